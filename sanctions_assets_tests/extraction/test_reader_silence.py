"""Articles with nothing to find, full of ships and goods that move nowhere."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text

ORDERS = (
    "The yard has won an order to build six LNG carriers for an owner in Doha. Its order book stands at 61 vessels, among them "
    "12 crude carriers. It is building two container ships for Japan."
)
FARES = "Ferries to the islands are off. Cruise ships call here from April, and a ferry takes you to the fort. A yacht is cheap."


@pytest.mark.parametrize("text", [ORDERS, FARES])
def test_kinds_of_ships_are_no_groups_where_nothing_moves(text: str) -> None:
    assert read_text(text).vessel_mentions == ()


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Two tankers collided in the strait on Monday and one of the ships is adrift, the navy said.", "Two tankers"),
        ("Pirates boarded a bulk carrier off the port on Monday, the navy said. The crew is safe.", "a bulk carrier"),
    ],
)
def test_what_befalls_ships_tells_groups_where_nothing_moves(text: str, group: str) -> None:
    assert [m.text for m in read_text(text).vessel_mentions] == [group]


PLANES = (
    "The squadron flew its first tanker in 1960. Each of the two tankers can pass 200,000 pounds of fuel to jets and bombers. "
    "Three aircraft of the wing stood on the airfield, and a carrier took them in. The pilots left. A drill had a freighter."
)
FARES_BY_AIR = (
    "Budget carrier Jetwing will cut fares on 14 routes. Flag carrier SkyAsia matched that. The two carriers fly to 31 airports. "
    "The airline took 20 aircraft and has 46 aircraft on order. Cargo revenue fell. Its flights are full."
)
STOCKS = "The state food agency of Indonesia holds 640,000 tonnes of rice in its warehouses, the lowest figure in nine years."
RECRUITS = "Spain will take on 2,000 soldiers this year."
METHANOL = "The owner has ordered 20 vessels that run on methanol. They cost a lot."
PLAY = (
    "In the novel a smuggler lands brandy in Dorset. The hero is put aboard a frigate for Jamaica, the heroine follows on a "
    "coaster with arms from Cuba, and the plot thickens. The film of it sold well, and there are episodes on television."
)


@pytest.mark.parametrize("text", [PLANES, FARES_BY_AIR, STOCKS, RECRUITS, METHANOL, PLAY])
def test_planes_stocks_and_stories_yield_nothing(text: str) -> None:
    reading = read_text(text)
    assert (reading.vessel_mentions, reading.cargo_claims) == ((), ())
