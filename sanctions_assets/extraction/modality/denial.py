"""Movements that are denied: 'did not ship', 'no arms', 'rejected the report', 'found nothing'."""

import re

from sanctions_assets.extraction.modality.passage import Passage

_NO_CARGO = re.compile(
    r"\b(?:no|not any|not a|not one|none of(?: the)?|nothing|never any|without(?: any)?)\s+(?:[\w'-]+\s+){0,3}$"
    r"|\bzero\s+(?:(?:tons|tonnes|barrels|cargoes|shipments)\s+of\s+)?$"
)
_NO_FEWER = re.compile(r"\bno (?:fewer|less|more) than\s+(?:[\w'-]+\s+){0,3}$")
_OPENS_WITH_NO = re.compile(r"(?!no (?:fewer|less|more) than)(?:no|not any|zero)\s")
_NO_SHIP = re.compile(
    r"\b(?:neither|no|not one|not a single|none of)\s+(?:of\s+)?(?:the\s+|its\s+|such\s+|any\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:ships?|vessels?|tankers?|freighters?|cargo(?:es)?|shipments?|deliver(?:y|ies)|consignments?|exports?)\s+"
    r"(?:[\w-]+\s+){0,4}$"
)
"""'No tanker has': the negation is in the subject."""
_TOLD_BETWEEN = re.compile(r"\b(?:said|says|told|was|were)\b")
_AUXILIARIES = re.compile(r"(?:\b(?:was|were|been|being|had|has|have|is|are|ever|also|secretly)\s+)+$")
"""Auxiliaries of the movement's own verb: 'denied that it was sending'."""
_NOT_BEFORE = re.compile(r"(?:not|never|n't)\s+(?:\w+\s+)?$")
_DENIED_NEAR = re.compile(r"[^;.]{0,60}\b(?:denied|denies|rejected|dismissed)\b")
_WAS_DENIED = re.compile(
    r"\b(?:was|were|is|are|has|have)\s+(?:been\s+)?(?:denied|rejected|dismissed)\b"
    r"(?!\s+(?:entry|access|permission|port|a berth|clearance|passage|landing|docking|bunker))"
)
"""A ship that 'was denied entry' has its cargo all the same."""
_REFUSED = re.compile(r"\b(?:entry|access|permission|a berth|clearance|passage)\s+(?:to|into|for|at)\b")
"""'denied a ship carrying wheat entry to': what is denied is the port."""
_WERE_FALSE = re.compile(r"[^,;.]{0,60}\s(?:is|was|are|were)\s+(?:\w+ly\s+)?(?:false|incorrect|inaccurate|wrong|a hoax)\b")
_WERE = re.compile(r"\s*(?:[^,;.]{0,60}\s)?(?:is|was|are|were|as)\s+(?:\w+ly\s+)?$")
_REPORTS_THAT = re.compile(
    r"\b(?:claims?|reports?|allegations?|accusations?|rumou?rs?|suggestions?|stories|assertions?)\s+(?:that|of|the|it|she)\b"
)
_CALLED = re.compile(r"\b(?:call(?:s|ed)?|dismiss(?:es|ed)?|brand(?:s|ed)?|describ(?:es|ed)?|label(?:s|led)?)\b")
_ASKED = re.compile(r"[\"“]?asked\s+(?:whether|if|about)\b")
_ANSWERED_NO = re.compile(
    r",[^,;]{0,80}\b(?:said|says|replied|answered|responded|insisted)\b[^;]{0,30}\b(?:no|not|none|never|nothing|\w+n't)\b"
)
"""'Asked whether X had sent arms, the spokesman said it had not.'"""
_SEARCH_REACH = 120


def denial_of(passage: Passage) -> str | None:
    """Return the rule by which a movement is denied, ``None`` where it is not."""
    if passage.trigger is not None and passage.trigger.negated:
        return "stance.negated_verb"
    if _no_cargo(passage):
        return "stance.negated_cargo"
    if passage.trigger is not None and _NO_SHIP.search(passage.clause):
        return "stance.no_ship"
    if _found_nothing(passage):
        return "stance.found_nothing"
    if _denied_before(passage):
        return "stance.denied"
    if _ASKED.match(passage.scan.folded, passage.sentence.start) and _ANSWERED_NO.match(passage.behind[_first_comma(passage) :]):
        return "stance.denied_after"
    if _DENIED_NEAR.match(passage.behind) and _WAS_DENIED.search(passage.behind):
        return "stance.denied_after"
    dismissed = passage.sentence.says("stance.dismissing", passage.end, passage.sentence.end)
    if dismissed is not None and (_CALLED.search(passage.clause) or _told_untrue(passage, dismissed.start)):
        return "stance.dismissed"
    if _WERE_FALSE.match(passage.behind) and _REPORTS_THAT.search(passage.clause):
        return "stance.dismissed"
    return None


def _first_comma(passage: Passage) -> int:
    return max(0, passage.behind.find(","))


def _told_untrue(passage: Passage, dismissing: int) -> bool:
    """Say whether a report of the movement is told to be untrue: 'claims that X had sent arms were unfounded'."""
    return (
        _REPORTS_THAT.search(passage.clause) is not None
        and _WERE.fullmatch(passage.scan.folded, passage.end, dismissing) is not None
    )


def _no_cargo(passage: Passage) -> bool:
    before = passage.text(passage.start - 36, passage.start)
    if _NO_CARGO.search(before) and not _NO_FEWER.search(before):
        return True
    return _OPENS_WITH_NO.match(passage.scan.folded[passage.start : passage.end]) is not None


def _found_nothing(passage: Passage) -> bool:
    """Say whether a search that found nothing, or someone who knows of nothing, is told right before the cargo."""
    nothing = passage.sentence.says("denials.found_nothing") or passage.sentence.says("denials.ignorance")
    return nothing is not None and nothing.end <= passage.end + 2 and passage.end - nothing.start < _SEARCH_REACH


def _denied_before(passage: Passage) -> bool:
    """Say whether the last word of denial before the movement governs it and is not itself negated."""
    denial = passage.last_word("stance.denying")
    if denial is None:
        return False
    folded = passage.scan.folded
    if _TOLD_BETWEEN.search(_AUXILIARIES.sub("", folded[denial.end : passage.anchor])):
        return False
    if folded.startswith("denie", denial.start) and _REFUSED.search(folded, denial.end, passage.sentence.end):
        return False
    return _NOT_BEFORE.search(folded[passage.clause_start : denial.start]) is None
