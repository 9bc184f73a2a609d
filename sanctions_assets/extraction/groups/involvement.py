"""Whether a phrase tells of ships of the story: uncounted ones that take part in something, a ship that is no mere example."""

import re

from sanctions_assets.extraction.groups.phrase import Phrase
from sanctions_assets.extraction.scan import Hit, Scan

_AFTER = re.compile(
    r"(?:,(?=\s[a-z]+ing\b))?\s+(?:(?:also|now|still|then|often|reportedly|allegedly|again|regularly|routinely)\s+)?"
    r"(?:(?P<be>(?:have|had|has)\s+been|are|were)\s+(?:(?:also|now|still|being|reportedly)\s+)*|(?:have|had|has)\s+)?(?P<verb>[a-z-]+)"
)
"""The verb behind a kind, or the participle that restricts it: 'tankers loaded', 'dredgers working by night'."""
_RESTRICTED = frozenset({
    "listed", "sanctioned", "blacklisted", "targeted", "designated", "linked", "without", "owned", "suspected", "accused",
    "belonging", "under", "flying", "laden", "loaded", "came", "come", "go", "went", "meet", "met", "sail", "load", "unload",
    "discharge", "anchor", "deliver", "leave", "hand", "handed", "switch", "switched", "smuggle", "smuggled", "fled", "flee",
    "call", "called", "dock", "arrive", "pass", "wait", "transfer", "transferred", "shuttle", "shuttled", "ply", "bring", "take",
})  # fmt: skip
_NO_PART = frozenset({"costing", "including", "according", "following", "during", "being", "ranging", "making", "regarding"})
_ABOARD = frozenset({"into", "onto", "aboard", "on", "from", "by", "in", "with", "to", "off", "via", "among", "between"})
_DEED = frozenset({
    "met", "meet", "meets", "meeting", "boarded", "boards", "attacked", "attack", "attacking", "seized", "seizing", "intercepted",
    "intercepting", "escorted", "escorting", "sank", "sunk", "hit", "detained", "hired", "chartered", "bunkered", "bunkers",
    "refuels", "refuelled", "refueled", "supplied", "supplies", "inspected", "tracked", "spotted", "saw", "watched", "counted",
})  # fmt: skip
"""What is done to ships of the story."""
_BE = frozenset({"are", "were", "have been", "had been", "has been"})
_CLAUSE = re.compile(r"[.;:]|,\s+(?:and|but)\s")
_CLAUSE_REACH = 110
_EXAMPLE_AHEAD = re.compile(
    r"(?:\b(?:like|as|than|for|if|whether|unless|resembl\w+|nor|not|never|without|becom(?:e|es|ing)|became|play(?:s|ed|ing)?"
    r"|direct|requires?|needs?|(?<!there )(?:is|was|be|been)(?:\s+(?:once|now|then|still|only|just|really|actually))?)\s+)$"
)
"""What makes 'a tanker' no ship of the story: 'built like a tanker', 'listed as a tanker', 'covers for an icebreaker'."""
_EXAMPLE_BEHIND = re.compile(
    r"(?:[^,;.]|(?<=\d)[,.](?=\d)){0,45}?\s(?:can|could|would|must|should|shall|may|might|cannot)\s+(?!(?:\w+ly\s+)?have\b)"
)
_RATE = re.compile(r"\s+(?:a|an|per|each|every)\s+(?:day|week|month|year|hour|night|quarter|season)\b")
"""'Two ships a day' counts no ships."""
_UNTYPED = ("dredgers", "barges", "dhows", "launches", "skiffs")
"""Ships of no type of ours that articles tell of without a number as they do of tankers."""
_FLEETS = frozenset({"fleet", "flotilla", "convoy", "armada", "string", "queue", "line"})
_DESCRIBED = re.compile(
    r"\s+(?:drifting|carrying|flying|laden|loaded|chartered|suspected|registered|bound|lying|waiting|heading|sailing"
    r"|hired|manned|that\s+(?:had|was|carried|sailed|left|loaded|picked)|without\s+(?:a|the|any)\s+(?:flag|name)"
    r"|with\s+(?:[\d,.]+|a\s+cargo|no\s+name|about|some|more)\b)"
)
"""What makes 'a ship' one of the story: 'a ship carrying rice', 'a boat without a flag'."""


def is_described(scan: Scan, phrase: Phrase) -> bool:
    """Say whether 'a ship' is told of so closely that it is one of the story."""
    return phrase.count == (1, 1) and _DESCRIBED.match(scan.folded, phrase.end, phrase.sentence.end) is not None


def takes_part(scan: Scan, phrase: Phrase, hit: Hit) -> bool:
    """Say whether uncounted ships take part in something: they do or suffer it, or carry, give or receive what is moved."""
    if not phrase.entry.type and not scan.folded.endswith(_UNTYPED, hit.start, hit.end):
        return False
    behind = _AFTER.match(scan.folded, hit.end, phrase.sentence.end)
    if behind is not None and _acts(scan, behind["verb"], behind["be"]):
        return True
    at = phrase.sentence.token_at(phrase.start)
    before = phrase.sentence.tokens[at - 1] if at else None
    if before is None:
        return False
    governing = phrase.sentence.hit_at(before.start)
    if before.lower == "of" and at > 1 and phrase.sentence.tokens[at - 2].lower in _FLEETS:
        return True
    if before.lower in _DEED or (governing is not None and governing.verb() is not None and governing.commodity() is None):
        return True
    return before.lower in _ABOARD and _moves_before(scan, phrase, before.start)


def _acts(scan: Scan, verb: str, be: str | None) -> bool:
    tokens = scan.lexicon.tokens
    if verb in _NO_PART:
        return False
    if be is not None and be in _BE:
        return verb.endswith("ing") or verb in tokens["ship.befallen"] or verb in tokens["ship.sailing"] or verb in _RESTRICTED
    return verb.endswith("ing") or verb in _RESTRICTED or verb in tokens["ship.sailing"] or verb in tokens["ship.moving"]


def _moves_before(scan: Scan, phrase: Phrase, position: int) -> bool:
    """Say whether a word of moving stands in the clause before a position."""
    low = max(phrase.sentence.start, position - _CLAUSE_REACH)
    breaks = list(_CLAUSE.finditer(scan.folded, low, position))
    low = breaks[-1].end() if breaks else low
    return any(
        low <= h.start and h.end <= position and (h.verb() is not None or h.noun() is not None) for h in phrase.sentence.hits
    )


def is_example(scan: Scan, phrase: Phrase, hit: Hit) -> bool:
    """Say whether one ship only stands for its kind: a comparison, a description, a rule, a possibility, a figure a day."""
    if _RATE.match(scan.folded, hit.end, hit.end + 20):
        return True
    if phrase.count != (1, 1) or (phrase.number is not None and "one" not in phrase.words):
        return False
    if "single" in phrase.words:
        return True
    ahead = scan.folded[max(phrase.sentence.start, phrase.start - 24) : phrase.start]
    if _EXAMPLE_AHEAD.search(ahead):
        return True
    return phrase.flag is None and _EXAMPLE_BEHIND.match(scan.folded, phrase.end, phrase.sentence.end) is not None
