"""Names worth a look in the gazetteer: the runs of a name chunk that it knows, and what else the chunk holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.names import (
    FUNCTION_WORDS,
    NameChunk,
    has_person_title,
    looks_like_company,
    looks_like_organisation,
)
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.toponyms.vocabulary import (
    COMMON,
    DIRECTIONS,
    MOTION,
    OBJECT_VERBS,
    PLACE_NOUNS,
    PORT_ADJECTIVES,
    PORT_NOUNS,
    ROUTE_LABELS,
    STATIC,
)
from sanctions_assets.places.folding import fold
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer, GazetteerEntry

_ATOM = re.compile(r"[^\s/\-–,]+")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_LONGEST = 4
"""Words of the longest place names: 'New Port of Hamburg' aside, 'Al Khor Al Zubair' has four."""
_OPENERS = MOTION | STATIC | OBJECT_VERBS | ROUTE_LABELS | {"of", "and", "or", "port", "/", ",", "then"}
_NATURAL = frozenset({"sea", "strait", "canal", "river", "region", "island", "cape"})
_CAPS_POPULATION = 50_000
"""In text set in capitals only towns from this size are looked for, beside the ports of our own facts."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A name that the gazetteer knows, at its span; ``first`` and ``last`` index the sentence's tokens, last exclusive."""

    start: int
    end: int
    first: int
    last: int
    name: str
    entries: tuple[GazetteerEntry, ...]
    port_word: str | None = None
    """The port noun that is part of the name as printed: 'Port' in 'Rajin Port'."""
    joined: bool = False
    """Joined to the candidate before it by a slash or hyphen: the second end of 'Recife/Leningrad'."""
    joins: bool = False
    """The first end of such a route."""
    whole: bool = True
    """It is the whole of its chunk, but for directions, countries and port nouns."""
    caps: bool = False


def candidates(
    scan: Scan, sentence: SentenceScan, chunks: Sequence[NameChunk], ship_spans: Sequence[tuple[int, int]], gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """Yield the candidates of a sentence in reading order."""
    if sentence.sentence.caps:
        yield from _in_capitals(scan, sentence, gazetteer)
        return
    for chunk in chunks:
        if any(a < chunk.end and chunk.start < b and not (chunk.start < a or b < chunk.end) for a, b in ship_spans):
            continue
        yield from _in_chunk(scan, sentence, chunk, gazetteer)


def _in_chunk(scan: Scan, sentence: SentenceScan, chunk: NameChunk, gazetteer: Gazetteer) -> Iterator[Candidate]:
    text = scan.text
    atoms = [(m.start(), m.end()) for m in _ATOM.finditer(text, chunk.start, chunk.end)]
    atoms = [(a, a + len(stripped)) for a, b in atoms if (stripped := _POSSESSIVE.sub("", text[a:b]))]
    opening = next(
        (
            k
            for k in range(1, len(atoms))
            if text[atoms[k - 1][1] - 1] == "." and text[atoms[k][0] : atoms[k][1]].lower() in OBJECT_VERBS
        ),
        0,
    )
    atoms = atoms[opening:]  # 'formerly Astra K. Left Primorsk': a new sentence behind an initial
    if not atoms or len(atoms) > 12:
        return
    found: list[tuple[int, int, str, tuple[GazetteerEntry, ...], str | None]] = []
    i = 0
    while i < len(atoms):
        match = _longest(scan, sentence, atoms, i, gazetteer)
        if match is None:
            i += 1
            continue
        width, name, entries, port_word = match
        found.append((i, i + width, name, entries, port_word))
        i += width
    if not found:
        return
    covered = {k for a, b, *_ in found for k in range(a, b)}
    rest = [k for k in range(len(atoms)) if k not in covered]
    strangers = [k for k in rest if not _passes(scan, sentence, chunk, atoms, k)]
    if strangers and not any(port for *_, port in found):
        return
    if strangers and (looks_like_organisation(chunk.text) or len(strangers) > 1):
        return
    if looks_like_company(chunk.text) or has_person_title(sentence, chunk):
        return
    organisation = looks_like_organisation(chunk.text)
    for n, (a, b, name, entries, port_word) in enumerate(found):
        start, end = atoms[a][0], atoms[b - 1][1]
        if (
            organisation
            and port_word is None
            and not any(e.kind in PORT_KINDS | _NATURAL and fold(e.name) == fold(name) for e in entries)
        ):
            continue
        if not _bounded(text, start, end, found, n, atoms):
            continue
        joined = (n > 0 and found[n - 1][1] == a and text[atoms[a - 1][1] : start] in {"-", "–"}) or slash_before(text, start)
        joins = (n + 1 < len(found) and found[n + 1][0] == b and text[end : atoms[b][0]] in {"-", "–"}) or slash_behind(text, end)
        first, last = sentence.token_at(start), sentence.token_at(end - 1) + 1
        yield Candidate(start, end, first, last, name, entries, port_word, joined, joins, not strangers)


def slash_before(text: str, start: int) -> bool:
    """Say whether a name is the second end of a route printed with a slash."""
    return start > 1 and text[start - 1] == "/" and text[start - 2].isalpha()


def slash_behind(text: str, end: int) -> bool:
    """Say whether a name is the first end of a route printed with a slash."""
    return text[end : end + 1] == "/" and text[end + 1 : end + 2].isalpha()


def _bounded(text: str, start: int, end: int, found: Sequence[object], n: int, atoms: Sequence[tuple[int, int]]) -> bool:
    """Say whether a name ends at a space or slash; at a hyphen only where another place stands behind it."""
    before, after = text[start - 1 : start], text[end : end + 1]
    return not ((before == "-" and n == 0) or (after == "-" and n == len(found) - 1 and text[end + 1 : end + 2].isalnum()))


def _longest(
    scan: Scan, sentence: SentenceScan, atoms: Sequence[tuple[int, int]], i: int, gazetteer: Gazetteer
) -> tuple[int, str, tuple[GazetteerEntry, ...], str | None] | None:
    text = scan.text
    start = atoms[i][0]
    if text[start].islower() and not text[start : start + 3] in {"al-", "el-", "as-"}:
        return None
    for width in range(min(_LONGEST, len(atoms) - i), 0, -1):
        end = atoms[i + width - 1][1]
        surface = text[start:end]
        if (
            "/" in surface
            or len(surface) < 3
            or any(text[atoms[k - 1][1] : atoms[k][0]].strip() not in {"", "-", "–", "'s", "’s"} for k in range(i + 1, i + width))
        ):
            continue
        if width > 1 and text[atoms[i + width - 1][0] - 1] in "-–" and text[atoms[i + width - 1][0] : end].lower() in PORT_NOUNS:
            continue  # 'Odesa-Port Said' is no Odesa port
        if width == 1 and (_is_grammar(surface) or _covered(sentence, start, end)):
            return None
        if width > 1 and _covered(sentence, start, end):
            return None
        words = surface.split()
        port_word = next((w.lower() for w in (words[-1], words[0]) if w.lower() in PORT_NOUNS), None) if len(words) > 1 else None
        if len(words) > 1 and not port_word and words[-1].lower() in PLACE_NOUNS | {"island", "islands"} and width > 1:
            port_word = None
        entries = _sound(surface, gazetteer.lookup(" ".join(words)))
        if not entries and port_word:
            core = _core(words)
            entries = _sound(core, gazetteer.lookup(core)) if core else ()
            surface = core if entries else surface
        elif entries and port_word and any(fold(e.name) == fold(surface) for e in entries):
            port_word = None  # 'Port Sudan' is a name
        if not entries and len(words) == 2 and words[1].lower() in {"region", "krai", "oblast", "province", "territory"}:
            entries = gazetteer.lookup(f"{words[0]} Krai") or gazetteer.lookup(f"{words[0]} region")
        if entries:
            return width, " ".join(surface.split()), entries, port_word
    return None


def _core(words: Sequence[str]) -> str | None:
    """Return a name without the words about a port: 'Taman' for 'Port of Taman' and 'Taman Grain Terminal'."""
    kept = list(words)
    if kept and kept[0].lower() in PORT_NOUNS:
        kept = kept[1:]
        if kept and kept[0].lower() == "of":
            kept = kept[1:]
    while kept and (kept[-1].lower() in PORT_NOUNS or kept[-1].lower() in PORT_ADJECTIVES):
        kept.pop()
    return " ".join(kept) or None


def _sound(surface: str, entries: tuple[GazetteerEntry, ...]) -> tuple[GazetteerEntry, ...]:
    """Leave out countries, and entries of a common word that is only another name of a small place."""
    key = fold(surface)
    kept = tuple(e for e in entries if e.kind != "country")
    if key in COMMON or key in FUNCTION_WORDS:
        kept = tuple(e for e in kept if fold(e.name) == key and (e.gazetteer_id.startswith("fact:") or e.population >= 100_000))
    return kept


def _is_grammar(surface: str) -> bool:
    lower = surface.lower()
    return lower in FUNCTION_WORDS or lower in PORT_NOUNS or lower in DIRECTIONS or (lower in PLACE_NOUNS and lower != "oblast")


def _covered(sentence: SentenceScan, start: int, end: int) -> bool:
    """Say whether a country, ship word, commodity or authority covers the name whole."""
    hit = sentence.hit_at(start)
    return (
        hit is not None
        and hit.start <= start
        and hit.end >= end
        and any(t.kind not in {"word", "verb", "noun"} for t in hit.terms)
    )


def _passes(scan: Scan, sentence: SentenceScan, chunk: NameChunk, atoms: Sequence[tuple[int, int]], k: int) -> bool:
    """Say whether a word of the chunk beside a place may stand there: a direction, country, port noun, verb in front."""
    start, end = atoms[k]
    word = scan.text[start:end].lower()
    if (
        word in DIRECTIONS
        or word in PORT_NOUNS
        or word in PORT_ADJECTIVES
        or word in PLACE_NOUNS
        or word in {"of", "the", "and"}
        or word.isdigit()
    ):
        return True
    if (start == sentence.start or scan.text[max(0, start - 2) : start].rstrip().endswith((".", "|", ":", "-", "•", ">"))) and (
        word in OBJECT_VERBS or word in ROUTE_LABELS or word.endswith(("ed", "ing")) or word in FUNCTION_WORDS
    ):
        return True
    hit = sentence.hit_at(start)
    if hit is not None and (hit.get("country") is not None or hit.get("ship") is not None or hit.get("prefix") is not None):
        return True
    return any(t.start <= start and end <= t.end for t in sentence.times) or word in {
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    }


def _in_capitals(scan: Scan, sentence: SentenceScan, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """In capitals only what stands behind a preposition, a verb of leaving, a slash or another place can be a place."""
    text, tokens = scan.text, sentence.tokens
    i = 0
    last_end = -1
    while i < len(tokens):
        before = tokens[i - 1].lower if i else ""
        if (
            not (before in _OPENERS or (i == 0))
            or (before in {",", "and", "or"} and last_end not in {i - 1, i - 2})
            or not tokens[i].text[0].isalpha()
        ):
            i += 1
            continue
        found = None
        for width in range(min(3, len(tokens) - i), 0, -1):
            start, end = tokens[i].start, tokens[i + width - 1].end
            surface = text[start:end]
            if any(not t.text[0].isalpha() for t in tokens[i : i + width]) or _covered(sentence, start, end):
                continue
            if width == 1 and (_is_grammar(surface) or fold(surface) in COMMON):
                continue
            hit = sentence.hit_at(start)
            if hit is not None and any(t.kind not in {"word", "country"} for t in hit.terms):
                continue
            parts = re.split(r"[/]", surface)
            entries = tuple(e for p in parts[-1:] for e in gazetteer.lookup(" ".join(p.split())) if e.kind != "country")
            entries = tuple(e for e in entries if e.gazetteer_id.startswith("fact:") or e.population >= _CAPS_POPULATION)
            if entries and len(parts) == 1:
                found = Candidate(start, end, i, i + width, " ".join(surface.split()), entries, caps=True)
                break
        if found is None:
            i += 1
            continue
        yield found
        i = found.last
        last_end = i
