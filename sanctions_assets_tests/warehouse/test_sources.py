"""Source files are found wherever they lie, and always in the same order."""

import os
from datetime import datetime
from pathlib import Path

import pytest

from sanctions_assets.warehouse.ingestion import read_documents
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.sources import LocalSources, SourceError, SourceFile, open_sources, shown_location


def _write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}")


def test_files_below_a_folder_are_found_and_hidden_ones_are_not(tmp_path: Path) -> None:
    _write(tmp_path, "b.txt", "a/deep/c.html", ".hidden", ".git/x.txt", "documents.csv", "notes.docx")
    sources = open_sources(str(tmp_path))
    assert [file.uri for file in sources.files()] == ["a/deep/c.html", "b.txt", "notes.docx"]
    assert sources.metadata() == b"text of documents.csv"
    assert sources.read(sources.files()[0]) == b"text of a/deep/c.html"


def test_one_file_can_be_the_source(tmp_path: Path) -> None:
    _write(tmp_path, "one.txt", "two.txt")
    assert [file.uri for file in open_sources(str(tmp_path / "one.txt")).files()] == ["one.txt"]


@pytest.mark.skipif(os.name != "posix", reason="needs links and pipes")
def test_a_broken_link_is_listed_and_a_pipe_is_not(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere.txt")
    os.mkfifo(tmp_path / "pipe.txt")
    sources = LocalSources(tmp_path)
    assert [file.uri for file in sources.files()] == ["gone.txt"]
    with pytest.raises(OSError, match="No such file"):
        sources.read(sources.files()[0])


def test_sources_that_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such folder"):
        open_sources(str(tmp_path / "nowhere")).files()


def test_a_url_is_read_through_fsspec() -> None:
    fsspec = pytest.importorskip("fsspec")
    memory = fsspec.filesystem("memory")
    memory.pipe({"/news/2024/a.txt": b"A", "/news/b.txt": b"B", "/news/.x": b"", "/news/documents.csv": b"file\n"})
    sources = open_sources("memory://news")
    assert [file.uri for file in sources.files()] == ["2024/a.txt", "b.txt"]
    assert [sources.read(file) for file in sources.files()] == [b"A", b"B"]
    assert sources.metadata() == b"file\n"
    with pytest.raises(SourceError):
        open_sources("memory://nowhere").files()


def test_a_url_is_shown_without_its_secrets() -> None:
    assert shown_location("s3://key:secret@bucket/news?token=1") == "s3://bucket/news"
    assert shown_location("/srv/articles") == "/srv/articles"


def test_settings_come_from_the_environment(tmp_path: Path) -> None:
    settings = Settings.from_environment(
        {
            "SANCTIONS_ASSETS_SOURCES": "s3://bucket/news",
            "SANCTIONS_ASSETS_HOME": str(tmp_path),
            "SANCTIONS_ASSETS_WORKERS": "3",
            "SANCTIONS_ASSETS_GEOCODER": "nominatim",
            "SANCTIONS_ASSETS_GEOCODER_OPTIONS": '{"user_agent": "me"}',
        }
    )
    assert settings == Settings("s3://bucket/news", tmp_path, 3, "nominatim", {"user_agent": "me"})
    assert settings.database == tmp_path / "sanctions.duckdb"


def test_without_an_environment_the_seeds_of_the_checkout_are_read() -> None:
    settings = Settings.from_environment({})
    assert [file.uri for file in open_sources(settings.sources).files()][:1] == ["000_60aa47d80e2c6df3.txt"]
    assert settings.home.name == "data"


@pytest.mark.parametrize("environ", [{"SANCTIONS_ASSETS_WORKERS": "many"}, {"SANCTIONS_ASSETS_GEOCODER_OPTIONS": "[]"}])
def test_settings_that_make_no_sense_are_refused(environ: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=next(iter(environ))):
        Settings.from_environment(environ)


def test_files_are_sorted_by_uri() -> None:
    assert sorted([SourceFile("b", "1"), SourceFile("a", "2")])[0].uri == "a"


def test_a_folder_without_files_is_refused_before_it_empties_the_database(tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    settings = Settings(str(tmp_path / "articles"), tmp_path / "home")
    with pytest.raises(SourceError, match="there are no source files in"):
        read_documents(settings, datetime(2024, 3, 1))
