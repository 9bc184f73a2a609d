"""A document explained sentence by sentence."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from sanctions_assets.extraction.explaining.phrases import around, phrases_of
from sanctions_assets.extraction.explaining.records import ExplainedSentence, Explanation, Finding, Unread
from sanctions_assets.extraction.explaining.slots import claim_slots, listing_slots
from sanctions_assets.extraction.lexicon import OwnFiles, lexicon_with
from sanctions_assets.extraction.reader import EXTRACTOR, READABLE, reader_version, understand
from sanctions_assets.extraction.records import Understanding, claim_of, designation_of, records_of
from sanctions_assets.extraction.rules import meaning_of
from sanctions_assets.extraction.speakers import find_speakers
from sanctions_assets.model import Document, DocumentSegment, PlaceMention, Reading, VesselMention
from sanctions_assets.places.gazetteer import Gazetteer

_UNREAD = {
    "byline": "who wrote it, where and when",
    "related": "teasers of other articles",
    "boilerplate": "furniture of the page",
}

M = TypeVar("M", VesselMention, PlaceMention)


def explain(
    document: Document, segments: Sequence[DocumentSegment], *, own: OwnFiles = (), gazetteer: Gazetteer | None = None
) -> Explanation:
    """Return what the reader makes of a document, and why; the arguments are those of ``read``."""
    found = understand(document, segments, lexicon_with(own), gazetteer or Gazetteer.open())
    reading = records_of(document, found, extractor=EXTRACTOR, version=reader_version(own))
    passed = [s for s in segments if s.kind not in READABLE]
    texts = [(s, document.text[s.char_start : s.char_end]) for s in passed]
    return Explanation(
        document=document,
        segments_read=len(segments) - len(passed),
        unread=tuple(Unread(s.kind, s.char_start, s.char_end, t, _UNREAD[s.kind]) for s, t in texts if t.strip()),
        sentences_read=len(found.scan.sentences),
        sentences=tuple(_sentences(document, found, reading)),
        reading=reading,
    )


def _sentences(document: Document, found: Understanding, reading: Reading) -> Iterator[ExplainedSentence]:
    """Yield the sentences that hold more than a time or a source."""
    findings: dict[int, list[Finding]] = {}
    for sentence, finding in [*_claims(document, found, reading), *_listings(document, found, reading)]:
        findings.setdefault(sentence, []).append(finding)
    speakers = find_speakers(found.scan)
    ships, places = _by_sentence(found, reading.vessel_mentions), _by_sentence(found, reading.place_mentions)
    for phrases in found.phrases:
        scan = phrases.scan
        told = phrases_of(found.scan, phrases, ships.get(scan.index, []), places.get(scan.index, []))
        own = findings.get(scan.index, [])
        if told or own:
            told += around(found.scan, phrases, speakers)
            yield ExplainedSentence(
                number=scan.index + 1,
                start=scan.start,
                end=scan.end,
                text=document.text[scan.start : scan.end],
                headline=scan.headline,
                segment=scan.segment_kind,
                phrases=tuple(sorted(told, key=lambda phrase: (phrase.start, phrase.end))),
                findings=tuple(sorted(own, key=lambda finding: (finding.start, finding.end))),
            )


def _claims(document: Document, found: Understanding, reading: Reading) -> Iterator[tuple[int, Finding]]:
    """Yield the claims with the sentence of each; equal ones, which become one row, once."""
    places = {(p.char_start, p.char_end): p for p in reading.place_mentions}
    rows = {row.claim_id: row for row in reading.cargo_claims}
    for draft in found.drafts:
        row = rows.pop(claim_of(document, draft, places).claim_id, None)
        if row is not None:
            slots, rule = tuple(claim_slots(found, draft, row)), row.rule or ""
            finding = Finding(
                "cargo_claims", row.claim_id, row.char_start, row.char_end, row.quote, rule, meaning_of(rule), slots
            )
            yield draft.sentence, finding


def _listings(document: Document, found: Understanding, reading: Reading) -> Iterator[tuple[int, Finding]]:
    """Yield the designations with the sentence of each."""
    vessels = {(m.char_start, m.char_end): m for m in reading.vessel_mentions}
    rows = {row.designation_id: row for row in reading.designations}
    for listing in found.listings:
        row = rows.pop(designation_of(document, listing, vessels).designation_id, None)
        if row is not None:
            slots, rule, quote = tuple(listing_slots(found, listing, row)), row.rule or "", row.quote or ""
            meaning = meaning_of(rule)
            yield (
                listing.sentence,
                Finding("designations", row.designation_id, listing.start, listing.end, quote, rule, meaning, slots),
            )


def _by_sentence(found: Understanding, mentions: Iterable[M]) -> dict[int, list[M]]:
    by_sentence: dict[int, list[M]] = {}
    for mention in mentions:
        sentence = found.scan.sentence_at(mention.char_start)
        if sentence is not None:
            by_sentence.setdefault(sentence.index, []).append(mention)
    return by_sentence
