"""Movements filled in: ships, route, stance, time and trips for each cargo of a list under one word of moving."""

import re
from collections.abc import Mapping
from dataclasses import replace

from sanctions_assets.extraction.cargo import CargoPhrase, Quantity
from sanctions_assets.extraction.lexicon import Frame
from sanctions_assets.extraction.modality import Stance, stance_of
from sanctions_assets.extraction.movements.carriers import carriers_of
from sanctions_assets.extraction.movements.draft import Draft, Telling
from sanctions_assets.extraction.movements.figures import count_trips
from sanctions_assets.extraction.movements.homeward import homeward
from sanctions_assets.extraction.movements.route import route_of
from sanctions_assets.extraction.movements.subjects import frame_of, needs_ship
from sanctions_assets.extraction.movements.timing import dates_delivery, time_of
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName
from sanctions_assets.extraction.times import TimeExpression
from sanctions_assets.extraction.toponyms import PlaceName

_DEFINITE = re.compile(r"\b(?:the|these|those|all\s+the)\s+(?:\w+\s+)?$")
_FURTHER = re.compile(
    r"\b(?:more|further|additional|another|second|third)\s+"
    r"(?:(?:shipment|cargo|load|batch|consignment|lot|delivery|convoy)\s+of\s+(?:[\w-]+\s+)?|[\w-]+\s+)?$"
)
_OWNER = re.compile(r"['’]s\s")
_FROM_THERE = re.compile(r"\b(?:from|left) (?:there|here)\b")
_THERE = re.compile(r"\b(?:there|here)\b(?!\s+(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must))")
_CHARTERING = frozenset({"book", "charter", "fix", "hire", "subcharter"})
_FIXED = re.compile(
    r"\b(?:(?:fix|charter|book|hir)(?:ed|es|ing|e)|took|taken|takes|covered)\s+[^.;]{0,60}?"
    r"(?:vessels?|ships?|tankers?|bulk carriers?|panamax|capesize|tbn|mv|tonnage)\b"
    r"[^.;]{0,50}?\b(?:for|to\s+(?:load|carry|lift|ship))\s+(?:[\w-]+\s+){0,4}$"
)
_WAS_FIXED = re.compile(
    r"\b(?:was|were|been|is|are)\s+(?:\w+ly\s+)?(?:fixed|booked|chartered|hired)\b[^.;]{0,40}\b(?:for|to\s+(?:load|carry|lift|ship))\s+"
    r"(?:[\w-]+\s+){0,4}$"
)
"""'took a vessel for', 'fixed the MV X to load its cargo of'."""
_BORDER = re.compile(
    r"\b(?:customs|containers?|(?:at|in)\s+(?:the\s+)?(?:[\w-]+\s+){0,2}ports?|border (?:crossing|guards?)|quay|smuggl\w+"
    r"|coast ?guards?|navy|naval|boarding (?:team|party)|warship|frigate|destroyer|cutter)\b"
)
_IN_RETURN = re.compile(r"\b(?:in (?:return|exchange)(?! for)|as payment|in payment)\b")
_STARTING = frozenset({"load", "lift", "collect", "leave", "depart", "sail"})
"""Verbs of what a ship does where its voyage begins."""
_CUSTOMS = re.compile(r"(?:['’]s)?\s+(?:customs|revenue and customs|border (?:force|guards?|agency)|coast ?guard|port authorit)")
_CUSTOMS_DATA_FROM = re.compile(r"\bcustoms\s+(?:data|figures|statistics|records)\s+(?:from|of|in)\s+(?:the\s+)?$")
_FARM_MINISTRY = re.compile(
    r"(?:['’]s)?\s+(?:(?:agricultur\w+|farm)\s+(?:department|ministry)|(?:department|ministry) of agriculture)"
)
_US_FARM_AGENCIES = re.compile(r"\b(?:usda|commodity credit corp|export enhancement program|foreign agricultural service)")
_FARM_REACH = 2
"""Sentences back to the ministry that reports sales."""
_EXPORTERS: Mapping[str, frozenset[str]] = {
    "energy": frozenset(
        {"RU", "IR", "VE", "SA", "IQ", "KW", "AE", "QA", "LY", "DZ", "NG", "AO", "KZ", "NO", "OM", "AZ", "ID", "KP"}
    ),
    "food": frozenset({"US", "CA", "AU", "AR", "BR", "UA", "RU", "FR", "NZ", "TH"}),
    "mineral": frozenset({"AU", "BR", "ZA", "GN", "CL"}),
    "arms": frozenset({"RU", "US", "CN", "IR", "KP", "IL", "FR", "DE"}),
}
"""Large exporters by group of goods: 'Russian oil imports' are imports of Russian oil, 'Egyptian wheat imports' those of Egypt.

Chosen from general knowledge of the trades, not from a table of figures: states of which an article hardly tells imports.
"""
_COMPARED = re.compile(
    r"\b(?:compared (?:with|to)|versus|(?:up|down) (?:[\w.]+ ){0,2}from|year[- ]on[- ]year|a year (?:ago|earlier)"
    r"|previous (?:month|year))\b"
)
"""Only figures of trade are compared with those of another time, not lots sold."""
_RATED = frozenset({"barrel", "tonne", "cubic_metre", "litre"})
_DAILY = re.compile(r"\b(?:daily|Daily(?!\s+[A-Z]))\s+(?:(?!said|says|report|that|told|show|quot)[\w-]+\s+){0,3}$")
_LOT_DAYS = 45
"""Days up to which a sale is that of a lot; figures for longer periods are totals of what moved."""


def fill(telling: Telling, total: Quantity | None) -> list[Draft]:
    """Return one movement for each cargo of the list; ``total`` is the figure told apart from it."""
    scan, phrases, trigger = telling.scan, telling.phrases, telling.trigger
    ships, groups = carriers_of(telling)
    frame = frame_of(telling)
    route = route_of(telling, frame)
    time = time_of(telling)
    stance = _stance(telling, frame, time)
    if time is not None and _dates_sale(telling, frame, stance, time):
        time = replace(time, future=None)
    ship_needed = needs_ship(telling, frame)
    trips = count_trips(scan, phrases, telling.low, telling.high)
    destination = route.destination
    drafts = []
    for cargo in telling.cargo:
        quantity = _by_the_day(telling, cargo.quantity or total)
        if frame in {"receive", "buy"} and cargo.origin is not None and _OWNER.search(scan.text, cargo.start, cargo.term_start):
            owner = next((p.place for p in telling.places if cargo.start <= p.place.start < cargo.term_start), None)
            destination = destination or owner  # "India's crude imports": the owner receives
            cargo = replace(cargo, origin=None)
        if cargo.origin is not None and destination is None and _imports_compound(telling, frame, cargo):
            owner = next((p.place for p in telling.phrases.places if cargo.start <= p.place.start < cargo.term_start), None)
            destination, cargo = owner, replace(cargo, origin=None)  # 'Egyptian wheat imports'
        origin, origin_country = _origin(cargo, route.origin, destination, frame)
        destination_country = destination.country if destination else None
        home = homeward(telling, cargo, route.origin)
        if home is not None:
            origin, origin_country, destination_country = home
            destination = destination if destination is not None and destination.country == destination_country else None
        start, end = _quote(telling, cargo, route.origin, destination, ships)
        several = route.several | ({"origin"} if cargo.several_origins and origin_country is None else set())
        drafts.append(
            Draft(
                sentence=phrases.scan.index,
                start=start,
                end=end,
                commodity=cargo.commodity,
                commodity_text=scan.text[cargo.term_start : cargo.term_end] if cargo.commodity else None,
                quantity=quantity,
                unit_hint=quantity.unit if quantity else None,
                rule=telling.governor.rule,
                stance=stance,
                origin=origin,
                destination=destination,
                origin_country=origin_country,
                destination_country=destination_country,
                ships=list(ships),
                groups=list(groups),
                ship_needed=ship_needed,
                trips=trips,
                time=time,
                trigger=trigger,
                weak=trigger.weak if trigger is not None else cargo.weak,
                headline=phrases.scan.headline,
                explicit=route.explicit,
                umbrella=cargo.umbrella,
                there=_there(telling, frame),
                frame=frame,
                afloat=_is_afloat(telling, frame),
                vague=_is_vague(cargo),
                customs=_customs(scan, phrases),
                in_return=_IN_RETURN.search(scan.folded, phrases.scan.start, cargo.start) is not None,
                measured_list=any(c.quantity is not None for c in telling.cargo),
                farm_ministry=_farm_ministry(scan, phrases),
                further=_FURTHER.search(scan.folded, max(0, cargo.term_start - 34), cargo.term_start) is not None,
                definite=quantity is None
                and cargo.origin is None
                and _DEFINITE.search(scan.folded, cargo.start - 24, cargo.start) is not None,
                several=several - ({"origin"} if origin_country else set()) - ({"destination"} if destination else set()),
            )
        )
    return drafts


def _by_the_day(telling: Telling, quantity: Quantity | None) -> Quantity | None:
    """Return a figure as one for a day where the noun says so: 'daily deliveries fell to 1.3 million barrels'."""
    trigger, scan = telling.trigger, telling.scan
    if quantity is None or quantity.rate or quantity.unit not in _RATED or trigger is None or trigger.noun is None:
        return quantity
    daily = _DAILY.search(scan.text, telling.phrases.scan.start, trigger.start)
    return replace(quantity, unit=f"{quantity.unit}_per_day", rate=True) if daily is not None else quantity


def _imports_compound(telling: Telling, frame: Frame, cargo: CargoPhrase) -> bool:
    """Say whether a demonym before 'wheat imports' is the importer's: not where it names a state that exports such goods."""
    if frame not in {"receive", "buy"} or telling.governor.rule != "cargo.noun_compound" or cargo.commodity is None:
        return False
    if cargo.commodity.startswith("food") and telling.scan.folded.startswith("soviet ", cargo.start):
        return True  # the Soviet Union bought its grain
    return cargo.origin not in _EXPORTERS.get(cargo.commodity.partition(".")[0], frozenset())


def _stance(telling: Telling, frame: Frame, time: TimeExpression | None) -> Stance:
    stance = stance_of(telling.scan, telling.phrases.scan, telling.trigger, telling.cargo[0].start, telling.cargo[-1].end)
    if telling.governor.rule == "cargo.noun_for":
        return replace(stance, status="planned", rule="stance.for_delivery")
    if telling.governor.rule == "cargo.fixture":
        return replace(stance, status="planned", rule="stance.fixture")
    if stance.status == "occurred" and _charters(telling):
        return replace(stance, status="planned", rule="stance.fixture")
    if _agreed_sale(telling, frame, stance, time):
        return replace(stance, status="planned", rule="stance.sale")
    return stance


def _dates_sale(telling: Telling, frame: Frame, stance: Stance, time: TimeExpression) -> bool:
    """Say whether a time is that of sales told by a noun, which were made then though the goods are still to move."""
    sales = telling.trigger is not None and telling.trigger.noun is not None and frame in {"sell", "buy"}
    return sales and stance.rule == "stance.auxiliary" and not dates_delivery(telling.scan, telling.phrases.scan.start, time)


def _charters(telling: Telling) -> bool:
    """Say whether a ship is only booked for the cargo: 'booked the Vega for 80,000 tonnes'."""
    trigger = telling.trigger
    if trigger is not None and trigger.noun is None and trigger.lemma in _CHARTERING and bool(telling.phrases.ships):
        return True
    low, high = max(telling.low, telling.cargo[0].start - 140), telling.cargo[0].start
    return any(pattern.search(telling.scan.folded, low, high) for pattern in (_FIXED, _WAS_FIXED))


def _agreed_sale(telling: Telling, frame: Frame, stance: Stance, time: TimeExpression | None) -> bool:
    """Say whether goods were sold or bought, but not told to have moved: a lot of a stated size, no total of a season."""
    trigger = telling.trigger
    if (
        trigger is None
        or trigger.noun is not None
        or trigger.form in {"third", "gerund"}
        or not (frame in {"sell", "buy"} or trigger.lemma == "book")
        or stance.status != "occurred"
        or stance.assertion == "denied"
        or all(c.quantity is None for c in telling.cargo)
        or _COMPARED.search(telling.scan.folded, telling.phrases.scan.start, telling.phrases.scan.end)
    ):
        return False
    start, end = time.read() if time is not None else (None, None)
    return start is None or end is None or (end - start).days <= _LOT_DAYS


def _origin(
    cargo: CargoPhrase, told: PlaceName | None, destination: PlaceName | None, frame: Frame
) -> tuple[PlaceName | None, str | None]:
    """Return the origin of one cargo: the clause's, unless its own demonym ('Russian wheat') says otherwise."""
    country = told.country if told is not None else None
    if cargo.origin is None:
        return told, country
    if country is not None and destination is not None and cargo.origin == destination.country != country:
        return told, country  # 'Malaysia sent Australian waste back to Brisbane'
    if country is None and (told is None or frame != "load"):
        country = cargo.origin
    elif told is not None and country != cargo.origin and not (cargo.commodity or "").startswith("arms."):
        told, country = None, cargo.origin
    if told is None and destination is not None and country == destination.country:
        return None, None
    return told, country


def _is_vague(cargo: CargoPhrase) -> bool:
    """Say whether a word for cargo is too common to stand alone: weak ones outside fuels, arms and ores."""
    return cargo.weak and cargo.commodity is not None and cargo.commodity.partition(".")[0] in {"food", "goods", "people"}


def _is_afloat(telling: Telling, frame: Frame) -> bool:
    """Say whether a sentence speaks of a ship, or of a seizure where goods cross a border."""
    sentence = telling.phrases.scan
    if telling.phrases.ships or any(True for _ in sentence.of("ship")):
        return True
    return frame == "seize" and _BORDER.search(telling.scan.folded, sentence.start, sentence.end) is not None


def _there(telling: Telling, frame: Frame) -> str | None:
    """Say which end 'there' or 'here' stands for in a clause."""
    clause = telling.scan.folded[telling.low : telling.high]
    if _FROM_THERE.search(clause):
        return "origin"
    if _THERE.search(clause):
        starts = frame == "load" or (telling.trigger is not None and telling.trigger.lemma in _STARTING)
        return "origin" if starts else "destination"
    return None


def _customs(scan: Scan, phrases: SentencePhrases) -> str | None:
    """Return the country whose customs speak in the sentence: their imports arrive there."""
    for hit, country in phrases.scan.of("country"):
        behind = _CUSTOMS.match(scan.folded[hit.end : hit.end + 26])
        if country.code not in {"EU", "UN"} and (behind or _CUSTOMS_DATA_FROM.search(scan.folded, phrases.scan.start, hit.start)):
            return str(country.code)
    return "GB" if "hm revenue" in scan.folded[phrases.scan.start : phrases.scan.end] else None


def _farm_ministry(scan: Scan, phrases: SentencePhrases) -> str | None:
    """Return the country whose ministry of agriculture speaks here or just before: exporters report their sales to it."""
    at = phrases.scan.index
    for sentence in reversed(scan.sentences[max(0, at - _FARM_REACH) : at + 1]):
        if sentence.headline:
            break
        for hit, country in sentence.of("country"):
            if _FARM_MINISTRY.match(scan.folded[hit.end : hit.end + 40]):
                return str(country.code)
        if _US_FARM_AGENCIES.search(scan.folded, sentence.start, sentence.end):
            return "US"
    return None


def _quote(
    telling: Telling, cargo: CargoPhrase, origin: PlaceName | None, destination: PlaceName | None, ships: list[ShipName]
) -> tuple[int, int]:
    """Return the shortest stretch of the sentence that shows the claim: verb, cargo, route, ships near them."""
    sentence, governor = telling.phrases.scan, telling.governor
    points = [(cargo.start, cargo.end)]
    if governor.trigger is not None:
        points.append((governor.trigger.start, governor.trigger.end))
    points += [(p.start, p.end) for p in (origin, destination) if p is not None and sentence.start <= p.start < sentence.end]
    points += [(s.start, s.end) for s in ships if abs(s.start - governor.left) < 120]
    return min(start for start, _ in points), max(end for _, end in points)
