"""The published file: all tables in one DuckDB database, replaced whole."""

from collections.abc import Iterator

import dagster as dg

from sanctions_assets.assets.clock import utc_now
from sanctions_assets.assets.markdown import table
from sanctions_assets.assets.resource import Pipeline
from sanctions_assets.assets.tables import OWNERS, PREFIX, column_schema, key_of, spec_of
from sanctions_assets.model import MetaEntry
from sanctions_assets.warehouse.code import code_digest
from sanctions_assets.warehouse.schema import TABLES
from sanctions_assets.warehouse.steps import publish_tables

GROUP = "warehouse"
DATABASE = dg.AssetKey([PREFIX, "database"])

_VERSION = code_digest("model", "warehouse")
_TABLES = [record for record in TABLES if record is not MetaEntry]


@dg.multi_asset(
    name="publish",
    specs=[
        dg.AssetSpec(
            DATABASE,
            deps=[key_of(record) for record in _TABLES],
            description="`sanctions.duckdb`: every table with its keys and comments. It is built beside the live file, checked, "
            "and put in its place in one step; a failing check leaves the last file as it was.",
            group_name=GROUP,
            kinds={"duckdb"},
            owners=OWNERS,
            tags={"domain": "sanctions", "layer": GROUP},
            code_version=_VERSION,
        ),
        spec_of(MetaEntry, GROUP, [DATABASE], _VERSION, kind="duckdb"),
    ],
    can_subset=False,
)
def database_assets(context: dg.AssetExecutionContext, pipeline: Pipeline) -> Iterator[dg.MaterializeResult[None]]:
    """Check all tables together and publish them."""
    published = publish_tables(pipeline.settings, utc_now(), context.run.run_id)
    rows = sum(published.row_counts.values())
    context.log.info(f"published {published.path}: {rows} rows in {len(published.row_counts)} tables")
    yield dg.MaterializeResult(
        asset_key=DATABASE,
        metadata={
            "dagster/uri": published.path.as_uri(),
            "dagster/row_count": rows,
            "bytes": published.size,
            "tables": dg.MetadataValue.md(table(["table", "rows"], published.row_counts.items())),
            "checks_passed": len(published.outcomes),
        },
    )
    yield dg.MaterializeResult(
        asset_key=key_of(MetaEntry),
        metadata={
            "dagster/row_count": published.row_counts[MetaEntry.table_name],
            "dagster/table_name": MetaEntry.table_name,
            "dagster/column_schema": column_schema(MetaEntry),
            "dagster/uri": published.path.as_uri(),
            "entries": dg.MetadataValue.md(table(["key", "value"], published.facts.items())),
        },
    )
