"""Rankings of buyers and sellers and shares of a total: each country with its figure is a movement of its own."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[str, float | None, str | None, str | None]
"""Commodity, least quantity, origin and destination."""
BAUXITE, CRUDE, OTHER = "mineral.unspecified", "energy.crude_oil", "food.unspecified"


def rows(text: str) -> list[Row]:
    claims = read_text(text, date(2025, 4, 3)).cargo_claims
    return [(c.commodity, c.quantity_min, c.origin_country, c.destination_country) for c in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru exported 164,000 tonnes of bauxite. Italy was the biggest buyer with 98,000 tonnes, followed by Spain with"
            " 16,200 tonnes and Egypt (7,800).",
            [
                (BAUXITE, 164e3, "PE", None),
                (BAUXITE, 98e3, "PE", "IT"),
                (BAUXITE, 16200, "PE", "ES"),
                (BAUXITE, 7800, "PE", "EG"),
            ],
        ),
        (
            "Kenya imported 460,000 bpd of crude. Kenya's top supplier was Oman with 160,000 bpd, ahead of Iraq at 82,000 bpd.",
            [(CRUDE, 46e4, None, "KE"), (CRUDE, 16e4, "OM", "KE"), (CRUDE, 82e3, "IQ", "KE")],
        ),
        ("Chile remained the largest buyer of Peruvian bauxite with 7.1 million tonnes.", [(BAUXITE, 7.1e6, "PE", "CL")]),
        (
            "The biggest suppliers of bauxite to Italy were Peru with 2,300 tonnes and Ghana with 1,900 tonnes.",
            [(BAUXITE, 2300, "PE", "IT"), (BAUXITE, 1900, "GH", "IT")],
        ),
        (
            "Ghana shipped 48 million tonnes of bauxite. Italy accounted for 42 million tonnes of that.",
            [(BAUXITE, 48e6, "GH", None), (BAUXITE, 42e6, "GH", "IT")],
        ),
        (
            "Kenya bought 560,000 tonnes of bauxite. Omani product made up 150,000 tonnes of the total,"
            " Ghanaian product 220,000 tonnes.",
            [(BAUXITE, 56e4, None, "KE"), (BAUXITE, 15e4, "OM", "KE"), (BAUXITE, 22e4, "GH", "KE")],
        ),
        ("Chile is the country's largest market for cheese.", []),
        ("Italy is the biggest buyer of tickets with 400.", []),
    ],
)
def test_rankings(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
