"""Where each value of a TOML file stands: the line of every table, key and item of a list, by its path."""

import re
import sys
from bisect import bisect_left

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Path = tuple[str | int, ...]
"""The keys and numbers that lead to a value: ``("verb", 2, "past", 0)``."""

_BLANK = re.compile(r"(?:\s|#[^\n]*)*")
_KEY = re.compile(r"[A-Za-z0-9_-]+")
_TEXT = re.compile(
    r'"""(?:[^\\]|\\.)*?"""(?:"{1,2}(?!"))?' r"|'''.*?'''(?:'{1,2}(?!'))?" r'|"(?:[^"\\]|\\.)*"' r"|'[^']*'", re.DOTALL
)
_PLAIN = re.compile(r"[^,\]}#\n]+")
"""A number, a date or a truth value."""


def lines_by_path(source: str) -> dict[Path, int]:
    """Return the line, from 1, of everything in a TOML file; the file is one that ``tomllib`` has read without a fault."""
    walker = _Walker(source)
    walker.file()
    return walker.lines


class _Walker:
    """Goes through a sound file from start to end; what ``tomllib`` has checked is not checked again."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.lines: dict[Path, int] = {}
        self._ends = [found.start() for found in re.finditer("\n", source)]
        self._rows: dict[Path, int] = {}
        """How many ``[[tables]]`` of a name there are so far."""

    def file(self) -> None:
        table: Path = ()
        while self._blank() < len(self.source):
            if self.source[self.at] != "[":
                self._pair(table)
                continue
            start, many = self.at, self.source.startswith("[[", self.at)
            self.at += 2 if many else 1
            table = self._under((), self._keys(), start)
            if many:
                self._rows[table] = self._rows.get(table, -1) + 1
                table = (*table, self._rows[table])
                self._note(table, start)
            self.at += 2 if many else 1

    def _blank(self) -> int:
        found = _BLANK.match(self.source, self.at)
        self.at = found.end() if found is not None else self.at
        return self.at

    def _note(self, path: Path, at: int) -> None:
        self.lines.setdefault(path, bisect_left(self._ends, at) + 1)

    def _keys(self) -> list[str]:
        """Read a key, which may have several parts."""
        keys = []
        while True:
            self._blank()
            quoted = self.source[self.at] in "\"'"
            found = (_TEXT if quoted else _KEY).match(self.source, self.at)
            assert found is not None
            keys.append(str(tomllib.loads(f"key = {found.group()}")["key"]) if quoted else found.group())
            self.at = found.end()
            if self.source[self._blank()] != ".":
                return keys
            self.at += 1

    def _under(self, table: Path, keys: list[str], at: int) -> Path:
        """Return the path of a key below a table; what is below a ``[[table]]`` belongs to the last of its rows."""
        path = table
        for number, key in enumerate(keys, 1):
            path = (*path, key)
            self._note(path, at)
            if path in self._rows and number < len(keys):
                path = (*path, self._rows[path])
        return path

    def _pair(self, table: Path) -> None:
        at = self.at
        path = self._under(table, self._keys(), at)
        self.at += 1
        self._blank()
        self._value(path)

    def _value(self, path: Path) -> None:
        opening = self.source[self.at]
        if opening in "[{":
            self.at += 1
            number = 0
            while self.source[self._blank()] not in "]}":
                if self.source[self.at] == ",":
                    self.at += 1
                elif opening == "{":
                    self._pair(path)
                else:
                    self._note((*path, number), self.at)
                    self._value((*path, number))
                    number += 1
            self.at += 1
            return
        found = (_TEXT if opening in "\"'" else _PLAIN).match(self.source, self.at)
        assert found is not None
        self.at = found.end()
