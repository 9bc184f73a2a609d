"""What looks like a port and is none: offices, visits, persons, clubs, datelines, roads and airports."""

import pytest

from sanctions_assets_tests.extraction.toponym_texts import place, places_of, ports_of


@pytest.mark.parametrize(
    "text",
    [
        "A trader in Ningbo and a consultancy in Gdansk said the tanker trade would go on.",
        "The rescue centre at Bodo answered the ship's call.",
        "The ministry in Tallinn said a tanker had been inspected; a spokesman in Riga declined to comment.",
        "The company, registered in Hong Kong and managed from an office in Mumbai, owns the tanker.",
        "The judge in Savannah sentenced the captain of the ship to five years.",
        "A conference on ships will open in Hamburg in June.",
        "The foreign minister travelled to Suva and Apia to sign an agreement on customs.",
    ],
)
def test_offices_and_visits(text: str) -> None:
    assert ports_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Three cargo jets of the state airline landed in Vladivostok.",
        "The gold was flown to Dubai; the ship never came.",
        "Grabs for the stranded ship were sent up from Bremen by lorry.",
        "The ore left the harbour by rail for Tocantins.",
    ],
)
def test_land_and_air(text: str) -> None:
    assert ports_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pyongyang deployed 3,000 troops, and Moscow paid in oil, Seoul said.",
        "Weapons were shipped to Moscow aboard a freighter, the report said.",
        "The ship carried ore from the pits at Musan.",
        "Arms went by sea to Tehran, officials said.",
    ],
)
def test_inland_places_are_no_ports(text: str) -> None:
    assert ports_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Port Vale won at Plymouth Argyle.",
        "Harbor Freight opened stores in Long Beach and Oakland.",
        "The trainer, Wendy Harbour, was pleased with the horse from the Busan stables.",
        "Goldfinch, ridden by Paris Holt, beat Anchor Bay at Newcastle by a length.",
        "The Liverpool and Rotterdam clubs play on Sunday.",
        "Imports from Helm, Dockside and Anchor are supported; the tool ships in June.",
        "From Sydney to Perth, drivers paid more for petrol.",
    ],
)
def test_articles_that_are_not_about_the_sea(text: str) -> None:
    assert ports_of(text) == []


def test_persons_of_a_places_name() -> None:
    text = "Victoria Lindqvist and Jordan Ames sailed the yacht. Ames said that Lindqvist had slept."
    assert [p.text for p in places_of(text)] == []


def test_surnames_once_introduced_are_no_places() -> None:
    text = '"We saw the ship," said Olga Kerch, 40, a cook. The tanker was grey, Kerch recalled.'
    assert [p.text for p in places_of(text)] == []


def test_seats_inside_other_names() -> None:
    assert place("The Moscow Times wrote about the tanker.", "Moscow") is None
    assert place("Paris Hilton boarded the yacht.", "Paris") is None


def test_datelines_are_places_and_no_ports() -> None:
    dateline = place("GUNSAN, April 3 (Harbour Wire) -- A ship with rice left for Kenya.", "GUNSAN")
    assert dateline is not None
    assert (dateline.kind, dateline.role, dateline.rule) == ("city", "location", "place.dateline")
    assert ports_of("Tripoli, Lebanon, 30 July 2022\n\nA ship was impounded.") == []


def test_a_port_of_a_country_is_not_called_after_its_sea() -> None:
    assert ports_of("The ship was stopped near the Atlantic port of Colon, Panama.") == [("Colon", "PA")]


def test_heads_behind_port_are_not_the_port() -> None:
    assert ports_of("Shandong's port group told its members to turn tankers away.") == []
    assert [p.text for p in places_of("Russian port officials boarded the ship.") if p.name is None] == []


def test_addresses() -> None:
    assert ports_of("Owner of the tanker: Harrow Marine Ltd, ul. Portovaya 10, and Zenon Street, Limassol, Cyprus.") == []


def test_months_behind_a_terminal() -> None:
    text = "The tanker left the Avlita terminal in December and loaded at the berth in February 2018."
    assert [name for name, _ in ports_of(text)] == ["Avlita"]


def test_ships_names_are_no_places() -> None:
    text = "The tanker Sevastopol (IMO 9234567) was boarded. The Sevastopol is owned in Kerch."
    assert all(p.text != "Sevastopol" for p in places_of(text))
