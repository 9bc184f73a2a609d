"""From TOML to entries; what is faulty is told with its file and line."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from pydantic import ValidationError

from sanctions_assets.extraction.lexicon.schema import (
    AuthorityEntry,
    CommodityEntry,
    Entry,
    InvariantEntry,
    JointEntry,
    LabelEntry,
    LeaderEntry,
    NounEntry,
    PrefixEntry,
    RolesEntry,
    ShipEntry,
    TokensEntry,
    UnitEntry,
    VerbEntry,
    WordsEntry,
)

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

_ROWS: Mapping[str, type[Entry]] = {
    "commodity": CommodityEntry,
    "kind": ShipEntry,
    "label": LabelEntry,
    "prefix": PrefixEntry,
    "unit": UnitEntry,
    "authority": AuthorityEntry,
    "leader": LeaderEntry,
    "verb": VerbEntry,
    "noun": NounEntry,
}
"""Sections that repeat: ``[[verb]]``."""
_NAMED = ("roles", "joint", "tokens")
"""Tables of tables or of lists, read by their names: ``[roles.send]``, ``[joint]``, ``[tokens.ship]``."""
_PLACE_IN_FILE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")


class LexiconError(ValueError):
    """A vocabulary file is faulty; the message names the file, the line, the entry and the fault."""


def parse_lexicon(name: str, source: str) -> list[Entry]:
    """Parse one TOML file of vocabulary into its entries, in the order of the file.

    ``[section] key = [terms]`` is the word list ``section.key``; the other sections are told in ``schema``.

    Raises:
        LexiconError: the TOML is malformed, a section is unknown, or an entry breaks its schema.
    """
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        place = _PLACE_IN_FILE.search(str(error))
        line = int(place["line"]) if place is not None and place["line"] else len(source.splitlines())
        raise LexiconError(f"{name}, line {line}: {_PLACE_IN_FILE.sub('', str(error))}") from error
    parser = _Parser(name, source)
    return [entry for section, rows in data.items() for entry in parser.section(section, rows)]


class _Parser:
    """Reads the sections of one file; knows where they stand."""

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self.lines = source.splitlines()

    def section(self, section: str, rows: object) -> Iterator[Entry]:
        """Yield the entries of a section.

        Raises:
            LexiconError: the section is unknown, of another form than it must be, or an entry breaks its schema.
        """
        if section in _ROWS and isinstance(rows, list):
            for nth, row in enumerate(rows):
                line = partial(self._line, rf"\[\[\s*{section}\s*\]\]", nth)
                yield self._entry(_ROWS[section], row, line, f"[[{section}]] no. {nth + 1}")
        elif section == "invariant":
            yield self._entry(InvariantEntry, {"terms": rows}, partial(self._line_of, section), section)
        elif section in _NAMED and isinstance(rows, dict):
            yield from self._named(section, rows)
        elif section not in _ROWS and isinstance(rows, dict):
            yield from self._lists(WordsEntry, section, section, rows)
        else:
            form = f"[[{section}]]" if section in _ROWS else f"[{section}]"
            known = ", ".join([*(f"[[{s}]]" for s in _ROWS), *(f"[{s}]" for s in _NAMED), "invariant"])
            raise self._fault(self._line_of(section), f"{section!r} is no table {form}; known: {known} and tables of word lists")

    def _named(self, section: str, rows: Mapping[str, object]) -> Iterator[Entry]:
        for key, row in rows.items():
            where = f"[{section}.{key}]"
            line = partial(self._line_of, section, key)
            if not isinstance(row, dict):
                raise self._fault(line(), f"{where}: not a table")
            if section == "roles":
                yield self._entry(RolesEntry, {"frame": key} | row, line, where)
            elif section == "joint":
                yield self._entry(JointEntry, row, line, where)
            else:
                yield from self._lists(TokensEntry, key, f"{section}.{key}", row)

    def _lists(self, schema: type[Entry], prefix: str, table: str, rows: Mapping[str, object]) -> Iterator[Entry]:
        for key, terms in rows.items():
            line = partial(self._line_of, table, key)
            yield self._entry(schema, {"name": f"{prefix}.{key}", "terms": terms}, line, f"[{table}] {key}")

    def _entry(self, schema: type[Entry], row: object, line: Callable[[], int], where: str) -> Entry:
        """Check a row; where it is faulty, point at the field if it has a line of its own, else at ``line``."""
        try:
            return schema.model_validate(row)
        except ValidationError as error:
            fault = error.errors()[0]
            path = [str(part) for part in fault["loc"]]
            at = self._line(rf"{re.escape(path[0])}\s*=", after=line(), until_header=True) if path else line()
            raise self._fault(at, f"{where}: {'.'.join(path)}: {fault['msg']}") from error

    def _fault(self, line: int, message: str) -> LexiconError:
        return LexiconError(f"{self.name}, line {line}: {message}")

    def _line_of(self, section: str, key: str = "") -> int:
        """Return the line of a table, or of a key of a table."""
        own = rf"\[{{1,2}}\s*{re.escape(section)}\s*\]{{1,2}}|{re.escape(section)}\s*[.=]"
        if not key:
            return self._line(own)
        dotted = rf"\[\s*{re.escape(section)}\s*\.\s*{re.escape(key)}\s*\]"
        return next(self._matches(dotted), None) or self._line(rf"{re.escape(key)}\s*=", after=self._line(own))

    def _line(self, pattern: str, nth: int = 0, *, after: int = 1, until_header: bool = False) -> int:
        """Return the number of the ``nth`` line that opens with ``pattern``, ``after`` where there is none."""
        for count, line in enumerate(self._matches(pattern, after, until_header)):
            if count == nth:
                return line
        return after

    def _matches(self, pattern: str, after: int = 1, until_header: bool = False) -> Iterator[int]:
        opening = re.compile(rf"\s*(?:{pattern})")
        for number, line in enumerate(self.lines[after - 1 :], after):
            if until_header and number > after and re.match(r"\s*\[", line):
                return
            if opening.match(line):
                yield number
