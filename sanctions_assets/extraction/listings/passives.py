"""Listings of the targets of a passive: by whom, on whose list, in whose company, and the items that follow a count."""

import re
from collections.abc import Iterable, Sequence

from sanctions_assets.extraction.listings.clauses import clause_end, clause_start
from sanctions_assets.extraction.listings.records import Agent, Listing, Target
from sanctions_assets.extraction.listings.standing import Standing
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.extraction.listings.weak_verbs import PORTS

_WITH_ROLE = re.compile(r"\b(?:along\s+with|together\s+with|alongside|with\s+(?=(?:its|her|his|their|the)\s))\s*")
_UNDER = re.compile(r"\s+(?:under|pursuant\s+to|on(?=[^,;.]{3,70}\blists?\b))\s+(?:the\s+)?")
ITEMS = re.compile(r"[^;:.]{0,110}?(?:,\s+(?:including|among them|namely|such as)|:)\s+(?=\S)")


class Passives(Standing):
    """Makes the listings of a passive verb, one for each agent with its own day."""

    def passive_of(
        self, view: View, targets: list[Target], start: int, end: int, rule: str, *, needs_agent: bool = False
    ) -> Iterable[Listing]:
        """Yield the listings of targets of a passive cue, one for each agent with its own day."""
        folded = view.scan.folded
        limit = clause_end(view, end)
        if targets:
            targets = targets + self.company(view, end, rule) + self._itemised(view, targets, end, rule)
        agents = self.subjects.by(view, end, limit)
        if agents:
            for agent, low, high in agents:
                seen, day = view.day(low, high, low)
                if not seen:
                    seen, day = view.day(clause_start(view, start), agents[0][1], end)
                yield from self.listings(view, [agent], targets, start, max(end, agent.at + len(agent.name)), day, rule)
        elif not needs_agent:
            barred = PORTS.search(folded, end, min(view.end, end + 70))
            closed = [m for m in view.mentions if barred is not None and barred.start() <= m.start and m.end <= barred.end()]
            if closed:
                yield from self.make(
                    view,
                    [a for m in closed for a in self.subjects.authorities.agents(m)],
                    targets,
                    start,
                    end,
                    rule,
                    anaphoric=False,
                )
                return
            under = _UNDER.match(folded, end, view.end)  # 'designated under UK sanctions rules'
            law = [
                m
                for m in view.mentions
                if under is not None and m.start == under.end() and not (m.adjective and m.np_end == m.start)
            ]
            context = [a for m in law for a in self.subjects.authorities.agents(m)]
            context = context or self._american_list(view, end) or self.subjects.speaker(view) or self.subjects.context()
            yield from self.make(view, context, targets, start, end, rule, anaphoric=True)

    def _itemised(self, view: View, targets: Sequence[Target], end: int, rule: str) -> list[Target]:
        """'Assets of three banks were frozen, including A and B', 'three tankers were listed for loading there: the A, the B'."""
        if targets[-1].name is not None:
            return []
        items = ITEMS.match(view.scan.folded, end, view.end)
        if items is None:
            return []
        told = self.lists.right(view, items.end(), view.end, rule, targets[-1].kind)
        if items.group().rstrip().endswith(":"):
            return told
        return [t for t in told if t.name is not None or t.kind not in {o.kind for o in targets}]  # 'including two tugs'

    def _american_list(self, view: View, at: int) -> list[Agent]:
        found = re.search(
            r"foreign terrorist organi[sz]ation|specially designated|executive order", view.scan.folded[at : view.end]
        )
        return (
            [Agent("US", view.scan.text[at + found.start() : at + found.end()], at + found.start())] if found is not None else []
        )

    def company(self, view: View, end: int, rule: str) -> list[Target]:
        """'blacklisted her on Friday, together with three other ships': the targets listed in her company."""
        more = _WITH_ROLE.search(view.scan.folded, end, min(clause_end(view, end), end + 60))
        return self.lists.right(view, more.end(), view.end, rule) if more is not None else []
