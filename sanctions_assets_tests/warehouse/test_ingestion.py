"""What was read once is not read again; what is new, changed or gone costs its own work alone."""

import json
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path

import pytest

from sanctions_assets import extraction
from sanctions_assets.model import Document, DocumentSegment
from sanctions_assets.warehouse import articles
from sanctions_assets.warehouse.articles import read_staged_articles, staged_readings
from sanctions_assets.warehouse.ingestion import read_documents, rejected_sources, staged_files
from sanctions_assets.warehouse.reading import FileToParse, document_of, parse_files, read_articles
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.staging import Row
from sanctions_assets.warehouse.steps import write_rejected
from sanctions_assets.warehouse.tables import Tables

NOON = datetime(2024, 6, 1, 12)
ARTICLE = "The tanker {name} delivered 4,000 tonnes of diesel to Nampo in North Korea on 3 March 2021, the ministry said."


class Counted:
    """The real workers, and which files and documents they were given."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.parsed: list[str] = []
        self.read: list[str] = []

    def parse(self, files: Sequence[FileToParse]) -> list[list[Row]]:
        self.parsed += [file.uri for file in files]
        return parse_files(files)

    def read_all(self, payloads: Sequence[str]) -> list[tuple[Row, list[str]]]:
        self.read += [document_of(payload)[0].document_id for payload in payloads]
        return read_articles(payloads)

    def run(self) -> tuple[list[str], list[str]]:
        """Read what there is to read; return which files were parsed and which documents read."""
        self.parsed, self.read = [], []
        read_documents(self.settings, NOON, parse=self.parse)
        read_staged_articles(self.settings, read=self.read_all)
        return sorted(self.parsed), sorted(self.read)


@pytest.fixture
def work(tmp_path: Path) -> Counted:
    sources = tmp_path / "articles"
    sources.mkdir()
    for name in ("Alba", "Bruna"):
        (sources / f"{name}.txt").write_text(ARTICLE.format(name=name))
    return Counted(Settings(str(sources), tmp_path / "home"))


def _path(work: Counted, name: str) -> Path:
    return Path(work.settings.sources, name)


def _shards(work: Counted) -> tuple[int, int]:
    return tuple(len(list((work.settings.staging / kind).iterdir())) for kind in ("documents", "readings"))  # type: ignore[return-value]


def test_a_second_run_reads_nothing_again(work: Counted) -> None:
    assert work.run() == (["Alba.txt", "Bruna.txt"], ["Alba", "Bruna"])
    before = Tables(work.settings.tables).path(Document).read_bytes()
    assert work.run() == ([], [])
    assert Tables(work.settings.tables).path(Document).read_bytes() == before
    assert [reading.document_id for reading in staged_readings(work.settings, ["Bruna", "Alba"])] == ["Alba", "Bruna"]


def test_a_new_article_costs_only_its_own_work(work: Counted) -> None:
    work.run()
    _path(work, "Carla.txt").write_text(ARTICLE.format(name="Carla"))
    assert work.run() == (["Carla.txt"], ["Carla"])


def test_a_changed_article_is_read_again_and_its_old_shards_are_swept(work: Counted) -> None:
    work.run()
    _path(work, "Alba.txt").write_text(ARTICLE.format(name="Albina"))
    assert work.run() == (["Alba.txt"], ["Alba"])
    assert _shards(work) == (2, 2)


def test_the_shards_of_a_source_that_is_gone_are_swept(work: Counted) -> None:
    work.run()
    _path(work, "Alba.txt").unlink()
    assert work.run() == ([], [])
    assert _shards(work) == (1, 1)
    assert [document.document_id for document in Tables(work.settings.tables).read(Document)] == ["Bruna"]


def test_what_documents_csv_says_of_a_file_reads_that_file_again(work: Counted) -> None:
    work.run()
    _path(work, "documents.csv").write_text("file,published_on\nBruna.txt,2021-03-05\n")
    assert work.run() == (["Bruna.txt"], ["Bruna"])
    dated = {d.document_id: (d.published_on, d.published_basis) for d in Tables(work.settings.tables).read(Document)}
    assert str(dated["Bruna"][0]) == "2021-03-05"
    assert dated["Bruna"][1] == "metadata"


def test_another_reader_reads_all_documents_again_and_parses_no_file(work: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    work.run()
    monkeypatch.setattr(extraction, "reader_version", lambda own: "next")
    assert work.run() == ([], ["Alba", "Bruna"])
    assert articles.staged_reader_version(work.settings) == "next"
    assert _shards(work) == (2, 2)


def test_changed_rules_read_again_even_if_their_version_was_forgotten(work: Counted, monkeypatch: pytest.MonkeyPatch) -> None:
    work.run()
    monkeypatch.setattr(articles, "code_digest", lambda *_: "other code")
    assert work.run() == ([], ["Alba", "Bruna"])


def test_of_a_container_that_has_grown_only_the_new_articles_are_read(work: Counted) -> None:
    lines = [json.dumps({"text": ARTICLE.format(name=name)}) for name in ("Dora", "Elsa", "Fiona")]
    _path(work, "wire.jsonl").write_text("\n".join(lines[:2]))
    assert work.run()[1] == ["Alba", "Bruna", "wire#1", "wire#2"]
    _path(work, "wire.jsonl").write_text("\n".join(lines))
    assert work.run() == (["wire.jsonl"], ["wire#3"])
    assert len(staged_readings(work.settings, ["wire#1", "wire#2", "wire#3"])) == 3


def test_bad_files_are_told_and_stop_nothing(work: Counted) -> None:
    _path(work, "empty.txt").write_bytes(b"")
    _path(work, "table.xlsx").write_bytes(b"PK\x03\x04")
    _path(work, "gone.txt").symlink_to("nowhere")
    _path(work, "lines.jsonl").write_text('{"text": "One article of some length about nothing."}\n{"txet": 1}\n')
    read = read_documents(work.settings, NOON)
    told = {row.source_uri: row.reason for row in read.rejected}
    assert told == {
        "empty.txt": "empty",
        "table.xlsx": "unsupported",
        "gone.txt": "unreadable",
        "lines.jsonl#2": "malformed",
    }
    assert all(row.seen_at == NOON and row.detail.endswith(".") for row in read.rejected)
    assert read.documents == 3
    assert rejected_sources(work.settings) == read.rejected
    assert write_rejected(work.settings, read_staged_articles(work.settings)) == read.rejected


def test_a_document_on_which_the_reader_fails_is_told_and_the_others_are_read(
    work: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = extraction.read

    def fails_on_alba(document: Document, segments: Sequence[DocumentSegment], **_: object) -> object:
        if document.document_id == "Alba":
            raise ZeroDivisionError("a rule went wrong")
        return real(document, segments)

    monkeypatch.setattr(extraction, "read", fails_on_alba)
    read_documents(work.settings, NOON)
    read = read_staged_articles(work.settings)
    assert [row.source_uri for row in read.failed] == ["Alba"]
    assert "ZeroDivisionError: a rule went wrong" in read.failed[0].detail
    assert [row.reason for row in write_rejected(work.settings, read)] == ["reader_failed"]
    assert [reading.document_id for reading in staged_readings(work.settings, ["Alba", "Bruna"])] == ["Bruna"]


def test_files_of_one_stem_become_documents_of_their_own(work: Counted) -> None:
    folder = _path(work, "more")
    folder.mkdir()
    (folder / "Alba.txt").write_text(ARTICLE.format(name="Alba"))
    read = read_documents(work.settings, NOON)
    ids = [document.document_id for document in Tables(work.settings.tables).read(Document)]
    assert len(ids) == len(set(ids)) == 3
    assert read.rejected == ()


@pytest.mark.skipif(os.name != "posix", reason="the names of processes differ")
def test_processes_read_the_same_as_this_one(work: Counted, tmp_path: Path) -> None:
    work.run()
    other = Settings(work.settings.sources, tmp_path / "other")
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        read_documents(other, NOON, executor=pool)
        read_staged_articles(other, executor=pool)
    assert staged_files(other) == staged_files(work.settings)
    assert staged_readings(other, ["Alba", "Bruna"]) == staged_readings(work.settings, ["Alba", "Bruna"])


def test_articles_behind_a_url_are_read_like_local_ones(work: Counted, tmp_path: Path) -> None:
    fsspec = pytest.importorskip("fsspec")
    fsspec.filesystem("memory").pipe({"/wire/Alba.txt": ARTICLE.format(name="Alba").encode()})
    remote = Settings("memory://wire", tmp_path / "remote")
    assert read_documents(remote, NOON).documents == 1
    read_documents(work.settings, NOON)
    local = [document for document in Tables(work.settings.tables).read(Document) if document.document_id == "Alba"]
    assert Tables(remote.tables).read(Document) == local


def test_a_step_without_the_one_before_it_says_what_to_run(tmp_path: Path) -> None:
    settings = Settings(str(tmp_path), tmp_path / "home")
    with pytest.raises(FileNotFoundError, match="run the asset 'documents' first"):
        read_staged_articles(settings)
    with pytest.raises(FileNotFoundError, match="run the asset 'readings' first"):
        staged_readings(settings, [])
