"""Figures beside the cargo: the total that follows a noun of movement, and how many trips were made."""

import re

from sanctions_assets.extraction.cargo import CargoPhrase, Quantity
from sanctions_assets.extraction.movements.changes import CHANGES
from sanctions_assets.extraction.movements.draft import Governor, Voyages
from sanctions_assets.extraction.movements.timing import dates_report
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan

Trips = tuple[int | None, int | None]
"""Least and greatest number of trips."""

_COMES_TO = re.compile(rf"\b(?:{CHANGES}|total|at|to|of)\b")
_AT_A_LEVEL = re.compile(
    r"^[^,;.]*\bat\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,3}(?:levels?|rate|pace|average|volume|clip|high|low)\s+of\s+(?:[\w-]+\s+){0,3}$"
)
"""'exported crude to Spain at a record level of': the figure behind belongs to the verb."""
_TO_DASH = re.compile(r"\s+(?:to|from|into)\s+(?:the\s+)?[A-Z][^\d,;:()–—]{1,30}?\s*(?:\(|:|\s-|–|—)\s*")
"""'exported grain to Peru - 7 tonnes'."""
_CHANGED = re.compile(rf"\b{CHANGES}\b")
_COUNTED = re.compile(
    r"\s+(?:(?:such|separate|round|more|further|earlier|direct|similar|other)\s+)?(?P<noun>(?P<first>[a-z-]+)(?:\s[a-z]+)?)"
)
_NO_TRIPS = frozenset({"time", "times", "shipment", "lot", "leg", "cargo", "cargoes"})
"""Words of the list of trips that count other things when a number stands before them."""
_MULTIPLIES = re.compile(
    r"\s+(?:as|more|less|the|higher|larger|bigger|greater|what|its|that|over|an?|per|each|every|faster|lower)\b"
)
"""Behind 'three times' no count of voyages: 'three times as much', 'three times a week'."""
_OCCASIONS = re.compile(r"\b(?P<two>twice|on two occasions)\b|\bthrice\b")


def stated_total(scan: Scan, phrases: SentencePhrases, governor: Governor, cargo: CargoPhrase) -> Quantity | None:
    """Return the figure that follows a noun of movement: 'crude exports averaged 3.42mn b/d', 'deliveries ... at between'."""
    trigger = governor.trigger
    if cargo.commodity is None or cargo.quantity is not None or (trigger is None and governor.rule != "cargo.from_to"):
        return None
    coming_to = trigger is None or trigger.noun is not None or trigger.voice == "reduced"  # 'the wheat shipped to X came to'
    for other in phrases.cargo:
        figure = other[0]
        bare = figure.commodity is None or (figure.weak and figure.commodity == "goods.containers")  # '22 million boxes'
        if bare and figure.quantity is not None and governor.right <= figure.start < phrases.scan.end:
            gap = scan.folded[governor.right : figure.start]
            if not coming_to:
                told_so = len(gap) < 100 and (
                    _AT_A_LEVEL.search(gap) or _TO_DASH.fullmatch(scan.text, governor.right, figure.start)
                )
                return figure.quantity if told_so else None
            told = _COMES_TO if trigger is not None else _CHANGED
            if len(gap) < 100 and told.search(gap) and not gap.endswith(" by "):
                return figure.quantity
    return None


def count_trips(scan: Scan, phrases: SentencePhrases, low: int, high: int) -> Trips:
    """Return the number of trips stated between two positions: '43 trips', 'on three voyages', 'twice'."""
    words = scan.lexicon.words.get("trips.terms", frozenset())
    for number in phrases.scan.numbers:
        if not low <= number.start < high or number.vague:
            continue
        match = _COUNTED.match(scan.folded[number.end : number.end + 40])
        if match is None:
            continue
        told = match["first"] == "times" and not _MULTIPLIES.match(scan.folded, number.end + match.end("first"))
        if told or any(_singular(noun) in words and noun not in _NO_TRIPS for noun in (match["noun"], match["first"])):
            return (None if number.low is None else int(number.low), None if number.high is None else int(number.high))
    match = _OCCASIONS.search(scan.folded[low:high])
    if match is None:
        return (None, None)
    return (2, 2) if match["two"] else (3, 3)


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def read_voyages(scan: Scan, phrases: SentencePhrases) -> Voyages | None:
    """Return the voyages that a sentence counts: '12 voyages to Zhoushan from April to December'."""
    sentence = phrases.scan
    trips = count_trips(scan, phrases, sentence.start, sentence.end)
    if trips == (None, None):
        return None
    time = next(
        (
            t
            for t in sentence.times
            if not t.descriptive
            and t.read() != (None, None)
            and t.kind != "frequency"
            and not dates_report(scan, sentence.start, t, None)
        ),
        None,
    )
    return Voyages(sentence.index, trips, tuple(phrases.ships), tuple(phrases.groups), time)
