"""Shards keep what was read under the key of all that it depends on."""

from pathlib import Path

import pytest

from sanctions_assets.warehouse.staging import Row, Staging, shard_key, write_whole


def test_rows_come_back_shard_by_shard_in_the_order_asked_for(tmp_path: Path) -> None:
    staging = Staging(tmp_path / "o'hara", "readings")
    with staging.writer() as writer:
        writer.write("b", [Row("reading", "2", "{}"), Row("reading", "1", '{"q": "\\u0000 🚢"}')])
        writer.write("a", [Row("failed", "3", "x")])
        writer.write("none", [])
    assert staging.keys() == {"a", "b", "none"}
    assert list(staging.read(["b", "none", "a"])) == [
        ("b", Row("reading", "2", "{}")),
        ("b", Row("reading", "1", '{"q": "\\u0000 🚢"}')),
        ("a", Row("failed", "3", "x")),
    ]
    assert list(staging.read([])) == []


def test_a_shard_that_is_written_again_replaces_the_old_one(tmp_path: Path) -> None:
    staging = Staging(tmp_path, "documents")
    with staging.writer() as writer:
        writer.write("a", [Row("document", "1", "old")])
        writer.write("a", [Row("document", "1", "new")])
    assert [row.payload for _, row in staging.read(["a"])] == ["new"]


def test_sweeping_keeps_what_is_named_and_removes_the_litter_of_broken_runs(tmp_path: Path) -> None:
    staging = Staging(tmp_path, "documents")
    assert staging.sweep([]) == 0
    with staging.writer() as writer:
        for key in "abc":
            writer.write(key, [])
    (staging.folder / "d.4711.tmp").write_bytes(b"half a shard")
    assert staging.sweep(["b"]) == 2
    assert [path.name for path in staging.folder.iterdir()] == ["b.parquet"]


def test_keys_differ_with_each_part_and_are_the_same_from_run_to_run() -> None:
    keys = {
        shard_key("a.txt", "1"),
        shard_key("a.txt", "2"),
        shard_key("b.txt", "1"),
        shard_key("a.txt", None),
        shard_key("a.txt1"),
    }
    assert len(keys) == 5
    assert shard_key("a.txt", 1, None) == "5a40fd99e383ce5398b20169bc84c02642876c94"


def test_more_shards_than_one_query_opens_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sanctions_assets.warehouse.staging._READ_AT_ONCE", 3)
    staging = Staging(tmp_path, "documents")
    keys = [f"k{number}" for number in range(8)]
    with staging.writer() as writer:
        for key in keys:
            writer.write(key, [Row("document", key, "")])
    assert [key for key, _ in staging.read(keys)] == keys


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    write_whole(tmp_path / "new" / "list.json", "[1]")
    write_whole(tmp_path / "new" / "list.json", "[2]")
    assert [(path.name, path.read_text()) for path in (tmp_path / "new").iterdir()] == [("list.json", "[2]")]
