"""Published tables as Dagster assets: their specs, their checks, and what a materialization tells of them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import dagster as dg

from sanctions_assets.assets.lineage import lineage_of
from sanctions_assets.assets.markdown import table as markdown_table
from sanctions_assets.assets.previews import preview_of
from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Document,
    DocumentSegment,
    Place,
    Port,
    Record,
    Shipment,
    ShipmentClaim,
    ShipmentVessel,
)
from sanctions_assets.warehouse.checks import Outcome, checks_of, run_checks
from sanctions_assets.warehouse.schema import TABLES, columns_of, table_comment
from sanctions_assets.warehouse.tables import Tables, connect

if TYPE_CHECKING:
    import duckdb

PREFIX = "sanctions"
OWNERS = ("team:sanctions_assets",)

_GUARDED_BY: dict[type[Record], type[Record]] = {
    DocumentSegment: Document,
    Port: Place,
    CargoClaimVessel: CargoClaim,
    ShipmentClaim: Shipment,
    ShipmentVessel: Shipment,
}
"""Tables without a check of their own: each costs Dagster three events, and these belong to another that the same step makes."""


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


def guard_of(record: type[Record]) -> type[Record]:
    """Return the record whose asset carries the checks of a record's table: itself, or the table that it belongs to."""
    return _GUARDED_BY.get(record, record)


def check_specs_of(record: type[Record]) -> list[dg.AssetCheckSpec]:
    """Return the checks that a table's asset carries, all blocking: what depends on the table does not run if one fails."""
    if guard_of(record) is not record:
        return []
    specs = []
    for check in checks_of(record):
        also = [other.table_name for other in TABLES if _GUARDED_BY.get(other) is record]
        covered = f" The rows of {' and '.join(also)} are checked with it." if also else ""
        specs.append(dg.AssetCheckSpec(check.name, asset=key_of(record), description=check.description + covered, blocking=True))
    return specs


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
                check_results=list(_check_results(connection, record)),
            )


def _check_results(connection: "duckdb.DuckDBPyConnection", record: type[Record]) -> Iterator[dg.AssetCheckResult]:
    """Yield the results of the checks that a table's asset carries."""
    if guard_of(record) is not record:
        return
    checks = [check for other in TABLES if guard_of(other) is record for check in checks_of(other)]
    outcomes: dict[str, list[Outcome]] = {}
    for outcome in run_checks(connection, checks):
        outcomes.setdefault(outcome.check.name, []).append(outcome)
    for name, found in outcomes.items():
        metadata: dict[str, dg.MetadataValue] = {"failing_rows": dg.MetadataValue.int(sum(outcome.failures for outcome in found))}
        examples = [(outcome.check.table, example) for outcome in found for example in outcome.examples]
        if examples:
            metadata["examples"] = dg.MetadataValue.md(markdown_table(["table", "row"], examples))
        yield dg.AssetCheckResult(
            check_name=name,
            asset_key=key_of(record),
            passed=all(outcome.passed for outcome in found),
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
