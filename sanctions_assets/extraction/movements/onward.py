"""The next leg of a journey, told of the same cargo in a relative clause: 'coal to X, which was then delivered to Y'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sanctions_assets.extraction.movements.draft import Draft, Governor, Telling
from sanctions_assets.extraction.movements.filling import fill
from sanctions_assets.extraction.triggers import Trigger

_LEADS_ON = re.compile(
    r"(?:,?\s+(?:which|that)\s+(?:(?:was|were|is|are)\s+|(?:had|has|have)\s+been\s+)(?:\w+ly\s+|then\s+|later\s+)*"
    r"|,?\s+before\s+(?:being|(?:it|they)\s+(?:was|were))\s+"
    r"|,?\s+and\s+(?:was\s+|were\s+)?(?:then|later|subsequently|from\s+there)\s+(?:was\s+|were\s+)?)$"
)
"""What leads on from a movement to the next verb, whose subject is the cargo."""
_LONGEST_LEAD = 50


@dataclass(frozen=True, slots=True)
class Leg:
    """A verb that moves the cargo on, and where the words begin that lead to it."""

    trigger: Trigger
    start: int


def next_leg(telling: Telling, triggers: Sequence[Trigger]) -> Leg | None:
    """Return the first verb behind a movement that moves its cargo on, or ``None``; nothing else is moved in between."""
    scan, right = telling.scan, telling.governor.right
    for trigger in triggers:
        if trigger.start < right or trigger.noun is not None:
            continue
        lead = _LEADS_ON.search(scan.folded, max(right, trigger.start - _LONGEST_LEAD), trigger.start)
        told = any(p.place.start >= right and p.place.end <= (lead.start() if lead else 0) for p in telling.phrases.places)
        other = any(right <= g[0].start < telling.high for g in telling.phrases.cargo)
        passive = trigger.voice == "passive" or trigger.form == "past_participle"
        return Leg(trigger, lead.start()) if lead is not None and told and passive and not other else None
    return None


def read_onward(telling: Telling, leg: Leg, first: Sequence[Draft], end: int) -> list[Draft]:
    """Return the movements of the next leg, whose cargo comes from where that of the first one did."""
    governor = Governor(leg.trigger, "cargo.onward", leg.trigger.start, leg.trigger.end)
    onward = fill(replace(telling, governor=governor, low=leg.start, high=end), None)
    for draft, before in zip(onward, first, strict=True):
        if draft.destination_country is None:
            continue
        if draft.origin is None and draft.origin_country in {None, before.origin_country}:
            draft.origin, draft.origin_country = before.origin, before.origin_country
        draft.start = min(draft.start, before.start)
    return [draft for draft in onward if draft.destination_country is not None]
