"""Acts of reporting in one sentence: who says, believes, denies or shows, and for which stretch of it."""

import re

from sanctions_assets.extraction.speakers.line import Line, NounPhrase
from sanctions_assets.extraction.speakers.phrases import phrase_ending, phrase_from
from sanctions_assets.extraction.speakers.scopes import Act, make_act, narrowed
from sanctions_assets.extraction.speakers.subjects import subject_before
from sanctions_assets.extraction.speakers.verbs import ActKind, as_saying, is_verb, keeps_figure, reason_of, use_of
from sanctions_assets.extraction.speakers.vocabulary import SpeechWords

_CLOSING = frozenset({"”", '"', "’", "'", "»"})
_ACCORDING = re.compile(
    r"\b(?:according to|as (?:reported|told|stated) by|as per|in the words of|by the account of"
    r"|in the (?:view|opinion|estimate) of|figures (?:from|by)|data (?:from|by)|compiled by|released by"
    r"|by the (?:reckoning|count|tally|estimates?|calculations?) of"
    r"|by (?=(?:his|her|its|their) (?:own )?(?:reckoning|count|tally|estimate)\b)"
    r"|(?:by|in) (?=[\w .]{2,50}['\u2019]s (?:own )?(?:reckoning|count|tally|estimate|account|view|words|telling)\b))"
    r"\s*(?!which|whom)",
    re.IGNORECASE,
)


_ACCORDING_WORDS = frozenset(
    {
        "reckoning",
        "count",
        "tally",
        "according",
        "reported",
        "told",
        "stated",
        "per",
        "words",
        "account",
        "view",
        "opinion",
        "estimate",
        "figures",
        "data",
        "compiled",
        "released",
    }
)


_PUTS_OUT = frozenset({"released", "published", "provided", "presented", "issued", "shared", "produced", "posted", "obtained"})
_WHOSE = {"his": "he", "her": "she", "its": "it", "their": "they"}
_NO_AGENTS = frozenset(
    {"given", "put", "placed", "agreed", "pledged", "promised", "advised", "assured", "briefed", "informed", "notified", "blamed"}
    | {"logged", "read", "posted", "charged", "called", "branded", "ruled", "expected", "tracked"}
)
"""Participles whose agent tells nothing: 'a sale agreed by the two companies'."""
_CHARGED = frozenset({"accused", "suspected"})
"""Participles that tell, with 'of' right behind, of those who are charged."""


def find_acts(line: Line) -> list[Act]:
    """Return the acts of reporting of a sentence in reading order."""
    words = line.words
    acts: list[Act] = []
    if line.sentence.headline and ":" in line.lower[1:7]:
        speaker = phrase_from(line, 0)
        if speaker is not None and line.lower[speaker.last : speaker.last + 1] == [":"] and _can_speak(line, speaker):
            acts.append(make_act(line, speaker, "says", speaker.last, leads=True))
    for i, low in enumerate(line.lower):
        if low == "has" and i:
            kept = subject_before(line, i)
            if kept is not None and not kept[1] and keeps_figure(line, i, kept[0], words):
                acts.append(make_act(line, kept[0], "says", i))
                continue
        own = _own_figure(line, i, words) if low in words.figures else None
        if own is None and low in words.denied:
            own = _owned_claim(line, i, words)
        if own is not None:
            acts.append(own)
            continue
        if (low in words.acts or low in words.differ) and (i == 0 or line.caps or not line.tokens[i].text[0].isupper()):
            act = _act_at(line, i, words, acts)
            if act is not None:
                acts.append(act)
    according = _according(line)
    acts = [a for a in acts if not any(o.verb_start < a.verb_start < o.verb_end for o in according)]
    acts.extend(according)
    acts.sort(key=lambda a: a.verb_start)
    return narrowed(line, _originated(acts))


def _can_speak(line: Line, phrase: NounPhrase) -> bool:
    """Say whether a phrase before the colon of a headline is a source: people, bodies or a country."""
    country = any(h.get("country") is not None and h.start <= line.tokens[phrase.first].start < h.end for h in line.sentence.hits)
    return country or line.words.is_source_noun(phrase.role) or phrase.name.lower() in line.words.organisations


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
                return make_act(
                    line,
                    NounPhrase(owner.first, owner.last, name, owner.kind if owner.kind == "name" else "noun", role),
                    "says",
                    i,
                )
    return None


def _owned_claim(line: Line, i: int, words: SpeechWords) -> Act | None:
    """'allegations by Kyiv that', 'the officials' claim that': whoever makes a claim told by a noun."""
    rest = line.lower[i + 1 : i + 4]
    if "by" in rest[:2] or (line.lower[i] == "information" and rest[:1] == ["from"]):
        k = i + 1 + rest.index("by" if "by" in rest[:2] else "from") + 1
        maker = phrase_from(line, k) if k < len(line.tokens) else None
        if (
            maker is None
            or not (maker.kind == "name" or words.is_source_noun(maker.role))
            or "that" not in line.lower[maker.last : maker.last + 4]
        ):
            return None
    elif rest[:1] == ["that"]:
        at = next(
            (
                k
                for k in range(i - 1, max(-1, i - 4), -1)
                if line.tokens[k].text.endswith(("'s", "’s")) or line.lower[k] in {"'", "’"}
            ),
            None,
        )
        maker = phrase_ending(line, at if line.tokens[at].text[-1] == "s" else at - 1) if at else None
        if maker is None:
            return None
        role = re.sub(r"['’]s?$", "", maker.role)
        if not (maker.kind == "name" or words.is_source_noun(role)):
            return None
        maker = NounPhrase(maker.first, maker.last, re.sub(r"['’]s?$", "", maker.name), maker.kind, role)
    else:
        return None
    that = line.lower.index("that", i)
    return Act(maker, "says", line.tokens[i].start, line.tokens[that].end, line.tokens[that].start, line.sentence.end, True)


def _act_at(line: Line, i: int, words: SpeechWords, earlier: list[Act]) -> Act | None:
    low = line.lower[i]
    if low.endswith("ing"):
        return _participle(line, i, words, earlier)
    following = line.lower[i + 1] if i + 1 < len(line.lower) else "."
    before = line.lower[i - 1] if i else ""
    quoted = (
        low in words.quote
        and before in {"was", "were", "is", "are"}
        and following in {"as", "by"}
        and as_saying(line, i) is not None
    )
    if following == "of" and low in _CHARGED:
        return None  # 'crew members suspected of smuggling': who suspects them is not told
    if (
        following == "by"
        and not quoted
        and not low.endswith("s")
        and (
            low not in {"said", "told", "added"}
            or any(w in {"is", "are", "was", "were", "been"} for w in line.lower[max(0, i - 2) : i])
        )
    ):
        return _agent(line, i, words)
    inverted = _inverted(line, i, words)
    if inverted is not None:
        return make_act(line, inverted, "says", i, last=inverted.last, leads=False)
    if low in words.find and line.lower[0] in {"no", "nothing", "none", "neither"}:
        return _searched(line, i, words)
    found = subject_before(line, i, passive=quoted)
    if found is None or any(w in {"asked", "asking"} for w in line.lower[max(0, found[0].first - 3) : found[0].first]):
        return None
    subject, negated = found
    if low in words.denied and subject.first and line.lower[subject.first - 1] in words.denial - words.noun_like:
        return None  # 'dismissed media reports that'
    kind = use_of(line, i, subject, negated, quoted, words)
    if kind is None or (kind != "lists" and not is_verb(line, i, subject, words)):
        return None
    if kind == "lists":
        return _listing(line, i, subject)
    origin = None if quoted else _quoted_origin(line, i, words)
    return make_act(line, subject if origin is None else origin, kind, i, subject=subject)


def _participle(line: Line, i: int, words: SpeechWords, earlier: list[Act]) -> Act | None:
    """'..., citing officials' names the origin; '..., saying that' goes on with the subject of the sentence."""
    low = line.lower[i]
    if low == "showing":
        return _shown(line, i, words)
    opens = not i or line.lower[i - 1] in {",", "reported", "report", "reports", "(", "said"} or line.in_time(i - 1)
    if low in {"citing", "quoting"} and opens:
        origin = _origin(line, i + 1, words)
        return None if origin is None else make_act(line, origin, "cites", i, last=origin.last, leads=False)
    if low not in words.speech and low not in words.claim and low not in words.denial:
        return None
    if i and line.lower[i - 1] in {"is", "are", "was", "were"}:
        found = subject_before(line, i)
        return make_act(line, found[0], "says", i) if found is not None and not found[1] else None
    if (
        i
        and line.lower[i - 1] in {",", "and"}
        and not earlier
        and low not in {"adding", "reporting", "noting", "calling"} | set()
    ):
        subject = phrase_from(line, 0) if line.tokens else None
        if (
            subject is not None
            and subject.last < i
            and (words.is_source_noun(subject.role) or subject.kind == "pronoun")
            and subject.name not in {"it", "they", "both"}
        ):
            return make_act(line, subject, "denies" if low in words.denial else "says", i)
    return None


def _shown(line: Line, i: int, words: SpeechWords) -> Act | None:
    """'The ministry released images showing that': who puts out what shows it."""
    at = next((k for k in range(i - 1, max(-1, i - 8), -1) if line.lower[k] in _PUTS_OUT), None)
    found = subject_before(line, at) if at is not None else None
    if found is None or found[1] or words.data.isdisjoint(line.lower[(at or 0) + 1 : i]):
        return None
    subject = found[0]
    if not (subject.kind == "name" or words.is_source_noun(subject.role)):
        return None
    return Act(subject, "says", line.tokens[i].start, line.tokens[i].end, line.tokens[i].start, line.sentence.end, True)


def _origin(line: Line, k: int, words: SpeechWords) -> NounPhrase | None:
    """Return whom a report cites, where it is a speaker and no paper."""
    origin = phrase_from(line, k) if k < len(line.tokens) else None
    saying = as_saying(line, k)
    if origin is not None and origin.kind == "pronoun" and origin.name in {"him", "her", "them"} and saying == k + 1:
        return origin  # 'news agencies quoted him as saying'
    if saying is not None:  # 'quoting the Secretary for Trade, Fish and Food Jo Li as saying'
        origin = phrase_ending(line, saying - 1) or origin
    if (
        origin is None
        or origin.kind in {"document", "own", "pronoun"}
        or not (origin.kind == "name" or words.is_source_noun(origin.role))
    ):
        return None
    return origin


def _quoted_origin(line: Line, i: int, words: SpeechWords) -> NounPhrase | None:
    """Return the origin that a report right behind its verb quotes: 'said, quoting the minister as saying that'."""
    for k in range(i + 1, min(i + 4, len(line.lower))):
        if line.lower[k] in {"citing", "quoting"}:
            return _origin(line, k + 1, words)
    if line.lower[i] in words.quote and (line.lower[i] not in {"cited", "cites"} or as_saying(line, i) is not None):
        return _origin(line, i + 1, words)
    return None


def _agent(line: Line, i: int, words: SpeechWords) -> Act | None:
    """'is reported by the port's agents to have', 'accused by Seoul of': the agent is the source."""
    low = line.lower[i]
    cited = low in words.quote and not (i and line.lower[i - 1] in words.people)
    if i and line.lower[i - 1] == "as" and "according" in line.lower[i:]:
        return None
    if low in _NO_AGENTS or not (cited or low in words.speech | words.claim | words.belief | words.estimate | words.denial):
        return None
    agent = phrase_from(line, i + 2) if i + 2 < len(line.tokens) else None
    if (
        agent is None
        or agent.kind in {"document", "pronoun", "own"}
        or not (agent.kind == "name" or words.is_source_noun(agent.role))
    ):
        return None
    start, end = line.sentence.start, line.sentence.end
    return Act(
        agent,
        "denies" if low in words.denial else "says",
        line.tokens[i].start,
        line.tokens[agent.last - 1].end,
        start,
        end,
        True,
    )


def _searched(line: Line, i: int, words: SpeechWords) -> Act | None:
    """'No arms were found aboard by the ship's crew': whoever searched denies."""
    at = next((k for k in range(i + 1, min(i + 12, len(line.lower) - 1)) if line.lower[k] == "by"), None)
    agent = phrase_from(line, at + 1) if at is not None else None
    if agent is None or not (words.is_source_noun(agent.role) or agent.kind == "name"):
        return None
    return Act(
        agent, "denies", line.tokens[i].start, line.tokens[agent.last - 1].end, line.sentence.start, line.sentence.end, False
    )


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
        return (
            NounPhrase(i + 1, i + 2, following, "pronoun")
            if quoted and following != "that" and (i + 2 >= len(line.lower) or line.hard(i + 2))
            else None
        )
    subject = phrase_from(line, i + 1)
    if subject is None or subject.kind == "pronoun" or (not quoted and low in {"told", "tells"}):
        return None
    if quoted:
        return subject
    ends = (
        subject.last >= len(line.tokens)
        or line.hard(subject.last)
        or line.in_time(subject.last)
        or line.lower[subject.last] in {"in", "on", "at", "by", "last", "of", "to", "which", "who", "after"}
    )
    speaks = subject.kind in {"name", "document"} or words.is_source_noun(subject.role)
    return subject if ends and speaks else None


def _listing(line: Line, i: int, subject: NounPhrase) -> Act | None:
    reason = reason_of(line, i)
    if reason is None:
        return None
    return Act(subject, "lists", line.tokens[i].start, line.tokens[i].end, line.tokens[reason].start, line.sentence.end, True)


def _according(line: Line) -> list[Act]:
    acts: list[Act] = []
    if _ACCORDING_WORDS.isdisjoint(line.lower):
        return acts
    for match in _ACCORDING.finditer(line.text, line.sentence.start, line.sentence.end):
        k = line.sentence.token_at(match.end())
        if k >= len(line.tokens) or (match.group()[:2].lower() == "as" and "according" in line.lower[k:]):
            continue  # 'as reported by the agencies, according to the minister'
        source = phrase_from(line, k)
        if line.lower[k] in _WHOSE:  # 'by his count'
            source = NounPhrase(k, k + 1, _WHOSE[line.lower[k]], "pronoun")
        if source is None or source.kind == "own":
            continue
        kind: ActKind = "shows" if source.kind == "document" and source.role == "data" else "according"
        token = line.sentence.token_at(match.start())
        acts.append(
            Act(
                source,
                kind,
                line.tokens[token].start,
                line.tokens[source.last - 1].end,
                line.sentence.start,
                line.sentence.end,
                False,
            )
        )
    return acts
