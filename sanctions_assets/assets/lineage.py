"""Which column comes from which: the lineage of every published column down to the text of its document."""

import dagster as dg

from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    DocumentSegment,
    Evidence,
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
from sanctions_assets.warehouse.schema import columns_of, foreign_keys_of

READINGS_COLUMNS = {
    "vessel_mentions": "Ships and groups of ships as they were read",
    "place_mentions": "Places as they were read",
    "cargo_claims": "Movements claimed, as they were read",
    "cargo_claim_vessels": "Ships that a claim says carried the cargo, as they were read",
    "designations": "Sanctions listings as they were read",
}
"""Columns of the asset ``readings``: one list each of what was read in a document."""

_READ_FROM: dict[type[Record], str] = {
    VesselMention: "vessel_mentions",
    PlaceMention: "place_mentions",
    CargoClaim: "cargo_claims",
    CargoClaimVessel: "cargo_claim_vessels",
    Designation: "designations",
}
_MADE_FROM: dict[type[Record], dict[str, tuple[str, ...]]] = {
    DocumentSegment: dict.fromkeys(("kind", "char_start", "char_end"), ("documents.text",)),
    Place: {column: (f"place_mentions.{column}",) for column in ("name", "kind", "country", "gazetteer_id")}
    | dict.fromkeys(("latitude", "longitude", "radius_km"), ("place_mentions.name", "place_mentions.country")),
    Port: {column: (f"places.{column}",) for column in Port.model_fields},
    Vessel: {column: (f"vessel_mentions.{column}",) for column in ("name", "imo", "mmsi", "flag", "vessel_type")}
    | {"aliases": ("vessel_mentions.name", "vessel_mentions.former_names")},
    CargoClaim: {
        "origin_country": ("places.country",),
        "destination_country": ("places.country",),
        "origin_place_id": ("place_mentions.place_id",),
        "destination_place_id": ("place_mentions.place_id",),
    },
    Shipment: {
        column: (f"cargo_claims.{column}",)
        for column in Shipment.model_fields
        if column in CargoClaim.model_fields and column != "category"
    }
    | {
        "category": ("cargo_claims.commodity",),
        "status": ("cargo_claims.assertion", "cargo_claims.event_status"),
        "n_claims": ("cargo_claims.claim_id",),
        "n_documents": ("cargo_claims.document_id",),
        "first_reported_on": ("documents.published_on",),
        "last_reported_on": ("documents.published_on",),
    },
    ShipmentClaim: {"claim_id": ("cargo_claims.claim_id",)},
    ShipmentVessel: {"vessel_id": ("cargo_claim_vessels.vessel_id",)},
    Evidence: {"quote": ("documents.text",), "segment_kind": ("document_segments.kind",)}
    | {
        column: tuple(f"{table}.{column}" for table in ("vessel_mentions", "place_mentions", "cargo_claims", "designations"))
        for column in ("char_start", "char_end", "rule")
    },
    Document: {},
    RejectedFile: {},
}


def lineage_of(record: type[Record], prefix: str = "sanctions") -> dg.TableColumnLineage:
    """Return the columns that each column of a record's table comes from: by foreign key, by reading, by what it is made of."""
    sources: dict[str, list[str]] = {column.name: [] for column in columns_of(record)}
    for column, table, target in foreign_keys_of(record):
        sources[column].append(f"{table}.{target}")
    for column, origins in _MADE_FROM.get(record, {}).items():
        sources[column].extend(origins)
    if read_from := _READ_FROM.get(record):
        for column in sources:
            if column not in ("document_id", "vessel_id", "place_id"):
                sources[column].append(f"readings.{read_from}")
    deps_by_column = {}
    for column, found in sources.items():
        deps = []
        for origin in dict.fromkeys(found):
            table, _, name = origin.partition(".")
            deps.append(dg.TableColumnDep(dg.AssetKey([prefix, table]), name))
        if deps:
            deps_by_column[column] = deps
    return dg.TableColumnLineage(deps_by_column)


def readings_lineage(prefix: str = "sanctions") -> dg.TableColumnLineage:
    """Return the lineage of the readings: the text of a document, by its segments, with its day of publication."""
    origins = [("documents", "text"), ("documents", "published_on"), ("document_segments", "kind")]
    deps = [dg.TableColumnDep(dg.AssetKey([prefix, table]), column) for table, column in origins]
    return dg.TableColumnLineage(dict.fromkeys(READINGS_COLUMNS, deps))
