"""A user's own vocabulary: the TOML files of a folder, or one, read and checked before anything else is."""

from pathlib import Path
from typing import TYPE_CHECKING

from sanctions_assets.warehouse.settings import VOCABULARY_VARIABLE, Settings

if TYPE_CHECKING:
    from sanctions_assets.extraction.lexicon import OwnFiles


_MOST_SHOWN = 5


class VocabularyError(Exception):
    """The vocabulary cannot be used; the message names the file, the line and the fault."""


def own_files(settings: Settings) -> "OwnFiles":
    """Return the name and text of each file of the user's vocabulary, all of them checked; none if the settings name none.

    Raises:
        VocabularyError: there is no such file or folder, or a file is faulty.
    """
    if not settings.vocabulary:
        return ()
    from sanctions_assets.extraction.lexicon import LexiconError, own_entries

    root = Path(settings.vocabulary).expanduser()
    paths = _paths(root)
    own = tuple((path.name, _text(path)) for path in paths)
    try:
        own_entries(own)
    except LexiconError as error:
        raise VocabularyError(str(paths[0].parent / str(error))) from error
    return own


def described(own: "OwnFiles") -> str:
    """Return a line on what a checked vocabulary holds."""
    if not own:
        return "none of your own"
    from sanctions_assets.extraction.lexicon import distinct_terms, overruled, own_entries

    held = f"{distinct_terms(own_entries(own))} terms in {', '.join(name for name, _ in own)}"
    others = overruled(own)
    if not others:
        return held
    more = f" and {len(others) - _MOST_SHOWN} more" if len(others) > _MOST_SHOWN else ""
    return f"{held}; unlike in the package: {', '.join(map(repr, others[:_MOST_SHOWN]))}{more}"


def _paths(root: Path) -> list[Path]:
    if root.is_file():
        return [root]
    if not root.is_dir():
        raise VocabularyError(f"{root}: there is no such file or folder ({VOCABULARY_VARIABLE}, --vocabulary)")
    found = sorted(path for path in root.glob("*.toml") if path.is_file() and not path.name.startswith("."))
    if not found:
        raise VocabularyError(f"{root}: the folder holds no .toml file ({VOCABULARY_VARIABLE}, --vocabulary)")
    return found


def _text(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise VocabularyError(f"{path}: cannot be read: {error.strerror}") from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise VocabularyError(f"{path}, line {line}: not UTF-8, as TOML must be") from error
