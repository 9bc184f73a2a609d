"""Words that mostly mean something else than goods: 'in the lead', 'the final round', 'took a charge', 'a rock band'."""

import re

from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan

_BEHIND = re.compile(
    r"\s+(?:ores?|concentrates?|ingots?|bars?|scrap|bullion|exports?|imports?|shipments?|deliver(?:y|ies)|cargo(?:es)?|consignments?"
    r"|smuggl\w+|traffick\w+|of\s+ammunition)\b"
)
"""What makes goods of such a word: 'lead concentrate', 'rock shipments'."""
_OF_UNIT = re.compile(
    r"\b(?:loads?|cargo(?:es)?|shipments?|consignments?|pieces|bars|ingots|blocks|crates|boxes)\s+of\s+(?:[\w-]+\s+)?$"
)
_JOINT = re.compile(r"\s*(?:,|and|or|,\s*and)\s+")
_REACH = 28
_LEAST_ROUNDS = 50
_MILITARY = re.compile(
    r"\b(?:army|military|infantry|tank|marine|commando|special|airborne|engineer\w*|sapper|combat|guards?|rifle|artillery|naval|police"
    r"|troops?|soldiers?|border|elite|paratroop\w*|mechani[sz]ed|armou?red|storm|motori[sz]ed|forces?|militia|volunteer|defen[cs]e"
    r"|(?:st|nd|rd|th)|peacekeeping)\s+(?:[\w-]+\s+)?$"
)
_BODIES = frozenset({"unit", "units", "division", "divisions", "force"})
_SPORT = re.compile(
    r"\b(?:w[io]n|wins|winning|t[oa]k(?:e|es|ing)|took|struck|strik(?:e|es|ing)|relay|olympic|claim(?:s|ed|ing)?|land(?:s|ed|ing)?"
    r"|secur(?:e|es|ed|ing)|individual|medley|medals?|for|first)\s+(?:[\w-]+\s+){0,2}$"
)
_MEDALS = frozenset({"gold", "silver"})
_OF_SPORT = re.compile(r"\b(?:medals?|medall?ists?|championships?|olympics?|athletes?|title|podium|relay|semi-?finals?)\b")


def is_homograph(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether a word that is goods only at times is none here: it is not measured, listed with goods, or shipped as such."""
    word = scan.folded[hit.start : hit.end]
    ahead = scan.folded[max(sentence.start, hit.start - _REACH) : hit.start]
    if word in _MEDALS:
        return bool(_SPORT.search(ahead)) and bool(_OF_SPORT.search(scan.folded))
    if word in _BODIES:
        return not _MILITARY.search(ahead)
    if word not in scan.lexicon.words.get("not_goods.homographs", frozenset()):
        return False
    if _BEHIND.match(scan.folded, hit.end) or _OF_UNIT.search(ahead) or _is_measured(sentence, hit):
        return False
    return not _is_listed(scan, sentence, hit)


def _is_measured(sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether a unit, or a number that no game or talk has, stands before it: '40 tonnes of lead', '900 rounds'."""
    at = sentence.token_at(hit.start)
    for token in sentence.tokens[max(0, at - 3) : at]:
        known = sentence.hit_at(token.start)
        if known is not None and known.unit() is not None and known.end <= hit.start:
            return True
    return any(0 <= hit.start - n.end <= 12 and (n.low or n.high or 0) >= _LEAST_ROUNDS for n in sentence.numbers)


def _is_listed(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether goods beyond doubt stand beside it in a list: 'copper and lead'."""
    homographs = scan.lexicon.words.get("not_goods.homographs", frozenset())
    for other in sentence.hits:
        if other.commodity() is None or scan.folded[other.start : other.end] in homographs:
            continue
        first, second = (other, hit) if other.end <= hit.start else (hit, other)
        if 0 < second.start - first.end <= 8 and _JOINT.fullmatch(scan.folded, first.end, second.start):
            return True
    return False
