"""Sentences that go back: what a cache included, who denies an accusation."""

import pytest

from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.retold import read_denial, read_included
from sanctions_assets_tests.extraction.movement_texts import movements_of, understood
from sanctions_assets_tests.extraction.reading import read_text

SHIPPED = "The freighter Sea Fern carried 40 tonnes of weapons from Turkey to Libya. "


def _told() -> list[Draft]:
    return movements_of(SHIPPED)


def test_what_the_cache_included_takes_its_route_and_ship() -> None:
    scan, _, phrases = understood(SHIPPED + "The shipment included 300 rifles and 12 rockets.")
    found = read_included(scan, phrases[1], _told())
    assert [d.quantity and d.quantity.low for d in found] == [300, 12]
    assert {d.route for d in found} == {("TR", "LY")}
    assert {s.text for d in found for s in d.ships} == {"Sea Fern"}


@pytest.mark.parametrize("sentence", ["The visitors included 300 sailors.", "The shipment was late."])
def test_what_no_cargo_included_is_not_read(sentence: str) -> None:
    scan, _, phrases = understood(SHIPPED + sentence)
    assert read_included(scan, phrases[1], _told()) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Ankara rejected the accusation.",
        "Ankara denied those reports.",
        "Ankara called the report a fabrication.",
        "That was untrue, the ministry in Ankara said.",
        "Both governments have denied the transfers.",
        "Ankara denied any such delivery.",
        "These claims have nothing to do with reality, the ministry said.",
        "There is no truth in this, the ministry said.",
    ],
)
def test_a_denial_takes_goods_and_countries_from_what_it_denies(sentence: str) -> None:
    scan, _, phrases = understood(SHIPPED + sentence)
    (draft,) = read_denial(scan, phrases[1], _told())
    assert (draft.commodity, draft.route) == ("arms.unspecified", ("TR", "LY"))
    assert (draft.stance.assertion, draft.stance.status) == ("denied", "occurred")
    assert (draft.quantity, draft.ships, draft.origin) == (None, [], None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Ankara welcomed the report.",
        "Ankara called the report thorough.",
        "The port denied entry to the ship.",
    ],
)
def test_what_denies_nothing_told_is_not_read(sentence: str) -> None:
    scan, _, phrases = understood(SHIPPED + sentence)
    assert read_denial(scan, phrases[1], _told()) == []


def test_a_denial_does_not_reach_back_far() -> None:
    scan, _, phrases = understood(SHIPPED + "It rained. It snowed. Ankara rejected the accusation.")
    assert read_denial(scan, phrases[3], _told()) == []


def test_items_below_the_package_includes_are_its_parts() -> None:
    text = (
        "Aid for the front\n\nCanada announced a new arms package for Ukraine on Friday.\n\nThe package includes:\n\n"
        "- 40 howitzers;\n- 1,000 rounds of artillery ammunition;\n- four High Mobility Artillery Rocket Systems.\n"
    )
    claims = read_text(text).cargo_claims
    assert [(c.commodity, c.quantity_min) for c in claims] == [
        ("arms.artillery_system", 40),
        ("arms.artillery_ammunition", 1_000),
        ("arms.artillery_system", 4),
    ]
    assert {(c.origin_country, c.destination_country, c.event_status) for c in claims} == {("CA", "UA", "planned")}


@pytest.mark.parametrize(
    ("text", "assertion"),
    [
        ("Egypt has denied a ship carrying 30,000 tons of wheat entry to Alexandria.", "asserted"),
        ("Egypt denied carrying 30,000 tons of wheat to Syria.", "denied"),
        ("Reports the tanker Alma was carrying 2,000 tons of oil to Syria were false.", "denied"),
    ],
)
def test_a_ship_that_is_denied_entry_has_its_cargo(text: str, assertion: str) -> None:
    assert [c.assertion for c in read_text(text).cargo_claims] == [assertion]
