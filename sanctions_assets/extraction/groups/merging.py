"""Which phrases tell of the same ships: repetitions of a group, and phrases that only announce ships named next."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.groups.group import ShipGroup
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName, ship_key

_MOST_ANNOUNCED = 12
_ONE_SHIP = (1, 1)
_OPENING_REACH = 6
"""Sentences within which an article that opens with 'a Turkish cargo ship' names it."""
_OPENING_SENTENCES = 4
"""The sentence index up to which a headline, a line of date and a lead go."""
_NEXT_REACH = 2
_SEVERAL_REACH = 3
_SHARED = re.compile(r"\b[Tt]he\s+[A-Z][\w.]+(?:,\s+[A-Z][\w.]+)*,?\s+and\s+$")
_POINTING_REACH = 2
"""Sentences within which 'the two ships' are the two named last."""
_OPENS_WITHIN = 5
"""Characters before a name that opens a sentence: 'The ', 'MV '."""
_FREIGHTERS = frozenset({"cargo", "bulk_carrier", "container", "ro_ro"})
"""Kinds that one ship may be told by in turn: 'a coal ship' is 'the freighter' too."""


def introduced_by(group: ShipGroup, names: Sequence[ShipName], scan: Scan) -> list[ShipName]:
    """Return the ships that a phrase only announces, named later: 'An elderly tanker ... The Amber Star 6'."""
    count = group.count_min
    if listed := _listed_behind(group, names, scan):
        return listed
    if count is None or count != group.count_max or count > _MOST_ANNOUNCED:
        return []
    before = {ship_key(n.text) for n in names if n.start < group.start and not scan.sentences[n.sentence].headline}
    new: dict[str, ShipName] = {}
    for name in names:
        if name.start >= group.start and ship_key(name.text) not in before and name.rule != "ship.renamed":
            new.setdefault(ship_key(name.text), name)
    later = list(new.values())
    if _opens_next(group, names, scan, count):
        return [n for n in names if n.sentence == group.sentence + 1]
    if group.count == _ONE_SHIP:
        reach = _NEXT_REACH if before else _OPENING_REACH
        return _named_next(group, later, group.sentence + reach)
    if not before and len(later) == count and all(_fits(group, n) for n in later):
        return later  # all ships of the article
    return _are_next(group, later, count) or ([] if before else _are_first(group, later, count))


def _opens_next(group: ShipGroup, names: Sequence[ShipName], scan: Scan, count: int) -> bool:
    """Say whether the next sentence opens with a ship's name and tells of as many as are counted: 'One did it. The Vega'."""
    named = [n for n in names if n.sentence == group.sentence + 1]
    if count == 1 and not scan.folded.startswith("one ", group.start):
        return False
    if not named or named[0].start - scan.sentences[named[0].sentence].start > _OPENS_WITHIN:
        return False
    return len({ship_key(n.text) for n in named}) == count and all(_fits(group, n) for n in named)


def _named_next(group: ShipGroup, later: Sequence[ShipName], last: int) -> list[ShipName]:
    """Return the one ship if it is the next that is named, alone in its sentence or alone there under the flag told before."""
    if not later or later[0].sentence > last:
        return []
    beside = [n for n in later if n.sentence == later[0].sentence]
    if len(beside) > 1:
        beside = [n for n in beside if _is_told_alike(group, n)]
    return beside if len(beside) == 1 and _fits(group, beside[0]) else []


def _is_told_alike(group: ShipGroup, name: ShipName) -> bool:
    """Say whether the flag, or else the kind, of a group is stated of a ship too."""
    kind, flag = name.particulars.vessel_type, name.particulars.flag
    if group.flag is not None:
        return flag == group.flag
    return group.vessel_type is not None and kind == group.vessel_type


def _listed_behind(group: ShipGroup, names: Sequence[ShipName], scan: Scan) -> list[ShipName]:
    """Return the ships told by name behind a colon: 'at least two tankers were hit: Amber Star and Amber Moon'."""
    behind = [n for n in names if n.sentence == group.sentence and n.start >= group.end]
    if (
        len(behind) < 2
        or len(behind) != group.count_min
        or not scan.text[group.end : behind[0].start].rstrip("\"“'‘ ").endswith(":")
    ):
        return []
    return behind


def _are_next(group: ShipGroup, later: Sequence[ShipName], count: int) -> list[ShipName]:
    """Return the ships of the sentences behind a phrase if they are as many as it counts, and then no more for a while."""
    near = [n for n in later if n.sentence <= group.sentence + _SEVERAL_REACH]
    first = [n for n in near if n.sentence <= near[0].sentence]
    return next((named for named in (near, first) if len(named) == count and all(_fits(group, n) for n in named)), [])


def _are_first(group: ShipGroup, later: Sequence[ShipName], count: int) -> list[ShipName]:
    """Return the ships of the first sentence with names, however far, if an article that opens with a count names as many."""
    if group.sentence > _OPENING_SENTENCES or not later:
        return []
    first = [n for n in later if n.sentence == later[0].sentence]
    return first if len(first) == count and all(_fits(group, n) for n in first) else []


def _fits(group: ShipGroup, name: ShipName) -> bool:
    kind, flag = name.particulars.vessel_type, name.particulars.flag
    if kind in _FREIGHTERS and group.vessel_type in _FREIGHTERS:
        kind = group.vessel_type
    if group.vessel_type == "tug" and kind != "tug":
        return False  # what tugs tow is named next as often as they are
    if group.guards and kind not in {None, "warship"}:
        return False  # 'a Coast Guard cutter' is no tanker
    return group.may_be_as(kind, flag)


def is_announced(group: ShipGroup, groups: Sequence[ShipGroup], names: Sequence[ShipName], scan: Scan) -> bool:
    """Say whether a headline, or a line of its points, tells of ships that the body tells of again, by name or by kind."""
    fitting = {ship_key(n.text) for n in names if _fits(group, n) and not scan.sentences[n.sentence].headline}
    if not scan.sentences[group.sentence].headline:
        exact = group.count_min is not None and group.count_min == group.count_max
        return exact and not _in_prose(group, scan) and len(fitting) >= (group.count_min or 0)
    return bool(fitting) or any(
        g.may_be_as(group.vessel_type, group.flag) and not scan.sentences[g.sentence].headline for g in groups if g is not group
    )


def _in_prose(group: ShipGroup, scan: Scan) -> bool:
    sentence = scan.sentences[group.sentence]
    return scan.text[sentence.start : sentence.end].rstrip("\"”’' ").endswith((".", "!", "?"))


def is_member(group: ShipGroup, groups: Sequence[ShipGroup], scan: Scan) -> bool:
    """Say whether 'one dhow' is one of several told before: 'three dhows'."""
    if group.count != _ONE_SHIP or not scan.folded.startswith("one ", group.start):
        return False
    return any(g.start < group.start and (g.count_min or 0) > 1 and g.may_be_as(group.vessel_type, group.flag) for g in groups)


def points_to_named(group: ShipGroup, names: Sequence[ShipName], scan: Scan) -> bool:
    """Say whether a phrase points back to as many ships as were named: 'all four tankers', 'the two vessels'."""
    count = group.count_min
    before = [n for n in names if n.end <= group.start and not scan.sentences[n.sentence].headline and _fits(group, n)]
    if count is None and group.flag is not None and _is_shared(group, scan):
        return any(n.particulars.flag == group.flag for n in before)
    if count is None or count != group.count_max or not 1 < count <= _MOST_ANNOUNCED:
        return False
    is_total = group.rule == "group.number_of" or (group.rule == "group.elliptic" and scan.folded.endswith("to ", 0, group.start))
    if not (group.definite or is_total or scan.folded.startswith(("all ", "both "), group.start)):
        return False
    near = [n for n in before if group.sentence - n.sentence <= _POINTING_REACH]
    return any(len({ship_key(n.text) for n in named}) == count for named in (before, near))


def _is_shared(group: ShipGroup, scan: Scan) -> bool:
    """Say whether a phrase with a flag points back: 'the British and Turkish warships'."""
    return group.definite or _SHARED.search(scan.text, max(0, group.start - 40), group.start) is not None


def distinct(groups: Sequence[ShipGroup], scan: Scan) -> list[ShipGroup]:
    """Keep one of the phrases that say the same; a definite repetition or a headline yields to the fuller statement."""

    def rank(group: ShipGroup) -> tuple[bool, int]:
        sentence = scan.sentences[group.sentence]
        return (sentence.headline or not _in_prose(group, scan), group.start)

    kept: list[ShipGroup] = []
    for group in sorted(groups, key=rank):
        repeats = group.definite or scan.sentences[group.sentence].headline
        if not any(_is_same(group, other, repeats=repeats) for other in kept):
            kept.append(group)
    return sorted(kept, key=lambda g: g.start)


def _is_same(group: ShipGroup, other: ShipGroup, *, repeats: bool) -> bool:
    """Say whether a phrase tells of the ships of another; ``repeats``: it is of a form that points back."""
    if group.stated == other.stated and group.count != (1, 1):
        return True
    counted = group.count_min is not None and group.count == other.count
    return counted and repeats and group.may_be_as(other.vessel_type, other.flag)
