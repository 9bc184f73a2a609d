"""Voyages told without cargo: their ends go to the cargo told beside them."""

import pytest

from sanctions_assets.extraction.voyages import VoyageEnds, carry_ends, read_voyage_ends
from sanctions_assets_tests.extraction.movement_texts import movements_of, understood
from sanctions_assets_tests.extraction.reading import read_text


def _ends(text: str) -> list[tuple[str | None, str | None]]:
    scan, ships, phrases = understood(text)
    voyages = [read_voyage_ends(scan, p, ships) for p in phrases]
    return [(v.origin and v.origin.text, v.destination and v.destination.text) for v in voyages if v is not None]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The tanker Alder Bay sailed from Batumi and arrived in Varna.", [("Batumi", "Varna")]),
        ("The tanker Alder Bay docked at the port of Varna.", [(None, "Varna")]),
        ("The shipments left Libya and were sent to Malta.", [("Libya", "Malta")]),
        ("The tanker Alder Bay carried crude oil from Batumi to Varna.", []),
        ("The tanker Alder Bay belongs to a family from Varna.", []),
        ("The envoy travelled from Batumi to Varna.", []),
    ],
)
def test_ends_of_a_voyage(text: str, ends: list[tuple[str | None, str | None]]) -> None:
    assert _ends(text) == ends


def test_she_is_the_ship_named_before() -> None:
    scan, ships, phrases = understood("The tanker Alder Bay was built in 1999. She sailed from Batumi to Varna.")
    voyage = read_voyage_ends(scan, phrases[1], ships)
    assert voyage is not None
    assert len(voyage.ships) == 1
    assert not voyage.anaphoric


def _carried(text: str) -> tuple[str | None, str | None]:
    scan, ships, phrases = understood(text)
    drafts = movements_of(text)
    carry_ends(drafts, [v for p in phrases if (v := read_voyage_ends(scan, p, ships)) is not None])
    return drafts[0].route


def test_a_voyage_fills_the_route_of_the_ships_cargo() -> None:
    text = "The tanker Alder Bay loaded 9,000 tonnes of diesel. The Alder Bay sailed from Batumi and arrived in Varna."
    assert _carried(text) == ("GE", "BG")


def test_the_voyage_of_another_ship_fills_nothing() -> None:
    text = "The tanker Alder Bay loaded 9,000 tonnes of diesel. The tanker Sea Fern sailed from Batumi and arrived in Varna."
    assert _carried(text) == (None, None)


def test_a_voyage_does_not_come_back_to_the_other_end() -> None:
    text = "The tanker Alder Bay discharged 9,000 tonnes of diesel at Varna. The tanker Alder Bay sailed from Burgas."
    assert _carried(text) == (None, "BG")


def test_goods_told_before_make_a_country_precise() -> None:
    scan, ships, phrases = understood("Georgia shipped diesel to Bulgaria. The shipments were sent from Batumi to Varna.")
    (draft,) = movements_of(scan.text)
    voyage = read_voyage_ends(scan, phrases[1], ships)
    assert isinstance(voyage, VoyageEnds)
    assert voyage.anaphoric
    carry_ends([draft], [voyage])
    assert draft.origin is not None
    assert draft.destination is not None
    assert (draft.origin.text, draft.destination.text) == ("Batumi", "Varna")


def test_goods_that_only_point_back_tell_where_the_goods_before_them_were_bound() -> None:
    reading = read_text("The navy seized 300 rifles from a dhow. The weapons, which came from Iran, were bound for Yemen.")
    counted = [c for c in reading.cargo_claims if c.quantity_min == 300]
    assert [(c.origin_country, c.destination_country) for c in counted] == [("IR", "YE")]


def test_where_a_boat_was_stopped_is_no_end_of_its_way() -> None:
    reading = read_text("The navy seized 300 rifles from a dhow off Bosaso.")
    assert [(c.origin_country, c.destination_country) for c in reading.cargo_claims] == [(None, None)]
