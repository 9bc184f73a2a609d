"""The stretch of a sentence that an act of reporting answers for."""

from dataclasses import dataclass

from sanctions_assets.extraction.speakers.line import Line, NounPhrase
from sanctions_assets.extraction.speakers.phrases import phrase_from
from sanctions_assets.extraction.speakers.verbs import ActKind
from sanctions_assets.extraction.speakers.vocabulary import DETERMINERS

_PREPOSITIONS = frozenset(
    ["in", "on", "at", "by", "after", "before", "since", "during", "under", "with", "from", "as", "for", "of", "between", "until"]
)


_LONGEST_TAIL = 16
"""Tokens behind an attribution that still only tell where and to whom it was said."""
_FINITE = frozenset({"that", "is", "are", "was", "were", "has", "have", "had", "will", "would", "could", "may", "might", ","})


@dataclass(frozen=True, slots=True)
class Act:
    """One act of reporting at its verb, with the stretch of the document that it answers for."""

    source: NounPhrase
    kind: ActKind
    verb_start: int
    verb_end: int
    scope_start: int
    scope_end: int
    leads: bool
    """The source stands before what it says."""


def make_act(
    line: Line,
    source: NounPhrase,
    kind: ActKind,
    verb: int,
    *,
    last: int | None = None,
    leads: bool | None = None,
    subject: NounPhrase | None = None,
) -> Act:
    """Make an act of a verb; whether the source leads shows by what stands on both sides of it."""
    subject = subject or source
    first = min(subject.first, verb)
    last = max(verb + 1, last or 0)
    if leads is None:
        leads = not _closes(line, first, last)
    tokens = line.tokens
    start, end = line.sentence.start, line.sentence.end
    if leads and first > 0 and line.lower[0] != "asked" and not _opens_with_adverbial(line, first):
        start = tokens[first].start
    return Act(source, kind, tokens[verb].start, tokens[last - 1].end, start, end, leads)


def _closes(line: Line, first: int, last: int) -> bool:
    """Say whether an attribution follows what it attributes: a comma or quotation mark before it, nothing of weight behind."""
    if first == 0:
        return False
    before = line.lower[first - 1]
    if before == "as":
        return True
    if before not in {",", "”", '"', "’", "?", "!", "—", "–"}:
        return False
    if not any(t.isalpha() for t in line.lower[: first - 1]):
        return False
    if before == "," and _opens_with_adverbial(line, first) and first <= 8:
        k = _skip_adverbials(line, last)
        return k >= len(line.lower) or line.lower[k] == "."
    k = _skip_adverbials(line, last)
    if k < len(line.lower) and line.lower[last - 1] in {"told", "tells", "informed"}:
        hearer = phrase_from(line, k)
        k = _skip_adverbials(line, hearer.last) if hearer is not None else k + 1
    if k >= len(line.lower) or line.hard(k) or line.lower[k] in {"citing", "quoting"}:
        return True
    rest = line.lower[k:]
    tells_where = rest[0] in {"in", "on", "at", "to", "during", "by"} and len(rest) <= _LONGEST_TAIL
    return tells_where and _FINITE.isdisjoint(rest)  # '..., it said in a note seen by the Courier'


def _skip_adverbials(line: Line, k: int) -> int:
    size = len(line.lower)
    while k < size:
        low = line.lower[k]
        if line.in_time(k) or line.adverb(k):
            k += 1
        elif low in {"in", "on", "by", "at", "to", "during"} and k + 1 < size:
            n = k + 1
            while n < size and (line.lower[n] in DETERMINERS):
                n += 1
            m = n
            while m < size and not line.hard(m) and m - n < 4 and line.lower[m] not in {"that"}:
                m += 1
            if m < size and not line.hard(m):
                return k
            k = m
        else:
            return k
    return k


def _opens_with_adverbial(line: Line, first: int) -> bool:
    """Say whether only a short adverbial stands before a leading source ('In January', 'However,', 'But')."""
    lead = line.lower[:first]
    if len(lead) > 9:
        return False
    while lead and lead[-1] in {",", "the", "a", "an", "its", "his", "their", "her", "”", '"'}:
        lead = lead[:-1]
    if not lead:
        return True
    return lead[0] in _PREPOSITIONS or (len(lead) <= 3 and "," not in lead)


def _as_clause(line: Line, act: Act) -> bool:
    return act.source.first > 0 and line.lower[act.source.first - 1] == "as"


def narrowed(line: Line, acts: list[Act]) -> list[Act]:
    """Let each act answer for its own clause only: semicolons part them, and one that follows starts behind the one before."""
    if len(acts) < 2 and ";" not in line.lower:
        return acts
    cuts = [line.sentence.start, *(t.end for t in line.tokens if t.lower == ";"), line.sentence.end]
    out: list[Act] = []
    for act in acts:
        low = max(c for c in cuts if c <= act.verb_start)
        high = min(c for c in cuts if c > act.verb_start) if any(c > act.verb_start for c in cuts) else act.scope_end
        start, end = (
            max(act.scope_start, low),
            min(act.scope_end, high) if not act.leads or low == act.scope_start else act.scope_end,
        )
        if act.leads:
            end = (
                act.scope_end if not any(other.leads and other.verb_start > high for other in acts) else min(act.scope_end, high)
            )
        else:
            before = [o for o in out if o.verb_start < act.verb_start]
            if before and (not before[-1].leads or _as_clause(line, act)) and start < before[-1].verb_end:
                start = before[-1].verb_end
        out.append(Act(act.source, act.kind, act.verb_start, act.verb_end, start, max(end, act.verb_end), act.leads))
    return out
