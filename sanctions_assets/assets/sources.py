"""The source files at the root of the graph: external assets whose data version is the digest of their bytes."""

import hashlib
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping

import dagster as dg

from sanctions_assets.assets.resource import Pipeline
from sanctions_assets.warehouse.sources import LocalSources, SourceError, open_sources

GROUP = "sources"
FOLDER = dg.AssetKey(["sources", "all_files"])
MOST_FILES = 100
"""Past this many source files one asset stands for all of them: a graph of ten thousand nodes shows nothing."""

_DATA_VERSION = "dagster/data_version"
_UNFIT = re.compile(r"\W+", re.ASCII)


def source_keys(location: str) -> dict[str, dg.AssetKey]:
    """Return an asset key for each source file, by its uri; empty if one asset stands for all.

    That is so past a hundred files, where there are none yet, and for a URL: loading the definitions opens no connection.
    """
    sources = open_sources(location)
    if not isinstance(sources, LocalSources):
        return {}
    try:
        uris = [file.uri for file in sources.files()]
    except SourceError:
        return {}
    if len(uris) > MOST_FILES:
        return {}
    keys: dict[str, dg.AssetKey] = {}
    for uri in uris:
        name = _UNFIT.sub("_", uri).strip("_") or "file"
        key = dg.AssetKey(["sources", name])
        if key in keys.values():
            key = dg.AssetKey(["sources", f"{name}_{hashlib.sha256(uri.encode()).hexdigest()[:8]}"])
        keys[uri] = key
    return keys


def source_assets(keys: Mapping[str, dg.AssetKey]) -> dg.AssetsDefinition:
    """Return the source files as observable assets: observing them tells which have changed since they were read."""
    by_key = {key: uri for uri, key in keys.items()} or {FOLDER: ""}

    def source_files(context: dg.AssetExecutionContext, pipeline: Pipeline) -> Iterator[dg.ObserveResult]:
        """Take the digest of each source file."""
        sources = open_sources(pipeline.sources)
        digests = {}
        for file in sources.files():
            if not keys or keys.get(file.uri) in context.selected_asset_keys:
                digests[file.uri] = hashlib.sha256(sources.read(file)).hexdigest()
        for key, version, metadata in _versions(keys, digests):
            yield dg.ObserveResult(key, data_version=dg.DataVersion(version), metadata=metadata)

    with warnings.catch_warnings():
        # The one way to observe many assets in one step; Dagster calls it beta, which is no news to who runs the pipeline.
        warnings.simplefilter("ignore", category=dg.BetaWarning)
        observable = dg.multi_observable_source_asset(
            name="source_files", specs=[_spec(*item) for item in by_key.items()], can_subset=True
        )
        assets: dg.AssetsDefinition = observable(source_files)
    return assets


def observations(keys: Mapping[str, dg.AssetKey], digests: Mapping[str, str]) -> Iterator[dg.AssetObservation]:
    """Yield what a run saw of the source files: ``digests`` are the SHA-256 of their bytes, by uri."""
    for key, version, metadata in _versions(keys, digests):
        yield dg.AssetObservation(key, metadata=metadata, tags={_DATA_VERSION: version})


def _versions(
    keys: Mapping[str, dg.AssetKey], digests: Mapping[str, str]
) -> Iterable[tuple[dg.AssetKey, str, dict[str, str | int]]]:
    if keys:
        return [(keys[uri], digest, {"file": uri, "sha256": digest}) for uri, digest in digests.items() if uri in keys]
    together = hashlib.sha256()
    for uri in sorted(digests):
        together.update(f"{uri}\0{digests[uri]}\0".encode())
    return [(FOLDER, together.hexdigest(), {"files": len(digests)})]


def _spec(key: dg.AssetKey, uri: str) -> dg.AssetSpec:
    suffix = uri.rpartition(".")[2].lower() if "." in uri else ""
    return dg.AssetSpec(
        key,
        description=f"Source file `{uri}`." if uri else "All files below the sources.",
        group_name=GROUP,
        kinds={suffix if suffix.isalnum() and suffix else "file"},
        owners=["team:sanctions_assets"],
        tags={"domain": "sanctions", "layer": GROUP},
    )
