"""Names of ships: a sentence of our own for each sign and for what only looks like one."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import AMONG_SHIPS, ships_of


@pytest.mark.parametrize(
    ("text", "names", "rule"),
    [
        ("Inspectors boarded the tanker Sea Bramble off the cape.", ["Sea Bramble"], "ship.kind_before_name"),
        ('The vessel "Sea Bramble" lay at anchor.', ["Sea Bramble"], "ship.kind_before_name"),
        ("The tanker MV Sea Bramble lay at anchor.", ["Sea Bramble"], "ship.kind_before_name"),
        ("The coaster named Sea Bramble lay at anchor.", ["Sea Bramble"], "ship.kind_before_name"),
        ("The coaster Bramble 6 sailed.", ["Bramble 6"], "ship.kind_before_name"),
        ("TANKER SEA BRAMBLE SAILED FROM ODESA WITH CRUDE OIL FOR CHINA", ["SEA BRAMBLE"], "ship.kind_before_name"),
        ("The MV Sea Bramble unloaded.", ["Sea Bramble"], "ship.prefix"),
        ("M/T Sea Bramble unloaded.", ["Sea Bramble"], "ship.prefix"),
        ("The MT. Sea Bramble unloaded.", ["Sea Bramble"], "ship.prefix"),
        ("The USS Bramble watched the ships.", ["USS Bramble"], "ship.prefix"),
        ("The Togo-flagged Sea Bramble drifted for a week.", ["Sea Bramble"], "ship.flag_before_name"),
        ("4 | 9074729 | Sea Bramble | paid", ["Sea Bramble"], "ship.table_row"),
        ("Name: SEA BRAMBLE\nType: Crude oil tanker\nIMO: 9074729", ["SEA BRAMBLE"], "ship.labelled"),
    ],
)
def test_a_mark_before_the_name_is_enough(text: str, names: list[str], rule: str) -> None:
    ships = ships_of(text)
    assert ships.names == names
    assert ships.rule(names[0]) == rule


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The tanker Norway bought was late.", id="a state"),
        pytest.param("The tanker the Norway navy bought was late.", id="a state with an article"),
        pytest.param("The tanker OFAC blacklisted in May was late.", id="an authority"),
        pytest.param("Ostara Ship Care repaired the hull.", id="inside a firm's name"),
        pytest.param("The tanker Bramble Shipping Ltd paid for was late.", id="a firm"),
        pytest.param("The Vessel Status page was empty.", id="a heading"),
        pytest.param("The tanker Monday left.", id="a day"),
        pytest.param("The Togo-flagged Bramble Shipping Ltd paid.", id="a firm behind a flag"),
        pytest.param("The Togo-flagged tanker was late.", id="a kind behind a flag"),
        pytest.param("BRAMBLE HOLDINGS LTD | 9074729 | owner", id="a firm in a table"),
        pytest.param("Name: Ostap Bramble\nNationality: Syldavian", id="a label of a person"),
    ],
)
def test_what_stands_behind_a_kind_or_flag_may_be_no_name(text: str) -> None:
    assert ships_of(text).names == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The Sea Bramble has made six trips to the gulf." + AMONG_SHIPS, "ship.voyages"),
        ("The Sea Bramble, which had docked at dawn, was empty.", "ship.relative"),
        ("The ships did a ship-to-ship transfer with the Sea Bramble at night.", "ship.transfer"),
        ("Sea Bramble, 105,000 dwt, was fixed for May.", "ship.fixture"),
        ("Sea Bramble, 80,000t, Kozmino/Qingdao, was fixed.", "ship.fixture"),
        ("The Sea Bramble, a rusty 5,000-tonner, broke down.", "ship.apposition"),
        ("They sold the 105,000-dwt Sea Bramble last year.", "ship.tonnage_before_name"),
        ("The Greek-owned Sea Bramble paid no dues." + AMONG_SHIPS, "ship.owned_name"),
        ("The captain of the Sea Bramble denied it.", "ship.crew_of"),
        ("Traders chartered the Sea Bramble for grain." + AMONG_SHIPS, "ship.chartered"),
        ("The Sea Bramble tanker caught fire.", "ship.kind_after_name"),
        ("Sea Bramble (IMO 9074729) was listed.", "ship.particulars"),
        ("The Sea Bramble (ex Lucky Crane) was listed.", "ship.particulars"),
        ("The Sea Bramble, a Panamanian tanker, was listed.", "ship.apposition"),
        ("The Sea Bramble (Panama flag) was listed.", "ship.flag_after_name"),
        ("The Bramble Maru was late.", "ship.maru"),
        ("The Sea Bramble 7 stayed." + AMONG_SHIPS, "ship.numbered"),
        ("They were aboard the Sea Bramble." + AMONG_SHIPS, "ship.aboard"),
        ("The Sea Bramble docked." + AMONG_SHIPS, "ship.sails"),
        ("The Odesa docked." + AMONG_SHIPS, "ship.sails"),
        ("The Sea Bramble was seized." + AMONG_SHIPS, "ship.moves"),
        ("A second tanker, the Sea Bramble, was late.", "ship.named_after_kind"),
        ("The coaster left. Her sister, the Sea Bramble, stayed.", "ship.sister"),
    ],
)
def test_the_company_that_a_name_keeps_tells_a_ship(text: str, rule: str) -> None:
    ships = ships_of(text)
    name = next(n for n in ships.names if n.startswith(("Sea", "Odesa", "Bramble")))
    assert ships.rule(name) == rule


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Sea Bramble was announced. Nobody came.", id="no word of ships"),
        pytest.param("The Sea Bramble was announced." + AMONG_SHIPS, id="only an article"),
        pytest.param("The Greek-owned Sea Bramble paid no dues.", id="owned, but no ships"),
        pytest.param("The Bramble deal left the ships idle. The Bramble deal was late.", id="a modifier"),
        pytest.param("The Brambles left the ships.", id="people"),
        pytest.param("The Odesa left. The Odesa took coal." + AMONG_SHIPS, id="a place"),
        pytest.param("The Ministry of Bramble docked." + AMONG_SHIPS, id="an organisation"),
        pytest.param("Captain Sea Bramble docked." + AMONG_SHIPS, id="a person"),
        pytest.param("The KN-06 missile was shown." + AMONG_SHIPS, id="a type of arms"),
        pytest.param("In the March 2019 report the ships docked.", id="a date"),
        pytest.param("The Bramble Authority (SBA) docked." + AMONG_SHIPS, id="an abbreviation"),
        pytest.param("The Season 2024 was late." + AMONG_SHIPS, id="a year"),
    ],
)
def test_other_names_keep_other_company(text: str) -> None:
    assert ships_of(text).names == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The tankers Sea Bramble, Dune Lily and Copse 4 left the bay.", "ship.kind_before_list"),
        ("The tankers Sea Bramble (IMO 9074729), Dune Lily and Copse 4 left the bay.", "ship.kind_before_list"),
        ("Three tankers, the Sea Bramble, the Dune Lily and the Copse 4, left.", "ship.named_after_kind"),
        (
            "Off Togo the Sea Bramble docked, and so did another ship. The Sea Bramble, the Dune Lily and the Copse 4 are old.",
            None,
        ),
    ],
)
def test_a_list_of_names_stands_together(text: str, rule: str | None) -> None:
    ships = ships_of(text)
    assert ships.names == ["Sea Bramble", "Dune Lily", "Copse 4"]
    assert rule is None or ships.rule("Dune Lily") == rule


def test_one_ship_of_a_singular_kind_does_not_make_the_next_name_one() -> None:
    assert ships_of("The tanker Sea Bramble and Ostap Dune left.").names == ["Sea Bramble"]


def test_an_accepted_name_is_read_wherever_it_stands_but_behind_a_title() -> None:
    ships = ships_of("The tanker Sea Bramble left. Captain Sea Bramble said no. Nobody saw Sea Bramble again.")
    assert [ship.rule for ship in ships.named] == ["ship.kind_before_name", "ship.known_name"]
    assert ships.text[ships.named[1].start :] == "Sea Bramble again."


def test_spellings_that_differ_in_case_and_marks_are_one_name() -> None:
    ships = ships_of("The tanker Sea-Bramble left. The port saw SEA BRAMBLE again.")
    assert ships.names == ["Sea-Bramble", "SEA BRAMBLE"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They went aboard Copse 6." + AMONG_SHIPS, ["Copse 6"]),
        ("They went aboard Copse." + AMONG_SHIPS, []),
        ("They went past Copse 6." + AMONG_SHIPS, []),
        ("The DN5505 left." + AMONG_SHIPS, ["DN5505"]),
        ("The DN5505 is old." + AMONG_SHIPS, []),
    ],
)
def test_two_weak_signs_at_one_place_make_a_ship(text: str, names: list[str]) -> None:
    assert ships_of(text).names == names


def test_evidence_at_two_places_adds_up() -> None:
    one = "The Sea Bramble left." + AMONG_SHIPS
    assert ships_of(one).named[0].score == 3.0
    assert ships_of("Aboard Dune Lily they slept." + AMONG_SHIPS).names == []


def test_a_prefix_tells_kind_and_flag_of_a_state_ship() -> None:
    stated = ships_of("The USS Bramble watched the ships.").stated("USS Bramble")
    assert (stated.vessel_type, stated.flag) == ("warship", "US")


def test_a_word_of_grammar_may_open_a_name_of_another_language() -> None:
    assert ships_of("The tanker An Ping left. An old tanker stayed.").names == ["An Ping"]
    assert ships_of("The list names:\n1. SEA VINE (IMO 9074729)\n2. AN PING 3 (IMO 9321847)").names == ["SEA VINE", "AN PING 3"]


def test_the_flag_in_brackets_behind_a_name_that_its_kind_introduces() -> None:
    assert ships_of("The tanker Sea Bramble (Palau) left.").stated("Sea Bramble").flag == "PW"


def test_a_ship_of_another_flag_gives_it_to_no_ship_named_before() -> None:
    ships = ships_of("The tanker Sea Bramble left. A Palau-flagged tanker came.")
    assert ships.stated("Sea Bramble").flag is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministry identified the tanker as the Sea Bramble.", "Sea Bramble"),
        ("The 1999-built Sea Bramble was towed to Alang.", "Sea Bramble"),
        ("Sea Bramble, 170,000/10 ore, Tubarao/Qingdao, $19.80, Wander", "Sea Bramble"),
        (
            "On 8 April, in the Taiwan Strait, the Palau-flagged products tanker Sea Bramble (IMO 9074729) took oil.",
            "Sea Bramble",
        ),
        ("The tanker Sea Bramble (ex-Lotus Rex, IMO 9074729) left Basra.", "Sea Bramble"),
    ],
)
def test_the_one_ship_of_a_sentence(text: str, name: str) -> None:
    assert ships_of(text).names == [name]
