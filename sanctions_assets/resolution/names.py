"""Ship names compared: what is a prefix, what is a spelling, and when two spellings are one name."""

import re
import unicodedata

_QUOTES = "\"'`\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb"
# Ship prefixes of the register and the press: motor, steam, gas and fishing vessels, and nouns set bare before a name.
_PREFIX = re.compile(
    rf"""^[\s{_QUOTES}]*
    (?:the|m\.?\s?/?\s?[vts]\.?|s\.?\s?/?\s?s\.?|l[np]g\s?/?\s?c|f\.?/?v\.?|vlcc|tanker|vessel)
    (?=[\s{_QUOTES}])[\s{_QUOTES}]+""",
    re.IGNORECASE | re.VERBOSE,
)
_EDGES = _QUOTES + ",;: \t\n\r"


def strip_prefix(name: str) -> str:
    """Return the name without prefix, article, quotation marks and doubled spaces: ``M/V "Maia-1"`` gives ``Maia-1``.

    A name that is nothing but a prefix word is returned as it is, stripped of quotation marks.
    """
    spelled = " ".join(name.split())
    while (match := _PREFIX.match(spelled)) and spelled[match.end() :].strip(_EDGES):
        spelled = spelled[match.end() :]
    return spelled.strip(_EDGES) or name.strip()


def fold_name(name: str) -> str:
    """Return the name as it is compared: without prefix, case, accents, spaces and punctuation.

    ``MV Maia-1``, ``MAIA 1`` and ``Maia-1`` are one name; ``Maia-1`` and ``Maia-2`` are two. A name of no letters or digits
    folds to its own lower case.
    """
    spelled = strip_prefix(name)
    plain = unicodedata.normalize("NFKD", spelled).casefold()
    return "".join(char for char in plain if char.isalnum()) or spelled.casefold()


def split_names(names: str | None) -> tuple[str, ...]:
    """Return the names of a ``'; '``-separated field, stripped of prefixes, without blanks."""
    if not names:
        return ()
    return tuple(strip_prefix(part) for part in names.split(";") if part.strip())


def is_all_caps(name: str) -> bool:
    """Tell whether a spelling is printed in capitals throughout (one letter alone does not count)."""
    return name.isupper() and sum(char.isalpha() for char in name) > 1
