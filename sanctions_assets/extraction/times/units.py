"""One period of time without preposition or range: which rule reads which first word, and what modifies a period."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from sanctions_assets.extraction.times.arithmetic import months_of, shift, unit_of, week_of
from sanctions_assets.extraction.times.calendar_dates import (
    calendar_date,
    dated,
    determined_month,
    month_name,
    year_number,
    year_phrase,
)
from sanctions_assets.extraction.times.expression import Period
from sanctions_assets.extraction.times.periods import (
    crop_or_fiscal_year,
    decade,
    first_units,
    holiday,
    plain_year,
    quarter_or_half,
    season,
)
from sanctions_assets.extraction.times.readings import OPEN, Reading, day_after, day_before, lost
from sanctions_assets.extraction.times.relative import (
    apart,
    named_day,
    nth_weekday,
    of_this,
    precision_of,
    the_period,
    unit_phrase,
    weekday,
    weekend,
)
from sanctions_assets.extraction.times.tokens import HYPHENS, Tokens
from sanctions_assets.extraction.times.words import (
    FISCAL_YEARS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASONS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
)

_EARLY_MID_LATE: dict[str, tuple[int, int]] = {"early": (1, 3), "mid": (4, 9), "late": (10, 12)}
_EDGES = {
    "end": "late", "close": "late", "beginning": "early", "start": "early", "turn": "early", "beg": "early", "middle": "mid",
    "course": "", "whole": "", "rest": "rest", "remainder": "rest",
}  # fmt: skip
_YEAR_KINDS = frozenset(("fiscal", "financial", "marketing", "crop"))


def unit(tokens: Tokens, at: int, *, sure: bool = False, pair: bool = False) -> Reading | None:
    """Read one period, without preposition or range.

    ``sure`` lets a bare year or month name count; ``pair`` lets 'and' join two days.
    """
    low = tokens.low
    word = low[at]
    rules = _RULES.get(word)
    if rules is not None:
        if word == "the" and low[at + 1] not in _AFTER_THE and not low[at + 1][:1].isdigit():
            return None
        for rule in rules:
            reading = rule(tokens, at)
            if reading is not None:
                return reading
        if word not in ORDINALS:
            return None
    elif word in NUMBERS or word in VAGUE_NUMBERS:
        return apart(tokens, at)
    elif word in WEEKDAYS:
        return weekday(tokens, at)
    numeric = word[:1].isdigit()
    if not numeric and word not in MONTHS and word not in MONTH_ABBREVIATIONS:
        return plain_year(tokens, at, sure=sure) if word == "calendar" else apart(tokens, at) if word in UNITS else None
    if numeric and (len(word) > 2 or word[-1].isalpha()) and (reading := _in_digits(tokens, at)) is not None:
        return reading
    stated = calendar_date(tokens, at, sure=sure, pair=pair)
    if stated is not None:
        return dated(tokens, stated)
    if not numeric:
        return None
    return (plain_year(tokens, at, sure=sure) if len(word) == 4 else None) or apart(tokens, at)


def _in_digits(tokens: Tokens, at: int) -> Reading | None:
    return quarter_or_half(tokens, at) or decade(tokens, at) or crop_or_fiscal_year(tokens, at)


def edge(tokens: Tokens, at: int) -> Reading | None:
    """Read 'late 2024', 'mid-May', 'early on Tuesday', 'the end of the year', 'end-March', 'the course of 2025'."""
    low = tokens.low
    place = at + 1 if low[at] == "the" else at
    part, named = low[place], low[place]
    place += 1
    if part in _EDGES:
        part = _EDGES[part]
        if low[place] == "of":
            place += 1
        elif named not in ("end", "beg", "start"):
            return None
        elif low[place] in HYPHENS:
            place += 1
        elif month_name(tokens, place, sure=True) is None and year_number(tokens, place) is None:
            return None
    elif part in _EARLY_MID_LATE:
        place = tokens.hyphen(place)
        place = place + 1 if low[place] in ("in", "on") else place
    else:
        return None
    if low[place] == "year" and named == "mid" and tokens.today is not None:
        return Reading(place + 1, months_of(tokens.today.year, 6, 7), "span", "month")
    reading = _this_unit(tokens, place) if named in _EDGES else None
    if reading is None:
        place = place + 1 if low[place] == "the" and low[place + 1] not in UNITS else place
        reading = unit(tokens, place, sure=True)
    if reading is None or not part:
        return reading
    if part == "rest":
        return reading.map(lambda period: (tokens.today if _within(tokens.today, period) else period[0], period[1]))
    if reading.precision != "year":
        return replace(reading, calendar=None) if reading.calendar and reading.calendar.day else reading
    months = ({"early": (1, 1), "mid": (6, 7), "late": (12, 12)} if named in _EDGES else _EARLY_MID_LATE)[part]

    def piece(period: Period) -> Period:
        day = period[0] or period[1]
        if day is None:
            return OPEN
        begin = (day.month if period[0] else 1) - 1 + months[0]  # a fiscal or crop year does not begin in January
        return months_of(day.year + (begin - 1) // 12, (begin - 1) % 12 + 1, (begin - 1) % 12 + 1 + months[1] - months[0])

    return reading.map(piece, "span", "month" if named in _EDGES else "quarter")


def _within(day: date | None, period: Period) -> bool:
    return day is not None and (period[0] is None or period[0] <= day) and (period[1] is None or day <= period[1])


def _this_unit(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the year', 'the week', 'this month' as the whole one that the day of publication lies in."""
    if tokens.low[at] not in ("the", "this"):
        return None
    name = UNITS.get(tokens.low[at + 1])
    if name not in ("week", "month", "quarter", "year", "decade") or tokens.low[at + 1].endswith("s"):
        return None
    if tokens.low[at + 2] in ("to", "ending", "ended", "before"):
        return None
    if tokens.today is None:
        return lost(at + 2, "relative", precision_of(name))
    return Reading(at + 2, unit_of(tokens.today, name), "relative", precision_of(name))


def span_to(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the five days to Tuesday', 'the three years to 2018', 'the year to June', 'the 12 months ended in May'."""
    low = tokens.low
    place = at + 1 if low[at] == "the" else at
    place = place + 1 if low[place] in ("past", "last") else place
    count = tokens.number(place)
    place = place + 1 if count is not None else place
    if low[place] in _YEAR_KINDS:
        place += 1
    name, link = UNITS.get(low[place]), low[place + 1]
    if name is None or (count is None and low[at] != "the" and tokens.prior(at + 1) not in _YEAR_KINDS):
        return None
    after = place + 2
    if link in ("that", "which"):
        link, after = low[after], after + 1
    after = after + 1 if low[after] in ("on", "in", "from") else after
    if link == "of" and name == "week":
        inner = unit(tokens, after, sure=True)
        if inner is None or inner.precision != "day":
            return None
        return inner.map(lambda period: week_of(period[0]) if period[0] else OPEN, "week", "week")
    if link in ("beginning", "begins", "began", "starting", "starts", "started", "from"):
        inner = unit(tokens, after, sure=True)
        if inner is None or inner.kind in ("frequency", "duration"):
            return None
        length = count or 1
        return inner.map(lambda period: _forward(period, length, name), "span")
    if link not in ("to", "ending", "ended", "ends", "through", "until") or (count is None and link == "until"):
        return None
    inner = unit(tokens, after, sure=True)
    if inner is None or inner.kind in ("frequency", "duration"):
        return None
    return inner.map(lambda period: _back(period, count or 1, name), "span")


def _back(period: Period, count: int, name: str) -> Period:
    return (shift(day_after(period[1]), -count, name), period[1]) if period[1] else OPEN


def _forward(period: Period, count: int, name: str) -> Period:
    return (period[0], day_before(shift(period[0], count, name))) if period[0] else OPEN


def _to_date(tokens: Tokens, at: int) -> Reading | None:
    """Read 'so far in 2024', 'the year to date' and 'year-end'."""
    low, today = tokens.low, tokens.today
    place = at + 1 if low[at] == "the" else at
    if tokens.words(place, "year", "to", "date") or tokens.words(place, "year", "-", "to", "-", "date"):
        stop = place + (3 if low[place + 1] == "to" else 5)
        return Reading(stop, (date(today.year, 1, 1), today), "span", "year") if today else lost(stop, "span", "year")
    if tokens.words(place, "year", "-", "end") and low[at] != "the":
        return Reading(at + 3, months_of(today.year, 12, 12), "span", "month") if today else lost(at + 3, "span", "month")
    if tokens.words(at, "so", "far", "in"):
        reading = unit(tokens, at + 3, sure=True)
        return reading.map(lambda period: (period[0], today or period[1]), "span") if reading else None
    return None


def _same_of(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the same months of 2019', 'the same period last year': the stretch told before, in another year."""
    low = tokens.low
    place = at + 1 if low[at] == "the" else at
    if low[place] not in ("same", "corresponding"):
        return None
    noun = place + 2 if tokens.number(place + 1) is not None else place + 1
    if low[noun] not in UNITS and low[noun] not in ("period", "time"):
        return None
    within = low[noun + 1] == "in" and year_number(tokens, noun + 2) is not None  # 'the same period in 2022'
    when = year_phrase(tokens, noun + 2 if within else noun + 1)
    if when.year is None and when.offset is None and not tokens.words(noun + 1, "a", "year", "ago"):
        return None
    near = tokens.before
    if near is None or near[0] is None or near[1] is None:
        return lost(when.stop, "range", "month")
    year = when.year if when.year is not None else near[0].year + (when.offset or -1)
    moved = (shift(near[0], 12 * (year - near[0].year), "month"), shift(near[1], 12 * (year - near[0].year), "month"))
    reading = lost(when.stop if when.given else noun + 4, "range", "month", moved)
    reading.aside = True
    return reading


Rule = Callable[[Tokens, int], Reading | None]
_DETERMINERS = (
    "last", "this", "next", "past", "coming", "following", "previous", "current", "that", "these", "those", "same", "recent",
    "given", "preceding", "corresponding", "first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th", "final", "opening",
)  # fmt: skip
_DETERMINED: tuple[Rule, ...] = (
    _same_of, named_day, _to_date, quarter_or_half, first_units, edge, determined_month, nth_weekday, weekend, span_to, season,
    weekday, apart, unit_phrase, the_period,
)  # fmt: skip
_AFTER_THE = frozenset(
    (
        *_DETERMINERS,
        *_EDGES,
        *_EARLY_MID_LATE,
        *UNITS,
        *SEASONS,
        *NUMBERS,
        *VAGUE_NUMBERS,
        *_YEAR_KINDS,
        "period",
        "half",
        "weekend",
        "closing",
    )
)
_SEASONAL: tuple[Rule, ...] = (season,)
_NAMED: tuple[Rule, ...] = (named_day,)
_RULES: dict[str, tuple[Rule, ...]] = {
    "the": _DETERMINED,
    **dict.fromkeys(_DETERMINERS, _DETERMINED),
    **dict.fromkeys(("early", "mid", "late", *_EDGES), (edge,)),
    **dict.fromkeys(("spring", "summer", "autumn", "fall", "winter"), _SEASONAL),
    **dict.fromkeys(("yesterday", "today", "tonight", "tomorrow"), _NAMED),
    **dict.fromkeys(("earlier", "later"), (of_this,)),
    "so": (of_this, _to_date),
    "year": (_to_date, plain_year),
    **dict.fromkeys(("christmas", "boxing", "new"), (holiday,)),
    **dict.fromkeys(("fiscal", "financial", "marketing", "crop"), (crop_or_fiscal_year, span_to)),
    **dict.fromkeys(FISCAL_YEARS, (crop_or_fiscal_year,)),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), (quarter_or_half,)),
}  # fmt: skip
