"""A route told once of the only ship of an article holds for all that she carries."""

from collections.abc import Sequence

from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.ships import ship_key
from sanctions_assets.extraction.toponyms import PlaceName

End = tuple[PlaceName | None, str]
"""The place of an end, where it is known, and its country."""


def carry_ship_routes(drafts: Sequence[Draft]) -> None:
    """Give the movements of a ship the ends that all others of hers agree on: 'she was carrying missiles'."""
    keys = {ship_key(s.text) for d in drafts for s in d.ships}
    if len(keys) != 1:
        return
    hers = [d for d in drafts if d.ships and d.commodity is not None and not d.headline and d.trips == (None, None)]
    if len({d.time.read() for d in hers if d.time is not None}) > 1:
        return  # voyages told apart by their dates
    told = [d for d in hers if d.stance.assertion != "denied" and not d.several]
    origin = _agreed([(d.origin, d.origin_country) for d in told if d.origin_country])
    destination = _agreed([(d.destination, d.destination_country) for d in told if d.destination_country])
    for draft in hers:
        if draft.several:
            continue
        if origin is not None and draft.origin_country is None and draft.destination_country != origin[1]:
            draft.origin, draft.origin_country = origin
        if destination is not None and draft.destination_country is None and draft.origin_country != destination[1]:
            draft.destination, draft.destination_country = destination


def _agreed(ends: Sequence[tuple[PlaceName | None, str | None]]) -> End | None:
    """Return the end that all tell, with its place where they name one only."""
    countries = {country for _, country in ends}
    if len(countries) != 1:
        return None
    (country,) = countries
    named = {place.name: place for place, _ in ends if place is not None and place.name and place.kind != "country"}
    place = next(iter(named.values())) if len(named) == 1 else next((p for p, _ in ends if p is not None), None)
    return None if country is None else (None if len(named) > 1 else place, country)
