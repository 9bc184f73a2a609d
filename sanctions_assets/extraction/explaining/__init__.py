"""What a reader makes of a document and why: from the same pass that makes the records, so that the two cannot differ."""

from sanctions_assets.extraction.explaining.explain import explain
from sanctions_assets.extraction.explaining.records import ExplainedSentence, Explanation, Finding, Phrase, Slot, Unread

__all__ = ["ExplainedSentence", "Explanation", "Finding", "Phrase", "Slot", "Unread", "explain"]
