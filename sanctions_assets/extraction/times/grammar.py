"""How expressions of time combine: ranges, and the prepositions that open or close a period."""

from dataclasses import replace
from datetime import date

from sanctions_assets.extraction.times.arithmetic import shift, unit_of
from sanctions_assets.extraction.times.calendar_dates import (
    dated_range,
    day_number,
    month_name,
    next_monthday,
    year_number,
)
from sanctions_assets.extraction.times.expression import Period, Precision
from sanctions_assets.extraction.times.periods import first_units
from sanctions_assets.extraction.times.rates import duration, frequency
from sanctions_assets.extraction.times.readings import (
    OPEN,
    CalendarDate,
    Reading,
    YearPhrase,
    day_after,
    day_before,
    day_reading,
    lost,
)
from sanctions_assets.extraction.times.relative import precision_of, window
from sanctions_assets.extraction.times.tokens import APOSTROPHES, HYPHENS, Tokens
from sanctions_assets.extraction.times.units import Rule, edge, span_to, unit
from sanctions_assets.extraction.times.words import UNITS

_TO = HYPHENS | {"to", "until", "till", "through", "/"}
_TO_OR_AND = _TO | {"and"}
_NOW = frozenset(("now", "today", "date", "present"))
_RATE_OPENERS = frozenset(("a", "an", "/", "per", "each", "every"))
_WINDOW_PREPOSITIONS = frozenset(("over", "in", "during", "for", "within", "throughout"))


def expression(tokens: Tokens, at: int) -> Reading | None:
    """Read the longest expression of time that begins at a token."""
    word = tokens.low[at]
    opener = _OPENERS.get(word)
    if opener is not None:
        reading = opener(tokens, at)
        if reading is not None or word not in ("starting", "beginning"):
            return reading
    if word in _RATE_OPENERS:
        return unit(tokens, at) or duration(tokens, at) or frequency(tokens, at)
    return _period(tokens, at) or duration(tokens, at) or frequency(tokens, at)


def _period(tokens: Tokens, at: int, *, sure: bool = False) -> Reading | None:
    """Read a range or, failing that, one period; ``sure`` lets a bare year or month name count."""
    first = unit(tokens, at, sure=sure)
    return None if first is None else _range(tokens, first) or first


def _range(tokens: Tokens, first: Reading, *, joiners: frozenset[str] = _TO) -> Reading | None:
    """Read on to 'January-March', 'May 29 to 30', 'June and July 2025', 'Monday to Wednesday', '2019-2021'."""
    low = tokens.low
    link = _listed(tokens, first)
    if low[link] in APOSTROPHES or not (low[link] in joiners or low[link] == "and"):
        return None
    place = link + 1
    if low[place] == "the" and low[place + 1] == "following":
        named = month_name(tokens, place + 2, sure=True)
        if named is not None and first.calendar is not None:
            last = CalendarDate(0, named[0], None, None, YearPhrase(named[1], offset=1))
            return dated_range(tokens, first.calendar, last)
    if low[place] in _NOW or (low[place] == "the" and low[place + 1] in _NOW):
        stop = place + (2 if low[place] == "the" else 1)
        return replace(first, stop=stop, past=(first.past[0], tokens.today), future=None, kind="range", calendar=None)
    second = unit(tokens, _hedged(tokens, place) if low[link].isalpha() else place, sure=True)
    begin = first.calendar
    if begin is not None and second is None and begin.year.year is not None and begin.month is None:
        return _short_year(tokens, begin.year.year, link)
    if second is None:
        return None
    end = second.calendar
    if begin is not None and end is not None:
        if low[link] == "and" and "and" not in joiners and not _alike(begin, end):
            return None
        if low[link] == "/" and (begin.day or end.day or begin.month is None):
            return None
        return dated_range(tokens, begin, end) if (begin.month is None) == (end.month is None) else _joined(first, second)
    if low[link] in ("and", "/") and "and" not in joiners:
        return None
    return _joined(first, second)


def _listed(tokens: Tokens, first: Reading) -> int:
    """Return the position of the 'and' that ends a list of months or years ('April, May and June'), else of the next token."""
    link, begin = first.stop, first.calendar
    if begin is None or begin.day is not None or (begin.month is not None and begin.year.given):
        return link
    place = link
    for _ in range(11):
        if tokens.low[place] != ",":
            break
        if begin.month is None:
            if year_number(tokens, place + 1) is None:
                return link
            place += 2
            continue
        named = month_name(tokens, place + 1, sure=True)
        if named is None:
            return link
        place = named[1]
    return place if tokens.low[place] == "and" else link


def _alike(first: CalendarDate, last: CalendarDate) -> bool:
    """Say whether 'and' joins two dates to one stretch: two months or years, or two days of which one has the year for both."""
    if (first.month is None) != (last.month is None) or (first.day is None) != (last.day is None):
        return False
    return first.day is None and (first.month is None or not first.year.given)


def _short_year(tokens: Tokens, year: int, link: int) -> Reading | None:
    """Read '2015-17'."""
    low = tokens.low[link + 1]
    if tokens.low[link] not in HYPHENS or not (
        tokens.joined(link) and tokens.joined(link + 1) and len(low) == 2 and low.isdecimal()
    ):
        return None
    last = year // 100 * 100 + int(low)
    return Reading(link + 2, (date(year, 1, 1), date(last, 12, 31)), "range", "year") if last > year else None


def _joined(first: Reading, last: Reading) -> Reading | None:
    """Join two resolved periods end to end."""
    low, high = first.past[0], last.past[1]
    if first.kind in ("frequency", "duration") or last.kind in ("frequency", "duration"):
        return None
    near = first.context if first.past == OPEN else first.past
    context = (near[0], last.past[1] or (last.context or OPEN)[1]) if near and (first.unresolved or last.unresolved) else None
    future = (first.future[0], last.future[1]) if first.future and last.future else None
    unresolved = low is None or high is None
    if low and high and low > high:
        if first.precision != "day":
            return None
        low = shift(low, -1, "week")
        if low > high:
            return None
    precision: Precision = (
        first.precision if first.precision == last.precision else min(first.precision, last.precision, key=_fineness)
    )
    past = OPEN if unresolved else (low, high)
    return Reading(last.stop, past, "range", precision, future=future, context=context, unresolved=unresolved)


def _fineness(precision: Precision) -> int:
    return ("day", "week", "month", "quarter", "season", "half", "year", "decade").index(precision)


def _between(tokens: Tokens, at: int) -> Reading | None:
    place = at + 2 if tokens.low[at + 1] == "the" and tokens.low[at + 2] not in UNITS else at + 1
    then = _from_then(tokens, place)
    first = None if then is not None else unit(tokens, place, sure=True, pair=True)
    if first is None:
        return then
    return _range(tokens, first, joiners=_TO_OR_AND) or (first if first.kind == "range" else None)


def _from(tokens: Tokens, at: int) -> Reading | None:
    """Read 'from 2017 to 2019', 'from Monday', 'starting in May'."""
    place = at + 1
    place = _hedged(tokens, place)
    then = _from_then(tokens, place)
    if then is not None and tokens.low[at] == "from":
        return then
    reading = _period(tokens, place, sure=True)
    if reading is None or tokens.low[reading.stop] in APOSTROPHES or reading.kind in ("frequency", "duration"):
        return None
    if reading.kind == "range":
        return reading
    return reading.map(lambda period: (period[0], None), "since")


def _hedged(tokens: Tokens, at: int) -> int:
    """Return the position after 'at least', 'in or about', 'on or around', 'as early as' and their like."""
    for _ in range(6):
        if tokens.low[at] == "as" and tokens.low[at + 2] == "as":
            at += 3
        elif tokens.low[at] in _HEDGES:
            at += 1
        else:
            break
    return at


_HEDGES = frozenset(("at", "least", "in", "on", "or", "about", "around", "approximately", "roughly", "sometime", "only"))


def _from_then(tokens: Tokens, at: int) -> Reading | None:
    """Read 'then and June 2022' after 'between' or 'from': it begins where the expression before did."""
    if tokens.low[at] != "then" or tokens.low[at + 1] not in ("and", "to", "until"):
        return None
    last = unit(tokens, at + 2, sure=True)
    if tokens.low[at + 2] in _NOW and tokens.today is not None:
        last = day_reading(at + 3, tokens.today)
    if last is None:
        return None
    begin = tokens.before[0] if tokens.before else None
    return lost(last.stop, "range", last.precision, (begin, last.past[1]) if begin else None)


def _since(tokens: Tokens, at: int) -> Reading | None:
    low, today = tokens.low, tokens.today
    place = _hedged(tokens, at + 1)
    if low[place] == "then":
        begin = tokens.before[0] if tokens.before else None
        return lost(place + 1, "since", "day", (begin, today) if begin and today else None)
    reading = _period(tokens, place, sure=True)
    if reading is None or reading.kind in ("frequency", "duration"):
        return None
    return _open_to_today(tokens, reading)


def _open_to_today(tokens: Tokens, reading: Reading) -> Reading:
    """Let a period run on to the day of publication; one that begins after it has no end."""

    def run_on(period: Period) -> Period:
        begun = period[0] is None or tokens.today is None or period[0] <= tokens.today
        return (period[0], tokens.today if begun else None)

    opened = reading.map(run_on, "since")
    opened.future = None
    return opened


def since_clause(tokens: Tokens, at: int, reading: Reading, free: int) -> tuple[int, Reading]:
    """Widen a dated event to the time since it: 'since the ban took effect in May 2023', 'since the court's order of March 2018'.

    Returns the position it begins at and the reading; both unchanged where no 'since' governs the expression.
    """
    if reading.kind in ("since", "until", "frequency", "duration", "vague") or reading.past[0] is None or reading.descriptive:
        return at, reading
    for place in range(at - 1, max(free, at - _CLAUSE) - 1, -1):
        word = tokens.low[place]
        if word == "since":
            return place, _open_to_today(tokens, reading)
        if not (word[0].isalnum() or word in APOSTROPHES or word in HYPHENS):
            break
    return at, reading


_CLAUSE = 14
"""How many words a clause after 'since' may have before its date."""


def _until(tokens: Tokens, at: int) -> Reading | None:
    """Read 'by 2019', 'until March', 'through May', 'before the end of the year': open at the start."""
    low = tokens.low
    word, place = low[at], at + 1
    if word in ("up", "no"):
        if tokens.prior(at) in HYPHENS:
            return None
        place = at + 2 if word == "up" else at + 3
        if low[place - 1] not in ("to", "until", "than") or (word == "no" and low[at + 1] != "later"):
            return None
    if word == "prior":
        place = at + 2
        if low[at + 1] != "to":
            return None
    if word == "before" and tokens.prior(at) == "not":
        reading = _period(tokens, place, sure=True)
        return reading.map(lambda period: (period[0], None), "since") if reading else None
    if word == "through" and tokens.prior(at) in ("all", "on", "right"):
        return None
    place = _hedged(tokens, place)
    name = UNITS.get(low[place + 1])
    if (
        low[place] == "the"
        and name in ("year", "month", "week", "day")
        and low[place + 2 : place + 4] in (["is", "out"], ["was", "out"])
    ):
        end = unit_of(tokens.today, name)[1] if tokens.today else None
        return Reading(place + 4, (None, end), "until", precision_of(name), unresolved=end is None)
    if low[place] in _NOW and word != "by":
        return Reading(place + 1, (None, tokens.today), "until", "day", unresolved=tokens.today is None)
    numbered = _monthday(tokens, place)
    reading = numbered or edge(tokens, place) or _period(tokens, place, sure=True)
    if reading is None or reading.kind in ("frequency", "duration"):
        return None
    if low[place] == "this" and reading.future is not None:
        reading.past = reading.future
    last_included = word not in ("before", "prior") or low[place : place + 2] in (["the", "end"], ["year", "-"], ["end", "of"])

    def close(period: Period) -> Period:
        day = period[1] if last_included else (day_before(period[0]) if period[0] else None)
        return (None, day)

    return reading.map(close, "until")


def _after(tokens: Tokens, at: int) -> Reading | None:
    reading = _period(tokens, at + 1, sure=True)
    if reading is None or reading.kind in ("frequency", "duration"):
        return None
    return reading.map(lambda period: (day_after(period[1]) if period[1] else None, None), "since")


def _through_window(tokens: Tokens, at: int) -> Reading | None:
    """Read 'over the past eight months', 'in the last year', 'in the five days to Tuesday', 'for 15 years'."""
    low = tokens.low
    place = at + 2 if low[at + 1] == "the" else at + 1
    if low[place] in ("last", "past", "next", "coming"):
        if low[at] == "over" and low[place + 1] == "weekend":
            return None
        if first_units(tokens, place) is not None or span_to(tokens, at + 1) is not None:
            return None
        count = tokens.number(place + 1)
        name = UNITS.get(low[place + 2 if count is not None else place + 1])
        if name is not None and (count is not None or low[at + 1] == "the"):
            ahead = low[place] in ("next", "coming")
            if not ahead or count is not None:
                return window(tokens, place + (3 if count is not None else 2), count or 1, name, ahead=ahead)
        return None
    if low[at] == "for":
        return duration(tokens, at)
    if low[at] == "on":
        return _monthday(tokens, at + 1)
    return None


def _monthday(tokens: Tokens, at: int) -> Reading | None:
    """Read 'the 19th' after 'on' and 'by': the latest such day of the month."""
    low = tokens.low
    if (
        low[at] != "the"
        or low[at + 1].isdecimal()
        or not low[at + 1][:1].isdigit()
        or (low[at + 2].isalpha() and low[at + 2] not in _AFTER_DAY)
    ):
        return None
    day = day_number(tokens, at + 1)
    if day is None or low[at + 2] == "of":
        return None
    if tokens.today is None:
        return lost(at + 2, "day", "day")
    past, future = next_monthday(tokens, day, tokens.today)
    return Reading(at + 2, past, "day", "day", future=future) if past else None


_AFTER_DAY = frozenset(
    ("and", "or", "with", "for", "in", "at", "to", "from", "by", "when", "after", "before", "she", "it", "he", "they")
)


_OPENERS: dict[str, Rule] = {
    "since": _since, "between": _between, "from": _from, "starting": _from, "beginning": _from, "effective": _from,
    **dict.fromkeys(("by", "until", "till", "before", "prior", "through", "up", "no"), _until),
    "after": _after,
    **dict.fromkeys((*_WINDOW_PREPOSITIONS, "on"), _through_window),
}  # fmt: skip
