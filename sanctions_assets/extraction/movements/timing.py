"""When a movement took place: the time nearest to its verb that dates neither the report nor a thing."""

import re

from sanctions_assets.extraction.movements.against import tells_listing
from sanctions_assets.extraction.movements.draft import Telling
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.times import TimeExpression
from sanctions_assets.extraction.triggers import Trigger

_REPORTING = (
    r"(?:said|says|told|announced|reported|released|published|confirmed|denied|warned|estimated|accused|disclosed|briefed"
    r"|wrote|tweeted|sanctioned|blacklisted|listed|designated|imposed|added"
    r"|asked|urged|demanded|vowed|pledged|promised|proposed|threatened|agreed|signed|approved|allowed|permitted|authori[sz]ed|cleared"
    r"|banned|prohibited|barred|lifted|annulled|overturned|upheld|rejected|dismissed|ruled|charged|indicted|convicted|sentenced"
    r"|jailed|condemned|protested|criticised|criticized|welcomed|summoned|awarded|invited"
    r"|statement|interview|briefing|conference|statement issued|summit|meeting)"
)
"""Saying and deciding: what is dated so is no movement ('on Friday approved the export of', 'agreed on Monday to buy')."""
_REPORTED_ON = re.compile(
    rf"\b{_REPORTING}\s+(?:(?:in|at|by)\s+[\w' ]{{0,40}})?(?:(?!that\b)\w+\s+)?(?:on\s+|late\s+on\s+|early\s+on\s+)?$"
)
_REPORTING_BEHIND = re.compile(rf"(?:\s+\w+ly)?\s+(?:that\s+)?{_REPORTING}\b")
_OPENS_REPORT = re.compile(
    r",\s+(?:(?!which\b|who\b|and\b|but\b)[\w.'’-]+\s+){1,7}?"
    r"(?:said|says|told\s+[\w ]{3,30}?|announced|reported|confirmed|claimed|alleged)\s+"
    r"(?=that\b|the\b|an?\b|it\b|[\w-]+\s+(?:had|has|was|were)\b)"
)
"""'On Monday, the ministry said that': the day of the report."""
_OPENING = 12
"""Characters before a time that opens its sentence ('Late on Monday')."""
_THEN_RELATIVE = re.compile(r"\w,?\s+(?:which|that|who)\s+(?:had|has)\s+(?:\w+ly\s+|been\s+)?$")
_REDUCED_ACT = re.compile(
    r",\s+(?:sanctioned|blacklisted|listed|placed|put|seized|detained|boarded|built|bought|sold|renamed|reflagged|acquired|delisted"
    r"|attacked|struck|hit|scrapped|designated)\b[^,;]*$"
)
_DUE = re.compile(
    r"(?:\b(?:is|are|was|were|and|now)|,)\s+(?:\w+ly\s+)?(?:expected|due|scheduled|set) "
    r"(?:to (?:reach|arrive|dock|call|berth)|in|at|off|back|there)\b"
)
"""An arrival to come: its time is not that of the loading told before."""
_RECORD = re.compile(
    r"\b(?:first|only|highest|lowest|largest|smallest|biggest|(?<!at )least|best|weakest|strongest|earliest|fewest|most(?! of))\b"
    r"[^;]{0,90}$"
)
"""'the first cargo', 'the most': 'since 2019' behind it tells since when there was none, not when the cargo moved."""
_CHANGING = re.compile(
    r"\b(?:recover(?:ing|ed)|ris(?:ing|en)|climb(?:ing|ed)|grow(?:ing|n)|rebound(?:ing|ed)|fall(?:ing|en)|declin(?:ing|ed)|up|down|surg(?:ing|ed)"
    r"|dropp(?:ing|ed)|increas(?:ing|ed)|tripled|doubled)\s+$"
)
"""'rose to 5 million tonnes, recovering since the ban ended in May': since when figures change."""
_DELIVERY = r"(?:delivery|deliveries|shipment|loading|arrival)"
_DELIVERED_IN = re.compile(rf"\bfor {_DELIVERY}\s+(?:(?:in|on|by|over|between|during|within|at)\s+)?(?:the\s+)?$")
_THEN_DELIVERY = re.compile(rf"\s+{_DELIVERY}\b")
"""'sold on Monday for delivery in June', 'for June shipment': the goods move in June."""
_PERCENT_BEFORE = re.compile(r"(?:%|\bper ?cent|\bpct|\bpoints?|\bup|\bdown)\s+$")
"""'up 9% from December': a month that is compared with."""
_COMPARED_WITH = re.compile(
    r"\b(?:(?:compared|relative)\s+(?:to|with)|than|versus|vs\.?)\s+(?:(?:that|those)\s+)?(?:(?:in|of|for|during)\s+)?$"
)
"""'rose 5% compared with the same period of 2022', 'more than in April'."""
_THEN_INFINITIVE = re.compile(r"\s+to\s+(?:\w+ly\s+)?$")
_DEALINGS = frozenset({"tender", "tenders", "auction", "contract", "contracts", "deal", "deals", "bid", "bids", "buy tender"})
"""Nouns whose day is that of the dealing, not of the delivery."""
_IS_DUE = re.compile(r"\b(?:due|scheduled|expected|set|slated|planned)\s+(?:(?:on|in|for|by)\s+)?$")
"""'set a tender on Monday to buy' is of Monday, 'is due on Monday to unload' tells when it unloads."""
_LONGEST_DATELINE = 60
_PLACE_LINE = re.compile(r"[A-Z][\w.'’/-]+(?:[ /,]+(?:[A-Z][\w.'’/-]+|de|del|da))*,?\s+")
_DASH = re.compile(r"(?:,? \d{4})?\s*(?:\([^()]{1,30}\)\s*)?[-–—]+\s")
_WHILE_DOING = re.compile(r",?\s+while\s+\w+ing\b[^;:]{0,120}")
"""'seized 30 kilos while patrolling in the Gulf on Monday': the aside shares the day."""
_NO_PERIODS = frozenset({"duration", "frequency", "vague"})


def time_of(telling: Telling) -> TimeExpression | None:
    """Return the time of a movement: the nearest to its verb that does not date the report or the ship."""
    scan, trigger = telling.scan, telling.trigger
    cargo_end = telling.cargo[-1].end
    start, end = (trigger.start, trigger.end) if trigger is not None else (telling.cargo[0].start, cargo_end)
    best: tuple[float, TimeExpression] | None = None
    for time in telling.phrases.scan.times:
        if time.descriptive or time.kind in _NO_PERIODS:
            continue
        if time.read() == (None, None) and time.read(planned=True) == (None, None):
            continue
        if _in_dateline(scan, telling.phrases.scan.start, time):
            continue
        inside = telling.low <= time.start < telling.high or (
            telling.high <= time.start and _WHILE_DOING.fullmatch(scan.folded, telling.high, time.start) is not None
        )
        if not inside and not (time.start < telling.low and scan.text[time.end : time.end + 1] == ","):
            continue
        if trigger is not None and _dates_other_act(scan, time, trigger):
            continue
        if _COMPARED_WITH.search(scan.folded, max(0, time.start - 32), time.start):
            continue
        if time.text.startswith("from ") and _PERCENT_BEFORE.search(scan.folded, max(0, time.start - 12), time.start):
            continue
        if time.kind == "since" and _CHANGING.search(scan.folded, max(0, time.start - 24), time.start):
            continue
        if time.kind == "since" and _RECORD.search(scan.folded, max(telling.phrases.scan.start, time.start - 110), time.start):
            continue
        if dates_report(scan, telling.phrases.scan.start, time, trigger):
            continue
        if trigger is not None and not trigger.planned and end <= time.start and _DUE.search(scan.folded[end : time.start]):
            continue
        cost = min(abs(time.start - end), abs(start - time.end), abs(time.start - cargo_end)) + (0 if inside else 400)
        if dates_delivery(scan, telling.phrases.scan.start, time):
            cost -= 1000
        if time.kind == "since" and " " in time.text and len(time.text) > 24:
            cost += 60  # a long clause after 'since' tells what happened before
        if best is None or cost < best[0]:
            best = (cost, time)
    return best[1] if best else None


def _in_dateline(scan: Scan, low: int, time: TimeExpression) -> bool:
    """Say whether a time stands in the line before a report: 'Rome/New York, August 16 - A ship ...'."""
    if time.start - low > _LONGEST_DATELINE:
        return False
    return _PLACE_LINE.fullmatch(scan.text, low, time.start) is not None and _DASH.match(scan.text, time.end) is not None


def dates_delivery(scan: Scan, low: int, time: TimeExpression) -> bool:
    """Say whether a time is that of a delivery which a sale is for."""
    if _DELIVERED_IN.search(scan.folded, max(low, time.start - 40), time.start):
        return True
    return (
        scan.folded[max(low, time.start - 4) : time.start] == "for " and _THEN_DELIVERY.match(scan.folded, time.end) is not None
    )


def _dates_other_act(scan: Scan, time: TimeExpression, trigger: Trigger) -> bool:
    """Say whether a time is that of another act: 'boarded on Saturday the X, which had loaded', 'a tender on Thursday'."""
    if time.end > trigger.start:
        return time.kind == "day" and trigger.noun is not None and trigger.lemma in _DEALINGS and time.start - trigger.end < 8
    between = scan.folded[time.end : trigger.start]
    if time.kind == "day" and _THEN_INFINITIVE.fullmatch(between):
        return not _IS_DUE.search(scan.folded, max(0, time.start - 30), time.start)
    if _THEN_RELATIVE.search(between):
        return True
    return between.startswith(",") and _REDUCED_ACT.search(scan.folded, max(0, time.start - 60), time.start) is not None


def dates_report(scan: Scan, low: int, time: TimeExpression, trigger: Trigger | None) -> bool:
    """Say whether a time tells when somebody spoke or acted, not when the cargo moved: 'said on Thursday'.

    ``low`` is where the sentence starts.
    """
    if trigger is not None and 0 <= time.start - trigger.end < 14:
        return False
    moves_between = trigger is not None and trigger.end > time.start - 20 and trigger.start < time.start
    if not moves_between and _REPORTED_ON.search(scan.folded[max(low, time.start - 60) : time.start]):
        return True
    if trigger is not None and time.end <= trigger.start and tells_listing(scan.folded, time.end, trigger.start):
        return True
    if time.start - low <= _OPENING and _OPENS_REPORT.match(scan.folded, time.end, time.end + 90):
        return True
    return _REPORTING_BEHIND.match(scan.folded[time.end : time.end + 24]) is not None
