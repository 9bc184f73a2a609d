"""What a rule of the grammar returns, and how a period without a year finds the year it belongs to."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sanctions_assets.extraction.times.arithmetic import Days, coming, latest
from sanctions_assets.extraction.times.expression import Kind, Period, Precision
from sanctions_assets.extraction.times.tokens import Tokens

OPEN: Period = (None, None)


@dataclass(slots=True)
class YearPhrase:
    """The year stated after a month, quarter or season: a number, 'last year', or one that hangs on the context.

    ``offset`` counts years from that of the expression before ('that year' is 0); ``lost`` says that the phrase counts from a
    day of publication that is not known.
    """

    stop: int
    year: int | None = None
    offset: int | None = None
    lost: bool = False

    @property
    def given(self) -> bool:
        """Whether the text states a year at all."""
        return self.year is not None or self.offset is not None or self.lost


@dataclass(slots=True)
class CalendarDate:
    """A date as far as the text gives it: any of year, month, day, and a second day of the same month."""

    stop: int
    month: int | None
    day: int | None
    last_day: int | None
    year: YearPhrase


@dataclass(slots=True)
class Reading:
    """One expression as a rule read it: the token after it and its periods (see ``TimeExpression``)."""

    stop: int
    past: Period
    kind: Kind
    precision: Precision
    future: Period | None = None
    context: Period | None = None
    unresolved: bool = False
    descriptive: bool = False
    calendar: CalendarDate | None = None
    aside: bool = False
    """Only compares ('in the same months of 2019'): what points back later does not mean it."""

    def map(self, change: Callable[[Period], Period], kind: Kind | None = None, precision: Precision | None = None) -> "Reading":
        """Return the reading with each of its known periods changed."""

        def each(period: Period | None) -> Period | None:
            return None if period is None else change(period) if period != OPEN else period

        return replace(
            self,
            past=change(self.past) if self.past != OPEN else OPEN,
            future=each(self.future),
            context=each(self.context),
            kind=kind or self.kind,
            precision=precision or self.precision,
            calendar=None,
        )


def settle(
    tokens: Tokens,
    when: YearPhrase,
    make: Callable[[int], Days | None],
    kind: Kind,
    precision: Precision,
    *,
    whole: bool = False,
) -> Reading | None:
    """Give a yearly period its year: the one stated, or the latest that has begun (``whole``: ended) by publication."""
    if when.year is not None:
        stated = make(when.year)
        return Reading(when.stop, stated, kind, precision) if stated else None
    near = context_year(tokens)
    context = make(near + (when.offset or 0)) if near else None
    if when.given or tokens.today is None:
        return Reading(when.stop, OPEN, kind, precision, context=context if not when.lost else None, unresolved=True)
    past, future = latest(make, tokens.today, whole=whole), coming(make, tokens.today)
    if past is None:
        return None
    return Reading(when.stop, past, kind, precision, future if future != past else None, context if context != past else None)


def context_year(tokens: Tokens) -> int | None:
    """Return the year of the expression found before, if any."""
    if tokens.before is None:
        return None
    day = tokens.before[0] or tokens.before[1]
    return day.year if day and 1901 <= day.year <= 2099 else None


def day_reading(stop: int, day: date, kind: Kind = "day") -> Reading:
    """Return the reading of one known day."""
    return Reading(stop, (day, day), kind, "day")


def lost(stop: int, kind: Kind, precision: Precision, context: Period | None = None) -> Reading:
    """Return a reading whose days the words and the day of publication do not give."""
    return Reading(stop, OPEN, kind, precision, context=context, unresolved=True)


def day_before(day: date) -> date:
    """Return the day before."""
    return day - timedelta(days=1)


def day_after(day: date) -> date:
    """Return the day after."""
    return day + timedelta(days=1)
