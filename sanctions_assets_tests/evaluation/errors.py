"""The error report: what was missed, found in error or filled wrongly, document by document and as a table sorted by cost."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from sanctions_assets_tests.evaluation import score
from sanctions_assets_tests.evaluation.gold import Gold
from sanctions_assets_tests.evaluation.published import PublishedGold

MISSED, FALSE, WRONG = "missed", "false", "wrong"
"""In the gold and not found; found and not in the gold; found with another value in a slot."""


class Error(NamedTuple):
    """One difference between the gold and what was published."""

    document: str
    table: str
    """``ships``, ``groups``, ``ports``, ``claims`` or ``designations``."""
    kind: str
    slot: str
    """Slot of a claim that is wrong; the row as a whole where it is empty."""
    wanted: str
    found: str
    rule: str
    """Rule that made what was found; empty for what was missed."""
    quote: str


Rows = list[dict[str, Any]]


def errors_of(gold: Gold, database: PublishedGold) -> list[Error]:
    """Return every difference between the gold of a part and what the published file holds for its documents."""
    found: list[Error] = []
    for stem, wanted in gold.items():
        texts = [(part, database.texts[part]) for part in database.parts.get(stem, [])]
        for errors in (_ships, _groups, _ports, _designations):
            found += errors(stem, wanted, database, texts)
        found += _claims(stem, wanted, database, texts)
    return found


def table_of(errors: list[Error]) -> list[tuple[int, str, str, str]]:
    """Return (errors, table, kind, slot), the most frequent first."""
    counts = Counter((error.table, error.kind, error.slot) for error in errors)
    return sorted(((count, *key) for key, count in counts.items()), key=lambda row: (-row[0], row[1:]))


def rules_of(errors: list[Error]) -> list[tuple[int, str, str]]:
    """Return (errors, table, rule) of what was found in error or filled wrongly, the most frequent first."""
    counts = Counter((error.table, error.rule) for error in errors if error.rule)
    return sorted(((count, *key) for key, count in counts.items()), key=lambda row: (-row[0], row[1:]))


def _differences(
    stem: str,
    table: str,
    wanted: Rows,
    found: Rows,
    same: Callable[[dict[str, Any], dict[str, Any]], bool],
    told: Callable[[Any], str],
) -> Iterator[Error]:
    """Yield the rows of one side that have no partner on the other, one to one."""
    pairs = score.assign([[1.0 if same(row, other) else 0.0 for other in found] for row in wanted])
    with_partner = {i for i, _ in pairs}, {j for _, j in pairs}
    for i, row in enumerate(wanted):
        if i not in with_partner[0]:
            yield Error(stem, table, MISSED, "", told(row), "", "", str(row["quote"]))
    for j, row in enumerate(found):
        if j not in with_partner[1]:
            yield Error(
                stem, table, FALSE, "", "", told(row), str(row.get("rule") or ""), str(row.get("quote") or row.get("text") or "")
            )


def _ships(stem: str, gold: dict[str, Any], database: PublishedGold, _texts: Any) -> Iterator[Error]:
    mentions = [row for row in database.by_document["vessel_mentions"][stem] if row["name"]]
    found = []
    for ship in score.predicted_vessels(database, stem):
        first = next((row for row in mentions if score.norm_vessel(row["name"]) in ship["names"]), {})
        found.append(
            {
                **ship,
                "name": ", ".join(sorted(ship["names"])),
                "text": first.get("text"),
                "rule": database.rules.get(first.get("mention_id")),
            }
        )

    def same(row: dict[str, Any], ship: dict[str, Any]) -> bool:
        names = {score.norm_vessel(name) for name in [row["name"], *row["aliases"]]}
        return bool(names & ship["names"]) or (bool(row["imo"]) and score.imo_number(row["imo"]) in ship["imo"])

    yield from _differences(stem, "ships", gold["vessels"], found, same, lambda row: str(row["name"]))
    for row in gold["vessels"]:
        for ship in found:
            if same(row, ship):
                for slot in ("flag", "vessel_type"):
                    if row[slot] and score.country(row[slot]) != score.country(ship[slot]):
                        yield Error(
                            stem,
                            "ships",
                            WRONG,
                            slot,
                            str(row[slot]),
                            str(ship[slot]),
                            str(ship["rule"] or ""),
                            str(row["quote"]),
                        )


def _groups(stem: str, gold: dict[str, Any], database: PublishedGold, texts: Any) -> Iterator[Error]:
    found = [row for row in database.by_document["vessel_mentions"][stem] if not row["name"] and row["vessel_id"] is None]
    for row in found:
        row["rule"] = database.rules.get(row["mention_id"])

    def same(row: dict[str, Any], group: dict[str, Any]) -> bool:
        return score.overlap(
            score.occurrences(row["quote"], texts), [(group["document_id"], group["char_start"], group["char_end"])]
        )

    def told(row: dict[str, Any]) -> str:
        return f"{row['vessel_type']} {row['flag']} {row['count_min']}..{row['count_max']}"

    yield from _differences(stem, "groups", gold["vessel_groups"], found, same, told)


def _ports(stem: str, gold: dict[str, Any], database: PublishedGold, _texts: Any) -> Iterator[Error]:
    wanted = [row for row in gold["ports"] if row["name"]]
    found = [{**row, "name": ", ".join(sorted(row["names"]))} for row in score.predicted_ports(database, stem)]

    def same(row: dict[str, Any], port: dict[str, Any]) -> bool:
        if {score.norm_place(name) for name in [row["name"], *row["aliases"]]} & port["names"]:
            return True
        away = score.kilometres(row["latitude"], row["longitude"], port["latitude"], port["longitude"])
        return away is not None and away <= score.NEAR_KM

    yield from _differences(stem, "ports", wanted, found, same, lambda row: str(row["name"]))


def _designations(stem: str, gold: dict[str, Any], database: PublishedGold, _texts: Any) -> Iterator[Error]:
    found = [row for row in database.by_document["designations"][stem] if row["source_kind"] != "list"]
    for row in found:
        row["rule"] = database.rules.get(row["designation_id"])

    def key(row: dict[str, Any]) -> tuple[Any, ...]:
        name = row["target_name"]
        norm = score.norm_vessel if row["target_kind"] == "vessel" else score.norm_name
        return (row["authority_country"], row["target_kind"], norm(name) if name else row["target_count"])

    def told(row: dict[str, Any]) -> str:
        return f"{row['authority_country']} {row['target_kind']} {row['target_name'] or row['target_count']}"

    yield from _differences(stem, "designations", gold["designations"], found, lambda row, other: key(row) == key(other), told)


def _claims(stem: str, gold: dict[str, Any], database: PublishedGold, texts: Any) -> Iterator[Error]:
    wanted, found = score.gold_claims(gold, texts), score.predicted_claims(database, stem)
    rows = database.by_document["cargo_claims"][stem]
    pairs = dict(score.assign([[score.similarity(row, other) for other in found] for row in wanted]))
    pairs = {i: j for i, j in pairs.items() if score.lenient(wanted[i], found[j])}
    for i, row in enumerate(gold["cargo_claims"]):
        if i not in pairs:
            yield Error(stem, "claims", MISSED, "", _told(wanted[i]), "", "", str(row["quote"]))
            continue
        published = rows[pairs[i]]
        for slot in score.SLOTS:
            correct, in_gold, in_found = score.slot_score(slot, wanted[i], found[pairs[i]])
            if max(in_gold, in_found) > correct:
                values = str(wanted[i][slot]), str(found[pairs[i]][slot])
                yield Error(
                    stem,
                    "claims",
                    WRONG,
                    slot,
                    *values,
                    str(database.rules.get(published["claim_id"]) or ""),
                    str(published["quote"]),
                )
    for j, row in enumerate(rows):
        if j not in pairs.values():
            yield Error(
                stem, "claims", FALSE, "", "", _told(found[j]), str(database.rules.get(row["claim_id"]) or ""), str(row["quote"])
            )


def _told(claim: dict[str, Any]) -> str:
    return (
        f"{claim['commodity']} {claim['quantity'] or ''} {claim['origin_country']} > {claim['destination_country']} "
        f"{claim['event_status']} {claim['assertion']} by {claim['claimed_by']}"
    )
