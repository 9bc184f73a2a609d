"""What was read: documents, their segments, and the files that could not be read."""

from datetime import date, datetime
from typing import ClassVar

from pydantic import Field

from sanctions_assets.model.record import Record
from sanctions_assets.model.taxonomy import PublishedBasis, SegmentKind


class Document(Record):
    """One article or notice as it was read, with its text to the letter."""

    table_name: ClassVar[str] = "documents"
    primary_key: ClassVar[tuple[str, ...]] = ("document_id",)

    document_id: str = Field(description="File stem, or <stem>#<n> for the n-th article of a container file")
    source_uri: str = Field(description="Path or URL of the source file, relative to the sources where it lies below them")
    title: str | None = Field(default=None, description="Headline")
    publisher: str | None = Field(default=None, description="Publisher or wire agency, where stated")
    language: str | None = Field(default=None, description="ISO 639-1 code of the language of the text")
    published_on: date | None = Field(default=None, description="Day of publication")
    published_on_earliest: date | None = Field(default=None, description="Earliest possible day of publication")
    published_on_latest: date | None = Field(default=None, description="Latest possible day of publication")
    published_basis: PublishedBasis = Field(
        default="unknown", description="How the date is known: stated, metadata, inferred or unknown"
    )
    text: str = Field(description="The whole text; all character spans count Unicode code points of it")
    content_sha256: str = Field(description="SHA-256 of the bytes of the source file")
    ingested_at: datetime | None = Field(default=None, description="When the file was read (UTC)")
    url: str | None = Field(default=None, description="Address of the article on the web, where the source gives it")
    article_id: str | None = Field(default=None, description="Id that a container file gives the article (its field id)")


class DocumentSegment(Record):
    """One stretch of a document by kind; the segments of a document cover its text without overlap."""

    table_name: ClassVar[str] = "document_segments"
    primary_key: ClassVar[tuple[str, ...]] = ("document_id", "segment_no")
    foreign_keys: ClassVar[dict[str, str]] = {"document_id": "documents.document_id"}

    document_id: str = Field(description="Document")
    segment_no: int = Field(description="Position of the segment in its document, from 0")
    kind: SegmentKind = Field(description="article, caption, byline, related or boilerplate")
    char_start: int = Field(description="First code point of the segment")
    char_end: int = Field(description="Code point after the last")


class RejectedFile(Record):
    """A source file, or one article of it, that could not be read, and why."""

    table_name: ClassVar[str] = "rejected_files"
    primary_key: ClassVar[tuple[str, ...]] = ("source_uri",)

    source_uri: str = Field(description="Path or URL of the file; #<n> is added for one article of a container file")
    reason: str = Field(description="Short reason, one of a fixed set")
    detail: str = Field(description="What was wrong, in a sentence")
    seen_at: datetime | None = Field(default=None, description="When the file was tried (UTC)")
