"""What later sentences add to a named ship: 'the tanker', 'she flies the flag of Palau', 'two of the callers were ...'."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.lexicon import ShipEntry
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.ships import Particulars
from sanctions_assets.extraction.ships import ShipName, ship_key

_FLAG_BEFORE = re.compile(
    r"(?:\bfl(?:ies|ying|ew|own|y)\s+(?:the\s+)?(?:(?:flag|colou?rs)\s+of\s+(?:the\s+)?)?|\bunder\s+(?:the\s+)?(?:(?:flag|colou?rs)\s+of\s+(?:the\s+)?)?|\bregistered\s+(?:in|to|under)\s+(?:the\s+)?"
    r"|\bflag(?:ged)?\s*(?::|of|is|in|to|by|\s)\s*(?:the\s+)?|\bregistry\s*:\s*|\bfl\.?\s*:\s*)$",
    re.IGNORECASE,
)
_FLAG_BEHIND = re.compile(r"(?:[-\s](?:flagged|registered|flag\b|flags\b|colou?rs\b|registry\b))", re.IGNORECASE)
_FALSE = re.compile(r"\b(?:false(?:ly)?|fake|no longer|formerly|disown\w*|denied|not on)\b", re.IGNORECASE)
_MEMBERS = re.compile(
    r"\b(?:among|one\s+of|two\s+of|three\s+of|some\s+of|including|they\s+include|they\s+are|they\s+were|these\s+were|these\s+are|the\s+(?:two|three|four)\s+(?:are|were))\b",
    re.IGNORECASE,
)


def complete_ships(scan: Scan, ships: Sequence[ShipName], groups: Sequence[ShipGroup]) -> None:
    """Add to the particulars of ``ships`` what the article says of them elsewhere; nothing stated beside a name is overruled."""
    if not ships:
        return
    by_key: dict[str, Particulars] = {}
    for ship in ships:
        known = by_key.setdefault(ship_key(ship.text), ship.particulars)
        if known is not ship.particulars:
            known.add(ship.particulars)
            ship.particulars = known
    for sentence in scan.sentences:
        _flags(scan, sentence, ships)
        _kinds(scan, sentence, ships)
    _members(scan, ships, groups)


def _focus(sentence: SentenceScan, position: int, ships: Sequence[ShipName], reach: int = 2) -> ShipName | None:
    """Return the ship that a statement at ``position`` is about: the last named before it, here or in the sentences before."""
    before = [s for s in ships if s.end <= position and sentence.index - s.sentence <= reach]
    if not before:
        return None
    last = before[-1]
    if last.sentence == sentence.index:
        return last
    named = {ship_key(s.text) for s in before if s.sentence == last.sentence}
    return last if len(named) == 1 else None


def _flags(scan: Scan, sentence: SentenceScan, ships: Sequence[ShipName]) -> None:
    text = scan.text
    for hit in sentence.hits:
        country = hit.get("country")
        if country is None or country.code in {"EU", "UN"} or country.kind == "people":
            continue
        before = text[max(sentence.start, hit.start - 40) : hit.start]
        behind = _FLAG_BEHIND.match(text, hit.end)
        lead = _FLAG_BEFORE.search(before)
        stated = behind is not None or (
            lead is not None and re.search(r"flag|colou?rs|regist|fl\.", lead.group(), re.IGNORECASE) is not None
        )
        if not stated and not (lead is not None and _FLAG_BEHIND.match(text, hit.end)):
            continue
        if _FALSE.search(before) or _FALSE.search(text[hit.end : hit.end + 20]):
            continue
        after_end = behind.end() if behind is not None else hit.end
        following = next((s for s in ships if 0 <= s.start - after_end <= 60), None)
        if following is not None and not re.search(r"[.;,]|\b(?:and|from|to|with|by|of)\b", text[after_end : following.start]):
            target: ShipName | None = following
        else:
            apposition = (
                re.search(r"\b(?:an?|another|one|two|three|\d+)\s+(?:[\w-]+\s+){0,3}$", before) is not None and behind is not None
            )
            same = [s for s in ships if s.sentence == sentence.index and s.end <= hit.start]
            if apposition and not (same and re.fullmatch(r"[\"”’]?,\s+an?\s+(?:[\w-]+\s+){0,3}", text[same[-1].end : hit.start])):
                continue
            target = _focus(sentence, hit.start, ships)
        if target is not None and target.particulars.flag is None:
            target.particulars.flag = country.code


def _kinds(scan: Scan, sentence: SentenceScan, ships: Sequence[ShipName]) -> None:
    """'The tanker was pumping ashore': a definite kind, or 'is a', tells the kind of the ship in focus."""
    text = scan.text
    for hit in sentence.hits:
        term = hit.term("ship")
        if term is None or term.plural:
            continue
        entry: ShipEntry = term.value
        if not entry.type or any(s.start < hit.end and hit.start < s.end for s in ships) or _modifies(scan, sentence, hit):
            continue
        before = text[max(sentence.start, hit.start - 44) : hit.start]
        definite = re.search(r"\b(?:the|this|that|her|its)\s+(?:[\w,.'’-]+\s+){0,2}$", before, re.IGNORECASE) is not None
        predicate = re.search(r"\b(?:is|was|being|became|,)\s+an?\s+(?:[\w,.-]+\s+){0,3}$", before) is not None
        if not definite and not predicate:
            continue
        if any(0 <= s.start - hit.end <= 6 for s in ships):
            continue  # 'the tanker Maria': told beside the name
        target = _focus(sentence, hit.start, ships)
        if predicate and target is not None and not (target.sentence == sentence.index and hit.start - target.end < 50):
            continue
        if target is not None and target.particulars.vessel_type is None:
            target.particulars.vessel_type = entry.type


def _modifies(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    following = re.match(r"\s([a-z]+)", scan.text[hit.end : hit.end + 20])
    return following is not None and following.group(1) in {
        "owner",
        "owners",
        "operator",
        "market",
        "rates",
        "company",
        "captain",
        "crew",
        "traffic",
        "fleet",
        "terminal",
        "tracker",
        "tracking",
        "industry",
        "truck",
    }


def _members(scan: Scan, ships: Sequence[ShipName], groups: Sequence[ShipGroup]) -> None:
    """Ships named as some of a group share its kind and flag: 'Fifteen North Korean tankers ... Among them were the ...'."""
    first: dict[str, ShipName] = {}
    for ship in ships:
        first.setdefault(ship_key(ship.text), ship)
    for group in groups:
        if group.count_min == 1 or (group.vessel_type is None and group.flag is None):
            continue
        new = [s for s in first.values() if s.start >= group.end and 0 <= s.sentence - group.sentence <= 3]
        if not new:
            continue
        nearest = min(new, key=lambda s: s.start)
        together = [s for s in new if s.sentence == nearest.sentence]
        sentence = scan.sentences[nearest.sentence]
        lead = scan.text[max(sentence.start, group.end if group.sentence == nearest.sentence else sentence.start) : nearest.start]
        listed = group.count_min is not None and group.count_min == group.count_max and group.count_min == len(new)
        own_line = (
            bool(re.fullmatch(r"\W*(?:the\s+)?", lead, re.IGNORECASE))
            and group.sentence != nearest.sentence
            and scan.text[group.end : sentence.start].rstrip().endswith(":")
        )
        if _MEMBERS.search(lead) or listed or own_line:
            for ship in new if (listed or own_line) else together:
                if ship.particulars.vessel_type is None:
                    ship.particulars.vessel_type = group.vessel_type
                if ship.particulars.flag is None and ship.particulars.vessel_type in {None, group.vessel_type}:
                    ship.particulars.flag = group.flag
