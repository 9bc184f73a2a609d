"""Ends of a movement from places around it: what 'there' stands for, whose customs count it, the port an article is about."""

from collections import Counter
from collections.abc import Sequence

from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.toponyms import PlaceName

_AREAS = frozenset({"country", "sea", "region"})
_PORTS = frozenset({"port", "terminal", "anchorage"})
_THERE_REACH = 2
"""Sentences back to the place that 'there' stands for."""
_ARRIVING = frozenset({"receive", "go", "seize", "unload", "carry"})
_LEAVING = frozenset({"sell", "send"})
_FOCUS_MENTIONS = 3
_FOCUS_SHARE = 0.4
"""An article is about a port that it names so often, which is so large a share of all its mentions of ports."""


def carry_places(drafts: Sequence[Draft], places: Sequence[PlaceName]) -> None:
    """Give movements the place that 'there' stands for, or the country whose customs or farm ministry count them."""
    for draft in drafts:
        if draft.there is not None:
            _resolve_there(draft, places)
        foreign = draft.origin_country not in {None, draft.customs}
        if draft.customs and draft.lacks_destination and foreign and draft.frame in _ARRIVING:
            draft.destination_country = draft.customs
        inspected = draft.trigger is not None and draft.trigger.lemma.startswith("inspect")
        abroad = draft.destination_country not in {None, draft.farm_ministry} or (inspected and draft.lacks_destination)
        if draft.farm_ministry and draft.lacks_origin and abroad and draft.frame in _LEAVING:
            draft.origin_country = draft.farm_ministry


def _resolve_there(draft: Draft, places: Sequence[PlaceName]) -> None:
    spot = next((p for p in reversed(places) if _can_be_there(p, draft)), None)
    if spot is None:
        return
    if draft.there == "origin":
        if draft.origin is None and draft.origin_country in {None, spot.country}:
            draft.origin, draft.origin_country = spot, spot.country
    elif draft.there == "destination" and draft.lacks_destination and spot.country != draft.origin_country:
        draft.destination, draft.destination_country = spot, spot.country


def _can_be_there(place: PlaceName, draft: Draft) -> bool:
    near = place.end <= draft.start and 0 < draft.sentence - place.sentence <= _THERE_REACH
    return near and place.role == "location" and place.name is not None and place.kind not in _AREAS


def carry_focus(drafts: Sequence[Draft], places: Sequence[PlaceName]) -> None:
    """Give a movement without ends the port that the whole article is about."""
    ports = Counter((p.name, p.country) for p in places if p.role == "location" and p.kind in _PORTS and p.name)
    if not ports:
        return
    (name, country), count = ports.most_common(1)[0]
    if count < _FOCUS_MENTIONS or count < _FOCUS_SHARE * sum(ports.values()):
        return
    port = next(p for p in places if p.name == name and p.country == country and p.kind in _PORTS)
    for draft in drafts:
        if draft.origin_country or draft.destination_country or draft.commodity is None or draft.headline:
            continue
        if draft.frame in {"unload", "receive"}:
            draft.destination, draft.destination_country = port, country
        elif draft.frame == "send" and draft.trigger is not None and draft.trigger.voice == "passive":
            draft.origin, draft.origin_country = port, country
