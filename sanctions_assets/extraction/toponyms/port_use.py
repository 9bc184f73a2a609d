"""Whether a text uses a name as a port's: evidence from the name's setting, its sentence and its article, added up."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.toponyms.candidates import Candidate
from sanctions_assets.extraction.toponyms.setting import Setting
from sanctions_assets.extraction.toponyms.vocabulary import (
    BY_LAND,
    GOODS_WORDS,
    HELD,
    LYING,
    MOTION,
    NAUTICAL,
    OBJECT_VERBS,
    OFFICES,
    ROUTE_LABELS,
    SHIP_WORDS,
    STATIC,
    TRAVEL,
)

PORT_FROM = 2.75
"""Evidence from which a mention uses its name as a port's."""
AGAIN_FROM = 1.75
"""Evidence that is enough where the article uses the name as a port's elsewhere."""
_RANKS = (-2.0, 0.0, 1.0, 2.0)
_STATIC_WORTH = {"at": 1.0, "in": 0.25, "near": 0.25, "off": -0.5, "alongside": 1.5}
_WORKS = frozenset(
    """handled handles shipped ships exported exports loaded loads received receives accounted shut closed reopened resumed halted suspended
    handling lifted imported stocks stems loadings exports arrivals shipments line-up queue cargoes""".split()
)
"""What a port does where it is a subject: 'Tuapse shipped 300,000 tonnes'."""
_SHORES = frozenset(
    {
        "coast",
        "coasts",
        "coastline",
        "shore",
        "shores",
        "waters",
        "north",
        "south",
        "east",
        "west",
        "kilometres",
        "kilometers",
        "km",
        "miles",
        "offshore",
    }
)
_PREDICATE = re.compile(
    r"[^.;]{0,60}?\b(?:is|was|are|has become|became|remains|as)\s+(?:an?|the|its|her|one of the)\s+(?:[\w-]+\s+){0,4}?(?:port|harbou?r|anchorage|terminal)\b"
)


@dataclass(frozen=True, slots=True)
class SentenceFacts:
    """What a sentence says of ships and goods, whichever place it speaks of."""

    ship: bool
    ship_words: bool
    goods: bool
    pronoun: bool
    """'She' or 'her', which in an article about ships is often one."""
    land: tuple[int, ...]
    """Positions of words for movements by land or air."""


def facts_of(scan: Scan, sentence: SentenceScan, ship_spans: Sequence[tuple[int, int]]) -> SentenceFacts:
    """Return the facts of a sentence; ``ship_spans`` are those of the article's named ships."""
    words = {t.lower for t in sentence.tokens}
    ship = any(sentence.start <= a and b <= sentence.end for a, b in ship_spans)
    ship_words = not words.isdisjoint(SHIP_WORDS) or any(h.get("ship") is not None for h in sentence.hits)
    goods = not words.isdisjoint(GOODS_WORDS) or any(
        h.get("commodity") is not None or h.get("unit") is not None for h in sentence.hits
    )
    land = tuple(m.start() for m in BY_LAND.finditer(scan.folded, sentence.start, sentence.end))
    return SentenceFacts(ship, ship_words, goods, "she" in words or "her" in words, land)


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
    governor = setting.governor
    worth = _RANKS[rank]
    if seat:
        worth -= 0.5 if rank >= 2 else 3.0
    if facts.ship:
        worth += 1.0
    elif facts.ship_words:
        worth += 0.75
    elif facts.goods:
        worth += 0.5 if maritime else 0.0
    elif facts.pronoun and maritime:
        worth += 0.5
    elif maritime:
        worth += 0.25
    if not maritime and not facts.ship_words:
        worth -= 1.5
    if any(candidate.start - 90 < at < candidate.end + 40 for at in facts.land):
        worth -= 2.0
    called = setting.called_port or candidate.port_word
    if scan.text[candidate.end : candidate.end + 1] in {"'", "’"} and called is None:
        worth -= 1.5
    if called is not None and setting.called_port is None and rank == 0 and not facts.ship_words:
        return -3.0  # 'Harbour' in a name like a person's or a club's
    if called is not None:
        return worth + (3.0 if maritime or facts.ship_words else 1.5) + (1.5 if rank else 2.5)
    if candidate.joined or candidate.joins:
        worth += 2.5 if facts.goods or facts.ship else 0.5
    if setting.article:
        worth -= 3.0
    worth += _governed(setting, facts)
    before = setting.before
    if (governor in STATIC or governor == "from") and any(w in OFFICES for w in before[:3]):
        worth -= 3.0
    if governor == "off":
        if any(w in LYING for w in before[:8]) or before[:4].count("ship") == 2 or any(w in LYING for w in setting.after):
            worth += 2.0
        else:
            worth -= 0.75
    elif governor in {"near", "outside", "around", "by", "beside", "above"}:
        worth += 2.0 if any(w in LYING for w in before[:6]) or before[:4].count("ship") == 2 else -0.25
    elif governor and any(w in NAUTICAL for w in before[:6]):
        worth += 1.5
    elif governor and any(w in TRAVEL for w in before[:7]):
        worth += 0.75
    elif governor in STATIC and any(w in HELD for w in before[:5]):
        worth += 1.0
    if any(0 <= t.start - candidate.end <= 1 for t in sentence.times) and not governor:
        worth += 1.0
    if rank and _PREDICATE.match(scan.folded, candidate.end):
        worth += 2.0
    return worth


def _governed(setting: Setting, facts: SentenceFacts) -> float:
    governor = setting.governor
    if governor in OBJECT_VERBS:
        return 2.0 if facts.ship or facts.ship_words else 1.25 if facts.goods or facts.pronoun else 0.5
    if governor in MOTION and governor != "ex":
        return 1.0
    if governor in ROUTE_LABELS:
        return 1.75
    if governor == "of" and setting.before[:1] and setting.before[0] in _SHORES:
        return -1.5
    if governor in STATIC:
        return _STATIC_WORTH.get(governor, 0.0)
    if not governor and setting.after and setting.after[0] in _WORKS:
        return 1.25
    return 0.0
