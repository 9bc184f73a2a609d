"""What a vocabulary file may hold: one checked record for each kind of entry."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, Strict, StrictBool, StringConstraints

from sanctions_assets.model.taxonomy import Commodity, VesselType

Frame = Literal[
    "send", "receive", "carry", "load", "unload", "transfer", "buy", "sell", "exchange", "smuggle", "steal", "divert", "seize",
    "deploy", "recruit", "produce", "go", "export_total",
]  # fmt: skip
"""What the parts of a verb of moving stand for; the head of ``movement.toml`` tells each."""

Phrase = Annotated[str, StringConstraints(pattern=r"^\S+( \S+)*$")]
"""A word, or words with one space between each two."""
Phrases = Annotated[tuple[Phrase, ...], Field(min_length=1)]
Word = Annotated[str, StringConstraints(pattern=r"^[^\sA-Z]+$")]
"""A single word in lower case."""
UnitName = Annotated[str, StringConstraints(pattern=r"^[a-z]+(_[a-z]+)*$")]
"""A unit as the tables name it: ``tonne_per_day``."""
State = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
"""A country by its ISO 3166-1 alpha-2 code, or EU or UN."""


class _Entry(BaseModel):
    """An entry that takes no field it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CommodityEntry(_Entry):
    """Words for one commodity."""

    code: Commodity
    unit: UnitName | None = None
    mass: StrictBool = False
    weak: StrictBool = False
    umbrella: StrictBool = False
    terms: Phrases


class ShipEntry(_Entry):
    """Words for one kind of ship; ``generic`` ones ('ship') say nothing by themselves."""

    type: Literal[VesselType, ""] = ""
    generic: StrictBool = False
    weak: StrictBool = False
    guards: StrictBool = False
    """Ships of states that stop cargo and carry none: warships, cutters of a coast guard."""
    terms: Phrases


class LabelEntry(_Entry):
    """What registers print under 'Type', read only as the value of such a field."""

    type: VesselType
    terms: Phrases


class PrefixEntry(_Entry):
    """A prefix of ships' names ('MV'), with the kind or flag that it implies."""

    terms: Phrases
    type: Literal[VesselType, ""] = ""
    state: State | None = None
    """Country whose state ships carry it ('USS': US)."""
    guards: StrictBool = False
    """As of kinds of ships: a prefix of cutters."""
    weak: StrictBool = False


class UnitEntry(_Entry):
    """Words for one unit of cargo; ``factor`` turns a count of the word into the unit ('kilotonne': 1000)."""

    unit: UnitName
    factor: Annotated[float, Strict()] = Field(default=1.0, gt=0, allow_inf_nan=False)
    glued: tuple[Phrase, ...] = ()
    """Forms printed without a space after the digits ('340,000t')."""
    weak: StrictBool = False
    rate: StrictBool = False
    """A quantity a day."""
    terms: Phrases


class AuthorityEntry(_Entry):
    """Names of the bodies of one country, or of EU or UN, that list."""

    code: State
    terms: Phrases
    weak: tuple[Phrase, ...] = ()
    """Names shared by several authorities, read as this one's only beside its country."""


class LeaderEntry(_Entry):
    """Names of people and movements that stand for a country as the one who acts."""

    code: State
    terms: Phrases


class JointEntry(_Entry):
    """Names of groups of states that list together ('G7')."""

    codes: Annotated[tuple[State, ...], Field(min_length=1)]
    terms: Phrases


class VerbEntry(_Entry):
    """A verb of moving: its frame says what its subject, object and prepositions stand for."""

    base: Word
    frame: Frame
    third: tuple[Phrase, ...] = ()
    past: tuple[Phrase, ...] = ()
    participle: tuple[Phrase, ...] = ()
    gerund: tuple[Phrase, ...] = ()
    particles: tuple[Phrase, ...] = ()
    after: tuple[Phrase, ...] = ()
    """Prepositions before the cargo: 'armed the rebels with rifles'."""
    dative: StrictBool = False
    """Takes 'supplied Y with Z' or 'gave Y Z'."""
    weak: StrictBool = False
    """A movement only if its object is cargo with a quantity, or a ship takes part."""
    planned: StrictBool = False
    """Of itself a plan ('order')."""


class NounEntry(_Entry):
    """Nouns of moving ('shipment')."""

    frame: Frame
    of: Literal["cargo", "agent"] = "cargo"
    terms: Phrases
    weak: StrictBool = False
    planned: StrictBool = False


class RolesEntry(_Entry):
    """The prepositions by which a frame's parts are told."""

    frame: Frame
    origin: tuple[str, ...] = ()
    destination: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    way: tuple[str, ...] = ()
    ship: tuple[str, ...] = ()


class InvariantEntry(_Entry):
    """Nouns whose plural is the same ('landing craft')."""

    terms: Phrases


class WordsEntry(_Entry):
    """A word list of discourse under its name ('hedge.adverb')."""

    name: str
    terms: Phrases


class TokensEntry(_Entry):
    """Single words under a name ('ship.sailing') that rules compare one token with; they are not searched for in the text."""

    name: str
    terms: Annotated[tuple[Word, ...], Field(min_length=1)]


Entry = (
    CommodityEntry
    | ShipEntry
    | LabelEntry
    | PrefixEntry
    | UnitEntry
    | AuthorityEntry
    | LeaderEntry
    | JointEntry
    | VerbEntry
    | NounEntry
    | RolesEntry
    | InvariantEntry
    | WordsEntry
    | TokensEntry
)
"""Any entry of a vocabulary file."""
