"""Staging: a shard of Parquet for what was read from each source file, so that nothing is read twice."""

import hashlib
import json
import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from sanctions_assets.warehouse.schema import literal
from sanctions_assets.warehouse.tables import connect

if TYPE_CHECKING:
    import duckdb

ShardKind = Literal["documents", "readings"]

_READ_AT_ONCE = 1000
"""Shards that one query opens: enough to spread its cost, few enough to bound the memory that it takes."""


class Row(NamedTuple):
    """One row of a shard: what was read, as JSON of the record classes."""

    kind: str
    """``document``, ``rejected``, ``reading`` or ``failed``."""
    row_id: str
    """Id of the document, or URI of the rejected file."""
    payload: str


def write_whole(path: Path, text: str) -> None:
    """Write a file that appears whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        partial.write_text(text, encoding="utf-8")
        os.replace(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def shard_key(*parts: object) -> str:
    """Return the name of a shard: a digest of everything that what it holds depends on."""
    content = json.dumps(parts, ensure_ascii=True, sort_keys=True, default=str)
    return hashlib.sha256(content.encode()).hexdigest()[:40]


@dataclass(frozen=True)
class Staging:
    """The folder of the shards of one kind."""

    root: Path
    kind: ShardKind

    @property
    def folder(self) -> Path:
        """Where the shards lie."""
        return self.root / self.kind

    def keys(self) -> set[str]:
        """Return the keys of the shards that are there."""
        if not self.folder.is_dir():
            return set()
        return {name[: -len(".parquet")] for name in os.listdir(self.folder) if name.endswith(".parquet")}

    def path(self, key: str) -> Path:
        """Return where the shard of a key lies, or will lie."""
        return self.folder / f"{key}.parquet"

    def writer(self) -> "ShardWriter":
        """Return a writer, which is a context manager."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return ShardWriter(self)

    def read(self, keys: Sequence[str]) -> Iterator[tuple[str, Row]]:
        """Yield the rows of the shards of ``keys`` with the key of each, shard by shard in the order of the keys."""
        with connect() as connection:
            for start in range(0, len(keys), _READ_AT_ONCE):
                chunk = keys[start : start + _READ_AT_ONCE]
                position = {key: number for number, key in enumerate(chunk)}
                rows = (
                    connection.execute(
                        "SELECT parse_filename(filename, true), kind, row_id, payload "
                        "FROM read_parquet($1, filename = true, file_row_number = true) ORDER BY file_row_number",
                        [[str(self.path(key)) for key in chunk]],
                    ).fetchall()
                    if chunk
                    else []
                )
                rows.sort(key=lambda row: position[row[0]])
                for key, kind, row_id, payload in rows:
                    yield key, Row(kind, row_id, payload)

    def sweep(self, keep: Collection[str]) -> int:
        """Remove the shards whose keys are not in ``keep``, with the litter of broken runs; return how many shards went."""
        kept = {f"{key}.parquet" for key in keep}
        swept = 0
        if self.folder.is_dir():
            for name in os.listdir(self.folder):
                if name not in kept:
                    (self.folder / name).unlink(missing_ok=True)
                    swept += name.endswith(".parquet")
        return swept


class ShardWriter:
    """Writes shards through one DuckDB connection; each appears whole or not at all."""

    def __init__(self, staging: Staging) -> None:
        """Write to the folder of ``staging``."""
        self._staging = staging
        self._connection: duckdb.DuckDBPyConnection | None = None

    def __enter__(self) -> "ShardWriter":
        """Start writing; the connection is opened when the first shard comes."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the connection."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def write(self, key: str, rows: Iterable[Row]) -> None:
        """Write the shard of ``key``."""
        if self._connection is None:
            self._connection = connect()
        rows = list(rows)
        final = self._staging.path(key)
        partial = final.with_suffix(f".{os.getpid()}.tmp")
        try:
            self._connection.execute(
                "COPY (SELECT unnest($1::VARCHAR[]) AS kind, unnest($2::VARCHAR[]) AS row_id, unnest($3::VARCHAR[]) AS payload) "
                f"TO {literal(str(partial))} (FORMAT parquet, COMPRESSION zstd)",
                [[row.kind for row in rows], [row.row_id for row in rows], [row.payload for row in rows]],
            )
            os.replace(partial, final)
        finally:
            partial.unlink(missing_ok=True)
