"""The Dagster shell: the assets of the pipeline, their checks and their settings; all work is done by the core."""

from sanctions_assets.assets.database import DATABASE, database_assets
from sanctions_assets.assets.documents import document_assets
from sanctions_assets.assets.places import place_assets
from sanctions_assets.assets.readings import READINGS, reading_assets
from sanctions_assets.assets.resolution import resolution_assets
from sanctions_assets.assets.resource import Pipeline
from sanctions_assets.assets.sources import source_assets, source_keys
from sanctions_assets.assets.tables import key_of
from sanctions_assets.assets.terminal import terminal_logger

__all__ = [
    "DATABASE",
    "READINGS",
    "Pipeline",
    "database_assets",
    "document_assets",
    "key_of",
    "place_assets",
    "reading_assets",
    "resolution_assets",
    "source_assets",
    "source_keys",
    "terminal_logger",
]
