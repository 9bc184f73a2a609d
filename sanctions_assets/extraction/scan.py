"""One pass over a document: every known word, number and time at its span, sentence by sentence."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from sanctions_assets.extraction.hits import Hit as Hit
from sanctions_assets.extraction.hits import find_hits
from sanctions_assets.extraction.lexicon import Lexicon, fold
from sanctions_assets.extraction.quantities import Number, find_numbers
from sanctions_assets.extraction.sentences import Sentence, Token, split_sentences, tokens_of
from sanctions_assets.extraction.theme import Theme, theme_of
from sanctions_assets.extraction.times import find_times


class SentenceScan:
    """A sentence with what was found in it; lists are sorted by start and free of overlap within themselves.

    Tokens and numbers are made when they are first asked for: most sentences of news say nothing of ships or goods.
    """

    __slots__ = (
        "_found", "_numbers", "_of", "_starts", "_tokens", "end", "headline", "hits", "index", "segment_kind", "sentence",
        "start", "times", "words",
    )  # fmt: skip

    def __init__(self, sentence: Sentence, index: int, found: "_Found", segment_kind: str, *, headline: bool) -> None:
        """Take from what was found in the document what is the sentence's own; to be called in reading order."""
        self.sentence = sentence
        self.index = index
        self.start = sentence.start
        """First code point."""
        self.end = sentence.end
        """Code point after the last."""
        self.segment_kind = segment_kind
        self.headline = headline
        self.times = times = found.times.within(self.start, self.end)
        hits = found.hits.within(self.start, self.end)
        self.hits = [h for h in hits if h.unit() is not None or not _overlaps(h, times)] if times else hits
        self.words = found.words.within(self.start, self.end)
        """Words of discourse (hedges, denials, reporting ...), which may overlap anything."""
        self._found = found
        self._tokens: list[Token] | None = None
        self._numbers: list[Number] | None = None
        self._of: dict[str, list[tuple[Hit, Any]]] | None = None
        self._starts: list[int] | None = None

    @property
    def tokens(self) -> list[Token]:
        """Its words, numbers and marks."""
        if self._tokens is None:
            self._tokens = tokens_of(self._found.text, self.start, self.end)
        return self._tokens

    @property
    def numbers(self) -> list[Number]:
        """Its numbers, those within times left out."""
        if self._numbers is None:
            found = find_numbers(self._found.text, self.start, self.end)
            own = self._found.things_between(self.start, self.end) if found else ()
            text = self._found.text
            told = [n if not _overlaps(n, self.times) else _behind_year(n, text, self.times) for n in found]
            self._numbers = [_without_particle(n, text, own) for n in told if n is not None]
        return self._numbers

    def says(self, group: str, start: int | None = None, end: int | None = None) -> Hit | None:
        """Return the first word of a list or group of lists ('hedges', 'hedges.adverbs') between two positions."""
        for hit in self.words:
            if group in hit.meanings.groups and (start is None or hit.start >= start) and (end is None or hit.end <= end):
                return hit
        return None

    def token_at(self, position: int) -> int:
        """Return the index of the first token that ends after ``position``."""
        tokens = self.tokens
        low, high = 0, len(tokens)
        while low < high:
            middle = (low + high) // 2
            if tokens[middle].end <= position:
                low = middle + 1
            else:
                high = middle
        return low

    def of(self, kind: str) -> Sequence[tuple[Hit, Any]]:
        """Return the hits that have a meaning of a kind, with that meaning."""
        if self._of is None:
            self._of = {}
            for hit in self.hits:
                for name, term in hit.meanings.first.items():
                    self._of.setdefault(name, []).append((hit, term.value))
        return self._of.get(kind, ())

    def hit_at(self, position: int) -> Hit | None:
        """Return the hit that covers a position."""
        if self._starts is None:
            self._starts = [h.start for h in self.hits]
        at = bisect_right(self._starts, position) - 1
        return self.hits[at] if at >= 0 and position < self.hits[at].end else None


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
    theme: Theme = field(default_factory=Theme)
    """What the article deals with."""

    def sentence_at(self, position: int) -> SentenceScan | None:
        """Return the sentence that covers a position."""
        at = bisect_left(self.sentences, position + 1, key=_end_of)
        return self.sentences[at] if at < len(self.sentences) and self.sentences[at].start <= position else None


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


def _behind_year(number: Number, text: str, times: Sequence[_Spanned]) -> Number | None:
    """Return the figure of a range that starts with a year: 'rose from 2016 to 25.3 million'; ``None`` where there is none."""
    year = next((t for t in times if number.start < t.end < number.end and t.start >= number.start), None)
    if year is None:
        return None
    behind = find_numbers(text, year.end, number.end)
    told = bool(behind) and text[year.end : behind[0].start].strip() in {"to", "at"}
    return replace(behind[0], glued=number.glued) if told else None


def _overlaps(item: _Spanned, others: Iterable[_Spanned]) -> bool:
    return any(o.start < item.end and item.start < o.end for o in others)


def _without_particle(number: Number, text: str, hits: Sequence[Hit]) -> Number:
    """Give a verb its particle back that was read as a bound: 'handed over 120 howitzers' is 120."""
    for hit in hits:
        if hit.start < number.start < hit.end < number.end and hit.verb() is not None and number.low is not None:
            own = find_numbers(text, hit.end + 1, number.end)
            return replace(own[0], glued=number.glued) if own else replace(number, start=hit.end + 1, high=number.low)
    return number


class _Found:
    """What was found in a document."""

    def __init__(self, scan: "Scan", caps_spans: Sequence[tuple[int, int]]) -> None:
        self.text = scan.text
        self._things, words = find_hits(scan.text, scan.folded, scan.lexicon, caps_spans)
        self.hits, self.words = _InOrder(self._things), _InOrder(words)
        self.times = _InOrder(find_times(scan.text, scan.published_on))

    def things_between(self, start: int, end: int) -> list[Hit]:
        """Return the hits of things that start between two positions, those within times included."""
        low = bisect_left(self._things, start, key=_start_of)
        return self._things[low : bisect_left(self._things, end, low, key=_start_of)]


def _end_of(item: _Spanned) -> int:
    return item.end


def _start_of(item: _Spanned) -> int:
    return item.start


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
    if plain:
        found = _Found(scan, [(s.start, s.end) for s, _ in plain if s.caps])
        scan.sentences += [
            SentenceScan(sentence, index, found, kind, headline=sentence.end <= title_end)
            for index, (sentence, kind) in enumerate(plain)
        ]
    # a capital may be a name's: 'the Sea Bramble', 'Cargo Systems'
    words = [t.lower if s.sentence.caps else t.text for s in scan.sentences for t in s.tokens]
    scan.theme = theme_of(words, lexicon.tokens)
    return scan
