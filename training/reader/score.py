"""Scores on held-out sentences with gold tokens; the scores that count are those of bench/, from raw text."""

import torch

from .batches import IGNORED, Batch, in_batches, pack
from .labels import ENTITY_TAGS, FEATURES, RELATIONS, TAGS
from .model import Reader
from .pieces import Pieces
from .sentences import Sentence


@torch.no_grad()
def score(reader: Reader, sentences: list[Sentence], cut: Pieces, device: str) -> dict[str, float]:
    """Shares in percent of tokens: tags, features (all nine), uas, las (subtypes apart), and entities F1."""
    reader.eval()
    sums: dict[str, int] = {}
    for group in in_batches(sentences, cut, 4000, None):
        batch = pack(group, cut, reader.size.window).to(device)
        words = reader.words(batch)
        for name, number in (count_tree(reader, batch, words) | count_entities(reader, batch, words)).items():
            sums[name] = sums.get(name, 0) + number
    found = {}
    if total := sums["tokens"]:
        found = {name: round(100 * sums[name] / total, 2) for name in ("tags", "features", "uas", "las")}
    if both := sums["gold"] + sums["named"]:
        found["entities"] = round(200 * sums["both"] / both, 2)
    return found


def count_tree(reader: Reader, batch: Batch, words) -> dict[str, int]:
    known = batch.tags != IGNORED
    if not known.any():
        return {"tokens": 0, "tags": 0, "features": 0, "uas": 0, "las": 0}
    scores = reader.tag(words)
    at, right = len(TAGS), known.clone()
    for row, values in enumerate(FEATURES.values()):
        right &= scores[..., at : at + len(values)].argmax(-1) == batch.features[row]
        at += len(values)
    columns = torch.arange(batch.first.shape[1], device=words.device)
    arcs = reader.arcs(words).masked_fill((columns >= batch.words[:, None])[:, None, :], -1e4)
    arcs.diagonal(dim1=1, dim2=2).fill_(-1e4)
    heads = arcs.argmax(-1)
    chosen = reader.relations_at(words, heads).argmax(-1)
    main = torch.tensor([RELATIONS.index(each.split(":")[0]) for each in RELATIONS], device=words.device)
    attached = (heads == batch.heads) & known
    labelled = attached & (main[chosen] == main[batch.relations.clamp(min=0)])
    return {
        "tokens": int(known.sum()),
        "tags": int(((scores[..., : len(TAGS)].argmax(-1) == batch.tags) & known).sum()),
        "features": int(right.sum()),
        "uas": int(attached.sum()),
        "las": int(labelled.sum()),
    }


def count_entities(reader: Reader, batch: Batch, words) -> dict[str, int]:
    """Names of people, organisations and places where the source names exactly one kind for each token."""
    counts = {"gold": 0, "named": 0, "both": 0}
    best = reader.name(words).argmax(-1)
    for at, sentence in enumerate(batch.sentences):
        if sentence.entities is None:
            continue
        count = int(batch.words[at]) - 1
        tags = [ENTITY_TAGS[row] for row in best[at, 1 : count + 1].tolist()]
        gold = spans_of([next(iter(each)) if each and len(each) == 1 else "O" for each in sentence.entities[:count]])
        found = spans_of(tags)
        counts["gold"] += len(gold)
        counts["named"] += len(found)
        counts["both"] += len(gold & found)
    return counts


def spans_of(tags: list[str]) -> set[tuple[int, int, str]]:
    """(first, last, kind) of the names of people, organisations and places."""
    spans, first = set(), -1
    for at, tag in enumerate([*tags, "O"]):
        if first >= 0 and (not tag.startswith("I-") or tag[2:] != tags[first][2:]):
            spans.add((first, at - 1, tags[first][2:]))
            first = -1
        if tag != "O" and first < 0:
            first = at
    return {span for span in spans if span[2] in {"PER", "ORG", "LOC"}}
