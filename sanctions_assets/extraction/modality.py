"""How surely a sentence speaks: hedges, denials, plans, searches that found nothing, around a movement."""

import re
from dataclasses import dataclass

from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.triggers import Trigger
from sanctions_assets.model.taxonomy import Assertion, EventStatus

_HEDGED_CARGO = re.compile(
    r"\b(?:suspected|alleged|purported|presumed|probable|apparent|possible|supposed|reported)\s+(?:[\w-]+\s+){0,2}$"
)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:e|es|ed|ing)|disput(?:e|es|ed|ing)|rebut(?:s|ted|ting)?|disavow(?:s|ed)?|denial)\b"
)
_DISMISSED = re.compile(
    r"\b(?:fake|fakes|fabricat\w+|baseless|groundless|nonsense|fiction|unfounded|untrue|not true|lies|a lie|rumou?rs?|slander|fantasy|absurd|invention|propaganda|smear)\b"
)
_ACCUSES = re.compile(
    r"\b(?:accus(?:e|es|ed|ing)|alleg(?:e|es|ed|ing)|suspect(?:s|ed|ing)?|believ(?:e|es|ed|ing)|think(?:s|ing)?|thought|fear(?:s|ed)?|assum(?:e|es|ed)|presum(?:e|es|ed)|suggest(?:s|ed|ing)?|speculat\w+|appear(?:s|ed)?|seem(?:s|ed)?|rumou?red|rumou?rs?|on suspicion of|allegations?|accusations?|suspicions?|hint(?:s|ed)?)\b"
)
_FUTURE_NP = re.compile(
    r"\b(?:planned|future|upcoming|forthcoming|proposed|promised|intended|scheduled|pending|expected|possible|potential|next)\s+(?:[\w-]+\s+){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Stance:
    """What a sentence makes of a movement."""

    status: EventStatus
    assertion: Assertion
    rule: str


def stance_of(scan: Scan, sentence: SentenceScan, trigger: Trigger | None, start: int, end: int) -> Stance:
    """Return the stance towards the movement told at ``start:end`` by ``trigger`` (``None``: a ship with its cargo)."""
    before = scan.folded[sentence.start : trigger.start if trigger is not None else start]
    whole = scan.folded[sentence.start : sentence.end]
    status: EventStatus = "occurred"
    assertion: Assertion = "asserted"
    rule = "stance.plain"
    if trigger is not None:
        if trigger.planned:
            status, rule = "planned", "stance.auxiliary"
        if trigger.hedged:
            assertion, rule = "hedged", "stance.auxiliary"
    cargo_lead = scan.folded[max(sentence.start, start - 40) : start + 24]
    clause_before = re.split(r"[;]|,?\s+(?:but|while|whereas|although|though)\s+", before)[-1]
    local = clause_before[-160:]
    if (
        trigger is not None
        and trigger.noun is not None
        and _FUTURE_NP.search(scan.folded[max(sentence.start, min(start, trigger.start) - 40) : min(start, trigger.start)])
    ):
        status, rule = "planned", "stance.noun_phrase"
    planning = re.search(
        r"\b(?:plans?|planned|planning|intend(?:s|ed|ing)?|intention|hop(?:e|es|ed|ing)|offer(?:s|ed|ing)?|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|agree(?:s|d|ing)?\s+(?:to|on)|propos(?:e|es|ed|ing|al)|consider(?:s|ed|ing)?|negotiat\w+|in talks|talks about|talks on"
        r"|want(?:s|ed)?|seek(?:s|ing)?|sought|expect(?:s|ed|ing)?|due to|set to|ready to|scheduled|about to|going to|preparing|prepare[sd]?|process of|interest in|tender(?:s|ed)?|contract(?:s|ed)?(?:\s+(?:for|to))|order(?:s|ed)?|option|threaten(?:s|ed)?|look to|asked for|request(?:s|ed)?|if|approved|allowed|plan|dispatch of)\b",
        local,
    )
    if (
        planning is not None
        and trigger is not None
        and trigger.form in {"base", "gerund", "noun", "participle", "past_participle"}
        and not trigger.perfect
        and status == "occurred"
    ):
        gap = local[planning.end() :]
        finite = trigger.form == "past_participle" and trigger.voice == "active"
        if not finite and len(gap) < 60 and not re.search(r"\b(?:that|said|says|has|had|was|were)\b", gap):
            status, rule = "planned", "stance.planning_word"
    after_all = scan.folded[end : min(sentence.end, end + 90)]
    if status == "occurred" and trigger is not None and set(trigger.frames) & {"buy", "sell", "exchange"}:
        if re.search(r"^[^.;]{0,60}?\bfor\s+(?:[\w/-]+\s+){0,3}?(?:delivery|shipment|loading|arrival)\b", after_all):
            status, rule = "planned", "stance.for_delivery"
    participle = (
        trigger is not None
        and trigger.form == "gerund"
        and not re.search(r"\b(?:is|are|was|were|been|be)\s+(?:\w+\s+)?$", scan.folded[max(sentence.start, trigger.start - 14) : trigger.start])
    )
    if (
        status == "occurred"
        and (trigger is None or trigger.noun is not None or trigger.voice == "reduced" or participle)
        and not re.match(r"[^.;]{0,60}?\b(?:expected|due|scheduled|set|likely)\s+(?:to\s+(?:reach|arrive|dock|call|be inspected)|in\s+[a-z ]+\s+on)\b", after_all)
        and re.match(
            r"[^.;]{0,60}?\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:planned|due|expected|scheduled|set|to be)|will|would|(?:is|are) to)\b",
            after_all,
        )
    ):
        status, rule = "planned", "stance.predicate"
    if assertion == "asserted" and re.search(
        r"\b(?:is|are|was|were)\s+(?:widely\s+)?(?:reported|said|rumou?red|alleged|believed|thought|suspected|understood)\s+(?:by\s+[^,;]{3,50}\s+)?to\s+have\b|\b(?:highly|quite|very)\s+(?:possible|likely|probable)\b|\bgossip\b|\bhad heard that\b|\b(?:the\s+)?(?:charges?|accusations?|allegations?|suspicions?|rumou?rs?)\s+that\b",
        local + whole[max(0, (trigger.start if trigger else start) - sentence.start) : end - sentence.start],
    ):
        assertion, rule = "hedged", "stance.reported"
    if assertion == "asserted" and (
        _HEDGED_CARGO.search(cargo_lead[:40])
        or re.match(r"(?:suspected|alleged|purported|presumed)\b", scan.folded[start : start + 12])
    ):
        assertion, rule = "hedged", "stance.hedged_noun"
    if assertion == "asserted":
        accuse = None
        for accuse in _ACCUSES.finditer(local):
            pass
        if accuse is not None:
            word = accuse.group()
            gap = local[accuse.end() :]
            verb_like = not word.startswith(("appear", "seem")) or " to " in gap[:6]
            if verb_like and len(gap) < 110 and not re.search(r"\b(?:said|says|told)\b", gap):
                assertion, rule = "hedged", "stance.believed"
    if (
        assertion == "asserted"
        and sentence.says(
            "hedges.adverbs",
            max(sentence.start, (trigger.start if trigger else start) - 40),
            min(sentence.end, (trigger.end if trigger else end) + 30),
        )
        is not None
    ):
        hedge = sentence.says(
            "hedges.adverbs",
            max(sentence.start, (trigger.start if trigger else start) - 40),
            min(sentence.end, (trigger.end if trigger else end) + 30),
        )
        if (
            hedge is not None
            and scan.folded[hedge.start : hedge.end] not in {"perhaps", "likely", "apparently"}
            or (
                hedge is not None
                and scan.folded[hedge.start : hedge.end] in {"likely", "apparently"}
                and not re.match(r" (?:to be|that)", scan.folded[hedge.end : hedge.end + 6])
            )
        ):
            assertion, rule = "hedged", "stance.adverb"
    if assertion == "asserted" and re.search(
        r",\s+[^,.;]{3,60}\b(?:suspects?|believes?|alleges?|thinks?|fears?)\b", whole[end - sentence.start :]
    ):
        assertion, rule = "hedged", "stance.believed_after"
    denial = _denied(scan, sentence, trigger, local, whole, start, end)
    if denial is not None:
        assertion, rule = "denied", denial
        if trigger is None or not trigger.planned:
            status = "occurred"
    return Stance(status, assertion, rule)


def _denied(
    scan: Scan, sentence: SentenceScan, trigger: Trigger | None, local: str, whole: str, start: int, end: int
) -> str | None:
    if trigger is not None and trigger.negated:
        return "stance.negated_verb"
    if re.search(
        r"\b(?:no|not any|not a|not one|none of(?: the)?|nothing|never any|without(?: any)?)\s+(?:[\w'-]+\s+){0,3}$",
        scan.folded[max(sentence.start, start - 36) : start],
    ):
        if not re.search(
            r"\bno (?:fewer|less|more) than\s+(?:[\w'-]+\s+){0,3}$", scan.folded[max(sentence.start, start - 36) : start]
        ):
            return "stance.negated_cargo"
    if re.match(r"(?:no|not any)\s", scan.folded[start:end]) and not re.match(
        r"no (?:fewer|less|more) than", scan.folded[start:end]
    ):
        return "stance.negated_cargo"
    if trigger is not None and re.search(
        r"\b(?:neither|no|not one|not a single|none of)\s+(?:of\s+)?(?:the\s+|its\s+|such\s+|any\s+)?(?:[\w-]+\s+){0,2}?(?:ships?|vessels?|tankers?|freighters?|cargo(?:es)?|shipments?|deliver(?:y|ies)|consignments?|exports?)\s+(?:[\w-]+\s+){0,4}$",
        local,
    ):
        return "stance.no_ship"
    nothing = sentence.says("denials.found_nothing") or sentence.says("denials.ignorance")
    if nothing is not None and nothing.end <= end + 2 and end - nothing.start < 120:
        return "stance.found_nothing"
    match = None
    for match in _DENIES.finditer(local):
        pass
    if (
        match is not None
        and not re.search(r"\b(?:said|says|told|was|were)\b", local[match.end() :])
        and not re.search(r"(?:not|never|n't)\s+(?:\w+\s+)?$", local[: match.start()])
    ):
        return "stance.denied"
    after = whole[end - sentence.start :]
    if re.match(r"[^;.]{0,60}\b(?:denied|denies|rejected|dismissed)\b", after) and re.search(
        r"\b(?:was|were|is|are|has|have)\s+(?:been\s+)?(?:denied|rejected|dismissed)\b(?!\s+(?:entry|access|permission|port|a berth|clearance|passage|landing|docking|bunker))", after
    ):
        return "stance.denied_after"
    if re.search(
        r"\b(?:call(?:s|ed)?|dismiss(?:es|ed)?|brand(?:s|ed)?|describ(?:es|ed)?|label(?:s|led)?)\b", local
    ) and _DISMISSED.search(after):
        return "stance.dismissed"
    return None
