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
    **dict.fromkeys(
        ["refinery", "refiner", "terminal", "lender", "operators", "suppliers", "shippers", "buyers"], "organization"
    ),
    **dict.fromkeys(["institutions", "institutes", "groups", "lenders", "subsidiaries", "bank"], "organization"),
}
_NOUNS = "|".join(sorted(KINDS, key=lambda w: (-len(w), w)))
_LISTED = (
    r"(?:sanctioned|designated|listed|blacklisted|black listed|targeted"
    r"|specified|named|added|affected|hit|penali[sz]ed|included|placed|put)"
)
_HEAD = (
    r"[-*•·\s]*(?:(?:also|separately|in addition|meanwhile|additionally),?\s+)?"
    r"(?:(?:included\s+in|included|among|one\s+of|two\s+of|three\s+of|some\s+of)\s+)?"
    rf"(?P<lead>(?:(?!(?:was|were|is|are|has|have|had|said|that|which|who|of|in|to|by|for|with|from|on|at|and|{_LISTED})\b)[\w'.]+\s+){{0,5}}?)"
    rf"(?:(?P<before>(?:newly\s+)?{_LISTED}\s+)(?:[a-z]+\s+){{0,2}}?)?(?:(?P<noun>{_NOUNS})|(?P<any>targets|parties|names|designees|ones|those|others|list"
    r"|they|these|designations|additions|listings|new sanctions|sanctions))"
    r"(?:\s+(?:(?:that|which)\s+(?:were|are|have\s+been)\s+|(?:(?:that|which)\s+)?(?:the\s+)?[a-z.]+(?:\s+[a-z]+)?\s+(?:has\s+|had\s+)?)?"
    rf"(?:newly\s+)?(?P<behind>{_LISTED}))?"
)
_SUBJECT = re.compile(
    _HEAD + r"(?P<rest>\s+(?:today|this time|so far|by|in|on|under|over|to|this|for)\b[^,;:]{0,110}?)?"
    r"(?:\s+(?:also\s+)?(?P<verb>include|includes|included|comprise|comprises|are|were|was|is)(?:\s+as\s+follows)?\s*:?|\s*:)"
    r"\s+(?!not\b|also\b)"
)
_APPOSED = re.compile(_HEAD + r"(?P<comma>,?)\s+(?!not\b|also\b)")
_REPORTED = re.compile(r"[^.;]{3,120}?\b(?:said|told\s+[\w ]{2,30}?|noted|added|reported)\s+that\s+(?=among\b|the\b|those\b)")
_AMONG = re.compile(
    rf"(?:among|of)\s+(?:the|those|these)\s+(?:(?:new|newly|\w+)\s+)?(?P<listed>{_LISTED}\s+)?(?P<noun>{_NOUNS})(?:\s+{_LISTED}(?:\s+today)?)?,\s+"
)
IN_PAPERS = re.compile(
    r"\s+(?:in|by)\s+(?:[\w']+\s+){0,4}?(?:law\s?suits?|suits?|complaints?|indictments?|affidavits?|court|filings?"
    r"|petitions?|documents|papers|leaks?|articles?|prospectus|reports?|study|survey|claims?|case)\b"
)
"""'the firms named in the suit': who is named or listed in papers is on no list of sanctions."""
_OF_LIST = re.compile(r"list|sanction|annex|schedule|designat|today|those")
_HAD_FROZEN = re.compile(
    r"\b(?:has|have|had)\s+(?:\w+\s+){0,2}?had\s+(?:its|his|her|their)\s+(?:\w+\s+)?(?:assets|accounts|property|funds)\s+frozen\b"
)
_BLOCKED = re.compile(
    r"\b(?:(?:has|have)\s+(?:also\s+)?(?:thus\s+|now\s+)?become|is|are|was|were)\s+(?:(?:now|also|both|thus|therefore|itself|considered)\s+)*"
    r"blocked\s+property\b(?!\s+(?:regardless|if|unless))"
)
_WAS_AMONG = re.compile(
    rf"\b(?P<be>was|were|is|are)\s+(?:also\s+)?(?:among|one\s+of|two\s+of|part\s+of)\s+(?:the|those|several|two|three|four|five|six|seven|eight|nine|ten|dozens\s+of|scores\s+of|hundreds\s+of|a\s+number\s+of|\d+|\w+teen)\s+(?:[\w']+\s+){{0,6}}?"
    rf"(?:(?:(?P<noun>{_NOUNS})|ones|targets)\s+)?(?:(?:that|which)\s+(?:were|are|have\s+been)\s+)?(?:newly\s+)?{_LISTED}\b(?!\s+(?:as|after)\b)"
)
_IN_COMPANY = re.compile(r",?\s*\b(?:along\s+with|together\s+with|alongside|as\s+did)\s+")
_DASH = re.compile(r"\s*(?:--|[\u2013\u2014]|-\s)")
"""Told by the text itself: in folded text dashes are spaces."""
_JOINING = re.compile(
    rf"(?:also\s+)?joining\s+(?:them|it|him|her|these)\s+on\s+(?:the|its)\s+(?:\w+\s+)?(?:black)?list\s+(?:is|are|was|were)\s+(?:(?P<noun>{_NOUNS})\s+)?"
)
_ALSO_UNDER = re.compile(
    r"also\s+(?:subject\s+to|under|hit\s+with|placed\s+under)\s+(?:the\s+)?(?:\w+\s+)?(?:restrictions|sanctions|measures)\s+(?:are|is|were|was)\s+"
)
_WEAK = frozenset({"named", "added", "affected", "hit", "included", "placed", "put", "targeted", "specified"})
_BEING = frozenset({"are", "were", "is", "was"})
_TARGETED = re.compile(
    rf"\b(?:the|those|these|all)\s+(?:(?:latest|new|additional|further)\s+)?(?P<head>(?:[\w,]+\s+){{1,4}}?(?:{_NOUNS}))\s+"
    rf"{_LISTED}(?:\s+(?:today|this time|on\s+\w+|in\s+(?:the|this|its)\s+[^,;.]{{3,40}}|by\s+[^,;.]{{2,30}}))?\s+"
    r"(?:are|were|have|had|has|carried|belong\w*|was|is|transported|account\w*|include\w*|operate\w*|moved|shipped)\b"
)


def _run(named: list[Target]) -> list[Target]:
    """Return the first of several names with those that stand right behind it."""
    out = named[:1]
    for target in named[1:]:
        if target.start - out[-1].end > 12:
            break
        out.append(target)
    return out


class ListedOnes(Reports):
    """Reads sentences whose subject is those that an earlier listing put on a list."""

    def listed_ones(self, view: View) -> Iterable[Listing]:
        """Yield whom a sentence names as those listed, and those it counts as such."""
        told = view.sentence.index - self.memory.told_at
        joining = _JOINING.match(view.scan.folded, view.start, view.end)
        if joining is not None and told <= 4:
            kind = KINDS.get(joining["noun"] or "")
            targets = self.lists.right(view, joining.end(), view.end, "listing.listed_ones", kind)
            yield from self.listings(
                view, self._agents(view, view.start, joining.end()), targets, joining.start(), joining.end(), self.memory.day,
                "listing.listed_ones",
            )  # fmt: skip
        under = _ALSO_UNDER.match(view.scan.folded, view.start, view.end)
        if under is not None and told <= 3:
            targets = self.lists.right(view, under.end(), view.end, "listing.listed_ones")
            yield from self.listings(
                view, self._agents(view, view.start, under.end()), targets, under.start(), under.end(), self.memory.day,
                "listing.listed_ones",
            )  # fmt: skip
        subject = _SUBJECT.match(view.scan.folded, view.start, view.end)
        reported = _REPORTED.match(view.scan.folded, view.start, view.end) if subject is None else None
        if reported is not None:  # 'An official told TASS that among the blacklisted firms are A and B'
            subject = _SUBJECT.match(view.scan.folded, reported.end(), view.end)
        apposed = _APPOSED.match(view.scan.folded, view.start, view.end) if subject is None else None
        if (
            apposed is not None
            and (apposed["before"] or apposed["behind"])
            and (apposed["comma"] or _DASH.match(view.scan.text, apposed.start("comma"), apposed.end()))
        ):
            yield from self._apposed(view, apposed)
        if subject is not None and (subject["before"] or subject["behind"] or told <= 3):
            yield from self._named(view, subject)
        among = _AMONG.match(view.scan.folded, view.start, view.end)
        if among is not None and (among["listed"] or told <= 3):
            kind = KINDS.get(among["noun"])
            named = [t for t in self.lists.right(view, among.end(), view.end, "listing.listed_ones", kind) if t.name is not None]
            yield from self.listings(
                view, self._agents(view, view.start, among.end()), _run(named), among.start(), among.end(), self.memory.day,
                "listing.listed_ones",
            )  # fmt: skip
        one_of = _WAS_AMONG.search(view.scan.folded, view.start, view.end)
        if one_of is not None and not is_unreal(view, one_of.start()):
            yield from self._was_among(view, one_of)
        counted = _TARGETED.search(view.scan.folded, view.start, view.end)
        if counted is not None and not is_unreal(view, counted.start()):
            yield from self._counted(view, counted)

    def _was_among(self, view: View, one_of: re.Match[str]) -> Iterable[Listing]:
        """'X was among the ships named', 'The bank was one of the institutions designated by the US and the EU'."""
        plural = one_of["be"] in {"were", "are"}
        targets = self.lists.left(
            view, one_of.start(), "listing.was_among", many=plural, subject=True, kind=KINDS.get(one_of["noun"] or "")
        )
        more = _IN_COMPANY.search(view.scan.folded, one_of.end(), view.end)
        if more is not None and targets:
            kind = targets[-1].kind
            targets = targets + self.lists.right(view, more.end(), view.end, "listing.was_among", kind)
        by = [a for a, _, _ in self.subjects.by(view, one_of.end(), view.end)]
        agents = by or self._agents(view, one_of.start(), view.end)
        if not (by or self.memory.agents or self.subjects.authorities.issuer is not None):
            return
        yield from self.make(view, agents, targets, one_of.start(), one_of.end(), "listing.was_among", anaphoric=not by)

    def frozen(self, view: View) -> Iterable[Listing]:
        """'The bank has now also had its assets frozen', 'the tanker is now blocked property': a listing told of its effect."""
        found = _HAD_FROZEN.search(view.scan.folded, view.start, view.end)
        found = found or _BLOCKED.search(view.scan.folded, view.start, view.end)
        if found is None or is_unreal(view, found.start(), 24):
            return
        targets = self.lists.left(view, found.start(), "listing.frozen", subject=True)
        yield from self.make(
            view, self._agents(view, found.end(), view.end), targets, found.start(), found.end(), "listing.frozen", anaphoric=True
        )

    def _agents(self, view: View, start: int, end: int) -> list[Agent]:
        by = [a for a, _, _ in self.subjects.by(view, start, end)]
        told = self.memory.agents_before or self.memory.agents
        return by or [Agent(a.code, a.name, -1) for a in told] or self.subjects.context()

    def _named(self, view: View, subject: re.Match[str]) -> Iterable[Listing]:
        plain = not (subject["behind"] or subject["before"])
        verb = subject["behind"] or subject["before"] or ""
        if verb.strip() in _WEAK and self.memory.told_at < 0 and self.subjects.authorities.issuer is None:
            return  # 'The 16 named vessels include X' where none was listed
        if subject["behind"] and IN_PAPERS.match(view.scan.folded, subject.end("behind"), view.end):
            return
        if verb.strip() in {"included", "placed", "put", "added"} and not _OF_LIST.search(
            subject["rest"] or subject["any"] or ""
        ):
            return
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

    def _apposed(self, view: View, subject: re.Match[str]) -> Iterable[Listing]:
        """'The three designated port operators — A, B and C — run terminals'."""
        kind = KINDS.get(subject["noun"] or "")
        named = [t for t in self.lists.right(view, subject.end(), view.end, "listing.listed_ones", kind) if t.name is not None]
        agents = self._agents(view, view.start, subject.end())
        yield from self.listings(view, agents, named, subject.start(), subject.end(), self.memory.day, "listing.listed_ones")

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
        if target is None or IN_PAPERS.search(counted.group()):
            return
        agents = self._agents(view, counted.start(), counted.end())
        yield from self.make(view, agents, [target], counted.start(), counted.end("head"), "listing.listed_ones", anaphoric=True)
