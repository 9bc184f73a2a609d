"""Lists of targets to the right of a cue: the objects of a verb, what a measure is on."""

import re
from collections.abc import Callable

from sanctions_assets.extraction.listings.gaps import goes_on, is_head, is_joined, opens_group, role_of, told_of_another
from sanctions_assets.extraction.listings.records import Target
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.model.taxonomy import TargetKind

_STOP = re.compile(
    r";|\b(?:under|pursuant to)\s+(?:[\w.]+\s+){0,2}(?:executive order|e\.o\.)|\b(?:while|whereas|but|said|says|saying|told"
    r"|according|(?:bringing|taking|lifting|raising)(?=\s+(?:the|its|their|to|that)\b)|accusing|urging|warning|because)\b|[”\"]\s+(?:he|she|the)\b"
)
_SPEAKS = re.compile(r"\b(?:said|says|told|announced|saying)\b")
_SAME = re.compile(
    r"\s*(?:on\s+|against\s+|the\s+(?:assets|funds|accounts)\s+of\s+|all\s+)?the\s+same\s+(?:\w+\s+){0,2}?"
    r"(?P<noun>persons|people|individuals|entities|companies|firms|vessels|ships|tankers|men|names|targets|banks|group|list|ones"
    r"|company|firm|bank|entity|vessel|ship|tanker|man|individual|person)\b"
)
_MIXED_GROUP = re.compile(r"^[^.;:]{0,80}?,?\s*\b(?:including|among them|among whom|namely|such as|notably)\s+")
_APPOSED = re.compile(r"[\w' ]{0,30},\s*(?:the\s+)?")
THOUSANDS = re.compile(r"(?<=\d),(?=\d)")
_VERB_BEHIND = re.compile(r"\s+(?:was|were|is|are|will|would|has|have|had|said|says|could|did|does|also|can|may)\b")
_SECOND_ACT = re.compile(
    r"(?:\s+(?:under|pursuant to)\s+(?:executive order|e\.o\.)\s*\d+(?:,? as amended)?,?)?"
    r"(?:\s+and\s+(?:also\s+)?(?:placed|added|put|listed|sanctioned|designated|blacklisted|entered))?"
    r"(?:\s+(?:to|on|onto|in)\s+(?:the|its|their|\w+'s?)\s+[^,;.:]{0,60}?\b(?:lists?|blacklists?|annex|schedule)\b)?(?=\s)"
)
"""What may stand between a verb and its objects: 'designated and placed on the SDN List 16 entities'."""
_EARLIER_MEMBERS = re.compile(
    r"\s*(?:the|an?|several|some|its|two|three|more\s+than|over|nearly|almost|about|\d[\d,]*|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\s+(?!(?:[\w']+\s+)*(?:was|were|is|are|has|have|had|said|that|which|who|to|after|for|by|over)\s)"
    r"[^.;:()]{3,90},?\s+(?:and|along with|as well as|together with)\s+(?:the\s+)?"
)
"""Members of a list that are no targets to the reader: 'the port of Vysotsk, the oil terminal and 13 lenders'."""
_BARE = re.compile(r"\s*(?:on\s+|against\s+|[a-z]+(?:ian|ese|ish|ean)\s+)?")
_TIME_LEAD = re.compile(r",?\s*(?:(?:as of|on|in|since)\s+)?")
_AND_ITS = re.compile(
    r"\band\s+(?:its|his|her|their)\b|^\s*[\d,]+\s+(?:\w+\s+){0,2}?(?:people|individuals|persons|entities|companies)\s+and\s+\w+\s+and\s"
)
_DASH = re.compile(r"\s*(?:[\u2013—-]|\()\s*(?:the\s+)?")


def _is_speaker(folded: str, start: int, end: int, verb: int, place: int) -> bool:
    """Say whether a name between commas and a verb of saying is the one who speaks."""
    if folded[end:verb].strip(" ,”\"'"):
        return False
    comma = re.search(r",[”\"]?\s+[^,]*$", folded[:start])
    return comma is not None and not re.search(r"\band\s", comma.group()) and (place > 1 or "," in comma.group())


class ObjectLists:
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
            gap = THOUSANDS.sub("", folded[before : candidate.start])
            if candidate.name is not None and rule != "listing.hyphened" and folded.startswith("'s ", candidate.end):
                continue  # 'the subsidiary X's parent'
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
                    (is_joined(view, gap, joined) and not told_of_another(view, gap))
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
                    and default is None
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
                if target is None and fits and first and candidate.name is not None and _BARE.fullmatch(gap):
                    target = view.bare(candidate, rule, limit)
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
            return kin or default, True
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
