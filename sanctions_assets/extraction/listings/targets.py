"""Lists of targets beside a cue: objects to its right, subjects and antecedents to its left."""

import re

from sanctions_assets.extraction.listings.gaps import is_plain
from sanctions_assets.extraction.listings.objects import THOUSANDS, ObjectLists
from sanctions_assets.extraction.listings.records import Target
from sanctions_assets.extraction.listings.view import Candidate, View
from sanctions_assets.model.taxonomy import TargetKind

_RELATIVE = re.compile(r",\s+(?:which|who|where|when)\b|,\s+whose\b(?=[^,]*\b(?:was|were|is|are|has|had|have|did|\w+ed)\b)")
_COPULA = re.compile(
    r"(?:^|\s)(?:is|was|are|were|became|being)\s+(?:\w+ly\s+|also\s+|now\s+|itself\s+)?(?:(?:an?|the|one of|among"
    r"|another|(?:only\s+)?one)\b(?:[^,;:]|(?<=\d),(?=\d))*)$"
)
_APPOSITION = re.compile(
    r",\s+(?:itself\s+|now\s+|once\s+)?(?:an?|the|another|one of|among|its|his|her|their|formerly|previously|now"
    r"|both|built|registered|based|owned|then|mostly|many|including|all|most|some|aged|\d{2}(?=$))\b(?:[^,;:]"
    r"|(?<=\d),(?=\d))*$"
)
_PRONOUN = re.compile(
    r"(?:^|[\s(“\"])(?P<p>it|she|he|they|them|her|him|both|(?:the|this|that|these|those|both)\s+"
    r"(?:[\w]+\s+){0,2}?(?:ships?|vessels?|tankers?|freighters?|carriers?|vlccs?|trawlers?|bulkers?|compan(?:y|ies)|firms?|entities|individuals|persons|banks?|refiner|refinery|lender|insurer"
    r"|pair|two|three)|the (?:latter|former|two|three))$"
)
_DEFINITE = re.compile(
    r"(?:^|[\s(“\"])(?P<p>(?:the|this|that|these|those|both)\s+(?:ships?|vessels?|tankers?|freighters?|carriers?|vlccs?|trawlers?"
    r"|bulkers?|compan(?:y|ies)|firms?|banks?|refiner|refinery|lender|insurer))$"
)
_ADVERBS = re.compile(
    r"(?:\s|^)(?:also|both|already|now|itself|themselves|herself|himself|then|again|each|first|since|previously"
    r"|later|all|thus|likewise|together|subsequently|separately|meanwhile|too|still)$"
)
_INSIDE = re.compile(
    r"(?<!\w)(?:(?:managed|owned|operated|run|controlled|chartered|crewed|registered|used|linked|tied|belonging|connected)"
    r"\s+)?(?:of|to(?=\s+[\w ]+$)|for|by|(?<!along )(?<!together )with|behind|aboard|from)\s+"
    r"(?:(?:the|its|his|her|their|some|about)\s+)?"
    r"(?:[\w']+\s+){0,2}$"
)
_THEIR_OWNERS = re.compile(
    r",?\s+(?:and|along with|together with|as well as)\s+(?:its|his|her|their)\s+(?:\w+\s+){0,2}"
    r"(?:owners?|managers?|operators?|captains?|crews?|affiliates?|subsidiar(?:y|ies)|famil(?:y|ies)|companies|fleets?)$"
)
_BEHIND_NOUN = re.compile(
    r"\s+(?:(?:that|which|who)\s+[^,;:]{3,90}|(?:allegedly\s+)?(?:tied|linked|connected|related|belonging|involved|accused|suspected|operating|located"
    r"|engaged|associated|owned|managed|controlled|used|believed|known|affiliated)\s+(?:to|with|in|of|by|on|for)\s[^,;:]{2,90})"
)
"""What may stand between a subject and its verb: 'two firms tied to the trade were listed'."""
_ROLE_AT = re.compile(
    r",\s+(?:(?:an?|the|its|his|her)\s+)?(?:(?!(?:and|as)\b)[\w']+\s+){1,4}?(?:of|at|for|in|from|behind)\s+(?:the\s+)?(?:(?!and\b)[\w']+\s+){0,3}$"
)
"""An apposition up to the name that it holds: ', the chief accountant of the shipping firm'."""
_AS_WELL = re.compile(r",\s+(?:as well as|along with|together with)\s[^;:]{3,160}$")
_EARLIER_NAME = re.compile(r"\b(?:ex|formerly|former|previously|renamed|called|named)\s+(?:\w+\s)?$")
_DASH_NEXT = re.compile(r"\s*(?:--|[\u2013\u2014]|-\s)")
_INSERTED = re.compile(
    r"\s*(?:--|[\u2013\u2014]|\s-)\s*(?:linked|owned|based|which|who|whose|an?|one of|managed|registered|operated|run|part of"
    r"|formerly|known)\b[^\u2013\u2014]{3,140}$"
)
_DASHED_NAMES = re.compile(
    r"(?:,?\s+(?:and|as well as|along with)\s+(?:two|three|four|five|six|several|other)\s+(?:[\w-]+\s){0,3}?(?P<noun>[a-z]+))?"
    r"\s*(?:--|[\u2013\u2014]|\s-)\s*(?P<names>[^\u2013\u2014-]{5,120})$"
)
GROUPS: dict[str, TargetKind] = {
    **dict.fromkeys(["ships", "vessels", "tankers", "carriers", "freighters", "bulkers", "lifters", "tugs", "barges"], "vessel"),
    **dict.fromkeys(
        ["companies", "firms", "entities", "banks", "subsidiaries", "refiners", "refineries", "traders"], "organization"
    ),
    **dict.fromkeys(["individuals", "people", "men", "businessmen", "executives", "brokers", "captains", "directors"], "person"),
}
_JOIN = re.compile(
    r"[\s.)]*(?:[,;]\s*(?:and\s+|along with\s+|together with\s+|as well as\s+)?"
    r"|and\s+|as well as\s+|along with\s+|together with\s+)"
)
_LEADING_DAY = re.compile(r"^(?:on|in|since|last|earlier)\s[\w ]{3,30},\s")
_ONE_OF = re.compile(
    r"(?:,|\bis|\bwas|\bare|\bwere)\s+(?:itself\s+)?(?:also\s+)?(?:among|one of|two of|three of|part of"
    r"|some of)\s+(?:the\s+|some\s+)?$"
)


class TargetLists(ObjectLists):
    """Parses lists of targets on both sides of a cue."""

    def left(
        self, view: View, at: int, rule: str, *, many: bool = True, subject: bool = False, kind: TargetKind | None = None
    ) -> list[Target]:
        """Return the targets of the noun phrase that ends at ``at``: a subject, or the antecedent of a relative clause."""
        folded = view.scan.folded
        extra: list[Target] = []
        personal = False
        for _ in range(7):
            at = self._stripped(view, at)
            company = _THEIR_OWNERS.search(folded, view.start, at)
            at = company.start() if company is not None else at
            text = folded[view.start : at]
            inserted = (
                _INSERTED.search(view.scan.text, view.start, at) if _DASH_NEXT.match(view.scan.text, at, view.end) else None
            )
            if inserted is not None:  # 'X -- linked to Y -- was blacklisted'
                at = inserted.start()
                continue
            within = None
            if many and subject and _DASH_NEXT.match(view.scan.text, at, view.end):
                within = _DASHED_NAMES.search(view.scan.text, view.start, at)
            beside = GROUPS.get((within["noun"] or "") if within is not None else "", kind)
            dashed = self.right(view, within.start("names"), within.end("names"), rule, beside) if within is not None else []
            if within is not None and dashed:  # 'X and two lifters - Y and Z - were also affected'
                extra += [t for t in dashed if t.name is not None]
                at = within.start()
                continue
            if text.endswith(("(", ":")):
                at -= 1
                continue
            pronoun = re.search(r",?\s+(?:which|who|that)$", text)
            if pronoun is not None:
                at, many = view.start + pronoun.start(), many and pronoun.group()[0] != ","
                personal, subject = pronoun.group().endswith("who"), False
                continue
            if re.search(r",?\s(?:and|then)$", text):
                return extra if personal else extra + self._sentence_subject(view, at, rule)
            if not text:
                return extra
            relative = None
            closed = text.endswith(",")
            inner = text[:-1]
            if closed:
                for found in _RELATIVE.finditer(inner):
                    relative = found
                if relative is not None and inner.count(",", relative.end()) <= 2:
                    at = view.start + relative.start()
                    continue
                item = self._ending_at(view, at - 1)
                described = re.search(r",\s+(?:an?|another|formerly|once|now)\s[^,;]*$", inner)
                named = item is not None and re.search(r"\b(?:named|called)\s+$", folded[view.start : item.start]) is not None
                if item is not None and described is not None and not named and described.start() < item.start - view.start:
                    at = view.start + described.start()  # 'X, a former guard of Y, was': X was
                    continue
                if item is None:
                    insert = (
                        _AS_WELL.search(inner)
                        or _APPOSITION.search(inner)
                        or re.search(
                            r",\s+(?:in|on|from|of|at|under|with|like|as|for|already|still|itself|long|previously|last)\b[^,;]*$",
                            inner,
                        )
                    )
                    if insert is None:  # 'The vessel, sanctioned by the UK in October, was bound for'
                        pronoun = _DEFINITE.search(inner)
                        return extra + self.antecedent(view, pronoun["p"], view.start + pronoun.start("p")) if pronoun else extra
                    at = view.start + insert.start()
                    continue
            else:
                item = self._ending_at(view, at)
            if item is not None and subject:
                inside = _INSIDE.search(folded, view.start, item.start)
                if (
                    inside is not None
                    and not re.search(r"\b(?:assets|accounts|funds|property)\s+$", folded[view.start : inside.start()])
                    and _ONE_OF.search(folded, view.start, item.start) is None
                ):
                    at = inside.start()  # 'a manager of 14 tankers was': the manager was
                    continue
            if item is not None:
                one_of = _ONE_OF.search(folded, view.start, item.start)
                if one_of is not None and item.name is None:
                    extra += [t for t in self.left(view, one_of.start(), rule, many=True, kind=item.kind) if t.name is not None]
                    target = view.target(item, rule)
                    return extra + ([target] if target is not None and not item.indefinite else [])
                if item.indefinite or (item.name is None and item.count == 1):
                    shift = self._descriptive(inner if closed else text)
                    if shift is not None:
                        at, many = view.start + shift, many and closed
                        continue
                return extra + self._coordinated(view, item, rule, many, kind)
            shift = self._descriptive(inner if closed else text)
            if shift is not None:
                at, many = (
                    view.start + shift,
                    many and (closed or re.match(r",?\s*(?:an?|one|another|the one|is|was)\b", text[shift:]) is None),
                )
                continue
            pronoun = _PRONOUN.search(text)
            if pronoun is not None:
                return extra + self.antecedent(view, pronoun["p"], view.start + pronoun.start("p"))
            return extra
        return extra

    def _sentence_subject(self, view: View, at: int, rule: str) -> list[Target]:
        """Return the subject with which the sentence began, where its second verb is the one that lists."""
        folded = view.scan.folded
        pronoun = re.compile(r"(?P<p>it|she|the\s+(?:ship|vessel|tanker|freighter|carrier))\b").match(folded, view.start, at)
        if pronoun is None:
            bracket = re.compile(r"\([^)]{1,6}\)\s").match(folded, view.start, at)
            sentence = bracket.end() if bracket is not None else view.start
            pronoun = re.compile(r"(?:[^.]{0,60}\.\s+)?(?P<p>it|she|the\s+(?:ship|vessel|tanker|freighter|carrier))\b").match(
                folded, sentence, at
            )
        if pronoun is not None:
            return self.antecedent(view, " ".join(pronoun["p"].split()), pronoun.start("p"))
        first = next((c for c in view.candidates if c.end <= at), None)
        if first is not None and is_plain(_LEADING_DAY.sub("", folded[view.start : first.start])):
            target = view.target(first, rule)
            return [target] if target is not None and target.name is not None else []
        return []

    def _stripped(self, view: View, at: int) -> int:
        folded = view.scan.folded
        for _ in range(4):
            while at > view.start and folded[at - 1].isspace():
                at -= 1
            adverb = _ADVERBS.search(folded, view.start, at)
            if adverb is None:
                return at
            at = adverb.start()
        return at

    def _descriptive(self, text: str) -> int | None:
        """Return where a trailing 'is the first tanker' or ', a Suezmax of 1999' starts."""
        found = [m.start() for m in (_COPULA.search(text), _APPOSITION.search(text)) if m is not None]
        return max(found) if found else None

    def _ending_at(self, view: View, at: int) -> Candidate | None:
        if view.scan.folded[at - 1 : at] == ")":  # 'the Air Command (“AC”)'
            named = next((c for c in view.candidates if c.reach == at and c.end < at - 1 and c.name is not None), None)
            if named is not None:
                return named
        for candidate in reversed(view.candidates):
            if candidate.end <= at and (
                candidate.end == at or candidate.reach == at or view.scan.folded[candidate.end : at].strip(" ”\"').") == ""
            ):
                return candidate
            if candidate.end < at - 140:
                break
        last = next((c for c in reversed(view.candidates) if c.end <= at), None)
        # 'Chinese firms in Hong Kong', '40 tankers of the shadow fleet': a phrase behind the noun belongs to it.
        if (
            last is not None
            and last.name is None
            and re.fullmatch(
                r"\s+(?:of|in|from|based in|that load at|registered in|linked to)\s+[^,;]{1,60}", view.scan.folded[last.end : at]
            )
        ):
            return last
        if (
            last is not None
            and _BEHIND_NOUN.fullmatch(view.scan.folded, last.end, at)
            and (last.name is None or view.target(last, "subject") is not None)
        ):
            return last
        return None

    @staticmethod
    def _by_neighbour(view: View, item: Candidate, rule: str) -> Target | None:
        """Return a name of unknown kind as what stands before it: 'the companies Orbis and Lumen'."""
        for candidate in reversed([c for c in view.candidates if c.end <= item.start and c.name is not None]):
            if re.fullmatch(r"\s*(?:,|,?\s*and)\s+(?:the\s+)?", view.scan.folded[candidate.reach : item.start]) is None:
                return None
            known = view.target(candidate, rule)
            if known is not None:
                return view.target(item, rule, known.kind)
            item = candidate
        return None

    def _coordinated(self, view: View, item: Candidate, rule: str, many: bool, kind: TargetKind | None = None) -> list[Target]:
        folded = view.scan.folded
        if kind is not None and _EARLIER_NAME.search(folded, view.start, item.start):
            kind = None
        target = view.target(item, rule, kind, sure=True)
        if target is None and many:
            target = self._by_neighbour(view, item, rule)
        if target is None and item.name is not None and not folded[view.start : item.start].strip(' "“'):
            target = view.bare(item, rule)  # 'Sberbank was sanctioned'
        out = [target] if target is not None else []
        if not many or target is None:
            return out
        current = item
        carried: str | None = None
        for candidate in reversed([c for c in view.candidates if c.end <= item.start]):
            gap = THOUSANDS.sub("", folded[candidate.reach : current.start])
            if carried is not None:
                gap, carried = carried, None
            apposed = _ROLE_AT.search(folded, view.start, candidate.start) if gap.startswith(",") else None
            if apposed is not None and any(c.reach == apposed.start() for c in view.candidates):
                carried, current = gap, candidate  # 'A, director of B, and C were listed': B was not
                continue
            if candidate.indefinite and not gap.strip():
                current = candidate  # 'and its owner Nebula Ships'
                continue
            if candidate.name is None:
                gap = re.sub(r"^\s+(?:in|from|of)\s+(?:the\s+)?[\w]+(?:\s\w+)?(?=,|\s+and\b)", "", gap)
            join = _JOIN.match(gap)
            if join is None or not is_plain(gap[join.end() :].rstrip("( ")):
                break
            other = view.target(candidate, rule, kind or (out[0].kind if out[0].name is not None else None), kind is not None)
            if other is None:
                break
            out.insert(0, other)
            current = candidate
        if len(out) > 1 and not {"and", "with", "well"} & set(folded[out[0].start : item.start].split()):
            return [target] if target is not None else []
        return out
