"""What stands beside a ship's name: numbers, flag, kind and former names, and what is another's."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import ships_of

NAME = "Sea Bramble"


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("The Syrian general cargo ship Sea Bramble left.", "SY"),
        ("The Togo-flagged coaster Sea Bramble left.", "TG"),
        ("The Palau-registered tanker Sea Bramble left.", "PW"),
        ("Palau's tanker Sea Bramble left.", "PW"),
        ("The Sea Bramble (Panama flag), a tanker, left.", "PA"),
        ("The Sea Bramble, a Syrian general cargo ship, left.", "SY"),
        ("The tanker Sea Bramble (IMO 9074729, flag: Palau) left.", "PW"),
        ("Sea Bramble | 9074729 | tanker | Panama", "PA"),
        ("SEA BRAMBLE (9V1234) Crude Oil Tanker Panama flag; vessel registration identification and number: IMO 9074729", "PA"),
        ("The Turkish-owned tanker Sea Bramble left.", None),
        ("The Chinese-built tanker Sea Bramble left.", None),
        ("Russians and the tanker Sea Bramble left.", None),
        ("The Syrian navy and the tanker Sea Bramble left.", None),
        ("The tanker Sea Bramble, falsely flying the flag of Palau, left.", None),
        ("The tanker Sea Bramble left for Syria.", None),
        ("The tanker Sea Bramble (IMO 9074729, built in Syria) left.", None),
        ("The Sea Bramble, a Syrian prize, IMO 9074729, left.", None),
    ],
)
def test_flag(text: str, flag: str | None) -> None:
    ships = ships_of(text)
    assert [ships.stated(name).flag for name in ships.names] == [flag]


@pytest.mark.parametrize(
    ("text", "imo"),
    [
        ("The tanker Sea Bramble (IMO 9074729) left.", "9074729"),
        ("The tanker Sea Bramble (IMO number: 9074729) left.", "9074729"),
        ("The tanker Sea Bramble, IMO No. 9074729, left.", "9074729"),
        ("Sea Bramble | 9074729 | tanker", "9074729"),
        ("The tanker Sea Bramble (IMO 9074728) left.", None),
        ("The tanker Sea Bramble (call 9074729) left.", None),
    ],
)
def test_imo_number_is_read_with_its_check_digit(text: str, imo: str | None) -> None:
    assert ships_of(text).stated(NAME).imo == imo


def test_the_number_of_a_ship_named_behind_is_its_own() -> None:
    ships = ships_of("The tanker Sea Bramble, which met the Dune Lily, IMO 9074729, left.")
    assert ships.stated("Dune Lily").imo == "9074729"
    assert ships.stated(NAME).imo is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Sea Bramble, an oil tanker, left.", "tanker"),
        ("The Sea Bramble (a bulk carrier) left.", "bulk_carrier"),
        ("Sea Bramble | 9074729 | crude oil tanker", "tanker"),
        ("The captain of the Sea Bramble, one of the tankers listed, left.", None),
        ("The vessel Sea Bramble, owner of a tanker, left.", None),
        ("The vessel Sea Bramble, said the tanker firm, left.", None),
    ],
)
def test_kind_is_the_head_of_the_apposition(text: str, kind: str | None) -> None:
    assert ships_of(text).stated(NAME).vessel_type == kind


@pytest.mark.parametrize(
    ("behind", "former"),
    [
        ("(ex Lucky Crane)", ["Lucky Crane"]),
        ("(formerly Lucky Crane)", ["Lucky Crane"]),
        ("(f.k.a. Lucky Crane)", ["Lucky Crane"]),
        (", previously known as the Lucky Crane,", ["Lucky Crane"]),
        (", renamed the Lucky Crane 7,", ["Lucky Crane 7"]),
        ("(ex Lucky Crane, ex Dune Lily)", ["Lucky Crane", "Dune Lily"]),
        ("(a tanker)", []),
    ],
)
def test_former_names(behind: str, former: list[str]) -> None:
    assert ships_of(f"The ships met. The Sea Bramble {behind} docked.".replace(" ,", ",")).stated(NAME).former_names == former


def test_mmsi_number() -> None:
    assert ships_of("The tanker Sea Bramble (IMO 9074729, MMSI: 273123456) left.").stated(NAME).mmsi == "273123456"


def test_lines_of_a_notice_are_read_together() -> None:
    ships = ships_of("Name: SEA BRAMBLE\nType: Crude oil tanker\nIMO: 9074729\nFlag: Palau")
    stated = ships.stated("SEA BRAMBLE")
    assert (stated.imo, stated.flag, stated.vessel_type) == ("9074729", "PW", "tanker")
