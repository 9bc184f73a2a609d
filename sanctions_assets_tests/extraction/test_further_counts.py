"""Figures that count more of what was told before, packages told by what they hold, people who only speak."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(2021, 5, 10)
Row = tuple[str, float | None, str | None, str | None, str | None]
"""Commodity, least quantity, unit, origin, destination."""
ROCKETS = "arms.artillery_ammunition"


def rows(text: str) -> list[Row]:
    return [
        (c.commodity, c.quantity_min, c.unit, c.origin_country, c.destination_country)
        for c in read_text(text, PUBLISHED).cargo_claims
    ]


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("Another 500 were sent in January.", 500),
        ("A further 300 were later shipped in January.", 300),
        ("At least another 40 have been delivered this month.", 40),
        ("In March, 200 more were delivered.", 200),
    ],
)
def test_a_further_figure_counts_the_goods_of_the_sentence_before(more: str, count: float) -> None:
    told = [(ROCKETS, 1000, "item", "IR", "SD"), (ROCKETS, count, "item", "IR", "SD")]
    assert rows(f"Iran sent 1,000 rockets to Sudan in December. {more}") == told


def test_a_further_figure_of_people_counts_people() -> None:
    text = "North Korea sent 11,000 soldiers to Russia last autumn. Another 3,000 were deployed in January."
    assert rows(text) == [("people.troops", n, "person", "KP", "RU") for n in (11000, 3000)]


@pytest.mark.parametrize("more", ["Another 200 were killed.", "Another 50 were wounded and taken to hospital in Nyala."])
def test_a_further_figure_of_casualties_is_no_cargo(more: str) -> None:
    assert rows(f"Iran sent 1,000 rockets to Sudan in December. {more}") == [(ROCKETS, 1000, "item", "IR", "SD")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The freighter Ileana was carrying 40 containers that held rifles from Sudan.",
            [("arms.unspecified", 40, "container", "SD", None)],
        ),
        (
            "Police found 200 boxes which contained explosives on the trawler Bo.",
            [("arms.munitions", 200, "box", None, None)],
        ),
    ],
)
def test_packages_count_what_they_are_told_to_hold(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_those_who_say_something_do_not_part_goods_from_their_verb() -> None:
    text = "A huge quantity of arms that experts say is enough to equip an army has arrived from Serbia in Montenegro."
    assert rows(text) == [("arms.unspecified", None, None, "RS", "ME")]
