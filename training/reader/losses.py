"""What each head is trained on. A further task adds its function here and its weight in train.py."""

import torch
from torch import Tensor
from torch.nn import functional

from .batches import IGNORED, Batch
from .labels import FEATURES, TAGS
from .model import Reader
from .press import press_losses


def losses(reader: Reader, batch: Batch, words: Tensor) -> dict[str, Tensor]:
    """The mean loss of each task over the words that are annotated for it; tasks without any are left out."""
    found: dict[str, Tensor] = {}
    if (batch.tags != IGNORED).any():
        found |= tag_losses(reader.tag(words), batch) | tree_losses(reader, batch, words)
    known = ~batch.entities.all(-1)
    if known.any():
        found["entities"] = allowed_loss(reader.name(words)[known], batch.entities[known])
    return found | press_losses(reader.report(words), batch)


def tag_losses(scores: Tensor, batch: Batch) -> dict[str, Tensor]:
    at = len(TAGS)
    found = {"tags": cross_entropy(scores[..., :at], batch.tags)}
    sums = []
    for row, values in enumerate(FEATURES.values()):
        sums.append(cross_entropy(scores[..., at : at + len(values)], batch.features[row]))
        at += len(values)
    return found | {"features": torch.stack(sums).sum()}


def tree_losses(reader: Reader, batch: Batch, words: Tensor) -> dict[str, Tensor]:
    columns = torch.arange(batch.first.shape[1], device=words.device)
    arcs = reader.arcs(words).masked_fill((columns >= batch.words[:, None])[:, None, :], -1e4)
    relations = reader.relations_at(words, batch.heads.clamp(min=0))
    return {"arcs": cross_entropy(arcs, batch.heads), "relations": cross_entropy(relations, batch.relations)}


def cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    return functional.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=IGNORED)


def allowed_loss(scores: Tensor, allowed: Tensor) -> Tensor:
    """-log of the summed probability of the tags that the source allows."""
    chosen = scores.masked_fill(~allowed, -torch.inf)
    return (scores.logsumexp(-1) - chosen.logsumexp(-1)).mean()
