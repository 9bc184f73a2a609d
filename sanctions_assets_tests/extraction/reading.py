"""Reads a text as one article, for the tests of the reader."""

from datetime import date

from sanctions_assets.extraction import read
from sanctions_assets.extraction.lexicon import OwnFiles
from sanctions_assets.model import Document, DocumentSegment, Reading


def read_text(text: str, published_on: date | None = None, own: OwnFiles = ()) -> Reading:
    """Return the reading of a document that is all article and has no title."""
    document = Document(
        document_id="test",
        source_uri="test.txt",
        published_on=published_on,
        published_basis="stated" if published_on is not None else "unknown",
        text=text,
        content_sha256="0" * 64,
    )
    segment = DocumentSegment(document_id="test", segment_no=0, kind="article", char_start=0, char_end=len(text))
    return read(document, [segment], own=own)
