"""Counts of voyages in sentences that name no cargo ('She made four such trips')."""

from collections.abc import Sequence

from sanctions_assets.extraction.movements import Draft, Voyages

_REACH = 2
"""Sentences back to the movement that a count of voyages belongs to."""


def add_trips(drafts: Sequence[Draft], trips: Sequence[Voyages]) -> None:
    """Give the figures of a sentence that counts voyages, but names no cargo, to the movement told just before it."""
    for voyages in trips:
        if any(d.sentence == voyages.sentence for d in drafts):
            continue
        draft = next((d for d in reversed(drafts) if _can_repeat(d, voyages)), None)
        if draft is not None and draft.trips == (None, None):
            draft.trips = voyages.trips
            draft.groups = draft.groups or list(voyages.groups)
            draft.ships = draft.ships or list(voyages.ships)
            draft.time = draft.time or voyages.time


def _can_repeat(draft: Draft, voyages: Voyages) -> bool:
    near = 0 < voyages.sentence - draft.sentence <= _REACH
    return near and draft.stance.assertion != "denied" and not draft.headline
