"""Firms and agencies that the article says are of a country: 'Egypt's grain buyer GASC', 'OCP of Morocco'."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.places.countries import CountryForm

_WORD = r"[A-Z](?:[\w&-]|['’](?!s\b))+"
_NAME = rf"{_WORD}(?:\s+(?:(?:for|of)\s+)?{_WORD})*"
_SHORT = r"(?:\s+\((?P<short>[A-Z][A-Za-z&]{1,9})\))?"
_KINDS = (
    r"(?:buyers?|traders?|importers?|exporters?|refiners?|producers?|miners?|suppliers?|agency|board|authority|company|firm|group|giant"
    r"|major|corporation|conglomerate|utility|operator|steelmaker|miller|feedmaker|cooperative|enterprise|monopoly|subsidiary|unit|house)"
)
_POSSESSED = re.compile(rf"['’]s\s+(?:(?:[a-z-]+\s+){{0,5}}{_KINDS},?\s+(?:the\s+)?)?(?P<name>{_NAME}){_SHORT}")
_OF_COUNTRY = re.compile(rf"\s+(?:[a-z-]+\s+){{0,4}}{_KINDS},?\s+(?P<name>{_NAME}){_SHORT}")
_NAME_OF = re.compile(rf"(?P<name>{_NAME})\s+of\s+$")
_NAME_THEN = re.compile(rf"(?P<name>{_NAME}){_SHORT},\s+(?:the\s+|an?\s+)?$")
_IS_KIND = re.compile(rf"(?:['’]s)?\s+(?:[a-z-]+\s+){{0,5}}{_KINDS}\b")
_NO_FIRM = re.compile(
    r"\b(?:Republic|Ministry|Minister|President|Prime|King|Queen|Governor|Government|Department|University|Gulf|Sea|Bay|Ports?|Strait"
    r"|Kingdom|States|Federation|Union|Embassy|Coast|Isle|Cape|Council|House|Port|Navy|Army|Guards?|Customs|Monday|Tuesday|Wednesday"
    r"|Thursday|Friday|Saturday|Sunday|The|East|West|North|South|Black|Red|Persian|January|February|March|April|May|June|July|August"
    r"|September|October|November|December|LNG|LPG|GDP|Emirates?|People|Parliament|Court|Central|Far|Secretary|Foreign|National|Supreme)\b"
)
_SHORT_BEHIND = re.compile(r"\s+\((?P<short>[A-Z]{2,8})\)")
_SHORTEST = 3
_AHEAD = 70
"""Characters before a country in which a firm's name is looked for."""


def organisations(scan: Scan, taken: Sequence[tuple[int, int]]) -> dict[str, str]:
    """Return the names of firms and agencies with the one country that the article says they are of.

    ``taken`` are the spans of ships and places, which are no firms.
    """
    found: dict[str, set[str]] = {}
    for sentence in scan.sentences:
        if sentence.sentence.caps:
            continue
        for hit, country in sentence.of("country"):
            if country.kind not in {"name", "demonym"}:
                continue
            for match in _named_beside(scan, sentence, hit, country):
                start, end = match.span("name")
                name = scan.text[start:end].removeprefix("The ")
                if not _is_firm(name) or any(a < end and start < b for a, b in taken):
                    continue
                found.setdefault(name, set()).add(country.code)
                short = match.groupdict().get("short") or _short_behind(scan.text, hit.end, sentence.end)
                if short:
                    found.setdefault(short, set()).add(country.code)
    return {name: next(iter(codes)) for name, codes in found.items() if len(codes) == 1}


def _short_behind(text: str, start: int, end: int) -> str | None:
    """Return the abbreviation behind a name and its country: 'Grain Board of India (GBI)'."""
    match = _SHORT_BEHIND.match(text, start, end)
    return match["short"] if match is not None else None


def _is_firm(name: str) -> bool:
    return len(name) >= _SHORTEST and _NO_FIRM.search(name) is None


def _named_beside(scan: Scan, sentence: SentenceScan, hit: Hit, country: CountryForm) -> list[re.Match[str]]:
    """Return the matches of names that a country or demonym is told of."""
    text, start, end = scan.text, sentence.start, sentence.end
    low = max(start, hit.start - _AHEAD)
    behind = _OF_COUNTRY if country.kind == "demonym" else _POSSESSED
    matches = [behind.match(text, hit.end, end)]
    if country.kind != "demonym":
        matches.append(_NAME_OF.search(text, low, hit.start))
    if text[low : hit.start].rstrip().endswith((",", ", the", ", a", ", an")) and _IS_KIND.match(scan.folded, hit.end, end):
        matches.append(_NAME_THEN.search(text, low, hit.start))
    return [m for m in matches if m is not None]


def pattern_of(names: Sequence[str]) -> re.Pattern[str] | None:
    """Return what finds firms by their names, the longest first; ``None`` where there are none."""
    ordered = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, ordered))})\b") if ordered else None
