"""Figures of trade beside each other: lists, comparisons, figures that share their goods, rates told behind the goods."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(2007, 5, 9)
Row = tuple[float | None, float | None, str | None, str | None, str | None]
"""Quantity from and to, unit, origin and destination."""


def rows(text: str) -> list[Row]:
    return [
        (c.quantity_min, c.quantity_max, c.unit, c.origin_country, c.destination_country)
        for c in read_text(text, PUBLISHED).cargo_claims
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Spain bought 68,000 tonnes of U.S. and 32,000 tonnes of Canadian wheat.",
            [(68e3, 68e3, "tonne", "US", "ES"), (32e3, 32e3, "tonne", "CA", "ES")],
        ),
        (
            "Egypt bought 350,000 tons of French, 240,000 tons of Romanian and 175,000 tons of Serbian wheat.",
            [(350e3, 350e3, "tonne", "FR", "EG"), (24e4, 24e4, "tonne", "RO", "EG"), (175e3, 175e3, "tonne", "RS", "EG")],
        ),
        ("Kuwait shipped 410,000 barrels of crude a day to Japan.", [(410e3, 410e3, "barrel_per_day", "KW", "JP")]),
        ("Oman will turn over 30mn to 50mn barrels of crude to Japan.", [(30e6, 50e6, "barrel", "OM", "JP")]),
        ("A ship left Sohar with 9,000 mt of urea. Exports to Kenya ended.", [(9e3, 9e3, "tonne", "OM", None)]),
        ("The tanker is heading to the Isle of Grain in the UK.", []),
        (
            "Peru exported 3.1 mln tonnes of ore, of which 900,000 tonnes went to China and 210,000 tonnes to Japan.",
            [
                (3.1e6, 3.1e6, "tonne", "PE", None),
                (9e5, 9e5, "tonne", "PE", "CN"),
                (21e4, 21e4, "tonne", "PE", "JP"),
            ],
        ),
        (
            "Imports of crude from Kuwait totalled 420,000 bpd and those from Iran 210,000 bpd.",
            [(42e4, 42e4, "barrel_per_day", "KW", None), (21e4, 21e4, "barrel_per_day", "IR", None)],
        ),
        (
            "Tea exports to Chad rose in April to 9,000 tonnes from 8,500 a year earlier, those to Mali fell to 5,100 tonnes"
            " and those to Niger to 4,300.",
            [
                (9000, 9000, "tonne", None, "TD"),
                (8500, 8500, "tonne", None, "TD"),
                (5100, 5100, "tonne", None, "ML"),
                (4300, 4300, "tonne", None, "NE"),
            ],
        ),
        (
            "Coal shipments from Oman rose to 300,000 tonnes, while those from Yemen slipped to 160,000 tonnes.",
            [(3e5, 3e5, "tonne", "OM", None), (16e4, 16e4, "tonne", "YE", None)],
        ),
        (
            "India imported 36,255 bpd of crude from Oman in April, compared to 105,000 bpd from Iraq and 95,000 bpd from Iran.",
            [
                (36255, 36255, "barrel_per_day", "OM", "IN"),
                (105e3, 105e3, "barrel_per_day", "IQ", "IN"),
                (95e3, 95e3, "barrel_per_day", "IR", "IN"),
            ],
        ),
        (
            "China raised its imports of Iraqi crude to 110,000 bpd, while India's slid to 90,000 bpd.",
            [(11e4, 11e4, "barrel_per_day", "IQ", "CN"), (9e4, 9e4, "barrel_per_day", "IQ", "IN")],
        ),
        (
            "This was higher than 30,403 bpd of crude India imported from Oman in March and 35,556 bpd in April.",
            [(30403, 30403, "barrel_per_day", "OM", "IN"), (35556, 35556, "barrel_per_day", "OM", "IN")],
        ),
    ],
)  # fmt: skip
def test_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_the_figure_of_a_comparison_is_no_model_for_the_next() -> None:
    claims = read_text(
        "Exports of tea to Chad rose to 9,000 tonnes in April from 8,500 in March, those to Mali to 400.", PUBLISHED
    )
    periods = [(c.quantity_min, c.period_start) for c in claims.cargo_claims]
    assert periods == [(9000, date(2007, 4, 1)), (8500, date(2007, 3, 1)), (400, date(2007, 4, 1))]
