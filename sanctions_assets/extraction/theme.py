"""What an article deals with, told by how many of its words are of ships and ports, of trade, of arms."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_LEAST_SHARE = 0.012
"""Share of its words from which an article deals with the movement of goods."""
_LEAST_SEA_SHARE = 0.005
_LEAST_SEA = 2
_BRIEF = 100
"""Words up to which one word of the sea makes an article one on ships."""


@dataclass(frozen=True, slots=True)
class Theme:
    """How many words of an article are of ships and ports, of trade, of arms, and how many there are."""

    sea: int = 0
    trade: int = 0
    arms: int = 0
    words: int = 0

    @property
    def afloat(self) -> bool:
        """Whether it speaks of ships or ports more than in passing."""
        least = 1 if self.brief else _LEAST_SEA
        return self.sea >= max(least, self.words * _LEAST_SEA_SHARE)

    @property
    def brief(self) -> bool:
        """Whether it is too short for its words to tell what it deals with."""
        return self.words < _BRIEF

    @property
    def trades(self) -> bool:
        """Whether it deals with the movement of goods, people or arms at all."""
        return self.sea + self.trade + self.arms >= max(1.0, self.words * _LEAST_SHARE)


def theme_of(words: Iterable[str], lists: Mapping[str, frozenset[str]]) -> Theme:
    """Return the theme of an article from its words, those that count in lower case; ``lists`` are the single words by name."""
    counted = [(word, count) for word, count in Counter(words).items() if word[:1].isalpha()]
    sea, trade, arms = (
        sum(count for word, count in counted if word in lists[f"theme.{name}"]) for name in ("sea", "trade", "arms")
    )
    return Theme(sea, trade, arms, sum(count for _, count in counted))
