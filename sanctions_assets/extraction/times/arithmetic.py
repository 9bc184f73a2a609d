"""Dates to periods: months, quarters, seasons, weeks, and the nearest one before or after a given day."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]
"""First and last day, both included."""


def day_of(year: int, month: int, day: int) -> Days | None:
    """Return one day as a period; None where the calendar has no such day."""
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return (found, found)


def months_of(year: int, first: int, last: int) -> Days:
    """Return the months ``first`` to ``last`` of a year; ``last`` may pass 12 into the next year."""
    end_year, end_month = year + (last - 1) // 12, (last - 1) % 12 + 1
    return (date(year, first, 1), date(end_year, end_month, monthrange(end_year, end_month)[1]))


def year_of(year: int) -> Days:
    """Return a whole calendar year."""
    return (date(year, 1, 1), date(year, 12, 31))


def week_of(day: date) -> Days:
    """Return the week from Monday to Sunday that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return (monday, monday + timedelta(days=6))


def weekend_of(day: date) -> Days:
    """Return the Saturday and Sunday of the week that a day lies in."""
    monday = day - timedelta(days=day.weekday())
    return (monday + timedelta(days=5), monday + timedelta(days=6))


def shift(day: date, count: int, unit: str) -> date:
    """Move a day by a number of days, weeks, months, quarters, years or decades, kept inside the month it reaches."""
    if unit in ("hour", "minute", "day", "night"):
        return day + timedelta(days=count if unit in ("day", "night") else (count + 23) // 24 if count > 0 else -(-count // 24))
    if unit in ("week", "fortnight"):
        return day + timedelta(weeks=count if unit == "week" else 2 * count)
    months = day.year * 12 + day.month - 1 + count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9998:
        return date.min if year < 1 else date.max
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def unit_of(day: date, unit: str) -> Days:
    """Return the whole day, week, month, quarter, year or decade that a day lies in."""
    if unit == "week":
        return week_of(day)
    if unit == "month":
        return months_of(day.year, day.month, day.month)
    if unit == "quarter":
        first = (day.month - 1) // 3 * 3 + 1
        return months_of(day.year, first, first + 2)
    if unit == "year":
        return year_of(day.year)
    if unit == "decade":
        return (date(day.year // 10 * 10, 1, 1), date(day.year // 10 * 10 + 9, 12, 31))
    return (day, day)


def latest(make: Callable[[int], Days | None], today: date, *, whole: bool = False) -> Days | None:
    """Return the latest yearly period that has begun (``whole``: has ended) by ``today``."""
    for year in range(today.year + 1, today.year - 9, -1):
        found = make(year)
        if found is not None and found[1 if whole else 0] <= today:
            return found
    return None


def coming(make: Callable[[int], Days | None], today: date) -> Days | None:
    """Return the first yearly period that is not over before ``today``."""
    for year in range(today.year - 1, today.year + 9):
        found = make(year)
        if found is not None and found[1] >= today:
            return found
    return None


def weekday_before(today: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the latest such weekday (0 is Monday) not after ``today``; ``strictly``: before it."""
    back = (today.weekday() - weekday) % 7
    return today - timedelta(days=back or (7 if strictly else 0))


def weekday_after(today: date, weekday: int, *, strictly: bool = False) -> date:
    """Return the first such weekday (0 is Monday) not before ``today``; ``strictly``: after it."""
    ahead = (weekday - today.weekday()) % 7
    return today + timedelta(days=ahead or (7 if strictly else 0))
