"""Rows as a Markdown table in which no text of an article can act as Markdown, HTML or a link."""

import re
from collections.abc import Iterable, Sequence

_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]+|\s+")
_LINK = re.compile(r"://|www\.|@", re.IGNORECASE)
_ZERO_WIDTH_SPACE = "\u200b"

LONGEST_CELL = 160
"""Characters of one cell; the rest is cut off."""


def escaped(text: object) -> str:
    """Return a value as one line of Markdown that shows it and does nothing else.

    Every ASCII punctuation mark becomes a character reference, line breaks and control characters become spaces, and what a
    viewer would turn into a link by itself (``https://``, ``www.``, an e-mail address) is broken up by a space of no width.
    """
    if text is None:
        return ""
    shown = _UNSEEN.sub(" ", str(text)).strip()
    if len(shown) > LONGEST_CELL:
        shown = shown[: LONGEST_CELL - 1].rstrip() + "…"
    shown = _LINK.sub(lambda found: found.group() + _ZERO_WIDTH_SPACE, shown)
    return _PUNCTUATION.sub(lambda found: f"&#{ord(found.group())};", shown)


def table(names: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table; with no rows, a line that says so."""
    lines = ["| " + " | ".join(escaped(value) or " " for value in row) + " |" for row in rows]
    if not lines:
        return "No rows."
    head = "| " + " | ".join(map(escaped, names)) + " |"
    return "\n".join([head, "|" + " --- |" * len(names), *lines])


def bullets(lines: Iterable[str], *, most: int = 20) -> str:
    """Return a Markdown list of at most ``most`` lines, and how many more there are."""
    lines = list(lines)
    shown = [f"- {escaped(line)}" for line in lines[:most]]
    if len(lines) > most:
        shown.append(f"- and {len(lines) - most} more")
    return "\n".join(shown) or "None."
