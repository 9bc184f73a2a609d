"""Words for what is done against those who move cargo: listings, charges, blame; they date and send nothing themselves."""

import re

_LISTS = (
    r"(?:sanction(?:s|ed|ing)|designat(?:es|ed|ing)|blacklist(?:s|ed|ing)|indict(?:s|ed|ing)|charg(?:ed|ing)|fin(?:ed|ing)"
    r"|unseal(?:s|ed|ing))"
)
_BLAMES = r"(?:accus(?:es|ed|ing)|condemn(?:s|ed|ing)|blam(?:es|ed|ing)|protest(?:s|ed|ing)|banned|bans)"
_LISTED = re.compile(rf"\b(?:{_LISTS}|impos(?:es|ed|ing)|announc(?:es|ed|ing))\b")
_ACTED = re.compile(rf"\b(?:{_LISTS}|{_BLAMES}|impos\w+\s+(?:\w+\s+)?sanctions)\b")


def tells_listing(folded: str, start: int, end: int) -> bool:
    """Say whether a listing or charge stands between two positions: 'on Monday it sanctioned six firms for shipping'."""
    return _LISTED.search(folded, start, end) is not None


def tells_act_against(folded: str, start: int, end: int) -> bool:
    """Say whether a state before it acts against a movement of others: 'imposed sanctions on firms for the delivery of'."""
    return _ACTED.search(folded, start, end) is not None
