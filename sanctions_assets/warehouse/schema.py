"""The published schema, generated from the record classes: tables, columns, keys and comments."""

import datetime
import types
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, Union, get_args, get_origin

from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    DocumentSegment,
    Evidence,
    MetaEntry,
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

TABLES: tuple[type[Record], ...] = (
    Document,
    DocumentSegment,
    RejectedFile,
    Place,
    Port,
    PlaceMention,
    Vessel,
    VesselMention,
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Shipment,
    ShipmentClaim,
    ShipmentVessel,
    Evidence,
    MetaEntry,
)
"""Every published table, each after the tables that its foreign keys point to."""

STORAGE_VERSION = "v1.2.0"
"""DuckDB storage format of the published file: clients from DuckDB 1.2 on read it, DuckDB 2's own default no 1.x client does."""

_SQL_TYPES: dict[type, str] = {
    str: "VARCHAR",
    int: "BIGINT",
    float: "DOUBLE",
    bool: "BOOLEAN",
    datetime.date: "DATE",
    datetime.datetime: "TIMESTAMP",
}


@dataclass(frozen=True)
class Column:
    """One column of a published table."""

    name: str
    sql_type: str
    """DuckDB type; a ``TIMESTAMP`` is in UTC."""
    nullable: bool
    comment: str


def sql_type(annotation: Any) -> tuple[str, bool]:
    """Return the DuckDB type for a field's annotation, and whether it may be NULL.

    Raises:
        TypeError: the annotation is none of the flat types that a published column may have.
    """
    nullable = False
    if get_origin(annotation) in (Union, types.UnionType):
        arms = [arm for arm in get_args(annotation) if arm is not type(None)]
        nullable = len(arms) < len(get_args(annotation))
        if len(arms) != 1:
            raise TypeError(f"a column has one type, not {annotation}")
        annotation = arms[0]
    if get_origin(annotation) is Literal:
        kinds = {type(value) for value in get_args(annotation)}
        annotation = kinds.pop() if len(kinds) == 1 else None
    if annotation not in _SQL_TYPES:
        raise TypeError(f"no flat DuckDB type for {annotation}")
    return _SQL_TYPES[annotation], nullable


def columns_of(record: type[Record]) -> tuple[Column, ...]:
    """Return the columns of a record's table, in the order of its fields."""
    columns = []
    for name, field in record.model_fields.items():
        kind, nullable = sql_type(field.annotation)
        nullable = nullable and name not in record.primary_key
        columns.append(Column(name, kind, nullable, field.description or ""))
    return tuple(columns)


def table_comment(record: type[Record]) -> str:
    """Return the first line of the record's docstring: the comment of its table."""
    return (record.__doc__ or "").strip().partition("\n")[0].strip()


def table_named(name: str) -> type[Record]:
    """Return the record class of a published table.

    Raises:
        KeyError: there is no such table.
    """
    for record in TABLES:
        if record.table_name == name:
            return record
    raise KeyError(name)


def quoted(name: str) -> str:
    """Return an SQL identifier in double quotes."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """Return an SQL string literal in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def foreign_keys_of(record: type[Record]) -> tuple[tuple[str, str, str], ...]:
    """Return ``(column, table, column of that table)`` for each foreign key of a record's table."""
    keys = []
    for column, target in record.foreign_keys.items():
        table, _, target_column = target.partition(".")
        keys.append((column, table, target_column))
    return tuple(keys)


def create_table_sql(record: type[Record]) -> str:
    """Return the ``CREATE TABLE`` statement of a record's table, with its primary and foreign keys."""
    lines = [f"{quoted(c.name)} {c.sql_type}{'' if c.nullable else ' NOT NULL'}" for c in columns_of(record)]
    lines.append(f"PRIMARY KEY ({', '.join(map(quoted, record.primary_key))})")
    lines.extend(
        f"FOREIGN KEY ({quoted(column)}) REFERENCES {quoted(table)} ({quoted(target)})"
        for column, table, target in foreign_keys_of(record)
    )
    return f"CREATE TABLE {quoted(record.table_name)} (\n  " + ",\n  ".join(lines) + "\n)"


def comment_sql(record: type[Record]) -> Iterable[str]:
    """Yield the ``COMMENT ON`` statements for a record's table and each of its columns."""
    table = quoted(record.table_name)
    yield f"COMMENT ON TABLE {table} IS {literal(table_comment(record))}"
    for column in columns_of(record):
        yield f"COMMENT ON COLUMN {table}.{quoted(column.name)} IS {literal(column.comment)}"


def json_columns(record: type[Record]) -> str:
    """Return the ``columns`` argument of DuckDB's ``read_json`` for a record's table."""
    return "{" + ", ".join(f"{literal(c.name)}: {literal(c.sql_type)}" for c in columns_of(record)) + "}"
