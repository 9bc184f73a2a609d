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
    """A section that shows a text and what is read in it."""

    own: str
    text: str
    table: str
    fields: dict[str, str]


def _blocks(section: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", section, re.DOTALL)


def _example(section: str) -> Example:
    (text,), (shown,) = _blocks(section, "text"), _blocks(section, "rows")
    table, *fields = shown.split()
    return Example("\n".join(_blocks(section, "toml")), text, table, dict(field.split("=") for field in fields))


EXAMPLES = {name: _example(section) for name, section in SECTIONS.items() if _blocks(section, "text")}


def test_a_commodity_a_verb_a_unit_a_ship_and_an_authority_are_shown() -> None:
    assert [name.split()[1] for name in EXAMPLES] == ["commodity", "verb", "unit", "kind", "authority"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_an_example_adds_is_read_as_it_says(name: str) -> None:
    example = EXAMPLES[name]
    without, (row,) = (getattr(read_text(example.text, own=own), example.table) for own in ((), (("own.toml", example.own),)))
    shown = {key: value.replace("_", " ") if " " in str(getattr(row, key)) else value for key, value in example.fields.items()}
    read = {key: f"{value:g}" if isinstance(value, float) else str(value) for key, value in row.model_dump().items()}
    assert {key: read[key] for key in shown} == shown
    assert row not in without


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
