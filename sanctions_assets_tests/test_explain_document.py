"""docs/explain.md is true. ``UPDATE_DOCS=1 pytest sanctions_assets_tests/test_explain_document.py`` writes it anew."""

import os
import re
from pathlib import Path

import pytest

from sanctions_assets.cli import main

ROOT = Path(__file__).resolve().parents[1]
DOCUMENT = ROOT / "docs" / "explain.md"


@pytest.fixture
def text() -> str:
    return DOCUMENT.read_text(encoding="utf-8")


def test_the_output_that_is_shown_is_true(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    article = re.search(r"```text\n(.*?)```", text, re.DOTALL)
    shown = re.search(r"Then the command prints\n\n```\n.*?```", text, re.DOTALL)
    assert article
    assert shown
    (tmp_path / "alba.txt").write_text(article[1])
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("SANCTIONS_ASSETS_VOCABULARY", "")
    assert main(["explain", str(tmp_path / "alba.txt")]) == 0
    printed = re.sub(r"(?m)^reader .*$", "reader       3+8d1f2a60", capsys.readouterr().out)
    true = f"Then the command prints\n\n```\n{printed.strip()}\n```"
    if os.environ.get("UPDATE_DOCS"):
        DOCUMENT.write_text(text.replace(shown[0], true), encoding="utf-8")
    else:
        assert shown[0] == true


def test_every_option_is_told(text: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["explain", "--help"])
    options = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    assert options == {"--published-on", "--vocabulary", "--document", "--json"}
    assert [option for option in options if f"| `{option}" not in text] == []
