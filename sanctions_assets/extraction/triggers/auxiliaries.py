"""What stands before a verb: auxiliaries, adverbs, the word that governs them, and the mood they give ('is said to have')."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.sentences import Token

BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "get", "got", "gets"})
HAVE = frozenset({"has", "have", "had", "having", "'ve", "'d"})
MODALS = frozenset({
    "will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "won't", "wouldn't", "can't", "cannot",
    "couldn't",
})  # fmt: skip
DO = frozenset({"did", "do", "does", "didn't", "doesn't", "don't"})
_NOT = frozenset({"not", "never", "n't", "no", "neither", "nor", "hardly", "cannot"})
_ADVERBS = frozenset({
    "also", "already", "now", "then", "just", "still", "ever", "even", "since", "recently", "so", "far", "once", "again",
    "often", "sometimes", "usually", "both", "all", "only", "soon", "later", "first", "twice", "thrice", "to", "likely",
    "about", "currently", "openly", "mostly", "together", "previously", "long", "therefore", "thus",
})  # fmt: skip
_CHAINED = BE | HAVE | MODALS | DO | _NOT | _ADVERBS
_NO_ADVERBS = frozenset({"july", "italy", "supply", "ally", "only", "family", "daily", "monthly", "weekly"})
"""Words in -ly that are no adverbs of a verb behind them."""
_LONGEST_CHAIN = 8
_IMPLICATIVE = frozenset({
    "used", "managed", "continued", "began", "begun", "started", "helped", "continues", "continue", "continuing", "starts",
    "start", "begins", "helps", "help", "helping", "seen", "caught", "found", "known", "allowed", "enabled", "proceeded",
    "happened", "resumed", "resume", "went", "goes",
})  # fmt: skip
"""Before 'to' they say that it was done: 'continued to ship'."""
_ESTIMATED = frozenset({"estimated", "calculated", "reckoned", "found", "shown", "known", "seen", "confirmed"})
_BELIEVED = frozenset({
    "believed", "thought", "suspected", "alleged", "said", "reported", "likely", "understood", "presumed", "rumoured",
    "rumored", "appears", "appear", "appeared", "seems", "seem", "seemed", "feared", "assumed", "accused", "supposed",
    "claimed", "reputed",
})  # fmt: skip
_DOUBTING_ADVERBS = frozenset({
    "reportedly", "allegedly", "apparently", "probably", "presumably", "possibly", "likely", "purportedly", "supposedly",
    "seemingly",
})  # fmt: skip
_ACCUSED = frozenset({"accused", "accuses", "accuse", "accusing", "suspected", "suspects", "suspicion", "guilty"})
_INTENDED = frozenset({
    "process", "interest", "plan", "plans", "considering", "talks", "way", "hope", "intention", "discussing", "idea",
})  # fmt: skip
_CONSIDERING = frozenset({"considering", "consider", "considers", "planning", "contemplating", "discussing", "mulling"})
_STILL_AHEAD = frozenset({"bound", "due", "way", "planned", "wanted", "wants", "agreed"})
_BELIEVED_TO_HAVE = re.compile(
    r"\b(?:believed|thought|suspected|alleged|reported|understood|presumed|rumou?red|appears?|appeared|seems?|seemed|feared"
    r"|accused|supposed|claimed)\s+(?:\w+\s+){0,2}to\s+have\s+(?:\w+\s+){0,2}$"
)
_FIRST_TO = re.compile(
    r"(?<!be )(?<!be the )(?<!become )(?<!become the )\b(?:first|second|third|fourth|last|latest|only)\s+"
    r"(?:(?!to\b)[\w-]+\s+){1,6}?(?:\w+ly\s+)?to\s+(?:be\s+)?$"
)
"""'the first ship to load', 'the first cargo to be shipped': it has been done."""
_USED_TO = re.compile(
    r"\b(?<!to )(?:used|using|uses|employed|employs|employing|deployed|relied on|relies on|relying on)\s+"
    r"(?:(?!to\b)[\w.'-]+\s+){1,8}?(?:\w+ly\s+)?to\s+(?:\w+ly\s+)?$"
)
"""'used old tankers to export': exported."""
_CAME_TO = re.compile(
    r"\b(?:have|has|had)?\s*(?:called|docked|arrived|berthed|came|put in|went|visited|returned|sailed"
    r"|made \w+ (?:trips|voyages|calls|visits|runs))\b[^,;]{0,70}$"
)
"""'called at Nampo to load': the call was made, so the cargo was loaded."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Auxiliaries and adverbs before a verb, the nearest first, with the two words before them (empty where none are)."""

    words: tuple[str, ...]
    governor: str
    before_governor: str
    infinitive: bool

    @property
    def perfect(self) -> bool:
        """Whether it holds a form of 'have'."""
        return not HAVE.isdisjoint(self.words)

    @property
    def be(self) -> bool:
        """Whether it holds a form of 'be'."""
        return not BE.isdisjoint(self.words)

    @property
    def negated(self) -> bool:
        """Whether it holds a negation."""
        return not _NOT.isdisjoint(self.words)

    @property
    def modals(self) -> frozenset[str]:
        """Its modal verbs."""
        return MODALS.intersection(self.words)

    @property
    def finite(self) -> bool:
        """Whether it makes a bare base form a verb: 'will ship', 'to ship', 'did ship'."""
        return bool(self.modals) or self.infinitive or not DO.isdisjoint(self.words)


class Mood(NamedTuple):
    """Whether a verb tells something still to come, and something that is only believed."""

    planned: bool = False
    hedged: bool = False


def chain_before(tokens: Sequence[Token], index: int, form: str) -> Chain:
    """Return what stands before the verb that starts at token ``index`` in the given form."""
    words: list[str] = []
    at = index - 1
    while at >= 0 and len(words) < _LONGEST_CHAIN:
        lower = tokens[at].lower
        if lower.endswith("n't"):
            words.append("not")
        if lower not in _CHAINED and not (lower.endswith("ly") and len(lower) > 4 and lower not in _NO_ADVERBS):
            break
        words.append(lower)
        at -= 1
    carried = form == "base" or not (BE.isdisjoint(words) and HAVE.isdisjoint(words))
    return Chain(
        tuple(words),
        tokens[at].lower if at >= 0 else "",
        tokens[at - 1].lower if at >= 1 else "",
        "to" in words and carried,
    )


def mood_of(scan: Scan, sentence: SentenceScan, hit: Hit, chain: Chain, form: str) -> Mood:
    """Return the mood that the words before a verb give it."""
    mood = Mood()
    if chain.modals:
        mood = _modal_mood(chain)
    if chain.infinitive:
        mood = _infinitive_mood(scan, sentence, hit, chain, mood)
    planned, hedged = mood
    if form == "gerund":
        hedged = hedged or (chain.governor == "of" and chain.before_governor in _ACCUSED)
        planned = planned or chain.governor in _CONSIDERING
        planned = planned or (chain.governor in {"of", "for", "in", "about", "on"} and chain.before_governor in _INTENDED)
    if not _DOUBTING_ADVERBS.isdisjoint(chain.words) and not (chain.infinitive and chain.governor == "likely"):
        hedged = True
    return Mood(planned, hedged)


def _modal_mood(chain: Chain) -> Mood:
    """'may have shipped' is believed, 'may ship' believed of what is to come, 'will ship' and 'can ship' to come."""
    if chain.perfect and chain.modals & {"may", "might", "could", "must"}:
        return Mood(hedged=True)
    return Mood(planned=True, hedged=bool(chain.modals & {"could", "may", "might"}))


def _infinitive_mood(scan: Scan, sentence: SentenceScan, hit: Hit, chain: Chain, mood: Mood) -> Mood:
    """'is said to have shipped' is believed, 'agreed to ship' is to come, 'continued to ship' was done."""
    if chain.perfect:
        before = scan.folded[max(sentence.start, hit.start - 60) : hit.start]
        hedged = chain.governor in _BELIEVED or _BELIEVED_TO_HAVE.search(before) is not None
        if chain.be and chain.governor not in _BELIEVED | _ESTIMATED and chain.words[-1] in {"was", "were", "is", "are"}:
            return Mood(not hedged, hedged)
        return Mood(mood.planned, hedged)
    if _was_done(scan, sentence, hit, chain):
        return Mood(False, mood.hedged)
    if chain.governor in _BELIEVED:
        return Mood(chain.governor == "likely", chain.governor != "likely")
    return Mood(True, mood.hedged)


def _was_done(scan: Scan, sentence: SentenceScan, hit: Hit, chain: Chain) -> bool:
    """Say whether the words before 'to' tell that what follows was done."""
    if chain.governor in _IMPLICATIVE or _FIRST_TO.search(scan.folded[max(sentence.start, hit.start - 60) : hit.start]):
        return True
    if chain.modals or chain.governor in _STILL_AHEAD:
        return False
    before = scan.folded[max(sentence.start, hit.start - 110) : hit.start]
    return _CAME_TO.search(before) is not None or _USED_TO.search(before) is not None
