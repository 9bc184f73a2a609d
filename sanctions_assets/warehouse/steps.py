"""The steps after reading, from table to table: located places, what the readings add up to, the published file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from sanctions_assets import __version__
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
    Reading,
    Record,
    RejectedFile,
    Shipment,
    ShipmentClaim,
    ShipmentVessel,
    Vessel,
    VesselMention,
)
from sanctions_assets.warehouse.articles import ArticlesRead, staged_reader_version, staged_readings
from sanctions_assets.warehouse.grounding import sane
from sanctions_assets.warehouse.ingestion import rejected_sources
from sanctions_assets.warehouse.publishing import Published, publish
from sanctions_assets.warehouse.schema import STORAGE_VERSION
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.sources import shown_location
from sanctions_assets.warehouse.tables import Tables

R = TypeVar("R", bound=Record)

PORT_KINDS = ("port", "terminal", "anchorage")
"""Kinds of place that the table ``ports`` holds."""


@dataclass(frozen=True)
class Written:
    """What a step wrote, and what it has to say about it."""

    row_counts: Mapping[str, int]
    """Table -> rows."""
    problems: tuple[str, ...] = ()
    """A sentence for each thing that was left open or emptied."""


def write_rejected(settings: Settings, articles: ArticlesRead) -> tuple[RejectedFile, ...]:
    """Write the table ``rejected_files``: what could not be read as a document, and documents that the reader failed on."""
    rows = {row.source_uri: row for row in (*articles.failed, *rejected_sources(settings))}
    rejected = tuple(rows[uri] for uri in sorted(rows))
    Tables(settings.tables).write(RejectedFile, rejected)
    return rejected


def locate_places(settings: Settings) -> Written:
    """Write the tables ``place_mentions``, ``places`` and ``ports``: every mention, located by the geocoder of the settings.

    Raises:
        ValueError: there is no such geocoder, or it does not take those options.
    """
    from sanctions_assets.places.configure import GeocoderConfig, make_geocoder
    from sanctions_assets.places.locate import locate

    geocoder = make_geocoder(GeocoderConfig(service=settings.geocoder, options=settings.geocoder_options))
    tables = Tables(settings.tables)
    readings = staged_readings(settings, (document.document_id for document in tables.read(Document)))
    located = locate([mention for reading in readings for mention in reading.place_mentions], geocoder)
    ports = [Port(**place.model_dump()) for place in located.places if place.kind in PORT_KINDS]
    counts = {
        Place.table_name: tables.write(Place, located.places),
        Port.table_name: tables.write(Port, ports),
        PlaceMention.table_name: tables.write(PlaceMention, located.mentions),
    }
    return Written(counts, tuple(f"{problem.name or problem.place_id}: {problem.detail}" for problem in located.problems))


def resolve_readings(settings: Settings, run_id: str | None) -> Written:
    """Write the tables of vessels, claims, designations and shipments, and the evidence of every row."""
    from sanctions_assets.resolution import resolve

    tables = Tables(settings.tables)
    documents = tables.read(Document)
    readings = _with_places(
        staged_readings(settings, (document.document_id for document in documents)), tables.read(PlaceMention)
    )
    resolved = resolve(documents, tables.read(DocumentSegment), readings, tables.read(Place))
    problems: list[str] = []
    counts: dict[str, int] = {}

    def write(record: type[R], rows: Iterable[R]) -> None:
        counts[record.table_name] = tables.write(record, (sane(row, problems) for row in rows))

    write(Vessel, resolved.vessels)
    write(VesselMention, resolved.vessel_mentions)
    write(CargoClaim, resolved.cargo_claims)
    write(CargoClaimVessel, resolved.cargo_claim_vessels)
    write(Designation, resolved.designations)
    write(Shipment, resolved.shipments)
    write(ShipmentClaim, resolved.shipment_claims)
    write(ShipmentVessel, resolved.shipment_vessels)
    write(Evidence, (row.model_copy(update={"run_id": run_id}) for row in resolved.evidence))
    return Written(counts, tuple(problems))


def publish_tables(settings: Settings, now: datetime, run_id: str | None) -> Published:
    """Publish all tables, with what ``_meta`` tells of the run. ``now`` is in UTC, without zone.

    Raises:
        ChecksFailedError: the tables contradict themselves; nothing was published.
    """
    return publish(
        Tables(settings.tables),
        settings.database,
        {
            "built_at": now.isoformat(timespec="seconds") + "Z",
            "package_version": __version__,
            "reader_version": staged_reader_version(settings),
            "storage_version": STORAGE_VERSION,
            "run_id": run_id,
            "sources": shown_location(settings.sources),
        },
    )


def _with_places(readings: Iterable[Reading], located: Iterable[PlaceMention]) -> list[Reading]:
    """Return the readings with their place mentions as they were located."""
    mentions: dict[str, list[PlaceMention]] = {}
    for mention in located:
        mentions.setdefault(mention.document_id, []).append(mention)
    return [reading.model_copy(update={"place_mentions": tuple(mentions.get(reading.document_id, ()))}) for reading in readings]
