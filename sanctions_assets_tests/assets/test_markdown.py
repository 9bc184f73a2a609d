"""Text of an article shown in Markdown shows itself, and does nothing else."""

import html
import re

import pytest

from sanctions_assets.assets.markdown import LONGEST_CELL, bullets, escaped, table

HOSTILE = [
    "<script>alert(1)</script>",
    "![x](javascript:alert(1))",
    "[click](https://example.org)",
    "a | b\n| --- |\n# head",
    "`code` **bold** _it_ ~~gone~~ $x$",
    "<!-- --> &lt;b&gt;",
    "https://example.org www.example.org me@example.org",
    "- item\n1. item\n> quote\n\tcode",
    "\\| \\\\",
    "left \u202eright\u202c \x00\x1b[31m",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_mark_of_markdown_or_html_is_left(text: str) -> None:
    shown = escaped(text)
    assert not re.search(r"[!-\"$-/:<-@\[-`{-~\x00-\x1f\u202e]", shown.replace("&#", "").replace(";", ""))
    assert not re.search(r"#(?!\d+;)|&(?!#\d+;)", shown)


@pytest.mark.parametrize("text", HOSTILE)
def test_the_reader_sees_the_words(text: str) -> None:
    seen = html.unescape(escaped(text)).replace("\u200b", "")
    assert re.findall(r"\w+", seen) == re.findall(r"\w+", text)


def test_links_are_broken_up() -> None:
    seen = html.unescape(escaped("https://example.org WWW.example.org me@example.org"))
    assert "https://\u200bexample.org" in seen
    assert "WWW.\u200bexample.org" in seen
    assert "me@\u200bexample.org" in seen


def test_long_texts_are_cut_and_empty_values_are_empty() -> None:
    assert html.unescape(escaped("x" * 500)) == "x" * (LONGEST_CELL - 1) + "…"
    assert escaped(None) == ""
    assert escaped(0) == "0"


def test_every_row_of_a_table_is_one_line_of_as_many_cells() -> None:
    lines = table(["a", "b"], [["1 | 2", "x\ny"], [None, ""]]).splitlines()
    assert [line.count("|") for line in lines] == [3, 3, 3, 3]
    assert table(["a"], []) == "No rows."


def test_a_long_list_says_how_much_it_leaves_out() -> None:
    assert bullets(["one", "two", "three"], most=2).splitlines() == ["- one", "- two", "- and 1 more"]
    assert bullets([]) == "None."
