"""Files that hold many articles: JSON lines, plain or gzipped, and Parquet."""

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from sanctions_assets.documents.calendar_dates import EARLIEST_YEAR, LATEST_YEAR, parse_date
from sanctions_assets.documents.decoding import clean, decode
from sanctions_assets.documents.metadata import DocumentMetadata
from sanctions_assets.documents.refusal import RefusedError

MAX_UNPACKED_BYTES = 512 * 2**20
"""A gzip file is unpacked, and the texts of a Parquet file added up, to this size and no further."""
MAX_ARTICLES = 1_000_000
MAX_LINE_BYTES = 16 * 2**20
MAX_TEXT_CHARS = 8_000_000
"""Longest text of one article, here and in single files: more than twice the longest report of a panel of experts."""
_CHUNK = 2**20
MAX_BLANK_LINES = 100_000
"""Blank lines of a JSONL file; more are no separation but an attack."""
_TEXT_FIELDS = ("title", "url", "publisher", "language")
_FIELDS = ("text", "id", "published_on", *_TEXT_FIELDS)


class Article(NamedTuple):
    """The n-th article of a container: its text with what the container tells of it, or the reason why it can't be read.

    ``number`` is None where the reason is about the rest of the file.
    """

    number: int | None
    text: str = ""
    metadata: DocumentMetadata = DocumentMetadata()
    refused: RefusedError | None = None


def read_jsonl(data: bytes, *, gzipped: bool) -> Iterator[Article]:
    """Yield the articles of a file with one JSON object a line; blank lines don't count."""
    number = blank = 0
    lines = _unpacked_lines(data) if gzipped else iter(io.BytesIO(_as_utf8(data)))
    try:
        for line in lines:
            if not line.strip(b" \t\r\n\xef\xbb\xbf"):
                blank += 1
                if blank > MAX_BLANK_LINES:
                    raise RefusedError("malformed", f"has more than {MAX_BLANK_LINES:,} blank lines; the rest is not read")
                continue
            number += 1
            if number > MAX_ARTICLES:
                raise RefusedError("too_large", f"holds more than {MAX_ARTICLES:,} articles; the rest is not read")
            try:
                yield _article(number, _parsed(line))
            except RefusedError as refused:
                yield Article(number, refused=refused)
    except RefusedError as refused:
        yield Article(None, refused=refused)


def _as_utf8(data: bytes) -> bytes:
    """Return the bytes with UTF-16 turned into UTF-8: there a line end is not one byte."""
    return decode(data).encode() if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in data[:4] else data


def _unpacked_lines(data: bytes) -> Iterator[bytes]:
    pending = b""
    unpacked = 0
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as stream:
        while True:
            try:
                chunk = stream.read(_CHUNK)
            except (OSError, EOFError, zlib.error) as error:
                raise RefusedError("malformed", f"can't be unpacked as gzip beyond byte {unpacked:,} ({error})") from error
            unpacked += len(chunk)
            if unpacked > MAX_UNPACKED_BYTES:
                raise RefusedError("too_large", f"unpacks to more than {MAX_UNPACKED_BYTES:,} bytes; the rest is not read")
            rows = (pending + chunk).split(b"\n")
            pending = rows.pop()
            yield from rows
            if len(pending) > MAX_LINE_BYTES:
                raise RefusedError("too_large", f"has a line of more than {MAX_LINE_BYTES:,} bytes; the rest is not read")
            if not chunk:
                yield pending
                return


def _parsed(line: bytes) -> dict[str, Any]:
    if len(line) > MAX_LINE_BYTES:
        raise RefusedError("too_large", f"has {len(line):,} bytes; the limit for one article is {MAX_LINE_BYTES:,}")
    try:
        row = json.loads(decode(line))
    except RecursionError as error:
        raise RefusedError("malformed", "is nested too deeply") from error
    except ValueError as error:
        raise RefusedError("malformed", f"is not JSON ({error})"[:300]) from error
    if not isinstance(row, dict):
        raise RefusedError("malformed", f"is not a JSON object but {type(row).__name__}")
    return row


def _article(number: int, row: dict[str, Any]) -> Article:
    text = row.get("text")
    if text is None:
        raise RefusedError("malformed", "has no field 'text'")
    if not isinstance(text, str):
        raise RefusedError("malformed", f"has a field 'text' that is not a string but {type(text).__name__}")
    if len(text) > MAX_TEXT_CHARS:
        raise RefusedError("too_large", f"has {len(text):,} characters; the limit is {MAX_TEXT_CHARS:,}")
    text = clean(text)
    if not text.strip():
        raise RefusedError("empty", "has a text of white space only")
    title, url, publisher, language = (_string(row.get(name)) for name in _TEXT_FIELDS)
    metadata = DocumentMetadata(_date(row.get("published_on")), title, publisher, url, language, _string(row.get("id")))
    return Article(number, text, metadata)


def _string(value: object) -> str | None:
    if value is None or isinstance(value, (dict, list, float, bool)):
        return None
    return clean(str(value)).strip()[:2000] or None


def _date(value: object) -> date | None:
    """A field that is no date counts as empty: the article is worth more than its date."""
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value if EARLIEST_YEAR <= value.year <= LATEST_YEAR else None
    return parse_date(value) if isinstance(value, str) else None


def read_parquet(data: bytes) -> Iterator[Article]:
    """Yield the articles of a Parquet file in the order of its rows.

    DuckDB reads files only, so the bytes are written to a temporary folder, removed at the end: the one place in this package
    that touches a disk.
    """
    import tempfile

    import duckdb

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "articles.parquet"
        path.write_bytes(data)
        try:
            with duckdb.connect(config={"threads": "1"}) as connection:
                connection.execute("SELECT * FROM read_parquet(?) LIMIT 0", [str(path)])
                present = {column[0] for column in connection.description or ()}
                columns = [name for name in _FIELDS if name in present]
                if "text" not in columns:
                    raise RefusedError("malformed", "has no column 'text'")
                quoted = ", ".join(f'"{name}"' for name in columns)
                yield from _numbered(connection.execute(f"SELECT {quoted} FROM read_parquet(?)", [str(path)]), columns)
        except RefusedError as refused:
            yield Article(None, refused=refused)
        except (duckdb.Error, OSError, ValueError) as error:
            yield Article(
                None, refused=RefusedError("malformed", f"can't be read as Parquet ({_without_path(error, path)})"[:300])
            )


def _without_path(error: Exception, path: Path) -> str:
    """Return the first line of a message without the temporary folder, whose name is different each time."""
    return str(error).split("\n")[0].replace(str(path), path.name)


def _numbered(rows: Any, columns: list[str]) -> Iterator[Article]:
    number = total = 0
    while batch := rows.fetchmany(64):
        for values in batch:
            number += 1
            row = dict(zip(columns, values, strict=True))
            total += len(row["text"]) if isinstance(row["text"], str) else 0
            if number > MAX_ARTICLES or total > MAX_UNPACKED_BYTES:
                raise RefusedError(
                    "too_large",
                    f"holds more than {MAX_ARTICLES:,} articles or {MAX_UNPACKED_BYTES:,} characters; the rest is not read",
                )
            try:
                yield _article(number, row)
            except RefusedError as refused:
                yield Article(number, refused=refused)
