"""People told by their nation, on their way home; cargo found before it left; ends told by 'where it unloaded' or by others."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.movement_texts import movements_of
from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[str | None, float | None, str | None, str | None]


def _rows(text: str) -> list[Row]:
    claims = read_text(text, date(2024, 3, 4)).cargo_claims
    return [(c.commodity, c.quantity_min, c.origin_country, c.destination_country) for c in claims]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Some 15,000 North Koreans went to Russia to work in its mines.", ("people.workers", 15000, "KP", "RU")),
        ("Some 900 Indians were sent to Russia as soldiers.", ("people.troops", 900, "IN", "RU")),
        ("Russia sent home nearly 20,000 North Koreans who had worked there.", ("people.workers", 20000, "RU", "KP")),
        ("Italy withdrew its last 1,500 soldiers from Niger.", ("people.troops", 1500, "NE", "IT")),
        ("Poland has returned 90 Indian workers.", ("people.workers", 90, "PL", "IN")),
        ("The last 40 Italian soldiers left Chad on Monday.", ("people.troops", 40, "TD", None)),
        ("Some 2,000 Rwandan troops have been deployed to Mozambique.", ("people.troops", 2000, "RW", "MZ")),
    ],
)
def test_people(text: str, row: Row) -> None:
    assert _rows(text) == [row]


def test_people_of_whom_nothing_is_told_are_no_cargo() -> None:
    assert _rows("Some 15,000 Italians went to Malta for the feast.") == []


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Police found 40 drones that were about to be shipped to Russia.", "planned"),
        ("Police found 40 drones ready for export to Russia.", "planned"),
        ("Police found 40 drones that had been shipped from Malta to Russia.", "occurred"),
    ],
)
def test_found_before_it_left(text: str, status: str) -> None:
    assert {d.stance.status for d in movements_of(text)} == {status}


@pytest.mark.parametrize(
    ("text", "route"),
    [
        (
            "The bulk carrier Alma Star loaded 9,000 tons of coal at Nampo in March. "
            "It was later recorded at Ningbo, where it offloaded its cargo.",
            ("KP", "CN"),
        ),
        (
            "The freighter Alma Star, carrying 900 tonnes of salt, sank on Sunday. The ship was travelling from Sfax to Varna.",
            ("TN", "BG"),
        ),
        (
            "A cargo ship loaded with 900 tonnes of timber ran aground. "
            "The Alma Star, under the flag of Palau, was en route from Riga to Lisbon.",
            ("LV", "PT"),
        ),
        ("Polish customs officers stopped a lorry with 300 pistols on Monday. The arms were bound for Sweden.", (None, "SE")),
    ],
)
def test_a_route_told_behind(text: str, route: tuple[str | None, str | None]) -> None:
    assert [r[2:] for r in _rows(text)] == [route]


def test_others_arm_the_same_state() -> None:
    text = "Sweden sent 10 tanks to Ukraine on Monday. Denmark has already delivered 8,000 shells."
    assert [r[2:] for r in _rows(text)] == [("SE", "UA"), ("DK", "UA")]


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Russia sent Syria air-defence missiles and electronic jamming equipment.", ["arms.missile", "arms.electronic_warfare"]),
        ("The ship brought 97 pick-ups modified to mount machine guns to Libya.", ["goods.vehicles"]),
    ],
)
def test_goods(text: str, goods: list[str]) -> None:
    assert [d.commodity for d in movements_of(text)] == goods
