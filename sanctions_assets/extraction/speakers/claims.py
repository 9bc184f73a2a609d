"""The source of each movement that was read."""

from collections.abc import Sequence
from typing import Protocol

from sanctions_assets.extraction.modality import Stance
from sanctions_assets.extraction.speakers.passages import Speakers

TABLE_RULES = frozenset({"cargo.fixture"})
"""Rules of entries in a table of fixtures, which no sentence around them speaks for."""


class Told(Protocol):
    """A movement as far as its source needs it: its stretch and what is claimed of it."""

    start: int
    end: int
    rule: str
    stance: Stance
    claimed_by: str | None


def name_sources(claims: Sequence[Told], speakers: Speakers) -> None:
    """Set ``claimed_by`` of each movement to the source of its stretch, ``None`` for the article's own voice."""
    for claim in claims:
        claim.claimed_by = speakers.of(
            claim.start, claim.end, denied=claim.stance.assertion == "denied", carried=claim.rule not in TABLE_RULES
        )
