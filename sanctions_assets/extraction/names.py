"""Proper names in a sentence: maximal runs of capitalised words, and what they look like (person, organisation)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sanctions_assets.extraction.lexicon import packaged_tokens
from sanctions_assets.extraction.scan import SentenceScan
from sanctions_assets.extraction.sentences import Token

FUNCTION_WORDS = frozenset({
    "a", "an", "the", "this", "that", "these", "those", "some", "any", "each", "every", "no", "all", "both", "half",
    "another", "other", "such", "its", "his", "her", "their", "our", "my", "your", "it", "he", "she", "they", "we", "you",
    "i", "who", "which", "what", "whose", "whom", "where", "when", "why", "how", "there", "here", "and", "or", "but", "nor",
    "so", "yet", "if", "as", "than", "then", "because", "since", "until", "while", "although", "though", "after", "before",
    "during", "in", "on", "at", "by", "for", "from", "to", "of", "off", "with", "without", "within", "into", "onto", "over",
    "under", "about", "against", "between", "among", "across", "along", "around", "through", "via", "near", "past", "per",
    "not", "only", "also", "just", "still", "even", "ever", "never", "once", "again", "more", "most", "much", "many", "few",
    "several", "less", "least", "own", "same", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have",
    "had", "do", "does", "did", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "said", "says",
    "say", "according", "meanwhile", "however", "earlier", "later", "today", "yesterday", "tomorrow", "now", "last", "next",
    "first", "second", "third", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "dozens", "hundreds", "thousands", "millions", "asked", "told",
})  # fmt: skip
_CONNECTORS = frozenset(
    {"of", "de", "la", "del", "da", "do", "dos", "al", "el", "bin", "ibn", "van", "von", "der", "den", "du", "des", "y", "di"}
)
_NAME_TOKEN = re.compile(r"(?:(?!ex-|non-|pre-|mid-)[a-z]{1,3}-)?[^\W\d_a-z]", re.UNICODE)
_ADJECTIVE = re.compile(
    r"-(?:flagged|owned|registered|built|operated|managed|controlled|chartered|based|linked|backed|made|listed|sanctioned|bound"
    r"|occupied|led|class|affiliated|designated|blacklisted)$",
    re.IGNORECASE,
)
_OPENINGS = frozenset({"An", "No", "So", "One", "Ever"})
"""Function words that also open names in other languages ('An Ping', 'So San'), where a name follows inside a sentence."""
_SENTENCE_OPENERS = frozenset({".", "“", '"'})
_COMPANY_HEADS = frozenset({"ooo", "oao", "zao", "pjsc", "jsc", "pt"})
"""Legal forms that stand before the name."""
_TITLES_IN_NAMES = frozenset({
    "lady", "lord", "king", "queen", "prince", "princess", "captain", "general", "admiral", "marshal", "sheikh", "major",
    "governor", "senator", "ambassador",
})  # fmt: skip
"""Titles that ships' names open with too ('Lady Mei')."""
_INITIALS = re.compile(r"[A-Z](?:\.[A-Z])*")
_MEASURES = frozenset({
    "miles", "nautical", "km", "kms", "kilometres", "kilometers", "metres", "meters", "knots", "nm", "yards", "tonnes", "tons",
    "dwt", "days", "hours", "weeks", "months", "years", "minutes",
})  # fmt: skip
_SHORTENED = frozenset({"St", "Ste", "ST", "STE"})
"""Words of names that are printed with a full stop ('St. Elena')."""
_ASCII = frozenset(map(chr, range(128)))
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LONGEST_NUMBER = 4
_CAPITALISED_WORDS = 4
"""Longer words that a headline must have before their capitals tell anything."""
_CAPITALISED_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class NameChunk:
    """A run of capitalised words at its span; ``first`` and ``last`` index the sentence's tokens, last exclusive."""

    start: int
    end: int
    first: int
    last: int
    text: str


def is_name_token(text: str) -> bool:
    """Say whether a token is printed like a part of a name: a capital first ('Lady', 'R', 'DN5505', 'al-Assad')."""
    if "-" not in text and text[0] in _ASCII:
        return text[0] in _CAPITALS
    return bool(_NAME_TOKEN.match(text)) and _ADJECTIVE.search(text) is None


def name_chunks(scan: SentenceScan, source: str) -> list[NameChunk]:
    """Return the maximal runs of name tokens, function words at the start of the sentence left out; none in all-caps text."""
    if scan.sentence.caps:
        return []
    tokens = scan.tokens
    chunks = []
    first = 0
    for at, token in enumerate(tokens):
        if at < first or not (is_name_token(token.text) and opens_name(tokens, at)):
            continue
        first = at
        last = _end_of_name(scan, source, first)
        start, end = tokens[first].start, tokens[last - 1].end
        chunks.append(NameChunk(start, end, first, last, source[start:end]))
        first = last
    return chunks


def opens_name(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a name may start with a token: no word of grammar, unless one that opens names in other languages."""
    token = tokens[at]
    if not is_name_token(token.text):
        return False
    if token.lower not in FUNCTION_WORDS:
        return True
    if token.text.title() not in _OPENINGS or at + 1 == len(tokens):
        return False
    following = tokens[at + 1].text
    if token.text.isupper():  # 'AN PING (IMO ...)'
        return following.isalpha() and following.isupper()
    inside = at > 0 and tokens[at - 1].text not in _SENTENCE_OPENERS
    return inside and is_name_token(following) and not following.isupper()


def _end_of_name(scan: SentenceScan, source: str, first: int) -> int:
    """Return the index of the token after a name that starts at token ``first``."""
    tokens = scan.tokens
    at = first + 1
    while at < len(tokens):
        gap = source[tokens[at - 1].end : tokens[at].start]
        if gap.strip() or "\n\n" in gap or "\t" in gap or _is_state_owner(scan, tokens[at - 1]):
            break
        taken, is_last = _continuation(tokens, at, glued=not gap)
        if is_last and _dots_initials(scan, at, glued=not gap):
            taken, is_last = 1, False
        at += taken
        if is_last or not taken:
            break
    while at > first + 1 and tokens[at - 1].text in _CONNECTORS:  # 'Bank of', but not 'Run Da'
        at -= 1
    return at


def _dots_initials(scan: SentenceScan, at: int, *, glued: bool) -> bool:
    """Say whether a dot closes initials with a name behind them ('W.B. Wood'); known vocabulary ('U.S. Navy') has no initials."""
    tokens = scan.tokens
    before = tokens[at - 1]
    if tokens[at].text != "." or not glued or at + 1 >= len(tokens) or not is_name_token(tokens[at + 1].text):
        return False
    return _INITIALS.fullmatch(before.text) is not None and "." in before.text and scan.hit_at(before.start) is None


def _is_state_owner(scan: SentenceScan, token: Token) -> bool:
    """Say whether a token is a country's genitive: "Russia's Angara" is not one name."""
    if not token.lower.endswith(("'s", "’s")):
        return False
    owner = scan.hit_at(token.start)
    return owner is not None and owner.country() is not None


def _continuation(tokens: Sequence[Token], at: int, *, glued: bool) -> tuple[int, bool]:
    """Return how many tokens from ``at`` continue a name, and whether the name ends with them; ``glued`` without a space."""
    token, before = tokens[at], tokens[at - 1].text
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if is_name_token(token.text) and not (token.lower in FUNCTION_WORDS and token.text.islower()):
        return 1, False
    if token.text.isdigit() and len(token.text) <= _LONGEST_NUMBER:  # 'Amber Star 6', but not 'Amber Star 300 miles off'
        measures = at + 1 < len(tokens) and tokens[at + 1].lower in _MEASURES
        return (0 if measures else 1), True
    if token.text == "." and glued and (before in _SHORTENED or (len(before) == 1 and before.isupper())):  # 'J. Smith'
        opens = following is not None and following.lower in FUNCTION_WORDS  # 'the Vega I. The'
        return (0, True) if opens else (1, False)
    if following is None:
        return 0, True
    if token.text == "." and before == "No" and following.text.isdigit():  # 'Kum Ryong No. 5'
        return 2, True
    if token.text == "&" and is_name_token(following.text):
        return 2, False
    if token.lower in _CONNECTORS:  # 'Bank of the Orient'
        behind_article = following.lower == "the" and at + 2 < len(tokens) and is_name_token(tokens[at + 2].text)
        return (2, False) if behind_article or is_name_token(following.text) else (0, True)
    return 0, True


def in_title_case(scan: SentenceScan) -> bool:
    """Say whether a headline capitalises its words, so that a capital says nothing: four of five of the longer words."""
    if scan.tokens[-1].text in {".", "!"}:
        return False
    words = [t.text for t in scan.tokens if len(t.text) > 3 and t.text.isalpha()]
    if len(words) < _CAPITALISED_WORDS:
        return False
    return sum(w[0].isupper() for w in words) >= _CAPITALISED_SHARE * len(words)


@lru_cache(maxsize=16384)
def looks_like_company(name: str) -> bool:
    """Say whether a name has the form of a firm: it ends in Ltd, JSC, Co and the like, or starts with OOO."""
    words = [w.strip(",.()").lower() for w in name.split()]
    return len(words) > 1 and (words[-1] in packaged_tokens()["name.company_forms"] or words[0] in _COMPANY_HEADS)


@lru_cache(maxsize=16384)
def looks_like_organisation(name: str) -> bool:
    """Say whether a name holds a head noun of organisations ('Ministry of ...', '... Research')."""
    words = [w.strip(",.()").lower() for w in name.replace("-", " ").split()]
    return not packaged_tokens()["name.organisation_words"].isdisjoint(words) or looks_like_company(name)


def has_person_title(scan: SentenceScan, chunk: NameChunk) -> bool:
    """Say whether a title stands before the name or opens it ('Captain Li', 'South Korea's president Lee')."""
    titles = packaged_tokens()["name.titles"]
    before = scan.tokens[chunk.first - 1] if chunk.first else None
    if before is not None and before.text == "." and chunk.first > 1:
        before = scan.tokens[chunk.first - 2]
    if before is not None and before.lower in titles:
        return True
    opening = scan.tokens[chunk.first].lower
    return opening in titles and opening not in _TITLES_IN_NAMES and chunk.last - chunk.first > 1
