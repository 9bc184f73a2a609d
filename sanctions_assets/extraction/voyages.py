"""Sentences that tell of a voyage and name no cargo: their ends belong to the cargo told just before or behind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName, ship_key
from sanctions_assets.extraction.toponyms import PlaceName

_FROM = frozenset({"from", "out of", "left", "leaving", "leaves", "departed", "departing", "departs"})
_TO = frozenset({"to", "into", "for", "bound for", "destined for", "en route to", "heading for", "headed for", "heading to", "headed to", "reached", "reaches", "signalling", "signaling"})
_ANAPHOR = re.compile(
    r"\b(?:the|these|those|such|its|their|both|all)\s+(?:[\w-]+\s+){0,2}?(?:shipments?|deliver(?:y|ies)|transfers?|cargo(?:es)?|consignments?|containers|goods|load|parcels?|exports|weapons|arms|munitions|oil|fuel|crude|coal|grain|wheat)\b"
)
_MOVES = re.compile(
    r"\b(?:made|carried|taken|transported|moved|shipped|sent|delivered|loaded|sailed|sailing|left|departed|arrived|docked|berthed|came|went|travelled|unloaded|discharged|offloaded|handled|passed|bound|heading|headed|voyage|en route|on (?:its|her|the|their) way|destined)\b"
)
_ARRIVES = re.compile(r"\b(?:arriv\w+|dock\w+|berth\w+|moor\w+|anchor\w+|put\s+in|unload\w+|discharg\w+|offload\w+|tied\s+up|call\w*)\s+(?:[\w,]+\s+){0,3}?(?:at|in|off)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$")
_SHE = re.compile(r"\b(?:she|her|the\s+(?:[\w-]+\s+)?(?:ship|vessel|tanker|freighter|carrier|bulker|boat|trawler))\b")


@dataclass(frozen=True, slots=True)
class VoyageEnds:
    """Where a voyage began and ended, by the ship or by 'the shipments'."""

    sentence: int
    ships: tuple[str, ...]
    anaphoric: bool
    origin: PlaceName | None
    destination: PlaceName | None


def read_voyage_ends(scan: Scan, phrases: SentencePhrases, ships: Sequence[ShipName]) -> VoyageEnds | None:
    """Return the ends of a voyage in a sentence without cargo, or ``None``."""
    sentence = phrases.scan
    if any(c.commodity is not None for group in phrases.cargo for c in group) or sentence.headline:
        return None
    clause = scan.folded[sentence.start : sentence.end]
    if _MOVES.search(clause) is None:
        return None
    own = tuple(dict.fromkeys(ship_key(s.text) for s in phrases.ships if s.particulars.vessel_type != "warship"))
    anaphoric = _ANAPHOR.search(clause) is not None
    if not own and _SHE.search(clause):
        before = [s for s in ships if s.end <= sentence.start and sentence.index - s.sentence <= 2]
        own = (ship_key(before[-1].text),) if before else ()
    if not own and not anaphoric:
        return None
    underway = re.search(r"\b(?:bound|heading|headed|voyage|en route|way|destined|sail\w*)\b", clause) is not None
    origin = destination = None
    for placed in phrases.places:
        place = placed.place
        if place.role == "demonym" or placed.modifies_ship:
            continue
        spot = place.kind in {"port", "terminal", "anchorage", "city", "island"}
        if placed.preposition in _FROM and origin is None and (spot or anaphoric or underway):
            origin = place
        elif (placed.preposition in _TO and (spot or anaphoric or underway)) and destination is None:
            destination = place
        elif spot and destination is None and _ARRIVES.search(scan.folded[max(sentence.start, place.start - 60) : place.start]):
            destination = place
    if origin is None and destination is None:
        return None
    return VoyageEnds(sentence.index, own, anaphoric and not own, origin, destination)


def carry_ends(drafts: Sequence[Draft], voyages: Sequence[VoyageEnds]) -> None:
    """Fill missing ends of the movements told within two sentences of a voyage by the same ship, or of 'the shipments' before."""
    for voyage in voyages:
        for draft in drafts:
            distance = voyage.sentence - draft.sentence
            if draft.headline or draft.stance.assertion == "denied" or draft.commodity is None or draft.time is not None and abs(distance) > 1:
                continue
            same_ship = bool(voyage.ships) and any(ship_key(s.text) in voyage.ships for s in draft.ships) and abs(distance) <= 2
            told = voyage.anaphoric and 0 < distance <= 2
            if not same_ship and not told:
                continue
            if voyage.origin is not None and draft.origin is None and draft.origin_country in {None, voyage.origin.country} and voyage.origin.country != draft.destination_country:
                draft.origin, draft.origin_country = voyage.origin, voyage.origin.country
            elif told and voyage.origin is not None and draft.origin is not None and draft.origin.kind == "country" and draft.origin_country == voyage.origin.country:
                draft.origin = voyage.origin
            if voyage.destination is not None and draft.destination is None and draft.destination_country in {None, voyage.destination.country} and voyage.destination.country != draft.origin_country:
                draft.destination, draft.destination_country = voyage.destination, voyage.destination.country
            elif told and voyage.destination is not None and draft.destination is not None and draft.destination.kind == "country" and draft.destination_country == voyage.destination.country:
                draft.destination = voyage.destination
