"""The default reader: one document in, its mentions, claims and designations out, each grounded in its span."""

import hashlib
from collections.abc import Container, Sequence
from functools import lru_cache, partial

from sanctions_assets.extraction.columns import table_rows
from sanctions_assets.extraction.discourse import complete
from sanctions_assets.extraction.groups import befalls, find_groups
from sanctions_assets.extraction.lexicon import Lexicon, OwnFiles, garbage_left_for_later, lexicon_with, packaged_sources
from sanctions_assets.extraction.listings import Listings
from sanctions_assets.extraction.movements import Draft, Voyages, read_listed, read_movements, read_tabled, read_voyages
from sanctions_assets.extraction.phrases import SentencePhrases, gather_phrases
from sanctions_assets.extraction.ranked import read_ranked
from sanctions_assets.extraction.records import Understanding, records_of
from sanctions_assets.extraction.retold import read_compared, read_denial, read_included, read_included_item
from sanctions_assets.extraction.scan import Scan, scan_document
from sanctions_assets.extraction.ship_discourse import complete_ships
from sanctions_assets.extraction.ship_kinds import tell_kinds_by_cargo
from sanctions_assets.extraction.ships import ShipNames
from sanctions_assets.extraction.speakers import find_speakers
from sanctions_assets.extraction.stretches import joined, stretches
from sanctions_assets.extraction.toponyms import Toponyms, is_known_place, ports_of_claims
from sanctions_assets.extraction.voyages import read_voyage_ends
from sanctions_assets.model import Document, DocumentSegment, Reading
from sanctions_assets.places.gazetteer import Gazetteer

EXTRACTOR = "rules"
READER = "3"
"""Raised with every change to the rules, so that staged readings are made anew."""

READABLE = frozenset({"article", "caption"})
"""Kinds of segments that are read."""
_BULLETS = frozenset({"-", "*", "•", "·", "–", "●", "▪"})
_TITLE_REACH = 1000
"""Characters from the start of a document in which its title is looked for."""


@lru_cache(maxsize=2)
def reader_version(own: OwnFiles = ()) -> str:
    """Return the version of the rules with a digest of the vocabulary: another vocabulary reads documents anew.

    ``own`` are the files of a user's own vocabulary.
    """
    digest = hashlib.sha256()
    for name, source in [*sorted(packaged_sources().items()), *own]:
        digest.update(name.encode())
        digest.update(source.encode())
    return f"{READER}+{digest.hexdigest()[:8]}"


def read(
    document: Document, segments: Sequence[DocumentSegment], *, own: OwnFiles = (), gazetteer: Gazetteer | None = None
) -> Reading:
    """Read one document and return what it mentions and claims.

    Only ``article`` and ``caption`` segments are read, with the packaged vocabulary and a user's ``own`` over it. Every
    mention, claim and designation carries the name of the rule that made it, and its ``text`` or ``quote`` is the document's
    own between its offsets.
    """
    lexicon, gazetteer, version = lexicon_with(own), gazetteer or Gazetteer.open(), reader_version(own)
    readings: list[tuple[int, Reading]] = []
    for offset, part, its_segments in stretches(document, segments):
        with garbage_left_for_later():
            found = understand(part, its_segments, lexicon, gazetteer)
            readings.append((offset, records_of(part, found, extractor=EXTRACTOR, version=version)))
    return joined(readings) if len(readings) > 1 else readings[0][1]


def understand(document: Document, segments: Sequence[DocumentSegment], lexicon: Lexicon, gazetteer: Gazetteer) -> Understanding:
    """Return what a reader understands of a document: all that the records, or an explanation of them, are made of."""
    readable = [(s.char_start, s.char_end, s.kind) for s in segments if s.kind in READABLE]
    scan = scan_document(document.text, readable, document.published_on, lexicon, _title_end(document) if readable else 0)
    finder = ShipNames(scan, lambda name: is_known_place(gazetteer, name))
    ships = finder.decide()
    toponyms = Toponyms(scan, finder.chunks, [(s.start, s.end) for s in ships], gazetteer)
    places = toponyms.find()
    groups = find_groups(scan, ships)
    complete_ships(scan, ships, groups)
    phrases = gather_phrases(scan, ships, groups, places)
    drafts = _drafts(scan, phrases)
    if drafts:
        ends = [e for p in phrases if (e := read_voyage_ends(scan, p, ships, groups)) is not None]
        speakers, trips = partial(find_speakers, scan), partial(_voyages, scan, phrases)
        drafts = complete(scan, drafts, ships, speakers, trips, places, ends, groups)
        ports_of_claims(scan, drafts, places, toponyms)
        tell_kinds_by_cargo(scan, ships, drafts)
    listings = Listings(scan, phrases, finder.chunks, ships, scan.published_on).find()
    told = [g for g in groups if g.told]
    if not (drafts or listings or ships):
        told = [g for g in told if befalls(scan, g)]  # kinds of ships in a text on other things: orders, fares, fleets, novels
    return Understanding(scan, phrases, ships, told, places, drafts, listings)


def _voyages(scan: Scan, phrases: Sequence[SentencePhrases], sentences: Container[int]) -> list[Voyages]:
    """Return the counts of voyages in some sentences."""
    told = (read_voyages(scan, p) for p in phrases if p.scan.index in sentences)
    return [voyages for voyages in told if voyages is not None]


def _title_end(document: Document) -> int:
    """Return where the title ends that opens the text, or 0."""
    at = document.text.find(document.title) if document.title else -1
    return at + len(document.title or "") if 0 <= at < _TITLE_REACH else 0


def _drafts(scan: Scan, phrases: Sequence[SentencePhrases]) -> list[Draft]:
    """Return the movements told sentence by sentence, items of lists and sentences that go back to earlier ones included."""
    drafts: list[Draft] = []
    intro: SentencePhrases | None = None
    rows = {sentence.index: row for sentence, row in table_rows(scan)}
    for sentence in phrases:
        start, end = sentence.scan.start, sentence.scan.end
        row = rows.get(sentence.scan.index)
        own = (read_tabled(scan, sentence, row) if row is not None else []) or read_movements(scan, sentence)
        ranked = read_ranked(scan, sentence, drafts)
        if ranked:
            figures = {d.quantity.start for d in ranked if d.quantity is not None}
            own = [*ranked, *(d for d in own if d.quantity is not None and d.quantity.start not in figures)]
        if not _is_item(scan, sentence, intro):
            intro = sentence if scan.text.endswith(":", start, end) else None
        elif intro is not None and not own:
            own = read_listed(scan, sentence, intro) or read_included_item(scan, sentence, intro, drafts)
        drafts += (
            read_included(scan, sentence, drafts)
            or own
            or read_compared(scan, sentence, drafts)
            or read_denial(scan, sentence, drafts)
        )
    return drafts


def _is_item(scan: Scan, sentence: SentencePhrases, intro: SentencePhrases | None) -> bool:
    """Say whether a sentence is an item of a list: behind a bullet, or a line of a list that starts with a quantity."""
    start = sentence.scan.start
    if scan.text[start : start + 2].strip() in _BULLETS:
        return True
    return intro is not None and any(c.start == start and c.quantity is not None for group in sentence.cargo for c in group)
