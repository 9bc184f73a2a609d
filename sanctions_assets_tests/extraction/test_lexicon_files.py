"""The vocabulary files parse, use the codes of the model, and give no word two meanings unmarked."""

import sys
from collections import defaultdict
from pathlib import Path
from typing import Any, get_args

import pytest

import sanctions_assets
from sanctions_assets.model.taxonomy import Commodity, VesselType

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

FOLDER = Path(sanctions_assets.__file__).parent / "extraction" / "lexicons"
FILES = ["commodities", "ships", "units", "authorities", "words", "movement", "names", "stance"]
FRAMES = {
    "send", "receive", "carry", "load", "unload", "transfer", "buy", "sell", "exchange", "smuggle", "steal", "divert", "seize",
    "deploy", "recruit", "produce", "go", "export_total",
}  # fmt: skip


def load(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


def folded(term: str) -> str:
    return term.replace("-", " ")


def strings(node: Any) -> list[str]:
    if isinstance(node, str):
        return [node]
    if isinstance(node, dict):
        return [text for value in node.values() for text in strings(value)]
    if isinstance(node, list):
        return [text for value in node for text in strings(value)]
    return []


def meanings(entries: list[dict[str, Any]], key: str) -> dict[str, set[tuple[Any, ...]]]:
    """Each term that is not weak, with every meaning the file gives it."""
    found: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for entry in entries:
        if not entry.get("weak", False):
            for term in entry["terms"]:
                found[folded(term)].add((entry[key], entry.get("factor", 1), entry.get("state")))
    return found


def ambiguous(entries: list[dict[str, Any]], key: str) -> dict[str, set[tuple[Any, ...]]]:
    return {term: codes for term, codes in meanings(entries, key).items() if len(codes) > 1}


@pytest.mark.parametrize("name", FILES)
def test_file_opens_with_its_purpose_and_holds_clean_strings(name: str) -> None:
    text = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    assert text.startswith("# ")
    for term in strings(load(name)):
        assert term == " ".join(term.split()), term


@pytest.mark.parametrize("name", FILES)
def test_no_list_repeats_a_term(name: str) -> None:
    def lists(node: Any) -> list[list[Any]]:
        if isinstance(node, dict):
            return [found for value in node.values() for found in lists(value)]
        if isinstance(node, list):
            nested = [found for value in node for found in lists(value)]
            return [node, *nested] if all(isinstance(value, str) for value in node) else nested
        return []

    for terms in lists(load(name)):
        assert len(terms) == len(set(terms)), sorted(term for term in set(terms) if terms.count(term) > 1)


def test_every_commodity_of_the_model_has_words() -> None:
    entries = load("commodities")["commodity"]
    assert {entry["code"] for entry in entries} == set(get_args(Commodity))
    assert all(isinstance(entry["mass"], bool) and entry["terms"] for entry in entries)
    assert {entry.get("unit") for entry in entries} <= {None, "item", "person", "container"}


def test_no_word_is_two_commodities() -> None:
    entries = load("commodities")["commodity"]
    assert ambiguous(entries, "code") == {}
    weak = {folded(term) for entry in entries if entry.get("weak") for term in entry["terms"]}
    assert weak & meanings(entries, "code").keys() == set()


def test_what_is_no_commodity_is_not_listed_as_one() -> None:
    lexicon = load("commodities")
    assert {folded(term) for term in lexicon["not_goods"]["terms"]} & meanings(lexicon["commodity"], "code").keys() == set()


def test_ship_words_have_one_type_of_the_model() -> None:
    lexicon = load("ships")
    known = {"", *get_args(VesselType)}
    for table in ("kind", "prefix", "label"):
        assert {entry["type"] for entry in lexicon[table]} <= known
        assert ambiguous(lexicon[table], "type") == {}
    assert {entry["type"] for entry in lexicon["kind"]} == known


def test_units_have_one_factor_and_ship_sizes_are_no_units() -> None:
    lexicon = load("units")
    assert ambiguous(lexicon["unit"], "unit") == {}
    assert all(entry.get("factor", 1) > 0 for entry in lexicon["unit"])
    cargo = {term for entry in lexicon["unit"] for term in entry["terms"]}
    assert cargo.isdisjoint({"dwt", "deadweight tonnes", "knots", "percent", "hours", "miles"})


def test_an_authority_name_belongs_to_one_country() -> None:
    lexicon = load("authorities")
    codes = [entry["code"] for entry in lexicon["authority"]]
    assert len(codes) == len(set(codes))
    assert all(len(code) == 2 and code.isupper() for code in codes)
    assert ambiguous(lexicon["authority"], "code") == {}
    listers = meanings(lexicon["authority"], "code").keys()
    assert listers.isdisjoint(folded(term) for term in lexicon["not_lister"]["terms"])
    for group in lexicon["joint"].values():
        assert set(group["codes"]) <= set(codes)


def test_movement_frames_are_known_and_their_roles_told() -> None:
    lexicon = load("movement")
    assert {entry["frame"] for entry in lexicon["verb"]} <= FRAMES
    assert {entry["frame"] for entry in lexicon["noun"]} <= FRAMES
    assert {entry["frame"] for entry in lexicon["noun"]} <= set(lexicon["roles"])
    for entry in lexicon["verb"]:
        assert " " not in entry["base"]
        for form in ("third", "past", "participle", "gerund"):
            assert entry.get(form, ["some"]), entry["base"]


def test_a_verb_is_listed_once_for_one_frame_and_use() -> None:
    seen: set[tuple[Any, ...]] = set()
    for entry in load("movement")["verb"]:
        use = (entry["base"], entry["frame"], bool(entry.get("particles")), bool(entry.get("after")))
        assert use not in seen, use
        seen.add(use)


def test_reports_and_denials_have_verbs() -> None:
    reporting = load("words")["reporting"]
    assert {"said", "told", "reported"} <= set(reporting["verbs"])
    assert {"denied", "denies", "rejected"} <= set(reporting["denial_verbs"])
