"""Regular English inflection of the vocabulary: plurals of nouns, forms of verbs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

Form = Literal["base", "third", "past", "participle", "past_participle", "gerund"]

_IRREGULAR_PLURALS = {
    "man": "men", "woman": "women", "person": "people", "foot": "feet", "aircraft": "aircraft", "craft": "craft", "fish": "fish",
    "squid": "squid", "shrimp": "shrimp", "personnel": "personnel", "half": "halves", "knife": "knives",
}  # fmt: skip
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")
_DOUBLES = frozenset({"ship", "transship", "tranship", "transfer", "rig", "log", "refer", "permit", "commit"})
"""Verbs that double their last letter though the pattern does not tell: stressed on the last syllable."""


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One form of a verb; ``past_participle`` is one that serves as both ('shipped')."""

    surface: str
    form: Form


def plural_of(term: str) -> str:
    """Return the plural of a term, which is that of its last word ('ballistic missiles'), or of the word before 'of'."""
    head, of, tail = term.partition(" of ")
    words = head.split(" ")
    last = words[-1]
    lower = last.lower()
    stem = next(
        (s for s in _IRREGULAR_PLURALS if lower == s or (lower.endswith(s) and s in {"man", "woman", "craft", "fish"})), None
    )
    if stem is not None:
        plural = last[: len(last) - len(stem)] + _IRREGULAR_PLURALS[stem]
    elif lower.endswith(("s", "x", "z", "ch", "sh")):
        plural = last + "es"
    elif lower.endswith("y") and lower[-2:-1] not in "aeiou":
        plural = last[:-1] + "ies"
    else:
        plural = last + "s"
    return " ".join([*words[:-1], plural]) + (of + tail if of else "")


def verb_forms(
    base: str,
    third: Sequence[str] = (),
    past: Sequence[str] = (),
    participle: Sequence[str] = (),
    gerund: Sequence[str] = (),
) -> Iterator[VerbForm]:
    """Yield the forms of a verb from its base form; irregular ones are given. Only the first word is inflected.

    Of 'be laden with' and the like only the participle is yielded, with which such a phrase is also used alone.
    """
    verb, space, rest = base.partition(" ")
    if verb == "be" and rest:
        yield VerbForm(rest, "past_participle")
        return

    def with_tail(form: str) -> str:
        return form + space + rest

    doubled = verb + verb[-1] if verb in _DOUBLES or (_DOUBLING.match(verb) and len(verb) <= 5) else verb
    if verb.endswith("c"):
        doubled = verb + "k"
    regular_third = verb + "es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else verb + "s"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        regular_third, regular_past = verb[:-1] + "ies", verb[:-1] + "ied"
    elif verb.endswith("e"):
        regular_past = verb + "d"
    else:
        regular_past = doubled + "ed"
    regular_gerund = (verb[:-1] if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) else doubled) + "ing"
    pasts = [with_tail(p) if space and " " not in p else p for p in past] or [with_tail(regular_past)]
    participles = [with_tail(p) if space and " " not in p else p for p in participle] or pasts
    yield VerbForm(base, "base")
    for form in third or [with_tail(regular_third)]:
        yield VerbForm(form, "third")
    for form in pasts:
        yield VerbForm(form, "past_participle" if form in participles else "past")
    for form in participles:
        if form not in pasts:
            yield VerbForm(form, "participle")
    for form in gerund or [with_tail(regular_gerund)]:
        yield VerbForm(with_tail(form) if space and " " not in form else form, "gerund")
