"""Whether a word for goods stands for goods: not inside a name, before another noun ('oil price') or as a verb."""

import re

from sanctions_assets.extraction.cargo.homographs import is_homograph
from sanctions_assets.extraction.lexicon import CommodityEntry, Lexicon, Term
from sanctions_assets.extraction.names import in_title_case
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.sentences import Token

DETERMINERS = frozenset({
    "the", "a", "an", "some", "its", "their", "his", "her", "these", "those", "this", "that", "other", "more", "further",
    "additional", "another", "any", "such",
})  # fmt: skip
_MEANS = re.compile(r"\b(?:by|own|crane|(?:a|an|the|its)\s+loading)\s+$")
_STRUCK = re.compile(
    r"\b(?:str(?:ike|ikes|iking|uck)|hit|hits|hitting|la(?:y|ys|id|ying)|swe(?:ep|pt|eping))\s+(?:[\w-]+\s+){0,2}$"
)
_NO_CARGO_BEFORE = {
    "mine": _STRUCK,
    "mines": _STRUCK,
    "water": re.compile(r"\b(?:tak(?:e|es|ing|en)|took)\s+on\s+(?:[\w-]+\s+)?$"),
}
"""Words before goods that make something else of them, by the word for the goods."""
_NAME_OF = re.compile(r"\b[A-Z][a-z]+\s+of\s+$")
_MEANS_CODES = frozenset({"goods.vehicles", "arms.unspecified", "goods.machinery"})
_AND = frozenset({"and", "or", "&"})
_OPPOSING = frozenset({"anti", "non", "counter", "pre", "post"})
_BEFORE_VERB = frozenset({
    "to", "will", "would", "can", "could", "must", "may", "might", "that", "who", "which", "it", "he", "she", "they",
})  # fmt: skip


def commodity_of(scan: Scan, sentence: SentenceScan, hit: Hit) -> CommodityEntry | None:
    """Return what a hit says as a commodity, unless the words around it make it something else."""
    term = hit.term("commodity")
    if term is None or hit.term("ship") is not None or hit.term("not_goods") is not None:
        return None
    if hit.term("prefix") is not None and scan.text[hit.start : hit.end].isupper():
        return None
    entry: CommodityEntry = term.value
    at = sentence.token_at(hit.end - 1) + 1
    after = sentence.tokens[at] if at < len(sentence.tokens) else None
    if is_homograph(scan, sentence, hit):
        return None
    if scan.folded[hit.start : hit.end] == "contraband" and after is not None and _is_goods(sentence, after):
        return None  # 'contraband diesel'
    if _is_no_cargo(scan, sentence, hit) or _is_means(scan, sentence, hit, term) or _in_name(scan, sentence, hit, term, after):
        return None
    gap = scan.text[hit.end : after.start] if after is not None else ""
    if after is not None and gap.isspace() and "\n" not in gap:
        modifier = not term.plural or entry.mass or entry.weak or entry.umbrella
        if modifier and _turns_into_modifier(scan.lexicon, after.lower):
            return entry if _is_noun_of_moving(sentence, after) else None
        if modifier and after.lower in _AND and _pair_turns_into_modifier(scan, sentence, at + 1):
            return None
    if _hyphenated(scan, sentence, hit):
        return None
    adjoining = after if not gap.strip() else None
    if hit.term("verb") is not None and adjoining is not None and _stands_as_verb(sentence, hit, adjoining):
        return None
    return entry


def _is_goods(sentence: SentenceScan, token: Token) -> bool:
    hit = sentence.hit_at(token.start)
    return hit is not None and hit.term("commodity") is not None


def _is_no_cargo(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether goods are none here: 'struck a mine', 'taking on water'."""
    word = scan.folded[hit.start : hit.end]
    before = _NO_CARGO_BEFORE.get(word)
    return before is not None and before.search(scan.folded[max(sentence.start, hit.start - 24) : hit.start]) is not None


def _is_means(scan: Scan, sentence: SentenceScan, hit: Hit, term: Term) -> bool:
    """Say whether it is what goods are moved with: 'by truck'."""
    if term.plural or term.value.code not in _MEANS_CODES:
        return False
    return _MEANS.search(scan.folded[max(sentence.start, hit.start - 9) : hit.start]) is not None


def _in_name(scan: Scan, sentence: SentenceScan, hit: Hit, term: Term, after: Token | None) -> bool:
    """Say whether it is part of a name ('Shell', 'Coal Ministry'): a capital inside a sentence where the term has none."""
    surface = scan.text[hit.start : hit.end]
    if sentence.sentence.caps or hit.start == sentence.start or term.exact is not None or in_title_case(sentence):
        return False
    if surface.isupper() and scan.text[max(0, hit.start - 1) : hit.start] == "(" and scan.text[hit.end : hit.end + 1] == ")":
        return True  # '(LEAD)' before a headline
    if not (surface[0].isupper() and surface[1:].islower()):
        return False
    if scan.text[hit.end + 1 : hit.end + 2].isupper() or (after is not None and after.text[0].isupper()):
        return True
    if _NAME_OF.search(scan.text, max(sentence.start, hit.start - 24), hit.start):
        return True  # 'the Isle of Grain'
    at = sentence.token_at(hit.start) - 1
    before = sentence.tokens[at] if at >= 0 else None
    if before is None or scan.text[before.end : hit.start] != " ":
        return False
    measure = sentence.hit_at(before.start)
    if measure is not None and measure.unit() is not None:
        return False  # '158 kgs Methamphetamine'
    if not term.value.mass:
        return before.text[0].isalpha()
    return at > 0 and before.text[0].isupper() and before.text[1:].islower()


def _turns_into_modifier(lexicon: Lexicon, word: str) -> bool:
    """Say whether a noun turns the goods before it into its modifier ('oil price', 'missile programmes')."""
    heads = lexicon.words.get("not_goods.heads", frozenset())
    word = word.removesuffix("'s").removesuffix("’s")
    return word in heads or word.removesuffix("s") in heads or (word.endswith("ies") and word[:-3] + "y" in heads)


def _pair_turns_into_modifier(scan: Scan, sentence: SentenceScan, at: int) -> bool:
    """Say whether other goods stand at a token, and a noun behind them takes both as modifiers: 'oil and gas industry'."""
    tokens = sentence.tokens
    other = sentence.hit_at(tokens[at].start) if at < len(tokens) else None
    if other is None or other.term("commodity") is None or other.start != tokens[at].start:
        return False
    behind = sentence.token_at(other.end - 1) + 1
    if behind >= len(tokens) or not scan.text[other.end : tokens[behind].start].isspace():
        return False
    return _turns_into_modifier(scan.lexicon, tokens[behind].lower) and not _is_noun_of_moving(sentence, tokens[behind])


def _is_noun_of_moving(sentence: SentenceScan, token: Token) -> bool:
    hit = sentence.hit_at(token.start)
    return hit is not None and hit.start == token.start and hit.noun() is not None


def _hyphenated(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether a hyphen makes it part of an adjective: 'coal-fired', 'anti-aircraft missile'."""
    if scan.text.startswith("-", hit.end):
        return True
    if hit.start and scan.text[hit.start - 1] == "-":
        return sentence.tokens[sentence.token_at(hit.start - 2)].lower.split("-")[0] in _OPPOSING
    return False


def _stands_as_verb(sentence: SentenceScan, hit: Hit, after: Token) -> bool:
    index = sentence.token_at(hit.start)
    previous = sentence.tokens[index - 1].lower if index else ""
    if previous in _BEFORE_VERB:
        return True
    opens_object = after.text[0].isupper() or after.lower in {"the", "a", "its"}
    return opens_object and previous not in DETERMINERS and previous not in {"of", "and", ","}
