"""The preposition that governs a noun phrase, past the determiners, adjectives and nouns that stand between."""

import re

from sanctions_assets.extraction.lexicon.folding import lower


def _one_of(*lines: str) -> str:
    """Return the alternatives that lines of words (patterns without spaces) name."""
    return "|".join(word for line in lines for word in line.split())


_SITES = _one_of(
    r"ports? terminals? harbou?rs? anchorages? berths? roads waters coast coasts shores? city town capital island",
    r"areas? territor(?:y|ies) parts zones? region province state republic kingdom people government",
)
"""What may stand before the 'of' or 'in' that names it: 'the port of'."""
_PARTIES = _one_of(
    r"buyers? customers? users? end-users? makers? refiners? refiner(?:y|ies) traders? firms? compan(?:y|ies) dealers? clients?",
    r"importers? exporters? mills? warehouses? consignees? suppliers? factor(?:y|ies) plants? shipyards? utilit(?:y|ies)",
    r"entit(?:y|ies) markets? groups? rebels? militias? forces army military troops governments? front battlefield frontline",
    r"neighbou?rs?",
)
"""Who receives or sends at a place: 'to buyers in'."""
_DETERMINERS = _one_of(
    "the a an any no every each another such its her his their our some several both all other various two three four"
)
_DIRECTIONS = _one_of(
    "southern northern eastern western central south-eastern south-western north-eastern north-western",
    "southeastern southwestern northeastern northwestern far nearby",
)
_ATTRIBUTES = _one_of(
    r"third foreign occupied unnamed unidentified unknown big small main major remote tiny old new nearest federal",
    r"coastal inland neighbou?ring communist reclusive nuclear-armed warring isolated sanctions-hit land-locked landlocked",
    r"oil grain export gulf black\ssea red\ssea pacific baltic mediterranean caspian",
)
_STATES = _one_of(r"area shore home nation nations regime ally allies destinations?")
_ADJECTIVE = r"[a-z]+(?:al|ic|ous|ive|ful|ary|less|able|ible|ern|ish|most|-held|-occupied|-controlled|-run|-backed)"

_SKIPPED = re.compile(
    rf"(?:\b(?:{_DETERMINERS}|{_DIRECTIONS}|{_ATTRIBUTES}|{_STATES}|{_SITES}|{_PARTIES}|{_ADJECTIVE})\b"
    r"|\b(?:of|in|at|off|on|near)\b(?=\s*$)|['’]s\b|[\"“”‘(])\s*$"
)
"""What is stepped over, word by word; this and what follows is matched in lower case."""
_PREPOSITION = re.compile(
    r"(?P<preposition>\b(?:bound\s+for|destined\s+for|en[-\s]?route\s+(?:to|from|for)|head(?:ed|ing|s)?\s+(?:for|to)"
    r"|on\s+(?:the|its|her|their)\s+way\s+(?:back\s+)?to|by\s+way\s+of|out\s+of|back\s+(?:to|from)|up\s+to|due\s+(?:at|in)"
    r"|via|through|c\s?(?:and|&|\+)\s?f|cif|cfr|fob|from|into|onto|to|for|towards?|at|in|near|off|outside|between|among|by|aboard|on|with|against|of|over"
    r"|across|around|along|under|within|inside|than|like|as"
    r"|left|leave|leaving|leaves|depart|departed|departing|departs|reached|reaches|reaching|entered|entering|signall?ing|signall?ed|declaring)\b"
    r"|/)\s*$"
)
"""What governs a place: prepositions, and the verbs of leaving and arriving whose object it is."""
_NOUN_BEFORE = re.compile(rf"\b(?:{_SITES}|{_PARTIES})\s+$")
_PARTY_IN = re.compile(
    r"\b(?P<preposition>from|to)\s+(?:(?:an?|the|its|their|another|several|some|two|three|various|unnamed)\s+)"
    r"(?:(?!(?:was|were|is|are|been|has|had|have|said|on|at|by|from|to|for|with|and|as|into|in|that|which|who|port|terminal"
    r"|war|fight|conflict|meeting|conference|summit|end|start|beginning|rise|fall|increase|decline|drop|year|month|week|south|north"
    r"|east|west|extent|attack|situation|crisis|ships?|vessels?|tankers?|boats?|cutters?|frigates?|warships?|destroyers?|dhows?|freighters?|carriers?|barges?)\b)[\w'’.-]+\s+){1,7}(?:based\s+)?in\s+(?:the\s+)?(?:[a-z-]+\s+){0,2}$"
)
_EN_ROUTE = re.compile(r"^en-?route")
_NAMED_SITE = re.compile(
    r"(?:\b[A-Z][\w'’-]+\s+){1,3}(?:[Pp]ort|[Tt]erminal|[Hh]arbou?r|[Dd]ock|[Aa]nchorage)\s+(?:of|in|at|near),?\s*$"
)
"""A port by its own name and the place it lies in: 'to Tien Sa Port in'."""
_INNER = frozenset({"of", "in", "at", "off", "on", "near"})
"""Prepositions that may only tie a name to its noun, so that the one before the noun governs: 'to the port of'."""
_REACH = 110
_STEPS = 12
_LONGEST = 48
"""Characters of the longest preposition or word that is stepped over, white space behind it included."""


def party_preposition(text: str, low: int, position: int) -> str | None:
    """Return what governs the party that is 'in' a place: 'from a subsidiary of the firm in', 'to the rebels in'."""
    party = _PARTY_IN.search(text, max(low, position - _REACH), position)
    return party["preposition"].lower() if party is not None else None


def governing_preposition(text: str, low: int, position: int) -> str | None:
    """Return the preposition that governs the noun phrase at ``position``: 'to' in 'to the North Korean port of'.

    Determiners, adjectives and words like 'port of' between are stepped over. ``low`` is where the sentence starts.
    """
    floor = max(low, position - _REACH)
    site = _NAMED_SITE.search(text, floor, position)
    before = lower(text[floor:position])
    at = len(before) if site is None else site.start() - floor
    for _ in range(_STEPS):
        if not before[:at].strip():
            return None
        nearest = max(0, at - _LONGEST)
        found = _PREPOSITION.search(before, nearest, at)
        preposition = _EN_ROUTE.sub("en route", " ".join(found["preposition"].split())) if found is not None else None
        if preposition is not None and preposition not in _INNER:
            return preposition
        skipped = _SKIPPED.search(before, nearest, at)
        if found is not None and (skipped is None or not _NOUN_BEFORE.search(before, 0, found.start())):
            return preposition
        if skipped is None:
            return None
        at = len(before[: skipped.start()].rstrip())
    return None
