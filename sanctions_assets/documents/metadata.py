"""What is known of a document from outside its text: the table ``documents.csv`` and the fields of a container file."""

import csv
import io
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from sanctions_assets.documents.calendar_dates import parse_date
from sanctions_assets.documents.decoding import decode
from sanctions_assets.documents.refusal import RefusedError
from sanctions_assets.model import RejectedFile

METADATA_FILE = "documents.csv"
MAX_METADATA_BYTES = 64 * 2**20
MAX_METADATA_ROWS = 1_000_000


class DocumentMetadata(NamedTuple):
    """What a source tells of a document beside its text; None where it tells nothing."""

    published_on: date | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    article_id: str | None = None

    def over(self, general: "DocumentMetadata") -> "DocumentMetadata":
        """Return these fields, and those of ``general`` where these are empty."""
        return DocumentMetadata(
            self.published_on or general.published_on,
            self.title or general.title,
            self.publisher or general.publisher,
            self.url or general.url,
            self.language or general.language,
            self.article_id or general.article_id,
        )


def read_metadata(data: bytes) -> tuple[dict[str, DocumentMetadata], list[RejectedFile]]:
    """Read ``documents.csv``: a header with ``file`` and any of ``published_on, title, publisher, url, language``, in any order.

    Returns the metadata by file (a name, or a path relative to the sources, as the table has it) and one
    ``RejectedFile`` for each
    row that can't be used (``documents.csv#<line>``, lines from 1): no file named, more fields than the header, a file
    named twice
    (the first row stands), a date that is none. A row with a bad date keeps its other fields. A table that can't be read
    at all gives
    one row for the whole. Nothing is raised.
    """
    found: dict[str, DocumentMetadata] = {}
    rejected: list[RejectedFile] = []

    def reject(line: int, problem: str) -> None:
        uri = f"{METADATA_FILE}#{line}"
        rejected.append(RejectedFile(source_uri=uri, reason="malformed", detail=f"{METADATA_FILE}, line {line}: {problem}."))

    try:
        if len(data) > MAX_METADATA_BYTES:
            raise RefusedError("too_large", f"has {len(data):,} bytes; the limit is {MAX_METADATA_BYTES:,}")
        reader = csv.DictReader(io.StringIO(decode(data)), restkey="", strict=True)
        columns = {(name or "").strip().lower(): name for name in reader.fieldnames or ()}
        if "file" not in columns:
            raise RefusedError("malformed", "has no column 'file' in its first line")
        while len(found) < MAX_METADATA_ROWS:
            try:
                row = next(reader)
            except StopIteration:
                break
            except csv.Error as error:
                reject(reader.line_num, f"is not CSV ({error})")
                continue
            fields = {name: (row.get(original) or "").strip() for name, original in columns.items()}
            file = fields["file"].replace("\\", "/").removeprefix("./")
            if row.get("") is not None and "" not in columns:
                reject(reader.line_num, "has more fields than the header")
            elif not file:
                reject(reader.line_num, "names no file")
            elif file in found:
                reject(reader.line_num, f"names {file} again; the first row about it stands")
            else:
                published_on = parse_date(fields.get("published_on", ""))
                if fields.get("published_on") and published_on is None:
                    reject(reader.line_num, f"published_on of {file} is no date: {fields['published_on'][:60]!r}")
                found[file] = DocumentMetadata(
                    published_on, *(fields.get(name) or None for name in ("title", "publisher", "url", "language"))
                )
    except RefusedError as refused:
        rejected.append(refused.rejected(METADATA_FILE))
    except csv.Error as error:
        rejected.append(RefusedError("malformed", f"is not CSV ({error})").rejected(METADATA_FILE))
    return found, rejected


def metadata_for(source_uri: str, metadata: Mapping[str, DocumentMetadata]) -> DocumentMetadata | None:
    """Return what ``metadata`` tells of ``source_uri``: by its relative path, else by its bare file name."""
    return metadata.get(source_uri) or metadata.get(source_uri.rpartition("/")[2])
