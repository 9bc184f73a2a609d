"""From source files to staged documents: what is new or has changed is read, and nothing else."""

import hashlib
import json
import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sanctions_assets.model import Document, DocumentSegment, RejectedFile
from sanctions_assets.warehouse.code import code_digest
from sanctions_assets.warehouse.parallel import GrowingExecutor, batches, in_order
from sanctions_assets.warehouse.reading import FileToParse, document_of, parse_files
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.sources import SourceError, SourceFile, open_sources, shown_location
from sanctions_assets.warehouse.staging import Row, Staging, shard_key, write_whole
from sanctions_assets.warehouse.tables import Tables

log = logging.getLogger(__name__)

_FILES_LIST = "files.json"

ParseFiles = Callable[[Sequence[FileToParse]], list[list[Row]]]


class StagedFile(NamedTuple):
    """A source file, and the shard that holds what it says."""

    uri: str
    sha256: str
    """Of its bytes; empty where they could not be read."""
    key: str
    """Shard of its documents; empty where its bytes could not be read."""


@dataclass(frozen=True)
class DocumentsRead:
    """What the source files gave."""

    files: tuple[StagedFile, ...]
    parsed: int
    """Files that were read now; the others had been read before."""
    documents: int
    segments: int
    rejected: tuple[RejectedFile, ...]


def read_documents(
    settings: Settings, now: datetime, *, executor: Executor | None = None, parse: ParseFiles = parse_files
) -> DocumentsRead:
    """Stage the documents of all source files, and write the tables ``documents`` and ``document_segments``.

    A file is read if no shard stands for its name, its bytes, what ``documents.csv`` says of it and the code that reads it.
    ``now`` (UTC, without zone) is when the new ones were read.

    Raises:
        SourceError: the sources are not there, or there is no file among them (a folder that was not mounted is empty too).
    """
    from sanctions_assets.documents import read_metadata, unique_stems
    from sanctions_assets.documents.metadata import metadata_for

    sources = open_sources(settings.sources)
    found = sources.files()
    if not found:
        raise SourceError(f"there are no source files in {shown_location(settings.sources)}")
    table = sources.metadata()
    described, rejected = read_metadata(table) if table is not None else ({}, [])
    stems = unique_stems([file.uri for file in found])
    staging = Staging(settings.staging, "documents")
    there = staging.keys()
    files: list[StagedFile] = []

    def new_files() -> Iterator[tuple[str, FileToParse]]:
        for file in found:
            try:
                data = sources.read(file)
            except OSError as error:
                files.append(StagedFile(file.uri, "", ""))
                rejected.append(_unreadable(file, error, now))
                continue
            digest, metadata = hashlib.sha256(data).hexdigest(), metadata_for(file.uri, described)
            key = shard_key(file.uri, digest, stems[file.uri], metadata, documents_version())
            files.append(StagedFile(file.uri, digest, key))
            if key not in there:
                yield key, FileToParse(file.uri, data, stems[file.uri], metadata, now)

    parsed = 0
    with pool_for(executor, settings) as pool, staging.writer() as writer:
        work = batches(new_files(), lambda piece: len(piece[1].data))
        for batch, results in in_order(pool, parse, work, lambda batch: [file for _, file in batch]):
            for (key, _), rows in zip(batch, results, strict=True):
                writer.write(key, rows)
            parsed += len(batch)
            log.info("read %d new source files", parsed)
    documents, segments = _take(staging, files, rejected)
    tables = Tables(settings.tables)
    tables.write(Document, documents)
    tables.write(DocumentSegment, segments)
    by_uri = {row.source_uri: row.model_copy(update={"seen_at": row.seen_at or now}) for row in rejected}
    refused = tuple(by_uri[uri] for uri in sorted(by_uri))
    listed = {"files": files, "rejected": [row.model_dump(mode="json") for row in refused]}
    write_whole(settings.staging / _FILES_LIST, json.dumps(listed))
    return DocumentsRead(tuple(files), parsed, len(documents), len(segments), refused)


def staged_files(settings: Settings) -> tuple[StagedFile, ...]:
    """Return the source files of the last reading, with their shards.

    Raises:
        FileNotFoundError: no source file has been read yet.
    """
    return tuple(StagedFile(*file) for file in _listed(settings)["files"])


def rejected_sources(settings: Settings) -> tuple[RejectedFile, ...]:
    """Return what could not be read when the source files were read last.

    Raises:
        FileNotFoundError: no source file has been read yet.
    """
    return tuple(RejectedFile.model_validate_json(json.dumps(row)) for row in _listed(settings)["rejected"])


@cache
def documents_version() -> str:
    """Return a digest of all that decides what a file's bytes are read as: our code, and the parsers of HTML and PDF."""
    from importlib.metadata import version

    return code_digest("model", "documents", also=(version("trafilatura"), version("pypdf")))


def pool_for(executor: Executor | None, settings: Settings) -> AbstractContextManager[Executor]:
    """Return the executor that was given, which stays open, or one of our own, which closes with the context."""
    return nullcontext(executor) if executor is not None else GrowingExecutor(settings.workers)


def _listed(settings: Settings) -> dict[str, Any]:
    path = settings.staging / _FILES_LIST
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run the asset 'documents' first")
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def _take(
    staging: Staging, files: Sequence[StagedFile], rejected: list[RejectedFile]
) -> tuple[list[Document], list[DocumentSegment]]:
    """Return the documents and segments of the shards of ``files``, and add what was refused to ``rejected``.

    Of two documents with one id the first, by the name of its file, stands; the other is refused.
    """
    documents: dict[str, Document] = {}
    segments: list[DocumentSegment] = []
    for _, row in staging.read([file.key for file in files if file.key]):
        if row.kind == "rejected":
            rejected.append(RejectedFile.model_validate_json(row.payload))
            continue
        document, parts = document_of(row.payload)
        if document.document_id in documents:
            first = documents[document.document_id].source_uri
            rejected.append(
                RejectedFile(
                    source_uri=f"{document.source_uri}#{document.document_id}",
                    reason="duplicate_id",
                    detail=f"{document.source_uri} gives a document the id {document.document_id!r}, as {first} did before it.",
                    seen_at=document.ingested_at,
                )
            )
            continue
        documents[document.document_id] = document
        segments.extend(parts)
    return list(documents.values()), segments


def _unreadable(file: SourceFile, error: OSError, now: datetime) -> RejectedFile:
    told = error.strerror or type(error).__name__
    return RejectedFile(source_uri=file.uri, reason="unreadable", detail=f"{file.uri} cannot be opened: {told}.", seen_at=now)
