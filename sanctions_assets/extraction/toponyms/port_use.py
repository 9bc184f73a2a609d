"""Whether a text uses a name as a port's: evidence from the name's setting, its sentence and its article, added up.

The weights are points, set by hand on articles read for this purpose: a well-known port (1) that is reached by a preposition of
motion (1) behind a word of carrying (0.75) is used as one from `PORT_FROM` on only where ships or goods are spoken of.
"""

import re
from dataclasses import dataclass

from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.toponyms.candidates import Candidate
from sanctions_assets.extraction.toponyms.setting import Setting
from sanctions_assets.extraction.toponyms.spans import Spans
from sanctions_assets.extraction.toponyms.vocabulary import (
    ARRIVALS,
    BY_LAND,
    CALLS,
    EVENTS,
    GOODS_WORDS,
    HELD,
    INLAND_SEATS,
    LYING,
    MOTION,
    NAUTICAL,
    OBJECT_VERBS,
    OFFICES,
    PORT_NAMES,
    PORT_WORKS,
    ROUTE_LABELS,
    SHIP_WORDS,
    SHORES,
    STATIC,
    TRAVEL,
    TRAVELLERS,
    US_STATES,
)

PORT_FROM = 2.75
"""Evidence from which a mention uses its name as a port's."""
AGAIN_FROM = 1.75
"""Evidence that is enough where the article uses the name as a port's elsewhere."""
_RANKS = (-2.0, 0.25, 1.0, 2.5)
"""What a place is worth by how well it is known as a port: see `port_rank`."""
_STATIC_WORTH = {"at": 1.0, "in": 0.25, "near": 0.25, "off": -0.5, "alongside": 1.5}
_PREDICATE = re.compile(
    r"[^.;]{0,60}?\b(?:is|was|are|has become|became|remains|as)\s+(?:an?|the|its|her|one of the)\s+"
    r"(?:[\w-]+\s+){0,4}?(?:port|harbou?r|anchorage|terminal)\b"
)
"""What says that the place is a port: 'Assab has become a quiet little port'."""
_DESTINATION = re.compile(r"\b(?:destination|port of call)\s+(?:\w+\s+){0,4}?(?:is|was|as|:)\s+$")
"""'Her destination was listed as Odesa'."""
_DESTINATION_REACH = 60
_AS_DESTINATION = re.compile(
    r"(?:,?\s+(?:and|or)\s+[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)?\s+as\s+(?:its|her|their|the)\s+(?:next\s+|final\s+)?"
    r"destinations?\b"
)
"""'Lists Odesa as its destination'."""
_NAUTICAL = 1.5
"""What a word of what ships do before the governor adds."""
_BY_LAND_BEFORE = 90
_BY_LAND_BEHIND = 40
"""Characters between a name and a word for land or air transport that is about it."""


_LANDS = r"(?:province|oblast|governorate|prefecture|county|regency)"
_PROVINCE = re.compile(rf"\b{_LANDS}\s+of\s+$")
_PROVINCE_BEHIND = re.compile(rf"\s+{_LANDS}\b")
"""'the province of Leyte', 'Odesa province'."""


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """What a sentence says of ships and goods, whichever place it speaks of."""

    ship: bool
    """It names a ship."""
    ship_words: bool
    goods: bool
    pronoun: bool
    """'She' or 'her', which in an article about ships is often one."""
    land: tuple[int, ...]
    """Positions of words for movements by land or air."""


def facts_of(scan: Scan, sentence: SentenceScan, ships: Spans) -> SentenceFacts:
    """Return the facts of a sentence; ``ships`` are the spans of the article's named ships."""
    # 'Harbor Freight' and 'Port Vale' are no ships: of capitalised words only the first of the sentence counts
    tokens = sentence.tokens
    caps = sentence.sentence.caps
    words = {t.lower for t in tokens if caps or not t.text[0].isupper() or t.text.isupper()}
    if len(tokens) > 1 and not tokens[1].text[0].isupper():
        words.add(tokens[0].lower)
    ship = ships.overlap(sentence.start, sentence.end)
    ship_words = not words.isdisjoint(SHIP_WORDS) or bool(sentence.of("ship"))
    goods = not words.isdisjoint(GOODS_WORDS) or any(_tells_goods(scan, h) for h in sentence.hits)
    land = tuple(m.start() for m in BY_LAND.finditer(scan.folded, sentence.start, sentence.end))
    return SentenceFacts(ship, ship_words, goods, "she" in words or "her" in words, land)


def _tells_goods(scan: Scan, hit: Hit) -> bool:
    """Say whether a hit is a word for goods beyond doubt, or a unit behind a figure: no 'ball', no 'K' of 'K Morgan'."""
    entry = hit.commodity()
    if entry is not None and not entry.weak:
        return True
    return hit.unit() is not None and scan.text[max(0, hit.start - 2) : hit.start].strip()[-1:].isdigit()


def port_evidence(
    scan: Scan,
    sentence: SentenceScan,
    facts: SentenceFacts,
    candidate: Candidate,
    setting: Setting,
    rank: int,
    *,
    maritime: bool,
    seat: bool,
) -> float:
    """Return how strongly a mention uses its name as a port's; from `PORT_FROM` on it does.

    ``rank`` says how well the place is known as a port (see `port_rank`), ``maritime`` whether the article speaks of ships at
    all, ``seat`` whether the name also stands for a country or government.
    """
    worth = _standing(candidate, rank, seat) + _background(facts, rank, maritime)
    if any(_by_land(scan.text, at, candidate) for at in facts.land):
        worth -= 2.0
    if setting.called_port is not None or candidate.port_word is not None:
        if setting.called_port is None and rank == 0 and not facts.ship_words:
            return -3.0  # 'Harbour' in a name like a person's or a club's
        return worth + (3.0 if maritime or facts.ship_words else 1.5) + (1.5 if rank else 2.5)
    if _PROVINCE.search(scan.folded, max(0, candidate.start - 20), candidate.start) or _PROVINCE_BEHIND.match(
        scan.folded, candidate.end
    ):
        return -3.0
    if candidate.joined or candidate.joins:
        worth += 2.5 if facts.goods or facts.ship else 0.5
    if setting.article:
        worth -= 3.0
    if scan.text[candidate.end : candidate.end + 1] in {"'", "’"}:
        worth -= 1.5  # 'Xiamen's airport'
    headed = _headed(setting, facts)
    worth += _governed(setting, facts) + headed
    destination = _DESTINATION.search(scan.folded, max(0, candidate.start - _DESTINATION_REACH), candidate.start)
    if not setting.governor and (destination or _AS_DESTINATION.match(scan.text, candidate.end)):
        worth += 2.0
    if rank == 0 and not seat and facts.ship and headed >= _NAUTICAL:
        worth += 1.25  # where a named ship sails from and docks is a port, known or not
    dated = scan.text[candidate.end : candidate.end + 2].strip(" ").isdigit()
    if dated and not setting.governor and any(0 <= t.start - candidate.end <= 1 for t in sentence.times):
        worth += 1.0  # 'Primorsk 27 February, Vadinar 24 March'
    if rank and _PREDICATE.match(scan.folded, candidate.end):
        worth += 2.0
    return worth


def _standing(candidate: Candidate, rank: int, seat: bool) -> float:
    """Return what the place is worth by itself."""
    if not seat and candidate.name in US_STATES:
        return _RANKS[rank] - 2.0  # 'the state of Delaware', 'New York futures'
    if not seat:
        return _RANKS[rank] + (0.25 if rank and candidate.name.casefold().startswith(PORT_NAMES) else 0.0)
    if rank == 0 or candidate.name.casefold() in INLAND_SEATS:
        return _RANKS[rank] - 3.0
    return max(_RANKS[rank], _RANKS[2]) - 0.5  # a seat of government by the sea has a harbour worth the name


def _background(facts: SentenceFacts, rank: int, maritime: bool) -> float:
    """Return what the sentence and the article add, or take away where they are not about the sea."""
    away = 1.5 if not maritime and not (facts.goods and rank >= 2) else 0.0
    if facts.ship:
        return 1.0 if facts.ship_words else 1.0 - away
    if facts.ship_words:
        return 0.75
    if not maritime:
        return -away
    return 0.5 if facts.goods or facts.pronoun else 0.25


def _governed(setting: Setting, facts: SentenceFacts) -> float:
    """Return what the word that governs the name adds."""
    governor = setting.governor
    if governor in OBJECT_VERBS:
        return 2.0 if facts.ship or facts.ship_words else 1.25 if facts.goods or facts.pronoun else 0.5
    if governor in MOTION and governor != "ex":
        return 1.0
    if governor in ROUTE_LABELS:
        return 1.75
    if governor in STATIC:
        return _STATIC_WORTH.get(governor, 0.0)
    if governor == "of" and setting.before[:1] and setting.before[0] in SHORES:
        return -1.5
    if not governor and setting.after and setting.after[0] in PORT_WORKS:
        return 1.5
    return 0.0


def _headed(setting: Setting, facts: SentenceFacts) -> float:
    """Return what the words before the governor add: 'docked at' speaks for a port, 'a trader in' against one."""
    governor, before = setting.governor, setting.before
    if not governor:
        return 0.0
    worth = 0.0
    if (governor in STATIC or governor == "from") and any(w.lower() in OFFICES for w in before[:3]):
        worth -= 3.0
    if governor in STATIC and any(w in EVENTS for w in before):
        worth -= 2.0
    if governor in MOTION and not facts.ship and any(w.lower() in TRAVELLERS for w in before):
        worth -= 2.0
    side_by_side = before[:4].count("ship") == 2  # 'from ship to ship off'
    if governor == "off":
        lies = side_by_side or any(w in LYING for w in before[:8]) or any(w in LYING for w in setting.after)
        return worth + (2.0 if lies else -0.75)
    if governor in STATIC and governor not in {"at", "in", "on", "inside"}:
        return worth + (2.0 if side_by_side or any(w in LYING for w in before[:6]) else -0.25)
    if any(w in NAUTICAL for w in before[:6]) or (governor in {"at", "in", "into"} and any(w in CALLS for w in before[:2])):
        return worth + _NAUTICAL
    if (facts.ship or facts.ship_words) and any(w in ARRIVALS for w in before[:5]):
        return worth + _NAUTICAL
    if any(w in TRAVEL for w in before[:7]) or (governor in {"from", "to", "for"} and before[:1] and before[0] in SHIP_WORDS):
        return worth + 0.75  # 'carried to Odesa', 'a tanker from Lisbon'
    if governor in STATIC and any(w in HELD for w in before[:5]):
        return worth + 1.0
    return worth


def _by_land(text: str, at: int, candidate: Candidate) -> bool:
    """Say whether a word for land or air transport is about the way to or from the name."""
    if at < candidate.start:
        return candidate.start - at < _BY_LAND_BEFORE and ";" not in text[at : candidate.start]
    gap = text[candidate.end : at]
    return len(gap) < _BY_LAND_BEHIND and "," not in gap and " and " not in gap
