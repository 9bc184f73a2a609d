"""Tables of ports: what the heading of a column says of the names below it ('Last port', 'Discharge')."""

from dataclasses import replace

from sanctions_assets.extraction.scan import SentenceScan
from sanctions_assets.extraction.toponyms.candidates import Candidate
from sanctions_assets.extraction.toponyms.setting import Setting
from sanctions_assets.extraction.toponyms.vocabulary import PORT_LABELS, PORT_NOUNS

_BARS = ("|", "\t")
_LONGEST_LINE = 2000
"""Characters of the longest row of a table."""
_LONGEST_HEADING = 4
"""Words of a heading; a longer cell is text."""


class Tables:
    """Remembers the heading of the table that is being read, row by row."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._has_bars = any(bar in text for bar in _BARS)
        self._columns: dict[int, str | None] = {}

    def read(self, sentence: SentenceScan) -> None:
        """Take note of a sentence: it may be the heading of a table, one of its rows, or stand outside."""
        if not self._has_bars:
            return
        start, end = self._line(sentence.start)
        line = self.text[start:end] if end - start <= _LONGEST_LINE else ""
        bar = next((b for b in _BARS if b in line), None)
        if bar is None:
            self._columns = {}
            return
        cells = [cell.lower().split() for cell in line.split(bar)]
        heading = {n: _port_noun(cell) for n, cell in enumerate(cells) if _heads_ports(cell)}
        if heading and not self._columns:
            self._columns = heading

    @property
    def open(self) -> bool:
        """Whether a table with columns of ports is being read."""
        return bool(self._columns)

    def headed(self, sentence: SentenceScan, candidate: Candidate, setting: Setting) -> Setting:
        """Return the setting of a name, with the heading of its column as what governs it."""
        if not self._columns or setting.governor:
            return setting
        start, _ = self._line(sentence.start)
        before = self.text[start : candidate.start]
        bar = next((b for b in _BARS if b in before), None)
        column = before.count(bar) if bar is not None else -1
        if column not in self._columns:
            return setting
        return replace(setting, governor="destination", called_port=setting.called_port or self._columns[column])

    def _line(self, position: int) -> tuple[int, int]:
        start = self.text.rfind("\n", 0, position) + 1
        end = self.text.find("\n", position)
        return start, len(self.text) if end < 0 else end


def _heads_ports(cell: list[str]) -> bool:
    """Say whether a cell is the heading of a column of ports: 'Last port', 'Destination', 'Discharge'."""
    if not cell or len(cell) > _LONGEST_HEADING:
        return False
    return _port_noun(cell) is not None or cell[0].strip(".:") in PORT_LABELS


def _port_noun(cell: list[str]) -> str | None:
    words = [word.strip(".:()") for word in cell]
    if words[-1] in PORT_NOUNS:
        return words[-1]
    return words[0] if words[0] in PORT_NOUNS and len(words) > 1 and words[1] == "of" else None
