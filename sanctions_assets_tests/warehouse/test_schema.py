"""The published schema says what the records say."""

import datetime
from typing import Literal

import pytest

from sanctions_assets import model
from sanctions_assets.model import Document, MetaEntry, Record
from sanctions_assets.warehouse.schema import (
    TABLES,
    columns_of,
    create_table_sql,
    foreign_keys_of,
    sql_type,
    table_comment,
    table_named,
)


def test_every_record_of_the_model_is_a_published_table() -> None:
    records = {getattr(model, name) for name in model.__all__}
    published = {r for r in records if isinstance(r, type) and issubclass(r, Record) and r is not Record}
    assert set(TABLES) == published


def test_every_table_and_every_column_has_a_comment() -> None:
    for record in TABLES:
        assert table_comment(record).endswith("."), record
        assert all(column.comment for column in columns_of(record)), record


def test_tables_stand_after_those_that_they_point_to() -> None:
    seen: set[str] = set()
    for record in TABLES:
        seen.add(record.table_name)
        for _, table, column in foreign_keys_of(record):
            assert table in seen
            assert table_named(table).primary_key == (column,)


@pytest.mark.parametrize(
    ("annotation", "expected"),
    [
        (str, ("VARCHAR", False)),
        (int | None, ("BIGINT", True)),
        (float, ("DOUBLE", False)),
        (datetime.date | None, ("DATE", True)),
        (datetime.datetime, ("TIMESTAMP", False)),
        (Literal["a", "b"] | None, ("VARCHAR", True)),
    ],
)
def test_annotations_become_flat_types(annotation: object, expected: tuple[str, bool]) -> None:
    assert sql_type(annotation) == expected


@pytest.mark.parametrize("annotation", [list[str], str | int, dict[str, str], Literal[1, "a"]])
def test_what_is_not_flat_is_refused(annotation: object) -> None:
    with pytest.raises(TypeError):
        sql_type(annotation)


def test_keys_are_declared_and_never_null() -> None:
    assert 'PRIMARY KEY ("document_id")' in create_table_sql(Document)
    assert all(not c.nullable for record in TABLES for c in columns_of(record) if c.name in record.primary_key)
    with pytest.raises(KeyError):
        table_named("no_such_table")
    assert table_named("_meta") is MetaEntry
