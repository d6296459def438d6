"""A training sentence: what is known of it, and reading it from a treebank."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Tree:
    """Gold grammar of a sentence, a row a token. Heads count from 1; 0 is the root."""

    tags: tuple[str, ...]
    features: tuple[dict[str, str], ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True)
class Sentence:
    """Tokens with the gold of one or more tasks; None: this task is not annotated here."""

    forms: tuple[str, ...]
    tree: Tree | None = None
    # For each token the entity tags that its source allows; None where it says nothing.
    entities: tuple[frozenset[str] | None, ...] | None = None
    document: str = ""
    extra: dict = field(default_factory=dict)  # gold of further heads, by name


def read_rows(path: Path):
    """Yields (document, rows) for each sentence of a CoNLL-U file; rows are the ten columns of each word."""
    document = ""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        lines = block.split("\n")
        for line in lines:
            if line.startswith("# newdoc id = "):
                document = line[len("# newdoc id = "):]
        rows = [line.split("\t") for line in lines if not line.startswith("#")]
        yield document, [row for row in rows if row[0].isdigit()]


def tree_of(rows: list[list[str]]) -> Tree:
    return Tree(
        tags=tuple(row[3] for row in rows),
        features=tuple(_features(row[5]) for row in rows),
        heads=tuple(int(row[6]) for row in rows),
        relations=tuple(row[7] for row in rows),
    )


def _features(column: str) -> dict[str, str]:
    return {} if column == "_" else dict(pair.split("=", 1) for pair in column.split("|"))


def read_treebank(path: Path, entities=None) -> list[Sentence]:
    """The sentences of a treebank. `entities` reads entity tags from the rows where the treebank has them."""
    return [
        Sentence(
            forms=tuple(row[1] for row in rows),
            tree=tree_of(rows),
            entities=entities(rows) if entities else None,
            document=document,
        )
        for document, rows in read_rows(path)
    ]
