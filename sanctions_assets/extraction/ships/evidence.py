"""What speaks for a name being a ship's: a rule, its weight, and the facts that it tells."""

from dataclasses import dataclass

from sanctions_assets.extraction.names import NameChunk
from sanctions_assets.extraction.ships.particulars import Particulars

CERTAIN = 5.0
"""Weight of a sign that stands for itself: a kind of ship, a prefix, a flag or an IMO number beside the name."""
STRONG = 4.0
"""Weight of what is told of hardly anything but ships."""
ACCEPT = 3.0
"""Weight needed before a name counts as a ship's: one clear sign, or several weak ones."""
WEAK = 2.0
"""Weight of what is told of ships more often than of others."""
SLIGHT = 1.0
"""Weight of the article before a name ('the Amber Star'), which other things take too."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sign at one name."""

    chunk: NameChunk
    rule: str
    weight: float
    told: Particulars | None = None
    """What the sign says of the ship."""
