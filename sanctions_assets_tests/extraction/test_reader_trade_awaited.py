"""Goods that are expected, grain inspected for export, purchases that are counted, who 'which' stands for."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[float | None, str | None, str | None, str]


def rows(text: str) -> set[Row]:
    return {(c.quantity_max, c.origin_country, c.destination_country, c.event_status) for c in read_text(text).cargo_claims}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya expects 40,000 tonnes of urea from Oman next month.", (40_000, "OM", "KE", "planned")),
        ("Mali said it was expecting a shipment of 12,000 tonnes of sugar from Brazil.", (12_000, "BR", "ML", "planned")),
    ],
)
def test_expected_goods(text: str, told: Row) -> None:
    assert rows(text) == {told}


@pytest.mark.parametrize(
    "text",
    [
        "Kenya expects 40,000 tonnes of maize this season.",
        "Ukraine expected 3 million tonnes of corn in the harvest from Odesa.",
    ],
)
def test_a_forecast_is_no_arrival(text: str) -> None:
    assert rows(text) == set()


def test_what_is_expected_to_arrive_keeps_its_own_verb() -> None:
    assert rows("Some 40,000 tonnes of rice from Fiji are expected to arrive in Peru.") == {(40_000, "FJ", "PE", "planned")}


def test_inspected_for_export() -> None:
    text = "The U.S. Agriculture Department said wheat inspected for export in the week totalled 18.5 mln bushels."
    assert rows(text) == {(18_500_000, "US", None, "occurred")}
    assert [c.unit for c in read_text(text).cargo_claims] == ["bushel"]


def test_counted_purchases_are_over_and_come_from_there() -> None:
    text = "China imported 40 million tonnes of coal in July. Purchases from Russia hit 8.8 million tonnes."
    assert (8_800_000, "RU", "CN", "occurred") in rows(text)


def test_which_receives_wherever_its_clause_starts() -> None:
    text = "Russian maize exports rose. The largest rise in Russian maize exports was to Fiji, which imported 1.1 million tonnes."
    assert (1_100_000, "RU", "FJ", "occurred") in rows(text)
