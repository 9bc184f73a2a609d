"""What the README shows is what happens. ``UPDATE_README=1 pytest sanctions_assets_tests/test_readme.py`` writes it anew."""

import contextlib
import io
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from sanctions_assets.cli import main
from sanctions_assets.cli.track import summary
from sanctions_assets.warehouse import settings
from sanctions_assets.warehouse.schema import TABLES

ROOT = Path(__file__).resolve().parents[1]
README = ROOT / "README.md"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which ``data`` holds the published file of the seed articles."""
    folder = tmp_path_factory.mktemp("readme")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SANCTIONS_ASSETS_SOURCES", "SANCTIONS_ASSETS_HOME", "DAGSTER_HOME"):
            patch.setenv(name, "")
        assert main(["track", "--home", str(folder / "data")]) == 0
    return folder


def _block_after(lead: str, language: str = "") -> str:
    found = re.search(re.escape(lead) + r".*?\n```" + language + r"\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert found, lead
    return found.group(1)


def _compare(lead: str, shown: str, true: str) -> None:
    if os.environ.get("UPDATE_README"):
        text = README.read_text(encoding="utf-8")
        start = text.index(lead)
        at = text.index(f"```\n{shown}```", start) + len("```\n")
        README.write_text(text[:at] + true + text[at + len(shown) :], encoding="utf-8")
        return
    assert shown == true


def test_the_summary_is_true(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    lead = "The first ends with what was found"
    _compare(lead, _block_after(lead), "\n".join(summary(Path("data/sanctions.duckdb"))) + "\n")


def test_the_example_query_gives_what_is_shown(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(home)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(_block_after("Which listed ships", "python"), {})
    lead = 'print(*rows.fetchall(), sep="\\n")\n```\n'
    _compare(lead, _block_after(lead), printed.getvalue())


def test_every_table_and_every_setting_is_told() -> None:
    text = README.read_text(encoding="utf-8")
    assert [record.table_name for record in TABLES if f"`{record.table_name}`" not in text] == []
    names = [value for name, value in vars(settings).items() if name.endswith("_VARIABLE")]
    assert len(names) == 6
    assert [name for name in names if f"| `{name}` |" not in text] == []


def test_files_that_the_documents_point_to_are_there() -> None:
    for document in (README, ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_the_example_of_a_project_of_ones_own_loads_as_dagster_loads_it(tmp_path: Path) -> None:
    example = _block_after("merge the definitions with yours", "python").replace("/srv/articles", str(ROOT / "seeds"))
    (tmp_path / "defs.py").write_text(example.replace("/srv/sanctions", str(tmp_path / "home")))
    command = [sys.executable, "-m", "dagster", "definitions", "validate", "-f", "defs.py"]
    run = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert run.returncode == 0, run.stderr
