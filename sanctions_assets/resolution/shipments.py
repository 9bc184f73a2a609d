"""Shipments: what the claims add up to, one row a movement with all claims about it as its evidence."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Document,
    Place,
    Shipment,
    ShipmentClaim,
    ShipmentVessel,
    stable_id,
)
from sanctions_assets.model.taxonomy import Commodity, ShipmentStatus, category_of
from sanctions_assets.resolution.clusters import Cluster, cluster
from sanctions_assets.resolution.denials import Denied
from sanctions_assets.resolution.ends import Ends
from sanctions_assets.resolution.movements import Movement, is_umbrella, movements_of

_Number = TypeVar("_Number", int, float)


@dataclass(frozen=True)
class Shipments:
    """The shipments with the claims about each and the ships of each, all sorted by key."""

    shipments: tuple[Shipment, ...]
    shipment_claims: tuple[ShipmentClaim, ...]
    shipment_vessels: tuple[ShipmentVessel, ...]


def resolve_shipments(
    claims: Iterable[CargoClaim],
    claim_vessels: Iterable[CargoClaimVessel],
    documents: Iterable[Document],
    places: Iterable[Place],
) -> Shipments:
    """Return the shipments that linked claims (see ``link_claims``) tell of; claims about people make none.

    Which claims are one movement is told in ``clusters.py``, which shipments a denial disputes in ``denials.py``. A claim
    belongs to one shipment, a denial to each that it disputes; a denial of what nobody claims is a disputed shipment by
    itself. What a shipment states comes from its claims without the denials:

    - quantity, trips and ship count: the range that holds all stated ranges, open where one of them is; figures are never
      summed, and a claim without figure widens nothing;
    - unit: that of the claims, the common one (tonne for kilogram) where they differ;
    - commodity: the most special one; places: the narrowest place stated, a port before a city;
    - period: from the first day stated to the last;
    - status: ``disputed`` if anyone denies it, else ``planned`` or ``reported``.

    ``n_claims``, ``n_documents`` and the days of report count denials too. ``shipment_id`` comes from the id of the claim
    reported first, so that a later document about a known shipment does not change it.
    """
    ships_of: defaultdict[str, set[str]] = defaultdict(set)
    for row in claim_vessels:
        if row.vessel_id is not None:
            ships_of[row.claim_id].add(row.vessel_id)
    published = {document.document_id: document.published_on for document in documents}
    ends = Ends(places)
    movements = movements_of(claims, {claim_id: frozenset(ships) for claim_id, ships in ships_of.items()}, published)
    claimed = cluster([movement for movement in movements if movement.claim.assertion != "denied"], ends)
    denied = Denied(claimed, ends)
    disputes: defaultdict[int, list[Movement]] = defaultdict(list)
    unmatched: list[Movement] = []
    for movement in movements:
        if movement.claim.assertion == "denied":
            targets = denied.targets(movement)
            for target in targets:
                disputes[id(target)].append(movement)
            if not targets:
                unmatched.append(movement)
    shipments: list[Shipment] = []
    links: list[ShipmentClaim] = []
    carried: set[tuple[str, str]] = set()
    for found in (*claimed, *cluster(unmatched, ends)):
        denials = disputes.get(id(found), [])
        shipment = _shipment(found, denials, ends)
        shipments.append(shipment)
        for movement in (*found.members, *denials):
            links.append(ShipmentClaim(shipment_id=shipment.shipment_id, claim_id=movement.claim.claim_id))
        carried.update((shipment.shipment_id, ship) for movement in found.members for ship in movement.ships)
    return Shipments(
        shipments=tuple(sorted(shipments, key=lambda row: row.shipment_id)),
        shipment_claims=tuple(sorted(links, key=lambda row: (row.shipment_id, row.claim_id))),
        shipment_vessels=tuple(ShipmentVessel(shipment_id=one, vessel_id=ship) for one, ship in sorted(carried)),
    )


def _shipment(found: Cluster, denials: Sequence[Movement], ends: Ends) -> Shipment:
    claims = [movement.claim for movement in found.members]
    everyone = (*found.members, *denials)
    founder = min(found.members, key=lambda m: (m.published_on or date.max, m.claim.claim_id)).claim
    commodity: Commodity = min(claims, key=lambda claim: (_generality(claim.commodity), claim.commodity)).commodity
    low, high, unit = _quantity(found)
    trips = _hull((claim.trips_min, claim.trips_max) for claim in claims)
    ships = _hull((claim.vessel_count_min, claim.vessel_count_max) for claim in claims)
    named = len(frozenset().union(*(movement.ships for movement in found.members)))
    if named:
        least = max(ships[0] or 0, named)
        ships = (least, None if ships[1] is None and ships[0] is not None else max(ships[1] or 0, named))
    periods = [movement.period for movement in found.members if movement.period]
    first_days = [period.start for period in periods if period.start != date.min]
    last_days = [period.end for period in periods if period.end != date.max]
    reported = [movement.published_on for movement in everyone if movement.published_on]
    status: ShipmentStatus = "planned" if founder.event_status == "planned" else "reported"
    if denials or any(claim.assertion == "denied" for claim in claims):
        status = "disputed"
    return Shipment(
        shipment_id=stable_id("shipment", founder.claim_id),
        commodity=commodity,
        category=category_of(commodity),
        quantity_min=low,
        quantity_max=high,
        unit=unit,
        origin_country=next(iter(found.origins), None),
        origin_place_id=_place((claim.origin_place_id for claim in claims), ends),
        destination_country=next(iter(found.destinations), None),
        destination_place_id=_place((claim.destination_place_id for claim in claims), ends),
        trips_min=trips[0],
        trips_max=trips[1],
        vessel_count_min=ships[0],
        vessel_count_max=ships[1],
        period_start=min(first_days, default=None),
        period_end=max(last_days, default=None),
        status=status,
        n_claims=len({movement.claim.claim_id for movement in everyone}),
        n_documents=len({movement.claim.document_id for movement in everyone}),
        first_reported_on=min(reported, default=None),
        last_reported_on=max(reported, default=None),
    )


def _generality(commodity: str) -> int:
    return 2 if commodity.endswith(".unspecified") else 1 if is_umbrella(commodity) else 0


def _quantity(found: Cluster) -> tuple[float | None, float | None, str | None]:
    """Return the range that holds all stated ones, with its unit."""
    stated = [movement for movement in found.members if movement.quantity]
    if not stated:
        return None, None, None
    units = {movement.claim.unit for movement in stated}
    if len(units) == 1:
        low, high = _hull((movement.claim.quantity_min, movement.claim.quantity_max) for movement in stated)
        return low, high, units.pop()
    low, high = _hull((quantity.low, quantity.high) for movement in stated if (quantity := movement.quantity))
    return low, high, next(quantity.unit for movement in stated if (quantity := movement.quantity))


def _hull(ranges: Iterable[tuple[_Number | None, _Number | None]]) -> tuple[_Number | None, _Number | None]:
    """Return the smallest range that holds all given ones, open where one of them is; what states nothing is left out."""
    stated = [(low, high) for low, high in ranges if low is not None or high is not None]
    lows = [low for low, _ in stated if low is not None]
    highs = [high for _, high in stated if high is not None]
    return (
        min(lows) if lows and len(lows) == len(stated) else None,
        max(highs) if highs and len(highs) == len(stated) else None,
    )


def _place(place_ids: Iterable[str | None], ends: Ends) -> str | None:
    """Return the narrowest place stated, the one most claims state if there are several, then by id."""
    counts = Counter(place_id for place_id in place_ids if place_id is not None)
    return min(counts, key=lambda place_id: (ends.narrowness(place_id), -counts[place_id], place_id)) if counts else None
