"""Listings told by nouns: 'imposed sanctions on X', 'put X on its list', 'the ship has been on the EU's list since'."""

import re
from collections.abc import Iterable, Sequence

from sanctions_assets.extraction.listings.clauses import clause_end, clause_start, is_unreal
from sanctions_assets.extraction.listings.gaps import is_plain
from sanctions_assets.extraction.listings.list_phrases import list_phrase
from sanctions_assets.extraction.listings.prose import Prose
from sanctions_assets.extraction.listings.records import Agent, Listing, Mention, Target
from sanctions_assets.extraction.listings.view import View

_ON_TARGETS = re.compile(
    r"(?:\s+(?:package|list|measures|round|listings|etc\.?))?(?P<passive>\s+(?:(?:has|have|had)\s+been|was|were|are"
    r"|is)\s+(?:\w+\s+)?(?:set|levied|brought|imposed|announced|placed|levied|slapped|introduced|issued|extended|applied|put)"
    r"|\s+(?:imposed|placed|levied)(?=\s+(?:on|against)\s))?"
    r"(?:\s+(?:under|pursuant to|in|this|last|on)\s+[^,;:.]{3,60}?)??"
    r"(?:,\s+(?:in\s+(?:coordination|concert|cooperation|consultation|line)|together|along|jointly|alongside)\s[^,;:.]{3,60},(?=\s+(?:on|against)\s))?"
    r"(?P<prep>(?:\s+(?:now\s+|also\s+|will\s+)?(?:applies|apply|applied)(?:\s+from\s+\w+)?\s+to|,?\s+(?:on|against|to(?=\s+\d)"
    r"|targeting|covering|hitting|naming|listing|for)|\s+(?:also\s+|will\s+)?(?P<verb>hits?|targets?|targeted|covers?"
    r"|covered|names?|named|includes?|included|affects?|affected)|,\s+which\s+(?:hit|target|cover|name|list)(?:s|ed)?|\s+(?:with|of(?!\s+(?:the\s+)?(?:situation|war|invasion|actions|aggression|events))|that\s+(?:hit|target|cover)s?|which\s+"
    r"(?:hit|target|cover)s?)|:))\s+"
)
_OTHER_PACKAGE = re.compile(
    r"\b(?:compensation|aid|rescue|relief|stimulus|support|pay|loan|financial|financing|bailout|tour|holiday|care|severance|assistance"
    r"|investment|incentive|reform|budget|recovery|spending|benefits?|salary|software|weapons|arms|military|debt|tax|wage|redundancy"
    r"|remuneration|cost saving|austerity)\s+$"
)
_DECISION_TO = re.compile(r"\s(?:decision|decree|order|move|resolution)\s+(?:to|on)\s+$")
_AND_ALSO = re.compile(r",?\s+(?:and|as well as|along with|plus)\s+(?:[\w']+\s+){0,2}$")
_AMONG = re.compile(r"[^.;]{0,70}?,?\s*\b(?:among\s+(?:them|these)|including)\s+")
_PENDING = re.compile(
    r"\s+(?:are|is|were|was|remain|could|would|may|will)\s+(?:\w+\s+){0,2}?(?:considered|discussed|proposed"
    r"|lifted|expected|likely|possible|eased|debated|planned|suspended|prepared|follow)\b"
)
_PLACED = re.compile(
    r"\b(?P<aux>(?:(?:has|have|had)\s+(?:\w+\s+)?been|was|were|is|are|been|being)\s+(?:(?:also|both|then|now"
    r"|\w+ly|again|later)\s+){0,2})(?P<verb>put|placed|added|entered|included|inscribed|listed|kept)\s*(?P<by>\bby\s[^,;.]{2,40})?$"
)
_STANDS = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:\w+\s+)?been|is|are|was|were|been|remains?|remained|stays?|stayed|appears?"
    r"|appeared|figures?|sits?|came|went|comes|already)\s+(?:(?:also|both|now|already|still|itself|himself|herself|themselves|currently"
    r"|since|\w+ly)\s+){0,2}$"
)
_EACH = re.compile(r"\b(?:both|all|each)\s*$")
_TO_LIST = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?(?:to|on|onto)\s+(?:the\s+)?[^,;.]{0,60}?\blists?\b")
_PARTS = re.compile(
    r"\b(?:sanctions|measures|package|restrictions|steps)\b[^.;]{0,60}?\b(?:includes?|included|cover|comprise)\s+[\w ]{0,30}$"
)
"""A measure that holds another: 'the EU's latest sanctions, imposed on June 23, include travel restrictions on'."""
_IMPOSITION = re.compile(r"\b(?:imposition|introduction)\s+of\s+(?:[\w ]{0,30}\s)?$")
_OBJECT = re.compile(
    r"(?:it|her|him|them|both|the\s+(?:ship|vessel|tanker|freighter|carrier|company|firm|bank))\b(?!\s*(?:'s|s'|and\b|owner|manager|captain|crew|operator))"
)
_PLACING = re.compile(r"\b(?:has|have|had)\b")
_ELLIPSIS = re.compile(r"[^.;:]{0,40}?,?\s+and\s+(?:on|under|in|to)\s+(?:the\s+|that\s+of\s+(?:the\s+)?)?")
_THERE = re.compile(r"\b(?:has|have|had)\s+been\s+(?:there|on\s+it)\b")
_PRONOUN_BETWEEN = re.compile(r"\s*(?P<p>it|her|him|them|both|the\s+(?:ship|vessel|tanker|freighter|carrier|company|firm))\s*$")


class NounListings:
    """Reads listings off measures imposed and lists that targets are on."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.words = prose.words
        self.subjects = prose.subjects
        self.lists = prose.lists
        self.memory = prose.memory

    # -- measures ----------------------------------------------------------------------------------------------------------
    def measures(self, view: View) -> Iterable[Listing]:
        """Yield listings told by a measure and what it is 'on', 'against' or 'with'."""
        folded = view.scan.folded
        done = view.start
        earlier: tuple[Sequence[Agent], bool] = ((), False)
        for cue in self.words.measure.finditer(folded, view.start, view.end):
            if cue.start() < done or is_unreal(view, cue.start()):
                continue
            if cue.group() in {"package", "measures"} and _OTHER_PACKAGE.search(folded, view.start, cue.start()):
                continue
            behind = _ON_TARGETS.match(folded, self._behind_time(view, cue.end()), view.end)
            if behind is None:
                continue
            at = behind.end()
            time = next((t for t in view.sentence.times if t.start == at), None)
            if time is not None:  # 'sanctions on Monday on two firms'
                again = re.compile(r"\s+(?:on|against)\s+").match(folded, time.end, view.end)
                at = again.end() if again is not None else at
            targets = self.lists.right(view, at, view.end, "listing.measure")
            pronoun = None
            if not targets and not folded.endswith("no ", view.start, cue.start()):
                pronoun = _OBJECT.match(folded, at, view.end)
            if pronoun is not None:  # 'placed sanctions on the ship in 2022'
                targets = self.lists.antecedent(view, " ".join(pronoun.group().split()), at)
            if (
                not targets
                or (behind["verb"] and self._is_object(view, cue.start()))
                or _PENDING.match(folded, max(t.end for t in targets), view.end)
            ):
                continue
            preposition = behind["prep"].strip(" ,")
            if preposition in {"of", "with", "for"} and not re.search(
                r"package|round|listing|designation|specification|blacklisting|list|freez", cue.group()
            ):
                continue
            governing = self._imposed(view, cue.start())
            agents: Sequence[Agent] = ()
            anaphoric = False
            if governing is not None:
                subject = self.subjects.before(view, governing) or self.prose.earlier_subject(view, governing)
                decided = _DECISION_TO.search(folded, view.start, governing)
                if subject is None and decided is not None:
                    subject = self.subjects.before(view, decided.start())
                if subject is not None:
                    agents, anaphoric = subject.agents, subject.anaphoric
                else:
                    subject = self.subjects.of_participle(view, governing)
                    agents, anaphoric = (subject.agents, subject.anaphoric) if subject is not None else ((), False)
            if not agents:
                owner = next(
                    (
                        m
                        for m in reversed(view.mentions)
                        if m.np_end <= cue.start()
                        and not folded.endswith("anti ", view.start, m.start)
                        and "\n" not in view.scan.text[m.np_end : cue.start()]
                        and is_plain(folded[m.np_end : cue.start()].replace("'s", " ").strip())
                        and cue.start() - m.np_end < 30
                    ),
                    None,
                )
                if owner is not None and (
                    owner.adjective or owner.possessive or folded[owner.np_end : cue.start()].strip() == ""
                ):
                    agents = [
                        a
                        for m in self.subjects.authorities.coordinated(view.sentence, owner)
                        for a in self.subjects.authorities.agents(m)
                    ]
                    if governing is None:
                        targets = [
                            t
                            for t in targets
                            if t.name is not None
                            or preposition.startswith(("of", "on", "against", "which", "that", "targeting", "hitting"))
                        ]
                    if not targets:
                        continue
            if not agents and behind["passive"]:
                by = [a for a, _, _ in self.subjects.by(view, cue.end(), clause_end(view, cue.end()))]
                agents, anaphoric = by or self.subjects.context(), not by
            if (
                not agents
                and ("freez" in cue.group() or "ban" in cue.group() or governing is not None or behind["verb"])
                and (governing is None or not any(m.np_end <= governing for m in view.mentions))
            ):
                by = [a for a, _, _ in self.subjects.by(view, cue.end(), clause_end(view, cue.end()))]
                agents, anaphoric = by or self.subjects.context(), not by
                if re.search(
                    r"\b(?:run|runs|extended|prolonged|expire|renewed|remain|continue)\b", folded[targets[-1].end : view.end]
                ):
                    yield from self.prose.listings(view, agents, targets, cue.start(), cue.end(), None, "listing.measure")
                    continue
            if not agents:
                agents = [a for a, _, _ in self.subjects.by(view, targets[-1].end, view.end)]
            if not agents and preposition == "of" and _TO_LIST.match(folded, done_at := max(t.end for t in targets), view.end):
                owner = next((m for m in view.mentions if done_at <= m.start < done_at + 60), None)
                agents = self.subjects.authorities.agents(owner) if owner is not None else self.subjects.context()
            if not agents and preposition == "of" and governing is None and all(t.name is None for t in targets):
                agents, anaphoric = (
                    self.subjects.context(),
                    True,
                )  # 'The designation of 30 entities, plus the specification of 70 ships'
            if not agents and governing is None and _IMPOSITION.search(folded, view.start, cue.start()):
                agents, anaphoric = self.subjects.context(), True
            if not agents and governing is None and _PARTS.search(folded, view.start, cue.start()):
                lister = [m for m in view.mentions if m.end <= cue.start() and not m.adjective]
                agents = self.subjects.authorities.agents(lister[0]) if len({m.codes for m in lister}) == 1 else ()
            if not agents and _AND_ALSO.match(folded, done, cue.start()):
                agents, anaphoric = earlier  # 'sanctions on 70 people, and a travel ban on nine firms'
            if not agents:
                continue
            earlier = (agents, anaphoric)
            done = max(t.end for t in targets)
            yield from self.prose.make(
                view,
                agents,
                targets,
                governing if governing is not None else cue.start(),
                cue.end(),
                "listing.measure",
                anaphoric=anaphoric,
            )

    def _behind_time(self, view: View, at: int) -> int:
        """Step over a time: 'imposed sanctions on Monday on two firms', 'sanctions today against X'."""
        lead = re.compile(r",?\s+(?:on\s+)?").match(view.scan.folded, at, view.end)
        time = next((t for t in view.sentence.times if lead is not None and t.start == lead.end()), None)
        if time is None:
            return at
        return time.end if re.match(r",?\s+(?:on|against|targeting|covering)\s", view.scan.folded[time.end : view.end]) else at

    def _is_object(self, view: View, at: int) -> bool:
        """Say whether a measure is what another verb is about, so that the verb behind it isn't its own."""
        return (
            re.search(
                r"\b(?:under|by|of|with|from|evade|evading|despite|to|for|over|against)\s+(?:[\w']+\s+){0,3}$",
                view.scan.folded[view.start : at],
            )
            is not None
        )

    def _imposed(self, view: View, at: int) -> int | None:
        """Return where the verb stands whose object the measure is."""
        folded = view.scan.folded
        low = max(clause_start(view, at), at - 70)
        found = next(reversed(list(self.words.imposing.finditer(folded, low, at))), None)
        if found is None or not is_plain(re.sub(r"\b(?:of|its|in|on|and)\b", " ", folded[found.end() : at])):
            return None
        return found.start()

    # -- lists -----------------------------------------------------------------------------------------------------------
    def lists_told(self, view: View) -> Iterable[Listing]:
        """Yield listings told by a list (or sanctions) that a target is on, under or put on."""
        folded = view.scan.folded
        done = view.start
        for noun in self.words.list_noun.finditer(folded, view.start, view.end):
            if noun.start() < done:
                continue
            phrase = list_phrase(self.subjects.authorities, view, noun.start(), noun.end())
            if phrase is None:
                continue
            start, end, owners = phrase
            done = end
            negated = is_unreal(view, start, 40)
            there = _THERE.search(folded, end, view.end)
            if there is not None and owners:
                yield from self._dated(
                    view,
                    owners,
                    self.lists.left(view, there.start(), "listing.standing", many=False),
                    there.start(),
                    there.end(),
                    "listing.standing",
                )
            if negated:
                continue
            yield from self._on_list(view, start, end, owners)

    def _on_list(self, view: View, start: int, end: int, owners: list[Agent]) -> Iterable[Listing]:
        folded = view.scan.folded
        text_end = start
        placed = _PLACED.search(folded, view.start, text_end)
        stands = _STANDS.search(folded, view.start, text_end)
        if folded.startswith(("joined", "joins", "entered"), start):
            stands = re.compile(r"\w+").match(folded, start)
        many = True
        rule = "listing.on_list"
        at = start
        if placed is not None:
            at = placed.start()
            many = bool(re.match(r"(?:were|are|have|had)", placed["aux"]))
            targets = self.lists.left(view, at, rule, many=many, subject=True)
        elif stands is not None:
            at = stands.start()
            many = bool(re.match(r"(?:were|are|have|had|remain\b|appear\b)", folded[at:]))
            targets = self.lists.left(view, at, rule, many=many, subject=True)
        else:
            placing = self._placing(view, start)
            if placing is not None:
                yield from self._active(view, placing, start, end, owners)
                return
            if re.search(r"(?:^|\s)(?:put|placed|added|entered|included|listed|now|already)\s*$", folded[view.start : start]):
                at = start - len(re.search(r"\w+\s*$", folded[view.start : start]).group())  # type: ignore[union-attr]
            includes = re.compile(r"\s+(?:included?|includes|are|were|is|was)\s+").match(folded, end, view.end)
            targets = self.lists.right(view, includes.end(), view.end, rule) if includes is not None else []
            targets = targets or self.lists.left(view, at, rule, many=_EACH.search(folded, view.start, at) is not None)
            if not owners and at == start:
                return  # 'the ship on the list' says of no list
        if not targets:
            return
        more = re.compile(r"[^.;,]{0,30}?\b(?:(?:along|together)\s+with\s+|alongside\s+|with\s+(?:its|her|his|their)\s+)").match(
            folded, end, view.end
        )
        if more is not None:
            targets = targets + self.lists.right(view, more.end(), view.end, rule)
        among = _AMONG.match(folded, end, view.end)
        if among is not None:
            targets = targets + self.lists.right(view, among.end(), view.end, rule)
        if placed is not None and placed["by"]:  # 'was added by the EU to its blacklist on Monday, and by Switzerland in May'
            yield from self.prose.passive_of(view, targets, placed.start(), placed.end("verb"), rule)
            return
        by = [a for a, _, _ in self.subjects.by(view, end, clause_end(view, end))]
        agents = owners or by or self.subjects.context()
        yield from self._dated(view, agents, targets, at, end, rule, anaphoric=not (owners or by))

    def _placing(self, view: View, start: int) -> tuple[int, int] | None:
        """Return the verb of placing whose object stands right before the list phrase."""
        folded = view.scan.folded
        low = max(clause_start(view, start), start - 160)
        found = None
        for pattern in (self.words.placing, _PLACING):
            for match in pattern.finditer(folded, low, start):
                if pattern is _PLACING and (
                    re.match(r"\s+(?:been|now|also|had|put|placed|added|\w+ed)\b", folded[match.end() :]) or found is not None
                ):
                    continue
                if found is None or match.start() > found[0]:
                    found = (match.start(), match.end())
        return found

    def _active(self, view: View, placing: tuple[int, int], start: int, end: int, owners: list[Agent]) -> Iterable[Listing]:
        folded = view.scan.folded
        between = folded[placing[1] : start]
        if is_unreal(view, placing[0]):
            return
        subject = self.subjects.before(view, placing[0])
        if subject is None and folded[placing[0] : placing[1]].endswith("ing"):
            subject = self.subjects.of_participle(view, placing[0])
        rule = "listing.put_on_list"
        pronoun = _PRONOUN_BETWEEN.fullmatch(between)
        if pronoun is not None:
            targets = self.lists.antecedent(view, pronoun["p"], placing[1] + pronoun.start("p"))
        elif between.strip():
            targets = self.lists.right(view, placing[1], start, rule)
            among = _AMONG.match(folded, end, view.end)
            if among is not None and targets:
                targets = targets + self.lists.right(view, among.end(), view.end, rule)
        elif subject is not None:
            relative = re.search(r"(?:,|\s)(?:which|that|whom)\s+(?:both\s+)?(?:the\s+)?$", folded[view.start : subject.start])
            article = re.search(r"\s(?:the|both)\s*$", folded[view.start : subject.start])
            noun_end = view.start + article.start() if article is not None else subject.start
            targets = self.lists.left(view, view.start + relative.start() if relative is not None else noun_end, rule, many=False)
            if not targets and relative is None:  # 'added to its list the captain of a tanker, X'
                targets = self.lists.right(view, end, view.end, rule)
            were = re.compile(r"[^.,;]{0,25}\b(?:were|are|is|was|included?|includes)\s+").match(folded, end, view.end)
            if were is not None and re.match(r"(?:among|those|the)\b", folded[view.start : view.end]):
                targets = targets + self.lists.right(view, were.end(), view.end, rule)
        else:
            targets = self.lists.left(view, placing[0], rule, many=False)
        agents = owners or (list(subject.agents) if subject is not None else [])
        if not agents and subject is None and between.strip() and self._subject_is_anonymous(view, placing[0]):
            return
        agents = agents or (self.subjects.context() if not between.strip() else [])
        if targets and agents:
            yield from self._dated(
                view, agents, targets, placing[0], end, rule, anaphoric=subject is not None and subject.anaphoric
            )

    def _subject_is_anonymous(self, view: View, at: int) -> bool:
        return not re.search(r"\b(?:it|they|we)\s+(?:has\s+|have\s+|had\s+)?$", view.scan.folded[view.start : at])

    def _dated(
        self,
        view: View,
        agents: Sequence[Agent],
        targets: Sequence[Target],
        start: int,
        end: int,
        rule: str,
        *,
        anaphoric: bool = False,
    ) -> Iterable[Listing]:
        """Yield listings on a list, with those that an ellipsis adds: 'and on Canada's since last Friday'."""
        if not targets or not agents:
            return
        folded = view.scan.folded
        further: list[tuple[Mention, int]] = []
        at = end
        for _ in range(3):
            found = _ELLIPSIS.match(folded, at, view.end)
            mention = next((m for m in view.mentions if found is not None and m.start == found.end()), None)
            if found is None or mention is None or not mention.possessive:
                break
            further.append((mention, found.end()))
            at = mention.end
        high = further[0][0].start if further else clause_end(view, end)
        low = clause_start(view, start)
        seen, day = view.day(low, high, end)
        if not seen and rule != "listing.standing":
            day = self.prose.inherited(view, agents[0], anaphoric) if rule == "listing.put_on_list" or anaphoric else None
        yield from self.prose.listings(view, agents, targets, start, end, day, rule)
        for i, (mention, _) in enumerate(further):
            stop = further[i + 1][0].start if i + 1 < len(further) else clause_end(view, mention.end)
            _, day = view.day(mention.end, stop, mention.end)
            yield from self.prose.listings(
                view, self.subjects.authorities.agents(mention), targets, start, mention.end, day, rule + ".ellipsis"
            )
