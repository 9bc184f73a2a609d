"""Places in running text: countries, governments, demonyms, cities and ports, told from people, firms and ships."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sanctions_assets.extraction.names import NameChunk, has_person_title, looks_like_company, looks_like_organisation
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.model.taxonomy import PlaceKind, PlaceRole
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry, as_port

_PORT_BEFORE = re.compile(
    r"(?:\bport\s+|\b(?:ports?|harbou?rs?|terminals?|anchorages?|roads|roadstead|docks|berths?|quays?|piers?|jett(?:y|ies))\s+(?:city\s+|town\s+)?(?:of|at|in|near|off)\s+(?:the\s+)?"
    r"|\b(?:dock(?:ed|s|ing)?|berth(?:ed|s|ing)?|moor(?:ed|s|ing)?|anchor(?:ed|s|ing)?|arriv(?:ed|es|ing|e)|call(?:ed|s|ing)?|discharg(?:ed|es|ing|e)|unload(?:ed|s|ing)?"
    r"|offload(?:ed|s|ing)?|load(?:ed|s|ing)?|reload(?:ed|s|ing)?|lift(?:ed|s|ing)?|put\s+in|bunker(?:ed|s|ing)?|tied\s+up|alongside|landed|land|landing|ashore|lies|lay|lying|waiting|detained|inspected|held|impounded"
    r"|at\s+anchor|at\s+the\s+quay|laid\s+up)\s+(?:[\w,]+\s+){0,4}?(?:at|in|off|outside)\s+(?:the\s+)?"
    r"|\b(?:left|leaves|leaving|departed|departs|departing|reached|reaches|reaching|bound\s+for|sail(?:ed|s|ing)?\s+(?:\w+\s+){0,3}?(?:from|for|to|into)|head(?:ed|s|ing)?\s+(?:for|to)|en\s+route\s+(?:to|from)"
    r"|destined\s+for|on\s+(?:the|its|her)\s+way\s+(?:to|from)|made\s+for|put\s+to\s+sea\s+from|put\s+out\s+from|steam(?:ed|s|ing)?\s+(?:for|to|from)|tow(?:ed|ing)\s+(?:in)?to|escorted\s+(?:in)?to"
    r"|signal(?:l?ing|l?ed)|out\s+of|via|calls?\s+at|called\s+at|port\s+calls?\s+(?:at|in)|due\s+(?:at|in)|divert(?:ed|ing)\s+to|return(?:ed|ing|s)?\s+to|crossed\s+to|crossing\s+to)\s+(?:the\s+)?)$",
    re.IGNORECASE,
)
_PORT_AFTER = re.compile(
    r"(?:['’]s\s+|\s+)(?:(?:oil|grain|coal|naval|outer|inner|old|fishing|sea|container|export|lng|crude|new|commercial)\s+){0,2}(?:ports?|harbou?r|terminals?|anchorage|roads|docks|roadstead|port authority|quay|jetty|breakwater|naval base|berths?)\b",
    re.IGNORECASE,
)
_LOCATIVE = re.compile(
    r"\b(?:in|at|from|to|off|near|outside|into|between|towards?|via|through|around|across|of|for|by|reached|left|entered|leaving|north|south|east|west|northern|southern|eastern|western|based|bound|and|or|city|town|port|province|region|island)\s+(?:the\s+)?(?:(?:southern|northern|eastern|western|southwestern|southeastern|northwestern|northeastern|central|coastal|nearby|occupied|[\w-]+ern)\s+)?(?:port|city|town|village|capital|region|province|island|district)?(?:\s+of)?\s*$",
    re.IGNORECASE,
)
_ROUTE_BEFORE = re.compile(r"\b(?:from|to|for|at|into|between|off|and|in)\s+(?:the\s+)?$", re.IGNORECASE)
_SLASH_ROUTE = re.compile(r"^\s*/\s*[A-Z]")
_SPEAKS = re.compile(r"\s+(?:has\s+|had\s+|have\s+|also\s+|will\s+|would\s+|on\s+\w+day\s+|yesterday\s+|last\s+\w+\s+|\w+ly\s+){0,2}(?:said|says|told|denie[sd]|denied|accuse[sd]?|claim(?:s|ed)|insist(?:s|ed)|sanctioned|blacklisted|listed|imposed|banned|agreed|wants|wanted|plans|supplied|sent|shipped|provided|transferred|deployed|bought|gave|received|obtained|needs|believes|suspects|announced|warned|vetoed|accepted|acknowledged|confirmed|dismissed|rejected|called|calls|put|added|named|designated|is|was|has|had|can|could|must)\b")
_UNNAMED_PORT = re.compile(
    r"(?P<det>\b(?:an?|the|two|three|several|some|various|unnamed|other|its|unidentified)\s+)?(?P<adj>(?:[a-z]+\s+){0,2}?)$"
)


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place at its span; ``entry`` is the gazetteer's where one was chosen, ``country`` its code."""

    start: int
    end: int
    sentence: int
    text: str
    name: str | None
    kind: PlaceKind
    country: str | None
    role: PlaceRole
    rule: str
    entry: GazetteerEntry | None = None
    port_use: bool = False


class Toponyms:
    """Finds the places of a document; one sense for one name in one article."""

    def __init__(self, scan: Scan, chunks: dict[int, list[NameChunk]], ship_spans: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> None:
        self.scan = scan
        self.chunks = chunks
        self.ship_spans = sorted(ship_spans)
        self.gazetteer = gazetteer
        self.countries = Counter(
            hit.get("country").code for s in scan.sentences for hit in s.hits if hit.get("country") is not None
        )
        self.chosen: dict[str, GazetteerEntry | None] = {}
        self.caps_only = all(s.sentence.caps for s in scan.sentences)

    def find(self) -> list[PlaceName]:
        """Return all places in reading order, without overlap."""
        found: list[PlaceName] = []
        for sentence in self.scan.sentences:
            found += self._countries(sentence)
            found += self._compass(sentence)
            found += self._named(sentence)
            found += self._unnamed_ports(sentence)
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
        ports = {p.name.casefold() for p in kept if p.port_use and p.name}
        return [self.as_port_use(p) if p.name and p.name.casefold() in ports and p.role == "location" and p.kind == "city" and self._route_like(p) else p for p in kept]

    def _route_like(self, place: PlaceName) -> bool:
        return bool(_ROUTE_BEFORE.search(self.scan.text[max(0, place.start - 16) : place.start]))

    def as_port_use(self, place: PlaceName) -> PlaceName:
        entry = as_port(self._port_entry(place.entry)) if place.entry is not None else None
        return replace(place, kind="port" if entry is None or entry.kind not in PORT_KINDS else entry.kind, entry=entry, port_use=True)

    def _port_entry(self, entry: GazetteerEntry) -> GazetteerEntry:
        """Return the port of the same name beside a city, if the gazetteer has one within the city's reach."""
        if entry.kind in PORT_KINDS:
            return entry
        best = entry
        for other in self.gazetteer.lookup(entry.name):
            if other.kind in PORT_KINDS and other.country == entry.country and abs(other.latitude - entry.latitude) < 0.6 and abs(other.longitude - entry.longitude) < 0.9:
                best = other
                break
        return best

    # -- countries, governments, demonyms -----------------------------------------------------------------------------
    def _countries(self, sentence: SentenceScan) -> Iterable[PlaceName]:
        text = self.scan.text
        for hit in sentence.hits:
            country = hit.get("country")
            if country is None or country.code in {"EU", "UN"}:
                continue
            surface = text[hit.start : hit.end]
            kind: PlaceKind = "country"
            name = surface
            entry = self.gazetteer.country(country.code)
            if country.kind in {"demonym", "people"}:
                yield PlaceName(hit.start, hit.end, sentence.index, surface, name, kind, country.code, "demonym", "place.demonym", entry)
                continue
            chunk = next((c for c in self.chunks.get(sentence.index, ()) if c.start <= hit.start and hit.end <= c.end), None)
            if chunk is not None and (chunk.start, chunk.end) != (hit.start, hit.end) and self._inside_other_name(sentence, chunk, hit.start, hit.end):
                continue
            role: PlaceRole = "location"
            port_use = False
            if country.kind == "seat":
                city = next((e for e in self.gazetteer.lookup(surface) if e.country == country.code and e.kind == "city"), None)
                before = text[max(sentence.start, hit.start - 70) : hit.start]
                if city is None:
                    role = "government"
                else:
                    entry, kind, name = city, "city", surface
                    locative = re.search(r"\b(?:in|at|near|outside|off|around)\s+(?:\w+\s+)?$", before)
                    if _PORT_BEFORE.search(before) or _PORT_AFTER.match(text, hit.end):
                        port_use = bool(_PORT_AFTER.match(text, hit.end)) or self._maritime(sentence)
                    if not locative and not port_use:
                        role = "government"
                    if port_use:
                        yield self.as_port_use(PlaceName(hit.start, hit.end, sentence.index, surface, name, "city", country.code, "location", "place.port", entry))
                        continue
            elif _SPEAKS.match(text, hit.end) and country.kind == "name":
                role = "government"
            yield PlaceName(hit.start, hit.end, sentence.index, surface, name, kind, country.code, role, "place.country", entry)

    def _compass(self, sentence: SentenceScan) -> Iterable[PlaceName]:
        """'the North', 'the South' where the article is about Korea."""
        if not (self.countries["KP"] or self.countries["KR"]):
            return
        for match in re.finditer(r"\b[Tt]he\s+(?:\w+-armed\s+)?((North)|(South))\b(?!\s+(?:Sea|Pole|Korea|China|Africa|America|Atlantic|Pacific|Yemen|Sudan|Pyongan|Hamgyong|of|[A-Z]))", self.scan.text[sentence.start : sentence.end]):
            code = "KP" if match.group(2) else "KR"
            start, end = sentence.start + match.start(1), sentence.start + match.end(1)
            yield PlaceName(start, end, sentence.index, self.scan.text[start:end], self.scan.text[start:end], "country", code, "location", "place.compass", self.gazetteer.country(code))

    def _inside_other_name(self, sentence: SentenceScan, chunk: NameChunk, start: int, end: int) -> bool:
        """Say whether a country's name is part of a firm's or person's: 'Bank of Russia', 'Vietnam Shipping Co'."""
        return looks_like_company(chunk.text)

    # -- cities, ports, seas ----------------------------------------------------------------------------------------------
    def _named(self, sentence: SentenceScan) -> Iterable[PlaceName]:
        for chunk in self._candidates(sentence):
            place = self._place_of(sentence, chunk)
            if place is not None:
                yield place

    def _candidates(self, sentence: SentenceScan) -> Iterable[NameChunk]:
        if not sentence.sentence.caps:
            yield from self.chunks.get(sentence.index, ())
            return
        tokens = sentence.tokens
        i = 0
        while i < len(tokens):  # in capitals only what stands behind a preposition or a slash can be a place
            before = tokens[i - 1].lower if i else ""
            if before in {"from", "to", "for", "at", "in", "off", "of", "port", "left", "via", "and", "/", "near", "reached"} and tokens[i].text.isalpha():
                for width in (3, 2, 1):
                    if i + width <= len(tokens) and all(t.text.replace("-", "").replace("'", "").isalpha() for t in tokens[i : i + width]):
                        surface = self.scan.text[tokens[i].start : tokens[i + width - 1].end]
                        entries = self.gazetteer.lookup(surface)
                        hit = sentence.hit_at(tokens[i].start)
                        known = hit is not None and any(t.kind != "country" for t in hit.terms)
                        if entries and not known and (entries[0].population >= 50_000 or any(e.kind in PORT_KINDS for e in entries)):
                            yield NameChunk(tokens[i].start, tokens[i + width - 1].end, i, i + width, surface)
                            i += width - 1
                            break
            i += 1

    def _place_of(self, sentence: SentenceScan, chunk: NameChunk) -> PlaceName | None:
        text = self.scan.text
        if any(a < chunk.end and chunk.start < b for a, b in self.ship_spans):
            return None
        hit = sentence.hit_at(chunk.start)
        if hit is not None and hit.start <= chunk.start and hit.end >= chunk.end and any(t.kind not in {"word"} for t in hit.terms):
            return None
        before = text[max(sentence.start, chunk.start - 90) : chunk.start]
        port_before = bool(_PORT_BEFORE.search(before))
        port_after = _PORT_AFTER.match(text, chunk.end)
        name, start, end = chunk.text, chunk.start, chunk.end
        inner = re.fullmatch(r"(?:the\s+)?(?:Port|PORT|Harbou?r|Terminal)\s+(?:of\s+)?(?P<name>.+)|(?P<name2>.+?)\s+(?:(?:Oil|Grain|Coal|LNG|Sea|Container|Naval|Commercial)\s+)?(?:Port|PORT|Harbou?r|Terminal|Anchorage|Roads)", name)
        port_word = inner is not None
        entries = self.gazetteer.lookup(name)
        if inner is not None:
            core = inner["name"] or inner["name2"]
            direct = [e for e in entries if e.kind in PORT_KINDS]
            entries = tuple(direct) or self.gazetteer.lookup(core)
            name = core if not direct else name
        if not entries and "," not in name and " " in name:
            entries, start, end, name = self._part_of(chunk, before)
        if not entries or len(name) < 3:
            return self._unknown_port(sentence, chunk, port_word or port_before or port_after is not None, port_word)
        if has_person_title(sentence, chunk) or (looks_like_organisation(chunk.text) and not port_word and not any(e.kind in PORT_KINDS | {"sea", "strait", "island"} for e in entries)):
            return None
        natural = next((e for e in entries if e.kind in {"sea", "strait", "canal", "river", "region", "island", "cape"} and not port_word), None)
        route = bool(_ROUTE_BEFORE.search(before) or _SLASH_ROUTE.match(text[chunk.end : chunk.end + 3]) or before.endswith("/"))
        maritime = self._maritime(sentence)
        port_use = port_word or port_after is not None or (port_before and maritime) or (route and maritime and self._voyage(sentence, before, chunk.end))
        entry = self._choose(name, entries, port_use)
        if entry is None:
            return None
        strong = bool(_LOCATIVE.search(before)) or port_use or entry.population >= 400_000 or (entry.kind in PORT_KINDS and entry.population >= 20_000) or entry.kind in {"sea", "strait", "canal"}
        if chunk.first == 0 and entry.population < 100_000 and not port_use and entry.kind == "city":
            strong = False
        following = text[chunk.end : chunk.end + 2]
        if not strong or (entry.kind == "city" and entry.population < 3_000 and not port_use and self.countries[entry.country or ""] == 0):
            return None
        if following[:1] == "," and re.match(r",\s+(?:who|\d{2},|an?\s+(?:analyst|official|spokes|expert|researcher|professor))", text[chunk.end : chunk.end + 16]):
            return None
        if natural is not None and not port_use and natural.kind in {"sea", "strait", "canal", "river", "cape"}:
            entry = natural
        place = PlaceName(start, end, sentence.index, text[start:end], name, entry.kind, entry.country, "location", "place.gazetteer", entry)
        return self.as_port_use(replace(place, rule="place.port")) if port_use and entry.kind in PORT_KINDS | {"city", "island", "cape"} else (
            replace(place, kind="city", entry=self._city_of(entry)) if entry.kind in PORT_KINDS and not port_use and self._city_of(entry).kind == "city" else place
        )

    def _city_of(self, entry: GazetteerEntry) -> GazetteerEntry:
        for other in self.gazetteer.lookup(entry.name):
            if other.kind == "city" and other.country == entry.country and abs(other.latitude - entry.latitude) < 0.6:
                return other
        return entry

    def _part_of(self, chunk: NameChunk, before: str) -> tuple[tuple[GazetteerEntry, ...], int, int, str]:
        """Try the tail of a run whose first words belong to something else ('Monday Vladivostok')."""
        words = chunk.text.split()
        if len(words) == 2 and words[0].lower() in {"northern", "southern", "eastern", "western", "central", "greater", "occupied", "downtown"}:
            name = words[1]
            entries = self.gazetteer.lookup(name)
            if entries:
                start = chunk.start + chunk.text.rindex(name)
                return entries, start, chunk.end, name
        return (), chunk.start, chunk.end, chunk.text

    def _unknown_port(self, sentence: SentenceScan, chunk: NameChunk, port_use: bool, port_word: bool) -> PlaceName | None:
        """A name that no gazetteer knows, but that the text calls a port."""
        text = self.scan.text
        before = text[max(sentence.start, chunk.start - 40) : chunk.start]
        called = re.search(r"\b(?:ports?|terminals?|anchorage|harbou?r)\s+(?:city\s+|town\s+)?(?:of|at)\s+$", before, re.IGNORECASE) or port_word or _PORT_AFTER.match(text, chunk.end)
        if not port_use or not called or looks_like_company(chunk.text) or has_person_title(sentence, chunk) or len(chunk.text.split()) > 4:
            return None
        near = [h.get("country").code for h in sentence.hits if h.get("country") is not None and abs(h.start - chunk.start) < 60 and h.get("country").code not in {"EU", "UN"}]
        return PlaceName(chunk.start, chunk.end, sentence.index, chunk.text, chunk.text, "port", near[0] if near else None, "location", "place.called_port", None, True)

    def _maritime(self, sentence: SentenceScan) -> bool:
        """Say whether the sentence speaks of ships or their business."""
        if any(a >= sentence.start and b <= sentence.end for a, b in self.ship_spans):
            return True
        return any(h.get("ship") is not None for h in sentence.hits) or bool(
            re.search(r"\b(?:ships?|vessels?|she|her|voyages?|sail\w*|cargo(?:es)?|port|ports|harbou?r|berth\w*|dock\w*|anchor\w*|terminal|seaborne|tonnes|tons|barrels|shipments?|shipped|loaded|discharged|unloaded)\b", self.scan.folded[sentence.start : sentence.end])
        )

    def _voyage(self, sentence: SentenceScan, before: str, end: int) -> bool:
        """Say whether a preposition before a name is one of a voyage, not of talks 'in' or people 'from' a city."""
        preposition = before.split()[-1].lower() if before.split() else ""
        if preposition == "the":
            preposition = before.split()[-2].lower() if len(before.split()) > 1 else ""
        if before.endswith("/") or self.scan.text[end : end + 1] == "/":
            return True
        if preposition in {"in"}:
            return False
        verbs = any(h.get("verb") is not None or h.get("noun") is not None for h in sentence.hits)
        return verbs and preposition in {"from", "to", "for", "at", "into", "between", "off", "and"} and not re.search(r"\b(?:official|officials|spokesman|envoy|ambassador|minister|lawyer|court|office|embassy|conference|summit|talks)\s+(?:\w+\s+)?(?:in|at|from|to|for)\s+$", before)

    def _choose(self, name: str, entries: Sequence[GazetteerEntry], port_use: bool) -> GazetteerEntry | None:
        """Choose the sense of a name for the whole article: the country it speaks of, then port or people."""
        key = name.casefold() + ("#" if port_use else "")
        if key in self.chosen:
            return self.chosen[key]

        def weight(entry: GazetteerEntry) -> tuple[float, int, str]:
            spoken = self.countries[entry.country or ""]
            value = 2.5 if spoken >= 2 else 1.5 if spoken else 0.0
            value += min(entry.population, 5_000_000) ** 0.25 / 12.0
            if port_use and entry.kind in PORT_KINDS:
                value += 1.5
            if entry.gazetteer_id.startswith("fact:"):
                value += 1.0
            return (value, entry.population, entry.gazetteer_id)

        best = max(entries, key=weight, default=None)
        self.chosen[key] = best
        return best

    # -- ports without a name -----------------------------------------------------------------------------------------------
    def _unnamed_ports(self, sentence: SentenceScan) -> Iterable[PlaceName]:
        """'an oil terminal at a Russian port', 'North Korean ports': located at their country."""
        text = self.scan.text
        for match in re.finditer(r"\b(?:ports?|(?:oil |grain |lng |coal )?terminals?|harbou?rs?)\b", self.scan.folded[sentence.start : sentence.end]):
            start = sentence.start + match.start()
            hit = next((h for h in sentence.hits if h.end <= start and start - h.end <= 24 and h.get("country") is not None), None)
            hits = [h for h in sentence.hits if h.end <= start and start - h.end <= 24 and h.get("country") is not None]
            if not hits:
                continue
            hit = hits[-1]
            country = hit.get("country")
            gap = text[hit.end : start]
            if country.code in {"EU", "UN"} or not re.fullmatch(r"(?:['’]s)?\s+(?:[a-z]+\s+){0,2}", gap) or country.kind == "seat":
                continue
            if country.kind == "name" and not gap.startswith(("'", "’")):
                continue
            end = sentence.start + match.end()
            if re.match(r"\s+(?:of\s+)?[A-Z]|\s+(?:authority|authorities|official|officials|operator|workers|state|calls?|city|control)", text[end : end + 14]):
                continue
            phrase_start = hit.start
            lead = re.search(r"(?:\b(?:an?|the)\s+(?:oil\s+|grain\s+)?(?:terminals?|port|berth|jetty)\s+(?:at|in)\s+)?(?:\b(?:an?|two|three|several|other|unnamed)\s+)?$", text[max(sentence.start, hit.start - 50) : hit.start])
            if lead is not None:
                phrase_start = hit.start - len(lead.group())
            yield PlaceName(phrase_start, end, sentence.index, text[phrase_start:end], None, "port", country.code, "location", "place.unnamed_port", None, True)
