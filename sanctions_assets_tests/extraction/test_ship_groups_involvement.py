"""Groups of ships of the story: ships that take part in it, not examples of a kind, rates, headlines and ships named later."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import ships_of


@pytest.mark.parametrize(
    ("text", "phrase", "count"),
    [
        pytest.param("It was pumped into tankers off Crete.", "tankers", (None, None), id="cargo goes aboard"),
        pytest.param("Crews spoke of dredgers working by night.", "dredgers", (None, None), id="a participle behind"),
        pytest.param("The ban is on tankers listed by Paris.", "tankers", (None, None), id="a restriction behind"),
        pytest.param("They could see them: tankers, doing nothing.", "tankers", (None, None), id="a participle behind a comma"),
        pytest.param("A fleet of ageing tankers does it.", "ageing tankers", (None, None), id="a fleet of them"),
        pytest.param("The yacht bunkers trawlers.", "trawlers", (None, None), id="the object of a deed"),
        pytest.param("The navy listed nine ships on Monday.", "nine ships", (9, 9), id="no verb in 'ships on'"),
        pytest.param("They saw 30-odd sanctioned tankers there.", "30-odd sanctioned tankers", (30, 30), id="odd"),
        pytest.param("A trader booked five Capes.", "five Capes", (5, 5), id="a plural of its own"),
        pytest.param("A ship carrying 900 tonnes of rice sank.", "A ship", (1, 1), id="any ship, described"),
        pytest.param("A boat without a flag fled.", "A boat", (1, 1), id="any boat, described"),
        pytest.param("There is a tanker at the jetty.", "a tanker", (1, 1), id="there is"),
        pytest.param("A tanker may have met her.", "A tanker", (1, 1), id="a belief of what was"),
    ],
)
def test_ships_that_take_part_are_a_group(text: str, phrase: str, count: tuple[int | None, int | None]) -> None:
    ships = ships_of(text)
    told = [(p, g.count) for p, g in zip(ships.phrases, ships.groups, strict=True)]
    assert (phrase, count) in told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Crude tankers of 270 metres do not fit there.", id="a statement on a kind"),
        pytest.param("Rates for suezmaxes rose.", id="rates for them"),
        pytest.param("They need diesel for trawlers.", id="for them"),
        pytest.param("They are pair trawlers.", id="a predicate in the plural"),
        pytest.param("Lifeboats were found and floating cranes came.", id="craft of no type"),
        pytest.param("The papers give her as a cable layer.", id="as"),
        pytest.param("He is built like a tanker.", id="like"),
        pytest.param("They made hatch covers for an icebreaker.", id="for one"),
        pytest.param("She was once a tanker.", id="a predicate"),
        pytest.param("Not a single Cuban ship came.", id="none"),
        pytest.param("A dredger of 5,000 cubic metres can be hired for $900.", id="a possibility"),
        pytest.param("The state shall direct a designated vessel to go.", id="a rule"),
        pytest.param("Inspectors cleared two ships a day.", id="a rate"),
        pytest.param("The trader was a former tanker officer.", id="a modifier of people"),
        pytest.param("A railway ferry service is considered.", id="a modifier of a service"),
    ],
)
def test_examples_rates_and_kinds_are_no_group(text: str) -> None:
    assert ships_of(text).phrases == []


def test_a_headline_yields_to_the_body() -> None:
    ships = ships_of("The navy boarded a tanker named the Blue Fennel. It met three trawlers.", "Third tanker boarded")
    assert ships.phrases == ["three trawlers"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "A Cuban cargo ship was stopped. The crew was calm. Nobody was hurt. The MV Sierra Maga is 30 years old.",
            id="the ship with which the article opens",
        ),
        pytest.param(
            "Two Cuban ships brought them. The MV Sierra Maga came first; the MV Isla Verde later. The MV Foca Roja waits.",
            id="as many as the next sentence names",
        ),
        pytest.param(
            "The state has listed two vessels. The list is below. It is in force. Owners may appeal. "
            "1. MV Sierra Maga. 2. MV Isla Verde.",
            id="all ships of the article",
        ),
    ],
)
def test_ships_that_are_named_later_are_no_group(text: str) -> None:
    assert ships_of(text).phrases == []


def test_one_of_several_is_no_group_of_its_own() -> None:
    assert ships_of("The navy stopped three dhows. It took hashish off one dhow and heroin off another.").phrases == [
        "three dhows"
    ]
