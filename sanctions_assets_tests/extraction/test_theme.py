"""What an article deals with: words of the sea, of trade and of arms; names of ships only where it speaks of ships."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text
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


def test_in_a_text_on_other_things_a_list_of_names_behind_a_word_is_no_list_of_ships() -> None:
    for sentence in (
        "Subs: Jones, Alder, Marsh.",
        "The members are Bryan Ferry, Jon Moss and Phil Ames.",
        "Since its launch, Macrocorp won.",
    ):
        assert ships_of(sentence + LONG).names == [], sentence


@pytest.mark.parametrize("name", ["USB", "Ethernet"])
def test_sockets_are_no_ports(name: str) -> None:
    text = f"The machine has six {name} ports and the use of {name} ports is free."
    assert [p.text for p in read_text(text).place_mentions if p.kind == "port"] == []


def test_in_a_text_on_other_things_a_city_reached_is_no_port() -> None:
    goes = "He was linked with a move to Barcelona and may travel to Southampton."
    assert [p for p in read_text(goes + LONG).place_mentions if p.kind == "port"] == []
    ship = "The tanker, laden with crude oil, sailed to Barcelona. The ship docked at the port of Southampton."
    assert len([p for p in read_text(ship + LONG).place_mentions if p.kind == "port"]) == 2
