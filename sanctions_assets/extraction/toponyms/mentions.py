"""The mentions of an article: candidates and seats of government with their settings, stated countries and lists."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from sanctions_assets.extraction.names import NameChunk, has_person_title, looks_like_company
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.toponyms.candidates import Candidate, candidates, slash_before, slash_behind
from sanctions_assets.extraction.toponyms.place_name import PlaceName
from sanctions_assets.extraction.toponyms.senses import Site
from sanctions_assets.extraction.toponyms.setting import Setting, setting_of
from sanctions_assets.extraction.toponyms.spans import Spans
from sanctions_assets.extraction.toponyms.states import country_hits, country_place, is_meant, is_other_name
from sanctions_assets.extraction.toponyms.tables import Tables
from sanctions_assets.extraction.toponyms.vocabulary import FIRMS, PERSON_AFTER, PERSON_SAYS, PORT_NOUNS, US_STATES
from sanctions_assets.places.countries import CountryForm, capitals_form, country_forms
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer

_JOIN = re.compile(
    r"\s*(?:\([^()]{0,40}\))?(?:\s+(?:ports?|terminals?|anchorage|harbou?r|city))?"
    r"\s*(?:,\s*(?:and|or|then|to)?|and|or|&|/|-|–)\s*(?:from\s+|to\s+|at\s+|in\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_LONGEST_JOIN = 60
_ITS_COUNTRY = re.compile(r"^,?\s+(?:in\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?(?=,|\s+and|\s+or|\s+to)")
_BEHIND = re.compile(r"(?:,\s+(?:in\s+)?|\s+(?:in|of)\s+|\s*\()(?:the\s+|\w+ern\s+)?")
_US_STATE = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")
_DAY = r"\d{1,2}"
_MONTH = r"[A-Z][A-Za-z]{2,8}\.?"
_DATELINE = re.compile(
    r"(?:[^\W\d_]|[ .'’/,-]){2,60}?"
    rf"(?:,?\s*{_DAY}\s+{_MONTH}(?:,?\s+\d{{4}})?|,?\s*{_MONTH}\s+{_DAY}(?:,?\s+\d{{4}})?|,\s+[A-Z][a-z]+day)?"
    r"\s*(?:\([^()]{2,40}\)|,\s+[A-Z]\w+(?:/\w+)?)?\s*(?:--+|[—–|]|-\s|$)"
)
_PROSE = re.compile(r"\b[a-z]{2,}")
_ACRONYM = 5
_SEAT_TOWN = 50_000
"""People below which a seat of government is an office of the same name as a town (White House, Tennessee)."""
_CALENDAR = frozenset({
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february",
    "march", "april", "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday",
    "wednesday", "thursday", "friday", "saturday", "sunday", "far", "dry", "metro", "commonwealth",
})  # fmt: skip
_DATELINE_REACH = 130


@dataclass(slots=True)
class Mention:
    """A name that the gazetteer knows, where it stands, and what is made of it."""

    candidate: Candidate
    sentence: SentenceScan
    setting: Setting
    stated: str | None
    """Country that the text puts beside the name."""
    form: CountryForm | None = None
    """The seat of government or country whose name it also is."""
    hit: Hit | None = None
    dateline: bool = False
    state: str | None = None
    """Postal code of the state of the United States that the text puts behind the name."""
    group: int = -1
    """Start of the first member of the list that it stands in; -1 for none."""
    site: Site | None = None
    rank: int = 0
    evidence: float = 0.0
    port: bool = False


class Mentions:
    """Gathers the mentions of an article, sentence by sentence.

    Countries and demonyms that can't be anything else are found on the way, and so are the surnames of persons, which are no
    places further on.
    """

    def __init__(
        self, scan: Scan, chunks: Mapping[int, Sequence[NameChunk]], ships: Spans, gazetteer: Gazetteer, counts: Mapping[str, int]
    ) -> None:
        self.scan = scan
        self.chunks = chunks
        self.ships = ships
        self.gazetteer = gazetteer
        self.counts = counts
        self.tables = Tables(scan.text)
        self.surnames: set[str] = set()
        self.firms: set[str] = set(FIRMS)
        self.countries: list[PlaceName] = []

    def of(self, sentence: SentenceScan) -> list[Mention]:
        """Return the mentions of a sentence in reading order."""
        self.tables.read(sentence)
        found = sorted([*self._named(sentence), *self._seats(sentence)], key=lambda m: m.candidate.start)
        _coordinate(self.scan.text, found)
        return found

    def _named(self, sentence: SentenceScan) -> Iterable[Mention]:
        text = self.scan.text
        chunks = self.chunks.get(sentence.index, ())
        for chunk in chunks:
            words = chunk.text.split()
            if len(words) in {2, 3} and (
                has_person_title(sentence, chunk) or PERSON_SAYS.match(text, chunk.end) or PERSON_AFTER.match(text, chunk.end)
            ):
                self.surnames.add(words[-1])
            elif len(words) > 1 and looks_like_company(chunk.text):
                self.firms.add(words[0])
        for candidate in candidates(self.scan, sentence, chunks, self.ships, self.gazetteer):
            if candidate.name in US_STATES and text[candidate.start - 2 : candidate.start] == ", ":
                continue  # 'Galveston, Texas' is one place
            setting = self.tables.headed(sentence, candidate, setting_of(sentence, candidate.first, candidate.last))
            stated = self._stated(sentence, candidate, setting)
            dateline = self._is_dateline(sentence, candidate)
            if _is_country_or_calendar(candidate.name):
                continue
            if candidate.name.isupper() and len(candidate.name) <= _ACRONYM and not dateline and not sentence.sentence.caps:
                continue  # 'NATO' is a town, too
            if stated is None and candidate.name in US_STATES:
                stated = "US"
            if stated is None and candidate.name.isupper():
                seat = capitals_form(candidate.name)  # 'WASHINGTON/MOSCOW' in a dateline
                stated = seat.code if seat is not None and seat.kind == "seat" and not seat.ambiguous else None
            yield Mention(candidate, sentence, setting, stated, dateline=dateline, state=self._us_state(candidate))

    def _seats(self, sentence: SentenceScan) -> Iterable[Mention]:
        """Yield seats of government and city states, which may be ports; other countries go to ``countries``."""
        chunks = self.chunks.get(sentence.index, ())
        for hit, form in country_hits(sentence):
            if is_other_name(sentence, chunks, hit, form) or not is_meant(self.scan, sentence, hit, form, self.counts):
                continue
            candidate = self._seat(sentence, hit, form)
            if candidate is None:
                self.countries.append(country_place(self.scan, sentence, hit, form, self.gazetteer))
                continue
            setting = self.tables.headed(sentence, candidate, setting_of(sentence, candidate.first, candidate.last))
            stated = self._stated(sentence, candidate, setting)
            yield Mention(candidate, sentence, setting, stated, form, hit, self._is_dateline(sentence, candidate))

    def _seat(self, sentence: SentenceScan, hit: Hit, form: CountryForm) -> Candidate | None:
        """Return a seat, or a country that is also a known port ('Singapore', 'Djibouti'), as a candidate."""
        if form.kind not in {"seat", "name"}:
            return None
        text = self.scan.text
        name = " ".join(text[hit.start : hit.end].split())
        entries = tuple(e for e in self.gazetteer.lookup(name) if e.kind != "country")
        key = fold(name)
        least = _SEAT_TOWN if form.kind == "seat" else 0  # 'White House' is an office, though a town is called so
        own = [
            e
            for e in entries
            if e.country == form.code
            and (e.kind != "city" or e.population >= least)
            and (e.kind == "city" or (e.kind in PORT_KINDS and fold(e.name) == key))
        ]
        is_fact = any(e.kind in PORT_KINDS and e.gazetteer_id.startswith("fact:") for e in own)
        if not own or not (form.kind == "seat" or is_fact):
            return None
        first, last = sentence.token_at(hit.start), sentence.token_at(hit.end - 1) + 1
        joined, joins = slash_before(text, hit.start), slash_behind(text, hit.end)
        return Candidate(hit.start, hit.end, first, last, name, entries, joined=joined, joins=joins)

    def _stated(self, sentence: SentenceScan, candidate: Candidate, setting: Setting) -> str | None:
        """Return the country that the text puts beside a name: 'Tripoli, Lebanon', 'the Spanish port of Cartagena'."""
        text = self.scan.text
        if self._us_state(candidate) is not None:
            return "US"
        behind = _BEHIND.match(text, candidate.end)
        if behind is not None:
            form = self._country_at(sentence, behind.end())
            if form is not None and form.kind == "name":
                listed = text[candidate.end] == "," and "in" not in behind.group()
                if not listed or any(e.country == form.code for e in candidate.entries):
                    return form.code
        if setting.index + 1 < candidate.first:
            low = sentence.tokens[setting.index + 1].start
            at = bisect_left(sentence.hits, candidate.start, key=lambda h: h.start)
            while at > 0 and sentence.hits[at - 1].start >= low:
                at -= 1
                form = sentence.hits[at].get("country")
                if form is not None and form.code not in {"EU", "UN"} and form.kind != "people":
                    return str(form.code)
        return None

    def _us_state(self, candidate: Candidate) -> str | None:
        """Return the postal code of the state behind a name: 'Portland, Oregon'."""
        text = self.scan.text
        if text[candidate.end : candidate.end + 2] not in {", ", ",\n"}:
            return None
        state = _US_STATE.match(text, candidate.end + 2, candidate.end + 26)
        return US_STATES.get(state.group()) if state is not None else None

    def _country_at(self, sentence: SentenceScan, position: int) -> CountryForm | None:
        hit = sentence.hit_at(position)
        form: CountryForm | None = hit.get("country") if hit is not None else None
        return form if form is not None and form.code not in {"EU", "UN"} else None

    def _is_dateline(self, sentence: SentenceScan, candidate: Candidate) -> bool:
        """Say whether a name opens a line as where a report was written: 'SEOUL, April 3 (Wire) --', 'Kyiv, 2 May 2025'."""
        if (
            candidate.start - sentence.start > 40
            or self.tables.open
            or (sentence.sentence.caps and candidate.start != sentence.start)
        ):
            return False
        text = self.scan.text
        line_end = text.find("\n", sentence.start)
        line_end = len(text) if line_end < 0 else line_end
        match = _DATELINE.match(text, sentence.start, min(line_end, sentence.start + _DATELINE_REACH))
        if match is None or match.end() < candidate.end:
            return False
        head = match.group()
        if _PROSE.search(head):
            return False
        return any(c.isdigit() for c in head) or "(" in head or candidate.name.isupper() or re.search(r"day\b", head) is not None


@lru_cache(maxsize=4096)
def _is_country_or_calendar(name: str) -> bool:
    """Say whether a name is a country's or a month's in whatever case: 'EGYPT' as a heading is no town called so."""
    lower = name.casefold().rstrip(".")
    return lower in _CALENDAR or lower in _country_names()


@lru_cache(maxsize=1)
def _country_names() -> frozenset[str]:
    return frozenset(form.casefold() for form, found in country_forms().items() if found.kind == "name" and not found.part)


def _coordinate(text: str, mentions: Sequence[Mention]) -> None:
    """Let the later members of a list stand in the setting of the first: 'from Chongjin, Hamhung and Musudan'."""
    for one, other in pairwise(mentions):
        gap = text[one.candidate.end : other.candidate.start]
        if len(gap) > _LONGEST_JOIN or PERSON_SAYS.match(text, other.candidate.end):
            continue
        if one.stated is not None:
            gap = _ITS_COUNTRY.sub("", gap)
        if not _JOIN.fullmatch(gap):
            continue
        if one.group < 0:
            one.group = one.candidate.start
        other.group = one.group
        ports = one.setting.called_port if _is_plural(one.setting.called_port) else None  # 'the ports of X, Y and Z'
        if not other.setting.governor and one.setting.governor:
            other.setting = replace(other.setting, governor=one.setting.governor, before=one.setting.before)
        if ports is not None and other.setting.called_port is None:
            other.setting = replace(other.setting, called_port=ports)
        if _is_plural(other.setting.called_port) and one.setting.called_port is None and other.setting.after[0] in PORT_NOUNS:
            one.setting = replace(one.setting, called_port=other.setting.called_port)  # 'Hodeidah and Ras Isa ports'


def _is_plural(noun: str | None) -> bool:
    return noun is not None and noun.endswith("s")
