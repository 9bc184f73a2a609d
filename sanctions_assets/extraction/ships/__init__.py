"""Ships by name: the evidence that a proper name is a ship's, and what the text says beside it."""

from sanctions_assets.extraction.ships.finder import ShipNames
from sanctions_assets.extraction.ships.name import ShipName, ship_key
from sanctions_assets.extraction.ships.particulars import OF_FIRM, Particulars, describes_the_ship, flag_before

__all__ = ["OF_FIRM", "Particulars", "ShipName", "ShipNames", "describes_the_ship", "flag_before", "ship_key"]
