"""The words of listing, compiled once from the word lists ``listing.*`` and ``targets.*`` of the vocabulary."""

import re
from dataclasses import dataclass
from functools import lru_cache

from sanctions_assets.extraction.lexicon import Lexicon

_LISTS = (
    "listing.verbs", "listing.weak_verbs", "listing.measures", "listing.lists", "listing.imposing", "listing.placing",
    "listing.removal", "listing.not_yet", "targets.bodies", "targets.persons", "targets.organizations",
    "targets.person_roles", "targets.organization_roles", "targets.either_roles", "targets.titles",
    "targets.organization_words", "targets.given_names",
)  # fmt: skip


@dataclass(frozen=True)
class Vocabulary:
    """Patterns over folded text (lower case, hyphens as spaces), and the sets that they were made of."""

    trigger: re.Pattern[str]
    """Any word without which a sentence reports no listing."""
    verb: re.Pattern[str]
    listed: re.Pattern[str]
    """A verb that lists by itself."""
    strong: frozenset[str]
    measure: re.Pattern[str]
    list_noun: re.Pattern[str]
    imposing: re.Pattern[str]
    placing: re.Pattern[str]
    removal: re.Pattern[str]
    not_yet: re.Pattern[str]
    body: re.Pattern[str]
    body_words: frozenset[str]
    """Words for a body of state that name none by themselves: 'the Department'."""
    persons: frozenset[str]
    organizations: frozenset[str]
    person_roles: frozenset[str]
    organization_roles: frozenset[str]
    either_roles: frozenset[str]
    titles: frozenset[str]
    organization_words: frozenset[str]
    given_names: frozenset[str]


def _any(*lists: frozenset[str]) -> str:
    forms = {w.replace("-", " ") for words in lists for w in words}
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(forms, key=lambda w: (-len(w), w))) + ")"


@lru_cache(maxsize=4)
def _compile(*lists: frozenset[str]) -> Vocabulary:
    words = dict(zip(_LISTS, lists, strict=True))
    verbs, weak = words["listing.verbs"], words["listing.weak_verbs"]
    measures, list_nouns = words["listing.measures"], words["listing.lists"]
    return Vocabulary(
        trigger=re.compile(rf"\b(?:{_any(verbs, measures, list_nouns)}|assets|banned|barred|embargo)\b"),
        verb=re.compile(rf"\b{_any(verbs, weak)}\b"),
        listed=re.compile(rf"\b{_any(verbs)}\b"),
        strong=verbs,
        measure=re.compile(rf"\b{_any(measures)}\b"),
        list_noun=re.compile(rf"\b{_any(list_nouns)}\b"),
        imposing=re.compile(rf"\b{_any(words['listing.imposing'])}\b"),
        placing=re.compile(rf"\b{_any(words['listing.placing'])}\b"),
        removal=re.compile(rf"\b{_any(words['listing.removal'])}\b"),
        not_yet=re.compile(rf"\b{_any(words['listing.not_yet'])}\b"),
        body=re.compile(rf"(?:'s|s')?(?:\s+[\w-]+){{0,2}}?\s+{_any(words['targets.bodies'])}\b"),
        body_words=words["targets.bodies"],
        persons=words["targets.persons"],
        organizations=words["targets.organizations"],
        person_roles=words["targets.person_roles"],
        organization_roles=words["targets.organization_roles"],
        either_roles=words["targets.either_roles"],
        titles=words["targets.titles"],
        organization_words=words["targets.organization_words"],
        given_names=words["targets.given_names"],
    )


def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Return the words of listing of a vocabulary; a list that it lacks is empty."""
    return _compile(*(lexicon.words.get(name, frozenset()) for name in _LISTS))
