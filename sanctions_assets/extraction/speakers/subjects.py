"""Noun phrases that can be a source: the subject before a verb, the one behind it, appositions with a name included."""

import re
from dataclasses import dataclass
from typing import Literal

from sanctions_assets.extraction.names import FUNCTION_WORDS, is_name_token
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.speakers.vocabulary import (
    ARTICLES,
    AUXILIARIES,
    BE,
    DETERMINERS,
    INNER_ADVERBS,
    LINKS,
    MANNER_NOUNS,
    MODALS,
    NEGATIONS,
    OPENING_ADVERBS,
    OWN_VOICE,
    POSSESSIVES,
    PRONOUNS,
    RELATIVES,
    STOPS,
    WEEKDAYS,
    SpeechWords,
)

Kind = Literal["name", "noun", "pronoun", "own", "document"]
"""A proper name; a common noun of people or bodies; a pronoun to resolve; the writer; a document or data."""
_MARKS = frozenset(",;:()[]“”\"!?…—–|•*{}/«»")
_SHORT = re.compile(r"(?:[A-Za-z]|[A-Za-z]\.[A-Za-z](?:\.[A-Za-z])?|mr|mrs|ms|dr|st|gen|col|capt|cmdr|lt|adm|sgt|maj|brig|prof|rep|sen|gov|pte|ltd|co|corp|inc|no|hon|rev|sr|jr)$", re.IGNORECASE)
_MAKING = frozenset({"compiled", "published", "released", "provided", "collected", "issued", "written", "produced", "made", "gathered"})
_ELIDED = re.compile(r"[dl]['’][A-Z]")
_BASED = re.compile(r"\s*[\w.]+(?:\s\w+)?-based\s")
_LONGEST = 22
"""Tokens that the longest phrase of a source holds."""


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A phrase at its tokens ``[first, last)``, with the name it gives its source by."""

    first: int
    last: int
    name: str
    kind: Kind
    role: str = ""
    """The noun that introduces a name ('the owner, Holger Bech': owner), lower case."""
    article: bool = False
    """An article opens it: a name behind one is no person's ('the Blue Heron')."""


class Line:
    """A sentence under the questions that the grammar of sources asks of its tokens."""

    def __init__(self, scan: Scan, sentence: SentenceScan, words: SpeechWords) -> None:
        self.text = scan.text
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.lower = [t.lower for t in sentence.tokens]
        self.words = words
        self.caps = sentence.sentence.caps
        self._times = sentence.times
        self._name_quotes = self._quoted_names()

    def _quoted_names(self) -> dict[int, int]:
        """Quotation marks around a name within a phrase ('the agent of the "Blue Heron"')."""
        found: dict[int, int] = {}
        marks = [i for i, t in enumerate(self.lower) if t in {'"', "“", "”"}]
        for a, b in zip(marks, marks[1:], strict=False):
            if 1 < b - a <= 6 and a and self.lower[a - 1] in {"the", "of", "vessel", "ship", "tanker"} and self.lower[b - 1] not in {",", "."} and self.tokens[a + 1].text[:1].isupper():
                found[a] = b
                found[b] = a
        return found

    def hard(self, i: int) -> bool:
        """Say whether a token is a mark that no phrase runs across."""
        low = self.lower[i]
        if low in _MARKS:
            return i not in self._name_quotes
        return low == "." and not (i and _SHORT.match(self.lower[i - 1]) and i + 1 < len(self.tokens))

    def in_time(self, i: int) -> bool:
        """Say whether a token belongs to an expression of time."""
        token = self.tokens[i]
        return self.lower[i] in WEEKDAYS or any(t.start <= token.start < t.end for t in self._times)

    def named(self, i: int) -> bool:
        """Say whether a token is printed as a part of a name."""
        token = self.tokens[i]
        if self.caps:
            return token.text.isalpha() and token.lower not in STOPS and token.lower not in DETERMINERS and token.lower not in LINKS and not self.words.is_source_noun(token.lower)
        if i == 0 and token.lower in self.words.data or any(n.start <= token.start < n.end for n in self.sentence.numbers):
            return False
        if i and token.text in {"Said", "Says"}:
            return True  # a surname, where a capital says something
        return (is_name_token(token.text) or bool(_ELIDED.match(token.text))) and token.lower not in FUNCTION_WORDS and token.lower not in STOPS

    def adverb(self, i: int) -> bool:
        """Say whether a token can stand between a subject and its verb."""
        low = self.lower[i]
        return low in INNER_ADVERBS or (low.endswith("ly") and len(low) > 4 and low not in MANNER_NOUNS and (self.caps or self.tokens[i].text.islower()))

    def span(self, first: int, last: int) -> str:
        """Return the text of tokens ``[first, last)`` on one line."""
        return " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split()) if first < last else ""

    def source_noun(self, i: int) -> bool:
        """Say whether a token is a noun of people or bodies."""
        return self.words.is_source_noun(self.lower[i]) or self.lower[i] in self.words.kinds


def _phrase(line: Line, first: int, last: int) -> NounPhrase | None:
    """Make a phrase of tokens ``[first, last)``: leading determiners off, a closing name freed of what describes it."""
    start = first
    while start < last and (line.lower[start] in DETERMINERS or line.lower[start] == "of" or line.adverb(start)):
        start += 1
    while last > start and (line.lower[last - 1] in STOPS or line.lower[last - 1] in LINKS or line.adverb(last - 1) or line.hard(last - 1)) and not (line.lower[last - 1] == "." or last - 1 in line._name_quotes):
        last -= 1
    if start >= last:
        low = line.lower[first]
        return NounPhrase(first, first + 1, low, "pronoun") if low in {"both", "some", "two", "three", "several"} else None
    head = last - 1
    for i in range(start, last):
        if line.lower[i] in LINKS and i > start and line.lower[i] != "de":
            head = i - 1
            break
    role = ""
    named_end = head
    while named_end > start and not line.named(named_end) and line.lower[named_end] == ".":
        named_end -= 1
    if line.named(named_end) and not line.caps and not (line.words.is_source_noun(line.lower[named_end]) and named_end == start):
        run = named_end
        while run > start and (line.named(run - 1) or (line.lower[run - 1] in {".", "&", "de", "van", "von", "al", "bin", "el", "du", "da", "der"} and run - 1 > start)):
            run -= 1
        while run < named_end and line.lower[run] in {".", "&"}:
            run += 1
        if run > start and "and" in line.lower[start:run]:
            run = start
        elif run > start:
            role = line.lower[run - 1]
            if line.text[line.tokens[run - 1].start : line.tokens[run - 1].end].endswith(("’s", "'s")):
                run = start
        return NounPhrase(first, last, line.span(run, last), "name", role, line.lower[first] in ARTICLES)
    kind: Kind = "noun"
    low = line.lower[head]
    if line.caps:
        kind = "noun" if line.words.is_source_noun(low) else "name"
    if (low in line.words.data or low in line.words.figures) and not line.words.is_source_noun(low):
        return _document(line, first, start, head, last)
    return NounPhrase(first, last, line.span(start, last), kind, low)


def _document(line: Line, first: int, start: int, head: int, last: int) -> NounPhrase:
    """A document or data: the body that compiled figures is their source, papers have none."""
    words = line.words
    role = line.lower[head]
    after = line.lower[head + 1 : last]
    maker = next((k for k, w in enumerate(after) if w in {"by", "from"} and (k == 0 or after[k - 1] in _MAKING)), None)
    if maker is not None and head + 2 + maker < last:
        inner = _phrase(line, head + 2 + maker, last)
        if inner is not None and inner.kind in {"name", "noun"}:
            return NounPhrase(first, last, inner.name, inner.kind, role)
    owner = head
    while owner > start and not line.named(owner - 1):
        owner -= 1
    if owner > start and (role in words.figures or role in words.documents) and (role not in {"papers", "documents", "letter", "letters"}):
        run = owner
        while run > start and (line.named(run - 1) or line.lower[run - 1] in {"of", "for", "and", "&", "."}):
            run -= 1
        name = re.sub(r"['’]s?$", "", line.span(run, owner))
        nation = any(h.get("country") is not None and h.start <= line.tokens[run].start and line.tokens[owner - 1].end <= h.end for h in line.sentence.hits)
        if name and not nation and not name.lower().endswith("customs") and name.lower() not in {"ais", "satellite", "ship", "vessel", "port", "court", "shipping", "company", "lloyd", "cargo", "tanker", "official", "tracking", "trade"}:
            return NounPhrase(first, last, name, "name", role)
    if role in words.documents and role not in words.figures and role not in {"papers", "documents", "letters"}:
        return NounPhrase(first, last, line.span(start, last), "document", role)
    return NounPhrase(first, last, line.span(start, last), "document", "data")


def phrase_ending(line: Line, j: int) -> NounPhrase | None:
    """Return the noun phrase whose last token is ``j``, as far left as its nouns chain ('the head of justice in the province')."""
    segments: list[tuple[int, int, str]] = []  # right to left: first, last (exclusive), the word that ties it to the next one left
    end = k = j + 1
    clause_start = False
    while k > 0 and j - k < _LONGEST:
        i = k - 1
        low = line.lower[i]
        if i in line._name_quotes:
            k = line._name_quotes[i]
            continue
        if line.hard(i) or (low[0].isdigit() and not line.named(i)) or (low in STOPS and low != "and") or (low in line.words.speech and low not in line.words.noun_like and not line.named(i)):
            clause_start = line.hard(i) or low in {"that", "but", "while", "whereas", "as", "although", "though"}
            break
        if low in DETERMINERS and low not in OWN_VOICE - {"one"}:
            k = i
            while k > 0 and line.lower[k - 1] in DETERMINERS:
                k -= 1
            link = line.lower[k - 1] if k > 0 else ""
            segments.append((k, end, link))
            if link in LINKS or link == "and":
                k -= 1
                end = k
                continue
            clause_start = k == 0 or line.hard(k - 1) or link in {"that", "but", "while"}
            end = k
            break
        if low in LINKS or low == "and":
            if end > k:
                segments.append((k, end, low))
            end = k = i
            continue
        k = i
    if k == 0:
        clause_start = True
    if end > k:
        segments.append((k, end, ""))
    if not segments:
        return None
    best = 0
    for m in range(1, len(segments)):
        first, last, _ = segments[m]
        link = segments[m - 1][2]
        head = last - 1
        if link == "and":
            if not (m == len(segments) - 1 and clause_start and (line.named(head) or line.source_noun(head))):
                break
            best = m
        elif line.source_noun(head) or line.lower[head] in line.words.data or (link == "of" and (line.named(head) or line.lower[first] in DETERMINERS)):
            best = m
        elif link not in {"of", "in", "for", "at"}:
            break
    return _phrase(line, segments[best][0], segments[0][1])


def phrase_from(line: Line, i: int) -> NounPhrase | None:
    """Return the noun phrase that starts at token ``i``."""
    size = len(line.tokens)
    k = i
    while k < size and line.lower[k] in DETERMINERS:
        k += 1
    if k < size and k > i and line.lower[k] == "of":
        k += 1
        while k < size and line.lower[k] in DETERMINERS:
            k += 1
    first_noun = k
    while k < size and k - i < _LONGEST:
        low = line.lower[k]
        if line.lower[k] == "," and (based := _BASED.match(line.text, line.tokens[k].end)) is not None:
            while k < size and line.tokens[k].start < based.end():
                k += 1
            continue
        if line.hard(k) or (line.in_time(k) and k > first_noun and not line.named(k - 1)) or line.lower[k] in WEEKDAYS:
            break
        if low in {"by", "from"} and k > first_noun and (line.lower[k - 1] in line.words.data or line.lower[k - 1] in line.words.figures or line.lower[k - 1] in _MAKING):
            k += 1
            while k < size and line.lower[k] in DETERMINERS:
                k += 1
            continue
        if low in _MAKING and k + 1 < size and line.lower[k + 1] in {"by", "from"}:
            k += 1
            continue
        if low == "and":
            if k + 1 < size and k > first_noun and (line.named(k + 1) or line.source_noun(k + 1) or (k + 2 < size and line.lower[k + 1] in DETERMINERS and (line.named(k + 2) or line.source_noun(k + 2)))) and (line.named(k - 1) or line.source_noun(k - 1)):
                k += 1
                while k < size and line.lower[k] in DETERMINERS:
                    k += 1
                continue
            break
        if low in LINKS:
            if k == first_noun or k + 1 >= size or line.lower[k + 1] in STOPS or line.in_time(k + 1) or line.hard(k + 1):
                break
            n = k + 1
            while n < size and line.lower[n] in DETERMINERS:
                n += 1
            if n >= size or line.hard(n) or line.in_time(n) or (low in {"in", "at", "on", "to"} and (line.lower[n] in line.words.documents or line.lower[min(n + 1, size - 1)] in line.words.documents)):
                break
            if not (low in {"of", "de"} or line.source_noun(k - 1) or line.lower[k - 1] in line.words.data):
                break
            k = n
            continue
        if low in STOPS or low in DETERMINERS or (k > first_noun and line.adverb(k)) or (low[0].isdigit() and k > first_noun):
            break
        if k > first_noun and line.lower[k - 1] in line.words.data and (low.endswith("ed") or low in {"seen", "shown", "sent"}):
            break
        if k > first_noun and line.source_noun(k - 1) and not (line.named(k) or line.source_noun(k) or low in line.words.data or low in {".", "&"} or low in _MAKING):
            break
        if k > first_noun and not line.named(k) and (low in line.words.acts and low not in line.words.noun_like or (low.endswith(("ed", "ing")) and line.named(k - 1))):
            break
        k += 1
    if k == first_noun:
        low = line.lower[i]
        return NounPhrase(i, i + 1, low, "pronoun") if low in PRONOUNS - {"one"} else None
    phrase = _phrase(line, i, k)
    if phrase is not None and phrase.kind == "noun" and k + 1 < size and line.lower[k] == ",":
        apposed = _name_segment(line, k + 1, _segment_end(line, k + 1))
        if apposed is not None:
            return NounPhrase(phrase.first, apposed.last, apposed.name, "name", phrase.role)
    return phrase


def _segment_end(line: Line, k: int) -> int:
    while k < len(line.tokens) and not line.hard(k):
        k += 1
    return k


def _name_segment(line: Line, first: int, last: int) -> NounPhrase | None:
    """Return a segment between commas that is a name and no more ('Holger Bech of Svendborg')."""
    while last > first and line.lower[last - 1] == "." and not (last - 2 >= first and _SHORT.match(line.lower[last - 2])):
        last -= 1
    if first >= last or last - first > 9 or not (line.named(first) or line.lower[first] in ARTICLES):
        return None
    for i in range(first, last):
        if not (line.named(i) or line.lower[i] in {".", "of", "de", "the", "for", "and", "&", "'", "al", "bin", "van", "von", "el"}):
            return None
    phrase = _phrase(line, first, last)
    return phrase if phrase is not None and phrase.kind == "name" else None


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
        elif not (low in AUXILIARIES or line.adverb(j)):
            if not line.in_time(j) and not (low in {"on", "in", "last", "this", "earlier", "late", "early"} and j + 1 < verb and line.in_time(j + 1)):
                break
        j -= 1
    if j < 0:
        return None
    found = _subject_at(line, j)
    if found is not None and found.first > 1 and found.kind != "pronoun" and (line.lower[found.first - 1] in LINKS or line.lower[found.first - 1] == "by") and not line.hard(found.first - 2):
        opening = _opening_subject(line, verb)  # 'a team set up to watch the sanctions on Utopia says'
        if opening is not None and opening.last < found.first and line.lower[opening.last] not in line.words.speech | line.words.belief | line.words.claim:
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
        line.lower[k] in OPENING_ADVERBS or line.adverb(k) or line.in_time(k) or line.lower[k] == "," and k
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
            inner = _name_segment(line, opening + 1, j)
            if inner is not None and line.lower[outer.first] in {"a", "an"} and inner.last - inner.first > 1 and line.words.is_source_noun(outer.role):
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
        return found if found is not None and found.kind == "name" or (found is not None and line.words.is_source_noun(found.role)) else None
    if low in PRONOUNS - {"one"}:
        return NounPhrase(j, j + 1, low, "pronoun")
    if low in OWN_VOICE:
        return NounPhrase(j, j + 1, low, "own")
    if line.hard(j) or low in STOPS or low in LINKS:
        return None
    return phrase_ending(line, j)


def _apposed(line: Line, comma: int) -> NounPhrase | None:
    """Return the subject that a comma closes: 'Its manager, Eddie Kuo, said', 'Lee Illwoo, an expert at ..., said'."""
    edges = [comma]
    i = comma - 1
    while i >= 0 and (not line.hard(i) or line.lower[i] in {",", "(", ")"}):
        if line.lower[i] == ",":
            edges.append(i)
        i -= 1
    edges.append(i)
    segments = [(edges[n + 1] + 1, edges[n]) for n in range(len(edges) - 1)]  # right to left
    nearest = _name_segment(line, *segments[0])
    if nearest is not None:
        if len(segments) > 1 and segments[1][0] < segments[1][1]:
            outer = phrase_ending(line, segments[1][1] - 1)
            if outer is not None and (line.words.is_source_noun(outer.role) or outer.role in line.words.documents or line.lower[outer.first] in POSSESSIVES):
                return NounPhrase(outer.first, nearest.last, nearest.name, "name", outer.role)
            if outer is not None and outer.kind == "name":  # 'Jan Olsen of Argo, Oslo, said'
                return outer
        return nearest
    for n in range(1, min(len(segments), 4)):
        first, last = segments[n]
        if first >= last:
            continue
        found = _subject_at(line, last - 1) if line.lower[last - 1] != "," else None
        if found is not None and found.first >= first and (found.kind in {"name", "pronoun"} or line.words.is_source_noun(found.role)):
            name = _name_segment(line, first, last)
            if name is not None and n + 1 < len(segments) and segments[n + 1][0] < segments[n + 1][1]:
                outer = phrase_ending(line, segments[n + 1][1] - 1)
                if outer is not None and line.words.is_source_noun(outer.role):
                    return NounPhrase(outer.first, name.last, name.name, "name", outer.role)
            return found
    return None
