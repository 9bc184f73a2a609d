"""Pure functions that processes run: bytes to documents, documents to readings, both as rows of a shard."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from sanctions_assets.model import Document, DocumentSegment, Reading, RejectedFile
from sanctions_assets.warehouse.grounding import grounded, sane
from sanctions_assets.warehouse.staging import Row

if TYPE_CHECKING:
    from sanctions_assets.extraction.lexicon import OwnFiles


class _StagedDocument(BaseModel):
    """A document with its segments, as a shard keeps it."""

    document: Document
    segments: tuple[DocumentSegment, ...]


@dataclass(frozen=True)
class FileToParse:
    """A source file on its way to its documents."""

    uri: str
    data: bytes
    stem: str
    metadata: Any
    """What ``documents.csv`` says of the file, or ``None``."""
    read_at: datetime
    """When it was read (UTC, without zone): the worker has no clock of its own."""


def parse_files(files: Sequence[FileToParse]) -> list[list[Row]]:
    """Return for each file the rows of its shard: its documents with their segments, and what of it was rejected."""
    return [_parse(file) for file in files]


def _parse(file: FileToParse) -> list[Row]:
    from sanctions_assets.documents import read_source

    try:
        described = {} if file.metadata is None else {file.uri: file.metadata}
        found = read_source(file.uri, file.data, described, stem=file.stem)
        segments: dict[str, list[DocumentSegment]] = {}
        for segment in found.segments:
            segments.setdefault(segment.document_id, []).append(segment)
        rows = []
        for document in found.documents:
            document = sane(document).model_copy(update={"ingested_at": file.read_at})
            staged = _StagedDocument(document=document, segments=tuple(segments.get(document.document_id, ())))
            rows.append(Row("document", document.document_id, staged.model_dump_json()))
        return rows + [_rejected_row(rejected, file.read_at) for rejected in found.rejected]
    except Exception as error:
        # A file that nobody thought of must not stop the run for all others; it is told as rejected, by name.
        rejected = RejectedFile(source_uri=file.uri, reason="malformed", detail=_what(error, f"{file.uri} could not be read"))
        return [_rejected_row(rejected, file.read_at)]


def _rejected_row(rejected: RejectedFile, seen_at: datetime) -> Row:
    stamped = rejected.model_copy(update={"seen_at": seen_at})
    return Row("rejected", rejected.source_uri, stamped.model_dump_json())


def document_of(payload: str) -> tuple[Document, tuple[DocumentSegment, ...]]:
    """Return the document of a shard's row, with its segments."""
    staged = _StagedDocument.model_validate_json(payload)
    return staged.document, staged.segments


def content_of(payload: str) -> str:
    """Return a digest of what a reader sees of a document: all but when, and among which others, it was read from a file."""
    content = json.loads(payload)
    for name in ("ingested_at", "content_sha256"):
        content["document"].pop(name)
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def read_articles(payloads: Sequence[str], own: "OwnFiles" = ()) -> list[tuple[Row, list[str]]]:
    """Return for each document, given as the payload of its row, the row of its reading and what was dropped from it.

    ``own`` is the user's vocabulary, checked, as text: each process makes its lexicon of it, once.
    """
    return [_read(payload, own) for payload in payloads]


def _read(payload: str, own: "OwnFiles") -> tuple[Row, list[str]]:
    from sanctions_assets.extraction import read

    document, segments = document_of(payload)
    try:
        reading, problems = grounded(read(document, segments, own=own), document)
        return Row("reading", document.document_id, reading.model_dump_json()), problems
    except Exception as error:
        detail = _what(error, f"the reader failed on {document.document_id}")
        failed = RejectedFile(source_uri=document.document_id, reason="reader_failed", detail=detail)
        return Row("failed", document.document_id, failed.model_dump_json()), []


def reading_of(payload: str) -> Reading:
    """Return the reading of a shard's row."""
    return Reading.model_validate_json(payload)


def _what(error: Exception, lead: str) -> str:
    """Return a sentence on an unforeseen error, as text that every table can hold."""
    told = f"{lead}: {type(error).__name__}: {error}"
    return told.encode("utf-8", "replace").decode("utf-8")[:1000]
