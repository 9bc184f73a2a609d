"""The records of movements: what a sentence tells, before the discourse fills what it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sanctions_assets.extraction.cargo import CargoPhrase, Quantity
from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.lexicon import Frame
from sanctions_assets.extraction.modality import Stance
from sanctions_assets.extraction.phrases import PlacedName, SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName
from sanctions_assets.extraction.times import TimeExpression
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets.extraction.triggers import Trigger
from sanctions_assets.model.taxonomy import Commodity


@dataclass(slots=True)
class Draft:
    """A movement as one sentence tells it, before the discourse has filled what it leaves out."""

    sentence: int
    start: int
    end: int
    commodity: Commodity | None
    commodity_text: str | None
    quantity: Quantity | None
    unit_hint: str | None
    rule: str
    stance: Stance
    origin: PlaceName | None = None
    destination: PlaceName | None = None
    origin_country: str | None = None
    destination_country: str | None = None
    ships: list[ShipName] = field(default_factory=list)
    groups: list[ShipGroup] = field(default_factory=list)
    ship_needed: bool = False
    """Its subject is a ship told by a pronoun or by 'the ship'."""
    trips: tuple[int | None, int | None] = (None, None)
    time: TimeExpression | None = None
    trigger: Trigger | None = None
    weak: bool = False
    headline: bool = False
    claimed_by: str | None = None
    anaphoric: bool = False
    explicit: int = 0
    """Ends of the route told by a preposition of motion or by the object of the verb."""
    umbrella: bool = False
    definite: bool = False
    """Its cargo only takes up one told before: 'the weapons'."""
    further: bool = False
    """It is another lot beside one told before: 'more food', 'a second shipment of'."""
    partner: PlaceName | None = None
    """The state that accounts for the figure in the trade told before, as its other side."""
    itemised: bool = False
    """Its parts are told one by one, so that it makes no movement of its own."""
    there: str | None = None
    """The end that 'there' stands for: origin or destination."""
    frame: Frame = "carry"
    afloat: bool = False
    """The sentence speaks of a ship."""
    vague: bool = False
    """Its word for the cargo says little by itself ('parts', 'men', 'papers')."""
    customs: str | None = None
    """Country whose customs or port authorities count the cargo."""
    in_return: bool = False
    """It is told as the return for a movement told before."""
    measured_list: bool = False
    """A figure measures the list of goods that its cargo stands in: '750 tonnes of missiles, engines and radars'."""
    farm_ministry: str | None = None
    """Country whose ministry of agriculture reports the sale or export."""

    beside: CargoPhrase | None = None
    """Goods that the sentence names before a figure without any: 'a tender for rice, with Oman to supply 500 tonnes'."""
    several: frozenset[str] = frozenset()
    """The ends ('origin', 'destination') that several states are told for, so that none is it: 'to Algeria and Tunisia'."""

    @property
    def lacks_origin(self) -> bool:
        """Whether nothing tells where it comes from."""
        return self.origin_country is None and "origin" not in self.several

    @property
    def lacks_destination(self) -> bool:
        """Whether nothing tells where it goes."""
        return self.destination_country is None and "destination" not in self.several

    @property
    def route(self) -> tuple[str | None, str | None]:
        """Countries of origin and destination."""
        return (self.origin_country, self.destination_country)


@dataclass(frozen=True, slots=True)
class Voyages:
    """A count of voyages in a sentence that names no cargo."""

    sentence: int
    trips: tuple[int | None, int | None]
    ships: tuple[ShipName, ...]
    groups: tuple[ShipGroup, ...]
    time: TimeExpression | None


@dataclass(frozen=True, slots=True)
class Governor:
    """What moves a cargo: a verb or noun, or (``trigger`` is ``None``) a ship with it aboard or a route behind it."""

    trigger: Trigger | None
    rule: str
    left: int
    """Where the words of moving and the cargo start, taken together."""
    right: int


@dataclass(frozen=True, slots=True)
class Telling:
    """A list of cargo with the word that moves it, and the stretch of the sentence in which the other parts may stand."""

    scan: Scan
    phrases: SentencePhrases
    cargo: Sequence[CargoPhrase]
    governor: Governor
    low: int
    high: int

    @property
    def trigger(self) -> Trigger | None:
        """The verb or noun of moving."""
        return self.governor.trigger

    @property
    def places(self) -> list[PlacedName]:
        """The places in its stretch of the sentence."""
        return [p for p in self.phrases.places if self.low <= p.place.start < self.high]
