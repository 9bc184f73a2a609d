"""Sanctions listings: who put whom on a list, by name and by number, in prose and in the lists and tables of notices."""

from sanctions_assets.extraction.listings.finder import Listings
from sanctions_assets.extraction.listings.records import Listing

__all__ = ["Listing", "Listings"]
