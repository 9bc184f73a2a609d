"""All of resolution in one call: from readings to the final records of nine tables."""

from collections.abc import Iterable
from dataclasses import dataclass

from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    DocumentSegment,
    Evidence,
    Place,
    Reading,
    Shipment,
    ShipmentClaim,
    ShipmentVessel,
    Vessel,
    VesselMention,
)
from sanctions_assets.resolution.claims import link_claims
from sanctions_assets.resolution.designations import resolve_designations
from sanctions_assets.resolution.evidence import gather_evidence
from sanctions_assets.resolution.shipments import resolve_shipments
from sanctions_assets.resolution.vessels import resolve_vessels


@dataclass(frozen=True)
class Resolved:
    """The final records of the tables that resolution fills, each sorted by its key."""

    vessels: tuple[Vessel, ...]
    vessel_mentions: tuple[VesselMention, ...]
    cargo_claims: tuple[CargoClaim, ...]
    cargo_claim_vessels: tuple[CargoClaimVessel, ...]
    designations: tuple[Designation, ...]
    shipments: tuple[Shipment, ...]
    shipment_claims: tuple[ShipmentClaim, ...]
    shipment_vessels: tuple[ShipmentVessel, ...]
    evidence: tuple[Evidence, ...]


def resolve(
    documents: Iterable[Document], segments: Iterable[DocumentSegment], readings: Iterable[Reading], places: Iterable[Place]
) -> Resolved:
    """Resolve all documents together; the order of any input changes nothing.

    The place mentions of ``readings`` are located (``place_id`` filled) and ``places`` holds what they point to.

    Raises:
        GroundingError: a quote of a reading is not the text of its document at its span.
    """
    documents, readings, places = tuple(documents), tuple(readings), tuple(places)
    vessels, vessel_mentions = resolve_vessels(
        (mention for reading in readings for mention in reading.vessel_mentions),
        {document.document_id: document.published_on for document in documents},
    )
    claims, claim_vessels = link_claims(
        (claim for reading in readings for claim in reading.cargo_claims),
        (row for reading in readings for row in reading.cargo_claim_vessels),
        vessel_mentions,
        (mention for reading in readings for mention in reading.place_mentions),
        places,
    )
    designations = resolve_designations(
        (designation for reading in readings for designation in reading.designations), vessel_mentions
    )
    shipped = resolve_shipments(claims, claim_vessels, documents, places)
    evidence = gather_evidence(
        documents,
        segments,
        readings,
        vessel_mentions=vessel_mentions,
        cargo_claims=claims,
        designations=designations,
        shipment_claims=shipped.shipment_claims,
    )
    return Resolved(
        vessels=vessels,
        vessel_mentions=vessel_mentions,
        cargo_claims=claims,
        cargo_claim_vessels=claim_vessels,
        designations=designations,
        shipments=shipped.shipments,
        shipment_claims=shipped.shipment_claims,
        shipment_vessels=shipped.shipment_vessels,
        evidence=evidence,
    )
