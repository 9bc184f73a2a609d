"""How the build joins its sources, on made-up places: no package data is needed."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "scripts" / "build_gazetteer.py"


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_gazetteer", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["build_gazetteer"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("off", "ours", "theirs", "verdict"),
    [
        (2.0, None, None, "searoute"),
        (30.0, 5.0, 25.0, "searoute"),
        (30.0, 40.0, 2.0, "UN/LOCODE"),
        (200.0, 3.0, 190.0, "searoute"),
        (200.0, 190.0, 3.0, "UN/LOCODE"),
        (4000.0, 20.0, 3.0, "searoute"),
        (4000.0, 300.0, 3.0, "searoute, untrusted"),
        (200.0, None, None, "searoute, untrusted"),
        (200.0, 180.0, 190.0, "searoute, untrusted"),
    ],
)
def test_whose_point_is_taken(build: ModuleType, off: float, ours: float | None, theirs: float | None, verdict: str) -> None:
    found, radius = build.decide(off, ours, theirs)
    assert found == verdict
    assert radius <= 7 or verdict.endswith("untrusted")


def test_names_in_a_label(build: ModuleType) -> None:
    assert build.port_names("Dairen (Dalian)") == ["Dairen", "Dalian"]
    assert build.port_names("Dumai, Sumatra") == ["Dumai"]
    assert build.port_names("Saleef Port") == ["Saleef"]


def test_codes_and_other_scripts_are_no_names(build: ModuleType) -> None:
    latin = sys.modules["gazetteer_sources"].latin
    assert latin("Vladivostok")
    assert latin("Świnoujście")
    assert not latin("VVO")
    assert not latin("Владивосток")


def test_a_port_that_is_a_fact_is_one_place(build: ModuleType) -> None:
    fact = build.Feature("fact:testhaven", "Testhaven", "port", "XX", 10.0, 20.0, 3.0, None, None, {"Testhaven", "Old Haven"})
    same = build.Feature("unlocode:XXOLD", "Old Haven", "port", "XX", 10.1, 20.1, 3.0, "XXOLD", None, {"Old Haven", "Altenhafen"})
    far = build.Feature("unlocode:XXFAR", "Testhaven", "port", "XX", 40.0, 20.0, 3.0, "XXFAR", None, {"Testhaven"})
    abroad = build.Feature("unlocode:YYTHV", "Testhaven", "port", "YY", 10.0, 20.0, 3.0, "YYTHV", None, {"Testhaven"})
    joined = build.merge([fact], [same, far, abroad])
    assert [feature.gid for feature in joined] == ["fact:testhaven", "unlocode:XXFAR", "unlocode:YYTHV"]
    assert joined[0].unlocode == "XXOLD"
    assert "Altenhafen" in joined[0].names


def test_a_fact_that_a_source_contradicts_is_reported(build: ModuleType) -> None:
    fact = build.Feature("fact:testhaven", "Testhaven", "port", "XX", 10.0, 20.0, 3.0, None, None, {"Testhaven"})
    report: list[tuple[str, ...]] = []
    build.check_facts([fact], {"near": [("XX", "TESTHAVEN", 10.05, 20.0)], "far": [("XX", "Testhaven", 10.2, 20.0)]}, report)
    assert [(row[0], row[1]) for row in report] == [("fact/far", "fact:testhaven")]
