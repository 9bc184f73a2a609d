"""A geopy geocoder without a network: it answers from the packaged gazetteer."""

from dataclasses import asdict
from typing import Any

from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder  # type: ignore[import-untyped]
from geopy.location import Location  # type: ignore[import-untyped]
from geopy.point import Point  # type: ignore[import-untyped]

from sanctions_assets.model.taxonomy import PlaceKind
from sanctions_assets.places.choose import Choice, choose
from sanctions_assets.places.countries import country_forms, is_country
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry, as_city

# A kind that a text gives a place, and the kinds of entry that can be meant by it, wider with each step.
_WIDER: dict[PlaceKind, tuple[frozenset[PlaceKind], ...]] = {
    "city": (frozenset({"city"}), frozenset({"region", "island"}), PORT_KINDS),
    "region": (frozenset({"region", "island"}), frozenset({"city", "country"})),
    "island": (frozenset({"island"}), frozenset({"region", "city", "country"})),
    "sea": (frozenset({"sea", "strait"}),),
    "strait": (frozenset({"strait", "sea", "canal"}),),
    "canal": (frozenset({"canal", "strait"}),),
    "river": (frozenset({"river"}),),
    "cape": (frozenset({"cape"}), frozenset({"region", "island"})),
    "country": (frozenset({"country"}), frozenset({"region"})),
}
_REVERSE_KM = 50.0  # farther than this from any city or port a point is nowhere in particular


class OfflineGeocoder(Geocoder):  # type: ignore[misc]  # geopy ships no types
    """Geocode with the packaged gazetteer, or with another file of the same schema.

    Answers are `geopy.location.Location` whose ``raw`` is the `GazetteerEntry` as a dictionary.

    >>> OfflineGeocoder().geocode("Port of Rajin", country="KP").raw["kind"]
    'port'
    """

    def __init__(self, gazetteer: Gazetteer | None = None) -> None:
        super().__init__()
        self.gazetteer = gazetteer or Gazetteer.open()

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: Any = DEFAULT_SENTINEL,
        country: str | None = None,
        kind: PlaceKind | None = None,
    ) -> Any:
        """Return the place that ``query`` means, all candidates if not ``exactly_one``, or ``None``.

        ``query`` is a name, 'name, country', or an id of the gazetteer. ``country`` is an ISO 3166-1 alpha-2 code and ``kind``
        how the name is used: for a port kind the port is answered and not the city. ``timeout`` is taken for geopy's sake.
        """
        if entry := self.gazetteer.entry(query):
            found: tuple[GazetteerEntry, ...] = (entry,)
        else:
            name, country = _split(query, country)
            choice = self.find(name, country=country, kind=kind)
            found = choice.candidates if choice is not None else ()
        if not found:
            return None
        return _location(found[0]) if exactly_one else [_location(entry) for entry in found]

    def reverse(
        self, query: Any, *, exactly_one: bool = True, timeout: Any = DEFAULT_SENTINEL, radius_km: float = _REVERSE_KM
    ) -> Any:
        """Return the nearest place within ``radius_km`` of a point, all of them if not ``exactly_one``, or ``None``."""
        point = Point(query)
        found = self.gazetteer.near(point.latitude, point.longitude, radius_km)
        if not found:
            return None
        return _location(found[0]) if exactly_one else [_location(entry) for entry in found]

    def find(self, name: str, *, country: str | None = None, kind: PlaceKind | None = None) -> Choice | None:
        """Return the choice for a name as used, or ``None``.

        Without a ``kind`` any place but a port is preferred, since it takes words of shipping to use a name as a port. A city of
        which only the port is known is derived from it (`as_city`).
        """
        if kind in PORT_KINDS:
            return choose(name, country=country, kinds=PORT_KINDS, port_context=True, gazetteer=self.gazetteer)
        if kind is None:
            steps: tuple[frozenset[PlaceKind] | None, ...] = (
                frozenset({"city", "region", "country", "sea", "strait", "canal", "river", "island", "cape"}),
                None,
            )
        else:
            steps = _WIDER[kind]
        for kinds in steps:
            choice = choose(name, country=country, kinds=kinds, gazetteer=self.gazetteer)
            if choice is not None:
                if kind == "city" and kinds == PORT_KINDS:
                    towns = tuple(as_city(entry) for entry in choice.candidates)
                    return Choice(towns[0], towns, f"{choice.reason}; town of the port, which alone is known")
                return choice
        return None


def _split(query: str, country: str | None) -> tuple[str, str | None]:
    """Return the name and the country code of 'name, country'."""
    name, comma, last = query.rpartition(",")
    if comma and country is None:
        last = last.strip()
        form = country_forms().get(last)
        if form is not None and form.kind == "name":
            return name.strip(), form.code
        if is_country(last):
            return name.strip(), last
    return query, country


def _location(entry: GazetteerEntry) -> Location:
    address = entry.name if entry.country is None or entry.kind == "country" else f"{entry.name}, {entry.country}"
    return Location(address, Point(entry.latitude, entry.longitude), asdict(entry))
