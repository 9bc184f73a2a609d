"""The source files: a local folder, one file, or anything that fsspec opens."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Protocol

METADATA_NAME = "documents.csv"
"""Name of the table, beside the files, of what the texts do not say of themselves."""


class SourceError(Exception):
    """The sources cannot be reached at all; a single bad file is a row of ``rejected_files`` instead."""


@dataclass(frozen=True, order=True)
class SourceFile:
    """One file to read."""

    uri: str
    """Path relative to the sources, with forward slashes: the ``source_uri`` of its documents."""
    location: str
    """Where it is opened: an absolute path, or the path within a remote file system."""


class Sources(Protocol):
    """A place that holds source files."""

    def files(self) -> list[SourceFile]:
        """Return the files to read, sorted by uri; hidden ones and ``documents.csv`` are left out.

        Raises:
            SourceError: the place is not there.
        """

    def read(self, file: SourceFile) -> bytes:
        """Return a file's bytes.

        Raises:
            OSError: it cannot be read.
        """

    def metadata(self) -> bytes | None:
        """Return the bytes of ``documents.csv``, if there is one."""


def open_sources(location: str) -> Sources:
    """Return the sources at a location: a folder, a file, or a URL such as ``s3://bucket/articles``."""
    scheme, separator, rest = location.partition("://")
    if separator and scheme == "file":
        return LocalSources(Path(rest))
    if separator:
        return RemoteSources(location)
    return LocalSources(Path(location).expanduser())


def shown_location(location: str) -> str:
    """Return a location as it may be shown: without the user, password and query that a URL may carry."""
    scheme, separator, rest = location.partition("://")
    if not separator:
        return location
    host, slash, path = rest.partition("?")[0].partition("/")
    return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


@dataclass(frozen=True)
class LocalSources:
    """Source files in a local folder and the folders below it."""

    root: Path

    def files(self) -> list[SourceFile]:
        """Return the regular files below the folder; a root that is a file is the only one."""
        if self.root.is_file():
            return [SourceFile(_text(self.root.name), str(self.root))]
        if not self.root.is_dir():
            raise SourceError(f"there are no source files at {self.root}: no such folder")
        return sorted(self._walk())

    def _walk(self) -> Iterator[SourceFile]:
        for folder, subfolders, names in os.walk(self.root):
            subfolders[:] = [name for name in subfolders if not name.startswith(".")]
            for name in names:
                path = Path(folder, name)
                # A broken link is listed, so that it is told as rejected; a pipe or a device would block the run.
                if _is_article(name) and (path.is_file() or path.is_symlink()):
                    yield SourceFile(_text(path.relative_to(self.root).as_posix()), str(path))

    def read(self, file: SourceFile) -> bytes:
        """Return a file's bytes."""
        return Path(file.location).read_bytes()

    def metadata(self) -> bytes | None:
        """Return the bytes of ``documents.csv`` in the folder, or beside the single file."""
        path = (self.root.parent if self.root.is_file() else self.root) / METADATA_NAME
        return path.read_bytes() if path.is_file() else None


@dataclass(frozen=True)
class RemoteSources:
    """Source files behind a URL, opened by fsspec (the extra ``remote``)."""

    url: str

    def _system(self) -> tuple[Any, str]:
        try:
            import fsspec
        except ImportError as error:
            raise SourceError(
                f"reading {self.url} needs fsspec and its driver: pip install 'sanctions_assets[remote]'"
            ) from error
        system, path = fsspec.core.url_to_fs(self.url)
        return system, path.rstrip("/")

    def files(self) -> list[SourceFile]:
        """Return the files below the URL."""
        system, root = self._system()
        if system.isfile(root):
            return [SourceFile(PurePosixPath(root).name, root)]
        if not system.exists(root):
            raise SourceError(f"there are no source files at {self.url}")
        found = []
        for path in system.find(root):
            relative = path[len(root) :].lstrip("/")
            parts = relative.split("/")
            if all(not part.startswith(".") for part in parts) and _is_article(parts[-1]):
                found.append(SourceFile(relative, path))
        return sorted(found)

    def read(self, file: SourceFile) -> bytes:
        """Return a file's bytes."""
        data: bytes = self._system()[0].cat_file(file.location)
        return data

    def metadata(self) -> bytes | None:
        """Return the bytes of ``documents.csv`` below the URL."""
        system, root = self._system()
        folder = root.rpartition("/")[0] if system.isfile(root) else root
        path = f"{folder}/{METADATA_NAME}"
        if not system.isfile(path):
            return None
        data: bytes = system.cat_file(path)
        return data


def _is_article(name: str) -> bool:
    return not name.startswith(".") and name != METADATA_NAME


def _text(name: str) -> str:
    """Return a file name as text that every table can hold: bytes that are no UTF-8 are replaced."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
