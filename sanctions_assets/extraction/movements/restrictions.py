"""Rules and capacities that look like movements: a ban, a cap, a quota ('limits imports to 500,000 barrels'), a full store."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements.draft import Governor
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import Trigger

_RULE = re.compile(
    r"(?<!-)\b(?:bans?|(?<!\bof )(?<!\bfrom )(?<!\bthe )(?<!\bin )banned|banning|prohibit\w*"
    r"|embargo\w*|forbid\w*|outlaw\w*|barred from|restrict\w*|allowance|quotas?|ceiling"
    r"|licen[cs]es? (?:is|are) required|permission is required|limits?|limited to|limiting|caps?|capped)\b"
)
_BREACH = re.compile(r"\b(?:violat\w+|despite|defiance|breach|circumvent\w*|past|under|evad\w+)\b")
"""What tells a movement that goes against the rule."""
_RULE_ENDS = re.compile(r"\bsaid\b|[;.]")
"""What ends the rule's clause."""
_STOCK = re.compile(
    r"\b(?:capacity|output|production|demand|consumption|stocks?|stockpiles?|inventor(?:y|ies)|reserves|harvest|crops?|yield"
    r"|price|prices|rates?)\b"
)
_STORED = re.compile(r"\b(?:stocks|stockpiles?|inventor(?:y|ies))\b[^.;,]*,?[^.;,]*$")
_ROOM = re.compile(r"\b(?:capacity|room|space|storage|tankage)\s+(?:of|for)\s+(?:[\w-]+\s+){0,3}$")
"""'capacity of 800,000 containers'."""
_OWN_FUEL = re.compile(
    r"\s+(?:in|inside)\s+(?:its|her|the)\s+(?:own\s+)?(?:bunker|fuel)\s+tanks?\b|\s+for\s+(?:its|her)\s+own\s+(?:engines?|use)\b"
    r"|\s+(?:for|as)\s+fuel\b(?!\s+\w+)"
)
"""What a ship burns is no cargo."""
_STORES = re.compile(r"\b(?:lubricat\w+|lube\s+oil|bunker(?:s|\s+fuel|\s+oil)?\b(?!\s+(?:carg|deliver))|sludge|bilge)")
"""Oils told in one list with the ship's fuel make all of it her own."""
_BURNT = re.compile(r"\b(?:gallons|litres|liters|tons|tonnes|barrels)(?:\s+of)?\s+(?:[\w-]+\s+){1,3}for\s+(?:its\s+|her\s+)?$")
"""'2,000 gallons of oil for fuel'."""
_ACTIVITY = re.compile(
    r"\b(?:engaged|involved|involvement|implicated|crackdown|crack(?:ed|ing)?\s+down|fight|war|operations?|campaign|measures|steps)"
    r"\s+(?:in|on|against)\s+(?:[\w-]+\s+){0,3}['\"“”’]{0,2}$"
)
"""'engaged in diesel smuggling', 'a crackdown on arms trafficking': what somebody does as a rule, or is stopped."""
_ALLOWED = re.compile(
    r"\b(?:authori[sz]ed|permitted|licen[sc]ed|allowed|permission|permit|licen[cs]e|clearance)\b[^.;]{0,60}\bto\s+(?:\w+\s+)?$"
)
_ABLE = re.compile(r"\b(?:can|could|able to|capable of|enough to|big enough to)\s+(?:\w+\s+)?$")
_A_DAY = re.compile(r"\s+(?:(?:per|an?|each|every)\s+(?:hour|day|week|month|year)|(?:hour|dai|week|month|year|annual)ly)\b")
_PLANT = re.compile(
    r"\b(?:terminals?|plants?|ports?|pipelines?|facilit(?:y|ies)|refiner(?:y|ies)"
    r"|berths?|units?|jett(?:y|ies)|projects?|trains?)\b"
)
"""What has a capacity by the day or year."""
_ENDED = re.compile(
    r"\b(?:suspend(?:ed|s|ing)?|cancel(?:led|ed|s|ling|ing)?|halt(?:ed|s|ing)?|scrap(?:ped|s|ping)?|call(?:ed|s|ing) off"
    r"|cancellation of|suspension of)\s+(?:(?:all|any|the|its|their|further|new|some|most)\s+){0,2}(?:[\w-]+\s+)?$"
)
"""What stopped a movement before it was one: 'suspended all shipments'."""
_STOPPED = re.compile(r"\b(?:stop(?:s|ped|ping)?|ceas(?:e|es|ed|ing)|quit(?:s|ting)?)\s+$")
"""'stopped buying Iranian crude'."""
_TURNED_DOWN = re.compile(
    r"\b(?:pass(?:ed|es|ing)?\s+(?:on|over)|reject(?:ed|s|ing)?|turn(?:ed|s|ing)?\s+down|cancel(?:led|ed|s|ling|ing)?|scrap(?:ped|s)?"
    r"|withdr(?:ew|awn?)|declin(?:ed|es)|refus(?:ed|es)"
    r"|made\s+no\s+purchases?\s+(?:in|at)|no\s+purchases?\s+(?:was|were)\s+made\s+(?:in|at))\s+(?:[\w-]+\s+){0,4}?(?:tenders?|offers?|bids?)\b"
)
"""Offers that came to nothing: 'passed on a tender for', 'rejected all offers'."""
_BRINGS_TOTAL = re.compile(
    r"\b(?:bring|brings|brought|bringing|takes|took|taking)\s+(?:[\w'’-]+\s+){0,4}?(?:total|purchases|sales|tally)\b"
)
"""A sum of movements told elsewhere."""
_PURPOSE = re.compile(r"\bfor\s+(?:the\s+)?$")
"""What a port or ship is there for: 'ports for grain shipment'."""
_UNTOLD = re.compile(
    r"\b(?:never|not|n['’]t|nor|yet to|without|refused to|declined to)\s+(?:\w+ly\s+)?"
    r"(?:acknowledg\w+|confirm\w*|admit\w*|disclos\w+|comment\w*\s+on|say|said|announc\w+)\s+(?:\w+\s+){0,2}$"
)
"""Nothing is told where somebody 'has never acknowledged' a movement."""
_BEATEN = re.compile(
    r"\b(?:routes?|corridors?|waters|lanes?|paths?|channels?)\b[^.;]{0,50}?"
    r"(?<!\bbeing )(?<!\bwas )(?<!\bwere )(?<!\bbeen )"
    r"\b(?:used|uses?|known|utili[sz]ed|exploited|favou?red|frequented|notorious)\b[^.;]{0,40}$"
    r"|\b(?:transit|trafficking|smuggling)\s+(?:zones?|routes?|points?|hubs?|corridors?)\s+for\s+(?:[\w-]+\s+){0,4}$"
)
"""What is moved on a route as a rule: 'a route used to smuggle arms'."""
_UNLAWFUL = re.compile(
    r"[^.;]{0,90}?\b(?:(?:violates?|contravenes?|breach(?:es)?|constitutes?)|(?:is|are|remains?)\s+(?:\w+ly\s+)?"
    r"(?:prohibited|banned|forbidden|illegal|unlawful|restricted|(?:a|in)\s+(?:direct\s+)?(?:violation|breach)))\b"
)
"""What makes law of a noun of moving: 'the transfer of weapons to the rebels violates'."""
_BARE_OPENING = re.compile(r"[\W_]*(?:(?:the|any|all|such|direct|indirect|illegal|illicit|or|and|supply|sale),?\s+)*")
_SUPERLATIVE = re.compile(r"[,–—-]\s+(?:one of\s+)?the\s+(?:\w+\s+)?(?:biggest|largest|greatest|heaviest)\s+$")
"""What only ranks a movement told before: '- the biggest arms export since'."""
_ASKED = re.compile(
    r"\b(?:what|which)\s+(?:types?|kinds?|sorts?|quantit\w+|amounts?)\s+of\s+(?:[\w-]+\s+){0,2}$|\bhow\s+(?:much|many)\s+(?:[\w-]+\s+){0,2}$"
)
"""What is only asked for: 'no word on what type of coal it was carrying'."""
_HOLDING = frozenset({"hold", "contain", "accommodate", "carry", "store", "take"})


def is_ruled_out(scan: Scan, low: int, governor: Governor, group: Sequence[CargoPhrase]) -> bool:
    """Say whether the words make a rule, a capacity or a stock of it, not a movement. ``low`` is where the sentence starts."""
    start = governor.left if governor.left < group[0].start else group[0].term_start
    before = scan.folded[max(low, start - 60) : start]
    rules = list(_RULE.finditer(before))
    if rules and not (_BREACH.search(before, max(0, rules[-1].start() - 30)) or _RULE_ENDS.search(before, rules[-1].end())):
        return True
    dealing = governor.trigger is not None and governor.trigger.form == "gerund" and start == governor.trigger.start
    if dealing and group[0].quantity is None and _STOPPED.search(before):
        return True
    if _ENDED.search(before) or _UNTOLD.search(before) or _OWN_FUEL.match(scan.folded, group[-1].end):
        return True
    if _BRINGS_TOTAL.search(scan.folded, max(low, start - 10), group[0].start):
        return True
    if _TURNED_DOWN.search(scan.folded, max(low, start - 60), group[0].start):
        return True
    if any(_BURNT.search(scan.folded, max(low, c.term_start - 50), c.term_start) for c in group):
        return True
    if any(_STORES.search(scan.folded, c.start, c.end) for c in group):
        return True
    if _ROOM.search(scan.folded[max(low, group[0].start - 40) : group[0].start]):
        return True
    if (
        _SUPERLATIVE.search(before)
        and group[0].quantity is None
        and governor.trigger is not None
        and governor.trigger.noun is not None
    ):
        return True
    trigger = governor.trigger
    smuggled = trigger is not None and trigger.noun is not None and trigger.frames == ("smuggle",) and group[0].quantity is None
    if smuggled and _ACTIVITY.search(before):
        return True
    if _ASKED.search(before) or is_as_a_rule(scan, low, start) or _is_law(scan, low, governor, group[-1]):
        return True
    if (
        governor.rule == "cargo.noun_compound"
        and group[0].quantity is None
        and _PURPOSE.search(scan.folded[low : group[0].start])
    ):
        return True
    if trigger is not None and (
        _tells_permission(scan, low, trigger)
        or _tells_capacity(scan, low, trigger, group[-1])
        or _tells_stock(scan, low, trigger, group[0])
    ):
        return True
    return _RULE.search(scan.folded[governor.left : group[0].start]) is not None


def is_as_a_rule(scan: Scan, low: int, position: int) -> bool:
    """Say whether what is moved at ``position`` is only what a route serves for."""
    return _BEATEN.search(scan.folded[max(low, position - 120) : position]) is not None


def _is_law(scan: Scan, low: int, governor: Governor, cargo: CargoPhrase) -> bool:
    """Say whether a sentence opens with a noun of moving that nobody does, and says what law makes of it."""
    trigger = governor.trigger
    if trigger is None or trigger.noun is None or cargo.quantity is not None or cargo.origin is not None:
        return False
    opening = scan.folded[low : min(trigger.start, cargo.start)]
    return _BARE_OPENING.fullmatch(opening) is not None and _UNLAWFUL.match(scan.folded, governor.right) is not None


def _tells_permission(scan: Scan, low: int, trigger: Trigger) -> bool:
    """Say whether a ship is only said to be allowed or not to carry something."""
    return trigger.lemma == "carry" and _ALLOWED.search(scan.folded, max(low, trigger.start - 110), trigger.start) is not None


def _tells_capacity(scan: Scan, low: int, trigger: Trigger, cargo: CargoPhrase) -> bool:
    """Say whether the verb tells how much goes in or through: 'can hold 100 tonnes', 'a plant able to send out 5 Mt a year'."""
    if not _ABLE.search(scan.folded[max(low, trigger.start - 24) : trigger.start]):
        return False
    if trigger.lemma.split()[0] in _HOLDING:
        return True
    rated = cargo.quantity is not None and (cargo.quantity.rate or _A_DAY.match(scan.folded, cargo.end) is not None)
    return bool(rated) and _PLANT.search(scan.folded, max(low, trigger.start - 120), trigger.start) is not None


def _tells_stock(scan: Scan, low: int, trigger: Trigger, cargo: CargoPhrase) -> bool:
    """Say whether a bare figure is that of stocks, output or a price: 'stocks fell ... to 40 million barrels'."""
    if trigger.start >= cargo.start or cargo.commodity is not None:
        return False
    told_of = _STORED if trigger.noun is not None else _STOCK  # 'stocks at the point of delivery for contracts fell another'
    return told_of.search(scan.folded[max(low, trigger.start - 80) : trigger.start]) is not None
