"""A verb or noun of moving as it stands in a sentence."""

from dataclasses import dataclass
from typing import Literal

from sanctions_assets.extraction.lexicon import Frame, NounEntry, VerbSense

Voice = Literal["active", "passive", "reduced", "nominal"]
"""``reduced``: a participle without auxiliary behind its noun ('coal shipped from Rajin'); ``nominal``: a noun."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb or noun of moving at its span."""

    start: int
    end: int
    senses: tuple[VerbSense, ...]
    noun: NounEntry | None
    voice: Voice
    form: str
    negated: bool
    planned: bool
    hedged: bool
    perfect: bool
    lemma: str

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Its possible frames."""
        return (self.noun.frame,) if self.noun is not None else tuple(dict.fromkeys(s.entry.frame for s in self.senses))

    @property
    def weak(self) -> bool:
        """Whether it only moves cargo that has a quantity, or by ship."""
        return self.noun.weak if self.noun is not None else all(s.entry.weak for s in self.senses)
