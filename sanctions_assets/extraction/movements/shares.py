"""Figures that a state accounts for in the trade told before: 'Peru imported 90,000 tonnes. Chile accounted for 10,000'."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements.draft import Draft, Governor, Telling
from sanctions_assets.extraction.movements.filling import fill
from sanctions_assets.extraction.phrases import PlacedName, SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import Trigger

_BEHIND = re.compile(r"\s+(?:about|some|around|roughly|nearly|over|just|only|another|a\s+further|more\s+than)?\s*")
_BEFORE = re.compile(r"\s+(?:alone\s+)?(?:which\s+)?")


def read_share(scan: Scan, phrases: SentencePhrases, group: Sequence[CargoPhrase], triggers: Sequence[Trigger]) -> Draft | None:
    """Read a figure that a state accounts for; the discourse tells whether it sent or received, by the trade told before."""
    figure = group[0]
    if len(group) > 1 or figure.quantity is None or figure.quantity.unit in {"item", "person"}:
        return None
    for trigger in triggers:
        if trigger.lemma != "account" or not _BEHIND.fullmatch(scan.folded, trigger.end, figure.start):
            continue
        state = next((p for p in phrases.places if _is_subject(scan, p, trigger)), None)
        if state is None:
            return None
        governor = Governor(trigger, "cargo.share", trigger.start, figure.end)
        (draft,) = fill(Telling(scan, phrases, group, governor, state.place.start, phrases.scan.end), None)
        draft.start, draft.partner = min(draft.start, state.place.start), state.place
        draft.origin = draft.destination = draft.origin_country = draft.destination_country = None
        return draft
    return None


def _is_subject(scan: Scan, placed: PlacedName, trigger: Trigger) -> bool:
    state = placed.place.kind == "country" and placed.preposition in {None, "with"}
    return state and placed.place.end <= trigger.start and bool(_BEFORE.fullmatch(scan.folded, placed.place.end, trigger.start))
