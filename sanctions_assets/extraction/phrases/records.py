"""The records of a sentence's phrases."""

from dataclasses import dataclass, field

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.scan import SentenceScan
from sanctions_assets.extraction.ships import ShipName
from sanctions_assets.extraction.toponyms import PlaceName


@dataclass(slots=True)
class PlacedName:
    """A place with the preposition that governs it, lower case; ``None`` where none does."""

    place: PlaceName
    preposition: str | None
    modifies_cargo: bool = False
    modifies_ship: bool = False


@dataclass(slots=True)
class SentencePhrases:
    """The phrases of one sentence, each kind in reading order; cargo that is listed together stands together."""

    scan: SentenceScan
    cargo: list[list[CargoPhrase]]
    ships: list[ShipName]
    groups: list[ShipGroup]
    places: list[PlacedName] = field(default_factory=list)
