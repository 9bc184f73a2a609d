"""An expression of time as it stands in a text, with the dates it can mean."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal[
    "day",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "range",
    "span",
    "since",
    "until",
    "relative",
    "vague",
    "duration",
    "frequency",
]
Precision = Literal["day", "week", "month", "quarter", "season", "half", "year", "decade"]
Period = tuple[date | None, date | None]
"""First and last day, both included; None where that side is open or unknown."""


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One expression of time: its place in the text and what it means.

    Attributes:
        start, end: code points of the text it was found in, end exclusive; ``text`` is that stretch to the letter.
        period_start, period_end: first and last day meant when the text looks back, both included. None where that side is
            open ('by 2019' has no start) or, with ``unresolved``, where the days can't be told.
        kind: the shape of the expression. ``duration`` ('for months') and ``frequency`` ('a month' in a rate) are no periods.
        precision: the finest unit that the expression names.
        unresolved: the words alone, with the day of publication, do not give a period.
        descriptive: it dates a thing, not an event ('built in 1999', 'the Act of 2018').
        future: the period when the text looks ahead ('will sail on Monday'), where that differs.
        context: the period read against the expression before it ('a week later', 'that month', a month whose year
            the text gave earlier), where there is such a reading.
    """

    start: int
    end: int
    text: str
    period_start: date | None
    period_end: date | None
    kind: Kind
    precision: Precision
    unresolved: bool
    descriptive: bool = False
    future: Period | None = None
    context: Period | None = None

    @property
    def period(self) -> Period:
        """The period when the text looks back."""
        return (self.period_start, self.period_end)

    def read(self, *, planned: bool = False) -> Period:
        """Return the period for an event that has happened or, with ``planned``, one still to come.

        What the words alone leave open is taken from the context; (None, None) where nothing is known, and for
        whatever describes a thing or a rate.
        """
        if self.descriptive or self.kind == "frequency":
            return (None, None)
        if planned and self.future is not None:
            return self.future
        if self.unresolved and self.context is not None:
            return self.context
        return self.period
