"""Published tables as Dagster assets: their specs, their checks, and what a materialization tells of them."""

from collections.abc import Iterable, Iterator, Sequence

import dagster as dg

from sanctions_assets.assets.lineage import lineage_of
from sanctions_assets.assets.markdown import table as markdown_table
from sanctions_assets.assets.previews import preview_of
from sanctions_assets.model import Record
from sanctions_assets.warehouse.checks import Outcome, checks_of, run_checks
from sanctions_assets.warehouse.schema import TABLES, columns_of, table_comment
from sanctions_assets.warehouse.tables import Tables, connect

PREFIX = "sanctions"
OWNERS = ("team:sanctions_assets",)


def key_of(record: type[Record]) -> dg.AssetKey:
    """Return the asset key of a record's table: ``sanctions/vessels``."""
    return dg.AssetKey([PREFIX, record.table_name])


def spec_of(
    record: type[Record], group: str, deps: Iterable[dg.AssetKey | type[Record]], code_version: str, *, kind: str = "parquet"
) -> dg.AssetSpec:
    """Return the spec of a table's asset."""
    return dg.AssetSpec(
        key_of(record),
        deps=[dep if isinstance(dep, dg.AssetKey) else key_of(dep) for dep in deps],
        description=table_comment(record),
        group_name=group,
        kinds={"python", kind},
        owners=OWNERS,
        tags={"domain": "sanctions", "layer": group},
        code_version=code_version,
    )


def check_specs_of(record: type[Record]) -> list[dg.AssetCheckSpec]:
    """Return the checks of a record's table, all blocking: what depends on the table does not run if one fails."""
    return [
        dg.AssetCheckSpec(check.name, asset=key_of(record), description=check.description, blocking=True)
        for check in checks_of(record)
    ]


def results_of(tables: Tables, records: Sequence[type[Record]]) -> Iterator[dg.MaterializeResult[None]]:
    """Yield the materialization of each table of ``records``, which have been written, with the results of its checks."""
    with connect() as connection:
        tables.show(connection, TABLES)
        for record in records:
            (count,) = connection.execute(f"SELECT count(*) FROM {record.table_name}").fetchall()[0]
            names, rows = preview_of(connection, record)
            yield dg.MaterializeResult(
                asset_key=key_of(record),
                metadata={
                    "dagster/row_count": count,
                    "dagster/table_name": record.table_name,
                    "dagster/column_schema": column_schema(record),
                    "dagster/column_lineage": lineage_of(record),
                    "dagster/uri": tables.path(record).as_uri(),
                    "preview": dg.MetadataValue.md(markdown_table(names, rows)),
                },
                check_results=[check_result(outcome) for outcome in run_checks(connection, checks_of(record))],
            )


def check_result(outcome: Outcome) -> dg.AssetCheckResult:
    """Return what a check found in Dagster's words."""
    metadata: dict[str, dg.MetadataValue] = {"failing_rows": dg.MetadataValue.int(outcome.failures)}
    if not outcome.passed:
        metadata["examples"] = dg.MetadataValue.md(markdown_table(["row"], [[example] for example in outcome.examples]))
    return dg.AssetCheckResult(
        check_name=outcome.check.name,
        asset_key=dg.AssetKey([PREFIX, outcome.check.table]),
        passed=outcome.passed,
        severity=dg.AssetCheckSeverity.ERROR,
        metadata=metadata,
    )


def column_schema(record: type[Record]) -> dg.TableSchema:
    """Return the columns of a record's table as Dagster shows them."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                column.name,
                column.sql_type,
                description=column.comment,
                constraints=dg.TableColumnConstraints(nullable=column.nullable, unique=record.primary_key == (column.name,)),
            )
            for column in columns_of(record)
        ],
        constraints=dg.TableConstraints(other=[f"PRIMARY KEY ({', '.join(record.primary_key)})"]),
    )
