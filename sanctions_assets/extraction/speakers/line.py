"""A sentence under the questions that the grammar of sources asks: marks, times, names, adverbs."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sanctions_assets.extraction.names import FUNCTION_WORDS, is_name_token
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.speakers.vocabulary import (
    DETERMINERS,
    INNER_ADVERBS,
    LINKS,
    MANNER_NOUNS,
    STOPS,
    WEEKDAYS,
    SpeechWords,
)

Kind = Literal["name", "noun", "pronoun", "own", "document"]
"""A proper name; a common noun of people or bodies; a pronoun to resolve; the writer; a document or data."""
_MARKS = frozenset(',;:()[]“”"!?…—–|•*{}/«»')
SHORT = re.compile(
    r"(?:[A-Za-z]|[A-Za-z]\.[A-Za-z](?:\.[A-Za-z])?|mr|mrs|ms|dr|st|gen|col|capt|cmdr|lt|adm|sgt|maj|brig|prof|rep|sen|gov|pte|ltd|co|corp|inc|no|hon|rev|sr|jr)$",
    re.IGNORECASE,
)
_INNER_WORDS = frozenset(
    {"against", "without", "over", "beyond", "behind", "between", "under", "across", "about", "within", "into"}
)
"""Prepositions that a capital makes part of a name: 'Sailors Against Hunger'."""
_ELIDED = re.compile(r"[dl]['’][A-Z]")


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A phrase at its tokens ``[first, last)``, with the name it gives its source by."""

    first: int
    last: int
    name: str
    kind: Kind
    role: str = ""
    """The noun that introduces a name ('the owner, Olaf Brandt': owner), lower case."""
    article: bool = False
    """An article opens it: a name behind one is no person's ('the Blue Heron'); of a document an indefinite one ('a study'),
    of people or bodies the definite one."""


class Line:
    """A sentence under the questions that the grammar of sources asks of its tokens."""

    def __init__(self, scan: Scan, sentence: SentenceScan, words: SpeechWords) -> None:
        self.text = scan.text
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.lower = [t.lower for t in sentence.tokens]
        self.words = words
        self.caps = sentence.sentence.caps
        self._times = sentence.times
        self.name_quotes = self._quoted_names()

    def _quoted_names(self) -> dict[int, int]:
        """Quotation marks around a name within a phrase ('the agent of the "Blue Heron"')."""
        found: dict[int, int] = {}
        marks = [i for i, t in enumerate(self.lower) if t in {'"', "“", "”"}]
        for a, b in pairwise(marks):
            if (
                1 < b - a <= 6
                and a
                and self.lower[a - 1] in {"the", "of", "vessel", "ship", "tanker"}
                and self.lower[b - 1] not in {",", "."}
                and self.tokens[a + 1].text[:1].isupper()
            ):
                found[a] = b
                found[b] = a
        return found

    def hard(self, i: int) -> bool:
        """Say whether a token is a mark that no phrase runs across."""
        low = self.lower[i]
        if low in _MARKS:
            return i not in self.name_quotes
        return low == "." and not (i and SHORT.match(self.lower[i - 1]) and i + 1 < len(self.tokens))

    def in_time(self, i: int) -> bool:
        """Say whether a token belongs to an expression of time."""
        token = self.tokens[i]
        return self.lower[i] in WEEKDAYS or any(t.start <= token.start < t.end for t in self._times)

    def named(self, i: int) -> bool:
        """Say whether a token is printed as a part of a name."""
        token = self.tokens[i]
        if self.caps:
            return (
                token.text.isalpha()
                and token.lower not in STOPS
                and token.lower not in DETERMINERS
                and token.lower not in LINKS
                and not self.words.is_source_noun(token.lower)
            )
        if (i == 0 and token.lower in self.words.data) or any(n.start <= token.start < n.end for n in self.sentence.numbers):
            return False
        if (
            token.lower in _INNER_WORDS
            and 0 < i < len(self.tokens) - 1
            and token.text[0].isupper()
            and not self.sentence.headline
        ):
            return is_name_token(self.tokens[i - 1].text) and is_name_token(self.tokens[i + 1].text)
        if i and token.text in {"Said", "Says"}:
            return True  # a surname, where a capital says something
        return (
            (is_name_token(token.text) or bool(_ELIDED.match(token.text)))
            and token.lower not in FUNCTION_WORDS
            and token.lower not in STOPS
        )

    def adverb(self, i: int) -> bool:
        """Say whether a token can stand between a subject and its verb."""
        low = self.lower[i]
        return low in INNER_ADVERBS or (
            low.endswith("ly") and len(low) > 4 and low not in MANNER_NOUNS and (self.caps or self.tokens[i].text.islower())
        )

    def span(self, first: int, last: int) -> str:
        """Return the text of tokens ``[first, last)`` on one line."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split()) if first < last else ""

    def source_noun(self, i: int) -> bool:
        """Say whether a token is a noun of people or bodies."""
        return self.words.is_source_noun(self.lower[i]) or self.lower[i] in self.words.kinds
