"""Locating the mentions of all documents: each distinct place asked for once, one record a place."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from sanctions_assets.model import Place, PlaceMention, stable_id
from sanctions_assets.model.taxonomy import PlaceKind
from sanctions_assets.places.countries import country_forms, country_name, is_country
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry, as_port

if TYPE_CHECKING:
    from geopy.geocoders.base import Geocoder  # type: ignore[import-untyped]

# A seat of government is taken for a city only from this size: the White House is not White House, Tennessee.
_SEAT_FROM = 50_000
# How far off an online answer may be where the service does not say.
_ONLINE_RADIUS_KM: dict[PlaceKind, float] = {"port": 5.0, "terminal": 5.0, "anchorage": 15.0, "city": 10.0}
_UNKNOWN_RADIUS_KM = 100.0


@dataclass(frozen=True, slots=True)
class Problem:
    """A place that could not be located: nothing of that name is known, or the geocoder failed."""

    place_id: str
    name: str | None
    kind: PlaceKind | None
    country: str | None
    reason: Literal["not_found", "failed"]
    detail: str


@dataclass(frozen=True, slots=True)
class Located:
    """Mentions with their ``place_id``, in the order given; their places and the problems, each in the order of ids."""

    mentions: tuple[PlaceMention, ...]
    places: tuple[Place, ...]
    problems: tuple[Problem, ...]


class _Query(NamedTuple):
    """What is asked: mentions with the same query are the same place."""

    name: str | None  # folded
    kind: PlaceKind | None
    country: str | None
    gazetteer_id: str | None
    government: bool


def locate(mentions: Sequence[PlaceMention], geocoder: "Geocoder") -> Located:
    """Locate ``mentions`` with ``geocoder``, the offline one or any of geopy's.

    - A demonym points to its country. A government points to the place named: the capital ('Seoul said'), or the country where
      the name is no city ('the Kremlin').
    - A name used as a port points to a port, also where only the city is known: a port of its own at the city's point.
    - A port without a name is one place for each country, of kind port with name NULL, at the country's point and radius.
    - A place that can't be located has no coordinates, and stands among the problems.

    A mention's ``gazetteer_id`` is believed by the offline geocoder and unknown to the others. Nothing depends on the order
    of the mentions.
    """
    queries = [_query(mention) for mention in mentions]
    spellings: dict[_Query, str | None] = {}
    for mention, query in zip(mentions, queries, strict=True):
        name = mention.name if query.name is not None else None
        known = spellings.setdefault(query, name)
        if name is not None and known is not None:
            spellings[query] = min(known, name)
    answers = {query: _answer(query, name, geocoder) for query, name in sorted(spellings.items(), key=_order)}
    places: dict[str, Place] = {}
    problems: dict[str, Problem] = {}
    for place, problem in answers.values():
        kept = places.setdefault(place.place_id, place)
        if (place.name or "", place.kind) < (kept.name or "", kept.kind):
            places[place.place_id] = place
        if problem is not None:
            problems.setdefault(place.place_id, problem)
    return Located(
        tuple(
            mention.model_copy(update={"place_id": answers[query][0].place_id})
            for mention, query in zip(mentions, queries, strict=True)
        ),
        tuple(places[place_id] for place_id in sorted(places)),
        tuple(problems[place_id] for place_id in sorted(problems)),
    )


def _order(item: tuple[_Query, str | None]) -> tuple[str, ...]:
    return tuple("" if part is None else str(part) for part in item[0])


def _query(mention: PlaceMention) -> _Query:
    form = country_forms().get(mention.name or mention.text)
    country = mention.country or (form.code if form is not None and mention.role != "location" else None)
    if mention.role == "demonym":
        return _Query(None, "country", country, None, False)
    if mention.name is None and mention.gazetteer_id is None:
        return _Query(None, "port" if mention.kind in PORT_KINDS else "country", country, None, False)
    named = fold(mention.name) if mention.name is not None else None
    if (
        form is not None
        and form.kind == "name"
        and not form.part
        and mention.gazetteer_id is None
        and mention.kind in {None, "country"}
        and mention.country in {None, form.code}
        and not (form.ambiguous and mention.kind is None and mention.country is None)
    ):
        return _Query(None, "country", form.code, None, False)
    seat = form is not None and form.kind == "seat" and mention.role == "government"
    return _Query(named, mention.kind, country, mention.gazetteer_id, seat)


def _answer(query: _Query, name: str | None, geocoder: Any) -> tuple[Place, Problem | None]:
    from geopy.exc import GeopyError  # type: ignore[import-untyped]

    from sanctions_assets.places.offline import OfflineGeocoder

    unnamed_port = name is None and query.kind in PORT_KINDS
    if isinstance(geocoder, OfflineGeocoder):
        entry = _offline(query, name, geocoder)
        if entry is not None:
            return _place(entry, "offline", unnamed=unnamed_port and query.gazetteer_id is None), None
        return _unlocated(query, name, "not_found", "the offline gazetteer has no such place")
    service = str(getattr(geocoder, "service", type(geocoder).__name__.lower()))
    asked = _question(query, name)
    if not asked:
        return _unlocated(query, name, "not_found", "neither a name nor a country is stated")
    try:
        answer = geocoder.geocode(asked, exactly_one=True)
    except GeopyError as error:
        return _unlocated(query, name, "failed", f"{service}: {type(error).__name__}: {error}")
    if answer is None:
        return _unlocated(query, name, "not_found", f"{service} knows no {asked!r}")
    return _online(query, name, service, answer), None


def _offline(query: _Query, name: str | None, geocoder: Any) -> GazetteerEntry | None:
    """Return the entry that the query means, tried from the most certain reading to the least."""
    gazetteer: Gazetteer = geocoder.gazetteer
    if query.gazetteer_id is not None:
        entry = gazetteer.entry(query.gazetteer_id)
        if entry is not None:
            return as_port(entry) if query.kind in PORT_KINDS else entry
    country = query.country if query.country is not None and is_country(query.country) else None
    if name is None:
        return gazetteer.country(query.country) if query.country else None
    if query.government:
        choice = geocoder.find(name, country=country, kind="city")
        if choice is not None and choice.entry.kind == "city" and choice.entry.population >= _SEAT_FROM:
            return _entry(choice)
        return gazetteer.country(query.country) if query.country else None
    choice = geocoder.find(name, country=country, kind=query.kind)
    if choice is None and country is not None:
        # The country was read from the text around and may be another one's; a name that only one country has is not in doubt.
        choice = geocoder.find(name, kind=query.kind)
        if choice is not None and len({entry.country for entry in choice.candidates}) > 1:
            choice = None
    return _entry(choice) if choice is not None else None


def _entry(choice: Any) -> GazetteerEntry:
    entry: GazetteerEntry = choice.entry
    return entry


def _place(entry: GazetteerEntry, geocoder: str, *, unnamed: bool) -> Place:
    if unnamed:
        return Place(
            place_id=stable_id("place", "port", None, entry.country),
            kind="port",
            country=entry.country,
            latitude=entry.latitude,
            longitude=entry.longitude,
            radius_km=entry.radius_km,
            geocoder=geocoder,
        )
    return Place(
        place_id=stable_id("place", entry.gazetteer_id),
        name=entry.name,
        kind=entry.kind,
        country=entry.country,
        latitude=entry.latitude,
        longitude=entry.longitude,
        radius_km=entry.radius_km,
        geocoder=geocoder,
        gazetteer_id=entry.gazetteer_id,
        unlocode=entry.unlocode,
    )


def _country_radius(code: str | None) -> float | None:
    entry = Gazetteer.open().country(code) if code else None
    return entry.radius_km if entry is not None else None


def _question(query: _Query, name: str | None) -> str:
    country = country_name(query.country) if query.country is not None and is_country(query.country) else None
    if query.government and name is not None and query.country == "EU":
        country = None
    named = f"{name} port" if name and query.kind == "port" and "port" not in name.casefold() else name
    return ", ".join(part for part in (named, country) if part)


def _online(query: _Query, name: str | None, service: str, answer: Any) -> Place:
    kind: PlaceKind = query.kind or "city"
    raw = answer.raw if isinstance(answer.raw, dict) else {}
    found = f"{raw['osm_type']}/{raw['osm_id']}" if "osm_type" in raw and "osm_id" in raw else None
    unnamed = name is None and kind == "port"
    if unnamed:
        place_id = stable_id("place", "port", None, query.country)
    elif found is not None:
        place_id = stable_id("place", service, found, kind in PORT_KINDS)
    else:
        place_id = stable_id("place", kind, query.name, query.country)
    if name is None:
        radius = _country_radius(query.country)
    else:
        radius = _box_radius(raw) or _ONLINE_RADIUS_KM.get(kind, _UNKNOWN_RADIUS_KM)
    return Place(
        place_id=place_id,
        name=None if unnamed else name or (country_name(query.country) if query.country else None),
        kind=kind,
        country=query.country,
        latitude=answer.latitude,
        longitude=answer.longitude,
        radius_km=radius,
        geocoder=service,
        gazetteer_id=None if unnamed else found,
    )


def _box_radius(raw: dict[str, Any]) -> float | None:
    """Return half the diagonal of a Nominatim bounding box (south, north, west, east) in kilometres, at least 1."""
    from sanctions_assets.places.distance import distance_km

    try:
        south, north, west, east = (float(edge) for edge in raw["boundingbox"])
    except (KeyError, TypeError, ValueError):
        return None
    return round(max(distance_km(south, west, north, east) / 2, 1.0), 1)


def _unlocated(query: _Query, name: str | None, reason: Literal["not_found", "failed"], detail: str) -> tuple[Place, Problem]:
    kind: PlaceKind = query.kind or "city"
    place_id = stable_id("place", kind, query.name, query.country)
    if name is None and kind == "country" and query.country in {found.code for found in country_forms().values()}:
        name = country_name(query.country)
    place = Place(place_id=place_id, name=name, kind=kind, country=query.country)
    return place, Problem(place_id, name, query.kind, query.country, reason, detail)


def ports_of(places: Iterable[Place]) -> tuple[Place, ...]:
    """Return the places that are ports, terminals or anchorages, the unnamed included."""
    return tuple(place for place in places if place.kind in PORT_KINDS)
