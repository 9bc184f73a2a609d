"""What follows a movement in its sentence: a next leg, the source behind it, an act against those who moved the cargo."""

import pytest

from sanctions_assets_tests.extraction.movement_texts import movement_of, movements_of, routes_of
from sanctions_assets_tests.extraction.reading import read_text


@pytest.mark.parametrize(
    "text",
    [
        "Libya shipped crude oil to Malta, which was then delivered to Egypt.",
        "Crude oil was shipped from Libya to Malta before being taken on to Egypt.",
        "Libya shipped crude oil to Malta and then was delivered to Egypt.",
    ],
)
def test_a_next_leg_starts_where_the_cargo_came_from(text: str) -> None:
    assert routes_of(text) == [("energy.crude_oil", "LY", "MT"), ("energy.crude_oil", "LY", "EG")]


def test_a_next_leg_moves_the_cargo_told_before_and_no_other() -> None:
    text = "Libya shipped crude oil to Malta and coal to Egypt, which was then delivered to Jordan."
    assert ("energy.crude_oil", "LY", "JO") not in routes_of(text)


def test_the_source_behind_a_statement_is_no_end_of_it() -> None:
    assert movement_of("Exporters sold 60,000 tonnes of wheat to Iraq, the Turkish trade ministry said.").route[1] == "IQ"
    assert movement_of("Exporters sold 60,000 tonnes of wheat to Iraq, the U.S. Trade Department said.").route[1] == "IQ"


@pytest.mark.parametrize("verb", ["acknowledged receiving", "confirmed buying", "admitted importing"])
def test_what_was_never_admitted_is_not_told(verb: str) -> None:
    assert movements_of(f"Libya has never {verb} shells from Turkey.") == []
    assert len(movements_of(f"Libya has {verb} shells from Turkey.")) == 1


def test_the_crew_is_no_cargo() -> None:
    assert movements_of("A dhow crewed by six Yemeni nationals sailed from Oman to Yemen.") == []
    assert len(movements_of("A dhow carrying six Yemeni nationals sailed from Oman to Yemen.")) == 1


def test_aircraft_that_attack_ships_on_a_route_are_no_cargo_on_it() -> None:
    assert movements_of("Warplanes hit two tankers on the run from Libya to Malta.") == []
    assert len(movements_of("Two containers of rifles, on the run from Libya to Malta.")) == 1


def test_the_day_of_a_listing_is_not_that_of_the_movement() -> None:
    listed = movement_of("Today, the ministry is sanctioning three firms for shipping crude oil to Egypt.")
    assert listed.time is None
    assert movement_of("In May 2024, the firms were shipping crude oil to Egypt.").time is not None


@pytest.mark.parametrize(
    ("source", "origin"),
    [("the U.S. Agriculture Department", "US"), ("USDA", "US"), ("the Canadian agriculture ministry", "CA"), ("the firm", None)],
)
def test_exporters_report_their_sales_to_the_farm_ministry_of_their_country(source: str, origin: str | None) -> None:
    claims = read_text(f"Private exporters reported the sale of 60,000 tonnes of wheat to Iraq, {source} said.").cargo_claims
    assert [(c.origin_country, c.destination_country) for c in claims] == [(origin, "IQ")]
