"""Goods and ends of the way told in pairs: '24,000 and 11,000 tonnes to Peru and Fiji, respectively'."""

import re
from collections.abc import Sequence
from itertools import pairwise

from sanctions_assets.extraction.movements.draft import Draft, Telling
from sanctions_assets.extraction.movements.prepositions import FROM, SUBJECT_DESTINATION, SUBJECT_ORIGIN, TO
from sanctions_assets.extraction.phrases import PlacedName

_RESPECTIVELY = "respectively"
_BESIDE = re.compile(r"\s*(?:,|,?\s+and)\s+(?:to\s+|from\s+)?(?:the\s+)?")


def share_goods(drafts: Sequence[Draft]) -> None:
    """Give figures without goods those that the next figure of their list measures: '24,000 and 11,000 tonnes of corn'."""
    for draft, following in reversed(list(pairwise(drafts))):
        if draft.commodity is None and draft.quantity is not None and draft.unit_hint == following.unit_hint:
            draft.commodity, draft.commodity_text = following.commodity, following.commodity_text
            draft.origin_country = draft.origin_country or following.origin_country


def pair_ends(telling: Telling, drafts: Sequence[Draft]) -> None:
    """Give each of several goods its own end where a sentence tells as many states 'respectively'."""
    if len(drafts) < 2 or telling.scan.folded.find(_RESPECTIVELY, drafts[0].start, telling.phrases.scan.end) < 0:
        return
    behind = [p for p in telling.phrases.places if p.place.start >= drafts[-1].start]
    _pair(telling, drafts, [p for p in behind if p.preposition in TO | {"for"}], receives=True)
    _pair(telling, drafts, [p for p in behind if p.preposition in FROM], receives=False)
    trigger, frame = telling.trigger, drafts[0].frame
    if trigger is None or frame not in SUBJECT_ORIGIN | SUBJECT_DESTINATION:
        return
    subjects = [p for p in telling.places if p.preposition is None and p.place.end <= trigger.start]
    _pair(telling, drafts, subjects, receives=frame in SUBJECT_DESTINATION)


def _pair(telling: Telling, drafts: Sequence[Draft], places: Sequence[PlacedName], *, receives: bool) -> None:
    """Give the drafts these places one by one, if they stand side by side and are as many."""
    folded = telling.scan.folded
    if len(places) != len(drafts) or not all(_BESIDE.fullmatch(folded, a.place.end, b.place.start) for a, b in pairwise(places)):
        return
    for draft, placed in zip(drafts, places, strict=True):
        draft.several -= {"destination" if receives else "origin"}
        if receives:
            draft.destination, draft.destination_country = placed.place, placed.place.country
        else:
            draft.origin, draft.origin_country = placed.place, placed.place.country
