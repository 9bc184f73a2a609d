"""What a place is to a movement: origin, destination, waypoint or the one who acts, by its preposition and the verb's frame."""

import re
from typing import Literal

from sanctions_assets.extraction.lexicon import Frame
from sanctions_assets.extraction.movements.prepositions import AT, FROM, TO
from sanctions_assets.extraction.phrases import PlacedName
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import Trigger

Role = Literal["origin", "destination", "way", "agent"]

_ARRIVING = frozenset(
    {
        "arrive", "call", "dock", "berth", "land", "come", "reach", "anchor", "put", "tie", "moor", "appear", "end", "turn",
        "surface", "enter",
    }
)  # fmt: skip
_SPOTS = frozenset({"port", "terminal", "city", "anchorage"})
_TO_NEXT = re.compile(r"\s+(?:to|[-–—/])\s*(?=[A-Z])")
_DONE_AT = re.compile(
    r"\b(?:(?P<origin>originat\w+|stolen|looted|plundered|pilfered|loaded|loading|taken\s+(?:on|aboard)|embarked|lifted|picked\s+up)"
    r"|discharg\w+|unload\w+|offload\w+|deliver\w+|landed|put\s+ashore|arriv\w+|dock\w+|berth\w+|moored|tied\s+up)"
    r"\s+(?:[\w,]+\s+){0,3}?(?:at|in|off)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)
"""What a ship does at a place, said right before it: loading there, or coming off there."""
_MADE_AT = re.compile(r"\b(?:made|manufactured|assembled|mined|built|grown)\s+(?:at|in)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$")
"""'rockets made in Iran and smuggled into Yemen': where goods come from that moved."""
_TO_LOAD = re.compile(r"\s+to\s+(?:load|lift|pick\s+up|collect|take\s+on|fetch)\b")
"""'sailed to Ras Tanura to load'."""
_BY_ANOTHER = re.compile(
    r"\s(?:imposed|signed|seen|reviewed|published|issued|owned|operated|managed|controlled|occupied|backed|run|led|held|adopted"
    r"|invaded|designated|sanctioned|listed|annexed|approved|released|cited|monitored|driven|hit|attacked|struck)\s+by\s+(?:[\w'’-]+\s+){0,4}$"
)
"""Who did another thing: 'in defiance of measures imposed by the United States'."""
_BEFALLEN = re.compile(
    r"\b(?:was|were|hit|struck|attacked|capsized|sank|sunk|ran|exploded|caught|collided|drifted|drifting|listed|boarded|intercepted)\b"
)
"""What befell a ship off a place: that is not where it loaded."""
_SANK_AT = re.compile(
    r"\b(?:sank|sunk|capsized|foundered|aground|exploded|collided|broke\s+(?:up|down|apart)|(?:went|gone|going)\s+down|hijacked|seized|intercepted"
    r"|attacked|struck)\s+(?:\w+ly\s+)?(?:at|in|off|near)\s+(?:the\s+)?(?:[\w-]+\s+){0,3}$"
)
"""'loaded with cement sank in the Philippines'."""
_GIVEN_BY = re.compile(
    r"\b(?:donated|given|gifted|supplied|provided|contributed|exported|produced|made|sold)\s+by\s+(?:the\s+)?(?:[\w-]+\s+)?$"
)
_TOLD_FROM = re.compile(
    r"\b(?:data|figures|statistics|numbers|estimates|officials|sources|traders|analysts|inspectors|statements?|reports?|news)"
    r"\s+from\s+(?:the\s+)?$"
)
"""'customs data from Beijing': where the news comes from."""
_SERVED = re.compile(
    r"\b(?:to|that)\s+(?:help|support|aid|assist|back|bolster|reinforce|arm|fight\s+(?:for|alongside|with)|keep)\s+(?:the\s+)?$"
)
_NO_ROUTE = re.compile(
    r"\b(?:reported|reports|announced|told|notified|disclosed|explained|complained|replied|wrote|according|thanks|due|owing|close|compared|linked|related|contrary|responsible"
    r"|ally|allies|ties|aid|threat|support|ambassador|envoy|embassy|minister|spokes\w+|war|fight|fought|help"
    r"|answer|reply|respond(?:ed)?|asked|ask|search(?:ed)?|account(?:s|ed)?|payment|pay|speak(?:ing|s)?|spoke"
    r"|assigned|attached|belong(?:s|ed|ing)?|known|familiar|loyal|allied|registered|addressed)"
    r"\s+(?:to|for)\s+(?:(?:the|an?|its|their)\s+)?$"
    r"|\baccording\s+to\s+(?:[\w'’.-]+\s+){1,4}$"
)


def role_of(scan: Scan, placed: PlacedName, frame: Frame, trigger: Trigger | None) -> Role | None:
    """Return what a place is to a movement, or ``None`` where no preposition tells it."""
    preposition, place = placed.preposition, placed.place
    if preposition is None:
        opens = place.role == "location" and place.kind in _SPOTS and _TO_NEXT.match(scan.text[place.end : place.end + 6])
        return "origin" if opens else None  # 'Pivdennyi to Lianyungang'
    if preposition in AT and _SANK_AT.search(scan.folded, max(0, place.start - 60), place.start):
        return None
    if preposition in AT:
        done = _DONE_AT.search(scan.folded[max(0, place.start - 60) : place.start])
        if done is not None:
            came_to_load = frame == "load" and trigger is not None and place.end <= trigger.start  # 'arrived in Kuwait to load'
            return "origin" if done["origin"] or came_to_load else "destination"
        made = _MADE_AT.search(scan.folded, max(0, place.start - 60), place.start)
        if made is not None and (trigger is None or not made.start() <= trigger.start < place.start):
            return "origin"
    if preposition in TO | AT and _TO_LOAD.match(scan.folded, place.end):
        return "origin"
    if preposition in TO or preposition in {"/", "for"} or scan.folded.startswith(" bound", place.end):
        return "destination"
    if preposition in FROM:
        told = preposition == "from" and _TOLD_FROM.search(scan.folded, max(0, place.start - 40), place.start)
        return None if told else "origin"
    if preposition == "by" and _GIVEN_BY.search(scan.folded[max(0, place.start - 40) : place.start]):
        return "origin"
    return _role_by_frame(scan, preposition, frame, trigger, place.start)


def is_done_at(scan: Scan, position: int) -> bool:
    """Say whether the words before a place tell what a ship did there: 'unloaded at', 'docked in the port of'."""
    return _DONE_AT.search(scan.folded[max(0, position - 60) : position]) is not None


def _role_by_frame(scan: Scan, preposition: str, frame: Frame, trigger: Trigger | None, position: int) -> Role | None:
    """Return what the frame makes of a preposition: cargo is loaded 'at' its origin and unloaded 'at' its destination."""
    roles = scan.lexicon.roles.get(frame)
    if roles is None:
        return None
    if preposition in roles.way or preposition in {"via", "through", "by way of"}:
        return "way"
    if preposition == "with" and frame in {"exchange", "sell"}:
        return "destination"  # 'exchanged tanks for oil with', 'a deal with'
    if preposition in AT and frame == "seize":
        return None  # where it was stopped is no end of its way
    if preposition in {"at", "in"} and frame == "go" and (trigger is None or trigger.lemma.split()[0] not in _ARRIVING):
        return None
    if preposition == "off" and trigger is not None and _BEFALLEN.search(scan.folded, trigger.end, max(trigger.end, position)):
        return None
    if preposition in AT and preposition in roles.origin:
        return "origin"
    if preposition in {"at", "in"} and preposition in roles.destination:
        return "destination"
    if preposition != "by" or _BY_ANOTHER.search(scan.folded, trigger.end if trigger is not None else 0, position):
        return None
    return "agent"


def is_served(scan: Scan, position: int) -> bool:
    """Say whether a state is the one that a movement serves: 'soldiers to help Russia', 'troops to fight for Russia'."""
    return _SERVED.search(scan.folded[max(0, position - 40) : position]) is not None


def is_no_route(scan: Scan, position: int) -> bool:
    """Say whether 'to' or 'for' belongs to something else than the voyage: 'according to', 'thanks to', 'threat to'."""
    return _NO_ROUTE.search(scan.folded[max(0, position - 40) : position]) is not None
