"""Dagster assets that track ships and cargoes past sanctions: from articles to DuckDB, every row with its quote."""

__version__ = "0.1.0"
