"""What a vocabulary file may hold: one checked record for each kind of entry."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

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


class _Entry(BaseModel):
    """An entry that takes no field it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class CommodityEntry(_Entry):
    """Words for one commodity."""

    code: Commodity
    unit: str | None = None
    mass: bool = False
    weak: bool = False
    umbrella: bool = False
    terms: Phrases


class ShipEntry(_Entry):
    """Words for one kind of ship; ``generic`` ones ('ship') say nothing by themselves."""

    type: VesselType | Literal[""] = ""
    generic: bool = False
    weak: bool = False
    military: bool = False
    terms: Phrases


class LabelEntry(_Entry):
    """What registers print under 'Type', read only as the value of such a field."""

    type: VesselType
    terms: Phrases


class PrefixEntry(_Entry):
    """A prefix of ships' names ('MV'), with the kind or flag that it implies."""

    terms: Phrases
    type: VesselType | Literal[""] = ""
    state: str | None = None
    """Country whose state ships carry it ('USS': US)."""
    weak: bool = False


class UnitEntry(_Entry):
    """Words for one unit of cargo; ``factor`` turns a count of the word into the unit ('kilotonne': 1000)."""

    unit: str
    factor: float = 1.0
    glued: tuple[str, ...] = ()
    """Forms printed without a space after the digits ('340,000t')."""
    weak: bool = False
    rate: bool = False
    """A quantity a day."""
    terms: Phrases


class AuthorityEntry(_Entry):
    """Names of the bodies of one country, or of EU or UN, that list."""

    code: str
    terms: Phrases
    weak: tuple[str, ...] = ()
    """Names shared by several authorities, read as this one's only beside its country."""


class LeaderEntry(_Entry):
    """Names of people and movements that stand for a country as the one who acts."""

    code: str
    terms: Phrases


class JointEntry(_Entry):
    """Names of groups of states that list together ('G7')."""

    codes: tuple[str, ...]
    terms: Phrases


class VerbEntry(_Entry):
    """A verb of moving: its frame says what its subject, object and prepositions stand for."""

    base: str
    frame: Frame
    third: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    participle: tuple[str, ...] = ()
    gerund: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Prepositions before the cargo: 'armed the rebels with rifles'."""
    dative: bool = False
    """Takes 'supplied Y with Z' or 'gave Y Z'."""
    weak: bool = False
    """A movement only if its object is cargo with a quantity, or a ship takes part."""
    planned: bool = False
    """Of itself a plan ('order')."""


class NounEntry(_Entry):
    """Nouns of moving ('shipment')."""

    frame: Frame
    of: Literal["cargo", "agent"] = "cargo"
    terms: Phrases
    weak: bool = False
    planned: bool = False


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
