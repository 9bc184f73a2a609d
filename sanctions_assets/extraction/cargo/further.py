"""Figures that leave out what they count: 'Another 5,000 were sent in January', '200 more were delivered'."""

import re
from collections.abc import Iterator

from sanctions_assets.extraction.cargo.phrase import CargoPhrase, Quantity
from sanctions_assets.extraction.scan import Scan, SentenceScan

_FURTHER = re.compile(r"\b(?:another|an?\s+(?:further|additional))\s|\d\s+(?:more|others)\s|\bthousand\s+more\s")
_AHEAD = re.compile(
    r"(?:(?:about|around|some|perhaps|at\s+least|up\s+to|more\s+than)\s+)?(?:another|an?\s+(?:further|additional))\s"
)
_VERB_BEHIND = re.compile(
    r"(?:\s+(?P<more>more|others))?\s+(?:\w+ly\s+|then\s+|later\s+)?(?:were|was|are|is|had|have|has|will|would|went|arrived|followed|came)\b"
)
_CASUALTIES = re.compile(r"\b(?:killed|wounded|injured|hurt|hospitals?|dead|died|arrested|detained|missing|rescued|homeless)\b")


def further_counts(scan: Scan, sentence: SentenceScan) -> Iterator[CargoPhrase]:
    """Return the figures for more of what the sentence before counts, right before a verb."""
    if _FURTHER.search(scan.folded, sentence.start, sentence.end) is None:
        return
    if _CASUALTIES.search(scan.folded, sentence.start, sentence.end) is not None:
        return
    for number in sentence.numbers:
        behind = _VERB_BEHIND.match(scan.folded, number.end, sentence.end)
        if behind is None or number.glued:
            continue
        if behind.group("more") or _AHEAD.match(scan.folded, number.start, number.end):
            quantity = Quantity(number.start, number.end, number.low, number.high, "item")
            yield CargoPhrase(number.start, number.end, number.start, number.end, None, quantity)
