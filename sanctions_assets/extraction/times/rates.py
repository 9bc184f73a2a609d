"""Lengths of time and rates: 'for months', 'six weeks', 'a day', 'per year', 'every week', 'daily'."""

from sanctions_assets.extraction.times.arithmetic import shift
from sanctions_assets.extraction.times.readings import Reading, lost
from sanctions_assets.extraction.times.relative import precision_of
from sanctions_assets.extraction.times.tokens import HYPHENS, Tokens
from sanctions_assets.extraction.times.words import UNITS, VAGUE_NUMBERS, WEEKDAYS

RATE_WORDS = {
    "daily": "day", "weekly": "week", "fortnightly": "week", "monthly": "month", "quarterly": "quarter", "annual": "year",
    "annually": "year", "yearly": "year", "nightly": "day", "hourly": "day",
}  # fmt: skip
_HEDGES = frozenset(
    (
        "more", "less", "than", "at", "least", "most", "about", "around", "nearly", "almost", "over", "under", "up", "to", "some",
        "roughly", "a", "further", "another", "only", "just", "well",
    )
)  # fmt: skip
_LENGTH_BEFORE = frozenset(
    ("for", "in", "within", "than", "over", "about", "nearly", "almost", "half", "after", "around", "took", "lasted")
)


def frequency(tokens: Tokens, at: int) -> Reading | None:
    """Read a rate: 'a day' after a quantity, 'per month', 'each year', 'every two weeks', 'every Monday', 'daily'."""
    low = tokens.low
    if low[at] in RATE_WORDS:
        return lost(at + 1, "frequency", precision_of(RATE_WORDS[low[at]]))
    place = at + 1
    if low[at] in ("each", "every") and low[place] in WEEKDAYS:
        return lost(place + 1, "frequency", "day")
    if low[at] == "every" and tokens.number(place) is not None:
        place += 1
    name = UNITS.get(low[place])
    if name is None or low[at] not in ("a", "an", "per", "each", "every", "/"):
        return None
    if low[at] in ("a", "an", "per") and (low[place].endswith("s") or (name == "quarter" and low[at] != "per")):
        return None
    if low[at] in ("a", "an") and tokens.prior(at) in _LENGTH_BEFORE:
        return lost(place + 1, "duration", precision_of(name))
    if low[at] == "/" and not tokens.joined(at):
        return None
    return lost(place + 1, "frequency", precision_of(name))


def duration(tokens: Tokens, at: int) -> Reading | None:
    """Read a length: 'for months', 'for more than a year', '15 years'.

    It is no period; but after 'for' an exact length up to the day of publication stands as its context ('has not sold a car
    for 15 years').
    """
    low = tokens.low
    place = at
    after_for = low[at] == "for"
    if after_for:
        place += 1
        while low[place] in _HEDGES and not (low[place] == "a" and low[place + 1] in UNITS):
            place += 1
    count, vague = tokens.number(place), False
    while low[place] in VAGUE_NUMBERS or (low[place] == "of" and vague):
        place, vague = place + 1, True
    if count is not None and not vague:
        place = tokens.hyphen(place + 1) if low[place] not in ("a", "an") else place + 1
    name = UNITS.get(low[place])
    if name is None or (count is None and not vague and not (after_for and low[place].endswith("s"))):
        return None
    if not after_for and (low[at] in ("a", "an") or name == "quarter"):
        return None
    exact = after_for and count is not None and not vague and tokens.today is not None and low[place - 1] not in HYPHENS
    context = (
        (shift(tokens.today, -count, name), tokens.today) if exact and count is not None and tokens.today is not None else None
    )
    return lost(place + 1, "duration", precision_of(name), context)
