"""Tables keep every value to the letter, and the same rows give the same bytes."""

from datetime import datetime
from pathlib import Path

import pytest

from sanctions_assets.model import Document, Place
from sanctions_assets.warehouse.tables import Tables

AWKWARD = "tab\tnul\x00 quote\" back\\slash\r\n\u2028 é 🚢 ‮ {'a': 1}"


def _document(name: str) -> Document:
    return Document(
        document_id=name, source_uri=AWKWARD, text=AWKWARD * 3, content_sha256="x", ingested_at=datetime(2024, 2, 29, 23, 59, 58)
    )


def test_awkward_text_comes_back_to_the_letter(tmp_path: Path) -> None:
    tables = Tables(tmp_path / "o'brien's tables")
    rows = [_document("a"), _document("b'--")]
    assert tables.write(Document, rows) == 2
    assert tables.read(Document) == rows
    assert [path.name for path in tables.folder.iterdir()] == ["documents.parquet"]


def test_an_empty_table_is_a_table(tmp_path: Path) -> None:
    assert Tables(tmp_path).write(Place, []) == 0
    assert Tables(tmp_path).read(Place) == []


def test_the_order_of_rows_makes_no_difference(tmp_path: Path) -> None:
    tables = Tables(tmp_path)
    tables.write(Document, [_document("a"), _document("b")])
    first = tables.path(Document).read_bytes()
    tables.write(Document, [_document("b"), _document("a")])
    assert tables.path(Document).read_bytes() == first


def test_a_write_that_fails_leaves_the_last_table(tmp_path: Path) -> None:
    def broken() -> object:
        yield _document("new")
        raise RuntimeError("half way")

    tables = Tables(tmp_path)
    tables.write(Document, [_document("old")])
    with pytest.raises(RuntimeError, match="half way"):
        tables.write(Document, broken())  # type: ignore[arg-type]
    assert [row.document_id for row in tables.read(Document)] == ["old"]
    assert len(list(tmp_path.iterdir())) == 1


def test_a_table_that_is_not_there_says_which_asset_makes_it(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="run the asset 'documents' first"):
        Tables(tmp_path).read(Document)
