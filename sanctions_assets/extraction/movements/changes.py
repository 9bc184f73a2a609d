"""Verbs by which a figure of trade changes or is stated: 'exports rose to', 'imports totalled', 'shipments slid to'."""

import re

_CHANGED = (
    r"rose|jumped|gained|advanced|gr[eo]w(?:n)?|climbed|surged|soared|doubled|tripled|quadrupled|swelled|rebounded|recovered|inched|edged|crept|ticked"
    r"|fell|dropped|declined|decreased|increased|slumped|slipped|slid|dipped|eased|plunged|tumbled|sank|shrank|dwindled|plummeted"
    r"|went\s+(?:up|down)|risen|fallen|cut|boosted|raised"
)
_STATED = (
    r"average[ds]?|averaging|totall?ed|totall?ing|came\s+(?:in\s+)?(?:to|at)|amounted\s+to|stood\s+at|reached|reaching|hit|hitting"
    r"|touched|touching|topped|topping|exceeded|exceeding|recorded|posted|remained|were|was|are|put|estimated|seen|pegged|ran\s+at"
    r"|held|contracted|accounted\s+for"
)
CHANGES = rf"(?:{_CHANGED}|{_STATED})"
"""Alternatives of a pattern, folded."""
FIGURE_LEAD = re.compile(
    rf"(?:['’]s)?(?:\s+(?:were|was|had|has|have|is|are))?(?:\s+\w+ly)?(?:\s+{CHANGES}(?:\s+(?:up|down|back|further|sharply|slightly))?)?"
    r"(?:\s+(?:by\s+)?[\d.,]+\s?(?:%|per\s?cent|pct|percent))?"
    r"(?:\s+(?:to|at|with|of))?(?:\s+(?:only|just|about|some|a\s+total\s+of))?\s*(?:\(|:|-|–)?\s*"
)
"""What may stand between the country that a figure is about and the figure: 'those to Japan fell 3 pct to 1.2 mln'."""
THOSE = re.compile(
    r"\b(?:those|that|the\s+ones|(?:and|while|but|with|,)\s+(?:sales|shipments|supplies|deliveries|exports|imports))\s+(?:from|to|for|into|out\s+of|of)\b"
)
"""What takes up the noun of the figure before."""
_LEAD_IN = re.compile(
    r"(?:,|;|\band\b|\bwhile\b|\bbut\b|\bwhereas\b)\s*(?:(?:and|while|but|whereas|with)\s+)?(?:(?:main|most|chief|notab|part)ly\s+|including\s+)?"
    r"(?:(?:those|that|the\s+ones|sales|shipments|supplies|deliveries|exports|imports)\s+)?"
    r"(?:(?:from|to|for|into|of)\s+)?(?:the\s+)?$"
)


def lead_in(folded: str, low: int, place: int) -> int | None:
    """Return where the words begin that lead in the place of another figure ('and those from'), ``None`` if there are none."""
    match = _LEAD_IN.search(folded, max(low, place - 60), place)
    return match.start() if match is not None else None
