"""Source files to documents: decoding, formats, segments, headline, publisher, language and day of publication."""

from sanctions_assets.documents.metadata import METADATA_FILE, DocumentMetadata, read_metadata
from sanctions_assets.documents.naming import stem_of, unique_stems
from sanctions_assets.documents.publication import Publication, publication_of
from sanctions_assets.documents.refusal import REJECT_REASONS
from sanctions_assets.documents.segments import Segment, lines_of, segment
from sanctions_assets.documents.source import SourceReading, read_source, source_formats

__all__ = [
    "METADATA_FILE",
    "REJECT_REASONS",
    "DocumentMetadata",
    "Publication",
    "Segment",
    "SourceReading",
    "lines_of",
    "publication_of",
    "read_metadata",
    "read_source",
    "segment",
    "source_formats",
    "stem_of",
    "unique_stems",
]
