"""Scans a text as one article, for the tests of what is read sentence by sentence."""

from sanctions_assets.extraction.lexicon import default_lexicon
from sanctions_assets.extraction.scan import Scan, SentenceScan, scan_document


def scan_text(text: str) -> Scan:
    """Return the scan of a text that is all article, has no headline and no date."""
    return scan_document(text, [(0, len(text), "article")], None, default_lexicon())


def scan_sentence(text: str) -> tuple[Scan, SentenceScan]:
    """Return the scan of a text of one sentence, with the sentence."""
    scan = scan_text(text)
    (sentence,) = scan.sentences
    return scan, sentence
