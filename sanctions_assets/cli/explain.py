"""``sanctions-assets explain``: what is read in one file, and why, in the terminal or as JSON."""

import json
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from datetime import date, datetime, timezone
from io import TextIOWrapper
from typing import TYPE_CHECKING

from sanctions_assets.cli.plain import shown
from sanctions_assets.model import RejectedFile

if TYPE_CHECKING:
    from sanctions_assets.warehouse.explaining import Explained

_WIDTHS = (60, 100)
"""The narrowest and the widest lines."""


def explain(file: str, *, published_on: date | None, only: str | None, as_json: bool) -> int:
    """Explain a file on the standard output; return 0, or 1 if some of it could not be read."""
    from sanctions_assets.warehouse.explaining import explain_file
    from sanctions_assets.warehouse.settings import Settings
    from sanctions_assets.warehouse.sources import SourceError
    from sanctions_assets.warehouse.vocabulary import VocabularyError, own_files

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal of an old encoding is no reason to stop
    try:
        own = own_files(Settings.from_environment())
        now = datetime.now(timezone.utc).replace(tzinfo=None)
        results = explain_file(file, now, own=own, published_on=published_on, only=only)
        return _print(results, published_on, only, _as_json if as_json else _as_text)
    except (ImportError, ValueError, SourceError, VocabularyError) as error:  # ImportError: the driver of a URL
        print(f"error: {shown(str(error))}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever reads ('head', 'less') has seen enough
        return 0


def _print(
    results: Iterable["Explained | RejectedFile"],
    published_on: date | None,
    only: str | None,
    lines_of: Callable[["Explained"], Iterable[str]],
) -> int:
    """Print each document as it comes, and what could not be read as errors; return the exit code."""
    documents, code = 0, 0
    for result in results:
        if isinstance(result, RejectedFile):
            print(f"error: {shown(result.detail)} ({result.reason})", file=sys.stderr)
            code = 1
            continue
        documents += 1
        document = result.explanation.document
        if published_on is not None and document.published_on != published_on:
            own = f"{shown(document.document_id)} states its own day, {document.published_on}"
            print(f"note: {own}, which counts more than --published-on", file=sys.stderr)
        for line in lines_of(result):
            print(line)
        sys.stdout.flush()
    if not documents and only is not None:
        print(f"error: the file holds no document {shown(only)!r} that could be read", file=sys.stderr)
        code = 1
    return code


def _as_text(explained: "Explained") -> Iterator[str]:
    from sanctions_assets.cli.report import report

    yield from report(explained, max(_WIDTHS[0], min(_WIDTHS[1], shutil.get_terminal_size((_WIDTHS[1], 24)).columns)))
    yield ""


def _as_json(explained: "Explained") -> Iterator[str]:
    """Yield a document as one line of JSON, in ASCII."""
    explanation = explained.explanation
    told = {
        "document": explanation.document.model_dump(mode="json", exclude={"ingested_at"}),
        "unread": [asdict(segment) for segment in explanation.unread],
        "sentences_read": explanation.sentences_read,
        "sentences": [asdict(sentence) for sentence in explanation.sentences],
        "reading": explanation.reading.model_dump(mode="json"),
        "dropped": explained.dropped,
    }
    yield json.dumps(told)
