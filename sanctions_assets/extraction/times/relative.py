"""Expressions that count from the day of publication or from the one before: 'last week', 'on Monday', 'two years ago'."""

from datetime import date

from sanctions_assets.extraction.times.arithmetic import (
    Days,
    months_of,
    shift,
    unit_of,
    weekday_after,
    weekday_before,
    weekend_of,
)
from sanctions_assets.extraction.times.calendar_dates import calendar_date, dated, month_name, year_phrase
from sanctions_assets.extraction.times.expression import Kind, Period, Precision
from sanctions_assets.extraction.times.readings import Reading, day_after, day_reading, lost, settle
from sanctions_assets.extraction.times.tokens import HYPHENS, Tokens
from sanctions_assets.extraction.times.words import ORDINALS, UNITS, VAGUE_NUMBERS, WEEKDAYS

_NAMED_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_DAYPARTS = frozenset(("morning", "afternoon", "evening", "night"))
_LOOKING_BACK = frozenset(("last", "past"))
_LOOKING_AHEAD = frozenset(("next", "coming"))
_NEWSPAPERS = frozenset(("times", "telegraph", "mirror", "mail", "post", "express"))
_BEFORE_A_VERB = frozenset(("to", "will", "would", "can", "could", "may", "might", "must", "should", "not"))
_BEFORE = frozenset(("earlier", "before", "previously"))
_AFTER = frozenset(("later", "after", "afterwards"))
_PRECISION: dict[str, Precision] = {
    "hour": "day", "day": "day", "night": "day", "week": "week", "fortnight": "week", "month": "month", "quarter": "quarter",
    "year": "year", "decade": "decade",
}  # fmt: skip


_UNIT_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14, "month": 28, "quarter": 90, "year": 365, "decade": 3650}
_STRETCHES = {"period": 2, "quarter": 90, "half-year": 180, "half": 180}


def the_period(tokens: Tokens, at: int) -> Reading | None:
    """Read 'in the period', 'during the quarter', 'in the half-year': the last stretch of at least that length."""
    low = tokens.low
    if low[at] != "the" or tokens.prior(at) not in ("in", "during", "over", "for", "throughout"):
        return None
    count, unit = tokens.number(at + 1), UNITS.get(low[at + 2])
    if count is not None and unit is not None and low[at + 3] not in ("to", "ending", "ended", "before", "after", "of"):
        return lost(at + 3, "relative", precision_of(unit), tokens.together(count, _UNIT_DAYS[unit]))
    stop = at + 4 if tokens.words(at + 1, "half", "-", "year") else at + 2
    days = _STRETCHES.get("half-year" if stop == at + 4 else low[at + 1])
    if days is None or low[stop] in HYPHENS or low[stop] == "of":
        return None
    return lost(stop, "relative", "month", tokens.recall(days))


def precision_of(unit: str) -> Precision:
    """Return the precision that a unit of time has as a period."""
    return _PRECISION[unit]


def named_day(tokens: Tokens, at: int) -> Reading | None:
    """Read 'yesterday', 'today', 'tonight', 'tomorrow', 'this morning', 'last night', 'the day before yesterday'."""
    low, today = tokens.low, tokens.today
    offset, stop = _NAMED_DAYS.get(low[at]), at + 1
    if tokens.words(at, "the", "day", "before", "yesterday"):
        offset, stop = -2, at + 4
    elif tokens.words(at, "the", "day", "after", "tomorrow"):
        offset, stop = 2, at + 4
    elif low[at] == "this" and low[at + 1] in _DAYPARTS:
        offset, stop = 0, at + 2
    elif low[at] == "last" and low[at + 1] in ("night", "evening"):
        offset, stop = -1, at + 2
    if offset is None:
        return None
    if low[stop] in _DAYPARTS:
        stop += 1
    return day_reading(stop, shift(today, offset, "day")) if today else lost(stop, "day", "day")


def weekday(tokens: Tokens, at: int) -> Reading | None:
    """Read 'Monday', 'last Monday', 'next Monday', 'Monday of last week', 'Tuesday, March 5'."""
    low, today = tokens.low, tokens.today
    determiner = low[at] if low[at] in ("last", "next", "this", "past", "coming", "following", "previous") else ""
    place = at + 1 if determiner else at
    index = WEEKDAYS.get(low[place])
    if index is None or not tokens.raw(place)[0].isupper() or low[place + 1] in _NEWSPAPERS:
        return None
    stop = place + 2 if low[place + 1] in _DAYPARTS else place + 1
    after = stop + 1 if low[stop] in (",", "(", "the") else stop
    after = after + 1 if low[stop] == "," and low[after] == "the" else after
    stated = calendar_date(tokens, after)
    if stated is not None and stated.day is not None and (reading := dated(tokens, stated)) is not None:
        if low[stop] == "(" and low[reading.stop] == ")":
            reading.stop += 1
        return reading
    if low[stop] in ("last", "this", "next", "of"):
        link = stop + 1 if low[stop] == "of" else stop
        if low[link] in ("last", "this", "next") and low[link + 1] == "week":
            if today is None:
                return lost(link + 2, "day", "day")
            monday = unit_of(shift(today, {"last": -1, "this": 0, "next": 1}[low[link]], "week"), "week")[0]
            return day_reading(link + 2, shift(monday, index, "day"))
    if today is None:
        return lost(stop, "day", "day")
    if determiner in ("following", "previous"):
        near = tokens.before[1] or tokens.before[0] if tokens.before else None
        if near is None:
            return lost(stop, "day", "day")
        day = (
            weekday_after(near, index, strictly=True) if determiner == "following" else weekday_before(near, index, strictly=True)
        )
        return lost(stop, "day", "day", (day, day))
    if determiner in _LOOKING_AHEAD:
        return day_reading(stop, weekday_after(today, index, strictly=True))
    reading = day_reading(stop, weekday_before(today, index, strictly=determiner in _LOOKING_BACK))
    if determiner not in _LOOKING_BACK:
        ahead = weekday_after(today, index)
        reading.future = (ahead, ahead)
    return reading


def nth_weekday(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the second Sunday of September', 'the last Friday in May 2023'."""
    low = tokens.low
    place = at + 1 if low[at] == "the" else at
    number, index = ORDINALS.get(low[place]), WEEKDAYS.get(low[place + 1])
    if number is None or index is None or low[place + 2] not in ("of", "in"):
        return None
    named = month_name(tokens, place + 3, sure=True)
    if named is None:
        return None
    month, stop = named

    def make(year: int) -> Days:
        first, last = months_of(year, month, month)
        day = weekday_before(last, index) if number < 0 else shift(weekday_after(first, index), number - 1, "week")
        return (day, day)

    return settle(tokens, year_phrase(tokens, stop), make, "day", "day")


def weekend(tokens: Tokens, at: int) -> Reading | None:
    """Read 'last weekend', 'this weekend', 'next weekend', 'the weekend'."""
    low, today = tokens.low, tokens.today
    if low[at] not in ("the", "last", "this", "next", "past", "coming") or low[at + 1] != "weekend":
        place = at + 1
        if low[at] != "the" or low[place] not in ("past", "last", "coming", "following") or low[place + 1] != "weekend":
            return None
        at = place
    stop = at + 2
    if today is None:
        return lost(stop, "relative", "day")
    this = weekend_of(today)
    before, ahead = weekend_of(shift(today, -1, "week")), weekend_of(shift(today, 1, "week"))
    recent = this if this[0] <= today else before
    if low[at] in ("next", "following"):
        return Reading(stop, ahead, "relative", "day")
    if low[at] == "last":
        return Reading(stop, before, "relative", "day")
    return Reading(stop, recent, "relative", "day", future=this)


def unit_phrase(tokens: Tokens, at: int) -> Reading | None:
    """Read 'last month', 'this year', 'the next two weeks', 'that week', 'the following month', 'those years'."""
    low, today = tokens.low, tokens.today
    article = low[at] == "the"
    place = at + 1 if article else at
    word = low[place]
    if low[place + 1] in VAGUE_NUMBERS or word == "recent":
        return _vague_window(tokens, place)
    count = tokens.number(place + 1)
    unit = UNITS.get(low[place + 2 if count is not None else place + 1])
    stop = place + 3 if count is not None else place + 2
    if word in ("same", "that", "these", "those", "previous", "preceding", "following", "given") or (
        word == "next" and article and not count
    ):
        return _anaphora(tokens, place, word, count, unit, stop)
    if unit is None or word not in ("last", "past", "this", "next", "coming", "current"):
        return None
    if word == "last" and tokens.prior(at) in _BEFORE_A_VERB:
        return None
    if count is not None:
        return window(tokens, stop, count, unit, ahead=word in _LOOKING_AHEAD) if word not in ("this", "current") else None
    if word == "past" or (word == "last" and article):
        return window(tokens, stop, 1, unit, ahead=False)
    if tokens.low[stop - 1].endswith("s"):
        return lost(stop, "vague", precision_of(unit))
    kind: Kind = "relative"
    if today is None:
        return lost(stop, kind, precision_of(unit))
    if word in ("this", "current"):
        first, last = unit_of(today, unit)
        future: Period = (first, last)
        return Reading(stop, (first, today), kind, precision_of(unit), future=future if last != today else None)
    return Reading(stop, unit_of(shift(today, -1 if word == "last" else 1, unit), unit), kind, precision_of(unit))


def window(tokens: Tokens, stop: int, count: int, unit: str, *, ahead: bool) -> Reading:
    """Return the stretch of so many units that ends, or with ``ahead`` begins, on the day of publication."""
    if tokens.today is None:
        return lost(stop, "span", precision_of(unit))
    days = (tokens.today, shift(tokens.today, count, unit)) if ahead else (shift(tokens.today, -count, unit), tokens.today)
    return Reading(stop, days, "span", precision_of(unit))


def _vague_window(tokens: Tokens, at: int) -> Reading | None:
    """Read 'recent months', 'the past few weeks', 'the last couple of years': no days can be told."""
    low = tokens.low
    place = at
    if low[place] not in ("last", "past", "next", "coming", "recent", "these", "those", "previous"):
        return None
    while low[place] in VAGUE_NUMBERS or low[place] in (
        "last",
        "past",
        "next",
        "coming",
        "of",
        "these",
        "those",
        "previous",
        "and",
    ):
        place += 1
    unit = UNITS.get(low[place])
    return lost(place + 1, "vague", precision_of(unit)) if unit and low[place].endswith("s") else None


def _anaphora(tokens: Tokens, place: int, word: str, count: int | None, unit: str | None, stop: int) -> Reading | None:
    """Read what points back: 'that year', 'the same day', 'those three months', 'the following week'."""
    near = tokens.before
    word = "same" if word == "given" else word
    if unit is not None and count is None and word in ("same", "that", "previous", "preceding", "following", "next"):
        unit = None if word != "same" and tokens.low[stop - 1].endswith("s") else unit
    if unit is None:
        noun = tokens.low[place + 1]
        if word in ("same", "that") and (
            noun == "period" or (noun == "time" and tokens.prior(place, 2) in ("over", "in", "during"))
        ):
            return lost(place + 2, "relative", "month", tokens.recall(2) or near)
        return None
    precision = precision_of(unit)
    day = (near[0] or near[1]) if near else None
    if near is None or day is None:
        return lost(stop, "relative", precision)
    if count is not None or word in ("these", "those") or (word == "same" and tokens.low[stop - 1].endswith("s")):
        length = _UNIT_DAYS.get(unit, 1) * (count or 2)
        return lost(stop, "relative", precision, tokens.recall(length) or near)
    if word in ("same", "that"):
        short = tokens.recall_within(_UNIT_DAYS.get(unit, 1) + 3)
        if short is not None and short[0] is not None and near != short and _longer(near, unit):
            near, day = short, short[0]  # 'that week' is the week told before the season told last
            exact = (short[1] or day) - day
            if exact.days + 1 >= _UNIT_DAYS.get(unit, 1):
                return lost(stop, "relative", precision, short)
        return lost(stop, "relative", precision, _at_most(unit_of(day, unit), near))
    forward = word in ("following", "next")
    anchor = (near[1] or day) if forward else day
    return lost(stop, "relative", precision, unit_of(shift(anchor, 1 if forward else -1, unit), unit))


def _longer(period: Period, unit: str) -> bool:
    """Say whether a period is longer than a unit can be."""
    return period[0] is None or period[1] is None or (period[1] - period[0]).days + 1 > _UNIT_DAYS.get(unit, 1) + 3


def _at_most(days: Days, near: Period) -> Period:
    """Return the unit around the period before, or that period itself where it is longer than the unit."""
    return near if near[0] and near[1] and (near[1] - near[0]).days > (days[1] - days[0]).days else days


def apart(tokens: Tokens, at: int) -> Reading | None:
    """Read 'two years ago', 'three weeks earlier', 'a month later', 'the day before', 'a week after'."""
    low, today = tokens.low, tokens.today
    place, vague = at, False
    if low[place] == "the" and low[place + 1] in ("day", "week", "month", "year", "night"):
        count, place = 1, place + 1
    elif (number := tokens.number(place)) is not None and low[place + 1] in UNITS:
        count, place = number, place + 1
    elif low[place] in VAGUE_NUMBERS or (low[place] == "a" and low[place + 1] in VAGUE_NUMBERS):
        count, vague = 1, True
        while low[place] in VAGUE_NUMBERS or low[place] in ("a", "of"):
            place += 1
    elif low[place] in UNITS and low[place].endswith("s") and low[place + 1] in ("ago", "later", "earlier"):
        count, vague = 1, True
    else:
        return None
    unit, sign = UNITS.get(low[place]), low[place + 1]
    if unit is None:
        return None
    if low[at] == "the" and sign == "before" and low[place + 2] == "last":
        days = unit_of(shift(today, -2, unit), unit) if today else None
        return (
            Reading(place + 3, days, "relative", precision_of(unit)) if days else lost(place + 3, "relative", precision_of(unit))
        )
    stop = place + 2
    precision = precision_of(unit)
    if low[at] == "the" and sign not in ("before", "after"):
        return None
    if sign == "ago":
        if vague or today is None:
            return lost(stop, "vague" if vague else "relative", precision)
        return Reading(stop, _around(shift(today, -count, unit), unit), "relative", precision)
    if sign not in _BEFORE and sign not in _AFTER:
        return None
    near = tokens.before
    if sign in ("before", "after") and (low[stop].isalpha() and low[stop] not in ("and", "but", "or", "in", "at", "on", "off")):
        return lost(stop, "vague", precision)  # it counts from what follows, not from the expression before
    if near is not None and unit == "hour" and near[0] == near[1]:
        return lost(stop, "vague", precision, near)
    if vague or near is None:
        return lost(stop, "vague", precision)
    anchor = near[0] if sign in _BEFORE else near[1]
    anchor_known = near[0] == near[1] and unit in ("day", "week", "fortnight")
    moved = (
        _around(shift(anchor, -count if sign in _BEFORE else count, unit), "day" if anchor_known else unit) if anchor else None
    )
    return lost(stop, "vague", precision, moved)


def _around(day: date, unit: str) -> Days:
    """Return the whole unit that 'two months ago' reaches; a day for days and for hours."""
    return unit_of(day, {"fortnight": "week", "hour": "day", "night": "day", "decade": "year"}.get(unit, unit))


def of_this(tokens: Tokens, at: int) -> Reading | None:
    """Read 'earlier this month', 'later this year', 'so far this year', 'later in June'."""
    low, today = tokens.low, tokens.today
    so_far = tokens.words(at, "so", "far")
    if not so_far and low[at] not in ("earlier", "later"):
        return None
    place = at + 2 if so_far else at + 1
    if low[place] in ("this", "last", "next"):
        reading = unit_phrase(tokens, place) or weekday(tokens, place)
        if reading is None or reading.kind != "relative":
            return reading
        if low[at] == "later" and low[place] == "this" and today is not None:
            whole = reading.future or reading.past
            last = whole[1]
            reading.past = reading.future = (day_after(today) if last and last > today else today, last)
        elif low[place] == "this":
            reading.future = None
        return reading
    if low[place] not in ("in", "on"):
        return None
    place += 1
    if low[place] == "the":
        place += 1
    stated = calendar_date(tokens, place, sure=True)
    if stated is not None:
        return dated(tokens, stated)
    unit = UNITS.get(low[place])
    if unit in ("day", "week", "month", "year"):
        near = tokens.before
        day = (near[0] or near[1]) if near else None
        return lost(place + 1, "vague", precision_of(unit), _at_most(unit_of(day, unit), near) if day and near else None)
    return None
