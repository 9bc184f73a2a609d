"""What is claimed: movements of cargo and people, and sanctions listings."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from sanctions_assets.model.record import Record
from sanctions_assets.model.taxonomy import Assertion, Commodity, EventStatus, SourceKind, TargetKind


class CargoClaim(Record):
    """One movement of one commodity that a document states, plans, doubts or denies."""

    table_name: ClassVar[str] = "cargo_claims"
    primary_key: ClassVar[tuple[str, ...]] = ("claim_id",)
    foreign_keys: ClassVar[dict[str, str]] = {
        "document_id": "documents.document_id",
        "origin_place_id": "places.place_id",
        "destination_place_id": "places.place_id",
        "origin_mention_id": "place_mentions.mention_id",
        "destination_mention_id": "place_mentions.mention_id",
    }

    claim_id: str = Field(description="Claim")
    document_id: str = Field(description="Document")
    commodity: Commodity = Field(description="What was moved, category.leaf")
    commodity_text: str | None = Field(default=None, description="The words for it in the text")
    category: str = Field(description="The part of the commodity before the dot")
    quantity_min: float | None = Field(default=None, description="Least quantity claimed, in unit")
    quantity_max: float | None = Field(default=None, description="Greatest quantity claimed, in unit; empty where unbounded")
    quantity_text: str | None = Field(default=None, description="The words for the quantity, with their qualifier")
    unit: str | None = Field(default=None, description="Unit of the quantity: item, person, tonne, barrel, container ...")
    origin_country: str | None = Field(default=None, description="Country it came from, ISO 3166-1 alpha-2")
    origin_place_id: str | None = Field(default=None, description="Place it came from, where the text names one")
    origin_mention_id: str | None = Field(default=None, description="Mention of the place it came from")
    destination_country: str | None = Field(default=None, description="Country it went to, ISO 3166-1 alpha-2")
    destination_place_id: str | None = Field(default=None, description="Place it went to, where the text names one")
    destination_mention_id: str | None = Field(default=None, description="Mention of the place it went to")
    trips_min: int | None = Field(default=None, description="Fewest trips claimed")
    trips_max: int | None = Field(default=None, description="Most trips claimed")
    vessel_count_min: int | None = Field(default=None, description="Fewest ships claimed")
    vessel_count_max: int | None = Field(default=None, description="Most ships claimed")
    period_start: date | None = Field(default=None, description="First day of the time claimed")
    period_end: date | None = Field(default=None, description="Last day of the time claimed")
    period_text: str | None = Field(default=None, description="The words for the time")
    event_status: EventStatus = Field(default="occurred", description="occurred or planned")
    assertion: Assertion = Field(default="asserted", description="asserted, hedged or denied")
    claimed_by: str | None = Field(default=None, description="Source that the text names; empty for its own voice")
    char_start: int = Field(description="First code point of the quote")
    char_end: int = Field(description="Code point after the last")
    quote: str = Field(description="The stretch of text that makes the claim, to the letter")
    rule: str | None = Field(default=None, description="Name of the rule that made it")


class CargoClaimVessel(Record):
    """A ship, or a group of ships, that a claim says carried the cargo."""

    table_name: ClassVar[str] = "cargo_claim_vessels"
    primary_key: ClassVar[tuple[str, ...]] = ("claim_id", "mention_id")
    foreign_keys: ClassVar[dict[str, str]] = {
        "claim_id": "cargo_claims.claim_id",
        "mention_id": "vessel_mentions.mention_id",
        "vessel_id": "vessels.vessel_id",
    }

    claim_id: str = Field(description="Claim")
    mention_id: str = Field(description="Mention of the ship or group")
    vessel_id: str | None = Field(default=None, description="The ship; empty for a group")


class Designation(Record):
    """One sanctions listing: who listed whom, as an article or an official list says."""

    table_name: ClassVar[str] = "designations"
    primary_key: ClassVar[tuple[str, ...]] = ("designation_id",)
    foreign_keys: ClassVar[dict[str, str]] = {
        "document_id": "documents.document_id",
        "vessel_id": "vessels.vessel_id",
        "mention_id": "vessel_mentions.mention_id",
    }

    designation_id: str = Field(description="Designation")
    authority_country: str | None = Field(default=None, description="Who lists: ISO 3166-1 alpha-2, or EU or UN")
    authority: str | None = Field(default=None, description="The authority in the words of the text")
    target_kind: TargetKind = Field(description="vessel, person or organization")
    target_name: str | None = Field(default=None, description="Name listed; empty where only a number is given")
    target_count: int | None = Field(default=None, description="How many were listed; 1 for a named target")
    vessel_id: str | None = Field(default=None, description="The ship listed")
    mention_id: str | None = Field(default=None, description="Mention of the ship listed")
    announced_on: date | None = Field(default=None, description="Day of the announcement")
    announced_on_text: str | None = Field(default=None, description="The words for that day")
    program: str | None = Field(default=None, description="Sanctions programme, where stated")
    reason: str | None = Field(default=None, description="Reason given, in the words of the text")
    source_kind: SourceKind = Field(default="article", description="article or list")
    document_id: str | None = Field(default=None, description="Document")
    char_start: int | None = Field(default=None, description="First code point of the quote")
    char_end: int | None = Field(default=None, description="Code point after the last")
    quote: str | None = Field(default=None, description="The stretch of text that reports it, to the letter")
    rule: str | None = Field(default=None, description="Name of the rule that made it")
