"""One sense for one name: which of the places of one name an article means."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log10

from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry

_ONE_SITE_KM = 50.0
"""A city and the port of its name lie no farther apart."""
_AT_KM = 12.0
"""A port of quite another name is the city's own only so near: Alger for Algiers."""
_NEAR_KM = 500.0
_MOST_POINTS = 48
"""Places of one sense only by which the others are judged: more say nothing new, and cost time in long lists."""
_MOST = 16
"""Entries of one name that are compared, the most populous first; our own facts always are."""
_SPOKEN = (0.0, 1.6, 2.0, 2.4)
"""Support by a country named not at all, once, twice, more often in the article: 1.6 outweighs forty times the population."""
_OWN_NAME = 0.8
_FACT = 1.6
_NEAR = 2.0
_PORT = 1.2
_STATED = 9.0
_STATE = 4.0
_TERRITORIES = {
    "CN": {"HK", "MO", "TW"},
    "RU": {"UA", "GE"},
    "GB": {"GI", "BM", "KY", "FK", "VG", "IM", "JE", "GG"},
    "US": {"PR", "GU", "VI"},
    "NL": {"AW", "CW", "BQ", "SX"},
    "MA": {"EH"},
}


@dataclass(frozen=True, slots=True)
class Site:
    """The entries of one name that are one place on the ground: a city with its port, a region, a sea."""

    entries: tuple[GazetteerEntry, ...]
    weight: float

    @property
    def lead(self) -> GazetteerEntry:
        """Return the entry that is not a port if there is one, else the port."""
        return next((e for e in self.entries if e.kind not in PORT_KINDS), self.entries[0])

    @property
    def port(self) -> GazetteerEntry | None:
        """Return the port among the entries, our own facts first."""
        ports = [e for e in self.entries if e.kind in PORT_KINDS]
        return next((e for e in ports if e.gazetteer_id.startswith("fact:")), ports[0] if ports else None)

    @property
    def country(self) -> str | None:
        """Country code; ``None`` for waters."""
        return self.lead.country


def sites_of(name: str, entries: Sequence[GazetteerEntry]) -> tuple[Site, ...]:
    """Group the entries of a name by place on the ground; ``weight`` is what speaks for a site without any context."""
    groups: list[list[GazetteerEntry]] = []
    if len(entries) > _MOST:
        facts = [e for e in entries[_MOST:] if e.gazetteer_id.startswith("fact:")]
        entries = [*entries[:_MOST], *facts]
    for entry in entries:
        for group in groups:
            head = group[0]
            if (
                head.country == entry.country
                and _same_sort(head, entry)
                and distance_km(head.latitude, head.longitude, entry.latitude, entry.longitude) <= _ONE_SITE_KM
            ):
                group.append(entry)
                break
        else:
            groups.append([entry])
    key = fold(name)
    for group in groups:
        group.sort(key=lambda e: fold(e.name) != key)
    return tuple(Site(tuple(group), _prior(group, key)) for group in groups)


def _same_sort(one: GazetteerEntry, other: GazetteerEntry) -> bool:
    spots = PORT_KINDS | {"city", "island"}
    return one.kind in spots and other.kind in spots


def _prior(group: Sequence[GazetteerEntry], key: str) -> float:
    weight = log10(max(e.population for e in group) + 1)
    weight += _OWN_NAME if any(fold(e.name) == key for e in group) else -_OWN_NAME
    if any(e.gazetteer_id.startswith("fact:") for e in group):
        weight += _FACT if any(e.gazetteer_id.startswith("fact:") and fold(e.name) == key for e in group) else _FACT / 2
        if not any(e.population for e in group):
            weight += 4.0  # seas, regions and terminals have no people to count
    return weight


class Senses:
    """Chooses and remembers the senses of an article's names.

    ``countries`` counts how often the article speaks of each country. Points of names that have one site only are the fixed
    points by which the others are judged.
    """

    def __init__(self, gazetteer: Gazetteer, countries: Counter[str]) -> None:
        self.gazetteer = gazetteer
        self.countries = countries
        self._sites: dict[str, tuple[Site, ...]] = {}
        self._stated: dict[str, str] = {}
        self._states: dict[str, str] = {}
        self._points: list[tuple[str, float, float]] = []
        self._chosen: dict[tuple[str, str | None, bool], Site] = {}

    def learn(self, name: str, entries: Sequence[GazetteerEntry], stated: str | None, state: str | None = None) -> None:
        """Take note of a name, the country that the text states for it ('Tripoli in Lebanon') and the U.S. state."""
        key = fold(name)
        if key not in self._sites:
            sites = sites_of(name, entries)
            self._sites[key] = sites
            if len(sites) == 1 and sites[0].lead.kind not in {"sea", "region", "strait"}:
                self._points.append((key, sites[0].lead.latitude, sites[0].lead.longitude))
        if stated is not None:
            self._stated.setdefault(key, stated)
        if state is not None:
            self._states.setdefault(key, state)

    def stated(self, name: str) -> str | None:
        """Return the country that the article states for a name anywhere."""
        return self._stated.get(fold(name))

    def choose(self, name: str, stated: str | None, port: bool) -> Site:
        """Return the site that the name means, at a mention for which the text may state a country."""
        key = fold(name)
        country = stated or self._stated.get(key)
        asked = (key, country, port)
        if len(self._sites[key]) == 1:
            return self._sites[key][0]
        if asked not in self._chosen:
            self._chosen[asked] = max(self._sites[key], key=lambda s: (self._weight(s, key, country, port), s.lead.gazetteer_id))
        return self._chosen[asked]

    def port_beside(self, name: str, country: str | None) -> Site | None:
        """Return the known port of a country that a name also stands for: Basra's oil terminal, 120 km from the city."""
        sites = [s for s in self._sites[fold(name)] if country is not None and s.country == country and s.lead.kind in PORT_KINDS]
        return max(sites, key=lambda s: (s.weight, s.lead.gazetteer_id), default=None)

    def _weight(self, site: Site, key: str, country: str | None, port: bool) -> float:
        weight = site.weight
        if country is not None and (site.country == country or (site.country or "") in _TERRITORIES.get(country, ())):
            weight += _STATED
        weight += _SPOKEN[min(3, self.countries[site.country or ""])]
        lead = site.lead
        if key in self._states and any(e.admin1 == self._states[key] for e in site.entries):
            weight += _STATE
        near = [distance_km(lead.latitude, lead.longitude, a, b) for k, a, b in self._points[:_MOST_POINTS] if k != key]
        if near:
            weight += _NEAR * exp(-min(near) / _NEAR_KM)
        if port and site.port is not None and _akin(fold(site.port.name), key):
            weight += _PORT
        return weight


def port_rank(site: Site, name: str) -> int:
    """Say how well a site is known as a port: 3 for nothing but a port, 2 for one of our facts, 1 for UN/LOCODE's, 0 for none.

    A port that only lies near a city of another name ('Sikka' for Jamnagar) does not make the city one.
    """
    port = site.port
    if port is None:
        return 0
    key = fold(name)
    lead = site.lead
    if lead.kind not in PORT_KINDS and fold(lead.name) == key and not _akin(fold(port.name), key):
        apart = distance_km(lead.latitude, lead.longitude, port.latitude, port.longitude)
        if apart > _AT_KM:
            return 0
    if port.gazetteer_id.startswith("fact:"):
        return 3 if lead.kind in PORT_KINDS and not lead.population and _akin(fold(port.name), key) else 2
    return 1


def _akin(one: str, other: str) -> bool:
    return one == other or one.split()[0] == other.split()[0] or one in other or other in one or one[:4] == other[:4]
