"""The rooms of the house: who may import whom, what the core may not touch, and what loads late."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import sanctions_assets

ROOT = Path(sanctions_assets.__file__).parent
ORDER = ("model", "documents", "places", "extraction", "resolution", "warehouse", "assets", "definitions", "cli")
"""From left to right: a package knows those before it."""
CORE = ORDER[: ORDER.index("warehouse")]
"""No Dagster, no files but packaged data, no clock, no chance, no network."""


def _imports(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relative to itself"
            yield node.module or ""
            if node.module == "sanctions_assets":
                yield from (f"sanctions_assets.{name.name}" for name in node.names)


def _files(package: str) -> list[Path]:
    single = ROOT / f"{package}.py"
    return [single] if single.exists() else sorted((ROOT / package).rglob("*.py"))


def test_every_package_has_its_place_in_the_order() -> None:
    found = {path.stem for path in ROOT.iterdir() if path.suffix == ".py" or any(path.glob("*.py"))}
    assert found - {"__init__", "__pycache__"} == set(ORDER)


@pytest.mark.parametrize("package", ORDER)
def test_a_package_knows_only_those_to_its_left(package: str) -> None:
    allowed = set(ORDER[: ORDER.index(package) + 1])
    for path in _files(package):
        for module in _imports(path):
            if module.startswith("sanctions_assets."):
                room = module.split(".")[1]
                assert room in allowed or room == "__version__", f"{path.relative_to(ROOT)} imports {module}"


@pytest.mark.parametrize("package", CORE)
def test_the_core_imports_neither_dagster_nor_clock_nor_chance_nor_network(package: str) -> None:
    forbidden = {"dagster", "random", "secrets", "socket", "requests", "subprocess", "time", "threading"}
    for path in _files(package):
        assert not {module.split(".")[0] for module in _imports(path)} & forbidden, path


def test_the_warehouse_imports_no_dagster() -> None:
    for path in _files("warehouse"):
        assert not any(module.split(".")[0] == "dagster" for module in _imports(path)), path


def _loaded_by(module: str) -> set[str]:
    script = f"import sys, {module}; print(' '.join(name for name in sys.modules if '.' not in name))"
    return set(subprocess.check_output([sys.executable, "-c", script], text=True).split())


@pytest.mark.parametrize(
    ("module", "late"),
    [
        ("sanctions_assets", {"pydantic", "dagster", "duckdb"}),
        ("sanctions_assets.cli", {"pydantic", "dagster", "duckdb"}),
        ("sanctions_assets.warehouse", {"dagster", "duckdb"}),
        ("sanctions_assets.definitions", {"duckdb", "trafilatura", "pypdf", "geopy", "ahocorasick_rs"}),
    ],
)
def test_heavy_imports_are_deferred(module: str, late: set[str]) -> None:
    assert not _loaded_by(module) & late
