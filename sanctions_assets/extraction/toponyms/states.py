"""Countries, governments and demonyms, and words like 'the North' that stand for a country in its own news."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from sanctions_assets.extraction.names import NameChunk, has_person_title, looks_like_company
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.toponyms.place_name import PlaceName
from sanctions_assets.extraction.toponyms.vocabulary import SPEAKS
from sanctions_assets.model.taxonomy import PlaceRole
from sanctions_assets.places.countries import CountryForm
from sanctions_assets.places.gazetteer import Gazetteer, GazetteerEntry

_COMPASS = re.compile(
    r"\b[Tt]he\s+(?:\w+-armed\s+|reclusive\s+|isolated\s+)?(?:(North)|(South))\b"
    r"(?!\s+(?:Sea|Pole|Korea|China|Africa|America|Atlantic|Pacific|Yemen|Sudan|Pyongan|Hamgyong|of(?!\s+\w+ing\b)|[A-Z]))"
)
_COASTS = re.compile(
    r"\b(?:U\.?S\.?\s+Gulf(?:\s+Coast|\s+of\s+Mexico)?|(?:U\.?S\.?\s+)?Gulf\s+Coast|U\.?S\.?\s+(?:East|West)\s+Coast)\b"
)
_ORGANS = {"EU", "UN"}
_PLACED = re.compile(
    r"\b(?:in|from|to|of|at|into|for|near|via|through|between|across|around|with|by|against|on|off|than|like|and|or|within|inside|outside|left|towards?|over)\s+(?:the\s+)?(?:[a-z-]+\s+)?$|[,/(]\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def country_entry(code: str, gazetteer: Gazetteer) -> GazetteerEntry | None:
    """Return the gazetteer's entry of a country; asked for with every mention, and so kept."""
    return gazetteer.country(code)


def country_hits(sentence: SentenceScan) -> Iterable[tuple[Hit, CountryForm]]:
    """Return the countries that a sentence names, not those of the European Union or the United Nations."""
    return [(hit, form) for hit, form in sentence.of("country") if form.code not in _ORGANS]


def count_countries(scan: Scan, gazetteer: Gazetteer) -> Counter[str]:
    """Count how often an article names each country, by name, demonym or seat of government.

    A seat that shares its name with a well-known place elsewhere ('Tripoli') says nothing of the country.
    """
    counts: Counter[str] = Counter()
    for sentence in scan.sentences:
        for hit, form in country_hits(sentence):
            if form.ambiguous and form.kind == "seat":
                continue
            if form.kind == "seat" and any(
                e.country != form.code and (e.gazetteer_id.startswith("fact:") or e.population >= 400_000)
                for e in gazetteer.lookup(scan.text[hit.start : hit.end])
            ):
                continue
            counts[form.code] += 1
    return counts


def is_other_name(sentence: SentenceScan, chunks: Sequence[NameChunk], hit: Hit, form: CountryForm) -> bool:
    """Say whether a country's name is part of a firm's or a person's name: 'Vietnam Shipping Co', 'Michael Jordan'."""
    chunk = next((c for c in chunks if c.start <= hit.start and hit.end <= c.end), None)
    if chunk is None or (chunk.start, chunk.end) == (hit.start, hit.end):
        return False
    if looks_like_company(chunk.text):
        return True
    if form.kind == "seat" and chunk.text[hit.end - chunk.start :][:1] == " " and chunk.text[hit.end - chunk.start + 1].isupper():
        return not any(t.start < chunk.end and hit.end <= t.start for t in sentence.times)  # 'Paris Hilton', 'Moscow Times'
    return (
        form.ambiguous
        and form.kind == "name"
        and (has_person_title(sentence, chunk) or (" " in chunk.text.strip() and not _place_run(chunk, hit)))
    )


def _place_run(chunk: NameChunk, hit: Hit) -> bool:
    rest = (chunk.text[: hit.start - chunk.start] + " " + chunk.text[hit.end - chunk.start :]).split()
    return all(w.lower().strip("'’s") in {"northern", "southern", "eastern", "western", "central", "in", "of", ""} for w in rest)


def is_meant(scan: Scan, sentence: SentenceScan, hit: Hit, form: CountryForm, counts: Mapping[str, int]) -> bool:
    """Say whether an ambiguous form ('Jordan', 'Georgia', 'Nassau') means the country here."""
    if not form.ambiguous or form.kind in {"demonym", "people"} or counts[form.code] >= 2:
        return True
    if form.kind == "name" or counts[form.code]:
        return True
    before = scan.text[max(sentence.start, hit.start - 30) : hit.start]
    return bool(_PLACED.search(before)) or SPEAKS.match(scan.text, hit.end) is not None


def country_place(scan: Scan, sentence: SentenceScan, hit: Hit, form: CountryForm, gazetteer: Gazetteer) -> PlaceName:
    """Return the place of a country's name, a demonym or a people."""
    text = scan.text[hit.start : hit.end]
    entry = country_entry(form.code, gazetteer)
    if form.kind in {"demonym", "people"}:
        return PlaceName(hit.start, hit.end, sentence.index, text, text, "country", form.code, "demonym", "place.demonym", entry)
    role: PlaceRole = "government" if form.kind == "seat" or SPEAKS.match(scan.text, hit.end) else "location"
    return PlaceName(hit.start, hit.end, sentence.index, text, text, "country", form.code, role, "place.country", entry)


def coast_places(scan: Scan, sentence: SentenceScan, gazetteer: Gazetteer) -> Iterable[PlaceName]:
    """Yield stretches of coast that the trade names without their country: 'the U.S. Gulf', 'the Gulf Coast'."""
    for match in _COASTS.finditer(scan.text, sentence.start, sentence.end):
        text = match.group()
        entry = country_entry("US", gazetteer)
        yield PlaceName(match.start(), match.end(), sentence.index, text, text, "region", "US", "location", "place.coast", entry)


def compass_places(scan: Scan, sentence: SentenceScan, counts: Counter[str], gazetteer: Gazetteer) -> Iterable[PlaceName]:
    """Yield 'the North' and 'the South' where the article is about Korea."""
    if not (counts["KP"] or counts["KR"]):
        return
    for match in _COMPASS.finditer(scan.text, sentence.start, sentence.end):
        code, group = ("KP", 1) if match.group(1) else ("KR", 2)
        start, end = match.span(group)
        text = scan.text[start:end]
        yield PlaceName(
            start, end, sentence.index, text, text, "country", code, "location", "place.compass", country_entry(code, gazetteer)
        )
