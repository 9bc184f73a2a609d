"""Whether two places can be one end of one movement: a city and its port can, two ports cannot."""

from collections.abc import Iterable
from functools import lru_cache
from math import asin, cos, radians, sin, sqrt

from sanctions_assets.model import Place

_WIDE = frozenset({"country", "region", "sea", "strait", "canal", "river", "island"})
_SHORE = frozenset({"port", "terminal", "anchorage"})
_EARTH_KM = 6371.0088  # mean radius, IUGG
_DEFAULT_RADIUS_KM = 5.0


class Ends:
    """The places of the documents, asked whether two of them can be the same end of a movement."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._places = {place.place_id: place for place in places}
        self.compatible = lru_cache(maxsize=200_000)(self._compatible)

    def _compatible(self, one_id: str, other_id: str) -> bool:
        """Tell whether one may be the other: the same, a wider area or unnamed port of the same country, or no farther
        apart than both are uncertain (``radius_km``)."""
        if one_id == other_id:
            return True
        one, other = self._places.get(one_id), self._places.get(other_id)
        if one is None or other is None:
            return False
        if one.country and other.country and one.country != other.country:
            return False
        if one.name is None or other.name is None or one.kind in _WIDE or other.kind in _WIDE:
            return bool(one.country and one.country == other.country)
        if one.name.casefold() == other.name.casefold() and one.country == other.country:
            return True
        if one.kind == other.kind:  # two ports, or two cities, of two names
            return False
        distance = _distance_km(one, other)
        reach = (one.radius_km or _DEFAULT_RADIUS_KM) + (other.radius_km or _DEFAULT_RADIUS_KM)
        return distance is not None and distance <= reach

    def narrowness(self, place_id: str) -> int:
        """Rank a place for naming an end: a named port first, then a city, then an area, then the unnamed and unknown."""
        place = self._places.get(place_id)
        if place is None:
            return 4
        if place.name is None:
            return 3
        return 0 if place.kind in _SHORE else 2 if place.kind in _WIDE else 1


def _distance_km(one: Place, other: Place) -> float | None:
    """Great-circle distance in kilometres, ``None`` where a point is unknown."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    lat1, lat2 = radians(one.latitude), radians(other.latitude)
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * _EARTH_KM * asin(min(1.0, sqrt(half)))
