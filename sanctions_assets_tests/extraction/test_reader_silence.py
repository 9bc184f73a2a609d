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
