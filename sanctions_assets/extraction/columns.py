"""Tables of ships and cargoes: what the heading of a column says of the cells below it."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sanctions_assets.extraction.lexicon import Lexicon
from sanctions_assets.extraction.scan import Scan, SentenceScan

ROLES = ("vessel", "cargo", "quantity", "origin", "destination", "flag", "type")
"""What a column may hold that is read; the words of its heading are those of ``tokens.column`` in the vocabulary."""
_BARS = ("|", "\t")
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_LONGEST_HEADING = 4
"""Words of a heading; a longer cell is text."""
_LEAST_HEADINGS = 2
_RULES = " \t|:+=-"
"""What the line below the headings of a Markdown table is drawn of."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the spans of its cells by what they hold, and the heading of each."""

    cells: Mapping[str, Span]
    headings: Mapping[str, str]


def table_rows(scan: Scan) -> Iterator[tuple[SentenceScan, Row]]:
    """Yield the rows of the document's tables that have headings for a ship or for cargo, each with its sentence."""
    if not any(bar in scan.text for bar in _BARS):
        return
    columns: dict[int, tuple[str, str]] = {}
    bar, below = "", -1
    for sentence in scan.sentences:
        start, end = _line(scan.text, sentence.start)
        if scan.text[start : sentence.start].strip(" |\t"):
            continue  # a further sentence of a row
        line = scan.text[start:end]
        own_bar = next((b for b in _BARS if b in line), "")
        goes_on = own_bar != "" and own_bar == bar and not scan.text[below:start].strip("\n" + _RULES)
        bar, below = own_bar, end
        if not own_bar or not line.strip(_RULES):
            continue
        spans = list(_cells(line, own_bar, start))
        if not goes_on:
            columns = _headings(scan, spans)
        elif columns:
            cells = {role: spans[at] for at, (role, _) in columns.items() if at < len(spans)}
            yield sentence, Row(cells, dict(columns.values()))


def _line(text: str, position: int) -> Span:
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end


def _cells(line: str, bar: str, start: int) -> Iterator[Span]:
    at = start
    for cell in line.split(bar):
        yield at + len(cell) - len(cell.lstrip()), at + len(cell.rstrip())
        at += len(cell) + 1


def _headings(scan: Scan, spans: list[Span]) -> dict[int, tuple[str, str]]:
    """Return column -> (role, heading) where a line heads a table of ships or cargo, else nothing."""
    if _DIGIT.search(scan.text, spans[0][0], spans[-1][1]):
        return {}
    found: dict[int, tuple[str, str]] = {}
    for at, (start, end) in enumerate(spans):
        heading = scan.folded[start:end]
        role = _role_of(scan.lexicon, heading)
        if role is not None and role not in {known for known, _ in found.values()}:
            found[at] = (role, heading)
    roles = {role for role, _ in found.values()}
    filled = sum(1 for start, end in spans if start < end)
    return found if filled >= _LEAST_HEADINGS and roles & {"vessel", "cargo"} else {}


def _role_of(lexicon: Lexicon, heading: str) -> str | None:
    words = _WORD.findall(heading)
    if not 0 < len(words) <= _LONGEST_HEADING or any(w in lexicon.tokens["column.other"] for w in words):
        return None
    named = [role for role in ROLES if any(w in lexicon.tokens[f"column.{role}"] for w in words)]
    return named[-1] if named else None  # 'Vessel type' is a type
