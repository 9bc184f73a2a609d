"""Tests for expressions of time: what is found, and which days it means."""

from datetime import date

import pytest

from sanctions_assets.extraction.times import TimeExpression, find_times

THURSDAY = date(2024, 5, 16)


def only(text: str, published_on: date | None = THURSDAY) -> TimeExpression:
    found = find_times(text, published_on)
    assert len(found) == 1, found
    return found[0]


def days(text: str, published_on: date | None = THURSDAY) -> str:
    """Return the period of the only expression as 'first..last', with '-' for an open side."""
    return shown(only(text, published_on).period)


def shown(period: tuple[date | None, date | None] | None) -> str:
    assert period is not None
    return "..".join(day.isoformat() if day else "-" for day in period)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She sailed on 3 November 1995 for Odesa.", "1995-11-03..1995-11-03"),
        ("She sailed on November 3rd, 2023.", "2023-11-03..2023-11-03"),
        ("Seen off Hodeidah on 2024-05-02.", "2024-05-02..2024-05-02"),
        ("Signed 03/11/1995 at Izmir", "1995-11-03..1995-11-03"),
        ("Signed 11/23/1995 at Houston", "1995-11-23..1995-11-23"),
        ("The cargo was loaded in September 2023.", "2023-09-01..2023-09-30"),
        ("Exports fell in 1995.", "1995-01-01..1995-12-31"),
        ("It boomed in the 1990s.", "1990-01-01..1999-12-31"),
    ],
)
def test_absolute_dates_need_no_day_of_publication(text: str, expected: str) -> None:
    assert days(text, None) == expected
