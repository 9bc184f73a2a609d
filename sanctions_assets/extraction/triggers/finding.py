"""Which words of a sentence are verbs or nouns of moving, and in which voice."""

import re

from sanctions_assets.extraction.lexicon import NounEntry, VerbSense
from sanctions_assets.extraction.names import in_title_case
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.sentences import Token
from sanctions_assets.extraction.triggers.auxiliaries import BE, HAVE, Chain, chain_before, mood_of
from sanctions_assets.extraction.triggers.trigger import Trigger, Voice

_OPENS_OBJECT = frozenset({"a", "an", "the", "some", "about", "more", "around", "no", "at"})
_TO_OR_MODAL = frozenset({"to", "will", "would", "can", "could", "may", "might", "must"})
_BEFORE_VERB = _TO_OR_MODAL | frozenset({"did", "does", "do", "not", "who", "that", "which", "it", "they", "she", "he", "we"})
"""Words after which a form that is both verb and noun is a verb."""
_BEFORE_NOUN = frozenset({
    "the", "a", "an", "its", "their", "his", "her", "of", "in", "by", "on", "for", "from", "no", "any", "such", "these",
    "those", "this", "some", "all", "other", "seaborne", "total", "illegal", "illicit", "monthly", "annual", "daily",
})  # fmt: skip
"""Words after which it is a noun."""
_BEHIND_NOUN = frozenset({"to", "from", "in", "of", "for", "were", "was", "are", "is", "have", "has", "fell", "rose", "hit"})
_BEFORE_BARE_NOUN = frozenset({"the", "a", "an", "its", "of", "in", "on", "by", "for", "per", "no", "at"})
_PREFIXES = ("re-", "trans-", "off-", "un-", "on-", "pre-", "back-", "cross-", "co-")
_OPENERS = frozenset({"-", "*", "•", ".", ":", "|"})
_PLURAL_DETERMINERS = frozenset(
    {"these", "those", "several", "many", "both", "two", "three", "four", "five", "six", "other", "few"}
)
_NOTHING = re.compile(r" (?:nothing|no |none)")
_ORDERED_TO_GO = re.compile(
    r"\s+(?:back|to|out|away|off|ashore|it|them|him|her|the (?:ship|vessel|tanker|crew|captain|master))\b"
)
"""What makes 'order' a command, not a purchase."""
_BEFORE_TENDER = re.compile(r"\s+(?:and\s+sell\s+)?tenders?\b")
"""'its buy and sell tender' tells of no sale."""
_ADJUNCT = re.compile(
    r"\s+(?:from|to|by|in|at|for|aboard|on|off|into|via|through|between|during|last|this|under|out|since|earlier|as)\b"
)


def find_triggers(scan: Scan, sentence: SentenceScan) -> list[Trigger]:
    """Return the triggers of a sentence in reading order."""
    found = []
    for hit in sentence.hits:
        senses, nouns = hit.meanings.verbs, hit.meanings.nouns
        if not (senses or nouns):
            continue
        noun = next((n for n in nouns if n.frame != "export_total"), nouns[0] if nouns else None)
        if senses and senses[0].entry.base == "have" and not _possesses(sentence, hit):
            continue
        if senses and (_in_name(scan, sentence, hit) or _qualifies(scan, hit)):
            senses = ()
        if senses and senses[0].form in {"base", "third"} and _names_thing(scan, sentence, hit, senses[0]):
            senses = ()
        trigger = None
        if senses and senses[0].entry.base == "head" and scan.folded.startswith(" by ", hit.end):
            continue  # 'a contingent headed by Col. Trant'
        if senses and senses[0].entry.base == "order" and _ORDERED_TO_GO.match(scan.folded, hit.end):
            continue
        if senses and not (noun is not None and _reads_as_noun(scan, sentence, hit)):
            trigger = _verb(scan, sentence, hit, senses)
        if trigger is None and noun is not None:
            trigger = _nominal(scan, hit, noun)
        if trigger is not None:
            found.append(trigger)
    return found


def _in_name(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether a verb is written with a capital inside a sentence, as part of a name: 'Han Jae-sik', 'Bearing Point'."""
    if not scan.text[hit.start].isupper() or sentence.sentence.caps or in_title_case(sentence):
        return False
    before = _token(sentence, sentence.token_at(hit.start) - 1)
    if before is None or len(before.text) == 1 or scan.text[before.end : hit.start] != " ":
        return False
    return before.text[0].isalpha()


def _qualifies(scan: Scan, hit: Hit) -> bool:
    """Say whether a participle is the end of an adjective: 'nuclear-armed', 'mine-clearing'."""
    if scan.text[max(0, hit.start - 1) : hit.start] != "-":
        return False
    form = scan.folded[hit.start : hit.end]
    return form == "armed" or (form.endswith("ing") and not scan.folded.endswith(_PREFIXES, 0, hit.start))


def _names_thing(scan: Scan, sentence: SentenceScan, hit: Hit, sense: VerbSense) -> bool:
    """Say whether a form of 'ship' or 'source' is the noun: 'the American ship Alma', 'military sources said'."""
    if sense.entry.base not in {"ship", "source"}:
        return False
    index = sentence.token_at(hit.start)
    before, after = _token(sentence, index - 1), _token(sentence, index + 1)
    if before is not None and before.lower in _BEFORE_VERB:
        return False
    if sense.entry.base == "source":
        return sense.form == "third"
    if sense.form == "third" or before is None or after is None:
        return sense.form == "base"
    subject = sentence.hit_at(before.start)
    country = subject.country() if subject is not None else None
    plural = before.lower.endswith("s") or before.lower in {"and", "or"} or (country is not None and country.kind != "demonym")
    return not plural or (after.text[0].isupper() and sentence.hit_at(after.start) is None)


def _nominal(scan: Scan, hit: Hit, noun: NounEntry) -> Trigger:
    return Trigger(
        hit.start,
        hit.end,
        senses=(),
        noun=noun,
        voice="nominal",
        form="noun",
        negated=False,
        planned=noun.planned,
        hedged=False,
        perfect=False,
        lemma=scan.folded[hit.start : hit.end],
    )


def _verb(scan: Scan, sentence: SentenceScan, hit: Hit, senses: tuple[VerbSense, ...]) -> Trigger | None:
    """Read a verb with what stands before it; ``None`` where its bare form stands as a noun ('the supply')."""
    index = sentence.token_at(hit.start)
    form = senses[0].form
    if form == "base" and _BEFORE_TENDER.match(scan.folded, hit.end):
        return None
    chain = chain_before(sentence.tokens, index, form)
    if form == "base" and not chain.finite and index > 0 and sentence.tokens[index - 1].lower in _BEFORE_BARE_NOUN:
        return None
    if form == "third" and _counted(sentence, index):
        return None  # 'two ships with fuel oil'
    if form == "third" and _is_ships(sentence, hit, index):
        return None  # 'the old barges and the cargo'
    if form == "base" and not chain.finite and scan.folded.startswith(" of ", hit.end):
        return None  # 'the trading arm of'
    if form == "base" and "-" in {scan.text[hit.start - 1 : hit.start], scan.text[hit.end : hit.end + 1]}:
        return None  # 'surface-to-surface', 'a load-bearing wall'
    mood = mood_of(scan, sentence, hit, chain, form)
    without = form == "gerund" and chain.governor == "without"
    return Trigger(
        hit.start,
        hit.end,
        senses=senses,
        noun=None,
        voice=_voice(scan, sentence, hit, form, chain),
        form=form,
        negated=chain.negated or without or _NOTHING.match(scan.folded, hit.end) is not None,
        planned=mood.planned or all(s.entry.planned for s in senses),
        hedged=mood.hedged,
        perfect=chain.perfect,
        lemma=senses[0].entry.base,
    )


def _is_ships(sentence: SentenceScan, hit: Hit, index: int) -> bool:
    """Say whether a form that names ships as well ('barges', 'ferries') does so: no subject stands before it."""
    ship = hit.ship()
    if ship is None or ship.generic or index == 0:
        return False
    before = sentence.tokens[index - 1]
    return before.text[0].islower() and before.lower not in _BEFORE_VERB


def _counted(sentence: SentenceScan, index: int) -> bool:
    """Say whether a number or determiner of the plural stands before a form that ends in -s: a noun, not a verb."""
    before = sentence.tokens[index - 1] if index else None
    if before is None:
        return False
    return before.lower in _PLURAL_DETERMINERS or any(n.end == before.end and (n.low or 0) > 1 for n in sentence.numbers)


def _voice(scan: Scan, sentence: SentenceScan, hit: Hit, form: str, chain: Chain) -> Voice:
    if form not in {"participle", "past_participle"}:
        return "active"
    nearest = next((w for w in chain.words if w in BE or w in HAVE), None)
    if nearest in HAVE:
        return "active"
    if chain.be:
        return "passive"
    return _bare_participle(scan, sentence, hit, form)


def _bare_participle(scan: Scan, sentence: SentenceScan, hit: Hit, form: str) -> Voice:
    """Tell 'Russia shipped coal' (active) from 'coal shipped from Rajin' and 'shipped by sea' (reduced relative)."""
    if form == "participle":
        return "reduced"
    after = scan.folded[hit.end : hit.end + 16]
    adjunct = _ADJUNCT.match(after) is not None
    index = sentence.token_at(hit.start)
    before = sentence.tokens[index - 1] if index else None
    if before is None:
        return "active"
    previous = sentence.hit_at(before.start)
    after_cargo = previous is not None and (previous.commodity() is not None or previous.unit() is not None)
    if after_cargo and (adjunct or not after.strip() or after.strip()[0] in ",.;)"):
        return "reduced"
    if before.text == "," and adjunct and index >= 2:
        second = sentence.hit_at(sentence.tokens[index - 2].start)
        if second is not None and second.commodity() is not None:
            return "reduced"
    return "active"


def _possesses(sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether 'has' is a verb of its own ('has 12,000 tonnes of sugar'), not an auxiliary."""
    following = _token(sentence, sentence.token_at(hit.end - 1) + 1)
    if following is None:
        return False
    if following.lower in _OPENS_OBJECT or following.text[0].isdigit():
        return True
    if any(n.start <= following.start < n.end for n in sentence.numbers):
        return True
    cargo = sentence.hit_at(following.start)
    return cargo is not None and cargo.commodity() is not None and cargo.verb() is None


def _reads_as_noun(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether a form that is both verb and noun ('exports', 'supply', 'load') stands as a noun."""
    index = sentence.token_at(hit.start)
    before = _token(sentence, index - 1)
    following = _token(sentence, index + 1)
    if scan.folded.startswith((" of ", " to ", " fro"), hit.end) and not (before is not None and before.lower in _TO_OR_MODAL):
        return True
    forms = [sense.form for sense in hit.meanings.verbs]
    if before is None or before.text in _OPENERS:
        return "third" not in forms or following is None or not _begins_object(following)
    if before.lower in _BEFORE_VERB:
        return False
    if before.lower in _BEFORE_NOUN or before.lower.endswith(("'s", "’s")):
        return True
    previous = sentence.hit_at(before.start)
    country = previous.country() if previous is not None else None
    if previous is not None and (previous.commodity() is not None or (country is not None and country.kind == "demonym")):
        return True
    return forms[0] in {"base", "third"} and not _governs(following, after_country=country is not None)


def _governs(following: Token | None, *, after_country: bool) -> bool:
    """Say whether the word behind 'exports' is its object, or behind 'Iran exports' anything but a noun's company."""
    if following is None:
        return False
    if following.text[0].isdigit() or following.lower in {"the", "a", "an", "some", "more", "at", "about"}:
        return True
    return after_country and following.lower not in _BEHIND_NOUN


def _begins_object(token: Token) -> bool:
    return token.text[0].isdigit() or token.text[0].isupper() or token.lower in {"the", "a", "an"}


def _token(sentence: SentenceScan, index: int) -> Token | None:
    return sentence.tokens[index] if 0 <= index < len(sentence.tokens) else None
