"""Cargo phrases: a commodity with its quantity, unit, modifiers and origin ('75,000 tonnes of soft red winter wheat')."""

from sanctions_assets.extraction.cargo.lists import cargo_lists
from sanctions_assets.extraction.cargo.phrase import CargoPhrase, Quantity
from sanctions_assets.extraction.cargo.phrases import find_cargo
from sanctions_assets.extraction.cargo.quantity import find_quantities

__all__ = ["CargoPhrase", "Quantity", "cargo_lists", "find_cargo", "find_quantities"]
