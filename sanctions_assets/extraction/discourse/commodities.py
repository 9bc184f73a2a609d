"""Bare quantities ('600,000 barrels') take the commodity told before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sanctions_assets.extraction.discourse.categories import category_of
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.scan import Scan

_MEASURED = {
    "barrel": ("energy",),
    "barrel_per_day": ("energy",),
    "cubic_metre": ("energy", "mineral", "goods"),
    "person": ("people",),
    "tonne": ("energy", "mineral", "food", "goods", "arms"),
    "tonne_per_day": ("energy", "mineral", "food", "goods"),
}
"""Categories that a unit can measure; units not listed here hold anything."""
_MEASURED_REACH = 8
_OWN_SOURCE = frozenset({"buy", "receive"})
"""Frames of a new lot or total, which may come from elsewhere than the cargo told before."""
_LONGEST_HEADING = 25
_ORES = frozenset({"ore", "ores"})
_IRON_ORE = re.compile(r"\biron\s+ore\b")
_TRADING = ("import", "export", "buy", "purchase", "sale", "ship", "receive")
"""Beginnings of words for a trade that several states have a share in."""
_HELD_REACH = 3
_ORIGIN_REACH = 3
"""Sentences back to which a bare quantity takes the commodity its unit measures, any other commodity, and its origin."""


def carry_commodities(scan: Scan, drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts with a commodity, bare quantities given the one last told that their unit can measure."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.partner is not None:
            _share(draft, kept)
        elif draft.commodity is None:
            _supply(scan, draft, kept)
        if draft.commodity is not None:
            _name_ore(scan, draft)
            kept.append(draft)
    return kept


def _name_ore(scan: Scan, draft: Draft) -> None:
    """Take 'ore' for iron ore where the article speaks of iron ore and of no other."""
    if (
        (draft.commodity_text or "").lower() in _ORES
        and draft.commodity == "mineral.unspecified"
        and _IRON_ORE.search(scan.folded)
    ):
        draft.commodity = "mineral.iron_ore"


def _share(draft: Draft, kept: Sequence[Draft]) -> None:
    """Give a state that accounts for a figure its side of the trade told last: the sender's where imports were told."""
    near = (d for d in reversed(kept) if d.unit_hint == draft.unit_hint and draft.sentence - d.sentence <= _HELD_REACH)
    trade = next((d for d in near if d.trigger is not None and d.trigger.lemma.startswith(_TRADING)), None)
    if trade is None or draft.partner is None or draft.commodity not in {None, trade.commodity}:
        draft.commodity = None
        return
    draft.commodity, draft.commodity_text, draft.stance = trade.commodity, trade.commodity_text, trade.stance
    draft.time = draft.time or trade.time
    partner = draft.partner
    if trade.destination_country not in {None, partner.country}:
        draft.origin, draft.origin_country = partner, partner.country
        draft.destination, draft.destination_country = trade.destination, trade.destination_country
    elif trade.origin_country not in {None, partner.country}:
        draft.destination, draft.destination_country = partner, partner.country
        draft.origin, draft.origin_country = trade.origin, trade.origin_country
    else:
        draft.commodity = None


def _supply(scan: Scan, draft: Draft, kept: Sequence[Draft]) -> None:
    unit = draft.unit_hint or ""
    categories = _MEASURED.get(unit, ())
    if draft.beside is None:
        _take_heading(scan, draft)
    if draft.commodity is not None:
        return
    if draft.beside is not None and category_of(draft.beside.commodity) in categories:
        draft.commodity = draft.beside.commodity
        draft.commodity_text = scan.text[draft.beside.term_start : draft.beside.term_end]
        told = next((d for d in reversed(kept) if d.sentence == draft.sentence and d.commodity == draft.commodity), None)
        if told is not None:
            _take_origin(draft, told)
        elif draft.lacks_origin:
            draft.origin_country = draft.beside.origin
        return
    source = next(
        (
            d
            for d in reversed(kept)
            if category_of(d.commodity) in categories
            and draft.sentence - d.sentence <= _MEASURED_REACH
            and (d.quantity is not None or not d.weak)
        ),
        None,
    )
    if source is not None:
        _take_over(draft, source)
        _take_origin(draft, source)
    elif unit == "item":
        _count_further(draft, kept)
    elif unit and unit not in _MEASURED and unit != "teu" and kept and draft.sentence - kept[-1].sentence <= _HELD_REACH:
        _take_over(draft, kept[-1])
    elif unit in {"barrel", "barrel_per_day"}:
        draft.commodity = "energy.oil"
    elif unit in {"container", "teu"}:
        draft.commodity = "goods.containers"


def _take_heading(scan: Scan, draft: Draft) -> None:
    """Give a bare quantity the goods of the heading right before it: 'COAL - Alfa, 110,000 tonnes, Richards Bay/Rotterdam'."""
    heading = scan.sentences[draft.sentence - 1] if draft.sentence else None
    if heading is None or heading.end - heading.start > _LONGEST_HEADING or scan.text.startswith(".", heading.end - 1):
        return
    hit, entry = next(iter(heading.of("commodity")), (None, None))
    if hit is not None and entry is not None:
        draft.commodity, draft.commodity_text = entry.code, scan.text[hit.start : hit.end]


def _count_further(draft: Draft, kept: Sequence[Draft]) -> None:
    """Let a bare figure count what the sentence before, or its own, counted last: 'another 5,000 were sent'."""
    told = kept[-1] if kept else None
    if told is None or draft.quantity is None or draft.sentence - told.sentence > 1 or told.unit_hint not in {"item", "person"}:
        return
    _take_over(draft, told)
    draft.quantity, draft.unit_hint = replace(draft.quantity, unit=told.unit_hint), told.unit_hint
    _take_origin(draft, told)
    if draft.destination is None and draft.lacks_destination and draft.frame in {told.frame, "send"}:
        draft.destination, draft.destination_country = told.destination, told.destination_country


def _take_over(draft: Draft, source: Draft) -> None:
    draft.commodity, draft.commodity_text = source.commodity, source.commodity_text
    draft.anaphoric = True


def _take_origin(draft: Draft, source: Draft) -> None:
    """Take the origin as well, unless the draft tells one, is a seizure, or goes to that country."""
    if draft.origin is not None or not draft.lacks_origin or draft.frame == "seize":
        return
    if draft.frame in _OWN_SOURCE and (
        draft.frame == "buy"
        or draft.destination_country is None
        or source.destination_country in {None, draft.destination_country}
    ):
        return  # another lot or total that the same state bought
    if draft.sentence - source.sentence <= _ORIGIN_REACH and draft.destination_country != source.origin_country:
        draft.origin_country = source.origin_country
