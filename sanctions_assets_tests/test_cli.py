"""The command runs the main job and tells in a few lines what it found."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sanctions_assets import __version__
from sanctions_assets.cli import main


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [*os.environ]:
        if name.startswith(("SANCTIONS_ASSETS_", "DAGSTER_HOME")):
            monkeypatch.delenv(name)
    monkeypatch.setenv("SANCTIONS_ASSETS_SOURCES", "")
    monkeypatch.setenv("SANCTIONS_ASSETS_HOME", "")


def test_the_seed_articles_are_tracked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["track", "--home", str(tmp_path)]) == 0
    told = capsys.readouterr()
    assert re.search(r"^ +5 documents read$", told.out, re.MULTILINE)
    assert re.search(r"^ +[1-9]\d* claims of movements$", told.out, re.MULTILINE)
    assert re.search(r"^ +0 files rejected$", told.out, re.MULTILINE)
    assert told.out.splitlines()[-1] == f"Published: {tmp_path / 'sanctions.duckdb'}"
    assert "5 source files, 5 of them new" in told.err
    assert "DEBUG" not in told.err


def test_a_bad_file_is_told_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sources = tmp_path / "articles"
    sources.mkdir()
    (sources / "bad.pdf").write_bytes(b"no pdf")
    (sources / "good.txt").write_text("The cargo ship Marlin left Nampo in North Korea on 3 May 2020.")
    assert main(["track", "--sources", str(sources), "--home", str(tmp_path / "home")]) == 0
    told = capsys.readouterr()
    assert "warning: 1 source files or articles could not be read:" in told.err
    assert "bad.pdf" in told.err
    assert re.search(r"^ +1 files rejected$", told.out, re.MULTILINE)


def test_sources_that_are_not_there_are_an_error_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["track", "--sources", str(tmp_path / "nowhere"), "--home", str(tmp_path)]) == 1
    told = capsys.readouterr().err
    assert "nowhere: no such folder" in told
    assert "Traceback" not in told


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["--version"])
    assert capsys.readouterr().out.strip() == __version__


def test_a_faulty_vocabulary_is_an_error_in_one_line_before_anything_is_read(tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text('[[kind]]\ntype = "tanker"\nterms = ["xa", "the"]\n')
    command = [
        sys.executable,
        "-m",
        "sanctions_assets.cli",
        "track",
        "--home",
        str(tmp_path / "home"),
        "--vocabulary",
        str(words),
    ]
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode == 1
    assert run.stdout == ""
    first, second = run.stderr.splitlines()
    assert first.startswith(f"error: {words}, line 3: [[kind]] no. 1: 'the' is so common that")
    assert second.startswith("Nothing was published")
    assert not (tmp_path / "home").exists()
