"""Ships that can carry the cargo of a clause."""

import re

from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.movements.draft import Telling
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName

_NEAR = re.compile(r"\b(?:sister(?: ship)?s?(?: of)?|unlike|near|like|beside|past)\s+(?:the\s+)?$")
_WITH_SISTER = re.compile(r"\bwith sister")


def carriers_of(telling: Telling) -> tuple[list[ShipName], list[ShipGroup]]:
    """Return the ships of a clause, named and counted; a warship stops cargo and carries nothing but people."""
    scan, sentence = telling.scan, telling.phrases.scan
    ships = [
        s
        for s in telling.phrases.ships
        if telling.low <= s.start < telling.high and not _is_compared(scan, sentence.start, s.start)
    ]
    groups = [g for g in telling.phrases.groups if telling.low <= g.start < telling.high]
    if all((c.commodity or "").startswith("people.") for c in telling.cargo):
        return ships, groups
    return merchant_ships(ships), merchant_groups(groups)


def merchant_ships(ships: list[ShipName]) -> list[ShipName]:
    """Return the named ships that are no warships or cutters."""
    return [s for s in ships if s.particulars.trades]


def merchant_groups(groups: list[ShipGroup]) -> list[ShipGroup]:
    """Return the groups of ships that are no warships or cutters."""
    return [g for g in groups if g.vessel_type != "warship" and not g.guards]


def _is_compared(scan: Scan, low: int, position: int) -> bool:
    """Say whether a ship is only compared or passed: 'unlike the', 'a sister ship of'."""
    return (
        _NEAR.search(scan.folded[max(low, position - 24) : position]) is not None
        and _WITH_SISTER.search(scan.folded[max(low, position - 40) : position]) is None
    )
