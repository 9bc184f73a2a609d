"""From where to where a movement goes: the places of its clause by their roles, its subject and its agent by the frame."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from sanctions_assets.extraction.lexicon import Frame
from sanctions_assets.extraction.movements.against import tells_act_against
from sanctions_assets.extraction.movements.draft import Telling
from sanctions_assets.extraction.movements.ends import end_of
from sanctions_assets.extraction.movements.prepositions import AT, SUBJECT_DESTINATION, SUBJECT_ORIGIN
from sanctions_assets.extraction.movements.roles import is_done_at, is_no_route, is_served, role_of
from sanctions_assets.extraction.movements.subjects import has_ship_subject
from sanctions_assets.extraction.phrases import PlacedName
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets.extraction.triggers import Trigger

_ATTRIBUTE = re.compile(
    r"[ -](?:flagged|owned|built|regis|operated|managed)"
    r"|-(?:provided|supplied|made|donated|designed|funded|trained|manufactured|produced)"
    r"|-(?:sanction|listed|blacklist|backed|led\b|based|linked|affiliat|controlled)"
)
"""What makes a demonym tell of a ship, not of a route: 'Iranian-flagged'."""
_BOUND = re.compile(r"[ -]bound\b")
_SECOND_VERB = re.compile(r"\band\s+(?:\w+ly\s+|also\s+|then\s+)?$")
_SPOKEN_AT: frozenset[Frame] = frozenset({"deploy", "receive", "go", "buy", "sell"})
"""Frames in which a place 'at' or 'in' which something happened may be another: 'sent to Kursk, as was said in Pyongyang'."""
_TO_DO = re.compile(r"\s+(?:in\s+order\s+)?to\s+(?:\w+ly\s+)?")
_IN_EXCHANGE = re.compile(r"\bin (?:exchange|return) for\s+(?:[\w'-]+\s+){0,3}$")
_OWNED = re.compile(r"['’]s\s+(?:[\w-]+\s+){0,2}?")
_ACCUSING_IT = re.compile(r",\s+(?:accus|suspect)ing\s+(?:it|them)\s+of\s+$")
_IT = re.compile(r"\s*(?:that\s+)?(?:it|they)\s")
_RELATIVE_BETWEEN = re.compile(
    r",\s+(?:which|whose|who|where)\b[^;:]{3,160},\s+(?:(?:has|had|have|also|then|later|reportedly)\s+){0,2}"
)
_WHICH = re.compile(r",\s+(?:which|who)\s+(?:(?:has|had|have|also|then|later|already|alone|reportedly|recently)\s+){0,2}")
_PERSON = re.compile(
    r"\b(?:officials?|ministers?|spokes\w+|sources?|analysts?|diplomats?|newspapers?|agency|data|experts?|president|judge|police)\b"
)
_PREDICATE = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|sank|ran|lay|lies|sits|sat|remains?|remained)\b")
"""What opens another statement behind the cargo."""
_STOPPED = re.compile(
    r"\b(?:seiz|detain|intercept|arrest|captur|board|stopp|impound|confiscat|hijack|inspect|search|sank|hit\b|struck)\w*"
)
"""Who stops a ship carries nothing in her."""
_PATRON_REACH = 12
_OUTWARD = re.compile(r"\b(?:export\w*|outbound|leav(?:e|ing)|bound for|destined|en route|heading|headed|way to|from there)\b")
_PORT_BEHIND = re.compile(r"(?:['’]s)?\s+(?:port|harbou?r|docks?|container terminal|terminal)\b")
_SEATED = re.compile(r"\b(?:based|headquartered|located|incorporated)\s+in\s+(?:the\s+)?(?:[\w-]+\s+){0,2}$")
_CHARGED_TO = re.compile(r"(?:['’]s)?(?:\s+[\w&.'’-]+){0,4}?\s+to\s+(?:each\s+|jointly\s+)?")
_CHARGED_ING = re.compile(r"(?:['’]s)?(?:\s+[\w&.'’-]+){0,3}?\s+")
_CHARGE_REACH = 50
_TRADING = frozenset({"buy", "import", "purchase", "procure", "export", "sell"})
_DEAL_WITH = re.compile(
    r"\b(?:deals?|agreements?|contracts?|accords?|pacts?|protocols?|memorandum|talks|negotiations|agreed|negotiating|arrangement)\b[^,;]{0,60}$"
)
_TO_TRADE = re.compile(r"(?:['’]s)?(?:\s+[\w&.'’-]+){0,6}?\s+(?:to|for\s+it\s+to)\s+")
_AWARDED = re.compile(r"\b(?:award(?:ed|s|ing)?|gave|gives|given|granted|let|placed|signed|contract(?:s|ed)?|tender)\b")
_IN_RELATIVE = re.compile(r",\s+(?:which|who|whose|where)\b[^,;]*$")
_SPEAKER_REACH = 60
_FAR = 140
"""Characters between a state and a verb beyond which the state is not its subject."""


@dataclass(frozen=True, slots=True)
class Route:
    """The ends of a movement; ``explicit`` counts those told by a preposition of motion or by the object of the verb."""

    origin: PlaceName | None
    destination: PlaceName | None
    explicit: int
    several: frozenset[str] = frozenset()
    """The ends that several states are told for."""


@dataclass(slots=True)
class _Parts:
    """Places of a clause by what they are to the movement, in reading order."""

    of: dict[str, list[PlaceName]] = field(default_factory=lambda: {"origin": [], "destination": [], "agent": [], "subject": []})
    loose: dict[str, list[PlaceName]] = field(default_factory=dict)
    """Ends that only stand in where nothing better tells them: 'in Russia', 'to help Russia'."""
    explicit: int = 0


def route_of(telling: Telling, frame: Frame) -> Route:
    """Return the ends of the route that a clause tells."""
    parts = _Parts()
    trigger = telling.trigger
    parted = _before_relative(telling, trigger) if trigger is not None else None
    for placed in telling.places:
        if trigger is None or parted is None or not parted.end <= placed.place.start < trigger.start:
            _sort(parts, placed, telling, frame)
    if trigger is not None:
        if trigger.noun is not None:
            _add_owner(parts, telling, frame, trigger)
        _add_actors(parts, telling, frame, trigger)
    elif telling.governor.rule == "cargo.fixture":
        _add_fixture(parts, telling)
    origins, destinations = parts.of["origin"], parts.of["destination"]
    for end, found in parts.loose.items():
        if not parts.of[end] and all(p.country != found[0].country for p in (*origins, *destinations)):
            parts.of[end].append(found[0])
    if trigger is not None and _IN_EXCHANGE.search(telling.scan.folded, trigger.end, max(trigger.end, telling.cargo[0].start)):
        origins, destinations = destinations, origins  # what is given in exchange for goods goes where they come from
    ends = {"origin": origins, "destination": destinations}
    several = frozenset(end for end, places in ends.items() if end_of(places) is None and len({p.country for p in places}) > 1)
    return Route(end_of(origins), end_of(destinations), parts.explicit, several)


def _sort(parts: _Parts, placed: PlacedName, telling: Telling, frame: Frame) -> None:
    """Put a place where its preposition has it."""
    place, scan = placed.place, telling.scan
    after = scan.folded[place.end : place.end + 12]
    if placed.modifies_cargo or _ATTRIBUTE.match(scan.text, place.end) or _is_patron(telling, placed):
        return
    if _BOUND.match(after):
        parts.of["destination"].append(place)
        return
    if placed.preposition in AT and _SEATED.search(scan.folded[max(telling.low, place.start - 50) : place.start]):
        parts.of["subject"].append(place)  # 'a firm based in Tallinn sent'
        return
    verb = telling.trigger if telling.trigger is not None and telling.trigger.noun is None else None
    if verb is not None and not placed.modifies_ship and _WHICH.fullmatch(scan.folded, place.end, max(place.end, verb.start)):
        parts.of["subject"].append(place)  # 'to Indonesia, which imported'
        return
    if _is_partner(telling, placed, frame):
        parts.explicit += 1
        parts.of["origin" if frame in SUBJECT_DESTINATION else "destination"].append(place)
        return
    if frame in SUBJECT_ORIGIN | SUBJECT_DESTINATION and _is_charged(telling, placed):
        parts.of["subject"].append(place)
        return
    role = role_of(scan, placed, frame, telling.trigger)
    static = placed.preposition in AT
    if role == "origin" and static and frame == "load" and _is_elsewhere(telling, place):
        role = None
    if role == "origin" and static and frame == "load" and place.kind == "country" and place.role != "location":
        role = role if is_done_at(scan, place.start) else None
    if role == "origin" and telling.trigger is not None and _asks(telling, telling.trigger, placed):
        role = "destination"
    if role == "origin" or role == "destination":
        if placed.modifies_ship and role == "origin":
            return
        if role == "destination" and placed.preposition in {"to", "for"} and is_no_route(scan, place.start):
            return
        if static and (place.kind == "country" or (frame in _SPOKEN_AT and not is_done_at(scan, place.start))):
            parts.loose.setdefault(role, []).append(place)
        else:
            parts.explicit += 1
            parts.of[role].append(place)
    elif placed.modifies_ship:
        return
    elif role == "way":
        passed = _end_of_way(telling, frame, place)
        if passed is not None:
            parts.loose.setdefault(passed, []).append(place)
    elif role == "agent":
        parts.of["agent"].append(place)
    elif (static and frame == "seize" and _is_landed(telling, place)) or (role is None and is_served(scan, place.start)):
        parts.loose.setdefault("destination", []).append(place)
    elif placed.preposition is None:
        parts.of["subject"].append(place)


def _asks(telling: Telling, trigger: Trigger, placed: PlacedName) -> bool:
    """Say whether a state is the one that asks for the goods: 'a tender from Jordan to buy', 'an order from Iraq for'."""
    orders = trigger.noun is not None and trigger.noun.frame == "buy" and not trigger.lemma.startswith("purchase")
    asking = orders and placed.preposition == "from"
    between = telling.scan.folded[trigger.end : placed.place.start] if trigger.end <= placed.place.start else None
    return (
        asking and between is not None and between.strip() in {"from", "from the"} and placed.place.end <= telling.cargo[0].start
    )


def _is_partner(telling: Telling, placed: PlacedName, frame: Frame) -> bool:
    """Say whether a state is the other side of a deal whose subject trades: 'Fiji signed a deal with Peru to import'."""
    trigger, place = telling.trigger, placed.place
    if trigger is None or trigger.lemma not in _TRADING or trigger.form != "base" or place.end > trigger.start:
        return False
    if placed.preposition != "with" or frame not in SUBJECT_ORIGIN | SUBJECT_DESTINATION:
        return False
    folded = telling.scan.folded
    return _DEAL_WITH.search(folded, telling.low, place.start) is not None and bool(
        _TO_TRADE.fullmatch(folded, place.end, trigger.start)
    )


def _is_charged(telling: Telling, placed: PlacedName) -> bool:
    """Say whether a place before the verb is who is to do it: 'a contract to Y to supply', 'with Malaysia supplying'."""
    trigger, place = telling.trigger, placed.place
    if trigger is None or trigger.noun is not None or place.end > trigger.start:
        return False
    if placed.preposition not in {"to", "with"} and not (placed.preposition == "from" and "buy" in trigger.frames):
        return False  # 'a tender from Jordan to buy'
    if trigger.start - place.end > _CHARGE_REACH or trigger.form not in {"base", "gerund"}:
        return False
    between = telling.scan.folded[place.end : trigger.start]
    return (_CHARGED_TO if trigger.form == "base" else _CHARGED_ING).fullmatch(between) is not None


def _is_patron(telling: Telling, placed: PlacedName) -> bool:
    """Say whether a state only owns those at another place: 'to Iran's Houthi militia in Yemen'."""
    if placed.preposition not in {"to", "for", "from"} or not telling.scan.text.startswith(("'s ", "’s "), placed.place.end):
        return False
    behind = [p.place for p in telling.places if 0 < p.place.start - placed.place.end <= _PATRON_REACH]
    return bool(behind) and behind[0].role == "government" and behind[0].country != placed.place.country


def _is_landed(telling: Telling, place: PlaceName) -> bool:
    """Say whether contraband was found in a port, where it had come: 'found two tonnes of cocaine in the port of Antwerp'."""
    folded = telling.scan.folded
    if any(c.commodity != "goods.unspecified" for c in telling.cargo) or _OUTWARD.search(folded, telling.low, telling.high):
        return False
    named_port = folded.endswith(("port of ", "harbour of ", "harbor of "), 0, place.start)
    return place.kind == "port" and (named_port or _PORT_BEHIND.match(folded, place.end) is not None)


def _is_elsewhere(telling: Telling, place: PlaceName) -> bool:
    """Say whether a place belongs to another statement behind the cargo: 'a ship loaded with grain is now in Latakia'."""
    folded = telling.scan.folded
    if _PREDICATE.search(folded, telling.governor.right, place.start) is None:
        return False
    return not is_done_at(telling.scan, place.start)


def _end_of_way(telling: Telling, frame: Frame, place: PlaceName) -> str | None:
    """Return the end that a port is through which trade is counted: 'exports via X' leave there, 'imports through X' arrive."""
    if telling.trigger is None or telling.trigger.noun is None or place.kind not in {"port", "terminal", "city"}:
        return None
    return "origin" if frame in SUBJECT_ORIGIN else "destination" if frame in SUBJECT_DESTINATION else None


def _used_by(telling: Telling, agent: PlaceName, trigger: Trigger) -> bool:
    """Say whether an agent is who acts by the infinitive behind it: 'used by Iran to send'."""
    return trigger.form == "base" and _TO_DO.fullmatch(telling.scan.folded, agent.end, trigger.start) is not None


def _add_actors(parts: _Parts, telling: Telling, frame: Frame, trigger: Trigger) -> None:
    """Put the subject, the agent and the recipient of a verb at the ends that its frame gives them."""
    origins, destinations, agents, subjects = (parts.of[k] for k in ("origin", "destination", "agent", "subject"))
    cargo_start = telling.cargo[0].start
    active = trigger.voice not in {"passive", "reduced"}
    acting = origins if frame in SUBJECT_ORIGIN else destinations if frame in SUBJECT_DESTINATION else None
    subject = _subject(telling, subjects, trigger)
    if subject is not None and subject.role == "demonym" and trigger.noun is not None and trigger.lemma.startswith("arrival"):
        subject = None  # 'Australian arrivals' come from there
    if acting is not None:
        if subject is not None and (frame == "exchange" or (active and not acting)):
            acting.append(subject)
        elif subject is None and active and trigger.noun is None and not acting:
            acting += _subjects(telling, subjects, trigger)
        if not active and agents and not acting:
            acting.append(agents[0])
        if active and agents and not acting and _used_by(telling, agents[0], trigger):
            acting.append(agents[0])  # 'a route used by Iran to send'
    if trigger.noun is not None and agents and acting is not None and not acting:
        acting.append(agents[0])  # 'imports of crude by China'
    if frame in SUBJECT_ORIGIN and subject is not None and trigger.form in {"base", "gerund"} and not destinations:
        giver = next((p for p in subjects if telling.low <= p.start and p.end <= subject.start), None)
        if giver is not None and _AWARDED.search(telling.scan.folded, giver.end, subject.start):
            destinations.append(giver)  # 'Indonesia awarded a tender to Vietnam to supply'
    lifts = frame in {"carry", "load"} and active and trigger.noun is None and "produce" not in trigger.frames
    state = (
        subject is not None and subject.role != "demonym" and not _STOPPED.search(telling.scan.folded, subject.end, trigger.start)
    )
    if lifts and state and not has_ship_subject(telling.scan, telling.phrases, trigger, telling.low):
        end = destinations if origins else origins  # 'India lifted 20 cargoes from Russia', 'Trinidad lifted three for Spain'
        if subject is not None and not end and all(p.country != subject.country for p in origins):
            end.append(subject)
    if trigger.voice == "passive" and frame == "send" and not destinations and cargo_start >= trigger.end:
        destinations += [p for p in subjects if p.end <= trigger.start][-1:]  # 'Russia was sent 100 tanks'
    if frame in SUBJECT_ORIGIN and not destinations:
        recipient = next((p for p in subjects if trigger.end <= p.start < cargo_start), None)
        if recipient is not None:  # 'sent Russia 100 tanks'
            destinations.append(recipient)
            parts.explicit += 1


def _add_owner(parts: _Parts, telling: Telling, frame: Frame, trigger: Trigger) -> None:
    """Put the state before a noun at its end: 'Iran's exports of', 'India's purchases of'."""
    start = min(trigger.start, telling.cargo[0].start)
    owned = [p.place for p in telling.places if _OWNED.fullmatch(telling.scan.folded, p.place.end, start)]
    owners = [p for p in [*parts.of["subject"], *owned] if 0 <= start - p.end <= 30]
    arriving = frame in {"receive", "buy"} and not (
        owners and owners[-1].role == "demonym" and trigger.lemma.startswith("arrival")
    )
    end = parts.of["destination" if arriving else "origin"]
    before = [p for p in parts.of["subject"] if p.end <= start]
    listed = len(before) > 1 and _are_coordinated(telling.scan.folded, before[-2], before[-1])
    if owners and not end and not listed:
        end.append(owners[-1])


def _add_fixture(parts: _Parts, telling: Telling) -> None:
    """Read the route of a line of fixtures: 'Santos/Qingdao'."""
    for placed in telling.places:
        place = placed.place
        if place.start < telling.cargo[-1].end:
            continue
        if telling.scan.text.startswith("/", place.end) and not parts.of["origin"]:
            parts.of["origin"].append(place)
        elif placed.preposition == "/" and place not in parts.of["destination"]:
            parts.of["destination"].append(place)
    if not parts.of["origin"]:
        _add_route_before(parts, telling)


def _in_closed_relative(folded: str, low: int, place: PlaceName, trigger: Trigger) -> bool:
    """Say whether a state stands in a relative clause that is over before the verb: 'Oman, which sells to Fiji, supplied'."""
    return "," in folded[place.end : trigger.start] and _IN_RELATIVE.search(folded, low, place.start) is not None


def _are_coordinated(folded: str, first: PlaceName, second: PlaceName) -> bool:
    return folded[first.end : second.start].strip() == "and" and first.country != second.country


def _subjects(telling: Telling, subjects: list[PlaceName], trigger: Trigger) -> list[PlaceName]:
    """Return the two states that act together: 'Germany and France sold'."""
    before = [p for p in subjects if telling.low <= p.start and p.end <= trigger.start]
    if len(before) < 2 or not _are_coordinated(telling.scan.folded, before[-2], before[-1]):
        return []
    near = trigger.start - before[-1].end <= _FAR
    return before[-2:] if near and not tells_act_against(telling.scan.folded, before[-1].end, trigger.start) else []


def _add_route_before(parts: _Parts, telling: Telling) -> None:
    """Read the route of a line of fixtures that stands before the goods: 'Tubarao/Qingdao 170,000t ore'."""
    before = [p for p in telling.places if p.place.end <= telling.cargo[0].start]
    for first, second in pairwise(before):
        if second.preposition == "/" and first.place.end + 1 == second.place.start:
            parts.of["origin"] = [first.place]
            parts.of["destination"] = [second.place]


def _speaker(telling: Telling) -> PlaceName | None:
    """Return the state that says what 'it' did: 'Yemen said it had bought', 'the Australian Wheat Board said it had sold'."""
    said = [p for p in telling.phrases.places if p.place.end <= telling.low and telling.low - p.place.end < _SPEAKER_REACH]
    if not said or said[-1].preposition is not None:
        return None
    place = said[-1].place
    return None if _PERSON.search(telling.scan.folded, place.end, telling.low) else place


def _before_relative(telling: Telling, trigger: Trigger) -> PlaceName | None:
    """Return the subject that a clause parts from its verb: 'Iran, which sells to China, shipped'."""
    for placed in telling.phrases.places:
        place = placed.place
        if place.end > trigger.start or placed.preposition is not None or place.role == "demonym":
            continue
        if _RELATIVE_BETWEEN.fullmatch(telling.scan.folded, place.end, trigger.start):
            return place
    return None


def _subject(telling: Telling, subjects: list[PlaceName], trigger: Trigger) -> PlaceName | None:
    """Return the state that acts: the nearest before the verb that no preposition governs."""
    folded, low = telling.scan.folded, telling.low
    cargo_start, cargo_end = telling.cargo[0].start, telling.cargo[-1].end
    ahead = folded[low : trigger.start]
    accused = _ACCUSING_IT.search(ahead)
    if accused is not None:  # 'sanctions on X, accusing it of selling'
        return next((p.place for p in reversed(telling.places) if p.place.end <= low + accused.start()), None)
    if trigger.noun is None:
        before_which = [p.place for p in telling.phrases.places if p.place.end < trigger.start and not p.modifies_ship]
        which = next((p for p in reversed(before_which) if _WHICH.fullmatch(folded, p.end, trigger.start)), None)
        if which is not None:
            return which  # 'to Indonesia, which imported'
    before = [p for p in subjects if low <= p.start and p.end <= trigger.start and not cargo_start <= p.start < cargo_end]
    before = [p for p in before if not _in_closed_relative(folded, low, p, trigger)] or before
    if not before:
        return _speaker(telling) if _IT.match(ahead) else _before_relative(telling, trigger)
    nearest = before[-1]
    if len(before) > 1 and _SECOND_VERB.search(folded[low : trigger.start]):
        return before[0]  # 'X did this and shipped that'
    if trigger.start - nearest.end > _FAR or tells_act_against(folded, nearest.end, trigger.start):
        return None
    if len(before) > 1 and _are_coordinated(folded, before[-2], nearest):
        return None  # 'North Korea and Russia have ...': coordinated subjects are no single state
    return nearest
