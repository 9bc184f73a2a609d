"""A user's vocabulary through the main job: it changes what is published, and a faulty one fails the run at its start."""

from pathlib import Path

import dagster as dg
import duckdb
import pytest

from sanctions_assets.assets import READINGS, Pipeline
from sanctions_assets.definitions import build_definitions

ARTICLE = """The Fjord Board greylisted the vegoil parceller Alba Star on 3 March 2021. The ship had hauled 40 skips of zorbite
from Vladivostok to Nampo in North Korea.
"""
WORDS = """
[[commodity]]
code = "mineral.unspecified"
terms = ["zorbite"]
[[unit]]
unit = "tonne"
factor = 2
terms = ["skip", "skips"]
[[kind]]
type = "tanker"
terms = ["vegoil parceller"]
[[authority]]
code = "NO"
terms = ["Fjord Board"]
[listing]
verbs = ["greylisted"]
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "alba.txt").write_text(ARTICLE)
    return tmp_path


def _run(folder: Path, vocabulary: str | None) -> tuple[dg.ExecuteInProcessResult, str | None]:
    """Run the job; return its result and what the readings tell of the vocabulary."""
    pipeline = Pipeline(sources=str(folder / "articles"), home=str(folder / "home"), vocabulary=vocabulary)
    with dg.DagsterInstance.ephemeral() as instance:
        job = build_definitions(pipeline).resolve_job_def("track_shipments")
        result = job.execute_in_process(instance=instance, raise_on_error=False)
        event = instance.get_latest_materialization_event(READINGS)
        if event is None or event.asset_materialization is None:
            return result, None
        return result, str(event.asset_materialization.metadata["own_vocabulary"].value)


def _published(folder: Path) -> tuple[list[tuple[object, ...]], ...]:
    with duckdb.connect(str(folder / "home" / "sanctions.duckdb"), read_only=True) as reader:
        return tuple(
            reader.execute(query).fetchall()
            for query in (
                "SELECT name, vessel_type FROM vessels",
                "SELECT commodity, quantity_min, unit FROM cargo_claims",
                "SELECT authority_country, target_name FROM designations",
                "SELECT DISTINCT extractor_version FROM evidence",
                "SELECT value FROM _meta WHERE key = 'reader_version'",
            )
        )


def test_words_of_ones_own_change_what_is_published(folder: Path) -> None:
    result, told = _run(folder, None)
    assert result.success
    assert told == "none of your own"
    before = _published(folder)
    (folder / "own.toml").write_text(WORDS)
    result, told = _run(folder, str(folder / "own.toml"))
    assert result.success
    assert told == "6 terms in own.toml"
    vessels, claims, listings, versions, meta = _published(folder)
    assert vessels == [("Alba Star", "tanker")]
    assert claims == [("mineral.unspecified", 80.0, "tonne")]
    assert listings == [("NO", "Alba Star")]
    assert versions == meta != before[4]
    assert before[:3] != (vessels, claims, listings)
    assert before[1] == before[2] == []


def test_a_faulty_file_fails_the_first_step_and_says_where(folder: Path) -> None:
    (folder / "own.toml").write_text(WORDS.replace('"mineral.unspecified"', '"mineral.zorbite"'))
    result, told = _run(folder, str(folder / "own.toml"))
    assert not result.success
    assert told is None
    (failure,) = [event for event in result.all_events if event.is_step_failure]
    assert failure.step_key == "read_documents"
    data = failure.step_failure_data
    assert data.user_failure_data is not None
    assert "The vocabulary was refused, and nothing was read." in str(data.user_failure_data.description)
    where = data.user_failure_data.metadata["fault"].value
    assert str(where).startswith(f"{folder / 'own.toml'}, line 3: [[commodity]] no. 1: code: the tables know no commodity")
    assert not (folder / "home").exists()
