"""Finds the places of an article: names looked up, one sense chosen for each, and each told as port, city or state."""

import re
from collections.abc import Mapping, Sequence

from sanctions_assets.extraction.names import NameChunk
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.toponyms.judgement import KNOWN_PORT, Judgement
from sanctions_assets.extraction.toponyms.mentions import Mention, Mentions
from sanctions_assets.extraction.toponyms.place_name import PlaceName
from sanctions_assets.extraction.toponyms.ports import called_ports, port_entry, port_use
from sanctions_assets.extraction.toponyms.senses import Senses, Site
from sanctions_assets.extraction.toponyms.spans import Spans
from sanctions_assets.extraction.toponyms.states import coast_places, compass_places, count_countries, country_place
from sanctions_assets.extraction.toponyms.unnamed import unnamed_ports
from sanctions_assets.extraction.toponyms.vocabulary import COMMON, PERSON_AFTER, PERSON_SAYS, STATIC
from sanctions_assets.model.taxonomy import PlaceKind, PlaceRole
from sanctions_assets.places.countries import CountryForm
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry, as_city

_REGIONS = frozenset({"region", "province", "oblast", "governorate", "district"})
_WATERS = frozenset({"sea", "strait", "canal", "river"})
_LISTED = re.compile(r"\b(?:and|or)\s+$|,\s+$")
_GOVERNED_POPULATION = 3_000
_LISTED_POPULATION = 100_000
_BARE_POPULATION = 400_000
_BARE_PORT_POPULATION = 20_000
"""A name that nothing in the sentence marks as a place is one only if it is well known: a city of 400,000, or a port of our
own facts with 20,000; with a preposition before it a town of 3,000 is enough."""
_OTHER_NAME_POPULATION = 500_000
"""From this size a city's other names count as well known, too."""


class Toponyms:
    """Finds the places of a document; one sense for one name in one article."""

    def __init__(
        self, scan: Scan, chunks: Mapping[int, Sequence[NameChunk]], ship_spans: Sequence[tuple[int, int]], gazetteer: Gazetteer
    ) -> None:
        self.scan = scan
        self.chunks = chunks
        self.ships = Spans(ship_spans)
        self.gazetteer = gazetteer
        self.counts = count_countries(scan, gazetteer)
        self.judgement = Judgement(scan, self.ships, Senses(gazetteer, self.counts), self.counts)
        self.mentions = Mentions(scan, chunks, self.ships, gazetteer, self.counts)

    def find(self) -> list[PlaceName]:
        """Return all places in reading order, without overlap."""
        found: list[PlaceName] = []
        mentions: list[Mention] = []
        coasts = "Gulf" in self.scan.text or "Coast" in self.scan.text
        for sentence in self.scan.sentences:
            found += compass_places(self.scan, sentence, self.counts, self.gazetteer)
            if coasts:
                found += coast_places(self.scan, sentence, self.gazetteer)
            found += unnamed_ports(self.scan, sentence)
            own = self.mentions.of(sentence)
            if self.judgement.maritime:
                known = [(m.candidate.start, m.candidate.end) for m in own]
                found += called_ports(self.scan, sentence, self.chunks, self.ships, known, self.gazetteer)
            mentions += own
        found += self.mentions.countries
        self.judgement.judge(mentions)
        found += self._places(mentions)
        return self._without_overlap(found)

    def may_be_port(self, place: PlaceName) -> bool:
        """Say whether a city at the end of a movement by sea may be read as its port: it has one, and nothing speaks against."""
        if place.kind != "city" or place.role != "location" or place.entry is None or place.rule == "place.dateline":
            return False
        if (place.start, place.end) in self.judgement.unlikely:
            return False
        return port_entry(place.entry, self.gazetteer).kind in PORT_KINDS

    def as_port_use(self, place: PlaceName) -> PlaceName:
        """Return a place as a port: the port of its city, or one derived from the city where no port is known."""
        return port_use(place, self.gazetteer)

    def _places(self, mentions: Sequence[Mention]) -> list[PlaceName]:
        """Return the places among the mentions; a name that is one elsewhere in the article needs no preposition."""
        places = [self._place(mention) for mention in mentions]
        sure = {m.candidate.name for m, place in zip(mentions, places, strict=True) if place is not None and m.setting.governor}
        again = [
            self._place(m, sure=True) if place is None and m.candidate.name in sure else place
            for m, place in zip(mentions, places, strict=True)
        ]
        return [place for place in again if place is not None]

    # -- what a mention is -------------------------------------------------------------------------------------------------
    def _place(self, mention: Mention, sure: bool = False) -> PlaceName | None:
        site, form = mention.site, mention.form
        assert site is not None
        if form is not None and site.country == form.code:
            return self._state(mention, form, site)
        entry = site.lead
        if (
            mention.port
            and entry.kind not in _WATERS
            and not (mention.candidate.name in self.mentions.firms and mention.rank < KNOWN_PORT)
        ):
            return self._port(mention, site)
        if mention.setting.called_place in _REGIONS and entry.kind == "city":
            # 'the Kursk region' is the land around the city, which the gazetteer may know by a name of its own
            known = self.gazetteer.lookup(f"{mention.candidate.name} region")
            region = next((e for e in known if e.kind == "region" and e.country == entry.country), entry)
            return self._made(mention, region, "place.region", kind="region")
        if not self._is_place(mention, entry, sure):
            return None
        if entry.kind in PORT_KINDS and not self.judgement.maritime:
            return None  # 'Jose Reyes': no terminal where nothing is about the sea
        if entry.kind in PORT_KINDS and (entry.population or not entry.gazetteer_id.startswith("fact:")):
            entry = as_city(entry)
        return self._made(mention, entry, "place.dateline" if mention.dateline else "place.gazetteer")

    def _state(self, mention: Mention, form: CountryForm, site: Site) -> PlaceName:
        """Return a seat of government or city state as port, city, government or country."""
        if mention.port and site.port is not None:
            return self._port(mention, site)
        if form.kind == "name" and mention.hit is not None:
            return country_place(self.scan, mention.sentence, mention.hit, form, self.gazetteer)
        city = next((e for e in site.entries if e.kind == "city"), site.lead)
        located = mention.dateline or mention.setting.governor in STATIC or mention.setting.called_place is not None
        return self._made(mention, city, "place.seat", kind="city", role="location" if located else "government")

    def _port(self, mention: Mention, site: Site) -> PlaceName:
        return self.as_port_use(self._made(mention, site.port or site.lead, "place.port"))

    def _made(
        self, mention: Mention, entry: GazetteerEntry, rule: str, kind: PlaceKind | None = None, role: PlaceRole = "location"
    ) -> PlaceName:
        start, end, name = mention.candidate.start, mention.candidate.end, mention.candidate.name
        text = self.scan.text[start:end]
        return PlaceName(start, end, mention.sentence.index, text, name, kind or entry.kind, entry.country, role, rule, entry)

    def _is_place(self, mention: Mention, entry: GazetteerEntry, sure: bool) -> bool:
        """Say whether a known name that is no port here is a place at all, and not a person's, a firm's or a word."""
        candidate, setting, sentence = mention.candidate, mention.setting, mention.sentence
        text = self.scan.text
        if entry.kind in _WATERS:
            return True
        described = setting.called_place is not None or mention.stated is not None  # 'the Kursk region'
        if setting.article and not described and entry.kind in PORT_KINDS | {"city"}:
            return False
        if candidate.name in self.mentions.surnames and not setting.governor:
            return False
        if candidate.name in self.mentions.firms and mention.rank < KNOWN_PORT and entry.population < _BARE_POPULATION:
            return False
        if PERSON_AFTER.match(text, candidate.end) or (PERSON_SAYS.match(text, candidate.end) and not setting.governor):
            return False
        if not self._by_own_name(mention):
            return False
        if mention.dateline:
            return True
        governed = sure or described or bool(setting.governor) or mention.group >= 0
        if fold(candidate.name) in COMMON and not governed:
            return False
        fact = entry.gazetteer_id.startswith("fact:") or mention.rank >= KNOWN_PORT
        if governed:
            return fact or entry.population >= _GOVERNED_POPULATION or self.counts[entry.country or ""] > 0
        if fact and (entry.population >= _BARE_PORT_POPULATION or entry.kind in {"region", "island"}):
            return True
        if entry.population >= _BARE_POPULATION:
            return True
        listed = _LISTED.search(text[max(sentence.start, candidate.start - 12) : candidate.start]) is not None
        return listed and entry.population >= _LISTED_POPULATION

    def _by_own_name(self, mention: Mention) -> bool:
        """Say whether a place is called by its usual name, or by another in an article about its country."""
        site = mention.site
        assert site is not None
        key = fold(mention.candidate.name)
        if any(fold(e.name) == key or e.gazetteer_id.startswith("fact:") for e in site.entries):
            return True
        return self.counts[site.country or ""] > 0 or site.lead.population >= _OTHER_NAME_POPULATION

    def _without_overlap(self, found: list[PlaceName]) -> list[PlaceName]:
        """Keep the longest of places that overlap, and none that overlaps a ship's name."""
        found.sort(key=lambda p: (p.start, -(p.end - p.start), p.rule))
        kept: list[PlaceName] = []
        for place in found:
            if self.ships.overlap(place.start, place.end):
                continue
            if kept and place.start < kept[-1].end:
                if place.name is not None and place.end - place.start > kept[-1].end - kept[-1].start:
                    kept[-1] = place
                continue
            kept.append(place)
        return kept
