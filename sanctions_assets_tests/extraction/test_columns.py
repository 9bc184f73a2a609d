"""Tables whose headings say what the cells hold: ships with flag and type, cargo with quantity and way."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text

BARS = """Sailings of the week

| Vessel | Flag | Vessel type | Cargo | Tonnes | From | To |
|---|---|---|---|---|---|---|
| Harrow Sound | Palau | general cargo | wheat | 25,000 | Novorossiysk | Alexandria |
| MT Lady Elm (ex Brise) | Liberia | oil tanker | gasoil | 30,000 | Jubail | Mombasa |
| TBN | - | - | maize | 12,000 | Odesa | Karachi |

The Harrow Sound was late.
"""
TABS = """Line-up
Ship\tCommodity\tQuantity\tLoad port\tDischarge port
XIN YUAN 18\tcrude oil\t700,000 bbl\tBasrah\tQingdao
KESTREL\turea\t5,000 t\tUst-Luga\tSantos
"""


def test_the_columns_tell_ships_with_flag_and_type() -> None:
    ships = {(m.name, m.flag, m.vessel_type) for m in read_text(BARS).vessel_mentions if m.rule == "ship.column"}
    assert ("Harrow Sound", "PW", "cargo") in ships
    named = {m.name for m in read_text(BARS).vessel_mentions}
    assert named == {"Harrow Sound", "Lady Elm"}
    assert {m.name for m in read_text(TABS).vessel_mentions} == {"XIN YUAN 18", "KESTREL"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            BARS,
            [
                ("food.grain", 25_000, "tonne", "RU", "EG", 1),
                ("energy.refined_petroleum", 30_000, "tonne", "SA", "KE", 1),
                ("food.grain", 12_000, "tonne", "UA", "PK", 0),
            ],
        ),
        (TABS, [("energy.crude_oil", 700_000, "barrel", "IQ", "CN", 1), ("goods.chemicals", 5_000, "tonne", "RU", "BR", 1)]),
    ],
)
def test_a_row_tells_a_movement(text: str, expected: list[tuple[str, float, str, str, str, int]]) -> None:
    reading = read_text(text)
    carriers = [v.claim_id for v in reading.cargo_claim_vessels]
    found = [
        (c.commodity, c.quantity_min, c.unit, c.origin_country, c.destination_country, carriers.count(c.claim_id))
        for c in reading.cargo_claims
    ]
    assert found == expected
    assert {c.rule for c in reading.cargo_claims} == {"cargo.tabled/stance.plain"}


@pytest.mark.parametrize(
    "text",
    [
        "Stocks\n\nCommodity | Tonnes | Country\nwheat | 25,000 | Russia\nmaize | 12,000 | Egypt\n",
        "Tariff\n\n8901 | Cruise ships, vessels for the transport of goods | 5\n9301 | Artillery weapons | free\n",
        "Fleet\n\nVessel type | Number | Year\nTanker | 4 | 2020\nTrawler | 7 | 2021\n",
    ],
)
def test_tables_of_other_things_tell_no_movement_and_no_ship(text: str) -> None:
    reading = read_text(text)
    assert not reading.cargo_claims
    assert not [m for m in reading.vessel_mentions if m.name]
