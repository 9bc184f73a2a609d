"""Claims completed from what they point to: the places at both ends, and the ships that carried the cargo."""

from collections import defaultdict
from collections.abc import Iterable

from sanctions_assets.model import CargoClaim, CargoClaimVessel, Place, PlaceMention, VesselMention


def link_claims(
    claims: Iterable[CargoClaim],
    claim_vessels: Iterable[CargoClaimVessel],
    vessel_mentions: Iterable[VesselMention],
    place_mentions: Iterable[PlaceMention],
    places: Iterable[Place],
) -> tuple[tuple[CargoClaim, ...], tuple[CargoClaimVessel, ...]]:
    """Return claims and claim ships, sorted by key, with places, countries, ship counts and ``vessel_id`` filled.

    ``vessel_mentions`` are resolved and ``place_mentions`` located. A country that a claim states stays, even where the place
    lies in another. A ship count that a claim states is raised where it names more ships than it counts; one that it does
    not state is counted from its ships.
    """
    ships = {mention.mention_id: mention for mention in vessel_mentions}
    located = {mention.mention_id: mention.place_id for mention in place_mentions}
    country_of = {place.place_id: place.country for place in places}
    linked: list[CargoClaimVessel] = []
    carried: defaultdict[str, list[VesselMention]] = defaultdict(list)
    for row in claim_vessels:
        mention = ships.get(row.mention_id)
        linked.append(row.model_copy(update={"vessel_id": mention.vessel_id if mention else None}))
        if mention:
            carried[row.claim_id].append(mention)
    filled: list[CargoClaim] = []
    for claim in claims:
        update: dict[str, object] = {}
        for end in ("origin", "destination"):
            place_id = getattr(claim, f"{end}_place_id")
            mention_id = getattr(claim, f"{end}_mention_id")
            if place_id is None and mention_id is not None:
                place_id = located.get(mention_id)
            update[f"{end}_place_id"] = place_id
            if getattr(claim, f"{end}_country") is None and place_id is not None:
                update[f"{end}_country"] = country_of.get(place_id)
        update["vessel_count_min"], update["vessel_count_max"] = _ship_count(claim, carried.get(claim.claim_id, []))
        filled.append(claim.model_copy(update=update))
    return (
        tuple(sorted(filled, key=lambda claim: claim.claim_id)),
        tuple(sorted(linked, key=lambda row: (row.claim_id, row.mention_id))),
    )


def _ship_count(claim: CargoClaim, carried: list[VesselMention]) -> tuple[int | None, int | None]:
    """Return the range of ships of a claim: as stated, but never fewer than it names; else counted from its mentions.

    Ships named beside a group ('a dozen tankers, among them the Kiva') may be of it or not: the group's count is then the
    least (or the number named, if that is more) and the sum of both the most.
    """
    named = len({mention.vessel_id for mention in carried if mention.vessel_id})
    least, most = claim.vessel_count_min, claim.vessel_count_max
    if least is not None or most is not None:
        least = max(least, named) if least is not None else (named or None)
        return least, max(most, named) if most is not None else None
    groups = [mention for mention in carried if not mention.vessel_id]
    if not groups:
        return (named, named) if named else (None, None)
    counted = [mention.count_min for mention in groups if mention.count_min is not None]
    least = max(named, sum(counted)) or None
    tops = [mention.count_max for mention in groups]
    most = None if any(top is None for top in tops) else named + sum(top for top in tops if top is not None)
    return least, most
