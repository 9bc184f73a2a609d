"""Finds the places of an article: names looked up, one sense chosen for each, and each told as port, city or state."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sanctions_assets.extraction.names import NameChunk, has_person_title, looks_like_company, looks_like_organisation
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.toponyms.candidates import Candidate, candidates, slash_before, slash_behind
from sanctions_assets.extraction.toponyms.place_name import PlaceName
from sanctions_assets.extraction.toponyms.port_use import AGAIN_FROM, PORT_FROM, SentenceFacts, facts_of, port_evidence
from sanctions_assets.extraction.toponyms.senses import Senses, Site, port_rank
from sanctions_assets.extraction.toponyms.setting import Setting, setting_of
from sanctions_assets.extraction.toponyms.states import (
    compass_places,
    count_countries,
    country_hits,
    country_place,
    is_meant,
    is_other_name,
)
from sanctions_assets.extraction.toponyms.unnamed import unnamed_ports
from sanctions_assets.extraction.toponyms.vocabulary import COMMON, PLACE_NOUNS, PORT_NOUNS, SPEAKS, STATIC, US_STATES
from sanctions_assets.places.countries import CountryForm
from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry, as_city, as_port

_JOIN = re.compile(
    r"\s*(?:\([^()]{0,40}\))?\s*(?:,\s*(?:and|or|then|to)?|and|or|&|/|-|–)\s*(?:from\s+|to\s+|at\s+|in\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?:,\s+(?:in\s+)?|\s+(?:in|of)\s+|\s*\()(?:the\s+|\w+ern\s+)?")
_DATELINE = re.compile(
    r"(?:[^\W\d_]|[ .'’/,-]){2,60}?(?:,?\s*\d{1,2}\s+[A-Z][a-z]{2,8}\.?(?:,?\s+\d{4})?|,?\s*[A-Z][A-Za-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?|,\s+[A-Z][a-z]+day)?"
    r"\s*(?:\([^()]{2,40}\)|,\s+[A-Z]\w+(?:/\w+)?)?\s*(?:--+|[—–|]|-\s|$)"
)
_PERSON_AFTER = re.compile(
    r",\s+(?:who\b|\d{2},|an?\s+(?:\w+\s+)?(?:analyst|official|spokes\w+|expert|researcher|professor|lawyer|broker|trader)\b)"
)
_PERSON_SAYS = re.compile(r",?\s+(?:said|says|told|added|sighed|shrugged|wrote|asked|recalled|explained|joked)\b")
_PORT_LINE = 2
_REGIONS = frozenset({"region", "province", "oblast", "governorate", "district"})
_UNLIKELY = 0.5
"""Evidence below which a city is not read as a port, even where it is the end of a movement by sea."""
_LISTED_FROM = 1.25
"""Evidence that is enough for a known port beside another port in a list."""


@dataclass(slots=True)
class _Mention:
    candidate: Candidate
    sentence: SentenceScan
    setting: Setting
    stated: str | None
    form: CountryForm | None = None
    hit: Hit | None = None
    dateline: bool = False
    evidence: float = 0.0
    site: Site | None = None
    port: bool = False
    rank: int = 0
    group: int = -1


class Toponyms:
    """Finds the places of a document; one sense for one name in one article."""

    def __init__(
        self, scan: Scan, chunks: dict[int, list[NameChunk]], ship_spans: Sequence[tuple[int, int]], gazetteer: Gazetteer
    ) -> None:
        self.scan = scan
        self.chunks = chunks
        self.ship_spans = sorted(ship_spans)
        self.gazetteer = gazetteer
        self.counts = count_countries(scan, gazetteer)
        self.senses = Senses(gazetteer, self.counts)
        ship_hits = sum(1 for s in scan.sentences for h in s.hits if h.get("ship") is not None)
        self.maritime = bool(ship_spans) or ship_hits >= 1 or " port " in scan.folded or " ports " in scan.folded
        self.facts: dict[int, SentenceFacts] = {}
        self.surnames: set[str] = set()
        self.unlikely: set[tuple[int, int]] = set()

    def find(self) -> list[PlaceName]:
        """Return all places in reading order, without overlap."""
        found: list[PlaceName] = []
        mentions: list[_Mention] = []
        for sentence in self.scan.sentences:
            found += compass_places(self.scan, sentence, self.counts, self.gazetteer)
            found += unnamed_ports(self.scan, sentence)
            own = sorted([*self._named(sentence), *self._states(sentence, found)], key=lambda m: m.candidate.start)
            found += self._unknown_ports(sentence, [(m.candidate.start, m.candidate.end) for m in own])
            self._coordinate(own)
            mentions += own
        for mention in mentions:
            self.senses.learn(mention.candidate.name, mention.candidate.entries, mention.stated)
        self._weigh(mentions)
        for mention in mentions:
            place = self._place(mention)
            if place is not None:
                found.append(place)
        return self._without_overlap(found)

    # -- gathering -------------------------------------------------------------------------------------------------------
    def _named(self, sentence: SentenceScan) -> Iterable[_Mention]:
        chunks = self.chunks.get(sentence.index, ())
        spans = [(a, b) for a, b in self.ship_spans if a < sentence.end and sentence.start < b]
        for chunk in chunks:
            words = chunk.text.split()
            if len(words) in {2, 3} and (
                has_person_title(sentence, chunk)
                or _PERSON_SAYS.match(self.scan.text, chunk.end)
                or _PERSON_AFTER.match(self.scan.text, chunk.end)
            ):
                self.surnames.add(words[-1])
        for candidate in candidates(self.scan, sentence, chunks, spans, self.gazetteer):
            if any(a < candidate.end and candidate.start < b for a, b in spans):
                continue
            setting = setting_of(sentence, candidate.first, candidate.last)
            yield _Mention(
                candidate,
                sentence,
                setting,
                self._stated(sentence, candidate, setting),
                dateline=self._is_dateline(sentence, candidate),
            )

    def _states(self, sentence: SentenceScan, found: list[PlaceName]) -> Iterable[_Mention]:
        """Yield the seats and city states, which may be ports; the places of other countries go to ``found``."""
        chunks = self.chunks.get(sentence.index, ())
        for hit, form in country_hits(sentence):
            if is_other_name(sentence, chunks, hit, form) or not is_meant(self.scan, sentence, hit, form, self.counts):
                continue
            name = self.scan.text[hit.start : hit.end]
            if form.kind in {"seat", "name"}:
                entries = tuple(e for e in self.gazetteer.lookup(name) if e.kind != "country")
                own = [
                    e
                    for e in entries
                    if e.country == form.code and (e.kind == "city" or (e.kind in PORT_KINDS and fold(e.name) == fold(name)))
                ]
                if own and (form.kind == "seat" or any(e.kind in PORT_KINDS and e.gazetteer_id.startswith("fact:") for e in own)):
                    first = sentence.token_at(hit.start)
                    candidate = Candidate(
                        hit.start, hit.end, first, sentence.token_at(hit.end - 1) + 1, " ".join(name.split()), entries,
                        joined=slash_before(self.scan.text, hit.start), joins=slash_behind(self.scan.text, hit.end),
                    )  # fmt: skip
                    setting = setting_of(sentence, first, candidate.last)
                    yield _Mention(
                        candidate,
                        sentence,
                        setting,
                        self._stated(sentence, candidate, setting),
                        form,
                        hit,
                        self._is_dateline(sentence, candidate),
                    )
                    continue
            found.append(country_place(self.scan, sentence, hit, form, self.gazetteer))

    def _stated(self, sentence: SentenceScan, candidate: Candidate, setting: Setting) -> str | None:
        """Return the country that the text puts beside a name: 'Tripoli, Lebanon', 'the Spanish port of Cartagena'."""
        text = self.scan.text
        behind = _BEHIND.match(text, candidate.end)
        if behind is not None:
            state = re.match(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?", text[behind.end() : behind.end() + 24])
            if state is not None and text[candidate.end] == "," and state.group() in US_STATES:
                return "US"
            hit = sentence.hit_at(behind.end())
            form = hit.get("country") if hit is not None else None
            if form is not None and form.kind == "name" and form.code not in {"EU", "UN"}:
                after = text[hit.end : hit.end + 6] if hit is not None else ""
                if (
                    text[candidate.end] != ","
                    or "in" in behind.group()
                    or not re.match(r"\s+(?:and|or)\b|\s*,\s+[A-Z]|\s+\w+ed\b|\s+sa", after)
                ):
                    return str(form.code)
        if setting.index + 1 < candidate.first:
            low = sentence.tokens[setting.index + 1].start
            for hit in reversed(sentence.hits):
                form = hit.get("country")
                if (
                    form is not None
                    and low <= hit.start
                    and hit.end <= candidate.start
                    and form.code not in {"EU", "UN"}
                    and form.kind != "people"
                ):
                    return str(form.code)
        return None

    def _is_dateline(self, sentence: SentenceScan, candidate: Candidate) -> bool:
        if candidate.start - sentence.start > 40 or sentence.sentence.caps and candidate.start != sentence.start:
            return False
        text = self.scan.text
        line_end = text.find("\n", sentence.start)
        line_end = len(text) if line_end < 0 else line_end
        match = _DATELINE.match(text, sentence.start, min(line_end, sentence.start + 130))
        if match is None or match.end() < candidate.end:
            return False
        head = match.group()
        marked = any(c.isdigit() for c in head) or "(" in head or text[candidate.start : candidate.end].isupper()
        return marked or bool(re.search(r"day\b", head))

    def _coordinate(self, mentions: list[_Mention]) -> None:
        """Let the later members of a list stand in the setting of the first: 'from Chongjin, Hamhung and Musudan'."""
        for n in range(1, len(mentions)):
            one, other = mentions[n - 1], mentions[n]
            gap = self.scan.text[one.candidate.end : other.candidate.start]
            if len(gap) > 60:
                continue
            if one.stated is not None:
                gap = re.sub(r"^,?\s+(?:in\s+)?[A-Z]\w+(?:\s[A-Z]\w+)?(?=,|\s+and|\s+or|\s+to)", "", gap)
            if _JOIN.fullmatch(gap):
                if one.group < 0:
                    one.group = one.candidate.start
                other.group = one.group
                if not other.setting.governor and one.setting.governor:
                    other.setting = replace(
                        other.setting,
                        governor=one.setting.governor,
                        before=one.setting.before,
                        called_port=other.setting.called_port
                        or (
                            one.setting.called_port if one.setting.called_port and one.setting.called_port.endswith("s") else None
                        ),
                    )
                if one.setting.called_port and one.setting.called_port.endswith("s") and not other.setting.called_port:
                    other.setting = replace(other.setting, called_port=one.setting.called_port)
                if (
                    other.setting.called_port
                    and other.setting.called_port.endswith("s")
                    and not one.setting.called_port
                    and other.setting.after[:1]
                    and other.setting.after[0] in PORT_NOUNS
                ):
                    one.setting = replace(one.setting, called_port=other.setting.called_port)

    # -- judging ---------------------------------------------------------------------------------------------------------
    def _weigh(self, mentions: list[_Mention]) -> None:
        groups: dict[int, list[_Mention]] = {}
        for mention in mentions:
            candidate = mention.candidate
            facts = self._facts(mention.sentence)
            site = self.senses.choose(candidate.name, mention.stated, self.maritime)
            if mention.form is not None and site.country != mention.form.code and not self._elsewhere(mention, site):
                site = self.senses.choose(candidate.name, mention.form.code, self.maritime)
            seat = mention.form is not None and site.country == mention.form.code
            mention.site, mention.rank = site, port_rank(site, candidate.name)
            mention.evidence = port_evidence(
                self.scan, mention.sentence, facts, candidate, mention.setting, mention.rank, maritime=self.maritime, seat=seat
            )
            if site.lead.kind not in PORT_KINDS | {"city"} and not site.port:
                called = mention.setting.called_port or candidate.port_word
                mention.evidence = mention.evidence if called and site.lead.kind in {"island", "cape"} else -9.0
            if mention.dateline:
                mention.evidence = -9.0
            if mention.group >= 0:
                groups.setdefault(mention.group, []).append(mention)
            if mention.evidence < _UNLIKELY:
                self.unlikely.add((candidate.start, candidate.end))
        for members in groups.values():
            ports = [m for m in members if m.rank >= _PORT_LINE and not m.dateline]
            if len(ports) == len(members):
                for m in members:
                    m.evidence += 0.5
                best = max(m.evidence for m in members)
                for m in members:
                    if m.evidence > 0 and best >= PORT_FROM:
                        m.evidence = max(m.evidence, PORT_FROM)
        names = set()
        for mention in mentions:
            if mention.evidence >= PORT_FROM:
                mention.port = True
                names.add((fold(mention.candidate.name), mention.site.country if mention.site else None))
        for members in groups.values():
            if any(m.port for m in members):
                for m in members:
                    m.port = m.port or (m.rank >= _PORT_LINE and m.evidence >= _LISTED_FROM)
        for mention in mentions:
            if (
                not mention.port
                and mention.evidence >= AGAIN_FROM
                and (fold(mention.candidate.name), mention.site.country if mention.site else None) in names
            ):
                mention.port = True

    def _elsewhere(self, mention: _Mention, site: Site) -> bool:
        """Say whether a seat's name means the place of another country: 'Tripoli' where the article is about Lebanon."""
        if mention.form is None or mention.form.kind == "name":
            return False
        if self.senses.stated(mention.candidate.name) == site.country or mention.stated == site.country:
            return True
        return (
            self.counts[site.country or ""] > self.counts[mention.form.code]
            and port_rank(site, mention.candidate.name) >= _PORT_LINE
        )

    def _facts(self, sentence: SentenceScan) -> SentenceFacts:
        facts = self.facts.get(sentence.index)
        if facts is None:
            facts = self.facts[sentence.index] = facts_of(self.scan, sentence, self.ship_spans)
        return facts

    def _place(self, mention: _Mention) -> PlaceName | None:
        candidate, sentence, site = mention.candidate, mention.sentence, mention.site
        assert site is not None
        text = self.scan.text[candidate.start : candidate.end]
        name = candidate.name
        if mention.form is not None and mention.hit is not None and site.country == mention.form.code:
            return self._state(mention, mention.form, mention.hit, text)
        entry = site.lead
        if mention.setting.called_place in _REGIONS and entry.kind == "city" and not mention.port:
            # 'the Kursk region' is the region around the city, which the gazetteer may know by its own name
            region = next(
                (e for e in self.gazetteer.lookup(f"{name} region") if e.kind == "region" and e.country == entry.country), None
            )
            return PlaceName(
                candidate.start,
                candidate.end,
                sentence.index,
                text,
                name,
                "region",
                entry.country,
                "location",
                "place.region",
                region or entry,
            )
        if mention.port and entry.kind in PORT_KINDS | {"city", "island", "cape", "region"}:
            base = PlaceName(
                candidate.start,
                candidate.end,
                sentence.index,
                text,
                name,
                "city",
                entry.country,
                "location",
                "place.port",
                site.port or entry,
            )
            return self.as_port_use(base)
        if not self._is_place(mention, entry):
            return None
        if entry.kind in PORT_KINDS and (entry.population or not entry.gazetteer_id.startswith("fact:")):
            entry = as_city(entry)
        kind = entry.kind
        return PlaceName(
            candidate.start,
            candidate.end,
            sentence.index,
            text,
            name,
            kind,
            entry.country,
            "location",
            "place.dateline" if mention.dateline else "place.gazetteer",
            entry,
        )

    def _state(self, mention: _Mention, form: CountryForm, hit: Hit, text: str) -> PlaceName:
        """Return a seat of government or city state as port, city, government or country."""
        assert mention.site is not None
        candidate, site = mention.candidate, mention.site
        if mention.port and site.port is not None:
            base = PlaceName(
                candidate.start,
                candidate.end,
                mention.sentence.index,
                text,
                candidate.name,
                "city",
                form.code,
                "location",
                "place.port",
                site.port,
            )
            return self.as_port_use(base)
        if form.kind == "name":
            return country_place(self.scan, mention.sentence, hit, form, self.gazetteer)
        city = next((e for e in site.entries if e.kind == "city"), site.lead)
        located = mention.dateline or mention.setting.governor in STATIC or mention.setting.called_place is not None
        return PlaceName(
            candidate.start,
            candidate.end,
            mention.sentence.index,
            text,
            candidate.name,
            "city",
            form.code,
            "location" if located else "government",
            "place.seat",
            city,
        )

    def _is_place(self, mention: _Mention, entry: GazetteerEntry) -> bool:
        """Say whether a known name that is no port here is a place at all, and not a person's, a firm's or a word."""
        candidate, setting, sentence = mention.candidate, mention.setting, mention.sentence
        text = self.scan.text
        natural = entry.kind in {"sea", "strait", "canal", "river"}
        if natural:
            return True
        if setting.article and setting.called_place is None and entry.kind in PORT_KINDS | {"city"}:
            return False
        if candidate.name in self.surnames and not setting.governor:
            return False
        if _PERSON_AFTER.match(text, candidate.end) or (_PERSON_SAYS.match(text, candidate.end) and not setting.governor):
            return False
        if not self._by_own_name(mention):
            return False
        if mention.dateline:
            return True
        governed = bool(setting.governor) or setting.called_place is not None or mention.group >= 0 or mention.stated is not None
        fact = entry.gazetteer_id.startswith("fact:") or mention.rank >= _PORT_LINE
        if fold(candidate.name) in COMMON and not governed:
            return False
        if governed:
            return fact or entry.population >= 3_000 or self.counts[entry.country or ""] > 0
        if entry.population >= 400_000 or (fact and (entry.population >= 20_000 or entry.kind in {"region", "island"})):
            return True
        before = text[max(sentence.start, candidate.start - 12) : candidate.start]
        return bool(re.search(r"\b(?:and|or)\s+$|,\s+$", before)) and entry.population >= 100_000

    def _by_own_name(self, mention: _Mention) -> bool:
        """Say whether a place is called by its usual name, or by another in an article about its country."""
        site = mention.site
        assert site is not None
        key = fold(mention.candidate.name)
        return (
            any(fold(e.name) == key or e.gazetteer_id.startswith("fact:") for e in site.entries)
            or self.counts[site.country or ""] > 0
            or site.lead.population >= 500_000
        )

    # -- ports -------------------------------------------------------------------------------------------------------------
    def may_be_port(self, place: PlaceName) -> bool:
        """Say whether a city at the end of a movement by sea may be read as its port: it has one."""
        if (
            place.kind != "city"
            or place.role != "location"
            or place.entry is None
            or place.rule == "place.dateline"
            or (place.start, place.end) in self.unlikely
        ):
            return False
        return self._port_entry(place.entry).kind in PORT_KINDS

    def as_port_use(self, place: PlaceName) -> PlaceName:
        """Return a place as a port: the port of its city, or the city's derived one where the gazetteer knows no port."""
        entry = as_port(self._port_entry(place.entry)) if place.entry is not None else None
        return replace(
            place,
            kind="port" if entry is None or entry.kind not in PORT_KINDS else entry.kind,
            entry=entry,
            rule="place.port",
            port_use=True,
        )

    def _port_entry(self, entry: GazetteerEntry) -> GazetteerEntry:
        """Return the port of the same name beside a city, if the gazetteer has one within the city's reach."""
        if entry.kind in PORT_KINDS:
            return entry
        ports = [
            other
            for other in self.gazetteer.lookup(entry.name)
            if other.kind in PORT_KINDS
            and other.country == entry.country
            and distance_km(other.latitude, other.longitude, entry.latitude, entry.longitude) <= 60.0
        ]
        return next((p for p in ports if p.gazetteer_id.startswith("fact:")), ports[0] if ports else entry)

    def _unknown_ports(self, sentence: SentenceScan, known: Sequence[tuple[int, int]]) -> Iterable[PlaceName]:
        """Yield names that no gazetteer knows, but that the text calls a port: 'the port of Foo', 'the Foo terminal'."""
        if sentence.sentence.caps or not self.maritime:
            return
        for chunk in self.chunks.get(sentence.index, ()):
            words = chunk.text.split()
            if (
                len(words) > 3
                or chunk.start - sentence.start == 0
                or any(a < chunk.end and chunk.start < b for a, b in self.ship_spans)
            ):
                continue
            hit = sentence.hit_at(chunk.start)
            if (hit is not None and any(t.kind != "word" for t in hit.terms)) or any(
                a < chunk.end and chunk.start < b for a, b in known
            ):
                continue
            if any(t.start < chunk.end and chunk.start < t.end for t in sentence.times):
                continue
            setting = setting_of(sentence, chunk.first, chunk.last)
            if (
                not setting.called_port
                or looks_like_company(chunk.text)
                or looks_like_organisation(chunk.text)
                or has_person_title(sentence, chunk)
                or self.gazetteer.lookup(chunk.text)
            ):
                continue
            if setting.after[:1] == (",",) and setting.called_port in setting.after:
                continue
            near = [f.code for h, f in country_hits(sentence) if abs(h.start - chunk.start) < 60]
            yield PlaceName(
                chunk.start,
                chunk.end,
                sentence.index,
                chunk.text,
                chunk.text,
                "port",
                near[0] if near else None,
                "location",
                "place.called_port",
                None,
                True,
            )

    def _without_overlap(self, found: list[PlaceName]) -> list[PlaceName]:
        found.sort(key=lambda p: (p.start, -(p.end - p.start)))
        kept: list[PlaceName] = []
        for place in found:
            if any(a < place.end and place.start < b for a, b in self.ship_spans):
                continue
            if kept and place.start < kept[-1].end:
                if place.name is None or (kept[-1].end - kept[-1].start) >= (place.end - place.start):
                    continue
                kept[-1] = place
                continue
            kept.append(place)
        return kept


__all__ = ["PLACE_NOUNS", "SPEAKS", "Toponyms"]
