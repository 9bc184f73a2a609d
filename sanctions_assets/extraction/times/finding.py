"""Find every expression of time in a text: look for the words that all of them contain, then read around each."""

import re
from datetime import date

from sanctions_assets.extraction.times.expression import Period, TimeExpression
from sanctions_assets.extraction.times.grammar import expression, since_clause
from sanctions_assets.extraction.times.rates import RATE_WORDS
from sanctions_assets.extraction.times.readings import OPEN, Reading
from sanctions_assets.extraction.times.tokens import Tokens
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

_CORE = frozenset(
    (
        *MONTHS, *MONTH_ABBREVIATIONS, *WEEKDAYS, *UNITS, *SEASONS, *RATE_WORDS, "yesterday", "today", "tonight", "tomorrow",
        "weekend", "half", "period", "morning", "afternoon", "evening", "then", "christmas", "boxing", "eve",
        "q1", "q2", "q3", "q4", "h1", "h2", *FISCAL_YEARS,
    )
)  # fmt: skip
_NUMERIC_CORE = re.compile(r"(?:19|20)\d\ds?\Z|\d0s\Z|\d{4}[-/]|\d+[-./]\d+[-./]|[1-4][qh]|[369]m|\d{1,2}(?:st|nd|rd|th)\Z")
_STARTERS = _CORE | frozenset(
    (
        "since", "between", "from", "starting", "beginning", "effective", "by", "until", "till", "before", "through", "up", "no",
        "after", "over", "in", "during", "for", "within", "throughout", "on", "the", "last", "this", "next", "past", "coming",
        "following", "previous", "current", "that", "these", "those", "same", "recent", "preceding", "opening", "early", "mid",
        "late", "end", "close", "start", "turn", "beg", "middle", "course", "whole", "rest", "remainder",
        "corresponding", "prior", "earlier", "later", "given",
        "so", "new", "fiscal", "financial", "marketing", "crop",
        "calendar", "per", "each", "every", "/", "a", "an", *NUMBERS, *VAGUE_NUMBERS, *ORDINALS,
    )
)  # fmt: skip
_REACH = 11
"""How many tokens before its first telling word an expression may begin ('over at least the past one and a half months')."""


def find_times(text: str, published_on: date | None, *, start: int = 0, end: int | None = None) -> list[TimeExpression]:
    """Find the expressions of time in ``text[start:end]`` and resolve them to periods.

    Args:
        text: English news text; nothing in it is trusted.
        published_on: day of publication; without it, or outside 1900 to 2099, whatever counts from that day stays unresolved.
        start, end: code points to look between; the offsets of the result are those of ``text``.

    Returns:
        The expressions in reading order, without overlap, each the longest that begins where it does.
    """
    today = published_on if published_on is not None and 1900 <= published_on.year <= 2099 else None
    tokens = Tokens(text, start, len(text) if end is None else end, today)
    found: list[TimeExpression] = []
    low, free = tokens.low, 0
    cores = [n for n, word in enumerate(low) if word in _CORE or (word[:1].isdigit() and _NUMERIC_CORE.match(word))]
    for core in cores:
        if core < free:
            continue
        for at in range(max(free, core - _REACH), core + 1):
            if low[at] not in _STARTERS and not low[at][0].isdigit():
                continue
            reading = expression(tokens, at)
            if reading is not None and reading.stop > core:
                at, reading = since_clause(tokens, at, reading, free)
                found.append(_expression(tokens, at, reading))
                known = reading.past if reading.past != OPEN else reading.context
                if known and known != OPEN and not reading.aside and not reading.descriptive and reading.kind != "duration":
                    tokens.history.append(known)
                free = reading.stop
                break
    return found


def _in_order(period: Period | None) -> Period | None:
    """Return a reading that can be: none where words that do not belong together gave an end before its start."""
    return None if period is None or (period[0] and period[1] and period[0] > period[1]) else period


def _expression(tokens: Tokens, at: int, reading: Reading) -> TimeExpression:
    past = _in_order(reading.past) or OPEN
    start, end = tokens.starts[at], tokens.ends[reading.stop - 1]
    return TimeExpression(
        start=start,
        end=end,
        text=tokens.text[start:end],
        period_start=past[0],
        period_end=past[1],
        kind=reading.kind,
        precision=reading.precision,
        unresolved=reading.unresolved or past == OPEN,
        descriptive=reading.descriptive,
        future=_in_order(reading.future),
        context=_in_order(reading.context),
    )
