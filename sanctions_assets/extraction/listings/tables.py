"""Tables of ships and firms: header rows, columns that date a row, columns headed by authorities."""

import re

from sanctions_assets.extraction.listings.authorities import Authorities
from sanctions_assets.extraction.listings.records import Agent, Day, Listing
from sanctions_assets.extraction.listings.view import View

HEADER = re.compile(
    r"no\.?|#|name.*|ship.*|vessel.*|entity|person|imo.*|identif.*|reasons?|statement.*|flag.*|type.*|date.*"
    r"|remarks?|listed.*|country|owner|dwt|built|ofac|us|uk|eu|un|role|position|reason.*|grounds.*"
)
_LISTED = re.compile(
    r"(?:yes|y|x|✓|✔|•|●|listed|sanctioned|designated|specified|added)|[\w ,./'-]{0,24}\b(?:19|20)\d\d\b[\w ,./'-]{0,8}"
)
"""What a cell under an authority says of a ship that it has listed: a mark or a day."""
_DATE_COLUMN = re.compile(r"date of (?:listing|designation|application|specification)|listed on|date listed|date$|date added")


class Tables:
    """Follows the columns of a table; ``columns`` are those headed by an authority."""

    def __init__(self, authorities: Authorities) -> None:
        self.authorities = authorities
        self.date_column: int | None = None
        """The column that dates the rows of a table, counted from its end."""
        self.columns: dict[int, Agent] = {}

    def is_header(self, view: View) -> bool:
        """Say whether a row names the columns of a table; note whether one of them dates its rows."""
        cells = [c.strip() for c in re.split(r"[|\t]", view.scan.text[view.start : view.end].lower()) if c.strip()]
        header = (
            len(cells) > 1
            and sum(1 for c in cells if HEADER.fullmatch(c)) >= max(2, len(cells) - 1)
            and not any(c.isdigit() for c in cells)
        )
        if header:
            self.date_column = next((i - len(cells) for i, c in enumerate(cells) if _DATE_COLUMN.search(c)), None)
        return header

    def note_columns(self, view: View, cells: list[str]) -> None:
        """Note which columns of a table are headed by an authority: 'Ship | IMO | OFAC | UK | EU'."""
        bars = [i for i, c in enumerate(view.scan.text[view.start : view.end]) if c == "|"]
        columns: dict[int, Agent] = {}
        for mention in view.mentions:
            column = sum(1 for b in bars if view.start + b < mention.start)
            columns[column] = self.authorities.agents(mention)[0]
        if (
            len(columns) >= 2
            and len(columns) >= len(view.mentions)
            and all(c in columns or HEADER.fullmatch(cell) for c, cell in enumerate(cells))
        ):
            self.columns = columns

    def matrix_row(self, view: View) -> list[Listing]:
        """Return the listings of a row of a table whose columns are authorities: a day or a mark in a cell is a listing."""
        text = view.scan.text
        line_end = text.find("\n", view.start)
        line_end = line_end if line_end >= 0 else len(text)
        ship = view.phrase.ships[0] if view.phrase.ships else None
        if not self.columns or ship is None or "|" not in text[view.start : line_end]:
            return []
        out = []
        at = view.start
        for column, cell in enumerate(text[view.start : line_end].split("|")):
            agent = self.columns.get(column)
            value = cell.strip().lower()
            if agent is not None and _LISTED.fullmatch(value):
                time = next(
                    (
                        t
                        for s in view.scan.sentences[view.sentence.index : view.sentence.index + 6]
                        for t in s.times
                        if at <= t.start < at + len(cell)
                    ),
                    None,
                )
                day = time.read()[0] if time is not None and time.read()[0] == time.read()[1] else None
                name = " ".join(ship.text.split()).rstrip(",;:")
                out.append(
                    Listing(
                        ship.start,
                        at + len(cell.rstrip()),
                        view.sentence.index,
                        agent.code,
                        agent.name,
                        "vessel",
                        name,
                        1,
                        ship,
                        day,
                        time.text if day and time else None,
                        "listing.matrix",
                    )
                )
            at += len(cell) + 1
        return out

    def day_of_row(self, view: View, line_start: int) -> Day | None:
        assert self.date_column is not None
        text = view.scan.text
        line_end = text.find("\n", view.start)
        line = text[line_start : line_end if line_end >= 0 else len(text)].rstrip(" |\t")
        bars = [i for i, c in enumerate(line) if c == "|"]
        if len(bars) < -self.date_column:
            return None
        low = line_start + bars[self.date_column]
        high = line_start + (bars[self.date_column + 1] if self.date_column < -1 else len(line))
        for sentence in view.scan.sentences[view.sentence.index : view.sentence.index + 8]:
            for time in sentence.times:
                if low <= time.start and time.end <= high:
                    first, last = time.read()
                    return (first, time.text) if first is not None and first == last else None
        return None
