"""Listings told in sentences: by verbs ('sanctioned', 'was listed by') and their weaker kin ('named', 'added')."""

import re
from collections.abc import Iterable, Sequence

from sanctions_assets.extraction.listings.clauses import clause_end, clause_start, is_unreal
from sanctions_assets.extraction.listings.gaps import is_plain
from sanctions_assets.extraction.listings.list_phrases import is_of_others
from sanctions_assets.extraction.listings.listed_ones import IN_PAPERS, KINDS
from sanctions_assets.extraction.listings.passives import ITEMS, Passives
from sanctions_assets.extraction.listings.records import Agent, Listing, Target
from sanctions_assets.extraction.listings.subjects import LISTERS, Subject
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.extraction.listings.weak_verbs import also_passive, weak_active, weak_passive

_PASSIVE = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:\w+\s+)?been|(?:is|are|was|were)\s+(?:\w+\s+)?being|was|were|is|are|been"
    r"|being)\s+(?:(?:also|both|then|now|itself|again|later|recently|\w+ly|all|each|since|already|first"
    r"|subsequently)\s+){0,2}$"
)
_UNREAL_PASSIVE = re.compile(r"\b(?:to|will|would|could|may|might|should|must|not)\s+(?:\w+\s+)?(?:be|been)\s+(?:\w+\s+)?$")
_OPEN_LIST = re.compile(r"\s*:\s*(?:by\s+)?(?:the\s+)?")
_INVERTED = re.compile(
    r"(?:\s+(?:on\s+\w+|(?:by|in)\s+[\w' ]{2,40}?|under\s+[\w' ]{2,40}?|today|this week))?(?:\s*:\s*|\s+(?:are|is"
    r"|were|was|includes?|included)\s+)(?!not\b|now\b)"
)
_OBJECT_STARTS = re.compile(
    r"\s+(?:\d|an?\s|the\s|its\s|her\s|his\s|their\s|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen)"
)
_OBJECT = re.compile(
    r"\s+(?P<p>it|her|him|them|both|the\s+(?:ship|vessel|tanker|freighter|carrier|bulker|trawler|company|firm"
    r"|pair|two))\b(?!\s*(?:'s|s'|owners?|managers?|captain|crew|operators?|and)\b)"
)
_RELATIVE = re.compile(r"(?:,|\s)(?P<r>which|that|whom|who)\s+(?:both\s+)?(?:the\s+)?$")
_AS_OTHER = re.compile(
    r"\s+(?:as\s+(?:its|his|her|their|the|an?)\s+(?!.*terror|.*blocked|.*foreign|.*specially)|(?:in|on)\s+"
    r"(?:the\s+)?(?:\w+\s+)?(?:stock|exchange|bourse|oslo|new york|london stock)|at\s+\w+|under\s+the\s+ticker)"
)
_DECIDED = re.compile(
    r"\b(?:(?:decided|moved|voted|agreed|opted|chose|resolved)\s+(?:\w+\s+){0,2}?|amend(?:ed|s|ing)\s[^.;]{3,140}?\s)to\s+(?:also\s+)?$"
)
_BY_LISTING = re.compile(r"\bby\s+(?:also\s+|further\s+)?$")
_ON_A_LIST = re.compile(r"\s+(?:on|in)\s+((?:[\w'.&]+\s+){1,7}?)(?:watch\s?)?lists?\b")
_ON_A_DAY = re.compile(
    r"\s+(?:on\s+(?:\d|[a-z]+day\b|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber)"
    r"|today|this week|last (?:week|month|year))"
)
_BESIDES = re.compile(r"(?:in addition to|besides|after|by|apart from|as well as)\s+(?:also\s+)?")
_OF_SANCTIONS = re.compile(
    r"\b(?:\w+ing|under|of|by|with|from|despite|against|violated?|breach(?:ed)?|evaded?|avoid|defy|defied|lift|ease)\s+"
    r"(?:the\s+)?[\w.' ]{1,30}\s$"
)
_HOLDS = re.compile(
    r"(?:the|these|its|those|this)\s+(?:\w+\s+){0,3}(?:sanctions|measures|package|decision|steps|restrictions|decree|order)\b[^.;]{0,60}?"
    r"\b(?:includes?|included|involves?|covers?|added|comprises?|means?|meant)\s+(?:the\s+)?$"
)
"""A measure whose parts follow: 'the new sanctions include freezing the assets of'."""
_IN_ADDITION = re.compile(r"(?:in addition to|besides|along with|together with|on top of)(?=\s)")
_GROUP_NOUN = re.compile(r"(\w+s|people)\s*$")
_TRANSPARENT = re.compile(r"\bto\s+(?:its|the|their)\s+(?:fleet|navy|order|orderbook|armada|network)\b")


class Prose(Passives):
    """Reads listings off the verbs of a sentence."""

    def verbs(self, view: View) -> Iterable[Listing]:
        """Yield the listings that the verbs of a sentence tell."""
        folded = view.scan.folded
        previous: Subject | None = None
        previous_end = view.start
        for cue in self.words.verb.finditer(folded, view.start, view.end):
            verb = cue.group()
            strong = verb in self.words.strong or verb.replace(" ", "-") in self.words.strong
            if (cue.start() > view.start and view.scan.text[cue.start() - 1] == "-") or (
                cue.start() > view.start + 1 and folded[cue.start() - 1] == " " and view.scan.text[cue.start() - 1] in "-\u2011"
            ):
                if strong and folded.endswith("ly", view.start, cue.start() - 1):
                    yield from self._participle(view, cue.start(), cue.end())  # 'a vessel previously-sanctioned by the US'
                elif strong:
                    yield from self.hyphened(view, cue.start(), cue.end())
                continue
            if any(m.start <= cue.start() < m.end for m in view.mentions) or any(
                c.start <= cue.start() < c.end and c.name for c in view.candidates
            ):
                continue
            if verb == "sanctions" and _OF_SANCTIONS.search(folded, view.start, cue.start()):
                continue  # 'suspected of breaching European Union sanctions'
            passive = _PASSIVE.search(folded, view.start, cue.start())
            if passive is not None and verb.endswith(("ed", "en", "hit")):
                told = view.sentence.index - self.memory.told_at <= 2
                if strong or weak_passive(view, verb, cue.end()) or (told and also_passive(view, cue.start(), cue.end())):
                    yield from self._passive(view, passive.start(), cue.start(), cue.end())
                continue
            would = _UNREAL_PASSIVE.search(folded, view.start, cue.start())
            if would is not None:
                if strong and would.group().startswith("would") and self.subjects.speaker(view):
                    yield from self._passive(view, would.start(), cue.start(), cue.end(), told=True)
                continue
            if (strong or verb in {"targeted", "added", "named", "hit", "included"}) and self._is_inverted(
                view, cue.start(), cue.end()
            ):
                yield from self._inverted(view, cue.start(), cue.end())
                continue
            if strong and verb.endswith("ed") and not self._has_subject(view, cue.start(), cue.end()):
                yield from self._participle(view, cue.start(), cue.end())
                continue
            joining = verb.endswith("ing") and folded.startswith("in ", cue.start() - 3)  # 'joined the EU in blacklisting'
            subject = self.subjects.of_participle(view, cue.start()) if joining else None
            subject = subject or self.subjects.before(view, cue.start())
            if subject is None and verb.endswith("ing") and _BESIDES.fullmatch(folded, view.start, cue.start()):
                subject = self.subjects.behind_comma(view, cue.end())
            if subject is None and verb.endswith("ing") and verb != "listing":
                subject = self.subjects.of_participle(view, cue.start())
            if verb.startswith(("includ", "cover")) and (subject is None or subject.anaphoric):
                yield from self.contents(view, cue.start(), cue.end(), verb)
                continue
            if (
                subject is None
                and previous is not None
                and re.search(r"(?:,|\band|\bthen|,\s*and)\s+(?:also\s+|then\s+)?$", folded[previous_end : cue.start()])
                and all(
                    m.adjective or m.possessive or m.codes[0] in {a.code for a in previous.agents}
                    for m in view.mentions
                    if previous_end < m.start < cue.start()
                )
            ):
                subject = previous
            if subject is None and strong and verb.endswith("ed"):
                subject = self.earlier_subject(view, cue.start())
            by_listing = strong and _BY_LISTING.search(folded, view.start, cue.start()) and verb.endswith("ing")
            if subject is None and (by_listing or _HOLDS.match(folded[view.start : cue.start()])):
                context = self.subjects.context()
                subject = Subject(tuple(context), cue.start(), True) if context else None
            if subject is None:
                if not strong:
                    yield from self.contents(view, cue.start(), cue.end(), verb)
                continue
            found = list(self._active(view, subject, cue.start(), cue.end(), verb, strong))
            if strong and not found and not is_unreal(view, cue.start()):
                self.memory.tried_at = view.sentence.index
                self.memory.agents = self.memory.agents or [
                    Agent(a.code, a.name, -1) for a in subject.agents if a.code in LISTERS
                ]
            if found or strong or not subject.anaphoric:
                previous, previous_end = subject, cue.end()
            yield from found

    def earlier_subject(self, view: View, at: int) -> Subject | None:
        """Return the subject of a clause whose second verb lists: 'Beijing put 15 firms on its list and sanctioned X'."""
        folded = view.scan.folded
        if re.search(r"(?:\band|,\s*and|\bthen)\s+(?:(?:also|has|have|had)\s+)*$", folded[view.start : at]) is None:
            return None
        for mention in view.mentions:
            verb = re.compile(
                r"\s+(?:(?:on|last|this)\s+\w+\s+)?(?:(?:has|have|had|also)\s+)*(?:\w+ed|put|hit|set|froze)\b"
            ).match(folded, mention.np_end, at)
            if verb is not None and not mention.adjective and not mention.possessive:
                between = [
                    m
                    for m in view.mentions
                    if verb.end() <= m.start < at
                    and not m.adjective
                    and not m.possessive
                    and not any(c.start <= m.start < c.end for c in view.candidates)
                ]
                return self.subjects.before(view, mention.np_end + 1) if not between else None
        return None

    def _has_subject(self, view: View, start: int, end: int) -> bool:
        """Say whether a form in -ed is a finite verb: it has a subject, or goes on with one and has an object."""
        folded = view.scan.folded
        goes_on = re.search(r"(?:,|\band|\bthen)\s+(?:also\s+)?$", folded[view.start : start]) is not None
        return self.subjects.before(view, start) is not None or (
            goes_on
            and (
                _OBJECT_STARTS.match(folded, end, view.end) is not None
                or (view.scan.text[end + 1 : end + 2].isupper() and self.earlier_subject(view, start) is not None)
            )
        )

    def _active(self, view: View, subject: Subject, start: int, end: int, verb: str, strong: bool) -> Iterable[Listing]:
        folded = view.scan.folded
        if is_unreal(view, start) or (not strong and self.words.measure.match(folded, end + 1, view.end)):
            return
        if (
            verb in {"sanction", "list", "designate", "blacklist", "add"}
            and not _DECIDED.search(folded, view.start, start)
            and not re.search(r"\b(?:and|jointly|we|they|states|also)\s+$", folded[view.start : start])
        ):
            return
        if (strong and _AS_OTHER.match(folded, end, view.end)) or _TRANSPARENT.search(folded, end, min(view.end, end + 120)):
            return
        if verb.startswith("freez") is False and re.search(r"\bwill\s+(?:\w+\s+)?$", folded[view.start : start]):
            return
        lead = folded[view.start : subject.start]
        relative = _RELATIVE.search(lead)
        if relative is not None and relative["r"] == "who":
            relative = None
        targets: list[Target] = []
        rule = "listing.active"
        if relative is None or relative["r"] == "that":
            targets = self._objects(view, end, verb)
        beside = _IN_ADDITION.match(folded, clause_start(view, subject.start), subject.start) if targets else None
        if beside is not None:  # 'In addition to nine tankers, the ministry listed three tugs'
            targets = self.lists.right(view, beside.end(), subject.start, rule) + targets
        if not targets and (relative is not None or self._is_contact_clause(view, subject.start)):
            at = view.start + relative.start() if relative is not None else subject.start
            singular = bool(re.search(r"\b(?:an?|one)\s+(?:[^,]|(?<=\d),(?=\d))*$", folded[view.start : at]))
            targets = self.lists.left(
                view, self._without_article(view, at), rule, many=not singular and folded[at - 1 : at] != ","
            )
            targets = [
                t for t in targets if t.name or not re.search(r"\d\s+of\s+the\s", folded[t.start : t.end])
            ]  # '11 of the ships it listed'
            rule = "listing.relative"
        if not strong and not weak_active(bool(self.memory.agents), view, verb, end, targets):
            return
        yield from self.make(view, subject.agents, targets, start, end, rule, anaphoric=subject.anaphoric)

    def _without_article(self, view: View, at: int) -> int:
        article = re.search(r"\s(?:the|both|both the)\s*$", view.scan.folded[view.start : at])
        return view.start + article.start() if article is not None else at

    def _is_contact_clause(self, view: View, at: int) -> bool:
        """'a broker the Department designated': a noun right before the subject, with no comma between."""
        at = self._without_article(view, at)
        before = view.scan.folded[view.start : at].rstrip()
        return (
            bool(before)
            and (before[-1].isalnum() or before[-1] == ")")
            and not re.search(
                r"\b(?:and|or|but|that|when|as|after|before|since|said|says|because|if|while|by|with|of|in|on|for"
                r"|to|from|today|where)$",
                before,
            )
        )

    def _objects(self, view: View, end: int, verb: str) -> list[Target]:
        pronoun = _OBJECT.match(view.scan.folded, end, view.end)
        if pronoun is not None and not any(0 <= c.start - pronoun.end() <= 2 and not c.indefinite for c in view.candidates):
            targets = self.lists.antecedent(view, pronoun["p"], pronoun.start("p"))
            return (
                targets + self.lists.right(view, pronoun.end(), view.end, "listing.active")
                if targets and re.match(r",|\s+and\b|\s+along", view.scan.folded[pronoun.end() :])
                else targets + self.company(view, pronoun.end(), "listing.active")
            )
        return self.lists.right(view, end, view.end, "listing.active")

    def _passive(self, view: View, aux: int, start: int, end: int, *, told: bool = False) -> Iterable[Listing]:
        folded = view.scan.folded
        if not told and (
            is_unreal(view, aux, 24)
            or is_unreal(view, start, 24)
            or _UNREAL_PASSIVE.search(folded, view.start, start)
            or (_AS_OTHER.match(folded, end, view.end) and not self.subjects.by(view, end, clause_end(view, end)))
        ):
            return
        on_list = _ON_A_LIST.match(folded, end, view.end) if folded.startswith("listed", start) else None
        if on_list is not None and is_of_others(view, on_list.start(1), on_list.end(1)):
            return
        plural = bool(re.match(r"(?:were|are|have|had)\b", folded[aux:start]))
        targets = self.lists.left(view, aux, "listing.passive", many=plural, subject=True)
        alone = plural and len(targets) == 1 and targets[0].count == 1
        if alone and not re.search(r"\b(?:assets|accounts|funds)\b|\band\s+[^,;]*$", folded[view.start : targets[0].start]):
            targets = []  # one name is no subject of 'have': 'ten firms in the network of the broker X, have been'
        if not targets:
            group = _GROUP_NOUN.search(folded, view.start, aux)
            items = ITEMS.match(folded, end, view.end)
            if group is not None and items is not None and (kind := KINDS.get(group.group(1))) is not None:
                targets = self.lists.right(view, items.end(), view.end, "listing.passive", kind)
        yield from self.passive_of(view, targets, start, end, "listing.passive")

    def _participle(self, view: View, start: int, end: int) -> Iterable[Listing]:
        """'27 ships listed by the Council', 'Also specified are four carriers', 'Those sanctioned include X'."""
        folded = view.scan.folded
        if is_unreal(view, start, 24):
            return
        limit = clause_end(view, end)
        opened = _OPEN_LIST.match(folded, end, view.end)
        lister = next((m for m in view.mentions if opened is not None and m.start == opened.end()), None)
        if lister is not None:  # 'the tanker X (sanctioned: US, UK)'
            group = self.subjects.authorities.coordinated(view.sentence, lister, leftwards=False)
            agents = [a for m in group for a in self.subjects.authorities.agents(m)]
            yield from self.listings(
                view,
                agents,
                self.lists.left(view, start, "listing.participle", many=False),
                start,
                group[-1].end,
                None,
                "listing.participle",
            )
            return
        listers = self.subjects.by(view, end, limit)
        if listers and not folded[view.start : start].strip(" -*•"):
            last = max(a.at + len(a.name) for a, _, _ in listers)
            comma = folded.find(",", last, view.end)
            targets = self.lists.right(view, comma + 1, view.end, "listing.participle")[:1] if comma >= 0 else []
            yield from self.passive_of(view, targets, start, end, "listing.participle")
        elif not listers and self.memory.agents and _ON_A_DAY.match(folded, end, view.end):
            targets = self.lists.left(view, start, "listing.participle", many=False)
            yield from self.passive_of(view, [t for t in targets if t.name is not None], start, end, "listing.participle")
        elif listers:
            yield from self.passive_of(
                view,
                self.lists.left(view, start, "listing.participle", many=not folded[view.start : start].rstrip().endswith(",")),
                start,
                end,
                "listing.participle",
                needs_agent=True,
            )

    def _is_inverted(self, view: View, start: int, end: int) -> bool:
        lead = view.scan.folded[clause_start(view, start) : start].strip()
        lead = re.sub(r"\s(?:also|newly|being|today)$|^[-*•·\s]+", "", lead)
        if IN_PAPERS.match(view.scan.folded, end, view.end) is not None:
            return False
        return _INVERTED.match(view.scan.folded, end, view.end) is not None and (
            lead in {"", "also", "newly"}
            or lead.endswith(
                (
                    "among those",
                    "those",
                    "vessels",
                    "ships",
                    "tankers",
                    "companies",
                    "individuals",
                    "persons",
                    "entities",
                    "firms",
                    "people",
                    "others",
                )
            )
        )

    def _inverted(self, view: View, start: int, end: int) -> Iterable[Listing]:
        """'Also specified are four carriers', 'Those sanctioned include X', 'Among those targeted was Y'."""
        inverted = _INVERTED.match(view.scan.folded, end, view.end)
        assert inverted is not None
        agents: Sequence[Agent] = [a for a, _, _ in self.subjects.by(view, end, inverted.end())]
        if not agents:
            named = [m for m in view.mentions if end <= m.start and m.end <= inverted.end()]
            agents = [a for m in named for a in self.subjects.authorities.agents(m)] or self.subjects.context()
        noun = re.search(r"(\w+)\s*$", view.scan.folded[clause_start(view, start) : start])
        kind = KINDS.get(noun.group(1)) if noun is not None else None
        yield from self.make(
            view,
            agents,
            self.lists.right(view, inverted.end(), view.end, "listing.inverted", kind),
            start,
            end,
            "listing.inverted",
            anaphoric=True,
        )


__all__ = ["Prose", "is_plain"]
