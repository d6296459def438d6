"""Which sets the reader is trained and watched on, and how they are split. Only sets that allow it are named here."""

import random
from dataclasses import dataclass
from pathlib import Path

from .entities import read_crossner, read_gum, read_re3d, read_wikigold
from .sentences import Sentence, read_treebank

# By document, so that what is measured was never seen: every fifth document of each source, in the order of their ids.
RE3D_HELD_OUT = 5
WIKIGOLD_FILE = "ner-misc/wikigold/CONLL-format/data/wikigold.conll.txt"
WIKIGOLD_FOLDS = 5
RE3D_SOURCES = ("CENTCOM", "US State Department", "Wikipedia")


@dataclass(frozen=True)
class Sources:
    train: list[Sentence]
    watched: dict[str, list[Sentence]]


def read_sources(data: Path, wikigold: str) -> Sources:
    """All there is. `wikigold`: all, none, or the number of the fifth that is left out and watched."""
    language, entities = data / "language", data / "entities"
    crossner = read_crossner(entities / "crossner-politics/train.txt")
    crossner += read_crossner(entities / "crossner-politics/dev.txt")
    kept, left = split_wikigold(read_wikigold(entities / WIKIGOLD_FILE), wikigold)
    re3d, re3d_left = split_re3d(entities / "re3d")
    train = read_treebank(language / "ewt-train.conllu") + read_gum(language / "gum-open-train.conllu")
    watched = {
        "ewt-dev": read_treebank(language / "ewt-dev.conllu"),
        "gum-dev": read_gum(language / "gum-open-dev.conllu"),
        "re3d": re3d_left,
    }
    if left:
        watched["wikigold"] = left
    return Sources(train + crossner + kept + re3d, watched)


def split_wikigold(sentences, choice: str):
    if choice in {"all", "none"}:
        return (sentences, []) if choice == "all" else ([], [])
    order = list(range(len(sentences)))
    random.Random(1).shuffle(order)
    left = set(order[int(choice) :: WIKIGOLD_FOLDS])
    kept = [each for at, each in enumerate(sentences) if at not in left]
    return kept, [each for at, each in enumerate(sentences) if at in left]


def split_re3d(folder: Path):
    kept, left = [], []
    for source in RE3D_SOURCES:
        sentences = read_re3d(folder / source)
        documents = sorted({each.document for each in sentences})
        held_out = set(documents[::RE3D_HELD_OUT])
        kept += [each for each in sentences if each.document not in held_out]
        left += [each for each in sentences if each.document in held_out]
    return kept, left
