"""Figures of trade side by side: told respectively, behind dashes, by the day, in a relative clause."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[float | None, str | None, str | None]


def rows(text: str) -> set[Row]:
    return {(c.quantity_max, c.origin_country, c.destination_country) for c in read_text(text).cargo_claims}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Two ships left Izmail. They carry 24,000 and 11,000 tonnes of corn to Romania and Egypt, respectively.",
            {(24_000, None, "RO"), (11_000, None, "EG")},
        ),
        (
            "Peru shipped 40,000 tonnes of zinc and 3,000 tonnes of tin to Norway and Fiji, respectively.",
            {(40_000, "PE", "NO"), (3_000, "PE", "FJ")},
        ),
        (
            "Russia and Iran shipped 2.1 mln tonnes and 1.4 mln tonnes of coal to China, respectively.",
            {(2_100_000, "RU", "CN"), (1_400_000, "IR", "CN")},
        ),
    ],
)
def test_respectively(text: str, told: set[Row]) -> None:
    assert rows(text) == told


def test_a_figure_takes_the_goods_of_its_list() -> None:
    text = "Peru shipped zinc. Norway shipped 40,000 tonnes and 25,000 tonnes of coal to Chile and Fiji, respectively."
    assert {c.commodity for c in read_text(text).cargo_claims if c.quantity_max} == {"energy.coal"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Peru exported maize to Chile - 7.7 mln tonnes (23% of all), Egypt — 5.8 mln tonnes (17%) and Fiji - 2 mln tonnes.",
            {(7_700_000, "PE", "CL"), (5_800_000, "PE", "EG"), (2_000_000, "PE", "FJ")},
        ),
        (
            "Egypt imports wheat from Russia (7 mln tonnes), Romania (2 mln tonnes) and France (1 mln tonnes).",
            {(7_000_000, "RU", "EG"), (2_000_000, "RO", "EG"), (1_000_000, "FR", "EG")},
        ),
    ],
)
def test_a_list_behind_dashes(text: str, told: set[Row]) -> None:
    assert rows(text) == told


def test_thousands_in_short() -> None:
    assert rows("Togo received 840 thsd tonnes of Russian wheat in May.") == {(840_000, "RU", "TG")}


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Iraq's daily crude deliveries to India fell below 1.3 million barrels in July.", "barrel_per_day"),
        ("Daily shipments of diesel from Iran to Syria rose to 80,000 tonnes.", "tonne_per_day"),
        ("Exports of Malian cotton to Japan rose to 80,000 tonnes, the Daily Times said.", "tonne"),
        ("The China Daily said imports of crude from Oman rose to 1.3 million barrels.", "barrel"),
    ],
)
def test_by_the_day(text: str, unit: str) -> None:
    assert [c.unit for c in read_text(text).cargo_claims] == [unit]


def test_who_receives_in_a_relative_clause() -> None:
    assert rows("Growth came from Turkey, which received 355,000 tonnes of Russian wheat.") == {(355_000, "RU", "TR")}
