"""Readings to located places."""

from collections.abc import Iterator

import dagster as dg

from sanctions_assets.assets.markdown import bullets
from sanctions_assets.assets.readings import READINGS
from sanctions_assets.assets.resource import Pipeline
from sanctions_assets.assets.tables import check_specs_of, key_of, results_of, spec_of
from sanctions_assets.model import Place, PlaceMention, Port
from sanctions_assets.warehouse.code import code_digest
from sanctions_assets.warehouse.steps import locate_places
from sanctions_assets.warehouse.tables import Tables

GROUP = "places"

_VERSION = code_digest("model", "places")
_LOCATED = dg.AssetCheckSpec(
    "every_place_is_located", asset=key_of(Place), description="The geocoder knew every place, and answered for each."
)


@dg.multi_asset(
    name="locate_places",
    specs=[
        spec_of(Place, GROUP, [READINGS], _VERSION),
        spec_of(Port, GROUP, [Place], _VERSION),
        spec_of(PlaceMention, GROUP, [READINGS, Place], _VERSION),
    ],
    check_specs=[_LOCATED, *check_specs_of(Place), *check_specs_of(Port), *check_specs_of(PlaceMention)],
    can_subset=False,
)
def place_assets(context: dg.AssetExecutionContext, pipeline: Pipeline) -> Iterator[dg.MaterializeResult[None]]:
    """Locate every place that an article mentions."""
    settings = pipeline.settings
    written = locate_places(settings)
    context.log.info(f"{written.row_counts['places']} places, {written.row_counts['ports']} of them ports")
    if written.problems:
        shown = "\n".join(f"  {line}" for line in written.problems[:50])
        context.log.warning(f"{len(written.problems)} places could not be located as asked:\n{shown}")
    located = dg.AssetCheckResult(
        check_name=_LOCATED.name,
        asset_key=key_of(Place),
        passed=not written.problems,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={"problems": dg.MetadataValue.md(bullets(written.problems))},
    )
    for result in results_of(Tables(settings.tables), [Place, Port, PlaceMention]):
        yield result._replace(check_results=[*result.check_results, located]) if result.asset_key == key_of(Place) else result
