"""Ends and figures of goods sent back, of routes that a state uses, of aid by the truck."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[str, float | None, str | None, str | None, str | None]
"""Commodity, least quantity, unit, origin, destination."""
GOODS, GUNS = "goods.unspecified", "arms.unspecified"


def rows(text: str) -> list[Row]:
    return [
        (c.commodity, c.quantity_min, c.unit, c.origin_country, c.destination_country)
        for c in read_text(text, date(2021, 5, 10)).cargo_claims
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Malaysia sent five containers of Australian scrap back to Brisbane.",
            [(GOODS, 5, "container", "MY", "AU")],
        ),
        ("Kenya shipped 300 tonnes of Danish waste to Denmark.", [(GOODS, 300, "tonne", "KE", "DK")]),
        (
            "The frigate Thor stopped a dhow on a route that has been used by Iran to send weapons to Yemen.",
            [(GUNS, None, None, "IR", "YE")],
        ),
        ("Egypt has sent 200 trucks of food to Gaza.", [("food.unspecified", 200, "truckload", "EG", "PS")]),
        ("Turkey sent 40 lorries of rice to Syria.", [("food.grain", 40, "truckload", "TR", "SY")]),
        ("Poland sent 200 trucks to Ukraine.", [("goods.vehicles", 200, "item", "PL", "UA")]),
    ],
)
def test_ends_and_figures(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
