"""The definitions that Dagster loads: all assets, the job ``track_shipments``, and where it reads and writes."""

import dagster as dg

from sanctions_assets.assets import (
    Pipeline,
    database_assets,
    document_assets,
    place_assets,
    reading_assets,
    resolution_assets,
    source_assets,
    source_keys,
    terminal_logger,
)


def build_definitions(pipeline: Pipeline) -> dg.Definitions:
    """Return the definitions for the sources and the home that ``pipeline`` names.

    Example:
        .. code-block:: python

            import dagster as dg
            from sanctions_assets.assets import Pipeline
            from sanctions_assets.definitions import build_definitions

            tracking = build_definitions(Pipeline(sources="/srv/articles", home="/srv/sanctions"))
            defs = dg.Definitions.merge(my_definitions, tracking)
    """
    keys = source_keys(pipeline.sources)
    sources = source_assets(keys)
    made = [document_assets(keys), reading_assets, place_assets, resolution_assets, database_assets]
    track_shipments = dg.define_asset_job(
        "track_shipments",
        selection=dg.AssetSelection.assets(*made),
        description="Read the source files that are new or have changed, join what they say, and publish the database.",
        executor_def=dg.in_process_executor,
    )
    observe_sources = dg.define_asset_job(
        "observe_sources",
        selection=dg.AssetSelection.assets(*sources.keys),
        description="Look at the source files without reading them: the graph then shows which have changed.",
        executor_def=dg.in_process_executor,
    )
    return dg.Definitions(
        assets=[sources, *made],
        jobs=[track_shipments, observe_sources],
        resources={"pipeline": pipeline},
        loggers={"terminal": terminal_logger},
    )


defs = build_definitions(Pipeline.from_environment())
