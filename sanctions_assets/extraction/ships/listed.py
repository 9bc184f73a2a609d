"""Ships in the lines of a list whose heading tells what they are: 'The tankers specified today include:', then a name a line."""

import re
from collections.abc import Iterator

from sanctions_assets.extraction.names import NameChunk, looks_like_company
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships.evidence import ACCEPT, Evidence
from sanctions_assets.extraction.ships.particulars import Particulars, flag_before
from sanctions_assets.extraction.ships.spelling import Spelling

_MARK = re.compile(r"\s*(?:[-*•●▪‣>–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])?\s*(?:[Tt]he\s+)?[\"“'‘]?")
_BEHIND = re.compile(r"[\"”’']?\s*(?:[,(;.:–—-]|flag\b|IMO\b|$)")
_OTHERS = re.compile(
    r"\b(?:individuals|entities|persons|companies|firms|organi[sz]ations|owners|operators|ports)\b", re.IGNORECASE
)
_LONGEST_HEAD = 300
_LONGEST_LINE = 60
"""A longer line without a name in front ends the list."""


def listed_ships(scan: Scan, spelling: Spelling) -> Iterator[tuple[int, Evidence]]:
    """Yield the names that open the lines behind a heading with a kind of ship in the plural, by the index of the sentence."""
    told: Particulars | None = None
    for sentence in scan.sentences:
        text = scan.text[sentence.start : sentence.end]
        if text.endswith(":"):
            told = None
            kinds = [h for h, _ in sentence.of("ship") if (t := h.term("ship")) is not None and t.plural]
            if kinds and len(text) < _LONGEST_HEAD and not _OTHERS.search(text):
                entry = kinds[-1].ship()
                flag = flag_before(sentence, scan.text, kinds[-1].start)
                told = Particulars(vessel_type=entry.type or None if entry is not None else None, flag=flag)
            continue
        if told is None:
            continue
        chunk = next(iter(spelling.chunks[sentence.index]), None) or _caps_chunk(scan, spelling, sentence.index)
        mark = _MARK.match(text)
        opens = chunk is not None and mark is not None and sentence.start + mark.end() == chunk.start
        if chunk is None or not opens or looks_like_company(chunk.text):
            told = None if len(text) > _LONGEST_LINE else told
            continue
        if _BEHIND.match(scan.text, chunk.end, sentence.end) and spelling.may_be_ship(sentence, chunk, organised=True):
            yield sentence.index, Evidence(chunk, "ship.list_line", ACCEPT, told)


def _caps_chunk(scan: Scan, spelling: Spelling, index: int) -> NameChunk | None:
    """Return the name that opens a line printed in capitals."""
    sentence = scan.sentences[index]
    mark = _MARK.match(scan.text, sentence.start, sentence.end)
    if not sentence.sentence.caps or mark is None:
        return None
    first = next((i for i, t in enumerate(sentence.tokens) if t.start >= mark.end()), len(sentence.tokens))
    return spelling.name_at(sentence, first)
