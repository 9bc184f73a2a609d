"""Which phrases tell of the same ships: repetitions of a group, and phrases that only announce ships named next."""

from collections.abc import Sequence

from sanctions_assets.extraction.groups.group import ShipGroup
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName, ship_key

_MOST_ANNOUNCED = 4


def is_introduction(group: ShipGroup, names: Sequence[ShipName], scan: Scan) -> bool:
    """Say whether a phrase only announces ships that the next sentences name: 'An elderly tanker ... The Merry Star 6'."""
    count = group.count_min
    if count is None or count != group.count_max or count > _MOST_ANNOUNCED:
        return False
    reach = group.sentence + (2 if count == 1 else 3)
    before = {ship_key(n.text) for n in names if n.start < group.start and not scan.sentences[n.sentence].headline}
    new: dict[str, ShipName] = {}
    for name in names:
        if name.start >= group.start and name.sentence <= reach and ship_key(name.text) not in before:
            new.setdefault(ship_key(name.text), name)
    fitting = [n for n in new.values() if group.may_be_as(n.particulars.vessel_type, n.particulars.flag)]
    return len(fitting) == len(new) == count


def distinct(groups: Sequence[ShipGroup], scan: Scan) -> list[ShipGroup]:
    """Keep one of the phrases that say the same; a definite repetition or a headline yields to the fuller statement."""

    def rank(group: ShipGroup) -> tuple[bool, int]:
        sentence = scan.sentences[group.sentence]
        in_prose = scan.text[sentence.start : sentence.end].rstrip("\"”’' ").endswith((".", "!", "?"))
        return (sentence.headline or not in_prose, group.start)

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
