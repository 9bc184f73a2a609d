"""The reader's vocabulary: TOML word lists, checked when loaded, in one Aho-Corasick automaton."""

import sys
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from sanctions_assets.extraction.inflection import Form, plural_of, verb_forms
from sanctions_assets.model.taxonomy import Commodity, VesselType
from sanctions_assets.places.countries import CountryForm, country_forms

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

Frame = Literal[
    "send", "receive", "carry", "load", "unload", "transfer", "buy", "sell", "exchange", "smuggle", "steal", "divert", "seize",
    "deploy", "recruit", "produce", "go", "export_total",
]  # fmt: skip
"""What the parts of a verb of moving stand for; the head of ``movement.toml`` tells each."""


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CommodityEntry(_Entry):
    """Words for one commodity."""

    code: Commodity
    unit: str | None = None
    mass: bool = False
    weak: bool = False
    umbrella: bool = False
    terms: tuple[str, ...]


class ShipEntry(_Entry):
    """Words for one kind of ship; ``generic`` ones ('ship') say nothing by themselves."""

    type: VesselType | Literal[""] = ""
    generic: bool = False
    weak: bool = False
    military: bool = False
    terms: tuple[str, ...]


class LabelEntry(_Entry):
    """What registers print under 'Type', read only as the value of such a field."""

    type: VesselType
    terms: tuple[str, ...]


class PrefixEntry(_Entry):
    """A prefix of ships' names ('MV'), with the kind or flag that it implies."""

    terms: tuple[str, ...]
    type: VesselType | Literal[""] = ""
    state: str | None = None
    """Country whose state ships carry it ('USS': US)."""
    weak: bool = False


class UnitEntry(_Entry):
    """Words for one unit of cargo; ``factor`` turns a count of the word into the unit ('kilotonne': 1000)."""

    unit: str
    factor: float = 1.0
    glued: tuple[str, ...] = ()
    """Forms printed without a space after the digits ('340,000t')."""
    weak: bool = False
    rate: bool = False
    """A quantity a day."""
    terms: tuple[str, ...]


class AuthorityEntry(_Entry):
    """Names of the bodies of one country, or of EU or UN, that list."""

    code: str
    terms: tuple[str, ...]
    weak: tuple[str, ...] = ()
    """Names shared by several authorities, read as this one's only beside its country."""


class LeaderEntry(_Entry):
    """Names of people and movements that stand for a country as the one who acts."""

    code: str
    terms: tuple[str, ...]


class JointEntry(_Entry):
    """Names of groups of states that list together ('G7')."""

    codes: tuple[str, ...]
    terms: tuple[str, ...]


class VerbEntry(_Entry):
    """A verb of moving: its frame says what its subject, object and prepositions stand for."""

    base: str
    frame: Frame
    third: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    participle: tuple[str, ...] = ()
    gerund: tuple[str, ...] = ()
    particles: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    """Prepositions before the cargo: 'armed the rebels with rifles'."""
    dative: bool = False
    """Takes 'supplied Y with Z' or 'gave Y Z'."""
    weak: bool = False
    """A movement only if its object is cargo with a quantity, or a ship takes part."""
    planned: bool = False
    """Of itself a plan ('order')."""


class NounEntry(_Entry):
    """Nouns of moving ('shipment')."""

    frame: Frame
    of: Literal["cargo", "agent"] = "cargo"
    terms: tuple[str, ...]
    weak: bool = False
    planned: bool = False


class RolesEntry(_Entry):
    """The prepositions by which a frame's parts are told."""

    frame: Frame
    origin: tuple[str, ...] = ()
    destination: tuple[str, ...] = ()
    agent: tuple[str, ...] = ()
    way: tuple[str, ...] = ()
    ship: tuple[str, ...] = ()


class InvariantEntry(_Entry):
    """Nouns whose plural is the same ('landing craft')."""

    terms: tuple[str, ...]


class WordsEntry(_Entry):
    """A word list of discourse under its name ('hedge.adverb')."""

    name: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VerbSense:
    """One sense of a verb in one form."""

    entry: VerbEntry
    form: Form


@dataclass(frozen=True, slots=True)
class Term:
    """One meaning of a surface form."""

    kind: Literal[
        "commodity",
        "ship",
        "label",
        "prefix",
        "unit",
        "authority",
        "weak_authority",
        "joint",
        "leader",
        "not_goods",
        "verb",
        "noun",
        "word",
        "country",
    ]
    value: Any
    plural: bool = False
    exact: str | None = None
    """The form as printed, where case matters."""


class LexiconError(ValueError):
    """A word list is faulty; the message names the file and the entry or line."""


@dataclass(frozen=True)
class Lexicon:
    """All vocabulary in one automaton: ``terms[i]`` are the meanings of ``patterns[i]`` (folded)."""

    patterns: tuple[str, ...]
    terms: tuple[tuple[Term, ...], ...]
    words: Mapping[str, frozenset[str]]
    roles: Mapping[str, RolesEntry]
    glued: Mapping[str, UnitEntry]
    automaton: Any = field(repr=False)

    def lookup(self, surface: str) -> tuple[Term, ...]:
        """Return the meanings of one folded form; empty where it is unknown."""
        at = bisect_left(self.patterns, surface)
        return self.terms[at] if at < len(self.patterns) and self.patterns[at] == surface else ()


_FOLD = {ord(c): " " for c in "-‐‑–—\u00a0\u2009\u202f\n\t\r"} | {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'"}


def fold(text: str) -> str:
    """Lower-case ``text`` and turn hyphens and white space into spaces, keeping its length and so all offsets."""
    folded = text.translate(_FOLD)
    lowered = folded.lower()
    if len(lowered) != len(folded):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
    return lowered


_SCHEMAS: Mapping[str, type[_Entry]] = {
    "commodity": CommodityEntry,
    "kind": ShipEntry,
    "label": LabelEntry,
    "prefix": PrefixEntry,
    "unit": UnitEntry,
    "authority": AuthorityEntry,
    "leader": LeaderEntry,
    "verb": VerbEntry,
    "noun": NounEntry,
    "words": WordsEntry,
}


def parse_lexicon(name: str, source: str) -> list[tuple[str, _Entry]]:
    """Parse one TOML word list into its entries by section.

    Raises:
        LexiconError: the TOML is malformed (the message tells the line), or an entry breaks its schema.
    """
    try:
        data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: {error}") from error
    entries: list[tuple[str, _Entry]] = []
    for section, rows in data.items():
        if isinstance(rows, list) and rows and all(isinstance(r, str) for r in rows) and section == "invariant":
            entries.append((section, InvariantEntry(terms=tuple(rows))))
            continue
        if isinstance(rows, dict) and all(isinstance(v, list) and all(isinstance(t, str) for t in v) for v in rows.values()):
            entries.extend(("words", WordsEntry(name=f"{section}.{key}", terms=tuple(v))) for key, v in rows.items())
            continue
        if section == "roles" and isinstance(rows, dict):
            for frame, prepositions in rows.items():
                try:
                    entries.append((section, RolesEntry(frame=frame, **prepositions)))
                except (ValidationError, TypeError) as error:
                    line = _line_of(source, f"[roles.{frame}]")
                    raise LexiconError(f"{name}, line {line}: [roles.{frame}]: {error}") from error
            continue
        if section == "joint" and isinstance(rows, dict):
            entries.extend((section, JointEntry.model_validate(row)) for row in rows.values())
            continue
        schema = _SCHEMAS.get(section)
        if schema is None or not isinstance(rows, list):
            line = _line_of(source, f"[{section}]", f"[[{section}]]")
            raise LexiconError(f"{name}, line {line}: unknown section {section!r}; known: {', '.join(_SCHEMAS)}")
        for i, row in enumerate(rows):
            try:
                entries.append((section, schema.model_validate(row)))
            except ValidationError as error:
                fault = error.errors()[0]
                where = ".".join(map(str, fault["loc"]))
                line = _line_of(source, f"[[{section}]]", nth=i)
                raise LexiconError(f"{name}, line {line}: [[{section}]] no. {i + 1}: {where}: {fault['msg']}") from error
    return entries


def _line_of(source: str, *headers: str, nth: int = 0) -> int:
    for number, line in enumerate(source.splitlines(), 1):
        if line.strip() in headers:
            if nth == 0:
                return number
            nth -= 1
    return 1


def _surfaces(term: str, plural: bool) -> Iterable[tuple[str, bool]]:
    yield term, False
    if plural:
        yield plural_of(term), True


def build_lexicon(entries: Iterable[tuple[str, _Entry]]) -> Lexicon:
    """Build the automaton from entries and the names of countries; nouns and verbs are inflected here."""
    import ahocorasick_rs

    entries = list(entries)
    invariant = {t for _, e in entries if isinstance(e, InvariantEntry) for t in e.terms}
    cargo_words = {t.lower() for _, e in entries if isinstance(e, CommodityEntry) for t in e.terms}
    table: dict[str, list[Term]] = {}

    def add(surface: str, kind: Any, value: Any, plural: bool = False) -> None:
        exact = surface if surface != surface.lower() else None
        term = Term(kind, value, plural, exact)
        known = table.setdefault(fold(surface), [])
        if not any(t.kind == kind and t.value == value and t.exact == exact for t in known):
            known.append(term)

    words: dict[str, set[str]] = {}
    roles: dict[str, RolesEntry] = {}
    glued: dict[str, UnitEntry] = {}
    for section, entry in entries:
        if isinstance(entry, WordsEntry):
            words.setdefault(entry.name, set()).update(t.lower() for t in entry.terms)
            kind = "not_goods" if entry.name == "not_goods.terms" else "word"
            for term in entry.terms:
                add(term, kind, entry.name)
        elif isinstance(entry, RolesEntry):
            roles[entry.frame] = entry
        elif isinstance(entry, VerbEntry):
            for form in verb_forms(entry.base, entry.third, entry.past, entry.participle, entry.gerund):
                for particle in entry.particles or ("",):
                    add(f"{form.surface} {particle}".strip(), "verb", VerbSense(entry, form.form))
        elif isinstance(entry, NounEntry):
            for term in entry.terms:
                if " " in term and term.split(" ")[0] in cargo_words:
                    continue  # 'coal shipment' is 'coal' and 'shipment'
                add(term, "noun", entry)
                if not term.endswith("s") or term.endswith("ss"):
                    add(plural_of(term), "noun", entry, plural=True)
        elif isinstance(entry, CommodityEntry | ShipEntry):
            for term in entry.terms:
                if term in invariant:
                    add(term, section if section == "commodity" else "ship", entry, plural=True)
                for surface, plural in _surfaces(term, term not in invariant):
                    add(surface, section if section == "commodity" else "ship", entry, plural)
        elif isinstance(entry, LabelEntry):
            for term in entry.terms:
                add(term, "label", entry)
        elif isinstance(entry, PrefixEntry):
            for term in entry.terms:
                add(term, "prefix", entry)
        elif isinstance(entry, UnitEntry):
            for term in entry.terms:
                add(term, "unit", entry)
            for term in entry.glued:
                glued[term] = entry
        elif isinstance(entry, AuthorityEntry):
            for term in entry.terms:
                add(term, "authority", entry)
            for term in entry.weak:
                add(term, "weak_authority", entry)
        elif isinstance(entry, LeaderEntry):
            for term in entry.terms:
                add(term, "leader", entry)
        elif isinstance(entry, JointEntry):
            for term in entry.terms:
                add(term, "joint", entry)
    for surface, country in country_forms().items():
        if fold(surface).strip():
            add(surface, "country", country)
    patterns = tuple(sorted(p for p in table if p.strip()))
    return Lexicon(
        patterns=patterns,
        terms=tuple(tuple(table[p]) for p in patterns),
        words={k: frozenset(v) for k, v in words.items()},
        roles=roles,
        glued=glued,
        automaton=ahocorasick_rs.AhoCorasick(list(patterns)),
    )


def packaged_sources() -> dict[str, str]:
    """Return the packaged word lists by file name."""
    folder = files("sanctions_assets.extraction") / "lexicons"
    return {
        item.name: item.read_text("utf-8")
        for item in sorted(folder.iterdir(), key=lambda i: i.name)
        if item.name.endswith(".toml")
    }


@lru_cache(maxsize=1)
def default_lexicon() -> Lexicon:
    """Return the packaged vocabulary."""
    return build_lexicon(e for name, source in packaged_sources().items() for e in parse_lexicon(name, source))


__all__ = [
    "CountryForm",
    "Lexicon",
    "LexiconError",
    "Term",
    "VerbSense",
    "build_lexicon",
    "default_lexicon",
    "fold",
    "parse_lexicon",
]
