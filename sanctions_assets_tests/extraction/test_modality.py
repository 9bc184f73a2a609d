"""The stance of a sentence towards a movement, rule by rule."""

import pytest

from sanctions_assets.extraction.modality import Stance, stance_of
from sanctions_assets.extraction.triggers import find_triggers
from sanctions_assets_tests.extraction.scanning import scan_sentence


def stance(text: str, cargo: str, verb: str | None = None) -> Stance:
    scan, sentence = scan_sentence(text)
    start = text.index(cargo)
    trigger = next((t for t in find_triggers(scan, sentence) if verb is not None and text[t.start : t.end] == verb), None)
    assert verb is None or trigger is not None
    return stance_of(scan, sentence, trigger, start, start + len(cargo))


@pytest.mark.parametrize(
    ("text", "cargo", "verb"),
    [
        ("Kenya shipped barley to Oman.", "barley", "shipped"),
        ("The minister said that he was glad and that Kenya shipped barley.", "barley", "shipped"),
        ("Kenya thought twice, officials said, and shipped barley.", "barley", "shipped"),
        ("No fewer than 300 tonnes of barley were shipped.", "300 tonnes of barley", "shipped"),
        ("Kenya shipped barley aboard a freighter that was denied entry.", "barley", "shipped"),
        ("The port did not deny that Kenya shipped barley.", "barley", "shipped"),
    ],
)
def test_told_as_a_fact(text: str, cargo: str, verb: str) -> None:
    found = stance(text, cargo, verb)
    assert (found.status, found.assertion) == ("occurred", "asserted")


@pytest.mark.parametrize(
    ("text", "cargo", "verb", "rule"),
    [
        ("Kenya will ship barley.", "barley", "ship", "stance.auxiliary"),
        ("The planned deliveries of barley were discussed.", "barley", "deliveries", "stance.noun_phrase"),
        ("Kenya signed an order for the delivery of barley.", "barley", "delivery", "stance.planning_word"),
        ("Kenya sold barley for March delivery.", "barley", "sold", "stance.for_delivery"),
        ("The delivery of barley is due in March.", "barley", "delivery", "stance.predicate"),
    ],
)
def test_planned(text: str, cargo: str, verb: str, rule: str) -> None:
    found = stance(text, cargo, verb)
    assert (found.status, found.rule) == ("planned", rule)


def test_cargo_under_way_is_no_plan_although_its_ship_is_due() -> None:
    text = "The delivery of barley is expected to reach Oman on Friday."
    assert stance(text, "barley", "delivery").status == "occurred"


@pytest.mark.parametrize(
    ("text", "cargo", "verb", "rule"),
    [
        ("Kenya may have shipped barley.", "barley", "shipped", "stance.auxiliary"),
        ("The charge that Kenya shipped barley is old.", "barley", "shipped", "stance.reported"),
        ("Inspectors went through the holds of the freighter and unloaded suspected missile parts.", "missile parts", "unloaded",
         "stance.hedged_noun"),
        ("Oman suspects that Kenya shipped barley.", "barley", "shipped", "stance.believed"),
        ("Kenya shipped barley, possibly by night.", "barley", "shipped", "stance.adverb"),
        ("Kenya shipped barley, the coast guard believes.", "barley", "shipped", "stance.believed_after"),
    ],
)  # fmt: skip
def test_hedged(text: str, cargo: str, verb: str, rule: str) -> None:
    found = stance(text, cargo, verb)
    assert (found.assertion, found.rule) == ("hedged", rule)


@pytest.mark.parametrize(
    ("text", "cargo", "verb", "rule"),
    [
        ("Kenya did not ship barley.", "barley", "ship", "stance.negated_verb"),
        ("Kenya shipped no barley.", "barley", "shipped", "stance.negated_verb"),
        ("She left with no barley aboard.", "barley", None, "stance.negated_cargo"),
        ("None of the vessels in the harbour carried any barley.", "barley", "carried", "stance.no_ship"),
        ("Divers came up empty in the hunt for barley.", "barley", None, "stance.found_nothing"),
        ("Kenya denied that it shipped barley.", "barley", "shipped", "stance.denied"),
        ("That Kenya shipped barley was denied by its port.", "barley", "shipped", "stance.denied_after"),
        ("Kenya called the shipments of barley a fake.", "barley", "shipments", "stance.dismissed"),
    ],
)
def test_denied(text: str, cargo: str, verb: str | None, rule: str) -> None:
    found = stance(text, cargo, verb)
    assert (found.assertion, found.rule) == ("denied", rule)


def test_denial_of_a_plan_leaves_it_a_plan() -> None:
    found = stance("Kenya denied that it would ship barley.", "barley", "ship")
    assert (found.status, found.assertion) == ("planned", "denied")


def test_another_clause_says_nothing_of_the_movement() -> None:
    assert stance("Oman denied it, but Kenya shipped barley.", "barley", "shipped").assertion == "asserted"
