"""Numbered grades, units of the old wire, Soviet purchases, and trade that is expected."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[float | None, str | None, str | None, str | None, str]


def row(text: str) -> Row:
    (c,) = read_text(text).cargo_claims
    return c.quantity_max, c.unit, c.origin_country, c.destination_country, c.event_status


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Togo bought 52,500 tonnes of U.S. No. 2 yellow corn.", (52_500, "tonne", "US", "TG", "planned")),
        ("Togo shipped 50,000 tonnes of No. 3 barley to Peru.", (50_000, "tonne", "TG", "PE", "occurred")),
        ("Grenada exported 46,000 cwt of nutmeg to Peru in 1987.", (46_000, "hundredweight", "GD", "PE", "occurred")),
        ("Togo imported 3.2 mln kilolitres of crude from Oman.", (3_200_000, "cubic_metre", "OM", "TG", "occurred")),
        ("Soviet grain imports are expected to reach 30 mln tonnes.", (30_000_000, "tonne", None, "RU", "planned")),
        ("Peru's exports of zinc to Japan will rise to 40,000 tonnes.", (40_000, "tonne", "PE", "JP", "planned")),
        ("Russian grain exports rose to 30 mln tonnes.", (30_000_000, "tonne", "RU", None, "occurred")),
    ],
)
def test_trade_of_the_old_wire(text: str, told: Row) -> None:
    assert row(text) == told


def test_what_a_province_grew_has_not_moved() -> None:
    assert not read_text("Exports rose. Saskatchewan grew 12 million tonnes of wheat.").cargo_claims
