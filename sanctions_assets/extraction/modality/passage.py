"""The words around one movement, cut where its stance is read."""

import re
from dataclasses import dataclass

from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.triggers import Trigger

_CLAUSE_BREAK = re.compile(r"[;]|,?\s+(?:but|while|whereas|although|though)\s+")
_REACH = 160
"""Characters before a movement within which a word still bears on it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A movement with the words around it, folded; all offsets are those of the document."""

    scan: Scan
    sentence: SentenceScan
    trigger: Trigger | None
    start: int
    end: int
    anchor: int
    """Where its verb or noun starts, or its cargo where there is none."""
    clause: str
    """The clause up to the anchor, ``_REACH`` characters of it at the most."""
    behind: str
    """The rest of the sentence behind the cargo."""

    @property
    def clause_start(self) -> int:
        """Where ``clause`` starts."""
        return self.anchor - len(self.clause)

    def last_word(self, group: str) -> Hit | None:
        """Return the last word of a list that the clause before the movement holds."""
        low = self.clause_start
        last = None
        for hit in self.sentence.words:
            if low <= hit.start and hit.end <= self.anchor and group in hit.words():
                last = hit
        return last

    def text(self, low: int, high: int) -> str:
        """Return the folded text between two positions, as far as the sentence reaches to the left."""
        return self.scan.folded[max(self.sentence.start, low) : high]


def passage_of(scan: Scan, sentence: SentenceScan, trigger: Trigger | None, start: int, end: int) -> Passage:
    """Cut the passage of the movement told at ``start:end`` by ``trigger``."""
    anchor = trigger.start if trigger is not None else start
    clause = _CLAUSE_BREAK.split(scan.folded[sentence.start : anchor])[-1][-_REACH:]
    return Passage(scan, sentence, trigger, start, end, anchor, clause, scan.folded[end : sentence.end])
