"""What was mentioned: ships, groups of ships and places, each at its span of a document."""

from typing import ClassVar

from pydantic import Field

from sanctions_assets.model.record import Record
from sanctions_assets.model.taxonomy import PlaceKind, PlaceRole, VesselType


class VesselMention(Record):
    """A ship by name, or a group of ships by count, flag or kind, as a document mentions it."""

    table_name: ClassVar[str] = "vessel_mentions"
    primary_key: ClassVar[tuple[str, ...]] = ("mention_id",)
    foreign_keys: ClassVar[dict[str, str]] = {
        "document_id": "documents.document_id",
        "vessel_id": "vessels.vessel_id",
    }

    mention_id: str = Field(description="Mention")
    document_id: str = Field(description="Document")
    char_start: int = Field(description="First code point of the mention")
    char_end: int = Field(description="Code point after the last")
    text: str = Field(description="The mention to the letter")
    name: str | None = Field(default=None, description="Name of the ship; empty for a group")
    former_names: str | None = Field(default=None, description="Former names stated beside it, '; '-separated")
    imo: str | None = Field(default=None, description="IMO number stated beside it, seven digits with a valid check digit")
    mmsi: str | None = Field(default=None, description="MMSI stated beside it, nine digits")
    flag: str | None = Field(default=None, description="Flag that the text states, ISO 3166-1 alpha-2")
    vessel_type: VesselType | None = Field(default=None, description="Kind of ship that the text states")
    count_min: int | None = Field(default=None, description="Fewest ships meant; 1 for a named ship")
    count_max: int | None = Field(default=None, description="Most ships meant; empty where there is no upper bound")
    vessel_id: str | None = Field(default=None, description="The ship; empty for a group")
    rule: str | None = Field(default=None, description="Name of the rule that found it")


class PlaceMention(Record):
    """A place as a document mentions it: as a location, for its government, or as a demonym."""

    table_name: ClassVar[str] = "place_mentions"
    primary_key: ClassVar[tuple[str, ...]] = ("mention_id",)
    foreign_keys: ClassVar[dict[str, str]] = {
        "document_id": "documents.document_id",
        "place_id": "places.place_id",
    }

    mention_id: str = Field(description="Mention")
    document_id: str = Field(description="Document")
    char_start: int = Field(description="First code point of the mention")
    char_end: int = Field(description="Code point after the last")
    text: str = Field(description="The mention to the letter")
    name: str | None = Field(default=None, description="Name to look up; empty for an unnamed port")
    kind: PlaceKind | None = Field(default=None, description="What the text uses the name as")
    country: str | None = Field(default=None, description="Country the place lies in, ISO 3166-1 alpha-2, as read")
    gazetteer_id: str | None = Field(default=None, description="Entry of the offline gazetteer chosen by the reader")
    place_id: str | None = Field(default=None, description="The place it was located as")
    role: PlaceRole = Field(description="location, government ('Seoul said') or demonym ('Russian')")
    rule: str | None = Field(default=None, description="Name of the rule that found it")
