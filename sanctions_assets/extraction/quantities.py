"""Quantities: numbers in digits and words, ranges and bounds, magnitudes and units ('as many as nine million rounds')."""

import re
from dataclasses import dataclass

_UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "million": 1e6, "millions": 1e6,
    "mln": 1e6, "mn": 1e6, "mio": 1e6, "m": 1e6, "billion": 1e9, "bln": 1e9, "bn": 1e9, "dozen": 12, "score": 20,
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
_MAGNITUDE = r"(?:hundred|thousand|lakhs?|crores?|million|mln|mn|mio|billion|bln|bn)"
_DIGITS = r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d{1,3}(?:[  ]\d{3})+(?![\d])|\d+(?:\.\d+)?"
_NUMBER = (
    rf"(?:(?:half\s+an?|an?|one)\s+(?:dozen|{_MAGNITUDE})|half\s+a\s+dozen|"
    rf"(?:{_DIGITS})(?:[-\s]?{_MAGNITUDE}\b|m(?=\s[a-z])(?!\s(?:long|wide|deep|high|tall|off|from|away|below|above|in|of|to|at|and)\b)|k(?!\w)|[-\s]dozen\b)?(?:\s(?:hundred\s)?thousand\b)?|"
    rf"{_SMALL}(?:\s+and\s+a\s+half)?(?:[-\s]{_MAGNITUDE}(?:\s+and)?(?:\s+{_SMALL})?)*(?:\s+dozen)?)"
)
_VAGUE_NUMBER = r"(?:(?:tens|hundreds)\s+of\s+(?:thousands|millions)|(?:several|many|a\s+few)?\s*(?:dozens|scores|hundreds|thousands|millions)(?!\s+of\s+(?:dollars|euros|pounds|yen|won)))"
_LOWER_BOUND = r"at\s+least|no\s+(?:fewer|less)\s+than|not\s+less\s+than|more\s+than|greater\s+than|upwards?\s+of|in\s+excess\s+of|exceeding|over|above|a\s+minimum\s+of|well\s+over"
_UPPER_BOUND = r"up\s+to|as\s+many\s+as|as\s+much\s+as|at\s+most|no\s+more\s+than|not\s+more\s+than|fewer\s+than|less\s+than|under|below|a\s+maximum\s+of"
_NEAR = r"about|around|some|approximately|approx\.?|roughly|nearly|almost|close\s+to|an?\s+estimated|estimated|perhaps|circa|ca\.?|an?\s+(?:additional|further|total\s+of)|another|a\s+total\s+of|just\s+(?:over|under)"
_QUANTITY = re.compile(
    rf"(?<![\w.,/$€£¥₩\-])(?:(?P<low>{_LOWER_BOUND})\s+(?:an?\s+(?:additional|further)\s+|another\s+|some\s+)?|(?P<up>{_UPPER_BOUND})\s+(?:some\s+)?|(?P<near>{_NEAR})\s+)?"
    rf"(?:(?P<between>between|from)\s+(?P<b1>{_NUMBER})\s+(?:and|to)\s+(?P<b2>{_NUMBER})"
    rf"|(?P<r1>{_NUMBER})(?:\s?[-–—]\s?(?=\d)|\s+(?:to|or)\s+)(?P<r2>{_NUMBER})(?!/)"
    rf"|(?P<n>{_NUMBER})|(?P<vague>{_VAGUE_NUMBER}))"
    rf"(?P<plus>\+|\s+or\s+more\b|-plus\b)?(?P<glued>[A-Za-z³/]{{1,5}}\d?\b)?(?![\w%])",
    re.IGNORECASE,
)
_TRIGGER = re.compile(
    rf"\d|\b(?:{_WORD}|dozens?|hundreds?|thousands?|millions?|half|scores)\b|\ban?\s+(?:{_MAGNITUDE}|dozen)\b", re.IGNORECASE
)


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
    words = re.findall(r"\d[\d,.  ]*\d|\d|[a-z]+", phrase.lower())
    if not words:
        return None
    total = 0.0
    current: float | None = None
    half = False
    for i, word in enumerate(words):
        if word[0].isdigit():
            digits = re.sub(r"[,  ]", "", word)
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
        magnitude = re.search(rf"({_MAGNITUDE}|[mk])$", second.strip(), re.IGNORECASE)
        if magnitude and not re.search(rf"({_MAGNITUDE})", first, re.IGNORECASE):
            low *= _MAGNITUDES[magnitude.group(1).lower()]
    return low, high


def find_numbers(text: str, start: int = 0, end: int | None = None) -> list[Number]:
    """Return the numbers of ``text[start:end]`` in reading order, as ranges: 'fewer than 10' is None..10.

    'more than a dozen' is 13..None: the bound excludes the dozen itself, as the contract of the tables says.
    """
    end = len(text) if end is None else end
    found: list[Number] = []
    if not _TRIGGER.search(text, start, end):
        return found
    for match in _QUANTITY.finditer(text, start, end):
        low: float | None
        high: float | None
        vague = False
        end_at = match.start("glued") if match["glued"] else match.end()
        if match["b1"]:
            low, high = _with_shared_magnitude(match["b1"], match["b2"])
        elif match["r1"]:
            low, high = _with_shared_magnitude(match["r1"], match["r2"])
        elif match["vague"]:
            low, high, vague = _vague_value(match["vague"]), None, True
        else:
            low = high = number_value(match["n"])
        if low is None and high is None:
            continue
        if low is not None and high is not None and low > high:
            continue
        if match["low"] or match["plus"]:
            dozen = re.fullmatch(r"(?:a\s+)?dozen", match["n"] or "", re.IGNORECASE)
            strict = match["low"] and re.match(
                r"more|over|greater|above|exceed|in\s+excess|upward|well", match["low"], re.IGNORECASE
            )
            if low is not None and dozen and strict:
                low += 1
            high = None
        elif match["up"]:
            low = None
        digits = any(c.isdigit() for c in match.group())
        if match["glued"] and not (digits and text[end_at - 1].isdigit()):
            continue
        found.append(Number(match.start(), end_at, low, high, digits, vague, match["glued"] or ""))
    return found
