"""A movement that a later sentence only mentions again, without a figure, is told once."""

from datetime import date

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(2018, 7, 12)


def claims(text: str) -> tuple[CargoClaim, ...]:
    return read_text(text, PUBLISHED).cargo_claims


@pytest.mark.parametrize(
    "again",
    [
        "Diesel exported to Turkey is mostly of the cheaper kind.",
        "Russian diesel exports have not been stopped. Diesel shipped to Turkey is cheap, traders say.",
    ],
)
def test_a_bare_mention_of_the_same_goods_is_no_second_movement(again: str) -> None:
    (claim,) = claims(f"Russia shipped 40,000 tonnes of diesel to Turkey in May. {again}")
    assert claim.quantity_min == 40_000


def test_a_cargo_told_before_its_ship_is_that_of_the_ship() -> None:
    (claim,) = claims(
        "A vessel carrying nickel ore sank off Borneo on Tuesday, the coast guard said. "
        "The ship carrying nickel ore, the Liberian-registered M/V Alder Sun, had left Guam for China."
    )
    assert claim.destination_country == "CN"


@pytest.mark.parametrize(
    "other",
    [
        "More diesel from Russia reached Turkey by rail.",
        "Turkey received a second shipment of diesel from Russia in June.",
        "Diesel from Oman is shipped to Turkey too.",
    ],
)
def test_another_lot_stays_a_movement_of_its_own(other: str) -> None:
    assert len(claims(f"Russia shipped 40,000 tonnes of diesel to Turkey in May. {other}")) == 2
