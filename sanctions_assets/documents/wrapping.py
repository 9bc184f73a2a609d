"""Paragraphs broken by hand wherever the next word no longer fitted, in a column of whatever width."""

import re
from itertools import pairwise

LIST_LINE = re.compile(r"[ \t]*(?:[-*•●▪‣>–—]|\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[A-Z]\))[ \t]+|[ \t]*\|")
"""A line that opens an item of a list or a row of a table."""
_LEAST_LINES = 3
"""Lines that a paragraph needs before its width tells that it is broken by hand."""
_COLUMN = (28, 100)
"""Widths of columns that text is broken to, in characters."""


def filled_breaks(text: str, start: int, end: int) -> set[int]:
    """Return the positions of the line breaks inside paragraphs of ``text[start:end]`` that fill their column.

    Paragraphs are parted by blank lines. One fills its column where no line but its last has room for the first word of the
    line below.
    """
    breaks: set[int] = set()
    paragraph: list[tuple[int, str]] = []
    at = start
    for line in [*text[start:end].split("\n"), ""]:
        if line.strip():
            paragraph.append((at + len(line), line.rstrip()))
        else:
            if len(paragraph) >= _LEAST_LINES and _fills_column([row for _, row in paragraph]):
                breaks.update(position for position, _ in paragraph[:-1])
            paragraph = []
        at += len(line) + 1
    return breaks


def _fills_column(lines: list[str]) -> bool:
    width = max(map(len, lines))
    return (
        _COLUMN[0] <= width <= _COLUMN[1]
        and not any(line.endswith(":") for line in lines)
        and not any(LIST_LINE.match(line) or "|" in line or "\t" in line for line in lines[1:])
        and all(len(line) + 1 + len(below.split(None, 1)[0]) > width for line, below in pairwise(lines))
    )
