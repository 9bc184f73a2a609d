"""Tests for expressions of time: what is found, and which days it means."""

from datetime import date
from itertools import pairwise

import pytest

from sanctions_assets.extraction.times import Period, TimeExpression, find_times

THURSDAY = date(2024, 5, 16)


def only(text: str, published_on: date | None = THURSDAY) -> TimeExpression:
    """Return the only expression of a text."""
    found = find_times(text, published_on)
    assert len(found) == 1, [expression.text for expression in found]
    return found[0]


def shown(period: Period | None) -> str:
    """Return a period as 'first..last', with '-' for an open side."""
    assert period is not None
    return "..".join(day.isoformat() if day else "-" for day in period)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She sailed on 3 November 1995 for Odesa.", "1995-11-03..1995-11-03"),
        ("She sailed on November 3rd, 2023.", "2023-11-03..2023-11-03"),
        ("She sailed on the 4th of July, 2023.", "2023-07-04..2023-07-04"),
        ("Seen off Hodeidah on 2024-05-02.", "2024-05-02..2024-05-02"),
        ("Date: 25-May-2024", "2024-05-25..2024-05-25"),
        ("Signed 03/11/1995 at Izmir", "1995-11-03..1995-11-03"),
        ("Signed 11/23/1995 at Houston", "1995-11-23..1995-11-23"),
        ("Tuesday, March 5, 2024 - LIMASSOL", "2024-03-05..2024-03-05"),
        ("The cargo was loaded in September 2023.", "2023-09-01..2023-09-30"),
        ("Exports fell in 1995.", "1995-01-01..1995-12-31"),
        ("It boomed in the 1990s.", "1990-01-01..1999-12-31"),
        ("It boomed in the late 1990s.", "1990-01-01..1999-12-31"),
        ("Two calls in the spring of 2023", "2023-03-01..2023-05-31"),
        ("Two calls in autumn 2023", "2023-09-01..2023-11-30"),
        ("Two calls in winter 2023", "2023-12-01..2024-02-29"),
        ("Two calls in Q1 2024", "2024-01-01..2024-03-31"),
        ("Sales in 3Q23 doubled", "2023-07-01..2023-09-30"),
        ("Sales in 9M 2023 doubled", "2023-01-01..2023-09-30"),
        ("Sales in the second half of 2023", "2023-07-01..2023-12-31"),
        ("Sales in the first half of May 2023", "2023-05-01..2023-05-15"),
        ("In the first ten months of 2023 it grew", "2023-01-01..2023-10-31"),
        ("In the last three months of 2022 it grew", "2022-10-01..2022-12-31"),
        ("On the second Sunday of September 2023 she left", "2023-09-10..2023-09-10"),
        ("in late 2024", "2024-10-01..2024-12-31"),
        ("in early 2024", "2024-01-01..2024-03-31"),
        ("in mid-May 2023", "2023-05-01..2023-05-31"),
        ("late in May 2023", "2023-05-01..2023-05-31"),
        ("in the last days of September 2023", "2023-09-01..2023-09-30"),
        ("in the second week of May 2023", "2023-05-08..2023-05-14"),
        ("in the last week of May 2023", "2023-05-25..2023-05-31"),
        ("laycan 2H May 2023", "2023-05-16..2023-05-31"),
        ("early in the 2022/23 season", "2022-07-01..2022-09-30"),
        ("stocks at end-May 2023", "2023-05-01..2023-05-31"),
        ("Q4'23 profits", "2023-10-01..2023-12-31"),
        ("the 2022/23 season", "2022-07-01..2023-06-30"),
        ("corn sold for the 2022/23 marketing year", "2022-09-01..2023-08-31"),
        ("in FY2023-24", "2023-04-01..2024-03-31"),
    ],
)
def test_absolute_dates_need_no_day_of_publication(text: str, expected: str) -> None:
    assert shown(only(text, None).period) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She unloaded between 3 and 14 May 2023.", "2023-05-03..2023-05-14"),
        ("Between Oct. 8 and 13, 2023 four ships came.", "2023-10-08..2023-10-13"),
        ("Laycan 22-28 Dec 2019", "2019-12-22..2019-12-28"),
        ("loaded on August 2-3, 2023", "2023-08-02..2023-08-03"),
        ("from 28 February to 5 March 2023", "2023-02-28..2023-03-05"),
        ("from 2017 to 2019", "2017-01-01..2019-12-31"),
        ("in 2015-17", "2015-01-01..2017-12-31"),
        ("exports in January-March 2023", "2023-01-01..2023-03-31"),
        ("from November 2022 to March 2023", "2022-11-01..2023-03-31"),
        ("from November to March 2023", "2022-11-01..2023-03-31"),
        ("between June 2015 and the following September", "2015-06-01..2016-09-30"),
        ("in July and November 2023", "2023-07-01..2023-11-30"),
        ("in April, May and June 2023", "2023-04-01..2023-06-30"),
        ("all through 2021 and 2022", "2021-01-01..2022-12-31"),
        ("from late 2022 to mid-2023", "2022-10-01..2023-09-30"),
        ("in the three years to 2018", "2016-01-01..2018-12-31"),
        ("in the year to June 2023", "2022-07-01..2023-06-30"),
        ("in the week of 12 April 2023", "2023-04-10..2023-04-16"),
        ("the fiscal year that begins on April 1, 2023", "2023-04-01..2024-03-31"),
        ("in 2021, 2022 and 2023", "2021-01-01..2023-12-31"),
        ("from in or around October 2018 through at least February 2020", "2018-10-01..2020-02-29"),
        ("1994 to 2009\nSails as Gulf Heron", "1994-01-01..2009-12-31"),
    ],
)
def test_ranges_lend_each_other_what_they_lack(text: str, expected: str) -> None:
    assert shown(only(text, None).period) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She left today.", "2024-05-16..2024-05-16"),
        ("She left last night.", "2024-05-15..2024-05-15"),
        ("the day before yesterday", "2024-05-14..2024-05-14"),
        ("He said on Thursday", "2024-05-16..2024-05-16"),
        ("He said on Friday", "2024-05-10..2024-05-10"),
        ("He said last Thursday", "2024-05-09..2024-05-09"),
        ("on Tuesday last week", "2024-05-07..2024-05-07"),
        ("next Monday", "2024-05-20..2024-05-20"),
        ("last week", "2024-05-06..2024-05-12"),
        ("LAST MONTH", "2024-04-01..2024-04-30"),
        ("the week before last", "2024-04-29..2024-05-05"),
        ("last year", "2023-01-01..2023-12-31"),
        ("next month", "2024-06-01..2024-06-30"),
        ("earlier this month", "2024-05-01..2024-05-16"),
        ("so far this year", "2024-01-01..2024-05-16"),
        ("over the weekend", "2024-05-11..2024-05-12"),
        ("two days ago", "2024-05-14..2024-05-14"),
        ("three years ago", "2021-01-01..2021-12-31"),
        ("over the past eight months", "2023-09-16..2024-05-16"),
        ("during the past decade", "2014-05-16..2024-05-16"),
        ("in September", "2023-09-01..2023-09-30"),
        ("in May", "2024-05-01..2024-05-31"),
        ("in August last year", "2023-08-01..2023-08-31"),
        ("last September", "2023-09-01..2023-09-30"),
        ("last summer", "2023-06-01..2023-08-31"),
        ("on Nov. 3", "2023-11-03..2023-11-03"),
        ("on the 19th", "2024-04-19..2024-04-19"),
        ("on Christmas Eve", "2023-12-24..2023-12-24"),
        ("in the first quarter", "2024-01-01..2024-03-31"),
        ("in the first eight months", "2023-01-01..2023-08-31"),
        ("in the five days to Tuesday", "2024-05-10..2024-05-14"),
        ("between January and March of this year", "2024-01-01..2024-03-31"),
        ("between January 2021 and this May", "2021-01-01..2024-05-31"),
        ("from Monday to Wednesday", "2024-05-13..2024-05-15"),
    ],
)
def test_relative_expressions_count_from_publication(text: str, expected: str) -> None:
    assert shown(only(text).period) == expected


@pytest.mark.parametrize(
    ("text", "expected", "words"),
    [
        ("calls since September 2023 were few", "2023-09-01..2024-05-16", "since September 2023"),
        ("on several occasions since last year", "2023-01-01..2024-05-16", "since last year"),
        ("none has left since the court's order of March 2018.", "2018-03-01..2024-05-16", None),
        ("home by 2019", "-..2019-12-31", "by 2019"),
        ("home by the end of last year", "-..2023-12-31", None),
        ("shut until March", "-..2024-03-31", "until March"),
        ("before the year is out", "-..2024-12-31", None),
        ("before 2022", "-..2021-12-31", None),
        ("deliveries from 2027", "2027-01-01..-", "from 2027"),
        ("after 24 February 2022", "2022-02-25..-", None),
    ],
)
def test_prepositions_open_one_side(text: str, expected: str, words: str | None) -> None:
    found = only(text)
    assert shown(found.period) == expected
    assert words in (None, found.text)


def test_without_publication_relative_expressions_are_unresolved_and_since_stays_open() -> None:
    for text in ("last week", "on Monday", "in September", "over the past year", "two days ago", "this spring"):
        found = only(text, None)
        assert found.unresolved
        assert found.period == (None, None)
    assert shown(only("since June 2023", None).period) == "2023-06-01..-"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("will sail on Monday", "2024-05-20..2024-05-20"),
        ("is due on Thursday", "2024-05-16..2024-05-16"),
        ("is planned for October", "2024-10-01..2024-10-31"),
        ("between November 1 and January 15", "2024-11-01..2025-01-15"),
        ("more are promised for this year", "2024-01-01..2024-12-31"),
        ("due this month", "2024-05-01..2024-05-31"),
        ("by Friday", "-..2024-05-17"),
        ("later this year", "2024-05-17..2024-12-31"),
    ],
)
def test_plans_read_the_coming_period(text: str, expected: str) -> None:
    assert shown(only(text).read(planned=True)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2013 she left Batumi. She was in Beirut that year.", "2013-01-01..2013-12-31"),
        ("On 8 November 2023 a mine went off. She sailed a week later.", "2023-11-15..2023-11-15"),
        ("On Sept. 27, 2013 she left. She put in at Beirut in November.", "2013-11-01..2013-11-30"),
        ("It took effect on 4 March 2022. Talks ended the same day.", "2022-03-04..2022-03-04"),
        ("From January to June 2022 soy grew. Urea fell in the period.", "2022-01-01..2022-06-30"),
        ("From January to June 2022 soy grew, against a loss in the same months of 2021.", "2021-01-01..2021-06-30"),
        ("Ten calls in 2017 and 70 in 2018, or 80 in the two years.", "2017-01-01..2018-12-31"),
        ("Ores were banned on January 1, 2020; more went between then and June 2022.", "2020-01-01..2022-06-30"),
    ],
)
def test_what_points_back_has_a_context(text: str, expected: str) -> None:
    assert shown(find_times(text, THURSDAY)[-1].context) == expected


def test_comparisons_do_not_become_what_later_words_point_back_to() -> None:
    text = "Between January and August 2020 trade grew, against the same months of 2019. In the same eight months ships left."
    assert shown(find_times(text, None)[-1].context) == "2020-01-01..2020-08-31"


@pytest.mark.parametrize(
    "text",
    [
        "It may 3 times have called, and may sail again.",
        "TRADERS SAID THEY MAY TAKE MORE.",
        "They marched on; the march went on for miles.",
        "It carried 2,000 tonnes, then 2000 tonnes, then 1999 barrels.",
        "About 2000 people and up to 2000 drones",
        "The 1718 Committee, Resolution 2375 (2017) and a Project 1135 frigate",
        "Hull 2012, IMO 1234567, MMSI 273318000, room 2010",
        "She grounded at 0340 GMT and was freed at 2030 GMT.",
        "the second officer, the first vessel, the last ship, at last",
        "the fall of Kabul; spring wheat and winter barley",
        "the Sunday Times",
        "in the run-up to 2024, the end of the war, the start of talks",
    ],
)
def test_what_only_looks_like_a_time_is_left_alone(text: str) -> None:
    assert find_times(text, THURSDAY) == []


def test_capitals_of_old_wires() -> None:
    found = find_times("THE SHIP MAY LOAD 14,000 TONNES IN MAY AND SAIL MAY 30. SHE CALLED LAST WEEK AND NOV 3.", THURSDAY)
    assert [expression.text for expression in found] == ["MAY", "MAY 30", "LAST WEEK", "NOV 3"]


def test_rates_and_lengths_are_no_periods() -> None:
    kinds = {
        expression.text: expression.kind
        for expression in find_times(
            "It took 40,000 tonnes a month, twice weekly, for months, over a three-day run, every two weeks.", THURSDAY
        )
    }
    assert kinds == {
        "a month": "frequency",
        "weekly": "frequency",
        "for months": "duration",
        "three-day": "duration",
        "every two weeks": "frequency",
    }
    assert only("60,000 barrels a day").read() == (None, None)
    assert shown(only("It has not sold a car for 15 years.").read()) == "2009-05-16..2024-05-16"


def test_years_that_describe_a_thing_date_no_event() -> None:
    found = find_times("The 1999-built tanker, built in 1999, breached the Act of 2018.", THURSDAY)
    assert [expression.descriptive for expression in found] == [True, True, True]
    assert all(expression.read() == (None, None) for expression in found)


def test_a_numeric_date_follows_the_order_that_the_text_writes_out() -> None:
    american = find_times("WASHINGTON, Nov. 18 - It was listed on 12/02/2022.", THURSDAY)
    british = find_times("LONDON, 18 Nov - It was listed on 12/02/2022.", THURSDAY)
    assert shown(american[-1].period) == "2022-12-02..2022-12-02"
    assert shown(british[-1].period) == "2022-02-12..2022-02-12"


def test_a_bare_year_counts_where_it_qualifies_or_heads_a_line() -> None:
    found = find_times("2019: The ban. Against 2022 exports, 2023's were small, compared with 2021.", None)
    assert [expression.text for expression in found] == ["2019", "2022", "2023", "2021"]
    assert find_times("Up to 2000 North Korean workers and 2000 Russian guards", None) == []


def test_a_length_counts_from_the_event_named_after_it() -> None:
    found = find_times("It sank on 3 May 2023. Aid came two weeks later, ten days after the owner had called.", THURSDAY)
    assert shown(found[1].context) == "2023-05-17..2023-05-17"
    assert found[2].context is None


def test_a_day_of_publication_at_the_edge_of_the_calendar_is_not_counted_from() -> None:
    for edge in (date.min, date.max):
        assert all(expression.unresolved for expression in find_times("last decade, next week, on Monday", edge))


def test_impossible_days_are_not_invented() -> None:
    assert all(expression.precision != "day" for expression in find_times("31 April 2024, 29 February 2023, 45/13/2020", None))


def test_spans_lie_in_the_text_in_order_and_between_the_bounds() -> None:
    text = (
        "\u0130zmir, 3 May 2023 \u2013 Since March\u2019s ban, as of 5\u00a0May, 2 ships\n\n"
        "called last week; none in \u0661\u0669\u0669\u0669 or \u00b2\u00b2."
    )
    found = find_times(text, THURSDAY)
    assert [expression.text for expression in found] == ["3 May 2023", "Since March", "5\u00a0May", "last week"]
    assert all(text[expression.start : expression.end] == expression.text for expression in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    cut = text.index("as of")
    inner = find_times(text, THURSDAY, start=cut, end=cut + 20)
    assert [expression.text for expression in inner] == ["5\u00a0May"]
    assert inner[0].start == found[2].start
    assert find_times("", THURSDAY) == []
    assert find_times("on", None) == []


def test_a_paragraph_break_ends_an_expression() -> None:
    assert [expression.text for expression in find_times("He left in May\n\n2024 ships came", THURSDAY)] == ["May"]
