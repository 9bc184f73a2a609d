"""The main job from end to end, on articles of our own, with one file that cannot be read."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import dagster as dg
import duckdb
import pytest

from sanctions_assets.assets import DATABASE, READINGS, Pipeline, key_of
from sanctions_assets.definitions import build_definitions
from sanctions_assets.extraction.rules import meaning_of
from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    Evidence,
    PlaceMention,
    RejectedFile,
    Vessel,
    VesselMention,
)
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.steps import Written, resolve_readings
from sanctions_assets.warehouse.tables import Tables

ARTICLE = """The tanker Alba Star delivered 4,000 tonnes of diesel from Vladivostok to Nampo in North Korea on 3 March 2021, the
ministry said. South Korea sanctioned the tanker Alba Star | <b>and</b> two companies on Thursday.
"""
"""The bar and the tag are there to be escaped."""


class Run(NamedTuple):
    """A finished run of the main job."""

    result: dg.ExecuteInProcessResult
    instance: dg.DagsterInstance
    definitions: dg.Definitions
    home: Path


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    folder = tmp_path_factory.mktemp("job")
    sources = folder / "articles"
    sources.mkdir()
    (sources / "alba.txt").write_text(ARTICLE)
    (sources / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing more")
    definitions = build_definitions(Pipeline(sources=str(sources), home=str(folder / "home")))
    with dg.DagsterInstance.ephemeral() as instance:
        result = definitions.resolve_job_def("track_shipments").execute_in_process(instance=instance)
        yield Run(result, instance, definitions, folder / "home")


def _metadata(run: Run, key: dg.AssetKey) -> dict[str, dg.MetadataValue]:
    event = run.instance.get_latest_materialization_event(key)
    assert event is not None
    assert event.asset_materialization is not None
    return dict(event.asset_materialization.metadata)


def test_the_run_publishes_what_the_article_says(run: Run) -> None:
    with duckdb.connect(str(run.home / "sanctions.duckdb"), read_only=True) as reader:
        assert reader.execute("SELECT name, vessel_type FROM vessels").fetchall() == [("Alba Star", "tanker")]
        quotes = reader.execute(
            "SELECT e.quote, substring(d.text, e.char_start + 1, e.char_end - e.char_start) "
            "FROM evidence AS e JOIN documents AS d USING (document_id)"
        ).fetchall()
        meta = dict(reader.execute("SELECT key, value FROM _meta").fetchall())
        runs = reader.execute("SELECT DISTINCT run_id FROM evidence").fetchall()
    assert quotes
    assert all(quote == text for quote, text in quotes)
    assert meta["run_id"] == run.result.run_id
    assert runs == [(run.result.run_id,)]
    assert {"built_at", "package_version", "reader_version", "storage_version", "sources"} <= set(meta)


def test_nothing_but_the_result_and_the_staging_is_left(run: Run) -> None:
    assert sorted(path.name for path in run.home.iterdir()) == ["sanctions.duckdb", "staging", "tables"]
    assert {path.suffix for path in (run.home / "tables").iterdir()} == {".parquet"}


def test_a_table_tells_of_its_rows_columns_and_lineage(run: Run) -> None:
    metadata = _metadata(run, key_of(CargoClaim))
    assert metadata["dagster/table_name"].value == "cargo_claims"
    assert isinstance(metadata["dagster/row_count"].value, int)
    schema = metadata["dagster/column_schema"].value
    assert isinstance(schema, dg.TableSchema)
    assert [column.name for column in schema.columns] == list(CargoClaim.model_fields)
    assert all(column.description for column in schema.columns)
    lineage = metadata["dagster/column_lineage"].value
    assert isinstance(lineage, dg.TableColumnLineage)
    assert dg.TableColumnDep(READINGS, "cargo_claims") in lineage.deps_by_column["quote"]
    assert str(metadata["dagster/uri"].value).startswith("file://")


def test_column_lineage_names_columns_that_exist(run: Run) -> None:
    columns = {READINGS: {"vessel_mentions", "place_mentions", "cargo_claims", "cargo_claim_vessels", "designations"}}
    lineages = {}
    for key in run.definitions.resolve_job_def("track_shipments").asset_layer.executable_asset_keys - {DATABASE}:
        metadata = _metadata(run, key)
        schema = metadata["dagster/column_schema"].value
        assert isinstance(schema, dg.TableSchema)
        columns[key] = {column.name for column in schema.columns}
        if "dagster/column_lineage" in metadata:
            lineages[key] = metadata["dagster/column_lineage"].value
    for key, lineage in lineages.items():
        assert isinstance(lineage, dg.TableColumnLineage)
        for column, deps in lineage.deps_by_column.items():
            assert column in columns[key]
            for dep in deps:
                assert dep.column_name in columns[dep.asset_key], f"{key} {column} <- {dep}"


def test_previews_show_quotes_and_documents_without_their_markup(run: Run) -> None:
    vessels = str(_metadata(run, key_of(Vessel))["preview"].value)
    assert "Alba Star" in vessels
    assert "alba" in vessels
    documents = str(_metadata(run, key_of(Document))["preview"].value)
    assert "<b>" not in documents
    assert {line.count("|") for line in documents.splitlines()} == {9}


def test_a_file_that_cannot_be_read_is_a_row_a_warning_and_stops_nothing(run: Run) -> None:
    assert run.result.success
    checks = {(c.asset_key, c.check_name): c for c in run.result.get_asset_check_evaluations()}
    told = checks[key_of(RejectedFile), "no_file_was_rejected"]
    assert not told.passed
    assert told.severity == dg.AssetCheckSeverity.WARN
    assert "broken" in str(told.metadata["files"].value)
    assert all(c.passed for c in checks.values() if c.severity == dg.AssetCheckSeverity.ERROR)
    with duckdb.connect(str(run.home / "sanctions.duckdb"), read_only=True) as reader:
        [(uri, detail)] = reader.execute("SELECT source_uri, detail FROM rejected_files").fetchall()
    assert uri == "broken.pdf"
    logged = [record.user_message for record in run.instance.all_logs(run.result.run_id) if record.level >= 30]
    assert any("broken.pdf" in message and detail in message for message in logged)


def test_the_run_says_which_bytes_it_read(run: Run) -> None:
    event = run.instance.fetch_observations(dg.AssetKey(["sources", "alba_txt"]), limit=1).records[0]
    assert event.asset_observation is not None
    with duckdb.connect(str(run.home / "sanctions.duckdb"), read_only=True) as reader:
        [(digest,)] = reader.execute("SELECT content_sha256 FROM documents").fetchall()
    assert (event.asset_observation.tags or {})["dagster/data_version"] == digest
    made = run.instance.get_latest_materialization_event(key_of(Document))
    assert made is not None
    assert made.asset_materialization is not None
    assert (made.asset_materialization.tags or {})["dagster/input_data_version/sources/alba_txt"] == digest


def test_observing_the_sources_finds_the_same_versions(run: Run) -> None:
    observed = run.definitions.resolve_job_def("observe_sources").execute_in_process(instance=run.instance)
    assert observed.success
    versions = [
        (record.asset_observation.tags or {})["dagster/data_version"]
        for record in run.instance.fetch_observations(dg.AssetKey(["sources", "alba_txt"]), limit=2).records
        if record.asset_observation
    ]
    assert len(versions) == 2
    assert len(set(versions)) == 1


def _publish_alone(run: Run) -> dg.ExecuteInProcessResult:
    job = run.definitions.resolve_job_def("track_shipments")
    return job.execute_in_process(
        instance=run.instance, asset_selection=[DATABASE, dg.AssetKey(["sanctions", "_meta"])], raise_on_error=False
    )


def test_a_corrupted_table_is_not_published_even_if_publishing_is_all_that_runs(run: Run) -> None:
    tables, database = Tables(run.home / "tables"), run.home / "sanctions.duckdb"
    before, whole = database.read_bytes(), tables.read(Evidence)
    tables.write(Evidence, [whole[0].model_copy(update={"quote": whole[0].quote + "!"}), *whole[1:]])
    try:
        failed = _publish_alone(run)
        assert not failed.success
        assert database.read_bytes() == before
    finally:
        tables.write(Evidence, whole)
    assert _publish_alone(run).success


def test_a_failing_check_keeps_what_follows_from_running(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    database = run.home / "sanctions.duckdb"
    before = database.read_bytes()

    def spoil(settings: Settings, run_id: str | None) -> Written:
        written = resolve_readings(settings, run_id)
        tables = Tables(settings.tables)
        tables.write(Vessel, tables.read(Vessel) * 2)
        tables.write(CargoClaimVessel, [row.model_copy(update={"vessel_id": "v"}) for row in tables.read(CargoClaimVessel)])
        return written

    monkeypatch.setattr("sanctions_assets.assets.resolution.resolve_readings", spoil)
    failed = run.definitions.resolve_job_def("track_shipments").execute_in_process(instance=run.instance, raise_on_error=False)
    assert not failed.success
    broken = [check for check in failed.get_asset_check_evaluations() if not check.passed and check.blocking]
    assert {(check.asset_key.path[-1], check.check_name) for check in broken} == {
        ("vessels", "rows_hold"),
        ("cargo_claims", "rows_hold"),
    }
    assert not [event for event in failed.all_events if event.is_step_start and event.step_key == "publish"]
    assert database.read_bytes() == before


def test_one_document_is_explained_with_its_rules_and_escaped(run: Run) -> None:
    told = str(_metadata(run, READINGS)["example"].value)
    assert told.startswith("alba&#58; ")
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in told.splitlines() if line.startswith("|")]
    assert rows[0] == ["sentence", "what", "text", "read as", "rule"]
    assert {row[1] for row in rows} >= {"ship", "cargo", "moves", "place", "CLAIM", "LISTING"}
    assert [row[4] for row in rows if row[1] == "LISTING"] == ["listing&#46;active"]
    assert all(len(row) == 5 for row in rows)
    assert "<b>" not in told


def test_the_preview_of_a_table_of_what_was_read_tells_the_rules(run: Run) -> None:
    for record in (VesselMention, PlaceMention, CargoClaim, Designation):
        preview = str(_metadata(run, key_of(record))["preview"].value)
        assert "| rule |" in preview.splitlines()[0]


@pytest.mark.parametrize("table", ["vessel_mentions", "place_mentions", "cargo_claims", "designations", "evidence"])
def test_every_published_row_of_what_was_read_names_its_rule(run: Run, table: str) -> None:
    with duckdb.connect(str(run.home / "sanctions.duckdb"), read_only=True) as reader:
        rules = [rule for (rule,) in reader.execute(f"SELECT rule FROM {table}").fetchall()]
    assert rules
    assert [rule for rule in rules if meaning_of(rule) is None] == []
