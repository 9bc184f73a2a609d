"""HTML pages and PDF files to the text of their article."""

import io
import re
from datetime import date
from typing import NamedTuple

from sanctions_assets.documents.calendar_dates import LATEST_YEAR, parse_date
from sanctions_assets.documents.decoding import clean, decode
from sanctions_assets.documents.refusal import RefusedError

MAX_PAGE_BYTES = 16 * 2**20
"""Largest HTML page; a news page is far below 1 MB."""
MIN_PAGE_WORDS = 5
"""With fewer words, what was found of a page is its navigation."""
MAX_PDF_BYTES = 64 * 2**20
MAX_PDF_PAGES = 1000

_HYPHEN_BREAK = re.compile(r"([^\W\d_]{2,30})-\n([a-z]{2,30})")
_COMPOUND_TAILS = frozenset(
    [
        "flagged",
        "owned",
        "based",
        "made",
        "built",
        "led",
        "backed",
        "run",
        "linked",
        "held",
        "controlled",
        "occupied",
        "related",
        "bound",
        "range",
        "propelled",
        "laden",
        "registered",
        "crewed",
        "managed",
        "led",
        "style",
        "aged",
        "old",
        "long",
        "wide",
        "scale",
        "term",
        "year",
        "day",
        "month",
        "ton",
        "tonne",
        "metre",
        "meter",
        "mile",
        "kilometre",
        "level",
        "time",
        "class",
        "fired",
        "guided",
        "launched",
        "born",
        "speaking",
        "to",
        "up",
        "off",
        "on",
    ]
)


class Page(NamedTuple):
    """The text of a page, and what the page declares of itself outside its text."""

    text: str
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    language: str | None = None
    url: str | None = None


def read_html(data: bytes) -> Page:
    """Return the article of an HTML page, headline first, tables and lists kept, markup and scripts gone.

    Raises ``RefusedError``: ``too_large``, ``no_text`` for a page without an article, ``malformed`` where no tree can be
    made of it, and what ``decode`` raises.
    """
    if len(data) > MAX_PAGE_BYTES:
        raise RefusedError("too_large", f"has {len(data):,} bytes; the limit for HTML is {MAX_PAGE_BYTES:,}")
    source = decode(data, html=True)
    from trafilatura import bare_extraction  # 0.6 s to import

    try:
        found = bare_extraction(
            source,
            with_metadata=True,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            # Without a latest date it asks the clock, and a search of the whole page guesses at dates in running text.
            date_extraction_params={"extensive_search": False, "original_date": True, "max_date": f"{LATEST_YEAR}-12-31"},
        )
    except Exception as error:  # a page can trip the parser in ways that its library doesn't name
        raise RefusedError("malformed", f"can't be parsed as HTML ({type(error).__name__})") from error
    text = clean(getattr(found, "text", None) or "").strip()
    if len(text.split()) < MIN_PAGE_WORDS:
        raise RefusedError("no_text", "has no article that could be told from its navigation")
    title = _field(found, "title")
    if title and title not in text[: len(title) + 400]:
        text = f"{title}\n\n{text}"
    published = _field(found, "date")
    return Page(
        text,
        title,
        _field(found, "sitename"),
        parse_date(published) if published else None,
        _field(found, "language"),
        _field(found, "url"),
    )


def _field(found: object, name: str) -> str | None:
    value = getattr(found, name, None)
    return clean(value).strip() or None if isinstance(value, str) else None


def read_pdf(data: bytes) -> Page:
    """Return the text layer of a PDF, a blank line between pages, words broken at line ends joined.

    Raises ``RefusedError``: ``too_large``, ``encrypted`` where it asks for a password, ``no_text`` for scans without a
    text layer, ``malformed``.
    """
    if len(data) > MAX_PDF_BYTES:
        raise RefusedError("too_large", f"has {len(data):,} bytes; the limit for PDF is {MAX_PDF_BYTES:,}")
    import logging

    from pypdf import PasswordType, PdfReader
    from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it would warn of ends in a rejection or in usable text
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise RefusedError("encrypted", "asks for a password")
        if len(reader.pages) > MAX_PDF_PAGES:
            raise RefusedError("too_large", f"has {len(reader.pages):,} pages; the limit is {MAX_PDF_PAGES:,}")
        pages = [page.extract_text() for page in reader.pages]
    except RefusedError:
        raise
    except (DependencyError, FileNotDecryptedError) as error:
        raise RefusedError(
            "encrypted", "is encrypted in a way that can't be opened without a password or further software"
        ) from error
    except PyPdfError as error:
        raise RefusedError("malformed", f"can't be parsed as PDF ({error})"[:300]) from error
    except Exception as error:  # a broken file can trip the parser in ways that its library doesn't name
        raise RefusedError("malformed", f"can't be parsed as PDF ({type(error).__name__})") from error
    text = join_hyphenated("\n\n".join(clean(page).strip() for page in pages if page.strip()))
    if not any(map(str.isalnum, text)):
        raise RefusedError("no_text", "has no text layer: its pages are images")
    return Page(text)


def join_hyphenated(text: str) -> str:
    """Join words broken at a line end: 'ship-/ping' to 'shipping', 'Russian-/flagged' to 'Russian-flagged'.

    The hyphen stays where the text elsewhere has the word with it, where the second half is the tail of a compound, or
    where both halves are
    words of the text; the line break goes behind the joined word.
    """
    if "-\n" not in text:
        return text
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", _HYPHEN_BREAK.sub(" ", text).lower()))

    def joined(match: re.Match[str]) -> str:
        left, right = match.groups()
        together, hyphenated = (left + right).lower(), f"{left}-{right}".lower()
        if together in words:
            return left + right
        if hyphenated in words or right in _COMPOUND_TAILS or (left.lower() in words and right in words):
            return f"{left}-{right}"
        return left + right

    return _HYPHEN_BREAK.sub(joined, text)
