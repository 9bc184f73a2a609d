"""Evidence: for every row of the published tables the stretch of text it stands on, checked to the letter."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sanctions_assets.model import (
    CargoClaim,
    Designation,
    Document,
    DocumentSegment,
    Evidence,
    PlaceMention,
    Reading,
    ShipmentClaim,
    VesselMention,
    stable_id,
)


class GroundingError(ValueError):
    """A row's quote is not the text of its document at its span: a fault of the program that made the row, not of the data."""


class _Ground(NamedTuple):
    """The stretch of a document that a mention, claim or designation was read from."""

    origin: str
    """The row it was read into, for messages: its table and id."""
    document_id: str
    char_start: int
    char_end: int
    quote: str
    rule: str | None
    extractor: str
    extractor_version: str


def gather_evidence(
    documents: Iterable[Document],
    segments: Iterable[DocumentSegment],
    readings: Iterable[Reading],
    *,
    vessel_mentions: Iterable[VesselMention],
    cargo_claims: Iterable[CargoClaim],
    designations: Iterable[Designation],
    shipment_claims: Iterable[ShipmentClaim],
) -> tuple[Evidence, ...]:
    """Return the evidence of vessels, places, cargo claims, designations and shipments, sorted by id, without ``run_id``.

    A vessel stands on each of its mentions, a place on each mention located as it, a shipment on each of its claims. The
    records given are the resolved ones; ``readings`` tell who read each of them, with their place mentions located. A
    designation from an official list, which has no document, has no evidence here.

    Raises:
        GroundingError: a quote is not the text at its span, or no segment holds it, or its document or reading is missing.
    """
    desk = _Desk(documents, segments, readings)
    rows: dict[str, Evidence] = {}
    for table, subject_id, ground in _subjects(desk, vessel_mentions, cargo_claims, designations, shipment_claims):
        evidence = desk.evidence(table, subject_id, ground)
        rows.setdefault(evidence.evidence_id, evidence)
    return tuple(rows[key] for key in sorted(rows))


def _subjects(
    desk: "_Desk",
    vessel_mentions: Iterable[VesselMention],
    cargo_claims: Iterable[CargoClaim],
    designations: Iterable[Designation],
    shipment_claims: Iterable[ShipmentClaim],
) -> Iterator[tuple[str, str, _Ground]]:
    """Return table, id and ground of each row that needs evidence, as often as it has a ground."""
    for vessel_mention in vessel_mentions:
        if vessel_mention.vessel_id is not None:
            yield "vessels", vessel_mention.vessel_id, desk.ground(vessel_mention)
    for place_mention in desk.place_mentions:
        if place_mention.place_id is not None:
            yield "places", place_mention.place_id, desk.ground(place_mention)
    claimed: dict[str, _Ground] = {}
    for claim in cargo_claims:
        claimed[claim.claim_id] = desk.ground(claim)
        yield "cargo_claims", claim.claim_id, claimed[claim.claim_id]
    for designation in designations:
        if designation.document_id is not None:
            yield "designations", designation.designation_id, desk.ground(designation)
    for link in shipment_claims:
        ground = claimed.get(link.claim_id)
        if ground is None:
            raise GroundingError(f"shipment {link.shipment_id} stands on claim {link.claim_id}, which is not among the claims")
        yield "shipments", link.shipment_id, ground


_Read = VesselMention | PlaceMention | CargoClaim | Designation


class _Desk:
    """The documents laid open: their texts, their segments, and who read what in them."""

    def __init__(self, documents: Iterable[Document], segments: Iterable[DocumentSegment], readings: Iterable[Reading]) -> None:
        self._texts = {document.document_id: document.text for document in documents}
        self._segments: defaultdict[str, list[DocumentSegment]] = defaultdict(list)
        for segment in segments:
            self._segments[segment.document_id].append(segment)
        for of_document in self._segments.values():
            of_document.sort(key=lambda segment: segment.char_start)
        self._starts = {key: [segment.char_start for segment in value] for key, value in self._segments.items()}
        self._reader: dict[tuple[str, str], Reading] = {}
        self.place_mentions: list[PlaceMention] = []
        for reading in sorted(readings, key=lambda r: (r.document_id, r.extractor, r.extractor_version)):
            self.place_mentions += reading.place_mentions
            found: tuple[_Read, ...] = (
                *reading.vessel_mentions,
                *reading.place_mentions,
                *reading.cargo_claims,
                *reading.designations,
            )
            for row in found:
                self._reader.setdefault((row.table_name, _key(row)), reading)

    def ground(self, row: _Read) -> _Ground:
        """Return where a row was read and by whom."""
        origin = f"{row.table_name} {_key(row)}"
        reading = self._reader.get((row.table_name, _key(row)))
        quote = row.text if isinstance(row, VesselMention | PlaceMention) else row.quote
        if reading is None:
            raise GroundingError(f"{origin} of document {row.document_id!r} is in none of the readings")
        if row.document_id is None or row.char_start is None or row.char_end is None or quote is None:
            raise GroundingError(f"{origin} of document {row.document_id!r} has no quote")
        return _Ground(
            origin, row.document_id, row.char_start, row.char_end, quote, row.rule, reading.extractor, reading.extractor_version
        )

    def evidence(self, table: str, subject_id: str, ground: _Ground) -> Evidence:
        """Return the evidence row of a subject, its quote checked against the document."""
        text = self._texts.get(ground.document_id)
        if text is None:
            raise GroundingError(f"{ground.origin} points to document {ground.document_id!r}, which is not among the documents")
        start, end = ground.char_start, ground.char_end
        if not 0 <= start < end <= len(text) or text[start:end] != ground.quote:
            raise GroundingError(
                f"{ground.origin}: document {ground.document_id!r} reads {text[max(start, 0) : max(end, 0)][:80]!r} "
                f"at {start}..{end}, not {ground.quote[:80]!r}"
            )
        at = bisect_right(self._starts.get(ground.document_id, []), start) - 1
        segment = self._segments[ground.document_id][at] if at >= 0 else None
        if segment is None or start >= segment.char_end:
            raise GroundingError(f"{ground.origin}: no segment of document {ground.document_id!r} holds character {start}")
        read = (ground.rule, ground.extractor, ground.extractor_version)
        return Evidence(
            evidence_id=stable_id("evidence", table, subject_id, ground.document_id, start, end, *read),
            subject_table=table,
            subject_id=subject_id,
            document_id=ground.document_id,
            char_start=start,
            char_end=end,
            quote=ground.quote,
            segment_kind=segment.kind,
            extractor=ground.extractor,
            extractor_version=ground.extractor_version,
            rule=ground.rule,
        )


def _key(row: _Read) -> str:
    return str(getattr(row, row.primary_key[0]))
