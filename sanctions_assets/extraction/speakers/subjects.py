"""The subject of a verb of reporting: across adverbs, appositions and clauses between the two."""

from sanctions_assets.extraction.speakers.line import Line, NounPhrase
from sanctions_assets.extraction.speakers.phrases import name_segment, phrase_ending, phrase_from
from sanctions_assets.extraction.speakers.vocabulary import (
    ARTICLES,
    AUXILIARIES,
    BE,
    LINKS,
    MODALS,
    NEGATIONS,
    OPENING_ADVERBS,
    OWN_VOICE,
    POSSESSIVES,
    PRONOUNS,
    RELATIVES,
    STOPS,
)


def subject_before(line: Line, verb: int, *, passive: bool = False) -> tuple[NounPhrase, bool] | None:
    """Return the subject of the verb at a token, looking left, and whether the verb is negated; ``None`` without a subject.

    A passive ('was reported') or an infinitive has no source before it, unless ``passive`` asks for it ('was quoted as').
    """
    j = verb - 1
    negated = False
    while j >= 0:
        low = line.lower[j]
        if low in BE:
            if not passive and not line.lower[verb].endswith("ing"):
                return None
        elif low in MODALS or low == "to":
            return None
        elif low in NEGATIONS:
            negated = True
        elif not (
            low in AUXILIARIES
            or line.adverb(j)
            or line.in_time(j)
            or (low in {"on", "in", "last", "this", "earlier", "late", "early"} and j + 1 < verb and line.in_time(j + 1))
        ):
            break
        j -= 1
    if j < 0:
        return None
    found = _subject_at(line, j)
    if (
        found is not None
        and found.first > 1
        and found.kind != "pronoun"
        and (line.lower[found.first - 1] in LINKS or line.lower[found.first - 1] == "by")
        and not line.hard(found.first - 2)
    ):
        relative = _before_clause(line, j)  # '..., an official who spoke on condition of anonymity said'
        if relative is not None:
            return relative, negated
        opening = _opening_subject(line, verb)  # 'a team set up to watch the sanctions on Utopia says'
        if (
            opening is not None
            and opening.last < found.first
            and line.lower[opening.last] not in line.words.speech | line.words.belief | line.words.claim
        ):
            return opening, negated
    if found is None or (found.kind == "noun" and not line.words.is_source_noun(found.role)):
        found = _before_clause(line, j) or (_opening_subject(line, verb) if line.lower[j] == "and" else None) or found
    return (found, negated) if found is not None else None


def _before_clause(line: Line, j: int) -> NounPhrase | None:
    """Return a subject that a clause parts from its verb: 'a diplomat who reads such things tells me'."""
    for k in range(j, max(0, j - 28), -1):
        if line.hard(k) and line.lower[k] not in {",", "(", ")"}:
            return None
        if line.lower[k] == "who" and not line.hard(k - 1) and line.lower[k - 1] != "and":
            found = phrase_ending(line, k - 1)
            return found if found is not None and (found.kind == "name" or line.words.is_source_noun(found.role)) else None
    return None


def _opening_subject(line: Line, verb: int) -> NounPhrase | None:
    """Return the subject of the sentence for a second verb ('The envoy smiled and said'), where it can be a source."""
    found = opening_phrase(line)
    if found is None or found.last >= verb or any(line.hard(k) and line.lower[k] != "," for k in range(found.last, verb)):
        return None
    return found if found.kind in {"name", "pronoun", "document"} or line.words.is_source_noun(found.role) else None


def opening_phrase(line: Line) -> NounPhrase | None:
    """Return the noun phrase that opens a sentence, behind its conjunctions and adverbs."""
    k = 0
    while k < len(line.tokens) and (
        line.lower[k] in OPENING_ADVERBS or line.adverb(k) or line.in_time(k) or (line.lower[k] == "," and k)
        or (line.lower[k] in {"in", "on", "since", "by", "last", "until"} and k + 1 < len(line.tokens) and line.in_time(k + 1))
    ):  # fmt: skip
        k += 1
    if k >= len(line.tokens):
        return None
    return phrase_from(line, k)


def _subject_at(line: Line, j: int) -> NounPhrase | None:
    low = line.lower[j]
    if low in {")", "]"}:
        opening = j
        while opening > 0 and line.lower[opening] not in {"(", "["}:
            opening -= 1
        outer = _subject_at(line, opening - 1) if opening > 0 else None
        if outer is not None and outer.kind == "noun":
            inner = name_segment(line, opening + 1, j)
            if (
                inner is not None
                and line.lower[outer.first] in {"a", "an"}
                and inner.last - inner.first > 1
                and line.words.is_source_noun(outer.role)
            ):
                return NounPhrase(outer.first, j + 1, inner.name, "name", outer.role)
        return outer
    if low == ",":
        return _apposed(line, j)
    if low in RELATIVES:
        k = j - 1
        if k >= 0 and line.lower[k] == ",":
            k -= 1
        if k >= 0 and line.lower[k] == ")":
            return _subject_at(line, k)
        found = phrase_ending(line, k) if k >= 0 and not line.hard(k) else None
        return (
            found
            if (found is not None and found.kind == "name") or (found is not None and line.words.is_source_noun(found.role))
            else None
        )
    if low in PRONOUNS - {"one"}:
        return NounPhrase(j, j + 1, low, "pronoun")
    if low in OWN_VOICE:
        return NounPhrase(j, j + 1, low, "own")
    if line.hard(j) or low in STOPS or low in LINKS:
        return None
    return phrase_ending(line, j)


def _apposed(line: Line, comma: int) -> NounPhrase | None:
    """Return the subject that a comma closes: 'Its manager, Freddie Lau, said', 'Han Ilgon, an expert at ..., said'."""
    edges = [comma]
    i = comma - 1
    while i >= 0 and (not line.hard(i) or line.lower[i] in {",", "(", ")"}):
        if line.lower[i] == ",":
            edges.append(i)
        i -= 1
    edges.append(i)
    segments = [(edges[n + 1] + 1, edges[n]) for n in range(len(edges) - 1)]  # right to left
    nearest = name_segment(line, *segments[0])
    if nearest is not None:
        if len(segments) > 1 and segments[1][0] < segments[1][1]:
            outer = phrase_ending(line, segments[1][1] - 1)
            if outer is not None and (
                line.words.is_source_noun(outer.role)
                or outer.role in line.words.documents
                or line.lower[outer.first] in POSSESSIVES
            ):
                return NounPhrase(outer.first, nearest.last, nearest.name, "name", outer.role)
            if outer is not None and outer.kind == "name":  # 'Jan Olsen of Argo, Oslo, said'
                return outer
        return nearest
    for n in range(1, min(len(segments), 4)):
        first, last = segments[n]
        if first >= last:
            continue
        found = _subject_at(line, last - 1) if line.lower[last - 1] != "," else None
        if (
            found is not None
            and found.first >= first
            and (found.kind in {"name", "pronoun", "document"} or line.words.is_source_noun(found.role))
        ):
            before = name_segment(line, *segments[n + 1]) if found.kind == "noun" and n + 1 < len(segments) else None
            if before is not None:  # 'Jan Olsen, head of Argo, which tracks ships, said'
                return NounPhrase(before.first, before.last, before.name, "name", found.role, before.article)
            name = name_segment(line, first, last)
            if name is not None and n + 1 < len(segments) and segments[n + 1][0] < segments[n + 1][1]:
                outer = phrase_ending(line, segments[n + 1][1] - 1)
                if outer is not None and line.words.is_source_noun(outer.role):
                    return NounPhrase(outer.first, name.last, name.name, "name", outer.role)
            if found.kind == "name" and not found.role and line.lower[segments[n - 1][0]] in ARTICLES:
                described = phrase_from(line, segments[n - 1][0])
                if described is not None and line.words.is_source_noun(described.role):
                    return NounPhrase(found.first, found.last, found.name, "name", described.role, found.article)
            return found
    return None
