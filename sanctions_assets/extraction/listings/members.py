"""What listings told before hold: 'one of them, the X', 'the companies are A and B', 'Britain followed', 'Sanctions: EU'."""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from sanctions_assets.extraction.listings.clauses import is_unreal
from sanctions_assets.extraction.listings.gaps import is_plain
from sanctions_assets.extraction.listings.listed_ones import KINDS
from sanctions_assets.extraction.listings.prose import Prose
from sanctions_assets.extraction.listings.records import Agent, Listing, Target
from sanctions_assets.extraction.listings.subjects import LISTERS
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.model.taxonomy import TargetKind

_BAN = re.compile(
    r"\bbans\s+(?P<p>the\s+(?:ship|vessel|tanker|freighter|carrier)|her|it|them)\s+from\s+(?:[\w']+\s+){0,4}(?:ports?|waters)\b"
)
_PROHIBITED = re.compile(
    r"\b(?:may no longer|may not|must not|are now barred from|are barred from|are banned from|will be barred from"
    r"|will be refused)\s+(?:\w+\s+){0,3}?(?:bought|sold|enter|entry|dock|call|chartered|traded|serviced|entering"
    r"|calling|docking|port|ports)\b"
)
_ONE_OF = re.compile(
    r"\b(?:one|two|three|the\s+(?:largest|biggest|oldest|newest|first|best known|most)|among|largest"
    r"|biggest)\s+(?:of\s+)?(?:them|these|those|the\s+(?:(?:newly\s+)?(?:listed|sanctioned|designated|specified"
    r"|blacklisted)\s+)?(?:vessels|ships|tankers|carriers|two|three|four|five|six|seven|eight|nine|ten|\w+teen"
    r"|\d+|batch)|among\s+the\s+(?:\d+|\w+))"
    r"(?P<join>,|\s*[(:]|\s+(?:is|are|was|were)\b|(?=\s))\s*"
)


_KIND_NOUNS: dict[str, TargetKind] = {
    **dict.fromkeys(["ships", "vessels", "tankers", "freighters", "carriers", "bulkers", "ship", "vessel", "tanker"], "vessel"),
    **dict.fromkeys(["individuals", "persons", "people", "men", "women", "officials", "businessmen", "executives"], "person"),
    **dict.fromkeys(["nationals", "brokers", "captains", "individual", "man"], "person"),
    **dict.fromkeys(["entities", "companies", "firms", "organisations", "organizations", "banks", "refiners"], "organization"),
    **dict.fromkeys(["refineries", "traders", "businesses", "entity", "company", "firm", "insurers"], "organization"),
}  # fmt: skip
_DEFINITE = re.compile(
    r"\b(?:the|those|these|its)\s+(?:(?:newly|two|three|four|five|six|seven|eight|nine|ten|\d+|other|latest|new"
    r"|sanctioned|blacklisted|listed|designated|targeted|specified|affected|named|north|russian|iranian|chinese"
    r"|korean)\s+){0,3}"
    rf"(?P<noun>{'|'.join(sorted(_KIND_NOUNS))})(?:\s+(?:sanctioned|blacklisted|listed|designated|targeted"
    r"|specified|named|affected)(?:\s+(?:by|on|in|last|this)\s+[^,:;]{2,40}?)?)?"
    r"(?P<link>,|:|\s+(?:are|is|were|was|include[sd]?|including|named (?:are"
    rf"|include)|as)\b:?)\s*"
)
_FOLLOWED = re.compile(
    r"\s+(?:has\s+|have\s+|had\s+)?(?:(?:also\s+|since\s+|then\s+)?(?:followed(?:\s+suit)?|did\s+(?:the\s+same|so"
    r"|likewise)|done\s+(?:the\s+same|so|likewise)))(?=\s*(?:[.,;]|on\b|in\b|a\b|an\b|two\b|three\b|the\b|last\b"
    r"|this\b|$))"
)
_HOLDS = re.compile(
    r"\b(?P<noun>list|lists|package|decree|decrees|batch|tranche|round|measures|sanctions(?!\s+lists?\b)|actions|designations|listings"
    r"|additions|annex|notice|move|action|effort|targets|amendments|regulations|announcement)"
    r"(?:,(?:[^,;.]|,(?=\s*\d{4})){1,60},|\s+(?:of|from|since|against|on|published|announced|agreed|adopted"
    r"|unveiled|approved|made|in)\s[^,;.]{1,50}?)?\s+(?:(?:which|that)\s+)?(?:also\s+|now\s+|in turn\s+|directly\s+)?"
    r"(?P<verb>has|have|designated|sanctioned|lists?|listed|names?|named|blacklists?|blacklisted|includes?|included|covers?|covered"
    r"|encompass(?:es)?|sanctions|contains?|comprises?|comprised|adds?|added|targets?|targeted|designates?|counts)\s+(?!been\b|also\b|not\b"
    r"|a\s+total)(?:\s+both(?=\s)|,\s+among\s+others,)?"
)
_THOSE_COUNTED = re.compile(
    r"\b(?:those|persons|individuals|entities|vessels|parties|companies)\s+(?:newly\s+|so\s+)?"
    r"(?:designated|listed|sanctioned|specified|targeted)\b[^();:]{0,120}\((?=\d)"
)
_IS_NAMED = re.compile(
    r"(?:(?P<many>they|these|(?:the|these|those|all)\s+(?:two\s+|three\s+|four\s+|five\s+)?(?=ships|vessels|tankers|compan|firms|men))"
    rf"|it|she|he|(?:the|this)\s+(?=\w))(?P<noun>(?:{'|'.join(sorted(_KIND_NOUNS))}))?"
    r"(?:,\s+(?:identified\s+as|named|called|known\s+as|the(?=\s)|(?=[\w .-]{3,40},))|\s+(?:is|are|was|were|has\s+been)\s+"
    r"(?:(?:identified\s+as|named|called)\b|(?=the\s)|(?=m/?[vt]\s)))"
    r"\s*(?:the\s+)?(?!one\b|first\b|second\b|latest\b|same\b|only\b)"
)
_ROW_JOINT = re.compile(r"[\s,()/]*(?:(?:and|in|since|on|&)\s+)*(?:the\s+)?")
_ROW_END = re.compile(r"[\s,().;-]*(?:(?:in|since|on)[\s.;]*)?(?:and\s+)?")
_ACTS = frozenset({"actions", "sanctions", "designations", "measures", "listings"})
_NAMING = ("target", "designat", "sanction", "blacklist")
_LISTS_BY_ITSELF = frozenset({"designated", "designates", "sanctioned", "sanctions", "blacklists", "blacklisted"})
_DASH = re.compile(r"--|[\u2013\u2014]|-\s")
_SUBJECT_END = re.compile(r"\s(?:is|are|was|were|has|have|had|carried|allegedly|reportedly|violated|helped|took|sold)\b")
_FIELD = re.compile(
    r"[-*•\s]*(?:(?:under\s+)?sanctions?(?:\s+(?:lists?|status|programmes?|by|imposed by))?|sanctioned\s+by"
    r"|listed\s+by|designated\s+by|blacklisted\s+by)\s*:\s*"
)


class Members:
    """Reads what earlier listings hold, and who joined them."""

    def __init__(self, prose: Prose, last_ship: Callable[[View], Target | None]) -> None:
        self.prose = prose
        self.subjects = prose.subjects
        self.lists = prose.lists
        self.memory = prose.memory
        self.last_ship = last_ship

    def told(self, view: View) -> Iterable[Listing]:
        """Yield what a sentence tells of earlier listings."""
        yield from self.holdings(view)
        yield from self.briefs(view)
        yield from self.named_groups(view)
        yield from self.followed(view)
        yield from self.fields(view)
        yield from self.bracketed(view)
        yield from self.named_later(view)
        yield from self.identified(view)
        yield from self.members(view)

    def named_later(self, view: View) -> Iterable[Listing]:
        """'a shipping firm and a cargo ship. Harim Shipping and the Dok Song carried coal': the sentence behind names them."""
        memory = self.memory
        if view.sentence.index - memory.told_at != 1 or any(t.name is not None or t.count != 1 for t in memory.targets):
            return
        first = next(iter(view.candidates), None)
        if first is None or first.name is None or not is_plain(view.scan.folded[view.start : first.start]):
            return
        subject = _SUBJECT_END.search(view.scan.folded, first.end, view.end)
        named = [
            t
            for t in self.lists.right(view, view.start, subject.start() if subject else view.end, "listing.named_later")
            if t.name
        ]
        kinds = [t.kind for t in memory.targets]
        if len(kinds) < 2 or sorted(t.kind for t in named) != sorted(kinds):
            return
        yield from self.prose.listings(view, memory.agents, named, first.start, named[-1].end, memory.day, "listing.named_later")

    def identified(self, view: View) -> Iterable[Listing]:
        """'A freighter listed by the US docked. It is the Lady Tamar': as many names as were counted, of one kind."""
        memory = self.memory
        found = _IS_NAMED.match(view.scan.folded, view.start, view.end)
        if found is None:
            return
        if 1 <= view.sentence.index - memory.told_at <= 2 and len(memory.targets) == 1:
            counted, agents = memory.targets[0], memory.agents
        elif memory.unnamed is not None and 1 <= view.sentence.index - memory.unnamed[0] <= (3 if found["noun"] else 2):
            _, counted, agents = memory.unnamed
        else:
            return
        noun = KINDS.get((found["noun"] or "").strip())
        if counted.name is not None or (noun is not None and noun != counted.kind):
            return
        named = [t for t in self.lists.right(view, found.end(), view.end, "listing.identified", counted.kind) if t.name]
        named = [t for t in named if t.kind == counted.kind][: counted.count]
        if len(named) == counted.count and (counted.count > 1) == (found["many"] is not None):
            day = memory.day if counted in memory.targets else None
            yield from self.prose.listings(view, agents, named, found.start(), found.end(), day, "listing.identified")

    def rows(self, view: View) -> Iterable[Listing]:
        """'The ships have been listed before. Silver Kestrel: US, January 2025; Omar Pride: EU and UK': a row for each name."""
        folded = view.scan.folded
        if (
            not view.mentions
            or ": " not in folded[view.start : view.end]
            or not any(folded.startswith(":", c.reach) for c in view.candidates if c.name)
        ):
            return
        if self.prose.words.listed.search(folded, max(0, view.start - 600), view.start) is None:
            return
        heads = [c for c in view.candidates if c.name and folded.startswith(":", c.reach)]
        for i, head in enumerate(heads):
            limit = heads[i + 1].start if i + 1 < len(heads) else view.end
            mention = next((m for m in view.mentions if head.reach < m.start < limit), None)
            if mention is None or folded[head.reach + 1 : mention.start].strip(" the"):
                continue
            if any(m.codes[0] not in LISTERS for m in view.mentions if head.reach < m.start < limit):
                continue  # 'Flag: Togo'
            target = view.target(head, "listing.row", "vessel", sure=view.kinds.tells_of_ships)
            if target is None or (" " not in (target.name or "") and head.ship is None):
                continue
            group = [m for m in view.mentions if mention.start <= m.start < limit]
            if any(_ROW_JOINT.fullmatch(self._without_times(view, a.end, b.start)) is None for a, b in pairwise(group)):
                continue
            if _ROW_END.fullmatch(self._without_times(view, group[-1].end, limit)) is None:
                continue
            for j, lister in enumerate(group):
                stop = group[j + 1].start if j + 1 < len(group) else limit
                _, day = view.day(lister.end, stop, lister.end)
                agents = self.subjects.authorities.agents(lister)
                yield from self.prose.listings(view, agents, [target], head.start, lister.end, day, "listing.row")

    @staticmethod
    def _without_times(view: View, start: int, end: int) -> str:
        text = list(view.scan.folded[start:end])
        for time in view.sentence.times:
            for at in range(max(time.start, start), min(time.end, end)):
                text[at - start] = " "
        return "".join(text)

    def bracketed(self, view: View) -> Iterable[Listing]:
        """'Payments to those designated by the notification (11 individuals and 42 entities) will need a licence'."""
        folded = view.scan.folded
        found = _THOSE_COUNTED.search(folded, view.start, view.end)
        context = self.subjects.context()
        if found is None or not context or is_unreal(view, found.start(), 30):
            return
        close = folded.find(")", found.end(), view.end)
        targets = self.lists.right(view, found.end(), close if close > 0 else view.end, "listing.bracketed")
        targets = [t for t in targets if t.name is None]
        yield from self.prose.make(view, context, targets, found.start(), found.end(), "listing.bracketed", anaphoric=True)

    def members(self, view: View) -> Iterable[Listing]:
        """'One of them, the X' after a counted listing of ships; 'bans the freighter from every port'."""
        folded = view.scan.folded
        ban = _BAN.search(folded, view.start, view.end)
        if ban is not None and not is_unreal(view, ban.start()):
            subject = self.subjects.before(view, ban.start())
            if subject is not None:
                targets = self.lists.antecedent(view, ban["p"], ban.start("p"))
                yield from self.prose.listings(view, subject.agents, targets, ban.start(), ban.end(), None, "listing.port_ban")
        barred = _PROHIBITED.search(folded, view.start, view.end)
        if barred is not None and self.subjects.context():
            targets = [
                t
                for t in self.lists.left(view, barred.start(), "listing.prohibited")
                if t.kind == "vessel" and t.name is None and t.count > 1
            ]
            yield from self.prose.make(
                view, self.subjects.context(), targets, barred.start(), barred.end(), "listing.prohibited", anaphoric=True
            )
        counted = max(self.memory.counted_at.values(), default=None)
        told = counted is not None and view.sentence.index - counted <= 6
        found = _ONE_OF.search(folded, view.start, view.end) if told or view.sentence.index - self.memory.told_at <= 2 else None
        if found is not None and not found["join"] and not _DASH.search(view.scan.text, found.start("join"), found.end()):
            found = None
        if found is not None:
            targets = [
                t
                for t in self.lists.right(view, found.end(), view.end, "listing.member")
                if t.name is not None and (t.kind in self.memory.counted_at or (not told and t.kind == "vessel"))
            ]
            if found["join"] == "," and not found.group().startswith(("two", "three")):
                targets = targets[:1]
            yield from self.prose.listings(
                view,
                self.memory.agents or self.subjects.context(),
                targets,
                found.start(),
                found.end(),
                self.memory.day,
                "listing.member",
            )

    def named_groups(self, view: View) -> Iterable[Listing]:
        """'The companies, A and B, ...', 'the entities are A and B' after a listing that counted them."""
        if not self.memory.counted_at:
            return
        folded = view.scan.folded
        for found in _DEFINITE.finditer(folded, view.start, view.end):
            kind = _KIND_NOUNS[found["noun"]]
            counted = self.memory.counted_at.get(kind)
            if counted is None or not 0 <= view.sentence.index - counted <= 4:
                continue
            targets = self.lists.right(view, found.end(), view.end, "listing.named_group", kind)
            targets = [t for t in targets if t.name is not None and t.kind == kind]
            if found["link"] == "," and (
                len(targets) < 2 or not folded[max(t.end for t in targets) :].lstrip(" )0123456789imo(").startswith(",")
            ):
                continue
            agents = [Agent(a.code, a.name, -1) for a in self.memory.agents] or self.subjects.context()
            yield from self.prose.listings(
                view, agents, targets, found.start(), found.end(), self.memory.day, "listing.named_group"
            )

    def holdings(self, view: View) -> Iterable[Listing]:
        """'Tokyo's list has 11 entities', 'the EU's package, agreed on Friday, blacklists 73', 'UK: 40 tankers sanctioned'."""
        folded = view.scan.folded
        for found in _HOLDS.finditer(folded, view.start, view.end):
            if is_unreal(view, found.start(), 40) or (
                found["noun"] in {"list", "lists"} and re.search(r"\b(?:now|currently)\s+\w+\s+$", found.group())
            ):
                continue  # what a list holds by now is a total
            owner = next(
                (
                    m
                    for m in reversed(view.mentions)
                    if m.np_end <= found.start() and is_plain(folded[m.np_end : found.start()].replace("'s", " "))
                ),
                None,
            )
            if owner is not None and found.start() - owner.np_end > 40:
                owner = None
            inside = next(
                (
                    m
                    for m in view.mentions
                    if found.end("noun") <= m.start < found.start("verb")
                    and re.search(
                        r"\b(?:by|from|of)\s+(?:the\s+)?$"
                        if m.start - found.end("noun") <= 8
                        else r",\s+(?:\w+\s+){1,3}by\s+(?:the\s+)?$",
                        folded[found.end("noun") : m.start],
                    )
                ),
                None,
            )
            lister = owner or inside
            told = bool(self.memory.agents or self.subjects.authorities.issuer is not None)
            told = told or (found["verb"] in _LISTS_BY_ITSELF and bool(self.subjects.context()))
            if lister is None and not (told or (found["noun"] in _ACTS and self.subjects.context())):
                continue
            if found["noun"] in {"list", "lists", "notice", "move", "action", "round", "batch", "targets", "annex"} and (
                re.match(r"\s+of\b", folded[found.end("noun") :]) or (not self.memory.agents and owner is None)
            ):
                continue
            targets = self.lists.right(view, found.end(), view.end, "listing.holdings")
            if found["verb"] in {"has", "have", "counts"} or (lister is None and not found["verb"].startswith(_NAMING)):
                targets = [t for i, t in enumerate(targets) if t.name is None and (t.count > 1 or i)] or (
                    targets if targets and targets[0].name is None else []
                )
            agents = self.subjects.authorities.agents(lister) if lister is not None else self.subjects.context()
            yield from self.prose.make(
                view, agents, targets, found.start(), found.end(), "listing.holdings", anaphoric=lister is None
            )

    def briefs(self, view: View) -> Iterable[Listing]:
        """'UK: 40 tankers and five people sanctioned. EU: 74 vessels.'"""
        first = view.mentions[0] if view.mentions else None
        folded = view.scan.folded
        if (
            first is None
            or first.codes[0] not in LISTERS
            or view.scan.folded[view.start : first.start].strip(" -*•")
            or not folded.startswith(":", first.np_end)
        ):
            return
        if not (self.prose.words.trigger.search(folded, view.start, view.end) or view.sentence.index - self.memory.told_at <= 2):
            return
        targets = self.lists.right(view, first.np_end + 1, view.end, "listing.brief")
        targets = [t for t in targets if t.name is None]
        yield from self.prose.make(
            view, self.subjects.authorities.agents(first), targets, first.start, first.end, "listing.brief", anaphoric=False
        )

    def followed(self, view: View) -> Iterable[Listing]:
        """'Britain followed a week later', 'Japan did the same': the same targets, another authority."""
        if view.sentence.index - self.memory.told_at > 2:
            return
        folded = view.scan.folded
        for mention in view.mentions:
            found = (
                _FOLLOWED.match(folded, mention.np_end, view.end) if not mention.adjective and not mention.possessive else None
            )
            if found is None or is_unreal(view, mention.start, 30):
                continue
            group = self.subjects.authorities.coordinated(view.sentence, mention, rightwards=False)
            agents = [a for m in group for a in self.subjects.authorities.agents(m)]
            targets = [t for t in self.memory.targets if t.name is not None]
            _, day = view.day(found.end(), view.end, found.end())
            yield from self.prose.listings(view, agents, targets, group[0].start, found.end(), day, "listing.followed")
            return

    def fields(self, view: View) -> Iterable[Listing]:
        """'Sanctions: EU (24 February 2025), UK' on the page of a ship."""
        field = _FIELD.match(view.scan.folded, view.start, view.end)
        target = self.last_ship(view) if field is not None else None
        if field is None or target is None:
            return
        mentions = [m for m in view.mentions if m.start >= field.end()]
        for i, mention in enumerate(mentions):
            if mention.adjective and not view.scan.folded.startswith((" ", ",", ";", "."), mention.end):
                continue
            limit = mentions[i + 1].start if i + 1 < len(mentions) else view.end
            if re.search(r"\b(?:not|no|none|never|removed|delisted)\b", view.scan.folded[mention.end : limit]):
                continue
            _, day = view.day(mention.end, limit, mention.end)
            yield from self.prose.listings(
                view, self.subjects.authorities.agents(mention), [target], mention.start, mention.end, day, "listing.field"
            )
