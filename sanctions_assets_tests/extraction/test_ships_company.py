"""Names of ships by what is told around them: signs without a kind before the name, lists of names, initials and genitives."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import AMONG_SHIPS, ships_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The W.B. Harrow capsized in the river. The vessel had two aboard.", ["W.B. Harrow"]),
        ("The ships H.H. Amble and Q.S.M. Dorle sailed.", ["H.H. Amble", "Q.S.M. Dorle"]),
        ("The Togo-flagged Run Da was boarded.", ["Run Da"]),
        ("The master of the F/V HOLLYHOCK called for help.", ["HOLLYHOCK"]),
        ("The 18,000 TEU Sea Bramble was handed over." + AMONG_SHIPS, ["Sea Bramble"]),
        ("The 180,000 deadweight tonne (dwt) SEA BRAMBLE was underway." + AMONG_SHIPS, ["SEA BRAMBLE"]),
        ("Brokers fixed the million-barrel Bramble for April." + AMONG_SHIPS, ["Bramble"]),
    ],
)
def test_a_name_is_read_whole_and_without_what_only_stands_before_it(text: str, names: list[str]) -> None:
    assert ships_of(text).names == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Five ships namely Amble Dua, Lalabar, Chobol-2 and Dorle Carrier sailed.",
            ["Amble Dua", "Lalabar", "Chobol-2", "Dorle Carrier"],
        ),
        ("Two vessels viz Amble T and Kota Dorle are at the berths.", ["Amble T", "Kota Dorle"]),
        ("The listed vessels include SEA BRAMBLE, AMBLE, and DORLE 7.", ["SEA BRAMBLE", "AMBLE", "DORLE 7"]),
        ("A dozen ships including Mir Amble and Dorle Negro left.", ["Mir Amble", "Dorle Negro"]),
        ("Four ships, Amble Hai, Dorle Hai, Amble-2 and Hollyhock departed.", ["Amble Hai", "Dorle Hai", "Amble-2", "Hollyhock"]),
        ("It was a dry bulk vessel, Amblegrafia, and it took damage.", ["Amblegrafia"]),
        ("They seized a Togo-flagged tanker, Amble Impero, on Monday.", ["Amble Impero"]),
        ("Sailors were running the vessel, called the Da Amble.", ["Da Amble"]),
    ],
)
def test_a_mark_behind_a_kind_leads_to_names(text: str, names: list[str]) -> None:
    ships = ships_of(text)
    assert ships.names == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The captain of the ship, Ivan Ambler, was held.", id="a person"),
        pytest.param("It has two tankers, American KC-46s, on the field.", id="aircraft"),
        pytest.param("The firm owns the vessel, Ambler Bros, and three yards.", id="an owner"),
        pytest.param("There were two ships, Amble reported.", id="a source"),
        pytest.param("Amble; Dorle, Bramble. Subs: Ambler, Dorley, Brambling.", id="substitutes"),
        pytest.param("Band members were Bryan Ferry, Phil Ambler and Andy Dorle.", id="a name that is a kind"),
        pytest.param("Supply Vessel Aground\n\nThe boat went aground near the cape.", id="a headline"),
        pytest.param("They told the Vessel Traffic Information System about it.", id="a service"),
        pytest.param("The ship was empty, or rode like it, the CGA said.", id="an agency"),
        pytest.param("The ships met in the North Amble was detained.", id="within waters"),
        pytest.param("The Taliban's owners and the Kremlin's envoys came." + AMONG_SHIPS, id="genitives"),
        pytest.param("The Group B met." + AMONG_SHIPS, id="a lettered thing"),
        pytest.param("Perhaps. The vessel went on.", id="a word alone"),
    ],
)
def test_what_stands_behind_a_mark_may_be_no_ship(text: str) -> None:
    assert ships_of(text).names == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The Sea Bramble's sister was late." + AMONG_SHIPS, "ship.possession"),
        ("Crews came to the sinking Bramble." + AMONG_SHIPS, "ship.stricken"),
        ("Her former fleet-mate Bramble was listed." + AMONG_SHIPS, "ship.sister"),
        ("Its predecessor, the Bramble, came." + AMONG_SHIPS, "ship.sister"),
        ("The Bramble, a smaller namesake, broke down." + AMONG_SHIPS, "ship.sister"),
        ("(c) Chol Bramble. The vessel was to have loaded coal.", "ship.alone"),
        ("The Bramble was 200 miles south of the cape." + AMONG_SHIPS, "ship.at_sea"),
        ("Marines seized the Bramble." + AMONG_SHIPS, "ship.taken"),
        ("They waited for the Orla Spirit." + AMONG_SHIPS, "ship.named_as_ships"),
        ("The Bramble R came late." + AMONG_SHIPS, "ship.named_as_ships"),
        ("The largest of them, SEA BRAMBLE, was specified." + AMONG_SHIPS, "ship.sister"),
        ("Crew watched Zhe Dai Bramble 6196 at dusk." + AMONG_SHIPS, "ship.numbered"),
        ("Migrants were aboard the Open Arms for weeks." + AMONG_SHIPS, "ship.aboard"),
    ],
)
def test_each_sign_names_its_ship(text: str, rule: str) -> None:
    ships = ships_of(text)
    assert ships.named, text
    assert ships.named[0].rule == rule


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Iranian tankers that called were:\n\n- Sea Bramble\n- the Amble River, 20 March\n\nNobody else came.",
            ["Sea Bramble", "Amble River"],
        ),
        ("Ships detained in May:\nDORSET BRAMBLE\nLADY DORLE 7\n", ["DORSET BRAMBLE", "LADY DORLE 7"]),
        ("The owners of the ships are:\n\n- Amble Dorle\n", []),
    ],
)
def test_lines_behind_a_heading_with_a_kind_are_ships(text: str, names: list[str]) -> None:
    assert ships_of(text).names == names


@pytest.mark.parametrize(
    ("text", "flag", "kind"),
    [
        ("The navy stopped a Togo-flagged tanker.\n\nThe Bramble Qamar was brought to the port of Odesa.", "TG", "tanker"),
        ("A Greek patrol boat shot at a Togo-flagged tanker. The Bramble Qamar sailed on.", None, None),
        (
            "Fifteen Syrian tankers called. It went on. Nobody saw. Not one. Years passed. Among the callers was the Bramble 7.",
            "SY",
            "tanker",
        ),
        ("The tankers specified include:\n\n- Bramble Bay (IMO 9074729), flag: Barbados", "BB", "tanker"),
        ("The tankers include the Gabon-flagged Bramble Ray and others.", "GA", "tanker"),
        ("• BRAMBLE LOTUS (IMO 9074729), oil products tanker, Liberia", "LR", "tanker"),
        ("BRAMBLE BEREG (UBQT7) General Cargo Russia flag; IMO 9074729", "RU", "cargo"),
        ("The Togo-owned Bramble, a National Amble Tanker Company ship, left.", None, None),
        ("The tanker Bramble flew the flag of Togo, which says it has no such ship.", None, "tanker"),
        ("The tanker Bramble Star, built in 1980 and flying the Togo flag, left.", "TG", "tanker"),
        ("The patrol ship Bramble III took the coaster in tow.", None, None),
        ("Chinese officers aboard the cutter Bramble watched.", None, None),
        ("It was a ferry like the Bramble 92 at the quay.", None, "passenger"),
    ],
)
def test_flag_and_kind_told_away_from_the_name(text: str, flag: str | None, kind: str | None) -> None:
    ship = ships_of(text).named[0].particulars
    assert (ship.flag, ship.vessel_type) == (flag, kind)


def test_a_number_told_apart_from_the_name_is_the_ship_in_focus() -> None:
    ships = ships_of("The tanker Bramble left. The registry knows no ship with the number on its stern, IMO 9074729.")
    assert ships.stated("Bramble").imo == "9074729"


def test_a_list_of_names_takes_the_flag_before_each() -> None:
    ships = ships_of("London's tankers include the Gabon-flagged Bramble Ray and the Amble Arrow.")
    assert [s.particulars.flag for s in ships.named] == ["GA", None]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Liberian bulk carrier, the Trade Amble, ran aground." + AMONG_SHIPS, ["Trade Amble"]),
        ("The LNG carrier Gas Amble unloaded.", ["Gas Amble"]),
        ("The Tanker Trade Association met." + AMONG_SHIPS, []),
        ("A Liberian bulk carrier, the Kerch, ran aground." + AMONG_SHIPS, ["Kerch"]),
        ("The Kerch was towed to port." + AMONG_SHIPS, ["Kerch"]),
        ("Inspectors boarded the Diamond, a Palau-flagged tanker.", ["Diamond"]),
        ("The Togo-flagged Ever Amble left.", ["Ever Amble"]),
        ("The tanker NS Amble left.", ["NS Amble"]),
    ],
)
def test_names_of_firms_places_and_goods_are_ships_where_told_as_such(text: str, names: list[str]) -> None:
    assert ships_of(text).names == names


@pytest.mark.parametrize(
    ("text", "flag", "kind"),
    [
        ("The vessel Bramble was listed in June. It is a Gabon-flagged oil tanker.", "GA", "tanker"),
        ("The ship Bramble changed its flag from Panama to Togo last year.", "TG", None),
        ("The car carrier Bramble was reflagged from Malta to Russia in June.", "RU", "ro_ro"),
        ("The tanker NS Bramble left.", None, "tanker"),
    ],
)
def test_flag_and_kind_told_by_a_later_statement(text: str, flag: str | None, kind: str | None) -> None:
    ship = ships_of(text).named[0].particulars
    assert (ship.flag, ship.vessel_type) == (flag, kind)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The supertanker, known at the time as Amble 1, was held.", ["Amble 1"]),
        ("The ship, now called Amble Gale, reappeared.", ["Amble Gale"]),
        ("The vessel was rechristened as Amble Gale in port.", ["Amble Gale"]),
        ("Amble Shenyu and Dorle Koti, both flying the Palau flag, were named." + AMONG_SHIPS, ["Amble Shenyu", "Dorle Koti"]),
        ("The Palau-flagged tankers, the 6,031 dwt, 1982-built Amble Bao and others, left.", ["Amble Bao"]),
        ("• Designated vessels include AMBLE, and DORLE 7.", ["AMBLE", "DORLE 7"]),
    ],
)
def test_names_given_later_and_behind_sizes(text: str, names: list[str]) -> None:
    assert ships_of(text).names == names


def test_another_name_is_the_ship_in_focus() -> None:
    ships = ships_of("The cargo ship Bramble Roro was stopped. The same vessel, under the name Amble Gale, had called in March.")
    assert ships.stated("Bramble Roro").former_names == ["Amble Gale"]


def test_goods_of_a_country_are_no_flag_of_their_tankers() -> None:
    ships = ships_of(
        "Two of three tankers carrying Venezuelan crude have unloaded since Monday, and eight tankers under the Greek flag left."
    )
    assert [g.flag for g in ships.groups] == [None, "GR"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Four tankers are at sea. They include the Bramble with 138,000 cubic metres.", ["Bramble"]),
        ("Bramble Energy (137,200 cubic metres) waits." + AMONG_SHIPS, ["Bramble Energy"]),
        ("The Bramble Energy is part of a suspected “dark fleet” of tankers.", ["Bramble Energy"]),
        ("The LNG carrier Bramble Energy waits.", ["Bramble Energy"]),
        ("The New Orleans, 180,960-dwt, was fixed for a year." + AMONG_SHIPS, ["New Orleans"]),
        ("The ship, which was named Bramble Major, sank.", ["Bramble Major"]),
        ("According to an observer, Ann Amble, the tanker Bramble IV left.", ["Bramble IV"]),
        ("The firm AMB-SPB’s Dorlean yard built it." + AMONG_SHIPS, []),
    ],
)
def test_one_of_several_ships_and_what_only_looks_like_one(text: str, names: list[str]) -> None:
    assert ships_of(text).names == names


def test_a_ship_named_behind_its_repeated_kind_takes_the_flag_told_before() -> None:
    ships = ships_of("The navy stopped a Togo-flagged cargo ship on Friday. The cargo ship, Bramble M, was taken to the island.")
    assert ships.stated("Bramble M").flag == "TG"


def test_a_flagship_of_a_firm_is_no_warship() -> None:
    ships = ships_of("The ship Bramble left. The Bramble was the flagship vessel of a shipping firm.")
    assert ships.stated("Bramble").vessel_type is None


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("All the destroyers, INS Bramble, Ambleore and Dorle, sailed.", ["INS Bramble", "Ambleore", "Dorle"]),
        ("HMPNGS Bramble Toropo came.", ["HMPNGS Bramble Toropo"]),
        ("The Bramble, whose Panama registration had expired, drifted." + AMONG_SHIPS, ["Bramble"]),
        ("The Bramble is falsely flagged to Djibouti." + AMONG_SHIPS, ["Bramble"]),
        ("The ULCC TI Bramble loaded.", ["TI Bramble"]),
        ("The OSV Bramble Tide waits.", ["Bramble Tide"]),
        ("Ammonia went to the gulf in the Clipper Bramble." + AMONG_SHIPS, ["Clipper Bramble"]),
        ("They told the Amble Star about it." + AMONG_SHIPS, []),
    ],
)
def test_names_by_prefix_flag_and_kind_in_capitals(text: str, names: list[str]) -> None:
    assert ships_of(text).names == names


@pytest.mark.parametrize(
    ("text", "flag", "kind"),
    [
        ("The U.S. Coast Guard cutter Bramble came.", "US", None),
        ("The Greek freighter that lay outside the harbour, the Bramble Najd, had sorghum in her.", "GR", "cargo"),
        ("The Togo-flagged, Greek-owned Bramble loaded.", "TG", None),
        ("The tankers listed today are: Bramble (IMO 9074729, Panama).", "PA", "tanker"),
        (
            "A Honduran-flag freighter sank but its crew were saved by a passing ship. The 2,500-ton Bramble P. went down.",
            "HN",
            "cargo",
        ),
    ],
)
def test_flags_before_names_and_of_headings(text: str, flag: str | None, kind: str | None) -> None:
    ship = ships_of(text).named[0].particulars
    assert (ship.flag, ship.vessel_type) == (flag, kind)


def test_a_second_former_name() -> None:
    ships = ships_of("The Bramble, a Togo-flagged tanker formerly known as the Amble and Blue Dorle, left.")
    assert ships.stated("Bramble").former_names == ["Amble", "Blue Dorle"]


@pytest.mark.parametrize("name", ["Nikkei", "Dow", "Ambler Index", "Euro", "Federal Reserve"])
def test_what_sinks_and_drifts_on_markets_is_no_ship(name: str) -> None:
    assert ships_of(f"The {name} sank on Monday, and then the {name} drifted lower." + AMONG_SHIPS).names == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They are the tanker Amble Bay and the tanker Bramble I. The measures hold.", ["Amble Bay", "Bramble I"]),
        ('"The hoses ran between the two tankers," Bramble added.', []),
        ("They sold the flagship Bramble 16 crude." + AMONG_SHIPS, []),
        ("It was carried aboard MVs Bramble (IMO 9074729).", ["Bramble"]),
        ("It is a part of Operation Amble Knight 3." + AMONG_SHIPS, []),
        ("HS Bramble Limited owns it." + AMONG_SHIPS, []),
        ("According to the Amble Times (AT), the tanker Bramble left.", ["Bramble"]),
        ("Officials said the North has shipped shells." + AMONG_SHIPS, []),
    ],
)
def test_what_is_printed_beside_ships(text: str, names: list[str]) -> None:
    assert ships_of(text).names == names
