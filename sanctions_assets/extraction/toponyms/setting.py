"""The setting of a name in its sentence: the preposition that governs it, the words that govern that, the nouns beside it."""

from dataclasses import dataclass
from itertools import takewhile

from sanctions_assets.extraction.scan import SentenceScan
from sanctions_assets.extraction.toponyms.vocabulary import (
    MOTION,
    NOT_PORT_HEADS,
    OBJECT_VERBS,
    PLACE_NOUNS,
    PORT_ADJECTIVES,
    PORT_LABELS,
    PORT_NOUNS,
    ROUTE_LABELS,
    SKIPPED,
    STATIC,
)

_GOVERNING = MOTION | STATIC | {"of"}
_STOPS = frozenset(".;:!?()—–|")
_NOUN_LINKS = frozenset({"of", "at", "in", "near", "off", "outside"})
# 'called at the port of X', but 'the port nearest X' and 'ports outside X' are other ports
_OF_CALL = frozenset(
    {
        "of",
        "call",
        "calls",
        "loading",
        "discharge",
        "destination",
        "departure",
        "arrival",
        "entry",
        "origin",
        "visits",
        "name",
        "stop",
    }
)
_APPOSED = frozenset({"a", "an", "the", "its", "her", "another"})
_COPULAS = frozenset({":", "is", "was", "were", "are", "being", "named", "-", "–", "="})
_GOALS = frozenset({"destination", "destinations", "port", "call"})
_BEHIND = 7
_REACH = 9
"""Words looked at before a preposition: 'took on a cargo of crude oil yesterday at' is the longest kind met in news."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands around a name.

    ``governor`` is the preposition, route label or verb ('left') that governs the name, lower case, '' where none does;
    ``before`` are the words before the governor within the clause, nearest first, lower case but for proper names; ``after``
    the words behind the name. ``article`` says that the name itself stands behind 'the'. ``called_port`` is the port noun by
    which the text calls the name a port, ``called_place`` the noun by which it calls it a city, region or island.
    """

    governor: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    article: bool
    called_port: str | None
    called_place: str | None
    first: int
    index: int
    """Index of the token before the noun phrase, where the governor is sought."""


def setting_of(sentence: SentenceScan, first: int, last: int) -> Setting:
    """Return the setting of the name made of the sentence's tokens ``first`` to ``last`` (exclusive)."""
    tokens = sentence.tokens
    called_port: str | None = None
    called_place: str | None = None
    j = first - 1
    article = j >= 0 and tokens[j].lower == "the"
    for _ in range(9):
        if j < 0:
            break
        word = tokens[j].lower
        if word in _NOUN_LINKS and j >= 1:
            noun = tokens[j - 1].lower
            if noun in PORT_NOUNS and word != "outside":
                called_port = called_port or noun
                j -= 2
                continue
            if noun in PLACE_NOUNS and word == "of":
                if j >= 2 and tokens[j - 2].lower in PORT_NOUNS:
                    called_port = called_port or tokens[j - 2].lower
                    j -= 1
                called_place = called_place or noun
                j -= 2
                continue
            break
        if word in PORT_NOUNS and (j == first - 1 or called_port is not None):
            called_port = called_port or word  # 'the Caspian port Olya'
            j -= 1
            continue
        if word in PLACE_NOUNS and j == first - 1 and j >= 1:
            if tokens[j - 1].lower in PORT_NOUNS:
                called_port = called_port or tokens[j - 1].lower
                j -= 1
            called_place = called_place or word
            j -= 1
            continue
        if (
            word in SKIPPED
            or word in {'"', "“", "‘", "'"}
            or (word.endswith(("ern", "-held", "-controlled", "-occupied")) and word.isascii() and len(word) > 5)
        ):
            j -= 1
            continue
        hit = sentence.hit_at(tokens[j].start)
        country = hit.get("country") if hit is not None else None
        if country is not None and (
            country.kind == "demonym" or tokens[j].lower in {"'s", "’s", "s"} or tokens[j].lower.endswith(("'s", "’s"))
        ):
            while j >= 0 and hit is not None and tokens[j].start >= hit.start:
                j -= 1
            continue
        break
    governor = ""
    index = j
    if j >= 0 and (tokens[j].lower in _GOVERNING or tokens[j].lower in ROUTE_LABELS or tokens[j].lower in OBJECT_VERBS):
        governor = tokens[j].lower
    if not governor and called_port is None and j >= 1 and tokens[j].lower in _COPULAS:
        # 'Load port: Yantai', 'the last port of call was Karachi'
        k = j - 1
        while (
            k >= 0
            and j - k < 5
            and (tokens[k].lower in _OF_CALL or (tokens[k].lower.endswith("s") and tokens[k].lower.startswith("call")))
        ):
            k -= 1
        called_port = tokens[k].lower if k >= 0 and tokens[k].lower in PORT_NOUNS else None
    if not governor and called_port is None and j >= 1 and tokens[j].text == ":" and tokens[j - 1].lower in PORT_LABELS:
        governor = "destination"
    before: list[str] = []
    sentence_first = 0 if len(tokens) > 1 and not tokens[1].text[0].isupper() else -1
    k = j - 1
    if governor == "of" and k >= 0 and tokens[k].lower == "way":
        governor = "via"  # 'by way of Beira'
    elif j >= 0 and tokens[j].lower == "as" and any(t.lower in _GOALS for t in tokens[max(0, j - 5) : j]):
        governor = "for"  # 'gave her destination as Port Said'
    while k >= 0 and len(before) < _REACH:
        if tokens[k].text in _STOPS:
            break
        if tokens[k].text[0].isalnum():
            proper = (
                k > sentence_first and tokens[k].text[0].isupper() and not tokens[k].text.isupper() and not sentence.sentence.caps
            )
            before.append(tokens[k].text if proper else tokens[k].lower)
        k -= 1
    after = tuple(t.lower for t in takewhile(lambda t: t.text not in _STOPS, tokens[last : last + _BEHIND]))
    if (
        called_port is not None
        and after[:1] == ("authority",)
        and tokens[first - 1].lower == "of"
        and tokens[first - 2].text[0].isupper()
    ):
        called_port = None  # 'Port of Singapore Authority'
    port_after = _called_after(after)
    return Setting(
        governor,
        tuple(before),
        after,
        article and called_port is None,
        called_port or port_after,
        called_place or _place_after(after),
        first,
        j if governor else index,
    )


def _called_after(after: tuple[str, ...]) -> str | None:
    """Return the port noun behind a name: 'X port', 'X's grain terminal', 'X, a port', 'X as the port of discharge'."""
    words = list(after)
    if words[:1] and words[0] in {"'s", "’s"}:
        words = words[1:]
    appositive = False
    if words[0:1] and words[0] in {",", "as"} and len(words) > 1 and (words[1] in _APPOSED or words[1].endswith(("'s", "’s"))):
        appositive = True
        words = [w for w in words[2:] if w not in SKIPPED or w in PORT_ADJECTIVES]
    for n in range(3):
        if n >= len(words):
            return None
        if words[n].removesuffix("'s").removesuffix("’s") in PORT_NOUNS:
            following = words[n + 1] if n + 1 < len(words) else ""
            if following == "of" and not appositive:
                return None  # 'the Atlantic port of Colon'
            if following in NOT_PORT_HEADS or (words[n] in {"roads", "dock", "docks"} and appositive):
                return None
            return words[n].removesuffix("'s").removesuffix("’s")
        if words[n] not in PORT_ADJECTIVES:
            return None
    return None


def _place_after(after: tuple[str, ...]) -> str | None:
    return after[0] if after and after[0] in PLACE_NOUNS else None
