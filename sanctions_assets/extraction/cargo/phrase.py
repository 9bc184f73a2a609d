"""A quantity of cargo, and a commodity as a sentence names it."""

from dataclasses import dataclass

from sanctions_assets.model.taxonomy import Commodity


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of cargo in its unit, at its span (qualifier and unit included)."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    rate: bool = False


@dataclass(frozen=True, slots=True)
class CargoPhrase:
    """One commodity as a sentence names it. ``commodity`` is ``None`` for a bare quantity ('600,000 barrels')."""

    start: int
    """Start of the whole phrase: quantity and modifiers included."""
    end: int
    term_start: int
    term_end: int
    commodity: Commodity | None
    quantity: Quantity | None = None
    origin: str | None = None
    """Country whose demonym modifies it: 'Russian wheat'."""
    several_origins: bool = False
    """Demonyms of several countries modify it, so that none is where it comes from: 'Russian and Romanian wheat'."""
    weak: bool = False
    umbrella: bool = False
