"""Ends of trade told by firms and agencies of a country, by several states together, by demonyms listed before the goods."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[str, float | None, str | None, str | None]
"""Commodity, least quantity, origin and destination."""
GRAIN, UREA, GAS = "food.grain", "goods.chemicals", "energy.gas"


def rows(text: str) -> list[Row]:
    claims = read_text(text, date(2023, 6, 6)).cargo_claims
    return [(c.commodity, c.quantity_min, c.origin_country, c.destination_country) for c in claims]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NCP of Oman sold 120,000 tonnes of urea to Kenya's BADA. BADA had bought 40,000t from Qatar.",
         [(UREA, 12e4, "OM", "KE"), (UREA, 4e4, "QA", "KE")]),
        ("Japan's Jesta sold 60,000 tonnes of LNG to Gelo of India. Jesta earlier bought 50,000 tonnes of LNG from Oman.",
         [(GAS, 6e4, "JP", "IN"), (GAS, 5e4, "OM", "JP")]),
        ("Kenya's grain buyer, the General Board for Staples (GBS), met on Monday. GBS bought 20,000 tonnes of Serbian wheat.",
         [(GRAIN, 2e4, "RS", "KE")]),
        ("Cofa, the Chinese state trader, held talks. Cofa shipped 30,000 tonnes of corn to Kenya.", [(GRAIN, 3e4, "CN", "KE")]),
        ("The Turkish grain agency TMG met on Monday. TMG bought 20,000 tonnes of rice from Oman.", [(GRAIN, 2e4, "OM", "TR")]),
        ("Japan's Jesta sued Oman's Jesta. Jesta bought 50,000 tonnes of LNG from Qatar.", [(GAS, 5e4, "QA", None)]),
        ("Germany and France sold 300,000 tonnes of barley to Algeria and Tunisia.", [(GRAIN, 3e5, None, None)]),
        ("German and French companies sold 20,000 tonnes of rye to Libya.", [(GRAIN, 2e4, None, "LY")]),
        ("About 20,000 tonnes of Thai and Burmese rice were shipped to Iraq.", [(GRAIN, 2e4, None, "IQ")]),
        ("India will import 90,000 tonnes of rice from Thailand and Brazil. It imported 5,000 tonnes of rice from Oman.",
         [(GRAIN, 9e4, None, "IN"), (GRAIN, 5e3, "OM", "IN")]),
    ],
)  # fmt: skip
def test_ends(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
