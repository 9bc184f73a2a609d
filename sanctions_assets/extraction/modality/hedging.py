"""Movements that are suspected, alleged or believed, not told as a fact."""

import re

from sanctions_assets.extraction.modality.passage import Passage

_HEDGED_CARGO = re.compile(
    r"\b(?:suspected|alleged|purported|presumed|probable|apparent|possible|supposed"
    r"|(?<=the )reported|(?<=of )reported|(?<=\ba )reported|(?<=two )reported)\s+(?:[\w-]+\s+){0,2}$"
)
"""'suspected missile parts'."""
_HEDGED_FROM_START = re.compile(r"(?:suspected|alleged|purported|presumed)\b")
_REPORTED = re.compile(
    r"\b(?:is|are|was|were)\s+(?:widely\s+)?(?:reported|said|rumou?red|alleged|believed|thought|suspected|understood)\s+"
    r"(?:by\s+[^,;]{3,50}\s+)?to\s+have\b"
    r"|\b(?:highly|quite|very)\s+(?:possible|likely|probable)\b|\bgossip\b|\bhad heard that\b"
    r"|\b(?:the\s+)?(?:charges?|accusations?|allegations?|suspicions?|rumou?rs?)\s+that\b"
)
_SAID = re.compile(r"\b(?:said|says|told)\b")
_BELIEVED_AFTER = re.compile(r",\s+[^,.;]{3,60}\b(?:suspects?|believes?|alleges?|thinks?|fears?)\b")
"""'..., the navy believes': the believer behind what is believed."""
_THINK_TANK = re.compile(r"think[ -]tanks?\b")
_ASIDE = re.compile(r",\s+(?:which|whom|who)\b[^,;]*$")
"""A relative clause that closes before the movement holds a belief of its own: 'which X accused of spying, carried oil'."""
_RESUMED = re.compile(r",\s+(?:(?:is|are|was|were|has|have|had)\b|$)")
_TO_BE_OR_THAT = re.compile(r" (?:to be|that)")
_BELIEF_REACH = 110
_MODIFIER_REACH = 40
"""Nearer to the start of its sentence a phrase itself opens with such a modifier, or the modifier is of something else."""


def hedge_of(passage: Passage) -> str | None:
    """Return the rule by which a movement is hedged, ``None`` where it is told as a fact."""
    if _REPORTED.search(passage.clause + passage.scan.folded[passage.anchor : passage.end]):
        return "stance.reported"
    if _hedged_cargo(passage):
        return "stance.hedged_noun"
    if _believed(passage):
        return "stance.believed"
    if _hedging_adverb(passage):
        return "stance.adverb"
    if _BELIEVED_AFTER.search(passage.behind):
        return "stance.believed_after"
    return None


def _hedged_cargo(passage: Passage) -> bool:
    if _HEDGED_FROM_START.match(passage.scan.folded, passage.start, passage.start + 12):
        return True
    low = passage.start - _MODIFIER_REACH
    return low >= passage.sentence.start and _HEDGED_CARGO.search(passage.scan.folded[low : passage.start]) is not None


def _believed(passage: Passage) -> bool:
    """Say whether the last word of belief or accusation before the movement still governs it: no 'said' between."""
    belief = passage.last_word("stance.believing")
    if belief is None or passage.anchor - belief.end >= _BELIEF_REACH:
        return False
    if _THINK_TANK.match(passage.scan.folded, belief.start):
        return False
    gap = passage.scan.folded[belief.end : passage.anchor]
    aside = _ASIDE.search(passage.scan.folded, max(passage.clause_start, belief.start - 60), belief.start)
    if aside is not None and _RESUMED.search(gap):
        return False
    if passage.scan.folded.startswith(("appear", "seem"), belief.start) and " to " not in gap[:6]:
        return False
    return _SAID.search(gap) is None


def _hedging_adverb(passage: Passage) -> bool:
    trigger_end = passage.trigger.end if passage.trigger is not None else passage.end
    low = max(passage.sentence.start, passage.anchor - 40)
    hedge = passage.sentence.says("hedges.adverbs", low, min(passage.sentence.end, trigger_end + 30))
    if hedge is None:
        return False
    word = passage.scan.folded[hedge.start : hedge.end]
    if word in {"likely", "apparently"}:
        return _TO_BE_OR_THAT.match(passage.scan.folded, hedge.end) is None
    return word != "perhaps"
