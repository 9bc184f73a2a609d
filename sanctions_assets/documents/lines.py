"""The lines of a text as a reader sees them: a paragraph each, joined again where it is broken by hand."""

import re
from itertools import pairwise

from sanctions_assets.documents.wrapping import filled_breaks
from sanctions_assets.model.taxonomy import SegmentKind

CUT_OFF_WORDS = 16
"""A line of at least so many words without a final stop is a paragraph cut off; headlines are shorter."""
WRAP_COLUMNS = (50, 90)
"""Length of the full lines of a text that is broken by hand."""

_DECORATION = re.compile(
    r"^[\s>*_#^\u2022\u00b7\u25aa\u25e6\u25cf\u25cb\u25a0\u25a1\u25b6\u25ba\u00bb\u203a\u2192\u2713\U0001f449\U0001f534\U0001f535\u2013\u2014|-]{1,12}(?=[^\s])"
)
_FULL_STOP = re.compile(r"(?:(?<!\.\.)\.|[!?\u3002\uff01\uff1f])[\"'\u201d\u2019\u00bb)\]*_]{0,4}$")
_LIST_ITEM = re.compile(
    r"\s{0,8}(?:[-*\u2022\u00b7\u25aa\u25e6\u25cf\u25cb\u25a0\u25a1\u25b6\u25ba\u00bb\u203a\u2192\u2713\U0001f449\U0001f534\U0001f535]|\(?\d{1,3}[.)]?|[a-z][.)])\s"
)
SENTENCE_END = re.compile(r"[a-z0-9)\u201d\"\u2019][.!?][\"\u201d\u2019)]{0,2} +[\u201c\"\u2018'(]{0,2}[A-Z]")


class Line:
    """A line, or a paragraph where the text is wrapped; ``kind`` is what it looks like so far."""

    __slots__ = ("bare", "blank_before", "complete", "end", "kind", "start", "words")

    def __init__(self, start: int, end: int, raw: str, blank_before: bool) -> None:
        self.start = start
        self.end = end
        self.bare = _DECORATION.sub("", raw).rstrip(" \t*_`")
        self.words = len(self.bare.split())
        self.complete = _FULL_STOP.search(self.bare[-6:]) is not None
        self.blank_before = blank_before
        self.kind: SegmentKind | None = None

    @property
    def prose(self) -> bool:
        """A whole sentence or more, as only running text has it."""
        return self.kind in (None, "article") and self.complete and self.words >= 8

    @property
    def paragraph(self) -> bool:
        """Running text, whole or not."""
        return self.prose or (
            self.kind is None and (self.words >= 45 or (self.words >= 20 and SENTENCE_END.search(self.bare) is not None))
        )

    @property
    def cut_off(self) -> bool:
        """A paragraph that stops in the middle of a sentence."""
        return not self.complete and self.words >= CUT_OFF_WORDS


def split_lines(text: str) -> list[Line]:
    rows: list[tuple[int, int, str]] = []
    position = 0
    for raw in text.split("\n"):
        rows.append((position, position + len(raw), raw))
        position += len(raw) + 1
    wrapped = _is_wrapped(rows)
    filled = filled_breaks(text, 0, len(text))
    spans: list[tuple[int, int, bool]] = []
    above, blank = "", True
    for start, end, raw in rows:
        if not raw.strip():
            blank = True
            continue
        if spans and not blank and ((start - 1) in filled or (wrapped and _goes_on(above, raw))):
            spans[-1] = (spans[-1][0], end, spans[-1][2])
        else:
            spans.append((start, end, blank))
        above, blank = raw, False
    return [Line(start, end, text[start:end].replace("\n", " "), blank) for start, end, blank in spans]


def _goes_on(above: str, row: str) -> bool:
    """True where ``row`` continues the paragraph of the row above it."""
    return (
        WRAP_COLUMNS[0] * 0.8 <= len(above) <= WRAP_COLUMNS[1]
        and len(row) <= WRAP_COLUMNS[1]
        and not row[0].isspace()
        and not _LIST_ITEM.match(row)
        and (row[0].islower() or above.isupper() == row.isupper())
    )


def _is_wrapped(rows: list[tuple[int, int, str]]) -> bool:
    """True where lines are broken by hand: several full lines that stop in mid-sentence and go on below."""
    broken = 0
    longest = 0
    for (_, _, row), (_, _, below) in pairwise(rows):
        longest = max(longest, len(row))
        if WRAP_COLUMNS[0] <= len(row) <= WRAP_COLUMNS[1] and below[:1].strip() and not _FULL_STOP.search(row[-6:]):
            broken += below[0].islower() or (row.isupper() and below.isupper())
    return broken >= 3
