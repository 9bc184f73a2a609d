"""What would be done in a case that may come, and purchases of a period that is over."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text


def status_of(text: str) -> list[str]:
    return [c.event_status for c in read_text(text).cargo_claims]


@pytest.mark.parametrize(
    "text",
    [
        "If Russia sends missiles to Syria, there will be consequences.",
        "The president warned of a response if Iran delivered drones to Russia.",
        "Unless Iran ships oil to China its economy will collapse.",
    ],
)
def test_what_is_done_only_in_a_case_is_planned(text: str) -> None:
    assert status_of(text) == ["planned"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister asked if Iran had sent missiles to Russia.",
        "India's purchases of Russian oil rose to 8 million tonnes in June.",
        "India's purchases of Russian oil hit 2.1 million barrels per day in June.",
    ],
)
def test_a_question_and_a_total_are_no_plan(text: str) -> None:
    assert status_of(text) == ["occurred"]


def test_livestock_is_counted() -> None:
    (claim,) = read_text("The ship carried 55,000 live sheep from Australia to Kuwait.").cargo_claims
    assert (claim.quantity_min, claim.unit) == (55_000, "item")


def test_neither_of_two_partners_to_a_contract_is_the_origin() -> None:
    (claim,) = read_text("Russia and Syria signed a contract for the delivery of 12 missiles to Egypt.").cargo_claims
    assert (claim.origin_country, claim.destination_country) == (None, "EG")
