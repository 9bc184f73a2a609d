"""Which verb or noun of moving governs a list of cargo: each that could is scored by grammar and distance, the best wins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.lexicon import Frame
from sanctions_assets.extraction.movements.changes import CHANGES
from sanctions_assets.extraction.movements.clauses import BREAK
from sanctions_assets.extraction.movements.draft import Governor
from sanctions_assets.extraction.movements.subjects import has_ship_subject
from sanctions_assets.extraction.movements.underway import rule_underway
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import Trigger

Offer = tuple[float, str]
"""How well a word governs the cargo (10: certain), and by which rule."""

# Between a noun of moving and the cargo behind it.
_NOUN_OF = re.compile(r"\s+(?:of|in|containing|with|carrying)\s+(?:[\w'’-]+\s+){0,4}?")
_ORDER_FOR = re.compile(
    r"\s+(?:from\s+(?:[\w'’-]+\s+){1,3}?)?(?:to (?:buy|sell|supply|deliver|import|export)|for|on|covering)"
    r"\s+(?:[\w'’-]+\s+){0,4}?"
)
_WITH_TO_TRADE = re.compile(r"\s+(?:\w+\s+){0,2}?with\s+[^,;]{2,60}?\s+to\s+(?:buy|import|purchase|procure|export|sell)\s")
_NOUN_FAR_OF = re.compile(r"\s+(?:of\s+)?(?:[\w'’-]+\s+){0,6}?(?:of|in|with)\s")
_NOUN_INCLUDED = re.compile(
    r"\b(?:includ(?:ed?|es|ing)|compris(?:ed?|es|ing)|consist(?:ed|s|ing)? of|contained|made up of)\s+(?:[\w'’-]+\s+){0,2}$"
)
_TOTAL_IN_BRACKETS = re.compile(r"\s+(?:to|from|into|for)\s+[^,;()]{2,40}\($")
"""'exports to Panama (160,000 tonnes)'."""
_NOUN_TOTAL = re.compile(rf"\b{CHANGES}\b[\w %.]{{0,24}}$")
_VOYAGES_WITH = re.compile(r"[^.;]{0,110},\s+(?:with|carrying)\s+(?:[\w'’-]+\s+){0,3}?")
"""'three trips between X and Y, carrying'."""
_LOTS = frozenset(
    {
        "shipment",
        "shipments",
        "consignment",
        "consignments",
        "delivery",
        "deliveries",
        "cargo",
        "cargoes",
        "load",
        "batch",
        "parcel",
    }
)
"""Nouns of moving that a verb moves in turn."""
_MOVING: frozenset[Frame] = frozenset(
    {"send", "receive", "carry", "load", "unload", "transfer", "seize", "smuggle", "divert", "buy", "sell", "exchange"}
)
_OBJECT = re.compile(
    r"\s+(?:(?!(?:of|to|from|by|in|on|for|with|and|or|that|which|was|were|had)\b)[\w'’\"“”-]+\s+){0,5}[\"“”]?(?:an?\s+|the\s+)?"
)
_FOR_PEOPLE = frozenset({"employ", "hire"})
_ATTRIBUTIVE = re.compile(r"(?:\w(?:(?<!hav)(?<!be)ing|ed)|\b(?:of|with|the|an?|some|for|any|more|such))\s+$")
"""What makes an adjective of a participle right before goods: 'carrying smuggled diesel'."""
_INVERTIBLE: frozenset[Frame] = frozenset({"seize", "carry", "load", "unload"})
_INVERTED_REACH = 110
_LOT_REACH = 60
# Between a verb and the cargo behind it.
_WITH = re.compile(r"\bwith\s+(?:[\w'’-]+\s+){0,3}$")
_GOES_WITH = re.compile(r"\bwith\s+(?:[\w'’-]+\s+){0,4}$")
_INVERTED = re.compile(
    r"(?:^|[,;:]\s|\band\s)\W*(?:also\s+)?(?:(?:hidden|stowed|concealed|stashed|packed|buried)\s+)?"
    r"(?:in|aboard|on\s+board|on|inside|under|beneath|among|amongst|below|behind|with)\s[^,;.]{0,90}$"
)
_WAS = re.compile(r"\b(?:was|were)\s+(?:\w+ly\s+|also\s+)?$")
_BE_BEHIND = re.compile(r"\s(?:[^,;.]{0,60}\s)?(?:was|were|are|is)\s+(?:an?\s+|the\s+|also\s+)?")
"""'In the hold were found' and 'Among the goods seized were' stand before what they say it of."""
_NEXT_TO = re.compile(r"\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+)?")
_WITH_OR_OF = re.compile(r"\b(?:with|of)\s+(?:[\w'’-]+\s+){0,3}$")
# Between the cargo and a word of moving behind it.
_JOINED_PASSIVE = re.compile(
    r"^[^.;]*\b(?:was|were|is|are|been|being|be)\s+(?:\w+ly\s+)?\w+(?:ed|en|wn|lt|ld|nt|pt|ught|de|ut)\b[^.;]*?(?:,|\band)\s+"
    r"(?:then\s+|later\s+|subsequently\s+|finally\s+|eventually\s+)?$"
)
"""'were built in Turkey, packed in crates and': a further participle has the same subject."""
_COMPOUND = re.compile(
    r"\s?|\s(?:and\s[\w-]+\s)?(?:(?!for\b|of\b|to\b|from\b|in\b|by\b|at\b|on\b|with\b|and\b|as\b|or\b|was\b|is\b)[\w-]+\s)?"
)
_MEANT = re.compile(r"\b(?:aimed\s+at|for|to|(?:aimed|intended|meant|designed|needed)\s+(?:to|for))\s+(?:\w+ly\s+)?$")
_HEADED = re.compile(
    r"\s(?:points?|terminals?|hubs?|ports?|compan(?:y|ies)|firms?|lanes?|routes?|operations?|capacity|infrastructure|business|industry"
    r"|facilit(?:y|ies)|agents?|lines?|sector|market|quay|season|centre|center)\b"
)
"""What makes a noun of moving the modifier of another."""
_COMING = re.compile(r"\s*(?:came|come|comes|coming)")
_RELATIVE = re.compile(r"[\"”’']?\s*(?:,\s*)?(?:that|which)?\s")
_NEW_CLAUSE = re.compile(r"[,;]\s*(?!that|which)\w")
_OTHER_PHRASE = re.compile(r"\b(?:and|to|of|by|who|in)\b")
_DELIVERIES = ("deliver", "shipment", "export", "dispatch", "loading")
_FOR_DELIVERY = re.compile(r"\s+for\s+(?:[\w/-]+\s+){0,3}?")
_NO_OBJECT = re.compile(
    r"\s*(?:to|from|by|in|at|for|into|on|off|since|last|during|out|over|,|\.|$|[\"”]|aboard|via|earlier|this)"
)
"""What follows a verb whose object stands before it: 'the coal that the ship loaded at'."""


@dataclass(frozen=True, slots=True)
class _Cargo:
    """A list of cargo in its sentence, beside the other cargo and the words of moving."""

    scan: Scan
    phrases: SentencePhrases
    group: Sequence[CargoPhrase]
    others: Sequence[Sequence[CargoPhrase]]
    triggers: Sequence[Trigger]

    @property
    def start(self) -> int:
        return self.group[0].start

    @property
    def end(self) -> int:
        return self.group[-1].end

    def verbs_between(self, own: Trigger, start: int, end: int) -> list[Trigger]:
        return [t for t in self.triggers if t is not own and t.noun is None and start <= t.start and t.end <= end]


def govern(scan: Scan, phrases: SentencePhrases, index: int, triggers: Sequence[Trigger]) -> Governor | None:
    """Return what moves the list of cargo at ``index`` of the sentence, or ``None`` where nothing does."""
    cargo = _Cargo(scan, phrases, phrases.cargo[index], [g for i, g in enumerate(phrases.cargo) if i != index], triggers)
    best: tuple[Offer, Trigger] | None = None
    for trigger in triggers:
        if trigger.frames == ("export_total",) and trigger.noun is None:
            continue
        if trigger.lemma in _FOR_PEOPLE and not (cargo.group[0].commodity or "").startswith("people."):
            continue
        if trigger.lemma == "have" and not has_ship_subject(scan, phrases, trigger, phrases.scan.start):
            continue
        offer = None
        if trigger.end <= cargo.start:
            offer = _offer_ahead(cargo, trigger)
        elif trigger.start >= cargo.end:
            offer = _offer_behind(cargo, trigger)
        if offer is not None and (best is None or offer[0] > best[0][0]):
            best = (offer, trigger)
    if best is not None:
        (_, rule), trigger = best
        if rule == "cargo.noun_of" and trigger.lemma in _LOTS:
            trigger, rule = _verb_of_lot(cargo, trigger) or (trigger, rule)
        return Governor(trigger, rule, min(trigger.start, cargo.start), max(trigger.end, cargo.end))
    due = next((t for t in triggers if t.noun is not None and _is_due(cargo, t)), None)
    if due is not None:
        return Governor(due, "cargo.noun_for", cargo.start, due.end)
    link = rule_underway(scan, phrases, cargo.start, cargo.end)
    return Governor(None, link, cargo.start, cargo.end) if link is not None else None


def _verb_of_lot(cargo: _Cargo, lot: Trigger) -> tuple[Trigger, str] | None:
    """Return the verb that moves a lot of cargo, with its rule: 'received a shipment of', 'a delivery of ... arrived in'."""
    folded = cargo.scan.folded
    for verb in cargo.triggers:
        if verb.noun is not None or verb.weak or verb.lemma == "have":
            continue
        if verb.end <= lot.start and verb.voice == "active" and set(verb.frames) & _MOVING:
            if _OBJECT.fullmatch(folded, verb.end, lot.start):
                return verb, "cargo.object"
        elif verb.start >= cargo.end and verb.start - cargo.end < _LOT_REACH:
            offer = _offer_behind(cargo, verb)
            if offer is not None and offer[1] in {"cargo.passive_subject", "cargo.moves"}:
                return verb, offer[1]
    return None


_FARTHEST = 150
"""Characters between a cargo and a word of moving that can move it; looked at first, for most words are farther away."""


def _is_due(cargo: _Cargo, trigger: Trigger) -> bool:
    """Say whether goods are told for a delivery to come: '111,800 tonnes of corn for delivery to Japan'."""
    if trigger.start < cargo.end or cargo.group[0].quantity is None or not trigger.lemma.startswith(_DELIVERIES):
        return False
    return _FOR_DELIVERY.fullmatch(cargo.scan.folded, cargo.end, trigger.start) is not None


def _offer_ahead(cargo: _Cargo, trigger: Trigger) -> Offer | None:
    """Score a word of moving that stands before the cargo."""
    if cargo.start - trigger.end > _FARTHEST:
        return None
    gap = cargo.scan.folded[trigger.end : cargo.start]
    if len(gap) > 120 or BREAK.search(cargo.scan.text[trigger.end : cargo.start]):
        return None
    crossed = any(g[0].start >= trigger.end and g[-1].end <= cargo.start for g in cargo.others)
    verbs = [t for t in cargo.verbs_between(trigger, trigger.end, cargo.start) if t.frames != ("export_total",)]
    if trigger.noun is not None:
        return _offer_noun_ahead(cargo, trigger, gap, apart=crossed or bool(verbs), crossed=crossed)
    if crossed or verbs or (set(trigger.frames) == {"go"} and not _GOES_WITH.search(gap + " ")):
        return None
    if (
        trigger.form == "past_participle"
        and gap == " "
        and _ATTRIBUTIVE.search(cargo.scan.folded[max(0, trigger.start - 14) : trigger.start])
    ):
        return None
    if trigger.voice == "active":
        if trigger.form == "gerund" and "with" not in gap and len(gap) > 60:
            return None
        return 8.0 - len(gap) / 50.0, "cargo.object"
    instrument = _WITH_OR_OF if trigger.voice == "passive" else _WITH if trigger.voice == "reduced" else None
    if instrument is not None and instrument.search(gap + " "):
        return 7.0 - len(gap) / 50.0, "cargo.with"
    return (7.0 - len(gap) / 50.0, "cargo.passive_subject") if _is_inverted(cargo, trigger, gap) else None


def _is_inverted(cargo: _Cargo, trigger: Trigger, gap: str) -> bool:
    """Say whether the goods are the subject of a passive before them: 'in the hold were found', 'among the items seized were'."""
    if not set(trigger.frames) & _INVERTIBLE or not trigger.form.endswith("participle"):
        return False
    ahead = cargo.scan.folded[max(cargo.phrases.scan.start, trigger.start - _INVERTED_REACH) : trigger.start]
    was = _WAS.search(ahead)
    if was is not None:
        return _NEXT_TO.fullmatch(gap) is not None and _INVERTED.search(ahead[: was.start()]) is not None
    return _BE_BEHIND.fullmatch(gap) is not None and _INVERTED.search(ahead) is not None


def _offer_noun_ahead(cargo: _Cargo, trigger: Trigger, gap: str, *, apart: bool, crossed: bool) -> Offer | None:
    """Score a noun before the cargo: 'shipments of', 'an order for'; or before a bare figure: 'exports averaged'."""
    planned = trigger.noun is not None and trigger.noun.planned
    if planned and _WITH_TO_TRADE.match(gap):
        return None  # 'a deal with Peru to import'
    if gap == " " or _NOUN_OF.fullmatch(gap) or (planned and not apart and _ORDER_FOR.fullmatch(gap)):
        return 10.0, "cargo.noun_of"
    if not apart and len(gap) < 60 and _NOUN_FAR_OF.match(gap):
        return 6.0, "cargo.noun_of"
    if not crossed and _NOUN_INCLUDED.search(gap + " "):
        return 6.5, "cargo.noun_of"
    measured = cargo.group[0].quantity is not None and not (cargo.group[0].commodity or "").startswith("people.")
    if measured and not apart and trigger.frames == ("carry",) and _VOYAGES_WITH.fullmatch(gap):
        return 6.0, "cargo.noun_of"
    if (
        not crossed
        and len(gap) < 60
        and cargo.group[0].commodity is None
        and (_NOUN_TOTAL.search(gap) or _TOTAL_IN_BRACKETS.fullmatch(gap))
    ):
        return 7.0, "cargo.total"
    return None


def _offer_behind(cargo: _Cargo, trigger: Trigger) -> Offer | None:
    """Score a word of moving that stands behind the cargo."""
    if trigger.start - cargo.end > _FARTHEST:
        return None
    gap = cargo.scan.folded[cargo.end : trigger.start]
    if BREAK.search(cargo.scan.text[cargo.end : trigger.start]):
        return None
    if trigger.noun is not None:
        if _HEADED.match(cargo.scan.folded, trigger.end):
            return None  # 'the largest coal shipping point'
        return (9.5, "cargo.noun_compound") if _COMPOUND.fullmatch(gap) else None
    if len(gap) < 100 and _joins_passive(cargo, trigger, gap):
        made = any("produce" in t.frames for t in cargo.verbs_between(trigger, cargo.end, trigger.start))
        return (7.6 if made else 6.5), "cargo.passive_subject"
    if (
        len(gap) > 150
        or any(not _only_modifies(cargo, t) for t in cargo.verbs_between(trigger, cargo.end, trigger.start))
        or any(g[0].commodity is not None and g[0].start >= cargo.end and g[-1].end <= trigger.start for g in cargo.others)
    ):
        return None
    if trigger.voice in {"passive", "reduced"}:
        return 7.5 - len(gap) / 60.0, "cargo.passive_subject"
    comes = "unload" in trigger.frames and _COMING.match(cargo.scan.folded[trigger.start : trigger.end])
    if "go" in trigger.frames or comes:
        if len(gap) < 60 and not _names_ship(cargo.phrases, cargo.end, trigger.start):
            return 7.0 - len(gap) / 40.0, "cargo.moves"
        return None
    if trigger.voice == "active" and _ends_relative_clause(cargo, trigger, gap):
        return 5.5 - len(gap) / 60.0, "cargo.relative"
    return None


def _joins_passive(cargo: _Cargo, trigger: Trigger, gap: str) -> bool:
    """Say whether a participle without an auxiliary goes on about the cargo: 'were made in Iran and smuggled into Syria'."""
    return (
        trigger.form in {"past", "past_participle"}
        and _JOINED_PASSIVE.search(gap) is not None
        and _NO_OBJECT.match(cargo.scan.folded[trigger.end : trigger.end + 24]) is not None
    )


def _only_modifies(cargo: _Cargo, verb: Trigger) -> bool:
    """Say whether a verb only says what the cargo is for: 'missiles aimed at reinforcing', 'arms meant to equip'."""
    ahead = cargo.scan.folded[max(0, verb.start - 24) : verb.start]
    return verb.form in {"gerund", "base"} and _MEANT.search(ahead) is not None


def _names_ship(phrases: SentencePhrases, start: int, end: int) -> bool:
    return any(start <= s.start < end for s in phrases.ships) or any(start <= g.start < end for g in phrases.groups)


def _coordinated(cargo: _Cargo, start: int, end: int) -> bool:
    """Say whether other cargo behind a verb only stands beside the cargo before it: '... that it sold to X and 5,000 to Y'."""
    between = cargo.scan.folded[start:end]
    return between.endswith((" and ", ", ")) and _NO_OBJECT.match(between) is not None


def _ends_relative_clause(cargo: _Cargo, trigger: Trigger, gap: str) -> bool:
    """Say whether cargo is the object of a verb behind it: 'the coal (that) the ship loaded at'."""
    return (
        len(gap) < 90
        and _RELATIVE.match(gap) is not None
        and re.search(r"\w", gap) is not None
        and not any(
            trigger.end <= g[0].start < trigger.end + 40 and not _coordinated(cargo, trigger.end, g[0].start)
            for g in cargo.others
        )
        and not _NEW_CLAUSE.search(gap)
        and ("that" in gap or not _OTHER_PHRASE.search(gap[:60]))
        and _NO_OBJECT.match(cargo.scan.folded[trigger.end : trigger.end + 24]) is not None
    )
