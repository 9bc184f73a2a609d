"""Who says so: the source of every stretch of an article, from grammar, names told before and the passage around it."""

from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.speakers.claims import name_sources
from sanctions_assets.extraction.speakers.passages import Speaker, Speakers


def find_speakers(scan: Scan) -> Speakers:
    """Return the sources of a document, to be asked by stretch."""
    return Speakers(scan)


__all__ = ["Speaker", "Speakers", "find_speakers", "name_sources"]
