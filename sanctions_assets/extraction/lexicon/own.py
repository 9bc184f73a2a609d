"""A user's own vocabulary over the packaged one: checked by itself, then looked up first."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from sanctions_assets.extraction.lexicon.building import Lexicon, build_lexicon
from sanctions_assets.extraction.lexicon.common_words import COMMON_WORDS
from sanctions_assets.extraction.lexicon.folding import fold
from sanctions_assets.extraction.lexicon.packaged import default_lexicon, packaged_entries
from sanctions_assets.extraction.lexicon.parsing import LexiconError, LexiconFile, Located
from sanctions_assets.extraction.lexicon.schema import (
    AuthorityEntry,
    Entry,
    JointEntry,
    LeaderEntry,
    PrefixEntry,
    RolesEntry,
    TokensEntry,
    UnitEntry,
    VerbEntry,
    WordsEntry,
)
from sanctions_assets.places.countries import is_country

OwnFiles = tuple[tuple[str, str], ...]
"""A user's files of vocabulary: the name and the text of each."""


@lru_cache(maxsize=2)
def lexicon_with(own: OwnFiles = ()) -> Lexicon:
    """Return the packaged vocabulary with a user's over it: where both give a form a meaning of one kind, the user's counts.

    Raises:
        LexiconError: one of the files is faulty.
    """
    return build_lexicon([*own_entries(own), *packaged_entries()]) if own else default_lexicon()


def own_entries(own: OwnFiles) -> list[Entry]:
    """Return the entries of a user's files, all of them checked.

    Raises:
        LexiconError: the TOML is malformed, a section, key or code is unknown, an entry breaks its schema, a term would be
            found everywhere, or is told twice and differently.
    """
    if not own:
        return []
    known = {entry.name for entry in packaged_entries() if isinstance(entry, WordsEntry)}
    told = _Told()
    entries = []
    for name, source in own:
        file = LexiconFile(name, source, {name.partition(".")[0] for name in known})
        for located in file.entries():
            _check(file, located, known)
            told.add(file, located)
            entries.append(located.entry)
    return entries


def overruled(own: OwnFiles) -> list[str]:
    """Return the terms of a user's checked files that the package gives another code, kind, unit or frame."""
    packaged: dict[tuple[str, ...], set[object]] = {}
    for entry in packaged_entries():
        for key, fields, _ in _meanings(entry):
            packaged.setdefault(key, set()).add(_foremost(fields))
    meanings = (meaning for entry in own_entries(own) for meaning in _meanings(entry))
    return [term for key, fields, term in meanings if key in packaged and _foremost(fields) not in packaged[key]]


def _meanings(entry: Entry) -> Iterator[tuple[tuple[str, ...], dict[str, object], str]]:
    for _, term in _terms(Located(entry, (), "", ())):
        yield (*_meaning(entry, term), term)


def _foremost(fields: dict[str, object]) -> object:
    return next((fields[key] for key in ("code", "type", "frame", "unit") if key in fields), None)


def _check(file: LexiconFile, located: Located, known: set[str]) -> None:
    """Refuse what a user's file may not hold, though a packaged one may."""
    entry, path, where, _ = located
    if isinstance(entry, RolesEntry | TokensEntry):
        raise file.fault(path, f"{where}: [{path[0]}] is part of the grammar, which a vocabulary does not change")
    if isinstance(entry, WordsEntry) and entry.name not in known:
        section = entry.name.partition(".")[0]
        lists = ", ".join(sorted(name.partition(".")[2] for name in known if name.startswith(f"{section}.")))
        raise file.fault(path, f"there is no list {path[-1]!r} in [{section}]; it has {lists}")
    for at, code in _states(located):
        if not (is_country(code) or (code in {"EU", "UN"} and not isinstance(entry, PrefixEntry))):
            raise file.fault(at, f"{where}: there is no country {code!r} (ISO 3166-1 alpha-2, or EU or UN)")
    for at, term in _terms(located):
        fault = _too_common(term, measures=isinstance(entry, UnitEntry))
        if fault is not None:
            raise file.fault(at, f"{where}: {term!r} {fault}")


def _states(located: Located) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the codes of countries in an entry, each with where it stands."""
    match located.entry:
        case AuthorityEntry(code=code) | LeaderEntry(code=code):
            yield (*located.path, "code"), code
        case JointEntry(codes=codes):
            yield from (((*located.path, "codes", number), code) for number, code in enumerate(codes))
        case PrefixEntry(state=str(state)):
            yield (*located.path, "state"), state


def _terms(located: Located) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the words of an entry, each with where it stands."""
    entry = located.entry
    if isinstance(entry, VerbEntry):
        yield (*located.path, "base"), entry.base
    elif not isinstance(entry, RolesEntry):
        yield from (((*located.terms, number), term) for number, term in enumerate(entry.terms))
    if isinstance(entry, AuthorityEntry):
        yield from (((*located.path, "weak", number), term) for number, term in enumerate(entry.weak))


def _too_common(term: str, *, measures: bool) -> str | None:
    """Return why a term would be found everywhere, or ``None``; a unit may be a single letter ('t'), a name in capitals 'US'."""
    letters = sum(c.isalpha() for c in term)
    if not letters:
        return "holds no letter, and would be found in any figure or between any words"
    if letters == 1 and len(term) == 1 and not measures:
        return "is a single letter, and would be found everywhere"
    if all(word.lower() in COMMON_WORDS and not (len(word) > 1 and word.isupper()) for word in term.split()):
        return "is so common that it would be found in almost every text"
    return None


class _Meaning(NamedTuple):
    """What a file says of a term, and where."""

    term: str
    fields: dict[str, object]
    at: str
    """File and line."""


class _Told:
    """The terms told so far, so that none is told a second time and differently."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, ...], list[_Meaning]] = {}

    def add(self, file: LexiconFile, located: Located) -> None:
        """Note the terms of an entry.

        Raises:
            LexiconError: one of them has been told before, of the same kind and with another meaning.
        """
        for path, term in _terms(located):
            key, fields = _meaning(located.entry, term)
            meaning = _Meaning(term, fields, f"{file.name}, line {file.line(path)}")
            others = self._known.setdefault(key, [])
            for other in others:
                if other.fields != fields and (other.term == term or term.islower() or other.term.islower()):
                    raise _contradiction(file, path, located.where, meaning, other)
            others.append(meaning)


def _contradiction(
    file: LexiconFile, path: tuple[str | int, ...], where: str, meaning: _Meaning, other: _Meaning
) -> LexiconError:
    differ = [key for key in meaning.fields if key in other.fields and meaning.fields[key] != other.fields[key]]
    here, there = (", ".join(f"{key} = {_shown(m.fields[key])}" for key in differ) for m in (meaning, other))
    return file.fault(path, f"{where}: {meaning.term!r} has {here}, but {there} in {other.at}")


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(list(value) if isinstance(value, tuple) else value)


def _meaning(entry: Entry, term: str) -> tuple[tuple[str, ...], dict[str, object]]:
    """Return what a term must not be told twice of, and what is told of it."""
    if isinstance(entry, WordsEntry):
        if entry.name == "not_goods.terms":
            return ("CommodityEntry", fold(term)), {"code": "no commodity"}
        return (entry.name, fold(term)), {}
    fields = entry.model_dump(exclude={"terms", "glued"})
    kind = type(entry).__name__
    if isinstance(entry, AuthorityEntry):
        weak = term in entry.weak and term not in entry.terms
        return (kind, fold(term), entry.code if weak else ""), {"code": entry.code}
    if isinstance(entry, VerbEntry):
        return (kind, entry.base, entry.frame, *entry.particles, "/", *entry.after), fields
    return (kind, fold(term)), fields


def distinct_terms(entries: Iterable[Entry]) -> int:
    """Return how many words and phrases entries hold."""
    return len({(type(e).__name__, term) for e in entries for _, term in _terms(Located(e, (), "", ()))})
