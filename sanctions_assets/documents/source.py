"""One source file's bytes to its documents, their segments, and what had to be left out."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from sanctions_assets.documents.calendar_dates import parse_date
from sanctions_assets.documents.containers import MAX_TEXT_CHARS, Article, read_jsonl, read_parquet
from sanctions_assets.documents.decoding import decode
from sanctions_assets.documents.head import front_matter, publisher_of, title_of
from sanctions_assets.documents.language import language_of
from sanctions_assets.documents.metadata import DocumentMetadata, metadata_for
from sanctions_assets.documents.naming import stem_of
from sanctions_assets.documents.pages import Page, read_html, read_pdf
from sanctions_assets.documents.publication import Publication, publication_of
from sanctions_assets.documents.refusal import RefusedError
from sanctions_assets.documents.segments import joined, lines_of
from sanctions_assets.model import Document, DocumentSegment, RejectedFile

MAX_FILE_BYTES = 512 * 2**20
"""Largest source file."""
MAX_REJECTED = 10_000
"""Articles of one container that may be rejected before the rest of it is."""

_SINGLE = (".txt", ".md", ".html", ".htm", ".pdf")
_CONTAINERS = (".jsonl", ".jsonl.gz", ".parquet")


class SourceReading(NamedTuple):
    """What came of one source file. Segments stand in the order of their documents."""

    documents: tuple[Document, ...] = ()
    segments: tuple[DocumentSegment, ...] = ()
    rejected: tuple[RejectedFile, ...] = ()


def source_formats() -> tuple[str, ...]:
    """Return the suffixes of the files that ``read_source`` reads, in lower case."""
    return _SINGLE + _CONTAINERS


def read_source(
    source_uri: str, data: bytes, metadata: Mapping[str, DocumentMetadata] | None = None, *, stem: str | None = None
) -> SourceReading:
    """Read one source file: a single article (.txt, .md, .html, .htm, .pdf) or a container of many (.jsonl, .jsonl.gz, .parquet).

    ``source_uri`` is the file's path relative to the sources, with its suffix; ``stem`` the id to use in place of the
    file's stem, where two
    files share it. ``metadata`` is what ``read_metadata`` returned. Nothing is raised for bad input: a file that can't
    be read, or an article
    of a container (``<source_uri>#<n>``), comes back as a ``RejectedFile`` with one of ``REJECT_REASONS`` and a sentence.

    The same bytes under the same path give the same records, always; ``ingested_at`` and ``seen_at`` are left to the
    caller, who has a clock.
    """
    outside = metadata_for(source_uri, metadata or {}) or DocumentMetadata()
    suffix = next(
        (known for known in sorted(source_formats(), key=len, reverse=True) if source_uri.lower().endswith(known)), None
    )
    identity = stem if stem is not None else stem_of(source_uri)
    try:
        if suffix is None:
            raise RefusedError("unsupported", f"has none of the suffixes read here ({', '.join(source_formats())})")
        if not data:
            raise RefusedError("empty", "holds no bytes")
        if len(data) > MAX_FILE_BYTES:
            raise RefusedError("too_large", f"has {len(data):,} bytes; the limit is {MAX_FILE_BYTES:,}")
        digest = hashlib.sha256(data).hexdigest()
        if suffix in _CONTAINERS:
            return _read_container(source_uri, _articles(suffix, data), outside, identity, digest)
        page = _read_page(suffix, data)
        if len(page.text) > MAX_TEXT_CHARS:
            raise RefusedError("too_large", f"has {len(page.text):,} characters; the limit is {MAX_TEXT_CHARS:,}")
        document, segments = _document(identity, source_uri, page, outside, digest)
        return SourceReading((document,), segments)
    except RefusedError as refused:
        return SourceReading(rejected=(refused.rejected(source_uri),))


def _read_page(suffix: str, data: bytes) -> Page:
    if suffix in (".html", ".htm"):
        return read_html(data)
    if suffix == ".pdf":
        return read_pdf(data)
    text = decode(data)
    fields = front_matter(text)
    return Page(
        text,
        fields.get("title"),
        next((fields[name] for name in ("publisher", "site", "sitename", "source", "publication") if name in fields), None),
        next(
            (
                day
                for name in ("date", "published", "published_on", "pubdate", "publishdate")
                if (day := parse_date(fields.get(name, "")))
            ),
            None,
        ),
        fields.get("lang") or fields.get("language"),
        fields.get("url") or fields.get("canonical_url"),
    )


def _articles(suffix: str, data: bytes) -> Iterator[Article]:
    return read_parquet(data) if suffix == ".parquet" else read_jsonl(data, gzipped=suffix == ".jsonl.gz")


def _read_container(
    source_uri: str, articles: Iterable[Article], outside: DocumentMetadata, identity: str, digest: str
) -> SourceReading:
    documents: list[Document] = []
    segments: list[DocumentSegment] = []
    rejected: list[RejectedFile] = []
    for article in articles:
        if article.refused:
            rejected.append(article.refused.rejected(source_uri if article.number is None else f"{source_uri}#{article.number}"))
            if len(rejected) >= MAX_REJECTED:
                rejected.append(
                    RefusedError("malformed", f"has {MAX_REJECTED:,} unreadable articles; the rest is not tried").rejected(
                        source_uri
                    )
                )
                break
            continue
        merged = article.metadata.over(outside)
        document, parts = _document(f"{identity}#{article.number}", source_uri, Page(article.text), merged, digest)
        documents.append(document)
        segments.extend(parts)
    if not documents and not rejected:
        rejected.append(RefusedError("empty", "holds no articles").rejected(source_uri))
    return SourceReading(tuple(documents), tuple(segments), tuple(rejected))


def _document(
    document_id: str, source_uri: str, page: Page, outside: DocumentMetadata, digest: str
) -> tuple[Document, tuple[DocumentSegment, ...]]:
    lines = lines_of(page.text)
    spans = joined(lines, len(page.text))
    published = _publication(page.published_on, publication_of(page.text, lines), outside.published_on)
    document = Document(
        document_id=document_id,
        source_uri=source_uri,
        title=outside.title or page.title or title_of(lines),
        publisher=outside.publisher or page.publisher or publisher_of(lines),
        language=_language_code(outside.language) or _language_code(page.language) or language_of(page.text),
        published_on=published.published_on,
        published_on_earliest=published.earliest,
        published_on_latest=published.latest,
        published_basis=published.basis,
        text=page.text,
        content_sha256=digest,
        url=outside.url or page.url,
        article_id=outside.article_id,
    )
    return document, tuple(
        DocumentSegment(document_id=document_id, segment_no=number, kind=kind, char_start=start, char_end=end)
        for number, (kind, start, end) in enumerate(spans)
    )


def _publication(declared: date | None, found: Publication, outside: date | None) -> Publication:
    """Choose between the day that the page declares, the one that its text states, and the one told from outside.

    What the page says of itself stands first, because dates from outside are often the day of crawling; but a day from
    outside is better than
    one that is only bounded.
    """
    if declared:
        return Publication(declared, declared, declared, "stated")
    if found.published_on is None and outside:
        return Publication(outside, outside, outside, "metadata")
    return found


def _language_code(written: str | None) -> str | None:
    code = (written or "").strip().lower().replace("_", "-").partition("-")[0]
    return code if len(code) == 2 and code.isalpha() and code.isascii() else None
