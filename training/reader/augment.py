"""Sentences as pages print them: without a last stop, in headline case, with other quotation marks and dashes."""

import random
from dataclasses import replace

from .sentences import Sentence, Tree

SMALL_WORDS = set("a an the of in on at to by for and or but nor as with from into over".split())


def augment(sentence: Sentence, chance: random.Random) -> Sentence:
    """The sentence, or one that differs in print alone; its gold stays true."""
    if chance.random() < 0.12:
        sentence = without_last_stop(sentence)
    roll = chance.random()
    if roll < 0.06:
        sentence = with_forms(sentence, [headline_case(form, at) for at, form in enumerate(sentence.forms)])
    elif roll < 0.08:
        sentence = with_forms(sentence, [form.upper() for form in sentence.forms])
    elif roll < 0.10:
        sentence = with_forms(sentence, [form.lower() for form in sentence.forms])
    if chance.random() < 0.5:
        sentence = with_forms(sentence, other_marks(sentence.forms, chance))
    return sentence


def with_forms(sentence: Sentence, forms: list[str]) -> Sentence:
    return replace(sentence, forms=tuple(forms))


def without_last_stop(sentence: Sentence) -> Sentence:
    """Drops a final stop that nothing hangs on: what a heading or a caption looks like."""
    last = len(sentence.forms)
    if last < 3 or sentence.forms[-1] not in {".", "!", "?"} or sentence.extra:
        return sentence
    tree = sentence.tree
    if tree and (last in tree.heads or tree.heads[-1] == 0):
        return sentence
    return replace(
        sentence,
        forms=sentence.forms[:-1],
        tree=tree and Tree(tree.tags[:-1], tree.features[:-1], tree.heads[:-1], tree.relations[:-1]),
        entities=sentence.entities and sentence.entities[:-1],
    )


def headline_case(form: str, at: int) -> str:
    if at > 0 and form.lower() in SMALL_WORDS:
        return form.lower()
    return form[:1].upper() + form[1:]


def other_marks(forms: tuple[str, ...], chance: random.Random) -> list[str]:
    """Curly marks for straight ones and the reverse, British single marks, long dashes for short ones, one way a sentence."""
    curly, single, dash = chance.random() < 0.7, chance.random() < 0.15, chance.choice(["—", "–", "--", "-"])
    marks, is_open = [], False
    for form in forms:
        if form in {'"', "``", "''", "“", "”"}:
            opens = form in {"``", "“"} or (form == '"' and not is_open)
            is_open = opens
            marks.append(quotation_mark(opens, curly, single))
        elif form in {"--", "—", "–"}:
            marks.append(dash)
        elif curly and "'" in form:
            marks.append(form.replace("'", "’"))
        elif not curly and "’" in form:
            marks.append(form.replace("’", "'"))
        else:
            marks.append(form)
    return marks


def quotation_mark(opens: bool, curly: bool, single: bool) -> str:
    if single:
        return ("‘" if opens else "’") if curly else "'"
    return ("“" if opens else "”") if curly else '"'
