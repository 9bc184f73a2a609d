"""What exists and what the claims add up to: vessels, places, shipments."""

from datetime import date
from typing import ClassVar

from pydantic import Field

from sanctions_assets.model.record import Record
from sanctions_assets.model.taxonomy import Commodity, PlaceKind, ShipmentStatus, VesselType


class Vessel(Record):
    """One ship, however many documents name it and in whatever spelling."""

    table_name: ClassVar[str] = "vessels"
    primary_key: ClassVar[tuple[str, ...]] = ("vessel_id",)

    vessel_id: str = Field(description="Ship")
    name: str = Field(description="Name, in its most frequent spelling")
    imo: str | None = Field(default=None, description="IMO number, seven digits")
    mmsi: str | None = Field(default=None, description="MMSI, nine digits")
    call_sign: str | None = Field(default=None, description="Radio call sign")
    flag: str | None = Field(default=None, description="Flag, ISO 3166-1 alpha-2")
    vessel_type: VesselType | None = Field(default=None, description="Kind of ship")
    owner: str | None = Field(default=None, description="Owner, where stated")
    aliases: str | None = Field(default=None, description="Other spellings and former names, '; '-separated")


class Place(Record):
    """One place with its coordinates; a city and its port are two places."""

    table_name: ClassVar[str] = "places"
    primary_key: ClassVar[tuple[str, ...]] = ("place_id",)

    place_id: str = Field(description="Place")
    name: str | None = Field(default=None, description="Name; empty for an unnamed port")
    kind: PlaceKind = Field(description="port, terminal, anchorage, city, region, country, sea ...")
    country: str | None = Field(default=None, description="Country, ISO 3166-1 alpha-2")
    latitude: float | None = Field(default=None, description="Latitude, WGS 84 degrees")
    longitude: float | None = Field(default=None, description="Longitude, WGS 84 degrees")
    radius_km: float | None = Field(default=None, description="How far off the point may be, in kilometres")
    geocoder: str | None = Field(default=None, description="Geocoder that located it")
    gazetteer_id: str | None = Field(default=None, description="Id of the place in the geocoder's gazetteer")
    unlocode: str | None = Field(default=None, description="UN/LOCODE, five letters")


class Port(Place):
    """The places that are ports, terminals or anchorages, the unnamed included."""

    table_name: ClassVar[str] = "ports"
    foreign_keys: ClassVar[dict[str, str]] = {"place_id": "places.place_id"}


class Shipment(Record):
    """One movement of cargo, with all claims about it; people moved make none."""

    table_name: ClassVar[str] = "shipments"
    primary_key: ClassVar[tuple[str, ...]] = ("shipment_id",)
    foreign_keys: ClassVar[dict[str, str]] = {
        "origin_place_id": "places.place_id",
        "destination_place_id": "places.place_id",
    }

    shipment_id: str = Field(description="Shipment")
    commodity: Commodity = Field(description="What was moved, category.leaf")
    category: str = Field(description="The part of the commodity before the dot")
    quantity_min: float | None = Field(default=None, description="Least quantity claimed, in unit; claims are never summed")
    quantity_max: float | None = Field(default=None, description="Greatest quantity claimed, in unit; empty where unbounded")
    unit: str | None = Field(default=None, description="Unit of the quantity")
    origin_country: str | None = Field(default=None, description="Country it came from, ISO 3166-1 alpha-2")
    origin_place_id: str | None = Field(default=None, description="Place it came from")
    destination_country: str | None = Field(default=None, description="Country it went to, ISO 3166-1 alpha-2")
    destination_place_id: str | None = Field(default=None, description="Place it went to")
    trips_min: int | None = Field(default=None, description="Fewest trips claimed")
    trips_max: int | None = Field(default=None, description="Most trips claimed")
    vessel_count_min: int | None = Field(default=None, description="Fewest ships claimed")
    vessel_count_max: int | None = Field(default=None, description="Most ships claimed")
    period_start: date | None = Field(default=None, description="First day of the time claimed")
    period_end: date | None = Field(default=None, description="Last day of the time claimed")
    status: ShipmentStatus = Field(description="reported, disputed (a party denies it) or planned")
    n_claims: int = Field(description="Claims about it")
    n_documents: int = Field(description="Documents that claim it")
    first_reported_on: date | None = Field(default=None, description="Earliest known day of publication among its documents")
    last_reported_on: date | None = Field(default=None, description="Latest known day of publication among its documents")


class ShipmentClaim(Record):
    """A claim about a shipment."""

    table_name: ClassVar[str] = "shipment_claims"
    primary_key: ClassVar[tuple[str, ...]] = ("shipment_id", "claim_id")
    foreign_keys: ClassVar[dict[str, str]] = {
        "shipment_id": "shipments.shipment_id",
        "claim_id": "cargo_claims.claim_id",
    }

    shipment_id: str = Field(description="Shipment")
    claim_id: str = Field(description="Claim")


class ShipmentVessel(Record):
    """A named ship that carried a shipment, by at least one of its claims."""

    table_name: ClassVar[str] = "shipment_vessels"
    primary_key: ClassVar[tuple[str, ...]] = ("shipment_id", "vessel_id")
    foreign_keys: ClassVar[dict[str, str]] = {
        "shipment_id": "shipments.shipment_id",
        "vessel_id": "vessels.vessel_id",
    }

    shipment_id: str = Field(description="Shipment")
    vessel_id: str = Field(description="Ship")
