"""Numbers: digits and words, ranges, bounds, magnitudes; and what is no number of things."""

import pytest

from sanctions_assets.extraction.quantities import find_numbers, number_value


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("1,250", 1250),
        ("1,25,000", 125000),
        ("2.5 million", 2.5e6),
        ("half a dozen", 6),
        ("half a million", 5e5),
        ("two and a half thousand", 2500),
        ("three hundred and forty-two", 342),
        ("four hundred thousand", 4e5),
        ("six dozen", 72),
        ("3 lakh", 3e5),
    ],
)
def test_value_of_a_phrase(phrase: str, value: float) -> None:
    assert number_value(phrase) == value


@pytest.mark.parametrize("phrase", ["", "tonnes", "forty barrels"])
def test_phrase_without_a_value(phrase: str) -> None:
    assert number_value(phrase) is None


@pytest.mark.parametrize(
    ("text", "found", "low", "high"),
    [
        ("She lifted 45,300 tonnes.", "45,300", 45300, 45300),
        ("She lifted 45\u00a0300 tonnes.", "45\u00a0300", 45300, 45300),
        ("She lifted 45 300 tonnes.", "45 300", 45300, 45300),
        ("about 700,000 barrels", "about 700,000", 700000, 700000),
        ("between 30 and 40 crates", "between 30 and 40", 30, 40),
        ("20,000-25,000 tonnes", "20,000-25,000", 20000, 25000),
        ("four to six million barrels", "four to six million", 4e6, 6e6),
        ("at least 90 lorries", "at least 90", 90, None),
        ("more than a dozen tankers", "more than a dozen", 13, None),
        ("at least a dozen tankers", "at least a dozen", 12, None),
        ("fewer than 15 tankers", "fewer than 15", None, 15),
        ("as many as nine million rounds", "as many as nine million", None, 9e6),
        ("300 or more drones", "300 or more", 300, None),
        ("2m barrels were left", "2m", 2e6, 2e6),
        ("tens of thousands of shells", "tens of thousands", 1e4, None),
        ("several hundreds crossed", "several hundreds", 100, None),
    ],
)
def test_number_with_its_qualifier(text: str, found: str, low: float | None, high: float | None) -> None:
    (number,) = find_numbers(text)
    assert text[number.start : number.end] == found
    assert (number.low, number.high) == (low, high)


def test_unit_printed_to_the_digits_is_kept_apart() -> None:
    (number,) = find_numbers("She lifted 34,000t there.")
    assert (number.low, number.glued, number.end) == (34000, "t", 17)


def test_words_for_many_are_marked_as_vague() -> None:
    assert [n.vague for n in find_numbers("dozens of ships and 12 boats")] == [True, False]


def test_span_restricts_what_is_read() -> None:
    text = "10 ships, 20 boats, 30 rafts"
    assert [n.low for n in find_numbers(text, 9, 19)] == [20]


@pytest.mark.parametrize(
    "text", ["No figures are told.", "the $500 note", "growth of 12%", "the SA-15x9 model", "from 40 to 30 crates"]
)
def test_what_is_no_number_of_things(text: str) -> None:
    assert find_numbers(text) == []


@pytest.mark.parametrize("text", ["Diesel left Ras Lanuf.(34) Then", "coal[12] in China", "rice(5) home"])
def test_the_mark_of_a_footnote_is_no_number(text: str) -> None:
    assert find_numbers(text) == []


def test_a_number_in_brackets_is_one() -> None:
    assert [n.low for n in find_numbers("carried rice (300 tonnes) and coal (5)")] == [300, 5]
