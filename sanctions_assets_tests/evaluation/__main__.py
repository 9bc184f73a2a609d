"""Score the gold set and tell of the errors: ``python -m sanctions_assets_tests.evaluation --help``."""

import argparse
import tempfile
from pathlib import Path

from sanctions_assets_tests.evaluation import score
from sanctions_assets_tests.evaluation.errors import Error, errors_of, rules_of, table_of
from sanctions_assets_tests.evaluation.floors import below, read_floors, write_floors
from sanctions_assets_tests.evaluation.gold import PARTS, gold_of
from sanctions_assets_tests.evaluation.published import figures_of, publish_gold, result_of

TABLES = ("ships", "groups", "ports", "claims", "designations")
WIDTH = 150
"""Characters of a quote that the report shows."""


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m sanctions_assets_tests.evaluation", description=__doc__)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=list(PARTS), help="parts of the gold set (default: all)")
    parser.add_argument("--errors", nargs="*", choices=TABLES, help="list the errors of these tables (of all, if none is named)")
    parser.add_argument(
        "--held-out-errors", action="store_true", help="list those of the held-out articles too: they are then no longer unseen"
    )
    parser.add_argument("--raise-floors", action="store_true", help="write what was reached as the new floors")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        databases = publish_gold(Path(home))
    reached: dict[str, dict[str, float]] = {}
    fallen: list[str] = []
    for part in chosen.parts:
        result = result_of(part, databases[part])
        reached[part] = figures_of(result)
        print(f"\n== {part}: {len(gold_of(part))} documents")
        score.show(result)
        fallen += [f"{part}: {sentence}" for sentence in below(reached[part], read_floors().get(part, {}))]
        if chosen.errors is not None and (part != "held_out" or chosen.held_out_errors):
            wanted = set(chosen.errors or TABLES)
            _report([error for error in errors_of(gold_of(part), databases[part]) if error.table in wanted])
    if fallen:
        print("\nBelow the floors", *fallen, sep="\n  ")
    if chosen.raise_floors:
        write_floors({**read_floors(), **reached})
    return 1 if fallen else 0


def _report(errors: list[Error]) -> None:
    print("\nErrors by cost")
    for count, table, kind, slot in table_of(errors):
        print(f"  {count:4}  {table} {kind} {slot}")
    print("\nFound in error or filled wrongly, by rule")
    for count, table, rule in rules_of(errors):
        print(f"  {count:4}  {table} {rule}")
    document = ""
    for error in errors:
        if error.document != document:
            document = error.document
            print(f"\n{document}")
        values = " -> ".join(value for value in (error.wanted, error.found) if value)
        rule = f" [{error.rule}]" if error.rule else ""
        print(f"  {error.table} {error.kind} {error.slot} {values}{rule}\n      {error.quote[:WIDTH]!r}")


if __name__ == "__main__":
    raise SystemExit(main())
