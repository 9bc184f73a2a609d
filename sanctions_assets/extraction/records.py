"""Records with stable ids, made of what was understood of a document."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.listings import Listing
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName, ship_key
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    PlaceMention,
    Reading,
    VesselMention,
    stable_id,
)
from sanctions_assets.model.taxonomy import category_of

Span = tuple[int, int]
"""First code point and the one after the last, by which mentions are looked up."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood of one document, each kind in reading order, and the sentences that it came from."""

    scan: Scan
    phrases: Sequence[SentencePhrases]
    ships: Sequence[ShipName]
    groups: Sequence[ShipGroup]
    places: Sequence[PlaceName]
    drafts: Sequence[Draft]
    listings: Sequence[Listing]


def records_of(document: Document, found: Understanding, *, extractor: str, version: str) -> Reading:
    """Return the records of a document; equal claims and designations are kept once."""
    vessels = {(m.char_start, m.char_end): m for m in _vessel_mentions(document, found.ships, found.groups)}
    places = {(p.start, p.end): _place_mention(document, p) for p in found.places}
    claims: dict[str, CargoClaim] = {}
    carriers: dict[tuple[str, str], CargoClaimVessel] = {}
    for draft in found.drafts:
        claim = claim_of(document, draft, places)
        claims.setdefault(claim.claim_id, claim)
        for span in [(s.start, s.end) for s in draft.ships] + [(g.start, g.end) for g in draft.groups]:
            mention = vessels.get(span)
            if mention is not None:
                carrier = CargoClaimVessel(claim_id=claim.claim_id, mention_id=mention.mention_id)
                carriers[(claim.claim_id, mention.mention_id)] = carrier
    designations = {d.designation_id: d for d in (designation_of(document, listing, vessels) for listing in found.listings)}
    return Reading(
        document_id=document.document_id,
        extractor=extractor,
        extractor_version=version,
        vessel_mentions=tuple(vessels.values()),
        place_mentions=tuple(places.values()),
        cargo_claims=tuple(claims.values()),
        cargo_claim_vessels=tuple(carriers.values()),
        designations=tuple(designations.values()),
    )


def _vessel_mentions(document: Document, ships: Sequence[ShipName], groups: Sequence[ShipGroup]) -> Iterable[VesselMention]:
    """Yield the mentions of ships, named ones first."""
    for ship in ships:
        known = ship.particulars
        yield VesselMention(
            mention_id=stable_id("vm", document.document_id, ship.start, ship.end, "name"),
            document_id=document.document_id,
            char_start=ship.start,
            char_end=ship.end,
            text=document.text[ship.start : ship.end],
            name=" ".join(ship.text.split()).rstrip(",;:"),
            former_names="; ".join(known.former_names) or None,
            imo=known.imo,
            mmsi=known.mmsi,
            flag=known.flag,
            vessel_type=known.vessel_type,
            count_min=1,
            count_max=1,
            rule=ship.rule,
        )
    for group in groups:
        yield VesselMention(
            mention_id=stable_id("vm", document.document_id, group.start, group.end, "group"),
            document_id=document.document_id,
            char_start=group.start,
            char_end=group.end,
            text=document.text[group.start : group.end],
            flag=group.flag,
            vessel_type=group.vessel_type,
            count_min=group.count_min,
            count_max=group.count_max,
            rule=group.rule,
        )


def _place_mention(document: Document, place: PlaceName) -> PlaceMention:
    entry = place.entry if place.name is not None else None
    return PlaceMention(
        mention_id=stable_id("pm", document.document_id, place.start, place.end),
        document_id=document.document_id,
        char_start=place.start,
        char_end=place.end,
        text=document.text[place.start : place.end],
        name=entry.name if entry is not None else place.name,
        kind=place.kind,
        country=place.country,
        gazetteer_id=entry.gazetteer_id if entry is not None else None,
        role=place.role,
        rule=place.rule,
    )


def claim_of(document: Document, draft: Draft, places: Mapping[Span, PlaceMention]) -> CargoClaim:
    """Return the claim of a movement; ``places`` are the mentions that its ends may point to."""
    assert draft.commodity is not None
    quantity, stance, time = draft.quantity, draft.stance, draft.time
    ahead = stance.status == "planned" and stance.rule != "stance.sale"  # a sale was made on its day, though nothing moved yet
    period = time.read(planned=ahead) if time is not None else (None, None)
    ship_count = _ship_count(draft)
    return CargoClaim(
        claim_id=stable_id(
            "claim",
            document.document_id,
            draft.start,
            draft.end,
            draft.commodity,
            draft.origin_country,
            draft.destination_country,
            stance.assertion,
            stance.status,
            quantity.start if quantity else None,
        ),
        document_id=document.document_id,
        commodity=draft.commodity,
        commodity_text=draft.commodity_text,
        category=category_of(draft.commodity),
        quantity_min=quantity.low if quantity else None,
        quantity_max=quantity.high if quantity else None,
        quantity_text=document.text[quantity.start : quantity.end] if quantity else None,
        unit=quantity.unit if quantity else None,
        origin_country=draft.origin_country,
        origin_mention_id=_end_mention(draft.origin, draft.origin_country, places),
        destination_country=draft.destination_country,
        destination_mention_id=_end_mention(draft.destination, draft.destination_country, places),
        trips_min=draft.trips[0],
        trips_max=draft.trips[1],
        vessel_count_min=ship_count[0],
        vessel_count_max=ship_count[1],
        period_start=period[0],
        period_end=period[1],
        period_text=time.text if time is not None else None,
        event_status=stance.status,
        assertion=stance.assertion,
        claimed_by=draft.claimed_by,
        char_start=draft.start,
        char_end=draft.end,
        quote=document.text[draft.start : draft.end],
        rule=f"{draft.rule}/{stance.rule}",
    )


def _ship_count(draft: Draft) -> tuple[int | None, int | None]:
    """Return the least and greatest number of carriers: as stated of a group, else as many as are named."""
    counted = next((g for g in draft.groups if g.count_min is not None or g.count_max is not None), None)
    if counted is not None:
        return counted.count_min, counted.count_max
    named = len({ship_key(s.text) for s in draft.ships}) or None
    return named, named


def _end_mention(place: PlaceName | None, country: str | None, places: Mapping[Span, PlaceMention]) -> str | None:
    """Return the mention of an end of a route; a government ('Seoul sent') says the country, but no place."""
    if place is None or place.role == "government" or place.country != country:
        return None
    mention = places.get((place.start, place.end))
    return mention.mention_id if mention is not None else None


def designation_of(document: Document, listing: Listing, vessels: Mapping[Span, VesselMention]) -> Designation:
    """Return the designation of a listing; ``vessels`` are the mentions that it may point to."""
    mention = vessels.get((listing.ship.start, listing.ship.end)) if listing.ship is not None else None
    name = mention.name if mention is not None else listing.target_name
    return Designation(
        designation_id=stable_id(
            "des", document.document_id, listing.authority_country, listing.target_kind, name, listing.target_count
        ),
        authority_country=listing.authority_country,
        authority=listing.authority,
        target_kind=listing.target_kind,
        target_name=name,
        target_count=listing.target_count,
        mention_id=mention.mention_id if mention is not None else None,
        announced_on=listing.announced_on,
        announced_on_text=listing.announced_on_text,
        document_id=document.document_id,
        char_start=listing.start,
        char_end=listing.end,
        quote=document.text[listing.start : listing.end],
        rule=listing.rule,
    )
