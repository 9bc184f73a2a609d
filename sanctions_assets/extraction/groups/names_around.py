"""The ships' names around a phrase: over it, behind it as a list, before it as what it describes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sanctions_assets.extraction.ships import ShipName, describes_the_ship

_JOINT = re.compile(
    r",?\s*(?:and|including|such as|namely|namely viz|viz|are|were|includes?|included|like|named|called|,|:|–|—)?\s*(?:the\s+)?"
    r"(?:(?:[A-Z][\w’'-]*\s){0,3}[A-Z][\w’']*-flagged\s+)?(?:M/?[VT]\s+)?[\"“'‘*_]?"
)
"""What stands between a phrase and the names that it introduces, and between those."""
_SHORT_JOINTS = frozenset({"", "the", "and the", "and", ", the", "named", "called", ": the", ":"})
_JOINT_REACH = 60
_DESCRIPTION_REACH = 60
_DESCRIBED = re.compile(
    r"[\"”’']?\s*(?:\([^)]*\)\s*)?(?:,|–|—|is|was|,\s+(?:once|formerly|now))\s*(?:an?\s+(?:[\w,.-]+\s){0,3})?"
)
_SECOND_APPOSITION = re.compile(r"[\"”’']?,?[^.;,]{0,24},\s*")


class NamesAround:
    """Answers what ships' names stand around a position; the names are in reading order and free of overlap."""

    def __init__(self, text: str, names: Sequence[ShipName]) -> None:
        self._text = text
        self._starts = sorted(n.start for n in names)
        self._ends = sorted(n.end for n in names)

    def cover(self, start: int, end: int) -> bool:
        """Say whether a name overlaps a span."""
        at = bisect_right(self._ends, start)
        return at < len(self._ends) and self._starts[at] < end

    def introduced_at(self, end: int) -> int:
        """Count the names that a phrase only introduces: 'two Aframaxes, the Lotus Pride and the Bright Meridian'."""
        count = 0
        for at in range(bisect_left(self._starts, end), len(self._starts)):
            gap = self._text[end : self._starts[at]]
            if len(gap) > _JOINT_REACH:
                break
            if not _JOINT.fullmatch(gap.strip(" ") + " ") and gap.strip(" ,") not in _SHORT_JOINTS:
                break
            count += 1
            end = self._ends[at]
        return count

    def described_at(self, start: int) -> bool:
        """Say whether a phrase only says what a named ship is: 'the Kiva, a 17-year-old Suezmax', 'the Kiva is a tanker'."""
        at = bisect_right(self._ends, start)
        if at and describes_the_ship(self._text[max(0, start - _JOINT_REACH) : start]):
            return True
        if at == 0 or start - self._ends[at - 1] > _DESCRIPTION_REACH:
            return False
        gap = self._text[self._ends[at - 1] : start]
        return _DESCRIBED.fullmatch(gap + " ") is not None or _SECOND_APPOSITION.fullmatch(gap) is not None
