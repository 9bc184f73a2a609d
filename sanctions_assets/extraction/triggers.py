"""Verbs and nouns of moving in a sentence, with voice, tense, negation and what the auxiliaries say of them."""

import re
from dataclasses import dataclass
from typing import Literal

from sanctions_assets.extraction.lexicon import Frame, NounEntry, VerbSense
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan

Voice = Literal["active", "passive", "reduced", "nominal"]

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "get", "got", "gets"})
_HAVE = frozenset({"has", "have", "had", "having", "'ve", "'d"})
_MODAL = frozenset(
    {
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "'ll",
        "won't",
        "wouldn't",
        "can't",
        "cannot",
        "couldn't",
    }
)
_DO = frozenset({"did", "do", "does", "didn't", "doesn't", "don't"})
_NOT = frozenset({"not", "never", "n't", "no", "neither", "nor", "hardly", "cannot"})
_ADVERBS = frozenset(
    """also already now then just still ever even since recently so far once again often sometimes usually both all only soon later first twice thrice to likely
    about currently openly mostly together previously since long therefore thus""".split()
)
_IMPLICATIVE = frozenset(
    """used managed continued began begun started helped continues continue continuing starts start begins helps help helping seen caught found known allowed enabled
    proceeded happened resumed resume went goes""".split()
)
_ESTIMATED = frozenset({"estimated", "calculated", "reckoned", "found", "shown", "known", "seen", "confirmed"})
_BELIEVED = frozenset(
    """believed thought suspected alleged said reported likely understood presumed rumoured rumored appears appear appeared seems seem seemed feared assumed accused
    supposed claimed reputed""".split()
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A verb or noun of moving at its span."""

    start: int
    end: int
    senses: tuple[VerbSense, ...]
    noun: NounEntry | None
    voice: Voice
    form: str
    negated: bool
    planned: bool
    hedged: bool
    perfect: bool
    lemma: str

    @property
    def frames(self) -> tuple[Frame, ...]:
        """Its possible frames."""
        return (self.noun.frame,) if self.noun is not None else tuple(dict.fromkeys(s.entry.frame for s in self.senses))

    @property
    def weak(self) -> bool:
        """Whether it only moves cargo that has a quantity, or by ship."""
        return self.noun.weak if self.noun is not None else all(s.entry.weak for s in self.senses)


def find_triggers(scan: Scan, sentence: SentenceScan) -> list[Trigger]:
    """Return the triggers of a sentence in reading order."""
    found = []
    for hit in sentence.hits:
        verb_terms = tuple(t.value for t in hit.terms if t.kind == "verb")
        nouns = [t.value for t in hit.terms if t.kind == "noun"]
        noun = next((n for n in nouns if n.frame != "export_total"), nouns[0] if nouns else None)
        trigger = None
        if verb_terms and verb_terms[0].entry.base == "have" and not _possesses(scan, sentence, hit):
            continue
        if verb_terms and not (noun is not None and _reads_as_noun(scan, sentence, hit)):
            trigger = _verb(scan, sentence, hit, verb_terms)
        if trigger is None and noun is not None:
            trigger = Trigger(
                hit.start,
                hit.end,
                (),
                noun,
                "nominal",
                "noun",
                False,
                noun.planned,
                False,
                False,
                scan.folded[hit.start : hit.end],
            )
        if trigger is not None:
            found.append(trigger)
    return found


def _possesses(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether 'has' is a verb of its own ('has 12,000 tonnes of sugar'), not an auxiliary."""
    index = sentence.token_at(hit.end - 1) + 1
    following = sentence.tokens[index] if index < len(sentence.tokens) else None
    if following is None:
        return False
    starts_object = (
        following.lower in {"a", "an", "the", "some", "about", "more", "around", "no", "at"} or following.text[0].isdigit()
    )
    counted = any(n.start <= following.start < n.end for n in sentence.numbers)
    cargo = sentence.hit_at(following.start)
    return starts_object or counted or (cargo is not None and cargo.get("commodity") is not None and cargo.get("verb") is None)


def _reads_as_noun(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether a form that is both verb and noun ('exports', 'supply', 'load') stands as a noun."""
    index = sentence.token_at(hit.start)
    before = sentence.tokens[index - 1] if index else None
    after = scan.folded[hit.end : hit.end + 5]
    if after.startswith((" of ", " to ", " fro")) and not (
        before is not None and before.lower in {"to", "will", "would", "can", "could", "may", "might", "must"}
    ):
        return True
    if before is None or before.text in {"-", "*", "•", ".", ":", "|"}:
        following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
        third = any(t.value.form == "third" for t in hit.terms if t.kind == "verb")
        return not (
            third
            and following is not None
            and (following.text[0].isdigit() or following.text[0].isupper() or following.lower in {"the", "a", "an"})
        )
    if before.lower in {
        "to",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "did",
        "does",
        "do",
        "not",
        "who",
        "that",
        "which",
        "it",
        "they",
        "she",
        "he",
        "we",
    }:
        return False
    if before.lower in {
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "of",
        "in",
        "by",
        "on",
        "for",
        "from",
        "no",
        "any",
        "such",
        "these",
        "those",
        "this",
        "some",
        "all",
        "other",
        "seaborne",
        "total",
        "illegal",
        "illicit",
        "monthly",
        "annual",
        "daily",
    }:
        return True
    previous = sentence.hit_at(before.start)
    if previous is not None and (
        previous.get("commodity") is not None
        or (previous.get("country") is not None and previous.get("country").kind == "demonym")
    ):
        return True
    if before.lower.endswith(("'s", "’s")):
        return True
    form = next(t.value.form for t in hit.terms if t.kind == "verb")
    if form == "gerund":
        return False
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if following is not None and (
        following.text[0].isdigit()
        or following.lower in {"the", "a", "an", "some", "more", "at", "about"}
        and form in {"third", "base"}
    ):
        return False
    return form in {"base", "third"} and not (
        previous is not None
        and previous.get("country") is not None
        and following is not None
        and following.lower
        not in {"to", "from", "in", "of", "for", "were", "was", "are", "is", "have", "has", "fell", "rose", "hit"}
    )


def _verb(scan: Scan, sentence: SentenceScan, hit: Hit, senses: tuple[VerbSense, ...]) -> Trigger | None:
    tokens = sentence.tokens
    index = sentence.token_at(hit.start)
    form = senses[0].form
    chain: list[str] = []
    at = index - 1
    while at >= 0 and len(chain) < 8:
        lower = tokens[at].lower
        if lower.endswith("n't"):
            chain.append("not")
        if lower in _BE | _HAVE | _MODAL | _DO | _NOT | _ADVERBS or (
            lower.endswith("ly")
            and len(lower) > 4
            and lower not in {"july", "italy", "supply", "ally", "only", "family", "daily", "monthly", "weekly"}
        ):
            chain.append(lower)
            at -= 1
            continue
        break
    governor = tokens[at].lower if at >= 0 else ""
    words = set(chain)
    negated = bool(words & _NOT)
    planned = False
    hedged = False
    perfect = bool(words & _HAVE)
    be, modal = bool(words & _BE), words & _MODAL
    infinitive = bool(chain) and "to" in words and (form == "base" or be or perfect)
    voice: Voice
    nearest = next((w for w in chain if w in _BE or w in _HAVE), None)
    if form in {"participle", "past_participle"}:
        if nearest in _HAVE:
            voice = "active"
        elif be:
            voice = "passive"
        elif perfect:
            voice = "active"
        else:
            voice = _bare_participle(scan, sentence, hit, form)
    else:
        voice = "active"
    if form == "base" and not (modal or infinitive or words & _DO) and index > 0:
        # a bare base form is a verb after 'let', 'helped' or a plural subject; a noun otherwise
        previous = tokens[index - 1].lower
        if previous in {"the", "a", "an", "its", "of", "in", "on", "by", "for", "per", "no", "at"}:
            return None
    if modal:
        if perfect and modal & {"may", "might", "could", "must"}:
            hedged = True
        elif modal & {"could", "may", "might"}:
            planned, hedged = True, True
        elif perfect and modal & {"would", "should"}:
            planned = True
        elif modal & {"can", "can't", "cannot"}:
            planned = True
        else:
            planned = True
    if infinitive:
        if perfect:
            hedged = governor in _BELIEVED or _believed_before(scan, sentence, hit.start)
            if be and governor not in _BELIEVED | _ESTIMATED and chain[-1] in {"was", "were", "is", "are"}:
                planned = not hedged
        elif re.search(r"\b(?:first|second|third|fourth|last|latest|only)\s+(?:[\w-]+\s+){0,3}?(?:ship|vessel|tanker|freighter|cargo|country|bulker|carrier)\s+(?:\w+ly\s+)?to\s+$", scan.folded[max(sentence.start, hit.start - 60) : hit.start]):
            planned = False
        elif governor in _IMPLICATIVE:
            planned = False
        elif (
            re.search(
                r"\b(?:have|has|had)?\s*(?:called|docked|arrived|berthed|came|put in|went|visited|returned|sailed|made \w+ (?:trips|voyages|calls|visits|runs))\b[^,;]{0,70}$",
                scan.folded[max(sentence.start, hit.start - 110) : hit.start],
            )
            and not (words & _MODAL)
            and governor not in {"bound", "due", "way", "planned", "wanted", "wants", "agreed"}
        ):
            planned = False
        elif governor in _BELIEVED:
            hedged = governor != "likely"
            planned = governor == "likely"
        else:
            planned = True
    if form == "gerund":
        if (
            governor in {"of"}
            and at >= 1
            and tokens[at - 1].lower
            in {"accused", "accuses", "accuse", "accusing", "suspected", "suspects", "suspicion", "guilty"}
        ):
            hedged = True
        if (
            governor in {"of", "for", "in", "about", "on"}
            and at >= 1
            and tokens[at - 1].lower
            in {"process", "interest", "plan", "plans", "considering", "talks", "way", "hope", "intention", "discussing", "idea"}
        ):
            planned = True
        if governor in {"considering", "consider", "considers", "planning", "contemplating", "discussing", "mulling"}:
            planned = True
        if governor in {"without", "stopped", "denied", "denies", "denying", "from"} and governor != "from":
            negated = governor == "without" or negated
    if all(s.entry.planned for s in senses):
        planned = True
    if any(
        t
        in {
            "reportedly",
            "allegedly",
            "apparently",
            "probably",
            "presumably",
            "possibly",
            "likely",
            "purportedly",
            "supposedly",
            "seemingly",
        }
        for t in words
    ) and "likely" not in ({governor} if infinitive else set()):
        hedged = True
    after = scan.folded[hit.end : hit.end + 14]
    if re.match(r" (?:nothing|no |none)", after):
        negated = True
    return Trigger(hit.start, hit.end, senses, None, voice, form, negated, planned, hedged, perfect, senses[0].entry.base)


def _believed_before(scan: Scan, sentence: SentenceScan, position: int) -> bool:
    return bool(
        re.search(
            r"\b(?:believed|thought|suspected|alleged|reported|understood|presumed|rumou?red|appears?|appeared|seems?|seemed|feared|accused|supposed|claimed)\s+(?:\w+\s+){0,2}to\s+have\s+(?:\w+\s+){0,2}$",
            scan.folded[max(sentence.start, position - 60) : position],
        )
    )


def _bare_participle(scan: Scan, sentence: SentenceScan, hit: Hit, form: str) -> Voice:
    """Tell 'Russia shipped coal' (active) from 'coal shipped from Rajin' and 'shipped by sea' (reduced relative)."""
    if form == "participle":
        return "reduced"
    after = scan.folded[hit.end : hit.end + 16]
    index = sentence.token_at(hit.start)
    before = sentence.tokens[index - 1] if index else None
    previous = sentence.hit_at(before.start) if before is not None else None
    adjunct = bool(
        re.match(
            r"\s+(?:from|to|by|in|at|for|aboard|on|off|into|via|through|between|during|last|this|under|out|since|earlier|as)\b",
            after,
        )
    )
    after_cargo = previous is not None and (previous.get("commodity") is not None or previous.get("unit") is not None)
    if after_cargo and (adjunct or not after.strip() or after.strip()[0] in ",.;)"):
        return "reduced"
    if before is not None and before.text == "," and adjunct and index >= 2:
        second = sentence.hit_at(sentence.tokens[index - 2].start)
        if second is not None and second.get("commodity") is not None:
            return "reduced"
    return "active"
