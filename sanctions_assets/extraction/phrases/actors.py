"""States named by who acts for them: heads of state, armed movements, unions, 'the army' of the country of the article."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.toponyms import PlaceName

_HOME_ACTORS = re.compile(
    r"\bthe\s+(army|military|government|junta|regime|armed forces|island nation|country's (?:army|military|navy))\b(?!\s+of\b)"
)
"""Actors that an article about one country names without it."""
_THE_COUNTRY = re.compile(
    r"(?<!across )(?<!around )(?<!of )(?<!in )\bthe\s+"
    r"(country|nation|kingdom|sultanate|emirate"
    r"|(?:(?:south|north|west|east|central|latin|southeast)\s+)?(?:american|african|asian|european|caribbean|arab|gulf|opec|baltic|balkan"
    r"|andean)\s+(?:country|nation|state|kingdom|producer))\b(?!['’]s\b|\s+of\b)"
)
"""The state told last, as one that trades."""
_GOVERNED = re.compile(r"\b(?:from|to|into|for|by|with)\s$")
_HOME_MENTIONS = 4
_HOME_SHARE = 0.4


def home_country(places: Sequence[PlaceName]) -> str | None:
    """Return the one country that an article is about: named often, and in a large share of its places."""
    told = Counter(p.country for p in places if p.country is not None and p.kind in {"country", "city", "region"})
    country, count = told.most_common(1)[0] if told else (None, 0)
    return country if count >= _HOME_MENTIONS and count >= _HOME_SHARE * told.total() else None


@dataclass(frozen=True, slots=True)
class Firms:
    """The firms and agencies of an article with their countries, and what finds their names."""

    countries: Mapping[str, str]
    names: re.Pattern[str] | None


def acting_states(
    scan: Scan, sentence: SentenceScan, places: Sequence[PlaceName], firms: Firms, told: str | None
) -> Iterable[PlaceName]:
    """Yield those who act for states in a sentence, as these states; they are no mentions of places.

    ``told`` is the country that the sentences before spoke of.
    """

    def acting(start: int, end: int, country: str | None, rule: str) -> PlaceName:
        text = scan.text[start:end]
        return PlaceName(start, end, sentence.index, text, text, "country", country, "government", rule, None)

    def is_free(start: int, end: int) -> bool:
        return all(p.end <= start or end <= p.start for p in places)

    if scan.home is not None:
        for match in _HOME_ACTORS.finditer(scan.folded, sentence.start, sentence.end):
            if is_free(match.start(), match.end()):
                yield acting(match.start(1), match.end(1), scan.home, "place.home")
    if told is not None:
        for match in _THE_COUNTRY.finditer(scan.folded, sentence.start, sentence.end):
            governed = _GOVERNED.search(scan.folded, max(0, match.start() - 6), match.start()) is not None
            if not governed or all(p.country != told or p.role == "demonym" for p in places):
                yield acting(match.start(), match.end(), told, "place.told")
    for hit, country in sentence.of("country"):
        if country.code == "EU" and country.kind != "demonym":
            yield acting(hit.start, hit.end, None, "place.union")
    for hit, leader in sentence.of("leader"):
        if is_free(hit.start, hit.end):
            yield acting(hit.start, hit.end, leader.code, "place.leader")
    for match in firms.names.finditer(scan.text, sentence.start, sentence.end) if firms.names is not None else ():
        if is_free(match.start(), match.end()):
            yield acting(match.start(), match.end(), firms.countries[match.group()], "place.firm")
