"""Publishing: one DuckDB file, built beside the live one, checked, and put in its place in one step."""

import os
import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sanctions_assets.model import MetaEntry
from sanctions_assets.warehouse.checks import ChecksFailedError, Outcome, all_checks, run_checks
from sanctions_assets.warehouse.schema import STORAGE_VERSION, TABLES, columns_of, comment_sql, create_table_sql, literal, quoted
from sanctions_assets.warehouse.tables import Tables, connect

if TYPE_CHECKING:
    import duckdb

_BUILD = ".build-"
_BLOCK_SIZE = 16_384
"""Bytes. Each key's index takes a block at least: with DuckDB's own 256 KB a file of five articles has 14 MB, with this 1 MB."""


@dataclass(frozen=True)
class Published:
    """What was published."""

    path: Path
    size: int
    """Bytes of the file."""
    row_counts: Mapping[str, int]
    """Table -> rows."""
    facts: Mapping[str, str | None]
    """What ``_meta`` holds beside the row counts."""
    outcomes: tuple[Outcome, ...]
    """The checks that were made; all passed."""


def publish(tables: Tables, database: Path, facts: Mapping[str, str | None]) -> Published:
    """Build ``database`` from all tables and put it in the place of the last one.

    ``facts`` are entries of ``_meta``; the row counts of all tables are added as ``rows.<table>``. Whoever has the last
    file open keeps reading it; whoever opens the file from now on sees the new one. Until the last step nothing of the
    live file is touched, so that a crash or a failing check leaves it as it was.

    Raises:
        ChecksFailedError: the tables contradict themselves; nothing was published.
        FileNotFoundError: a table has not been written.
    """
    content = [record for record in TABLES if record is not MetaEntry]
    for record in content:
        if not tables.path(record).exists():
            raise FileNotFoundError(f"{tables.path(record)} is missing: run the asset {record.table_name!r} first")
    database.parent.mkdir(parents=True, exist_ok=True)
    with _only_builder(database):
        _clean(database)
        with connect() as connection:
            tables.show(connection, content)
            outcomes = run_checks(connection, all_checks())
            if failed := [outcome for outcome in outcomes if not outcome.passed]:
                raise ChecksFailedError(failed)
        build = database.with_name(f"{database.name}{_BUILD}{uuid.uuid4().hex}")
        try:
            with _attached(build) as connection:
                counts = _fill(connection, tables, facts)
            _verify(build, counts)
            _sync(build)
            size = build.stat().st_size
            os.replace(build, database)
        finally:
            _remove(build)
        _sync_folder(database.parent)
    return Published(database, size, counts, facts, tuple(outcomes))


@contextmanager
def _attached(build: Path) -> Iterator["duckdb.DuckDBPyConnection"]:
    """Yield a connection whose tables are those of a new file; its log is worked in before the file is closed."""
    name = quoted(f"building_{uuid.uuid4().hex}")
    with connect() as connection:
        connection.execute(
            f"ATTACH {literal(str(build))} AS {name} (STORAGE_VERSION {literal(STORAGE_VERSION)}, BLOCK_SIZE {_BLOCK_SIZE})"
        )
        try:
            connection.execute(f"USE {name}")
            yield connection
            connection.execute(f"CHECKPOINT {name}")
        finally:
            connection.execute("USE memory")
            connection.execute(f"DETACH {name}")


def _fill(connection: "duckdb.DuckDBPyConnection", tables: Tables, facts: Mapping[str, str | None]) -> dict[str, int]:
    """Load all tables, with keys and comments; return their numbers of rows."""
    counts: dict[str, int] = {}
    connection.execute("BEGIN")
    for record in TABLES:
        connection.execute(create_table_sql(record))
        for statement in comment_sql(record):
            connection.execute(statement)
    connection.execute("COMMIT")
    for record in TABLES:
        table = quoted(record.table_name)
        if record is MetaEntry:
            counts[record.table_name] = len(facts) + len(TABLES)
            entries = {**facts, **{f"rows.{name}": str(count) for name, count in counts.items()}}
            connection.execute(
                f"INSERT INTO {table} SELECT unnest($1::VARCHAR[]), unnest($2::VARCHAR[])",
                [list(entries), list(entries.values())],
            )
        else:
            names = ", ".join(quoted(column.name) for column in columns_of(record))
            source = literal(str(tables.path(record)))
            connection.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM read_parquet({source})")
            (counts[record.table_name],) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()[0]
    return counts


def _verify(build: Path, counts: Mapping[str, int]) -> None:
    """Open the finished file as a reader would, and make sure that every table has the rows that were put in."""
    import duckdb

    with duckdb.connect(str(build), read_only=True) as reader:
        for name, count in counts.items():
            (found,) = reader.execute(f"SELECT count(*) FROM {quoted(name)}").fetchall()[0]
            if found != count:
                raise OSError(f"{build.name} holds {found} rows of {name} instead of {count}")


@contextmanager
def _only_builder(database: Path) -> Iterator[None]:
    """Keep two runs from building the same database at once; the second waits."""
    try:
        import fcntl
    except ImportError:  # No such lock on this system: builds have names of their own, the last one to finish stands.
        yield
        return
    # The folder itself is locked, so that no lock file is left beside the database.
    folder = os.open(database.parent, os.O_RDONLY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def _clean(database: Path) -> None:
    """Remove what a build that broke off left behind."""
    for name in os.listdir(database.parent):
        if name.startswith(f"{database.name}{_BUILD}"):
            with suppress(FileNotFoundError):
                (database.parent / name).unlink()


def _remove(build: Path) -> None:
    """Remove a build that was not published, with its write-ahead log."""
    for path in (build, build.with_name(build.name + ".wal")):
        path.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    """Wait until a file is on the disk."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    """Wait until a folder's entries are on the disk, where the system can do that."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
