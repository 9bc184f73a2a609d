"""Spans of the text that are taken, such as ships' names."""

from bisect import bisect_right
from collections.abc import Iterable


class Spans:
    """Spans ``(start, end)`` that don't overlap one another, asked for overlap in logarithmic time."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

    def covering(self, start: int, end: int) -> tuple[int, int] | None:
        """Return a span that overlaps ``start`` to ``end`` (exclusive), or ``None``."""
        at = bisect_right(self._starts, end - 1) - 1
        if at >= 0 and self._spans[at][1] > start:
            return self._spans[at]
        return None

    def overlap(self, start: int, end: int) -> bool:
        """Say whether a span overlaps ``start`` to ``end`` (exclusive)."""
        return self.covering(start, end) is not None
