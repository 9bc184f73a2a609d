"""The definitions that Dagster loads: all assets, the job ``track_shipments``, and where it reads and writes."""

import dagster as dg

from sanctions_assets.assets import (
    Pipeline,
    database,
    document_assets,
    places,
    readings,
    resolution,
    source_assets,
    source_keys,
    terminal_logger,
)

_pipeline = Pipeline.from_environment()
_keys = source_keys(_pipeline.sources)
_sources = source_assets(_keys)
_made = [document_assets(_keys), readings, places, resolution, database]

track_shipments = dg.define_asset_job(
    "track_shipments",
    selection=dg.AssetSelection.assets(*_made),
    description="Read the source files that are new or have changed, join what they say, and publish the database.",
    executor_def=dg.in_process_executor,
)

observe_sources = dg.define_asset_job(
    "observe_sources",
    selection=dg.AssetSelection.assets(*_sources.keys),
    description="Look at the source files without reading them: the graph then shows which have changed.",
    executor_def=dg.in_process_executor,
)

defs = dg.Definitions(
    assets=[_sources, *_made],
    jobs=[track_shipments, observe_sources],
    resources={"pipeline": _pipeline},
    loggers={"terminal": terminal_logger},
)
