"""What a seizure was made up of, goods named behind their verb, and cargo of ships in distress."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(2021, 5, 10)
Row = tuple[str, float | None, str | None, str | None]
"""Commodity, least quantity, origin, destination."""
GUNS, GOODS = "arms.unspecified", "goods.unspecified"


def rows(text: str) -> list[Row]:
    return [
        (c.commodity, c.quantity_min, c.origin_country, c.destination_country) for c in read_text(text, PUBLISHED).cargo_claims
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Danish navy seized weapons from a dhow that had sailed from Iran. The boat had no flag. It had a crew of six."
            " Nobody was hurt. The cache included 12 anti-tank missiles and 400 machine guns.",
            [("arms.missile", 12, "IR", None), (GUNS, 400, "IR", None)],
        ),
        (
            "The frigate Thor seized arms on a dhow bound for Somalia. The seized weaponry included 90 mortars.",
            [("arms.artillery_system", 90, None, "SO")],
        ),
        (
            "A frigate stopped a dhow carrying arms from Iran to Somalia. Among the items found on board were 40 mortars.",
            [("arms.artillery_system", 40, "IR", "SO")],
        ),
        (
            "The navy stopped the freighter Alva off Colombia. Hidden in the engine room were discovered 2 tonnes of cocaine.",
            [(GOODS, 2, None, None)],
        ),
        ("In the hold of the freighter Ileana were found 300 rifles.", [(GUNS, 300, None, None)]),
        ("The navy found 1,000 AK-47 automatic rifles aboard a skiff.", [(GUNS, 1000, None, None)]),
    ],
)
def test_an_inventory_tells_the_parts_of_what_was_seized(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The cargo ship Ostara was en route to China with its cargo of logs when it flooded.", [(GOODS, None, None, "CN")]),
        ("The freighter Ostara, which was carrying logs to China, is adrift.", [(GOODS, None, None, "CN")]),
        ("The coaster Bella was taking on 50 tons of water an hour.", []),
    ],
)
def test_any_goods_are_cargo_of_a_ship_that_is_told_to_carry_them(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    ["The museum is open again. In the hall were found 40 old rifles.", "Among the items on show were 12 mortars from Iran."],
)
def test_an_inventory_of_what_did_not_move_is_none(text: str) -> None:
    assert rows(text) == []


@pytest.mark.parametrize(
    "voyage",
    [
        "It had been sailing from Casablanca to Rotterdam.",
        "The captain said it was en route from Casablanca to Rotterdam.",
        "It set out from Casablanca, bound for Rotterdam.",
        "The vessel had left Casablanca on Friday and was due in Rotterdam on Tuesday.",
        "The vessel was travelling from Morocco to the Netherlands.",
        "The ship was sailing from Casablanca to Rotterdam when water entered the engine room.",
    ],
)
def test_a_voyage_told_behind_a_cargo_is_that_of_the_cargo(voyage: str) -> None:
    text = f"A cargo ship with 2,300 tonnes of fertiliser sank off Portugal. {voyage}"
    assert rows(text) == [("goods.chemicals", 2300, "MA", "NL")]


def test_it_is_a_ship_only_with_what_a_ship_does() -> None:
    text = "A ship with 2,300 tonnes of fertiliser sank. A new airport is ready. It was praised by a king from Casablanca."
    assert rows(text) == [("goods.chemicals", 2300, None, None)]
