"""Every row of a reading names its rule, and every rule is written down with what it says.

``UPDATE_DOCS=1 pytest sanctions_assets_tests/extraction/test_rules.py`` writes the list in docs/explain.md anew.
"""

import ast
import os
import re
from pathlib import Path

import pytest

import sanctions_assets
from sanctions_assets.documents import read_source
from sanctions_assets.extraction import read
from sanctions_assets.extraction.lexicon import default_lexicon
from sanctions_assets.extraction.rules import RULES, meaning_of
from sanctions_assets.warehouse.settings import default_sources

ARTICLE = """Ships and what they carried

LONDON, March 9, 2021 - The US-sanctioned tanker Alba Star (IMO 9074729) carried diesel. MV Bruna Bay was
blacklisted by Britain and the European Union. Coal was reportedly shipped from Nampo to Dalian aboard three
bulk carriers. Shipments of crude from Iran to Syria may resume, Tehran said. Iraq denied that it had sent
rockets to Yemen. Russia will supply Egypt with wheat. Dozens of the ships sailed on.

Arms exports came to 300 tonnes. The cargo vessel Cara, laden with 40 tanks bound for Tartus, never sailed.
She is under UN sanctions.
"""

FOLDER = Path(sanctions_assets.__file__).parent / "extraction"
DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "explain.md"
TABLE = "| rule | says |\n|---|---|\n"
RULE = re.compile(r"(?:ship|group|place|cargo|stance|listing)\.[a-z_]+")


def _names_in_code() -> dict[str, str]:
    """Return what looks like the name of a rule in the reader's code, with the file that names it; word lists are none."""
    lists = {*default_lexicon().words, *default_lexicon().tokens}
    names = {}
    for path in FOLDER.rglob("*.py"):
        if path.name == "rules.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and RULE.fullmatch(node.value):
                names[node.value] = path.name
    return {name: file for name, file in names.items() if name not in lists}


def test_every_rule_of_the_code_is_written_down() -> None:
    missing = {name: file for name, file in _names_in_code().items() if name not in RULES}
    assert not missing, f"write down in extraction/rules.py what these rules say: {missing}"


def test_no_rule_is_written_down_that_is_gone() -> None:
    gone = RULES.keys() - _names_in_code().keys()
    assert not gone, f"delete from extraction/rules.py: {gone}"


def test_every_rule_is_listed_in_the_documents() -> None:
    head, table, shown = DOCUMENT.read_text(encoding="utf-8").partition(TABLE)
    true = "".join(f"| `{rule}` | {says} |\n" for rule, says in RULES.items())
    if os.environ.get("UPDATE_DOCS"):
        DOCUMENT.write_text(head + table + true, encoding="utf-8")
    else:
        assert shown == true, "UPDATE_DOCS=1 pytest sanctions_assets_tests/extraction/test_rules.py"


def _texts() -> list[str]:
    return [ARTICLE, *(path.read_text(encoding="utf-8") for path in sorted(Path(default_sources()).glob("*.txt")))]


def test_every_mention_claim_and_designation_names_a_rule_that_is_written_down() -> None:
    rules: dict[str, set[str | None]] = {}
    for number, text in enumerate(_texts()):
        source = read_source(f"{number}.txt", text.encode())
        for document in source.documents:
            reading = read(document, source.segments)
            for rows in (reading.vessel_mentions, reading.place_mentions, reading.cargo_claims, reading.designations):
                for row in rows:
                    rules.setdefault(row.table_name, set()).add(row.rule)
    assert rules.keys() == {"vessel_mentions", "place_mentions", "cargo_claims", "designations"}
    for table, found in rules.items():
        assert len(found) > 1, table
        assert [rule for rule in found if meaning_of(rule) is None] == [], table


@pytest.mark.parametrize(
    ("rule", "meaning"),
    [
        ("group.noun_phrase", RULES["group.noun_phrase"]),
        ("cargo.object/stance.plain", f"{RULES['cargo.object']}; told as a fact"),
        ("listing.on_list.ellipsis", f"{RULES['listing.on_list']}, by a further authority without a verb of its own"),
        ("cargo.object/stance.unheard_of", None),
        (None, None),
    ],
)
def test_a_rule_is_told_in_words(rule: str | None, meaning: str | None) -> None:
    assert meaning_of(rule) == meaning
