"""The records of a sentence's phrases."""

from collections.abc import Callable
from dataclasses import dataclass

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
    """The phrases of one sentence, each kind in reading order; cargo that is listed together stands together.

    Cargo is read, and places are set in their phrases, when they are first asked for: of most sentences they never are.
    """

    scan: SentenceScan
    ships: list[ShipName]
    groups: list[ShipGroup]
    read_cargo: Callable[[], list[list[CargoPhrase]]]
    place: Callable[["SentencePhrases"], list[PlacedName]]
    _cargo: list[list[CargoPhrase]] | None = None
    _places: list[PlacedName] | None = None

    @property
    def cargo(self) -> list[list[CargoPhrase]]:
        """The goods that it names."""
        if self._cargo is None:
            self._cargo = self.read_cargo()
        return self._cargo

    @property
    def places(self) -> list[PlacedName]:
        """The places that it names, and the states that act in it."""
        if self._places is None:
            self._places = self.place(self)
        return self._places
