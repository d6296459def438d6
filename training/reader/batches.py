"""Sentences packed into tensors, those of like length together."""

import random
from dataclasses import dataclass

import torch
from torch import Tensor

from .labels import ENTITY_TAGS, FEATURES, RELATIONS, SHAPES, TAGS
from .pieces import CLS, SEP, Pieces, shape_of
from .sentences import Sentence

TAG_AT = {tag: at for at, tag in enumerate(TAGS)}
SHAPE_AT = {shape: at for at, shape in enumerate(SHAPES)}
RELATION_AT = {relation: at for at, relation in enumerate(RELATIONS)}
ENTITY_AT = {tag: at for at, tag in enumerate(ENTITY_TAGS)}
IGNORED = -100


@dataclass
class Batch:
    """pieces, shapes [batch, length]; first [batch, words]: place of each word's first piece, words[0] being [CLS]."""

    pieces: Tensor
    shapes: Tensor
    lengths: Tensor
    first: Tensor
    words: Tensor  # [batch]: number of words, the root among them
    tags: Tensor  # [batch, words]
    features: Tensor  # [features, batch, words]
    heads: Tensor  # [batch, words]
    relations: Tensor  # [batch, words]
    entities: Tensor  # [batch, words, entity tags]: which are allowed; all: nothing known
    sentences: list[Sentence]

    def to(self, device) -> "Batch":
        return Batch(**{
            name: value.to(device) if isinstance(value, Tensor) else value for name, value in vars(self).items()
        })


def encode(sentence: Sentence, cut: Pieces, window: int) -> tuple[list[int], list[int], list[int]]:
    """Pieces, shapes and first places of a sentence; what stands behind the window is left out."""
    pieces, shapes, first = [cut.vocabulary[CLS]], [SHAPE_AT["none"]], [0]
    for form in sentence.forms:
        rows = cut.cut(form)
        if len(pieces) + len(rows) + 1 > window:
            break
        first.append(len(pieces))
        pieces += rows
        shapes += [SHAPE_AT[shape_of(form)]] * len(rows)
    return [*pieces, cut.vocabulary[SEP]], [*shapes, SHAPE_AT["none"]], first


def pack(sentences: list[Sentence], cut: Pieces, window: int) -> Batch:
    encoded = [encode(sentence, cut, window) for sentence in sentences]
    length = max(len(pieces) for pieces, _, _ in encoded)
    words = max(len(first) for _, _, first in encoded)
    shape = (len(sentences), words)
    batch = Batch(
        pieces=padded([pieces for pieces, _, _ in encoded], length),
        shapes=padded([shapes for _, shapes, _ in encoded], length),
        lengths=torch.tensor([len(pieces) for pieces, _, _ in encoded]),
        first=padded([first for _, _, first in encoded], words),
        words=torch.tensor([len(first) for _, _, first in encoded]),
        tags=torch.full(shape, IGNORED),
        features=torch.full((len(FEATURES), *shape), IGNORED),
        heads=torch.full(shape, IGNORED),
        relations=torch.full(shape, IGNORED),
        entities=torch.ones((*shape, len(ENTITY_TAGS)), dtype=torch.bool),
        sentences=sentences,
    )
    for at, sentence in enumerate(sentences):
        fill(batch, at, sentence, len(encoded[at][2]) - 1)
    return batch


def fill(batch: Batch, at: int, sentence: Sentence, count: int) -> None:
    """Writes the gold of one sentence into its row."""
    if tree := sentence.tree:
        span = slice(1, count + 1)
        batch.tags[at, span] = torch.tensor([TAG_AT[tag] for tag in tree.tags[:count]])
        heads = [head if head <= count else IGNORED for head in tree.heads[:count]]
        batch.heads[at, span] = torch.tensor(heads)
        relations = [RELATION_AT.get(relation, RELATION_AT["dep"]) for relation in tree.relations[:count]]
        batch.relations[at, span] = torch.tensor(
            [relation if head != IGNORED else IGNORED for relation, head in zip(relations, heads, strict=True)]
        )
        for row, (name, values) in enumerate(FEATURES.items()):
            found = [each.get(name, "_") for each in tree.features[:count]]
            batch.features[row, at, span] = torch.tensor(
                [values.index(value) if value in values else IGNORED for value in found]
            )
    for place, allowed in enumerate((sentence.entities or ())[:count]):
        if allowed is not None:
            batch.entities[at, place + 1] = False
            batch.entities[at, place + 1, [ENTITY_AT[tag] for tag in allowed]] = True


def padded(rows: list[list[int]], width: int) -> Tensor:
    return torch.tensor([row + [0] * (width - len(row)) for row in rows])


def in_batches(sentences: list[Sentence], cut: Pieces, most_pieces: int, chance: random.Random | None):
    """Lists of sentences of like length, at most `most_pieces` each, padding counted; shuffled by `chance`."""
    lengths = [2 + sum(len(cut.cut(form)) for form in each.forms) for each in sentences]
    jitter = (lambda: chance.uniform(0, 4)) if chance else (lambda: 0)
    order = sorted(range(len(sentences)), key=lambda at: lengths[at] + jitter())
    groups, group, longest = [], [], 0
    for at in order:
        longest = max(longest, lengths[at])
        if group and longest * (len(group) + 1) > most_pieces:
            groups.append(group)
            group, longest = [], lengths[at]
        group.append(sentences[at])
    groups.append(group)
    if chance:
        chance.shuffle(groups)
    return groups
