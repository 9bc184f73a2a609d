"""The kind of ships that carry what only one kind can, in an article that speaks of no other kind."""

from collections.abc import Mapping, Sequence

from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName, ship_key
from sanctions_assets.model.taxonomy import Commodity, VesselType

_GOODS_OF: Mapping[VesselType, frozenset[Commodity]] = {
    "tanker": frozenset({"energy.crude_oil", "energy.refined_petroleum", "energy.oil"}),
    "lng_carrier": frozenset({"energy.gas"}),
}
"""What hardly any other kind of ship carries as cargo."""
_CARRY_NO_BULK: frozenset[VesselType] = frozenset({"warship", "tug", "yacht", "passenger"})
"""Kinds that are spoken of beside those that carry it."""


def tell_kinds_by_cargo(scan: Scan, ships: Sequence[ShipName], drafts: Sequence[Draft]) -> None:
    """Give ships of no stated kind that of the article: 'tankers left the port. The Vega carries 600,000 barrels of crude.'"""
    kinds = {ship.type for sentence in scan.sentences for _, ship in sentence.of("ship") if ship.type} - _CARRY_NO_BULK
    if len(kinds) != 1:
        return
    (kind,) = kinds
    goods = _GOODS_OF.get(kind, frozenset())
    carriers = {ship_key(s.text) for d in drafts if d.commodity in goods for s in d.ships}
    for ship in ships:
        told = ship.particulars
        if ship_key(ship.text) in carriers and told.vessel_type is None and not (told.untyped or told.guards):
            told.vessel_type = kind
