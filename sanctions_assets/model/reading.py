"""What one reader found in one document: mentions and claims before anything is located or joined."""

from pydantic import BaseModel, ConfigDict

from sanctions_assets.model.claims import CargoClaim, CargoClaimVessel, Designation
from sanctions_assets.model.mentions import PlaceMention, VesselMention


class Reading(BaseModel):
    """The result of reading one document.

    ``vessel_id`` and ``place_id`` are still empty: they are filled by resolution and by geocoding, which see all documents.
    Every span lies in the document and its ``text`` or ``quote`` equals it to the letter.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    document_id: str
    extractor: str
    extractor_version: str
    vessel_mentions: tuple[VesselMention, ...] = ()
    place_mentions: tuple[PlaceMention, ...] = ()
    cargo_claims: tuple[CargoClaim, ...] = ()
    cargo_claim_vessels: tuple[CargoClaimVessel, ...] = ()
    designations: tuple[Designation, ...] = ()
