"""What must hold before a table is published: SQL that finds the rows for which it does not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sanctions_assets.model import DocumentSegment, Evidence, MetaEntry, Record
from sanctions_assets.warehouse.schema import TABLES, Column, columns_of, foreign_keys_of, literal, quoted, table_named

if TYPE_CHECKING:
    import duckdb

FIRST_YEAR, LAST_YEAR = 1900, 2100
"""Years outside of which a date of this field is a misreading."""

FACTS = ("vessels", "places", "cargo_claims", "designations", "shipments")
"""Tables of which every row stands on at least one quote."""

_EXAMPLES = 5


@dataclass(frozen=True)
class Check:
    """One thing that must hold for one table."""

    table: str
    name: str
    description: str
    sql: str
    """A query for the rows for which it does not hold: their id, and what is wrong, both as text."""
    needs: tuple[str, ...] = ()
    """Other tables that the query reads."""


@dataclass(frozen=True)
class Outcome:
    """What a check found."""

    check: Check
    failures: int
    examples: tuple[str, ...]
    """Up to five of the failures: id and problem."""

    @property
    def passed(self) -> bool:
        """True if no row failed."""
        return self.failures == 0


class ChecksFailedError(Exception):
    """Tables that contradict themselves were about to be published."""

    def __init__(self, outcomes: Iterable[Outcome]) -> None:
        self.outcomes = tuple(outcomes)
        lines = [
            f"{o.check.table}.{o.check.name}: {o.failures} row(s) fail, such as {'; '.join(o.examples)}" for o in self.outcomes
        ]
        super().__init__("nothing was published:\n" + "\n".join(lines))


def checks_of(record: type[Record]) -> tuple[Check, ...]:
    """Return the checks of a record's table."""
    return tuple(check for check in all_checks() if check.table == record.table_name)


@cache
def all_checks() -> tuple[Check, ...]:
    """Return the checks of all tables, in the order of the tables."""
    checks: list[Check] = []
    for record in TABLES:
        if record is MetaEntry:
            continue
        checks.append(_table(record))
        if record is Evidence:
            checks += [_evidence_quotes(), _evidence()]
    return tuple(checks)


def run_checks(connection: "duckdb.DuckDBPyConnection", checks: Sequence[Check]) -> list[Outcome]:
    """Run checks over the tables, or views, that a connection sees."""
    outcomes = []
    for check in checks:
        # One pass: the window counts all failures while the limit keeps a few of them to show.
        rows = connection.execute(
            f"SELECT row_id, problem, count(*) OVER () FROM ({check.sql}) AS failing(row_id, problem) "
            f"ORDER BY row_id, problem LIMIT {_EXAMPLES}"
        ).fetchall()
        examples = tuple(f"{row_id} {problem}" for row_id, problem, _ in rows)
        outcomes.append(Outcome(check, rows[0][2] if rows else 0, examples))
    return outcomes


def _id(record: type[Record], alias: str = "t") -> str:
    """Return the SQL expression that names a row by its primary key."""
    return "concat_ws('/', " + ", ".join(f"{alias}.{quoted(column)}" for column in record.primary_key) + ")"


def _either(table: str, row_id: str, problems: Iterable[tuple[str, str]]) -> str:
    """Return a query for the rows of ``table`` to which any of the ``(condition, problem)`` pairs applies, in one pass."""
    cases = " ".join(f"WHEN {condition} THEN {problem}" for condition, problem in problems)
    return f"SELECT * FROM (SELECT {row_id} AS row_id, CASE {cases} END AS problem FROM {table}) WHERE problem IS NOT NULL"


def _table(record: type[Record]) -> Check:
    """Return the check of a table: one for all that must hold, since each costs Dagster three events."""
    queries, needs = _keys(record)
    promises = ["ids are unique, and every id of another table is in it"]
    names = {column.name for column in columns_of(record)}
    if record is not Evidence and {"document_id", "char_start", "char_end"} <= names and names & {"quote", "text"}:
        queries.append(_quotes(record, "quote" if "quote" in names else "text"))
        needs.append("documents")
        promises.append("every quote stands in its document at its span, to the letter")
    if sane := _ranges(record):
        query, others = sane
        queries.append(query)
        needs += others
        promises.append(
            f"coordinates lie on the globe, dates between {FIRST_YEAR} and {LAST_YEAR}, and nothing ends before it starts"
        )
    if record is DocumentSegment:
        queries.append(_SEGMENTS)
        promises.append("the segments of a document cover its text without gap or overlap")
    description = "; ".join(promises)
    description = description[0].upper() + description[1:] + "."
    return Check(record.table_name, "rows_hold", description, " UNION ALL ".join(queries), tuple(dict.fromkeys(needs)))


def _keys(record: type[Record]) -> tuple[list[str], list[str]]:
    """Return the queries for rows whose keys do not hold, and the tables that they read beside the record's."""
    table = quoted(record.table_name)
    keys = ", ".join(map(quoted, record.primary_key))
    queries = [
        f"SELECT concat_ws('/', {keys}), 'stands ' || count(*) || ' times' FROM {table} GROUP BY {keys} HAVING count(*) > 1",
        _either(f"{table} AS t", _id(record), [(f"t.{quoted(c)} IS NULL", literal(f"has no {c}")) for c in record.primary_key]),
    ]
    needs = []
    for column, target_table, target in foreign_keys_of(record):
        needs.append(target_table)
        queries.append(
            f"SELECT {_id(record)}, 'has {column} ' || t.{quoted(column)} || ', which is not in {target_table}' "
            f"FROM {table} AS t ANTI JOIN {quoted(target_table)} AS o ON t.{quoted(column)} = o.{quoted(target)} "
            f"WHERE t.{quoted(column)} IS NOT NULL"
        )
    return queries, needs


def _quotes(record: type[Record], column: str) -> str:
    """Return the query for rows that quote what their document does not say."""
    # In DuckDB 'length' and 'substring' count code points, as the spans do.
    quote = f"t.{quoted(column)}"
    return _either(
        f"{quoted(record.table_name)} AS t LEFT JOIN documents AS d ON t.document_id = d.document_id",
        _id(record),
        [
            (f"t.document_id IS NULL AND t.char_start IS NULL AND {quote} IS NULL", "NULL"),
            ("d.text IS NULL", literal("has no document")),
            (f"{quote} IS NULL OR t.char_start IS NULL OR t.char_end IS NULL", literal("has no quote")),
            ("t.char_start < 0 OR t.char_end <= t.char_start", literal("has a span of no length")),
            ("t.char_end > length(d.text)", literal("has a span outside its text")),
            (
                f"substring(d.text, t.char_start + 1, t.char_end - t.char_start) IS DISTINCT FROM {quote}",
                literal("quotes what its document does not say at that place"),
            ),
        ],
    )


def _ranges(record: type[Record]) -> tuple[str, list[str]] | None:
    """Return the query for rows whose values contradict themselves, and the tables that it reads beside the record's."""
    columns = {column.name: column for column in columns_of(record)}
    problems: list[tuple[str, str]] = []
    for column in columns.values():
        problems += _date_problem(column)
    for low, high in range_pairs(columns):
        problems.append((f"t.{quoted(low)} > t.{quoted(high)}", literal(f"has its {low} after its {high}")))
    problems += [(f"t.{quoted(n)} < 0", literal(f"has a negative {n}")) for n in columns if n.endswith(("_min", "_count", "_km"))]
    if "latitude" in columns:
        problems.append(("t.latitude NOT BETWEEN -90 AND 90", literal("has a latitude off the globe")))
        problems.append(("t.longitude NOT BETWEEN -180 AND 180", literal("has a longitude off the globe")))
        problems.append(("(t.latitude IS NULL) <> (t.longitude IS NULL)", literal("has half a point")))
    source = f"{quoted(record.table_name)} AS t"
    needs: list[str] = []
    if "announced_on" in columns:
        source, needs = f"{source} LEFT JOIN documents AS d ON t.document_id = d.document_id", ["documents"]
        # A day's grace: it may be tomorrow already where the listing was announced.
        late = "t.announced_on > coalesce(d.published_on_latest, d.published_on) + 1"
        problems.append((late, literal("was announced after it was reported")))
    return (_either(source, _id(record), problems), needs) if problems else None


def range_pairs(columns: Iterable[str]) -> list[tuple[str, str]]:
    """Return the pairs of columns of which the first must not exceed the second."""
    names = list(columns)
    pairs = [(n, f"{n[:-4]}_max") for n in names if n.endswith("_min")]
    pairs += [
        ("period_start", "period_end"),
        ("published_on_earliest", "published_on"),
        ("published_on", "published_on_latest"),
        ("first_reported_on", "last_reported_on"),
    ]
    return [(low, high) for low, high in pairs if low in names and high in names]


def _date_problem(column: Column) -> list[tuple[str, str]]:
    if column.sql_type != "DATE":
        return []
    year = f"year(t.{quoted(column.name)})"
    return [(f"{year} NOT BETWEEN {FIRST_YEAR} AND {LAST_YEAR}", literal(f"has a {column.name} out of time"))]


_SEGMENTS = """
    SELECT d.document_id, CASE
        WHEN s.document_id IS NULL THEN 'has no segment'
        WHEN s.first <> 0 OR s.last <> length(d.text) THEN 'has segments that do not reach over its whole text'
        ELSE 'has segments that overlap or leave a gap' END
    FROM documents AS d LEFT JOIN (
        SELECT document_id, min(char_start) AS first, max(char_end) AS last, sum(char_end - char_start) AS covered,
               bool_and(char_start = coalesce(previous, 0)) AS seamless
        FROM (SELECT *, lag(char_end) OVER (PARTITION BY document_id ORDER BY segment_no) AS previous FROM document_segments)
        GROUP BY document_id
    ) AS s ON d.document_id = s.document_id
    WHERE d.text <> '' AND (s.document_id IS NULL OR s.first <> 0 OR s.last <> length(d.text) OR NOT s.seamless)
"""


def _evidence_quotes() -> Check:
    return Check(
        Evidence.table_name,
        "quotes_are_literal",
        "Every quote stands in its document at its span, to the letter.",
        _quotes(Evidence, "quote"),
        ("documents",),
    )


def _evidence() -> Check:
    queries = []
    for name in FACTS:
        key = table_named(name).primary_key[0]
        # A designation from an official list stands on the list's row, not on a span of an article.
        listed = " AND t.source_kind = 'article'" if name == "designations" else ""
        queries.append(
            f"SELECT '{name} ' || t.{key}, 'has no evidence' FROM {name} AS t "
            f"ANTI JOIN (SELECT DISTINCT subject_id FROM evidence WHERE subject_table = '{name}') AS e ON t.{key} = e.subject_id "
            f"WHERE true{listed}"
        )
    tables = [record for record in TABLES if len(record.primary_key) == 1 and record not in (Evidence, MetaEntry)]
    for record in tables:
        queries.append(
            f"SELECT t.evidence_id, 'supports ' || t.subject_id || ', which is not in {record.table_name}' FROM evidence AS t "
            f"ANTI JOIN {quoted(record.table_name)} AS o ON t.subject_id = o.{quoted(record.primary_key[0])} "
            f"WHERE t.subject_table = '{record.table_name}'"
        )
    known = ", ".join(literal(record.table_name) for record in tables)
    queries.append(
        f"SELECT evidence_id, 'supports an unknown table: ' || subject_table FROM evidence WHERE subject_table NOT IN ({known})"
    )
    return Check(
        Evidence.table_name,
        "every_fact_has_evidence",
        f"Every row of {', '.join(FACTS)} has at least one quote, and every quote supports a row.",
        " UNION ALL ".join(queries),
        tuple(record.table_name for record in tables),
    )
