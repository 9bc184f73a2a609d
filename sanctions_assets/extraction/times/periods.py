"""Parts of years and whole ones: quarters, halves, the first N months, seasons, decades, crop and fiscal years, bare years."""

import re
from datetime import date

from sanctions_assets.extraction.times.arithmetic import Days, day_of, latest, months_of, shift, year_of
from sanctions_assets.extraction.times.calendar_dates import month_name, year_number, year_phrase
from sanctions_assets.extraction.times.expression import Kind, Precision
from sanctions_assets.extraction.times.readings import OPEN, CalendarDate, Reading, YearPhrase, lost, settle
from sanctions_assets.extraction.times.tokens import APOSTROPHES, HYPHENS, Tokens
from sanctions_assets.extraction.times.words import (
    DESCRIBING,
    HOLIDAYS,
    LAWS,
    ORDINALS,
    SEASON_GOODS,
    SEASONS,
    UNITS,
    YEAR_PREPOSITIONS,
    YEARLY_NOUNS,
)

_PART = re.compile(r"(?:([1-4])(q|h)|(q|h)([1-4]))(\d\d|\d{4})?\Z")
_DECADE = re.compile(r"(?:(?:19|20)\d0s|\d0s)\Z")
_MONTHS_TO_DATE = re.compile(r"([369])m(\d\d|\d{4})?\Z")
_FISCAL = re.compile(r"fy(\d\d|\d{4})?\Z")
_CROP_MONTHS = (
    (frozenset(("corn", "maize", "sorghum", "soybean", "soybeans", "soya")), 9),
    (frozenset(("cotton", "rice")), 8),
    (frozenset(("sugar", "coffee", "cocoa")), 10),
)
"""First month of the marketing year by crop (United States Department of Agriculture); July stands for the other grains."""


def quarter_or_half(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the first quarter', 'Q1 2024', '1Q24', 'H1', 'the second half of 2023', 'the first half of May'."""
    low = tokens.low
    match = _PART.match(low[at])
    if match is not None:
        number, half = int(match[1] or match[4]), (match[2] or match[3]) == "h"
        if half and number > 2:
            return None
        if half and match[5] is None and (reading := _half_month(tokens, at + 1, number)) is not None:
            return reading
        when = _year_written(tokens, at, match[5])
        if half and not when.given and tokens.prior(at) not in ("in", "for", "during"):
            return None
        return _part(tokens, when, number, half)
    months = _MONTHS_TO_DATE.match(low[at])
    if months is not None:
        when, last = _year_written(tokens, at, months[2]), int(months[1])
        return settle(tokens, when, lambda year: months_of(year, 1, last), "span", "month") if when.year else None
    place = at + 1 if low[at] == "the" else at
    number_word = ORDINALS.get(low[place])
    if number_word is None:
        return None
    hyphened = low[place + 1] in HYPHENS
    place = tokens.hyphen(place + 1)
    if low[place] == "quarter":
        return _part(tokens, year_phrase(tokens, place + 1), number_word if number_word > 0 else 4, False)
    if low[place] != "half":
        return None
    number = number_word if number_word > 0 else 2
    when = year_phrase(tokens, place + 1)
    alone = hyphened or (tokens.prior(at) in ("in", "during", "for", "of") and low[place + 1] != "of")
    if number <= 2 and (alone or when.stop > place + 1):
        return _part(tokens, when, number, True)
    return _half_month(tokens, place + 2 if low[place + 1] == "of" else place + 1, number)


def _half_month(tokens: Tokens, at: int, number: int) -> Reading | None:
    """Read the month after 'the first half of' or a broker's '2H'."""
    named = month_name(tokens, at, sure=True)
    if named is None or not 1 <= number <= 2:
        return None
    month, stop = named

    def make(year: int) -> Days:
        first, last = months_of(year, month, month)
        return (first, first.replace(day=15)) if number == 1 else (first.replace(day=16), last)

    return settle(tokens, year_phrase(tokens, stop), make, "half", "half")


def _year_written(tokens: Tokens, at: int, digits: str | None) -> YearPhrase:
    """Return the year glued to a token ('1Q24') or the one that follows it."""
    if digits:
        return YearPhrase(at + 1, int(digits) if len(digits) == 4 else 2000 + int(digits))
    return year_phrase(tokens, at + 1)


def _part(tokens: Tokens, when: YearPhrase, number: int, half: bool) -> Reading | None:
    length = 6 if half else 3
    first = (number - 1) * length + 1
    kind: Kind = "half" if half else "quarter"
    precision: Precision = "half" if half else "quarter"
    return settle(tokens, when, lambda year: months_of(year, first, first + length - 1), kind, precision, whole=True)


def first_units(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the first eight months', 'the last three months of 2022', 'the first ten days of March', 'the last week of May'."""
    low = tokens.low
    place = at + 1 if low[at] == "the" else at
    if tokens.words(place + 1, "week", "of") and ORDINALS.get(low[place], 0) > 0:
        named = month_name(tokens, place + 4 if low[place + 3] == "the" else place + 3, sure=True)
        return _month_part(tokens, named, ORDINALS[low[place]], 1, "week") if named is not None else None
    if low[place] not in ("first", "last", "opening", "closing", "final"):
        return None
    opening = low[place] in ("first", "opening")
    count = tokens.number(place + 1)
    place = place + 2 if count is not None else place + 1
    if count is None and low[place] in ("few", "couple"):
        place += 1
    unit = UNITS.get(low[place])
    if unit not in ("day", "week", "month", "quarter"):
        return None
    if low[place + 1] == "of":
        here = place + 3 if low[place + 2] == "the" else place + 2
        named = month_name(tokens, here, sure=True)
        if named is not None and unit in ("day", "week"):
            return _month_part(tokens, named, 1 if opening else -1, count, unit)
    when = year_phrase(tokens, place + 1)
    if unit not in ("month", "quarter") or (count is None and low[place].endswith("s")):
        return None
    if when.stop == place + 1 and (not opening or count is None):
        return None
    months = (count or 1) * (3 if unit == "quarter" else 1)
    if not 1 <= months <= 12:
        return None
    first = 1 if opening else 13 - months
    kind: Kind = "span"
    return settle(tokens, when, lambda year: months_of(year, first, first + months - 1), kind, "month", whole=True)


def _month_part(tokens: Tokens, named: tuple[int, int], number: int, count: int | None, unit: str) -> Reading | None:
    """Return the ``number``-th stretch (-1: the last) of days or weeks of a month; 'the last days of May' is the whole of it."""
    month, stop = named

    def make(year: int) -> Days:
        first, last = months_of(year, month, month)
        if count is None and unit == "day":
            return (first, last)
        length = (count or 1) * (7 if unit == "week" else 1)
        if length >= last.day:
            return (first, last)
        if number < 0:
            return (shift(last, 1 - length, "day"), last)
        begin = shift(first, (number - 1) * length, "day")
        return (begin, min(last, shift(begin, length - 1, "day")))

    return settle(tokens, year_phrase(tokens, stop), make, "span", "month" if count is None and unit == "day" else "day")


def season(tokens: Tokens, at: int) -> Reading | None:
    """Read 'spring 2023', 'the summer of 2019', 'last winter', 'this spring', 'in autumn'."""
    low, today = tokens.low, tokens.today
    place = at + 1 if low[at] == "the" else at
    determiner = low[place] if low[place] in ("last", "this", "next", "past", "previous", "following", "that", "coming") else ""
    place = place + 1 if determiner else place
    months = SEASONS.get(low[place])
    if months is None or low[place + 1] in SEASON_GOODS:
        return None
    first, last = months

    def make(year: int) -> Days:
        return months_of(year, first, last)

    when = YearPhrase(place + 1) if determiner else year_phrase(tokens, place + 1)
    if low[place + 1] == "/" or (when.year is not None and low[when.stop] in ("/", *HYPHENS) and first == 12):
        two = _two_years(tokens, when.stop - 1)
        when = YearPhrase(two[1], two[0]) if two else when
    dated_by_word = bool(determiner) or tokens.prior(at) in (
        "in",
        "since",
        "by",
        "until",
        "during",
        "from",
        "of",
        "mid",
        "early",
        "late",
    )
    if not when.given and (not dated_by_word or (low[place] == "fall" and not determiner)):
        return None
    reading = settle(tokens, when, make, "season", "season", whole=determiner in ("last", "past"))
    if reading is None or not determiner or today is None:
        return reading
    if determiner in ("previous", "following", "that"):
        near = tokens.before[0] or tokens.before[1] if tokens.before else None
        if near is None:
            return lost(when.stop, "season", "season")
        moved = latest(make, near) if determiner != "following" else _next_after(first, last, near)
        return lost(when.stop, "season", "season", moved)
    if determiner == "next":
        ahead = _next_after(first, last, today)
        return Reading(when.stop, ahead, "season", "season")
    if determiner in ("last", "past"):
        return Reading(when.stop, reading.past, "season", "season")
    if determiner == "this" and reading.past[0] and reading.past[1]:
        reading.past = (reading.past[0], min(today, reading.past[1]))
    return reading


def _next_after(first: int, last: int, day: date) -> Days:
    this = months_of(day.year, first, last)
    return this if this[0] > day else months_of(day.year + 1, first, last)


def _two_years(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Read '2023/24', '2023-24', '2023/2024': the first year and the position after."""
    low = tokens.low
    year = year_number(tokens, at)
    if year is None or low[at + 1] not in ("/", *HYPHENS) or not tokens.joined(at + 1) or not tokens.joined(at + 2):
        return None
    second = low[at + 2]
    if second in (f"{(year + 1) % 100:02d}", str(year + 1)):
        return year, at + 3
    return None


def crop_or_fiscal_year(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the 2023/24 season', '1986/87 marketing year', 'fiscal 2024', 'FY2023-24'.

    A fiscal year of one number begins in a month that differs by country: it is left unresolved, with the calendar year as
    context.
    """
    low = tokens.low
    fiscal = _FISCAL.match(low[at])
    place = at + 1
    if fiscal is not None and fiscal[1]:
        number = int(fiscal[1]) if len(fiscal[1]) == 4 else 2000 + int(fiscal[1])
        if low[place] in ("/", *HYPHENS) and tokens.joined(place) and low[place + 1] == f"{(number + 1) % 100:02d}":
            return Reading(place + 2, months_of(number, 4, 15), "year", "year")
        return lost(place, "year", "year", year_of(number))
    if fiscal is not None or low[at] in ("fiscal", "financial"):
        place = place + 1 if low[place] == "year" else place
        two = _two_years(tokens, place)
        if two is not None:
            return Reading(two[1], months_of(two[0], 4, 15), "year", "year")
        year = year_number(tokens, place)
        return lost(place + 1, "year", "year", year_of(year)) if year is not None else None
    two = _two_years(tokens, at)
    if two is None:
        return None
    year, stop = two
    begin = 7
    words = set(low[max(0, at - 25) : stop + 8])
    for crops, month in _CROP_MONTHS:
        if words & crops:
            begin = month
            break
    if low[at + 1] == "/" or low[stop] in ("season", "marketing", "crop"):
        stop += (
            2 if low[stop] in ("marketing", "crop") and low[stop + 1] in ("year", "season") else low[stop] in ("season", "year")
        )
        return Reading(stop, months_of(year, begin, begin + 11), "season", "year")
    return Reading(stop, (date(year, 1, 1), date(year + 1, 12, 31)), "range", "year")


def decade(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the 1990s' and 'the 90s'; 'early' and 'late' leave it whole."""
    low = tokens.low[at]
    if _DECADE.match(low) is None or (len(low) == 3 and tokens.prior(at) not in ("the", "early", "late", "mid", *APOSTROPHES)):
        return None
    number = int(low[:-1])
    if number < 100:
        number += 1900 if number >= 30 else 2000
    return Reading(at + 1, (date(number, 1, 1), date(number + 9, 12, 31)), "span", "decade")


def plain_year(tokens: Tokens, at: int, *, sure: bool = False) -> Reading | None:
    """Read a bare year after a word that dates it ('in 1995'), in brackets, or at the head of a line of a timeline."""
    low = tokens.low
    place = at
    if low[at] == "calendar" or (low[at] == "year" and low[at + 1] != "year"):
        place = at + 2 if low[at + 1] == "year" else at + 1
        sure = True
    year = year_number(tokens, place)
    if year is None:
        return None
    prior = tokens.prior(at)
    stop = place + 1
    if low[stop] in HYPHENS and tokens.joined(stop) and low[stop + 1] == "built":
        return Reading(stop + 2, OPEN, "vague", "year", unresolved=True, descriptive=True)
    if not sure and prior not in YEAR_PREPOSITIONS:
        bracketed = prior == "(" and low[stop] == ")" and not tokens.prior(at, 2).isdecimal()
        opens_line = tokens.text[max(0, tokens.starts[at] - 3) : tokens.starts[at]].rstrip(" \t*")[-1:] in ("", "\n")
        heading = opens_line and low[stop] in (":", "to", "\u2014", *HYPHENS)
        qualifying = low[stop] in YEARLY_NOUNS or (low[stop] in APOSTROPHES and low[stop + 1] == "s")
        compared = prior in ("with", "to") and tokens.prior(at, 2) == "compared"
        if not (bracketed or heading or qualifying or compared or prior == "built"):
            return None
    if tokens.joined(at) and prior not in ("(", "/", "'", *HYPHENS) and not prior.isspace():
        return None
    described = prior in DESCRIBING or tokens.prior(at, 2) in DESCRIBING or (prior == "of" and tokens.prior(at, 2) in LAWS)
    if described:
        return Reading(stop, OPEN, "vague", "year", unresolved=True, descriptive=True, context=year_of(year))
    return Reading(stop, year_of(year), "year", "year", calendar=CalendarDate(0, None, None, None, YearPhrase(stop, year)))


def holiday(tokens: Tokens, at: int) -> Reading | None:
    """Read 'Christmas Eve', 'Christmas Day', 'New Year's Eve' and 'New Year's Day'."""
    low = tokens.low
    day, stop = HOLIDAYS.get((low[at], low[at + 1])), at + 2
    if low[at] == "new" and low[at + 1] == "year" and low[at + 2] in APOSTROPHES and low[at + 4] in ("eve", "day"):
        day, stop = ((12, 31) if low[at + 4] == "eve" else (1, 1)), at + 5
    if day is None:
        return None
    month, number = day
    return settle(tokens, year_phrase(tokens, stop), lambda year: day_of(year, month, number), "day", "day")
