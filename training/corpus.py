"""Loads the corpus for training: texts with their annotation, every span as [start, end) of a Python string.

    from corpus import load
    for text in load("train"): ...

Offsets count code points, as Python does; `bench/corpus.ts` counts UTF-16 units. The part `test` is never trained on, and
this loader refuses it. Run it to see counts: python corpus.py
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent.parent / "corpus" / "texts"
SPLITS = ("train", "development")

# Where written spans stand in an item: "a.b" one or None, "a[]" a list, "a[].b" one in each of a list.
SPANS = {
    "statements": ("speaker.mention", "cue", "content[]"),
    "events": ("condition", "size[].at", "trigger", "evidence", "also[]"),
    "agreements": (
        "provisions[].obligation",
        "provisions[].trigger",
        "provisions[].except",
        "called[].as",
        "reason",
        "evidence[]",
    ),
    "reactions": ("evidence",),
}
# What a file may leave out, as bench/corpus-form.ts has it.
DEFAULTS: dict[str, dict[str, Any]] = {
    "statements": {"addressee": None, "via": [], "inner": None, "date": None},
    "events": {"apart": [], "effective": None, "condition": None, "place": None, "size": [], "saidIn": None},
    "agreements": {"date": None, "effective": None, "reason": None},
    "reactions": {},
}

Span = tuple[int, int]


@dataclass(frozen=True)
class Text:
    id: str
    split: str
    title: str | None
    date: str
    voice: str
    hard_cases: tuple[int, ...]
    invented: dict[str, str]
    decoys: tuple[Span, ...]
    text: str
    statements: tuple[dict[str, Any], ...]
    events: tuple[dict[str, Any], ...]
    agreements: tuple[dict[str, Any], ...]
    reactions: tuple[dict[str, Any], ...]


def load(split: str, folder: Path = FOLDER) -> list[Text]:
    """The texts of one part, by file name. Raises ValueError for the test part and for a span without one place."""
    if split not in SPLITS:
        raise ValueError(f"{split}: trained on are {' and '.join(SPLITS)} alone")
    return [to_text(json.loads(path.read_text(encoding="utf-8")), split) for path in sorted((folder / split).glob("*.json"))]


def to_text(written: dict[str, Any], split: str) -> Text:
    text = written["text"]
    layers = {layer: tuple(place(text, layer, item) for item in written[layer]) for layer in SPANS}
    return Text(
        id=written["id"],
        split=split,
        title=written["title"],
        date=written["date"],
        voice=written["voice"],
        hard_cases=tuple(written["hardCases"]),
        invented=written.get("invented", {}),
        decoys=tuple(locate(text, span) for span in written.get("decoys") or []),
        text=text,
        **layers,
    )


def place(text: str, layer: str, written: dict[str, Any]) -> dict[str, Any]:
    """A copy of an item with its defaults filled in and its written spans as places."""
    item = {**DEFAULTS[layer], **written}
    for path in SPANS[layer]:
        item = replace(text, item, path.split("."))
    return item


def replace(text: str, item: dict[str, Any], path: list[str]) -> dict[str, Any]:
    key, rest = path[0].removesuffix("[]"), path[1:]
    value = item.get(key)

    def inner(one: Any) -> Any:
        if one is None:
            return None
        return replace(text, one, rest) if rest else locate(text, one)

    return {**item, key: [inner(one) for one in value] if path[0].endswith("[]") else inner(value)}


def locate(text: str, written: str | dict[str, Any]) -> Span:
    """The one place of a written span; a place that cuts a word in two does not count."""
    words, nth = (written, None) if isinstance(written, str) else (written["text"], written["nth"])
    places = find_words(text, words)
    if nth is None and len(places) != 1:
        raise ValueError(f'"{words}" occurs {len(places)} times')
    if nth is not None and nth > len(places):
        raise ValueError(f'"{words}" occurs {len(places)} times, not {nth}')
    return places[(nth or 1) - 1]


def find_words(text: str, words: str) -> list[Span]:
    places: list[Span] = []
    start = text.find(words)
    while start != -1:
        end = start + len(words)
        if not cuts_word(text, start) and not cuts_word(text, end):
            places.append((start, end))
        start = text.find(words, start + 1)
    return places


def cuts_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def main() -> None:
    for split in SPLITS:
        texts = load(split)
        counts = Counter({layer: sum(len(getattr(text, layer)) for text in texts) for layer in SPANS})
        print(split, len(texts), dict(counts))


if __name__ == "__main__":
    main()
