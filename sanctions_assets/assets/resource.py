"""The pipeline's settings as a Dagster resource, so that they can be changed in the launchpad or by another project."""

from pathlib import Path
from typing import Any

import dagster as dg
from pydantic import Field

from sanctions_assets.warehouse.settings import Settings


class Pipeline(dg.ConfigurableResource["Pipeline"]):
    """Where a run finds its sources and keeps its result, as ``build_definitions`` takes it."""

    sources: str = Field(description="Folder, single file or fsspec URL of the source files")
    home: str = Field(description="Folder of the staging, the tables and the published file")
    workers: int | None = Field(default=None, description="Processes that read articles; empty to choose by the work there is")
    geocoder: str = Field(default="offline", description="Geocoder that locates the places: offline, or one of geopy's by name")
    geocoder_options: dict[str, Any] = Field(default={}, description="Keyword arguments of that geocoder, such as user_agent")
    vocabulary: str | None = Field(
        default=None, description="Folder of TOML files, or one such file, with words that are added to the packaged ones"
    )

    @classmethod
    def from_environment(cls) -> "Pipeline":
        """Return the resource with the settings that the environment names (see the README), or their defaults."""
        settings = Settings.from_environment()
        return cls(
            sources=settings.sources,
            home=str(settings.home),
            workers=settings.workers,
            geocoder=settings.geocoder,
            geocoder_options=dict(settings.geocoder_options),
            vocabulary=settings.vocabulary,
        )

    @property
    def settings(self) -> Settings:
        """The settings in the form that the core takes."""
        home = Path(self.home).expanduser().absolute()
        return Settings(self.sources, home, self.workers, self.geocoder, self.geocoder_options, self.vocabulary)
