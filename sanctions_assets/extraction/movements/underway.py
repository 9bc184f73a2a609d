"""Cargo under way without a verb of moving: a ship 'with' it, cargo 'aboard' or 'bound for', lines of fixtures."""

import re

from sanctions_assets.extraction.movements.prepositions import FROM, SHIP_NOUNS, TO
from sanctions_assets.extraction.movements.roles import role_of
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan

_SHIP_AHEAD = re.compile(rf"\b(?:she|it|lorry|truck|plane|aircraft|train|van|{SHIP_NOUNS})\b[^.;]{{0,40}}$")
_LADEN = re.compile(
    r"\b(?:with|laden with|loaded with|carrying|holding|full of|has|had|containing|of (?:which|this|it)"
    r"|(?:cargo|load|cargoes|loads|parcel|tonnes|tons|barrels) of)\s+(?:[\w'-]+\s+){0,3}$"
)
_ABOARD = re.compile(r"[^.;]{0,40}\b(?:aboard|on board|in (?:her|its) (?:holds?|tanks|hopper)|below decks|in the holds?)\b")
_BOUND = re.compile(
    r"\s*(?:,\s*)?(?:(?:is|are|was|were|had been|may be|may have been)\s+)?(?:reportedly\s+|probably\s+|likely\s+"
    r"|(?:believed|thought|said|suspected|reported)\s+to\s+(?:be|have\s+been)\s+)?"
    r"(?:bound for|destined for|intended for|headed for|heading for|consigned to|en[- ]?route (?:to|from)"
    r"|on (?:its|her|the|their) way to)\b"
)
_MEANS_BEFORE = re.compile(r"\b(?:in|by|aboard)\s+$")
"""What the cargo travels in is none: 'crude oil in 14 tanks from Batumi to Varna'."""
_CUSTOMS = re.compile(
    r"\bcustoms\b[^.;]{0,60}\b(?:record(?:ed|s)|register(?:ed|s)|logged|counted|cleared|show(?:ed|s)?)\s+(?:[\w.,]+\s+){0,4}$"
)
_COUNTED_REACH = 12
_BESIDE = re.compile(r",?\s*")
_FIXTURE_SIZE = re.compile(r"[\"”’]?\s*,\s*(?:[\d,./]+\s*)?")
"""Between the ship and the cargo in a line of fixtures: 'Alfa, 80,000 t grain, Santos/Qingdao'."""
_FIXTURE_ROUTE = re.compile(r",\s*[\w .]+/[\w .]+,")


def rule_underway(scan: Scan, phrases: SentencePhrases, start: int, end: int) -> str | None:
    """Return the rule by which the cargo at ``start:end`` is under way, or ``None``."""
    text = scan.folded
    before = text[max(phrases.scan.start, start - 60) : start]
    after = text[end : min(phrases.scan.end, end + 90)]
    if _LADEN.search(before) and _ship_ahead(phrases, start, before):
        return "cargo.ship_with"
    if _ABOARD.match(after):
        return "cargo.aboard"
    if _BOUND.match(after):
        return "cargo.bound"
    if _has_route(scan, phrases, end, after) and not _MEANS_BEFORE.search(before):
        return "cargo.from_to"
    if _counted_by_customs(scan, phrases, start, end):
        return "cargo.from_to"
    if _is_fixture(scan, phrases, start, after):
        return "cargo.fixture"
    return None


def _ship_ahead(phrases: SentencePhrases, start: int, before: str) -> bool:
    return (
        any(s.end <= start and start - s.end < 90 for s in phrases.ships)
        or any(g.end <= start and start - g.end < 70 for g in phrases.groups)
        or _SHIP_AHEAD.search(before) is not None
    )


def _has_route(scan: Scan, phrases: SentencePhrases, end: int, after: str) -> bool:
    """Say whether a route follows the cargo: 'coal, Richards Bay to Rotterdam', 'wheat from Russia to Egypt'."""
    opening = next(
        (
            p
            for p in phrases.places
            if 0 <= p.place.start - end <= 4 and p.preposition is None and role_of(scan, p, "carry", None) == "origin"
        ),
        None,
    )
    if opening is not None and _BESIDE.fullmatch(scan.folded[end : opening.place.start]):
        return True
    afloat = [s.start for s in phrases.ships] + [g.start for g in phrases.groups]
    limit = min([end + 70, *(start for start in afloat if start >= end)])  # a route behind a ship is the ship's
    governing = {p.preposition for p in phrases.places if end <= p.place.start < limit and p.preposition}
    return bool(governing & FROM and governing & (TO | {"for"})) and ";" not in after[:60]


def _counted_by_customs(scan: Scan, phrases: SentencePhrases, start: int, end: int) -> bool:
    """Say whether customs count goods from a country: 'customs recorded 5.3 million tons of nickel ore from Oman'."""
    if _CUSTOMS.search(scan.folded, phrases.scan.start, start) is None:
        return False
    return any(0 <= p.place.start - end < _COUNTED_REACH and p.preposition == "from" for p in phrases.places)


def _is_fixture(scan: Scan, phrases: SentencePhrases, start: int, after: str) -> bool:
    """Say whether the cargo stands in a line of fixtures, its route written with a stroke."""
    ships = phrases.ships
    if ships and ships[0].end <= start and re.search(r"\w/\w", after):
        last = ships[-1] if ships[-1].end <= start else ships[0]
        if _FIXTURE_SIZE.fullmatch(scan.folded[last.end : start]):
            return True
    return _FIXTURE_ROUTE.match(after) is not None
