"""Plurals of nouns and forms of verbs."""

import pytest

from sanctions_assets.extraction.inflection import plural_of, verb_forms


@pytest.mark.parametrize(
    ("term", "plural"),
    [
        ("tanker", "tankers"),
        ("ballistic missile", "ballistic missiles"),
        ("consignment of arms", "consignments of arms"),
        ("battery", "batteries"),
        ("alloy", "alloys"),
        ("launch", "launches"),
        ("seaman", "seamen"),
        ("hovercraft", "hovercraft"),
    ],
)
def test_plural(term: str, plural: str) -> None:
    assert plural_of(term) == plural


def forms(base: str, **irregular: list[str]) -> list[tuple[str, str]]:
    return [(f.surface, f.form) for f in verb_forms(base, **irregular)]


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ("ship", ["ship", "ships", "shipped", "shipping"]),
        ("supply", ["supply", "supplies", "supplied", "supplying"]),
        ("deploy", ["deploy", "deploys", "deployed", "deploying"]),
        ("ferry", ["ferry", "ferries", "ferried", "ferrying"]),
        ("traffic", ["traffic", "traffics", "trafficked", "trafficking"]),
        ("store", ["store", "stores", "stored", "storing"]),
        ("discharge at", ["discharge at", "discharges at", "discharged at", "discharging at"]),
        ("transfer", ["transfer", "transfers", "transferred", "transferring"]),
        ("deliver", ["deliver", "delivers", "delivered", "delivering"]),
    ],
)
def test_regular_verbs(base: str, expected: list[str]) -> None:
    assert [surface for surface, _ in forms(base)] == expected


def test_past_that_is_also_the_participle_says_so() -> None:
    assert ("sent", "past_participle") in forms("send", past=["sent"])


def test_participle_of_its_own() -> None:
    found = forms("take", past=["took"], participle=["taken"])
    assert ("took", "past") in found
    assert ("taken", "participle") in found


def test_of_a_passive_phrase_only_the_participle_is_used() -> None:
    assert forms("be laden with") == [("laden with", "past_participle")]
