"""The records of an explanation."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sanctions_assets.model import Document, Reading

PhraseKind = Literal["ship", "ships", "place", "cargo", "moves", "time", "says"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a sentence and what it was read as."""

    kind: PhraseKind
    start: int
    end: int
    text: str
    reads_as: Mapping[str, str]
    """What it says, by name."""
    rule: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A value of a claim or listing, and where it came from as far as that is known."""

    name: str
    value: str
    words: str | None = None
    """The words of the text that tell it."""
    sentence: int | None = None
    """The sentence in which they stand."""
    note: str | None = None
    """How it was come by, where no words tell it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A claim or a designation: the row that the tables get, and the rule that made it."""

    table: Literal["cargo_claims", "designations"]
    row_id: str
    start: int
    end: int
    quote: str
    rule: str
    meaning: str | None
    """What the rule says."""
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class ExplainedSentence:
    """A sentence that holds something. Sentences are numbered from 1 in reading order."""

    number: int
    start: int
    end: int
    text: str
    headline: bool
    segment: str
    phrases: tuple[Phrase, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """A segment that is not read, and why."""

    kind: str
    start: int
    end: int
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """A document explained."""

    document: Document
    segments_read: int
    unread: tuple[Unread, ...]
    sentences_read: int
    sentences: tuple[ExplainedSentence, ...]
    """Those that hold something."""
    reading: Reading
    """The rows as they go on to the tables."""
