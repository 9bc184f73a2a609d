"""One place for one end of a route, out of all that the words put there."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sanctions_assets.extraction.toponyms import PlaceName

_NEAR = 25
"""Characters between states that stand in one list: 'for Ethiopia and for Mozambique'."""


def end_of(places: Sequence[PlaceName]) -> PlaceName | None:
    """Return the place of one end: the most precise; two ports at one end leave only their country."""
    if not places:
        return None
    exact = [p for p in places if p.kind not in {"country", "sea", "region"} or p.name is None]
    named = [p for p in exact if p.name is not None]
    if len({p.name for p in named}) > 1:
        return _common_end(places, named)
    if named:
        return named[0]
    countries = [p for p in places if p.country is not None]
    if not exact and countries and any(p.country is None for p in places) and _are_listed(places, _NEAR):
        return None  # 'from France and the Black Sea'
    if (
        not exact
        and len({p.country for p in countries}) > 1
        and ((all(p.role == "location" for p in countries) and _are_listed(countries, _NEAR)) or _are_listed(countries))
    ):
        return None  # 'for Ethiopia and Mozambique'
    return (exact or countries or places)[0]


def _common_end(places: Sequence[PlaceName], named: Sequence[PlaceName]) -> PlaceName | None:
    """Return what several spots have in common: their country, or the first where they are no list of several countries."""
    first = named[0]
    if len({p.country for p in named}) > 1:
        return None if _are_listed(named) else first
    whole = next((p for p in places if p.kind == "country" and p.country == first.country), None)
    return whole or replace(
        first,
        name=first.country,
        kind="country",
        role="location",
        rule="place.several_ports",
        entry=None,
        port_use=False,
    )


def _are_listed(named: Sequence[PlaceName], reach: int = 6) -> bool:
    """Say whether ports of several countries stand in one list, so that none of them is the end."""
    return any(0 <= b.start - a.end <= reach and a.country != b.country for a, b in pairwise(named))
