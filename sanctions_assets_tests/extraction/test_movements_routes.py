"""Origins and destinations: prepositions, subjects by frame, agents, recipients, owners, helpers."""

import pytest

from sanctions_assets.extraction.movements.ends import end_of
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets_tests.extraction.movement_texts import movement_of, routes_of


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("Brazil shipped coffee to Egypt.", ("BR", "EG")),
        ("Egypt imported coffee from Brazil.", ("BR", "EG")),
        ("According to Turkey, Brazil shipped coffee to Egypt.", ("BR", "EG")),
        ("The tanker Alder Bay carried diesel from Libya back to Malta.", ("LY", "MT")),
        ("Coffee was shipped from Brazil to Egypt.", ("BR", "EG")),
        ("The tanks were supplied by Turkey.", ("TR", None)),
        ("The tanks were shipped by Turkey to Libya.", ("TR", "LY")),
        ("Turkey's loading of diesel for Libya went on.", ("TR", "LY")),
        ("North Korea sent Russia 100 tanks.", ("KP", "RU")),
        ("India's purchases of crude oil from Iraq rose.", ("IQ", "IN")),
        ("India's crude imports from Iraq rose.", ("IQ", "IN")),
        ("Brazil sent soldiers to help Libya.", ("BR", "LY")),
        ("Brazil shipped coffee to Egypt, thanks to Jordan.", ("BR", "EG")),
        ("Coal was shipped from Colombia to Turkey via Malta.", ("CO", "TR")),
        ("The Panamanian-flagged tanker Alder Bay carried crude oil from Libya to Malta.", ("LY", "MT")),
        ("Trinidad has lifted 30,000 tonnes of urea for Spain.", ("TT", "ES")),
        ("India lifted 30,000 tonnes of urea from Oman.", ("OM", "IN")),
        ("Turkey deployed 300 soldiers to Libya, an official said in Cairo.", ("TR", "LY")),
        ("The tanker Alder Bay arrived in Kuwait to load crude oil.", ("KW", None)),
        ("A Jordan-bound cargo of Ukrainian wheat was loaded on Sunday.", ("UA", "JO")),
    ],
)
def test_route(text: str, route: tuple[str | None, str | None]) -> None:
    assert movement_of(text).route == route


@pytest.mark.parametrize(
    ("verb", "origin", "destination"),
    [("took on", "Batumi", None), ("loaded", "Batumi", None), ("discharged", None, "Batumi"), ("unloaded", None, "Batumi")],
)
def test_a_port_is_the_end_that_the_verb_makes_it(verb: str, origin: str | None, destination: str | None) -> None:
    draft = movement_of(f"The tanker Alder Bay {verb} crude oil at Batumi.")
    assert (draft.origin and draft.origin.text, draft.destination and draft.destination.text) == (origin, destination)


def test_states_that_act_together_are_no_single_origin() -> None:
    assert movement_of("North Korea and Russia exchanged coal for wheat.").route == (None, None)


def test_a_stroke_parts_the_ends_of_a_fixture() -> None:
    draft = movement_of("MV Alder Bay, 70,000 t coal, Richards Bay/Rotterdam, prompt.")
    assert draft.route == ("ZA", "NL")
    assert draft.stance.status == "planned"


def test_what_follows_another_verb_is_no_end_of_the_first() -> None:
    routes = routes_of("Brazil shipped coffee to Egypt while Turkey imported wheat from Ukraine.")
    assert routes == [("food.unspecified", "BR", "EG"), ("food.grain", "UA", "TR")]


def _place(start: int, name: str | None, kind: str, country: str) -> PlaceName:
    text = name or country
    return PlaceName(start, start + len(text), 0, text, name, kind, country, "location", "test")  # type: ignore[arg-type]


def test_the_most_precise_place_is_the_end() -> None:
    country, port = _place(0, "Romania", "country", "RO"), _place(20, "Constanta", "port", "RO")
    assert end_of([country, port]) is port
    assert end_of([country]) is country
    assert end_of([]) is None


def test_two_ports_of_one_country_leave_the_country() -> None:
    end = end_of([_place(0, "Constanta", "port", "RO"), _place(14, "Mangalia", "port", "RO")])
    assert end is not None
    assert (end.kind, end.country, end.text) == ("country", "RO", "Constanta")


def test_listed_ports_of_several_countries_leave_no_end() -> None:
    first, second = _place(0, "Constanta", "port", "RO"), _place(14, "Varna", "port", "BG")
    assert end_of([first, second]) is None
    assert end_of([first, _place(90, "Varna", "port", "BG")]) is first


def test_two_countries_at_one_end_leave_none() -> None:
    assert end_of([_place(0, "Ethiopia", "country", "ET"), _place(13, "Mozambique", "country", "MZ")]) is None
