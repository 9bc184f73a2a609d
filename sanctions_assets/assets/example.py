"""One document explained in the interface: its sentences, phrases and claims with their rules, as an escaped table."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import dagster as dg

from sanctions_assets.assets.markdown import escaped, table
from sanctions_assets.warehouse.articles import ArticlesRead, ReadArticle, staged_document
from sanctions_assets.warehouse.code import code_digest
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.staging import write_whole
from sanctions_assets.warehouse.vocabulary import own_files

if TYPE_CHECKING:
    from sanctions_assets.extraction.explaining import Explanation

_MOST_ROWS = 60
_KEPT = "example.json"


def example_of(settings: Settings, read: ArticlesRead) -> dict[str, dg.MetadataValue]:
    """Return the first document that claims something, explained; nothing if none does.

    The last one told is kept beside the readings: a run that has read nothing explains nothing anew.
    """
    if read.example is None:
        return {}
    path, key = settings.staging / _KEPT, [*read.example, code_digest("assets")]
    kept = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    if kept.get("key") != key:
        kept = {"key": key, "told": _told(settings, read.example)}
        write_whole(path, json.dumps(kept))
    return {"example": dg.MetadataValue.md(kept["told"])}


def _told(settings: Settings, article: ReadArticle) -> str:
    from sanctions_assets.extraction.explaining import explain

    document, segments = staged_document(settings, article)
    rows = list(_rows(explain(document, segments, own=own_files(settings))))
    if len(rows) > _MOST_ROWS:
        left = len(rows) - _MOST_ROWS
        rows = [*rows[:_MOST_ROWS], ("", "", f"and {left} more rows: sanctions-assets explain shows all", "", "")]
    head = escaped(f"{document.document_id}: {document.title or 'no title'}")
    return f"{head}\n\n{table(['sentence', 'what', 'text', 'read as', 'rule'], rows)}"


def _rows(explanation: "Explanation") -> Iterator[tuple[object, ...]]:
    """Yield a row for each sentence that holds something, for each of its phrases, claims and listings."""
    for sentence in explanation.sentences:
        yield sentence.number, "", sentence.text, "", ""
        for phrase in sentence.phrases:
            yield "", phrase.kind, phrase.text, ", ".join(f"{k} {v}" for k, v in phrase.reads_as.items()), phrase.rule
        for finding in sentence.findings:
            values = ", ".join(f"{slot.name} {slot.value}" for slot in finding.slots)
            yield "", "CLAIM" if finding.table == "cargo_claims" else "LISTING", finding.quote, values, finding.rule
