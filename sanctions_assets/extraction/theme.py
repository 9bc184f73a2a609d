"""What an article deals with, told by how many of its words are of ships and ports, of trade, of arms."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_LISTS = ("sea", "tankers", "trade", "arms", "air", "pastime")
_LEAST_SHARE = 0.012
"""Share of its words from which an article deals with the movement of goods."""
_LEAST_PASTIME = 3
_LEAST_AIR = 3
_SHORT = 150
"""Words up to which one word less is enough."""
_LEAST_SEA_SHARE = 0.005
_LEAST_SEA = 2
_BRIEF = 100
"""Words up to which one word of the sea makes an article one on ships."""


@dataclass(frozen=True, slots=True)
class Theme:
    """How many words of an article are of ships and ports, of trade, of arms, of pastimes, and how many there are."""

    sea: int = 0
    """Tankers among them."""
    tankers: int = 0
    trade: int = 0
    arms: int = 0
    air: int = 0
    pastime: int = 0
    words: int = 0

    @property
    def plays(self) -> bool:
        """Whether it deals with sport, stories, games or spaceflight, where ships and goods are of another world."""
        least = _LEAST_PASTIME if self.words > _SHORT else _LEAST_PASTIME - 1
        return self.pastime >= max(least, self.words * _LEAST_SHARE) and self.pastime * 2 > self.sea + self.trade

    @property
    def airborne(self) -> bool:
        """Whether it deals with aircraft, so that tankers and carriers fly."""
        return self.air >= _LEAST_AIR and self.air > self.sea - self.tankers

    @property
    def afloat(self) -> bool:
        """Whether it speaks of ships or ports more than in passing."""
        if self.plays:
            return False
        least = 1 if self.brief else _LEAST_SEA
        return self.sea >= max(least, self.words * _LEAST_SEA_SHARE)

    @property
    def brief(self) -> bool:
        """Whether it is too short for its words to tell what it deals with."""
        return self.words < _BRIEF and not self.plays

    @property
    def trades(self) -> bool:
        """Whether it deals with the movement of goods, people or arms at all."""
        return not self.plays and self.sea + self.trade + self.arms >= max(1.0, self.words * _LEAST_SHARE)


def theme_of(words: Iterable[str], lists: Mapping[str, frozenset[str]]) -> Theme:
    """Return the theme of an article from its words, those that count in lower case; ``lists`` are the single words by name."""
    counted = {word: count for word, count in Counter(words).items() if word[:1].isalpha()}
    sea, tankers, trade, arms, air, pastime = (
        sum(counted[word] for word in counted.keys() & lists[f"theme.{name}"]) for name in _LISTS
    )
    return Theme(sea + tankers, tankers, trade, arms, air, pastime, sum(counted.values()))
