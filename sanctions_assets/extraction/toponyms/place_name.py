"""The record of a place found in running text."""

from dataclasses import dataclass

from sanctions_assets.model.taxonomy import PlaceKind, PlaceRole
from sanctions_assets.places.gazetteer import GazetteerEntry


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A place at its span; ``entry`` is the gazetteer's where one was chosen, ``country`` its code."""

    start: int
    end: int
    sentence: int
    text: str
    name: str | None
    kind: PlaceKind
    country: str | None
    role: PlaceRole
    rule: str
    entry: GazetteerEntry | None = None
    port_use: bool = False
