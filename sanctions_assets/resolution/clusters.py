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

from sanctions_assets.resolution.ends import Ends
from sanctions_assets.resolution.movements import Movement, Period, Quantity, covers

_LONGEST_INDEXED = 366 * 8
"""Times longer than this, in days, are kept with the undated ones instead of under each of their quarters."""


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
        self.ship_sets: set[frozenset[str]] = set()
        self.kinds: set[str] = set()
        self.window: Period | None = None
        self.stated: Period | None = None
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
        if movement.ships:
            self.ship_sets.add(movement.ships)
            self.ships_in[claim.document_id].add(movement.ships)
        self.kinds.add(movement.kind)
        if movement.window:
            self.window = self.window.meet(movement.window) if self.window else movement.window
        if movement.period:
            self.stated = (self.stated.meet(movement.period) if self.stated else movement.period) or movement.period
            self.times_told[movement.teller].add(movement.period)
        self.told[movement.teller].add((movement.quantity, (claim.commodity_text or "").casefold()))
        self.leaf_in[claim.document_id].add(claim.commodity)

    def fit(self, movement: Movement, ends: Ends) -> int | None:
        """Return how well a claim fits, more for each fact in common and less for each that one side leaves open; ``None``
        where it contradicts a member or nothing ties it to them."""
        claim = movement.claim
        if self.window and movement.window and not self.window.meet(movement.window):
            return None
        if self._told_apart(movement):
            return None
        gaps = agreed_places = 0
        open_side = False
        for country, known in ((claim.origin_country, self.origins), (claim.destination_country, self.destinations)):
            if country is not None and known and known != {country}:
                return None
            if (country is None) != (not known):
                open_side = True
                gaps += 1
        for place, places in (
            (claim.origin_place_id, self.origin_places),
            (claim.destination_place_id, self.destination_places),
        ):
            if place is not None and not all(ends.compatible(place, other) for other in places):
                return None
            gaps += (place is None) != (not places)
            agreed_places += place is not None and bool(places)
        ship = bool(movement.ships and self.ship_sets)
        if ship and not all(movement.ships & other for other in self.ship_sets):
            return None
        one_sided_ship = bool(movement.ships) != bool(self.ship_sets)
        both_dated = bool(movement.period and self.stated and movement.period.meet(self.stated))
        figures = self._compare_figures(movement, ship, open_side, one_sided_ship)
        if figures is None or self._trips_contradict(movement):
            return None
        full_route = not open_side and bool(self.origins and self.destinations)
        common_end = bool(claim.origin_country and self.origins) or bool(claim.destination_country and self.destinations)
        figure = figures == "same" and movement.quantity is not None and (movement.quantity.is_telling or both_dated)
        umbrella = self._umbrella(movement)
        if umbrella is None:
            return None
        if umbrella and not (
            (ship and (figure or both_dated or agreed_places)) or (figure and not one_sided_ship and full_route and both_dated)
        ):
            return None
        if ship:
            tied = True
        elif not (common_end or (figure and both_dated)):
            tied = False
        elif one_sided_ship:
            tied = figure and full_route and bool(movement.quantity and movement.quantity.is_telling)
        elif figures in ("running", "rival"):
            tied = True
        elif figures == "same":
            tied = figure
        else:  # one side or both without figure: the traffic on a route, or an event of the same days
            tied = not open_side and self.kinds == {movement.kind} and movement.kind in ("flow", "event")
        if not tied:
            return None
        gaps += (movement.quantity is None) != (not self.quantities)
        gaps += (movement.period is None) != (self.stated is None)
        gaps += one_sided_ship + umbrella
        same_ships = ship and movement.ships in self.ship_sets
        return (
            8 * ship
            + 2 * same_ships
            + 8 * figure
            + 3 * (figures in ("close", "running", "rival"))
            + 2 * both_dated
            + 2 * agreed_places
            - gaps
        )

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
        sides = {(other.unit, other.open_side) for other in self.quantities}
        if sides == {(figure.unit, figure.open_side)} and figure.open_side:
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

    def _trips_contradict(self, movement: Movement) -> bool:
        trips = movement.claim.trips_min, movement.claim.trips_max
        if None in trips:
            return False
        others = ((other.claim.trips_min, other.claim.trips_max) for other in self.members if other.claim.trips_max is not None)
        return any(other != trips and None not in other for other in others)


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
