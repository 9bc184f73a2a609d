"""The warehouse: staging of what was read, the tables with their checks, and the published DuckDB file."""

from sanctions_assets.warehouse.articles import ArticlesRead, read_staged_articles
from sanctions_assets.warehouse.checks import Check, ChecksFailedError, Outcome, all_checks, run_checks
from sanctions_assets.warehouse.ingestion import DocumentsRead, read_documents
from sanctions_assets.warehouse.publishing import Published, publish
from sanctions_assets.warehouse.schema import STORAGE_VERSION, TABLES
from sanctions_assets.warehouse.settings import Settings
from sanctions_assets.warehouse.sources import SourceError
from sanctions_assets.warehouse.steps import locate_places, publish_tables, resolve_readings, write_rejected
from sanctions_assets.warehouse.tables import Tables

__all__ = [
    "STORAGE_VERSION",
    "TABLES",
    "ArticlesRead",
    "Check",
    "ChecksFailedError",
    "DocumentsRead",
    "Outcome",
    "Published",
    "Settings",
    "SourceError",
    "Tables",
    "all_checks",
    "locate_places",
    "publish",
    "publish_tables",
    "read_documents",
    "read_staged_articles",
    "resolve_readings",
    "run_checks",
    "write_rejected",
]
