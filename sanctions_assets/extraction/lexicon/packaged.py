"""The vocabulary that comes with the package."""

import gc
from functools import lru_cache
from importlib.resources import files

from sanctions_assets.extraction.lexicon.building import Lexicon, build_lexicon
from sanctions_assets.extraction.lexicon.parsing import parse_lexicon


def packaged_sources() -> dict[str, str]:
    """Return the packaged word lists by file name."""
    folder = files("sanctions_assets.extraction") / "lexicons"
    return {
        item.name: item.read_text("utf-8")
        for item in sorted(folder.iterdir(), key=lambda i: i.name)
        if item.name.endswith(".toml")
    }


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """Return the packaged vocabulary."""
    collects = gc.isenabled()
    gc.disable()  # tens of thousands of objects that all stay: looking through them for garbage takes a third of the time
    try:
        return build_lexicon(e for name, source in packaged_sources().items() for e in parse_lexicon(name, source))
    finally:
        if collects:
            gc.enable()
