"""A text as a row of words, numbers and signs, with what the grammar may ask about each."""

import re
from datetime import date

from sanctions_assets.extraction.times.expression import Period
from sanctions_assets.extraction.times.words import NUMBERS

_TOKEN = re.compile(
    r"\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}([./])\d{1,2}\1\d{4}(?!\d)|\d+(?:,\d{3}(?!\d))*(?:\.\d+)?[A-Za-z]*\d*"
    r"|[^\W\d_]+\d*|\n[ \t\r]*\n|[^\w\s]"
)
_PAST_THE_END = 16
HYPHENS = frozenset("-\u2010\u2011\u2012\u2013")
"""Signs that join the two ends of a range; the em dash parts clauses and is not among them."""
APOSTROPHES = frozenset("'\u2019")


class Tokens:
    """The tokens of a stretch of text, lower-cased in ``low``; reading past the end gives empty tokens.

    ``today`` is the day of publication and ``before`` the period of the last expression found so far.
    """

    __slots__ = ("before", "ends", "low", "size", "starts", "text", "today")

    def __init__(self, text: str, start: int, end: int, today: date | None) -> None:
        """Split ``text[start:end]``; offsets stay those of ``text``."""
        self.text = text
        self.today = today
        self.before: Period | None = None
        spans = [match.span() for match in _TOKEN.finditer(text, start, end)]
        self.size = len(spans)
        self.starts = [span[0] for span in spans] + [end] * _PAST_THE_END
        self.ends = [span[1] for span in spans] + [end] * _PAST_THE_END
        self.low = [text[a:b].lower() for a, b in spans] + [""] * _PAST_THE_END

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
