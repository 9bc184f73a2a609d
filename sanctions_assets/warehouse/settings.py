"""Where a run finds its sources and keeps its result: the settings, and their defaults."""

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SOURCES_VARIABLE = "SANCTIONS_ASSETS_SOURCES"
HOME_VARIABLE = "SANCTIONS_ASSETS_HOME"
WORKERS_VARIABLE = "SANCTIONS_ASSETS_WORKERS"
GEOCODER_VARIABLE = "SANCTIONS_ASSETS_GEOCODER"
GEOCODER_OPTIONS_VARIABLE = "SANCTIONS_ASSETS_GEOCODER_OPTIONS"
VOCABULARY_VARIABLE = "SANCTIONS_ASSETS_VOCABULARY"

DATABASE_NAME = "sanctions.duckdb"


@dataclass(frozen=True)
class Settings:
    """What a run reads, and the folder below which everything that it writes lies."""

    sources: str
    """Folder, single file or fsspec URL."""
    home: Path
    workers: int | None = None
    """Processes that read articles: 0 or 1 for none beside this one, ``None`` to choose by the work there is."""
    geocoder: str = "offline"
    """``offline``, or the name of one of geopy's geocoders."""
    geocoder_options: Mapping[str, Any] = field(default_factory=dict)
    """Keyword arguments of that geocoder."""
    vocabulary: str | None = None
    """Folder of TOML files, or one such file, with words that are added to the packaged ones; ``None`` for none."""

    @property
    def staging(self) -> Path:
        """Folder of the shards: what was read before and need not be read again."""
        return self.home / "staging"

    @property
    def tables(self) -> Path:
        """Folder of the tables on their way to publication."""
        return self.home / "tables"

    @property
    def database(self) -> Path:
        """The published file."""
        return self.home / DATABASE_NAME

    @classmethod
    def from_environment(cls, environ: Mapping[str, str] | None = None) -> "Settings":
        """Return the settings that the environment names, with the defaults of a checkout or of an installed package.

        Raises:
            ValueError: ``SANCTIONS_ASSETS_WORKERS`` is no whole number, or ``SANCTIONS_ASSETS_GEOCODER_OPTIONS`` no JSON object.
        """
        environ = os.environ if environ is None else environ
        workers = environ.get(WORKERS_VARIABLE, "").strip()
        if workers and not workers.isdecimal():
            raise ValueError(f"{WORKERS_VARIABLE} is a number of processes, not {workers!r}")
        options = _options(environ.get(GEOCODER_OPTIONS_VARIABLE, "").strip() or "{}")
        return cls(
            sources=environ.get(SOURCES_VARIABLE, "").strip() or default_sources(),
            home=Path(environ.get(HOME_VARIABLE, "").strip() or default_home()).expanduser().absolute(),
            workers=int(workers) if workers else None,
            geocoder=environ.get(GEOCODER_VARIABLE, "").strip() or "offline",
            geocoder_options=options,
            vocabulary=environ.get(VOCABULARY_VARIABLE, "").strip() or None,
        )


def _options(text: str) -> dict[str, Any]:
    try:
        options = json.loads(text)
    except ValueError:
        options = None
    if not isinstance(options, dict):
        raise ValueError(f'{GEOCODER_OPTIONS_VARIABLE} is a JSON object such as {{"timeout": 10}}')
    return options


def checkout() -> Path | None:
    """Return the root of the repository if the package runs from a checkout, else ``None``."""
    root = Path(__file__).resolve().parents[2]
    return root if (root / "pyproject.toml").is_file() and (root / "seeds").is_dir() else None


def default_sources() -> str:
    """Return the folder of the seed articles: the repository's, or the copy that an installed package carries."""
    root = checkout()
    return str(root / "seeds" if root else Path(__file__).resolve().parents[1] / "seeds")


def default_home() -> str:
    """Return ``data`` in the repository, or below the working directory where there is no repository."""
    return str((checkout() or Path.cwd()) / "data")
