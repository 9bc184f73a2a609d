"""Claims joined to movements: greedy, in an order given by content, and only where no member contradicts.

Two claims are one movement if nothing they state contradicts and something ties them. Contradictions: planned against
occurred; two commodities (unless one is an umbrella word for the other); two countries or two places at one end; times that
do not meet; two ships with none in common; figures that neither share a bound nor grow. Ties, by kind of movement
(``movements.MovementKind``):

- *ship*: both name the same ship. Enough by itself; also where one leaves an end open.
- *figure*: both give the same figure, or ranges with a bound in common, in one unit. Enough by itself above
  ``TELLING_FIGURE``; a small count needs times that are stated and meet.
- *rounding*: the same ship with figures that differ by no more than ``ROUNDING``.
- *running total*: two sources, or one in two documents, give figures that are open on the same side ('more than 1,000
  containers', 'at least 11,000') for one commodity, unit and full route, without ships. They are states of one flow:
  joined, the range widened, never summed. Two exact figures are no running total and stay apart.
- *rival figures*: two named sources of one document differ on the same route over the same stated time.
- *event*: both tell, without figure or ship, of the same commodity and route on days that meet.
- *flow*: a claim with neither figure nor ship speaks of the traffic on its route. It joins the one flow that fits; it never
  joins a voyage or a single delivery.

An umbrella commodity ('arms') joins a special one only by ship together with figure, time or port, or by figure with full
route and stated times, and only across documents: one document that tells of missiles and of 'other weapons' tells of two.
One document tells movements apart: two times given by one source, or two fleets of which neither holds the other, are two.
A claim that fits two movements equally well joins neither. Every rule is asked of the movement as a whole, so that a chain
of likenesses cannot join claims that contradict each other.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from sanctions_assets.resolution.ends import Ends
from sanctions_assets.resolution.movements import Movement, Period, Quantity, covers

_LONGEST_INDEXED = 366 * 8
"""Times longer than this, in days, are kept with the undated ones instead of under each of their quarters."""


class _Comparison(NamedTuple):
    """A claim beside a movement that it does not contradict."""

    ship: bool
    """Both name the same ship."""
    one_sided_ship: bool
    """Only one of them names a ship."""
    open_side: bool
    """One of them leaves a country open that the other states."""
    full_route: bool
    """Both state both countries."""
    common_end: bool
    """Both state the same country at one end at least."""
    places_in_common: int
    """Ends at which both state a place."""
    both_dated: bool
    """Both state a time."""
    figures: str
    """``same``, ``close``, ``running``, ``rival`` or ``open``."""
    figure: bool
    """Both give the same figure, and it is one that means something."""
    umbrella: bool
    """One commodity is an umbrella word for the other."""
    gaps: int
    """Facts that one of them states and the other does not."""


class Cluster:
    """Claims of one movement, with what they state together."""

    def __init__(self, first: Movement) -> None:
        self.members: list[Movement] = []
        self.leaves: set[str] = set()
        self.origins: set[str] = set()
        self.destinations: set[str] = set()
        self.origin_places: set[str] = set()
        self.destination_places: set[str] = set()
        self.quantities: set[Quantity] = set()
        self.figure_sides: set[tuple[str, str | None]] = set()
        self.trips: set[tuple[int, int]] = set()
        self.ship_sets: set[frozenset[str]] = set()
        self.kinds: set[str] = set()
        self.window: Period | None = None
        self.stated: Period | None = None
        self.starts: date | None = None
        self.first_told: date | None = None
        self.told: defaultdict[tuple[str, str], set[tuple[Quantity | None, str]]] = defaultdict(set)
        self.times_told: defaultdict[tuple[str, str], set[Period]] = defaultdict(set)
        self.leaf_in: defaultdict[str, set[str]] = defaultdict(set)
        self.ships_in: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
        self.add(first)

    def add(self, movement: Movement) -> None:
        """Take in a claim that fits."""
        claim = movement.claim
        self.members.append(movement)
        self.leaves.add(claim.commodity)
        for value, known in (
            (claim.origin_country, self.origins),
            (claim.destination_country, self.destinations),
            (claim.origin_place_id, self.origin_places),
            (claim.destination_place_id, self.destination_places),
        ):
            if value is not None:
                known.add(value)
        if movement.quantity:
            self.quantities.add(movement.quantity)
            self.figure_sides.add((movement.quantity.unit, movement.quantity.open_side))
        if claim.trips_min is not None and claim.trips_max is not None:
            self.trips.add((claim.trips_min, claim.trips_max))
        if movement.ships:
            self.ship_sets.add(movement.ships)
            self.ships_in[claim.document_id].add(movement.ships)
        self.kinds.add(movement.kind)
        if movement.window:
            self.window = self.window.meet(movement.window) if self.window else movement.window
        if movement.period:
            self.stated = (self.stated.meet(movement.period) if self.stated else movement.period) or movement.period
            self.times_told[movement.teller].add(movement.period)
            self.starts = min(self.starts or movement.period.start, movement.period.start)
        if movement.published_on:
            self.first_told = min(self.first_told or movement.published_on, movement.published_on)
        self.told[movement.teller].add((movement.quantity, (claim.commodity_text or "").casefold()))
        self.leaf_in[claim.document_id].add(claim.commodity)

    def fit(self, movement: Movement, ends: Ends) -> int | None:
        """Return how well a claim fits, more for each fact in common and less for each that one side leaves open; ``None``
        where it contradicts a member or nothing ties it to them."""
        seen = self._compare(movement, ends)
        if seen is None or not self._is_tied(movement, seen):
            return None
        return (
            8 * seen.ship
            + 2 * (seen.ship and movement.ships in self.ship_sets)
            + 8 * seen.figure
            + 3 * (seen.figures in ("close", "running", "rival"))
            + 2 * seen.both_dated
            + 2 * seen.places_in_common
            - seen.gaps
        )

    def _compare(self, movement: Movement, ends: Ends) -> "_Comparison | None":
        """Set a claim beside the movement; ``None`` where they contradict."""
        claim = movement.claim
        if self.window and movement.window and not self.window.meet(movement.window):
            return None
        trips = (claim.trips_min, claim.trips_max)
        if None not in trips and self.trips - {trips}:
            return None
        if self._told_apart(movement):
            return None
        ship = bool(movement.ships and self.ship_sets)
        if ship and not all(movement.ships & other for other in self.ship_sets):
            return None
        sides = ((claim.origin_country, self.origins), (claim.destination_country, self.destinations))
        if any(country is not None and known and known != {country} for country, known in sides):
            return None
        places = ((claim.origin_place_id, self.origin_places), (claim.destination_place_id, self.destination_places))
        if any(place is not None and not all(ends.compatible(place, other) for other in known) for place, known in places):
            return None
        one_sided_ship = bool(movement.ships) != bool(self.ship_sets)
        open_sides = sum((country is None) != (not known) for country, known in sides)
        figures = self._compare_figures(movement, ship, bool(open_sides), one_sided_ship)
        umbrella = self._umbrella(movement)
        if figures is None or umbrella is None:
            return None
        both_dated = bool(movement.period and self.stated and movement.period.meet(self.stated))
        gaps = (
            open_sides
            + sum((place is None) != (not known) for place, known in places)
            + ((movement.quantity is None) != (not self.quantities))
            + ((movement.period is None) != (self.stated is None))
            + one_sided_ship
            + umbrella
        )
        return _Comparison(
            ship=ship,
            one_sided_ship=one_sided_ship,
            open_side=bool(open_sides),
            full_route=not open_sides and bool(self.origins and self.destinations),
            common_end=any(country is not None and known for country, known in sides),
            places_in_common=sum(place is not None and bool(known) for place, known in places),
            both_dated=both_dated,
            figures=figures,
            figure=figures == "same" and movement.quantity is not None and (movement.quantity.is_telling or both_dated),
            umbrella=umbrella,
            gaps=gaps,
        )

    def _is_tied(self, movement: Movement, seen: "_Comparison") -> bool:
        """Tell whether anything ties a claim to the movement that it does not contradict."""
        if seen.umbrella:
            by_ship = seen.ship and (seen.figure or seen.both_dated or seen.places_in_common > 0)
            by_figure = seen.figure and not seen.one_sided_ship and seen.full_route and seen.both_dated
            if not (by_ship or by_figure):
                return False
        if seen.ship:
            return True
        if not (seen.common_end or (seen.figure and seen.both_dated)):
            return False
        if seen.one_sided_ship:
            return seen.figure and seen.full_route and bool(movement.quantity and movement.quantity.is_telling)
        if seen.figures == "same":
            return seen.figure
        if seen.figures == "open":  # one side or both without figure: the traffic on a route, or an event of the same days
            return not seen.open_side and self.kinds == {movement.kind}
        return True

    def _told_apart(self, movement: Movement) -> bool:
        """Tell whether the claim's own document tells it apart: one source states two times, or the ships differ."""
        if movement.period and any(other != movement.period for other in self.times_told.get(movement.teller, ())):
            return True
        fleets = self.ships_in.get(movement.claim.document_id, ()) if movement.ships else ()
        return any(not (movement.ships <= fleet or fleet <= movement.ships) for fleet in fleets)

    def _umbrella(self, movement: Movement) -> bool | None:
        """Tell whether the claim's commodity fits only as umbrella or special of the others; ``None`` if it does not fit."""
        leaf = movement.claim.commodity
        if self.leaves == {leaf}:
            return False
        if any(leaf != other and not covers(leaf, other) and not covers(other, leaf) for other in self.leaves):
            return None
        return None if self.leaf_in.get(movement.claim.document_id, {leaf}) != {leaf} else True

    def _compare_figures(self, movement: Movement, ship: bool, open_side: bool, one_sided_ship: bool) -> str | None:
        """Return how the claim's figure stands to the others: ``same``, ``close``, ``running``, ``rival``, ``open`` where one
        side or both state none; ``None`` where they contradict."""
        figure = movement.quantity
        if figure is None or not self.quantities:
            return "open"
        mine = self.told.get(movement.teller, set())
        text = (movement.claim.commodity_text or "").casefold()
        if any(other == figure and words != text for other, words in mine):
            return None  # one source gives the same figure for two things: '120 long guns and 120 rocket launchers'
        if figure in self.quantities:
            return "same"
        differing = [other for other, _ in mine if other is not None and not other.agrees_with(figure)]
        if self.figure_sides == {(figure.unit, figure.open_side)} and figure.open_side:
            claim = movement.claim
            flows = ship or (self.kinds == {"flow"} and movement.kind == "flow")
            full = not open_side and bool(self.origins and self.destinations)
            ports = all(
                (place is None) == (not known)
                for place, known in (
                    (claim.origin_place_id, self.origin_places),
                    (claim.destination_place_id, self.destination_places),
                )
            )
            return "running" if flows and full and ports and not differing and self.leaves == {claim.commodity} else None
        if all(figure.agrees_with(other) for other in self.quantities):
            return "same"
        if differing:
            return None
        if ship and all(figure.agrees_with(other) or figure.is_close_to(other) for other in self.quantities):
            return "close"
        if not one_sided_ship and not open_side and all(_rivals(movement, other) for other in self.members):
            return "rival"
        return None


def _rivals(one: Movement, other: Movement) -> bool:
    """Tell whether two named sources of one document give figures for the same commodity over the same stated time."""
    if one.quantity == other.quantity:
        return True
    a, b = one.claim, other.claim
    return (
        a.document_id == b.document_id
        and bool(a.claimed_by and b.claimed_by)
        and one.teller != other.teller
        and a.commodity == b.commodity
        and one.period is not None
        and one.period == other.period
        and one.ships == other.ships
        and one.quantity is not None
        and other.quantity is not None
        and one.quantity.unit == other.quantity.unit
    )


def cluster(movements: Iterable[Movement], ends: Ends) -> list[Cluster]:
    """Join claims, sorted by content (``movements_of``), to movements.

    Each claim is compared only with the movements that share with it a ship, a figure at a common end, or commodity and
    route, in the same quarter of a year: the cost grows with the number of claims, not with its square.
    """
    clusters: list[Cluster] = []
    index: defaultdict[tuple[object, ...], dict[int, Cluster]] = defaultdict(dict)
    by_signature: dict[tuple[object, ...], Cluster] = {}
    for movement in movements:
        chosen = by_signature.get(movement.signature)
        if chosen is None or chosen.fit(movement, ends) is None:
            chosen = _best(movement, index, ends)
        if chosen is None:
            chosen = Cluster(movement)
            clusters.append(chosen)
        else:
            chosen.add(movement)
        by_signature.setdefault(movement.signature, chosen)
        for subject in _subjects(movement):
            for quarter in _quarters(movement.window):
                index[(*subject, quarter)].setdefault(id(chosen), chosen)
            index[(*subject, "any")].setdefault(id(chosen), chosen)
    return clusters


def _best(movement: Movement, index: dict[tuple[object, ...], dict[int, Cluster]], ends: Ends) -> Cluster | None:
    """Return the movement that the claim fits best, ``None`` where none fits or two fit equally."""
    candidates: dict[int, Cluster] = {}
    quarters = ["any"] if movement.window is None or _is_long(movement.window) else [*_quarters(movement.window), "long"]
    for subject in _subjects(movement):
        for quarter in quarters:
            candidates.update(index.get((*subject, quarter), {}))
    best: Cluster | None = None
    best_fit: int | None = None
    for candidate in candidates.values():
        fit = candidate.fit(movement, ends)
        if fit is None:
            continue
        if best_fit is None or fit > best_fit:
            best, best_fit = candidate, fit
        elif fit == best_fit:
            best = None
    return best


def _subjects(movement: Movement) -> Iterator[tuple[object, ...]]:
    """Return the keys under which a claim is found: by each ship, each bound at each known end, and by route."""
    claim, quantity = movement.claim, movement.quantity
    for ship in movement.ships:
        yield ("ship", claim.event_status, claim.category, ship)
    if quantity:
        for bound in ({quantity.low} | {quantity.high}) - {None}:
            figure = ("figure", claim.event_status, claim.category, quantity.unit, bound)
            if claim.origin_country:
                yield (*figure, "from", claim.origin_country)
            if claim.destination_country:
                yield (*figure, "to", claim.destination_country)
            if not claim.origin_country and not claim.destination_country:
                yield (*figure, "at sea")
    route = (claim.event_status, claim.commodity, claim.origin_country, claim.destination_country)
    if not movement.ships and movement.kind in ("flow", "event"):
        yield ("flow", *route)
    if quantity and claim.claimed_by and movement.period:
        yield ("rival", claim.document_id, *route, quantity.unit, movement.period)


def _is_long(window: Period) -> bool:
    return window.days > _LONGEST_INDEXED


def _quarters(window: Period | None) -> Iterator[str | tuple[int, int]]:
    """Return the quarters of a year that a time touches, or ``long`` for an unknown or very long time."""
    if window is None or _is_long(window):
        yield "long"
        return
    first = window.start.year * 4 + (window.start.month - 1) // 3
    last = window.end.year * 4 + (window.end.month - 1) // 3
    for quarter in range(first, last + 1):
        yield divmod(quarter, 4)
