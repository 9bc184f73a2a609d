"""A user's vocabulary on the disk: which files are taken, what is refused, and that another one reads anew, in all processes."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path

import pytest

from sanctions_assets.warehouse.articles import read_staged_articles, staged_reader_version, staged_readings
from sanctions_assets.warehouse.ingestion import read_documents
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.vocabulary import VocabularyError, described, own_files

NOON = datetime(2026, 1, 2, 12)
SLAG = '[[commodity]]\ncode = "mineral.unspecified"\nterms = ["{}"]\n'


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    sources = tmp_path / "articles"
    sources.mkdir()
    for country in ("Iran", "Russia"):
        (sources / f"{country}.txt").write_text(f"{country} shipped zorbite to Syria on 3 March 2021, it said.")
    words = tmp_path / "words"
    words.mkdir()
    return Settings(str(sources), tmp_path / "home", vocabulary=str(words))


def _write(settings: Settings, name: str, content: str) -> Path:
    path = Path(settings.vocabulary or "") / name
    path.write_text(content, encoding="utf-8")
    return path


def _read(settings: Settings) -> tuple[int, list[int]]:
    """Read the articles; return how many were read now, and how many claims each holds."""
    read_documents(settings, NOON)
    read = read_staged_articles(settings)
    return read.read, [len(reading.cargo_claims) for reading in staged_readings(settings, ["Iran", "Russia"])]


def test_a_folder_gives_its_toml_files_by_name_and_a_file_gives_itself(settings: Settings) -> None:
    for name in ("b.toml", "a.toml", "notes.txt", ".hidden.toml"):
        _write(settings, name, SLAG.format(f"{name[0]}lag") if name.endswith("l") else "no TOML")
    own = own_files(settings)
    assert [name for name, _ in own] == ["a.toml", "b.toml"]
    assert described(own) == "2 terms in a.toml, b.toml"
    single = replace(settings, vocabulary=str(Path(settings.vocabulary or "") / "b.toml"))
    assert own_files(single) == own[1:]


def test_what_the_package_means_otherwise_is_told(settings: Settings) -> None:
    words = '", "'.join(["diesel", "coal", "crude oil", "wheat", "shell", "troops", "zorbite"])
    _write(settings, "a.toml", SLAG.format(words))
    told = "7 terms in a.toml; unlike in the package: 'diesel', 'coal', 'crude oil', 'wheat', 'shell' and 1 more"
    assert described(own_files(settings)) == told


@pytest.mark.parametrize("vocabulary", [None, ""])
def test_no_vocabulary_is_none(settings: Settings, vocabulary: str | None) -> None:
    assert own_files(replace(settings, vocabulary=vocabulary)) == ()
    assert described(()) == "none of your own"


def test_a_byte_order_mark_is_no_fault(settings: Settings) -> None:
    _write(settings, "a.toml", "\ufeff" + SLAG.format("slag"))
    assert own_files(settings)[0][1].startswith("[[")


def test_what_is_refused_is_told_with_its_path_and_line(settings: Settings) -> None:
    with pytest.raises(VocabularyError, match=r"words: the folder holds no \.toml file"):
        own_files(settings)
    with pytest.raises(VocabularyError, match=r"nowhere: there is no such file or folder \(SANCTIONS_ASSETS_VOCABULARY"):
        own_files(replace(settings, vocabulary=str(settings.home / "nowhere")))
    path = _write(settings, "a.toml", SLAG.format("the"))
    with pytest.raises(VocabularyError, match=rf"^{path}, line 3: .*'the' is so common"):
        own_files(settings)
    path.write_bytes(b'# one\n# Gl\xfcck\n[[kind]]\nterms = ["xa"]')
    with pytest.raises(VocabularyError, match=rf"^{path}, line 2: not UTF-8"):
        own_files(settings)


def test_another_vocabulary_reads_anew_and_the_same_one_does_not(settings: Settings) -> None:
    without = replace(settings, vocabulary=None)
    assert _read(without) == (2, [0, 0])
    before = staged_reader_version(settings)
    _write(settings, "a.toml", SLAG.format("zorbite"))
    assert _read(settings) == (2, [1, 1])
    assert staged_reader_version(settings) != before
    assert _read(settings) == (0, [1, 1])
    _write(settings, "a.toml", SLAG.format("zirbate"))
    assert _read(settings) == (2, [0, 0])
    assert _read(without) == (2, [0, 0])


def test_a_faulty_vocabulary_reads_nothing(settings: Settings) -> None:
    read_documents(settings, NOON)
    _write(settings, "a.toml", "[[kind")
    with pytest.raises(VocabularyError, match="line 1"):
        read_staged_articles(settings)
    assert not (settings.staging / "readings.json").exists()


def test_processes_read_with_the_vocabulary_too(settings: Settings) -> None:
    _write(settings, "a.toml", SLAG.format("zorbite"))
    read_documents(settings, NOON)
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        assert read_staged_articles(settings, executor=pool).read == 2
    assert [len(reading.cargo_claims) for reading in staged_readings(settings, ["Iran", "Russia"])] == [1, 1]
