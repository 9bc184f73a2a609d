"""The closed vocabularies of the tables: commodities, ship types, segment kinds, roles, assertions."""

from typing import Literal

Commodity = Literal[
    "arms.ballistic_missile",
    "arms.missile",
    "arms.artillery_ammunition",
    "arms.artillery_system",
    "arms.air_defense_system",
    "arms.electronic_warfare",
    "arms.drone",
    "arms.munitions",
    "arms.unspecified",
    "energy.crude_oil",
    "energy.refined_petroleum",
    "energy.oil",
    "energy.coal",
    "energy.gas",
    "mineral.iron_ore",
    "mineral.unspecified",
    "food.grain",
    "food.seafood",
    "food.unspecified",
    "goods.textiles",
    "goods.luxury",
    "goods.dual_use",
    "goods.containers",
    "goods.machinery",
    "goods.vehicles",
    "goods.chemicals",
    "goods.unspecified",
    "people.troops",
    "people.workers",
]
"""``category.leaf``; the leaf is ``unspecified`` where the text does not say."""

VesselType = Literal[
    "cargo",
    "container",
    "tanker",
    "bulk_carrier",
    "lng_carrier",
    "fishing",
    "passenger",
    "warship",
    "tug",
    "yacht",
    "ro_ro",
]
SegmentKind = Literal["article", "caption", "byline", "related", "boilerplate"]
PublishedBasis = Literal["stated", "metadata", "inferred", "unknown"]
PlaceKind = Literal[
    "port", "terminal", "anchorage", "city", "region", "country", "sea", "strait", "canal", "river", "island", "cape"
]
PlaceRole = Literal["location", "government", "demonym"]
EventStatus = Literal["occurred", "planned"]
Assertion = Literal["asserted", "hedged", "denied"]
TargetKind = Literal["vessel", "person", "organization"]
SourceKind = Literal["article", "list"]
ShipmentStatus = Literal["reported", "disputed", "planned"]


def category_of(commodity: Commodity) -> str:
    """Return the part of a commodity before the dot: ``arms`` for ``arms.missile``."""
    return commodity.partition(".")[0]
