"""Folding of place names: one key for the ways a name is written."""

import unicodedata
from functools import lru_cache

# Letters that Unicode does not take apart into a plain letter and a mark.
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "\N{LATIN SMALL LETTER DOTLESS I}": "i",
        "ŋ": "n",
        "ħ": "h",
        "ə": "a",
        "&": " and ",
    }
)
_SAINTS = {"saint": "st", "sankt": "st", "mount": "mt", "fort": "ft"}
# Quotes, primes and modifier letters stand for sounds that other spellings leave out: San'a, Sana.
_DROPPED = frozenset("'`\"´ʹʻʼʽʾʿˈ‘’‚‛“”′″ʺ")  # noqa: RUF001


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return the lookup key of ``name``: lower case, no marks or apostrophes, hyphens as spaces, 'Saint' as 'st'.

    >>> fold("N'Djaména"), fold("Ust-Luga"), fold("Saint Petersburg"), fold("St. Petersburg")
    ('ndjamena', 'ust luga', 'st petersburg', 'st petersburg')
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    kept = "".join(
        char if char.isalnum() else " " for char in decomposed if char not in _DROPPED and not unicodedata.combining(char)
    )
    return " ".join(_SAINTS.get(word, word) for word in kept.split())


# Words about a place that its name may carry or not: 'Port of Rajin', 'Kozmino terminal', 'Strait of Hormuz'.
_LEADING = ("port of ", "the port of ", "harbour of ", "harbor of ", "city of ", "port city of ", "the ", "port ", "greater ")
_TRAILING = (
    " oil terminal", " lng terminal", " grain terminal", " sea port", " seaport", " port", " terminal", " harbour", " harbor",
    " anchorage", " roads", " roadstead", " naval base", " city", " island", " refinery", " shipyard",
)  # fmt: skip
_ARTICLES = ("al ", "el ", "as ", "ad ", "az ", "ash ", "ar ", "at ", "an ")


def variants(key: str) -> tuple[str, ...]:
    """Return the weaker keys to try, in order, where the folded ``key`` itself is not known."""
    found: list[str] = []
    bare = key
    for lead in _LEADING:
        if bare.startswith(lead) and len(bare) > len(lead) + 2:
            bare = bare[len(lead) :]
            found.append(bare)
            break
    for base in (key, bare):
        for trail in _TRAILING:
            if base.endswith(trail) and len(base) > len(trail) + 2:
                found.append(base[: -len(trail)])
                break
    for base in (key, *found):
        for article in _ARTICLES:
            if base.startswith(article) and len(base) > len(article) + 3:
                found.append(base[len(article) :])
                break
    return tuple(dict.fromkeys(form for form in found if form != key))
