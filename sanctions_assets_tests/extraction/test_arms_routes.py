"""Routes of arms and aid: patrons and parties, what a route is used for now, ranks, allowances, food that is made of food."""

from datetime import date

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.movement_texts import movements_of, routes_of
from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[str | None, float | None, str | None, str | None]


def _claims(text: str) -> tuple[CargoClaim, ...]:
    return read_text(text, date(2024, 3, 4)).cargo_claims


def _rows(text: str) -> list[Row]:
    return [(c.commodity, c.quantity_min, c.origin_country, c.destination_country) for c in _claims(text)]


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("A boat took 900 rifles to Iran's Houthi militia in Yemen.", (None, "YE")),
        ("The navy stopped a boat ferrying rifles from Iran to reinforce Houthi forces in Yemen.", ("IR", "YE")),
        ("He said the arms originated in Iran and were bound to Houthi-controlled areas of Yemen.", ("IR", "YE")),
        ("The route is being used to move drones from Iran to Russia.", ("IR", "RU")),
    ],
)
def test_ends(text: str, route: tuple[str | None, str | None]) -> None:
    assert movements_of(text)[0].route == route


def test_all_of_a_list_take_the_route() -> None:
    text = (
        "The navy seized Iranian weapons bound for Yemen on Monday. The weapons came from a dhow. "
        "The items included drones, howitzers and ballistic missiles (MRBMs)."
    )
    assert {(r[0], *r[2:]) for r in _rows(text)} >= {
        ("arms.drone", "IR", "YE"),
        ("arms.artillery_system", "IR", "YE"),
        ("arms.ballistic_missile", "IR", "YE"),
    }
    assert [r[0] for r in _rows(text)].count("arms.ballistic_missile") == 1


@pytest.mark.parametrize(
    "text",
    [
        "The same weapons have been employed by the Houthis against Israel.",
        'Experts say that is enough to "equip 90,000 men" in Serbia.',
        "Nothing shows that the Alma Star was authorised to come into Nigeria and to carry arms.",
        "Iran stopped two tankers flying the flag of Panama on Monday.",
    ],
)
def test_no_movements(text: str) -> None:
    assert _claims(text) == ()


def test_a_rank_is_no_second_movement() -> None:
    text = "Almost 300,000 AK47s were sent from Bosnia to Iraq in 2005 - the largest arms export from Europe to Iraq."
    assert _rows(text) == [("arms.unspecified", 300000, "BA", "IQ")]


def test_flour_milled_from_wheat() -> None:
    assert routes_of("The Alma Star brought 900 tons of flour milled from Ukrainian wheat to Sudan.") == [
        ("food.unspecified", "UA", "SD")
    ]


def test_who_stops_a_ship_is_not_where_her_cargo_is_from() -> None:
    drafts = movements_of("Iran seized two tankers and arrested their crews for allegedly carrying smuggled diesel.")
    assert [d.origin_country for d in drafts] == [None]


def test_rifles_stay_rifles_beside_ammunition() -> None:
    text = (
        "The navy has seized a ship carrying arms and ammunition. The crew was held, an official said. "
        "Officials said the boat was carrying 14 rifles and 3,600 rounds of ammunition. The vessel is the Alma Star."
    )
    assert ("arms.unspecified", 14) in {r[:2] for r in _rows(text)}


def test_a_shipment_with_its_parts() -> None:
    text = "An illegal arms shipment including rockets and grenades was sent from Iran to Nigeria."
    assert {r[0] for r in _rows(text)} == {"arms.artillery_ammunition", "arms.munitions"}
