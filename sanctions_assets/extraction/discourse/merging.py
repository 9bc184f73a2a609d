"""The same movement told more than once, in headline, lead and body, becomes one."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sanctions_assets.extraction.discourse.categories import category_of, is_unspecific
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.ships import ship_key
from sanctions_assets.extraction.times import TimeExpression
from sanctions_assets.extraction.toponyms import PlaceName

_CATCH_ALL = frozenset({"food.unspecified", "mineral.unspecified"})
_UMBRELLAS = frozenset(
    {"food", "foods", "foodstuffs", "foodstuff", "produce", "products", "goods", "aid", "minerals", "mineral", "ore", "ores"}
)
_AREAS = frozenset({"country", "region"})
_MOST_COMPARED = 100
"""Movements of one kind, the last told, that one is compared with: more than any article tells."""
_GENERAL_ARMS = re.compile(
    r"\b(?:arms|weapons?|weaponry|equipment|hardware|mat[eé]riel|aid|assistance|supplies|goods|gear|cargo)\b"
)
_TAKEN_UP_REACH = 3
"""Sentences on to 'the weapons'."""
_NAMED = re.compile(r"[A-Z]")


def merged(drafts: Sequence[Draft], lead: int) -> list[Draft]:
    """Join drafts of the same movement; the first body sentence's stays, with the fuller figures of the others.

    ``lead`` is the index of the sentence that opens the body, which like the headline only announces the rest.
    """
    kept: list[Draft] = []
    figures = _Figures()
    for draft in sorted(drafts, key=lambda d: (d.headline, d.sentence == lead, d.start, d.end)):
        announces = draft.headline or draft.sentence == lead
        alike = range(len(kept)) if announces else figures.like(draft)
        number = next((n for n in alike if _same_movement(kept[n], draft, lead)), None)
        if number is None:
            number = len(kept)
            kept.append(draft)
        else:
            _absorb(kept[number], draft)
        figures.note(number, kept[number])
    return sorted(kept, key=lambda d: (d.start, d.end, d.commodity or ""))


class _Figures:
    """The movements kept so far by kind of cargo and figure, so that not every movement is compared with every other."""

    def __init__(self) -> None:
        self._numbers: defaultdict[tuple[object, ...], deque[int]] = defaultdict(lambda: deque(maxlen=_MOST_COMPARED))

    def note(self, number: int, draft: Draft) -> None:
        """Take note of a movement, again when it was told more fully."""
        kind, figure = _kind(draft), _figure(draft)
        for key in {(*kind, "any"), (*kind, figure)}:
            if number not in self._numbers[key]:
                self._numbers[key].append(number)

    def like(self, draft: Draft) -> Iterable[int]:
        """Return the movements that a draft of the body can tell again: of its kind, with its figure or either without one."""
        kind, figure = _kind(draft), _figure(draft)
        if figure is None:
            return sorted(self._numbers[(*kind, "any")])
        return sorted({*self._numbers[(*kind, figure)], *self._numbers[(*kind, None)]})


def _kind(draft: Draft) -> tuple[str, str, bool]:
    return category_of(draft.commodity), draft.stance.status, draft.stance.assertion == "denied"


def _figure(draft: Draft) -> tuple[float | None, float | None] | None:
    return (draft.quantity.low, draft.quantity.high) if draft.quantity is not None else None


def _same_movement(a: Draft, b: Draft, lead: int) -> bool:
    """Say whether two drafts of one document can tell the same movement."""
    announced = a.headline or b.headline
    opening = _is_opening(a, b, lead)
    if _contradict(a, b, announced) or (a if a.start > b.start else b).further:
        return False
    if _takes_up(a, b):
        return True
    if _other_times(a, b, told_twice=(announced or opening) and (_tied(a, b) or a.frame == b.frame == "seize")):
        return False
    if not (_same_source(a, b) or announced or opening):
        return False
    if a.stance.assertion == "denied" or announced or _tied(a, b) or _retells(a, b):
        return True
    if a.sentence == b.sentence and a.trigger is b.trigger and a.commodity == b.commodity and None in (a.quantity, b.quantity):
        return True  # 'seized 4,522 kilograms of heroin and hashish'
    if opening and a.frame == b.frame == "seize" and (a if a.sentence == lead else b).quantity is None:
        return True  # what a lead calls drugs, the body weighs
    if not (any(a.route) and any(b.route)):
        return False
    one_figure = (a.quantity is None or b.quantity is None) and a.commodity == b.commodity and a.sentence == b.sentence
    return a.route == b.route or opening or one_figure


def _other_times(a: Draft, b: Draft, *, told_twice: bool) -> bool:
    """Say whether the times differ; of what is told twice one may lie within the other ('last week' and 'on Friday')."""
    if a.time is None or b.time is None or a.time.read() == b.time.read():
        return False
    return not told_twice or not (_within(a.time, b.time) or _within(b.time, a.time))


def _within(inner: TimeExpression, outer: TimeExpression) -> bool:
    (start, end), (low, high) = inner.read(), outer.read()
    return start is not None and end is not None and low is not None and high is not None and low <= start and end <= high


def _retells(a: Draft, b: Draft) -> bool:
    """Say whether one of two drafts of different sentences tells less of the same goods, and nothing that the other does not."""
    if a.sentence == b.sentence or a.commodity != b.commodity or "denied" in {a.stance.assertion, b.stance.assertion}:
        return False
    return _is_within(a, b) or _is_within(b, a)


def _is_within(bare: Draft, full: Draft) -> bool:
    ends = all(mine in {None, theirs} for mine, theirs in zip(bare.route, full.route, strict=True))
    several = any(g.count != (1, 1) for g in bare.groups)
    return ends and bare.quantity is None and not (several or bare.further) and _keys(bare) <= _keys(full)


def _takes_up(a: Draft, b: Draft) -> bool:
    """Say whether the later of two drafts only takes up the cargo of the other: '... two tonnes of cocaine. The drugs were'."""
    first, second = (a, b) if a.start <= b.start else (b, a)
    if not second.definite or first.definite or second.stance.assertion == "denied" or first.stance.assertion == "denied":
        return False
    same = first.commodity == second.commodity or (
        category_of(first.commodity) == category_of(second.commodity) and is_unspecific(second.commodity)
    )
    return same and 0 < second.sentence - first.sentence <= _TAKEN_UP_REACH


def _is_opening(a: Draft, b: Draft, lead: int) -> bool:
    """Say whether one of two drafts of different sentences is the lead's: told by no source with a name, or just the same."""
    if a.sentence == b.sentence or lead not in {a.sentence, b.sentence}:
        return False
    first, later = (a, b) if a.sentence == lead else (b, a)
    if first.claimed_by is None or _NAMED.search(first.claimed_by) is None:
        return True
    if first.quantity is None:
        told = [end for end in first.route if end is not None]
        fuller = later.quantity is not None or (len(told) == len(first.route) and first.route == later.route)
        return fuller and bool(told) and all(end in later.route for end in told)
    return _tied(first, later) and later.quantity is not None


def _same_source(a: Draft, b: Draft) -> bool:
    return not (a.claimed_by and b.claimed_by) or a.claimed_by == b.claimed_by


def _contradict(a: Draft, b: Draft, announced: bool) -> bool:
    """Say whether two drafts tell anything that cannot be of one movement."""
    denials = (a.stance.assertion == "denied") + (b.stance.assertion == "denied")
    return (
        a.stance.status != b.stance.status
        or denials == 1
        or not _same_goods(a, b)
        or _differ(a.origin_country, b.origin_country)
        or _differ(a.destination_country, b.destination_country)
        or (a.several != b.several and not announced)
        or _other_place(a.origin, b.origin)
        or _other_place(a.destination, b.destination)
        or _other_figures(a, b, announced)
        or _other_ships(a, b)
        or _fleet_and_ship(a, b)
    )


def _same_goods(a: Draft, b: Draft) -> bool:
    """Say whether the commodities agree, or one sentence says less exactly what another one with its ship or figure says."""
    if a.commodity == b.commodity:
        return not _other_word(a, b)
    if a.sentence == b.sentence or category_of(a.commodity) != category_of(b.commodity):
        return False
    loose = any(_is_loose(d) for d in (a, b)) or {a.commodity, b.commodity} == {"arms.munitions", "arms.artillery_ammunition"}
    return loose and (_tied(a, b) or _takes_up(a, b))


def _other_word(a: Draft, b: Draft) -> bool:
    """Say whether two goods that share a kind for want of one of their own are told by words of their own: sugar and onions."""
    if a.commodity not in _CATCH_ALL or a.sentence == b.sentence:
        return False
    mine, theirs = ((d.commodity_text or "").lower().split() for d in (a, b))
    if not mine or not theirs or {mine[-1], theirs[-1]} & _UMBRELLAS:
        return False
    return mine[-1].rstrip("s") != theirs[-1].rstrip("s")


def _is_loose(draft: Draft) -> bool:
    """Say whether a draft leaves open what exactly it moves: 'weapons', but not 'rifles', which have no kind of their own."""
    rifles = draft.commodity == "arms.unspecified" and _GENERAL_ARMS.search((draft.commodity_text or "").lower()) is None
    return is_unspecific(draft.commodity) and not rifles


def _differ(mine: str | None, theirs: str | None) -> bool:
    return bool(mine) and bool(theirs) and mine != theirs


def _other_place(mine: PlaceName | None, theirs: PlaceName | None) -> bool:
    if mine is None or theirs is None or mine.kind in _AREAS or theirs.kind in _AREAS:
        return False
    return _differ(mine.name, theirs.name)


def _other_figures(a: Draft, b: Draft, announced: bool) -> bool:
    """Say whether the quantities differ; a headline may round a range to one of its ends."""
    if a.quantity is None or b.quantity is None:
        return False
    mine, theirs = (a.quantity.low, a.quantity.high), (b.quantity.low, b.quantity.high)
    return mine != theirs and not (announced and set(mine) & set(theirs) - {None})


def _keys(draft: Draft) -> set[str]:
    return {ship_key(s.text) for s in draft.ships}


def _other_ships(a: Draft, b: Draft) -> bool:
    mine, theirs = _keys(a), _keys(b)
    return bool(mine) and bool(theirs) and not (mine <= theirs or theirs <= mine)


def _fleet_and_ship(a: Draft, b: Draft) -> bool:
    """Say whether one draft tells of a single ship and the other of several that no name ties to it."""

    def single(draft: Draft) -> bool:
        return len(_keys(draft)) == 1 or any(g.count_min == g.count_max == 1 for g in draft.groups)

    def several(draft: Draft) -> bool:
        return not draft.ships and any((g.count_min or 0) > 1 for g in draft.groups)

    return (single(a) and several(b)) or (several(a) and single(b))


def _tied(a: Draft, b: Draft) -> bool:
    """Say whether a ship or a quantity in common ties two drafts together."""
    if _keys(a) & _keys(b):
        return True
    if a.quantity is None or b.quantity is None:
        return False
    return (a.quantity.low, a.quantity.high, a.quantity.unit) == (b.quantity.low, b.quantity.high, b.quantity.unit)


def _absorb(kept: Draft, other: Draft) -> None:
    """Add to a draft what another one of the same movement tells more fully."""
    kept.quantity = kept.quantity or other.quantity
    kept.origin = _fuller_place(kept.origin, other.origin)
    kept.destination = _fuller_place(kept.destination, other.destination)
    kept.origin_country = kept.origin_country or other.origin_country
    kept.destination_country = kept.destination_country or other.destination_country
    own = _keys(kept)
    kept.ships = [*kept.ships, *(s for s in other.ships if ship_key(s.text) not in own)]
    kept.groups = kept.groups or other.groups
    if kept.time is None or (other.time is not None and other.time.read() != kept.time.read() and _within(other.time, kept.time)):
        kept.time = other.time
    if kept.trips == (None, None):
        kept.trips = other.trips
    kept.claimed_by = kept.claimed_by or (other.claimed_by if not other.headline else None)
    if _is_loose(kept) and other.commodity is not None and not is_unspecific(other.commodity):
        kept.commodity, kept.commodity_text = other.commodity, other.commodity_text
    if other.stance.assertion == "hedged" and kept.stance.assertion == "asserted" and kept.headline:
        kept.stance = replace(kept.stance, assertion="hedged")


def _fuller_place(mine: PlaceName | None, theirs: PlaceName | None) -> PlaceName | None:
    """Return the more exact of two places: a port or city rather than its country."""
    if mine is None or (mine.kind == "country" and theirs is not None and theirs.kind != "country"):
        return theirs
    return mine
