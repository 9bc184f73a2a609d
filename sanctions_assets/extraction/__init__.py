"""Reads a document and returns what it mentions and claims, every result grounded in its span."""

from sanctions_assets.extraction.reader import EXTRACTOR, read, reader_version

__all__ = ["EXTRACTOR", "read", "reader_version"]
