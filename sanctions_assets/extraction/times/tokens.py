"""A text as a row of words, numbers and signs, with what the grammar may ask about each."""

import re
from datetime import date

from sanctions_assets.extraction.lexicon.folding import lower
from sanctions_assets.extraction.times.expression import Period
from sanctions_assets.extraction.times.words import MONTH_ABBREVIATIONS, MONTHS, NUMBERS

_TOKEN = re.compile(
    r"[a-z]+\b|[^\W\d_]+\d*|\d{4}(?:-\d{2}-|/\d{2}/)\d{2}(?!\d)|\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/|-\d{1,2}-)\d{4}(?!\d)"
    r"|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?[a-z]*\d*|[^\w\s]|\n[ \t\r]*\n"
)
"""Of a text in lower case."""
_PAST_THE_END = 16
HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
"""Signs that join the two ends of a range; the em dash parts clauses and is not among them."""
APOSTROPHES = frozenset("'\u2019")


class Tokens:
    """The tokens of a stretch of text, lower-cased in ``low``; reading past the end gives empty tokens.

    ``today`` is the day of publication and ``history`` holds the periods found so far.
    """

    __slots__ = ("_month_first", "ends", "history", "low", "size", "starts", "text", "today")

    def __init__(self, text: str, start: int, end: int, today: date | None) -> None:
        """Split ``text[start:end]``; offsets stay those of ``text``."""
        self.text = text
        self.today = today
        self.history: list[Period] = []
        self._month_first: bool | None = None
        matches = list(_TOKEN.finditer(lower(text), start, end))
        self.size = len(matches)
        beyond = [end] * _PAST_THE_END
        self.starts = [match.start() for match in matches] + beyond
        self.ends = [match.end() for match in matches] + beyond
        self.low = [match.group() for match in matches] + [""] * _PAST_THE_END

    @property
    def before(self) -> Period | None:
        """The period of the last expression found so far."""
        return self.history[-1] if self.history else None

    def recall(self, least_days: int) -> Period | None:
        """Return the last period found so far that lasts at least so many days."""
        for first, last in reversed(self.history[-12:]):
            if first is not None and last is not None and (last - first).days + 1 >= least_days:
                return (first, last)
        return None

    def recall_within(self, most_days: int) -> Period | None:
        """Return the last period found so far that lasts at most so many days."""
        for first, last in reversed(self.history[-6:]):
            if first is not None and last is not None and (last - first).days + 1 <= most_days:
                return (first, last)
        return None

    def together(self, count: int, unit_days: int) -> Period | None:
        """Return the stretch that the last ``count`` periods of one unit make up ('the two years'), if they are adjacent."""
        parts: set[tuple[date, date]] = set()
        for first, last in reversed(self.history[-12:]):
            if first is None or last is None:
                continue
            length = (last - first).days + 1
            if unit_days * count <= length <= unit_days * count * 1.2:
                return (first, last)
            if unit_days <= length <= unit_days * 1.15:
                parts.add((first, last))
            if len(parts) == count:
                break
        if len(parts) != count:
            return None
        low, high = min(parts)[0], max(parts)[1]
        return (low, high) if (high - low).days + 1 == sum((b - a).days + 1 for a, b in parts) else None

    @property
    def month_first(self) -> bool:
        """Whether the text writes the month before the day ('Nov. 18'), as in the United States."""
        if self._month_first is None:
            before = after = 0
            for at, low in enumerate(self.low):
                if low in MONTHS or low in MONTH_ABBREVIATIONS:
                    before += self.prior(at).isdecimal() and len(self.prior(at)) <= 2
                    number = self.low[at + 2] if self.low[at + 1] == "." else self.low[at + 1]
                    after += number.isdecimal() and len(number) <= 2
            self._month_first = after > before
        return self._month_first

    def raw(self, at: int) -> str:
        """Return a token as written; empty outside the text."""
        return self.text[self.starts[at] : self.ends[at]] if 0 <= at < self.size else ""

    def prior(self, at: int, back: int = 1) -> str:
        """Return the lower-cased token before one; empty at the start of the text."""
        return self.low[at - back] if at >= back else ""

    def joined(self, at: int) -> bool:
        """Say whether a token follows the one before it with no space between."""
        return 0 < at < self.size and self.ends[at - 1] == self.starts[at]

    def hyphen(self, at: int) -> int:
        """Return the position after an optional hyphen."""
        return at + 1 if self.low[at] in HYPHENS else at

    def words(self, at: int, *expected: str) -> bool:
        """Say whether these words stand here."""
        return all(self.low[at + n] == word for n, word in enumerate(expected))

    def number(self, at: int) -> int | None:
        """Return a small whole number in words or digits ('two', '18', 'twenty-two' as far as 'twenty')."""
        low = self.low[at]
        if low in NUMBERS:
            return NUMBERS[low]
        return int(low) if low.isdecimal() and len(low) <= 3 else None
