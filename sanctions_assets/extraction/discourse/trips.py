"""Counts of voyages in sentences that name no cargo ('She made four such trips')."""

from collections.abc import Iterable, Sequence

from sanctions_assets.extraction.movements import Draft, Voyages

_REACH = 2
"""Sentences back to the movement that a count of voyages belongs to."""


def behind_movements(drafts: Iterable[Draft]) -> set[int]:
    """Return the sentences in which a count of voyages can belong to a movement."""
    told = {d.sentence for d in drafts}
    return {sentence + n for sentence in told for n in range(1, _REACH + 1)} - told


def add_trips(drafts: Sequence[Draft], trips: Sequence[Voyages]) -> None:
    """Give the figures of a sentence that counts voyages, but names no cargo, to the movement told just before it."""
    told: dict[int, list[int]] = {}
    for number, draft in enumerate(drafts):
        told.setdefault(draft.sentence, []).append(number)
    for voyages in trips:
        if voyages.sentence in told:
            continue
        before = sorted(n for back in range(1, _REACH + 1) for n in told.get(voyages.sentence - back, ()))
        repeated = next((drafts[n] for n in reversed(before) if _can_repeat(drafts[n])), None)
        if repeated is not None and repeated.trips == (None, None):
            repeated.trips = voyages.trips
            repeated.groups = repeated.groups or list(voyages.groups)
            repeated.ships = repeated.ships or list(voyages.ships)
            repeated.time = repeated.time or voyages.time


def _can_repeat(draft: Draft) -> bool:
    return draft.stance.assertion != "denied" and not draft.headline
