"""Who acts: the authority that is the subject of a verb, its agent behind 'by', or the one that a pronoun stands for."""

import re
from dataclasses import dataclass, field

from sanctions_assets.extraction.listings.authorities import Authorities
from sanctions_assets.extraction.listings.records import Agent, Day, Mention, Target
from sanctions_assets.extraction.listings.view import View

_BETWEEN = frozenset([
    "has", "have", "had", "is", "are", "was", "were", "also", "each", "both", "jointly", "simultaneously", "separately",
    "then", "now", "newly", "formally", "recently", "already", "finally", "further", "additionally", "immediately",
    "first", "later", "previously", "earlier", "subsequently", "unilaterally", "likewise", "together", "just", "again",
    "meanwhile", "officially", "in", "turn", "at", "last", "for", "its", "part", "too", "being", "been", "directly",
    "quietly", "swiftly", "promptly", "either", "therefore", "thus", "did", "on", "of", "as",
])  # fmt: skip
_BODY_PRONOUN = re.compile(
    r"\b(?P<p>it|they|we|he|she|(?:the|its|their)\s+(?:[\w]+\s+)?(?:ministry|department|committee|council"
    r"|treasury|bloc|government|commission|agency|minister|ministers|ministry|office|administration|cabinet"
    r"|governments|states|countries|two countries|alliance|union|secretary|president)|ministers|officials"
    r"|ambassadors|authorities|envoys)$"
)
PREPOSED = re.compile(
    r"\b(?:in|from|to|of|against|for|between|by|on|with|at|concerning|regarding|toward|towards|under|via|into|off"
    r"|near|through|than)\s+(?:the\s+)?$"
)
_WITH = re.compile(
    r",?\s*\b(?:together\s+|along\s+|jointly\s+|in\s+coordination\s+|in\s+concert\s+)?(?:with|alongside)\s+"
    r"(?:the\s+|our\s+\w+\s+)?$"
)
_BODY_OF = re.compile(
    r"\b(?:committee|panel|government|ministry|department|minister|council|president|secretary|treasury"
    r"|governments|ministers)\s+of\s+(?:the\s+)?$|\b(?:ministers|officials|government|authorities|diplomats"
    r"|cabinet|leaders|envoys|council)\s+in\s+$|\b(?:ministry|department|minister"
    r"|secretary)\s+of\s+[\w ]{3,40}\s+of\s+(?:the\s+)?$"
)
_DECIDED = re.compile(
    r"\bamend(?:ed|s|ing)\s[^.;]{3,140}?\s+to\s+(?:also\s+)?$"
    r"|\b(?:(?:decided|moved|voted|agreed|opted|chose|resolved)\s+(?:[\w ]{1,60}?\s+)?to|will|would)\s+(?:also\s+)?$"
)
_ACCORDING = re.compile(r"\baccording to\s+(?:the\s+)?$")
_NEW_CLAUSE = re.compile(
    r"\b(?:owned|managed|operated|run|controlled|led|used|issued|headed|being|who|which|that|is|are|was|were)\b|[;:]"
)
_SAID = re.compile(r"\s+(?:(?:has|have|also|on\s+\w+|today)\s+)?(?:said|announced|confirmed|says|announces)\b")
LISTERS = frozenset({"AU", "CA", "CH", "CN", "EU", "GB", "JP", "KR", "NO", "NZ", "TW", "UA", "UN", "US"})
"""Those that a sentence without an authority may mean; others list only where they are named."""
_COMMA_THE = re.compile(r",\s+(?:the\s+)?$")
_BY = re.compile(r"\bby\s+(?:both\s+|also\s+)?(?:the\s+)?(?:then\s+)?$")


@dataclass(slots=True)
class Memory:
    """What earlier sentences have said of listings."""

    agents: list[Agent] = field(default_factory=list)
    agents_before: list[Agent] = field(default_factory=list)
    """Those that had listed last when the sentence began."""
    day: Day | None = None
    targets: list[Target] = field(default_factory=list)
    tried_at: int = -99
    """Sentence of the last verb of listing with a subject, whether or not its object told of targets."""
    told_at: int = -99
    """Sentence of the last listing."""
    counted_at: dict[str, int] = field(default_factory=dict)
    """Sentence in which unnamed targets of a kind were last counted."""
    unnamed: tuple[int, Target, list[Agent]] | None = None
    """The last 'US-sanctioned tanker' without a name: its sentence, the one ship, and who listed it."""
    leading: list[Agent] = field(default_factory=list)
    """The authority with which the last sentence that names one began."""


@dataclass(frozen=True, slots=True)
class Subject:
    """The authorities that act, where their noun phrase starts, and whether the context gave them."""

    agents: tuple[Agent, ...]
    start: int
    anaphoric: bool


class Subjects:
    """Finds the authorities that act in a sentence."""

    def __init__(self, authorities: Authorities, memory: Memory) -> None:
        self.authorities = authorities
        self.memory = memory

    def before(self, view: View, verb: int) -> Subject | None:
        """Return the authorities that are the subject of the verb at ``verb``."""
        folded = view.scan.folded
        decided = _DECIDED.search(folded, view.start, verb)
        at, comma = self._back_over_adverbs(view, decided.start() if decided is not None else verb)
        mention = next(
            (m for m in view.mentions if m.np_end == at or (m.np_end < at and not folded[m.np_end : at].strip(" \"”'"))), None
        )
        if (
            mention is not None
            and not mention.possessive
            and (not mention.adjective or folded[view.start : mention.start].endswith("the "))
        ):
            lead = folded[view.start : mention.start]
            partner = _WITH.search(lead)
            if partner is not None and comma:
                subject = self.before(view, view.start + partner.start())
                if subject is not None:
                    joint = [
                        a
                        for m in self.authorities.coordinated(view.sentence, mention, leftwards=False)
                        for a in self.authorities.agents(m)
                    ]
                    return Subject((*subject.agents, *joint), subject.start, subject.anaphoric)
            if PREPOSED.search(lead) and not _BODY_OF.search(lead):
                group = self.authorities.coordinated(view.sentence, mention)
                if group[0] is mention or PREPOSED.search(folded[view.start : group[0].start]):
                    place = re.search(
                        r"\b(?:in|at|from|concerning|regarding|on|for)\s+(?:the\s+)?$", folded[view.start : group[0].start]
                    )
                    return self.before(view, view.start + place.start()) if place is not None else None
            group = self.authorities.coordinated(view.sentence, mention, rightwards=False)
            if len(group) > 1 and (group[0].adjective or PREPOSED.search(folded[view.start : group[0].start])):
                group = [mention]  # 'together with the United States and the EU, Canada'
            agents = tuple(a for m in group for a in self.authorities.agents(m))
            return Subject(agents, group[0].start, False)
        pronoun = _BODY_PRONOUN.search(folded, view.start, at)
        if pronoun is not None:
            agents_before = self.meant(view, pronoun["p"], pronoun.start())
            return Subject(tuple(agents_before), pronoun.start(), True) if agents_before else None
        relative = re.search(r",\s+(?:which|who)$", folded[view.start : at])
        if relative is not None:  # 'South Korea, which blacklisted the ship'
            owner = next(
                (m for m in view.mentions if m.np_end == view.start + relative.start() and not m.possessive and not m.adjective),
                None,
            )
            return Subject(tuple(self.authorities.agents(owner)), at, False) if owner is not None else None
        if folded[view.start : at].endswith(","):
            insert = re.search(
                r",\s+(?:which|who|whose|in|on|citing|as|acting|after|for|like|a|an|the|under)\b[^;]*$",
                folded[view.start : at - 1],
            )
            if insert is not None:
                inner = view.start + insert.start()
                return self.before(view, inner) if inner < verb else None
        return None

    def is_preposed(self, view: View, mention: Mention) -> bool:
        """Say whether a preposition governs an authority, alone or as one of several: 'with the United States and the EU'."""
        folded = view.scan.folded
        if PREPOSED.search(folded, view.start, mention.start):
            return True
        group = self.authorities.coordinated(view.sentence, mention, rightwards=False)
        return (
            len(group) > 1
            and PREPOSED.search(folded, view.start, group[0].start) is not None
            and folded[group[-2].np_end : mention.start].strip() != ","
        )

    def _back_over_adverbs(self, view: View, at: int) -> tuple[int, bool]:
        """Step back over auxiliaries, adverbs, times and brackets; say whether a comma was passed."""
        folded = view.scan.folded
        comma = False
        for _ in range(14):
            while at > view.start and folded[at - 1].isspace():
                at -= 1
            time = next((t for t in view.sentence.times if t.end == at), None)
            if time is not None:
                at = time.start
                prep = re.search(r"\b(?:on|in|since|by|as of|at|late|early|during|of)\s*$", folded[view.start : at])
                at = view.start + prep.start() if prep is not None else at
                continue
            if at > view.start and folded[at - 1] == ")":
                opening = folded.rfind("(", view.start, at)
                if opening < 0:
                    break
                at = opening
                continue
            if at > view.start and folded[at - 1] == ",":
                # A comma only parts a time or an adverb from its subject.
                rest = self._mention_ends(view, at - 1)
                if rest:
                    comma = True
                    at -= 1
                    continue
                break
            word = re.search(r"[\w']+$", folded[max(view.start, at - 16) : at])
            if word is None or not (word.group() in _BETWEEN or (len(word.group()) > 4 and word.group().endswith("ly"))):
                break
            at -= len(word.group())
        return at, comma

    def _mention_ends(self, view: View, at: int) -> bool:
        while at > view.start and view.scan.folded[at - 1].isspace():
            at -= 1
        return (
            any(m.np_end == at for m in view.mentions)
            or any(t.end == at for t in view.sentence.times)
            or re.search(r"\b(?:too|however|also|meanwhile|we|it|has|have|had)$", view.scan.folded[view.start : at]) is not None
        )

    def of_participle(self, view: View, at: int) -> Subject | None:
        """Return the subject of a participle: whom the sentence is about ('joined the sanctions, adding 54 people')."""
        folded = view.scan.folded
        if not re.search(
            r"(?:,|\s\s|\bwhile|\band|\bby|\bdecrees?|\border|\blaw|\bin)\s+$|\b(?:statement|decree|order|decrees|orders|move"
            r"|package|measures|sanctions|resolution|regulation|regulations|decision|notice|law|announcement)(?:\s+of\s+\d{4})?\s+$",
            folded[view.start : at],
        ):
            return None
        lead = [
            m for m in view.mentions if m.np_end <= at and not m.adjective and not m.possessive and not self.is_preposed(view, m)
        ]
        if lead:
            return Subject(tuple(self.authorities.agents(lead[0])), lead[0].start, False)
        pronoun = re.compile(r"(?:it|they|we|the\s+(?:ministry|department|committee|council|government))\b").match(
            folded, view.start, at
        )
        agents = self.meant(view, pronoun.group(), view.start) if pronoun is not None else []
        return Subject(tuple(agents), view.start, True) if agents else None

    def meant(self, view: View, pronoun: str, at: int) -> list[Agent]:
        """Return whom 'it', 'we' or 'the ministry' stands for."""
        issuer = self.authorities.issuer
        if pronoun == "we":
            return [issuer] if issuer is not None else self._as_context(self.memory.agents[:1])
        own = [
            m for m in view.mentions if m.np_end <= at and not m.adjective and not m.possessive and not self.is_preposed(view, m)
        ]
        if own:
            group = self.authorities.coordinated(view.sentence, own[-1])
            return [a for m in group for a in self.authorities.agents(m)]
        told_by = next(
            (
                m
                for m in view.mentions
                if m.np_end <= at and not m.adjective and _ACCORDING.search(view.scan.folded, view.start, m.start)
            ),
            None,
        )
        if told_by is not None and not self.memory.leading:  # 'According to the foreign ministry, the government'
            return self.authorities.agents(told_by)
        if pronoun in {"he", "she"} and not self.memory.leading:
            return []
        if self.memory.leading:
            return self._as_context(self.memory.leading)
        if self.memory.agents:
            return self._as_context(self.memory.agents)
        return [issuer] if issuer is not None else []

    def behind_comma(self, view: View, at: int) -> Subject | None:
        """Return the subject of the main clause behind an opening one: 'Besides listing X, the EU ...'."""
        for mention in view.mentions:
            if mention.start > at and not mention.adjective and _COMMA_THE.search(view.scan.folded, at, mention.start):
                return Subject(tuple(self.authorities.agents(mention)), mention.start, False)
        return None

    def speaker(self, view: View) -> list[Agent]:
        """Return the authority that says what a sentence tells: 'The British government said X was blacklisted'."""
        said = next(
            (
                m
                for m in view.mentions
                if not m.adjective and not m.possessive and _SAID.match(view.scan.folded, m.np_end, view.end)
            ),
            None,
        )
        return self._as_context(self.authorities.agents(said)) if said is not None else []

    def context(self) -> list[Agent]:
        """Return who lists where a sentence names nobody: the issuer of the document, else who listed last."""
        issuer = self.authorities.issuer
        leading = [a for a in self.memory.leading if a.code in LISTERS]
        return self._as_context([issuer] if issuer is not None else self.memory.agents or leading or self.authorities.foremost)

    @staticmethod
    def _as_context(agents: list[Agent]) -> list[Agent]:
        return [Agent(a.code, a.name, -1) for a in agents]

    @staticmethod
    def _goes_on(view: View, last: Mention, mention: Mention) -> bool:
        """'listed by the EU on 16 December, the US on 10 January': only a day stands between two agents."""
        gap = list(view.scan.folded[last.np_end : mention.start])
        times = [t for t in view.sentence.times if last.np_end <= t.start and t.end <= mention.start]
        for time in times:
            for i in range(time.start - last.np_end, time.end - last.np_end):
                gap[i] = " "
        return bool(times) and re.fullmatch(r"\s*(?:on|in|since|\()?\s*\)?,?\s*(?:and\s+)?(?:the\s+)?", "".join(gap)) is not None

    def by(self, view: View, at: int, limit: int) -> list[tuple[Agent, int, int]]:
        """Return the agents behind 'by' from ``at`` on, each with the stretch in which its day may stand."""
        folded = view.scan.folded
        groups: list[list[Mention]] = []
        for mention in view.mentions:
            if mention.start < at or mention.end > limit or any(mention in g for g in groups):
                continue
            found = _BY.search(folded, max(at - 1, mention.start - 40), mention.start)
            if found is None and groups and not mention.possessive and self._goes_on(view, groups[-1][-1], mention):
                groups.append(self.authorities.coordinated(view.sentence, mention, leftwards=False))
                continue
            body = found is None and re.search(
                r"\bby\s+(?:the\s+)?(?:\w+\s+){0,3}?of\s+(?:the\s+)?$", folded[max(at - 1, mention.start - 60) : mention.start]
            )
            if found is None and not body:
                continue
            by_at = found.start() if found is not None else mention.start - 20
            if groups and _NEW_CLAUSE.search(folded, groups[-1][-1].np_end, by_at):
                continue
            distance = by_at - at
            if not groups and (
                distance > 70
                or re.search(
                    r"\b(?:who|which|that|owned|managed|operated|run|controlled|chartered|used|carried)\b", folded[at:by_at]
                )
            ):
                continue
            groups.append(self.authorities.coordinated(view.sentence, mention, leftwards=False))
        out: list[tuple[Agent, int, int]] = []
        for i, group in enumerate(groups):
            end = groups[i + 1][0].start if i + 1 < len(groups) else limit
            out += [(agent, group[0].start, end) for m in group for agent in self.authorities.agents(m)]
        return out
