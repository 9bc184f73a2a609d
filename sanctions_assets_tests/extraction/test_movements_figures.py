"""Quantities told apart from their cargo, figures that leave out their verb, trips, and times."""

import pytest

from sanctions_assets.extraction.movements import read_voyages
from sanctions_assets_tests.extraction.movement_texts import movement_of, movements_of, understood


def test_a_total_behind_a_noun_of_movement_is_its_quantity() -> None:
    draft = movement_of("Soybean exports from Brazil to Egypt averaged 1.2 million tonnes.")
    assert draft.quantity is not None
    assert draft.quantity.low == 1_200_000


def test_a_figure_that_leaves_out_its_verb_takes_the_one_before() -> None:
    text = "Egypt bought 120,000 tonnes of wheat in May 2019, Jordan 50,000 tonnes and Tunisia 25,000 tonnes."
    found = [(d.quantity and d.quantity.low, d.commodity, d.destination_country) for d in movements_of(text)]
    assert found == [(120_000, "food.grain", "EG"), (50_000, "food.grain", "JO"), (25_000, "food.grain", "TN")]


def test_a_destination_behind_a_figure_without_a_verb_is_its_own() -> None:
    first, second = movements_of("Ukraine shipped 120,000 tonnes of corn to Egypt and 25,000 tonnes to Tunisia.")
    assert (first.route, second.route) == (("UA", "EG"), ("UA", "TN"))
    assert second.rule == "cargo.gapped"


def test_a_figure_to_compare_with_is_no_movement() -> None:
    draft = movement_of("Egypt bought 120,000 tonnes of wheat, compared with 90,000 tonnes of barley.")
    assert draft.quantity is not None
    assert draft.quantity.low == 120_000


@pytest.mark.parametrize(
    ("words", "trips"),
    [
        ("made 14 trips from Batumi to Varna with crude oil", (14, 14)),
        ("carried crude oil from Batumi to Varna on three voyages", (3, 3)),
        ("carried crude oil from Batumi to Varna twice", (2, 2)),
        ("carried crude oil from Batumi to Varna thrice", (3, 3)),
        ("carried crude oil in 14 tanks from Batumi to Varna", (None, None)),
        ("carried crude oil from Batumi to Varna three times faster", (None, None)),
    ],
)
def test_trips(words: str, trips: tuple[int | None, int | None]) -> None:
    assert movement_of(f"The tanker Alder Bay {words}.").trips == trips


def test_voyages_are_counted_without_cargo() -> None:
    scan, _, phrases = understood("The tanker Alder Bay made 14 voyages between May and August 2019.")
    voyages = read_voyages(scan, phrases[0])
    assert voyages is not None
    assert voyages.trips == (14, 14)
    assert voyages.time is not None
    assert "2019" in voyages.time.text


def test_a_sentence_that_counts_no_voyages_has_none() -> None:
    scan, _, phrases = understood("The tanker Alder Bay sailed on in May 2019.")
    assert read_voyages(scan, phrases[0]) is None


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("Brazil shipped coffee to Egypt in March 2018, officials said on 4 June 2019.", "March 2018"),
        ("Officials said in June 2019 that Brazil shipped coffee to Egypt in March 2018.", "March 2018"),
        ("Officials said on 4 June 2019 that Brazil shipped coffee to Egypt.", None),
        ("Brazil shipped coffee to Egypt, according to a 4 June 2019 statement.", None),
        ("The freighter, built in 1999, carried coffee to Egypt.", None),
    ],
)
def test_time_is_that_of_the_movement(text: str, time: str | None) -> None:
    found = movement_of(text).time
    assert (found and found.text.removeprefix("in ")) == time
