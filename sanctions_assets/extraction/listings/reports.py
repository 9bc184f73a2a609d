"""Listings as reported: targets by agents, dated by their clause, else by the notice or by the listing they go on with."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from sanctions_assets.extraction.listings.clauses import clause_end, clause_start
from sanctions_assets.extraction.listings.records import Agent, Day, Listing, Target
from sanctions_assets.extraction.listings.subjects import Memory, Subjects
from sanctions_assets.extraction.listings.targets import TargetLists
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.extraction.listings.vocabulary import Vocabulary

_REASON = re.compile(
    r"\b(?:for\s+(?:\w+ly\s+)?(?:\w+ing|its|their|his|her|the)|over|which|who|that|accused|after|because|whose)\b"
)


class Reports:
    """Makes the listings that a rule has found, and keeps in memory what later sentences go on with."""

    def __init__(
        self, words: Vocabulary, subjects: Subjects, lists: TargetLists, memory: Memory, published_on: date | None
    ) -> None:
        self.words = words
        self.subjects = subjects
        self.lists = lists
        self.memory = memory
        self.published_on = published_on

    def make(
        self, view: View, agents: Sequence[Agent], targets: Sequence[Target], start: int, end: int, rule: str, *, anaphoric: bool
    ) -> Iterable[Listing]:
        """Yield the listings of targets by agents, dated by their clause, else by what the context tells."""
        if not agents or not targets:
            return
        seen, day = view.day(clause_start(view, start), self.before_reason(view, end, targets), end)
        if not seen and view.sentence.times and view.sentence.times[0].start - view.start <= 12:
            seen, day = view.day(view.start, view.sentence.times[0].end, view.start)
        if not seen:
            seen, day = view.day(view.start, start, start)
        if not seen:
            day = self.inherited(view, agents[0], anaphoric)
        yield from self.listings(view, agents, targets, start, end, day, rule)

    def before_reason(self, view: View, end: int, targets: Sequence[Target]) -> int:
        """Return where the reasons of a listing begin, whose times are not its own: 'for carrying oil in May'."""
        limit = clause_end(view, end)
        reason = _REASON.search(view.scan.folded, end, limit)
        return reason.start() if reason is not None else limit

    def inherited(self, view: View, agent: Agent, anaphoric: bool) -> Day | None:
        """Return the day of a listing whose sentence tells no time: that of the notice, or of the listing it goes on with."""
        issuer = self.subjects.authorities.issuer
        if issuer is not None and issuer.code == agent.code and self.published_on is not None:
            return (self.published_on, "")
        also = re.search(
            r"\b(?:also|separately|likewise|in addition|additionally|further|too|hours (?:later|earlier|after)"
            r"|same day|at the same time)\b",
            view.scan.folded[view.start : view.end],
        )
        same = any(a.code == agent.code for a in self.memory.agents)
        return (
            self.memory.day
            if (same and (anaphoric or also))
            or (also and self.memory.day and ("hours" in also.group() or "separately" in also.group()))
            else None
        )

    def listings(
        self, view: View, agents: Sequence[Agent], targets: Sequence[Target], start: int, end: int, day: Day | None, rule: str
    ) -> Iterable[Listing]:
        """Yield one listing for each agent and target, and remember them for the sentences that follow."""
        fresh: list[Listing] = []
        for agent in agents:
            for target in targets:
                a, b = min(start, target.start), max(end, target.end)
                if target.start < view.start or target.start >= view.end:
                    a, b = start, end
                if view.start <= agent.at < a and a - agent.at < 120:
                    a = agent.at
                fresh.append(
                    Listing(
                        a,
                        b,
                        view.sentence.index,
                        agent.code,
                        agent.name,
                        target.kind,
                        target.name,
                        target.count,
                        target.ship,
                        day[0] if day else None,
                        (day[1] or None) if day else None,
                        rule,
                    )
                )
        if fresh and rule != "listing.hyphened":
            self.memory.agents = list(dict.fromkeys(Agent(a.code, a.name, -1) for a in agents))
            self.memory.day = day
            self.memory.targets = list(targets)
            self.memory.told_at = view.sentence.index
            if len(targets) == 1 and targets[0].name is None and targets[0].count == 1:
                self.memory.unnamed = (view.sentence.index, targets[0], self.memory.agents)
            for target in targets:
                if target.name is None:
                    self.memory.counted_at[target.kind] = view.sentence.index
        yield from fresh
