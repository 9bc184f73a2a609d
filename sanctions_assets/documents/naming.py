"""Document ids from file names: the stem, made unique where two files share it."""

import hashlib
import re
from collections.abc import Iterable

_SUFFIXES = (".jsonl.gz", ".jsonl", ".parquet", ".html", ".htm", ".txt", ".pdf", ".md")
_LIKE_AN_ARTICLE_OF_A_CONTAINER = re.compile(r"#\d+$")
_SHORTEST_DIGEST = 8


def stem_of(source_uri: str) -> str:
    """Return the file name without its folder and suffix: ``report`` for ``2024/report.jsonl.gz``."""
    name = source_uri.rstrip("/").rpartition("/")[2]
    for suffix in _SUFFIXES:
        if name.lower().endswith(suffix) and len(name) > len(suffix):
            return name[: -len(suffix)]
    return name


def unique_stems(source_uris: Iterable[str]) -> dict[str, str]:
    """Return a stem for each path, no two alike: the bare stem for the first by sorted path, ``<stem>@<8 hex of sha256
    of the path>`` for others.

    A stem that reads like the n-th article of a container (``news#3``) is never used bare. The order of the paths makes
    no difference.
    """
    stems: dict[str, str] = {}
    taken: set[str] = set()
    for uri in sorted(set(source_uris)):
        bare = stem = stem_of(uri)
        length = _SHORTEST_DIGEST
        while stem in taken or (stem == bare and _LIKE_AN_ARTICLE_OF_A_CONTAINER.search(bare)):
            stem = f"{bare}@{hashlib.sha256(uri.encode('utf-8', 'surrogatepass')).hexdigest()[:length]}"
            length += 1
        taken.add(stem)
        stems[uri] = stem
    return stems
