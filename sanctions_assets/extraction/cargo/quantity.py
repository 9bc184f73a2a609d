"""Quantities of cargo in a sentence: a number with the unit behind it, and what numbers measure that is no cargo."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.cargo.phrase import Quantity
from sanctions_assets.extraction.lexicon import UnitEntry
from sanctions_assets.extraction.quantities import Number, may_count
from sanctions_assets.extraction.scan import Scan, SentenceScan

_LARGEST_IN_MEGATONNES = 2000
_BETWEEN_NUMBER_AND_UNIT = frozenset({"", "standard", "more", "further", "additional", "extra", "empty", "full", "loaded"})
_LONGEST_GAP = 14
_MONEY_OR_NUMBERING = (
    "$", "€", "£", "¥", "₩", "₹", "US$", "Rs", "NT$", "USD", "EUR", "No.", "no.", "No", "Nr.", "IMO", "Resolution", "#",
)  # fmt: skip
_NO_CARGO_MEASURE = re.compile(
    r"\s?(?:%|per ?cent|pct|percent|dollars|dlrs|euros?\b|yen\b|yuan|won\b|roubles|rubles|cents?\b"
    r"|knots|km\b|kms\b|miles|nautical|metres|meters|feet\b|mm\b|millimet|°|degrees"
    r"|years?\b|days?\b|months?\b|weeks?\b|hours?\b|minutes?\b|gmt|/\d)"
)
"""Money, shares, lengths, angles and times."""
_LOTS = re.compile(r"\s(?:cargo(?:es)?|shipments?|parcels?|consignments?|lots?|loads?|stems?)(?=\sof\s)")
_LOTS_OF = re.compile(
    r"\s(?:[\w-]+\s)?(?:cargo(?:es)?|shipments?|parcels?|consignments?|lots?|loads?|shiploads?|stems?|batch(?:es)?|tranches)"
    r"(?:\s(?:of|totall?ing|at)|,)\s"
)
_EACH = re.compile(r",?\s(?:each|apiece)\b(?!\s(?:day|week|month|quarter|year)\b)")
_LOTS_REACH = 40
_PACKAGES_OF = re.compile(
    r"\s(?:standard\s)?\d[\d.]*[- ](?:kilo|kg|kilogram|kilogramme|lb|pound|litre|liter|tonne|ton|gallon)s?\s"
    r"(?=(?:bags?|sacks?|bales?|box(?:es)?|cartons?|drums?|barrels?|cases?|crates?|cylinders?)\b)"
)
"""'9 mln 60-kilo bags'."""
_LOT = re.compile(r"/\d{1,2}(?:pct|%)?\s+(?=[a-z])")
_TOLERANCE = re.compile(r",?\s*(?:\+/?-|±|plus or minus)\s?\d{1,2}(?:\s?%|\s?pct|\s?per ?cent)?")
"""What a ship may take more or less: '170,000 mt +/- 10%'."""
_SMALLEST_LOT = 1000
_SHIP_SIZE = re.compile(r"\s?(?:dwt|deadweight|displacement|gross|freighter|ship|vessel|tanker|cargo ship|class)")
_SIZES = frozenset({"tonne", "teu", "cubic_metre", "barrel"})
_SHORT_UNIT = re.compile(r"\s\([A-Za-z/]{2,6}\)")
"""'barrels per day (bpd)'."""
_CONVERTED = re.compile(
    r"\s?\((?:(?:about|around|some|roughly|nearly|almost|approximately|over|more than) )?\d[\d.,]*"
    r"(?:[ -](?:million|mln|billion|thousand))?[ -]?[A-Za-z][A-Za-z ]{0,20}\)"
)
"""The same in another unit: '283,900 liters (75,000 gallons)'."""
_WORD_BEGINS = re.compile(r"[^\s,.]")
_BEHIND_ELLIPSIS = re.compile(
    r"\s*(?:$|[,.;)]|(?:to|for|from|in|of|at|by|went|came|and|on|aboard|during|(?:a|one|the)\s+(?:year|month|week)|last|this"
    r"|were|was)\b)"
)
_PAIRED = re.compile(r" (?:and|or) ")
"""'1,300 and 1,490 pounds'."""
_NUMBERED = re.compile(
    r"\b(?:resolutions?|articles?|regulations?|directive|decree|order|law|paragraphs?|section|flight|figure|table|annex)\s+$"
)
_SMALLEST_ELLIPSIS = 10
_ELLIPSIS_REACH = 160
_UNIT_AT_DIGIT = re.compile(r"\d(?!(?:st|nd|rd|th|s|am|pm)\b)[^\W\d_]|\d[/³]")
"""What is printed right behind a number and may be its unit: '340,000t', '170,000/10'."""
_UNIT_REACH = 40
"""Characters before a unit within which its number ends in a digit or word, gap included."""
_COUNTED = frozenset({"item", "person", "container"})


def may_hold_quantities(scan: Scan, sentence: SentenceScan) -> bool:
    """Say whether a sentence can hold a quantity: a unit with a number before it or at its last digit. Most hold none."""
    if _UNIT_AT_DIGIT.search(scan.text, sentence.start, sentence.end) is not None:
        return True
    return any(may_count(scan.folded, max(sentence.start, hit.start - _UNIT_REACH), hit.start) for hit, _ in sentence.of("unit"))


def find_quantities(scan: Scan, sentence: SentenceScan) -> list[Quantity]:
    """Return the quantities of a sentence that have a unit of cargo, or take over that of the one before, in reading order."""
    measured: list[Quantity] = []
    for number in sentence.numbers:
        quantity = _measured(scan, sentence, number)
        if quantity is not None:
            whole = _of_each(scan, sentence, quantity)
            if whole is not None:
                measured = [q for q in measured if q.end <= whole.start]
                quantity = whole
        if quantity is not None and not (measured and quantity.start < measured[-1].end):  # no figure converted within another
            measured.append(quantity)
    return sorted([*measured, *_elliptic(scan, sentence, measured)], key=lambda q: q.start)


def is_money(scan: Scan, number: Number) -> bool:
    """Say whether a number is an amount of money, a share, a length or another measure that is no cargo."""
    if scan.text[max(0, number.start - 6) : number.start].rstrip().endswith(_MONEY_OR_NUMBERING):
        return True
    return _NO_CARGO_MEASURE.match(scan.folded, number.end, number.end + 14) is not None


def _measured(scan: Scan, sentence: SentenceScan, number: Number) -> Quantity | None:
    """Return the quantity that a number gives with the unit behind it."""
    lot = _LOT.match(scan.folded, number.end, number.end + 8)
    if lot is not None and number.digits and (number.low or 0) >= _SMALLEST_LOT:
        # a fixture's '170,000/10 ore': tonnes, ten per cent more or less
        return Quantity(number.start, lot.end() - 1, number.low, number.high, "tonne")
    if is_money(scan, number) or _tells_ship_size(scan, sentence, number):
        return None
    unit = _unit_behind(scan, sentence, number)
    if unit is None or unit[0].unit == "delivery":
        return None
    entry, end = unit
    if entry.unit in _SIZES and _SHIP_SIZE.match(scan.folded, end, end + 12):
        return None
    if scan.text[number.end : number.end + 1] == "-":
        lots = _of_lots(scan, sentence, number, entry, end)
        if lots is not None or _WORD_BEGINS.match(scan.text, end):
            return lots
    short = _SHORT_UNIT.match(scan.text, end, end + 10) or _CONVERTED.match(scan.text, end, end + 60)
    tolerance = _TOLERANCE.match(scan.text, end, end + 24)
    end = tolerance.end() if tolerance is not None else end
    factor = entry.factor * (1e6 if _in_megatonnes(scan, number, end) else 1)
    low = None if number.low is None else round(number.low * factor, 6)
    high = None if number.high is None else round(number.high * factor, 6)
    return Quantity(number.start, end if short is None else short.end(), low, high, entry.unit, entry.rate)


def _in_megatonnes(scan: Scan, number: Number, end: int) -> bool:
    """Say whether a unit is 'Mt' and means millions of tonnes: with a small figure, for '25,000 Mt' are metric tons."""
    return (
        not number.glued
        and scan.text.endswith("Mt", number.end, end)
        and (number.high or number.low or 0) < _LARGEST_IN_MEGATONNES
    )


def _of_lots(scan: Scan, sentence: SentenceScan, number: Number, entry: UnitEntry, end: int) -> Quantity | None:
    """Return the whole of some lots: 'three 30,000-tonne cargoes of kerosene' is 90,000 tonnes."""
    lots = _LOTS.match(scan.folded, end)
    if lots is None or number.low is None or number.high is None:
        return None
    count = next((n for n in sentence.numbers if n.end + 1 == number.start and n.low == n.high and n.low is not None), None)
    times, start = (count.low or 1.0, count.start) if count is not None else (1.0, number.start)
    factor = entry.factor * times
    return Quantity(start, lots.end(), round(number.low * factor, 6), round(number.high * factor, 6), entry.unit, entry.rate)


def _of_each(scan: Scan, sentence: SentenceScan, each: Quantity) -> Quantity | None:
    """Return the whole of lots that are told one by one: 'six cargoes of 60,000 tonnes each' is 360,000 tonnes."""
    behind = _EACH.match(scan.folded, each.end)
    if behind is None or each.low is None or each.high is None:
        return None
    for count in sentence.numbers:
        if count.low is None or count.low != count.high or not 0 < each.start - count.end <= _LOTS_REACH:
            continue
        if _LOTS_OF.fullmatch(scan.folded, count.end, each.start):
            low, high = (round(part * count.low, 6) for part in (each.low, each.high))
            return Quantity(count.start, behind.end(), low, high, each.unit, each.rate)
    return None


def _tells_ship_size(scan: Scan, sentence: SentenceScan, number: Number) -> bool:
    """Say whether a number is the size of the ship before it: 'a coaster of 3,900 tonnes'."""
    ship_end = number.start - len(" of ")
    return scan.folded.startswith(" of ", max(0, ship_end)) and any(
        h.end == ship_end and h.ship() is not None for h in sentence.hits
    )


def _unit_behind(scan: Scan, sentence: SentenceScan, number: Number) -> tuple[UnitEntry, int] | None:
    """Return the unit right behind a number and where it ends: 'tonnes', 'metric tons', 'barrels a day'."""
    if number.glued:
        entry = scan.lexicon.glued.get(number.glued)
        return (entry, number.end + len(number.glued)) if entry is not None else None
    packed = _PACKAGES_OF.match(scan.folded, number.end)
    start = number.end if packed is None else packed.end()
    hit = next((h for h in sentence.hits if h.start >= start), None)
    if hit is None or hit.start - start > _LONGEST_GAP:
        return None
    unit = hit.unit()
    if packed is not None:
        return None if unit is None or hit.start != start else (unit, hit.end)
    if unit is None or scan.folded[number.end : hit.start].strip() not in _BETWEEN_NUMBER_AND_UNIT:
        return None
    return unit, hit.end


def _elliptic(scan: Scan, sentence: SentenceScan, measured: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures that leave out the unit of the one before: '50,000 tonnes to Somalia and 25,000 to Mali'."""
    found: list[Quantity] = []
    for number in sentence.numbers:
        if number.glued or any(q.start <= number.start < q.end for q in measured) or is_money(scan, number):
            continue
        behind = next((q for q in measured if 0 < q.start - number.end <= 5 and q.unit not in _COUNTED), None)
        if behind is not None and _PAIRED.fullmatch(scan.folded, number.end, behind.start):
            found.append(Quantity(number.start, number.end, number.low, number.high, behind.unit, behind.rate))
            continue
        last = next((q for q in reversed(measured) if q.end <= number.start and q.unit not in _COUNTED), None)
        if last is None or number.start - last.end > _ELLIPSIS_REACH:
            continue
        if _NUMBERED.search(scan.folded, max(0, number.start - 14), number.start):
            continue
        if (number.low or number.high or 0) < _SMALLEST_ELLIPSIS or _like_a_year(number) or _is_vague(scan, number):
            continue
        if _BEHIND_ELLIPSIS.match(scan.folded, number.end, number.end + 16):
            found.append(Quantity(number.start, number.end, number.low, number.high, last.unit, last.rate))
    return found


def _is_vague(scan: Scan, number: Number) -> bool:
    """Say whether a number is a word in the plural, which counts people where nothing else is told: 'millions in need'."""
    return not number.digits and scan.folded[number.start : number.end].endswith("s")


def _like_a_year(number: Number) -> bool:
    return number.low is not None and number.low == number.high and 1900 <= number.low <= 2100
