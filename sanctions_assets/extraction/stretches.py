"""Texts longer than any article, read stretch by stretch, so that the cost of a text grows with its length and no faster."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sanctions_assets.model import Document, DocumentSegment, Reading, stable_id

LONGEST = 150_000
"""Characters read at once. An article of news has some 3,000, the longest report some hundred pages; what it tells in one place
is compared with what it tells in others, which is more work than the text is long."""
_BREAKS = ("\n\n", "\n", ". ", " ")


class Stretch(NamedTuple):
    """A part of a document, to be read like one."""

    offset: int
    """Where it starts in the document."""
    document: Document
    segments: Sequence[DocumentSegment]


def stretches(document: Document, segments: Sequence[DocumentSegment]) -> Iterator[Stretch]:
    """Yield a document in stretches cut between paragraphs; nearly every document is one."""
    text = document.text
    if len(text) <= LONGEST:
        yield Stretch(0, document, segments)
        return
    start = 0
    while start < len(text):
        end = _end_of_stretch(text, start)
        part = document.model_copy(update={"text": text[start:end]})
        own = [s for s in segments if s.char_start < end and start < s.char_end]
        yield Stretch(start, part, [_clipped(s, start, end) for s in own])
        start = end


def _end_of_stretch(text: str, start: int) -> int:
    limit = start + LONGEST
    if limit >= len(text):
        return len(text)
    found = (text.rfind(mark, start + LONGEST // 2, limit) + len(mark) for mark in _BREAKS)
    return next((at for at in found if at > start + LONGEST // 2), limit)


def _clipped(segment: DocumentSegment, start: int, end: int) -> DocumentSegment:
    return segment.model_copy(
        update={"char_start": max(segment.char_start, start) - start, "char_end": min(segment.char_end, end) - start}
    )


def joined(readings: Sequence[tuple[int, Reading]]) -> Reading:
    """Return the reading of a document from those of its stretches, each with where it starts; equal listings are kept once."""
    moved = [_moved(reading, offset) for offset, reading in readings]
    designations = {d.designation_id: d for reading in reversed(moved) for d in reversed(reading.designations)}
    return moved[0].model_copy(
        update={
            "vessel_mentions": tuple(m for reading in moved for m in reading.vessel_mentions),
            "place_mentions": tuple(m for reading in moved for m in reading.place_mentions),
            "cargo_claims": tuple(c for reading in moved for c in reading.cargo_claims),
            "cargo_claim_vessels": tuple(v for reading in moved for v in reading.cargo_claim_vessels),
            "designations": tuple(reversed(designations.values())),
        }
    )


def _moved(reading: Reading, offset: int) -> Reading:
    """Return a reading with its places in the whole document, and ids that no other stretch gives."""
    if not offset:
        return reading

    def own(record_id: str | None) -> str | None:
        return stable_id(record_id.partition("_")[0], record_id, offset) if record_id is not None else None

    def at(start: int | None, end: int | None) -> dict[str, object]:
        return {
            "char_start": None if start is None else start + offset,
            "char_end": None if end is None else end + offset,
        }

    return reading.model_copy(
        update={
            "vessel_mentions": tuple(
                m.model_copy(update=at(m.char_start, m.char_end) | {"mention_id": own(m.mention_id)})
                for m in reading.vessel_mentions
            ),
            "place_mentions": tuple(
                m.model_copy(update=at(m.char_start, m.char_end) | {"mention_id": own(m.mention_id)})
                for m in reading.place_mentions
            ),
            "cargo_claims": tuple(
                c.model_copy(
                    update=at(c.char_start, c.char_end)
                    | {
                        "claim_id": own(c.claim_id),
                        "origin_mention_id": own(c.origin_mention_id),
                        "destination_mention_id": own(c.destination_mention_id),
                    }
                )
                for c in reading.cargo_claims
            ),
            "cargo_claim_vessels": tuple(
                v.model_copy(update={"claim_id": own(v.claim_id), "mention_id": own(v.mention_id)})
                for v in reading.cargo_claim_vessels
            ),
            "designations": tuple(
                d.model_copy(update=at(d.char_start, d.char_end) | {"mention_id": own(d.mention_id)})
                for d in reading.designations
            ),
        }
    )
