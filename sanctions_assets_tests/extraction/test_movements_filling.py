"""Who carries, what is agreed and not yet moved, whose customs count, and what else the discourse needs to know."""

import pytest

from sanctions_assets_tests.extraction.movement_texts import movement_of


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("She carried crude oil from Libya to Malta.", True),
        ("The two ships carried crude oil from Libya to Malta.", True),
        ("Carried crude oil from Libya to Malta.", True),
        ("The tanker Alder Bay carried crude oil from Libya to Malta.", False),
        ("Libya shipped crude oil to Malta.", False),
    ],
)
def test_a_ship_told_by_a_pronoun_is_looked_for(text: str, needed: bool) -> None:
    assert movement_of(text).ship_needed is needed


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("MV Alder Bay delivered crude oil from Libya to Malta.", "carry"),
        ("Libya delivered crude oil to Malta.", "send"),
    ],
)
def test_the_subject_chooses_the_frame(text: str, frame: str) -> None:
    assert movement_of(text).frame == frame


def test_warships_carry_no_goods() -> None:
    draft = movement_of("The frigate HMS Alder and the freighter Sea Fern carried tyres to Oman.")
    assert [s.text for s in draft.ships] == ["Sea Fern"]


def test_a_ship_only_compared_does_not_carry() -> None:
    draft = movement_of("Unlike the Alder Bay, the freighter Sea Fern carried tyres to Oman.")
    assert [s.text for s in draft.ships] == ["Sea Fern"]


@pytest.mark.parametrize(("when", "status"), [("", "planned"), (" in May 2018", "planned"), (" in 2018", "occurred")])
def test_a_lot_sold_is_still_to_come_and_a_season_sold_has_moved(when: str, status: str) -> None:
    draft = movement_of(f"Egypt sold 20,000 tonnes of rice to Jordan{when}.")
    assert (draft.stance.status, draft.stance.assertion) == (status, "asserted")


@pytest.mark.parametrize(("agency", "country"), [("Turkish customs", "TR"), ("HM Revenue", "GB"), ("Turkish poets", None)])
def test_customs_tell_where_imports_arrive(agency: str, country: str | None) -> None:
    assert movement_of(f"{agency} said 40 tonnes of copper were shipped from Syria.").customs == country


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("The tanker Alder Bay discharged crude oil there.", "destination"),
        ("The tanker Alder Bay loaded crude oil there.", "origin"),
        ("The tanker Alder Bay carried crude oil from there.", "origin"),
        ("The tanker Alder Bay carried crude oil and there was trouble.", None),
    ],
)
def test_there_stands_for_an_end(text: str, end: str | None) -> None:
    assert movement_of(text).there == end


def test_the_quote_spans_verb_cargo_and_route() -> None:
    text = "Traders in London noted that Brazil shipped coffee to Egypt, where it was roasted."
    draft = movement_of(text)
    assert text[draft.start : draft.end] == "Brazil shipped coffee to Egypt"
