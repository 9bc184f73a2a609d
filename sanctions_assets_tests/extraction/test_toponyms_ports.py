"""Ports in running text: how a sentence tells that a name is used as a port's."""

import pytest

from sanctions_assets_tests.extraction.toponym_texts import place, places_of, ports_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The freighter Alma Gale tied up in the port of Tartus on Friday.", [("Tartus", "SY")]),
        ("The cargo ship was loaded in the northern Lebanese port of Tripoli.", [("Tripoli", "LB")]),
        ("Two ships lay at Rajin port in May.", [("Rajin", "KP")]),
        ("The tanker is to load at the Utrenny terminal.", [("Utrenny", "RU")]),
        ("Tankers were turned away from Venezuela's Jose terminal.", [("Jose", "VE")]),
        ("A tug waited in the Kutubdia anchorage.", [("Kutubdia", "BD")]),
        ("The strike closed Odesa's grain terminal, where three ships lay.", [("Odesa", "UA")]),
        ("Ships were sent to Vladivostok, Russia's main Pacific port.", [("Vladivostok", "RU")]),
    ],
)
def test_a_port_noun_makes_a_port(text: str, expected: list[tuple[str, str]]) -> None:
    assert ports_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bulk carrier sailed from Santos for Qingdao.", [("Santos", "BR"), ("Qingdao", "CN")]),
        ("The vessel left Mersin and is due in Alexandria, Egypt.", [("Mersin", "TR"), ("Alexandria", "EG")]),
        ("Tugs pulled the ship free and she was towed into Algeciras.", [("Algeciras", "ES")]),
        ("The tankers shuttle between Kozmino and Dongjiakou.", [("Kozmino", "RU"), ("Dongjiakou", "CN")]),
        ("The ship was allowed to enter Haifa.", [("Haifa", "IL")]),
        (
            "The wheat went by way of Constanta to a Jordanian buyer; the ship called at Aqaba.",
            [("Constanta", "RO"), ("Aqaba", "JO")],
        ),
        ("The tanker is signaling Trieste.", [("Trieste", "IT")]),
        ("The tanker gave her destination as Port Said.", [("Port Said", "EG")]),
        ("From St. Petersburg the ship went on to Izmit.", [("St. Petersburg", "RU"), ("Izmit", "TR")]),
        ("The coaster took on detonators at Fos-sur-Mer.", [("Fos-sur-Mer", "FR")]),
        ("An old tanker was beached and broken up at Alang.", [("Alang", "IN")]),
    ],
)
def test_voyages_end_in_ports(text: str, expected: list[tuple[str, str]]) -> None:
    assert ports_of(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tankers can berth at Rizhao, Qingdao or Yantai.", ["Rizhao", "Qingdao", "Yantai"]),
        ("Missiles hit the ports of Hodeidah, Ras Isa and Salif.", ["Hodeidah", "Ras Isa", "Salif"]),
        ("The container ship calls at Vigo, Spain, and Setubal, Portugal.", ["Vigo", "Setubal"]),
        ("The tanker was at Primorsk on 27 February, Vadinar 24 March.", ["Primorsk", "Vadinar"]),
        ("Port calls: Nampo (12 March), Dalian (15 March).", ["Nampo", "Dalian"]),
        ("Load port: Kharg Island. Discharge port: Yantai.", ["Kharg Island", "Yantai"]),
        ("Cargo: 20,000 mt urea. Load: Yuzhny. Discharge: Paradip.", ["Yuzhny", "Paradip"]),
    ],
)
def test_lists_and_labels(text: str, expected: list[str]) -> None:
    assert [name for name, _ in ports_of(text)] == expected


def test_columns_of_a_table_are_headed_as_ports() -> None:
    text = "Vessel | Last port | Next port | Agent\nSalka Bay | Kandla | Sohar | Muscat Marine\nOda Bay | Mundra | Basra | none"
    assert [name for name, _ in ports_of(text)][:3] == ["Kandla", "Sohar", "Mundra"]


def test_fixtures_print_routes_with_a_slash() -> None:
    sugar = "SUGAR - Vesta Pilot, 12,000 tonnes bagged sugar, Recife/Leningrad, early May."
    text = f"{sugar}\n\nGRAIN - TBN, 40,000 tonnes, U.S. Gulf/Alexandria."
    assert ports_of(text) == [("Recife", "BR"), ("Leningrad", "RU"), ("Alexandria", "EG")]
    gulf = place(text, "U.S. Gulf")
    assert gulf is not None
    assert (gulf.kind, gulf.country) == ("region", "US")


def test_fixtures_name_the_port_of_delivery() -> None:
    assert ports_of("TIME CHARTER - Vesta Ibis (61,000 dwt), delivery Gibraltar 1-4 March, trip via Recalada.")[0] == (
        "Gibraltar",
        "GI",
    )


def test_text_in_capitals() -> None:
    text = "LONDON, MAY 3 - THE SOVIET FREIGHTER KAPITAN ORLOV LEFT PORT KELANG FOR LENINGRAD WITH RUBBER, AGENTS SAID."
    assert ports_of(text) == [("PORT KELANG", "MY"), ("LENINGRAD", "RU")]


def test_off_a_port_is_at_it_only_for_ships_that_lie_there() -> None:
    assert ports_of("The tanker is at anchor off Zawiya.") == [("Zawiya", "LY")]
    assert ports_of("The oil was passed from ship to ship off Sungai Linggi, Malaysia.") == [("Sungai Linggi", "MY")]
    assert ports_of("The frigate passed off Yeosu, and the tanker was sighted 40 miles off Jask.") == []


def test_occupied_ports_are_ukrainian() -> None:
    text = "A freighter loaded wheat in Russian-occupied Berdyansk and sailed from Sevastopol to the Syrian port of Latakia."
    assert ports_of(text) == [("Berdyansk", "UA"), ("Sevastopol", "UA"), ("Latakia", "SY")]


def test_capitals_by_the_sea_are_ports_for_ships() -> None:
    assert ports_of("The tanker arrived in Havana on Sunday.") == [("Havana", "CU")]
    assert ports_of("Freighters brought tanks to Luanda, Angola.") == [("Luanda", "AO")]


def test_a_country_that_is_a_port_needs_a_ship() -> None:
    assert ports_of("The barley will be discharged at Djibouti.") == [("Djibouti", "DJ")]
    assert ports_of("Ministers from Djibouti and Singapore signed the treaty.") == []


def test_ports_that_no_gazetteer_knows() -> None:
    [port] = [p for p in places_of("The dhow unloaded its rifles in the port of Qaltumeh, Yemen.") if p.port_use]
    assert (port.name, port.kind, port.country, port.entry, port.rule) == ("Qaltumeh", "port", "YE", None, "place.called_port")


def test_ports_without_a_name_are_their_countrys() -> None:
    text = "The tanker called at an oil terminal at a Russian port. North Korean ports were busy."
    found = [(p.text, p.country) for p in places_of(text) if p.name is None]
    assert found == [("an oil terminal at a Russian port", "RU"), ("North Korean ports", "KP")]


def test_an_entry_that_is_a_port_is_passed_on() -> None:
    port = place("The ship docked at Novorossiysk.", "Novorossiysk")
    assert port is not None
    assert port.entry is not None
    assert port.port_use
    assert port.entry.kind == "port"
    assert abs(port.entry.latitude - 44.7) < 0.2


def test_one_use_as_a_port_carries_over_to_plainer_mentions() -> None:
    text = "The freighter docked at Beira. Her cargo of rifles was still in Beira on Monday."
    assert [name for name, _ in ports_of(text)] == ["Beira", "Beira"]
