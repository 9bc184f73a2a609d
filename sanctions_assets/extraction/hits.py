"""Known words where they stand in a text, with all their meanings."""

from collections.abc import Iterable, Sequence
from typing import Any

from sanctions_assets.extraction.lexicon import (
    AuthorityEntry,
    CommodityEntry,
    Lexicon,
    NounEntry,
    PrefixEntry,
    ShipEntry,
    Term,
    UnitEntry,
    VerbSense,
    fold,
)
from sanctions_assets.places.countries import CountryForm, capitals_form


class Meanings:
    """The meanings of a surface form by kind; one object serves all its hits."""

    __slots__ = ("first", "groups", "names", "nouns", "terms", "verbs")

    def __init__(self, terms: tuple[Term, ...]) -> None:
        """Sort the meanings."""
        self.terms = terms
        self.first: dict[str, Term] = {}
        for term in reversed(terms):
            self.first[term.kind] = term
        self.verbs: tuple[VerbSense, ...] = tuple(t.value for t in terms if t.kind == "verb")
        self.nouns: tuple[NounEntry, ...] = tuple(t.value for t in terms if t.kind == "noun")
        self.names: frozenset[str] = frozenset(t.value for t in terms if t.kind == "word")
        self.groups: frozenset[str] = frozenset(group for name in self.names for group in _groups_of(name))


def _groups_of(name: str) -> Iterable[str]:
    """Yield a word list with the groups of lists that it is in: 'hedges' for 'hedges.adverbs'."""
    yield name
    while "." in name:
        name = name.rpartition(".")[0]
        yield name


class Hit:
    """A known word or phrase at its span, with all its meanings."""

    __slots__ = ("_first", "end", "meanings", "start")

    def __init__(self, start: int, end: int, meanings: Meanings) -> None:
        """Place the meanings at a span."""
        self.start = start
        self.end = end
        self.meanings = meanings
        self._first = meanings.first

    def __repr__(self) -> str:
        """Return span and terms."""
        return f"Hit({self.start}, {self.end}, {self.terms!r})"

    @property
    def terms(self) -> tuple[Term, ...]:
        """Its meanings."""
        return self.meanings.terms

    def get(self, kind: str) -> Any | None:
        """Return the value of its first meaning of a kind, or ``None``."""
        term = self._first.get(kind)
        return term.value if term is not None else None

    def term(self, kind: str) -> Term | None:
        """Return its first meaning of a kind, or ``None``."""
        return self._first.get(kind)

    def words(self) -> frozenset[str]:
        """Return the names of the word lists that hold it."""
        return self.meanings.names

    def country(self) -> CountryForm | None:
        """Return the country that it names, as a noun or an adjective."""
        value: CountryForm | None = self.get("country")
        return value

    def ship(self) -> ShipEntry | None:
        """Return the kind of ship that it names."""
        value: ShipEntry | None = self.get("ship")
        return value

    def prefix(self) -> PrefixEntry | None:
        """Return the prefix of ships' names that it is."""
        value: PrefixEntry | None = self.get("prefix")
        return value

    def commodity(self) -> CommodityEntry | None:
        """Return the commodity that it names."""
        value: CommodityEntry | None = self.get("commodity")
        return value

    def unit(self) -> UnitEntry | None:
        """Return the unit of cargo that it names."""
        value: UnitEntry | None = self.get("unit")
        return value

    def authority(self) -> AuthorityEntry | None:
        """Return the authority that it names by a name of its own; weak names and groups of states have their own kinds."""
        value: AuthorityEntry | None = self.get("authority")
        return value

    def noun(self) -> NounEntry | None:
        """Return the noun of moving that it is."""
        value: NounEntry | None = self.get("noun")
        return value

    def verb(self) -> VerbSense | None:
        """Return its first sense as a verb of moving."""
        value: VerbSense | None = self.get("verb")
        return value

    def verbs(self) -> tuple[VerbSense, ...]:
        """Return its senses as a verb of moving."""
        return self.meanings.verbs


Split = tuple[Meanings | None, Meanings | None]
"""The meanings of a form that are things (ships, goods, verbs ...), and those that are words of discourse."""


def find_hits(text: str, folded: str, lexicon: Lexicon, caps_spans: Sequence[tuple[int, int]]) -> tuple[list[Hit], list[Hit]]:
    """Return the hits of things, the first and longest of those that overlap, and all hits of words of discourse."""
    hits: list[Hit] = []
    words: list[Hit] = []
    splits: dict[tuple[int, ...], Split] = lexicon.splits
    last = -1
    for start, end, pattern in lexicon.automaton.find(folded):
        split = splits.get((pattern,))
        if split is None:
            split = _split(text, start, end, lexicon, pattern, caps_spans)
        things, word = split
        if word is not None:
            words.append(Hit(start, end, word))
        if things is not None and start >= last:
            hits.append(Hit(start, end, things))
            last = end
    return hits, words


def _split(text: str, start: int, end: int, lexicon: Lexicon, pattern: int, caps_spans: Sequence[tuple[int, int]]) -> Split:
    """Return the meanings that a form has as it is printed; kept with the vocabulary, for they are the same in every text."""
    terms = lexicon.terms[pattern]
    key: tuple[int, ...] = (pattern,)
    if any(term.exact is not None for term in terms):
        surface = " ".join(text[start:end].split()) if "\n" in text[start:end] else text[start:end]
        in_caps = surface.isupper() and any(a <= start and end <= b for a, b in caps_spans)
        kept = [number for number, term in enumerate(terms) if _is_printed(term, surface, in_caps)]
        key = (pattern, -1, *kept)
        terms = tuple(terms[number] for number in kept)
    split = lexicon.splits.get(key)
    if split is None:
        things = tuple(t for t in terms if t.kind != "word")
        words = tuple(t for t in terms if t.kind == "word")
        split = lexicon.splits[key] = (Meanings(things) if things else None, Meanings(words) if words else None)
    return split


def _is_printed(term: Term, surface: str, in_caps: bool) -> bool:
    """Say whether a term may be printed like ``surface``: where case matters, as it is written or in text set in capitals."""
    if term.exact is None or term.exact == surface:
        return True
    if term.exact.isupper() and surface.isupper() and fold(term.exact) == fold(surface):
        return True
    if term.kind == "country":
        return in_caps and capitals_form(surface) is not None
    return in_caps or term.exact.replace("-", " ") == surface.replace("-", " ")
