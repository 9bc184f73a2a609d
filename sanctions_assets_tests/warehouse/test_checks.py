"""Each check finds the fault that it is there for, and nothing else."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pytest

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
    VesselMention,
)
from sanctions_assets.warehouse.checks import all_checks, run_checks
from sanctions_assets.warehouse.schema import TABLES
from sanctions_assets.warehouse.tables import Tables, connect
from sanctions_assets_tests.warehouse.world import TEXT, WORLD, but, write_world


def _failing(folder: Path, changed: Mapping[type[Record], Sequence[Record]]) -> dict[str, tuple[str, ...]]:
    tables = Tables(folder)
    write_world(tables, changed)
    with connect() as connection:
        tables.show(connection, TABLES)
        outcomes = run_checks(connection, all_checks())
    return {f"{o.check.table}.{o.check.name}": o.examples for o in outcomes if not o.passed}


def test_rows_that_agree_pass_every_check(tmp_path: Path) -> None:
    assert _failing(tmp_path, {}) == {}


def _without_evidence(subject: str) -> dict[type[Record], Sequence[Record]]:
    return {Evidence: [row for row in WORLD[Evidence] if isinstance(row, Evidence) and row.subject_id != subject]}


@pytest.mark.parametrize(
    ("changed", "check", "problem"),
    [
        (but(VesselMention, text="Blue heron"), "vessel_mentions.rows_hold", "quotes what its document does not say"),
        (but(CargoClaim, char_start=1), "cargo_claims.rows_hold", "quotes what its document does not say"),
        (but(Evidence, char_end=len(TEXT) + 1), "evidence.quotes_are_literal", "span outside its text"),
        (but(Designation, quote=None), "designations.rows_hold", "has no quote"),
        (but(PlaceMention, char_start=9, char_end=9), "place_mentions.rows_hold", "span of no length"),
        (but(Place, latitude=91.0), "places.rows_hold", "latitude off the globe"),
        (but(Port, longitude=-180.5), "ports.rows_hold", "longitude off the globe"),
        (but(Place, longitude=None), "places.rows_hold", "half a point"),
        (but(Place, longitude=float("nan")), "places.rows_hold", "half a point"),
        (
            but(CargoClaim, period_start=date(2024, 2, 1), period_end=date(2024, 1, 31)),
            "cargo_claims.rows_hold",
            "has its period_start after its period_end",
        ),
        (but(CargoClaim, period_start=date(1066, 1, 1)), "cargo_claims.rows_hold", "has a period_start out of time"),
        (but(CargoClaim, quantity_min=301.0), "cargo_claims.rows_hold", "quantity_min after its quantity_max"),
        (but(Document, published_on=date(2101, 1, 1)), "documents.rows_hold", "has a published_on out of time"),
        (but(Designation, announced_on=date(2024, 5, 6)), "designations.rows_hold", "announced after it was reported"),
        (but(CargoClaimVessel, vessel_id="v2"), "cargo_claim_vessels.rows_hold", "v2, which is not in vessels"),
        ({Place: [*WORLD[Place], *WORLD[Place]]}, "places.rows_hold", "p1 stands 2 times"),
        (but(DocumentSegment, char_end=29), "document_segments.rows_hold", "leave a gap"),
        ({DocumentSegment: WORLD[DocumentSegment][:1]}, "document_segments.rows_hold", "whole text"),
        ({DocumentSegment: []}, "document_segments.rows_hold", "has no segment"),
        (_without_evidence("v1"), "evidence.every_fact_has_evidence", "vessels v1 has no evidence"),
        (_without_evidence("s1"), "evidence.every_fact_has_evidence", "shipments s1 has no evidence"),
        (but(Evidence, subject_id="v9"), "evidence.every_fact_has_evidence", "v9, which is not in vessels"),
        (but(Evidence, subject_table="rumours"), "evidence.every_fact_has_evidence", "unknown table: rumours"),
    ],
)
def test_each_fault_is_found(tmp_path: Path, changed: Mapping[type[Record], Sequence[Record]], check: str, problem: str) -> None:
    failing = _failing(tmp_path, changed)
    assert check in failing
    assert problem in failing[check][0]


def test_a_listing_on_the_morrow_of_its_report_passes_for_time_zones(tmp_path: Path) -> None:
    assert _failing(tmp_path, but(Designation, announced_on=date(2024, 5, 5))) == {}


def test_a_listing_from_an_official_list_needs_no_document(tmp_path: Path) -> None:
    listed = Designation(designation_id="g1", target_kind="vessel", target_name="Blue Heron", source_kind="list")
    evidence = _without_evidence("g1")
    assert _failing(tmp_path, {Designation: [listed], **evidence}) == {}


def test_failures_are_counted_in_full_and_shown_in_part(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    many = [Place(place_id=f"p{n}", kind="port", latitude=95.0, longitude=0.0) for n in range(1, 9)]
    write_world(tables, {Place: many})
    with connect() as connection:
        tables.show(connection, TABLES)
        [outcome] = run_checks(connection, [c for c in all_checks() if (c.table, c.name) == ("places", "rows_hold")])
    assert (outcome.failures, len(outcome.examples)) == (8, 5)
