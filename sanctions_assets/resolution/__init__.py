"""Resolution: one ship from many mentions, one shipment from many claims, and the evidence of every row."""

from sanctions_assets.resolution.claims import link_claims
from sanctions_assets.resolution.designations import resolve_designations
from sanctions_assets.resolution.evidence import GroundingError, gather_evidence
from sanctions_assets.resolution.resolved import Resolved, resolve
from sanctions_assets.resolution.shipments import Shipments, resolve_shipments
from sanctions_assets.resolution.vessels import resolve_vessels

__all__ = [
    "GroundingError",
    "Resolved",
    "Shipments",
    "gather_evidence",
    "link_claims",
    "resolve",
    "resolve_designations",
    "resolve_shipments",
    "resolve_vessels",
]
