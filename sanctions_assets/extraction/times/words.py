"""The closed classes of words that English tells time with."""

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
}  # fmt: skip
MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
WEEKDAYS = {"monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6}
WEEKDAY_ABBREVIATIONS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
AMBIGUOUS_NAMES = frozenset(("may", "march"))
"""Months that are also verbs: they need a neighbour that dates them."""
TRADE_NOUNS = frozenset(
    (
        "loading",
        "loadings",
        "shipments",
        "exports",
        "imports",
        "deliveries",
        "delivery",
        "cargoes",
        "sales",
        "arrivals",
        "arrival",
        "figures",
    )
)
"""Nouns that a month qualifies ('May loadings')."""
UNITS = {
    "hour": "hour", "hours": "hour", "day": "day", "days": "day", "night": "night", "nights": "night", "week": "week",
    "weeks": "week", "fortnight": "fortnight", "month": "month", "months": "month", "quarter": "quarter",
    "quarters": "quarter", "year": "year", "years": "year", "decade": "decade", "decades": "decade",
}  # fmt: skip
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 14)}
"""First and last month; winter runs into February of the next year."""
SEASON_GOODS = frozenset(("wheat", "barley", "crop", "crops", "rape", "rapeseed", "sowing", "planting", "auction", "auctions"))
"""Nouns after which 'winter' and 'spring' are a kind of crop, not a time."""
ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "final": -1, "last": -1}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "ninety": 90,
}  # fmt: skip
VAGUE_NUMBERS = frozenset(("several", "some", "many", "few", "couple", "recent", "dozen"))
DATING_PREPOSITIONS = frozenset(
    (
        "in", "on", "since", "until", "till", "from", "by", "between", "of", "during", "before", "after", "throughout", "through",
        "last", "this", "next", "early", "mid", "late", "for", "around", "about", "end", "beginning", "ending", "ended",
        "past", "previous", "following", "earlier", "later", "each", "every", "beg", "middle", "all",
    )
)  # fmt: skip
"""Words before an ambiguous month name or a bare year that make it a date."""
YEAR_PREPOSITIONS = DATING_PREPOSITIONS - frozenset(("on", "for", "about", "each", "every", "this", "last", "next")) | {
    "year", "fiscal", "back", "against", "as", "versus", "vs",
}  # fmt: skip
FUNCTION_WORDS = frozenset(
    (
        "and", "or", "but", "to", "until", "till", "through", "the", "a", "when", "while", "as", "for", "with", "by", "from",
        "in", "on", "at", "was", "were", "is", "are", "has", "had", "have", "after", "before", "under", "because", "it", "she",
        "he", "they",
    )
)  # fmt: skip
YEARLY_NOUNS = frozenset(
    (
        "exports", "imports", "shipments", "sales", "deliveries", "purchases", "output", "production", "harvest", "crop", "crops",
        "total", "totals", "volumes", "trade", "figures", "loadings", "arrivals", "supplies",
    )
)  # fmt: skip
"""Nouns that a bare year before them qualifies ('2023 exports')."""
MEASURES = frozenset(
    (
        "t", "ton", "tons", "tonne", "tonnes", "mt", "dwt", "gt", "teu", "teus", "barrel", "barrels", "bbl", "bpd", "b", "kg",
        "kilos", "kilograms", "pounds", "lb", "litre", "litres", "liters", "gallons", "cubic", "metre", "metres", "meters", "m",
        "m3", "km", "kilometres", "kilometers", "mile", "miles", "nm", "nautical", "feet", "foot", "ft", "hp", "kw", "mw", "cc",
        "percent", "per", "pct", "million", "mln", "billion", "bln", "thousand", "hundred", "lakh", "crore", "dollars", "euros",
        "dlrs", "gmt", "utc", "hours", "hrs", "local", "days", "weeks", "months", "years", "minutes", "points", "pieces", "units",
        "carats", "head", "ounces", "grams", "times",
    )
)  # fmt: skip
"""Words after which a number weighs, measures or clocks something and is neither a year nor a day of the month."""
COUNTED = frozenset(
    (
        "containers", "boxes", "rounds", "shells", "missiles", "rockets", "drones", "troops", "soldiers", "men", "people",
        "persons", "workers", "crew", "ships", "vessels", "tankers", "vehicles", "trucks", "lorries", "bags", "bales", "cases",
        "seafarers", "refugees", "civilians", "trips", "voyages", "cars", "tanks", "rifles", "migrants", "prisoners", "cargoes",
    )
)  # fmt: skip
"""Nouns that a number before them counts, unless 'in' or 'on' dates what follows ('on May 14 tankers sailed')."""
DESCRIBING = frozenset(("built", "constructed", "founded", "established", "born", "manufactured", "dating", "commissioned"))
"""Participles after which a year describes a thing."""
LAWS = frozenset(
    ("act", "law", "treaty", "agreement", "regulation", "regulations", "protocol", "convention", "resolution", "order")
)
FISCAL_YEARS = frozenset((*(f"fy{n}" for n in range(10, 40)), *(f"fy{n}" for n in range(2000, 2040))))
"""'FY24' and 'FY2024'; with a space between the number stands alone after 'fiscal'."""
HOLIDAYS = {
    ("christmas", "eve"): (12, 24), ("christmas", "day"): (12, 25), ("boxing", "day"): (12, 26),
}  # fmt: skip
