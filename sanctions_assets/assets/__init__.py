"""The Dagster shell: the assets of the pipeline, their checks and their settings; all work is done by the core."""

from sanctions_assets.assets.database import DATABASE, database
from sanctions_assets.assets.documents import document_assets
from sanctions_assets.assets.places import places
from sanctions_assets.assets.readings import READINGS, readings
from sanctions_assets.assets.resolution import resolution
from sanctions_assets.assets.resource import Pipeline
from sanctions_assets.assets.sources import source_assets, source_keys
from sanctions_assets.assets.tables import key_of
from sanctions_assets.assets.terminal import terminal_logger

__all__ = [
    "DATABASE",
    "READINGS",
    "Pipeline",
    "database",
    "document_assets",
    "key_of",
    "places",
    "readings",
    "resolution",
    "source_assets",
    "source_keys",
    "terminal_logger",
]
