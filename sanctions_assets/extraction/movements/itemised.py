"""Goods told as parts of others in the same sentence: 'military equipment to Taiwan, including 60 missiles'."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements.draft import Draft
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import Trigger

_INCLUDING = re.compile(
    r"(?:\s+(?:shipments?|consignments?|cargo(?:es)?|deliver(?:y|ies)|cache|haul|supplies|sales?))?"
    r"(?:\s+(?:to|for|from|by|worth|aboard|in|on|destined for|bound for|into|of)\s[^,;.]{1,70}?)?"
    r"\s*(?:,\s*|[–—(:]\s*)?(?:and\s+)?"
    r"(?:including|such\s+as|among\s+(?:them|it)|(?:which|that)\s+(?:includes?|included|consists?\s+of|comprises?|comprised)"
    r"|comprising|consisting\s+of|ranging\s+from|namely|notably|in\s+the\s+form\s+of)\s+(?:[\w'’-]+\s+){0,3}?"
)
_WHOLE = 0.8
"""The share of a figure above which its parts make up the whole."""


def read_itemised(
    scan: Scan, group: Sequence[CargoPhrase], whole: Sequence[Draft], end: int, triggers: Sequence[Trigger]
) -> list[Draft]:
    """Return the movements of the parts of the cargo told just before; ``end`` is where that ends. Marks what they make up."""
    first = group[0]
    if first.commodity is None or not whole or _INCLUDING.fullmatch(scan.folded, end, first.start) is None:
        return []
    if any(end <= t.start and t.end <= first.start and t.noun is None for t in triggers):
        return []
    parts = [part_of(scan, whole[-1], cargo, "cargo.itemised") for cargo in group if cargo.commodity is not None]
    mark_whole(whole, parts)
    return parts


def part_of(scan: Scan, whole: Draft, cargo: CargoPhrase, rule: str) -> Draft:
    """Return the movement of a part of a cargo: with its route, ships and time."""
    if cargo.origin is not None:
        whole = replace(whole, origin=None, origin_country=cargo.origin, several=whole.several - {"origin"})
    return replace(
        whole,
        start=cargo.start,
        end=cargo.end,
        commodity=cargo.commodity,
        commodity_text=scan.text[cargo.term_start : cargo.term_end],
        quantity=cargo.quantity,
        unit_hint=cargo.quantity.unit if cargo.quantity else None,
        rule=rule,
        ships=list(whole.ships),
        groups=list(whole.groups),
        umbrella=False,
        itemised=False,
        vague=False,
        weak=False,
    )


def mark_whole(whole: Sequence[Draft], parts: Sequence[Draft]) -> None:
    """Mark the drafts that say no more than their parts: umbrella words without a figure, or with the sum of the parts."""
    for draft in whole:
        unspecific = draft.umbrella or (draft.commodity or "").endswith(".unspecified")
        draft.itemised = draft.itemised or (unspecific and bool(parts) and _adds_up(draft, parts))


def _adds_up(draft: Draft, parts: Sequence[Draft]) -> bool:
    if draft.quantity is None:
        return True
    same = [p.quantity.low or 0 for p in parts if p.quantity is not None and p.quantity.unit == draft.quantity.unit]
    return sum(same) >= _WHOLE * (draft.quantity.low or draft.quantity.high or 0)
