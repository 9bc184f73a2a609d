"""Disambiguation: which of the places of one name a text means."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from math import exp, log10

from sanctions_assets.model.taxonomy import PlaceKind
from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry, as_port

# Texts give a place to the state that holds, claims or speaks for it; the entry keeps its own code.
_ALSO_SAID_TO_BE_IN: dict[str, frozenset[str]] = {
    "CN": frozenset({"HK", "MO", "TW"}),
    "RU": frozenset({"UA", "GE", "SJ"}),
    "GB": frozenset({"GI", "BM", "KY", "FK", "VG", "SH", "IM", "JE", "GG", "IO"}),
    "US": frozenset({"PR", "GU", "VI", "AS", "MP", "UM"}),
    "FR": frozenset({"GP", "MQ", "GF", "RE", "YT", "NC", "PF", "PM", "MF", "BL", "WF"}),
    "NL": frozenset({"AW", "CW", "BQ", "SX"}),
    "NO": frozenset({"SJ"}),
    "DK": frozenset({"FO", "GL"}),
    "FI": frozenset({"AX"}),
    "MA": frozenset({"EH"}),
    "IL": frozenset({"PS"}),
}
_SAME_PLACE_KM = 50.0  # a city and the port of its name lie no farther apart
_NEAR_KM = 400.0  # at this distance a place of the article still lends a third of its support
_NEAR_WEIGHT = 4.0  # standing beside a place of the article outweighs a population 10,000 times larger
_OWN_NAME = 0.7  # the place's usual name, not one of its other names: Odessa is sooner Odesa than Odessa, Texas
_FACT = 4.0  # our own facts, by their usual name, were chosen for this field


@dataclass(frozen=True, slots=True)
class Choice:
    """A place chosen for a name, the candidates it was chosen from (best first), and why, in one line."""

    entry: GazetteerEntry
    candidates: tuple[GazetteerEntry, ...]
    reason: str


def choose(
    name: str,
    *,
    country: str | None = None,
    kinds: Collection[PlaceKind] | None = None,
    near: Iterable[tuple[float, float]] = (),
    port_context: bool = False,
    gazetteer: Gazetteer | None = None,
) -> Choice | None:
    """Return the place that ``name`` most likely means, or ``None`` if none fits.

    ``country`` and ``kinds`` are conditions. A country also takes the territories and the occupied or disputed places that
    texts ascribe to it where it has no place of that name itself (Kaohsiung for CN, Sevastopol for RU). ``near`` are the points
    (latitude, longitude) of other places of the article. With ``port_context``, or where ``kinds`` has port kinds only, a port
    is preferred to its city, and of a place whose city alone is known the port is derived: `as_port` of the city, kind 'port',
    id with '#port', radius 15 km larger. Without either a port is answered only where the name has no other place.
    """
    gazetteer = gazetteer or Gazetteer.open()
    known = gazetteer.lookup(name)
    ports_wanted = port_context or (bool(kinds) and PORT_KINDS.issuperset(kinds or ()))
    allowed = None if kinds is None else (frozenset(kinds) | {"city"} if ports_wanted else frozenset(kinds))
    fitting = [entry for entry in known if allowed is None or entry.kind in allowed]
    reasons: list[str] = []
    if country is not None:
        inside = [entry for entry in fitting if entry.country == country]
        if not inside:
            held = _ALSO_SAID_TO_BE_IN.get(country, frozenset())
            inside = [entry for entry in fitting if entry.country in held]
        if not inside:  # waters and regions that no one country owns
            inside = [entry for entry in fitting if entry.country is None]
        fitting = inside
        reasons.append(f"in {country}")
    if ports_wanted:
        ports = [entry for entry in fitting if entry.kind in PORT_KINDS]
        cities = [entry for entry in fitting if entry.kind in {"city", "island"}]
        if not ports and cities:  # the port may be known by another of its city's names
            ports = _ports_of(cities, gazetteer)
        if not ports and cities:
            fitting = [as_port(entry) for entry in cities]
            reasons.append("port of the city, which alone is known")
        elif ports:
            fitting = ports
            reasons.append("used as a port")
    elif kinds is None and (others := [entry for entry in fitting if entry.kind not in PORT_KINDS]):
        fitting = others
    if not fitting:
        return None
    points = tuple(near)
    key = fold(name)
    ranked = sorted(fitting, key=lambda entry: (-_weight(entry, key, points), entry.gazetteer_id))
    if len(ranked) == 1:
        reasons.append("the only one")
    elif points:
        reasons.append(f"best of {len(ranked)} by nearness, name and size")
    else:
        reasons.append(f"best of {len(ranked)} by name and size")
    return Choice(ranked[0], tuple(ranked), f"{name}: {', '.join(reasons)}")


def _ports_of(cities: list[GazetteerEntry], gazetteer: Gazetteer) -> list[GazetteerEntry]:
    """Return the ports that bear the usual name of one of the cities and lie at it."""
    found = [
        port
        for city in cities
        for port in gazetteer.lookup(city.name)
        if port.kind in PORT_KINDS
        and port.country == city.country
        and distance_km(port.latitude, port.longitude, city.latitude, city.longitude) <= _SAME_PLACE_KM
    ]
    return list(dict.fromkeys(found))


def _weight(entry: GazetteerEntry, key: str, points: tuple[tuple[float, float], ...]) -> float:
    weight = log10(entry.population + 1)
    own = fold(entry.name) == key
    if own:
        weight += _OWN_NAME
    if entry.gazetteer_id.startswith("fact:"):
        weight += _FACT if own else _FACT / 4
    elif entry.gazetteer_id.startswith("country:"):
        weight += 2 * _FACT
    if points:
        nearest = min(distance_km(entry.latitude, entry.longitude, *point) for point in points)
        weight += _NEAR_WEIGHT * exp(-nearest / _NEAR_KM)
    return weight
