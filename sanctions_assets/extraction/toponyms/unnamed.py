"""Ports without a name: 'an oil terminal at a Russian port', 'North Korean ports', located at their country."""

import re
from collections.abc import Iterable

from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.toponyms.place_name import PlaceName

_PORT = re.compile(r"\b(?:ports?|(?:oil |grain |lng |coal )?terminals?|harbou?rs?)\b")
_GAP = re.compile(r"(?:['’]s)?\s+(?:[a-z-]+\s+){0,2}")
_OTHER_HEAD = re.compile(
    r"\s+(?:of\s+)?[A-Z]|\s+(?:authority|authorities|officials?|operators?|workers?|state|calls?|city|control|group|police|minister|ministry|strike)\b|-"
)
_LEAD = re.compile(
    r"(?:\b(?:an?|the)\s+(?:oil\s+|grain\s+)?(?:terminals?|port|berth|jetty)\s+(?:at|in)\s+)?(?:\b(?:an?|two|three|several|other|unnamed)\s+)?$"
)
_REACH = 24
"""Characters between a country and its port noun: 'Russian far eastern oil' is among the longest."""


def unnamed_ports(scan: Scan, sentence: SentenceScan) -> Iterable[PlaceName]:
    """Yield the ports of a sentence that are told by their country alone."""
    text = scan.text
    countries = sentence.of("country")
    if not countries:
        return
    for match in _PORT.finditer(scan.folded, sentence.start, sentence.end):
        near = [(h, c) for h, c in countries if h.end <= match.start() <= h.end + _REACH]
        if not near:
            continue
        hit, country = near[-1]
        gap = text[hit.end : match.start()]
        if country.code in {"EU", "UN"} or country.kind == "seat" or _GAP.fullmatch(gap) is None:
            continue
        if country.kind == "name" and not gap.startswith(("'", "’")):
            continue
        if _OTHER_HEAD.match(text, match.end(), min(len(text), match.end() + 16)):
            continue
        floor = max(sentence.start, hit.start - 50)
        lead = _LEAD.search(text[floor : hit.start])
        start = hit.start - (len(lead.group()) if lead is not None else 0)
        yield PlaceName(
            start,
            match.end(),
            sentence.index,
            text[start : match.end()],
            None,
            "port",
            country.code,
            "location",
            "place.unnamed_port",
            None,
            True,
        )
