"""The published file is whole, or it is the last one."""

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from sanctions_assets.model import CargoClaim, MetaEntry, Place, Vessel
from sanctions_assets.warehouse import publishing
from sanctions_assets.warehouse.checks import ChecksFailedError
from sanctions_assets.warehouse.publishing import publish
from sanctions_assets.warehouse.schema import TABLES, columns_of, table_comment
from sanctions_assets.warehouse.tables import Tables
from sanctions_assets_tests.warehouse.world import WORLD, but, write_world

FACTS = {"built_at": "2024-06-01T00:00:00Z", "run_id": None}


@pytest.fixture
def tables(tmp_path: Path) -> Tables:
    tables = Tables(tmp_path / "tables")
    write_world(tables)
    return tables


def _query(database: Path, query: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(database), read_only=True) as reader:
        return reader.execute(query).fetchall()


def test_all_tables_are_published_with_their_rows(tables: Tables, tmp_path: Path) -> None:
    database = tmp_path / "out" / "x.duckdb"
    published = publish(tables, database, FACTS)
    for record in TABLES:
        [(count,)] = _query(database, f'SELECT count(*) FROM "{record.table_name}"')
        assert count == published.row_counts[record.table_name]
        assert record is MetaEntry or count == len(WORLD[record])
    meta = dict(_query(database, "SELECT * FROM _meta"))
    assert meta["built_at"] == FACTS["built_at"]
    assert meta["run_id"] is None
    assert {key for key in meta if str(key).startswith("rows.")} == {f"rows.{record.table_name}" for record in TABLES}
    assert int(str(meta["rows._meta"])) == len(meta)
    assert [path.name for path in database.parent.iterdir()] == ["x.duckdb"]


def test_comments_types_and_keys_are_in_the_file(tables: Tables, tmp_path: Path) -> None:
    database = tmp_path / "x.duckdb"
    publish(tables, database, FACTS)
    comments = dict(_query(database, "SELECT table_name, comment FROM duckdb_tables()"))
    columns = {
        (table, column): (kind, comment)
        for table, column, kind, comment in _query(
            database, "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() WHERE NOT internal"
        )
    }
    keys = _query(database, "SELECT table_name, constraint_type FROM duckdb_constraints()")
    for record in TABLES:
        assert comments[record.table_name] == table_comment(record)
        assert (record.table_name, "PRIMARY KEY") in keys
        for column in columns_of(record):
            assert columns[record.table_name, column.name] == (column.sql_type, column.comment)
    assert len([1 for _, kind in keys if kind == "FOREIGN KEY"]) == sum(len(record.foreign_keys) for record in TABLES)


def test_a_corrupted_table_is_not_published(tables: Tables, tmp_path: Path) -> None:
    database = tmp_path / "x.duckdb"
    publish(tables, database, FACTS)
    before = database.read_bytes()
    write_world(tables, but(CargoClaim, quote="left Alpha Harbour with 900 tonnes of coal"))
    with pytest.raises(ChecksFailedError, match=r"cargo_claims\.rows_hold: 1 row\(s\) fail, such as c1"):
        publish(tables, database, FACTS)
    assert database.read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "x.duckdb"]


def test_bytes_that_are_no_table_are_not_published(tables: Tables, tmp_path: Path) -> None:
    database = tmp_path / "x.duckdb"
    publish(tables, database, FACTS)
    before = database.read_bytes()
    tables.path(Vessel).write_bytes(tables.path(Vessel).read_bytes()[:-20])
    with pytest.raises(duckdb.Error):
        publish(tables, database, FACTS)
    assert database.read_bytes() == before


def test_a_missing_table_is_told_by_name(tables: Tables, tmp_path: Path) -> None:
    tables.path(Place).unlink()
    with pytest.raises(FileNotFoundError, match="run the asset 'places' first"):
        publish(tables, tmp_path / "x.duckdb", FACTS)


def test_who_reads_the_last_file_keeps_it_and_who_opens_it_anew_sees_the_new_one(tables: Tables, tmp_path: Path) -> None:
    database = tmp_path / "x.duckdb"
    publish(tables, database, FACTS)
    script = (
        f"import duckdb; print(duckdb.connect({str(database)!r}, read_only=True).execute('SELECT name FROM vessels').fetchall())"
    )
    with duckdb.connect(str(database), read_only=True) as reader:
        assert reader.execute("SELECT name FROM vessels").fetchall() == [("Blue Heron",)]
        write_world(tables, but(Vessel, name="Red Heron"))
        publish(tables, database, FACTS)
        assert reader.execute("SELECT name FROM vessels").fetchall() == [("Blue Heron",)]
        assert subprocess.check_output([sys.executable, "-c", script], text=True).strip() == "[('Red Heron',)]"


def _die_while_building(folder: Path, database: Path) -> None:
    def die(*_: object) -> None:
        os._exit(9)

    publishing._verify = die  # type: ignore[assignment]
    publish(Tables(folder), database, FACTS)


def test_a_crash_leaves_the_last_file_and_the_next_run_cleans_up(tables: Tables, tmp_path: Path) -> None:
    database = tmp_path / "x.duckdb"
    publish(tables, database, FACTS)
    before = database.read_bytes()
    crashing = multiprocessing.get_context("spawn").Process(target=_die_while_building, args=(tables.folder, database))
    crashing.start()
    crashing.join(60)
    assert crashing.exitcode == 9
    assert database.read_bytes() == before
    assert len([path for path in tmp_path.iterdir() if ".build-" in path.name]) == 1
    publish(tables, database, FACTS)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "x.duckdb"]


def test_the_file_has_the_storage_version_that_older_clients_read(tables: Tables, tmp_path: Path) -> None:
    database = tmp_path / "x.duckdb"
    publish(tables, database, FACTS)
    with duckdb.connect(str(database), read_only=True) as reader:
        [(tags,)] = reader.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'x'").fetchall()
    assert "v1.2.0" in tags["storage_version"]
