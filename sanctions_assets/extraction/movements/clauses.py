"""Where a sentence falls apart into clauses, and how far each movement reaches in it."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.lexicon.folding import lower
from sanctions_assets.extraction.movements.changes import FIGURE_LEAD, lead_in
from sanctions_assets.extraction.movements.draft import Governor
from sanctions_assets.extraction.movements.prepositions import FROM, TO
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.triggers import Trigger

BREAK = re.compile(r";|,?\s+(?:but|while|whereas|although|though)\s|\s[–—]\s")
"""What parts statements, across which no verb governs cargo."""

_SAYS_THAT = re.compile(
    r"\b(?:said|says|say|reckons"
    r"|told\s+(?:[\w’']+\s+){1,4}?that"
    r"|estimates?(?:\s+that)?(?=\s+(?:the|it|they|\w+ has|\w+ had|that))"
    r"|(?:announced|reported|believes?|alleges?|alleged|claims?|claimed|confirmed|found|concluded|shows?|showed|denied|added"
    r"|notes?|noted|warned|insists?|insisted)\s+that)\b"
    r"(?!\s+(?:on|in a|at|to|by)\b)(?:\s+that\b)?"
)
"""What leads in the words of a source, in lower case; 'said on Monday' and 'said to be' do not."""
_TAIL = re.compile(
    r",\s+(?!which\b|who\b|that\b|and\b|but\b)(?:[^\s,;]+\s+){1,12}?(?:said|says|reported|showed|show|added|confirmed|told\s+\w+)"
    r"(?:\s+(?:(?:on|in|late|early|last)\s+)?[^,;]{0,40})?[.”\"]*\s*$"
)
"""The source behind a statement: '..., the U.S. Agriculture Department said'."""
_ACCORDING = re.compile(r"According to [^,]{3,70},(?:\s+(?:an?|the)\s[^,]{3,60},)?")
_IN_RETURN_FOR = re.compile(r"In (?:return|exchange) for [^,]{3,80},")
_ASIDE = (", ", "” ", '" ')
"""What stands before reporting that interrupts a statement ('…, he said, …') instead of opening one."""
_STRUCK_BY = re.compile(
    r"\b(?:hit|struck|attacked|damaged|sunk|targeted|rammed|disabled)\s+(?:[\w-]+\s+){0,3}?by\s+(?:[\w-]+\s+){0,3}$"
)
"""What a ship is struck by is no other cargo: 'was hit on Monday by a drone'."""
_SERVING = frozenset({"reinforce", "support", "help", "aid", "strengthen", "bolster"})
_ASIDE_OPENS = re.compile(r"\s*,\s+(?:an?|the|which|used|considered|known|also)\b")
_ASIDE_ENDS = re.compile(r",\s+(?:from|to|for|at|in|into|aboard|on|bound|destined|via|between)\b")
_ASIDE_REACH = 40
_AND = re.compile(r",?\s+and\s+(?!\w+ly\b)")


def clause_cuts(scan: Scan, sentence: SentenceScan) -> list[int]:
    """Return the positions where a sentence falls apart into clauses, its start and end among them, in order."""
    text, start, end = scan.text, sentence.start, sentence.end
    cuts = [start, end]
    source = _ACCORDING.match(text, start, end) or _IN_RETURN_FOR.match(text, start, end)
    if source is not None:
        cuts.append(source.end())
    lowered = lower(text[start:end])
    for match in _SAYS_THAT.finditer(lowered):
        if not lowered.endswith(_ASIDE, 0, match.start()):
            cuts.append(start + match.end())
    tail = _TAIL.search(text, start, end)
    if tail is not None:
        cuts.append(tail.start())
    cuts += [m.start() for m in BREAK.finditer(text, start, end)]
    return sorted(cuts)


def reach_of(
    scan: Scan,
    phrases: SentencePhrases,
    group: Sequence[CargoPhrase],
    governor: Governor,
    triggers: Sequence[Trigger],
    cuts: Sequence[int],
) -> tuple[int, int]:
    """Return the stretch in which the movement's parts may stand: its clause, less what belongs to other cargo there."""
    low = max(cut for cut in cuts if cut <= governor.left)
    high = min((cut for cut in cuts if cut >= governor.right), default=phrases.scan.end)
    own = governor.trigger
    if own is not None and set(own.frames) == {"seize"}:
        return low, high  # what was seized is told with where it came from and was bound for
    for other in phrases.cargo:
        if other[0].start == group[0].start or (other[0].commodity is None and other[0].quantity is None):
            continue
        if _STRUCK_BY.search(scan.folded, max(phrases.scan.start, other[0].start - 60), other[0].start):
            continue
        if other[-1].end <= governor.left:
            if own is not None and own.noun is None and _is_told_apart(scan, other, governor.left, own, triggers):
                low = max(low, _after_route(phrases, other[-1].end, governor.left))
        elif other[0].start >= governor.right:
            high = min(high, _led_in(scan, phrases, governor.right, other[0].start))
            if _is_aside(scan, governor.right, other[-1].end, phrases.scan.end):
                continue
            between = next(
                (t for t in triggers if governor.right <= t.start and t.end <= other[0].start and not _only_serves(scan, t)), None
            )
            if between is not None:
                high = min(high, between.start)
            elif other[0].quantity is not None:
                high = min(high, other[0].start)
    return low, high


def _led_in(scan: Scan, phrases: SentencePhrases, low: int, figure: int) -> int:
    """Return where the words begin that lead in another figure by its country: ', those to Japan fell to 1.2 mln'."""
    places = [p.place for p in phrases.places if low <= p.place.start and p.place.end <= figure and p.preposition != "by"]
    if not places or not FIGURE_LEAD.fullmatch(scan.folded, places[-1].end, figure):
        return phrases.scan.end
    start = lead_in(scan.folded, low, places[-1].start)
    return phrases.scan.end if start is None else start


def _only_serves(scan: Scan, trigger: Trigger) -> bool:
    """Say whether a verb tells what a movement is for: 'arms from Iran to reinforce its forces in'."""
    return trigger.lemma in _SERVING and scan.folded.endswith(" to ", 0, trigger.start)


def _is_aside(scan: Scan, left: int, end: int, limit: int) -> bool:
    """Say whether other cargo only explains the one before: 'perchlorate, a chemical used in rocket fuel, from China'."""
    if _ASIDE_OPENS.match(scan.folded, left) is None:
        return False
    closing = scan.folded.find(",", end, min(limit, end + _ASIDE_REACH))
    return closing >= 0 and _ASIDE_ENDS.match(scan.folded, closing) is not None


def _is_told_apart(scan: Scan, other: Sequence[CargoPhrase], left: int, own: Trigger, triggers: Sequence[Trigger]) -> bool:
    """Say whether cargo before a verb is moved by another: 'shipped coal to X and received grain'."""
    start, end = other[0].start, other[-1].end
    rest = [t for t in triggers if t is not own]
    apart = _AND.search(scan.folded[end:left]) or any(end <= t.start and t.end <= left for t in rest)
    return bool(apart) and any(t.end <= start or t.start >= end for t in rest)


def _after_route(phrases: SentencePhrases, start: int, limit: int) -> int:
    """Return where the places that follow a cargo directly end."""
    ends = [p.place.end for p in phrases.places if start <= p.place.start < limit and p.preposition in FROM | TO | {"for"}]
    return max([start, *ends])
