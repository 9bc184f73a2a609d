"""Sentences that tell of a voyage and name no cargo: their ends belong to the cargo told just before or behind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.movements.prepositions import AT, SHIP_NOUNS
from sanctions_assets.extraction.movements.restrictions import is_as_a_rule
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.ships import ShipName, ship_key
from sanctions_assets.extraction.toponyms import PlaceName

_FROM = frozenset({"from", "en route from", "out of", "left", "leaving", "leaves", "departed", "departing", "departs"})
_TO = frozenset(
    {
        "to", "into", "for", "bound for", "destined for", "en route to", "heading for", "headed for", "heading to", "headed to",
        "reached", "reaches", "signalling", "signaling",
    }
)  # fmt: skip
_SPOTS = frozenset({"port", "terminal", "anchorage", "city", "island"})
_GOODS_TOLD = re.compile(
    r"\b(?:the|these|those|such|its|their|both|all)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:shipments?|deliver(?:y|ies)|transfers?|cargo(?:es)?|consignments?|containers?|goods|items|load|parcels?|exports|haul"
    r"|weapons|weaponry|arms|munitions|ammunition|rifles|missiles|drones|mat[eé]riel|equipment|components|supplies|aid"
    r"|contraband|drugs|narcotics|cocaine|oil|fuel|diesel|crude|coal|grain|wheat)\b"
)
"""What points back to goods told before."""
_MOVES = re.compile(
    r"\b(?:made|carried|taken|transported|moved|shipped|sent|deliver(?:s|ed|ing)?|load(?:s|ed|ing)?|sailed|sailing|left|departed|arrived|docked|berthed"
    r"|came|went|travell?(?:ed|ing)|unloaded|discharged|offloaded|handled|passed|bound|heading|headed|voyage|en route"
    r"|on (?:its|her|the|their) way|destined|intended|meant|originat\w+|emanat\w+|set (?:out|off)|en-?\s?route|route"
    r"|destination)\b"
)
_UNDERWAY = re.compile(
    r"\b(?:bound|heading|headed|voyage|en-?\s?route|route|way|destined|sail\w*|originat\w+|emanat\w+|came|set (?:out|off)|left"
    r"|departed|travell?(?:ed|ing)|transit(?:ed|ing))\b"
)
_ARRIVES = re.compile(
    r"\b(?:arriv\w+|dock\w+|berth\w+|moor\w+|anchor\w+|put\s+in|unload\w+|discharg\w+|offload\w+|tied\s+up|call\w*)"
    r"\s+(?:[\w,]+\s+){0,3}?(?:at|in|off)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)
_GOAL = re.compile(
    r"\bdestination\s*(?:is|was|as|of|:|being|port\s+of|port)?\s*(?:(?:is|was|being|listed\s+as|given\s+as|declared\s+as)\s+)?"
    r"(?:the\s+)?(?:port\s+of\s+)?$"
)
"""'her destination was Beirut'."""
_DUE = re.compile(
    r"\b(?:due|expected|scheduled)\s+(?:to\s+(?:arrive|dock|berth|call)\s+)?(?:back\s+)?(?:in|at)\s+(?:the\s+)?(?:port\s+of\s+)?$"
)
"""'was due in Rotterdam on Tuesday'."""
_LED_TO = re.compile(
    r"\b(?:taken|escorted|diverted|towed|brought|led|steered|redirected|ordered|forced|moved|removed)\s+(?:[\w-]+\s+){0,3}?(?:in)?to\s+"
    r"(?:the\s+|an?\s+)?(?:[\w-]+\s+){0,4}$"
)
"""Where a ship goes that was seized or stricken."""
_WHERE_LANDED = re.compile(
    r"\s*,\s+where\s+(?:(?:it|she|they|the\s+\w+)\s+)?(?:\w+\s+){0,2}?(?:offload|unload|discharg|deliver|land|pump)\w*"
)
"""'recorded at Ningbo, where it offloaded its cargo'."""
_STARTS = re.compile(
    r"\b(?:originat\w+|embark\w+|(?:was|were|been)\s+loaded|loaded|loading)\s+(?:[\w,]+\s+){0,3}?(?:in|at|off)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)
_SHE = re.compile(rf"\b(?:she|her|the\s+(?:[\w-]+\s+){{0,4}}?(?:{SHIP_NOUNS}))\b")
_IT_SAILS = re.compile(
    r"\bit\s+(?:(?:was|is|had|has|would|could|later|then|first)\s+){0,2}?(?:been\s+)?(?:last\s+)?"
    r"(?:sailing|sailed|travell?(?:ed|ing)|heading|headed|bound|en[- ]?route|on\s+(?:its|a)\s+(?:way|voyage)|left|departed"
    r"|set\s+(?:out|off|sail)|destined|making\s+its\s+way|under\s?way|docked|loaded)\b"
)
"""'It' with a verb that only a ship goes with."""
_ITS_CARGO = re.compile(r"\bits\s+(?:cargo|load|consignment)\b")
_THE = re.compile(r"\b(?:the|these|those)\s+(?:[\w-]+\s+){0,2}$")
REACH = 2
"""Sentences between a voyage and the cargo whose voyage it is, or the ship that 'she' is."""
FAR_REACH = 6
"""The same where no other cargo can be meant."""


@dataclass(frozen=True, slots=True)
class VoyageEnds:
    """Where a voyage began and ended, by the ship or by 'the shipments'."""

    sentence: int
    ships: tuple[str, ...]
    """Keys of the names of the ships that made it."""
    anaphoric: bool
    """It is the voyage of goods told before, by no ship that the sentence names."""
    unnamed: bool
    """It is the voyage of 'the vessel', which nothing before names."""
    origin: PlaceName | None
    destination: PlaceName | None


def read_voyage_ends(
    scan: Scan, phrases: SentencePhrases, ships: Sequence[ShipName], groups: Sequence[ShipGroup] = ()
) -> VoyageEnds | None:
    """Return the ends of a voyage in a sentence without cargo, or ``None``; ``groups`` are the ships told by kind alone."""
    sentence = phrases.scan
    fresh = (
        c
        for group in phrases.cargo
        for c in group
        if c.commodity is not None and not _points_back(scan, c) and not is_as_a_rule(scan, sentence.start, c.start)
    )
    if sentence.headline or any(True for _ in fresh):
        return None
    clause = scan.folded[sentence.start : sentence.end]
    if _MOVES.search(clause) is None:
        return None
    own = tuple(dict.fromkeys(ship_key(s.text) for s in phrases.ships if s.particulars.trades))
    goods_told = _GOODS_TOLD.search(clause) is not None
    unnamed = False
    if not own and any(pattern.search(clause) for pattern in (_SHE, _ITS_CARGO, _IT_SAILS)):
        own, unnamed = _ship_before(sentence, ships, groups)
    if not own and not goods_told and not unnamed:
        return None
    origin, destination = _ends(scan, phrases, anywhere=goods_told or _UNDERWAY.search(clause) is not None)
    if origin is None and destination is None:
        return None
    return VoyageEnds(sentence.index, own, goods_told and not own, unnamed, origin, destination)


def _ship_before(sentence: SentenceScan, ships: Sequence[ShipName], groups: Sequence[ShipGroup]) -> tuple[tuple[str, ...], bool]:
    """Return the key of the ship that 'she' or 'the vessel' is, and whether it is one that no name is told of."""
    trading = [s for s in ships if s.particulars.trades]
    before = [s for s in trading if s.end <= sentence.start and sentence.index - s.sentence <= REACH]
    single = [
        g.start
        for g in groups
        if g.count == (1, 1) and not g.guards and g.end <= sentence.start and sentence.index - g.sentence <= FAR_REACH
    ]
    if before and (not single or single[-1] < before[-1].start):
        return (ship_key(before[-1].text),), False
    if single and not (trading and trading[-1].start > single[-1] and trading[-1].end <= sentence.start):
        return _only_key(trading), True
    return _only_key([s for s in trading if s.end <= sentence.start]) or _only_key(trading), not trading


def _only_key(ships: Sequence[ShipName]) -> tuple[str, ...]:
    """Return the key of the only ship of an article, or nothing."""
    keys = {ship_key(s.text) for s in ships}
    return tuple(keys) if len(keys) == 1 else ()


def _points_back(scan: Scan, cargo: CargoPhrase) -> bool:
    """Say whether a word for goods only takes up those told before: 'the weapons were bound for'."""
    return cargo.quantity is None and _THE.search(scan.folded[max(0, cargo.term_start - 30) : cargo.term_start]) is not None


def _ends(scan: Scan, phrases: SentencePhrases, *, anywhere: bool) -> tuple[PlaceName | None, PlaceName | None]:
    """Return origin and destination; with ``anywhere`` they may be countries, else only spots where a ship can lie."""
    origin = destination = None
    for placed in phrases.places:
        place = placed.place
        if place.role == "demonym" or placed.modifies_ship or _is_no_end(scan, phrases, place):
            continue
        spot = place.kind in _SPOTS
        starts = placed.preposition in AT and _STARTS.search(scan.folded[max(phrases.scan.start, place.start - 60) : place.start])
        if origin is None and (placed.preposition in _FROM or starts) and (spot or anywhere):
            origin = place
        elif destination is None and (
            (placed.preposition in _TO and (spot or anywhere))
            or _WHERE_LANDED.match(scan.folded, place.end)
            or _GOAL.search(scan.folded[max(phrases.scan.start, place.start - 60) : place.start])
            or (spot and _DUE.search(scan.folded[max(phrases.scan.start, place.start - 60) : place.start]))
            or (
                (spot or place.kind == "country")
                and _ARRIVES.search(scan.folded[max(phrases.scan.start, place.start - 60) : place.start])
            )
        ):
            destination = place
    return origin, destination


def _is_no_end(scan: Scan, phrases: SentencePhrases, place: PlaceName) -> bool:
    """Say whether a ship only passes a place, or is brought there by those who stopped it."""
    if place.kind in {"canal", "strait"} or scan.folded.startswith((" canal", " strait"), place.end):
        return True
    return _LED_TO.search(scan.folded[max(phrases.scan.start, place.start - 70) : place.start]) is not None


def carry_ends(drafts: Sequence[Draft], voyages: Sequence[VoyageEnds]) -> None:
    """Fill missing ends of the movements told near a voyage by the same ship, or of 'the shipments' before.

    A ship or kind of cargo of which the article tells one movement alone may be further away.
    """
    told = [d for d in drafts if d.commodity is not None and not d.headline and d.stance.assertion != "denied"]
    sentences: dict[str, set[int]] = {}
    for draft in told:
        for ship in draft.ships:
            sentences.setdefault(ship_key(ship.text), set()).add(draft.sentence)
    single = frozenset(key for key, where in sentences.items() if len(where) == 1)
    only = len({d.sentence for d in told}) == 1
    for voyage in voyages:
        for draft in told:
            if _is_voyage_of(voyage, draft, single, only=only):
                if "origin" not in draft.several:
                    draft.origin, draft.origin_country = _carried(
                        draft.origin, draft.origin_country, voyage.origin, draft.destination_country, goods=voyage.anaphoric
                    )
                if "destination" not in draft.several:
                    draft.destination, draft.destination_country = _carried(
                        draft.destination,
                        draft.destination_country,
                        voyage.destination,
                        draft.origin_country,
                        goods=voyage.anaphoric,
                    )


def _is_voyage_of(voyage: VoyageEnds, draft: Draft, single: frozenset[str], *, only: bool) -> bool:
    """Say whether a voyage is that of a cargo; ``single`` are the ships with one movement, ``only`` if there is one at all."""
    distance = voyage.sentence - draft.sentence
    own = {ship_key(s.text) for s in draft.ships} & set(voyage.ships)
    if own:
        return abs(distance) <= (FAR_REACH if own <= single else REACH) and (own <= single or _fits_time(draft, distance))
    if voyage.anaphoric:
        return 0 < distance <= (FAR_REACH if only else REACH) and (only or _fits_time(draft, distance))
    return voyage.unnamed and not draft.ships and draft.afloat and 0 < distance <= (FAR_REACH if only else REACH)


def _fits_time(draft: Draft, distance: int) -> bool:
    """Say whether a voyage told apart from a dated movement can be the same: dates tell several voyages of a ship apart."""
    return draft.time is None or abs(distance) <= 1


def _carried(
    own: PlaceName | None, country: str | None, told: PlaceName | None, other: str | None, *, goods: bool
) -> tuple[PlaceName | None, str | None]:
    """Return an end of a movement with its country, taken from the voyage where it is missing.

    ``other`` is the country of the other end, which a voyage must not come back to. Where the ``goods`` themselves were said
    to travel, the voyage also makes a country precise.
    """
    if told is None:
        return own, country
    if own is None:
        fits = country in {None, told.country} and told.country != other
        return (told, told.country) if fits else (None, country)
    return (told if goods and own.kind == "country" and country == told.country else own), country
