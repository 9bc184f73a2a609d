"""Every example of docs/vocabulary.md is tried: what it adds is not read without it, and read as is shown with it."""

import re
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from sanctions_assets.extraction.lexicon import LexiconError, own_entries
from sanctions_assets.model.taxonomy import Commodity, VesselType
from sanctions_assets_tests.extraction.reading import read_text

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "vocabulary.md").read_text(encoding="utf-8")
SECTIONS = {part.partition("\n")[0]: part for part in DOCUMENT.split("\n## ")[1:]}


class Example(NamedTuple):
    """A text that a section shows, and the rows that are read in it."""

    own: str
    """What the whole section adds."""
    text: str
    rows: tuple[tuple[str, dict[str, str]], ...]
    """Table and values of each; a space in a value is shown as _."""


def _blocks(section: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


def _examples(section: str) -> list[Example]:
    own = "\n".join(_blocks(section, "toml"))
    shown = zip(_blocks(section, "text"), _blocks(section, "rows"), strict=True)
    return [Example(own, text, tuple(_row(line) for line in rows.splitlines())) for text, rows in shown]


def _row(line: str) -> tuple[str, dict[str, str]]:
    table, *fields = line.split()
    return table, dict(field.split("=") for field in fields)


EXAMPLES = {name: _examples(section) for name, section in SECTIONS.items() if _blocks(section, "text")}


def _shown(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value).replace(" ", "_")


def test_a_commodity_a_verb_a_unit_a_ship_and_an_authority_are_shown() -> None:
    assert [name.split()[1] for name in EXAMPLES] == ["commodity", "verb", "unit", "kind", "authority"]


@pytest.mark.parametrize("example", [example for section in EXAMPLES.values() for example in section], ids=lambda e: e.text[:30])
def test_what_an_example_adds_is_read_as_it_says(example: Example) -> None:
    (table,) = {table for table, _ in example.rows}
    without = getattr(read_text(example.text), table)
    rows = getattr(read_text(example.text, own=(("own.toml", example.own),)), table)
    shown = [fields for _, fields in example.rows]
    read = [{key: _shown(getattr(row, key)) for key in shown[0]} for row in rows]
    assert sorted(read, key=str) == shown
    assert not set(rows) & set(without)


def test_all_that_is_shown_goes_together() -> None:
    assert own_entries((("all.toml", "\n".join(_blocks(DOCUMENT, "toml"))),))


def test_the_codes_are_those_of_the_tables() -> None:
    told = DOCUMENT.partition("<!-- commodities -->")[2].partition("```")[0]
    assert tuple(re.findall(r"`([\w.]+)`", told)) == get_args(Commodity)
    told = DOCUMENT.partition("<!-- ships -->")[2].partition(";")[0]
    assert tuple(re.findall(r"`(\w+)`", told)) == get_args(VesselType)


def test_the_message_that_is_shown_is_true() -> None:
    shown = re.search(r"error: /srv/our-words/(.*) \.\.\.", DOCUMENT)
    assert shown is not None
    with pytest.raises(LexiconError, match=rf"^{re.escape(shown[1])}"):
        own_entries((("cargo.toml", '[[commodity]]\ncode = "energy.crude"\nterms = ["Merey"]'),))
