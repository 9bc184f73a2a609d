"""Sentences and tokens of a stretch of text: hard and soft line breaks, abbreviations, quotes, bullets and table rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sanctions_assets.documents.wrapping import LIST_LINE, filled_breaks

_ABBREVIATIONS = frozenset({
    "adm", "approx", "apr", "aug", "brig", "ca", "capt", "cf", "cmdr", "co", "col", "corp", "cpl", "dec", "dept", "dr",
    "est", "etc", "feb", "fig", "fri", "gen", "gov", "hon", "inc", "jan", "jr", "jul", "jun", "lt", "ltd", "maj", "mar",
    "messrs", "mr", "mrs", "ms", "mt", "mon", "no", "nos", "nov", "oct", "pp", "pres", "prof", "pte", "rep", "rev", "sat",
    "sen", "sept", "sep", "sgt", "sr", "st", "ste", "sun", "thu", "thur", "thurs", "tue", "tues", "v", "vol", "vs", "wed",
    "f.k.a", "a.k.a", "e.g", "i.e", "u.s", "u.k", "u.n", "d.p.r.k", "r.o.k", "p.m", "a.m", "m.v", "m.t", "m.s", "s.s", "mv",
})  # fmt: skip
_INITIALS = re.compile(r"(?![UEDP]\.|L\.A|A\.M)[A-Z](?:\.[A-Z]){1,2}")
"""'W.B. Wood': initials before a name, but no 'E.U.', 'U.A.E.', 'P.M.'."""
_END = re.compile(r"[.!?…][\"'”’»)\]]*(?:\(\d{1,3}\)|\[\d{1,3}\]|(?<=[a-z][.!?”])\d{1,3}(?=\s[A-Z]))?(?=\s|$)")
"""The end of a sentence, with the mark of a footnote behind it: 'in Tartus.(12)', 'in Tartus.12 The'."""
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]{1,2}/[^\W\d_]{1,2}\b|[^\W\d_]+(?:['’.\-][^\W_]+)*\d*|\w+|[^\w\s]", re.UNICODE)
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w. ]{1,24}?)?"  # TOKYO, Japan
    r"|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?:, [A-Z][\w.]{1,12})?(?=,? ?(?:\(|[A-Z][a-z]{2,8}\.? \d)))"  # Tokyo (
    r"(?:,? (?:\d{1,2} )?[A-Z][A-Za-z]{2,8}\.?(?: \d{1,2})?(?:,? \d{4})?)?"  # , Nov 3
    r"(?: ?\([A-Z][^()\n]{1,40}\))? ?(?:--|[-–—]) "  # (Agency) -
)
"""'TOKYO, Nov 3 (Agency) - ': where and when the story was filed, which is no part of what it tells."""
_DATELINE_REACH = 110
_SPACE = re.compile(r"\s*")
_OPENERS = frozenset({"The", "It", "He", "She", "They", "In", "On", "A", "An", "But", "This"})
"""Words that open a sentence even behind an abbreviation."""
_CLOSING_ABBREVIATIONS = frozenset({"co", "ltd", "inc", "corp", "etc", "p.m", "a.m"})
"""Abbreviations that often close a sentence, as those of states do (U.S., D.P.R.K.)."""
_CLOSING = ".!?:…"
"""What ends a line for good."""
_LOWER = b"abcdefghijklmnopqrstuvwxyz"
_made = tuple.__new__
"""Makes a named tuple without its constructor, in a third of the time."""
_LONGEST = 2000
"""Characters of the longest sentence, four times those of the longest met in news: a longer one is a table or a list."""
_OPEN_END = re.compile(r"\b(?:in|of|the|to|and|at|for|from|by|an?|with|on|or|its|their|his|her|that|which|into|near|off)$")
"""A line that ends in such a word goes on below, whatever its width."""
_WRAP_WIDTH = 52
"""A line at least this long may be a line of prose broken at a fixed column (wire copy breaks at 65 to 80)."""


class Token(NamedTuple):
    """A word, number or mark of punctuation at its span of the document."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, headline, bullet or table row at its span of the document; ``paragraph`` counts hard breaks before it."""

    start: int
    end: int
    paragraph: int
    caps: bool
    """Printed in capitals throughout, so that case says nothing about names."""


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens of ``text[start:end]`` with offsets into ``text``."""
    tokens = []
    for match in _TOKEN.finditer(text, start, end):
        word = match.group()
        tokens.append(_made(Token, (match.start(), match.end(), word, word.lower())))
    return tokens


def is_caps(text: str) -> bool:
    """Say whether a stretch is printed in capitals: at least 12 letters, nine of ten of them upper case."""
    encoded = text.encode("utf-8", "surrogatepass")
    if len(encoded) - len(encoded.translate(None, _LOWER)) > 0.1 * len(text):
        return False  # nearly every text: said without a look at each letter
    letters = [c for c in text if c.isalpha()]
    return len(letters) >= 12 and sum(c.isupper() for c in letters) >= 0.9 * len(letters)


def _soft_break(text: str, start: int, end: int, newline: int) -> bool:
    """Say whether the line break at ``newline`` only wraps a line, so that the sentence goes on behind it."""
    line_start = max(start, text.rfind("\n", start, newline) + 1)
    before = text[line_start:newline].rstrip()
    next_end = text.find("\n", newline + 1, end)
    after = text[newline + 1 : next_end if next_end >= 0 else end]
    if not before or not after.strip() or LIST_LINE.match(after) or "|" in before or "\t" in before:
        return False
    if before[-1] in _CLOSING:
        return False
    first = after.lstrip()[0]
    if after[0] in " \t" and first.isupper() and _indent(after) > _indent(text[line_start:newline]):
        return False
    if first.islower():
        return len(before) >= 30
    fits = _WRAP_WIDTH <= len(before) <= 100 or (len(before) >= 30 and _OPEN_END.search(before) is not None)
    return fits and (first.isalnum() or first in "\"'“‘($")


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _blocks(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut at hard line breaks."""
    blocks = []
    block_start = start
    filled = filled_breaks(text, start, end)
    newline = text.find("\n", start, end)
    while newline >= 0:
        if newline not in filled and not _soft_break(text, start, end, newline):
            blocks.append((block_start, newline))
            block_start = newline + 1
        newline = text.find("\n", newline + 1, end)
    blocks.append((block_start, end))
    return [(a, b) for a, b in blocks if text[a:b].strip()]


def _is_boundary(text: str, start: int, match: re.Match[str], end: int) -> bool:
    """Say whether a mark ends a sentence: "No. 5", "Mr. Kim", "J. Smith" go on; "in the U.S. The ship" does not."""
    mark = match.start()
    following = text[match.end() : min(end, match.end() + 24)].lstrip()
    if not following:
        return True
    first = following[0]
    if text[mark] != ".":
        return not first.islower()
    if first.islower() or first in ",;":
        return False
    word = _word_before(text, start, mark)
    initials = _INITIALS.fullmatch(word) is not None
    if word.lower() not in _ABBREVIATIONS and not (len(word) == 1 and word.isupper()) and not initials:
        return True
    if word == "mt":
        return True  # '41,000 mt. Exports'; the mount is 'Mt.'
    closes = initials or word.lower().startswith(("u.", "d.p")) or word.lower() in _CLOSING_ABBREVIATIONS
    return closes and following.split(None, 1)[0] in _OPENERS


def _word_before(text: str, start: int, mark: int) -> str:
    """Return what is printed without a space before ``mark``."""
    at = mark
    while at > start and not text[at - 1].isspace() and text[at - 1] not in "(\"'“‘":
        at -= 1
    return text[at:mark]


def split_sentences(text: str, start: int, end: int, first_paragraph: int = 0) -> list[Sentence]:
    """Cut ``text[start:end]`` into sentences in reading order; white space at their ends is left out."""
    sentences = []
    for paragraph, (block_start, block_end) in enumerate(_blocks(text, start, end), first_paragraph):
        caps = is_caps(text[block_start:block_end])
        at = block_start
        for cut in _bounded([*_cuts(text, block_start, block_end), block_end], text, block_start):
            stretch = text[at:cut]
            sentence_start = cut - len(stretch.lstrip())
            sentence_end = at + len(stretch.rstrip())
            if sentence_start < sentence_end:
                sentences.append(Sentence(sentence_start, sentence_end, paragraph, caps))
            at = cut
    return sentences


def _bounded(cuts: Sequence[int], text: str, at: int) -> Iterator[int]:
    """Yield the cuts of a block that starts at ``at``, and more where they lie farther apart than any sentence is long.

    Much of what is read in a sentence is read again for each word, ship or cargo of it, so that the cost of a text would grow
    with the square of its longest sentence.
    """
    for cut in cuts:
        while cut - at > _LONGEST:
            marks = (text.rfind(mark, at + _LONGEST // 2, at + _LONGEST) for mark in ("; ", ", ", " "))
            at = next((mark + 1 for mark in marks if mark >= 0), at + _LONGEST)
            yield at
        yield cut
        at = cut


def _cuts(text: str, start: int, end: int) -> list[int]:
    """Return where the sentences of a block end; a dateline is one of its own."""
    cuts = [m.end() for m in _END.finditer(text, start, end) if _is_boundary(text, start, m, end)]
    lead = _SPACE.match(text, start, end)
    dateline = _DATELINE.match(text, lead.end() if lead else start, min(end, start + _DATELINE_REACH))
    if dateline is None:
        return cuts
    return [dateline.end(), *(c for c in cuts if c > dateline.end())]
