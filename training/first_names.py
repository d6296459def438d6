"""Makes data/en/first-names.tsv: which first names are of men and which of women, to know what "he" and "she" may mean.

Two packages of PyPI, both under the MIT licence: `names` 0.3.0, which holds the first names of the United States census
of 1990 with their shares (public domain), and `Faker` 40.63.0, which lists first names of some seventy countries.
A name counts where five sixths of those in the census who bear it are of one sex, and no more than a third of the lists of
countries say otherwise; where the census does not hold it, where all lists agree. Names that are ordinary words of
news ("May", "Will") stay: they are asked only at the head of a person's name.

Run: pip install names==0.3.0 Faker==40.63.0 && python training/first_names.py
"""

import importlib
import pkgutil
import re
import unicodedata
from collections import Counter
from pathlib import Path

import faker.providers.person as persons
import names

TELLING = 5
OTHERWISE = 1 / 3
NAME = re.compile(r"^[A-Z\u00c0-\u00de][a-z\u00df-\u024f'-]+$")


def census(sex):
    path = Path(names.__file__).parent / f"dist.{sex}.first"
    rows = (line.split() for line in path.read_text().splitlines())
    return {row[0].capitalize(): float(row[1]) for row in rows if row}


def words(entries):
    """The first words of the listed names, with and without their accents."""
    for entry in entries:
        first = str(entry).split(" ")[0]
        if NAME.match(first):
            yield first
            yield "".join(c for c in unicodedata.normalize("NFD", first) if not unicodedata.combining(c))


def listed(sex):
    count = Counter()
    for module in pkgutil.iter_modules(persons.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        count.update(set(words(getattr(provider, f"first_names_{sex}", ()))))
    return count


def telling(name, own, other, own_lists, other_lists):
    mine, theirs = own.get(name, 0), other.get(name, 0)
    lists = own_lists[name] + other_lists[name]
    if mine + theirs > 0:
        return mine >= TELLING * theirs and other_lists[name] <= OTHERWISE * max(lists, 1)
    return other_lists[name] == 0 and own_lists[name] > 0


def main():
    men, women = census("male"), census("female")
    male, female = listed("male"), listed("female")
    known = set(men) | set(women) | set(male) | set(female)
    rows = [(name, "m") for name in known if telling(name, men, women, male, female)]
    rows += [(name, "f") for name in known if telling(name, women, men, female, male)]
    lines = ["name\tgender", *(f"{name}\t{gender}" for name, gender in sorted(rows))]
    Path(__file__).parents[1].joinpath("data/en/first-names.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


main()
