"""Noun phrases that can be a source, read from either end, and the body that a document or figure belongs to."""

import re

from sanctions_assets.extraction.speakers.line import SHORT, Kind, Line, NounPhrase
from sanctions_assets.extraction.speakers.vocabulary import ARTICLES, DETERMINERS, LINKS, OWN_VOICE, PRONOUNS, STOPS, WEEKDAYS

_LONGEST = 22
"""Tokens that the longest phrase of a source holds."""
_PAPERS = frozenset(
    {"papers", "documents", "letter", "letters", "records", "document", "schedule", "schedules", "invoices", "manifest", "notice"}
)
"""Papers of a body, which are no word of its own."""
_MAKING = frozenset(
    {"compiled", "published", "released", "provided", "collected", "issued", "written", "produced", "made", "gathered"}
)
_BASED = re.compile(r"\s*[\w.]+(?:\s\w+)?-based\s")


def _phrase(line: Line, first: int, last: int) -> NounPhrase | None:
    """Make a phrase of tokens ``[first, last)``: leading determiners off, a closing name freed of what describes it."""
    start = first
    while start < last and (line.lower[start] in DETERMINERS or line.lower[start] == "of" or line.adverb(start)):
        start += 1
    while (
        last > start
        and (line.lower[last - 1] in STOPS | LINKS | ARTICLES or line.adverb(last - 1) or line.hard(last - 1))
        and not (line.lower[last - 1] == "." or last - 1 in line.name_quotes)
    ):
        last -= 1
    start = _past_owner(line, start, last)
    if start >= last:
        low = line.lower[first]
        return NounPhrase(first, first + 1, low, "pronoun") if low in {"both", "some", "two", "three", "several"} else None
    owned = _owner_of_paper(line, first, start, last)
    if owned is not None:
        return owned
    head = last - 1
    for i in range(start, last):
        made = line.lower[i] in _MAKING and i + 1 < last and line.lower[i + 1] in {"by", "from"}
        if i > start and (made or (line.lower[i] in LINKS and line.lower[i] != "de")):
            head = i - 1
            break
    role = ""
    named_end = head
    while named_end > start and not line.named(named_end) and line.lower[named_end] == ".":
        named_end -= 1
    if line.named(named_end) and not line.caps and not (line.words.is_source_noun(line.lower[named_end]) and named_end == start):
        run = named_end
        while run > start and (
            line.named(run - 1)
            or (line.lower[run - 1] in {".", "&", "de", "van", "von", "al", "bin", "el", "du", "da", "der"} and run - 1 > start)
        ):
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
    if head > start and f"{line.lower[head - 1]} {low}" in line.words.figureheads:
        return NounPhrase(first, last, line.span(start, last), "noun", "people")
    if (low in line.words.data or low in line.words.figures) and not line.words.is_source_noun(low):
        return _document(line, first, start, head, last)
    return NounPhrase(first, last, line.span(start, last), kind, low, line.lower[first] == "the")


def _owner_of_paper(line: Line, first: int, start: int, last: int) -> NounPhrase | None:
    """Return the body of several words whose report a phrase is: '(the Department of Agriculture)'s weekly report'."""
    role = line.lower[last - 1]
    if role not in line.words.documents or role in _PAPERS:
        return None
    at = next((k for k in range(last - 2, start, -1) if line.lower[k].endswith(("'s", "’s"))), None)
    if at is None or not {"of", "for"} & set(line.lower[start:at]) or not line.named(start):
        return None
    return NounPhrase(first, last, re.sub(r"['’]s$", "", line.span(start, at + 1)), "name", role)


def _past_owner(line: Line, start: int, last: int) -> int:
    """Return where a source starts behind the noun of which it tells: '(vessels) Omani authorities (believe)'."""
    for k in range(start, min(last - 2, start + 3)):
        low = line.lower[k]
        plural = low.endswith("s") and len(low) > 4 and line.tokens[k].text.islower() and not low.endswith(("'s", "’s"))
        if plural and not line.source_noun(k) and low not in line.words.data and line.named(k + 1) and line.source_noun(last - 1):
            return k + 1
    return start


def _document(line: Line, first: int, start: int, head: int, last: int) -> NounPhrase:
    """A document or data: the body that compiled figures is their source, papers have none."""
    words = line.words
    role = line.lower[head]
    after = line.lower[head + 1 : last]
    maker = next(
        (
            k
            for k, w in enumerate(after)
            if w in {"by", "from"} and (k == 0 or after[k - 1] in _MAKING or after[k - 1] in words.data)
        ),
        None,
    )
    if maker is not None and head + 2 + maker < last:
        inner = _phrase(line, head + 2 + maker, last)
        if inner is not None and inner.kind in {"name", "noun"}:
            return NounPhrase(first, last, inner.name, inner.kind, inner.role if inner.kind == "noun" else role)
    holder = next(
        (
            k
            for k in range(head - 1, start - 1, -1)
            if line.lower[k].endswith(("'s", "\u2019s")) or line.lower[k + 1] in {"'", "\u2019"}
        ),
        None,
    )
    if holder is not None and not line.named(holder) and role not in _PAPERS:
        noun = re.sub(r"['\u2019]s$", "", line.lower[holder])
        if words.is_source_noun(noun):
            return NounPhrase(first, last, re.sub(r"['\u2019]s$", "", line.span(start, holder + 1)), "noun", noun)
    paper = role in words.documents and role not in _PAPERS and not role.endswith("s")
    if paper and head > start and line.lower[head - 1] in words.bodies:
        return NounPhrase(first, last, line.span(start, head), "noun", line.lower[head - 1])  # 'a ministry statement'
    owner = head
    while owner > start and not line.named(owner - 1):
        owner -= 1
    if owner > start and (role in words.figures or role in words.documents) and role not in _PAPERS - {"records"}:
        run = owner
        while run > start and (line.named(run - 1) or line.lower[run - 1] in {"of", "for", "and", "&", "."}):
            run -= 1
        name = re.sub(r"['’]s?$", "", line.span(run, owner))
        nation = any(
            h.get("country") is not None and h.start <= line.tokens[run].start and line.tokens[owner - 1].end <= h.end
            for h in line.sentence.hits
        )
        if (
            name
            and not nation
            and name.lower() not in words.bodies
            and not name.lower().endswith("customs")
            and name.lower()
            not in {
                "ais",
                "satellite",
                "ship",
                "vessel",
                "port",
                "court",
                "shipping",
                "company",
                "lloyd",
                "cargo",
                "tanker",
                "official",
                "tracking",
                "trade",
            }
        ):
            return NounPhrase(first, last, name, "name", role)
    if role in words.documents and role not in words.figures and role not in _PAPERS:
        return NounPhrase(first, last, line.span(start, last), "document", role, line.lower[first] in {"a", "an"})
    return NounPhrase(first, last, line.span(start, last), "document", "data")


def phrase_ending(line: Line, j: int) -> NounPhrase | None:
    """Return the noun phrase whose last token is ``j``, as far left as its nouns chain ('head of justice in the province')."""
    segments: list[
        tuple[int, int, str]
    ] = []  # right to left: first, last (exclusive), the word that ties it to the next one left
    end = k = j + 1
    clause_start = False
    while k > 0 and j - k < _LONGEST:
        i = k - 1
        low = line.lower[i]
        if i in line.name_quotes:
            k = min(i, line.name_quotes[i])  # past the whole name, or its opening mark alone
            continue
        if low in WEEKDAYS and k < end and (i == 0 or line.lower[i - 1] in {"on", "last", "this", "late", "early", "since", ","}):
            clause_start = True  # 'On Tuesday Reuters said'; but 'the Sunday Times said'
            break
        if (
            line.hard(i)
            or (low[0].isdigit() and not line.named(i))
            or (low in STOPS and low != "and" and not line.named(i))
            or (low in line.words.speech | line.words.denial and low not in line.words.noun_like and not line.named(i))
        ):
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
            if not (line.named(head) or line.source_noun(head)):
                break
            if m == len(segments) - 1:
                best = m if clause_start else best
        elif (
            line.source_noun(head)
            or line.lower[head] in line.words.data
            or (link == "of" and (line.named(head) or line.lower[first] in DETERMINERS))
        ):
            best = m
        elif link not in {"of", "in", "for", "at"}:
            break
    first = segments[best][0]
    if (
        any(link == "and" for _, _, link in segments[:best])
        and first > 1
        and line.lower[first - 1] == ","
        and line.named(first - 2)
    ):
        listed = phrase_ending(line, first - 2)  # 'the Ministry of Trade, Industry and Energy'
        if (
            listed is not None
            and (listed.kind == "name" or listed.role in line.words.bodies)
            and (listed.first == 0 or line.hard(listed.first - 1))
        ):
            first = listed.first
    return _phrase(line, first, segments[0][1])


def phrase_from(line: Line, i: int) -> NounPhrase | None:
    """Return the noun phrase that starts at token ``i``, with a name in apposition ('the owner, Olaf Brandt')."""
    size = len(line.tokens)
    k = _past_determiners(line, i)
    if k < size and k > i and line.lower[k] == "of":
        k = _past_determiners(line, k + 1)
    first_noun = k
    while k < size and k - i < _LONGEST:
        step = _step(line, k, first_noun)
        if step is None:
            break
        k = step
    if k == first_noun:
        low = line.lower[i]
        return NounPhrase(i, i + 1, low, "pronoun") if low in PRONOUNS - {"one"} else None
    phrase = _without_papers(line, i, k) or _phrase(line, i, k)
    if phrase is None or k + 2 > size or k >= size or line.lower[k] != ",":
        return phrase
    if phrase.kind == "noun":
        apposed = name_segment(line, k + 1, _segment_end(line, k + 1))
        return phrase if apposed is None else NounPhrase(phrase.first, apposed.last, apposed.name, "name", phrase.role)
    if phrase.kind == "name" and not phrase.role and k + 2 < size and line.lower[k + 1] in ARTICLES:
        described = phrase_from(line, k + 1)  # 'Blue Desk, a think tank'
        if described is not None and line.words.is_source_noun(described.role):
            return NounPhrase(phrase.first, phrase.last, phrase.name, "name", described.role, phrase.article)
    return phrase


def _without_papers(line: Line, first: int, last: int) -> NounPhrase | None:
    """Return whoever is told beside papers or data: 'a source and the port's schedules', 'a notice and two traders'."""
    at = next((n for n in range(first + 1, last - 1) if line.lower[n] == "and"), None)
    left = _phrase(line, first, at) if at is not None else None
    right = _phrase(line, at + 1, last) if at is not None else None
    if left is None or right is None or (left.kind == "document") == (right.kind == "document"):
        return None
    told = right if left.kind == "document" else left
    if told.kind == "noun" and not line.words.is_source_noun(told.role):
        return None
    return NounPhrase(first, last, told.name, told.kind, told.role, told.article)


def _past_determiners(line: Line, k: int) -> int:
    while k < len(line.tokens) and line.lower[k] in DETERMINERS:
        k += 1
    return k


def _step(line: Line, k: int, first_noun: int) -> int | None:
    """Return the next token of a phrase read from its start, ``None`` where token ``k`` is no part of it."""
    size = len(line.tokens)
    words = line.words
    low = line.lower[k]
    inside = k > first_noun
    before = line.lower[k - 1] if inside else ""
    if low == ",":
        based = _BASED.match(line.text, line.tokens[k].end)  # 'the Oslo, Norway-based Blue Desk'
        return line.sentence.token_at(based.end()) if based is not None else None
    if line.hard(k) or (inside and line.in_time(k) and not line.named(k - 1)) or low in WEEKDAYS:
        return None
    if low in {"by", "from"} and inside and (before in words.data or before in words.figures or before in _MAKING):
        return _past_determiners(line, k + 1)
    if low in _MAKING and k + 1 < size and line.lower[k + 1] in {"by", "from"}:
        return k + 1
    if low == "and":
        n = _past_determiners(line, k + 1)
        joins = inside and n < size and (line.named(n) or line.source_noun(n)) and (line.named(k - 1) or line.source_noun(k - 1))
        return n if joins else None
    if low in LINKS:
        return _linked(line, k) if inside else None
    if (low in STOPS and not (inside and line.named(k))) or low in DETERMINERS:
        return None
    return None if inside and _ends_before(line, k, before) else k + 1


def _linked(line: Line, k: int) -> int | None:
    """Return where the noun that a preposition ties on starts ('officials in Seoul', not 'officials in a statement')."""
    size = len(line.tokens)
    low = line.lower[k]
    n = _past_determiners(line, k + 1)
    if n >= size or line.lower[k + 1] in STOPS or line.in_time(k + 1) or line.in_time(n) or line.hard(n):
        return None
    if low in {"in", "at", "on", "to"} and not line.words.documents.isdisjoint(line.lower[n : n + 2]):
        return None
    if low == "of" and line.lower[n].endswith("ing") and not line.named(n):
        return None
    known = line.lower[k - 1] in {"familiar", "knowledge", "close", "involved", "briefed"}  # 'people familiar with the talks'
    return n if low in {"of", "de"} or known or line.source_noun(k - 1) or line.lower[k - 1] in line.words.data else None


def _ends_before(line: Line, k: int, before: str) -> bool:
    """Say whether a phrase ends before a word that is neither mark nor preposition: an adverb, a verb, a participle."""
    words = line.words
    low = line.lower[k]
    named = line.named(k)
    if (line.adverb(k) and not before.endswith(("'s", "\u2019s"))) or low[0].isdigit() or (named and before in words.figures):
        return True
    if before in words.data and (low.endswith("ed") or low in {"seen", "shown", "sent"}):
        return True
    if named or low in words.figures:
        return False
    compound = k + 1 < len(line.lower) and line.source_noun(k + 1) and low.isalpha() and low not in words.acts | STOPS | LINKS
    if line.source_noun(k - 1) and not (line.source_noun(k) or compound or low in words.data or low in {".", "&"} | _MAKING):
        return True  # but 'the state news agency'
    if low in words.acts and low.endswith("s") and line.named(k - 1) and line.tokens[k].text.islower():
        return low not in words.data | words.figures | words.denied  # 'Ann Ray tracks ships'
    if low.endswith("ing") and k + 1 < len(line.lower) and line.lower[k + 1] in words.data:
        return False  # 'the Argo loading schedules'
    return (low in words.acts and low not in words.noun_like and line.lower[k - 1] not in DETERMINERS) or (
        low.endswith(("ed", "ing")) and line.named(k - 1)
    )


def _segment_end(line: Line, k: int) -> int:
    while k < len(line.tokens) and not line.hard(k):
        k += 1
    return k


def name_segment(line: Line, first: int, last: int) -> NounPhrase | None:
    """Return a segment between commas that is a name and no more ('Olaf Brandt of Svendborg')."""
    while last > first and line.lower[last - 1] == "." and not (last - 2 >= first and SHORT.match(line.lower[last - 2])):
        last -= 1
    if first >= last or last - first > 9 or not (line.named(first) or line.lower[first] in ARTICLES):
        return None
    for i in range(first, last):
        if not (
            line.named(i) or line.lower[i] in {".", "of", "de", "the", "for", "and", "&", "'", "al", "bin", "van", "von", "el"}
        ):
            return None
    phrase = _phrase(line, first, last)
    return phrase if phrase is not None and phrase.kind == "name" else None
