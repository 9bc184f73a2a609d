"""Cargo in the items of a list, read by the verb of the line that opens the list: 'The search found:'."""

from dataclasses import replace

from sanctions_assets.extraction.modality import stance_of
from sanctions_assets.extraction.movements.carriers import merchant_groups, merchant_ships
from sanctions_assets.extraction.movements.draft import Draft, Governor, Telling
from sanctions_assets.extraction.movements.route import route_of
from sanctions_assets.extraction.movements.subjects import frame_of
from sanctions_assets.extraction.movements.timing import time_of
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import find_triggers

_OPENING = frozenset({"seize", "carry", "send", "load", "unload", "receive", "sell", "buy", "deploy"})
"""Frames of verbs that can open a list of cargo."""
_DEALS = frozenset({"sell", "buy"})
"""Those of nouns: 'these purchases were made:'."""


def read_listed(scan: Scan, phrases: SentencePhrases, intro: SentencePhrases) -> list[Draft]:
    """Return the movements of the cargo in an item without a verb; ``intro`` is the line that opens the list."""
    triggers = [t for t in find_triggers(scan, intro.scan) if (_OPENING if t.noun is None else _DEALS) & set(t.frames)]
    if not triggers or find_triggers(scan, phrases.scan):
        return []
    trigger = next((t for t in reversed(triggers) if not t.weak), triggers[-1])
    opening = intro.scan
    governor = Governor(trigger, "cargo.listed", trigger.start, trigger.end)
    stance = stance_of(scan, opening, trigger, opening.end, opening.end)
    out: list[Draft] = []
    for group in phrases.cargo:
        if group[0].commodity is None or (group[0].quantity is None and group[0].start - phrases.scan.start > 4):
            continue
        telling = Telling(scan, intro, group, governor, opening.start, opening.end)
        frame = frame_of(telling)
        behind = [replace(group[0], start=opening.end, end=opening.end)]  # as if the cargo stood in the opening line
        route = route_of(replace(telling, cargo=behind), frame)
        for cargo in group:
            out.append(
                Draft(
                    sentence=phrases.scan.index,
                    start=cargo.start,
                    end=cargo.end,
                    commodity=cargo.commodity,
                    commodity_text=scan.text[cargo.term_start : cargo.term_end],
                    quantity=cargo.quantity,
                    unit_hint=cargo.quantity.unit if cargo.quantity else None,
                    rule="cargo.listed",
                    stance=stance,
                    origin=route.origin,
                    destination=route.destination,
                    origin_country=cargo.origin or (route.origin.country if route.origin else None),
                    destination_country=route.destination.country if route.destination else None,
                    ships=merchant_ships(intro.ships),
                    groups=merchant_groups(intro.groups),
                    time=time_of(telling),
                    trigger=trigger,
                    explicit=route.explicit,
                    frame=frame,
                )
            )
    return out
