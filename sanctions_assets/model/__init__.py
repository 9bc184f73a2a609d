"""The records that flow through the pipeline, one class a published table, and their closed vocabularies."""

from sanctions_assets.model.claims import CargoClaim, CargoClaimVessel, Designation
from sanctions_assets.model.documents import Document, DocumentSegment, RejectedFile
from sanctions_assets.model.entities import Place, Port, Shipment, ShipmentClaim, ShipmentVessel, Vessel
from sanctions_assets.model.evidence import Evidence, MetaEntry
from sanctions_assets.model.ids import stable_id
from sanctions_assets.model.mentions import PlaceMention, VesselMention
from sanctions_assets.model.reading import Reading
from sanctions_assets.model.record import Record

__all__ = [
    "CargoClaim",
    "CargoClaimVessel",
    "Designation",
    "Document",
    "DocumentSegment",
    "Evidence",
    "MetaEntry",
    "Place",
    "PlaceMention",
    "Port",
    "Reading",
    "Record",
    "RejectedFile",
    "Shipment",
    "ShipmentClaim",
    "ShipmentVessel",
    "Vessel",
    "VesselMention",
    "stable_id",
]
