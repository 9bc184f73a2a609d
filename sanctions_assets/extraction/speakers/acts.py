"""Acts of reporting in one sentence: who says, believes, denies or shows, and for which stretch of it."""

import re
from dataclasses import dataclass
from typing import Literal

from sanctions_assets.extraction.speakers.subjects import Line, NounPhrase, phrase_ending, phrase_from, subject_before
from sanctions_assets.extraction.speakers.vocabulary import DETERMINERS, SpeechWords

ActKind = Literal["says", "denies", "according", "shows", "lists", "differs", "cites"]
_CLOSING = frozenset({"”", '"', "’", "'", "»"})
_OPENING_OBJECT = frozenset(
    """that the a an it its this these those any all no there he she they his her their one some such how what whether why on to in , : “ " having
    being receiving sending buying selling supplying shipping carrying involvement wrongdoing reports claims accusations allegations""".split()
)
_ACCORDING = re.compile(r"\b(?:according to|as reported by|as told by|as stated by|as per|in the words of|by the account of|in the view of|in the opinion of|in the estimate of|figures (?:from|by)|data (?:from|by)|compiled by|released by)\s+(?!which|whom)", re.IGNORECASE)


_ACCORDING_WORDS = frozenset({"according", "reported", "told", "stated", "per", "words", "account", "view", "opinion", "estimate", "figures", "data", "compiled", "released"})


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


def find_acts(line: Line) -> list[Act]:
    """Return the acts of reporting of a sentence in reading order."""
    words = line.words
    acts: list[Act] = []
    for i, low in enumerate(line.lower):
        if low == "has" and i:
            kept = subject_before(line, i)
            if kept is not None and not kept[1] and _kept_figure(line, i, kept[0], words):
                acts.append(_make(line, kept[0], "says", i))
                continue
        own = _own_figure(line, i, words) if low in words.figures else None
        if own is not None:
            acts.append(own)
            continue
        if (low in words.acts or low in words.differ) and (i == 0 or line.caps or not line.tokens[i].text[0].isupper()):
            act = _act_at(line, i, words, acts)
            if act is not None:
                acts.append(act)
    acts.extend(_according(line))
    acts.sort(key=lambda a: a.verb_start)
    return _narrowed(line, _originated(acts))


def _originated(acts: list[Act]) -> list[Act]:
    """Give a report the origin that it cites: 'The Gazette, citing two officials, reported'."""
    out = [a for a in acts if a.kind != "cites"]
    for cited in acts:
        if cited.kind != "cites":
            continue
        before = [n for n, a in enumerate(out) if a.verb_start < cited.verb_start]
        at = before[-1] if before else (0 if out else None)
        if at is None:
            out.append(Act(cited.source, "says", cited.verb_start, cited.verb_end, cited.scope_start, cited.scope_end, False))
        else:
            a = out[at]
            out[at] = Act(cited.source, a.kind, a.verb_start, a.verb_end, a.scope_start, a.scope_end, a.leads)
    return sorted(out, key=lambda a: a.verb_start)


def _own_figure(line: Line, i: int, words: SpeechWords) -> Act | None:
    """'The panel's own figure is lower: 31': the owner of a figure states it."""
    if i + 1 >= len(line.lower) or line.lower[i + 1] not in {"is", "was", "are", "were", "puts", "put"}:
        return None
    for k in range(i - 1, max(-1, i - 4), -1):
        if line.tokens[k].text.endswith(("'s", "’s", "s'", "s’")):
            owner = phrase_ending(line, k)
            if owner is None:
                return None
            name = re.sub(r"['’]s?$", "", owner.name)
            role = re.sub(r"['’]s?$", "", line.lower[k])
            if owner.kind == "name" or words.is_source_noun(role):
                return _make(line, NounPhrase(owner.first, owner.last, name, owner.kind if owner.kind == "name" else "noun", role), "says", i)
    return None


def _act_at(line: Line, i: int, words: SpeechWords, earlier: list[Act]) -> Act | None:
    low = line.lower[i]
    if low.endswith("ing"):
        return _participle(line, i, words, earlier)
    following = line.lower[i + 1] if i + 1 < len(line.lower) else "."
    before = line.lower[i - 1] if i else ""
    quoted = low in words.quote and before in {"was", "were", "is", "are"} and following in {"as", "by"} and _as_saying(line, i) is not None
    if following == "by" and not quoted and not low.endswith("s") and (low not in {"said", "told", "added"} or any(w in {"is", "are", "was", "were", "been"} for w in line.lower[max(0, i - 2) : i])):
        return _agent(line, i, words)
    inverted = _inverted(line, i, words)
    if inverted is not None:
        return _make(line, inverted, "says", i, last=inverted.last, leads=False)
    if low in words.find and line.lower[0] in {"no", "nothing", "none", "neither"}:
        return _searched(line, i, words)
    found = subject_before(line, i, passive=quoted)
    if found is None or any(w in {"asked", "asking"} for w in line.lower[max(0, found[0].first - 3) : found[0].first]):
        return None
    subject, negated = found
    kind = _use(line, i, subject, negated, quoted, words)
    if kind is None or (kind != "lists" and not _agrees(line, i, subject, words)):
        return None
    if kind == "lists":
        return _listing(line, i, subject)
    origin = None if quoted else _quoted_origin(line, i, words)
    return _make(line, subject if origin is None else origin, kind, i, subject=subject)


def _use(line: Line, i: int, subject: NounPhrase, negated: bool, quoted: bool, words: SpeechWords) -> ActKind | None:
    """Return what a verb does here under this subject, ``None`` where it is no act of reporting."""
    low = line.lower[i]
    rest = line.lower[i + 1 : i + 9]
    following = rest[0] if rest else "."
    named = subject.kind in {"name", "pronoun"} or words.is_source_noun(subject.role)
    if quoted:
        return "says"
    if low in {"cited", "cites"} and named and not negated and any(w in words.data for w in rest[:4]):
        return "says"
    if low in words.quote:
        return "says" if named and not negated and _as_saying(line, i) is not None else None
    if low in words.denial and (low not in words.speech or low in {"ruled", "rule", "rules"}):
        return _denial(line, i, rest, named, negated)
    if negated:
        return None
    if low in words.listing and named and _reason(line, i) is not None:
        return "lists"
    if low in words.differ:
        return "differs" if named and (low not in {"sides", "sided"} or following == "with") and (not low.startswith("beg") or rest[:2] == ["to", "differ"]) else None
    if low in words.speech or low in words.claim:
        if following in {"no", "yes"} and (len(rest) < 2 or line.hard(i + 2)):
            return None
        if low.startswith("hint") and following not in {"that", "at"}:
            return None
        if low in {"speaks", "speak", "spoke", "talks", "talked"} and following != "of":
            return None
        if subject.kind == "document":
            return "shows" if subject.role == "data" else "says"
        return "says" if named or subject.kind == "own" or low in {"said", "says", "say", "told", "added"} else None
    if low in words.belief:
        return "says" if named or subject.kind in {"own", "document"} else None
    if low in words.find:
        return _finding(rest, subject, words) if named or subject.kind == "document" else None
    if low in words.estimate:
        if low in {"estimate", "estimates", "estimated", "reckons", "reckoned", "forecasts", "forecast"}:
            return "says" if named or subject.kind == "document" else None
        figure = any(w[:1].isdigit() for w in rest) or (low in {"put", "puts"} and "at" in line.lower[i + 1 : i + 24])
        if low in {"put", "puts", "gave", "places", "placed", "saw", "see", "sees", "records", "recorded", "booked", "books"}:
            figure = figure and ("at" in line.lower[i + 1 : i + 24] if low in {"put", "puts"} else low in {"gave", "gives", "recorded", "records"} and following[:1].isdigit() or following in {"it", "her", "the", "exports", "imports"} and low in {"places", "placed"})
            if low in {"places", "placed"} and following in {"it", "her", "him", "them"}:
                figure = True
        return "says" if figure and (named or subject.kind == "document") else None
    if low in words.show:
        if subject.kind == "document":
            return "shows" if subject.role == "data" else "says"
        if subject.kind == "name" and (subject.role in words.data or subject.role in words.figures or any(n.lower() in words.organisations for n in subject.name.split(" and "))):
            return "says"
        return "says" if named and subject.kind != "pronoun" and following in {"that", "how"} else None
    return None


def _denial(line: Line, i: int, rest: list[str], named: bool, negated: bool) -> ActKind | None:
    low = line.lower[i]
    following = rest[0] if rest else "."
    if not named:
        return None
    if low in {"rule", "ruled", "rules"}:
        return "denies" if following == "out" else None
    if negated:
        return None
    if low.startswith(("den", "refut", "rebut", "disavow", "repudiat", "decr")):
        return "denies"
    if low.startswith(("call", "term", "brand", "rubbish", "derid", "ridicul", "mock", "scoff")):
        return "denies" if following in {"it", "this", "that", "them", "such", "the", "these", "those", '"', "“"} or following in line.words.denied else None
    return "denies" if following in {"that", "this", "it", "any", "both", "all", "them", ",", "."} or any(w in line.words.denied for w in rest) else None


def _finding(rest: list[str], subject: NounPhrase, words: SpeechWords) -> ActKind | None:
    following = rest[0] if rest else "."
    research = subject.role in words.documents or subject.role in {"team", "panel", "study", "group", "institute", "monitor", "researchers", "authors"}
    if following == "that" and (research or subject.kind in {"name", "noun"}):
        return "says"
    if following in {"no", "nothing", "none", "neither"} or rest[:2] == ["not", "a"]:
        return "denies"
    return "says" if research and following != "itself" else None


def _agrees(line: Line, i: int, subject: NounPhrase, words: SpeechWords) -> bool:
    """Say whether a word that could be a noun is a verb here."""
    low = line.lower[i]
    if low not in words.noun_like:
        return True
    if subject.kind in {"pronoun", "own"}:
        return True
    if i == subject.last - 1 or line.lower[i - 1] in DETERMINERS:
        return False
    following = line.lower[i + 1] if i + 1 < len(line.lower) else "."
    opens = following in _OPENING_OBJECT or following[:1].isdigit() or line.hard(i + 1) if i + 1 < len(line.lower) else True
    if low.endswith("s"):
        return opens and (subject.kind in {"name", "document"} or words.is_source_noun(subject.role) or subject.role in words.documents) and low != "states" or following == "that"
    if following == "that":
        return True
    plural = subject.role.endswith("s") or subject.role == "data" or (subject.kind == "name" and subject.name.endswith("s")) or subject.role in {"police", "people", "customs", "crew", "authorities"} or " and " in subject.name
    return (opens or following in {"arms", "barley"}) and plural


def _participle(line: Line, i: int, words: SpeechWords, earlier: list[Act]) -> Act | None:
    """'..., citing officials' names the origin; '..., saying that' goes on with the subject of the sentence."""
    low = line.lower[i]
    if low in {"citing", "quoting"} and i and line.lower[i - 1] in {",", "reported", "report", "reports", "(", "said"}:
        origin = _origin(line, i + 1, words)
        return None if origin is None else _make(line, origin, "cites", i, last=origin.last, leads=False)
    if low not in words.speech and low not in words.claim and low not in words.denial:
        return None
    if i and line.lower[i - 1] in {"is", "are", "was", "were"}:
        found = subject_before(line, i)
        return _make(line, found[0], "says", i) if found is not None and not found[1] else None
    if i and line.lower[i - 1] in {",", "and"} and not earlier and low not in {"adding", "reporting", "noting", "calling"} | set():
        subject = phrase_from(line, 0) if line.tokens else None
        if subject is not None and subject.last < i and (words.is_source_noun(subject.role) or subject.kind == "pronoun") and subject.name not in {"it", "they", "both"}:
            return _make(line, subject, "denies" if low in words.denial else "says", i)
    return None


def _as_saying(line: Line, k: int) -> int | None:
    """Return the token of 'as' in 'as saying' within reach behind a token."""
    for n in range(k + 1, min(k + 24, len(line.lower) - 1)):
        if line.lower[n] == "as" and line.lower[n + 1].endswith("ing"):
            return n
        if line.hard(n) and line.lower[n] != ",":
            return None
    return None


def _origin(line: Line, k: int, words: SpeechWords) -> NounPhrase | None:
    """Return whom a report cites, where it is a speaker and no paper."""
    origin = phrase_from(line, k) if k < len(line.tokens) else None
    as_saying = _as_saying(line, k)
    if as_saying is not None:  # 'quoting the Secretary for Trade, Fish and Food Jo Li as saying'
        origin = phrase_ending(line, as_saying - 1) or origin
    if origin is None or origin.kind in {"document", "own", "pronoun"} or not (origin.kind == "name" or words.is_source_noun(origin.role)):
        return None
    return origin


def _quoted_origin(line: Line, i: int, words: SpeechWords) -> NounPhrase | None:
    """Return the origin that a report right behind its verb quotes: 'said, quoting the minister as saying that'."""
    for k in range(i + 1, min(i + 4, len(line.lower))):
        if line.lower[k] in {"citing", "quoting"}:
            return _origin(line, k + 1, words)
    if line.lower[i] in words.quote and line.lower[i] not in {"cited", "cites"}:
        return _origin(line, i + 1, words)
    return None


def _agent(line: Line, i: int, words: SpeechWords) -> Act | None:
    """'is reported by the port's agents to have', 'accused by Seoul of': the agent is the source."""
    low = line.lower[i]
    if low not in words.speech | words.claim | words.belief | words.estimate | words.quote | words.denial or low in {"given", "put"}:
        return None
    agent = phrase_from(line, i + 2) if i + 2 < len(line.tokens) else None
    if agent is None or agent.kind in {"document", "pronoun", "own"} or not (agent.kind == "name" or words.is_source_noun(agent.role)):
        return None
    start, end = line.sentence.start, line.sentence.end
    return Act(agent, "denies" if low in words.denial else "says", line.tokens[i].start, line.tokens[agent.last - 1].end, start, end, True)


def _searched(line: Line, i: int, words: SpeechWords) -> Act | None:
    """'No arms were found aboard by the ship's crew': whoever searched denies."""
    at = next((k for k in range(i + 1, min(i + 12, len(line.lower) - 1)) if line.lower[k] == "by"), None)
    agent = phrase_from(line, at + 1) if at is not None else None
    if agent is None or not (words.is_source_noun(agent.role) or agent.kind == "name"):
        return None
    return Act(agent, "denies", line.tokens[i].start, line.tokens[agent.last - 1].end, line.sentence.start, line.sentence.end, False)


def _kept_figure(line: Line, i: int, subject: NounPhrase, words: SpeechWords) -> bool:
    """'The office has 0.9m tonnes leaving for X', 'the tracker has her down for 650,000 barrels': a figure on a body's books."""
    rest = line.lower[i + 1 : i + 10]
    if not (subject.kind == "name" or words.is_source_noun(subject.role)):
        return False
    pairs = set(zip(rest, rest[1:], strict=False))
    if pairs & {("on", "file"), ("on", "record"), ("down", "for"), ("down", "as"), ("its", "books")}:
        return True
    return rest[:1] != [] and rest[0][:1].isdigit() and words.is_source_noun(subject.role) and any(w.endswith("ing") for w in rest[1:5])


def _inverted(line: Line, i: int, words: SpeechWords) -> NounPhrase | None:
    """Return the subject behind a verb: '"...," said Marit Kolstad, an analyst', '..., says the ministry.'"""
    low = line.lower[i]
    if low not in words.inverting or i + 1 >= len(line.tokens):
        return None
    before = line.lower[i - 1] if i else ";"
    quoted = before in _CLOSING or before in {"?", "!"} or (before == "," and i > 1 and line.lower[i - 2] in _CLOSING)
    if not quoted and before not in {",", ";", "—", "–"}:
        return None
    if line.in_time(i + 1):
        return None
    following = line.lower[i + 1]
    if following in {"that", "he", "she", "it", "they"}:
        return NounPhrase(i + 1, i + 2, following, "pronoun") if quoted and following != "that" and (i + 2 >= len(line.lower) or line.hard(i + 2)) else None
    subject = phrase_from(line, i + 1)
    if subject is None or subject.kind == "pronoun":
        return None
    if quoted:
        return subject
    ends = subject.last >= len(line.tokens) or line.hard(subject.last) or line.in_time(subject.last) or line.lower[subject.last] in {"in", "on", "at", "by", "last", "of", "to", "which", "who", "after"}
    speaks = subject.kind in {"name", "document"} or words.is_source_noun(subject.role)
    return subject if ends and speaks else None


def _reason(line: Line, i: int) -> int | None:
    """Return the token of 'for' or 'over' that opens the reason of a listing ('has had her under sanctions, for carrying')."""
    rest = line.lower[i + 1 :]
    if line.lower[i] in {"put", "puts", "place", "placed", "places", "has", "add", "added", "adds"} and not any(w in {"sanctions", "list", "blacklist"} for w in rest[:16]):
        return None
    for k, low in enumerate(rest[:-1], i + 1):
        if low in {"for", "over"} and (line.lower[k + 1].endswith("ing") or low == "over") and not line.in_time(k + 1):
            return k
    return None


def _listing(line: Line, i: int, subject: NounPhrase) -> Act | None:
    reason = _reason(line, i)
    if reason is None:
        return None
    return Act(subject, "lists", line.tokens[i].start, line.tokens[i].end, line.tokens[reason].start, line.sentence.end, True)


def _make(line: Line, source: NounPhrase, kind: ActKind, verb: int, *, last: int | None = None, leads: bool | None = None, subject: NounPhrase | None = None) -> Act:
    """Make an act of a verb; whether the source leads shows by what stands on both sides of it."""
    subject = subject or source
    first = min(subject.first, verb)
    last = max(verb + 1, last or 0)
    if leads is None:
        leads = not _closes(line, first, last)
    tokens = line.tokens
    start, end = line.sentence.start, line.sentence.end
    if leads and first > 0 and not _opens_with_adverbial(line, first):
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
    return k >= len(line.lower) or line.hard(k) or line.lower[k] in {"citing", "quoting"}


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


_PREPOSITIONS = frozenset("in on at by after before since during under with from as for of between until".split())


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


def _according(line: Line) -> list[Act]:
    acts: list[Act] = []
    if _ACCORDING_WORDS.isdisjoint(line.lower):
        return acts
    for match in _ACCORDING.finditer(line.text, line.sentence.start, line.sentence.end):
        k = line.sentence.token_at(match.end())
        if k >= len(line.tokens):
            continue
        source = phrase_from(line, k)
        if source is None or source.kind == "own":
            continue
        kind: ActKind = "shows" if source.kind == "document" and source.role == "data" else "according"
        token = line.sentence.token_at(match.start())
        acts.append(Act(source, kind, line.tokens[token].start, line.tokens[source.last - 1].end, line.sentence.start, line.sentence.end, False))
    return acts


def _as_clause(line: Line, act: Act) -> bool:
    return act.source.first > 0 and line.lower[act.source.first - 1] == "as"


def _narrowed(line: Line, acts: list[Act]) -> list[Act]:
    """Let each act answer for its own clause only: semicolons part them, and one that follows starts behind the one before."""
    if len(acts) < 2 and ";" not in line.lower:
        return acts
    cuts = [line.sentence.start, *(t.end for t in line.tokens if t.lower == ";"), line.sentence.end]
    out: list[Act] = []
    for act in acts:
        low = max(c for c in cuts if c <= act.verb_start)
        high = min(c for c in cuts if c > act.verb_start) if any(c > act.verb_start for c in cuts) else act.scope_end
        start, end = max(act.scope_start, low), min(act.scope_end, high) if not act.leads or low == act.scope_start else act.scope_end
        if act.leads:
            end = act.scope_end if not any(other.leads and other.verb_start > high for other in acts) else min(act.scope_end, high)
        else:
            before = [o for o in out if o.verb_start < act.verb_start]
            if before and (not before[-1].leads or _as_clause(line, act)) and start < before[-1].verb_end:
                start = before[-1].verb_end
        out.append(Act(act.source, act.kind, act.verb_start, act.verb_end, start, max(end, act.verb_end), act.leads))
    return out
