"""What each sentence holds, side by side: ships, groups, places, cargo, times, with the preposition before each."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sanctions_assets.extraction.cargo import CargoPhrase, cargo_lists, find_cargo
from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.ships import ShipName
from sanctions_assets.extraction.toponyms import PlaceName

_SKIPPED = re.compile(
    r"(?:\b(?:the|a|an|any|no|every|each|another|such|third|foreign|its|her|his|their|our|some|several|two|three|four|other|both|all|various|nearby|neighbou?ring|occupied|southern|northern|eastern|western|western|central|south-eastern|south-western"
    r"|north-eastern|north-western|southeastern|southwestern|northeastern|northwestern|unnamed|unidentified|unknown|big|small|main|major|remote|tiny|state|federal|government|capital|island|city|town|coast|coasts|coastal|inland"
    r"|ports?|terminals?|harbou?rs?|oil|grain|export|anchorages?|berths?|roads|waters|region|province|area|shores?|shore|home|nation|nations|kingdom|people|republic|regime|sanctions-hit|warring|land-locked|landlocked|isolated"
    r"|buyers?|customers?|users?|end-users?|makers?|refiners?|refiner(?:y|ies)|traders?|firms?|compan(?:y|ies)|dealers?|clients?|importers?|exporters?|mills?|warehouses?|groups?|rebels?|militias?|forces|army|military|troops|governments?|consignees?|suppliers?|factor(?:y|ies)|plants?|shipyards?|utilit(?:y|ies)|entit(?:y|ies)|front|battlefield|frontline|markets?|neighbou?rs?|communist|reclusive|nuclear-armed|neighbours?|neighbors?|ally|allies|destinations?|customers?|buyers?|users?|end-users?|clients?|importers?|refiners?|mills?|northern|old|new|nearest|eastern|far|gulf|black sea|pacific|baltic|red sea|mediterranean|caspian)\b"
    r"|\b(?:of|in|at|off|on|near)\b(?=\s*$)|['’]s\b|[\"“”‘(]|\b[a-z]+(?:al|ic|ous|ive|ful|ary|less|able|ible|ern|ish|most|-held|-occupied|-controlled|-run|-backed)\b)\s*$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"(?P<p>\b(?:bound\s+for|destined\s+for|en\s+route\s+to|en\s+route\s+from|en\s+route\s+for|head(?:ed|ing|s)?\s+(?:for|to)|on\s+(?:the|its|her|their)\s+way\s+to|on\s+(?:the|its|her|their)\s+way\s+(?:back\s+)?to|by\s+way\s+of|out\s+of|back\s+to|back\s+from"
    r"|up\s+to|due\s+(?:at|in)|via|through|from|into|onto|to|for|towards?|at|in|near|off|outside|between|among|by|aboard|on|with|against|of|over|across|around|along|under|within|inside|left|leaving|leaves|departed|departing|departs|reached|reaches|reaching|entered|entering|signall?ing|signall?ed|declaring|than|like|as)\b"
    r"|/)\s*$",
    re.IGNORECASE,
)
_COORDINATION = re.compile(
    r"(?:['’]s\b|\s*\([^()]{0,40}\))?\s*(?:,\s*(?:and|or)?|and|or|&|/|,\s*then|as\s+well\s+as)\s*(?:the\s+|to\s+|from\s+)?",
    re.IGNORECASE,
)


_HOME = re.compile(r"\bthe\s+(army|military|government|junta|regime|armed forces|island nation|country's (?:army|military|navy))\b(?!\s+of\b)")
"""Actors that an article about one country names without it."""


@dataclass(slots=True)
class PlacedName:
    """A place with the preposition that governs it, lower case; ``None`` where none does."""

    place: PlaceName
    preposition: str | None
    modifies_cargo: bool = False
    modifies_ship: bool = False


@dataclass(slots=True)
class SentencePhrases:
    """The phrases of one sentence."""

    scan: SentenceScan
    cargo: list[list[CargoPhrase]]
    ships: list[ShipName]
    groups: list[ShipGroup]
    places: list[PlacedName] = field(default_factory=list)


def _within(starts: Sequence[int], items: Sequence[object], low: int, high: int) -> list[object]:
    return list(items[bisect_left(starts, low) : bisect_left(starts, high)])


def governing_preposition(text: str, low: int, position: int) -> str | None:
    """Return the preposition that governs the noun phrase at ``position``: 'to' in 'to the North Korean port of'.

    Determiners, adjectives and words like 'port of' between are stepped over. ``low`` is where the sentence starts.
    """
    at = position
    floor = max(low, position - 110)
    for _ in range(12):
        window = text[floor:at]
        if not window.strip():
            return None
        found = _PREPOSITION.search(window)
        skipped = _SKIPPED.search(window)
        if found is not None and not (
            found["p"].lower() in {"of", "in", "at", "off", "on", "near"}
            and skipped is not None
            and _nominal_before(window, found.start())
        ):
            return " ".join(found["p"].lower().split())
        if skipped is None or skipped.end() == skipped.start():
            return None
        at = floor + skipped.start()
        while at > floor and text[at - 1].isspace():
            at -= 1
        at = at if at == floor or text[at - 1].isspace() else at
    return None


def _nominal_before(window: str, at: int) -> bool:
    return bool(
        re.search(
            r"\b(?:ports?|city|town|terminals?|harbou?rs?|anchorages?|coast|coasts|waters|berths?|roads|shores?|island|region|province|capital|state|republic|kingdom|people|government|buyers?|customers?|users?|end-users?|makers?|refiners?|refiner(?:y|ies)|traders?|firms?|compan(?:y|ies)|dealers?|clients?|importers?|exporters?|mills?|warehouses?|groups?|rebels?|militias?|forces|army|military|troops|governments?|consignees?|suppliers?|factor(?:y|ies)|plants?|shipyards?|utilit(?:y|ies)|entit(?:y|ies)|front|battlefield|frontline|markets?|neighbou?rs?)\s+$",
            window[:at],
            re.IGNORECASE,
        )
    )


def gather_phrases(
    scan: Scan, ships: Sequence[ShipName], groups: Sequence[ShipGroup], places: Sequence[PlaceName]
) -> list[SentencePhrases]:
    """Return the phrases of every sentence."""
    told = Counter(p.country for p in places if p.country is not None and p.kind in {"country", "city", "region"})
    first = told.most_common(1)
    scan.home = first[0][0] if first and first[0][1] >= 4 and first[0][1] >= 0.4 * sum(told.values()) else None
    ship_starts = [s.start for s in ships]
    group_starts = [g.start for g in groups]
    place_starts = [p.start for p in places]
    out = []
    for sentence in scan.sentences:
        own_ships: list[ShipName] = _within(ship_starts, ships, sentence.start, sentence.end)  # type: ignore[assignment]
        cargo = cargo_lists(scan, find_cargo(scan, sentence, [(s.start, s.end) for s in own_ships]))
        own_groups: list[ShipGroup] = _within(group_starts, groups, sentence.start, sentence.end)  # type: ignore[assignment]
        phrases = SentencePhrases(sentence, cargo, own_ships, own_groups)
        own_places: list[PlaceName] = _within(place_starts, places, sentence.start, sentence.end)  # type: ignore[assignment]
        own_places = sorted([*own_places, *_leaders(scan, sentence, own_places)], key=lambda p: p.start)
        phrases.places = list(_placed(scan.text, sentence, own_places, phrases))
        out.append(phrases)
    return out


def _leaders(scan: Scan, sentence: SentenceScan, places: Sequence[PlaceName]) -> Iterable[PlaceName]:
    """Yield heads of state and armed movements as the states for which they act; they are no mentions of places."""
    home = scan.home
    if home is not None:
        for match in _HOME.finditer(scan.folded, sentence.start, sentence.end):
            if not any(p.start < match.end() and match.start() < p.end for p in places):
                surface = scan.text[match.start(1) : match.end(1)]
                yield PlaceName(match.start(1), match.end(1), sentence.index, surface, surface, "country", home, "government", "place.home", None)
    for hit, country in sentence.of("country"):
        if country.code == "EU" and country.kind != "demonym":
            surface = scan.text[hit.start : hit.end]
            yield PlaceName(hit.start, hit.end, sentence.index, surface, surface, "country", None, "government", "place.union", None)
    for hit, leader in sentence.of("leader"):
        if not any(p.start < hit.end and hit.start < p.end for p in places):
            surface = scan.text[hit.start : hit.end]
            yield PlaceName(
                hit.start, hit.end, sentence.index, surface, surface, "country", leader.code, "government", "place.leader", None
            )


def _placed(text: str, sentence: SentenceScan, places: Sequence[PlaceName], phrases: SentencePhrases) -> Iterable[PlacedName]:
    previous: PlacedName | None = None
    cargo = [c for group in phrases.cargo for c in group]
    for place in places:
        preposition = governing_preposition(text, sentence.start, place.start)
        if place.role == "government" and place.kind == "city" and previous is not None and "," in text[previous.place.end : place.start]:
            preposition = None  # 'to Russia, Seoul says'
        elif previous is not None and preposition is None and _COORDINATION.fullmatch(text[previous.place.end : place.start]):
            preposition = previous.preposition
        placed = PlacedName(place, preposition)
        if place.role == "demonym":
            placed.modifies_cargo = any(
                c.start <= place.start and place.end <= c.term_end and c.term_start >= place.end for c in cargo
            )
            placed.modifies_ship = any(g.start <= place.start and place.end <= g.end for g in phrases.groups) or any(
                0 < s.start - place.end < 45
                and not re.search(r"[,.;:]|\b(?:from|to|by|with|for|in|at|of)\b", text[place.end : s.start])
                for s in phrases.ships
            )
        yield placed
        previous = placed
