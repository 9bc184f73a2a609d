"""Lists of targets beside a cue: objects to its right, subjects and antecedents to its left."""

import re
from collections.abc import Callable

from sanctions_assets.extraction.listings.gaps import goes_on, is_head, is_joined, is_plain, opens_group, role_of
from sanctions_assets.extraction.listings.records import Target
from sanctions_assets.extraction.listings.view import Candidate, View
from sanctions_assets.model.taxonomy import TargetKind

_STOP = re.compile(
    r";|\b(?:while|whereas|but|said|says|saying|told|according|(?:bringing|taking|lifting|raising)(?=\s+(?:the|its|their|to|that)\b)|accusing|urging|warning"
    r"|because)\b|[”\"]\s+(?:he|she|the)\b"
)
_SPEAKS = re.compile(r"\b(?:said|says|told|announced|saying)\b")
_SAME = re.compile(
    r"\s*(?:on\s+|against\s+|the\s+(?:assets|funds|accounts)\s+of\s+|all\s+)?the\s+same\s+(?:\w+\s+){0,2}?"
    r"(?P<noun>persons|people|individuals|entities|companies|firms|vessels|ships|tankers|men|names|targets|banks|group|list|ones)\b"
)
_MIXED_GROUP = re.compile(r"^[^.;:]{0,80}?,?\s*\b(?:including|among them|among whom|namely|such as|notably)\s+")
_APPOSED = re.compile(r"[\w' ]{0,30},\s*(?:the\s+)?")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d)")
_VERB_BEHIND = re.compile(r"\s+(?:was|were|is|are|will|would|has|have|had|said|says|could|did|does|also|can|may)\b")
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
    r"(?:[\w]+\s+){0,2}?(?:ships?|vessels?|tankers?|freighters?|carriers?|vlccs?|trawlers?|bulkers?|company|firm"
    r"|pair|two|three)|the (?:latter|former|two|three))$"
)
_ADVERBS = re.compile(
    r"(?:\s|^)(?:also|both|already|now|itself|themselves|herself|himself|then|again|each|first|since|previously"
    r"|later|all|thus|likewise|together|subsequently|separately|meanwhile|too|still)$"
)
_INSIDE = re.compile(
    r"(?<!\w)(?:(?:managed|owned|operated|run|controlled|chartered|crewed|registered|used|linked|tied|belonging|connected)"
    r"\s+)?(?:of|to(?=\s+[\w ]+$)|for|by|with|behind|aboard|from)\s+(?:(?:the|its|his|her|their|some|about)\s+)?"
    r"(?:[\w']+\s+){0,2}$"
)
_SECOND_ACT = re.compile(
    r"(?:\s+and\s+(?:also\s+)?(?:placed|added|put|listed|sanctioned|designated|blacklisted|entered))?"
    r"(?:\s+(?:to|on|onto|in)\s+(?:the|its|their|\w+'s?)\s+[^,;.:]{0,60}?\b(?:lists?|blacklists?|annex|schedule)\b)?(?=\s)"
)
"""What may stand between a verb and its objects: 'designated and placed on the SDN List 16 entities'."""
_THEIR_OWNERS = re.compile(
    r",?\s+(?:and|along with|together with|as well as)\s+(?:its|his|her|their)\s+(?:\w+\s+){0,2}"
    r"(?:owners?|managers?|operators?|captains?|crews?|affiliates?|subsidiar(?:y|ies)|famil(?:y|ies)|companies|fleets?)$"
)
_EARLIER_MEMBERS = re.compile(
    r"\s*(?:the|an?|several|some|its|two|three)\s+(?!(?:[\w']+\s+)*(?:was|were|is|are|has|have|had|said|that|which|who|to|after|for|by|over)\s)"
    r"[^.;:()]{3,90},?\s+and\s+(?:the\s+)?"
)
"""Members of a list that are no targets to the reader: 'the port of Vysotsk, the oil terminal and 13 lenders'."""
_BEHIND_NOUN = re.compile(
    r"\s+(?:(?:that|which|who)\s+[^,;:]{3,90}|(?:allegedly\s+)?(?:tied|linked|connected|related|belonging|involved|accused|suspected|operating|located"
    r"|engaged|associated|owned|managed|controlled|used|believed|known|affiliated)\s+(?:to|with|in|of|by|on|for)\s[^,;:]{2,90})"
)
"""What may stand between a subject and its verb: 'two firms tied to the trade were listed'."""
_TIME_LEAD = re.compile(r",?\s*(?:(?:as of|on|in|since)\s+)?")
_AND_ITS = re.compile(
    r"\band\s+(?:its|his|her|their)\b|^\s*[\d,]+\s+(?:\w+\s+){0,2}?(?:people|individuals|persons|entities|companies)\s+and\s+\w+\s+and\s"
)
_DASH = re.compile(r"\s*(?:[\u2013—-]|\()\s*(?:the\s+)?")
_ONE_OF = re.compile(
    r"(?:,|\bis|\bwas|\bare|\bwere)\s+(?:itself\s+)?(?:also\s+)?(?:among|one of|two of|three of|part of"
    r"|some of)\s+(?:the\s+|some\s+)?$"
)


def _is_speaker(folded: str, start: int, end: int, verb: int, place: int) -> bool:
    """Say whether a name between commas and a verb of saying is the one who speaks."""
    if folded[end:verb].strip(" ,”\"'"):
        return False
    comma = re.search(r",[”\"]?\s+[^,]*$", folded[:start])
    return comma is not None and not re.search(r"\band\s", comma.group()) and (place > 1 or "," in comma.group())


class TargetLists:
    """Parses lists of targets in a sentence; ``antecedent`` resolves pronouns and 'the ship'."""

    def __init__(self, antecedent: Callable[[View, str, int], list[Target]]) -> None:
        self.antecedent = antecedent

    def right(self, view: View, at: int, limit: int, rule: str, default: TargetKind | None = None) -> list[Target]:
        """Return the targets of the list that starts at ``at``, as far as coordination carries."""
        folded = view.scan.folded
        second = _SECOND_ACT.match(folded, at, limit)
        at = second.end() if second is not None else at
        dated = _TIME_LEAD.match(folded, at, limit)
        time = next((t for t in view.sentence.times if dated is not None and t.start == dated.end()), None)
        if time is not None:  # 'designated, on 24 February, two vessels'
            at = time.end + (1 if folded.startswith(",", time.end) else 0)
        stop = next((s for s in _STOP.finditer(folded, at, limit) if s.group() != ";" or not goes_on(view, s.start())), None)
        speaks = stop is not None and _SPEAKS.match(folded, stop.start()) is not None
        limit = stop.start() if stop is not None else limit
        same = _SAME.match(folded, at, view.end)
        if same is not None:
            return self.antecedent(view, "the same " + same["noun"], at)
        out: list[Target] = []
        role: TargetKind | None = None
        kin: TargetKind | None = None
        before = at
        joined = True
        first = True
        for candidate in view.candidates:
            if candidate.start < max(at, before) or candidate.end > limit:
                continue
            gap = _THOUSANDS.sub("", folded[before : candidate.start])
            if first:
                lead = gap.rsplit(":", 1)[-1] if ":" in gap else gap
                fits = is_head(view, lead) or (_AND_ITS.search(gap) is not None and is_joined(view, gap, True))
                if not fits:
                    group = _MIXED_GROUP.match(gap)  # '12 people and companies, among them the broker X'
                    fits = group is not None and is_head(view, gap[group.end() :])
                fits = fits or (_EARLIER_MEMBERS.fullmatch(gap) is not None and is_joined(view, gap, True))
                if not fits and len(gap) > 110:
                    break
            else:
                fits = (
                    is_joined(view, gap, joined)
                    or bool(
                        out
                        and out[-1].name is None
                        and out[-1].count == 1
                        and not gap.strip(' “"')
                        and candidate.name is not None  # 'its director Zhao Mingyu'
                    )
                    or bool(out and out[-1].name is None and _DASH.fullmatch(view.scan.text, before, candidate.start) is not None)
                )
                if (
                    fits
                    and _VERB_BEHIND.match(folded, candidate.reach, view.end)
                    and " and " in gap
                    and not gap.lstrip().startswith("and")
                ):
                    break
            opened = opens_group(view, gap) if candidate.name is not None else None
            if opened is not None and (first or not fits) and (not out or out[-1].end >= before - 1):
                fits, kin = True, opened  # 'smuggling facilitators (A, B and C)', 'several banks, including A'
            if not fits and role is not None and candidate.name is not None and _APPOSED.fullmatch(gap):
                fits = True  # 'the operator of the freighter X, Y'
                target = view.target(candidate, rule)
                if target is None or target.kind == "vessel" or role == "person":
                    target = Target(candidate.start, candidate.end, role, candidate.name, 1, None, rule)
            else:
                target = view.target(candidate, rule, *self._company(out, kin, default)) if fits else None
            role = role_of(view, gap) if not fits else None
            if (
                candidate.indefinite
                and out
                and out[-1].name is not None
                and gap.strip() == ","
                and not any(c.name is not None and 0 <= c.start - candidate.end <= 1 for c in view.candidates)
            ):
                before = candidate.reach  # 'X, a general, ...' tells what X is
                continue
            if target is not None:
                if self._introduces(out, target, gap):
                    out.pop()  # 'one man, the broker X'; 'its owner, X'
                out.append(target)
            if first and target is None and candidate.kind is None and not fits and role is None:
                return out
            if not fits and candidate.indefinite:
                continue  # 'the captain of a tanker, X': what stands before X goes on
            first = first and target is None
            joined = target is not None
            before = candidate.reach
        if out and speaks and out[-1].name is not None and _is_speaker(folded, out[-1].start, before, limit, len(out)):
            out.pop()  # 'froze the assets of two banks, Prime Minister X said'
        return self._without_introduced(view, out)

    @staticmethod
    def _company(out: list[Target], kin: TargetKind | None, default: TargetKind | None) -> tuple[TargetKind | None, bool]:
        """Return what a name is by those it stands among, and whether that outweighs its own looks."""
        if default is not None or (kin is not None and not out):
            return default or kin, True
        return (out[-1].kind, False) if out else (kin, False)

    @staticmethod
    def _introduces(out: list[Target], named: Target, gap: str) -> bool:
        if not out or out[-1].name is not None or out[-1].count != 1 or named.name is None or re.search(r"\b(?:and|with)\b", gap):
            return False
        return out[-1].kind == named.kind or gap.strip(" ,") in {"", "mr", "ms", "the", "mrs", "dr", "captain", "gen"}

    def _without_introduced(self, view: View, targets: list[Target]) -> list[Target]:
        """Leave out 'a company' where its name stands right behind it."""
        out = []
        for i, target in enumerate(targets):
            following = targets[i + 1] if i + 1 < len(targets) else None
            if (
                target.name is None
                and target.count == 1
                and following is not None
                and following.name is not None
                and following.kind == target.kind
            ):
                gap = view.scan.folded[target.end : following.start]
                if not re.search(r"\band\b|\bwith\b", gap):
                    continue
            out.append(target)
        return out

    def left(self, view: View, at: int, rule: str, *, many: bool = True, subject: bool = False) -> list[Target]:
        """Return the targets of the noun phrase that ends at ``at``: a subject, or the antecedent of a relative clause."""
        folded = view.scan.folded
        extra: list[Target] = []
        personal = False
        for _ in range(7):
            at = self._stripped(view, at)
            company = _THEIR_OWNERS.search(folded, view.start, at)
            at = company.start() if company is not None else at
            text = folded[view.start : at]
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
                    insert = _APPOSITION.search(inner) or re.search(
                        r",\s+(?:in|on|from|of|at|under|with|like|as|for|already|still|itself|long|previously|last)\b[^,;]*$",
                        inner,
                    )
                    if insert is None:
                        return extra
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
                    extra += [t for t in self.left(view, one_of.start(), rule, many=True) if t.name is not None]
                    target = view.target(item, rule)
                    return extra + ([target] if target is not None and not item.indefinite else [])
                if item.indefinite or (item.name is None and item.count == 1):
                    shift = self._descriptive(inner if closed else text)
                    if shift is not None:
                        at, many = view.start + shift, many and closed
                        continue
                return extra + self._coordinated(view, item, rule, many)
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
        if first is not None and is_plain(folded[view.start : first.start]):
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
        for candidate in reversed(view.candidates):
            if candidate.end <= at and (
                candidate.end == at or candidate.reach == at or view.scan.folded[candidate.end : at].strip(" ”\"')") == ""
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

    def _coordinated(self, view: View, item: Candidate, rule: str, many: bool) -> list[Target]:
        folded = view.scan.folded
        target = view.target(item, rule)
        out = [target] if target is not None else []
        if not many or target is None:
            return out
        current = item
        for candidate in reversed([c for c in view.candidates if c.end <= item.start]):
            gap = _THOUSANDS.sub("", folded[candidate.reach : current.start])
            if candidate.indefinite and not gap.strip():
                current = candidate  # 'and its owner Nebula Ships'
                continue
            if candidate.name is None:
                gap = re.sub(r"^\s+(?:in|from|of)\s+(?:the\s+)?[\w]+(?:\s\w+)?(?=,|\s+and\b)", "", gap)
            join = re.match(r"[\s.)]*(?:[,;]\s*(?:and\s+)?|and\s+|as well as\s+|along with\s+|together with\s+)", gap)
            if join is None or not is_plain(gap[join.end() :].rstrip("( ")):
                break
            other = view.target(candidate, rule, out[0].kind if out[0].name is not None else None)
            if other is None:
                break
            out.insert(0, other)
            current = candidate
        if len(out) > 1 and "and" not in folded[out[0].start : item.start].split():
            return [target] if target is not None else []
        return out
