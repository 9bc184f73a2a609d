"""Further groups told by a bare number behind a group: 'hailed 900 ships and boarded five', 'against 70 in 2019', totals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sanctions_assets.extraction.groups.group import ShipGroup
from sanctions_assets.extraction.groups.phrase import count_of
from sanctions_assets.extraction.quantities import Number
from sanctions_assets.extraction.scan import Scan, SentenceScan

_HANDLED = re.compile(
    r"\b(?:inspected|boarded|diverted|searched|seized|confiscated|impounded|hailed|sunk|sank|scuttled|intercepted|escorted"
    r"|turned\s+(?:back|away)|let\s+go|listed|sanctioned|blacklisted|designated|delisted|damaged|hit|attacked|approached|queried"
    r"|added|counted|logged|sighted|spotted|tracked|chartered|hired|scrapped)\s+(?:another\s+|a\s+further\s+)?$"
)
"""What is done to ships; crews too are detained, rescued and freed."""
_COMPARED = re.compile(r"\b(?:and|against|from|compared\s+(?:with|to)|versus|than|after|up\s+on|down\s+on)\s+(?:the\s+)?$")
_THEN = re.compile(
    r"\s+(?:in\s+(?:all\s+of\s+|the\s+whole\s+of\s+)?(?:(?:19|20)\d\d|january|february|march|april|may|june|july|august"
    r"|september|october|november|december|the\s+(?:same|previous|year))|(?:a|the)\s+(?:year|month|week)\s+(?:earlier|before|ago)"
    r"|(?:last|the\s+previous)\s+(?:year|month|week))\b"
)
_SUBJECT = re.compile(r"(?:[.;:]\s*|^\s*|\bsaid\s+|,\s+(?:and|but)\s+)$")
_DID = re.compile(r"\s+(?:of\s+(?:them|these|those)\s+)?(?:have\s+(?:been|since)|had|has|were|are\s+still|flew|carried|lay)\b")
_LISTED = re.compile(r"\s+(?:approved|listed|sanctioned|proposed|added|blacklisted|designated)\b")
_TOTAL = re.compile(
    r"\b(?:bring(?:s|ing)|brought|tak(?:es|ing)|took|lift(?:s|ed|ing)|rais(?:es|ed|ing))\s+(?:the|its|their|his|that|this)\s+"
    r"(?:total|tally|number|count|list)\s+(?:[^.;,]{0,50}?\s)?to\s+$"
)
_NO_NOUN = re.compile(
    r"\s*(?:[.,;:!?)\"”]|$)|\s+(?:of\s+them|in|on|since|last|this|during|between|within|off|near|after|before|by|with|without|from"
    r"|at|and|but|so|as|while|over)\b"
)
"""What stands behind a number that counts ships told before."""
_UNDER = re.compile(
    r"\s+(?:of\s+them\s+)?(?:(?:are|were|sail|sailed|fly|flew|have\s+sailed)\s+)?(?:(?:in|under|flying)\s+)?(?:the\s+)?"
    r"(?:(?:flag|colou?rs)\s+of\s+(?:the\s+)?)?"
)
_COLOURS = re.compile(r"\s+(?:flags?|colou?rs)\b")
_OUT_OF = re.compile(r"\bof\s+(?:the|these|those|all|some)\s")
_AHEAD = 70
_BASE_REACH = 1
"""Sentences between a group and a bare number that counts further ships of its kind."""


def elliptic_groups(scan: Scan, groups: Sequence[ShipGroup]) -> list[ShipGroup]:
    """Return the groups told by bare numbers behind one of ``groups``, of its kind."""
    bases = [g for g in groups if g.count_min is None or g.count_min > 1]
    if not bases:
        return []
    covered = [(g.start, g.end) for g in groups]
    out: list[ShipGroup] = []
    for sentence in scan.sentences:
        near = [g for g in bases if 0 <= sentence.index - g.sentence <= _BASE_REACH]
        if near:
            out += _in_sentence(scan, sentence, near, covered)
    return out


def _in_sentence(
    scan: Scan, sentence: SentenceScan, near: Sequence[ShipGroup], covered: Sequence[tuple[int, int]]
) -> Iterator[ShipGroup]:
    for number in sentence.numbers:
        before = [g for g in near if g.end <= number.start]
        if not before or any(a <= number.start < b for a, b in covered) or (number.low or 0) < 2:
            continue
        base = max(before, key=lambda g: g.end)
        own_flag = _flown(scan, sentence, number)
        kept_flag = own_flag is not None or _counts_more(scan, sentence, number, base)
        if kept_flag is None:
            continue
        low, high = count_of(number)
        yield replace(
            base,
            start=number.start,
            end=number.end,
            sentence=sentence.index,
            flag=own_flag or (base.flag if kept_flag else None),
            count_min=low,
            count_max=high,
            definite=False,
            rule="group.elliptic",
            told=True,
        )


def _flown(scan: Scan, sentence: SentenceScan, number: Number) -> str | None:
    """Return the flag of '40 in Palauan colours', '12 sail under the flag of Palau', the ships told before."""
    lead = _UNDER.match(scan.folded, number.end, sentence.end)
    named = next((h for h in sentence.hits if lead is not None and h.start == lead.end()), None)
    country = named.country() if named is not None else None
    if lead is None or named is None or country is None:
        return None
    told = "of" in lead.group() or _COLOURS.match(scan.folded, named.end) is not None
    return country.code if told else None


def _counts_more(scan: Scan, sentence: SentenceScan, number: Number, base: ShipGroup) -> bool | None:
    """Say whether a number counts further ships of the base's flag (``True``), a total of any (``False``), or none (``None``)."""
    ahead = scan.folded[max(sentence.start, number.start - _AHEAD) : number.start]
    behind = scan.folded[number.end : number.end + _AHEAD]
    bare = _NO_NOUN.match(behind) is not None
    if bare and _TOTAL.search(ahead):
        return False
    if bare and _HANDLED.search(ahead):
        return True
    if base.sentence == sentence.index and _COMPARED.search(ahead):
        return True if _THEN.match(behind) else None
    if _SUBJECT.search(ahead) and _DID.match(behind) and not _OUT_OF.search(ahead):
        return True
    return True if ahead.endswith("the ") and _LISTED.match(behind) else None
