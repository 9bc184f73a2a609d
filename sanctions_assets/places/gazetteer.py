"""The packaged gazetteer: cities, ports, seas and countries, looked up by folded name."""

import os
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from urllib.parse import quote

from sanctions_assets.model.taxonomy import PlaceKind
from sanctions_assets.places.distance import distance_km, span
from sanctions_assets.places.folding import fold, variants

PORT_KINDS: frozenset[PlaceKind] = frozenset({"port", "terminal", "anchorage"})
DERIVED_PORT = "#port"
"""Suffix of the id of a port of which only the city is known: ``geonames:2013348#port``."""
DERIVED_CITY = "#city"
"""Suffix of the id of a town of which only the port is known."""

_DERIVED_PORT_KM = 15.0  # a harbour lies within about this distance of its city's point, beyond the city's own radius


@dataclass(frozen=True, slots=True)
class GazetteerEntry:
    """One place of the gazetteer.

    ``gazetteer_id`` is ``geonames:<id>`` for cities, ``unlocode:<code>`` for ports of searoute and UN/LOCODE, ``fact:<slug>``
    for our own facts and ``country:<code>`` for countries. Latitude and longitude are WGS 84 degrees, ``radius_km`` says how far
    off the point may be (for a sea: its half-extent). ``population`` is the city's; for a port that of the city it serves, and 0
    where unknown. ``country`` is ISO 3166-1 alpha-2, and empty for waters and regions that belong to no one country.
    """

    gazetteer_id: str
    name: str
    kind: PlaceKind
    country: str | None
    latitude: float
    longitude: float
    radius_km: float
    population: int = 0
    unlocode: str | None = None
    admin1: str | None = None


def as_port(entry: GazetteerEntry) -> GazetteerEntry:
    """Return ``entry`` if it is a port, else the port of that city: at the city's point, with a radius that says so."""
    if entry.kind in PORT_KINDS:
        return entry
    return replace(
        entry, gazetteer_id=entry.gazetteer_id + DERIVED_PORT, kind="port", radius_km=entry.radius_km + _DERIVED_PORT_KM
    )


def as_city(entry: GazetteerEntry) -> GazetteerEntry:
    """Return ``entry`` if it is no port, else the town at that port: at the port's point, with a radius that says so."""
    if entry.kind not in PORT_KINDS:
        return entry
    return replace(
        entry,
        gazetteer_id=entry.gazetteer_id + DERIVED_CITY,
        kind="city",
        radius_km=entry.radius_km + _DERIVED_PORT_KM,
        unlocode=None,
    )


def city_radius_km(population: int) -> float:
    """Return how far off a city's point may be: 5 km for a town up to 10 km for a city of a million, 15 for a giant."""
    if population >= 5_000_000:
        return 15.0
    if population >= 1_000_000:
        return 10.0
    return 7.5 if population >= 200_000 else 5.0


class Gazetteer:
    """A read-only gazetteer file; opened at the first lookup.

    >>> [entry.country for entry in Gazetteer().lookup("Rajin")]
    ['KP']
    """

    def __init__(self, path: str | PathLike[str] | None = None) -> None:
        self.path = Path(path) if path is not None else Path(str(files("sanctions_assets.places") / "data" / "gazetteer.sqlite"))
        self._connection: sqlite3.Connection | None = None
        self._process = 0
        self.lookup: Callable[[str], tuple[GazetteerEntry, ...]] = lru_cache(maxsize=65536)(self._lookup)

    @classmethod
    def open(cls, path: str | PathLike[str] | None = None) -> "Gazetteer":
        """Open the file at ``path``, by default the packaged one (that is opened once a process).

        Raises:
            FileNotFoundError: there is no such file.
        """
        if path is None:
            return _packaged()
        gazetteer = cls(path)
        gazetteer._database()
        return gazetteer

    def __getstate__(self) -> dict[str, Path]:
        return {"path": self.path}

    def __setstate__(self, state: dict[str, Path]) -> None:
        self.__init__(state["path"])  # type: ignore[misc]

    def _database(self) -> sqlite3.Connection:
        # A connection must not be carried into a forked process.
        if self._connection is None or self._process != os.getpid():
            if not self.path.is_file():
                raise FileNotFoundError(f"no gazetteer at {self.path}")
            uri = f"file:{quote(str(self.path.resolve()))}?mode=ro&immutable=1"
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            self._process = os.getpid()
        return self._connection

    def _lookup(self, name: str) -> tuple[GazetteerEntry, ...]:
        """Return all entries called ``name``, the most populous first; none gives an empty tuple.

        Names are compared folded (see `fold`). A name that is not known as it stands is tried without the words about it:
        'Port of X', 'X port', 'X terminal', 'the X', and without an Arabic article.
        """
        key = fold(name)
        for form in (key, *variants(key)):
            if form and (found := self._named(form)):
                return found
        return ()

    def _named(self, key: str) -> tuple[GazetteerEntry, ...]:
        refs = [ref for (ref,) in self._database().execute("SELECT ref FROM name WHERE folded = ?", (key,))]
        found = [entry for ref in refs if (entry := self._by_ref(ref)) is not None]
        return tuple(sorted(found, key=lambda entry: (-entry.population, entry.gazetteer_id)))

    def _by_ref(self, ref: int) -> GazetteerEntry | None:
        if ref >= 0:
            row = self._database().execute("SELECT * FROM city WHERE id = ?", (ref,)).fetchone()
            return _city(row) if row else None
        row = self._database().execute("SELECT * FROM feature WHERE id = ?", (-ref,)).fetchone()
        return GazetteerEntry(*row[1:]) if row else None

    def entry(self, gazetteer_id: str) -> GazetteerEntry | None:
        """Return the entry of an id (a derived port's or city's too), or ``None`` if there is none."""
        base, mark, derived = gazetteer_id.partition("#")
        scheme, _, number = base.partition(":")
        if scheme == "geonames":
            found = self._by_ref(int(number)) if number.isdecimal() and len(number) < 12 else None
        else:
            row = self._database().execute("SELECT * FROM feature WHERE gid = ?", (base,)).fetchone()
            found = GazetteerEntry(*row[1:]) if row else None
        if found is None or not mark:
            return found
        made = {DERIVED_PORT: as_port, DERIVED_CITY: as_city}.get(mark + derived)
        return made(found) if made is not None else None

    def country(self, code: str) -> GazetteerEntry | None:
        """Return the middle of a country with a radius that covers it, or ``None`` for an unknown code."""
        return self.entry(f"country:{code}")

    def near(self, latitude: float, longitude: float, radius_km: float) -> tuple[GazetteerEntry, ...]:
        """Return the cities and ports within ``radius_km`` of a point, the nearest first."""
        low, high, west, east = span(latitude, longitude, radius_km)
        box = (low, high, west, east)
        scaled = tuple(round(value * 10_000) for value in box)
        found = [
            _city(row)
            for row in self._database().execute("SELECT * FROM city WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?", scaled)
        ]
        found += [
            GazetteerEntry(*row[1:])
            for row in self._database().execute(
                "SELECT * FROM feature WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ? AND kind <> 'country'", box
            )
        ]
        ranked = [(distance_km(latitude, longitude, entry.latitude, entry.longitude), entry) for entry in found]
        ranked = [pair for pair in ranked if pair[0] <= radius_km]
        return tuple(entry for _, entry in sorted(ranked, key=lambda pair: (pair[0], pair[1].gazetteer_id)))


def _city(row: tuple[int, str, str, int, int, int, str | None]) -> GazetteerEntry:
    number, name, country, latitude, longitude, population, admin1 = row
    return GazetteerEntry(
        gazetteer_id=f"geonames:{number}",
        name=name,
        kind="city",
        country=country,
        latitude=latitude / 10_000,
        longitude=longitude / 10_000,
        radius_km=city_radius_km(population),
        population=population,
        admin1=admin1,
    )


@lru_cache(maxsize=1)
def _packaged() -> Gazetteer:
    gazetteer = Gazetteer()
    gazetteer._database()
    return gazetteer
