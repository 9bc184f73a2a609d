"""Movements: which verb, noun or ship moves which cargo, and who and what takes part (frames filled from phrases)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from sanctions_assets.extraction.cargo import CargoPhrase, Quantity
from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.lexicon import Frame
from sanctions_assets.extraction.modality import Stance, stance_of
from sanctions_assets.extraction.phrases import PlacedName, SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName
from sanctions_assets.extraction.times import TimeExpression
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets.extraction.triggers import Trigger, find_triggers
from sanctions_assets.model.taxonomy import Commodity

_FROM = frozenset(
    {"from", "out of", "back from", "en route from", "left", "leaving", "leaves", "departed", "departing", "departs"}
)
_TO = frozenset(
    """to into onto towards toward|bound for|destined for|en route to|en route for|heading for|headed for|heads for|heading to|headed to|on the way to|on its way to|on her way to|on their way to|on the way back to|back to
    |up to|due at|due in|reached|reaches|reaching|entered|entering|signalling|signaling|signalled|signaled|declaring""".replace(
        "\n", " "
    ).split("|")
) | {"to", "into", "onto", "towards", "toward", "head for", "head to", "heads to"}
_SUBJECT_ORIGIN: frozenset[Frame] = frozenset({"send", "sell", "deploy", "exchange", "smuggle", "produce"})
_SUBJECT_DESTINATION: frozenset[Frame] = frozenset({"receive", "buy", "recruit"})
_ARRIVING = frozenset("arrive call dock berth land come reach anchor put tie moor appear end turn surface enter".split())
_SHIP_FRAMES: frozenset[Frame] = frozenset({"carry", "load", "unload", "transfer", "go"})
_BREAK = re.compile(r";|,?\s+(?:but|while|whereas|although|though)\s|\s[–—]\s|\.\s+[“\"]?[A-Z]")


@dataclass(slots=True)
class Draft:
    """A movement as one sentence tells it, before the discourse has filled what it leaves out."""

    sentence: int
    start: int
    end: int
    commodity: Commodity | None
    commodity_text: str | None
    quantity: Quantity | None
    unit_hint: str | None
    rule: str
    stance: Stance
    origin: PlaceName | None = None
    destination: PlaceName | None = None
    origin_country: str | None = None
    destination_country: str | None = None
    ships: list[ShipName] = field(default_factory=list)
    groups: list[ShipGroup] = field(default_factory=list)
    ship_needed: bool = False
    """Its subject is a ship told by a pronoun or by 'the ship'."""
    trips: tuple[int | None, int | None] = (None, None)
    time: TimeExpression | None = None
    trigger: Trigger | None = None
    weak: bool = False
    headline: bool = False
    claimed_by: str | None = None
    anaphoric: bool = False
    explicit: int = 0
    """Ends of the route told by a preposition of motion or by the object of the verb."""
    umbrella: bool = False
    there: str | None = None
    """The end that 'there' stands for: origin or destination."""
    frame: Frame = "carry"
    afloat: bool = False
    """The sentence speaks of a ship."""
    vague: bool = False
    """Its word for the cargo says little by itself ('parts', 'men', 'papers')."""
    customs: str | None = None
    """Country whose customs or port authorities count the cargo."""

    @property
    def route(self) -> tuple[str | None, str | None]:
        """Countries of origin and destination."""
        return (self.origin_country, self.destination_country)


@dataclass(frozen=True, slots=True)
class Voyages:
    """A count of voyages in a sentence that names no cargo."""

    sentence: int
    trips: tuple[int | None, int | None]
    ships: tuple[ShipName, ...]
    groups: tuple[ShipGroup, ...]
    time: TimeExpression | None


@dataclass(slots=True)
class _Governor:
    trigger: Trigger | None
    rule: str
    left: int
    right: int


def read_movements(scan: Scan, phrases: SentencePhrases) -> list[Draft]:
    """Return the movements that one sentence tells, one for each commodity."""
    sentence = phrases.scan
    arming = _arming(scan, phrases)
    if not phrases.cargo:
        return arming
    triggers = [
        t
        for t in find_triggers(scan, sentence)
        if not any(c.term_start <= t.start and t.end <= c.term_end and t.noun is None for group in phrases.cargo for c in group)
    ]
    bounds = _bounds(scan, phrases, triggers)
    drafts: list[Draft] = []
    totals: set[int] = set()
    last: tuple[Sequence[CargoPhrase], _Governor, list[Draft]] | None = None
    for i, group in enumerate(phrases.cargo):
        if group[0].start in totals:
            continue
        gapped = _gapped(scan, phrases, group, last, triggers) if last is not None else None
        if gapped is not None:
            drafts += gapped
            continue
        governor = _govern(scan, phrases, group, triggers, i)
        if governor is None or _ruled_out(scan, sentence.start, governor, group):
            continue
        total = _stated_total(scan, phrases, governor, group[0], sentence.end)
        if total is not None:
            totals.add(total.start)
            governor.right = max(governor.right, total.end)
        own = _fill(scan, phrases, group, governor, triggers, bounds, total)
        drafts += own
        last = (group, governor, own)
    return drafts + arming


_STOCK = re.compile(
    r"\b(?:capacity|output|production|demand|consumption|stocks?|stockpiles?|inventor(?:y|ies)|reserves|harvest|crops?|yield|price|prices|rates?)\b"
)
_SAYS = re.compile(
    r"\b(?:said|says|say|told\s+(?:[\w’']+\s+){1,4}?that|estimates?(?:\s+that)?(?=\s+(?:the|it|they|\w+ has|\w+ had|that))|announced\s+that|reported\s+that|believes?\s+that|reckons|alleges?\s+that|alleged\s+that|claims?\s+that|claimed\s+that|confirmed\s+that|found\s+that"
    r"|concluded\s+that|shows?\s+that|showed\s+that|denied\s+that|added\s+that|notes?\s+that|noted\s+that|warned\s+that|insists?\s+that|insisted\s+that)\b(?!\s+(?:on|in a|at|to|by)\b)(?:\s+that\b)?",
    re.IGNORECASE,
)
_RULE = re.compile(
    r"\b(?:bans?|banned|banning|prohibit\w*|embargo\w*|forbid\w*|outlaw\w*|barred from|licen[cs]es? (?:is|are) required|permission is required|limits?|limited|limiting|caps?|capped|quotas?|ceiling|restrict\w*|allowance)\b"
)


def _ruled_out(scan: Scan, low: int, governor: _Governor, group: Sequence[CargoPhrase]) -> bool:
    """Say whether the words make a rule of it, not a movement: a ban, a cap, a quota ('limits imports to 500,000 barrels')."""
    start = min(governor.left, group[0].start)
    before = scan.folded[max(low, start - 60) : start]
    found = None
    for found in _RULE.finditer(before):
        pass
    if found is not None and not re.search(
        r"\b(?:violat\w+|despite|defiance|breach|circumvent\w*|past|under|said|evad\w+)\b|[;.]",
        before[max(0, found.start() - 30) :],
    ):
        return True
    trigger = governor.trigger
    if trigger is not None and trigger.lemma.split()[0] in {"hold", "contain", "accommodate", "carry", "store", "take"} and re.search(
        r"\b(?:can|could|able to|capable of|enough to|big enough to)\s+(?:\w+\s+)?$", scan.folded[max(low, trigger.start - 24) : trigger.start]
    ):
        return True
    if (
        trigger is not None
        and trigger.noun is None
        and trigger.start < group[0].start
        and _STOCK.search(scan.folded[max(low, trigger.start - 50) : trigger.start])
        and group[0].commodity is None
    ):
        return True
    return bool(_RULE.search(scan.folded[governor.left : group[0].start])) if governor.left < group[0].start else False


def _arming(scan: Scan, phrases: SentencePhrases) -> list[Draft]:
    """Read 'Iran denies arming the Houthis': the verb itself tells the cargo."""
    sentence = phrases.scan
    if any((c.commodity or "").startswith("arms.") for group in phrases.cargo for c in group):
        return []
    out: list[Draft] = []
    for trigger in find_triggers(scan, sentence):
        if trigger.lemma not in {"arm", "rearm", "re-arm"} or trigger.noun is not None or trigger.voice != "active":
            continue
        if trigger.form in {"base", "third"} and not re.search(r"\b(?:to|will|would|not|that|and|has|have)\s+$", scan.folded[max(sentence.start, trigger.start - 8) : trigger.start]):
            continue
        behind = [p.place for p in phrases.places if 0 <= p.place.start - trigger.end <= 30]
        before = [p.place for p in phrases.places if p.place.end <= trigger.start and p.preposition is None]
        if not behind:
            continue
        stance = stance_of(scan, sentence, trigger, trigger.end, behind[0].end)
        out.append(
            Draft(
                sentence.index, (before[-1].start if before else trigger.start), behind[0].end, "arms.unspecified", scan.text[trigger.start : trigger.end], None, None,
                "cargo.arming", stance, origin=before[-1] if before else None, destination=behind[0], origin_country=before[-1].country if before else None,
                destination_country=behind[0].country, trigger=trigger, explicit=1, frame="send", headline=sentence.headline,
            )  # fmt: skip
        )
    return out


def _gapped(
    scan: Scan,
    phrases: SentencePhrases,
    group: Sequence[CargoPhrase],
    last: tuple[Sequence[CargoPhrase], _Governor, list[Draft]],
    triggers: Sequence[Trigger],
) -> list[Draft] | None:
    """Read a figure that leaves out its verb: 'Turkey took 2.1 million tonnes, India 1.6 million', 'and 25,000 to Mali'."""
    earlier, governor, drafts = last
    phrase = group[0]
    if not drafts or phrase.quantity is None or phrase.quantity.unit in {"item", "person"}:
        return None
    end = earlier[-1].end
    gap = scan.folded[end : phrase.start]
    if (
        any(end <= t.start and t.end <= phrase.start and t.noun is None for t in triggers)
        or re.search(r"[;]|\b(?:but|while|which|from the|compared|against|up from|down from|than)\b", gap)
        or len(gap) > 90
    ):
        return None
    if not re.match(r"^[^.]{0,70}?(?:,|\band\b)", gap):
        return None
    model = drafts[-1]
    behind_end = min([g[0].start for g in phrases.cargo if g[0].start > phrase.start] + [phrases.scan.end])
    comma = re.search(r",|\band\b|;", scan.folded[group[-1].end : behind_end])
    limit = group[-1].end + comma.start() if comma else behind_end
    before = [
        p
        for p in phrases.places
        if end <= p.place.start
        and p.place.end <= phrase.start
        and phrase.start - p.place.end <= 3
        and p.preposition in {None, model.destination is not None and "to" or None}
    ]
    behind = [p for p in phrases.places if group[-1].end <= p.place.start < limit + 40 and p.preposition in _FROM | _TO | {"for"}]
    behind = [p for p in behind if p.place.start < limit or not comma]
    if not before and not behind and phrase.commodity is None and phrase.origin is None:
        return None
    frames = set(governor.trigger.frames) if governor.trigger is not None else set()
    out = []
    for cargo in group:
        draft = replace(model)
        draft.ships, draft.groups = list(model.ships), list(model.groups)
        draft.commodity, draft.commodity_text = (
            (cargo.commodity, scan.text[cargo.term_start : cargo.term_end])
            if cargo.commodity is not None
            else (model.commodity, model.commodity_text)
        )
        draft.quantity = cargo.quantity
        draft.unit_hint = cargo.quantity.unit if cargo.quantity else None
        draft.rule = "cargo.gapped"
        draft.start, draft.end = cargo.start, cargo.end
        if cargo.origin is not None:
            draft.origin, draft.origin_country = None, cargo.origin
        for placed in before:
            if frames & (_SUBJECT_DESTINATION | {"carry"}):
                draft.destination, draft.destination_country = placed.place, placed.place.country
            else:
                draft.origin, draft.origin_country = placed.place, placed.place.country
            draft.start = min(draft.start, placed.place.start)
        for placed in behind:
            if placed.preposition in _FROM:
                draft.origin, draft.origin_country = placed.place, placed.place.country
            else:
                draft.destination, draft.destination_country = placed.place, placed.place.country
            draft.end = max(draft.end, placed.place.end)
        own_time = next(
            (
                t
                for t in phrases.scan.times
                if phrase.start <= t.start < limit + 30 and not t.descriptive and t.read() != (None, None)
            ),
            None,
        )
        draft.time = own_time or model.time
        out.append(draft)
    return out


def read_listed(scan: Scan, phrases: SentencePhrases, intro: SentencePhrases) -> list[Draft]:
    """Read the cargo of a list's item by the verb of the line that opens the list: 'The search found:'."""
    triggers = [
        t
        for t in find_triggers(scan, intro.scan)
        if t.noun is None and set(t.frames) & {"seize", "carry", "send", "load", "unload", "receive", "sell", "buy", "deploy"}
    ]
    if not triggers or find_triggers(scan, phrases.scan):
        return []
    trigger = triggers[-1]
    out: list[Draft] = []
    for group in phrases.cargo:
        if group[0].commodity is None or (group[0].quantity is None and group[0].start - phrases.scan.start > 4):
            continue
        governor = _Governor(trigger, "cargo.listed", trigger.start, trigger.end)
        frame = _frame(scan, intro, governor, intro.ships, intro.groups, intro.scan.start)
        origin, destination, explicit = _route(
            scan,
            intro,
            governor,
            frame,
            intro.places,
            [replace(group[0], start=intro.scan.end, end=intro.scan.end)],
            intro.scan.start,
            intro.scan.end,
        )
        stance = stance_of(scan, intro.scan, trigger, intro.scan.end, intro.scan.end)
        for cargo in group:
            out.append(
                Draft(
                    phrases.scan.index,
                    cargo.start,
                    cargo.end,
                    cargo.commodity,
                    scan.text[cargo.term_start : cargo.term_end],
                    cargo.quantity,
                    cargo.quantity.unit if cargo.quantity else None,
                    "cargo.listed",
                    stance,
                    origin=origin,
                    destination=destination,
                    origin_country=cargo.origin or (origin.country if origin else None),
                    destination_country=destination.country if destination else None,
                    ships=[s for s in intro.ships if s.particulars.vessel_type != "warship"],
                    groups=[g for g in intro.groups if g.vessel_type != "warship"],
                    time=_time(scan, intro, governor, group, intro.scan.start, intro.scan.end),
                    trigger=trigger,
                    explicit=explicit,
                    frame=frame,
                )  # fmt: skip
            )
    return out


def read_voyages(scan: Scan, phrases: SentencePhrases) -> Voyages | None:
    """Return the voyages that a sentence counts: '12 voyages to Zhoushan from April to December'."""
    sentence = phrases.scan
    trips = _trips(scan, phrases, sentence.start, sentence.end, None)
    if trips == (None, None):
        return None
    time = next(
        (
            t
            for t in sentence.times
            if not t.descriptive
            and t.read() != (None, None)
            and t.kind not in {"frequency"}
            and not _dates_report(scan, phrases, t, None)
        ),
        None,
    )
    return Voyages(sentence.index, trips, tuple(phrases.ships), tuple(phrases.groups), time)


# -- which word moves the cargo -------------------------------------------------------------------------------------------
def _govern(
    scan: Scan, phrases: SentencePhrases, group: Sequence[CargoPhrase], triggers: Sequence[Trigger], index: int
) -> _Governor | None:
    text, folded = scan.text, scan.folded
    sentence = phrases.scan
    start, end = group[0].start, group[-1].end
    best: tuple[float, Trigger, str] | None = None

    def offer(score: float, trigger: Trigger, rule: str) -> None:
        nonlocal best
        if best is None or score > best[0]:
            best = (score, trigger, rule)

    others = [g for j, g in enumerate(phrases.cargo) if j != index]
    for trigger in triggers:
        if trigger.frames == ("export_total",) and trigger.noun is None:
            continue
        if trigger.lemma == "have" and not _ship_subject(scan, phrases, trigger, sentence.start):
            continue
        if trigger.end <= start:
            gap = folded[trigger.end : start]
            if _BREAK.search(text[trigger.end : start]) or len(gap) > 120:
                continue
            crossed = any(g[0].start >= trigger.end and g[-1].end <= start for g in others)
            verbs_between = [
                t
                for t in triggers
                if t is not trigger
                and t.noun is None
                and trigger.end <= t.start
                and t.end <= start
                and t.frames != ("export_total",)
            ]
            if trigger.noun is not None:
                ordered = trigger.noun.planned and re.fullmatch(r"\s+(?:to (?:buy|sell|supply|deliver|import|export)|for|on|covering)\s+(?:[\w'’-]+\s+){0,4}?", gap)
                if re.fullmatch(r"\s+(?:of|in|containing|with|carrying)\s+(?:[\w'’-]+\s+){0,4}?", gap) or gap == " " or ordered:
                    offer(10.0, trigger, "cargo.noun_of")
                elif (
                    re.match(r"\s+(?:of\s+)?(?:[\w'’-]+\s+){0,6}?(?:of|in|with)\s", gap)
                    and not crossed
                    and not verbs_between
                    and len(gap) < 60
                ):
                    offer(6.0, trigger, "cargo.noun_of")
                elif (
                    group[0].commodity is None
                    and not crossed
                    and len(gap) < 60
                    and re.search(
                        r"\b(?:averaged|totall?ed|came to|reached|hit|rose|fell|jumped|grew|climbed|dropped|declined|doubled|stood at|amounted to|were|was|slipped|soared)\b[\w %.]{0,24}$",
                        gap,
                    )
                ):
                    offer(7.0, trigger, "cargo.total")
                continue
            if verbs_between or crossed:
                continue
            if set(trigger.frames) == {"go"} and not re.search(r"\bwith\s+(?:[\w'’-]+\s+){0,4}$", gap + " "):
                continue
            if trigger.voice == "active":
                if trigger.form == "gerund" and "with" not in gap and len(gap) > 60:
                    continue
                offer(8.0 - len(gap) / 50.0, trigger, "cargo.object")
            elif trigger.voice == "passive" and re.search(r"\b(?:with|of)\s+(?:[\w'’-]+\s+){0,3}$", gap + " "):
                offer(7.0 - len(gap) / 50.0, trigger, "cargo.with")
            elif trigger.voice == "reduced" and re.search(r"\b(?:with)\s+(?:[\w'’-]+\s+){0,3}$", gap + " "):
                offer(7.0 - len(gap) / 50.0, trigger, "cargo.with")
        elif trigger.start >= end:
            gap = folded[end : trigger.start]
            if _BREAK.search(text[end : trigger.start]):
                continue
            crossed = any(g[0].start >= end and g[-1].end <= trigger.start and g[0].commodity is not None for g in others)
            verbs_between = [
                t for t in triggers if t is not trigger and end <= t.start and t.end <= trigger.start and t.noun is None
            ]
            if trigger.noun is not None:
                if gap in {" ", ""} or re.fullmatch(
                    r"\s(?:and\s[\w-]+\s)?(?:(?!for\b|of\b|to\b|from\b|in\b|by\b|at\b|on\b|with\b|and\b|as\b|or\b|was\b|is\b)[\w-]+\s)?", gap
                ):
                    offer(9.5, trigger, "cargo.noun_compound")
                continue
            if len(gap) > 150:
                continue
            if trigger.voice in {"passive", "reduced"}:
                if not verbs_between and not crossed:
                    offer(7.5 - len(gap) / 60.0, trigger, "cargo.passive_subject")
            elif (
                "go" in trigger.frames
                or "unload" in trigger.frames
                and re.match(r"\s*(?:came|come|comes|coming)", folded[trigger.start : trigger.end] + " ")
            ):
                if (
                    not verbs_between
                    and not crossed
                    and not phrases.ships[:0]
                    and len(gap) < 60
                    and not _ship_between(phrases, end, trigger.start)
                ):
                    offer(7.0 - len(gap) / 40.0, trigger, "cargo.moves")
            elif trigger.voice == "active" and not verbs_between and not crossed:
                after = folded[trigger.end : trigger.end + 24]
                relative = re.match(r"[\"”’']?\s*(?:,\s*)?(?:that|which)?\s", gap)
                objectless = not any(trigger.end <= g[0].start < trigger.end + 40 for g in others)
                if (
                    relative
                    and objectless
                    and len(gap) < 90
                    and re.search(r"\w", gap)
                    and not re.search(r"[,;]\s*(?!that|which)\w", gap)
                    and not re.search(r"\b(?:and|to|of|by|who|in)\b", gap.split("that")[-1][:60] if "that" not in gap else "")
                ):
                    if re.match(
                        r"\s*(?:to|from|by|in|at|for|into|on|off|since|last|during|out|over|,|\.|$|[\"”]|aboard|via|earlier|this)",
                        after,
                    ):
                        offer(5.5 - len(gap) / 60.0, trigger, "cargo.relative")
    if best is not None:
        return _Governor(best[1], best[2], min(best[1].start, start), max(best[1].end, end))
    link = _linked(scan, phrases, start, end)
    if link is not None:
        return _Governor(None, link, start, end)
    return None


def _ship_between(phrases: SentencePhrases, start: int, end: int) -> bool:
    return any(start <= s.start < end for s in phrases.ships) or any(start <= g.start < end for g in phrases.groups)


def _linked(scan: Scan, phrases: SentencePhrases, start: int, end: int) -> str | None:
    """Say how cargo without a verb of moving is still under way: a ship 'with' it, 'bound for', 'aboard', 'from X to Y'."""
    text = scan.folded
    sentence = phrases.scan
    before = text[max(sentence.start, start - 60) : start]
    after = text[end : min(sentence.end, end + 90)]
    ship_before = (
        any(s.end <= start and start - s.end < 90 for s in phrases.ships)
        or any(g.end <= start and start - g.end < 70 for g in phrases.groups)
        or re.search(r"\b(?:ship|vessel|tanker|freighter|she|it|carrier|boat|trawler|dhow)\b[^.;]{0,40}$", before)
    )
    if ship_before and re.search(
        r"\b(?:with|laden with|loaded with|carrying|holding|full of|has|had|containing|of)\s+(?:[\w'-]+\s+){0,3}$", before
    ):
        return "cargo.ship_with"
    if re.match(r"[^.;]{0,40}\b(?:aboard|on board|in (?:her|its) (?:holds?|tanks|hopper)|below decks|in the holds?)\b", after):
        return "cargo.aboard"
    if re.match(
        r"\s*(?:,\s*)?(?:bound for|destined for|en route to|en route from|on (?:its|her|the|their) way to|intended for|headed for|heading for|consigned to)\b",
        after,
    ):
        return "cargo.bound"
    places = [p for p in phrases.places if p.place.start >= end and p.place.start - end < 70 and p.preposition]
    pair = next(
        (
            p
            for p in phrases.places
            if 0 <= p.place.start - end <= 4 and _role_of(p, "carry", scan, None) == "origin" and p.preposition is None
        ),
        None,
    )
    if pair is not None and re.fullmatch(r",?\s*", text[end : pair.place.start]):
        return "cargo.from_to"
    if (
        any(p.preposition in _FROM for p in places)
        and any(p.preposition in _TO | {"for"} for p in places)
        and not re.search(r"[;.]", after[:60])
    ):
        return "cargo.from_to"
    ship_line = (
        phrases.ships
        and phrases.ships[0].end <= start
        and re.fullmatch(
            r"[\"”’]?\s*,\s*(?:[\d,./]+\s*)?",
            text[phrases.ships[-1].end if phrases.ships[-1].end <= start else phrases.ships[0].end : start],
        )
    )
    if ship_line and re.search(r"\w/\w", after):
        return "cargo.fixture"
    if re.match(r",\s*[\w .]+/[\w .]+,", after):
        return "cargo.fixture"
    return None


# -- how far each movement reaches in the sentence --------------------------------------------------------------------------
def _bounds(scan: Scan, phrases: SentencePhrases, triggers: Sequence[Trigger]) -> list[int]:
    """Return the positions where the sentence falls apart into clauses."""
    text = scan.text
    sentence = phrases.scan
    cuts = [sentence.start]
    source = re.compile(r"According to [^,]{3,70},(?:\s+(?:an?|the)\s[^,]{3,60},)?").match(text, sentence.start, sentence.end)
    if source is not None:
        cuts.append(source.end())
    for match in _SAYS.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, match.start() - 2) : match.start()]
        if not before.endswith((", ", "” ", '" ')):
            cuts.append(match.end())
    for match in _BREAK.finditer(text, sentence.start, sentence.end):
        cuts.append(match.start())
    cuts.append(sentence.end)
    return sorted(cuts)


def _region(
    scan: Scan,
    phrases: SentencePhrases,
    group: Sequence[CargoPhrase],
    governor: _Governor,
    triggers: Sequence[Trigger],
    bounds: Sequence[int],
) -> tuple[int, int]:
    """Return the stretch in which the movement's parts may stand."""
    low = max(b for b in bounds if b <= governor.left) if bounds else phrases.scan.start
    high = min((b for b in bounds if b >= governor.right), default=phrases.scan.end)
    own = governor.trigger
    if own is not None and set(own.frames) == {"seize"}:
        return low, high  # what was seized is told with where it came from and was bound for
    for other in phrases.cargo:
        if other[0].start == group[0].start or other[0].commodity is None and other[0].quantity is None:
            continue
        if other[-1].end <= governor.left:
            verbs = [t for t in triggers if other[-1].end <= t.start and t.end <= governor.left and t is not own]
            joint = re.search(r",?\s+and\s+(?!\w+ly\b)", scan.folded[other[-1].end : governor.left])
            if (
                own is not None
                and own.noun is None
                and (joint or verbs)
                and any(t.end <= other[0].start or t.start >= other[-1].end for t in triggers if t is not own)
            ):
                low = max(low, _after_route(phrases, other[-1].end, governor.left))
        elif other[0].start >= governor.right:
            between = [t for t in triggers if governor.right <= t.start and t.end <= other[0].start]
            if between:
                high = min(high, between[0].start)
            elif other[0].quantity is not None:
                high = min(high, other[0].start)
    return low, high


def _after_route(phrases: SentencePhrases, start: int, limit: int) -> int:
    """Return where the places that follow a cargo directly end."""
    at = start
    for placed in phrases.places:
        if start <= placed.place.start < limit and placed.preposition in _FROM | _TO | {"for"}:
            at = max(at, placed.place.end)
    return at


# -- who and what takes part ---------------------------------------------------------------------------------------------
def _fill(
    scan: Scan, phrases: SentencePhrases, group: Sequence[CargoPhrase], governor: _Governor, triggers: Sequence[Trigger], bounds: Sequence[int],
    total: Quantity | None,
) -> list[Draft]:  # fmt: skip
    sentence = phrases.scan
    low, high = _region(scan, phrases, group, governor, triggers, bounds)
    trigger = governor.trigger
    ships = [s for s in phrases.ships if low <= s.start < high and not _only_near(scan, sentence.start, s.start)]
    groups = [g for g in phrases.groups if low <= g.start < high]
    if not all((c.commodity or "").startswith("people.") for c in group):  # a warship stops cargo, it carries none
        ships = [s for s in ships if s.particulars.vessel_type != "warship"]
        groups = [g for g in groups if g.vessel_type != "warship"]
    frame = _frame(scan, phrases, governor, ships, groups, low)
    places = [p for p in phrases.places if low <= p.place.start < high]
    origin, destination, explicit = _route(scan, phrases, governor, frame, places, group, low, high)
    stance = stance_of(scan, sentence, trigger, group[0].start, group[-1].end)
    if governor.rule == "cargo.fixture":
        stance = replace(stance, status="planned", rule="stance.fixture")
    time = _time(scan, phrases, governor, group, low, high)
    if _agreed_sale(frame, trigger, stance, group, time):
        stance = replace(stance, status="planned", rule="stance.sale")
    trips = _trips(scan, phrases, low, high, trigger)
    drafts = []
    for cargo in group:
        quantity = cargo.quantity or total
        if frame in {"receive", "buy"} and cargo.origin is not None and re.search(r"['’]s\s", scan.text[cargo.start : cargo.term_start]):
            cargo = replace(cargo, origin=None)  # "India's crude imports": the owner receives
            if destination is None:
                destination = next((p.place for p in places if cargo.start <= p.place.start < cargo.term_start), None)
        own_origin, own_origin_country = origin, origin.country if origin else None
        if cargo.origin is not None and own_origin_country is None and frame not in {"load"}:
            own_origin_country = cargo.origin
        elif cargo.origin is not None and own_origin is None:
            own_origin_country = cargo.origin
        elif (
            cargo.origin is not None
            and own_origin is not None
            and own_origin_country != cargo.origin
            and own_origin.kind == "country"
        ):
            own_origin, own_origin_country = None, cargo.origin
        if (
            own_origin_country is not None
            and destination is not None
            and own_origin_country == destination.country
            and own_origin is None
            and cargo.origin is not None
        ):
            own_origin_country = None
        there = _there(scan, trigger, frame, low, high)
        claim_start, claim_end = _quote(scan, phrases, governor, group, cargo, origin, destination, ships)
        draft = Draft(
            sentence.index, claim_start, claim_end, cargo.commodity, scan.text[cargo.term_start : cargo.term_end] if cargo.commodity else None,
            quantity, quantity.unit if quantity else None, governor.rule, stance,
            origin=own_origin, destination=destination, origin_country=own_origin_country, destination_country=destination.country if destination else None,
            ships=list(ships), groups=list(groups), ship_needed=_pronoun_ship(scan, phrases, governor, frame, low), trips=trips,
            explicit=explicit, there=there, frame=frame, customs=_customs(scan, phrases), afloat=any(True for _ in sentence.of("ship")) or bool(phrases.ships), vague=_vague(cargo), time=time, trigger=trigger,
            weak=(cargo.weak and trigger is None) or (trigger is not None and trigger.weak), headline=sentence.headline, umbrella=cargo.umbrella,
        )  # fmt: skip
        drafts.append(draft)
    return drafts


def _agreed_sale(
    frame: Frame, trigger: Trigger | None, stance: Stance, group: Sequence[CargoPhrase], time: TimeExpression | None
) -> bool:
    """Say whether goods were sold or bought, but not told to have moved: a lot of a stated size, no total of a season."""
    if (
        trigger is None
        or frame not in {"sell", "buy"}
        or stance.status != "occurred"
        or stance.assertion == "denied"
        or trigger.noun is not None
    ):
        return False
    if trigger.form in {"third", "gerund"} or not any(c.quantity is not None for c in group):
        return False
    if time is None:
        return True
    start, end = time.read()
    return not (start is not None and end is not None and (end - start).days > 45)


def _vague(cargo: CargoPhrase) -> bool:
    """Say whether a word for cargo is too common to stand alone: weak ones outside fuels, arms and ores."""
    return cargo.weak and cargo.commodity is not None and cargo.commodity.partition(".")[0] in {"food", "goods", "people"}


def _there(scan: Scan, trigger: Trigger | None, frame: Frame, low: int, high: int) -> str | None:
    """Say which end 'there' or 'the port' stands for in a clause."""
    clause = scan.folded[low:high]
    if re.search(r"\bfrom (?:there|here)\b|\bleft (?:there|here)\b", clause):
        return "origin"
    if re.search(r"\b(?:there|here)\b(?!\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must))", clause):
        return (
            "origin"
            if frame == "load"
            or (trigger is not None and trigger.lemma in {"load", "lift", "collect", "leave", "depart", "sail"})
            else "destination"
        )
    return None


def _customs(scan: Scan, phrases: SentencePhrases) -> str | None:
    """Return the country whose customs speak in the sentence: their imports arrive there."""
    for hit in phrases.scan.hits:
        country = hit.get("country")
        if (
            country is not None
            and country.code not in {"EU", "UN"}
            and re.match(
                r"(?:['’]s)?\s+(?:customs|revenue and customs|border (?:force|guards?|agency)|coast ?guard|port authorit)",
                scan.folded[hit.end : hit.end + 26],
            )
        ):
            return str(country.code)
    return "GB" if "hm revenue" in scan.folded[phrases.scan.start : phrases.scan.end] else None


def _only_near(scan: Scan, low: int, position: int) -> bool:
    return bool(
        re.search(
            r"\b(?:sister(?: ship)?s?(?: of)?|unlike|near|like|beside|past)\s+(?:the\s+)?$",
            scan.folded[max(low, position - 24) : position],
        )
    ) and not re.search(r"\bwith sister", scan.folded[max(low, position - 40) : position])


def _frame(
    scan: Scan, phrases: SentencePhrases, governor: _Governor, ships: Sequence[ShipName], groups: Sequence[ShipGroup], low: int
) -> Frame:
    """Choose among a verb's frames: by ship if its subject is one, by state or firm otherwise."""
    trigger = governor.trigger
    if trigger is None:
        return "carry"
    frames = trigger.frames
    if len(frames) == 1:
        return frames[0]
    by_ship = _ship_subject(scan, phrases, trigger, low)
    order: tuple[Frame, ...] = (
        ("load", "carry", "unload", "transfer", "go") if by_ship else ("send", "receive", "sell", "buy", "deploy", "smuggle")
    )
    at_place = next((p for p in phrases.places if p.place.start >= trigger.end and p.preposition in {"at", "in", "from"}), None)
    if by_ship and "carry" in frames and "load" in frames and not (at_place is not None and at_place.preposition == "at"):
        return "carry"
    for frame in order:
        if frame in frames:
            return frame
    return frames[0]


def _ship_subject(scan: Scan, phrases: SentencePhrases, trigger: Trigger, low: int) -> bool:
    before = scan.folded[max(low, trigger.start - 60) : trigger.start]
    nearest_ship = max((s.end for s in phrases.ships if low <= s.start and s.end <= trigger.start), default=-1)
    nearest_ship = max([nearest_ship, *(g.end for g in phrases.groups if low <= g.start and g.end <= trigger.start)])
    nearest_place = max(
        (
            p.place.end
            for p in phrases.places
            if low <= p.place.start and p.place.end <= trigger.start and p.preposition is None and not p.modifies_ship
        ),
        default=-1,
    )
    if nearest_ship > nearest_place:
        return True
    return bool(
        re.search(
            r"\b(?:she|the (?:\w+ )?(?:ship|vessel|tanker|freighter|carrier|bulker|boat|trawler|barge))\b[^,;]{0,30}$", before
        )
    )


def _pronoun_ship(scan: Scan, phrases: SentencePhrases, governor: _Governor, frame: Frame, low: int) -> bool:
    start = governor.trigger.start if governor.trigger is not None else governor.left
    clause = scan.folded[max(low, start - 70) : start]
    if any(low <= s.start and s.end <= start for s in phrases.ships):
        return bool(re.search(r"\b(?:she|it) and (?:her|its|the) ", clause))
    if re.search(
        r"\b(?:she|her|the (?:[\w-]+ )?(?:ship|vessel|tanker|freighter|carrier|bulker|boat|trawler|dredger))\b[^;]*$", clause
    ) and frame in _SHIP_FRAMES | {"send", "receive"}:
        return True
    if (
        governor.trigger is not None
        and governor.trigger.noun is None
        and governor.trigger.voice == "active"
        and frame in _SHIP_FRAMES | {"receive", "send"}
    ):
        if governor.trigger.form in {"past", "past_participle", "third"} and not re.search(
            r"\w", scan.text[phrases.scan.start : governor.trigger.start]
        ):
            return True  # an entry of a list that starts with its verb: 'Carried crude from ...'
    tail = scan.folded[governor.right : governor.right + 60]
    if re.match(r"[^;.]{0,30}\b(?:aboard|in her holds?|in its holds?|on board)\b", tail) and not phrases.ships:
        return True
    return bool(
        re.search(
            r"\b(?:it|they|the two|both|these (?:\w+ )?(?:ships|vessels|tankers)|the (?:\w+ )?(?:ships|vessels|tankers))\s+(?:\w+\s+){0,4}$",
            clause,
        )
    ) and frame in _SHIP_FRAMES | {"send", "receive"}


def _role_of(placed: PlacedName, frame: Frame, scan: Scan, trigger: Trigger | None) -> str | None:
    preposition = placed.preposition
    if preposition is None:
        if (
            re.match(r"\s+(?:to|[-–—/])\s*(?=[A-Z])", scan.text[placed.place.end : placed.place.end + 6])
            and placed.place.role == "location"
            and placed.place.kind in {"port", "terminal", "city", "anchorage"}
        ):
            return "origin"  # 'Pivdennyi to Lianyungang'
        return None
    if preposition in {"at", "in", "off"}:
        own = re.search(
            r"\b(loaded|loading|taken\s+(?:on|aboard)|embarked|lifted|picked\s+up|discharg\w+|unload\w+|offload\w+|deliver\w+|landed|put\s+ashore|arriv\w+|dock\w+|berth\w+|moored|tied\s+up)\s+(?:[\w,]+\s+){0,3}?(?:at|in|off)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$",
            scan.folded[max(0, placed.place.start - 60) : placed.place.start],
        )
        if own is not None:
            return "origin" if own.group(1).startswith(("load", "taken", "embark", "lift", "pick")) else "destination"
    after = scan.folded[placed.place.end : placed.place.end + 7]
    if after.startswith(" bound"):
        return "destination"
    if preposition in _FROM:
        return "origin"
    if preposition in _TO:
        return "destination"
    roles = scan.lexicon.roles.get(frame)
    if preposition == "/":
        return "destination"
    if preposition == "by" and re.search(r"\b(?:donated|given|gifted|supplied|provided|contributed|exported|produced|made|sold)\s+by\s+(?:the\s+)?(?:[\w-]+\s+)?$", scan.folded[max(0, placed.place.start - 40) : placed.place.start]):
        return "origin"
    if preposition in {"for"}:
        return "destination"
    if roles is None:
        return None
    if preposition in roles.way or preposition in {"via", "through", "by way of"}:
        return "way"
    if frame == "go" and preposition in {"at", "in"} and (trigger is None or trigger.lemma.split()[0] not in _ARRIVING):
        return None
    if preposition in roles.origin and preposition in {"at", "in", "off"}:
        return "origin"
    if preposition in roles.destination and preposition in {"at", "in"}:
        return "destination"
    if preposition == "by":
        return "agent"
    return None


def _route(
    scan: Scan,
    phrases: SentencePhrases,
    governor: _Governor,
    frame: Frame,
    places: Sequence[PlacedName],
    group: Sequence[CargoPhrase],
    low: int,
    high: int,
) -> tuple[PlaceName | None, PlaceName | None, int]:
    trigger = governor.trigger
    roles: dict[str, list[PlaceName]] = {"origin": [], "destination": [], "agent": [], "subject": []}
    weak_ends: dict[str, list[PlaceName]] = {}
    explicit = 0
    cargo_start, cargo_end = group[0].start, group[-1].end
    for placed in places:
        place = placed.place
        if placed.modifies_cargo:
            continue
        after = scan.folded[place.end : place.end + 8]
        if place.role == "demonym" and re.match(
            r"[ -](?:flagged|owned|built|regis|operated)", after + scan.folded[place.end + 8 : place.end + 12]
        ):
            continue
        if re.match(r"[ -]bound\b", after):
            roles["destination"].append(place)
            continue
        role = _role_of(placed, frame, scan, trigger)
        if (
            role == "origin"
            and placed.preposition in {"at", "in", "off"}
            and frame == "load"
            and place.kind == "country"
            and place.role != "location"
        ):
            role = None
        if role in {"origin", "destination", "agent"}:
            if placed.modifies_ship and role != "destination":
                if role == "agent":
                    continue
                if role == "origin":
                    continue
            if role == "destination" and placed.preposition in {"to", "for"} and _not_a_route(scan, place.start):
                continue
            if role != "agent" and placed.preposition in {"in", "at", "off"} and place.kind == "country":
                weak_ends.setdefault(role, []).append(place)
                continue
            if role != "agent":
                explicit += 1
            roles[role].append(place)
        elif role is None and _helped(scan, place.start) and not placed.modifies_ship:
            weak_ends.setdefault("destination", []).append(place)
        elif placed.preposition is None and not placed.modifies_ship:
            roles["subject"].append(place)
        elif placed.preposition in {"of", "with"} and trigger is not None and trigger.noun is None and placed.preposition == "of":
            continue
    if trigger is not None:
        subject = _subject(scan, roles["subject"], trigger, low, cargo_start, cargo_end)
        if frame in {"exchange"} and subject is not None:
            roles["origin"].append(subject)
        elif frame in _SUBJECT_ORIGIN and trigger.voice != "passive" and trigger.voice != "reduced":
            if subject is not None and not roles["origin"]:
                roles["origin"].append(subject)
        elif (
            frame in _SUBJECT_DESTINATION
            and trigger.voice not in {"passive", "reduced"}
            and subject is not None
            and not roles["destination"]
        ):
            roles["destination"].append(subject)
        if trigger.voice in {"passive", "reduced"} and roles["agent"]:
            target = "destination" if frame in _SUBJECT_DESTINATION else "origin" if frame in _SUBJECT_ORIGIN else None
            if target is not None and not roles[target]:
                roles[target].append(roles["agent"][0])
        if trigger.voice == "passive" and frame in {"send"} and not roles["destination"]:
            recipient = [p for p in roles["subject"] if p.end <= trigger.start]
            if recipient and cargo_start >= trigger.end:
                roles["destination"].append(recipient[-1])
        dative = [p for p in roles["subject"] if trigger.end <= p.start < cargo_start]
        if dative and frame in _SUBJECT_ORIGIN and not roles["destination"]:
            roles["destination"].append(dative[0])
            explicit += 1
        if trigger.noun is not None:
            owner = [
                p
                for p in roles["subject"]
                if p.end <= min(trigger.start, cargo_start) and min(trigger.start, cargo_start) - p.end <= 30
            ]
            if owner:
                target = "destination" if frame in {"receive", "buy"} else "origin"
                if not roles[target]:
                    roles[target].append(owner[-1])
    elif governor.rule == "cargo.fixture":
        slash = [p for p in places if p.place.start >= cargo_end]
        for p in slash:
            if scan.text[p.place.end : p.place.end + 1] == "/" and not roles["origin"]:
                roles["origin"].append(p.place)
            elif p.preposition == "/" and p.place not in roles["destination"]:
                roles["destination"].append(p.place)
    for end, found in weak_ends.items():
        if not roles[end] and not any(p.country == found[0].country for p in (*roles["origin"], *roles["destination"])):
            roles[end].append(found[0])
    return _one(roles["origin"]), _one(roles["destination"]), explicit


def _helped(scan: Scan, position: int) -> bool:
    """Say whether a state is the one that a movement serves: 'soldiers to help Russia', 'troops to fight for Russia'."""
    return bool(
        re.search(
            r"\b(?:to|that)\s+(?:help|support|aid|assist|back|bolster|reinforce|arm|fight\s+(?:for|alongside|with)|keep)\s+(?:the\s+)?$",
            scan.folded[max(0, position - 40) : position],
        )
    )


def _not_a_route(scan: Scan, position: int) -> bool:
    """Say whether 'to' or 'for' belongs to something else than the voyage: 'according to', 'thanks to', 'threat to'."""
    return bool(
        re.search(
            r"\b(?:according|thanks|due|owing|close|compared|linked|related|ally|allies|ties|aid|threat|answer|reply|respond(?:ed)?|ambassador|envoy|embassy|support|contrary|spokes\w+|asked|ask|search(?:ed)?|account(?:s|ed)?|responsible|payment|pay|speak(?:ing|s)?|spoke|minister|war|fight|fought|help)\s+(?:to|for)\s+(?:the\s+)?$",
            scan.folded[max(0, position - 40) : position],
        )
    )


def _subject(
    scan: Scan, subjects: Sequence[PlaceName], trigger: Trigger, low: int, cargo_start: int, cargo_end: int
) -> PlaceName | None:
    """Return the state that acts: the nearest before the verb that no preposition governs."""
    before = [p for p in subjects if low <= p.start and p.end <= trigger.start and not (cargo_start <= p.start < cargo_end)]
    if not before:
        return None
    nearest = before[-1]
    if re.search(r"\band\s+(?:\w+ly\s+|also\s+|then\s+)?$", scan.folded[low : trigger.start]) and len(before) > 1:
        nearest = before[0]  # 'X did this and shipped that'
        return nearest
    gap = scan.folded[nearest.end : trigger.start]
    if len(gap) > 140:
        return None
    for other in reversed(before[:-1]):  # 'North Korea and Russia have ...': coordinated subjects are no single state
        if scan.folded[other.end : nearest.start].strip() == "and":
            return None
        break
    return nearest


def _one(places: Sequence[PlaceName]) -> PlaceName | None:
    """Return the place of one end: the most precise; two ports at one end leave only their country."""
    if not places:
        return None
    exact = [p for p in places if p.kind not in {"country", "sea", "region"} or (p.name is None)]
    named = [p for p in exact if p.name is not None]
    if len({p.name for p in named}) > 1:
        countries = {p.country for p in named}
        if len(countries) == 1:
            first = named[0]
            whole = next((p for p in places if p.kind == "country" and p.country == first.country), None)
            if whole is not None:
                return whole
            return PlaceName(
                first.start,
                first.end,
                first.sentence,
                first.text,
                first.country,
                "country",
                first.country,
                "location",
                "place.several_ports",
                None,
            )
        return None if _listed(named) else named[0]
    if named:
        return named[0]
    countries = [p for p in places if p.country is not None]
    if not exact and len({p.country for p in countries}) > 1 and all(p.role == "location" for p in countries):
        return None  # 'for Ethiopia and Mozambique'
    return (exact or countries or list(places))[0]


def _listed(named: Sequence[PlaceName]) -> bool:
    """Say whether ports of several countries stand in one list, so that none of them is the end."""
    return any(0 <= b.start - a.end <= 6 and a.country != b.country for a, b in zip(named, named[1:], strict=False))


def _stated_total(scan: Scan, phrases: SentencePhrases, governor: _Governor, cargo: CargoPhrase, high: int) -> Quantity | None:
    """Return the figure that follows a noun of movement: 'crude exports averaged 3.42mn b/d', 'deliveries ... at between'."""
    trigger = governor.trigger
    if trigger is None or trigger.noun is None or cargo.commodity is None or cargo.quantity is not None:
        return None
    for other in phrases.cargo:
        phrase = other[0]
        if phrase.commodity is None and phrase.quantity is not None and governor.right <= phrase.start < high:
            gap = scan.folded[governor.right : phrase.start]
            if len(gap) < 100 and re.search(
                r"\b(?:average[ds]?|total(?:l)?ed|total|came to|reached|hit|rose|fell|jumped|grew|climbed|dropped|declined|doubled|stood at|amounted to|were|was|at|to|of|by|exceeded|surged|slumped|put)\b",
                gap,
            ):
                return phrase.quantity
    return None


def _trips(scan: Scan, phrases: SentencePhrases, low: int, high: int, trigger: Trigger | None) -> tuple[int | None, int | None]:
    """Return the number of trips stated: '43 trips', 'on three voyages', 'twice'."""
    words = scan.lexicon.words.get("trips.terms", frozenset())
    for number in phrases.scan.numbers:
        if not low <= number.start < high or number.vague:
            continue
        match = re.match(
            r"\s+(?:such\s+|separate\s+|round\s+|more\s+|further\s+|earlier\s+|direct\s+|similar\s+|other\s+)?([a-z-]+(?:\s[a-z]+)?)",
            scan.folded[number.end : number.end + 40],
        )
        if match is None:
            continue
        first = match.group(1).split()[0]
        for candidate in {match.group(1), first}:
            singular = candidate[:-3] + "y" if candidate.endswith("ies") else candidate.removesuffix("s")
            if singular in words and candidate not in {"time", "times", "shipment", "lot", "leg", "cargo", "cargoes"}:
                return (None if number.low is None else int(number.low), None if number.high is None else int(number.high))
    match = re.search(r"\b(twice|on two occasions|thrice)\b", scan.folded[low:high])
    if match is not None:
        count = 3 if match.group(1) == "thrice" else 2
        return (count, count)
    return (None, None)


def _time(
    scan: Scan, phrases: SentencePhrases, governor: _Governor, group: Sequence[CargoPhrase], low: int, high: int
) -> TimeExpression | None:
    """Return the time of the movement: the nearest to its verb that does not date the report or the ship."""
    best: tuple[float, TimeExpression] | None = None
    anchor = governor.trigger
    anchor_start = anchor.start if anchor is not None else group[0].start
    anchor_end = anchor.end if anchor is not None else group[-1].end
    for time in phrases.scan.times:
        if (
            time.descriptive
            or time.kind in {"duration", "frequency", "vague"}
            or (time.read() == (None, None) and time.read(planned=True) == (None, None))
        ):
            continue
        if _dates_report(scan, phrases, time, anchor):
            continue
        if anchor is not None and not anchor.planned and anchor_end <= time.start:
            if re.search(r"\b(?:expected|due|scheduled|set) to (?:reach|arrive|dock|call)\b", scan.folded[anchor_end : time.start]):
                continue
        inside = low <= time.start < high
        distance = min(abs(time.start - anchor_end), abs(anchor_start - time.end), abs(time.start - group[-1].end))
        cost = distance + (0 if inside else 400) + (60 if time.kind == "since" and " " in time.text and len(time.text) > 24 else 0)
        if not inside and not (time.start < low and scan.text[time.end : time.end + 1] == ","):
            continue
        if best is None or cost < best[0]:
            best = (cost, time)
    return best[1] if best else None


def _dates_report(scan: Scan, phrases: SentencePhrases, time: TimeExpression, trigger: Trigger | None) -> bool:
    """Say whether a time tells when somebody spoke or acted, not when the cargo moved: 'said on Thursday'."""
    before = scan.folded[max(phrases.scan.start, time.start - 44) : time.start]
    after = scan.folded[time.end : time.end + 24]
    if trigger is not None and 0 <= time.start - trigger.end < 14:
        return False
    speaking = r"(?:said|says|told|announced|reported|released|published|confirmed|denied|sanctioned|blacklisted|listed|designated|imposed|added|warned|estimated|accused|disclosed|briefed|wrote|tweeted|statement|interview|briefing|conference|statement issued|summit|meeting)"
    if re.search(
        rf"\b{speaking}\s+(?:(?:in|at)\s+[\w' ]{{0,24}})?(?:(?!that\b)\w+\s+)?(?:on\s+|late\s+on\s+|early\s+on\s+)?$", before
    ) and not (trigger is not None and trigger.end > time.start - 20 and trigger.start < time.start):
        return True
    return bool(re.match(rf"(?:\s+\w+ly)?\s+(?:that\s+)?{speaking}\b", after))


def _quote(
    scan: Scan,
    phrases: SentencePhrases,
    governor: _Governor,
    group: Sequence[CargoPhrase],
    cargo: CargoPhrase,
    origin: PlaceName | None,
    destination: PlaceName | None,
    ships: Sequence[ShipName],
) -> tuple[int, int]:
    """Return the shortest stretch of the sentence that shows the claim: verb, cargo, route."""
    points = [(cargo.start, cargo.end)]
    if governor.trigger is not None:
        points.append((governor.trigger.start, governor.trigger.end))
    for place in (origin, destination):
        if place is not None and phrases.scan.start <= place.start < phrases.scan.end:
            points.append((place.start, place.end))
    for ship in ships:
        if abs(ship.start - governor.left) < 120:
            points.append((ship.start, ship.end))
    return min(a for a, _ in points), max(b for _, b in points)
