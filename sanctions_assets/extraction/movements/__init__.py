"""Movements: which verb, noun or ship moves which cargo, and who and what takes part (frames filled from phrases)."""

from sanctions_assets.extraction.movements.draft import Draft, Voyages
from sanctions_assets.extraction.movements.figures import read_voyages
from sanctions_assets.extraction.movements.listed import read_listed
from sanctions_assets.extraction.movements.sentence import read_movements
from sanctions_assets.extraction.movements.tabled import read_tabled

__all__ = ["Draft", "Voyages", "read_listed", "read_movements", "read_tabled", "read_voyages"]
