"""Movements joined to others: goods given for goods, participles that go on about the cargo, what shipments included."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[str, float | None, str | None, str | None, str]
"""Commodity, least quantity, origin, destination and assertion."""


def rows(text: str) -> list[Row]:
    return [
        (c.commodity, c.quantity_min, c.origin_country, c.destination_country, c.assertion) for c in read_text(text).cargo_claims
    ]


COAL, FUEL, GUNS, GRAIN, METAL = (
    "energy.coal",
    "energy.refined_petroleum",
    "arms.unspecified",
    "food.grain",
    "mineral.unspecified",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Syria supplied 100,000 tonnes of coal in exchange for fuel from Russia.",
            [(COAL, 100_000, "SY", "RU", "asserted"), (FUEL, None, "RU", "SY", "asserted")],
        ),
        (
            "In return for fuel from Iran, Cuba shipped 5,000 tonnes of wheat.",
            [(FUEL, None, "IR", "CU", "asserted"), (GRAIN, 5_000, "CU", "IR", "asserted")],
        ),
        (
            "Guinea sent 4,000 tonnes of copper to India in return for 20,000 tonnes of wheat.",
            [(METAL, 4_000, "GN", "IN", "asserted"), (GRAIN, 20_000, "IN", "GN", "asserted")],
        ),
        ("The rifles were made in Turkey and shipped to Libya.", [(GUNS, None, "TR", "LY", "asserted")]),
        (
            "Investigators believe that the rifles were built in Iran, packed in crates and smuggled into Sudan.",
            [(GUNS, None, "IR", "SD", "hedged")],
        ),
        ("The rifles were loaded in Turkey, hidden under flour and shipped to Libya.", [(GUNS, None, "TR", "LY", "asserted")]),
        ("The 600 rifles were made in Turkey.", []),
        (
            "Shipments to Egypt from Russia included 9,000 tonnes of copper and 4,000 tonnes of coal.",
            [(METAL, 9_000, "RU", "EG", "asserted"), (COAL, 4_000, "RU", "EG", "asserted")],
        ),
        ("Exports from Brazil to China included 2 million tonnes of maize.", [(GRAIN, 2e6, "BR", "CN", "asserted")]),
        ("Egypt bought 120,000 tonnes of wheat of Russian origin at $251 a tonne.", [(GRAIN, 120_000, "RU", "EG", "asserted")]),
        ("According to the think tank, Iran has shipped 300 rifles to Sudan.", [(GUNS, 300, "IR", "SD", "asserted")]),
        (
            "North Korea, which earned millions from banned coal exports, shipped 3 million tonnes of it to Chinese ports.",
            [(COAL, 3e6, "KP", "CN", "asserted")],
        ),
        (
            "Egypt, which relies on imports from Russia, bought 60,000 tonnes of wheat from Romania.",
            [(GRAIN, 60_000, "RO", "EG", "asserted")],
        ),
        ("Iran, whose refineries burn, has shipped 40,000 tonnes of coal to Syria.", [(COAL, 40_000, "IR", "SY", "asserted")]),
        ("Imports of wheat through the port of Mombasa were 2 million tonnes.", [(GRAIN, 2e6, None, "KE", "asserted")]),
        ("Coal exports via Maputo rose to 2 million tonnes.", [(COAL, 2e6, "MZ", None, "asserted")]),
        ("Wheat exports are banned, the ministry said.", []),
    ],
)
def test_what_is_joined_to_a_movement(text: str, expected: list[Row]) -> None:
    assert sorted(rows(text), key=str) == sorted(expected, key=str)
