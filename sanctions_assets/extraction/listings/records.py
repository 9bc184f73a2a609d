"""What the passes over sanctions listings hand to each other: authorities as mentioned, targets, and finished listings."""

from dataclasses import dataclass
from datetime import date

from sanctions_assets.extraction.ships import ShipName
from sanctions_assets.model.taxonomy import TargetKind

Day = tuple[date, str]
"""A day with the words of the text that tell it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """An authority at its span. ``np_end`` is where its noun phrase ends: 'ministers' in 'European Union ministers'."""

    start: int
    end: int
    np_end: int
    codes: tuple[str, ...]
    adjective: bool
    """A demonym, which only names an authority in front of 'sanctions', 'list' or the word for a body."""
    possessive: bool
    """'Britain's', with no body behind it: an owner of lists, never a subject."""


@dataclass(frozen=True, slots=True)
class Agent:
    """One authority as the one that lists: country code and the words of the text."""

    code: str
    name: str
    at: int
    """Where it is named; -1 where it is taken from the context."""


@dataclass(frozen=True, slots=True)
class Target:
    """One target at its span: a name, or a count of one kind."""

    start: int
    end: int
    kind: TargetKind
    name: str | None
    count: int
    ship: ShipName | None = None
    rule: str = "named"


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing at the stretch of text that reports it."""

    start: int
    end: int
    sentence: int
    authority_country: str
    authority: str
    target_kind: TargetKind
    target_name: str | None
    target_count: int | None
    ship: ShipName | None
    announced_on: date | None
    announced_on_text: str | None
    rule: str
