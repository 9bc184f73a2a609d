"""Sentences of wire copy and trade press, each with the claims that it tells as the whole reader gives them."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(1997, 10, 21)
Row = tuple[str, float | None, str | None, str | None, str | None, str, str]
"""Commodity, least quantity, unit, origin, destination, status and assertion."""


def rows(text: str) -> list[Row]:
    return [
        (c.commodity, c.quantity_min, c.unit, c.origin_country, c.destination_country, c.event_status, c.assertion)
        for c in read_text(text, PUBLISHED).cargo_claims
    ]


CRUDE, GRAIN, FUEL = "energy.crude_oil", "food.grain", "energy.refined_petroleum"
MBPD, T = "barrel_per_day", "tonne"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraq exported two mln bpd of crude.", [(CRUDE, 2e6, MBPD, "IQ", None, "occurred", "asserted")]),
        ("Iraqi crude exports averaged 1.43 mln bpd in May.", [(CRUDE, 1.43e6, MBPD, "IQ", None, "occurred", "asserted")]),
        ("Iran denied that it was sending missiles to Libya.", [("arms.missile", None, None, "IR", "LY", "occurred", "denied")]),
        (
            "Experts said claims that Iran had sent missiles to Yemen were unfounded.",
            [("arms.missile", None, None, "IR", "YE", "occurred", "denied")],
        ),
        ("Egyptian wheat imports reached 3.4 mln tonnes.", [(GRAIN, 3.4e6, T, None, "EG", "occurred", "asserted")]),
        ("Russian crude imports rose to 1.5 mln bpd in May.", [(CRUDE, 1.5e6, MBPD, "RU", None, "occurred", "asserted")]),
        ("Imports of Iranian crude by China hit 1.5 mln bpd.", [(CRUDE, 1.5e6, MBPD, "IR", "CN", "occurred", "asserted")]),
        ("Yemen said it had bought 15 missiles from Oman.", [("arms.missile", 15, "item", "OM", "YE", "planned", "asserted")]),
        ("India bought three 30,000-tonne cargoes of diesel from Kuwait.", [(FUEL, 9e4, T, "KW", "IN", "planned", "asserted")]),
        (
            "India bought two cargoes of diesel totalling 60,000 tonnes from Kuwait.",
            [(FUEL, 6e4, T, "KW", "IN", "planned", "asserted")],
        ),
        ("It will deliver its first cargo of LNG to Japan.", [("energy.gas", None, None, None, "JP", "planned", "asserted")]),
        ("Australia suspended all shipments of wheat to Iraq.", []),
        (
            "North Korea handed over 120 howitzers to Libya.",
            [("arms.artillery_system", 120, "item", "KP", "LY", "occurred", "asserted")],
        ),
        (
            "Iran supplied Libya with a limited number of drones.",
            [("arms.drone", None, None, "IR", "LY", "occurred", "asserted")],
        ),
        ("Customs seized 300 rifles in a container.", [("arms.unspecified", 300, "item", None, None, "occurred", "asserted")]),
        ("Iran loaded 2 mln barrels of crude at Kharg Island.", [(CRUDE, 2e6, "barrel", "IR", None, "occurred", "asserted")]),
        ("The tanker sailed to Ras Tanura to load crude.", [(CRUDE, None, None, "SA", None, "occurred", "asserted")]),
        ("A ship due to load Saudi crude was hit off Dubai.", [(CRUDE, None, None, "SA", None, "planned", "asserted")]),
        (
            "Traders booked the tanker Alder Bay for 80,000 tonnes of crude from Ras Tanura to Ningbo.",
            [(CRUDE, 8e4, T, "SA", "CN", "planned", "asserted")],
        ),
        ("The 4,252-teu vessel had left Colombo.", []),
        ("The tanker was carrying 2,000 tonnes of fuel oil in its bunker tanks.", []),
        ("The yard has a capacity of 800,000 containers from China.", []),
        (
            "Nearly 2 mln barrels of Iranian crude are bound for China.",
            [(CRUDE, 2e6, "barrel", "IR", "CN", "occurred", "asserted")],
        ),
        (
            "Ships took on coal at the North Korean port of Nampo.",
            [("energy.coal", None, None, "KP", None, "occurred", "asserted")],
        ),
        (
            "Washington imposed sanctions on North Korea, accusing it of selling missiles to Yemen.",
            [("arms.missile", None, None, "KP", "YE", "occurred", "hedged")],
        ),
        (
            "The Vega, a Panama-registered tanker carrying 35,000 tonnes of diesel, was detained.",
            [(FUEL, 35e3, T, None, None, "occurred", "asserted")],
        ),
        ("The ship struck a mine on the way to Izmail.", []),
        (
            "North Korea sent 300 containers holding shells to Libya.",
            [("arms.artillery_ammunition", 300, "container", "KP", "LY", "occurred", "asserted")],
        ),
    ],
)
def test_claims_of_a_sentence(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def periods(text: str) -> list[tuple[float | None, date | None, date | None]]:
    return [(c.quantity_min, c.period_start, c.period_end) for c in read_text(text, PUBLISHED).cargo_claims]


def test_comparison_figures_have_their_own_period() -> None:
    june, july = (date(1997, 6, 1), date(1997, 6, 30)), (date(1997, 7, 1), date(1997, 7, 31))
    assert periods("Coal exports from Cuba fell to 1.9 mln tonnes in July from 2.6 mln in June.") == [
        (1.9e6, *july),
        (2.6e6, *june),
    ]
    assert periods("Cuba exported 1.9 mln tonnes of coal in July, up from 1.6 mln tonnes in June.") == [
        (1.9e6, *july),
        (1.6e6, *june),
    ]
    assert periods("Cuba exported 1.9 mln tonnes of coal in July, up from 1.6 mln tonnes a year earlier.") == [
        (1.9e6, *july),
        (1.6e6, date(1996, 7, 1), date(1996, 7, 31)),
    ]


def test_a_comparison_figure_without_a_period_is_no_claim() -> None:
    assert len(periods("Cuba exported 1.9 mln tonnes of coal in July, more than the 1.6 mln tonnes expected.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The Coast Guard on Saturday boarded the tanker Merry Vine, which had loaded crude in Venezuela.",
        "The tanker Merry Vine, seized by Panama in February, carried crude to India.",
    ],
)
def test_the_day_of_another_act_is_not_that_of_the_movement(text: str) -> None:
    assert [(start, end) for _, start, end in periods(text)] == [(None, None)]


def test_goods_of_a_measured_list_are_each_told() -> None:
    told = rows("Forces seized 750 tons of Iranian missiles, drones and radar systems aboard a dhow.")
    assert {row[0] for row in told} >= {"arms.missile", "arms.drone"}


def test_livestock_is_counted_by_the_head() -> None:
    told = rows("The carrier Alder Bay shipped 14,000 sheep and 2,000 cattle to Israel.")
    assert [(row[1], row[2]) for row in told] == [(14000, "item"), (2000, "item")]


def test_an_order_to_a_ship_is_no_purchase() -> None:
    assert rows("The tanker with 3,000 tonnes of diesel was ordered back to Malta.") == [
        (FUEL, 3e3, T, None, "MT", "occurred", "asserted")
    ]


def test_arms_told_by_one_end_at_a_time_have_the_route_of_the_article() -> None:
    told = rows(
        "Libya sent 120 howitzers last year.\n\nAbout 90 missiles had reached Jordan by May.\n\nJordan also gave fighter jets."
    )
    assert [row[3:5] for row in told] == [("LY", "JO"), ("LY", "JO"), ("JO", "LY")]


def test_the_flagged_ship_is_the_ship_named_before() -> None:
    told = rows(
        "Police seized the tanker Alder Bay and its cargo of 100,000 tonnes of crude oil.\n\n"
        "The Panama-flagged ship had sailed from Ust-Luga and was bound for Port Said."
    )
    assert [row[3:5] for row in told] == [("RU", "EG")]


def test_an_expected_total_is_planned_and_its_comparison_is_not() -> None:
    told = rows("Saudi shipments of crude to China were expected to fall to 36 mln barrels in November from 44 mln in September.")
    assert [(row[1], row[5]) for row in told] == [(36e6, "planned"), (44e6, "occurred")]


def test_what_wells_pump_is_no_movement() -> None:
    assert rows("Saudi Arabia pumped 9 mln barrels per day of crude in May.") == []


def test_a_sale_is_dated_by_its_day_in_the_past() -> None:
    assert periods("Sudan bought 60,000 tonnes of Thai sugar in February.") == [(6e4, date(1997, 2, 1), date(1997, 2, 28))]


def test_what_comes_in_return_goes_the_other_way() -> None:
    told = rows("Libya shipped 120 howitzers to Jordan. In return Jordan supplied 40 tanks.")
    assert [row[3:5] for row in told] == [("LY", "JO"), ("JO", "LY")]
    offered = rows("Libya has offered Jordan a naval base in exchange for 40 tanks.")
    assert [row[3:5] for row in offered] == [("JO", "LY")]


def test_an_expected_change_of_goods_told_before_is_planned() -> None:
    told = rows("Saudi Arabia exports crude.\n\nShipments to China were expected to fall to 36 mln barrels in November.")
    assert [row[5] for row in told if row[1] == 36e6] == ["planned"]


def test_room_for_cargo_is_no_cargo() -> None:
    assert rows("The firm plans to order 60 vessels with a total capacity of 800,000 containers.") == []


def test_the_day_of_a_listing_does_not_date_what_was_shipped() -> None:
    text = "On Monday the ministry sanctioned three firms for shipping 300 tonnes of crude oil to Egypt."
    assert periods(text) == [(300, None, None)]
    told = "On Monday three firms were shipping 300 tonnes of crude oil to Egypt."
    assert periods(told) == [(300, date(1997, 10, 20), date(1997, 10, 20))]


def test_a_state_that_punishes_a_delivery_does_not_send_it() -> None:
    told = rows("The United States imposed sanctions on three firms for arranging the delivery of 300 drones to Libya.")
    assert [row[3:5] for row in told] == [(None, "LY")]


def test_it_is_no_state_where_a_person_speaks() -> None:
    assert [row[4] for row in rows("A Yemeni official said it had bought 15 missiles from Oman.")] == [None]


def test_a_ship_that_strikes_a_mine_carries_none() -> None:
    assert rows("The bulk carrier Alder Bay strikes a mine on the way to Izmail.") == []
