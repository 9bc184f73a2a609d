"""The default reader: one document in, its mentions, claims and designations out, each grounded in its span."""

import hashlib
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from sanctions_assets.extraction.discourse import complete
from sanctions_assets.extraction.groups import ShipGroup, find_groups
from sanctions_assets.extraction.lexicon import Lexicon, default_lexicon, packaged_sources
from sanctions_assets.extraction.listings import Listing, Listings
from sanctions_assets.extraction.movements import Draft, read_listed, read_movements, read_voyages
from sanctions_assets.extraction.phrases import SentencePhrases, gather_phrases
from sanctions_assets.extraction.scan import Scan, scan_document
from sanctions_assets.extraction.ship_discourse import complete_ships
from sanctions_assets.extraction.ships import ShipName, ShipNames, ship_key
from sanctions_assets.extraction.speakers import find_speakers
from sanctions_assets.extraction.toponyms import PlaceName, Toponyms, is_known_place, ports_of_claims
from sanctions_assets.extraction.retold import read_denial, read_included
from sanctions_assets.extraction.voyages import read_voyage_ends
from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    DocumentSegment,
    PlaceMention,
    Reading,
    VesselMention,
    stable_id,
)
from sanctions_assets.model.taxonomy import category_of
from sanctions_assets.places.gazetteer import Gazetteer

EXTRACTOR = "rules"
READER = "1"
"""Raised with every change to the rules, so that staged readings are made anew."""

@lru_cache(maxsize=1)
def reader_version() -> str:
    """Return the version of the rules with a digest of the vocabulary: another vocabulary reads documents anew."""
    digest = hashlib.sha256()
    for name, source in sorted(packaged_sources().items()):
        digest.update(name.encode())
        digest.update(source.encode())
    return f"{READER}+{digest.hexdigest()[:8]}"


def read(
    document: Document, segments: Sequence[DocumentSegment], *, lexicon: Lexicon | None = None, gazetteer: Gazetteer | None = None
) -> Reading:
    """Read one document and return what it mentions and claims.

    Only ``article`` and ``caption`` segments are read. Every mention, claim and designation carries the name of the rule
    that made it, and its ``text`` or ``quote`` is the document's own between its offsets.
    """
    scan, ships, groups, places, drafts, listings = _understand(
        document, segments, lexicon or default_lexicon(), gazetteer or Gazetteer.open()
    )
    return _Records(document, scan, ships, groups, places).reading(drafts, listings)


def _understand(
    document: Document, segments: Sequence[DocumentSegment], lexicon: Lexicon, gazetteer: Gazetteer
) -> tuple[Scan, list[ShipName], list[ShipGroup], list[PlaceName], list[Draft], list[Listing]]:
    readable = [(s.char_start, s.char_end, s.kind) for s in segments if s.kind in {"article", "caption"}]
    title_end = 0
    if document.title and readable:
        at = document.text.find(document.title)
        title_end = at + len(document.title) if 0 <= at < 1000 else 0
    scan = scan_document(document.text, readable, _published(document), lexicon, title_end)
    finder = ShipNames(scan, lambda name: is_known_place(gazetteer, name))
    ships = finder.decide()
    toponyms = Toponyms(scan, finder.chunks, [(s.start, s.end) for s in ships], gazetteer)
    places = toponyms.find()
    groups = find_groups(scan, ships)
    complete_ships(scan, ships, groups)
    phrases = gather_phrases(scan, ships, groups, places)
    drafts: list[Draft] = []
    intro: SentencePhrases | None = None
    for phrase in phrases:
        own = read_movements(scan, phrase)
        item = document.text[phrase.scan.start : phrase.scan.start + 2].strip() in {"-", "*", "•", "·", "–", "●", "▪"}
        if item and intro is not None and not own:
            own = read_listed(scan, phrase, intro)
        elif not item:
            intro = phrase if document.text[phrase.scan.start : phrase.scan.end].endswith(":") else None
        own = read_included(scan, phrase, drafts) or own or read_denial(scan, phrase, drafts)
        drafts += own
    ends = [e for phrase in phrases if (e := read_voyage_ends(scan, phrase, ships)) is not None]
    voyages = [v for phrase in phrases if (v := read_voyages(scan, phrase)) is not None]
    drafts = complete(scan, drafts, ships, find_speakers(scan), voyages, places, ends)
    ports_of_claims(scan, drafts, places, toponyms)
    listings = Listings(scan, phrases, finder.chunks, ships, scan.published_on).find()
    return scan, ships, groups, places, drafts, listings


def _published(document: Document) -> date | None:
    return document.published_on


class _Records:
    """Turns what was understood into records with stable ids."""

    def __init__(
        self, document: Document, scan: Scan, ships: Sequence[ShipName], groups: Sequence[ShipGroup], places: Sequence[PlaceName]
    ) -> None:
        self.document = document
        self.scan = scan
        self.ships = ships
        self.groups = groups
        self.places = places
        self.vessel_mentions: dict[tuple[int, int], VesselMention] = {}
        self.place_mentions: dict[tuple[int, int], PlaceMention] = {}

    def reading(self, drafts: Sequence[Draft], listings: Sequence[Listing]) -> Reading:
        """Return the records of the document."""
        self._mentions()
        claims: dict[str, CargoClaim] = {}
        carriers: dict[tuple[str, str], CargoClaimVessel] = {}
        for draft in drafts:
            claim = self._claim(draft)
            claims.setdefault(claim.claim_id, claim)
            for mention in (*draft.ships, *draft.groups):
                found = self.vessel_mentions.get((mention.start, mention.end))
                if found is not None:
                    carriers[(claim.claim_id, found.mention_id)] = CargoClaimVessel(
                        claim_id=claim.claim_id, mention_id=found.mention_id
                    )
        designations = {d.designation_id: d for d in map(self._designation, listings)}
        return Reading(
            document_id=self.document.document_id,
            extractor=EXTRACTOR,
            extractor_version=reader_version(),
            vessel_mentions=tuple(self.vessel_mentions.values()),
            place_mentions=tuple(self.place_mentions.values()),
            cargo_claims=tuple(claims.values()),
            cargo_claim_vessels=tuple(carriers.values()),
            designations=tuple(designations.values()),
        )

    def _text(self, start: int, end: int) -> str:
        return self.scan.text[start:end]

    def _mentions(self) -> None:
        document_id = self.document.document_id
        stated: dict[str, ShipName] = {}
        for ship in self.ships:  # what one mention states of a ship holds for it in the whole article
            first = stated.setdefault(ship_key(ship.text), ship)
            if first is not ship:
                first.particulars.add(ship.particulars)
        for ship in self.ships:
            known = stated[ship_key(ship.text)].particulars
            self.vessel_mentions[(ship.start, ship.end)] = VesselMention(
                mention_id=stable_id("vm", document_id, ship.start, ship.end, "name"),
                document_id=document_id, char_start=ship.start, char_end=ship.end, text=self._text(ship.start, ship.end),
                name=" ".join(ship.text.split()).rstrip(",;:"), former_names="; ".join(known.former_names) or None, imo=known.imo, mmsi=known.mmsi,
                flag=known.flag, vessel_type=known.vessel_type, count_min=1, count_max=1, rule=ship.rule,
            )  # fmt: skip
        for group in self.groups:
            self.vessel_mentions[(group.start, group.end)] = VesselMention(
                mention_id=stable_id("vm", document_id, group.start, group.end, "group"),
                document_id=document_id, char_start=group.start, char_end=group.end, text=self._text(group.start, group.end),
                flag=group.flag, vessel_type=group.vessel_type, count_min=group.count_min, count_max=group.count_max, rule=group.rule,
            )  # fmt: skip
        for place in self.places:
            self.place_mentions[(place.start, place.end)] = PlaceMention(
                mention_id=stable_id("pm", document_id, place.start, place.end),
                document_id=document_id, char_start=place.start, char_end=place.end, text=self._text(place.start, place.end),
                name=None if place.name is None else (place.entry.name if place.entry is not None else place.name),
                kind=place.kind, country=place.country, gazetteer_id=place.entry.gazetteer_id if place.entry is not None and place.name is not None else None,
                role=place.role, rule=place.rule,
            )  # fmt: skip

    def _end(self, place: PlaceName | None) -> PlaceMention | None:
        """Return the mention of an end of a route; a government ('Seoul sent') says the country, but no place."""
        return self.place_mentions.get((place.start, place.end)) if place is not None and place.role != "government" else None

    def _claim(self, draft: Draft) -> CargoClaim:
        assert draft.commodity is not None
        document_id = self.document.document_id
        period = draft.time.read(planned=draft.stance.status == "planned") if draft.time is not None else (None, None)
        quantity = draft.quantity
        origin, destination = self._end(draft.origin), self._end(draft.destination)
        counts = [g for g in draft.groups if g.count_min is not None or g.count_max is not None]
        named = len({ship_key(s.text) for s in draft.ships})
        return CargoClaim(
            claim_id=stable_id(
                "claim", document_id, draft.start, draft.end, draft.commodity, draft.origin_country, draft.destination_country,
                draft.stance.assertion, draft.stance.status, quantity.start if quantity else None,
            ),
            document_id=document_id, commodity=draft.commodity, commodity_text=draft.commodity_text, category=category_of(draft.commodity),
            quantity_min=quantity.low if quantity else None, quantity_max=quantity.high if quantity else None,
            quantity_text=self._text(quantity.start, quantity.end) if quantity else None, unit=quantity.unit if quantity else None,
            origin_country=draft.origin_country, origin_mention_id=origin.mention_id if origin is not None and draft.origin is not None and draft.origin.country == draft.origin_country else None,
            destination_country=draft.destination_country, destination_mention_id=destination.mention_id if destination is not None and draft.destination is not None and draft.destination.country == draft.destination_country else None,
            trips_min=draft.trips[0], trips_max=draft.trips[1],
            vessel_count_min=counts[0].count_min if counts else (named or None), vessel_count_max=counts[0].count_max if counts else (named or None),
            period_start=period[0], period_end=period[1], period_text=draft.time.text if draft.time is not None else None,
            event_status=draft.stance.status, assertion=draft.stance.assertion, claimed_by=draft.claimed_by,
            char_start=draft.start, char_end=draft.end, quote=self._text(draft.start, draft.end), rule=f"{draft.rule}/{draft.stance.rule}",
        )  # fmt: skip

    def _designation(self, listing: Listing) -> Designation:
        mention = self.vessel_mentions.get((listing.ship.start, listing.ship.end)) if listing.ship is not None else None
        name = mention.name if mention is not None else listing.target_name
        return Designation(
            designation_id=stable_id("des", self.document.document_id, listing.authority_country, listing.target_kind, name, listing.target_count),
            authority_country=listing.authority_country, authority=listing.authority, target_kind=listing.target_kind, target_name=name,
            target_count=listing.target_count, mention_id=mention.mention_id if mention is not None else None,
            announced_on=listing.announced_on, announced_on_text=listing.announced_on_text, document_id=self.document.document_id,
            char_start=listing.start, char_end=listing.end, quote=self._text(listing.start, listing.end), rule=listing.rule,
        )  # fmt: skip
