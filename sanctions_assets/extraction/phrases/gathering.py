"""Phrases gathered sentence by sentence, and what each place modifies there."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol, TypeVar

from sanctions_assets.extraction.cargo import CargoPhrase, cargo_lists, find_cargo
from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.phrases.actors import Firms, acting_states, home_country
from sanctions_assets.extraction.phrases.organisations import organisations, pattern_of
from sanctions_assets.extraction.phrases.prepositions import governing_preposition, party_preposition
from sanctions_assets.extraction.phrases.records import PlacedName, SentencePhrases
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.ships import ShipName
from sanctions_assets.extraction.toponyms import PlaceName

_COORDINATION = re.compile(
    r"(?:['’]s\b|\s*\([^()]{0,40}\))?\s*(?:,\s*(?:and|or)?|and|or|&|/|,\s*then|as\s+well\s+as)\s*(?:the\s+|to\s+|from\s+)?",
    re.IGNORECASE,
)
"""What stands between two places that one preposition governs."""
_SPOT_OF = re.compile(r"\s(?:[a-z-]+\s)?(?:port|city|town|island|terminal|harbou?r|province|region|anchorage)(?:\scity)?\sof\s")
"""'at the North Korean port of Nampo'."""
_ACCORDING = re.compile(r"\baccording\s+to\s+(?:the\s+)?$", re.IGNORECASE)
_NEW_PHRASE = re.compile(r"[,.;:]|\b(?:from|to|by|with|for|in|at|of)\b")
_SHIP_REACH = 45
"""Characters from a demonym to the name of the ship that it modifies: 'the Panamanian bulk carrier X'."""


_ATTRIBUTIVE = frozenset({"U.S.", "US", "U.K.", "UK", "UAE", "EU", "U.A.E."})
"""Short names of states that stand before a noun like an adjective: 'U.S. corn'."""
_TOLD_REACH = 2
_TOLD_PLACES = 12
"""Sentences back to the state that 'the country' stands for, and places looked at for it."""


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Item = TypeVar("_Item", bound=_Placed)


def gather_phrases(
    scan: Scan, ships: Sequence[ShipName], groups: Sequence[ShipGroup], places: Sequence[PlaceName]
) -> list[SentencePhrases]:
    """Return the phrases of every sentence; all three lists are in reading order. Sets the scan's home country."""
    scan.home = home_country(places)
    countries = organisations(scan, [*((s.start, s.end) for s in ships), *((p.start, p.end) for p in places)])
    firms = Firms(countries, pattern_of(list(countries)))
    named = Counter(p.country for p in places if p.kind == "country")
    ship_starts = [s.start for s in ships]
    group_starts = [g.start for g in groups]
    place_starts = [p.start for p in places]
    out = []
    for sentence in scan.sentences:
        low, high = sentence.start, sentence.end
        own_ships = _between(ship_starts, ships, low, high)
        own_places = _between(place_starts, places, low, high)
        first = bisect_left(place_starts, low)
        told = _told_country(scan, named, places[max(0, first - _TOLD_PLACES) : first], sentence.index)
        own_groups = _between(group_starts, groups, low, high)
        cargo = partial(_cargo, scan, sentence, own_ships)
        out.append(SentencePhrases(sentence, own_ships, own_groups, cargo, partial(_places, scan, own_places, firms, told)))
    return out


def _cargo(scan: Scan, sentence: SentenceScan, ships: Sequence[ShipName]) -> list[list[CargoPhrase]]:
    return cargo_lists(scan, find_cargo(scan, sentence, [(s.start, s.end) for s in ships]))


def _told_country(scan: Scan, named: Mapping[str | None, int], before: Sequence[PlaceName], index: int) -> str | None:
    """Return the country that the sentences right before speak of: the one the article is about, or names most often."""
    near = [p.country for p in before if index - p.sentence <= _TOLD_REACH and p.kind == "country" and p.country]
    if not near or scan.home in near:
        return scan.home
    return max(near, key=lambda code: named[code])


def _places(
    scan: Scan, places: Sequence[PlaceName], firms: Firms, told: str | None, phrases: SentencePhrases
) -> list[PlacedName]:
    acting = list(acting_states(scan, phrases.scan, places, firms, told))
    spans = [(a.start, a.end) for a in acting if a.rule == "place.told"]
    places = [p for p in places if not any(start <= p.start and p.end <= end for start, end in spans)]  # 'the Gulf state'
    return list(_placed(scan.text, phrases, sorted([*places, *acting], key=lambda p: p.start)))


def _between(starts: Sequence[int], items: Sequence[_Item], low: int, high: int) -> list[_Item]:
    return list(items[bisect_left(starts, low) : bisect_left(starts, high)])


def _continues(previous: PlacedName, between: str) -> bool:
    """Say whether what governs a place governs the next one too: in a list, or in 'at the Korean port of Nampo'."""
    if _COORDINATION.fullmatch(between):
        return previous.place.kind != "sea" or "," not in between  # 'In the Pacific, Rio Tinto fixed'
    return previous.preposition not in {"through", "via", "by"} and _SPOT_OF.fullmatch(between) is not None


def _placed(text: str, phrases: SentencePhrases, places: Sequence[PlaceName]) -> Iterable[PlacedName]:
    """Yield the places with what governs them; in a list, what governs the first governs the rest."""
    previous: PlacedName | None = None
    for place in places:
        preposition = governing_preposition(text, phrases.scan.start, place.start)
        if previous is not None:
            between = text[previous.place.end : place.start]
            if preposition is None and between in {"'s ", "’s "}:
                preposition = previous.preposition  # 'to Iran's Houthi allies'
            if place.role == "government" and place.kind == "city" and "," in between:
                preposition = None  # 'to Russia, Seoul says'
            elif preposition is None and _continues(previous, between) and not _is_source(text, previous.place.start):
                preposition = previous.preposition
        if preposition in {"in", "of"} and place.kind not in {"sea", "strait"}:
            since = previous.place.end if previous is not None else phrases.scan.start
            preposition = party_preposition(text, since, place.start) or preposition
        placed = PlacedName(place, preposition)
        if place.role == "demonym" or text[place.start : place.end] in _ATTRIBUTIVE:
            placed.modifies_cargo = _modifies_cargo(phrases, place)
            placed.modifies_ship = _modifies_ship(text, phrases, place)
        yield placed
        previous = placed


def _is_source(text: str, position: int) -> bool:
    """Say whether a place is only the source of what follows: 'According to Egypt, Brazil shipped'."""
    return _ACCORDING.search(text[max(0, position - 20) : position]) is not None


def _modifies_cargo(phrases: SentencePhrases, place: PlaceName) -> bool:
    return any(
        c.start <= place.start and place.end <= c.term_end and c.term_start >= place.end for group in phrases.cargo for c in group
    )


def _modifies_ship(text: str, phrases: SentencePhrases, place: PlaceName) -> bool:
    return any(g.start <= place.start and place.end <= g.end for g in phrases.groups) or any(
        0 < s.start - place.end < _SHIP_REACH and not _NEW_PHRASE.search(text[place.end : s.start]) for s in phrases.ships
    )
