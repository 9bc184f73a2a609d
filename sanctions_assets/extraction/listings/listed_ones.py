"""Sentences about those listed: 'Designated vessels include X', 'The firms are A and B', 'The ten ships targeted carried oil'."""

import re
from collections.abc import Iterable

from sanctions_assets.extraction.listings.clauses import is_unreal
from sanctions_assets.extraction.listings.records import Agent, Listing, Target
from sanctions_assets.extraction.listings.reports import Reports
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.model.taxonomy import TargetKind

KINDS: dict[str, TargetKind] = {
    **dict.fromkeys(["ships", "vessels", "tankers", "freighters", "carriers", "bulkers", "ship", "vessel", "tanker"], "vessel"),
    **dict.fromkeys(["individuals", "persons", "people", "men", "women", "officials", "businessmen", "executives"], "person"),
    **dict.fromkeys(["nationals", "brokers", "captains", "individual", "man", "person"], "person"),
    **dict.fromkeys(["entities", "companies", "firms", "organisations", "organizations", "banks", "refiners"], "organization"),
    **dict.fromkeys(["refineries", "traders", "businesses", "entity", "company", "firm", "insurers"], "organization"),
    **dict.fromkeys(["institutions", "institutes", "groups", "lenders", "subsidiaries", "bank"], "organization"),
}
_NOUNS = "|".join(sorted(KINDS, key=lambda w: (-len(w), w)))
_LISTED = r"(?:sanctioned|designated|listed|blacklisted|black listed|targeted|specified|named|added|affected|hit|penali[sz]ed)"
_SUBJECT = re.compile(
    r"[-*•·\s]*(?:(?:also|separately|in addition|meanwhile|additionally),?\s+)?"
    r"(?:(?:included\s+in|included|among|one\s+of|two\s+of|three\s+of|some\s+of)\s+)?"
    r"(?P<lead>(?:the|those|these|all|other|others|its|today's|both|new|newly|latest|most of the|\d+|two|three|four|five|six"
    r"|seven|eight|nine|ten|\w+teen|additional|further|named|russian|iranian|chinese|korean|north)\s+){0,5}"
    rf"(?P<before>(?:newly\s+)?{_LISTED}\s+)?(?:(?P<noun>{_NOUNS})|(?P<any>targets|parties|names|designees|ones|those|others|list"
    r"|they|these|designations|additions|listings|new sanctions|sanctions))"
    rf"(?:\s+(?:that\s+(?:were|are|have\s+been)\s+)?(?:newly\s+)?(?P<behind>{_LISTED}))?"
    r"(?P<rest>\s+(?:today|this time|so far|by|in|on|under|over|to|this|for)\b[^,;:]{0,70}?)?"
    r"(?:\s+(?:also\s+)?(?P<verb>include|includes|included|comprise|comprises|are|were|was|is)(?:\s+as\s+follows)?\s*:?|\s*:)\s+(?!not\b|also\b)"
)
_BEING = frozenset({"are", "were", "is", "was"})
_TARGETED = re.compile(
    rf"\b(?:the|those|these|all)\s+(?:(?:latest|new|additional|further)\s+)?(?P<head>(?:[\w,]+\s+){{1,4}}?(?:{_NOUNS}))\s+"
    rf"{_LISTED}(?:\s+(?:today|this time|on\s+\w+|in\s+(?:the|this|its)\s+[^,;.]{{3,40}}|by\s+[^,;.]{{2,30}}))?\s+"
    r"(?:are|were|have|had|has|carried|belong\w*|was|is|transported|account\w*|include\w*|operate\w*|moved|shipped)\b"
)


class ListedOnes(Reports):
    """Reads sentences whose subject is those that an earlier listing put on a list."""

    def listed_ones(self, view: View) -> Iterable[Listing]:
        """Yield whom a sentence names as those listed, and those it counts as such."""
        told = view.sentence.index - self.memory.told_at
        subject = _SUBJECT.match(view.scan.folded, view.start, view.end)
        if subject is not None and (subject["before"] or subject["behind"] or told <= 3):
            yield from self._named(view, subject)
        counted = _TARGETED.search(view.scan.folded, view.start, view.end)
        if counted is not None and not is_unreal(view, counted.start()):
            yield from self._counted(view, counted)

    def _agents(self, view: View, start: int, end: int) -> list[Agent]:
        by = [a for a, _, _ in self.subjects.by(view, start, end)]
        return by or [Agent(a.code, a.name, -1) for a in self.memory.agents] or self.subjects.context()

    def _named(self, view: View, subject: re.Match[str]) -> Iterable[Listing]:
        plain = not (subject["behind"] or subject["before"])
        if plain and subject["any"] in {"list", "sanctions", "those", "they", "these"} and subject["verb"] in _BEING:
            return
        agents = self._agents(view, view.start, subject.end())
        kind = KINDS.get(subject["noun"] or "")
        targets = self.lists.right(view, subject.end(), view.end, "listing.listed_ones", kind)
        if subject["verb"] in {*_BEING, None} or plain:
            targets = [t for t in targets if t.name is not None]
        _, day = view.day(view.start, subject.end(), subject.start())
        yield from self.listings(
            view, agents, targets, subject.start(), subject.end(), day or self.memory.day, "listing.listed_ones"
        )

    def _counted(self, view: View, counted: re.Match[str]) -> Iterable[Listing]:
        found = next(
            (
                c
                for c in view.candidates
                if c.name is None and not c.indefinite and counted.start("head") <= c.start and c.end == counted.end("head")
            ),
            None,
        )
        target: Target | None = view.target(found, "listing.listed_ones") if found is not None else None
        if target is None:
            return
        agents = self._agents(view, counted.start(), counted.end())
        yield from self.make(view, agents, [target], counted.start(), counted.end("head"), "listing.listed_ones", anaphoric=True)
