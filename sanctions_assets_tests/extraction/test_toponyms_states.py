"""Countries, governments, demonyms, regions, and which place of one name is meant."""

import cProfile

import pytest

from sanctions_assets.extraction.toponyms.senses import port_rank, sites_of
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import Gazetteer
from sanctions_assets_tests.extraction.toponym_texts import place, places_of, ports_of


def test_roles() -> None:
    text = "Seoul said Russian ships had carried the shells. An envoy was in Moscow. Iran denied it."
    roles = {p.text: (p.country, p.role) for p in places_of(text)}
    assert roles["Seoul"] == ("KR", "government")
    assert roles["Russian"] == ("RU", "demonym")
    assert roles["Moscow"] == ("RU", "location")
    assert roles["Iran"] == ("IR", "government")


@pytest.mark.parametrize(
    ("text", "printed", "kind", "country"),
    [
        ("Troops were moved to Crimea.", "Crimea", "region", "UA"),
        ("Coal from Donbas was sold.", "Donbas", "region", "UA"),
        ("Wagons crossed Siberia.", "Siberia", "region", "RU"),
        ("Shells were taken to the Kursk region.", "Kursk", "region", "RU"),
        ("Shells were taken to Kursk.", "Kursk", "city", "RU"),
        ("Timber came from the Primorsky region.", "Primorsky", "region", "RU"),
        ("The crude went to the Gulf Coast.", "Gulf Coast", "region", "US"),
        ("The ship crossed the Black Sea.", "Black Sea", "sea", None),
        ("The ship crossed the Pacific to Busan.", "Pacific", "sea", None),
    ],
)
def test_lands_and_waters(text: str, printed: str, kind: str, country: str | None) -> None:
    found = place(text, printed)
    assert found is not None
    assert (found.kind, found.country) == (kind, country)


def test_north_and_south_in_news_of_korea() -> None:
    text = "North Korea fired a missile. The North sent shells, and the South protested."
    assert [(p.text, p.country) for p in places_of(text)] == [("North Korea", "KP"), ("North", "KP"), ("South", "KR")]
    assert places_of("The North of the island is dry, and the South is green.") == []


def test_countries_with_names_of_persons() -> None:
    text = "Jordan and Turkey bought wheat. Michael Jordan and Georgia Lamb bought none."
    assert [(p.text, p.country) for p in places_of(text)] == [("Jordan", "JO"), ("Turkey", "TR")]


def test_countries_in_names_of_firms() -> None:
    assert places_of("Vietnam Shipping Co. Ltd. owns it.") == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The ship docked at Tripoli, Lebanon.", "LB"),
        ("The ship docked at Tripoli. Libya's coast guard boarded it, and Libyan officials took the arms.", "LY"),
        ("Lebanon held the ship. Lebanese officers said that it had docked at Tripoli.", "LB"),
    ],
)
def test_a_name_of_two_ports_is_told_by_the_countries_spoken_of(text: str, country: str) -> None:
    assert dict(ports_of(text))["Tripoli"] == country


def test_a_country_stated_for_one_mention_leaves_the_other_alone() -> None:
    text = "Grain from Odessa, Texas was cheap. The freighter left Odessa, Ukraine, on Monday."
    assert [(p.country, p.kind) for p in places_of(text) if p.text == "Odessa"] == [("US", "city"), ("UA", "port")]


def test_a_country_stated_once_holds_for_the_article() -> None:
    text = "The ship lay at Cartagena, Colombia. It had come to Cartagena from Santos."
    assert [c for name, c in ports_of(text) if name == "Cartagena"] == ["CO", "CO"]


def test_datelines_in_capitals_keep_their_countries() -> None:
    found = place("WASHINGTON/MOSCOW (Wire) - The tanker left Primorsk.", "WASHINGTON")
    assert found is not None
    assert found.country == "US"


def test_a_city_has_no_port_of_another_name() -> None:
    gazetteer = Gazetteer.open()
    entries = tuple(e for e in gazetteer.lookup("Jamnagar") if e.country == "IN")
    sites = sites_of("Jamnagar", entries)
    assert [port_rank(site, "Jamnagar") for site in sites] == [0]
    [rajin] = [s for s in sites_of("Rajin", gazetteer.lookup("Rajin")) if s.country == "KP"]
    assert port_rank(rajin, "Rajin") >= 2
    assert fold(rajin.lead.name) == "rajin"


def test_a_long_list_of_names_takes_work_in_proportion() -> None:
    def calls(copies: int) -> int:
        profile = cProfile.Profile()
        profile.runcall(places_of, "The ship left Mersin for Odesa.\n" * copies)
        return int(sum(entry.callcount for entry in profile.getstats()))

    calls(100)  # what is built or looked up once
    assert calls(400) < 2.2 * calls(200)


def test_a_state_of_the_united_states_tells_towns_apart() -> None:
    west = place("Seven grain ships were loading at Portland, Oregon.", "Portland")
    east = place("Two ships were loading at Portland, Maine.", "Portland")
    assert west is not None
    assert west.entry is not None
    assert west.entry.longitude < -120
    assert east is not None
    assert east.entry is not None
    assert east.entry.longitude > -72


def test_acronyms_and_firms_are_no_towns() -> None:
    text = "Ministers met at NATO in May. Crowley Maritime Corp. leased three vessels from Crowley."
    assert [p.text for p in places_of(text)] == []
