"""The noun phrase that ends in a word for a ship: where it starts, how many ships, under what flag."""

import re
from dataclasses import dataclass

from sanctions_assets.extraction.lexicon import ShipEntry
from sanctions_assets.extraction.quantities import Number
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.sentences import Token
from sanctions_assets.extraction.ships import flag_before

DEFINITE = frozenset({
    "the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "whose", "both", "said", "same",
})  # fmt: skip
ONE = frozenset({"a", "an", "another", "one"})
NONE = frozenset({"no", "any", "every", "each", "neither", "either", "which", "what", "whatever", "whichever"})
"""Determiners of phrases that tell of no certain ships."""
_DETERMINERS = DEFINITE | ONE | NONE
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"})
_STOP_LEFT = frozenset({
    "in", "on", "at", "by", "for", "from", "to", "of", "off", "with", "without", "within", "into", "onto", "over", "under",
    "about", "against", "between", "among", "across", "along", "around", "through", "via", "near", "past", "per", "and", "or",
    "but", "nor", "if", "as", "than", "then", "because", "since", "until", "while", "although", "though", "after", "before",
    "during", "that", "which", "who", "was", "were", "is", "are", "be", "been", "being", "had", "has", "have", "said", "says",
    "will", "would", "can", "could", "may", "might", "must", "not", "aboard", "use", "using", "used", "toward", "towards",
})  # fmt: skip
"""Words that no noun phrase of a ship runs across to the left, unless in a number ('more than ten')."""
_COUNTERS = frozenset({"dozens", "hundreds", "thousands", "scores", "number"})
_MOST_WORDS = 9
_PARTICIPLES = frozenset({"participle", "past_participle"})
_MEASURE = re.compile(r"[\s-](?:dwt|tonne|tonner|ton|metre|meter|foot|year|deadweight|gt|teu|cbm)", re.IGNORECASE)
"""What is counted is the ship's size or age, not ships."""
_FLAG_BEHIND = re.compile(
    r"\s+(?:(?:flying|under|with|carrying|in)\s+(?:the\s+)?(?:flags?\s+of\s+(?:the\s+)?|(?=[A-Z]))"
    r"|of\s+the\s+(?=Democratic|Islamic|Republic)"
    r"|flagged\s+(?:in|to)\s+"
    r"|registered\s+in\s+)"
)
_FLAG_WORD = re.compile(r"\s+(?:flags?|colou?rs|registry|registration)\b")
"""'Tankers under the Greek flag', but not 'tankers carrying Iranian crude'."""
_SETS = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4}
_SET = re.compile(r"\b(?:an?\s+|the\s+|another\s+)?(?:\w+\s+)?(pair|duo|trio|quartet)\s+of\s+$")
_SET_REACH = 30
_TYPED = frozenset({"type", "project", "class", "mark", "mk", "model", "batch"})
"""Words before a number that makes it the name of a make of ships."""
_TAKEN_IN = frozenset({"the", "another", "all"})
"""Words before a number that belong to the phrase."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase with a kind of ship as its head."""

    sentence: SentenceScan
    entry: ShipEntry
    plural: bool
    lead: tuple[Token, ...]
    """The words before the kind."""
    words: frozenset[str]
    """The same in lower case."""
    number: Number | None
    """How many ships, where a number tells it."""
    flag: str | None
    start: int
    """Where it starts, or where the words before the kind do that tell no number."""
    end: int

    @property
    def count(self) -> tuple[int | None, int | None]:
        """The least and the greatest number of ships: told by a number, one by article or ordinal, else unknown."""
        if self.number is not None:
            return count_of(self.number)
        return (1, 1) if self.words & (ONE | _ORDINALS) and not self.plural else (None, None)


def count_of(number: Number) -> tuple[int | None, int | None]:
    """Return a number's bounds as whole ships."""
    return (None if number.low is None else int(number.low), None if number.high is None else int(number.high))


def read_phrase(scan: Scan, sentence: SentenceScan, hit: Hit, entry: ShipEntry, plural: bool) -> Phrase:
    """Return the noun phrase whose head is the kind of ship at ``hit``."""
    text = scan.text
    head = sentence.token_at(hit.start)
    first = _first_token(sentence, text, hit, head)
    lead = tuple(sentence.tokens[first:head])
    start = lead[0].start if lead else hit.start
    number = next((n for n in sentence.numbers if start < n.end <= hit.start), None)
    if number is not None:
        start = min(start, sentence.tokens[sentence.token_at(number.start)].start)
        counted = text.startswith(("-odd ", "-plus ", "-some "), number.end)  # '30-odd tankers'
        at = sentence.token_at(number.start)
        typed = at > 0 and sentence.tokens[at - 1].lower in _TYPED  # 'Type 45 destroyers'
        if typed or (text[number.end : number.end + 1] == "-" and not counted) or _MEASURE.match(text, number.end, hit.start):
            number = None
    if number is None and plural:
        number = _set_of(scan, sentence, start)
    flag, end = _flag(sentence, text, hit)
    words = frozenset(t.lower for t in lead)
    return Phrase(sentence, entry, plural, lead, words, number, flag, start, end)


def _set_of(scan: Scan, sentence: SentenceScan, start: int) -> Number | None:
    """Return the number told by 'a pair of', 'the trio of' before a phrase."""
    told = _SET.search(scan.folded, max(sentence.start, start - _SET_REACH), start)
    return None if told is None else Number(told.start(), told.end(), _SETS[told[1]], _SETS[told[1]], digits=False, vague=False)


def start_with_number(phrase: Phrase) -> int:
    """Return where a phrase starts that is counted: at the number, or at 'the' or 'all' before it."""
    if phrase.number is None:
        return phrase.start
    at = phrase.sentence.token_at(phrase.number.start)
    before = phrase.sentence.tokens[at - 1] if at else None
    return before.start if before is not None and before.lower in _TAKEN_IN else phrase.number.start


def _first_token(sentence: SentenceScan, text: str, hit: Hit, head: int) -> int:
    """Return the index of the token where the noun phrase starts whose head is the token ``head``."""
    tokens = sentence.tokens
    at = head
    while at > 0 and head - at < _MOST_WORDS:
        token = tokens[at - 1]
        if token.text == "-" and token.end == tokens[at].start and at > 1 and tokens[at - 2].end == token.start:
            at -= 1  # '5,000-tonne tankers'
            continue
        if token.text == "." and (short := sentence.hit_at(token.start)) is not None and short.country() is not None:
            at -= 1  # 'a U.S. freighter'
            continue
        if not token.text[0].isalnum() or "\n\n" in text[token.end : tokens[at].start]:
            break
        if token.lower in _STOP_LEFT and not _counts(sentence, at - 1):
            break
        if _is_verb(sentence, token, hit, next_to_head=at == head):
            break
        at -= 1
        if token.lower in _DETERMINERS:
            break
    return at


def _counts(sentence: SentenceScan, at: int) -> bool:
    """Say whether a small word belongs to a number: 'dozens of', 'more than ten'."""
    token = sentence.tokens[at]
    of_many = token.lower == "of" and at > 0 and sentence.tokens[at - 1].lower in _COUNTERS
    return of_many or any(n.start <= token.start < n.end for n in sentence.numbers)


def _is_verb(sentence: SentenceScan, token: Token, hit: Hit, *, next_to_head: bool) -> bool:
    """Say whether a word is a verb of moving that governs the phrase; a participle further left may modify it."""
    covering = sentence.hit_at(token.start)
    if covering is None or covering.end > hit.start or covering.country() is not None:
        return False
    verb = covering.verb()
    at = sentence.token_at(token.start)
    before = sentence.tokens[at - 1] if at else None
    if before is not None and before.text == "-" and before.end == token.start:
        return False  # 'an army-chartered freighter'
    counted = before is not None and (
        before.lower in _DETERMINERS or before.lower == "dozen" or any(n.end == before.end for n in sentence.numbers)
    )
    if counted and verb is not None and (verb.form in _PARTICIPLES or token.lower == "empty"):
        return False  # 'ten loaded vessels', 'an empty tanker'
    return verb is not None and (next_to_head or verb.form not in _PARTICIPLES)


def _flag(sentence: SentenceScan, text: str, hit: Hit) -> tuple[str | None, int]:
    """Return the flag told before or behind the kind, and where the phrase ends with it."""
    behind = _FLAG_BEHIND.match(text, hit.end)
    if behind is not None:
        named = next((h for h in sentence.hits if h.start == behind.end()), None)
        country = named.country() if named is not None else None
        told = "flag" in behind.group() or "regist" in behind.group() or "of" in behind.group()
        if named is not None and country is not None and (told or _FLAG_WORD.match(text, named.end)):
            return country.code, named.end
    return flag_before(sentence, text, hit.start), hit.end
