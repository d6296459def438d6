"""The corpus and other texts of the press as sentences: what the press head is trained on, beside the grammar that the last model gave them."""

import json
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from .batches import IGNORED, Batch, in_batches, pack
from .labels import ACTS, EVENTS, STATUSES
from .pieces import Pieces
from .sentences import Sentence, Tree

EVENT_AT = {name: at for at, name in enumerate(EVENTS)}
STATUS_AT = {name: at for at, name in enumerate(STATUSES)}
ACT_AT = {name: at for at, name in enumerate(ACTS)}
# Where each part of the head's scores begins.
STATUS_FROM = len(EVENTS)
CONTENT_FROM = STATUS_FROM + len(STATUSES)
CUE_FROM = CONTENT_FROM + len(ACTS)


def read_press(path: Path, split: str) -> list[Sentence]:
    """Sentences of one part, as scripts/press-sentences.ts writes them."""
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [to_sentence(line) for line in lines if line["split"] == split]


def to_sentence(line: dict) -> Sentence:
    tree = Tree(tuple(line["tags"]), tuple(line["features"]), tuple(line["heads"]), tuple(line["relations"]))
    names = tuple(frozenset([name]) for name in line["names"])
    gold = {key: line[key] for key in ("set", "events", "unsure", "acts")}
    return Sentence(tuple(line["forms"]), tree, names, line["id"], gold)


def press_losses(scores: Tensor, batch: Batch) -> dict[str, Tensor]:
    """Of event types over all words, of statuses over triggers, of acts over statements."""
    rows = [at for at, sentence in enumerate(batch.sentences) if "events" in sentence.extra]
    if not rows:
        return {}
    types, statuses = gold_events(batch, rows)
    types, statuses = types.to(scores.device), statuses.to(scores.device)
    found = {"events": functional.cross_entropy(scores[rows][..., :STATUS_FROM].flatten(0, 1), types.flatten(), ignore_index=IGNORED)}
    if (statuses != IGNORED).any():
        flat = scores[rows][..., STATUS_FROM:CONTENT_FROM].flatten(0, 1)
        found["statuses"] = functional.cross_entropy(flat, statuses.flatten(), ignore_index=IGNORED)
    acts, gold = act_scores(scores, batch, rows)
    if gold:
        found["acts"] = functional.cross_entropy(torch.stack(acts), torch.tensor(gold, device=scores.device))
    return found


def gold_events(batch: Batch, rows: list[int]) -> tuple[Tensor, Tensor]:
    shape = (len(rows), batch.first.shape[1])
    types, statuses = torch.full(shape, IGNORED), torch.full(shape, IGNORED)
    for row, at in enumerate(rows):
        count, extra = int(batch.words[at]), batch.sentences[at].extra
        types[row, 1:count] = 0
        for place in extra["unsure"]:
            if place + 1 < count:
                types[row, place + 1] = IGNORED
        for place, kind, status in extra["events"]:
            if place + 1 < count:
                types[row, place + 1] = EVENT_AT[kind]
                statuses[row, place + 1] = STATUS_AT[status]
    return types, statuses


def act_scores(scores: Tensor, batch: Batch, rows: list[int]):
    """Of each statement the mean of its words' scores, content and cue apart and added; and its act."""
    found, gold = [], []
    for at in rows:
        count = int(batch.words[at])
        for act in batch.sentences[at].extra["acts"]:
            content = [place + 1 for place in act["content"] if place + 1 < count]
            cue = [place + 1 for place in act["cue"] if place + 1 < count]
            if not content:
                continue
            own = scores[at, content, CONTENT_FROM:CUE_FROM].mean(0)
            found.append(own + scores[at, cue, CUE_FROM:].mean(0) if cue else own)
            gold.append(ACT_AT[act["act"]])
    return found, gold


@torch.no_grad()
def press_score(reader, sentences: list[Sentence], cut: Pieces, device) -> dict[str, float]:
    """Percent: events found by word and type (F1), status of gold triggers, act of statements."""
    reader.eval()
    count = {name: 0 for name in ("gold", "found", "right", "statuses", "status", "acts", "act")}
    for group in in_batches(sentences, cut, 1200, None):
        batch = pack(group, cut, 512).to(device)
        scores = reader.report(reader.words(batch)).cpu()
        rows = list(range(len(group)))
        types, statuses = gold_events(batch, rows)
        guessed = scores[..., :STATUS_FROM].argmax(-1)
        known = types != IGNORED
        count["gold"] += int((types > 0).sum())
        count["found"] += int(((guessed > 0) & known).sum())
        count["right"] += int(((guessed == types) & (types > 0)).sum())
        told = statuses != IGNORED
        count["statuses"] += int(told.sum())
        count["status"] += int((scores[..., STATUS_FROM:CONTENT_FROM].argmax(-1) == statuses)[told].sum())
        acts, gold = act_scores(scores, batch, rows)
        count["acts"] += len(gold)
        count["act"] += sum(int(each.argmax()) == right for each, right in zip(acts, gold, strict=True))
    share = lambda part, whole: round(100 * part / max(1, whole), 2)
    return {
        "events": share(2 * count["right"], count["gold"] + count["found"]),
        "event_precision": share(count["right"], count["found"]),
        "event_recall": share(count["right"], count["gold"]),
        "status": share(count["status"], count["statuses"]),
        "act": share(count["act"], count["acts"]),
    }
