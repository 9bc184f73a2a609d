"""The pass over a document's sentences that finds its sanctions listings."""

import re
from collections.abc import Sequence
from datetime import date

from sanctions_assets.extraction.listings.authorities import Authorities
from sanctions_assets.extraction.listings.list_phrases import LISTED_STATES
from sanctions_assets.extraction.listings.members import Members
from sanctions_assets.extraction.listings.merge import merged
from sanctions_assets.extraction.listings.names import NameKinds
from sanctions_assets.extraction.listings.notices import Notice
from sanctions_assets.extraction.listings.phrases import NounListings
from sanctions_assets.extraction.listings.prose import Prose
from sanctions_assets.extraction.listings.records import Listing, Target
from sanctions_assets.extraction.listings.subjects import Memory, Subjects
from sanctions_assets.extraction.listings.targets import TargetLists
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.extraction.listings.vocabulary import vocabulary
from sanctions_assets.extraction.names import NameChunk
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.ships import ShipName

_STRONG = frozenset({"listing.verbs", "listing.measures", "listing.lists"})
_TRIGGERS = _STRONG | {"listing.weak_verbs"}
"""Word lists without whose words a sentence reports no listing of its own."""
_ASSETS = re.compile(r"\b(?:assets|banned|barred|embargo)\b")
_EARLIER_NAME = re.compile(r"\b(?:called|named|as|formerly|ex|name|previously|known as|dubbed|then)\s+(?:the\s+)?[\"“]?$")
_OPENING = re.compile(
    r"(?:(?:the|but|and|then|so|(?:last|this|earlier this|late last)\s+\w+|hours later|today|yesterday"
    r"|for its part|(?:on|in|since|by)\s+[\w ]{2,20}),?\s*)*\W*"
)
_DECIDES = re.compile(
    r"\s+(?:(?:has|have|had|today|also|on\s+\w+)\s+){0,3}(?:decided|announced|adopted|approved|imposed|agreed|determined|designated)\b"
)
_DATELINE = re.compile(r"[^\n]{0,60}?(?:\([A-Z][\w ]{1,20}\)\s*(?:-{1,2}|[\u2013—])|\s(?:--|[\u2013—]))\s+")
_CITY_LINE = re.compile(r"(?:,\s[A-Z]\w+)?:\s")
_ABOUT = re.compile(r"\b(?:surrounding|facing|concerning|involving|around|over|of|with|against)\s+(?:the\s+)?$")
_IMO = re.compile(r"\bimo(?:\s+(?:no\.?|number))?[\s:]*(\d{7})\b")
_SAME_KINDS = {
    "individuals": "person", "people": "person", "men": "person", "companies": "organization", "firms": "organization",
    "entities": "organization", "banks": "organization", "vessels": "vessel", "ships": "vessel", "tankers": "vessel",
    "company": "organization", "firm": "organization", "bank": "organization", "entity": "organization", "vessel": "vessel",
    "ship": "vessel", "tanker": "vessel", "man": "person", "individual": "person", "person": "person",
}  # fmt: skip
_SINGULAR = frozenset({"company", "firm", "bank", "entity", "vessel", "ship", "tanker", "man", "individual", "person"})
_PLURAL = frozenset({"they", "them", "both", "these", "those"})


def _has_word(sentence: SentenceScan, lists: frozenset[str]) -> bool:
    return any(not lists.isdisjoint(hit.meanings.names) for hit in sentence.words)


class Listings:
    """Finds the listings of a document; an authority named once stands for the lists that follow it."""

    def __init__(
        self,
        scan: Scan,
        phrases: Sequence[SentencePhrases],
        chunks: dict[int, list[NameChunk]],
        ships: Sequence[ShipName],
        published_on: date | None,
    ) -> None:
        self.scan = scan
        self.phrases = phrases
        self.chunks = chunks
        self.ships = ships
        self.published_on = published_on
        self.words = vocabulary(scan.lexicon)
        self.kinds = NameKinds(scan, self.words, chunks)
        self.authorities = Authorities(scan, self.words)
        self.memory = Memory()
        self.views: list[View] = []
        """The last two sentences."""

    def find(self) -> list[Listing]:
        """Return the listings in reading order, each authority and target once."""
        if not any(_has_word(s, _STRONG) for s in self.scan.sentences) and _ASSETS.search(self.scan.folded) is None:
            return []
        triggered = {s.index for s in self.scan.sentences if _has_word(s, _TRIGGERS)}
        subjects = Subjects(self.authorities, self.memory)
        lists = TargetLists(self._antecedent)
        prose = Prose(self.words, subjects, lists, self.memory, self.published_on)
        nouns = NounListings(prose)
        members = Members(prose, self._last_ship)
        notice = Notice(prose, self.authorities, self.published_on)
        found: list[Listing] = []
        for phrase in self.phrases:
            sentence = phrase.scan
            view = self._view(phrase)
            self.memory.agents_before = self.memory.agents
            item = notice.item(view)
            if item is not None:
                found += item
                continue
            own: list[Listing] = []
            if sentence.index in triggered:
                own += prose.verbs(view)
                own += nouns.measures(view)
                own += nouns.lists_told(view)
            own += members.rows(view)
            if sentence.index in triggered or self.memory.agents or self.memory.unnamed is not None:
                own += members.told(view)
                own += prose.listed_ones(view)
                own += prose.frozen(view)
            found += own
            notice.after(view, own)
            self._note(view)
            self.views = [*self.views[-1:], view]
        return merged(found)

    def _view(self, phrase: SentencePhrases) -> View:
        return View(self.scan, phrase, self.chunks.get(phrase.scan.index, []), self.kinds, self.authorities.mentions(phrase.scan))

    def _note(self, view: View) -> None:
        folded = self.scan.folded
        own = [
            m
            for m in view.mentions
            if not m.adjective
            and not m.possessive
            and not (m.codes[0] in LISTED_STATES and folded.startswith(" sanctions", m.np_end))
        ]
        leading = own[0] if own else None
        start = view.start
        dateline = _DATELINE.match(view.scan.text, view.start, view.end)
        if dateline is not None:
            start = dateline.end()
            own = [m for m in own if m.start >= start]
            leading = own[0] if own else None
        if leading is not None and leading.start == start and _CITY_LINE.match(view.scan.text, leading.np_end, view.end):
            own = [m for m in own if m is not leading]  # 'New Delhi: Japan decided'
            leading = own[0] if own else None
            start = view.scan.text.index(":", start) + 1
        if leading is not None and (
            not _OPENING.fullmatch(folded, start, leading.start) or _ABOUT.search(folded, view.start, leading.start)
        ):
            # 'In view of the situation, the Government of Japan decided today'
            leading = next((m for m in own if _DECIDES.match(folded, m.np_end, view.end)), None)
        if leading is not None:
            self.memory.leading = self.authorities.agents(leading)

    def _antecedent(self, view: View, pronoun: str, at: int) -> list[Target]:
        """Return what 'it', 'her', 'the ship', 'both' or 'him' stands for: ships by default, else who was listed last."""
        if pronoun.startswith("the same "):
            noun = pronoun.split()[-1]
            kinds = _SAME_KINDS.get(noun)
            same = [t for t in self.memory.targets if kinds is None or t.kind == kinds]
            return [t for t in same if t.name is not None][-1:] if noun in _SINGULAR else same
        plural = pronoun in _PLURAL or pronoun.startswith(("these ", "those ", "both")) or pronoun.split()[-1] in {"two", "pair"}
        if pronoun in {"him", "he"}:
            return [t for t in self.memory.targets if t.kind == "person" and t.name is not None][-1:]
        if plural and pronoun.startswith(("these ", "those ")):
            listed = self._run_before(_SAME_KINDS.get(pronoun.split()[-1]))
            if listed:
                return listed
        if plural:
            named = [t for t in self.memory.targets if t.name is not None]
            if len(named) == 2 or (len(named) > 1 and pronoun not in {"both"}):
                return named
            recent = list({s.text: s for s in self.ships if s.end <= at and s.sentence >= view.sentence.index - 1}.values())
            return [self._as_target(s) for s in recent] if len(recent) == 2 else []
        if pronoun.endswith(("company", "firm", "bank", "refiner", "refinery", "lender", "insurer")):
            listed = [t for t in self.memory.targets if t.kind == "organization" and t.name is not None][-1:]
            return self._named_before(view, pronoun.split()[-1]) or listed or self._last_firm()
        if pronoun == "it" and re.search(r"\b(?:ports?|terminal|refinery|pipeline)\b", self.scan.folded[view.start : at]):
            return []
        if pronoun == "it" and not any(s.end <= at for s in self.ships):
            firms = [t for c in view.candidates if c.end <= at and c.name and (t := view.target(c, "pronoun")) is not None]
            if firms and firms[0].kind == "organization":
                return firms[:1]
        if pronoun == "it" and view.sentence.index - self.memory.told_at <= 1:
            named = [t for t in self.memory.targets if t.name is not None]
            if len(named) == 1 and named[0].kind == "organization":
                return named
        ships = [
            s for s in self.ships if s.end <= at and not _EARLIER_NAME.search(self.scan.folded, max(0, s.start - 20), s.start)
        ]
        number = _IMO.search(self.scan.folded, view.start, view.end)
        if number is not None:
            own = [s for s in self.ships if s.particulars.imo == number.group(1)]
            if own:
                return [self._as_target(own[0])]
        distance = 40 if pronoun.startswith(("the ", "this ", "that ")) else 12
        if not ships or ships[-1].sentence < view.sentence.index - distance:
            return []
        nearest = ships[-1]
        if nearest.sentence < view.sentence.index:
            nearest = next(s for s in ships if s.sentence == nearest.sentence)
        return [self._as_target(nearest)]

    def _named_before(self, view: View, noun: str) -> list[Target]:
        """Return the firm that the last two sentences call by a noun: 'the Russian bank PSB', then 'the bank'."""
        for earlier in reversed(self.views[-2:]):
            for candidate in reversed(earlier.candidates):
                if candidate.name is None or candidate.kind is not None:
                    continue
                before = self.scan.folded[max(earlier.start, candidate.start - 40) : candidate.start]
                behind = self.scan.folded[candidate.end : min(earlier.end, candidate.end + 60)]
                if re.search(rf"\b{noun}\s+$", before) or re.match(rf",\s+(?:an?|the)\s+(?:[\w']+\s+){{0,3}}{noun}\b", behind):
                    return [Target(candidate.start, candidate.end, "organization", candidate.name, 1, None, "pronoun")]
        return []

    def _run_before(self, kind: str | None) -> list[Target]:
        """Return the names of a kind with which the sentence before ends: 'including A, B and C. These companies were'."""
        out: list[Target] = []
        for earlier in self.views[-1:]:
            for candidate in reversed(earlier.candidates):
                target = earlier.target(candidate, "pronoun")
                if target is None or target.name is None or target.kind != kind:
                    break
                if out and not re.fullmatch(r"[\s,.)]*(?:and\s+)?(?:the\s+)?", self.scan.folded[candidate.reach : out[0].start]):
                    break
                out.insert(0, target)
        return out if len(out) > 1 else []

    def _last_firm(self) -> list[Target]:
        for earlier in reversed(self.views[-1:]):
            firms = [t for c in earlier.candidates if c.name is not None and (t := earlier.target(c, "pronoun")) is not None]
            return [t for t in firms if t.kind == "organization"][-1:]
        return []

    def _last_ship(self, view: View) -> Target | None:
        earlier = [s for s in self.ships if s.start < view.end]
        return self._as_target(earlier[-1]) if earlier else None

    @staticmethod
    def _as_target(ship: ShipName) -> Target:
        return Target(ship.start, ship.end, "vessel", " ".join(ship.text.split()).rstrip(",;:"), 1, ship, "pronoun")
