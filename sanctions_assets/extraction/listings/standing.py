"""Standing listings in hyphened words: 'the US-sanctioned tanker X', 'three EU-listed ships', 'X, which is UK-listed'."""

import re
from collections.abc import Iterable

from sanctions_assets.extraction.listings.clauses import clause_end
from sanctions_assets.extraction.listings.contents import Contents
from sanctions_assets.extraction.listings.records import Agent, Listing, Mention
from sanctions_assets.extraction.listings.view import View

_STANDS = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:\w+\s+)?been|is|are|was|were|now)\s+(?:\w+ly\s+|also\s+|already\s+)?(?:the\s+)?$"
)
_SHIP_WORD = re.compile(r"\b(?:ships?|vessels?|tankers?|vlccs?|aframax(?:es)?|suezmax(?:es)?|carriers?|bulkers?|freighters?)\b")


class Standing(Contents):
    """Reads listings off participles that are hyphened to an authority."""

    def _with_partners(self, view: View, mention: Mention) -> list[Agent]:
        """Return the authorities of 'EU- and UK-sanctioned' or 'US/EU-listed', of which ``mention`` is the last."""
        agents = self.subjects.authorities.agents(mention)
        for other in reversed([m for m in view.mentions if m.end <= mention.start]):
            if (
                re.fullmatch(r"\s?(?:-?\s*,\s*|-?,?\s*(?:and|&)\s+(?:the\s+)?|/)", view.scan.folded[other.end : mention.start])
                is None
            ):
                break
            agents = self.subjects.authorities.agents(other) + agents
            mention = other
        return agents

    def hyphened(self, view: View, start: int, end: int) -> Iterable[Listing]:
        """'the US-sanctioned tanker X', 'three EU-listed ships'."""
        mention = next((m for m in view.mentions if m.end == start - 1), None)
        if mention is None or re.search(
            r"\b(?:not|non|never|no longer)\s+(?:an?\s+)?$", view.scan.folded[view.start : mention.start]
        ):
            return
        agents = self._with_partners(view, mention)
        counted = next(
            (c for c in view.candidates if c.name is None and c.start < mention.start < c.end and not c.indefinite), None
        )
        if counted is not None:
            target = view.target(counted, "listing.hyphened")
            targets = [target] if target is not None else []
        else:
            alone = view.scan.text[end + 1 : end + 2].isupper() and _SHIP_WORD.search(view.scan.folded, view.start, view.end)
            targets = self.lists.right(
                view, end, min(view.end, end + 90), "listing.hyphened", "vessel" if alone is not None and alone else None
            )[:1]
            targets = [t for t in targets if t.name is not None]
        if not targets and counted is None:
            one = next((c for c in view.candidates if c.name is None and c.indefinite and c.start < mention.start < c.end), None)
            unnamed = view.target(one, "listing.hyphened") if one is not None else None
            if unnamed is not None:
                self.memory.unnamed = (view.sentence.index, unnamed, agents)
        if not targets and counted is None:  # 'X, which has been US-listed since May', 'X (EU-listed)'
            stands = _STANDS.search(view.scan.folded, view.start, mention.start)
            at = stands.start() if stands is not None else mention.start
            if stands is not None or view.scan.folded[: mention.start].endswith(("(", ", ")):
                targets = self.lists.left(view, at, "listing.hyphened", many=False)
                _, day = view.day(end, clause_end(view, end), end)
                yield from self.listings(view, agents, targets, mention.start, end, day, "listing.hyphened")
            return
        yield from self.listings(view, agents, targets, mention.start, end, None, "listing.hyphened")
