"""A few rows of each table to look at, with their quote and document where they have one."""

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    import duckdb

_ROWS = 10

_AROUND = """substring(d.text, greatest(1, t.char_start - 39), t.char_end - t.char_start + 80)"""
"""A mention with 40 characters on either side: a name alone does not show how it was meant."""

_PLACES = """
    SELECT t.name, t.kind, t.country, round(t.latitude, 3) AS latitude, round(t.longitude, 3) AS longitude,
           round(t.radius_km) AS radius_km, m.text AS quote, m.document_id AS document
    FROM {table} AS t
    LEFT JOIN (SELECT place_id, arg_min(text, mention_id) AS text, arg_min(document_id, mention_id) AS document_id,
                      count(*) AS mentions FROM place_mentions GROUP BY place_id) AS m USING (place_id)
    ORDER BY m.mentions DESC, t.place_id"""

_QUERIES: dict[type[Record], str] = {
    Document: "SELECT document_id, title, publisher, published_on, published_basis, language, length(text) AS characters, "
    "left(text, 120) AS text FROM documents ORDER BY document_id",
    DocumentSegment: "SELECT t.document_id, t.segment_no, t.kind, t.char_end - t.char_start AS characters, "
    "substring(d.text, t.char_start + 1, 120) AS text FROM document_segments AS t JOIN documents AS d USING (document_id) "
    "ORDER BY t.document_id, t.segment_no",
    RejectedFile: "SELECT source_uri, reason, detail FROM rejected_files ORDER BY source_uri",
    Place: _PLACES.format(table="places"),
    Port: _PLACES.format(table="ports"),
    PlaceMention: f"SELECT t.text, t.role, t.kind, t.country, t.rule, {_AROUND} AS quote, t.document_id AS document "
    "FROM place_mentions AS t JOIN documents AS d USING (document_id) ORDER BY t.document_id, t.char_start",
    Vessel: "SELECT t.name, t.imo, t.flag, t.vessel_type, t.aliases, m.text AS quote, m.document_id AS document "
    "FROM vessels AS t LEFT JOIN (SELECT vessel_id, arg_min(text, mention_id) AS text, "
    "arg_min(document_id, mention_id) AS document_id, count(*) AS mentions FROM vessel_mentions GROUP BY vessel_id) AS m "
    "USING (vessel_id) ORDER BY m.mentions DESC, t.vessel_id",
    VesselMention: f"SELECT t.text, t.name, t.flag, t.vessel_type, t.count_min, t.count_max, t.rule, {_AROUND} AS quote, "
    "t.document_id AS document FROM vessel_mentions AS t JOIN documents AS d USING (document_id) "
    "ORDER BY t.document_id, t.char_start",
    CargoClaim: "SELECT commodity, coalesce(quantity_text, '') AS quantity, origin_country AS origin, "
    "destination_country AS destination, event_status, assertion, claimed_by, rule, quote, document_id AS document "
    "FROM cargo_claims ORDER BY document_id, char_start, claim_id",
    CargoClaimVessel: "SELECT m.text AS ship, c.commodity, c.quote, c.document_id AS document FROM cargo_claim_vessels AS t "
    "JOIN cargo_claims AS c USING (claim_id) JOIN vessel_mentions AS m USING (mention_id) ORDER BY c.document_id, c.char_start",
    Designation: "SELECT authority_country AS by, target_kind, target_name, target_count, announced_on, rule, quote, "
    "document_id AS document FROM designations ORDER BY document_id, char_start, designation_id",
    Shipment: "SELECT t.commodity, t.quantity_min, t.quantity_max, t.unit, t.origin_country AS origin, "
    "t.destination_country AS destination, t.status, t.n_claims AS claims, q.quote, q.document_id AS document "
    "FROM shipments AS t LEFT JOIN (SELECT s.shipment_id, arg_min(c.quote, c.claim_id) AS quote, "
    "arg_min(c.document_id, c.claim_id) AS document_id FROM shipment_claims AS s JOIN cargo_claims AS c USING (claim_id) "
    "GROUP BY s.shipment_id) AS q USING (shipment_id) ORDER BY t.n_claims DESC, t.shipment_id",
    ShipmentClaim: "SELECT t.shipment_id, c.commodity, c.claimed_by, c.quote, c.document_id AS document "
    "FROM shipment_claims AS t JOIN cargo_claims AS c USING (claim_id) ORDER BY t.shipment_id, t.claim_id",
    ShipmentVessel: "SELECT t.shipment_id, s.commodity, v.name, v.flag FROM shipment_vessels AS t "
    "JOIN shipments AS s USING (shipment_id) JOIN vessels AS v USING (vessel_id) ORDER BY t.shipment_id, t.vessel_id",
    Evidence: "SELECT subject_table, subject_id, quote, document_id AS document, rule FROM evidence "
    "WHERE subject_table <> 'places' ORDER BY subject_table, document_id, char_start",
}


def preview_of(connection: "duckdb.DuckDBPyConnection", record: type[Record]) -> tuple[list[str], list[tuple[object, ...]]]:
    """Return the column names and up to ten rows of a table's preview; the tables that it joins must be visible."""
    found = connection.execute(f"SELECT * FROM ({_QUERIES[record]}) LIMIT {_ROWS}")
    names = [column[0] for column in found.description or ()]
    return names, found.fetchall()
