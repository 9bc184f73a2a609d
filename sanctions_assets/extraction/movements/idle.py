"""Words of moving that move no goods: a price that trades, a need, a verb whose object is something else."""

import re

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements.draft import Governor
from sanctions_assets.extraction.movements.prepositions import FROM
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import Trigger

_PRICED = re.compile(
    r"[^.;]{0,30}?\s(?:at|near|above|below|around|to|past|under|over)\s+(?:about\s+|around\s+)?(?:[$£€¥]|us\$|\d[\d.,]*\s+(?:dollars|cents|yuan"
    r"|euros|pounds)\b(?!\s+of\b))"
)
"""'crude traded at $71', 'sent crude below $60': prices move."""
_TRADES_BEHIND = re.compile(
    r"\s+(?:at|near|above|below|around|higher|lower|up|down|flat|steady|mixed|between|in\s+(?:new\s+york|london|asia|singapore|chicago))\b"
)
_DEALING = frozenset({"sell", "buy"})
_WANTING = frozenset({"need", "require"})
_URGED = re.compile(
    r"\b(?:urg(?:e|es|ed|ing)|call(?:s|ed|ing)?\s+(?:on|for|upon)|demand(?:s|ed|ing)?(?:\s+that)?|appeal(?:s|ed|ing)?\s+(?:to|for))"
    r"\s+[^.;,]{0,50}?\bto\s+(?:\w+ly\s+)?$"
)
"""What others are urged to do nobody plans."""
_WHETHER = re.compile(r"\bwhether\s+(?!it\s+(?:is|was)\s)(?:[^\s.;]+\s+){0,6}$")
"""What is asked is not told."""
_ANSWERED = re.compile(r"\b(?:not|no|nothing|none|denie[ds]|replie[ds]|answer(?:ed|s)|said|says)\b|n['’]t\b")
_CAN = re.compile(r"\b(?:can|could|(?:able|enough|ability)\s+to|capable\s+of)\s+(?:\w+ly\s+)?$")
_A_MONTH = re.compile(r"\s+(?:of\s+[\w\s-]{2,30}?)?(?:a|an|per|each|every)\s+(?:hour|day|week|month|year)\b")
_CHANGE_BEHIND = re.compile(
    r"[-\s]+(?:[a-z-]+\s+)?(?:cuts?|hikes?|increases?|rises?|declines?|drops?|draws?|draw-?downs?|builds?|surplus|deficit|shortfall"
    r"|ceiling|quota|target)\b(?!\s+of\s+(?:coal|oil|grain|wheat)\b)"
)
"""'a cut of output': what is measured is a change, not goods."""
_ANY_MOVER = re.compile(
    r"\b(?:any|every|whatever|whichever)\s+(?:[\w-]+\s+){0,2}?(?:ships?|vessels?|tankers?|boats?|freighters?|planes?|aircraft|trucks?"
    r"|state|country|nation|firms?|compan(?:y|ies)|person|one|body|entity|operator)\s+(?:(?:that|which|who)\s+)?(?:\w+\s+)?$"
    r"|\b(?:anyone|anybody|whoever)\s+(?:who\s+)?(?:\w+\s+)?$"
)
"""'Any ship that carries arms' is no ship of the story."""
_MADE = re.compile(r"\s+(?:only\s+)?(?:about\s+|some\s+|around\s+|nearly\s+|almost\s+|up\s+to\s+|more\s+than\s+)?$")
_ON_ORDER = re.compile(r"\s+(?:on|under)\s+order\b|\s+in\s+(?:stock|store|its\s+fleet|service)\b")
_EXPECT_REACH = 40
_OBJECT_LEAD = re.compile(
    r"\s+(?:(?:a|an|the|its|first|second|further|another|shipment|cargo|consignment|delivery|of|to\s+receive)\s+){0,5}"
)
_FROM_LEAD = re.compile(r"(?:\s+(?!(?:to|from|harvest|crop|output)\b)[\w/-]+){0,6}\s+from\s+(?:the\s+)?(?:[\w-]+\s+){0,2}")
_STORING = frozenset({"hold", "store", "contain"})
_BURNING = frozenset({"run", "power", "burn", "operate", "cook"})
_FUEL = ("energy.", "goods.chemicals")
_OTHER_OBJECT = re.compile(
    r"\b(?:that|which|who|whose|whether|because|if|when|where|is|are|was|were|has|have|had|will|would|said|says|can|could|may|might"
    r"|should|must|than)\s"
)
"""What begins another clause between a verb and goods that have no figure."""
_RECEPTACLE = re.compile(
    r"(?:\w\s+(?:in|on|after|before|during|(?<!times )(?<!twice )(?<!half )as|off|over|until|since|despite|amid)"
    r"|\s(?:into|onto|from|by|under|at|through|against|about|between|without|among|near|towards?|via))\s+(?:[\w’'-]+\s+){0,3}$"
)
"""A preposition between a verb and goods makes them something else than its object: 'pumped into Italian cars'."""
_FOR_DRILL = re.compile(
    r"\bfor\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}?(?:exercises?|drills?|training|talks|visit|meeting|tour)\b"
)
_ACCESS = re.compile(
    r"\b(?:access|exposure|entry|rights?|claims?|attention|thought|rise|way|priority|preference)\s+(?:to|in|for)\s+(?:[\w’'-]+\s+){0,3}$"
)
"""'gave the firm access to oil' gives no oil."""
_STAKE = re.compile(
    r"\s*(?:about\s+|some\s+|around\s+)?\d[\d.,]*\s*(?:%|percent|per\s+cent|pct)\s+(?:of|stake)\b|\s*(?:an?\s+)?(?:[\w-]+\s+)?(?:stake|share|shares|shareholding)\b"
)
"""'bought 33% of the wine maker' buys no wine."""


def is_idle(scan: Scan, phrases: SentencePhrases, governor: Governor, cargo: CargoPhrase) -> bool:
    """Say whether the word of moving that governs a cargo moves something else, or nothing."""
    trigger = governor.trigger
    if trigger is None:
        return False
    if cargo.commodity is None and cargo.quantity is not None and _CHANGE_BEHIND.match(scan.folded, cargo.end):
        return True
    if trigger.noun is not None:
        return False
    if trigger.lemma == "drop" and trigger.voice != "passive" and cargo.end <= trigger.start:
        return True  # 'oil dropped to a low'
    if cargo.quantity is None and not _DEALING & set(trigger.frames) and _PRICED.match(scan.folded, cargo.end, cargo.end + 60):
        return True
    if trigger.lemma == "trade" and _TRADES_BEHIND.match(scan.folded, trigger.end):
        return True
    if cargo.quantity is None and (trigger.lemma in _WANTING or _burns(scan, trigger, cargo)):
        return True
    ahead = scan.folded[max(phrases.scan.start, trigger.start - 90) : trigger.start]
    if _asks(scan, phrases, max(trigger.end, cargo.end), min(trigger.start, cargo.term_start)):
        return True
    if cargo.quantity is not None and _CAN.search(ahead) and _A_MONTH.match(scan.folded, cargo.end):
        return True  # 'the port can ship 2 million tonnes a month'
    if _URGED.search(ahead) or _ANY_MOVER.search(ahead):
        return True
    if trigger.lemma == "make" and cargo.quantity is not None and _MADE.fullmatch(scan.folded[trigger.end : cargo.start] + " "):
        return True  # 'the mills made 8 million tonnes'
    if trigger.lemma == "have" and _ON_ORDER.match(scan.folded, cargo.end):
        return True
    if trigger.lemma in _STORING and not phrases.ships and not any(True for _ in phrases.scan.of("ship")):
        return True  # 'the agency holds 600,000 tonnes of rice'
    return governor.rule == "cargo.object" and _has_other_object(scan, trigger, cargo)


def expects_goods(scan: Scan, phrases: SentencePhrases, trigger: Trigger) -> bool:
    """Say whether goods are expected from a place: 'Kenya expects 40,000 tonnes of urea from Oman', no forecast or 'to be'."""
    if trigger.voice != "active":
        return False
    goods = next((g for g in phrases.cargo if 0 <= g[0].start - trigger.end <= _EXPECT_REACH), None)
    if goods is None or goods[0].quantity is None or not _OBJECT_LEAD.fullmatch(scan.folded, trigger.end, goods[0].start):
        return False
    source = next((p for p in phrases.places if p.place.start >= goods[-1].end and p.preposition in FROM), None)
    return source is not None and _FROM_LEAD.fullmatch(scan.folded, goods[-1].end, source.place.start) is not None


def _asks(scan: Scan, phrases: SentencePhrases, end: int, start: int) -> bool:
    """Say whether a movement is only asked for, and the sentence brings no answer: 'asked whether ..., he said it had not'."""
    asked = _WHETHER.search(scan.folded, max(phrases.scan.start, start - 90), start)
    return asked is not None and _ANSWERED.search(scan.folded, end, phrases.scan.end) is None


def _burns(scan: Scan, trigger: Trigger, cargo: CargoPhrase) -> bool:
    """Say whether goods are what something runs on: 'ships that run on methanol'."""
    on = scan.folded[trigger.end : cargo.start].strip() in {"on", "with"}
    return (
        trigger.lemma.split()[0] in _BURNING
        and (cargo.commodity or "").startswith(_FUEL)
        and (on or trigger.lemma.endswith(" on"))
    )


def _has_other_object(scan: Scan, trigger: Trigger, cargo: CargoPhrase) -> bool:
    """Say whether goods far behind an active verb are no object of it."""
    gap = scan.folded[trigger.end : cargo.start]
    if _STAKE.match(gap):
        return True
    if cargo.quantity is not None or len(gap) < 2:
        return False
    if gap.startswith(", "):
        return True
    if gap.endswith(" any "):
        return False  # 'rejected the suspicion that any arms were aboard'
    return bool(_OTHER_OBJECT.search(gap) or _FOR_DRILL.search(gap) or _ACCESS.search(gap) or _RECEPTACLE.search(gap))
