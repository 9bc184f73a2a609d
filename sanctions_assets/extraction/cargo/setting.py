"""Words around goods that make no cargo of them: weapons that are fired, what other goods are made into, what they fight."""

import re

from sanctions_assets.extraction.scan import Scan, SentenceScan

_FIRED = re.compile(
    r"\b(?:fir(?:e|es|ed|ing)|launch(?:es|ed|ing)?|shoot(?:s|ing)?(?:\s+down)?|shot(?:\s+down)?|down(?:ed|ing)|lobb(?:ed|ing)"
    r"|rain(?:ed|ing)|unleash(?:ed|ing)|hurl(?:ed|ing)|detonat(?:ed|ing|es)|test(?:s|ed|ing|-fir\w+|-launch\w+)|dodg(?:ed|ing))\s+"
    r"(?:[\w'’-]+\s+){0,5}$"
)
_HIT_BY = re.compile(
    r"\b(?:hit|hits|hitting|struck|strik(?:e|es|ing)|attack(?:s|ed|ing)?|target(?:s|ed|ing)?|damag(?:e|es|ed|ing)|bomb(?:ed|ing)"
    r"|shell(?:ed|ing)|pound(?:ed|ing)|sank|sunk|destroy(?:ed|ing)|assault(?:ed)?)\b"
    r"[^.;]{0,90}?\b(?:by|with|using|from)\s+(?:[\w'’-]+(?:\s+|,\s+|\s+and\s+)){0,7}$"
)
_IN_FLIGHT = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?:(?:was|were|is|are|been|being|had|has|have)\s+){0,2}"
    r"(?:launched|fired|shot\s+down|intercepted\s+(?:over|by)|exploded|detonated|landed\s+(?:near|in\s+the|close)|missed|hit\b|struck"
    r"|slammed|crashed|aimed\s+at\s+(?:the\s+|a\s+)?(?:[\w-]+\s+)?(?:ship|vessel|tanker)s?|targeting|flying\s+over|heading\s+(?:toward|towards|for)\s+(?:the\s+)?ships?)\b"
)
_FIRED_CODES = ("arms.missile", "arms.ballistic_missile", "arms.drone", "arms.munitions", "arms.artillery")
_REACH = 130
_MADE_INTO = re.compile(
    r"\b(?:(?:used|needed|necessary|required|essential|suitable|vital|crucial|key)\s+(?:\w+\s+)?(?:to|in|for)\s+(?:the\s+)?"
    r"(?:mak|produc|manufactur|build|develop|fuel|power|synthesi)\w*"
    r"|(?:modified|designed|adapted|converted|fitted|built|able)\s+(?:for\s+)?to\s+(?:mount|carry|fire|launch|take|hold)"
    r"|ingredients?\s+(?:for|in|of)|precursors?\s+(?:to|for|of)"
    r"|(?:enough|sufficient)\s+(?:to\s+[\"“]?\w+|for)"
    r"|(?:could|can|would|might|may)\s+(?:potentially\s+)?(?:be\s+used\s+to\s+)?(?:produce|make|fuel|build|power|supply\s+fuel\s+for))"
    r"\s+(?:of\s+)?(?:[\w'’,-]+\s+){0,6}$"
)
_FOUGHT = re.compile(
    r"\b(?:reinforc(?:e|es|ing)|strengthen(?:s|ing)?|bolster(?:s|ing)?|boost(?:s|ing)?|improv(?:e|es|ing)|moderni[sz](?:e|es|ing)"
    r"|upgrad(?:e|es|ing)|repair(?:s|ing)?|maintain(?:s|ing)?|replenish(?:es|ing)?|shoot(?:ing)?\s+down|intercept(?:ing)?|counter(?:ing)?"
    r"|against|repel(?:ling)?|jam(?:ming)?)\s+(?:[\w'’-]+\s+){0,5}$"
)

_LEAKING = re.compile(
    r"\b(?:(?:tak(?:e|es|ing|en)|took)\s+(?:on|in)|(?:pump(?:s|ed|ing)?|bail(?:s|ed|ing)?)(?:\s+out)?|leak(?:s|ed|ing)?(?:\s+in)?)\s+"
    r"(?:[\w.,'’-]+\s+){0,5}$"
)
_FLOODS = re.compile(
    r"\s+(?:had\s+|has\s+|was\s+|is\s+)?(?:began\s+to\s+|started\s+to\s+)?"
    r"(?:enter|pour|flood|rush|flow|seep|leak|ingress|got\s+in|came\s+in|coming\s+in|getting\s+in)\w*"
)


def is_leak(scan: Scan, sentence: SentenceScan, term_start: int, end: int) -> bool:
    """Say whether water is what a ship takes in: 'was taking on 50 tons of water', 'water entered the engine room'."""
    if scan.folded[term_start:end] != "water":
        return False
    ahead = scan.folded[max(sentence.start, term_start - _REACH) : term_start]
    return _LEAKING.search(ahead) is not None or _FLOODS.match(scan.folded, end, sentence.end) is not None


_SAYS = re.compile(r"\s+(?:say|says|said|believe|believed|think|thought|estimate|estimated|warn|warned|reckon|told|suspect)\b")


def is_speaker(scan: Scan, sentence: SentenceScan, code: str, end: int) -> bool:
    """Say whether people are those who say something: 'arms that experts say are enough'."""
    return code.startswith("people.") and _SAYS.match(scan.folded, end, sentence.end) is not None


def is_in_use(scan: Scan, sentence: SentenceScan, code: str, start: int, end: int) -> bool:
    """Say whether weapons are fired, flying or the means of an attack, not carried; ``start:end`` is the whole phrase."""
    if not code.startswith(_FIRED_CODES):
        return False
    ahead = scan.folded[max(sentence.start, start - _REACH) : start]
    if _FIRED.search(ahead) or _HIT_BY.search(ahead):
        return True
    return _IN_FLIGHT.match(scan.folded, end, sentence.end) is not None


def is_purpose(scan: Scan, sentence: SentenceScan, start: int) -> bool:
    """Say whether goods are what other goods are used to make: 'a chemical used to make rocket fuel'."""
    ahead = scan.folded[max(sentence.start, start - _REACH) : start]
    return _MADE_INTO.search(ahead) is not None


def is_strengthened(scan: Scan, sentence: SentenceScan, code: str, start: int) -> bool:
    """Say whether arms are what others strengthen or fight: 'missiles to reinforce its air defence system'."""
    ahead = scan.folded[max(sentence.start, start - _REACH) : start]
    return code.startswith("arms.") and _FOUGHT.search(ahead) is not None
