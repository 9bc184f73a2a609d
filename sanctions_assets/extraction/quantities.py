"""Quantities: numbers in digits and words, ranges and bounds, magnitudes and units ('as many as nine million rounds')."""

import re
from dataclasses import dataclass

from sanctions_assets.extraction.lexicon.folding import lower

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "thsd": 1e3, "k": 1e3, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "million": 1e6,
    "millions": 1e6, "mln": 1e6, "mn": 1e6, "mio": 1e6, "m": 1e6, "billion": 1e9, "bln": 1e9, "bn": 1e9, "dozen": 12, "score": 20,
}  # fmt: skip
_VAGUE = {"dozens": 24.0, "scores": 40.0, "hundreds": 100.0, "thousands": 1000.0, "millions": 1e6}
_VAGUE_MANY = {
    ("tens", "thousands"): 1e4,
    ("hundreds", "thousands"): 1e5,
    ("tens", "millions"): 1e7,
    ("hundreds", "millions"): 1e8,
}

_WORD = "|".join(sorted(_UNITS, key=len, reverse=True))
_SMALL = rf"(?:{_WORD})(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?"
_MAGNITUDE = r"(?:hundred|thousand|thsd|lakhs?|crores?|million|mln|mn|mio|billion|bln|bn)"
_SPACES = r" \u00a0\u2009\u202f"
"""What groups digits in threes beside the comma: plain, no-break, thin and narrow no-break space."""
_DIGITS = rf"\d{{1,3}}(?:,\d{{2,3}})+(?:\.\d+)?|\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?![\d])|\d+(?:\.\d+)?"
_MILLIONS = r"m(?=\s[a-z])(?!\s(?:long|wide|deep|high|tall|off|from|away|below|above|in|of|to|at|and)\b)"
"""'2m barrels', not '20m long'."""
_IN_WORDS = rf"(?:half\s+an?|an?|one)\s+(?:dozen|{_MAGNITUDE})|half\s+a\s+dozen"
_IN_DIGITS = (
    rf"(?:{_DIGITS})(?:[-\s]?{_MAGNITUDE}\b|{_MILLIONS}|k(?!\w)|[-\s]dozen\b)?"
    r"(?:\s(?:hundred\s)?thousand\b)?"
)
_SPELLED = rf"{_SMALL}(?:\s+and\s+a\s+half)?(?:[-\s]{_MAGNITUDE}(?:\s+and)?(?:\s+{_SMALL})?)*(?:\s+dozen)?"
_NUMBER = rf"(?:{_IN_WORDS}|{_IN_DIGITS}|{_SPELLED})"
_VAGUE_NUMBER = (
    r"(?:(?:tens|hundreds)\s+of\s+(?:thousands|millions)"
    r"|(?:several|many|a\s+few)?\s*(?:dozens|scores|hundreds|thousands|millions)(?!\s+of\s+(?:dollars|euros|pounds|yen|won)))"
)
_LOWER_BOUND = (
    r"at\s+least|no\s+(?:fewer|less)\s+than|not\s+less\s+than|more\s+than|greater\s+than|upwards?\s+of|in\s+excess\s+of"
    r"|exceeding|over|above|a\s+minimum\s+of|well\s+over"
)
_UPPER_BOUND = (
    r"up\s+to|as\s+many\s+as|as\s+much\s+as|at\s+most|no\s+more\s+than|not\s+more\s+than|fewer\s+than|less\s+than|under|below"
    r"|a\s+maximum\s+of"
)
_NEAR = (
    r"about|around|some|approximately|approx\.?|roughly|nearly|almost|close\s+to|an?\s+estimated|estimated|perhaps|circa|ca\.?"
    r"|an?\s+(?:additional|further|total\s+of)|another|a\s+total\s+of|just\s+(?:over|under)"
)
_QUALIFIER = (
    rf"(?:(?P<low>{_LOWER_BOUND})\s+(?:an?\s+(?:additional|further)\s+|another\s+|some\s+)?"
    rf"|(?P<up>{_UPPER_BOUND})\s+(?:some\s+)?|(?P<near>{_NEAR})\s+)?"
)
_RANGE = (
    rf"(?P<between>between|from)\s+(?P<b1>{_NUMBER})\s+(?:and|to)\s+(?P<b2>{_NUMBER})"
    rf"|(?P<r1>{_NUMBER})(?:\s?[-–—]\s?(?=\d)|\s+(?:to|or)\s+)(?P<r2>{_NUMBER})(?!/)"
)
_QUANTITY = re.compile(
    rf"(?<![\w.,/$€£¥₩\-]){_QUALIFIER}"
    rf"(?:{_RANGE}|(?P<vague>{_VAGUE_NUMBER})|(?P<n>{_NUMBER}))"
    r"(?P<plus>\+|\s+or\s+more\b|-plus\b)?(?P<glued>[a-z³/]{1,5}\d?\b)?(?![\w%]|[.,]\d)"
)
"""To be matched in lower case: a pattern that ignores case tries each of its alternatives at every word."""
_MAY_COUNT = re.compile(
    rf"\d|\b(?:{_WORD}|dozens?|hundreds?|thousands?|millions?|half|scores)\b|\ban?\s+(?:{_MAGNITUDE}|dozen)\b"
)
"""A text without any of these holds no number: most sentences are done with it."""
_NUMBER_WORDS = re.compile(rf"\d[\d,.{_SPACES}]*\d|\d|[a-z]+")
_DIGIT = re.compile(r"\d")
_GROUPING = re.compile(rf"[,{_SPACES}]")
_SHARED_MAGNITUDE = re.compile(rf"({_MAGNITUDE}|[mk])$")
_ANY_MAGNITUDE = re.compile(_MAGNITUDE)
_DOZEN = re.compile(r"(?:a\s+)?dozen")
_STRICT_BOUND = re.compile(r"more|over|greater|above|exceed|in\s+excess|upward|well")


@dataclass(frozen=True, slots=True)
class Number:
    """A number or range at its span, qualifier included: 'at least 100' is 100..None."""

    start: int
    end: int
    low: float | None
    high: float | None
    digits: bool
    """Printed in digits."""
    vague: bool
    """'dozens', 'hundreds': a bound, no count."""
    glued: str = ""
    """Letters printed right behind the digits ('340,000t'); outside the span."""


def number_value(phrase: str) -> float | None:
    """Return the value of a number in digits or words: '1,250', '2.5 million', 'half a dozen', 'two and a half thousand'.

    ``None`` where the phrase is no number.
    """
    words = _NUMBER_WORDS.findall(phrase.lower())
    if not words:
        return None
    total = 0.0
    current: float | None = None
    half = False
    for i, word in enumerate(words):
        if word[0].isdigit():
            digits = _GROUPING.sub("", word)
            try:
                current = (current or 0.0) + float(digits)
            except ValueError:
                return None
        elif word == "half":
            if i and words[i - 1] == "a" and current is not None:
                current += 0.5
            else:
                half = True
        elif word in _UNITS:
            current = (current or 0.0) + _UNITS[word]
        elif word in _MAGNITUDES:
            factor = _MAGNITUDES[word]
            scaled = (1.0 if current is None else current) * factor
            if factor >= 1000 or word == "dozen":
                total += scaled
                current = None
            else:
                current = scaled
        elif word not in {"a", "an", "and"}:
            return None
    value = total + (current or 0.0)
    return round(value * (0.5 if half else 1.0), 6)


def _vague_value(phrase: str) -> float | None:
    words = [w for w in re.findall(r"[a-z]+", phrase.lower()) if w not in {"of", "several", "many", "a", "few"}]
    if len(words) == 2:
        return _VAGUE_MANY.get((words[0], words[1]))
    return _VAGUE.get(words[0]) if words else None


def _with_shared_magnitude(first: str, second: str) -> tuple[float | None, float | None]:
    """Values of 'four to six million' (both million) and of '20,000 to 25,000'."""
    low, high = number_value(first), number_value(second)
    if low is not None and high is not None and low < high and low < 1000 <= high:
        magnitude = _SHARED_MAGNITUDE.search(second.strip())
        if magnitude and not _ANY_MAGNITUDE.search(first):
            low *= _MAGNITUDES[magnitude.group(1).lower()]
    return low, high


def may_count(lowered: str, start: int, end: int) -> bool:
    """Say whether ``lowered[start:end]``, a text in lower case, can hold a number."""
    return _MAY_COUNT.search(lowered, start, end) is not None


_NOTE = re.compile(r"[\w.,;:’”\"'](?:\(\d{1,3}\)|\[\d{1,3}\])")
"""The mark of a footnote, glued to what it belongs to: 'Ras Lanuf.(34)'."""


def find_numbers(text: str, start: int = 0, end: int | None = None) -> list[Number]:
    """Return the numbers of ``text[start:end]`` in reading order, as ranges: 'fewer than 10' is None..10.

    'more than a dozen' is 13..None: the bound excludes the dozen itself, as the contract of the tables says.
    """
    end = len(text) if end is None else end
    offset = max(0, start - 1)  # what stands before a number tells whether it is one
    lowered = lower(text[offset:end])
    if not may_count(lowered, start - offset, len(lowered)):
        return []
    matches = _QUANTITY.finditer(lowered, start - offset)
    return [n for match in matches if (n := _number(text, match, offset)) is not None]


def _number(text: str, match: re.Match[str], offset: int) -> Number | None:
    """Return the number of a match, ``None`` where it is none: words without a value, a range that falls."""
    low, high = _values(match)
    if (low is None and high is None) or (low is not None and high is not None and low > high):
        return None
    if match["low"] or match["plus"]:
        if low is not None and match["low"] and _STRICT_BOUND.match(match["low"]) and _DOZEN.fullmatch(match["n"] or ""):
            low += 1
        high = None
    elif match["up"]:
        low = None
    start, end = match.span()
    glued = match.span("glued")
    if glued[0] >= 0:
        end = glued[0]
    digits = _DIGIT.search(match.string, start, match.end()) is not None
    if glued[0] >= 0 and not (digits and match.string[end - 1].isdigit()):
        return None
    letters = text[glued[0] + offset : glued[1] + offset] if glued[0] >= 0 else ""
    if digits and _NOTE.fullmatch(text, max(0, start + offset - 2), end + offset + 1):
        return None
    return Number(start + offset, end + offset, low, high, digits, bool(match["vague"]), letters)


def _values(match: re.Match[str]) -> tuple[float | None, float | None]:
    """Return the ends of the range that a match prints, without its qualifier."""
    if match["b1"]:
        return _with_shared_magnitude(match["b1"], match["b2"])
    if match["r1"]:
        return _with_shared_magnitude(match["r1"], match["r2"])
    if match["vague"]:
        return _vague_value(match["vague"]), None
    value = number_value(match["n"])
    return value, value
