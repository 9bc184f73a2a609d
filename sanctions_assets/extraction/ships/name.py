"""One occurrence of a ship's name, and when two spellings of a name are the same ship."""

import re
from dataclasses import dataclass, field
from functools import lru_cache

from sanctions_assets.extraction.ships.particulars import Particulars

_POSSESSIVE = re.compile(r"['’]s$")


@dataclass(slots=True)
class ShipName:
    """One occurrence of a ship's name."""

    start: int
    end: int
    text: str
    sentence: int
    rule: str
    """The rule whose evidence weighed most."""
    score: float
    """The weight of all evidence at this place."""
    particulars: Particulars = field(default_factory=Particulars)


@lru_cache(maxsize=16384)
def ship_key(name: str) -> str:
    """Return the form under which spellings of a name within one document are the same ship."""
    return "".join(c for c in _POSSESSIVE.sub("", name).casefold() if c.isalnum())
