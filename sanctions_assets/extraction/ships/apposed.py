"""Names behind a kind of ship and a mark, without an article: 'two tankers, Amber Star and Amber Moon', 'ships namely ...'."""

import re
from collections.abc import Callable, Iterator

from sanctions_assets.extraction.lexicon import ShipEntry
from sanctions_assets.extraction.names import NameChunk, looks_like_company
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.ships.evidence import ACCEPT, STRONG, Evidence
from sanctions_assets.extraction.ships.particulars import Particulars, flag_before
from sanctions_assets.extraction.ships.spelling import QUOTES, Spelling

_LIST_LEAD = re.compile(r"\s*[,:(]?\s*(?:namely\s+viz|namely|viz|i\.e)\b\.?\s*[:,]?\s*")
_INCLUDING = re.compile(
    r"\s*,?\s*(?:including|such\s+as|(?:to\s+)?includes?|included|are|were)(?:\s*:)?\s+(?=[\"“'‘]?(?:the\s+)?[A-Z\d])"
)
_IDENTIFIED = re.compile(r"\s+(?:involved\s+|concerned\s+)?as\s+(?:being\s+)?(?=[\"“'‘]?[A-Z])")
_IDENTIFIES = re.compile(r"\b(?:identif|nam|list|gave|giv)\w*\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
"""'The ministry identified the vessels as Amber Star and Amber Moon'."""
_CLAUSE_AND = re.compile(r"[\"”’']?,\s[^,.;]{3,90},?\s+and\s+(?=[\"“'‘]?[A-Z])")
"""'as Amber Star, owned in Malta, and [Amber Moon]'."""
_LIKE = re.compile(r"\s+(?:like|such\s+as)\s+(?=the\b)")
_OWNED = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,2}\Z")
_FLAGGED = re.compile(r"-(?:flagged|registered)\s+[\"“'‘]?\Z")
_COLON = re.compile(r"\s*[:–—]\s+")
_HEADED = re.compile(r"\s+[a-z][^.:;|\n]{0,70}:\s+")
_NUMBERED = re.compile(r"[\"”’']?\s*\((?:IMO\b|ex\b|flag|formerly)")
"""'The tankers listed today are: Amber Star (IMO ...'."""
_COMMA = re.compile(r"\s*,\s+")
_CALLED = re.compile(
    r"\s*,\s+(?:which\s+(?:was|is|had\s+been)\s+)?(?:(?:later|then|now|since|formerly|previously|once|also|newly)\s+)*"
    r"(?:named|called|dubbed|known|renamed|rechristened|registered|identified)\s+(?:at\s+the\s+time\s+|then\s+|now\s+|as\s+)*(?=\S)"
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|both|several|\d{1,3})\s+(?:[^\s.;,:]+\s+){0,5}$",
    re.IGNORECASE,
)
_OF_PERSON = re.compile(
    r"\b(?:captain|master|skipper|owner|engineer|manager|operator|charterer|builder|crewm[ae]n|crew\s+member|officer|pilot|cook|mate"
    r"|commander|agent|head|director|chief|own|owns|owned|operates|operated|manages|managed|charters|chartered|builds|built)s?\b"
    r"(?:(?!\bsaid\s|\bsays\s|\btold\s)[^.;]){0,60}$",
    re.IGNORECASE,
)
"""'The captain of the ship, Ivan ...': the name behind the kind is another's."""
_CLAUSE_ENDS = re.compile(r"[,;:.]|\b(?:and|of|from|by|in)\b")
_AUXILIARIES = frozenset(
    {"was", "were", "is", "are", "has", "have", "had", "will", "would", "to", "due", "and", "while", "when", "on"}
)
_MARKS = frozenset({",", ".", ";", ")", "(", "–", "—"})
_TIES = frozenset(",:–—(")
_TYING_WORDS = (
    "namely",
    "viz",
    "i.e",
    "inclu",
    "such ",
    "like ",
    "are ",
    "are:",
    "were ",
    "were:",
    "to inclu",
    "as ",
    "involved ",
    "concern",
)
_AHEAD = 90
_SINGLE_PLACES = 0.5
"""Share of the names of a list that may be names of places too."""


def apposed_names(
    scan: Scan,
    spelling: Spelling,
    sentence: SentenceScan,
    kind: tuple[Hit, ShipEntry, bool],
    is_place: Callable[[str], bool],
) -> Iterator[Evidence]:
    """Yield the names that a mark ties to a kind of ship (its hit, entry, and whether it is a plural)."""
    hit, entry, plural = kind
    text = scan.text
    if entry.weak or _is_named(sentence, text, hit):
        return  # 'Subs: ...', 'Bryan Ferry, ...'
    mark = _mark_behind(text, sentence, hit, plural=plural)
    if mark is None:
        return
    lead, certain = mark
    at, prefix = spelling.skip_to_name(sentence, _token_from(sentence, lead.end()))
    chunk = spelling.name_at(sentence, at)
    certain = certain or prefix is not None
    if chunk is None or chunk.first != at or (prefix is None and not _may_be(spelling, sentence, chunk, certain=certain)):
        return
    names = [chunk]
    if plural:
        names += [c for c in spelling.joined_to(sentence, chunk) if _may_be(spelling, sentence, c, certain=certain)]
        if lead.re is _IDENTIFIED and len(names) == 1:
            names += _behind_clause(spelling, sentence, text, chunk)
    headed = ":" in lead.group() and len(lead.group()) > 4
    if headed and not _NUMBERED.match(text, chunk.end) and not _tells_names(text, sentence, hit, lead, len(names)):
        return
    places = sum(is_place(c.text) for c in names)
    if prefix is None and not certain and places and (places > len(names) * _SINGLE_PLACES or len(names) == 1):
        return
    if _COMMA.fullmatch(lead.group()) and prefix is None:
        ahead = text[max(sentence.start, hit.start - _AHEAD) : hit.start]
        if not _closes(scan, sentence, names[-1]) or (plural and (len(names) == 1 or not _COUNTED.search(ahead))):
            return
        if _OF_PERSON.search(ahead):
            return
    owner = _OWNED.search(text, sentence.start, hit.start)
    owned = owner is not None and not any(h.country() is not None and owner.start() < h.start < hit.start for h in sentence.hits)
    shared = None if owned else flag_before(sentence, text, hit.start)
    for name in names:
        flag = flag_before(sentence, text, name.start) if _FLAGGED.search(text, hit.end, name.start) else shared
        told = Particulars(vessel_type=entry.type or None, flag=flag)
        yield Evidence(name, "ship.named_after_kind", STRONG if certain else ACCEPT, told)


def _behind_clause(spelling: Spelling, sentence: SentenceScan, text: str, first: NameChunk) -> list[NameChunk]:
    """Return the second name of 'as Amber Star, owned in Malta, and Amber Moon'."""
    clause = _CLAUSE_AND.match(text, first.end, sentence.end)
    if clause is None:
        return []
    at, _ = spelling.skip_to_name(sentence, _token_from(sentence, clause.end()))
    chunk = spelling.name_at(sentence, at)
    return [chunk] if chunk is not None and chunk.first == at and _may_be(spelling, sentence, chunk, certain=False) else []


def _tells_names(text: str, sentence: SentenceScan, hit: Hit, lead: re.Match[str], names: int) -> bool:
    """Say whether names stand behind 'the vessels include:', or as many as were counted behind 'two tankers were hit:'."""
    if lead.re is _INCLUDING:
        return names > 1
    counted = [n for n in sentence.numbers if n.end <= hit.start and not _CLAUSE_ENDS.search(text, n.end, hit.start)]
    return names > 1 and bool(counted) and counted[-1].low == names


def _is_named(sentence: SentenceScan, text: str, hit: Hit) -> bool:
    """Say whether a word for ships is printed as a name inside its sentence."""
    opens = hit.start == sentence.start or not any(c.isalpha() for c in text[sentence.start : hit.start])
    return text[hit.start].isupper() and not opens and not text[hit.end - 1].isupper()


def _mark_behind(text: str, sentence: SentenceScan, hit: Hit, *, plural: bool) -> tuple[re.Match[str], bool] | None:
    """Return what ties the names to the kind, and whether it leads to nothing but names."""
    behind = text[hit.end : hit.end + 12].lstrip()
    if behind[:1] not in _TIES and not behind.startswith(_TYING_WORDS) and not (plural and ":" in text[hit.end : hit.end + 80]):
        return None
    for pattern, certain in (
        (_LIST_LEAD, True),
        (_CALLED, True),
        (_INCLUDING, False),
        (_LIKE, False),
        (_IDENTIFIED, False),
        (_COLON, False),
        (_HEADED, False),
        (_COMMA, False),
    ):
        if not plural and pattern in {_LIST_LEAD, _INCLUDING, _COLON, _HEADED}:
            continue
        lead = pattern.match(text, hit.end, sentence.end)
        if (
            lead is not None
            and pattern is _IDENTIFIED
            and not _IDENTIFIES.search(text, max(sentence.start, hit.start - 60), hit.start)
        ):
            continue
        if lead is not None:
            return lead, certain
    return None


def _token_from(sentence: SentenceScan, position: int) -> int:
    """Return the index of the first token at or behind a position."""
    return next((i for i, t in enumerate(sentence.tokens) if t.start >= position), len(sentence.tokens))


def _may_be(spelling: Spelling, sentence: SentenceScan, chunk: NameChunk, *, certain: bool) -> bool:
    """Say whether a name can be a ship's here; behind a sure mark also one with words of organisations or the vocabulary."""
    opening = sentence.hit_at(chunk.start)
    if (
        opening is not None
        and (opening.country() is not None or opening.authority() is not None)
        and chunk.last - chunk.first > 1
    ):
        return False  # 'American KC-46s'
    if not certain:
        return spelling.may_be_ship(sentence, chunk) and len(chunk.text) > 1
    hit = opening
    known = hit is not None and hit.start == chunk.start and hit.end >= chunk.end - 1
    state = known and hit is not None and (hit.country() is not None or hit.authority() is not None or hit.ship() is not None)
    return not state and not looks_like_company(chunk.text)


def _closes(scan: Scan, sentence: SentenceScan, chunk: NameChunk) -> bool:
    """Say whether a name is followed by a mark or a verb as an apposition is: not by 'said' or a noun."""
    tokens = sentence.tokens
    at = chunk.last
    while at < len(tokens) and tokens[at].text in QUOTES:
        at += 1
    if at >= len(tokens):
        return True
    token = tokens[at]
    if token.text == ",":
        following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        return following not in {"said", "says", "who", "whose", "told", "added"}
    acts = any(token.lower in scan.lexicon.tokens[f"ship.{verbs}"] for verbs in ("sailing", "moving", "befallen"))
    return acts or token.text in _MARKS or token.lower in _AUXILIARIES
