"""A small world of rows that agree with one another, for tests to publish or to break."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    DocumentSegment,
    Evidence,
    MetaEntry,
    Place,
    PlaceMention,
    Port,
    Record,
    RejectedFile,
    Shipment,
    ShipmentClaim,
    ShipmentVessel,
    Vessel,
    VesselMention,
)
from sanctions_assets.warehouse.schema import TABLES
from sanctions_assets.warehouse.tables import Tables

TEXT = "The tanker Blue Heron 🚢 left Alpha Harbour with 300 tonnes of coal.\nBorduria listed her on May 3."


def span(words: str) -> dict[str, Any]:
    """Return the span of words in the text, in code points."""
    start = TEXT.index(words)
    return {"document_id": "d1", "char_start": start, "char_end": start + len(words)}


CLAIM = "left Alpha Harbour with 300 tonnes of coal"
PLACE = {"place_id": "p1", "name": "Alpha Harbour", "kind": "port", "country": "KP", "latitude": 39.0, "longitude": 125.5}

WORLD: dict[type[Record], list[Record]] = {
    Document: [
        Document(
            document_id="d1",
            source_uri="d1.txt",
            text=TEXT,
            content_sha256="0" * 64,
            published_on=date(2024, 5, 4),
            published_basis="metadata",
            ingested_at=datetime(2024, 6, 1, 12),
        )
    ],
    DocumentSegment: [
        DocumentSegment(document_id="d1", segment_no=0, kind="article", char_start=0, char_end=30),
        DocumentSegment(document_id="d1", segment_no=1, kind="article", char_start=30, char_end=len(TEXT)),
    ],
    RejectedFile: [RejectedFile(source_uri="bad.pdf", reason="encrypted", detail="bad.pdf asks for a password.")],
    Place: [Place(**PLACE)],
    Port: [Port(**PLACE)],
    PlaceMention: [PlaceMention(mention_id="pm1", **span("Alpha Harbour"), text="Alpha Harbour", place_id="p1", role="location")],
    Vessel: [Vessel(vessel_id="v1", name="Blue Heron", vessel_type="tanker")],
    VesselMention: [VesselMention(mention_id="vm1", **span("Blue Heron"), text="Blue Heron", name="Blue Heron", vessel_id="v1")],
    CargoClaim: [
        CargoClaim(
            claim_id="c1",
            **span(CLAIM),
            quote=CLAIM,
            commodity="energy.coal",
            category="energy",
            quantity_min=300,
            quantity_max=300,
            unit="tonne",
            origin_place_id="p1",
            origin_mention_id="pm1",
        )
    ],
    CargoClaimVessel: [CargoClaimVessel(claim_id="c1", mention_id="vm1", vessel_id="v1")],
    Designation: [
        Designation(
            designation_id="g1",
            **span("listed her on May 3"),
            quote="listed her on May 3",
            target_kind="vessel",
            target_name="Blue Heron",
            vessel_id="v1",
            announced_on=date(2024, 5, 3),
        )
    ],
    Shipment: [
        Shipment(shipment_id="s1", commodity="energy.coal", category="energy", status="reported", n_claims=1, n_documents=1)
    ],
    ShipmentClaim: [ShipmentClaim(shipment_id="s1", claim_id="c1")],
    ShipmentVessel: [ShipmentVessel(shipment_id="s1", vessel_id="v1")],
    Evidence: [
        Evidence(
            evidence_id=f"e{number}",
            subject_table=table,
            subject_id=subject,
            **span(quote),
            quote=quote,
            segment_kind="article",
            extractor="rules",
            extractor_version="1",
        )
        for number, (table, subject, quote) in enumerate(
            [
                ("vessels", "v1", "Blue Heron"),
                ("places", "p1", "Alpha Harbour"),
                ("cargo_claims", "c1", CLAIM),
                ("designations", "g1", "listed her on May 3"),
                ("shipments", "s1", CLAIM),
            ]
        )
    ],
}


def write_world(tables: Tables, changed: Mapping[type[Record], Sequence[Record]] | None = None) -> None:
    """Write all tables of the world, with those of ``changed`` in place of its own."""
    for record in TABLES:
        if record is not MetaEntry:
            tables.write(record, (changed or {}).get(record, WORLD[record]))


def but(record: type[Record], **values: Any) -> dict[type[Record], Sequence[Record]]:
    """Return the rows of a table of the world with the first one changed."""
    first, *others = WORLD[record]
    return {record: [first.model_copy(update=values), *others]}
