"""Which places can be one end of one movement."""

import pytest

from sanctions_assets.model import Place
from sanctions_assets.resolution.ends import Ends
from sanctions_assets_tests.resolution.make import DUNAY, NAJIN, NAJIN_CITY, PLACES, UNNAMED_RU, VOSTOCHNY

PRIMORYE = Place(place_id="place_primorye", name="Primorye", kind="region", country="RU", latitude=45, longitude=134)
ROADS = Place(place_id="place_roads", name="Wrangel Roads", kind="anchorage", country="RU", latitude=42.73, longitude=133.07)
NOWHERE = Place(place_id="place_nowhere", name="Wrangel", kind="city", country="RU")
ENDS = Ends([*PLACES, PRIMORYE, ROADS, NOWHERE])


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (NAJIN, NAJIN, True),
        (NAJIN, NAJIN_CITY, True),
        (DUNAY, UNNAMED_RU, True),
        (DUNAY, PRIMORYE, True),
        (VOSTOCHNY, ROADS, True),
        (DUNAY, ROADS, False),
        (DUNAY, VOSTOCHNY, False),
        (NAJIN, UNNAMED_RU, False),
        (NAJIN, PRIMORYE, False),
        (VOSTOCHNY, NOWHERE, False),
    ],
)
def test_two_places_as_one_end(one: Place, other: Place, expected: bool) -> None:
    assert ENDS.compatible(one.place_id, other.place_id) is expected
    assert ENDS.compatible(other.place_id, one.place_id) is expected


def test_an_unknown_place_is_only_itself() -> None:
    assert ENDS.compatible("place_unknown", "place_unknown")
    assert not ENDS.compatible("place_unknown", NAJIN.place_id)
