"""How long the main job takes on the seed articles, against a job of as many assets that do nothing.

Both are run by ``dg launch`` in turn, each time in new folders, so that neither finds anything done. Prints the wall time of
each run, the medians and their ratio; exits with 1 if the ratio is above the limit.

    python benchmarks/job_overhead.py --repetitions 5
"""

import argparse
import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

REPOSITORY = Path(__file__).resolve().parents[1]

_PYPROJECT = """
[project]
name = "empty_assets"
version = "0"

[tool.dg]
directory_type = "project"

[tool.dg.project]
root_module = "empty_assets"
code_location_target_module = "empty_assets.definitions"
"""

_DEFINITIONS = """
import dagster as dg


def make(number):
    @dg.asset(name=f"asset_{{number}}", deps=[f"asset_{{number - 1}}"] if number else [])
    def empty():
        pass

    return empty


assets = [make(number) for number in range({count})]
job = dg.define_asset_job("empty_job", selection=dg.AssetSelection.assets(*assets), executor_def=dg.in_process_executor)
defs = dg.Definitions(assets=assets, jobs=[job])
"""


def assets_of_the_main_job() -> int:
    """Return how many assets the job ``track_shipments`` makes."""
    from sanctions_assets.definitions import defs

    return len(defs.resolve_job_def("track_shipments").asset_layer.executable_asset_keys)


def empty_project(folder: Path, count: int) -> Path:
    """Write a project of ``count`` assets that do nothing, one after another."""
    package = folder / "empty_assets"
    package.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(_PYPROJECT)
    (package / "__init__.py").write_text("")
    (package / "definitions.py").write_text(_DEFINITIONS.format(count=count))
    return folder


class Taken(NamedTuple):
    """What a run took, in seconds."""

    wall: float
    cpu: float

    def __str__(self) -> str:
        """Return both, to be read."""
        return f"{self.wall:.2f} s ({self.cpu:.2f} s of processor)"


def launch(job: str, project: Path, environment: dict[str, str]) -> Taken:
    """Run a job by ``dg launch`` and return what it took."""
    dg = Path(sysconfig.get_path("scripts")) / "dg"
    before, start = os.times(), time.perf_counter()
    run = subprocess.run([dg, "launch", "--job", job], cwd=project, env=environment, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - start, os.times()
    if run.returncode or "RUN_SUCCESS" not in run.stdout + run.stderr:
        raise SystemExit(f"{job} failed:\n{run.stdout[-3000:]}\n{run.stderr[-3000:]}")
    return Taken(wall, after.children_user + after.children_system - before.children_user - before.children_system)


def median(runs: list[Taken]) -> Taken:
    """Return the median of each measure."""
    return Taken(statistics.median(run.wall for run in runs), statistics.median(run.cpu for run in runs))


def main() -> int:
    """Run both jobs in turn and print what they took."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--repetitions", type=int, default=5)
    parser.add_argument("--limit", type=float, default=1.6, help="ratio above which the exit code is 1")
    chosen = parser.parse_args()
    count = assets_of_the_main_job()
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("DAGSTER_", "SANCTIONS_ASSETS_"))}
    environment["DAGSTER_DISABLE_TELEMETRY"] = "1"
    ours: list[Taken] = []
    empty: list[Taken] = []
    print(f"{count} assets each, {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    with tempfile.TemporaryDirectory() as folder:
        project = empty_project(Path(folder, "project"), count)
        python_path = os.pathsep.join(filter(None, [str(project), environment.get("PYTHONPATH")]))
        for number in range(chosen.repetitions):
            home = Path(folder, f"home{number}")
            ours.append(launch("track_shipments", REPOSITORY, {**environment, "SANCTIONS_ASSETS_HOME": str(home)}))
            empty.append(launch("empty_job", project, {**environment, "PYTHONPATH": python_path}))
            print(f"run {number + 1}: track_shipments {ours[-1]}, empty assets {empty[-1]}", flush=True)
    mine, theirs = median(ours), median(empty)
    ratio = mine.wall / theirs.wall
    print(f"median: track_shipments {mine}, empty assets {theirs}")
    print(f"ratio: {ratio:.2f} of wall time (limit {chosen.limit}), {mine.cpu / theirs.cpu:.2f} of processor time")
    return int(ratio > chosen.limit)


if __name__ == "__main__":
    sys.exit(main())
