"""Cargo stopped on its way: who stopped it carries nothing, what it was hidden in is no cargo, its route is told later."""

from datetime import date

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.movement_texts import movements_of, routes_of
from sanctions_assets_tests.extraction.reading import read_text


def _claims(text: str) -> tuple[CargoClaim, ...]:
    return read_text(text, date(2023, 5, 4)).cargo_claims


def _ships(text: str) -> list[list[str]]:
    return [[s.text for s in d.ships] + [text[g.start : g.end] for g in d.groups] for d in movements_of(text)]


@pytest.mark.parametrize(
    ("text", "ships"),
    [
        ("The coast guard cutter Halden seized 400 kilograms of cocaine from a fishing boat.", [["a fishing boat"]]),
        ("The cutters Halden and Moss seized 400 kilograms of cocaine.", [[]]),
        ("Two patrol boats intercepted the tanker Rosa Vale with 90 tonnes of diesel.", [["Rosa Vale"]]),
        ("The USCGC Halden seized 400 kilograms of cocaine.", [[]]),
        ("The freighter Halden carried 400 tonnes of cement.", [["Halden"]]),
    ],
)
def test_a_cutter_carries_no_cargo(text: str, ships: list[list[str]]) -> None:
    assert _ships(text) == ships


@pytest.mark.parametrize(
    "later",
    [
        "The vessel was assessed to have originated in Iran and sailed along a route historically used to traffic arms to Yemen.",
        "The boat had set out from Iran and was heading for Yemen.",
        "The vessel was sailing on a route long used to smuggle weapons from Iran to the Houthis in Yemen.",
        "The rifles were believed to be destined for Yemen and to have come from Iran.",
    ],
)
def test_the_route_of_a_ship_without_a_name_is_told_later(later: str) -> None:
    text = f"The frigate Corvin seized 900 rifles and 5,000 rounds of ammunition from a stateless fishing boat on Monday. {later}"
    assert {(c.commodity, c.origin_country, c.destination_country) for c in _claims(text)} == {
        ("arms.unspecified", "IR", "YE"),
        ("arms.munitions", "IR", "YE"),
    }


def test_the_route_may_come_far_behind_the_only_cargo() -> None:
    text = (
        "The bulk carrier Tessa Lund sank on Sunday with 9,000 tonnes of gravel. All twelve men were saved. The sea was calm. "
        "Divers will look at the wreck. The Tessa Lund had left Varna for Haifa."
    )
    assert [(c.origin_country, c.destination_country) for c in _claims(text)] == [("BG", "IL")]


@pytest.mark.parametrize(
    "text",
    [
        "The strait is a known transit zone for drugs passing from Colombia into Mexico.",
        "The dhows keep to a route often used to smuggle weapons to Somalia.",
        "The direct or indirect transfer of weapons to the Houthis violates a resolution.",
        "Any export of arms to Libya is prohibited.",
    ],
)
def test_what_a_route_serves_for_or_the_law_forbids_is_no_movement(text: str) -> None:
    assert _claims(text) == ()


def test_a_state_that_breaks_the_law_moves_something() -> None:
    text = "North Korea's export of arms to Russia violates a resolution."
    assert [(c.origin_country, c.destination_country) for c in _claims(text)] == [("KP", "RU")]


@pytest.mark.parametrize(
    "text",
    [
        "Customs officers seized two tonnes of cocaine hidden in a shipment of bananas from Ecuador.",
        "Customs officers seized two tonnes of cocaine from a container that was shipped from Ecuador.",
        "Police found two tonnes of cocaine concealed among sacks of rice from Ecuador.",
    ],
)
def test_what_goods_were_hidden_in_is_no_cargo(text: str) -> None:
    assert routes_of(text) == [("goods.unspecified", "EC", None)]


def test_a_figure_shares_the_unit_of_the_one_behind() -> None:
    drafts = movements_of(
        "The tug Alma moved 300 tonnes of coal. The cutters Halden and Moss seized 1,300 and 1,490 pounds of cocaine."
    )
    assert [d.quantity and (d.quantity.low, d.quantity.unit) for d in drafts[1:]] == [(1300, "pound"), (1490, "pound")]


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        ("A ship loaded with grain is now in the port of Latakia.", None),
        ("A ship loaded with grain stolen in Ukraine is now in the port of Latakia.", "UA"),
        ("A ship loaded with grain at the port of Latakia.", "SY"),
    ],
)
def test_a_port_in_another_statement_is_not_where_the_ship_loaded(text: str, origin: str | None) -> None:
    assert [d.origin_country for d in movements_of(text)] == [origin]


@pytest.mark.parametrize(
    ("text", "destination"),
    [
        ("Ships assigned to the U.S. Fifth Fleet confiscated 1,400 rifles.", None),
        ("A boat smuggled 1,400 rifles, according to a senior Yemeni official.", None),
        ("The ivory was shipped from Nigeria to Tien Sa Port in Da Nang.", "VN"),
        ("The barge Orla left with her cargo of logs enroute to China.", "CN"),
    ],
)
def test_what_to_governs(text: str, destination: str | None) -> None:
    assert [d.destination_country for d in movements_of(text)] == [destination]


def test_one_ship_and_a_fleet_are_two_movements() -> None:
    text = (
        "The freighter Asel has brought 900 tons of relief goods from Turkey to Gaza. "
        "Turkey has delivered relief goods to Gaza with 17 ships."
    )
    assert [(c.quantity_min, c.destination_country) for c in _claims(text)] == [(900, "PS"), (None, "PS")]
