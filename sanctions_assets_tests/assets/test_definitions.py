"""The graph that Dagster loads: every table in its group, the source files at the root, checks before publishing."""

from pathlib import Path

import dagster as dg
import pytest

from sanctions_assets.assets import DATABASE, READINGS, Pipeline, key_of
from sanctions_assets.assets.sources import FOLDER, MOST_FILES, source_keys
from sanctions_assets.assets.tables import guard_of
from sanctions_assets.definitions import build_definitions, defs
from sanctions_assets.model import Document, MetaEntry
from sanctions_assets.warehouse.checks import all_checks
from sanctions_assets.warehouse.schema import TABLES, table_named


@pytest.fixture(scope="module")
def specs() -> dict[dg.AssetKey, dg.AssetSpec]:
    return {spec.key: spec for spec in defs.resolve_all_asset_specs()}


def test_each_published_table_and_the_file_is_an_asset(specs: dict[dg.AssetKey, dg.AssetSpec]) -> None:
    made = {key for key in specs if key.path[0] == "sanctions"}
    assert made == {key_of(record) for record in TABLES} | {READINGS, DATABASE}


def test_assets_stand_in_six_groups_and_say_whose_they_are(specs: dict[dg.AssetKey, dg.AssetSpec]) -> None:
    groups = {spec.group_name for spec in specs.values()}
    assert groups == {"sources", "documents", "extraction", "places", "resolution", "warehouse"}
    for spec in specs.values():
        assert spec.description, spec.key
        assert spec.kinds, spec.key
        assert spec.owners, spec.key
        assert spec.tags["domain"] == "sanctions"
        assert spec.code_version or spec.group_name == "sources", spec.key


def test_every_seed_article_is_at_the_root(specs: dict[dg.AssetKey, dg.AssetSpec]) -> None:
    roots = {key for key, spec in specs.items() if not list(spec.deps)}
    assert len(roots) == 5
    assert all(key.path[0] == "sources" for key in roots)
    assert {dep.asset_key for dep in specs[key_of(Document)].deps} == roots


def test_the_database_depends_on_every_table(specs: dict[dg.AssetKey, dg.AssetSpec]) -> None:
    assert {dep.asset_key for dep in specs[DATABASE].deps} == {key_of(record) for record in TABLES if record is not MetaEntry}


def test_every_check_of_the_core_blocks_what_follows() -> None:
    found = {}
    for assets in defs.assets or []:
        if isinstance(assets, dg.AssetsDefinition):
            found.update({(spec.asset_key, spec.name): spec.blocking for spec in assets.check_specs})
    for check in all_checks():
        assert found[key_of(guard_of(table_named(check.table))), check.name] is True


def test_the_main_job_makes_all_and_observes_nothing() -> None:
    job = defs.resolve_job_def("track_shipments")
    made = job.asset_layer.executable_asset_keys
    assert made == {key_of(record) for record in TABLES} | {READINGS, DATABASE}
    assert job.executor_def.name == "in_process"


def test_names_that_are_no_asset_keys_are_made_fit_and_kept_apart(tmp_path: Path) -> None:
    for name in ("a b.txt", "a-b.txt", "a_b.txt", "é.txt", "...txt"):
        (tmp_path / name).write_text("x")
    keys = source_keys(str(tmp_path))
    assert len(set(keys.values())) == len(keys) == 4
    assert all(key.path[1].replace("_", "").isalnum() for key in keys.values())


def test_past_a_hundred_files_one_asset_stands_for_the_folder(tmp_path: Path) -> None:
    for number in range(MOST_FILES + 1):
        (tmp_path / f"{number}.txt").write_text("x")
    assert source_keys(str(tmp_path)) == {}
    many = build_definitions(Pipeline(sources=str(tmp_path), home=str(tmp_path)))
    keys = {spec.key for spec in many.resolve_all_asset_specs() if spec.group_name == "sources"}
    assert keys == {FOLDER}


@pytest.mark.parametrize("location", ["s3://bucket/articles", "/no/such/folder"])
def test_what_cannot_be_listed_at_load_time_loads_all_the_same(location: str) -> None:
    loaded = build_definitions(Pipeline(sources=location, home="/tmp"))
    assert FOLDER in {spec.key for spec in loaded.resolve_all_asset_specs()}


def test_the_definitions_merge_with_those_of_another_project() -> None:
    @dg.asset(deps=[DATABASE])
    def report() -> None:
        """A report on the published file."""

    merged = dg.Definitions.merge(defs, dg.Definitions(assets=[report], executor=dg.multiprocess_executor))
    dg.Definitions.validate_loadable(merged)
    assert dg.AssetKey("report") in {spec.key for spec in merged.resolve_all_asset_specs()}
