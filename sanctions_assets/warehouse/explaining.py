"""One file explained: read by the documents stage as in a run, then by the reader, document by document."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sanctions_assets.model import RejectedFile
from sanctions_assets.warehouse.grounding import grounded
from sanctions_assets.warehouse.reading import FileToParse, document_of, parse_files
from sanctions_assets.warehouse.sources import SourceError, open_sources

if TYPE_CHECKING:
    from sanctions_assets.extraction.explaining import Explanation
    from sanctions_assets.extraction.lexicon import OwnFiles


@dataclass(frozen=True)
class Explained:
    """A document explained, and what a run would drop of it since the text does not bear it out."""

    explanation: "Explanation"
    dropped: tuple[str, ...]


def explain_file(
    location: str, now: datetime, *, own: "OwnFiles" = (), published_on: date | None = None, only: str | None = None
) -> Iterator[Explained | RejectedFile]:
    """Yield the documents of a file, or of the article ``only``, explained; and what of the file could not be read.

    ``published_on`` says what ``documents.csv`` would: it counts where the text gives no day of its own.

    Raises:
        SourceError: there is no such file, or it is a folder, or it cannot be opened.
    """
    from sanctions_assets.documents import DocumentMetadata, read_metadata
    from sanctions_assets.documents.metadata import metadata_for
    from sanctions_assets.documents.naming import unique_stems
    from sanctions_assets.extraction.explaining import explain

    if Path(location).is_dir():
        raise SourceError(f"{location} is a folder; one file is explained at a time")
    if "://" not in location and not Path(location).expanduser().exists():
        raise SourceError(f"{location}: there is no such file")
    sources = open_sources(location)
    files = sources.files()
    if len(files) != 1:
        raise SourceError(f"{location} holds {len(files)} files; one file is explained at a time")
    try:
        data, table = sources.read(files[0]), sources.metadata()
    except OSError as error:
        raise SourceError(f"{location} cannot be opened: {error.strerror or type(error).__name__}") from error
    (uri,) = (file.uri for file in files)
    told = metadata_for(uri, read_metadata(table)[0]) if table is not None else None
    metadata = DocumentMetadata(published_on=published_on).over(told or DocumentMetadata())
    for row in parse_files([FileToParse(uri, data, unique_stems([uri])[uri], metadata, now)])[0]:
        another = only is not None and only not in {row.row_id, row.row_id.rpartition("#")[2]}
        if another and (row.kind == "document" or "#" in row.row_id):
            continue
        if row.kind == "rejected":
            yield RejectedFile.model_validate_json(row.payload)
        else:
            document, segments = document_of(row.payload)
            explanation = explain(document, segments, own=own)
            yield Explained(explanation, tuple(grounded(explanation.reading, document)[1]))
