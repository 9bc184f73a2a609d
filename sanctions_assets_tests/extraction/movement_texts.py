"""Reads the phrases and the movements of a text sentence by sentence, before the discourse joins them, for the tests."""

from sanctions_assets.extraction.groups import find_groups
from sanctions_assets.extraction.lexicon import default_lexicon
from sanctions_assets.extraction.movements import Draft, read_movements
from sanctions_assets.extraction.phrases import SentencePhrases, gather_phrases
from sanctions_assets.extraction.scan import Scan, scan_document
from sanctions_assets.extraction.ships import ShipName, ShipNames
from sanctions_assets.extraction.toponyms import Toponyms, is_known_place
from sanctions_assets.places.gazetteer import Gazetteer


def understood(text: str) -> tuple[Scan, list[ShipName], list[SentencePhrases]]:
    """Return scan, named ships and phrases of a text that is all article."""
    gazetteer = Gazetteer.open()
    scan = scan_document(text, [(0, len(text), "article")], None, default_lexicon(), 0)
    finder = ShipNames(scan, lambda name: is_known_place(gazetteer, name))
    ships = finder.decide()
    places = Toponyms(scan, finder.chunks, [(s.start, s.end) for s in ships], gazetteer).find()
    return scan, ships, gather_phrases(scan, ships, find_groups(scan, ships), places)


def movements_of(text: str) -> list[Draft]:
    """Return the movements that the sentences of a text tell, each by itself."""
    scan, _, phrases = understood(text)
    return [draft for sentence in phrases for draft in read_movements(scan, sentence)]


def movement_of(text: str) -> Draft:
    """Return the one movement that a text tells."""
    (draft,) = movements_of(text)
    return draft


def routes_of(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Return commodity, country of origin and country of destination of each movement."""
    return [(d.commodity, *d.route) for d in movements_of(text)]
