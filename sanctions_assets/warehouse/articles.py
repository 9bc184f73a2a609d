"""From staged documents to staged readings: what is new or has changed is read, and nothing else."""

import json
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from sanctions_assets.model import Document, DocumentSegment, Reading, RejectedFile
from sanctions_assets.warehouse.code import code_digest
from sanctions_assets.warehouse.ingestion import StagedFile, pool_for, staged_files
from sanctions_assets.warehouse.parallel import batches, in_order
from sanctions_assets.warehouse.reading import content_of, document_of, read_articles, reading_of
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.staging import Row, Staging, shard_key, write_whole
from sanctions_assets.warehouse.vocabulary import described, own_files

log = logging.getLogger(__name__)

_READINGS_LIST = "readings.json"
_CLAIMS = '"cargo_claims":[{'
"""What stands in the payload of a reading that holds a claim."""

ReadArticles = Callable[[Sequence[str]], list[tuple[Row, list[str]]]]


@dataclass(frozen=True)
class ArticlesRead:
    """What the documents gave."""

    documents: int
    read: int
    """Documents that were read now; the others had been read before."""
    reader_version: str
    dropped: tuple[str, ...]
    """A sentence for each row, of those read now, that its document did not bear out."""
    failed: tuple[RejectedFile, ...]
    """Documents on which the reader failed."""
    vocabulary: str
    """What the user's own vocabulary holds, in a line."""
    example: "ReadArticle | None"
    """The first document that claims something."""


class ReadArticle(NamedTuple):
    """A document that has been read, and the shards in which it and its reading stand."""

    documents: str
    readings: str
    document_id: str


class _Article(NamedTuple):
    """A document on its way to its reading."""

    key: str
    """Shard of its documents."""
    payload: str
    reading: Row | None
    """Its reading, if the same document was read before its file changed."""


def read_staged_articles(
    settings: Settings, *, executor: Executor | None = None, read: ReadArticles | None = None
) -> ArticlesRead:
    """Stage the readings of all staged documents, and sweep the shards that no source file stands for any more.

    A document is read if it, or the reader, has changed since: of a container file that has grown only the new articles.
    The reader has changed if its version has, with the user's vocabulary, or any of the code and data that it is made of.

    Raises:
        VocabularyError: the user's vocabulary is faulty; nothing was read.
    """
    from sanctions_assets.extraction import reader_version

    own = own_files(settings)
    version = reader_version(own)
    read = read or partial(read_articles, own=own)
    files = [file for file in staged_files(settings) if file.key]
    documents, readings = Staging(settings.staging, "documents"), Staging(settings.staging, "readings")
    made_by = f"{version}/{code_digest('model', 'places', 'extraction')}"
    key_of = {file.key: shard_key(file.key, made_by) for file in files}
    there = readings.keys()
    missing = [file for file in files if key_of[file.key] not in there]
    known = _known_readings(settings, made_by, missing)

    def articles() -> Iterator[_Article]:
        for key, row in documents.read([file.key for file in missing]):
            if row.kind == "document":
                yield _Article(key, row.payload, known.get(content_of(row.payload)) if known else None)

    count, dropped, empty = 0, list[str](), {file.key for file in missing}
    with pool_for(executor, settings) as pool, readings.writer() as writer:
        work = batches(articles(), lambda article: len(article.payload))
        done = in_order(pool, read, work, lambda batch: [article.payload for article in batch if article.reading is None])
        for key, group in groupby(_each(done), key=lambda result: result[0]):
            rows = []
            for _, row, problems, fresh in group:
                rows.append(row)
                dropped.extend(problems)
                count += fresh
            writer.write(key_of[key], rows)
            empty.discard(key)
            log.info("read %d new articles", count)
        for key in empty:  # A file without a document: its shard says that there is nothing to read.
            writer.write(key_of[key], ())
    latest = {file.uri: [file.key, key_of[file.key]] for file in files}
    write_whole(settings.staging / _READINGS_LIST, json.dumps({"reader_version": version, "made_by": made_by, "files": latest}))
    documents.sweep(key_of.keys())
    readings.sweep(key_of.values())
    total, failed = 0, []
    example: ReadArticle | None = None
    documents_of = {reading: document for document, reading in key_of.items()}
    for key, row in readings.read(list(key_of.values())):
        total += 1
        if example is None and row.kind == "reading" and _CLAIMS in row.payload:
            example = ReadArticle(documents_of[key], key, row.row_id)
        if row.kind == "failed":
            failed.append(RejectedFile.model_validate_json(row.payload))
    return ArticlesRead(total, count, version, tuple(dropped), tuple(failed), described(own), example)


def staged_readings(settings: Settings, document_ids: Iterable[str]) -> list[Reading]:
    """Return the readings of the documents that are named, in the order of their ids.

    Raises:
        FileNotFoundError: no document has been read yet.
    """
    keys = [key for _, key in _last_reading(settings).files.values()]
    wanted = set(document_ids)
    found: dict[str, Reading] = {}
    for _, row in Staging(settings.staging, "readings").read(keys):
        if row.kind == "reading" and row.row_id in wanted and row.row_id not in found:
            found[row.row_id] = reading_of(row.payload)
    return [found[document_id] for document_id in sorted(found)]


def staged_document(settings: Settings, article: ReadArticle) -> tuple[Document, tuple[DocumentSegment, ...]]:
    """Return a document that has been read, with its segments."""
    rows = (row for _, row in Staging(settings.staging, "documents").read([article.documents]))
    return next(document_of(row.payload) for row in rows if row.kind == "document" and row.row_id == article.document_id)


def staged_reader_version(settings: Settings) -> str:
    """Return the version of the reader that made the staged readings.

    Raises:
        FileNotFoundError: no document has been read yet.
    """
    return _last_reading(settings).reader_version


class _LastReading(NamedTuple):
    """The list of what was read last."""

    reader_version: str
    made_by: str
    """The reader's version, with a digest of its code and data."""
    files: dict[str, tuple[str, str]]
    """The two shards of each source file, by its uri."""


def _last_reading(settings: Settings) -> _LastReading:
    path = settings.staging / _READINGS_LIST
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run the asset 'readings' first")
    content = json.loads(path.read_text(encoding="utf-8"))
    files = {uri: (document, reading) for uri, (document, reading) in content["files"].items()}
    return _LastReading(content["reader_version"], content["made_by"], files)


def _each(done: Iterable[tuple[list[_Article], list[tuple[Row, list[str]]]]]) -> Iterator[tuple[str, Row, list[str], bool]]:
    """Yield the key of each article's file, its reading, what was dropped from that, and whether it was read just now."""
    for batch, results in done:
        fresh = iter(results)
        for article in batch:
            if article.reading is not None:
                yield article.key, article.reading, [], False
            else:
                row, problems = next(fresh)
                yield article.key, row, problems, True


def _known_readings(settings: Settings, made_by: str, missing: Sequence[StagedFile]) -> dict[str, Row]:
    """Return what the files of ``missing`` held when they were read last: the readings by the content of their documents."""
    try:
        last = _last_reading(settings)
    except FileNotFoundError:
        return {}
    if last.made_by != made_by:
        return {}
    documents, readings = Staging(settings.staging, "documents"), Staging(settings.staging, "readings")
    before = [last.files[file.uri] for file in missing if file.uri in last.files]
    before = [pair for pair in before if documents.path(pair[0]).exists() and readings.path(pair[1]).exists()]
    rows = {row.row_id: row for _, row in readings.read([reading for _, reading in before]) if row.kind == "reading"}
    return {
        content_of(row.payload): rows[row.row_id]
        for _, row in documents.read([document for document, _ in before])
        if row.kind == "document" and row.row_id in rows
    }
