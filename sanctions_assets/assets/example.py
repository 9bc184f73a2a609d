"""One document explained in the interface: its sentences, phrases and claims with their rules, as an escaped table."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import dagster as dg

from sanctions_assets.assets.markdown import escaped, table
from sanctions_assets.warehouse.articles import ArticlesRead
from sanctions_assets.warehouse.reading import document_of
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.vocabulary import own_files

if TYPE_CHECKING:
    from sanctions_assets.extraction.explaining import Explanation

_MOST_ROWS = 60


def example_of(settings: Settings, read: ArticlesRead) -> dict[str, dg.MetadataValue]:
    """Return the first document of a run that claims something, explained; nothing if no such document was read now."""
    if read.example is None:
        return {}
    from sanctions_assets.extraction.explaining import explain

    document, segments = document_of(read.example)
    rows = list(_rows(explain(document, segments, own=own_files(settings))))
    if len(rows) > _MOST_ROWS:
        left = len(rows) - _MOST_ROWS
        rows = [*rows[:_MOST_ROWS], ("", "", f"and {left} more rows: sanctions-assets explain shows all", "", "")]
    head = escaped(f"{document.document_id}: {document.title or 'no title'}")
    told = table(["sentence", "what", "text", "read as", "rule"], rows)
    return {"example": dg.MetadataValue.md(f"{head}\n\n{told}")}


def _rows(explanation: "Explanation") -> Iterator[tuple[object, ...]]:
    """Yield a row for each sentence that holds something, for each of its phrases, claims and listings."""
    for sentence in explanation.sentences:
        yield sentence.number, "", sentence.text, "", ""
        for phrase in sentence.phrases:
            yield "", phrase.kind, phrase.text, ", ".join(f"{k} {v}" for k, v in phrase.reads_as.items()), phrase.rule
        for finding in sentence.findings:
            values = ", ".join(f"{slot.name} {slot.value}" for slot in finding.slots)
            yield "", "CLAIM" if finding.table == "cargo_claims" else "LISTING", finding.quote, values, finding.rule
