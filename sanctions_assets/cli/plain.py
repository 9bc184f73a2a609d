"""Text of articles on a terminal: what could move the cursor, change colours or reverse the line is shown, never sent."""

import textwrap
import unicodedata

_UNSENT = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Categories of characters that are shown by their code: controls, marks of direction, halves of pairs, unassigned."""


def shown(text: str) -> str:
    """Return a text as one line: white space as single spaces, unprintable characters by their codes."""
    return "".join(_code(c) if unicodedata.category(c) in _UNSENT else c for c in " ".join(_spaced(text).split()))


def shortened(text: str, most: int) -> str:
    """Return a text as one line of at most ``most`` characters."""
    line = shown(text[: 4 * most])
    return line if len(line) <= most and len(text) <= 4 * most else line[: most - 3].rstrip() + "..."


def wrapped(label: str, text: str, width: int, *, indent: int = 0, column: int = 0) -> list[str]:
    """Return a text, which is one line, in lines below each other beside its label."""
    lead = " " * indent + label
    lead = lead.ljust(indent + column) if column else lead
    return textwrap.wrap(
        text, width, initial_indent=lead, subsequent_indent=" " * len(lead), break_on_hyphens=False, drop_whitespace=True
    ) or [lead.rstrip()]


def _spaced(text: str) -> str:
    """Return a text with breaks of lines as spaces; other controls that Python would split at are kept, to be shown."""
    return "".join(" " if c in "\n\r\t" or unicodedata.category(c) == "Zs" else _code(c) if c.isspace() else c for c in text)


def _code(character: str) -> str:
    number = ord(character)
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"
