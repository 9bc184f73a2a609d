"""Names with a word before them that says they are ships': a kind, a prefix, a flag; and rows of lists and tables."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from sanctions_assets.extraction.columns import Row
from sanctions_assets.extraction.lexicon import PrefixEntry, ShipEntry
from sanctions_assets.extraction.names import NameChunk, has_person_title, looks_like_company, looks_like_organisation
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.ships.apposed import apposed_names
from sanctions_assets.extraction.ships.evidence import CERTAIN, Evidence
from sanctions_assets.extraction.ships.particulars import Particulars, flag_before, particulars_after
from sanctions_assets.extraction.ships.spelling import NO_NAMES, Spelling

_FLAGGED = re.compile(r"[-\s](?:flagged|flag|registered),?\s+")
_FIRM_ENDS = frozenset({"S.A", "SA", "LTD", "CO", "CO.", "INC"})
_STATE_PREFIXES = frozenset({"USS", "HMS"})
"""Prefixes of three letters that are hardly anything else in capitals."""
_IMO_LIKE = re.compile(r"\b\d{7}\b")
_NAME_LABEL = re.compile(
    r"\W*(?:Vessel(?:'s)?\s+)?(?:Name|NAME)(?:\s+of\s+(?:the\s+)?(?:vessel|ship))?\s*:\s*(?:1:\s*)?",
)
_LABELLED_NAME = re.compile(r"[A-Z0-9][\w'’.-]*(?:\s(?!\d:|[FfAa]\.?k)[A-Z0-9][\w'’-]*)*")
_OF_SHIP = re.compile(r"\bIMO\b|\b(?:Type|TYPE)\s*:[^\n]*(?:ship|vessel|tanker|carrier|cargo)")
_CELL_NAME = re.compile(r"[A-Z0-9][\w'’.&-]*(?: (?!\d{7})[\w'’.&-]+){0,5}(?=\s*(?:$|[(/,|\t]))")
"""A name that fills its cell, up to brackets."""
_BLOCK_LENGTH = 260
_BLOCK_SENTENCES = 6


class Anchors:
    """Finds the names that are marked as ships' directly."""

    def __init__(self, scan: Scan, spelling: Spelling, is_place: Callable[[str], bool], *, among_ships: bool) -> None:
        self.scan = scan
        self.is_place = is_place
        self.spelling = spelling
        self.among_ships = among_ships
        self._form_fields = scan.lexicon.tokens["ship.form_fields"]
        self._calendar = scan.lexicon.tokens["name.calendar"]

    def in_sentence(self, sentence: SentenceScan) -> Iterator[Evidence]:
        """Yield the marked names of a sentence."""
        for hit in sentence.hits:
            ship = hit.term("ship")
            if ship is not None:
                yield from self._after_kind(sentence, hit, ship.value, ship.plural)
                common = self.among_ships or (not ship.value.weak and self.scan.text[hit.start].islower())
                if common and not sentence.headline:  # no 'Subs: Jones, Smith', 'Bryan Ferry, Jon Moss'
                    yield from apposed_names(self.scan, self.spelling, sentence, (hit, ship.value, ship.plural), self.is_place)
            prefix = hit.prefix()
            if prefix is not None:
                yield from self._after_prefix(sentence, hit, prefix)
            country = hit.country()
            if country is not None:
                yield from self._after_flag(sentence, hit, country.code)

    def in_rows(self, sentence: SentenceScan) -> Iterator[Evidence]:
        """Yield the names of table rows and labelled lines: 'NAME | 9317779 | crude oil tanker', 'Name: NAME'."""
        yield from self._table_row(sentence)
        yield from self._labelled(sentence)

    def in_column(self, sentence: SentenceScan, row: Row) -> Iterator[Evidence]:
        """Yield the name in the cell below the heading 'Vessel', behind a prefix if there is one."""
        start, end = row.cells.get("vessel", (0, 0))
        if not sentence.start <= start < end <= sentence.end:
            return
        at, prefix = self.spelling.skip_to_name(sentence, sentence.token_at(start))
        if at >= len(sentence.tokens) or sentence.tokens[at].start >= end:
            return
        start = sentence.tokens[at].start
        name = _CELL_NAME.match(self.scan.text, start, end)
        if name is None or name.group() in NO_NAMES:
            return
        last = sentence.token_at(name.end() - 1) + 1
        chunk = NameChunk(start, name.end(), at, last, name.group())
        told = particulars_after(sentence, self.scan.text, chunk.end, whole_row=True)
        if prefix is not None:
            told.add(Particulars(vessel_type=prefix.type or None, flag=prefix.state))
        told.add(self._in_cells(sentence, row))
        yield Evidence(chunk, "ship.column", CERTAIN, told)

    def _in_cells(self, sentence: SentenceScan, row: Row) -> Particulars:
        """Return what the cells below 'Flag' and 'Type' hold."""
        flags, kinds = row.cells.get("flag", (0, 0)), row.cells.get("type", (0, 0))
        flag = next((country.code for hit, country in sentence.of("country") if flags[0] == hit.start < flags[1]), None)
        kind = next((ship.type for hit, ship in sentence.of("ship") if kinds[0] <= hit.start < kinds[1]), None)
        if kind is None and kinds[0] < kinds[1]:  # 'general cargo'
            terms = self.scan.lexicon.lookup(self.scan.folded[kinds[0] : kinds[1]] + " ship")
            kind = next((t.value.type for t in terms if t.kind == "ship"), None)
        return Particulars(flag=flag, vessel_type=kind or None)

    def _after_kind(self, sentence: SentenceScan, hit: Hit, entry: ShipEntry, plural: bool) -> Iterator[Evidence]:
        """'the tanker Amber Star', 'the tankers Amber Star and Amber Moon'."""
        tokens = sentence.tokens
        after = sentence.token_at(hit.end - 1) + 1
        at, prefix = self.spelling.skip_to_name(sentence, after)
        chunk = self.spelling.name_at(sentence, at)
        if chunk is None or chunk.first != at or (entry.weak and (not self.among_ships or self.scan.theme.airborne)):
            return
        gap = self.scan.text[hit.end : tokens[after].start]
        if at == after and ("\t" in gap or ("\n" in gap and not sentence.sentence.caps)):
            return
        if entry.weak and self._names_goods(sentence, chunk):
            return
        if self._opens_longer_name(sentence, hit, entry) or self.scan.text[hit.end] in "'’":
            return
        title = self.scan.text[hit.start].isupper() and has_person_title(sentence, chunk)  # 'Transport Minister Jonas'
        if title or self._is_form_field(sentence, chunk):
            return
        if prefix is None and (self._ends_firm(sentence, hit) or self._is_headline_word(sentence, chunk)):
            return
        bare = all(t.lower == "the" for t in tokens[after:at])
        ends_firm = hit.end == chunk.start - 1 and self._heads_firm(sentence, hit, chunk)
        if ends_firm or looks_like_company(chunk.text) or (bare and self._is_state(sentence, chunk)):
            return
        flag = flag_before(sentence, self.scan.text, hit.start)
        untyped = not entry.type and not entry.generic and not entry.weak
        told = Particulars(vessel_type=entry.type or None, flag=flag, guards=entry.guards, untyped=untyped)
        if prefix is not None:
            told.add(Particulars(vessel_type=prefix.type or None, flag=prefix.state))
            chunk = self._with_prefix(sentence, chunk, prefix)
        yield Evidence(chunk, "ship.kind_before_name", CERTAIN, told)
        if plural:
            for other in self.spelling.joined_to(sentence, chunk):
                yield Evidence(other, "ship.kind_before_list", CERTAIN, told)

    def _is_form_field(self, sentence: SentenceScan, chunk: NameChunk) -> bool:
        """Say whether a chunk behind a kind is a heading, a day or the end of a firm: 'Vessel Name', 'Tanker Inc'."""
        words = [t.lower for t in sentence.tokens[chunk.first : chunk.last]]
        return (
            not chunk.text[0].isalpha()
            or words[0] in self._calendar
            or any(w in self._form_fields for w in words)
            or chunk.text.strip(".").upper() in _FIRM_ENDS
        )

    def _with_prefix(self, sentence: SentenceScan, chunk: NameChunk, prefix: PrefixEntry) -> NameChunk:
        """Return a name with the letters before it where they are of the name: 'USS Harrier', 'NS Lotus'."""
        opening = next((h for h in sentence.hits if h.prefix() is prefix and 0 < chunk.start - h.end <= 1), None)
        if opening is None or not (prefix.weak or prefix.type == "warship"):
            return chunk
        first = sentence.token_at(opening.start)
        return NameChunk(opening.start, chunk.end, first, chunk.last, self.scan.text[opening.start : chunk.end])

    def _heads_firm(self, sentence: SentenceScan, hit: Hit, chunk: NameChunk) -> bool:
        """Say whether a kind with a capital opens a firm's name: 'Tanker Trade Association', but not 'LNG carrier Gas Aries'."""
        if not looks_like_organisation(chunk.text):
            return False
        words = self.scan.text[hit.start : hit.end].split()
        if looks_like_organisation(chunk.text.split()[-1]):
            return words[-1][0].isupper()
        return (
            words[-1][0].isupper()
            and hit.start > sentence.start
            and not words[-1].lower().endswith("max")
            and not words[-1].isupper()
        )

    def _names_goods(self, sentence: SentenceScan, chunk: NameChunk) -> bool:
        """Say whether a name only tells which goods: 'its flagship Amble 16 crude'."""
        behind = sentence.hit_at(sentence.tokens[chunk.last].start) if chunk.last < len(sentence.tokens) else None
        return behind is not None and behind.term("commodity") is not None

    def _opens_longer_name(self, sentence: SentenceScan, hit: Hit, entry: ShipEntry) -> bool:
        """Say whether a weak kind with a capital is itself of the name: 'in the Clipper Olga'."""
        return entry.weak and self.scan.text[hit.start].isupper() and not sentence.sentence.caps and hit.start > sentence.start

    def _is_headline_word(self, sentence: SentenceScan, chunk: NameChunk) -> bool:
        """Say whether a name in a line of capitalised words is only common words: 'Supply Vessel Aground'."""
        tokens = sentence.tokens
        if tokens[-1].text in {".", "!"} or any(t.text.isalpha() and len(t.text) > 3 and t.text.islower() for t in tokens):
            return False
        words = [t.lower for t in tokens[chunk.first : chunk.last]]
        return all(w in self._lower_words or w.endswith(("ing", "ings")) for w in words)

    @cached_property
    def _lower_words(self) -> frozenset[str]:
        """The words that the document prints without a capital."""
        return frozenset(t.text for s in self.scan.sentences for t in s.tokens if t.text.islower())

    def _ends_firm(self, sentence: SentenceScan, hit: Hit) -> bool:
        """Say whether a kind stands inside a longer name: 'Ostara Ship Care'."""
        kind = sentence.token_at(hit.start)
        if not kind or sentence.sentence.caps or not self.scan.text[hit.start].isupper():
            return False
        holder = next((c for c in self.spelling.chunks[sentence.index] if c.first < kind < c.last), None)
        return holder is not None and sentence.hit_at(holder.start) is None

    def _is_state(self, sentence: SentenceScan, chunk: NameChunk) -> bool:
        """Say whether a chunk is a state or authority: 'the tanker Russia seized'."""
        hit = sentence.hit_at(chunk.start)
        if hit is None or hit.start != chunk.start or hit.end < chunk.end - 1:
            return False
        return hit.country() is not None or hit.authority() is not None

    def _after_prefix(self, sentence: SentenceScan, hit: Hit, entry: PrefixEntry) -> Iterator[Evidence]:
        """'MV Amber Star'; of 'USS Harrier' the whole is the name."""
        surface = self.scan.text[hit.start : hit.end]
        if not (surface.isupper() or "/" in surface or surface == "mv") or (entry.weak and not self.among_ships):
            return
        if self.scan.text[hit.start - 1 : hit.start] == "-" or self.scan.text[hit.end] in "'’-":
            return
        caps = sentence.sentence.caps
        if caps and (entry.weak or (surface.isalpha() and len(surface) == 3 and surface not in _STATE_PREFIXES)):
            return
        at = self.spelling.behind_dot(sentence, sentence.token_at(hit.end - 1) + 1)
        at, _ = self.spelling.skip_to_name(sentence, at)
        chunk = self.spelling.name_at(sentence, at)
        if chunk is None or chunk.first != at:
            return
        if looks_like_company(chunk.text):
            return
        flag = entry.state or flag_before(sentence, self.scan.text, hit.start)
        if entry.type == "warship" or entry.weak:
            whole = self.scan.text[hit.start : chunk.end]
            chunk = NameChunk(hit.start, chunk.end, sentence.token_at(hit.start), chunk.last, whole)
        yield Evidence(chunk, "ship.prefix", CERTAIN, Particulars(vessel_type=entry.type or None, flag=flag, guards=entry.guards))

    def _after_flag(self, sentence: SentenceScan, hit: Hit, code: str) -> Iterator[Evidence]:
        """'the North Korean-flagged Su Ryong': a flag, then the name without a kind."""
        flagged = _FLAGGED.match(self.scan.folded, hit.end)
        if flagged is None:
            return
        at, _ = self.spelling.skip_to_name(sentence, sentence.token_at(flagged.end()))
        chunk = self.spelling.name_at(sentence, at)
        if chunk is None or chunk.first != at or looks_like_company(chunk.text):
            return
        kind = sentence.hit_at(chunk.start)
        behind = sentence.hit_at(chunk.end + 1)
        article = sentence.tokens[sentence.token_at(hit.start) - 1].lower if hit.start > sentence.start else ""
        if article in {"a", "an", "another"} and behind is not None and behind.ship() is not None:
            return  # 'a Panama-flagged MSC ship'
        opening = sentence.hit_at(chunk.start)
        if article in {"a", "an", "another"} and opening is not None and opening.country() is not None:
            return  # 'a Panama-flagged, Greek-owned tanker'
        if kind is None or kind.ship() is None:
            yield Evidence(chunk, "ship.flag_before_name", CERTAIN, Particulars(flag=code))

    def _table_row(self, sentence: SentenceScan) -> Iterator[Evidence]:
        text = self.scan.text[sentence.start : sentence.end]
        if "|" not in text or not _IMO_LIKE.search(text):
            return
        chunk = next((c for c in self.spelling.chunks[sentence.index] if "|" not in c.text), None)
        if chunk is not None and not looks_like_company(chunk.text):
            told = particulars_after(sentence, self.scan.text, chunk.end, whole_row=True)
            yield Evidence(chunk, "ship.table_row", CERTAIN, told)

    def _labelled(self, sentence: SentenceScan) -> Iterator[Evidence]:
        """'Name: NAME' with an IMO number or a type of ship in the lines below."""
        text = self.scan.text
        label = _NAME_LABEL.match(text[sentence.start : sentence.end])
        if label is None:
            return
        block = text[sentence.start : sentence.start + _BLOCK_LENGTH].split("\n\n")[0]
        start = sentence.start + label.end()
        name = _LABELLED_NAME.match(text[start : sentence.end])
        if name is None or not _OF_SHIP.search(block):
            return
        end = start + name.end()
        chunk = NameChunk(start, end, sentence.token_at(start), sentence.token_at(end - 1) + 1, name.group())
        told = Particulars()
        for line in self.scan.sentences[sentence.index : sentence.index + _BLOCK_SENTENCES]:
            if line.start < sentence.start + len(block):
                told.add(particulars_after(line, text, max(end, line.start), whole_row=True))
        yield Evidence(chunk, "ship.labelled", CERTAIN, told)
