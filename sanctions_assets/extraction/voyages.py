"""Sentences that tell of a voyage and name no cargo: their ends belong to the cargo told just before or behind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.movements.prepositions import SHIP_NOUNS
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName, ship_key
from sanctions_assets.extraction.toponyms import PlaceName

_FROM = frozenset({"from", "out of", "left", "leaving", "leaves", "departed", "departing", "departs"})
_TO = frozenset(
    {
        "to", "into", "for", "bound for", "destined for", "en route to", "heading for", "headed for", "heading to", "headed to",
        "reached", "reaches", "signalling", "signaling",
    }
)  # fmt: skip
_SPOTS = frozenset({"port", "terminal", "anchorage", "city", "island"})
_GOODS_TOLD = re.compile(
    r"\b(?:the|these|those|such|its|their|both|all)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:shipments?|deliver(?:y|ies)|transfers?|cargo(?:es)?|consignments?|containers|goods|load|parcels?|exports"
    r"|weapons|arms|munitions|oil|fuel|crude|coal|grain|wheat)\b"
)
"""What points back to goods told before."""
_MOVES = re.compile(
    r"\b(?:made|carried|taken|transported|moved|shipped|sent|delivered|loaded|sailed|sailing|left|departed|arrived|docked|berthed"
    r"|came|went|travelled|unloaded|discharged|offloaded|handled|passed|bound|heading|headed|voyage|en route"
    r"|on (?:its|her|the|their) way|destined)\b"
)
_UNDERWAY = re.compile(r"\b(?:bound|heading|headed|voyage|en route|way|destined|sail\w*)\b")
_ARRIVES = re.compile(
    r"\b(?:arriv\w+|dock\w+|berth\w+|moor\w+|anchor\w+|put\s+in|unload\w+|discharg\w+|offload\w+|tied\s+up|call\w*)"
    r"\s+(?:[\w,]+\s+){0,3}?(?:at|in|off)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)
_SHE = re.compile(rf"\b(?:she|her|the\s+(?:[\w-]+\s+){{0,4}}?(?:{SHIP_NOUNS}))\b")
_THE = re.compile(r"\b(?:the|these|those)\s+(?:[\w-]+\s+){0,2}$")
REACH = 2
"""Sentences between a voyage and the cargo whose voyage it is, or the ship that 'she' is."""


@dataclass(frozen=True, slots=True)
class VoyageEnds:
    """Where a voyage began and ended, by the ship or by 'the shipments'."""

    sentence: int
    ships: tuple[str, ...]
    """Keys of the names of the ships that made it."""
    anaphoric: bool
    """It is the voyage of goods told before, by no ship that the sentence names."""
    origin: PlaceName | None
    destination: PlaceName | None


def read_voyage_ends(scan: Scan, phrases: SentencePhrases, ships: Sequence[ShipName]) -> VoyageEnds | None:
    """Return the ends of a voyage in a sentence without cargo, or ``None``."""
    sentence = phrases.scan
    fresh = (c for group in phrases.cargo for c in group if c.commodity is not None and not _points_back(scan, c))
    if sentence.headline or any(True for _ in fresh):
        return None
    clause = scan.folded[sentence.start : sentence.end]
    if _MOVES.search(clause) is None:
        return None
    own = tuple(dict.fromkeys(ship_key(s.text) for s in phrases.ships if s.particulars.vessel_type != "warship"))
    goods_told = _GOODS_TOLD.search(clause) is not None
    if not own and _SHE.search(clause):
        before = [s for s in ships if s.end <= sentence.start and sentence.index - s.sentence <= REACH]
        own = (ship_key(before[-1].text),) if before else ()
    if not own and not goods_told:
        return None
    origin, destination = _ends(scan, phrases, anywhere=goods_told or _UNDERWAY.search(clause) is not None)
    if origin is None and destination is None:
        return None
    return VoyageEnds(sentence.index, own, goods_told and not own, origin, destination)


def _points_back(scan: Scan, cargo: CargoPhrase) -> bool:
    """Say whether a word for goods only takes up those told before: 'the weapons were bound for'."""
    return cargo.quantity is None and _THE.search(scan.folded[max(0, cargo.term_start - 30) : cargo.term_start]) is not None


def _ends(scan: Scan, phrases: SentencePhrases, *, anywhere: bool) -> tuple[PlaceName | None, PlaceName | None]:
    """Return origin and destination; with ``anywhere`` they may be countries, else only spots where a ship can lie."""
    origin = destination = None
    for placed in phrases.places:
        place = placed.place
        if place.role == "demonym" or placed.modifies_ship:
            continue
        spot = place.kind in _SPOTS
        if origin is None and placed.preposition in _FROM and (spot or anywhere):
            origin = place
        elif destination is None and (
            (placed.preposition in _TO and (spot or anywhere))
            or (spot and _ARRIVES.search(scan.folded[max(phrases.scan.start, place.start - 60) : place.start]))
        ):
            destination = place
    return origin, destination


def carry_ends(drafts: Sequence[Draft], voyages: Sequence[VoyageEnds]) -> None:
    """Fill missing ends of the movements told within two sentences of a voyage by the same ship, or of 'the shipments' before."""
    for voyage in voyages:
        for draft in drafts:
            if _is_voyage_of(voyage, draft):
                draft.origin, draft.origin_country = _carried(
                    draft.origin, draft.origin_country, voyage.origin, draft.destination_country, goods=voyage.anaphoric
                )
                draft.destination, draft.destination_country = _carried(
                    draft.destination, draft.destination_country, voyage.destination, draft.origin_country, goods=voyage.anaphoric
                )


def _is_voyage_of(voyage: VoyageEnds, draft: Draft) -> bool:
    distance = voyage.sentence - draft.sentence
    if draft.headline or draft.stance.assertion == "denied" or draft.commodity is None:
        return False
    if draft.time is not None and abs(distance) > 1:
        return False
    same_ship = bool(voyage.ships) and any(ship_key(s.text) in voyage.ships for s in draft.ships)
    return (same_ship and abs(distance) <= REACH) or (voyage.anaphoric and 0 < distance <= REACH)


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
