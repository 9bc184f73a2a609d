"""'She', 'the tanker' and 'the two' go back to ships named before; the only ship of an article is every 'ship' of it."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName, ship_key

_A_SHIP = re.compile(
    r"\b(?:an?|the|this|that) (?:[\w-]+ ){0,3}?(?:ship|vessel|tanker|freighter|bulker|carrier|coaster|trawler|boat)\b"
    r"|\b(?:she|her)\b"
)
_THESE_SHIPS = re.compile(r"\b(?:these|those|the same|the)\s+(?:two|three|four)?\s*(?:ships|vessels|tankers|freighters)\b")
_SEVERAL = re.compile(r"\b(?:they|the two|both|these \w+|the (?:ships|vessels|tankers))\b")
_SOME_SHIP = re.compile(
    r"\b(?:an?|another) (?:[\w-]+ ){0,4}?(?:ship|vessel|tanker|freighter|bulker|carrier|coaster|trawler|boat)\b"
)
_ARE_MEMBERS = re.compile(
    r"(?:they|these|the (?:[\w-]+ )?(?:ships|vessels|tankers)"
    r"|(?:the )?(?:designated|sanctioned|listed|identified|blacklisted|named) (?:ships|vessels|tankers))"
    r"\s+(?:include|included|are|were)\b"
)
_MEMBERS_REACH = 3
"""Sentences from a group on to the names of its ships."""
_NAMED_REACH = 2
"""Sentences from 'a ship' on to her name."""
_PRONOUN_REACH = 4
_THESE_REACH = 3
"""Sentences back to the ships that 'she' and 'these ships' stand for."""


def carry_ships(scan: Scan, drafts: Sequence[Draft], ships: Sequence[ShipName], groups: Sequence[ShipGroup] = ()) -> None:
    """Give movements the ships that they tell by a pronoun or by 'the ship'; ``ships`` and ``groups`` are in reading order."""
    only = _only_merchant_ship(ships)
    for draft in drafts:
        told_by_pronoun = (
            draft.ship_needed and draft.rule != "cargo.moves" and not any(g.count_min not in {None, 1} for g in draft.groups)
        )
        alone = only is not None and not draft.ships and not draft.headline
        if only is not None and alone and (told_by_pronoun or _speaks_of_one_ship(scan, draft)):
            draft.ships = [only]
        elif draft.ship_needed:
            _resolve_pronoun(scan, draft, ships)
        elif draft.ships and _THESE_SHIPS.search(scan.folded, scan.sentences[draft.sentence].start, draft.end):
            _add_ships_before(draft, ships)
        if not draft.ships and any((g.count_min or 0) > 1 for g in draft.groups):
            draft.ships = _members_named_next(scan, draft, ships)
        if draft.ships or draft.headline or any(g.told for g in draft.groups):
            continue
        if draft.ship_needed and not draft.groups:
            draft.groups = [g for g in groups if _is_single_before(g, draft)][-1:]
        elif _introduces_ship(scan, draft):
            draft.ships = _named_next(draft, ships)


def _members_named_next(scan: Scan, draft: Draft, ships: Sequence[ShipName]) -> list[ShipName]:
    """Return the ships that a later sentence says a group is of: 'Designated vessels include A, B and C.'"""
    for sentence in scan.sentences[draft.sentence + 1 : draft.sentence + 1 + _MEMBERS_REACH]:
        lead = _ARE_MEMBERS.match(scan.folded, sentence.start, sentence.end)
        if lead is not None:
            return _first_mentions([s for s in ships if lead.end() <= s.start < sentence.end and s.particulars.trades])
    return []


def _is_single_before(group: ShipGroup, draft: Draft) -> bool:
    """Say whether a ship told by its kind can be 'the ship' of a movement: 'a tanker was stopped. The ship had loaded'."""
    near = group.end <= draft.start and draft.sentence - group.sentence <= _PRONOUN_REACH
    return near and group.count == (1, 1) and not group.guards


def _introduces_ship(scan: Scan, draft: Draft) -> bool:
    """Say whether a sentence speaks of 'a ship' that later ones name."""
    sentence = scan.sentences[draft.sentence]
    return draft.afloat and len(_SOME_SHIP.findall(scan.folded, sentence.start, sentence.end)) == 1


def _named_next(draft: Draft, ships: Sequence[ShipName]) -> list[ShipName]:
    """Return the one ship that the sentences right behind name, if none was named before."""
    if any(s.particulars.trades and s.sentence <= draft.sentence for s in ships):
        return []
    behind = [s for s in ships if s.particulars.trades and 0 < s.sentence - draft.sentence <= _NAMED_REACH]
    first = [s for s in behind if s.sentence == behind[0].sentence]
    return first[:1] if len({ship_key(s.text) for s in first}) == 1 else []


def _only_merchant_ship(ships: Sequence[ShipName]) -> ShipName | None:
    """Return the first mention of the one merchant ship of an article, former names aside; ``None`` where there are more."""
    merchant = {ship_key(s.text): s for s in reversed(ships) if s.particulars.trades}
    former = {ship_key(name) for s in ships for name in s.particulars.former_names}
    current = [s for key, s in merchant.items() if key not in former]
    return current[0] if len(current) == 1 else None


def _speaks_of_one_ship(scan: Scan, draft: Draft) -> bool:
    sentence = scan.sentences[draft.sentence]
    if any(g.count_min not in {None, 1} for g in draft.groups):
        return False
    return _A_SHIP.search(scan.folded[sentence.start : sentence.end]) is not None


def _add_ships_before(draft: Draft, ships: Sequence[ShipName]) -> None:
    """Add the ships of the sentence that last named any: 'these ships and the Chongbong'."""
    before = [s for s in ships if 0 < draft.sentence - s.sentence <= _THESE_REACH]
    if not before:
        return
    own = {ship_key(s.text) for s in draft.ships}
    last = [s for s in before if s.sentence == before[-1].sentence and ship_key(s.text) not in own]
    draft.ships = [*_first_mentions(last), *draft.ships]


def _resolve_pronoun(scan: Scan, draft: Draft, ships: Sequence[ShipName]) -> None:
    """Resolve 'they' to the ships last named together, 'she' to the subject of the sentence that last named one."""
    own = {ship_key(s.text) for s in draft.ships}
    before = [
        s
        for s in ships
        if s.particulars.trades
        and s.end <= draft.start
        and 0 <= draft.sentence - s.sentence <= _PRONOUN_REACH
        and ship_key(s.text) not in own
    ]
    if not before:
        return
    last = [s for s in before if s.sentence == before[-1].sentence]
    if not _SEVERAL.search(scan.folded[scan.sentences[draft.sentence].start : draft.end]):
        draft.ships = [last[0], *draft.ships]
        return
    named = last if len({ship_key(s.text) for s in last}) > 1 else before
    draft.ships = _first_mentions(named)


def _first_mentions(ships: Sequence[ShipName]) -> list[ShipName]:
    """Return the first mention of each ship, in reading order."""
    first: dict[str, ShipName] = {}
    for ship in ships:
        first.setdefault(ship_key(ship.text), ship)
    return list(first.values())
