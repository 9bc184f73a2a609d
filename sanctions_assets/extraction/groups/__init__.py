"""Ships told only by kind and number: 'more than a dozen North Korean oil tankers', 'a Pakistani freighter'."""

from sanctions_assets.extraction.groups.events import befalls
from sanctions_assets.extraction.groups.finder import find_groups
from sanctions_assets.extraction.groups.group import ShipGroup
from sanctions_assets.extraction.groups.merging import introduced_by

__all__ = ["ShipGroup", "befalls", "find_groups", "introduced_by"]
