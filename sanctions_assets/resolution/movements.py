"""What a claim says of a movement, in the form in which claims are compared: kind, quantity, time, ships."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Literal, NamedTuple

from sanctions_assets.model import CargoClaim

MovementKind = Literal["voyage", "delivery", "event", "flow"]
"""``voyage``: a named ship carried it. ``delivery``: a figure with an upper and a lower bound. ``event``: dated to
``EVENT_DAYS`` or less. ``flow``: all else, the traffic on a route as a whole."""

EVENT_DAYS = 7
"""'On Tuesday' and 'last week' date an event; a month or more is the time of a flow."""
TELLING_FIGURE = 10
"""Counts up to this are equal by chance too often to prove that two claims tell of one movement."""
ROUNDING = 0.05
"""Two figures may be one rounded: rounding to two significant figures moves a number by up to one part in twenty."""
NEWS_YEARS = 5
"""A claim without a time is news of the years before its publication: the arms traffic told in 1987 is not that of 2024."""

# Units of one quantity, as (common unit, factor): SI, and the international pound of 1959.
_COMMON_UNIT: dict[str, tuple[str, float]] = {
    "kilogram": ("tonne", 0.001),
    "pound": ("tonne", 0.00045359237),
    "kilogram_per_day": ("tonne_per_day", 0.001),
    "litre": ("cubic_metre", 0.001),
    "litre_per_day": ("cubic_metre_per_day", 0.001),
}

# An umbrella word and what it may stand for; beside it, '<category>.unspecified' stands for every leaf of its category.
_UMBRELLA: dict[str, frozenset[str]] = {
    "energy.oil": frozenset({"energy.crude_oil", "energy.refined_petroleum"}),
    "arms.munitions": frozenset({"arms.artillery_ammunition"}),
}


def is_umbrella(commodity: str) -> bool:
    """Tell whether a commodity is a word for several others."""
    return commodity in _UMBRELLA or commodity.endswith(".unspecified")


def covers(wider: str, narrower: str) -> bool:
    """Tell whether commodity ``wider`` is an umbrella over ``narrower``: ``energy.oil`` over ``energy.crude_oil``."""
    if wider == narrower:
        return False
    category, _, leaf = wider.partition(".")
    return narrower in _UMBRELLA.get(wider, ()) or (leaf == "unspecified" and narrower.startswith(f"{category}."))


class Quantity(NamedTuple):
    """A stated range in a unit; a bound is ``None`` where it is open."""

    unit: str
    low: float | None
    high: float | None

    @property
    def open_side(self) -> str | None:
        """``upper`` for 'at least', ``lower`` for 'up to', ``None`` where both bounds are stated."""
        return "upper" if self.high is None else "lower" if self.low is None else None

    @property
    def is_telling(self) -> bool:
        """Tell whether the figure is large enough for agreement to mean something."""
        return max(self.low or 0, self.high or 0) > TELLING_FIGURE

    def agrees_with(self, other: "Quantity") -> bool:
        """Tell whether the two share a bound: 'more than 11,000' and '11,000', '20,000 to 25,000' and 'up to 25,000'."""
        return self.unit == other.unit and (
            (self.low is not None and self.low == other.low) or (self.high is not None and self.high == other.high)
        )

    def is_close_to(self, other: "Quantity") -> bool:
        """Tell whether the two can be one figure, differently rounded."""
        if self.unit != other.unit or None in (self.low, self.high, other.low, other.high):
            return False
        pairs = ((self.low, other.low), (self.high, other.high))
        return all(
            abs(one - two) <= ROUNDING * max(abs(one), abs(two)) for one, two in pairs if one is not None and two is not None
        )


def quantity_of(claim: CargoClaim) -> Quantity | None:
    """Return a claim's quantity in the common unit of its kind, ``None`` where it states none."""
    if claim.quantity_min is None and claim.quantity_max is None:
        return None
    unit, factor = _COMMON_UNIT.get(claim.unit or "", (claim.unit or "", 1.0))

    def scaled(bound: float | None) -> float | None:
        return None if bound is None else bound if factor == 1.0 else round(bound * factor, 6)

    return Quantity(unit, scaled(claim.quantity_min), scaled(claim.quantity_max))


class Period(NamedTuple):
    """A stretch of days, both ends included; an end is ``date.min`` or ``date.max`` where it is open."""

    start: date
    end: date

    def meet(self, other: "Period") -> "Period | None":
        """Return the days in both, ``None`` where there are none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start <= end else None

    @property
    def days(self) -> int:
        """Length in days."""
        return (self.end - self.start).days + 1


def period_of(claim: CargoClaim) -> Period | None:
    """Return the time that a claim states, ``None`` where it states none or ends before it starts."""
    if claim.period_start is None and claim.period_end is None:
        return None
    period = Period(claim.period_start or date.min, claim.period_end or date.max)
    return period if period.start <= period.end else None


def news_window(published_on: date | None, planned: bool) -> Period | None:
    """Return the time that a claim without a time speaks of: some years up to its publication, or from it for a plan."""
    if published_on is None:
        return None
    span = timedelta(days=365 * NEWS_YEARS)
    if planned:
        return Period(published_on - timedelta(days=365), published_on + span if published_on < date.max - span else date.max)
    return Period(published_on - span if published_on > date.min + span else date.min, published_on)


@dataclass(frozen=True)
class Movement:
    """One claim with its ships and its document's day of publication, ready to be compared with others."""

    claim: CargoClaim
    ships: frozenset[str]
    published_on: date | None

    @cached_property
    def quantity(self) -> Quantity | None:
        """The quantity in a common unit."""
        return quantity_of(self.claim)

    @cached_property
    def period(self) -> Period | None:
        """The time stated."""
        return period_of(self.claim)

    @cached_property
    def window(self) -> Period | None:
        """The time stated, else the time that news of that day speaks of."""
        return self.period or news_window(self.published_on, self.claim.event_status == "planned")

    @cached_property
    def kind(self) -> MovementKind:
        """What sort of movement the claim tells of."""
        if self.ships:
            return "voyage"
        if self.quantity and self.quantity.open_side is None:
            return "delivery"
        return "event" if self.period and self.period.days <= EVENT_DAYS else "flow"

    @property
    def teller(self) -> tuple[str, str]:
        """Who tells it where: document and source, the article's own voice being one of them."""
        return (self.claim.document_id, (self.claim.claimed_by or "").casefold())

    @cached_property
    def signature(self) -> tuple[object, ...]:
        """All that is compared: two claims of one signature say the same."""
        claim = self.claim
        time = self.period or ("news", self.published_on)
        return (
            *(claim.event_status, claim.commodity, claim.origin_country, claim.destination_country),
            *(claim.origin_place_id, claim.destination_place_id, self.quantity, claim.trips_min, claim.trips_max),
            *(time, tuple(sorted(self.ships))),
        )

    @cached_property
    def sort_key(self) -> tuple[object, ...]:
        """An order by content in which the fullest claims come first and what could fit several comes last."""
        claim = self.claim
        order: dict[MovementKind, int] = {"voyage": 0, "delivery": 1, "flow": 2, "event": 3}
        facts = (
            claim.origin_country,
            claim.destination_country,
            claim.origin_place_id,
            claim.destination_place_id,
            self.quantity,
            self.period,
        )
        return (
            self.quantity is None and not self.ships,
            order[self.kind],
            is_umbrella(claim.commodity),
            -sum(fact is not None for fact in facts),
            claim.commodity,
            self.window or Period(date.max, date.max),
            claim.claim_id,
        )


def movements_of(
    claims: Iterable[CargoClaim], ships_of: dict[str, frozenset[str]], published: dict[str, date | None]
) -> list[Movement]:
    """Return the claims of cargo (people make no shipments) as movements, sorted by content."""
    found = (
        Movement(claim, ships_of.get(claim.claim_id, frozenset()), published.get(claim.document_id))
        for claim in claims
        if claim.category != "people" and not claim.commodity.startswith("people.")
    )
    return sorted(found, key=lambda movement: movement.sort_key)
