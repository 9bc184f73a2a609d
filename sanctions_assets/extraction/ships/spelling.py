"""Where a ship's name starts and ends: behind prefixes and quotes, in lists, in capitals; and what can be none."""

import re
from collections.abc import Iterable

from sanctions_assets.extraction.lexicon import PrefixEntry
from sanctions_assets.extraction.names import (
    FUNCTION_WORDS,
    NameChunk,
    has_person_title,
    in_title_case,
    looks_like_company,
    looks_like_organisation,
    name_chunks,
    opens_name,
)
from sanctions_assets.extraction.scan import Scan, SentenceScan

QUOTES = frozenset("\"'“”‘’«»*_")
"""Quotation marks and the marks of emphasis of plain text."""
_NAMED = frozenset({"the", "named", "called", "dubbed"})
_FLAGGED = ("-flagged", "-registered", "-owned", "-built", "-operated", "-managed")
_JOINTS = frozenset({",", "and", "or", ";", "&"})
_POSSESSIVE = re.compile(r"['’]s\b")
_NOT_A_HEADLINE = re.compile(r",\s*[^\W\d][\w .]*/[^\W\d][\w .]*,|\bIMO\b\W{0,3}\d{7}")
"""'Tubarao/Qingdao,', 'IMO 9074729': a line of fixtures or of a register, whose capitals are those of names."""
NO_NAMES = frozenset(
    {
        "TBN",
        "TBA",
        "OO",
        "TBC",
        "IMO",
        "MMSI",
        "AIS",
        "DWT",
        "GT",
        "GRT",
        "TEU",
        "NGO",
        "NGOs",
        "VTS",
        "STS",
        "SAR",
        "North",
        "South",
        "West",
        "East",
    }
)
"""What stands in a fixture for a ship to be named, and what registers and brackets say of ships."""
_KINDS_IN_CAPITALS = frozenset({"VLCC", "ULCC", "VLGC", "OSV", "PSV", "AHTS", "LNGC", "LPGC", "PCTC"})
_SIZES = frozenset({"dwt", "gt", "grt", "teu", "cbm", "tonne", "ton", "built", "metre", "meter"})
_MEASURES = frozenset({"TEU", "DWT", "GT", "GRT", "CBM", "MVs", "MTs"})
"""Units in capitals before a name: 'the 17,700 TEU Amber Star'."""
_LONGEST_MARK = 3
"""Letters of the mark of an item in brackets: 'a', 'iii'."""
_CLASS = re.compile(r"[A-Z][\w'’]*(?:\s[A-Z][\w'’]*){0,3}[-\s]class\b")
"""'the Arleigh Burke-class destroyer': a class of ships."""
_CLASS_REACH = 50
_WATERS = re.compile(
    r"\b(?:in|off|through|into|across|crossing)\s+the\s+(?:[A-Z][\w-]+\s+)*"
    r"(?:Strait|Straits|Sea|Gulf|Canal|Ocean|Channel)$"
)
"""'in the Taiwan Strait': waters, not a ship of their name."""
_WATERS_REACH = 12
_MOST_WORDS = 6
_MOST_CAPS_WORDS = 4
_MOST_STEPS = 8
_BRACKETS_REACH = 40
"""Tokens within which a bracket behind a name must close."""
_NO_SENSE = frozenset({"not_goods"})
"""Vocabulary that only says what words are not: 'Open Arms' is no arms, but may be a ship."""
_CONTENT = frozenset({"verb", "noun", "commodity", "unit", "ship", "country"})


class Spelling:
    """The possible names of a document and how they are parsed."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.chunks: dict[int, list[NameChunk]] = {s.index: self._bare_chunks(s) for s in scan.sentences}
        self.title_case = {
            s.index: in_title_case(s) and not _NOT_A_HEADLINE.search(scan.text, s.start, s.end) for s in scan.sentences
        }
        tokens = scan.lexicon.tokens
        self._name_ends = tokens["ship.name_ends"]
        self._caps_ends = tokens["ship.caps_name_ends"]
        self._calendar = tokens["name.calendar"]
        self._other_sinkers = tokens["ship.other_sinkers"]

    def _bare_chunks(self, sentence: SentenceScan) -> list[NameChunk]:
        """Return the runs of capitalised words of a sentence without the letters or units that only stand before a name."""
        return [self._bare(sentence, chunk) for chunk in name_chunks(sentence, self.scan.text)]

    def _bare(self, sentence: SentenceScan, chunk: NameChunk) -> NameChunk:
        owner = _POSSESSIVE.search(chunk.text)
        if owner is not None and owner.end() == len(chunk.text) > 3:  # "the Amber Star's crew"
            text = chunk.text[: owner.start()]
            chunk = NameChunk(chunk.start, chunk.start + len(text), chunk.first, chunk.last, text)
        if chunk.last - chunk.first < 2:
            return chunk
        opening = sentence.tokens[chunk.first]
        hit = sentence.hit_at(chunk.start)
        prefix = hit.prefix() if hit is not None and hit.start == chunk.start else None
        if prefix is None and opening.text in _KINDS_IN_CAPITALS:
            return self._behind(sentence, chunk, opening.end)
        strips = (
            prefix is not None
            and not prefix.weak
            and prefix.type != "warship"
            and ("/" in opening.text or opening.text.isupper())
        )
        if not strips and opening.text not in _MEASURES:
            return chunk
        return self._behind(sentence, chunk, hit.end if strips and hit is not None else opening.end)

    def _behind(self, sentence: SentenceScan, chunk: NameChunk, end: int) -> NameChunk:
        """Return the part of a chunk behind a position, the whole where nothing is left."""
        first = sentence.token_at(end - 1) + 1
        if first >= chunk.last:
            return chunk
        start = sentence.tokens[first].start
        return NameChunk(start, chunk.end, first, chunk.last, self.scan.text[start : chunk.end])

    def skip_to_name(self, sentence: SentenceScan, at: int) -> tuple[int, PrefixEntry | None]:
        """Step over quotes, articles, 'named' and prefixes ('MV'); return the token where a name would start."""
        tokens = sentence.tokens
        prefix = None
        for _ in range(_MOST_STEPS):
            if at >= len(tokens):
                break
            token = tokens[at]
            if (
                token.text == "("
                and at + 2 < len(tokens)
                and tokens[at + 2].text == ")"
                and len(tokens[at + 1].text) <= _LONGEST_MARK
            ):
                at += 3  # '(a) Amber Star, (b) Amber Moon'
                continue
            if token.text in QUOTES or token.lower in _NAMED or token.lower.endswith(_FLAGGED):
                at += 1
                continue
            if token.text == "," and at + 1 < len(tokens) and tokens[at + 1].text in QUOTES and tokens[at + 1].start > token.end:
                at += 1
                continue
            size = self._size_at(sentence, at)
            if size:
                at += size
                continue
            hit = sentence.hit_at(token.start)
            entry = hit.prefix() if hit is not None and hit.start == token.start else None
            if (
                hit is None
                or entry is None
                or not (token.text.isupper() or token.text == "mv" or "/" in token.text or "." in token.text)
            ):
                break
            prefix = entry
            at = self.behind_dot(sentence, sentence.token_at(hit.end - 1) + 1)
        return at, prefix

    def _size_at(self, sentence: SentenceScan, at: int) -> int:
        """Return how many tokens at ``at`` tell a size before a name: 'the 6,031 dwt, 1982-built Amber Star'."""
        tokens = sentence.tokens
        if not tokens[at].text[0].isdigit() or at + 1 >= len(tokens):
            return 0
        step = 2 if tokens[at + 1].text == "-" else 1
        if at + step >= len(tokens) or tokens[at + step].lower not in _SIZES:
            return 0
        behind = at + step + 1
        return step + (2 if behind < len(tokens) and tokens[behind].text == "," else 1)

    def behind_dot(self, sentence: SentenceScan, at: int) -> int:
        """Step over the dot of an abbreviation ('M.V.')."""
        return at + 1 if at < len(sentence.tokens) and sentence.tokens[at].text == "." else at

    def name_at(self, sentence: SentenceScan, at: int) -> NameChunk | None:
        """Return the name that starts at a token, or ``None``."""
        if at >= len(sentence.tokens):
            return None
        if sentence.sentence.caps:
            return self._caps_name(sentence, at)
        if self.title_case[sentence.index] or not opens_name(sentence.tokens, at):
            return None
        return self._rest_of_chunk(sentence, at)

    def _rest_of_chunk(self, sentence: SentenceScan, first: int) -> NameChunk | None:
        """Return the part of a chunk that starts at token ``first``, cut where the name can't go on."""
        chunk = next((c for c in self.chunks[sentence.index] if c.first <= first < c.last), None)
        if chunk is None:
            return None
        last = first
        while last < chunk.last and sentence.tokens[last].lower not in self._name_ends and last - first < _MOST_WORDS:
            last += 1
        return self._name_of(sentence, first, last)

    def _caps_name(self, sentence: SentenceScan, first: int) -> NameChunk | None:
        """Parse a name in all-caps text: up to four words that are neither grammar nor known vocabulary."""
        last = first
        while last < len(sentence.tokens) and last - first < _MOST_CAPS_WORDS:
            token = sentence.tokens[last]
            if not (token.text.isalnum() or "-" in token.text) or token.lower in FUNCTION_WORDS or token.lower in self._caps_ends:
                break
            if token.text.isdigit() and (last == first or len(token.text) > 3):
                break
            hit = sentence.hit_at(token.start)
            if hit is not None and any(t.kind in _CONTENT for t in hit.terms):
                break
            if any(w.start == token.start and w.end == token.end for w in sentence.words) or token.lower.endswith(("ly", "ing")):
                break
            last += 1
        return self._name_of(sentence, first, last)

    def _name_of(self, sentence: SentenceScan, first: int, last: int) -> NameChunk | None:
        if last == first:
            return None
        start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
        owner = _POSSESSIVE.search(self.scan.text, end - 2, end)
        end = owner.start() if owner is not None and end - start > 3 else end
        return NameChunk(start, end, first, last, self.scan.text[start:end])

    def joined_to(self, sentence: SentenceScan, chunk: NameChunk) -> Iterable[NameChunk]:
        """Yield the names that are joined to a name by commas and 'and'; brackets between them are stepped over."""
        tokens = sentence.tokens
        at = chunk.last
        while at < len(tokens):
            while at < len(tokens) and tokens[at].text in QUOTES:
                at += 1
            if at < len(tokens) and tokens[at].text == "(":
                close = next((i for i in range(at, min(at + _BRACKETS_REACH, len(tokens))) if tokens[i].text == ")"), None)
                if close is None:
                    return
                at = close + 1
            joint = at
            while at < len(tokens) and tokens[at].lower in _JOINTS:
                at += 1
            if at == joint:
                return
            at, _ = self.skip_to_name(sentence, at)
            following = self.name_at(sentence, at)
            if following is None or following.first != at or looks_like_company(following.text):
                return
            yield following
            at = following.last

    def may_be_ship(self, sentence: SentenceScan, chunk: NameChunk, *, organised: bool = False) -> bool:
        """Say whether a chunk could be a ship's name at all, where nothing marks it as one directly.

        With ``organised`` a word of organisations or a good ('Open Arms', 'Trade Juno', 'Diamond') rules nothing out.
        """
        hit = sentence.hit_at(chunk.start)
        senses = _NO_SENSE | {"commodity"} if organised and chunk.text.istitle() else _NO_SENSE
        known = hit is not None and any(t.kind not in senses for t in hit.terms)
        if known and hit is not None and hit.start <= chunk.start and hit.end >= chunk.end:
            return False
        if chunk.text in NO_NAMES or looks_like_company(chunk.text) or has_person_title(sentence, chunk):
            return False
        if looks_like_organisation(chunk.text) and not organised:
            return False
        if sentence.tokens[chunk.last - 1].lower in self._other_sinkers:
            return False
        in_time = any(t.start < chunk.end and chunk.start < t.end for t in sentence.times)
        if in_time or sentence.tokens[chunk.first].lower in self._calendar:
            return False
        if _CLASS.match(self.scan.text, chunk.start, chunk.start + _CLASS_REACH):
            return False
        if _WATERS.search(self.scan.text, max(sentence.start, chunk.start - _WATERS_REACH), chunk.end):
            return False
        bracketed = (
            chunk.start > 0 and self.scan.text[chunk.start - 1] == "(" and self.scan.text[chunk.end : chunk.end + 1] == ")"
        )
        if bracketed and chunk.text.isupper():  # an abbreviation told behind the full name
            return False
        return len(chunk.text) > 1 and chunk.last - chunk.first <= _MOST_WORDS and not _POSSESSIVE.search(chunk.text)
