"""What goods are given for: 'sent 100,000 tonnes of coal in exchange for fuel from Russia' tells of two movements."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements.draft import Draft
from sanctions_assets.extraction.movements.prepositions import FROM, TO
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan

_FOR = re.compile(r"\bin (?:exchange|return) for\s+(?:[\w'’-]+\s+){0,4}$")
_REACH = 70
_OWN_PLACES = 40
"""Characters behind goods within which a place tells their own way: 'fuel from Russia'."""


def is_given_for(scan: Scan, phrases: SentencePhrases, group: Sequence[CargoPhrase]) -> bool:
    """Say whether a list of cargo is what other goods of its sentence are given for."""
    start = group[0].start
    return _FOR.search(scan.folded[max(phrases.scan.start, start - _REACH) : start]) is not None


def read_exchanged(scan: Scan, phrases: SentencePhrases, group: Sequence[CargoPhrase], drafts: Sequence[Draft]) -> list[Draft]:
    """Return the movements of what was given in exchange: they go the other way than the nearest movement of the sentence.

    An end that only they tell is given to that movement too.
    """
    if not drafts:
        return []
    told = min(drafts, key=lambda d: min(abs(d.start - group[-1].end), abs(group[0].start - d.end)))
    origin, destination = told.destination, told.origin
    origin_country, destination_country = told.destination_country, told.origin_country
    end = group[-1].end
    for placed in phrases.places:
        if not group[-1].end <= placed.place.start < group[-1].end + _OWN_PLACES or placed.place.start > phrases.scan.end:
            continue
        if placed.preposition in FROM and origin is None:
            origin, origin_country = placed.place, placed.place.country
            end = placed.place.end
        elif placed.preposition in TO and destination is None:
            destination, destination_country = placed.place, placed.place.country
            end = placed.place.end
    for draft in drafts:
        if draft.start == told.start and draft.destination_country is None and origin_country != draft.origin_country:
            draft.destination, draft.destination_country = origin, origin_country
    return [
        replace(
            told,
            start=cargo.start,
            end=max(end, cargo.end),
            commodity=cargo.commodity,
            commodity_text=scan.text[cargo.term_start : cargo.term_end],
            quantity=cargo.quantity,
            unit_hint=cargo.quantity.unit if cargo.quantity else None,
            rule="cargo.exchange",
            origin=origin if cargo.origin is None else None,
            origin_country=cargo.origin or origin_country,
            destination=destination,
            destination_country=destination_country,
            ships=[],
            groups=[],
            ship_needed=False,
            trips=(None, None),
            weak=cargo.weak,
            umbrella=cargo.umbrella,
        )
        for cargo in group
        if cargo.commodity is not None
    ]
