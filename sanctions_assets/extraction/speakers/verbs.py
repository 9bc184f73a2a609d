"""What a verb does under its subject: says, denies, shows, lists, or no act of reporting at all."""

from itertools import pairwise
from typing import Literal

from sanctions_assets.extraction.speakers.line import Line, NounPhrase
from sanctions_assets.extraction.speakers.vocabulary import DETERMINERS, SpeechWords

ActKind = Literal["says", "denies", "according", "shows", "lists", "differs", "cites"]
_OPENING_OBJECT = frozenset(
    [
        "that",
        "the",
        "a",
        "an",
        "it",
        "its",
        "this",
        "these",
        "those",
        "any",
        "all",
        "no",
        "there",
        "he",
        "she",
        "they",
        "his",
        "her",
        "their",
        "one",
        "some",
        "such",
        "how",
        "what",
        "whether",
        "why",
        "on",
        "to",
        "in",
        ",",
        ":",
        "“",
        '"',
        "having",
        "being",
        "receiving",
        "sending",
        "buying",
        "selling",
        "supplying",
        "shipping",
        "carrying",
        "involvement",
        "wrongdoing",
        "reports",
        "claims",
        "accusations",
        "allegations",
    ]
)


def use_of(line: Line, i: int, subject: NounPhrase, negated: bool, quoted: bool, words: SpeechWords) -> ActKind | None:
    """Return what a verb does here under this subject, ``None`` where it is no act of reporting."""
    low = line.lower[i]
    rest = line.lower[i + 1 : i + 9]
    following = rest[0] if rest else "."
    named = subject.kind in {"name", "pronoun"} or words.is_source_noun(subject.role)
    if quoted:
        return "says"
    if low in {"cited", "cites"} and named and not negated and any(w in words.data for w in rest[:4]):
        return "says"
    if low in words.quote:
        return "says" if named and not negated and as_saying(line, i) is not None else None
    if low in words.denial and (low not in words.speech or low in {"ruled", "rule", "rules"}):
        return _denial(line, i, rest, named, negated)
    if negated:
        return None
    if low in words.listing and named and reason_of(line, i) is not None:
        return "lists"
    if low in words.differ and low.startswith(("issue", "release", "publish", "present")):
        return "differs" if named and any(w in words.documents for w in rest[:6]) else None
    if low in words.differ:
        return (
            "differs"
            if named
            and (low not in {"sides", "sided"} or following == "with")
            and (not low.startswith("beg") or rest[:2] == ["to", "differ"])
            else None
        )
    if low in words.speech or low in words.claim:
        if following in {"no", "yes"} and (len(rest) < 2 or line.hard(i + 2)):
            return None
        if low.startswith("hint") and following not in {"that", "at"}:
            return None
        if low in {"speaks", "speak", "spoke", "talks", "talked"} and following != "of":
            return None
        if subject.kind == "document":
            return "shows" if subject.role == "data" else "says"
        return "says" if named or subject.kind == "own" or low in {"said", "says", "say", "told", "added"} else None
    if low in words.belief:
        return "says" if named or subject.kind in {"own", "document"} else None
    if low in words.find:
        return _finding(rest, subject, words) if named or subject.kind == "document" else None
    if low in words.estimate:
        if low.startswith(("estimate", "reckon", "forecast")):
            return "says" if named or subject.kind == "document" else None
        figure = any(w[:1].isdigit() for w in rest) or (low in {"put", "puts"} and "at" in line.lower[i + 1 : i + 24])
        if low in {"put", "puts", "gave", "places", "placed", "saw", "see", "sees", "records", "recorded", "booked", "books"}:
            figure = figure and (
                "at" in line.lower[i + 1 : i + 24]
                if low in {"put", "puts"}
                else (low in {"gave", "gives", "recorded", "records"} and following[:1].isdigit())
                or (following in {"it", "her", "the", "exports", "imports"} and low in {"places", "placed"})
            )
            if low in {"sees", "saw"}:
                figure = "at" in rest
            if low in {"places", "placed"} and following in {"it", "her", "him", "them"}:
                figure = True
        return "says" if figure and (named or subject.kind == "document") else None
    if low in words.show:
        if subject.kind == "document":
            return "shows" if subject.role == "data" else "says"
        if subject.kind == "name" and (
            subject.role in words.data
            or subject.role in words.figures
            or any(n.lower() in words.organisations for n in subject.name.split(" and "))
        ):
            return "says"
        return "says" if named and subject.kind != "pronoun" and following in {"that", "how"} else None
    return None


def _denial(line: Line, i: int, rest: list[str], named: bool, negated: bool) -> ActKind | None:
    low = line.lower[i]
    following = rest[0] if rest else "."
    if not named:
        return None
    if low in {"rule", "ruled", "rules"}:
        return "denies" if following == "out" else None
    if negated:
        return None
    if low.startswith(("den", "refut", "rebut", "disavow", "repudiat", "decr")):
        return "denies"
    if low.startswith(("describ", "label")):
        return "denies" if not line.words.denied.isdisjoint(rest[:3]) and "as" in line.lower[i:] else None
    if low.startswith(("call", "term", "brand", "rubbish", "derid", "ridicul", "mock", "scoff")):
        return (
            "denies"
            if following in {"it", "this", "that", "them", "such", "the", "these", "those", '"', "“"}
            or following in line.words.denied
            else None
        )
    return (
        "denies"
        if following in {"that", "this", "it", "any", "both", "all", "them", ",", "."}
        or any(w in line.words.denied for w in rest)
        else None
    )


def _finding(rest: list[str], subject: NounPhrase, words: SpeechWords) -> ActKind | None:
    following = rest[0] if rest else "."
    research = subject.role in words.documents or subject.role in {
        "panel",
        "study",
        "institute",
        "researchers",
        "authors",
    }
    if following == "that" and (research or subject.kind in {"name", "noun"}):
        return "says"
    if following in {"no", "nothing", "none", "neither"} or rest[:2] == ["not", "a"]:
        return "denies"
    return "says" if research and following != "itself" else None


def is_verb(line: Line, i: int, subject: NounPhrase, words: SpeechWords) -> bool:
    """Say whether a word that could be a noun is a verb here."""
    low = line.lower[i]
    if low not in words.noun_like:
        return True
    if subject.kind in {"pronoun", "own"} or low == "forecast":
        return True
    if i == subject.last - 1 or line.lower[i - 1] in DETERMINERS:
        return False
    following = line.lower[i + 1] if i + 1 < len(line.lower) else "."
    opens = following in _OPENING_OBJECT or following[:1].isdigit() or line.hard(i + 1) if i + 1 < len(line.lower) else True
    opens = opens or (low in words.estimate and subject.kind == "name" and "at" in line.lower[i + 2 : i + 16])
    if low.endswith("s"):
        return (
            opens
            and (subject.kind in {"name", "document"} or words.is_source_noun(subject.role) or subject.role in words.documents)
            and low != "states"
        ) or following == "that"
    if following == "that":
        return True
    plural = (
        subject.role.endswith("s")
        or subject.role == "data"
        or (subject.kind == "name" and subject.name.endswith("s"))
        or subject.role in {"police", "people", "customs", "crew", "authorities"}
        or " and " in subject.name
    )
    return (opens or following in {"arms", "barley"}) and plural


def keeps_figure(line: Line, i: int, subject: NounPhrase, words: SpeechWords) -> bool:
    """'The office has 0.9m tonnes leaving for X', 'the tracker has her down for 650,000 barrels': a figure on a body's books."""
    rest = line.lower[i + 1 : i + 10]
    if not (subject.kind == "name" or words.is_source_noun(subject.role)):
        return False
    pairs = set(pairwise(rest))
    if pairs & {("on", "file"), ("on", "record"), ("down", "for"), ("down", "as"), ("its", "books")}:
        return True
    return (
        rest[:1] != []
        and rest[0][:1].isdigit()
        and words.is_source_noun(subject.role)
        and any(w.endswith("ing") for w in rest[1:5])
    )


def reason_of(line: Line, i: int) -> int | None:
    """Return the token of 'for' or 'over' that opens the reason of a listing ('has had her under sanctions, for carrying')."""
    rest = line.lower[i + 1 :]
    if line.lower[i] in {"put", "puts", "place", "placed", "places", "has", "add", "added", "adds"} and not any(
        w in {"sanctions", "list", "blacklist"} for w in rest[:16]
    ):
        return None
    for k, low in enumerate(rest[:-1], i + 1):
        if low in {"for", "over"} and (line.lower[k + 1].endswith("ing") or low == "over") and not line.in_time(k + 1):
            return k
    return None


def as_saying(line: Line, k: int) -> int | None:
    """Return the token of 'as' in 'as saying', or of a bare 'saying', within reach behind a token."""
    for n in range(k + 1, min(k + 24, len(line.lower) - 1)):
        if (line.lower[n] == "as" and line.lower[n + 1].endswith("ing")) or line.lower[n] == "saying":
            return n
        if line.hard(n) and line.lower[n] != ",":
            return None
    return None
