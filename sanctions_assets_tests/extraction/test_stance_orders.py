"""The same claim with its source in front, in the middle and behind, in other tenses, on other days: the slots follow."""

import re
from datetime import date, timedelta
from itertools import product

import pytest

from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(2024, 5, 22)
SOURCES = [
    "the Harbour Board",
    "Petra Lind, a spokeswoman for the Harbour Board,",
    "two diplomats in Ankara",
    "Reuters",
    "the state news agency Argo",
    "Greece's coast guard",
    "a senior official who spoke on condition of anonymity",
]
ORDERS = [
    "{S} said Oman sent 300 tonnes of barley to Peru in April.",
    "Oman sent 300 tonnes of barley to Peru in April, {s} said.",
    "Oman sent 300 tonnes of barley to Peru in April, said {t}.",
    "In April, {s} said, Oman sent 300 tonnes of barley to Peru.",
    "Oman sent 300 tonnes of barley to Peru in April, according to {t}.",
    '"Oman sent 300 tonnes of barley to Peru in April," {s} said.',
    "{S} told reporters on Tuesday that Oman sent 300 tonnes of barley to Peru in April.",
    "Oman sent 300 tonnes of barley to Peru in April, {s} said on Tuesday.",
    "On Tuesday {s} said Oman sent 300 tonnes of barley to Peru in April.",
]


def words_of(name: str) -> set[str]:
    return set(re.findall(r"\w+", name.lower())) - {"the", "a", "of", "s"}


@pytest.mark.parametrize(("source", "order"), list(product(SOURCES, ORDERS)))
def test_the_source_wherever_it_stands(source: str, order: str) -> None:
    text = order.format(S=source[0].upper() + source[1:], s=source, t=source.rstrip(","))
    (claim,) = read_text(text, PUBLISHED).cargo_claims
    assert claim.claimed_by is not None
    assert words_of(claim.claimed_by) <= words_of(source)
    assert (claim.period_start, claim.period_end) == (date(2024, 4, 1), date(2024, 4, 30))
    assert (claim.event_status, claim.assertion) == ("occurred", "asserted")


@pytest.mark.parametrize(
    ("verb", "status", "assertion"),
    [
        ("will send", "planned", "asserted"),
        ("plans to send", "planned", "asserted"),
        ("is preparing to send", "planned", "asserted"),
        ("has sent", "occurred", "asserted"),
        ("has been sending", "occurred", "asserted"),
        ("continues to send", "occurred", "asserted"),
        ("may have sent", "occurred", "hedged"),
        ("seems to have sent", "occurred", "hedged"),
        ("is accused of sending", "occurred", "hedged"),
        ("allegedly sent", "occurred", "hedged"),
        ("never sent", "occurred", "denied"),
        ("denied sending", "occurred", "denied"),
    ],
)
def test_the_tense(verb: str, status: str, assertion: str) -> None:
    (claim,) = read_text(f"Oman {verb} 300 tonnes of barley to Peru.", PUBLISHED).cargo_claims
    assert (claim.event_status, claim.assertion) == (status, assertion)


@pytest.mark.parametrize("when", ["on Monday", "last week", "yesterday", "two days ago", "earlier this week", "over the weekend"])
def test_the_day_moves_with_the_publication(when: str) -> None:
    text = f"Oman sent 300 tonnes of barley to Peru {when}."
    starts = set()
    for weeks in (0, 1, 5, 10):
        (claim,) = read_text(text, PUBLISHED + timedelta(weeks=weeks)).cargo_claims
        assert claim.period_start is not None
        starts.add(claim.period_start - timedelta(weeks=weeks))
    assert len(starts) == 1
