"""``sanctions-assets track``: runs the main job and tells in a few lines what it found."""

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import dagster as dg

_NOTHING_PUBLISHED = "Nothing was published; the last file, if there is one, is as it was."


def track() -> int:
    """Run the job ``track_shipments`` in this process and print what it found."""
    from sanctions_assets.warehouse.settings import Settings
    from sanctions_assets.warehouse.vocabulary import VocabularyError, described, own_files

    try:
        settings = Settings.from_environment()
        own = own_files(settings)
    except (ValueError, VocabularyError) as error:
        print(f"error: {error}", file=sys.stderr)
        print(_NOTHING_PUBLISHED, file=sys.stderr)
        return 1
    if own:
        print(f"Vocabulary: {described(own)}")
    print(f"Reading {settings.sources} ...", flush=True)
    import dagster as dg

    from sanctions_assets.assets import Pipeline
    from sanctions_assets.definitions import build_definitions

    # With DAGSTER_HOME the run is kept where the web interface shows it; without, it is forgotten when it ends.
    kept = bool(os.environ.get("DAGSTER_HOME"))
    with dg.DagsterInstance.get() if kept else dg.DagsterInstance.ephemeral() as instance:
        definitions = build_definitions(Pipeline.from_environment())
        result = definitions.resolve_job_def("track_shipments").execute_in_process(
            instance=instance, raise_on_error=False, run_config={"loggers": {"terminal": {}}}
        )
    if not result.success:
        for cause in _causes(result):
            print(f"error: {cause}", file=sys.stderr)
        print(_NOTHING_PUBLISHED, file=sys.stderr)
        return 1
    print("\n".join(summary(settings.database)))
    return 0


def _causes(result: "dg.ExecuteInProcessResult") -> list[str]:
    """Return why the steps of a run failed: what was raised first, or the checks that did not pass."""
    causes = []
    for event in result.all_events:
        if event.is_step_failure and (error := event.step_failure_data.error):
            while error.cause:
                error = error.cause
            causes.append(error.message.strip())
    return causes


def summary(database: "Path") -> list[str]:
    """Return a few lines on what a published file holds."""
    import duckdb

    with duckdb.connect(str(database), read_only=True) as connection:

        def count(query: str) -> int:
            return int(connection.execute(query).fetchall()[0][0])

        return [
            f"{count('SELECT count(*) FROM documents'):>8} documents read",
            f"{count('SELECT count(*) FROM vessels'):>8} ships named",
            f"{count('SELECT count(*) FROM cargo_claims'):>8} claims of movements",
            f"{count('SELECT count(*) FROM shipments'):>8} shipments that they add up to",
            f"{count('SELECT count(*) FROM designations'):>8} sanctions designations",
            f"{count('SELECT count(*) FROM ports WHERE name IS NOT NULL'):>8} ports by name",
            f"{count('SELECT count(*) FROM rejected_files'):>8} files rejected",
            f"Published: {_shown(database)}",
        ]


def _shown(path: "Path") -> str:
    """Return a path as one would type it here: relative if it lies below the working directory."""
    here = os.getcwd()
    return os.path.relpath(path, here) if os.path.commonpath([os.path.abspath(path), here]) == here else str(path)
