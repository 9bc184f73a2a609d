"""Where every row comes from: the quote, its span and the rule."""

from typing import ClassVar

from pydantic import Field

from sanctions_assets.model.record import Record
from sanctions_assets.model.taxonomy import SegmentKind


class Evidence(Record):
    """A stretch of a document that a row stands on, to the letter."""

    table_name: ClassVar[str] = "evidence"
    primary_key: ClassVar[tuple[str, ...]] = ("evidence_id",)
    foreign_keys: ClassVar[dict[str, str]] = {"document_id": "documents.document_id"}

    evidence_id: str = Field(description="Evidence")
    subject_table: str = Field(description="Table of the row that it supports")
    subject_id: str = Field(description="Id of the row that it supports")
    document_id: str = Field(description="Document")
    char_start: int = Field(description="First code point of the quote")
    char_end: int = Field(description="Code point after the last")
    quote: str = Field(description="The text between char_start and char_end, to the letter")
    segment_kind: SegmentKind = Field(description="Kind of segment that it stands in")
    extractor: str = Field(description="'rules', or the name of the model that read it")
    extractor_version: str = Field(description="Version of the reader with its lexicons")
    rule: str | None = Field(default=None, description="Name of the rule that made the row")
    run_id: str | None = Field(default=None, description="Dagster run that published it")


class MetaEntry(Record):
    """A fact about the published file itself."""

    table_name: ClassVar[str] = "_meta"
    primary_key: ClassVar[tuple[str, ...]] = ("key",)

    key: str = Field(description="What is told")
    value: str | None = Field(default=None, description="Its value")
