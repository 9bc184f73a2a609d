"""People who go home: 'withdrew its soldiers from', 'sent home its North Korean workers', 'returned from'."""

import re

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements.draft import Telling
from sanctions_assets.extraction.toponyms import PlaceName

_HOMEWARD = frozenset({"withdraw", "repatriate", "return", "recall", "pull", "withdrawal", "repatriation"})
_HOME = re.compile(r"\b(?:home|back)\b")
_LEAVING = frozenset({"leave", "depart", "quit"})
_REACH = 24

Ends = tuple[PlaceName | None, str | None, str | None]
"""The place they leave, its country, and the country they go to."""


def homeward(telling: Telling, cargo: CargoPhrase, origin: PlaceName | None) -> Ends | None:
    """Return the ends of a way home, ``None`` where people go elsewhere; ``origin`` is what the clause tells as such."""
    trigger = telling.trigger
    if trigger is None or not (cargo.commodity or "").startswith("people."):
        return None
    lemma = trigger.lemma.split()[0]
    left = origin.country if origin is not None else None
    if lemma in _LEAVING and cargo.origin not in {None, left} and left is not None:
        return origin, left, None
    folded = telling.scan.folded
    home_told = _HOME.search(folded, trigger.start, min(telling.high, max(trigger.end, cargo.end) + _REACH)) is not None
    if lemma not in _HOMEWARD and not home_told:
        return None
    home = cargo.origin
    if home is None:
        subject = [p.place for p in telling.places if p.preposition is None and p.place.end <= trigger.start]
        home = subject[-1].country if subject else None
    if home is None or left is None or left == home:
        return None
    return origin, left, home
