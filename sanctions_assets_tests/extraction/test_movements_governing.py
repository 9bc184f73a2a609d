"""What governs cargo: verbs and nouns of moving, ships with cargo, lines of fixtures; and what looks like it."""

import pytest

from sanctions_assets_tests.extraction.movement_texts import movement_of, movements_of, routes_of


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Brazil shipped 60,000 tonnes of soybeans to Egypt.", "cargo.object"),
        ("Exports of 60,000 tonnes of soybeans from Brazil to Egypt were recorded.", "cargo.noun_of"),
        ("Brazil placed an order for 40,000 tonnes of urea from Egypt.", "cargo.noun_of"),
        ("Export coffee from Brazil was in short supply.", "cargo.noun_of"),
        ("Wheat shipments from Romania to Jordan resumed.", "cargo.noun_compound"),
        ("The freighter was loaded with 9,000 tonnes of cement at Mersin.", "cargo.with"),
        ("About 9,000 tonnes of cement were loaded at Mersin.", "cargo.passive_subject"),
        ("Coal came from Colombia to Turkey last year.", "cargo.moves"),
        ("The 20,000 tonnes of rice that Thailand shipped to Iraq were spoiled.", "cargo.relative"),
        ("There were 9,000 tonnes of cement aboard the barge.", "cargo.aboard"),
        ("The yard kept an eye on 12 containers of tyres bound for Libya.", "cargo.bound"),
        ("Fixtures: 70,000 tonnes of coal, Richards Bay to Rotterdam.", "cargo.from_to"),
        ("MV Alder Bay, 70,000 t coal, Richards Bay/Rotterdam, prompt.", "cargo.fixture"),
    ],
)
def test_cargo_is_governed_by(text: str, rule: str) -> None:
    assert movement_of(text).rule == rule


def test_the_nearer_verb_governs_each_cargo() -> None:
    text = "Brazil shipped coffee to Egypt and bought wheat from Ukraine."
    assert [(d.frame, d.commodity) for d in movements_of(text)] == [("send", "food.unspecified"), ("buy", "food.grain")]


def test_no_verb_governs_cargo_across_a_contrast() -> None:
    assert movements_of("Brazil shipped early, but wheat was plentiful.") == []
    text = "The minister praised wheat, but Brazil shipped coffee to Egypt."
    assert routes_of(text) == [("food.unspecified", "BR", "EG")]


@pytest.mark.parametrize("owner", ["mill", "warehouse", "government"])
def test_what_an_owner_on_land_has_does_not_move(owner: str) -> None:
    assert movements_of(f"The {owner} in Mersin has 9,000 tonnes of sugar.") == []


def test_what_a_ship_has_moves() -> None:
    assert movement_of("The tanker Alder Bay has 9,000 tonnes of sugar for Libya.").frame == "carry"


@pytest.mark.parametrize(
    "text",
    [
        "The decree limits exports of wheat to 500,000 tonnes.",
        "A ban on exports of wheat took effect.",
        "The tank farm can hold 900,000 barrels of crude.",
        "Wheat prices rose again on Monday.",
    ],
)
def test_rules_capacities_and_prices_are_no_movements(text: str) -> None:
    assert movements_of(text) == []


def test_a_movement_despite_a_ban_is_one() -> None:
    text = "Despite the ban on exports, Brazil shipped 60,000 tonnes of soybeans to Egypt."
    assert routes_of(text) == [("food.unspecified", "BR", "EG")]


def test_arming_tells_its_cargo_itself() -> None:
    assert routes_of("Turkey is arming Libya.") == [("arms.unspecified", "TR", "LY")]


@pytest.mark.parametrize(
    "text", ["The arms race worries Libya.", "Short arms Libya could not lengthen.", "Turkey is arming its border posts."]
)
def test_arms_as_a_noun_and_arming_without_a_state_tell_nothing(text: str) -> None:
    assert movements_of(text) == []
