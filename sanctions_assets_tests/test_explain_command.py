"""The command ``explain``, run as a user runs it: what it prints, what it never sends, what it says of bad files."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sanctions_assets.cli.plain import shortened, shown, wrapped

ARTICLE = """Tanker listed over diesel

By Ann Petrov
March 9, 2021

Norway sanctioned the tanker Alba Star on Monday. It delivered 4,000 tonnes of Russian diesel to Nampo last month.

Related Articles
Iraq shipped 900 tonnes of coal to Syria
"""


def _explain(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("SANCTIONS_ASSETS_")}
    command = [sys.executable, "-m", "sanctions_assets.cli", "explain", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env={**clean, **environment})


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "alba.txt"
    path.write_text(ARTICLE)
    return path


def test_a_document_is_told_with_head_unread_parts_phrases_findings_and_summary(article: Path) -> None:
    run = _explain(article, COLUMNS="80")
    assert (run.returncode, run.stderr) == (0, "")
    lines = run.stdout.splitlines()
    assert lines[0] == "== alba =="
    assert "published    2021-03-09 (stated by the text or its page)" in lines
    assert any(line.startswith("  related      ") for line in lines)
    assert "(teasers of other articles)" in " ".join(run.stdout.split())
    assert any(line.startswith("[3] It delivered 4,000 tonnes") for line in lines)
    assert any(line.startswith('    place   "Nampo" role location, kind port, country KP, after to') for line in lines)
    assert any(line.startswith("  CLAIM claim_") for line in lines)
    assert any(line.startswith("  LISTING des_") for line in lines)
    assert '    ship         Alba Star  "Alba Star" in [2]' in lines
    assert "rule         listing.active (the authority is the subject:" in run.stdout
    assert "Summary: 1 ship, 0 groups of ships, 3 mentions of places, 1 claim, 1 listing;" in run.stdout
    assert "900" not in run.stdout.partition("[1]")[2]


@pytest.mark.parametrize(("columns", "widest"), [("80", 80), ("100", 100), ("300", 100), ("20", 60)])
def test_lines_fit_the_terminal(article: Path, columns: str, widest: int) -> None:
    lines = _explain(article, COLUMNS=columns).stdout.splitlines()
    assert max(map(len, lines)) <= widest
    assert max(map(len, lines)) > widest - 20


def test_nothing_of_a_text_moves_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "bad\x1b[2J.txt"
    path.write_text(
        "The tanker \x1b[31mAlba\x1b[0m\x07 \u202eStar\u2028 shipped 300 tonnes of c\u00adoal and 40\x9b2J rockets to Syria.\r\n"
    )
    for arguments in ((path,), (path, "--json"), (path, "--document", "\x1b[1m")):
        run = _explain(*arguments)
        sent = run.stdout + run.stderr
        assert sent
        assert [c for c in sent if c != "\n" and not c.isprintable()] == []
    told = _explain(path).stdout
    for code in (r"\x1b[31mAlba\x1b[0m\x07", r"\u2028 shipped", r"\x9b2J", r"bad\x1b[2J"):
        assert code in told


def test_a_terminal_of_an_old_encoding_is_served(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Iran’s “İzmir” shipped 300 tonnes of coal to Syria.", encoding="utf-8")
    run = _explain(path, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert run.returncode == 0
    assert r"Iran\u2019s \u201c\u0130zmir\u201d" in run.stdout


def test_the_day_of_publication_can_be_told_and_what_the_text_states_counts_more(tmp_path: Path, article: Path) -> None:
    path = tmp_path / "undated.txt"
    path.write_text("Iran shipped 300 tonnes of coal to Syria last month.")
    assert "published    not known" in _explain(path).stdout
    run = _explain(path, "--published-on", "2021-03-09")
    assert "published    2021-03-09 (told from outside" in run.stdout
    assert "period       2021-02-01 to 2021-02-28" in run.stdout
    run = _explain(article, "--published-on", "2020-01-01")
    assert "alba states its own day, 2021-03-09, which counts more than --published-on" in run.stderr
    (tmp_path / "documents.csv").write_text("file,published_on\nundated.txt,2019-05-05\n")
    assert "published    2019-05-05" in _explain(path).stdout


def test_json_is_one_line_for_each_document(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    texts = [f"{country} shipped 300 tonnes of coal to Syria." for country in ("Iran", "Iraq")]
    path.write_text("\n".join(json.dumps({"text": text}) for text in texts) + "\n{}\n")
    run = _explain(path, "--json")
    told = [json.loads(line) for line in run.stdout.splitlines()]
    assert [document["document"]["document_id"] for document in told] == ["many#1", "many#2"]
    assert [document["sentences"][0]["findings"][0]["slots"][3]["value"] for document in told] == ["IR, country", "IQ, country"]
    assert told[0]["reading"]["cargo_claims"][0]["claim_id"] == told[0]["sentences"][0]["findings"][0]["row_id"]
    assert run.returncode == 1
    assert run.stderr == "error: many.jsonl#3 has no field 'text'. (malformed)\n"


def test_one_article_of_many_can_be_chosen(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(json.dumps({"text": f"Iran shipped {n} tonnes of coal."}) for n in (100, 200)) + "\n{}\n")
    for chosen in ("2", "many#2"):
        run = _explain(path, "--document", chosen)
        assert (run.returncode, run.stderr) == (0, "")
        assert "200 tonnes" in run.stdout
        assert "100 tonnes" not in run.stdout
    run = _explain(path, "--document", "7")
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr == "error: the file holds no document '7' that could be read\n"


def test_a_page_is_read_as_in_a_run(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    body = (
        "<p>Iran shipped 300 tonnes of coal to Syria on 3 March 2021, and the ministry in Tehran said that more would follow.</p>"
    )
    path.write_text(
        f"<html><head><title>Coal</title><script>x()</script></head><body><article><h1>Coal</h1>{body}</article></body></html>"
    )
    run = _explain(path)
    assert run.returncode == 0
    assert "title        Coal" in run.stdout
    assert 'quantity     300 tonne  "300 tonnes"' in run.stdout
    assert "script" not in run.stdout


def test_a_vocabulary_of_ones_own_is_explained_with(tmp_path: Path) -> None:
    path, words = tmp_path / "a.txt", tmp_path / "words"
    words.mkdir()
    path.write_text("Iran shipped 300 tonnes of zorbite to Syria.")
    (words / "own.toml").write_text('[[commodity]]\ncode = "mineral.unspecified"\nterms = ["zorbite"]\n')
    assert "mineral.unspecified" not in _explain(path).stdout
    for run in (_explain(path, "--vocabulary", words), _explain(path, SANCTIONS_ASSETS_VOCABULARY=str(words))):
        assert 'commodity    mineral.unspecified  "zorbite"' in run.stdout
    (words / "own.toml").write_text('[[commodity]]\ncode = "mineral.zorbite"\nterms = ["zorbite"]\n')
    run = _explain(path, "--vocabulary", words)
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith(f"error: {words / 'own.toml'}, line 2: [[commodity]] no. 1: code: the tables know no commodity")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("none.txt", None, "none.txt: there is no such file"),
        ("empty.txt", b"", "empty.txt holds no bytes. (empty)"),
        ("blank.txt", b" \n ", "(empty)"),
        ("photo.txt", b"\x89PNG\x00\x00\x01" * 40, "(binary)"),
        ("broken.pdf", b"%PDF-1.7", "(malformed)"),
        ("notes.doc", b"text", "has none of the suffixes read here (.txt, .md, .html"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_a_line(tmp_path: Path, name: str, data: bytes | None, message: str) -> None:
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    run = _explain(path)
    assert (run.returncode, run.stdout) == (1, "")
    (line,) = run.stderr.splitlines()
    assert line.startswith("error: ")
    assert message in line


def test_wrong_arguments_are_told(tmp_path: Path, article: Path) -> None:
    run = _explain(tmp_path)
    assert (run.returncode, run.stderr) == (1, f"error: {tmp_path} is a folder; one file is explained at a time\n")
    run = _explain(article, "--published-on", "2021-13-01")
    assert run.returncode == 2
    assert "'2021-13-01' is no day; it is written as 2024-03-31" in run.stderr


def test_whoever_reads_may_stop(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Iran shipped 300 tonnes of coal to Syria.\n\n" * 2000)
    command = f"{sys.executable} -m sanctions_assets.cli explain {path} | head -n 1"
    run = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("== long ==\n", "")


def test_text_is_shown_in_one_line() -> None:
    assert shown("a\u00a0 b\r\nc\td \x0b e\u2029") == r"a b c d \x0b e\u2029"
    assert shown("日本 é €") == "日本 é €"
    assert shortened("word " * 100, 20) == "word word word wo..."
    assert shortened("short", 20) == "short"
    assert wrapped("name", "one two three", 14, indent=2, column=6) == ["  name  one", "        two", "        three"]
    assert wrapped("name", "", 14) == ["name"]
