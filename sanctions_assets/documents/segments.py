"""A text's segments: where the article is, and where the page around it."""

import re
from typing import NamedTuple

from sanctions_assets.documents import credits
from sanctions_assets.documents import furniture as page
from sanctions_assets.documents.calendar_dates import find_dates
from sanctions_assets.documents.lines import Line, split_lines
from sanctions_assets.documents.teasers import HEADLINE_WORDS, KICKER, NAME, mark_glued_teasers, mark_trailing_headlines, names_in
from sanctions_assets.model.taxonomy import SegmentKind


class Segment(NamedTuple):
    """``text[start:end]`` is of this kind."""

    kind: SegmentKind
    start: int
    end: int


SHORT_WORDS = 45
"""Notices of a page (copyright, disclaimers, invitations) are matched in lines up to this long only."""
MAX_COMMENT_SECTIONS = 3
"""A page has one; to look below more would take time that grows with the square of its length."""

_CLAUSE = re.compile(r"\b(?:that|said|says|shows?|showed|found|has|have|had|was|were|suggests?|indicates?|will)\b", re.IGNORECASE)
_DATE_LINE_NOISE = re.compile(
    r"\b(?:published|posted|updated|last|modified|modify|input|release|released|date|date[sd]?|print|edition|at|on|by|page|am|pm|a\.m|p\.m|"
    r"gmt|utc|est|edt|et|cet|cest|bst|ist|kst|jst|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day|"
    r"min|minutes?|minute|read|original|uploaded|created|issued|for immediate)\b|[\d\W_]",
    re.IGNORECASE,
)
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_BYLINE_WORDS = frozenset((
    "a", "agencies", "al", "an", "and", "at", "bin", "bureau", "business", "chief", "correspondent", "correspondents",
    "da", "data", "de", "defence", "defense", "den", "der", "desk", "di", "diplomatic", "e", "economics", "editor",
    "editors", "el", "energy", "for", "foreign", "in", "investigations", "la", "le", "maritime", "of", "on", "our", "own",
    "political", "reporter", "reporters", "security", "special", "staff", "the", "van", "visual", "von", "wires", "with",
    "writer", "y",
))  # fmt: skip
"""Words in small letters that a byline has beside names."""
_ASIDE = re.compile(r"\([^()]{0,200}\)")
_SMALL_WORDS = frozenset(("am", "pm", "staff", "and", "agencies", "in", "the", "for", "of", "de", "desk"))


def segment(text: str) -> tuple[Segment, ...]:
    """Return the segments of ``text`` in order; they cover it whole without overlap (none for an empty text).

    Whatever shows no sign of being part of the page stays ``article``: a line of noise in it costs less than a line of
    the article lost. White space between two kinds goes with the first. Linear in the length of the text.
    """
    return joined(lines_of(text), len(text))


def lines_of(text: str) -> list[Line]:
    """Return the lines of ``text`` that are not blank, each with its kind (None for the article); paragraphs where it is
    wrapped by hand."""
    lines = split_lines(text)
    if lines:
        first = _front_matter(text, lines)
        _mark_lines(lines, first)
        _mark_headings(lines, first)
        _mark_dates(lines, first)
        mark_glued_teasers(lines)
        mark_trailing_headlines(lines)
    return lines


def _front_matter(text: str, lines: list[Line]) -> int:
    """Mark the YAML head of a Markdown file and return the index of the first line after it."""
    if text[lines[0].start : lines[0].end].strip() != "---":
        return 0
    for number, line in enumerate(lines[1:60], start=1):
        raw = text[line.start : line.end].strip()
        if raw in ("---", "..."):
            for head in lines[: number + 1]:
                head.kind = "boilerplate"
            return number + 1
        if ":" not in raw and not raw.startswith("-") and not raw.startswith("#"):
            return 0
    return 0


def _mark_lines(lines: list[Line], first: int) -> None:
    prose_seen = articles_seen = 0
    # '(c)' opens the third item of a list where there is a '(b)', and a copyright notice elsewhere.
    lettered = any(line.bare.startswith("(b)") for line in lines)
    for line in lines[first:]:
        line.kind = _kind_of_line(line, prose_seen, articles_seen)
        if line.kind is None:
            articles_seen += 1
            prose_seen += line.prose
            if line.bare.startswith("(c) ") and not lettered and line.words <= SHORT_WORDS:
                line.kind = "boilerplate"


def _kind_of_line(line: Line, prose_seen: int, articles_seen: int) -> SegmentKind | None:
    bare = line.bare
    if not _LETTER_OR_DIGIT.search(bare) or page.HASHTAGS.fullmatch(bare) or page.LEGAL_START.match(bare):
        return "boilerplate"
    if line.words > SHORT_WORDS:
        return "caption" if credits.CAPTION_START.match(bare) or credits.CAPTION_END.search(bare[-120:]) else None
    if page.BOILERPLATE_START.match(bare) or page.NOTICE_ANYWHERE.search(bare) or (line.words <= 30 and page.PROMPT.match(bare)):
        return "boilerplate"
    if credits.CAPTION_START.match(bare) or credits.CAPTION_END.search(bare[-120:]):
        return "caption"
    if line.words <= 12 and (page.BOILERPLATE_WHOLE.fullmatch(bare) or page.is_share_line(bare)):
        return "boilerplate"
    if page.is_menu(bare):
        return "boilerplate"
    if credits.WIRE_STAMP.fullmatch(bare):
        return "boilerplate"
    if credits.WIRE_HEADER_NOTE.fullmatch(bare) or (not prose_seen and credits.WIRE_HEADER.fullmatch(bare)):
        return "boilerplate"
    if (
        line.words <= 25
        and (credits.BYLINE.match(bare) or credits.BYLINE_TAIL.search(bare[-220:]))
        and _is_byline(line, prose_seen, articles_seen)
    ):
        return "byline"
    if prose_seen >= 2 and line.words <= 30 and credits.AUTHOR_NOTE.match(bare):
        return "byline"
    return None


def _is_byline(line: Line, prose_seen: int, articles_seen: int) -> bool:
    """Told from a sentence or a headline that begins the same way: 'By Friday the ship had left', 'By Sea and Air, Arms
    Flow to Sudan'."""
    if _CLAUSE.search(line.bare):
        return False
    if not line.bare.lower().startswith(("by ", "author", "reporter", "correspondent", "text", "words", "writer", "journalist")):
        return True
    if not articles_seen and line.words > 5 and not any(True for _ in find_dates(line.bare)):
        return False
    small = {word for word in _ASIDE.sub("", line.bare).split()[1:] if word.isalpha() and word.islower()}
    return line.words <= 18 and small <= _BYLINE_WORDS and (not line.complete or (prose_seen > 1 and line.words <= 6))


def _mark_headings(lines: list[Line], first: int) -> None:
    """Mark the headings of other stories and of comments, and what stands under them."""
    prose = 0
    names: set[str] = set()
    comment_sections = 0
    number = first
    while number < len(lines):
        line = lines[number]
        if line.kind in (None, "boilerplate") and _is_heading(line):
            end = _end_of_related(lines, number, prose, names)
            for item in lines[number:end]:
                if item.kind != "boilerplate" or item is line:
                    item.kind = "related"
            number = end
            continue
        if line.kind is None and line.words <= 60 and page.RELATED_INLINE.match(line.bare) and not _is_sentence_with_colon(line):
            line.kind = "related"
        elif line.kind in (None, "boilerplate") and line.words <= 24 and page.COMMENTS_HEADING.fullmatch(line.bare):
            line.kind = "boilerplate"
            comment_sections += 1
            if prose >= 2 and comment_sections <= MAX_COMMENT_SECTIONS:
                number = _mark_comments(lines, number, prose)
                continue
        elif line.prose:
            prose += 1
        if line.kind in (None, "caption"):
            names.update(NAME.findall(line.bare))
        number += 1


def _is_sentence_with_colon(line: Line) -> bool:
    return line.complete and line.words > 25


def _is_heading(line: Line) -> bool:
    bare = line.bare.rstrip(" :|>\u00bb\u203a\u2192\u2026")
    return bool(bare) and bare.count(" ") < 8 and not line.complete and page.RELATED_HEADING.fullmatch(bare) is not None


def _end_of_related(lines: list[Line], number: int, prose_before: int, names: set[str]) -> int:
    """Return the index of the first line that is no longer under the heading at ``number``.

    Ahead of the article, only the items directly below belong to it. After it everything does, unless the article goes on:
    two whole paragraphs in a row that name what it named, neither of them the body of an item.
    """
    if prose_before < 2:
        end = number + 1
        while end < len(lines) and not lines[end].blank_before and not lines[end].prose and end - number <= 6:
            end += 1
        return end
    for at in range(number + 1, min(number + 13, len(lines) - 1)):
        here, below = lines[at], lines[at + 1]
        if page.TIME_AGO.fullmatch(here.bare):
            break  # items with their age: a list of stories, whatever they name
        if not (here.prose and below.prose):
            continue
        if page.TIME_AGO.fullmatch(lines[at - 1].bare) or KICKER.match(here.bare):
            continue
        if len(names & (names_in([here]) | names_in([below]))) >= 2:
            return at
    if number + 2 < len(lines) and _is_single_promotion(lines[number]):
        return _end_of_single_promotion(lines, number, names)
    return len(lines)


def _is_single_promotion(line: Line) -> bool:
    return line.bare.lower().rstrip(" :") in {
        "read more",
        "read also",
        "also read",
        "see also",
        "related",
        "recommended",
        "related article",
        "related story",
        "watch",
    }


def _end_of_single_promotion(lines: list[Line], number: int, names: set[str]) -> int:
    """'Read also' with one headline below it, and then the article's last paragraph."""
    item, after = lines[number + 1], lines[number + 2]
    if not item.complete and item.words <= HEADLINE_WORDS[1] and after.prose and names_in([after]) & names:
        return number + 2
    return len(lines)


def _mark_comments(lines: list[Line], number: int, prose_before: int) -> int:
    end = number + 1
    while end < len(lines) and not _is_heading(lines[end]):
        end += 1
    if sum(line.prose for line in lines[number:end]) > prose_before:
        # More text below than above: the count stood at the top of the article.
        return number + 1
    for line in lines[number:end]:
        line.kind = "boilerplate"
    return end


def opening_of(lines: list[Line]) -> int:
    """Return the index of the article's opening paragraph, ``len(lines)`` where it has none.

    A deck of one or two sentences may stand between the headline and the line of author and date; those lines are still the head.
    """
    prose = [number for number, line in enumerate(lines) if line.paragraph]
    if not prose:
        return len(lines)
    opening = prose[0]
    for number in range(opening + 1, min(opening + 7, len(lines))):
        line = lines[number]
        if sum(opening <= at < number for at in prose[:4]) > 2:
            break
        if _is_head_line(line) and not any(
            is_date_line(below.bare) for below in lines[number + 2 : number + 14] if below.words <= 12
        ):
            opening = next((at for at in prose if at > number), opening)
    return opening


def _is_head_line(line: Line) -> bool:
    return line.kind == "byline" or (line.kind is None and line.words <= 18 and is_date_line(line.bare))


def _mark_dates(lines: list[Line], first: int) -> None:
    """Mark the lines of date at the head, and those at the foot; between them a date is the article's own."""
    opening = opening_of(lines)
    if opening == len(lines):
        return
    last = max(number for number, line in enumerate(lines) if line.paragraph)
    for number, line in enumerate(lines[first:], start=first):
        if number == opening:
            continue
        if opening < number <= last or line.kind is not None or line.words > 18:
            continue
        if is_date_line(line.bare) or page.TIME_AGO.fullmatch(line.bare):
            line.kind = "byline"


def is_date_line(text: str) -> bool:
    """True for a line that gives a date and beside it no more than a name, a place or a page: 'Rome, October 12, 2022 -
    Updated at 08:15'."""
    found = [date for date in find_dates(text) if date.earliest or len(text) < 40]
    if not found:
        return False
    rest = text
    for date in reversed(found):
        rest = rest[: date.start] + " " + rest[date.end :]
    words = [word for word in _DATE_LINE_NOISE.sub(" ", rest).split() if len(word) > 1]
    return len(words) <= 5 and not any(word.islower() and word not in _SMALL_WORDS for word in words)


def joined(lines: list[Line], length: int) -> tuple[Segment, ...]:
    """Merge neighbours of one kind; white space after a line goes with it, and that before the first line with the first."""
    if not lines:
        return (Segment("boilerplate", 0, length),) if length else ()
    segments: list[Segment] = []
    for line in lines:
        kind = line.kind or "article"
        if segments and segments[-1].kind == kind:
            continue
        if segments:
            segments[-1] = segments[-1]._replace(end=line.start)
        segments.append(Segment(kind, line.start if segments else 0, length))
    return tuple(segments)
