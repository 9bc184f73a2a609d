"""One pass over a document: every known word, number and time at its span, sentence by sentence."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

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
from sanctions_assets.extraction.quantities import Number, find_numbers
from sanctions_assets.extraction.sentences import Sentence, Token, split_sentences, tokens_of
from sanctions_assets.extraction.times import TimeExpression, find_times
from sanctions_assets.places.countries import CountryForm, capitals_form


@dataclass(frozen=True, slots=True)
class Hit:
    """A known word or phrase at its span, with all its meanings."""

    start: int
    end: int
    terms: tuple[Term, ...]

    def get(self, kind: str) -> Any | None:
        """Return the value of its first meaning of a kind, or ``None``."""
        return next((t.value for t in self.terms if t.kind == kind), None)

    def term(self, kind: str) -> Term | None:
        """Return its first meaning of a kind, or ``None``."""
        return next((t for t in self.terms if t.kind == kind), None)

    def words(self) -> frozenset[str]:
        """Return the names of the word lists that hold it."""
        return frozenset(t.value for t in self.terms if t.kind == "word")

    def country(self) -> CountryForm | None:
        """Return the country that it names, as a noun or an adjective."""
        value = self.get("country")
        return value if isinstance(value, CountryForm) else None

    def ship(self) -> ShipEntry | None:
        """Return the kind of ship that it names."""
        value = self.get("ship")
        return value if isinstance(value, ShipEntry) else None

    def prefix(self) -> PrefixEntry | None:
        """Return the prefix of ships' names that it is."""
        value = self.get("prefix")
        return value if isinstance(value, PrefixEntry) else None

    def commodity(self) -> CommodityEntry | None:
        """Return the commodity that it names."""
        value = self.get("commodity")
        return value if isinstance(value, CommodityEntry) else None

    def unit(self) -> UnitEntry | None:
        """Return the unit of cargo that it names."""
        value = self.get("unit")
        return value if isinstance(value, UnitEntry) else None

    def authority(self) -> AuthorityEntry | None:
        """Return the authority that it names by a name of its own; weak names and groups of states have their own kinds."""
        value = self.get("authority")
        return value if isinstance(value, AuthorityEntry) else None

    def noun(self) -> NounEntry | None:
        """Return the noun of moving that it is."""
        value = self.get("noun")
        return value if isinstance(value, NounEntry) else None

    def verb(self) -> VerbSense | None:
        """Return its first sense as a verb of moving."""
        value = self.get("verb")
        return value if isinstance(value, VerbSense) else None

    def verbs(self) -> tuple[VerbSense, ...]:
        """Return its senses as a verb of moving."""
        return tuple(t.value for t in self.terms if t.kind == "verb" and isinstance(t.value, VerbSense))


@dataclass(slots=True)
class SentenceScan:
    """A sentence with what was found in it; lists are sorted by start and free of overlap within themselves."""

    sentence: Sentence
    index: int
    tokens: list[Token]
    hits: list[Hit]
    words: list[Hit]
    """Words of discourse (hedges, denials, reporting ...), which may overlap anything."""
    numbers: list[Number]
    times: list[TimeExpression]
    segment_kind: str
    headline: bool = False

    @property
    def start(self) -> int:
        """First code point."""
        return self.sentence.start

    @property
    def end(self) -> int:
        """Code point after the last."""
        return self.sentence.end

    def says(self, group: str, start: int | None = None, end: int | None = None) -> Hit | None:
        """Return the first word of a list or group of lists ('hedges', 'hedges.adverbs') between two positions."""
        for hit in self.words:
            if (
                (start is None or hit.start >= start)
                and (end is None or hit.end <= end)
                and any(w == group or w.startswith(group + ".") for w in hit.words())
            ):
                return hit
        return None

    def token_at(self, position: int) -> int:
        """Return the index of the first token that ends after ``position``."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= position:
                low = middle + 1
            else:
                high = middle
        return low

    def of(self, kind: str) -> Iterator[tuple[Hit, Any]]:
        """Yield the hits that have a meaning of a kind, with that meaning."""
        for hit in self.hits:
            value = hit.get(kind)
            if value is not None:
                yield hit, value

    def hit_at(self, position: int) -> Hit | None:
        """Return the hit that covers a position."""
        return next((h for h in self.hits if h.start <= position < h.end), None)


@dataclass(slots=True)
class Scan:
    """A document's text with its readable sentences."""

    text: str
    folded: str
    published_on: date | None
    lexicon: Lexicon
    sentences: list[SentenceScan] = field(default_factory=list)
    home: str | None = None
    """The one country that the article is about, once its places are known."""

    def sentence_at(self, position: int) -> SentenceScan | None:
        """Return the sentence that covers a position."""
        at = bisect_left([s.end for s in self.sentences], position + 1)
        return self.sentences[at] if at < len(self.sentences) and self.sentences[at].start <= position else None


def _bounded(text: str, start: int, end: int) -> bool:
    """Say whether a hit stands on word boundaries."""
    if start and text[start].isalnum() and text[start - 1].isalnum():
        return False
    return not (end < len(text) and text[end - 1].isalnum() and text[end].isalnum())


def _is_printed(term: Term, surface: str, in_caps: bool) -> bool:
    """Say whether a term may be printed like ``surface``: where case matters, as it is written or in text set in capitals."""
    if term.exact is None or term.exact == surface:
        return True
    if term.exact.isupper() and surface.isupper() and fold(term.exact) == fold(surface):
        return True
    if term.kind == "country":
        return in_caps and capitals_form(surface) is not None
    return in_caps or term.exact.replace("-", " ") == surface.replace("-", " ")


def _matches(
    text: str, folded: str, lexicon: Lexicon, caps_spans: Sequence[tuple[int, int]]
) -> list[tuple[int, int, list[Term]]]:
    """Return all vocabulary in a text in reading order, of two that start together the longer first."""
    found = []
    for pattern, start, end in lexicon.automaton.find_matches_as_indexes(folded, overlapping=True):
        if not _bounded(text, start, end):
            continue
        surface = " ".join(text[start:end].split()) if "\n" in text[start:end] else text[start:end]
        in_caps = surface.isupper() and any(a <= start and end <= b for a, b in caps_spans)
        terms = [term for term in lexicon.terms[pattern] if _is_printed(term, surface, in_caps)]
        if terms:
            found.append((start, end, terms))
    found.sort(key=lambda f: (f[0], -f[1]))
    return found


def _hits(text: str, folded: str, lexicon: Lexicon, caps_spans: Sequence[tuple[int, int]]) -> tuple[list[Hit], list[Hit]]:
    """Return the hits of things, the first and longest of those that overlap, and all hits of words of discourse."""
    hits: list[Hit] = []
    words: list[Hit] = []
    last = -1
    for start, end, terms in _matches(text, folded, lexicon, caps_spans):
        things = tuple(t for t in terms if t.kind != "word")
        if len(things) < len(terms):
            words.append(Hit(start, end, tuple(t for t in terms if t.kind == "word")))
        if things and start >= last:
            hits.append(Hit(start, end, things))
            last = end
    return hits, words


class _Spanned(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


_S = TypeVar("_S", bound=_Spanned)


class _InOrder(Generic[_S]):
    """What was found in a text, in reading order, handed out sentence by sentence."""

    def __init__(self, found: Sequence[_S]) -> None:
        self._found = found
        self._at = 0

    def within(self, start: int, end: int) -> list[_S]:
        """Return what starts between two positions; each call goes on behind the one before."""
        while self._at < len(self._found) and self._found[self._at].start < start:
            self._at += 1
        first = self._at
        while self._at < len(self._found) and self._found[self._at].start < end:
            self._at += 1
        return list(self._found[first : self._at])


def _overlaps(item: _Spanned, others: Iterable[_Spanned]) -> bool:
    return any(o.start < item.end and item.start < o.end for o in others)


def _without_particle(number: Number, text: str, hits: Sequence[Hit]) -> Number:
    """Give a verb its particle back that was read as a bound: 'handed over 120 howitzers' is 120."""
    for hit in hits:
        if hit.start < number.start < hit.end < number.end and hit.verb() is not None and number.low is not None:
            own = find_numbers(text, hit.end + 1, number.end)
            return replace(own[0], glued=number.glued) if own else replace(number, start=hit.end + 1, high=number.low)
    return number


def scan_document(
    text: str, readable: Sequence[tuple[int, int, str]], published_on: date | None, lexicon: Lexicon, title_end: int = 0
) -> Scan:
    """Scan the readable spans ``(start, end, segment kind)`` of a document in one pass.

    ``title_end`` is where the headline ends, 0 where there is none: sentences before it are marked as headline.
    """
    scan = Scan(text, fold(text), published_on, lexicon)
    paragraph = 0
    plain: list[tuple[Sentence, str]] = []
    for start, end, kind in readable:
        for sentence in split_sentences(text, start, end, paragraph):
            plain.append((sentence, kind))
            paragraph = sentence.paragraph + 1
    if not plain:
        return scan
    hits, words = map(_InOrder, _hits(text, scan.folded, lexicon, [(s.start, s.end) for s, _ in plain if s.caps]))
    times, numbers = _InOrder(find_times(text, published_on)), _InOrder(find_numbers(text))
    for index, (sentence, kind) in enumerate(plain):
        span = sentence.start, sentence.end
        own_times, own_hits = times.within(*span), hits.within(*span)
        scan.sentences.append(
            SentenceScan(
                sentence,
                index,
                tokens_of(text, *span),
                hits=[h for h in own_hits if h.unit() is not None or not _overlaps(h, own_times)],
                words=words.within(*span),
                numbers=[_without_particle(n, text, own_hits) for n in numbers.within(*span) if not _overlaps(n, own_times)],
                times=own_times,
                segment_kind=kind,
                headline=sentence.end <= title_end,
            )
        )
    return scan
