"""The gold set's articles published by the main job, and scored."""

import shutil
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb

from sanctions_assets.assets import Pipeline
from sanctions_assets.definitions import build_definitions
from sanctions_assets_tests.evaluation import score
from sanctions_assets_tests.evaluation.gold import ARTICLES, SEEDS, gold_of

FIGURES = ("vessels", "vessel_groups", "ports", "claims_lenient", "claims_strict", "claim_slots", "designations")
"""F1 of each, in the order of the report."""
SHARES = {
    "vessel flag": "vessel_flag",
    "vessel type": "vessel_type",
    "vessel imo": "vessel_imo",
    "group count range": "group_count",
    "port located within 25 km": "port_located",
    "designation date": "designation_date",
}
"""Name in the scorer -> name of the figure: share right of those found for which the gold has a value."""


class PublishedGold(score.Database):  # type: ignore[misc]
    """A published file as the scorer reads it, with the rule that made each mention, claim and designation."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        with duckdb.connect(str(path), read_only=True) as connection:
            self.rules: dict[str, str | None] = dict(
                connection.execute(
                    "SELECT mention_id, rule FROM vessel_mentions UNION ALL SELECT claim_id, rule FROM cargo_claims "
                    "UNION ALL SELECT designation_id, rule FROM designations"
                ).fetchall()
            )


def publish(sources: Path, home: Path) -> Path:
    """Run the main job over a folder of articles and return the file that it published."""
    pipeline = Pipeline(sources=str(sources), home=str(home), workers=1)
    with dg.DagsterInstance.ephemeral() as instance:
        definitions = build_definitions(pipeline)
        result = definitions.resolve_job_def("track_shipments").execute_in_process(
            instance=instance, run_config={"loggers": {"terminal": {}}}
        )
    assert result.success
    return pipeline.settings.database


def publish_gold(home: Path) -> dict[str, PublishedGold]:
    """Publish the seeds and the articles below ``home`` and return each part's database."""
    texts = home / "texts"
    texts.mkdir(parents=True)
    for path in ARTICLES.glob("*.txt"):  # without the gold files beside them
        shutil.copy(path, texts)
    seeds = PublishedGold(publish(SEEDS, home / "seeds"))
    articles = PublishedGold(publish(texts, home / "articles"))
    return {"seeds": seeds, "read": articles, "held_out": articles}


def result_of(part: str, database: PublishedGold) -> dict[str, Any]:
    """Return all that the scorer measures on one part."""
    return dict(score.score(gold_of(part), database))


def figures_of(result: dict[str, Any]) -> dict[str, float]:
    """Return the figures that have floors, each between 0 and 1; those that a part has no gold for are left out.

    ``silence`` is the share of the documents with nothing to find that yield nothing, the last three say how well rows are
    grounded in the whole file.
    """
    found = {name: result[name]["f1"] for name in FIGURES if result[name]["gold"]}
    found |= {SHARES[name]: part["share"] for name, part in result["accuracy"].items() if name in SHARES and part["of"]}
    alarms = result["false_alarms"]
    if alarms["empty_documents"]:
        found["silence"] = 1 - alarms["documents_with_any"] / alarms["empty_documents"]
    lineage = result["lineage"]
    found["quotes_verbatim"] = lineage["evidence_quotes_equal_to_the_text"]["share"]
    found["facts_with_evidence"] = lineage["facts_with_evidence"]["share"]
    found["spans_verbatim"] = lineage["other_spans_equal_to_the_text"]["share"]
    return {name: float(value) for name, value in found.items()}
