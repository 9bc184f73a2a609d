"""Readings and places to vessels, claims, designations, shipments, and the evidence of each row."""

from collections.abc import Iterator

import dagster as dg

from sanctions_assets.assets.readings import READINGS
from sanctions_assets.assets.resource import Pipeline
from sanctions_assets.assets.tables import check_specs_of, results_of, spec_of
from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Evidence,
    PlaceMention,
    Record,
    Shipment,
    ShipmentClaim,
    ShipmentVessel,
    Vessel,
    VesselMention,
)
from sanctions_assets.warehouse.code import code_digest
from sanctions_assets.warehouse.steps import resolve_readings
from sanctions_assets.warehouse.tables import Tables

GROUP = "resolution"

_VERSION = code_digest("model", "resolution")
_DEPS: dict[type[Record], list[dg.AssetKey | type[Record]]] = {
    Vessel: [READINGS],
    VesselMention: [READINGS, Vessel],
    CargoClaim: [READINGS, PlaceMention],
    CargoClaimVessel: [CargoClaim, VesselMention],
    Designation: [READINGS, VesselMention],
    Shipment: [CargoClaim],
    ShipmentClaim: [Shipment],
    ShipmentVessel: [CargoClaimVessel, Shipment],
    Evidence: [PlaceMention, VesselMention, CargoClaim, Designation, ShipmentClaim],
}
"""What each table is made from; what stands behind that is left out, or nobody could read the graph."""


@dg.multi_asset(
    name="resolve",
    specs=[spec_of(record, GROUP, deps, _VERSION) for record, deps in _DEPS.items()],
    check_specs=[spec for record in _DEPS for spec in check_specs_of(record)],
    can_subset=False,
)
def resolution_assets(context: dg.AssetExecutionContext, pipeline: Pipeline) -> Iterator[dg.MaterializeResult[None]]:
    """Join what the articles say: one row a ship, one row a movement, each with its quotes."""
    settings = pipeline.settings
    written = resolve_readings(settings, context.run.run_id)
    context.log.info(", ".join(f"{count} {name}" for name, count in written.row_counts.items()))
    if written.problems:
        shown = "\n".join(f"  {line}" for line in written.problems[:50])
        context.log.warning(f"{len(written.problems)} rows contradicted themselves:\n{shown}")
    yield from results_of(Tables(settings.tables), list(_DEPS))
