"""Where a cargo phrase starts: the walk from a commodity leftwards over its modifiers to its quantity."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sanctions_assets.extraction.cargo.commodity import DETERMINERS
from sanctions_assets.extraction.cargo.phrase import Quantity
from sanctions_assets.extraction.cargo.quantity import is_money
from sanctions_assets.extraction.lexicon import CommodityEntry
from sanctions_assets.extraction.quantities import Number
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.sentences import Token
from sanctions_assets.places.countries import CountryForm

_STOPS = frozenset({
    "in", "on", "at", "by", "for", "from", "to", "with", "without", "within", "into", "onto", "over", "under", "about",
    "against", "between", "among", "across", "along", "around", "through", "via", "near", "past", "per", "and", "or", "but",
    "nor", "if", "as", "than", "then", "because", "since", "until", "while", "although", "though", "after", "before",
    "during", "that", "which", "who", "whom", "was", "were", "is", "are", "be", "been", "being", "had", "has", "have",
    "having", "will", "would", "can", "could", "may", "might", "must", "shall", "should", "not", "did", "do", "does", "said",
    "says", "your", "my", "no", "any",
    "including", "includes", "included", "include", "comprising", "such",
})  # fmt: skip
"""Words of grammar, at which a phrase ends to the left."""
_ATTRIBUTIVE = frozenset({
    "U.S.", "US", "U.K.", "UK", "DPRK", "D.P.R.K.", "UAE", "U.A.E.", "PRC", "ROK", "R.O.K.", "USSR", "U.S.S.R.",
})  # fmt: skip
"""Short names of countries that stand before a noun like an adjective: 'U.S. corn'."""
_HOLDING = frozenset({"containing", "holding", "carrying", "bearing"})
_HELD = frozenset({"contained", "contain", "contains", "held", "holds", "hold", "carried"})
_FILLED = frozenset({"filled", "packed", "stuffed", "loaded", "laden", "crammed", "full"})
"""What joins packages to their content: '300 containers holding shells', '40 crates filled with rifles'."""
_DEFINITE = frozenset({"the", "its", "his", "her", "their", "these", "those", "this", "our"})
_FURTHER = frozenset({"other", "more", "additional", "further"})
_POSSESSIVE = ("'s", "’s")
_PORTIONS = frozenset({"pieces", "rounds", "types", "kinds", "batches", "shipments", "stocks"})
_CALIBRE = re.compile(r"[-\s]?(?:mm|millimet|cm\b|inch|ppm|pct|per cent|%|-grade)")
_GRADE_NUMBER = re.compile(r"(?:^|\s)(?P<word>no\.?|number|nr\.?|grade)\s$")
"""'No. 2 yellow corn'."""
_FINITE_FORMS = frozenset({"gerund", "base", "third", "past"})
_MOST_STEPS = 9
_ARTICLE_REACH = 3
"""Steps within which 'a' still counts the commodity ('a heavy oil tanker truck')."""


@dataclass(slots=True)
class LeftEdge:
    """A cargo phrase while it grows to the left: where it starts, the country of its demonym, its quantity."""

    scan: Scan
    sentence: SentenceScan
    hit: Hit
    entry: CommodityEntry
    quantities: Sequence[Quantity]
    floor: int
    """End of the phrase before, which is not walked into."""
    start: int = field(init=False)
    origin: str | None = None
    several_origins: bool = False
    quantity: Quantity | None = None
    at: int = field(init=False)
    """Index of the first token that belongs to the phrase."""
    first: int = field(init=False)
    """Index of the token that starts the commodity."""

    def __post_init__(self) -> None:
        """Start at the commodity and walk."""
        self.start = self.hit.start
        self.at = self.first = self.sentence.token_at(self.hit.start)
        for step in range(_MOST_STEPS):
            if self.at == 0 or not self._step(self.sentence.tokens[self.at - 1], step):
                break

    def _step(self, token: Token, step: int) -> bool:
        """Take the token before the phrase into it, or step over it; say whether the walk goes on."""
        if token.start < self.floor:
            return False
        quantity = next((q for q in self.quantities if q.start <= token.start < q.end), None)
        if quantity is not None:
            self.start, self.quantity = quantity.start, quantity
            return False
        number = next((n for n in self.sentence.numbers if n.start <= token.start < n.end), None)
        if number is not None:
            return self._at_number(token, number)
        hit = self.sentence.hit_at(token.start)
        country = hit.country() if hit is not None else None
        if hit is not None and country is not None:
            return self._at_country(hit, country)
        if token.lower in {"with", "of"} and self.at > 1 and self.sentence.tokens[self.at - 2].lower in _FILLED:
            return self._step_over(2) if self._partitive(1) else False
        if token.lower in _HELD and self.at > 1 and self.sentence.tokens[self.at - 2].lower in {"that", "which"}:
            return self._step_over(2) if self._partitive(1) else False
        if token.lower in _STOPS:
            return False
        if step <= _ARTICLE_REACH and self._counts_one(token):
            self.start = token.start
            return False
        if token.lower in DETERMINERS or token.lower == "our":
            return self._at_determiner(token)
        if token.lower == "of" or token.lower in _HOLDING:
            return self._step_over() if self._partitive() else False
        if not (token.text[0].isalnum() or token.text in {"-", "'", '"', "“", "”"}):
            return False
        return self._take(token) if hit is None or self._modifies(hit) else False

    def _take(self, token: Token) -> bool:
        self.start = token.start
        return self._step_over()

    def _step_over(self, tokens: int = 1) -> bool:
        self.at -= tokens
        return True

    def _at_number(self, token: Token, number: Number) -> bool:
        """Step over a model or calibre ('Type 56 rifles', '152-mm shells'); any other number counts the commodity."""
        text, tokens = self.scan.text, self.sentence.tokens
        if token.text.isdigit() and len(token.text) <= 4 and text[token.end : token.end + 1] == "-":
            return self._take(token)
        grade = _GRADE_NUMBER.search(self.scan.folded, max(self.sentence.start, number.start - 10), number.start)
        if grade is not None and number.digits:
            self.at = self.sentence.token_at(grade.start("word"))
            return self.at > 0
        if number.digits and self.at > 1 and self._names_model(tokens[self.at - 2], token):
            return self._step_over(2)
        if _CALIBRE.match(self.scan.folded, number.end, number.end + 10):
            return self._step_over()
        if is_money(self.scan, number):
            return False
        unit = self.entry.unit or ("person" if self.entry.code.startswith("people.") else None)
        if unit is None and (self.entry.mass or number.low == 1):
            return False
        self.start = number.start
        self.quantity = Quantity(number.start, number.end, number.low, number.high, unit or "item")
        return False

    def _names_model(self, word: Token, number: Token) -> bool:
        return (
            word.text[0].isupper()
            and not self.sentence.sentence.caps
            and word.start > self.sentence.start
            and self.scan.text[word.end : number.start] == " "
            and self.sentence.hit_at(word.start) is None
        )

    def _at_country(self, hit: Hit, country: CountryForm) -> bool:
        """Take a demonym ('Russian wheat') or a possessive ('Russia's wheat') as the origin; another country ends the phrase."""
        behind = self.scan.text[hit.end : hit.end + 2]
        short = self.scan.text[hit.start : hit.end] in _ATTRIBUTIVE and behind[:1] == " "
        if country.kind == "demonym" or short or behind[:1] == "-":
            self.origin = self.origin or country.code
            self.start = hit.start
            self.at = self.sentence.token_at(hit.start)
            return not self._one_of_several(country)
        if behind in _POSSESSIVE:
            self.origin = self.origin or country.code
            self.start = hit.start
        return False

    def _one_of_several(self, country: CountryForm) -> bool:
        """Step over the demonyms listed before one ('Russian and Romanian wheat'), which leave the origin open."""
        at, tokens = self.at, self.sentence.tokens
        while at > 1 and tokens[at - 1].lower in {"and", "or", ","}:
            before = self.sentence.hit_at(tokens[at - 2].start)
            other = before.country() if before is not None else None
            if before is None or other is None or other.kind != country.kind or tokens[at - 2].start < self.floor:
                break
            at = self.sentence.token_at(before.start)
            self.several_origins = self.several_origins or other.code != country.code
            self.start = before.start
            self.at = at
        if self.several_origins:
            self.origin = None
        return False

    def _counts_one(self, token: Token) -> bool:
        """Say whether 'a' counts a commodity in the singular that is counted: 'a container'."""
        singular = not self.scan.text[self.hit.start : self.hit.end].endswith("s")
        return token.lower in {"a", "an"} and bool(self.entry.unit) and not self.entry.mass and singular

    def _at_determiner(self, token: Token) -> bool:
        """Step over 'the' of '400 of the rifles', take 'more' and 'our' in; any other determiner ends the phrase."""
        if token.lower in _DEFINITE and self.at > 2:
            of, before = self.sentence.tokens[self.at - 2], self.sentence.tokens[self.at - 3]
            if of.lower == "of" and self._measured(before):
                return self._step_over()
        return self._take(token) if token.lower in _FURTHER or token.lower == "our" else False

    def _partitive(self, steps: int = 0) -> bool:
        """Say whether the 'of' before the phrase joins it to a number, a measure or a counted portion ('12 pieces of').

        ``steps`` is by how many words what joins them is longer than one.
        """
        at = self.at - 2 - steps
        before = self.sentence.tokens[at] if at >= 0 else None
        if before is None or self._measured(before):
            return before is not None
        portion = self.sentence.hit_at(before.start)
        if portion is None:
            return False
        if portion.unit() is None and (before.lower not in _PORTIONS or portion.noun() is not None):
            return False
        return any(n.end <= before.start and not self.scan.text[n.end : before.start].strip() for n in self.sentence.numbers)

    def _measured(self, token: Token) -> bool:
        """Say whether a quantity or number ends with a token."""
        return any(q.end == token.end for q in self.quantities) or any(n.end == token.end for n in self.sentence.numbers)

    def _modifies(self, hit: Hit) -> bool:
        """Say whether a known word before the commodity modifies it: no verb of its own clause, ship or noun of moving."""
        sense = hit.verb()
        if sense is not None and hit.end <= self.hit.start and hit.commodity() is None:
            if sense.form in _FINITE_FORMS or (self.at == self.first and sense.form != "past_participle"):
                return False
            if sense.form == "past_participle" and not self._attributive(self.at - 1):
                return False
        return hit.ship() is None and hit.noun() is None

    def _attributive(self, index: int) -> bool:
        """Say whether a participle modifies the noun behind it ('seized oil', 'bagged sugar'), not a verb ('carried oil')."""
        if index == 0:
            return False
        before = self.sentence.tokens[index - 1]
        if before.text in {'"', "“"} and index > 1:
            before = self.sentence.tokens[index - 2]  # '1.3 million litres of "smuggled fuel"'
        if before.lower in DETERMINERS or before.lower == "of" or before.lower.isdigit():
            return True
        return any(n.end == before.end for n in self.sentence.numbers)
