"""The vocabulary that comes with the package."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from sanctions_assets.extraction.lexicon.building import Lexicon, build_lexicon, garbage_left_for_later, token_sets
from sanctions_assets.extraction.lexicon.parsing import parse_lexicon
from sanctions_assets.extraction.lexicon.schema import Entry


def packaged_sources() -> dict[str, str]:
    """Return the packaged word lists by file name."""
    folder = files("sanctions_assets.extraction") / "lexicons"
    return {
        item.name: item.read_text("utf-8")
        for item in sorted(folder.iterdir(), key=lambda i: i.name)
        if item.name.endswith(".toml")
    }


@lru_cache(maxsize=1)
def packaged_entries() -> tuple[Entry, ...]:
    """Return the packaged entries."""
    with garbage_left_for_later():
        return tuple(entry for name, source in packaged_sources().items() for entry in parse_lexicon(name, source))


@lru_cache(maxsize=1)
def packaged_tokens() -> Mapping[str, frozenset[str]]:
    """Return the packaged lists of single words, which no other vocabulary adds to."""
    return token_sets(packaged_entries())


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """Return the packaged vocabulary."""
    return build_lexicon(packaged_entries())
