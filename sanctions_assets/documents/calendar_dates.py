"""Dates as pages and wires write them, with the precision that they are written in."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

EARLIEST_YEAR = 1800
LATEST_YEAR = 2100
"""There is no clock here: years outside are taken for misprints."""

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january", "feb febr february", "mar march", "apr april", "may", "jun june",
            "jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|febr?(?:uary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_FORMS = "|".join(
    (
        r"(?<!\d)(?P<y1>\d{4})(?:-(?P<m1>\d{1,2})-|/(?P<m1s>\d{1,2})/|\.\s?(?P<m1p>\d{1,2})\.\s?)(?P<d1>\d{1,2})(?!\d)",
        r"\b" + _MONTH.format("n2") + r"\s{0,3}(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?:\s{0,2},\s{0,3}|\s{1,3}|/)"
        r"(?P<y2>\d{4}|'\d\d)(?!\d)",
        r"(?<![\d:])(?P<d3>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s{1,3}of)?[\s-]{1,3}" + _MONTH.format("n3")
        + r"\s{0,2},?[\s-]{0,3}(?P<y3>\d{4}|'?\d\d(?![\d:.,]\d|\d|\s?(?:hrs?|hours|a\.?m|p\.?m|gmt|utc|est)\b"
        r"|\s?,\s?\d{4}))(?!\d)",
        r"(?<![\d/.-])(?P<a4>\d{1,2})(?P<s4>[/.-])\s?(?P<b4>\d{1,2})(?P=s4)\s?(?P<y4>\d{4}|\d\d)(?![\d/-]|\.\d)",
        r"\b" + _MONTH.format("n5") + r"\s{0,2},?\s{1,3}(?P<y5>\d{4})(?!\d)",
        r"\b" + _MONTH.format("n6") + r"\s{0,3}(?P<d6>\d{1,2})(?:st|nd|rd|th)?(?![\d.,]\d|\d)",
        r"\b(?P<era>reiwa|heisei|showa)\s{1,2}(?P<y8>\d{1,2}|gannen)[\s,]{1,3}" + _MONTH.format("n8")
        + r"\s{1,2}(?P<d8>\d{1,2})(?!\d)",
        r"(?<![\d:])(?P<d7>\d{1,2})(?:st|nd|rd|th|\.)?(?:\s{1,3}of)?\s{1,3}" + _MONTH.format("n7") + r"(?!\s{1,2}\d{1,2}\s?,)",
    )
)  # fmt: skip
_DATE = re.compile(_FORMS, re.IGNORECASE)
_MONTH_BEGINNINGS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMERIC_HINT = re.compile(r"\d[/.-]\s?\d{1,2}[/.-]\s?\d")
_ERAS = {"reiwa": 2018, "heisei": 1988, "showa": 1925}
"""Japanese eras by the year before their first."""
_YEAR_OF_WEEKDAY_FORM = re.compile(r"\s{1,3}(?:\d{1,2}:\d\d(?::\d\d)?\s{1,3})?(?:[A-Z]{3,4}\s{1,3})?((?:19|20)\d\d)\b")
"""'Fri Nov 3 14:05:00 GMT 1995': the year stands after the time."""


class WrittenDate(NamedTuple):
    """A date found in a text: ``text[start:end]``, from ``earliest`` to ``latest``.

    Both are the same day where the date is precise. Both are None where no year is written; ``month`` and ``day`` then
    tell the rest. A day and month that can't be told apart ('03/04/2024') leave two days, ``earliest`` and ``latest``.
    """

    start: int
    end: int
    earliest: date | None
    latest: date | None
    month: int | None = None
    day: int | None = None

    @property
    def ambiguous(self) -> bool:
        """True for '03/04/2024', where either number may be the day."""
        return (
            self.earliest is not None
            and self.latest is not None
            and self.earliest != self.latest
            and (self.earliest.day, self.earliest.month) == (self.latest.month, self.latest.day)
        )

    @property
    def exact(self) -> date | None:
        """The day, where there is only one."""
        return self.earliest if self.earliest == self.latest else None


def find_dates(text: str, *, day_first: bool | None = None) -> Iterator[WrittenDate]:
    """Yield the dates written in ``text`` from left to right; impossible ones (31 February, year 208) are passed over.

    ``day_first`` tells how '03/04/2024' is to be read where the page shows it; without it such a date keeps both
    readings. With full stops the day
    stands first wherever such dates are written.
    """
    lowered = text.lower()
    if not any(month in lowered for month in _MONTH_BEGINNINGS) and not _NUMERIC_HINT.search(text):
        return  # Most lines have no date; to see that this way is ten times faster.
    for match in _DATE.finditer(text):
        found = _read(match, text, day_first)
        if found is not None:
            yield found


def parse_date(text: str) -> date | None:
    """Return the day that ``text`` writes, where it is nothing but one date (ISO 8601 with a time of day too)."""
    stripped = text.strip()
    for found in find_dates(stripped[:64]):
        rest = stripped[found.end :]
        if found.start == 0 and found.exact and (not rest or rest[0] in "T ,"):
            return found.exact
        break
    return None


def _read(match: re.Match[str], text: str, day_first: bool | None) -> WrittenDate | None:
    part = match.groupdict()
    start, end = match.span()
    if part["y1"]:
        month = part["m1"] or part["m1s"] or part["m1p"]
        return _exact(start, end, int(part["y1"]), int(month), int(part["d1"]))
    if part["n2"]:
        return _exact(start, end, _year(part["y2"]), _month(part["n2"]), int(part["d2"]))
    if part["n3"]:
        return _exact(start, end, _year(part["y3"]), _month(part["n3"]), int(part["d3"]))
    if part["a4"]:
        return _numeric(start, end, int(part["a4"]), int(part["b4"]), _year(part["y4"]), True if part["s4"] == "." else day_first)
    if part["n5"]:
        year, month_number = int(part["y5"]), _month(part["n5"])
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            return None
        return WrittenDate(start, end, date(year, month_number, 1), date(year, month_number, monthrange(year, month_number)[1]))
    if part["era"]:
        year = _ERAS[part["era"].lower()] + (1 if part["y8"].lower() == "gannen" else int(part["y8"]))
        return _exact(start, end, year, _month(part["n8"]), int(part["d8"]))
    month_number, day = _month(part["n6"] or part["n7"]), int(part["d6"] or part["d7"])
    if not 1 <= day <= monthrange(2000, month_number)[1]:
        return None
    if part["n6"] and (year_after := _YEAR_OF_WEEKDAY_FORM.match(text, end)):
        return _exact(start, year_after.end(), int(year_after.group(1)), month_number, day)
    return WrittenDate(start, end, None, None, month_number, day)


def _numeric(start: int, end: int, first: int, second: int, year: int, day_first: bool | None) -> WrittenDate | None:
    as_day_first = _exact(start, end, year, second, first)
    as_month_first = _exact(start, end, year, first, second)
    if as_day_first is None or as_month_first is None or as_day_first == as_month_first:
        return as_day_first or as_month_first
    if day_first is not None:
        return as_day_first if day_first else as_month_first
    days = sorted(found.earliest for found in (as_day_first, as_month_first) if found.earliest)
    return WrittenDate(start, end, days[0], days[-1])


def _exact(start: int, end: int, year: int, month: int, day: int) -> WrittenDate | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return WrittenDate(start, end, found, found, month, day)


def _year(written: str) -> int:
    year = int(written.lstrip("'"))
    if len(written.lstrip("'")) == 4:
        return year
    return 1900 + year if year >= 70 else 2000 + year


def _month(name: str) -> int:
    return _MONTHS[name.lower()]
