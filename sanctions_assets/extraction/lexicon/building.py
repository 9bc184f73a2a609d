"""The vocabulary in use: every surface form with its meanings, in one Aho-Corasick automaton."""

import gc
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Literal

from sanctions_assets.extraction.inflection import Form, plural_of, verb_forms
from sanctions_assets.extraction.lexicon.automaton import Automaton
from sanctions_assets.extraction.lexicon.folding import fold
from sanctions_assets.extraction.lexicon.schema import (
    AuthorityEntry,
    CommodityEntry,
    Entry,
    InvariantEntry,
    JointEntry,
    LabelEntry,
    LeaderEntry,
    NounEntry,
    PrefixEntry,
    RolesEntry,
    ShipEntry,
    TokensEntry,
    UnitEntry,
    VerbEntry,
    WordsEntry,
)
from sanctions_assets.places.countries import country_forms

TermKind = Literal[
    "commodity", "ship", "label", "prefix", "unit", "authority", "weak_authority", "joint", "leader", "not_goods", "verb", "noun",
    "word", "country",
]  # fmt: skip
"""What a surface form can be; a word is one of a list of discourse, told by the list's name."""


@dataclass(frozen=True, slots=True)
class VerbSense:
    """One sense of a verb in one form."""

    entry: VerbEntry
    form: Form


@dataclass(frozen=True, slots=True)
class Term:
    """One meaning of a surface form."""

    kind: TermKind
    value: Any
    plural: bool = False
    exact: str | None = None
    """The form as printed, where case matters."""


@dataclass(frozen=True)
class Lexicon:
    """All vocabulary in one automaton: ``terms[i]`` are the meanings of ``patterns[i]`` (folded)."""

    patterns: tuple[str, ...]
    terms: tuple[tuple[Term, ...], ...]
    words: Mapping[str, frozenset[str]]
    """Word lists by name ('hedges.adverbs'), in lower case."""
    tokens: Mapping[str, frozenset[str]]
    """Single words by name ('ship.sailing') that the automaton does not search for."""
    roles: Mapping[str, RolesEntry]
    """The prepositions of each frame."""
    glued: Mapping[str, UnitEntry]
    """Units by the letters printed right behind the digits."""
    automaton: Automaton = field(repr=False)
    splits: dict[tuple[int, ...], Any] = field(default_factory=dict, repr=False, compare=False)
    """What ``hits`` made of the terms of forms met so far."""

    def lookup(self, surface: str) -> tuple[Term, ...]:
        """Return the meanings of one folded form; empty where it is unknown."""
        at = bisect_left(self.patterns, surface)
        return self.terms[at] if at < len(self.patterns) and self.patterns[at] == surface else ()


_Meaning = tuple[str, TermKind, object, bool]
"""A surface form, its kind, value and whether it is a plural."""


def build_lexicon(entries: Iterable[Entry]) -> Lexicon:
    """Build the automaton from entries and the names of countries; nouns and verbs are inflected here.

    Of two meanings of one kind that a form has, the one that comes first is the first that it is asked for.
    """
    with garbage_left_for_later():
        return _build(tuple(entries))


@contextmanager
def garbage_left_for_later() -> Iterator[None]:
    """Make tens of thousands of objects that all stay: looking through them for garbage would take a third of the time."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def token_sets(entries: Iterable[Entry]) -> dict[str, frozenset[str]]:
    """Return the lists of single words by their names."""
    return _sets(entry for entry in entries if isinstance(entry, TokensEntry))


def _build(entries: Sequence[Entry]) -> Lexicon:
    invariant = frozenset(t for e in entries if isinstance(e, InvariantEntry) for t in e.terms)
    cargo_words = frozenset(t.lower() for e in entries if isinstance(e, CommodityEntry) for t in e.terms)
    table: dict[str, list[Term]] = {}
    for entry in entries:
        for meaning in _meanings(entry, invariant, cargo_words):
            _add(table, *meaning)
    for surface, country in country_forms().items():
        _add(table, surface, "country", country, False)
    patterns = tuple(sorted(p for p in table if p.strip()))
    return Lexicon(
        patterns=patterns,
        terms=tuple(tuple(table[p]) for p in patterns),
        words=_sets(e for e in entries if isinstance(e, WordsEntry)),
        tokens=token_sets(entries),
        roles={e.frame: e for e in entries if isinstance(e, RolesEntry)},
        glued={letters: e for e in reversed(entries) if isinstance(e, UnitEntry) for letters in e.glued},
        automaton=Automaton(patterns),
    )


def _add(table: dict[str, list[Term]], surface: str, kind: TermKind, value: object, plural: bool) -> None:
    """Note a meaning; one that is known already keeps its place."""
    lowered = surface.lower()
    exact = surface if surface != lowered else None
    folded = fold(surface) if "-" in surface or not surface.isascii() else lowered
    known = table.get(folded)
    if known is None:
        table[folded] = [Term(kind, value, plural, exact)]
    elif not any(t.kind == kind and (t.value is value or t.value == value) and t.exact == exact for t in known):
        known.append(Term(kind, value, plural, exact))


def _sets(entries: Iterable[WordsEntry | TokensEntry]) -> dict[str, frozenset[str]]:
    """Return the lists by name, those of one name as one."""
    sets: dict[str, frozenset[str]] = {}
    for entry in entries:
        sets[entry.name] = sets.get(entry.name, frozenset()) | {t.lower() for t in entry.terms}
    return sets


def _meanings(entry: Entry, invariant: frozenset[str], cargo_words: frozenset[str]) -> Iterator[_Meaning]:
    """Yield the surface forms of an entry with what each means."""
    match entry:
        case CommodityEntry() | ShipEntry():
            kind: TermKind = "commodity" if isinstance(entry, CommodityEntry) else "ship"
            for term in entry.terms:
                if term in invariant:
                    yield term, kind, entry, True
                else:
                    yield term, kind, entry, False
                    yield plural_of(term), kind, entry, True
        case NounEntry():
            yield from _noun_meanings(entry, cargo_words)
        case VerbEntry():
            for form in verb_forms(entry.base, entry.third, entry.past, entry.participle, entry.gerund):
                for particle in entry.particles or ("",):
                    yield f"{form.surface} {particle}".strip(), "verb", VerbSense(entry, form.form), False
        case WordsEntry():
            kind = "not_goods" if entry.name == "not_goods.terms" else "word"
            yield from ((term, kind, entry.name, False) for term in entry.terms)
        case AuthorityEntry():
            yield from ((term, "authority", entry, False) for term in entry.terms)
            yield from ((term, "weak_authority", entry, False) for term in entry.weak)
        case LabelEntry():
            yield from ((term, "label", entry, False) for term in entry.terms)
        case PrefixEntry():
            yield from ((term, "prefix", entry, False) for term in entry.terms)
        case UnitEntry():
            yield from ((term, "unit", entry, False) for term in entry.terms)
        case LeaderEntry():
            yield from ((term, "leader", entry, False) for term in entry.terms)
        case JointEntry():
            yield from ((term, "joint", entry, False) for term in entry.terms)
        case RolesEntry() | InvariantEntry() | TokensEntry():
            return


def _noun_meanings(entry: NounEntry, cargo_words: frozenset[str]) -> Iterator[_Meaning]:
    """Yield the forms of nouns of moving; 'coal shipment' is left to 'coal' and 'shipment'."""
    for term in entry.terms:
        first, space, _ = term.partition(" ")
        if space and first in cargo_words:
            continue
        yield term, "noun", entry, False
        if not term.endswith("s") or term.endswith("ss"):
            yield plural_of(term), "noun", entry, True
