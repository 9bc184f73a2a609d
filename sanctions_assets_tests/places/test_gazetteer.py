"""The packaged gazetteer: what the field needs is there, at the right place, and quickly found."""

import pickle
import time
from pathlib import Path

import pytest

from sanctions_assets.places.choose import choose
from sanctions_assets.places.countries import country_forms, is_country
from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, as_port

# Points read off the World Port Index (to its minute) or GeoNames, rounded.
REQUIRED = [
    ("Rajin", "KP", 42.24, 130.29),
    ("Rason", "KP", 42.24, 130.29),
    ("Najin", "KP", 42.24, 130.29),
    ("Vostochny", "RU", 42.75, 133.08),
    ("Dunay", "RU", 42.88, 132.34),
    ("Dunai", "RU", 42.88, 132.34),
    ("Nampo", "KP", 38.72, 125.40),
    ("Nampho", "KP", 38.72, 125.40),
    ("Chongjin", "KP", 41.77, 129.82),
    ("Vladivostok", "RU", 43.12, 131.90),
    ("Kozmino", "RU", 42.73, 133.02),
    ("Ust-Luga", "RU", 59.67, 28.40),
    ("Bandar Abbas", "IR", 27.13, 56.07),
    ("Kharg Island", "IR", 29.23, 50.32),
    ("Fujairah", "AE", 25.17, 56.36),
    ("Novorossiysk", "RU", 44.72, 37.79),
    ("Tartus", "SY", 34.90, 35.87),
    ("Primorsk", "RU", 60.35, 28.70),
    ("Kerch", "UA", 45.35, 36.48),
    ("Sevastopol", "UA", 44.61, 33.53),
    ("Berdiansk", "UA", 46.75, 36.78),
    ("Sungai Linggi", "MY", 2.37, 101.97),
    ("Ras Isa", "YE", 15.12, 42.60),
    ("Hodeidah", "YE", 14.83, 42.93),
]


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


@pytest.mark.parametrize(("name", "country", "latitude", "longitude"), REQUIRED)
def test_ports_of_the_field(name: str, country: str, latitude: float, longitude: float) -> None:
    choice = choose(name, country=country, port_context=True)
    assert choice is not None
    assert choice.entry.kind in PORT_KINDS
    assert distance_km(choice.entry.latitude, choice.entry.longitude, latitude, longitude) <= 10


def test_both_primorsks(gazetteer: Gazetteer) -> None:
    towns = [entry for entry in gazetteer.lookup("Primorsk") if entry.country == "RU"]
    assert any(distance_km(town.latitude, town.longitude, 60.36, 28.61) <= 10 for town in towns)
    far_east = gazetteer.lookup("Primorskiy")
    assert any(distance_km(town.latitude, town.longitude, 43.09, 131.53) <= 10 for town in far_east)


def test_towns_of_the_field() -> None:
    choice = choose("Tsiolkovsky", country="RU")
    assert choice is not None
    assert choice.entry.kind == "city"
    assert distance_km(choice.entry.latitude, choice.entry.longitude, 51.76, 128.12) <= 10


@pytest.mark.parametrize(
    ("name", "latitude", "longitude"),
    [
        ("Laconian Gulf", 36.5, 22.7),
        ("Strait of Hormuz", 26.6, 56.3),
        ("Hormuz Strait", 26.6, 56.3),
        ("Kerch Strait", 45.3, 36.5),
        ("Yellow Sea", 35.0, 123.0),
        ("East Sea", 40.0, 134.0),
        ("Gulf of Oman", 24.5, 58.5),
        ("Bab el-Mandeb", 12.6, 43.3),
    ],
)
def test_waters(gazetteer: Gazetteer, name: str, latitude: float, longitude: float) -> None:
    found = [entry for entry in gazetteer.lookup(name) if entry.kind in {"sea", "strait"}]
    assert found
    assert distance_km(found[0].latitude, found[0].longitude, latitude, longitude) <= found[0].radius_km


@pytest.mark.parametrize(
    ("spelling", "usual"),
    [("Odessa", "Odesa"), ("Ilyichevsk", "Chornomorsk"), ("Yuzhny", "Pivdennyi"), ("Archangel", "Arkhangelsk")],
)
def test_older_spellings_of_a_port(spelling: str, usual: str) -> None:
    old, new = choose(spelling, port_context=True, country=None), choose(usual, port_context=True)
    assert old is not None
    assert new is not None
    assert old.entry.gazetteer_id == new.entry.gazetteer_id


def test_words_about_a_place(gazetteer: Gazetteer) -> None:
    bare = gazetteer.lookup("Rajin")
    assert bare == gazetteer.lookup("RAJIN") == gazetteer.lookup("rajin")
    assert {entry.kind for entry in gazetteer.lookup("Port of Rajin")} == {"port"}
    assert set(gazetteer.lookup("Port of Rajin")) <= set(bare)
    assert gazetteer.lookup("Port Said")[0].country == "EG"
    assert gazetteer.lookup("no such place at all") == ()
    assert gazetteer.lookup("") == ()


def test_occupied_ports_are_ukrainian(gazetteer: Gazetteer) -> None:
    for name in ("Sevastopol", "Kerch", "Feodosia", "Berdyansk", "Mariupol"):
        choice = choose(name, country="RU", port_context=True)
        assert choice is not None
        assert choice.entry.country == "UA"


def test_city_and_port_are_two(gazetteer: Gazetteer) -> None:
    kinds = {entry.kind for entry in gazetteer.lookup("Vladivostok") if entry.country == "RU"}
    assert {"city", "port"} <= kinds


def test_every_country_has_a_point_and_a_radius(gazetteer: Gazetteer) -> None:
    for code in {form.code for form in country_forms().values()}:
        if not is_country(code):
            continue
        entry = gazetteer.country(code)
        assert entry is not None, code
        assert entry.radius_km >= 1
    russia = gazetteer.country("RU")
    assert russia is not None
    assert distance_km(russia.latitude, russia.longitude, 43.1, 131.9) <= russia.radius_km
    assert distance_km(russia.latitude, russia.longitude, 54.7, 20.5) <= russia.radius_km


def test_entry_by_id(gazetteer: Gazetteer) -> None:
    for entry in gazetteer.lookup("Odesa"):
        assert gazetteer.entry(entry.gazetteer_id) == entry
        assert gazetteer.entry(as_port(entry).gazetteer_id) == as_port(entry)
    for unknown in ("geonames:1", "geonames:x", "fact:none", "unlocode:ZZZZZ", "", "fact:rajin-port-kp#other"):
        assert gazetteer.entry(unknown) is None


def test_a_port_of_a_city_is_less_certain(gazetteer: Gazetteer) -> None:
    city = next(entry for entry in gazetteer.lookup("Moscow") if entry.country == "RU" and entry.kind == "city")
    port = as_port(city)
    assert (port.kind, port.latitude) == ("port", city.latitude)
    assert port.radius_km > city.radius_km


def test_near_sorts_by_distance(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(42.24, 130.29, 20)
    assert found[0].country == "KP"
    offs = [distance_km(42.24, 130.29, entry.latitude, entry.longitude) for entry in found]
    assert offs == sorted(offs)
    assert offs[-1] <= 20
    assert gazetteer.near(64.42, -173.22, 400)  # beside the date line


def test_file_is_compact_and_quick(gazetteer: Gazetteer) -> None:
    assert gazetteer.path.stat().st_size <= 15_000_000
    names = ["Rajin", "Ust-Luga", "Strait of Hormuz", "no such place", "Port of Vladivostok"]
    for name in names:
        gazetteer.lookup(name)
    start = time.perf_counter()
    for _ in range(2_000):
        for name in names:
            gazetteer.lookup(name)
    assert (time.perf_counter() - start) / 10_000 < 15e-6


def test_pickled_gazetteer_works_elsewhere(gazetteer: Gazetteer) -> None:
    again = pickle.loads(pickle.dumps(gazetteer))
    assert again.lookup("Rajin") == gazetteer.lookup("Rajin")


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        Gazetteer.open(tmp_path / "none.sqlite")
