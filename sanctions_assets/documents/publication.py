"""The day of publication, as the page itself states it, or the days between which it must lie."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from sanctions_assets.documents.calendar_dates import WrittenDate, find_dates
from sanctions_assets.documents.credits import WIRE_STAMP
from sanctions_assets.documents.lines import Line
from sanctions_assets.documents.segments import is_date_line, opening_of
from sanctions_assets.model.taxonomy import PublishedBasis


class Publication(NamedTuple):
    """``published_on`` is the day, where it is known; ``earliest`` and ``latest`` bound it where they are known."""

    published_on: date | None = None
    earliest: date | None = None
    latest: date | None = None
    basis: PublishedBasis = "unknown"


class _Candidate(NamedTuple):
    weight: int
    written: WrittenDate
    days_later: int = 0


_LABEL = re.compile(
    r"(?:\b(?:published|posted|post at|publication date|release date|released|date of (?:release"
    r"|issue|publication)|date|dated|input|issued|answered|created|uploaded|"
    r"print edition|first published|filed|for (?:immediate )?release|press release|news release"
    r"|closed|as of)\b[^.]{0,30}|\bon )$",
    re.IGNORECASE,
)
_UPDATE_LABEL = re.compile(
    r"\b(?:updated?|modified|modify|last (?:updated|modified|edited|reviewed|changed)|corrected"
    r"|edited|revised)\b[^.|]{0,30}$",
    re.IGNORECASE,
)
_OTHER_LABEL = re.compile(
    r"\b(?:accessed|retrieved|effective|valid|expires?|expiry|deadline|founded|established|tabled"
    r"|born|due|until|since|copyright|event|meeting|in force|"
    r"next)\b[^.|]{0,25}$",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"\b(?:on|of|since|in|by|until|till|from|before|after|between|and|to|for|through|during|dated"
    r"|the|effective|ending|ended|week|session)\s{1,2}(?:\w+day,? )?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\bno\.?|number|release|order|decision|notice|regulation|circular|statement|note|law|decree"
    r"|bulletin)\b.{0,40}\bof\s$",
    re.IGNORECASE,
)
_DATELINE_REST = re.compile(r"\s{0,2}(?:,|\.|:|-|\u2013|\u2014|\(|/|\]|$)")
_TODAY = re.compile(
    r"\b(today|tonight|this (?:morning|afternoon|evening)|yesterday|last night)\b\s?(?:,|\(|-|\u2013"
    r"|\u2014)?\s?(?:on )?(?:\w{3,9}day,? )?(?:the )?$",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|would|due|plan(?:s|ned)?|expected?|scheduled|until|till|by|before|deadline"
    r"|later|upcoming|next|expires?|from|effective|starting|to be|set to|"
    r"could|may|might|target|proposed?|forecast)\b",
    re.IGNORECASE,
)
_COPYRIGHT_YEAR = re.compile(r"(?:\u00a9|\u24d2|\(c\)|copyright)\D{0,12}((?:19|20)\d\d)(?!\s?[-\u2013]\s?\d)", re.IGNORECASE)
_LABELLED_LINE = re.compile(
    r"(?:published|posted|answered|released|issued|publication date|release date|date of (?:issue"
    r"|release|publication)|first published)(?: on| at)?\s{0,2}:?\s{1,3}(?=[A-Z\d])",
    re.IGNORECASE,
)
_DATELINE_LENGTH = 110
_HEADER_LINE_WORDS = 30


def publication_of(text: str, lines: list[Line]) -> Publication:
    """Find the day of publication that ``text`` states at its head or foot; ``lines`` are what ``lines_of`` made of it.

    Preferred are, in this order: a labelled day ('Published 3 May 2024'), a line of date at the head, a dateline with
    its year, a day in another
    line of the head, 'today (3 May 2024)' in the opening paragraph, a day at the foot, and last the day of an update.
    Days in running prose don't
    state it: the latest of them that is told as past is only the earliest day possible (``inferred``), and so is a month
    without a day.
    """
    candidates = _candidates(lines, _day_order(text))
    if candidates:
        # The first of equals: a page with several dated items is as old as its first.
        return _from_candidate(max(candidates, key=lambda found: found.weight), text)
    return _inferred(lines)


def _candidates(lines: list[Line], day_first: bool | None) -> list[_Candidate]:
    opening = opening_of(lines)
    last = max((number for number, line in enumerate(lines) if line.paragraph), default=len(lines))
    timeline = sum(line.paragraph and _starts_with_date(line.bare) for line in lines[opening : opening + 8]) > 1
    found: list[_Candidate] = []
    for number, line in enumerate(lines):
        if line.kind == "related":
            continue
        if number < opening and not line.prose:
            found += _in_header_line(line, day_first, labelled_above=number > 0 and _label_alone(lines[number - 1].bare))
        elif number <= opening and not timeline:
            found += _in_opening(line.bare)
        elif number > last:
            found += _in_footer_line(line, day_first)
        elif line.words <= 8 and (labelled := _LABELLED_LINE.match(line.bare)):
            found += [
                _Candidate(61, day)
                for day in find_dates(line.bare, day_first=day_first)
                if day.exact and day.start >= labelled.end() - 1
            ]
    return found or _dateline_with_year_elsewhere(lines, opening)


def _starts_with_date(line: str) -> bool:
    return any(found.start < 3 for found in find_dates(line[:40]))


def _label_alone(line: str) -> bool:
    stripped = line.strip().rstrip(":")
    return len(stripped) < 24 and _LABEL.search(stripped) is not None


def _in_header_line(line: Line, day_first: bool | None, *, labelled_above: bool) -> list[_Candidate]:
    if line.words > _HEADER_LINE_WORDS:
        return _in_opening(line.bare)
    found: list[_Candidate] = []
    date_line = is_date_line(line.bare)
    for written in find_dates(line.bare, day_first=day_first):
        before = line.bare[: written.start]
        if written.earliest is None or _OTHER_LABEL.search(before):
            continue
        if _UPDATE_LABEL.search(before):
            weight = 40
        elif (labelled_above and not before.strip()) or (
            (label := _LABEL.search(before)) and (len(label.group()) > 3 or date_line)
        ):
            weight = 100
        elif date_line or line.kind == "byline":
            weight = 80
        elif _RUNNING.search(before) and not _NUMBERED.search(before):
            continue
        else:
            weight = 70
        found.append(_Candidate(weight if written.exact else weight - 35, written))
    return found


def _in_opening(line: str) -> list[_Candidate]:
    """Read the dateline of the first paragraph, or a day that it calls today."""
    found: list[_Candidate] = []
    for written in find_dates(line[:400]):
        if written.exact is None:
            continue
        before = line[: written.start]
        if written.start < _DATELINE_LENGTH and _is_dateline(before) and _DATELINE_REST.match(line, written.end):
            found.append(_Candidate(75, written))
        elif told := _TODAY.search(before):
            found.append(_Candidate(65, written, 1 if told.group(1).lower() in ("yesterday", "last night") else 0))
    return found


def _is_dateline(before: str) -> bool:
    """True where a place, and no more, stands before the date: 'WASHINGTON, ', 'Quang Ninh, ', '(1) TOKYO (Kyodo) -- '."""
    words = re.findall(r"[^\W\d_][\w.'\u2019-]*", before)
    return (
        len(words) <= 9
        and not _TODAY.search(before)
        and all(word[0].isupper() or word in ("de", "of", "and", "the", "la", "al", "el", "di") for word in words)
    )


def _in_footer_line(line: Line, day_first: bool | None) -> list[_Candidate]:
    date_line = is_date_line(line.bare)
    if (line.kind in (None, "caption") and not date_line) or line.words > _HEADER_LINE_WORDS:
        return []
    found = []
    if stamp := WIRE_STAMP.fullmatch(line.bare):
        stamped = next(find_dates(line.bare[stamp.start(1) :], day_first=False), None)
        return [_Candidate(60, stamped)] if stamped and stamped.exact else []
    for written in find_dates(line.bare, day_first=day_first):
        before = line.bare[: written.start]
        if written.exact is None or _OTHER_LABEL.search(before):
            continue
        if _UPDATE_LABEL.search(before):
            found.append(_Candidate(35, written))
        elif (label := _LABEL.search(before)) and len(label.group()) > 3:
            found.append(_Candidate(62, written))
        elif line.kind == "byline" or date_line:
            found.append(_Candidate(60, written))
    return found


def _dateline_with_year_elsewhere(lines: list[Line], opening: int) -> list[_Candidate]:
    """Join 'TOKYO, Nov 3 -' with the year of the copyright line, where the page gives one year only."""
    years = {int(year) for line in lines if line.kind in ("boilerplate", "byline") for year in _COPYRIGHT_YEAR.findall(line.bare)}
    if len(years) != 1:
        return []
    (year,) = years
    for line in lines[: opening + 1]:
        for written in find_dates(line.bare[:_DATELINE_LENGTH]):
            if written.earliest is None and written.month and written.day and _is_dateline(line.bare[: written.start]):
                try:
                    day = date(year, written.month, written.day)
                except ValueError:
                    continue
                return [_Candidate(50, written._replace(earliest=day, latest=day))]
    return []


def _day_order(text: str) -> bool | None:
    """Tell whether the numeric dates of a page put the day first, from those that leave no choice."""
    orders = set()
    for first, second in re.findall(r"(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.](?:19|20)\d\d(?!\d)", text):
        if int(first) > 12 >= int(second):
            orders.add(True)
        elif int(second) > 12 >= int(first):
            orders.add(False)
    return orders.pop() if len(orders) == 1 else None


def _from_candidate(best: _Candidate, text: str) -> Publication:
    written = best.written
    if written.exact:
        day = written.exact + timedelta(days=best.days_later)
        return Publication(day, day, day, "stated")
    if written.ambiguous:
        # The same day in letters elsewhere on the page ('12 March' beside 03/12/2024) settles it.
        readings = {day for day in (written.earliest, written.latest) if day}
        told = {(other.month, other.day) for other in find_dates(text)}
        mentioned = [day for day in readings if (day.month, day.day) in told]
        if len(mentioned) == 1:
            return Publication(mentioned[0], mentioned[0], mentioned[0], "stated")
    return Publication(None, written.earliest, written.latest, "inferred")


def _around(text: str, written: WrittenDate) -> str:
    """Return the words beside a date, without the date (its 'May' is no 'may')."""
    after = text[written.end : written.end + 12].partition(",")[0]
    return f"{text[max(0, written.start - 60) : written.start]} | {after}"


def _inferred(lines: list[Line]) -> Publication:
    latest: date | None = None
    for line in lines:
        if line.kind not in (None, "caption"):
            continue
        for written in find_dates(line.bare):
            if written.earliest is None or (latest and written.earliest <= latest):
                continue
            if not _FUTURE.search(_around(line.bare, written)):
                latest = written.earliest
    return Publication(None, latest, None, "inferred") if latest else Publication()
