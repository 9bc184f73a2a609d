"""Other stories that a page carries after its own without a heading: teasers glued to its end, and bare headlines."""

import re

from sanctions_assets.documents import credits
from sanctions_assets.documents.lines import SENTENCE_END, Line

TEASER_WORDS = 25
"""A single sentence cut off is taken for a teaser if at least so long."""
KICKER_WORDS = 20
"""A line that begins with a kicker in capitals is a teaser only if at least so long: 'BALTIC: BDI 1,568' is a table."""
HEADLINE_WORDS = (4, 17)
"""Words of a headline."""
DENSE_WORDS = 45
"""Words from which a paragraph is long enough to be the glued beginning of a story."""
MAX_TRAILING_HEADLINES = 8
KICKER = re.compile(r"['\"\u2018\u201c]?[A-Z][A-Z'\u2019&\- ]{2,38}[A-Z!?]['\"\u2019\u201d]?:\s+['\"\u2018\u201c]?[A-Z]")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w'\u2019-]{3,}")
_NAME_PARTS = frozenset(("and", "the", "for", "del", "van", "von", "der"))
"""Small words inside the names of firms, whose lists look like headlines otherwise."""
_RECORD = re.compile(r"\b(?:IMO|MMSI|DWT|dwt|No\.|Reg\.)\b|\[|\]|\d{5,}|\t|\s{3,}|[|;]")


def names_in(lines: list[Line]) -> set[str]:
    found: set[str] = set()
    for line in lines:
        if line.kind in (None, "article", "caption"):
            found.update(NAME.findall(line.bare))
    return found


def mark_glued_teasers(lines: list[Line]) -> None:
    """Mark the beginnings of other stories that a page carries after its own without a heading.

    Such a block stands last, its paragraphs are cut off in mid-sentence or begin with a kicker in capitals, and at least one is
    cut off. A teaser may end with a whole sentence by chance, and headlines may follow. A single paragraph cut off may be the
    article's own end: it is marked only if something else tells it apart.
    """
    body = [line for line in lines if line.kind is None]
    last = len(body)
    while last and len(body) - last < MAX_TRAILING_HEADLINES and _is_headline(body[last - 1]):
        last -= 1
    end = last
    while end and (_is_teaser(body[end - 1]) or _is_whole_teaser(body, end - 1)):
        end -= 1
    teasers = body[end:]
    before = [line for line in body[:end] if line.prose]
    if not any(line.cut_off for line in teasers) or len(before) < 2:
        return
    if sum(line.cut_off for line in body[:end]) > len(before) / 4:
        return  # Here paragraphs end without a stop: that shows nothing.
    if last - end == 1 and not _stands_apart(teasers[0], lines, before):
        return
    for line in teasers:
        line.kind = "related"


def _is_teaser(line: Line) -> bool:
    if _is_kickered(line):
        return True
    return (
        line.cut_off
        and (line.words >= TEASER_WORDS or SENTENCE_END.search(line.bare) is not None)
        and not _RECORD.search(line.bare)
        and line.bare[0] not in "([0123456789"
    )


def _is_whole_teaser(body: list[Line], number: int) -> bool:
    """True for a dense paragraph with a whole last sentence that stands below one cut off and names nothing of the article."""
    line = body[number]
    if number < 3 or line.words < DENSE_WORDS or not (_is_teaser(body[number - 1]) and body[number - 1].cut_off):
        return False
    return len(SENTENCE_END.findall(line.bare)) >= 2 and not names_in([line]) & names_in(body[: min(number - 1, 12)])


def _is_kickered(line: Line) -> bool:
    return line.words >= KICKER_WORDS and KICKER.match(line.bare) is not None


def _stands_apart(teaser: Line, lines: list[Line], before: list[Line]) -> bool:
    if _is_kickered(teaser):
        return True
    number = next(number for number, line in enumerate(lines) if line is teaser)
    closed = (
        lines[number - 1].kind in ("byline", "boilerplate", "related")
        or credits.AGENCY_END.search(lines[number - 1].bare) is not None
    )
    unlike = not (names_in([teaser]) & names_in(before))
    dense = len(SENTENCE_END.findall(teaser.bare)) >= 2 and teaser.words > 2 * sum(line.words for line in before) / len(before)
    return closed + unlike + dense >= 2


def mark_trailing_headlines(lines: list[Line]) -> None:
    """Mark the headlines of other stories that stand last, after the article's last paragraph, without a heading."""
    number = len(lines)
    while number and (lines[number - 1].kind not in (None, "caption") or _is_headline(lines[number - 1])):
        number -= 1
    tail = [line for line in lines[number:] if line.kind is None]
    if not tail or number < 3 or not lines[number - 1].prose:
        return
    if sum(line.prose for line in lines[:number]) < 3 or len(tail) > 12:
        return
    if not tail[0].blank_before and len(tail) == 1:
        return
    for line in tail:
        line.kind = "related"


def _is_headline(line: Line) -> bool:
    return (
        line.kind is None
        and not line.complete
        and HEADLINE_WORDS[0] <= line.words <= HEADLINE_WORDS[1]
        and line.bare[0].isalpha()
        and line.bare[0].isupper()
        and line.bare[-1] not in ":,;"
        and not _RECORD.search(line.bare)
        and ":" not in line.bare[:20]
        and any(len(word) > 2 and word.islower() and word not in _NAME_PARTS for word in line.bare.split())
    )
