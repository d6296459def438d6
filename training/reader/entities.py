"""Entity sources mapped openly onto one set of labels (labels.ENTITIES).

Each source says for each token which tags may be right: where a source does not annotate a kind, or lumps several
together, all of them stay allowed, and training counts the sum of their probabilities. None: says nothing.
"""

import json
import re
from pathlib import Path

from .sentences import Sentence, read_rows

Allowed = frozenset[str] | None

LAW_WORDS = set(
    "accord accords act agreement agreements amendment bill charter code constitution convention conventions covenant "
    "declaration directive law laws memorandum pact protocol regulation resolution statute treaty".split()
)
# What a source's kind may be in ours.
WIKIGOLD = {"PER": {"PER"}, "ORG": {"ORG"}, "LOC": {"LOC"}, "MISC": {"NORP", "EVENT", "LAW", "MISC"}}
CROSSNER = {
    "person": {"PER"}, "politician": {"PER"}, "organisation": {"ORG"}, "politicalparty": {"ORG"},
    "location": {"LOC"}, "country": {"LOC"}, "event": {"EVENT", "LAW"}, "election": {"EVENT"},
    "misc": {"NORP", "EVENT", "LAW", "MISC"},
}  # fmt: skip
RE3D = {
    "Person": {"PER"}, "Organisation": {"ORG"}, "Location": {"LOC"}, "Nationality": {"NORP"}, "Temporal": {"DATE"},
    "DocumentReference": {"LAW", "MISC"},
}  # fmt: skip
GUM = {"person": {"PER"}, "organization": {"ORG"}, "place": {"LOC"}, "event": {"EVENT"}, "time": {"DATE"}}

O = frozenset({"O"})
TABLES = Path(__file__).parents[2] / "data/en"


def read_states() -> set[str]:
    """Names of states, of our own tables."""
    rows = [line.split("\t") for name in ("states", "states-added") for line in (TABLES / f"{name}.tsv").open()]
    return {row[1] for row in rows if row[2].strip() in {"name", "official", "alias"}}


STATES = read_states()


def tags_of(kinds: set[str], edge: str) -> frozenset[str]:
    return frozenset(f"{edge}-{kind}" for kind in kinds)


def also(kinds: str) -> frozenset[str]:
    """Outside, or a kind that the source leaves unannotated."""
    return O.union(*(tags_of({kind}, edge) for kind in kinds.split() for edge in "BI"))


def narrowed(kinds: set[str], forms: list[str]) -> set[str]:
    """A name with a law's noun in it is one: the Paris Agreement. A state is LOC, also where it acts."""
    if kinds & {"ORG", "LOC"} and " ".join(forms) in STATES:
        return {"LOC"}
    if "LAW" not in kinds:
        return kinds
    return {"LAW"} if LAW_WORDS & {form.lower() for form in forms} else kinds - {"LAW"}


def allowed_tags(length: int, spans, outside: frozenset[str], forms: list[str]) -> tuple[Allowed, ...]:
    """`spans`: (first, last, kinds) without overlap; kinds None: nothing is said of these tokens."""
    tags: list[Allowed] = [outside] * length
    for first, last, kinds in spans:
        known = kinds and narrowed(kinds, forms[first : last + 1])
        for at in range(first, last + 1):
            tags[at] = tags_of(known, "B" if at == first else "I") if known else None
        if known and first > 0 and tags[first - 1] is None:
            tags[first] = tags_of(known, "B") | tags_of(known, "I")  # where it begins is not known
    return tuple(tags)


def read_crossner(path: Path) -> list[Sentence]:
    """CrossNER: a token and its BIO tag a line."""
    return [_of_bio(rows, CROSSNER, also("DATE")) for rows in _read_columns(path, "\t")]


def read_wikigold(path: Path) -> list[Sentence]:
    """WikiGold: a token and its IO tag a line; runs of one kind are one name."""
    return [_of_bio(rows, WIKIGOLD, also("DATE")) for rows in _read_columns(path, " ")]


def _read_columns(path: Path, gap: str):
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        rows = [line.rsplit(gap, 1) for line in block.split("\n") if line.strip()]
        rows = [row for row in rows if len(row) == 2 and row[0] != "-DOCSTART-"]
        if rows:
            yield rows


def _of_bio(rows, mapping, outside) -> Sentence:
    forms = [row[0] for row in rows]
    spans, previous = [], "O"
    for at, (_, tag) in enumerate(rows):
        kind = tag[2:]
        if tag != "O" and not tag.startswith("B-") and previous == kind and spans:
            spans[-1] = (spans[-1][0], at, spans[-1][2])
        elif tag != "O":
            spans.append((at, at, mapping[kind]))
        previous = kind if tag != "O" else "O"
    return Sentence(tuple(forms), entities=allowed_tags(len(forms), spans, outside, forms))


# Words as src/language/tokenise.ts cuts them, near enough: U.S., Gen., 24th, ’s, Da’esh.
WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}|\b(?:[A-Z]|Gen|Lt|Col|Maj|Capt|Sgt|Spc|Cpl|Brig|Adm|Cmdr|Dr|Mr|Mrs|Ms|Sen|Rep|Gov|St|Jr)\.(?=\s)"
    r"|\d+(?:st|nd|rd|th)\b|\d+(?:[.,]\d+)*|['’]s\b|[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*|\w+|[^\w\s]"
)
END = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!U\.S\.)[\"”’]?\s+(?=[\"“A-Z])|\n+")
NO_NAME = set("i he she it we they you his her its their our who this that these the".split())


def read_re3d(folder: Path) -> list[Sentence]:
    """re3d: documents with character spans of outermost mentions; names are trimmed to their capitalised words."""
    texts = [json.loads(line) for line in (folder / "documents.json").read_text(encoding="utf-8").splitlines()]
    mentions: dict[str, list] = {}
    for line in (folder / "entities.json").read_text(encoding="utf-8").splitlines():
        mention = json.loads(line)
        mentions.setdefault(mention["documentId"], []).append(mention)
    return [each for text in texts for each in _re3d_sentences(text, mentions.get(text["_id"], []))]


def _re3d_sentences(document, mentions):
    text, start = document["text"], 0
    outer = outermost([(each["begin"], each["end"], each["type"]) for each in mentions])
    for end, after in [(match.start(), match.end()) for match in END.finditer(text)] + [(len(text), len(text))]:
        words = [(m.start() + start, m.end() + start) for m in WORD.finditer(text[start:end])]
        if words:
            forms = [text[a:b] for a, b in words]
            spans = [span for each in outer for span in _re3d_spans(each, words, forms)]
            yield Sentence(
                tuple(forms),
                entities=allowed_tags(len(forms), spans, also("EVENT LAW MISC"), forms),
                document=document["_id"],
            )
        start = after


def _re3d_spans(mention, words, forms):
    begin, end, kind = mention
    inside = [at for at, (a, b) in enumerate(words) if a >= begin and b <= end]
    if not inside or kind not in RE3D:
        return [(inside[0], inside[-1], None)] if inside else []
    if kind == "Temporal":
        return [(inside[0], inside[-1], {"DATE"})]
    while len(inside) > 1 and forms[inside[-1]] in {"'s", "’s", "’", "'", ",", "."}:
        inside.pop()
    capitals = [at for at in inside if forms[at][0].isupper() and forms[at].lower() not in NO_NAME]
    if not capitals:
        return []
    if capitals[-1] != inside[-1] and forms[inside[-1]].isalpha():
        return [(inside[0], inside[-1], None)]  # "U.S. service members": its name is not the whole of it
    if kind == "Person" and len(inside) > 2:  # titles are part of the mention there, not of the name here
        return [(inside[0], inside[-1] - 1, None), (inside[-1], inside[-1], {"PER"})]
    return [(capitals[0], inside[-1], RE3D[kind])]


def outermost(spans):
    """Those spans that no other holds."""
    kept, reach = [], -1
    for span in sorted(spans, key=lambda each: (each[0], -each[1])):
        if span[1] > reach and span[0] >= reach:
            kept.append(span)
            reach = span[1]
    return kept


def gum_entities(rows: list[list[str]]) -> tuple[Allowed, ...]:
    """GUM: nested mentions of all kinds in MISC; ours are the outermost that are names, trimmed to the name itself."""
    forms = [row[1] for row in rows]
    names = [each for mention in _gum_mentions(rows) if (each := _gum_name(mention, rows))]
    tags = list(allowed_tags(len(rows), outermost_tokens(names), O, forms))
    for at, row in enumerate(rows):
        if tags[at] == O and row[3] == "ADJ" and row[1][0].isupper():
            tags[at] = also("NORP") if at else None  # Egyptian: GUM has no mention for an adjective
    return tuple(tags)


def outermost_tokens(spans):
    return [(a, b - 1, kinds) for a, b, kinds in outermost([(a, b + 1, kinds) for a, b, kinds in spans])]


PIECE = re.compile(r"\((\d+)-([^()]+?)(\)|(?=\()|$)|(\d+)\)")


def _gum_mentions(rows):
    """(first, last, kind, places of the head) of each mention that begins and ends in the sentence."""
    opened, found = {}, []
    for at, row in enumerate(rows):
        column = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for match in PIECE.finditer(column):
            if match[4]:
                if opened.get(match[4]):
                    first, kind, heads = opened[match[4]].pop()
                    found.append((first, at, kind, heads))
                continue
            fields = match[2].split("-")
            heads = [int(number) for number in fields[4].split(",")] if len(fields) > 4 else [1]
            if match[3] == ")":
                found.append((at, at, fields[0], heads))
            else:
                opened.setdefault(match[1], []).append((at, fields[0], heads))
    return found


def _gum_name(mention, rows):
    first, last, kind, heads = mention
    if kind == "time":
        return (first, last, {"DATE"}) if any(rows[at][3] in {"NUM", "PROPN"} for at in range(first, last + 1)) else None
    places = [first + head - 1 for head in heads if first + head - 1 <= last]
    if not places or rows[places[0]][3] != "PROPN":
        return None
    start = end = places[0]
    while start > first and _is_of_name(rows[start - 1]):
        start -= 1
    while end < last and (_is_of_name(rows[end + 1]) or (end + 2 <= last and _links_names(rows, end))):
        end += 1
    while end > start and rows[end][3] in {"ADP", "DET", "PUNCT", "CCONJ", "PART"}:
        end -= 1
    titles = [at for at in range(start, end) if rows[at][7] == "nmod:desc"]  # President, in President Dahl
    start = titles[-1] + 1 if titles else start
    while start < end and rows[start][3] in {"PUNCT"}:
        start += 1
    kinds = GUM.get(kind, {"MISC", "LAW", "EVENT"} if kind in {"abstract", "object"} else {"MISC"})
    if kind == "person" and start == end and "Number=Plur" in rows[start][5]:
        kinds = {"NORP"}  # Egyptians
    return start, end, kinds


def _is_of_name(row) -> bool:
    return row[3] == "PROPN" or (row[1][0].isupper() and row[3] in {"ADJ", "NOUN", "VERB"}) or row[1] in {"-", "’s", "'s"}


def _links_names(rows, end) -> bool:
    """University of Kesh, Ministry of Trade and Industry: a small word between two capitals."""
    link, after = rows[end + 1], rows[end + 2]
    return link[1].lower() in {"of", "and", "for", "the", "&", "de", "la", "al"} and (
        _is_of_name(after) or (after[1].lower() == "the" and end + 3 < len(rows) and _is_of_name(rows[end + 3]))
    )


def read_gum(path: Path) -> list[Sentence]:
    from .sentences import tree_of

    return [
        Sentence(tuple(row[1] for row in rows), tree_of(rows), gum_entities(rows), document)
        for document, rows in read_rows(path)
    ]
