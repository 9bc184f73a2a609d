"""Reads the places of a text as the reader does, for the tests of toponyms."""

from sanctions_assets.extraction.lexicon import default_lexicon
from sanctions_assets.extraction.scan import scan_document
from sanctions_assets.extraction.ships import ShipNames
from sanctions_assets.extraction.toponyms import PlaceName, Toponyms, is_known_place
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer


def places_of(text: str) -> list[PlaceName]:
    """Return the places of a text that is all article."""
    gazetteer = Gazetteer.open()
    scan = scan_document(text, [(0, len(text), "article")], None, default_lexicon(), 0)
    finder = ShipNames(scan, lambda name: is_known_place(gazetteer, name))
    ships = finder.decide()
    return Toponyms(scan, finder.chunks, [(s.start, s.end) for s in ships], gazetteer).find()


def ports_of(text: str) -> list[tuple[str, str | None]]:
    """Return the named ports of a text in reading order: as the text prints them, with their countries."""
    return [(p.text, p.country) for p in places_of(text) if p.kind in PORT_KINDS and p.name is not None]


def place(text: str, printed: str) -> PlaceName | None:
    """Return the first place that is printed so, or ``None``."""
    return next((p for p in places_of(text) if p.text == printed), None)
