"""From TOML to entries; what is faulty is told with its file and line."""

import re
import sys
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from functools import cached_property
from typing import NamedTuple

from pydantic import ValidationError

from sanctions_assets.extraction.lexicon.faults import told
from sanctions_assets.extraction.lexicon.positions import Path, lines_by_path
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


class Located(NamedTuple):
    """An entry, and where it stands in its file."""

    entry: Entry
    path: Path
    where: str
    """Its table as a message names it: ``[[verb]] no. 2``."""
    terms: Path
    """Where its terms stand."""


def parse_lexicon(name: str, source: str) -> list[Entry]:
    """Parse one TOML file of vocabulary into its entries, in the order of the file.

    ``[section] key = [terms]`` is the word list ``section.key``; the other sections are told in ``schema``.

    Raises:
        LexiconError: the TOML is malformed, a section is unknown, or an entry breaks its schema.
    """
    return [located.entry for located in LexiconFile(name, source).entries()]


class LexiconFile:
    """A file of vocabulary: its entries, and the lines on which they stand.

    ``lists`` are the sections of word lists that it may hold; without, any other table is one.
    """

    def __init__(self, name: str, source: str, lists: Collection[str] | None = None) -> None:
        self.name = name
        self.source = source
        self._lists_known = lists

    def entries(self) -> Iterator[Located]:
        """Yield the entries in the order of the file.

        Raises:
            LexiconError: the TOML is malformed, a section is unknown, or an entry breaks its schema.
        """
        try:
            data = tomllib.loads(self.source)
        except tomllib.TOMLDecodeError as error:
            place = _PLACE_IN_FILE.search(str(error))
            line = int(place["line"]) if place is not None and place["line"] else self.source.rstrip("\n").count("\n") + 1
            raise self._error(line, _PLACE_IN_FILE.sub("", str(error))) from error
        except RecursionError as error:
            raise self._error(1, "lists stand within lists too deep to be read") from error
        for section, rows in data.items():
            yield from self._section(section, rows)

    def fault(self, path: Path, message: str) -> LexiconError:
        """Return an error that points at what stands at ``path``, or at what holds it where that has no line of its own."""
        while path and path not in self._lines:
            path = path[:-1]
        return self._error(self.line(path), message)

    def line(self, path: Path) -> int:
        """Return the line of a path; of one that is not there, the first of the file."""
        return self._lines.get(path, 1)

    @cached_property
    def _lines(self) -> dict[Path, int]:
        return lines_by_path(self.source)

    def _error(self, line: int, message: str) -> LexiconError:
        return LexiconError(f"{self.name}, line {line}: {message}")

    def _section(self, section: str, rows: object) -> Iterator[Located]:
        if section in _ROWS and isinstance(rows, list):
            for nth, row in enumerate(rows):
                yield self._entry(_ROWS[section], row, (section, nth), f"[[{section}]] no. {nth + 1}")
        elif section == "invariant":
            yield self._list(InvariantEntry, {"terms": rows}, (section,), section)
        elif section in _NAMED and isinstance(rows, dict):
            yield from self._named(section, rows)
        elif section not in _ROWS and isinstance(rows, dict) and (self._lists_known is None or section in self._lists_known):
            yield from self._word_lists(WordsEntry, section, (section,), rows)
        else:
            raise self.fault((section,), self._unknown(section))

    def _unknown(self, section: str) -> str:
        rows = ", ".join(f"[[{s}]]" for s in _ROWS)
        if section in _ROWS:
            return f"{section!r} is no table [[{section}]]: it is written with two brackets, once for each entry"
        if self._lists_known is None:
            tables = [*_NAMED]
            others = "tables of word lists"
        else:
            tables = ["joint", *sorted(self._lists_known)]
            others = "invariant"
        like = get_close_matches(section, [*_ROWS, *tables, "invariant"], 1, 0.7)
        meant = f" (did you mean {like[0]!r}?)" if like else ""
        return (
            f"{section!r} is no table of a vocabulary{meant}; known: {rows}, {', '.join(f'[{s}]' for s in tables)} and {others}"
        )

    def _named(self, section: str, rows: Mapping[str, object]) -> Iterator[Located]:
        for key, row in rows.items():
            where = f"[{section}.{key}]"
            if not isinstance(row, dict):
                raise self.fault((section, key), f"{where}: not a table")
            if section == "roles":
                yield self._entry(RolesEntry, {"frame": key} | row, (section, key), where)
            elif section == "joint":
                yield self._entry(JointEntry, row, (section, key), where)
            else:
                yield from self._word_lists(TokensEntry, key, (section, key), row)

    def _word_lists(self, schema: type[Entry], prefix: str, path: Path, rows: Mapping[str, object]) -> Iterator[Located]:
        table = ".".join(map(str, path))
        for key, terms in rows.items():
            yield self._list(schema, {"name": f"{prefix}.{key}", "terms": terms}, (*path, key), f"[{table}] {key}")

    def _list(self, schema: type[Entry], row: dict[str, object], path: Path, where: str) -> Located:
        """Check a list that is its own entry: its terms stand at its path itself."""
        return Located(self._checked(schema, row, path, where, own_list=True), path, where, path)

    def _entry(self, schema: type[Entry], row: object, path: Path, where: str) -> Located:
        return Located(self._checked(schema, row, path, where), path, where, (*path, "terms"))

    def _checked(self, schema: type[Entry], row: object, path: Path, where: str, own_list: bool = False) -> Entry:
        try:
            return schema.model_validate(row)
        except ValidationError as error:
            fault = error.errors()[0]
            below = fault["loc"][1:] if own_list and fault["loc"][:1] == ("terms",) else fault["loc"]
            raise self.fault((*path, *below), f"{where}: {told(fault, schema)}") from error
