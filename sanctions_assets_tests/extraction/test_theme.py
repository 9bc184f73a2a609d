"""What an article deals with: words of the sea, of trade and of arms; names of ships only where it speaks of ships."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import ships_of

LONG = " The firm said that sales were good in spring and that it would open more shops in the north." * 8


def test_a_long_text_on_other_things_names_no_ships() -> None:
    for sentence in (
        "The owner of the Harlow Bears was glad.",
        "The console, the Orion, will launch in May.",
        "The state-run carrier Blue Wing was late.",
        "They work for Transport Commissioner Jones.",
        "The company sought the protection of Chapter 11 and the Orion 2 sells well.",
    ):
        assert ships_of(sentence + LONG).names == [], sentence


@pytest.mark.parametrize("sentence", ["The frigate Orion came.", "The MV Orion came.", "The Orion (IMO 9074729) came."])
def test_a_mark_beside_the_name_tells_a_ship_in_any_text(sentence: str) -> None:
    assert ships_of(sentence + LONG).names == ["Orion"]


def test_the_company_of_names_tells_ships_where_ships_are_spoken_of() -> None:
    assert ships_of("The captain of the Orion was glad. The harbour was full of ships." + LONG).names == ["Orion"]


def test_a_prefix_is_no_part_of_the_name() -> None:
    assert ships_of("The MV Orion docked beside other ships in the harbour.").names == ["Orion"]
