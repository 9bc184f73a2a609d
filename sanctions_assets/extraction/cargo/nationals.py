"""People told by their nation and number alone: '15,000 North Koreans', workers or soldiers as the article has it."""

import re
from collections.abc import Iterator

from sanctions_assets.extraction.cargo.phrase import CargoPhrase, Quantity
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.model.taxonomy import Commodity

_GAP = re.compile(r"\s+(?:(?:more|young|other|additional|further|of\s+(?:the|its|their))\s+)?")
_AT_WORK = re.compile(
    r"\b(?:work(?:s|ed|ers?|ing|force)?|labou?r(?:ers?)?|construction|factor(?:y|ies)|guest|visas?|build(?:ing)?)\b"
)
_AT_WAR = re.compile(
    r"\b(?:troops|soldiers|fight(?:ers|ing)?|fought|combat|battle\w*|front(?:line)?|deploy\w*|mercenar\w+|recruits?)\b"
)


def nationals(scan: Scan, sentence: SentenceScan) -> Iterator[CargoPhrase]:
    """Yield the people of a sentence that a number counts by their nation, where words near by say what they are."""
    for hit, country in sentence.of("country"):
        if country.kind != "people":
            continue
        number = next((n for n in sentence.numbers if n.end < hit.start and _GAP.fullmatch(scan.folded, n.end, hit.start)), None)
        kind = _kind(scan, sentence) if number is not None else None
        if number is None or kind is None:
            continue
        quantity = Quantity(number.start, number.end, number.low, number.high, "person")
        yield CargoPhrase(number.start, hit.end, hit.start, hit.end, kind, quantity, country.code)


def _kind(scan: Scan, sentence: SentenceScan) -> Commodity | None:
    """Return what people are by the words of their sentence, else by those of the article."""
    for low, high in ((sentence.start, sentence.end), (0, len(scan.folded))):
        if _AT_WORK.search(scan.folded, low, high):
            return "people.workers"
        if _AT_WAR.search(scan.folded, low, high):
            return "people.troops"
    return None
