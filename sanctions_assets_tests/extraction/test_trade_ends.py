"""Ends of trade told by firms and agencies of a country, by several states together, by demonyms listed before the goods."""

from datetime import date

import pytest

from sanctions_assets.extraction import read
from sanctions_assets.model import Document, DocumentSegment
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
        ("Yemen passed on a tender for 60,000 tonnes of wheat. Oman rejected all offers for 50,000 tonnes of wheat.", []),
        ("Private exporters reported to the U.S. Department of Agriculture export sales of 15,000 tonnes of corn to Mexico.",
         [(GRAIN, 15e3, "US", "MX")]),
        ("The USDA took two bids. They cover 12,000 tonnes of barley for Oman, to be delivered in May.",
         [(GRAIN, 12e3, "US", "OM")]),
        ("Mexico was the main buyer of US corn in the season, buying 7,178 tonnes.", [(GRAIN, 7178, "US", "MX")]),
        ("Kenya's mills want wheat. The country will import 12,000 tonnes of wheat.", [(GRAIN, 12e3, None, "KE")]),
        ("Kenya bought 800 tonnes of wheat. The purchase comprised 500 tonnes of Omani wheat and 300 tonnes of Serbian wheat.",
         [(GRAIN, 800, None, "KE"), (GRAIN, 500, "OM", "KE"), (GRAIN, 300, "RS", "KE")]),
        ("Kenya awarded a tender for rice, with Vietnam to supply 270,000 tons and Oman 130,000 tons.",
         [(GRAIN, 27e4, "VN", "KE"), (GRAIN, 13e4, "OM", "KE")]),
        ("Taiwan's importers awarded a contract to Japanese traders to supply 12,000 tonnes of maize.",
         [(GRAIN, 12e3, "JP", "TW")]),
        ("With Oman supplying 5,200 tonnes of urea, prices fell.", [(UREA, 5200, "OM", None)]),
        ("Oman, which made up most of what Kenya imported last year, supplied 1,190 tonnes of urea to Chad.",
         [(UREA, 1190, "OM", "TD")]),
        ("Kenya bought 350 tonnes of Omani corn. That brings total Kenyan purchases to 41,000 tonnes.",
         [(GRAIN, 350, "OM", "KE")]),
        ("Germany received 620,000 tonnes of Omani corn. Kenya received 30,000 tonnes.",
         [(GRAIN, 62e4, "OM", "DE"), (GRAIN, 3e4, "OM", "KE")]),
        ("Kenya received 620 tonnes of Omani corn. Kenya saw arrivals of 9,000 tonnes in all.",
         [(GRAIN, 620, "OM", "KE"), (GRAIN, 9000, None, "KE")]),
    ],
)  # fmt: skip
def test_ends(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_the_buyer_of_the_headline_buys_in_the_body() -> None:
    text = "Egypt buys Serbian wheat\n\nThe food authority will buy 12,000 tonnes of wheat through Tuesday's global tender.\n"
    document = Document(
        document_id="test",
        source_uri="test.txt",
        title="Egypt buys Serbian wheat",
        published_on=date(2023, 6, 6),
        published_basis="stated",
        text=text,
        content_sha256="0" * 64,
    )
    segment = DocumentSegment(document_id="test", segment_no=0, kind="article", char_start=0, char_end=len(text))
    claims = read(document, [segment]).cargo_claims
    assert [(c.quantity_min, c.destination_country) for c in claims] == [(12e3, "EG")]


def test_exports_of_nobody_are_those_of_the_country_of_the_article() -> None:
    text = "Kenya is dry. Kenya is hot. Kenya has no rain, and Kenya prays. Tea exports stood at 17,000 tonnes in May."
    assert rows(text) == [("food.unspecified", 17e3, "KE", None)]
