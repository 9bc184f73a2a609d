"""Calendar dates: '3 November 1995', 'Nov. 3', 'September 2023', '22-28 Dec', 'August last year', and ranges of them."""

import re
from datetime import date

from sanctions_assets.extraction.times.arithmetic import Days, coming, day_of, latest, months_of, year_of
from sanctions_assets.extraction.times.expression import Kind, Precision
from sanctions_assets.extraction.times.readings import OPEN, CalendarDate, Reading, YearPhrase, context_year, settle
from sanctions_assets.extraction.times.tokens import APOSTROPHES, HYPHENS, Tokens
from sanctions_assets.extraction.times.words import (
    AMBIGUOUS_NAMES,
    COUNTED,
    DATING_PREPOSITIONS,
    FUNCTION_WORDS,
    MEASURES,
    MONTH_ABBREVIATIONS,
    MONTHS,
    TRADE_NOUNS,
)

_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_NUMERIC = re.compile(r"(?:(\d{4})[-/](\d\d)[-/](\d\d)|(\d{1,2})[-./](\d{1,2})[-./](\d{4}))\Z")
_DATES_WHAT_FOLLOWS = frozenset(("in", "on", "since", "during"))
_DAY_JOINERS = HYPHENS | {"/", "and", "to", "through", "until"}
_YEAR_BY_PUBLICATION = {"this": 0, "last": -1, "next": 1, "past": -1, "current": 0}
_YEAR_BY_CONTEXT = {"that": 0, "same": 0, "previous": -1, "preceding": -1, "following": 1}


def _measured(tokens: Tokens, at: int) -> bool:
    """Say whether a number weighs or counts the noun after it: '2000 tonnes', '14 tankers', but not 'on May 14 tankers'."""
    after = tokens.low[at + 1]
    if after in MEASURES:
        return True
    return after in COUNTED and not any(tokens.prior(at, back) in _DATES_WHAT_FOLLOWS for back in (1, 2, 3))


def day_number(tokens: Tokens, at: int) -> int | None:
    """Return a day of the month written as a number; None before a unit of measure."""
    match = _DAY.match(tokens.low[at])
    if match is None or _measured(tokens, at) or (tokens.low[at + 1] == "%" and tokens.joined(at + 1)):
        return None
    return int(match[1]) if 1 <= int(match[1]) <= 31 else None


def year_number(tokens: Tokens, at: int) -> int | None:
    """Return a year from 1900 to 2099; None where the number counts something."""
    low, after = tokens.low[at], tokens.low[at + 1]
    if _YEAR.match(low) is None or _measured(tokens, at):
        return None
    if low.endswith("00") and after.isalpha() and after not in FUNCTION_WORDS and tokens.prior(at) not in _DATES_WHAT_FOLLOWS:
        return None  # a round number of something: 'up to 2000 North Korean workers'
    return int(low)


def month_name(tokens: Tokens, at: int, *, sure: bool = False) -> tuple[int, int] | None:
    """Return the month named at a position and the position after it.

    Names that are other words too ('May', 'March') and abbreviations count only in capitals and beside a word or number that
    dates them, unless ``sure``.
    """
    low = tokens.low[at]
    short = low in MONTH_ABBREVIATIONS
    month = MONTH_ABBREVIATIONS[low] if short else MONTHS.get(low)
    if month is None:
        return None
    stop = at + 1
    if short and tokens.low[stop] == "." and tokens.joined(stop) and not tokens.raw(stop + 1)[:1].isupper():
        stop += 1
    after = tokens.low[stop]
    raw = tokens.raw(at)
    if sure and raw[0].isupper():
        return month, stop
    numbered = day_number(tokens, stop) is not None or year_number(tokens, stop) is not None
    numbered = numbered or _DAY.match(tokens.prior(at)) is not None
    if raw[0].islower():
        return (month, stop) if (low not in AMBIGUOUS_NAMES and not short) or (low == "may" and sure and numbered) else None
    if not short and low not in AMBIGUOUS_NAMES:
        name = not raw.isupper() and tokens.raw(stop)[:1].isupper() and tokens.low[stop] not in MONTHS
        return None if name and tokens.prior(at) not in DATING_PREPOSITIONS else (month, stop)
    if numbered or tokens.prior(at) in DATING_PREPOSITIONS or after in TRADE_NOUNS:
        return month, stop
    if tokens.prior(at) in HYPHENS and tokens.prior(at, 2) in ("mid", "end", "early", "late", "beg"):
        return month, stop
    linked = after in _DAY_JOINERS and (tokens.low[stop + 1] in MONTHS or tokens.low[stop + 1] in MONTH_ABBREVIATIONS)
    return (month, stop) if linked else None


def year_phrase(tokens: Tokens, at: int) -> YearPhrase:
    """Read the year that may follow a month or another part of a year; ``stop`` is ``at`` where none does."""
    low = tokens.low
    place = at + 1 if low[at] in (",", "of") or (low[at] == "/" and tokens.joined(at)) else at
    year = year_number(tokens, place)
    if year is not None:
        return YearPhrase(place + 1, year)
    if low[at] in (",", "/"):
        return YearPhrase(at)
    if low[at] in APOSTROPHES and tokens.joined(at + 1) and len(low[at + 1]) == 2 and low[at + 1].isdecimal():
        short = int(low[at + 1])
        return YearPhrase(at + 2, short + (1900 if short >= 70 else 2000))
    if tokens.words(at, "of", "the", "year") and low[at + 3] not in ("to", "before", "ending", "ended"):
        return YearPhrase(at + 3)
    if low[place] == "the":
        place += 1
        if low[place] == "year" and low[place + 1] == "before":
            return YearPhrase(place + 2, offset=-1)
    elif low[place] == "a" and tokens.words(place + 1, "year", "earlier"):
        return YearPhrase(place + 3, offset=-1)
    if low[place + 1] == "year":
        if low[place] in _YEAR_BY_PUBLICATION:
            if tokens.today is None:
                return YearPhrase(place + 2, lost=True)
            return YearPhrase(place + 2, tokens.today.year + _YEAR_BY_PUBLICATION[low[place]])
        if low[place] in _YEAR_BY_CONTEXT:
            return YearPhrase(place + 2, offset=_YEAR_BY_CONTEXT[low[place]])
    return YearPhrase(at)


def calendar_date(tokens: Tokens, at: int, *, sure: bool = False, pair: bool = False) -> CalendarDate | None:
    """Read a date with at least a month; ``pair`` lets 'and' join two days ('between Oct. 8 and 13')."""
    low = tokens.low
    numeric = _NUMERIC.match(low[at])
    if numeric is not None:
        return _numeric(tokens, numeric, at + 1)
    day = day_number(tokens, at)
    if day is not None:
        return _day_first(tokens, at, day)
    named = month_name(tokens, at, sure=sure)
    if named is None:
        return None
    month, stop = named
    place = stop + 1 if low[stop] == "the" and _DAY.match(low[stop + 1]) and not low[stop + 1].isdecimal() else stop
    day = day_number(tokens, place)
    if day is None or (tokens.prior(at) == "in" and low[place + 1].isalpha() and low[place + 1] not in _DAY_JOINERS):
        return CalendarDate(0, month, None, None, year_phrase(tokens, stop))
    stop = place + 1
    last = None
    if low[stop] in _DAY_JOINERS and month_name(tokens, stop + 2, sure=True) is None:
        last = day_number(tokens, stop + 1)
        bare = low[stop] in ("and", "to") and not pair and low[stop + 2].isalpha() and low[stop + 2] not in _AFTER_DAYS
        last = None if bare or last is None or last <= day else last
        stop = stop + 2 if last is not None else stop
    return CalendarDate(0, month, day, last, year_phrase(tokens, stop))


_AFTER_DAYS = frozenset(
    ("at", "in", "of", "this", "last", "by", "from", "for", "when", "with", "after", "before", "off", "near", "on")
)


def _numeric(tokens: Tokens, match: re.Match[str], stop: int) -> CalendarDate | None:
    """Read '2024-05-25' and '03/11/1995'; where both orders are possible it is that of the dates the text writes out."""
    if match[1]:
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        day, month, year = int(match[4]), int(match[5]), int(match[6])
        if month > 12 or (day <= 12 and match[0][-5] != "." and tokens.month_first):
            day, month = month, day
    if not 1900 <= year <= 2099 or day_of(year, month, day) is None if 1 <= month <= 12 else True:
        return None
    return CalendarDate(0, month, day, None, YearPhrase(stop, year))


def _day_first(tokens: Tokens, at: int, day: int) -> CalendarDate | None:
    low = tokens.low
    stop, last = at + 1, None
    if low[stop] in _DAY_JOINERS:
        last = day_number(tokens, stop + 1)
        if last is not None and last > day and month_name(tokens, stop + 2, sure=True):
            stop += 2
        else:
            last = None
    if low[stop] == "day" and low[stop + 1] == "of":
        stop += 1
    if low[stop] == "of" or (low[stop] in HYPHENS and tokens.joined(stop) and tokens.joined(stop + 1)):
        stop += 1
    named = month_name(tokens, stop, sure=True)
    if named is None:
        return None
    month, stop = named
    if low[stop] in HYPHENS and tokens.joined(stop) and tokens.joined(stop + 1):
        if year_number(tokens, stop + 1) is not None:
            stop += 1
        elif len(low[stop + 1]) == 2 and low[stop + 1].isdecimal() and low[stop - 2] in HYPHENS:
            short = int(low[stop + 1])
            return CalendarDate(0, month, day, last, YearPhrase(stop + 2, short + (1900 if short >= 70 else 2000)))
    return CalendarDate(0, month, day, last, year_phrase(tokens, stop))


def days_of(found: CalendarDate, year: int) -> Days | None:
    """Return the period of a date in a year; None for a day the calendar lacks."""
    if found.month is None:
        return year_of(year)
    if found.day is None:
        return months_of(year, found.month, found.month)
    first = day_of(year, found.month, found.day)
    last = day_of(year, found.month, found.last_day) if found.last_day else first
    return (first[0], last[1]) if first and last else None


def dated(tokens: Tokens, found: CalendarDate) -> Reading | None:
    """Resolve one calendar date."""
    kind: Kind = "month" if found.day is None else "range" if found.last_day else "day"
    precision: Precision = "month" if found.day is None else "day"
    if found.month is None:
        kind = precision = "year"
    reading = settle(tokens, found.year, lambda year: days_of(found, year), kind, precision)
    if reading is not None:
        reading.calendar = found
    return reading


def dated_range(tokens: Tokens, first: CalendarDate, last: CalendarDate) -> Reading | None:
    """Resolve a range of two dates, each lending the other the year or month it lacks."""

    def make(year: int) -> Days | None:
        begin_year = first.year.year
        if begin_year is None:
            wraps = first.month is not None and last.month is not None and _order(first) > _order(last)
            begin_year = year - 1 if wraps else year
        begin, end = days_of(first, begin_year), days_of(last, year)
        return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None

    when = last.year
    if not when.given and first.year.year is not None:
        year = first.year.year + (1 if last.month is not None and _order(first) > _order(last) else 0)
        when = YearPhrase(when.stop, year)
    elif when.offset is not None and first.year.year is not None:
        when = YearPhrase(when.stop, first.year.year + when.offset)
    elif when.year is not None and first.year.given and first.year.year is None:
        near = context_year(tokens)
        first = CalendarDate(
            0, first.month, first.day, None, YearPhrase(0, near + (first.year.offset or 0) if near else when.year)
        )
    precision: Precision = "day" if first.day or last.day else "month" if first.month else "year"
    return settle(tokens, when, make, "range", precision)


def _order(found: CalendarDate) -> tuple[int, int]:
    return (found.month or 0, found.day or 0)


def same_month(first: CalendarDate, day: int, stop: int) -> CalendarDate:
    """Return a later day of the month of ``first``."""
    return CalendarDate(0, first.month, day, None, YearPhrase(stop, first.year.year, first.year.offset, first.year.lost))


def determined_month(tokens: Tokens, at: int) -> Reading | None:
    """Read 'last September', 'this May', 'next March' and, from the expression before, 'the following June'."""
    low, today = tokens.low, tokens.today
    place = at + 1 if low[at] == "the" else at
    if low[place] not in ("last", "this", "next", "past", "coming", "following", "previous"):
        return None
    named = month_name(tokens, place + 1, sure=True)
    if named is None:
        return None
    month, stop = named

    def make(year: int) -> Days:
        return months_of(year, month, month)

    if low[place] in ("following", "previous"):
        near = context_year(tokens)
        year = near + (1 if low[place] == "following" else -1) if near else None
        return Reading(stop, OPEN, "month", "month", context=make(year) if year else None, unresolved=True)
    if today is None:
        return Reading(stop, OPEN, "month", "month", unresolved=True)
    if low[place] == "this":
        return Reading(stop, make(today.year), "month", "month")
    days = latest(make, today, whole=True) if low[place] in ("last", "past") else coming(make, today)
    if low[place] == "next" and days is not None and days[0] <= today:
        days = make(days[0].year + 1)
    return Reading(stop, days, "month", "month") if days else None


def next_monthday(tokens: Tokens, day: int, today: date) -> tuple[Days | None, Days | None]:
    """Return the latest and the coming day of the month with a number ('on the 19th')."""
    past = future = None
    for back in range(3):
        months = today.year * 12 + today.month - 1 - back
        found = day_of(months // 12, months % 12 + 1, day)
        if found and found[0] <= today:
            past = found
            break
    for ahead in range(3):
        months = today.year * 12 + today.month - 1 + ahead
        found = day_of(months // 12, months % 12 + 1, day)
        if found and found[0] >= today:
            future = found
            break
    return past, future
