"""Tables on their way to publication: one Parquet file a table, written and read by DuckDB in bulk."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from sanctions_assets.model import Record
from sanctions_assets.warehouse.schema import columns_of, json_columns, literal, quoted

if TYPE_CHECKING:
    import duckdb

R = TypeVar("R", bound=Record)

_LARGEST_ROW = 2**31 - 1
"""Bytes of JSON that one row may take: a document's text is one value."""


@dataclass(frozen=True)
class Tables:
    """The folder that holds ``<table>.parquet`` for each table of a run."""

    folder: Path

    def path(self, record: type[Record]) -> Path:
        """Return where a record's table lies, or will lie."""
        return self.folder / f"{record.table_name}.parquet"

    def write(self, record: type[R], rows: Iterable[R]) -> int:
        """Write a record's table, replacing what was there in one step, and return its number of rows.

        Rows are ordered by primary key, so that the same rows give the same file in whatever order they arrive.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        final = self.path(record)
        lines = final.with_suffix(f".{os.getpid()}.ndjson")
        parquet = final.with_suffix(f".{os.getpid()}.tmp")
        count = 0
        try:
            with lines.open("w", encoding="utf-8") as stream:
                for row in rows:
                    stream.write(row.model_dump_json())
                    stream.write("\n")
                    count += 1
            order = ", ".join(map(quoted, record.primary_key))
            with connect() as connection:
                connection.execute(
                    f"COPY (SELECT * FROM {_rows_of(lines, record)} ORDER BY {order}) "
                    f"TO {literal(str(parquet))} (FORMAT parquet, COMPRESSION zstd)"
                )
            os.replace(parquet, final)
        finally:
            lines.unlink(missing_ok=True)
            parquet.unlink(missing_ok=True)
        return count

    def read(self, record: type[R]) -> list[R]:
        """Return all rows of a record's table, checked against the record class.

        Raises:
            FileNotFoundError: the table has not been written yet.
        """
        path = self.path(record)
        if not path.exists():
            raise FileNotFoundError(f"{path} is missing: run the asset {record.table_name!r} first")
        names = [column.name for column in columns_of(record)]
        chosen = ", ".join(map(quoted, names))
        with connect() as connection:
            rows = connection.execute(f"SELECT {chosen} FROM read_parquet({literal(str(path))})").fetchall()
        return [record.model_validate(dict(zip(names, row, strict=True))) for row in rows]

    def show(self, connection: "duckdb.DuckDBPyConnection", records: Iterable[type[Record]]) -> None:
        """Create a temporary view named like its table for each record whose table is there."""
        for record in records:
            path = self.path(record)
            if path.exists():
                connection.execute(
                    f"CREATE OR REPLACE TEMP VIEW {quoted(record.table_name)} AS SELECT * FROM read_parquet({literal(str(path))})"
                )


def connect() -> "duckdb.DuckDBPyConnection":
    """Return a connection of its own to this process's DuckDB in memory, which installs no extensions from the network.

    Opening a database takes 20 ms and a connection to one that is open next to nothing. Tables and settings of the database
    are shared, temporary views are not.
    """
    return _database(os.getpid()).cursor()


@cache
def _database(process: int) -> "duckdb.DuckDBPyConnection":
    """Return the database of a process: one that was inherited through a fork has lost the threads that it needs."""
    import duckdb

    return duckdb.connect(":memory:", config={"autoinstall_known_extensions": "false"})


def _rows_of(lines: Path, record: type[Record]) -> str:
    """Return the SQL table function over the rows in a file of JSON lines."""
    return (
        f"read_json({literal(str(lines))}, format='newline_delimited', columns={json_columns(record)}, "
        f"maximum_object_size={_LARGEST_ROW})"
    )
