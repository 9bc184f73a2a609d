"""Movements that are planned, promised, ordered or due, not told as done."""

import re

from sanctions_assets.extraction.modality.passage import Passage

_FUTURE_MODIFIER = re.compile(
    r"\b(?:planned|future|upcoming|forthcoming|proposed|promised|intended|scheduled|pending|expected|possible|potential|next)"
    r"\s+(?:[\w-]+\s+){0,2}$"
)
"""'the planned deliveries'."""
_HAS_SENT = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:\w+\s+)?(?:begun|started|completed|made)|(?:sent|delivered|shipped|received|dispatched|exported|imported))\s+"
    r"(?:[\w-]+\s+){0,12}$"
)
"""'has sent the first of its promised shipments': they have moved."""
_FINISHED = re.compile(r"\b(?:that|said|says|has|had|was|were|who|which|accused|suspected|convicted|charged)\b")
_FOR_DELIVERY = re.compile(r"[^;]{0,120}?\bfor\s+(?:[\w/-]+\s+){0,3}?(?:delivery|shipment|loading|arrival)\b")
_BE_BEFORE = re.compile(r"\b(?:is|are|was|were|been|be)\s+(?:\w+\s+)?$")
_ARRIVAL_DUE = re.compile(
    r"[^.;]{0,60}?\b(?:expected|due|scheduled|set|likely)\s+"
    r"(?:to\s+(?:reach|arrive|dock|call|be inspected)|in\s+[a-z ]+\s+on)\b"
)
"""A ship under way is due somewhere: the cargo has been shipped."""
_FUTURE_PREDICATE = re.compile(
    r"[^.;]{0,60}?\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:planned|due|expected|scheduled|set|to be)|will|would|(?:is|are) to)\b"
)
_HAS_MOVED = re.compile(r"\b(?:has|have|had|arrived|docked|left|sailed|reached|anchored|berthed|departed|passed|called)\b")
"""A predicate before the one to come: '(a tanker with crude) has arrived and is scheduled to unload'."""
_WILL_MOVE = re.compile(
    r"\b(?:will|would|shall|is to|are to|is due to|are due to|plans? to|hopes? to|expects? to|aims? to|agreed to|intends? to)\s+"
    r"(?:deliver|ship|send|export|import|receive|load|lift|supply|provide|buy|purchase|sell|take|make|begin|start|resume|dispatch)\s+"
    r"(?:[\w-]+\s+){0,3}$"
)
"""A noun of moving as the object of what is to come: 'will deliver its first cargo of'."""
_FUTURE_CHANGE = re.compile(
    r"\b(?:(?:is|are|was|were)\s+(?:\w+\s+)?(?:planned|due|expected|scheduled|set|forecast|projected|seen)|will|would)\s+"
    r"(?:to\s+)?(?:be|rise|fall|drop|increase|decline|reach|total|average|climb|hit|grow|slip|jump|come|ris\w+|fall\w+|reach\w+)\b"
)
_TRADE_DUE = re.compile(rf"[^.;,]{{0,40}}?\s{_FUTURE_CHANGE.pattern}")
_COUNTED_TRADE = ("import", "export", "purchase", "sale")
_COUNTED = re.compile(
    r"[^.;]{0,50}?\b(?:rose|fell|hit|averaged|totall?ed|reached|climbed|dropped|jumped|declined|amounted|stood|surged|slumped|grew|came)\b"
)
"""What makes purchases or sales those of a period that is over: 'purchases rose to 8 million tonnes'."""
_IF = re.compile(
    r"(?<!asked )(?<!know )(?<!clear )(?<!see )(?<!say )(?<!determine )(?<!even )\b(?:if|unless|in case)\s+(?!not\b)[^,;]{2,60}$"
)
"""'if Iran sends': what is done only in a case that may come."""
_OPEN_FORMS = frozenset({"base", "gerund", "noun", "participle", "past_participle"})
"""Forms that a word of planning can govern ('offered to sell', 'plans for deliveries')."""
_ABOUT_TO_LEAVE = re.compile(
    r"[^.;]{0,70}?\b(?:(?:about|ready|due|set|waiting|prepared|going|intended)\s+to\s+be|awaiting|ready\s+for|prepared\s+for)\s+"
    r"(?:\w+ly\s+)?(?:shipp\w+|sent|export\w*|smuggled|loaded|shipment|loading|dispatch\w*|flown|transport\w*|moved|taken)\b"
)
"""Cargo found where it had not left yet."""
_PLANNING_REACH = 60
_AFTER_REACH = 90


def plan_of(passage: Passage) -> str | None:
    """Return the rule by which a movement is planned, ``None`` where it is told as done."""
    trigger = passage.trigger
    if trigger is not None and trigger.noun is not None:
        first = min(passage.start, trigger.start)
        if _FUTURE_MODIFIER.search(passage.text(first - 40, first)) and not _HAS_SENT.search(passage.clause):
            return "stance.noun_phrase"
        if _WILL_MOVE.search(passage.clause):
            return "stance.auxiliary"
    if trigger is not None and trigger.frames == ("seize",) and _ABOUT_TO_LEAVE.match(passage.behind):
        return "stance.about_to_leave"
    if trigger is not None and trigger.planned:
        told = passage.text(trigger.end, passage.end), passage.behind
        counted = trigger.noun is not None and any(_COUNTED.match(text) for text in told)
        return None if counted else "stance.auxiliary"
    if trigger is not None and not trigger.perfect and _IF.search(passage.clause):
        return "stance.conditional"
    if _under_planning_word(passage):
        return "stance.planning_word"
    after = passage.behind[:_AFTER_REACH]
    if trigger is not None and set(trigger.frames) & {"buy", "sell", "exchange"} and _FOR_DELIVERY.match(passage.behind):
        return "stance.for_delivery"
    if trigger is not None and trigger.noun is not None and trigger.end < passage.start:
        between = passage.scan.folded[trigger.end : passage.start]
        if _FUTURE_CHANGE.search(between):
            return "stance.predicate"  # 'shipments to X were expected to fall to 36 million barrels'
    trade = trigger is not None and trigger.noun is not None and trigger.lemma.startswith(_COUNTED_TRADE)
    if trade and _TRADE_DUE.match(passage.behind):
        return "stance.predicate"  # 'imports are expected to reach'
    if _without_tense(passage) and not (trigger is not None and _ARRIVAL_DUE.match(after)):
        future = _FUTURE_PREDICATE.match(after)
        if future is not None and not _HAS_MOVED.search(future.group()):
            return "stance.predicate"
    return None


def _under_planning_word(passage: Passage) -> bool:
    """Say whether the clause opens with a word of planning close before the verb or noun: 'agreed to buy'."""
    trigger = passage.trigger
    if trigger is None or trigger.form not in _OPEN_FORMS or trigger.perfect:
        return False
    if trigger.form == "past_participle" and trigger.voice == "active":
        return False
    planning = passage.sentence.says("stance.planning", passage.clause_start, passage.anchor)
    if planning is None or passage.anchor - planning.end >= _PLANNING_REACH:
        return False
    if trigger.noun is not None and _HAS_SENT.search(passage.scan.folded, passage.clause_start, planning.start):
        return False
    return _FINISHED.search(passage.scan.folded[planning.end : passage.anchor]) is None


def _without_tense(passage: Passage) -> bool:
    """Say whether what tells the movement has no tense of its own, so that the predicate behind it gives one."""
    trigger = passage.trigger
    if trigger is None or trigger.noun is not None or trigger.voice == "reduced":
        return True
    return trigger.form == "gerund" and not _BE_BEFORE.search(passage.text(trigger.start - 14, trigger.start))
