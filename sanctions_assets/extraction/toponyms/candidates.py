"""Names worth a look in the gazetteer: the runs of a name chunk that it knows, and what else the chunk holds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sanctions_assets.extraction.names import (
    FUNCTION_WORDS,
    NameChunk,
    has_person_title,
    looks_like_company,
    looks_like_organisation,
)
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.toponyms.spans import Spans
from sanctions_assets.extraction.toponyms.vocabulary import (
    COMMON,
    DIRECTIONS,
    MOTION,
    NOT_PORT_HEADS,
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
_STREET = re.compile(r"\b(?:ul|ulitsa|str|pr|prospekt|pl|nab|rue|calle)\.?\s+$")
"""What stands before the name of a street in an address."""
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_OWNER = re.compile(r"((?:[^\s'’]+\s+){0,3}[^\s'’]+)['’]s\s+")
_LONGEST = 4
"""Words of the longest place names: 'New Port of Hamburg' aside, 'Al Khor Al Zubair' has four."""
_OPENERS = MOTION | STATIC | OBJECT_VERBS | ROUTE_LABELS | {"of", "and", "or", "port", "/", ",", "then"}
_NATURAL = frozenset({"sea", "strait", "canal", "river", "region", "island", "cape"})
_HYPHENS = "-–"
_WITHIN = frozenset({" ", "\n", "-", "–", "'s ", "’s "})
"""What may stand between the words of a place name ('Ust-Luga', 'Hurd's Bank')."""
_SHORTEST = 3
_MOST_ATOMS = 12
"""A run of more capitalised words is a heading or a list, and no name."""
_LANDS = frozenset({"region", "krai", "oblast", "province", "territory"})
_COMMON_POPULATION = (200_000, 100_000)
"""A common word is looked at as a place only from these sizes: by another name of it ('Hull'), by its usual name ('Bath')."""
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


@dataclass(frozen=True, slots=True)
class _Known:
    """What the gazetteer knows under a name."""

    name: str
    entries: tuple[GazetteerEntry, ...]
    port_word: str | None

    @property
    def stands_alone(self) -> bool:
        """Say whether the name is no organisation's even with a word like 'Bank': it is a port's or a water's own."""
        key = fold(self.name)
        return any(e.kind in PORT_KINDS | _NATURAL and fold(e.name) == key for e in self.entries)


def candidates(
    scan: Scan, sentence: SentenceScan, chunks: Sequence[NameChunk], ships: Spans, gazetteer: Gazetteer
) -> Iterator[Candidate]:
    """Yield the candidates of a sentence in reading order."""
    if sentence.sentence.caps:
        yield from (c for c in _in_capitals(scan, sentence, gazetteer) if not ships.overlap(c.start, c.end))
        return
    for chunk in chunks:
        taken = ships.covering(chunk.start, chunk.end)
        if taken is not None and taken[0] <= chunk.start and chunk.end <= taken[1]:
            continue
        yield from (c for c in _in_chunk(scan, sentence, chunk, gazetteer) if not ships.overlap(c.start, c.end))


def _in_chunk(scan: Scan, sentence: SentenceScan, chunk: NameChunk, gazetteer: Gazetteer) -> Iterator[Candidate]:
    text = scan.text
    if (
        chunk.last - chunk.first == 1
        and chunk.text.isalpha()
        and _known(chunk.text, gazetteer) is None
        and text[max(0, chunk.start - 2) : chunk.start] != ". "
    ):
        return  # one plain word that is no place: nearly all words in capitals of an article
    owner = _owner_end(chunk, gazetteer)
    if owner:
        first = sentence.token_at(chunk.start + owner)
        owned = NameChunk(chunk.start + owner, chunk.end, first, chunk.last, chunk.text[owner:])
        yield from _in_chunk(scan, sentence, owned, gazetteer)
        return
    if chunk.first > 1 and text[chunk.start - 4 : chunk.start] in {"St. ", "Ft. ", "Pt. ", "Mt. "}:
        first = chunk.first - 2  # the full stop of the abbreviation ends a chunk: 'St. Petersburg'
        chunk = NameChunk(
            sentence.tokens[first].start, chunk.end, first, chunk.last, text[sentence.tokens[first].start : chunk.end]
        )
    atoms = [m.span() for m in _ATOM.finditer(text, chunk.start, chunk.end)]
    if "'" in chunk.text or "’" in chunk.text:
        atoms = [(a, a + len(bare)) for a, b in atoms if (bare := _POSSESSIVE.sub("", text[a:b]))]
    if "." in chunk.text:
        atoms = atoms[_opening(text, atoms) :]
    if not atoms or len(atoms) > _MOST_ATOMS:
        return
    found: list[tuple[int, int, _Known]] = []
    i = 0
    while i < len(atoms):
        match = _longest(scan, sentence, atoms, i, gazetteer)
        if match is None:
            i += 1
            continue
        found.append((i, i + match[0], match[1]))
        i += match[0]
    if not found or _STREET.search(text, max(0, chunk.start - 9), chunk.start):
        return
    covered = {k for a, b, _ in found for k in range(a, b)}
    rest = [k for k in range(len(atoms)) if k not in covered]
    strangers = [k for k in rest if not _passes(scan, sentence, chunk, atoms, k)]
    if strangers and not any(known.port_word for *_, known in found):
        return
    if strangers and (looks_like_organisation(chunk.text) or len(strangers) > 1):
        return
    if looks_like_company(chunk.text) or has_person_title(sentence, chunk):
        return
    organisation = looks_like_organisation(chunk.text)
    for n, (a, b, known) in enumerate(found):
        start, end = atoms[a][0], atoms[b - 1][1]
        if organisation and known.port_word is None and not known.stands_alone:
            continue
        if not _bounded(text, start, end, found, n, atoms):
            continue
        joined = (n > 0 and found[n - 1][1] == a and text[atoms[a - 1][1] : start] in {"-", "–"}) or slash_before(text, start)
        joins = (n + 1 < len(found) and found[n + 1][0] == b and text[end : atoms[b][0]] in {"-", "–"}) or slash_behind(text, end)
        first, last = sentence.token_at(start), sentence.token_at(end - 1) + 1
        yield Candidate(start, end, first, last, known.name, known.entries, known.port_word, joined, joins)


def _owner_end(chunk: NameChunk, gazetteer: Gazetteer) -> int:
    """Return where a firm's or person's genitive ends that opens a chunk ("Amble Oil's Kozmino"), 0 where a place opens it."""
    owner = _OWNER.match(chunk.text)
    if owner is None or len(chunk.text) == owner.end():
        return 0
    words = owner.group(1).split()
    bank = chunk.text[: owner.end()] + chunk.text[owner.end() :].split()[0]  # "Hurd's Bank"
    of_place = any(_known(word, gazetteer) is not None for word in (owner.group(1), words[-1], words[0], bank))
    return 0 if of_place else owner.end()


def _opening(text: str, atoms: Sequence[tuple[int, int]]) -> int:
    """Return where a new sentence starts behind an initial: 'formerly Astra K. Left Primorsk'."""
    for k in range(1, len(atoms)):
        if text[atoms[k - 1][1] - 1] == "." and text[atoms[k][0] : atoms[k][1]].lower() in OBJECT_VERBS:
            return k
    return 0


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
) -> tuple[int, _Known] | None:
    """Return the longest known name that starts at an atom, with its length in atoms."""
    text = scan.text
    start = atoms[i][0]
    if text[start].islower() and text[start : start + 3] not in {"al-", "el-", "as-"}:
        return None
    widest = i + 1
    while widest < min(len(atoms), i + _LONGEST) and text[atoms[widest - 1][1] : atoms[widest][0]] in _WITHIN:
        widest += 1
    for last in range(widest, i, -1):
        end = atoms[last - 1][1]
        if end - start < _SHORTEST:
            continue
        if _covered(sentence, start, end):
            return None
        if last > i + 1 and text[atoms[last - 1][0] - 1] in _HYPHENS and text[atoms[last - 1][0] : end].lower() in PORT_NOUNS:
            continue  # 'Odesa-Port Said' is no Odesa port
        known = _known(" ".join(text[start:end].split()), gazetteer)
        if known is not None:
            return last - i, known
    return None


@lru_cache(maxsize=32768)
def _known(surface: str, gazetteer: Gazetteer) -> _Known | None:
    """Return what the gazetteer knows under a name as printed, its port noun taken off where that is none of the name's."""
    words = surface.split()
    if len(words) == 1:
        if _is_grammar(surface):
            return None
        entries = _sound(surface, gazetteer.lookup(surface))
        return _Known(surface, entries, None) if entries else None
    noun = next((w.lower() for w in (words[-1], words[0]) if w.lower() in PORT_NOUNS), None)
    entries = _sound(surface, gazetteer.lookup(surface))
    if entries:
        own = any(fold(e.name) == fold(surface) for e in entries)  # 'Port Sudan' is a name
        return _Known(surface, entries, None if own else noun)
    if noun is not None and (core := _core(words)) is not None:
        entries = _sound(core, gazetteer.lookup(core))
        return _Known(core, entries, noun) if entries else None
    if len(words) == 2 and words[1].lower() in _LANDS:
        entries = gazetteer.lookup(f"{words[0]} Krai") or gazetteer.lookup(f"{words[0]} region")
        return _Known(surface, entries, None) if entries else None
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
    if any(e.kind == "sea" for e in kept):
        return tuple(e for e in kept if e.kind in {"sea", "strait"})  # towns are called Pacific and Baltic, too
    if key in COMMON or key in FUNCTION_WORDS:
        kept = tuple(e for e in kept if e.population >= _COMMON_POPULATION[fold(e.name) == key] or _is_own_fact(e, key))
    return kept


def _is_own_fact(entry: GazetteerEntry, key: str) -> bool:
    return entry.gazetteer_id.startswith("fact:") and fold(entry.name) == key


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
                noun = tokens[i + width - 1].lower if width > 1 and tokens[i + width - 1].lower in PORT_NOUNS else None
                if noun is not None and i + width < len(tokens) and tokens[i + width].lower in NOT_PORT_HEADS:
                    continue  # 'ROTTERDAM PORT UNION'
                found = Candidate(start, end, i, i + width, " ".join(surface.split()), entries, noun)
                break
        if found is None:
            i += 1
            continue
        yield found
        i = found.last
        last_end = i
