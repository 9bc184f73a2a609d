"""The company that ships' names keep: a table of signs, each with its rule and weight, by where a name stands."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sanctions_assets.extraction.ships.company import (
    acts_behind_clause,
    flies_flag,
    is_at_sea,
    is_capital_member,
    is_fleetmate,
    is_named_as_ships_are,
    is_namesake,
    is_one_of_ships,
    is_ones_own,
    is_renamed,
    is_stricken,
    is_taken,
    is_told_behind_clause,
    owns_what_ships_have,
    stands_alone,
    told_behind_clause,
)
from sanctions_assets.extraction.ships.evidence import ACCEPT, CERTAIN, SLIGHT, STRONG, WEAK, Evidence
from sanctions_assets.extraction.ships.particulars import Particulars
from sanctions_assets.extraction.ships.setting import Setting

_VOYAGES = re.compile(
    r"[\"”’']?\s+(?:has\s+|had\s+)?(?:made|completed|undertook)\s+(?:at\s+least\s+|more\s+than\s+|some\s+|about\s+)?[\w-]+\s+"
    r"(?:[\w-]+\s+)?(?:trips?|voyages?|port\s+calls?|runs?|deliver(?:y|ies)|shipments|crossings|sailings|visits)\b"
)
_RELATIVE_ACT = re.compile(r"[\"”’']?,\s+(?:which|that)\s+(?:had\s+|has\s+|was\s+|then\s+|later\s+|also\s+)?(\w+)")
_CARRYING = frozenset({"carried", "transported", "delivered", "flies", "sails"})
_TRANSFER_WITH = re.compile(
    r"\b(?:ship-to-ship\s+transfers?|sts\s+transfers?|transfers?|transferred|rendezvous(?:ed)?|alongside)\s+"
    r"(?:of\s+[\w ]{1,30}\s+)?(?:from|with|to|onto)\s+the\s+[\"“'‘]?$",
    re.IGNORECASE,
)
_SIZE_BEHIND = re.compile(r"[\"”’']?\s*[,(]\s*(?:an?\s+)?\d[\d,.]*\s?-?(?:dwt|tonne|ton\b|t\b|teu|cbm|cubic\s+met|/\d{1,2}\s)")
_TONNAGE_BEHIND = re.compile(r"[\"”’']?\s*[,(]\s*[\d,.]+\s?-?(?:dwt|gt|cbm|teu|cubic\s+met(?:er|re)s\s*\))")
_HANDLES = re.compile(
    r"[\"”’']?\s+(?:had\s+|has\s+|was\s+|is\s+|later\s+|also\s+){0,3}(?:loaded|loading|unloaded|unloading|offloaded|discharged|discharging"
    r"|laden\s+with|carried|carrying)\s+(?:(?:about|some|around|nearly|almost|up\s+to|at\s+least|more\s+than|over|roughly)\s+)?\d"
)
_ROUTE = re.compile(r"\w/[A-Z]")
_LATEST_FIXTURE = 4
"""Fixtures open with the ship: 'Lotus Pride, 80,000t, Kozmino/Qingdao'."""
_WORDS_OF_LONG_NAME = 4
_LONG_NUMBERED = re.compile(r"(?:[A-Z][\w'’-]*\s+){3,}(?:No\.\s?)?\d{1,4}")
_TONNER = re.compile(
    r"[\"”’']?,\s+an?\s+(?:[\w-]+\s+){0,3}?\d[\d,.]*(?:-tonner\b|[\s-]?(?:dwt|cbm|teu|gt|tonnes?|tons?|t)\s+"
    r"(?:carrier|ship|vessel|tanker|bulker|newbuilding|boat)\b)",
    re.IGNORECASE,
)
_TONNAGE_BEFORE = re.compile(
    r"(?:\d|million)\s?-?(?:dwt|deadweight|deadweight\s+tonnes?|gt|teu|TEU|cbm|tonne|ton|metre|meter|foot|ft|bbl|barrel)"
    r"(?:\s+\((?:dwt|DWT|gt|GT)\)|-capacity|\s+capacity|[-\s]long)?[ \n]+[\"“'‘]?$"
)
_METRES_BEFORE = re.compile(r"\bthe\s+\d{2,3}(?:\.\d)?\s?m\s+(?:long\s+)?[\"“'‘]?$", re.IGNORECASE)
_BOXES_BEFORE = re.compile(r"\d\s?-?teu(?:-capacity|\s+capacity)?[ \n]+[\"“'‘]?$", re.IGNORECASE)
_OWNER_BEFORE = re.compile(r"\b(?:owned|operated|run|managed|chartered|built|controlled|crewed)\s+by\s+the\s+[\"“'‘]?$")
"""Who owns or runs a ship is none: 'owned by the Merry Line, which ...'."""
_IDENTIFIED_AS = re.compile(r"\bidentif(?:ied|ies|y|ying)\b[^.;]{0,50}\bas\s+the\s+[\"“'‘]?$")
_YEAR_BUILT = re.compile(r"\bthe\s+(?:19|20)\d\d-built\s+[\"“'‘]?$", re.IGNORECASE)
_OWNED_BEFORE = re.compile(r"-(?:owned|built|operated|managed|chartered|controlled)\s+[\"“'‘]?$")
_CHARTERED_BEFORE = re.compile(r"\b(?:fixed|chartered|subchartered|hired|booked)\s+the\s+[\"“'‘]?$", re.IGNORECASE)
_KIND_BEHIND = re.compile(
    r"[\"”’']?\s+(?:ship|vessel|tanker|freighter|oil tanker|cargo ship|bulk carrier|coaster|trawler|cruise (?:ship|liner)|ferry"
    r"|container ship|containership|car carrier|gas carrier|livestock carrier|supertanker|superyacht|tugboat)\b"
    r"(?!\s+[a-z]+(?:er|or)s?\b)"
    r"(?!\s+[\"“'‘]?[A-Z])"
)
_CREW_OF = re.compile(
    r"\b(?:captain|master|mate|crew|skipper|holds?|deck|hull|owners?|voyages?|cargo|bridge|engineer|sailors|crewmen|sister)\s+"
    r"(?:ship\s+)?of\s+the\s+[\"“'‘]?$"
)
_QUOTE_AND_SPACE = 3
_FLAG_BEHIND = re.compile(r"[^.;]{0,80}\b(?:flag|flagged|registered)\b")
_SAILS_THOUGH_PLACE = re.compile(
    r"[\"”’']?\s+(?:was\s+|is\s+|had\s+been\s+|has\s+been\s+|were\s+)(?:reportedly\s+|later\s+)?"
    r"(?:carrying|delivering|transporting|loading|unloading|discharging|sailing|anchored|berthed|moored|docked|seized|boarded"
    r"|escorted|detained|intercepted|laden|hit|struck|towed|renamed|reflagged|refloated|aground|adrift|hijacked|impounded)\b"
    r"|[\"”’']?\s+(?:had\s+|has\s+)?(?:docked|sailed|anchored|berthed|unloaded|discharged|moored|ran\s+aground|loaded|capsized|sank)\b"
)
_PRICED = re.compile(r"(?:USD|EUR|GBP|INR|Rs|RMB|CNY|JPY|AUD|CAD|SGD|CHF|AED|NZD|ZAR|BRL|NGN|PKR|TL)\s\d")
"""'USD 227' is a price."""
_DESIGNATION = re.compile(r"[A-Z]{1,4}-?\d")
"""'MH17', 'KN-06': letters and figures, as types of arms and flights have them too."""
_FORMERLY = re.compile(
    r"\b(?:ex|formerly|former|previously|aka|a\.k\.a\.|fka|alias|renamed)[\s-]+(?:(?:known as|named|called)\s+)?(?:the\s+)?"
    r"(?:[\w-]+\s+)?[\"“'‘]?$",
    re.IGNORECASE,
)
"""Leads to another name of the ship told before."""
_SAYING = frozenset({"said", "says", "told", "added", "reported", "announced"})
_WITHIN = frozenset({"in", "through", "across", "into", "near", "around", "within", "throughout", "along"})
_ABOARD = frozenset({"aboard", "onto", "boarded", "boarding", "inside"})


@dataclass(frozen=True, slots=True)
class Sign:
    """A named sign that a name is a ship's."""

    rule: str
    weight: float
    seen: Callable[[Setting], bool]
    told: Callable[[Setting], Particulars | None] = lambda setting: setting.particulars
    """What the sign says of the ship: by default what is stated behind the name."""


def signs_of(setting: Setting) -> Iterator[Evidence]:
    """Yield the signs at a name that nothing marks as a ship's directly, in the order of the table."""
    if setting.has_article and _OWNER_BEFORE.search(setting.ahead(40)):
        return
    of_ships = setting.among_ships or setting.scan.theme.brief
    yield from _seen(ANYWHERE if of_ships else BY_ITSELF, setting)
    if not setting.has_article:
        yield from _seen(WITHOUT_ARTICLE, setting)
    elif setting.among_ships:
        yield from _seen(OF_PLACE_NAMES if setting.is_place else WITH_ARTICLE, setting)


def _seen(signs: tuple[Sign, ...], setting: Setting) -> Iterator[Evidence]:
    return (Evidence(setting.chunk, sign.rule, sign.weight, sign.told(setting)) for sign in signs if sign.seen(setting))


def _nothing(_: Setting) -> None:
    return None


def _makes_voyages(at: Setting) -> bool:
    """'Amber Star has made six trips'."""
    return at.among_ships and _VOYAGES.match(at.behind(80)) is not None


def _acts_in_relative_clause(at: Setting) -> bool:
    """'the Amber Star, which had docked ...'."""
    if not at.has_article:
        return False
    act = _RELATIVE_ACT.match(at.behind(80))
    if act is None or at.is_place:
        return False
    leaves = at.among_ships and at.words > 1 and at.is_among("ship.moving", act[1])
    return leaves or act[1] in _CARRYING or at.is_among("ship.sailing", act[1])


def _takes_part_in_transfer(at: Setting) -> bool:
    """'a ship-to-ship transfer with the Amber Star'."""
    return at.has_article and at.among_ships and _TRANSFER_WITH.search(at.ahead(70)) is not None and not at.is_place


def _opens_fixture(at: Setting) -> bool:
    """'Amber Star, 105,000 dwt', 'Amber Star, 80,000t, Kozmino/Qingdao'."""
    behind = at.behind(30)
    if not _SIZE_BEHIND.match(behind) or (at.is_place and not at.has_article):
        return False
    route = _ROUTE.search(at.scan.text, at.chunk.end, at.sentence.end)
    return _TONNAGE_BEHIND.match(behind) is not None or (route is not None and at.chunk.first <= _LATEST_FIXTURE)


def _handles_cargo(at: Setting) -> bool:
    """'the Amber Star loaded 90,000 tonnes'."""
    return at.has_article and _HANDLES.match(at.behind(80)) is not None and not at.is_place and not at.may_be_people


def _is_tonner(at: Setting) -> bool:
    """'Amber Star, a rusty 5,000-tonner'."""
    return _TONNER.match(at.behind(50)) is not None


def _has_tonnage_before(at: Setting) -> bool:
    """'the 105,000-dwt Amber Star'."""
    if at.before is None:
        return False
    ahead = at.ahead(44)
    return _TONNAGE_BEFORE.search(ahead) is not None or (at.among_ships and _METRES_BEFORE.search(ahead) is not None)


def _told_by_size(at: Setting) -> Particulars:
    """'the 8,000-teu Amber Star' carries containers."""
    told = at.particulars
    if told.vessel_type is None and _BOXES_BEFORE.search(at.ahead(44)):
        told.vessel_type = "container"
    return told


def _is_owned(at: Setting) -> bool:
    """'the Greek-owned Amber Star'; a firm or mine is owned too, so only where the article speaks of ships."""
    year_built = _YEAR_BUILT.search(at.ahead(24)) is not None
    return year_built or (at.among_ships and _OWNED_BEFORE.search(at.ahead(24)) is not None)


def _is_chartered(at: Setting) -> bool:
    """'Cargill fixed the Amber Star'."""
    return at.among_ships and _CHARTERED_BEFORE.search(at.ahead(24)) is not None and not at.is_place


def _is_followed_by_kind(at: Setting) -> bool:
    """'the Amber Star tanker'."""
    if not at.has_article or at.is_place or at.is_known_word:
        return False
    return _KIND_BEHIND.match(at.behind(40)) is not None


def _told_by_kind_behind(at: Setting) -> Particulars | None:
    """What 'the Amber Star cruise ship' says of its kind."""
    kind = next((h for h, _ in at.sentence.of("ship") if 0 < h.start - at.chunk.end <= _QUOTE_AND_SPACE), None)
    entry = kind.ship() if kind is not None else None
    return Particulars(vessel_type=entry.type or None) if entry is not None else None


def _has_crew(at: Setting) -> bool:
    """'the captain of the Amber Star', 'identified the ship as the Amber Star'."""
    if at.is_place:
        return False
    return _CREW_OF.search(at.ahead(40)) is not None or (at.among_ships and _IDENTIFIED_AS.search(at.ahead(80)) is not None)


def _has_imo(at: Setting) -> bool:
    return at.particulars.imo is not None and _FORMERLY.search(at.ahead(30)) is None


def _had_names(at: Setting) -> bool:
    """'the Amber Star (ex Lucky Star)'."""
    return not _has_imo(at) and at.has_article and bool(at.particulars.former_names)


def _is_told_by_kind(at: Setting) -> bool:
    """'the Amber Star, a Panamanian tanker'."""
    stated = at.particulars
    if at.before is None and at.words == 1 and at.chunk.text.endswith("ly"):
        return False  # 'Separately, a tanker'
    if (stated.vessel_type is None and not (stated.is_ship and at.has_article)) or _has_imo(at) or _had_names(at):
        return False
    return at.has_article or at.particulars.flag is not None or at.words > 1


def _has_flag_behind(at: Setting) -> bool:
    """'the Amber Star (Panama flag)'."""
    stated = at.particulars
    if stated.flag is None or stated.vessel_type is not None or _has_imo(at) or _had_names(at):
        return False
    return (at.has_article or at.is_quoted) and _FLAG_BEHIND.match(at.behind(110)) is not None


def _is_maru(at: Setting) -> bool:
    """'Himawari Maru': the ending of names of Japanese ships."""
    return at.chunk.text.split()[-1].lower() == "maru"


def _is_numbered_without_article(at: Setting, *, long: bool = False) -> bool:
    """'Amber Star 6'; ``long`` asks for three words and the number."""
    if not (at.is_numbered and at.among_ships and " " in at.chunk.text) or _PRICED.match(at.chunk.text):
        return False
    if at.is_among("ship.lettered_things", at.chunk.text.split()[0].lower()):
        return False
    if long and (at.words < _WORDS_OF_LONG_NAME or not _LONG_NUMBERED.fullmatch(at.chunk.text)):
        return False
    return not at.modifies and not at.is_known_word and not at.is_place


def _follows_boarding(at: Setting) -> bool:
    return at.before is not None and at.before.lower in {"aboard", "boarded"}


def _takes_article(at: Setting) -> bool:
    """'the Amber Star', but not 'the Lotus deal', 'the Houthis', 'the NLL'."""
    return not at.modifies and not at.may_be_people and not at.is_known_word and not at.chunk.text.isupper()


def _is_numbered(at: Setting) -> bool:
    """'the Amber Star 6'."""
    if at.is_among("ship.lettered_things", at.chunk.text.split()[0].lower()):
        return False
    return at.is_numbered and not at.modifies and not _is_designation(at)


def _is_lettered(at: Setting) -> bool:
    """'the DN5505'."""
    return at.is_numbered and not at.modifies and _is_designation(at)


def _is_designation(at: Setting) -> bool:
    return " " not in at.chunk.text and _DESIGNATION.match(at.chunk.text) is not None


def _has_people_aboard(at: Setting) -> bool:
    """'aboard the Amber Star', 'on board the Amber Star'."""
    lead = at.lead
    return lead is not None and (lead.lower in _ABOARD or (lead.lower == "board" and not at.leads_sentence))


def _sails(at: Setting) -> bool:
    """'the Amber Star docked', but not 'in the North Pacific docked'."""
    if at.lead is not None and at.lead.lower in _WITHIN:
        return False
    act, is_passive = at.act
    return at.after is not None and at.is_among("ship.sailing", act) and (is_passive or act != "boarded")


def _moves(at: Setting) -> bool:
    """'the Amber Star left', 'the Amber Star was seized'."""
    if at.after is None or _sails(at) or (at.lead is not None and at.lead.lower in _WITHIN):
        return False
    act, is_passive = at.act
    return at.is_among("ship.moving", act) or (is_passive and at.is_among("ship.befallen", act))


def _follows_kind(at: Setting) -> bool:
    """'a second tanker, the Amber Star'."""
    return at.kind_before is not None and not at.modifies and at.act[0] not in _SAYING


def _follows_sister(at: Setting) -> bool:
    """'her sister, the Amber Moon'."""
    return at.follows_other and any(at.is_among("ship.sisters", t.lower) for t in at.window)


def _told_by_kind_before(at: Setting) -> Particulars | None:
    return at.told_by_kind


ANYWHERE = (
    Sign("ship.voyages", STRONG, _makes_voyages),
    Sign("ship.relative", ACCEPT, _acts_in_relative_clause),
    Sign("ship.relative", ACCEPT, acts_behind_clause, _nothing),
    Sign("ship.owned_name", ACCEPT, is_ones_own, _nothing),
    Sign("ship.transfer", ACCEPT, _takes_part_in_transfer),
    Sign("ship.fixture", STRONG, _opens_fixture),
    Sign("ship.handles_cargo", ACCEPT, _handles_cargo, _nothing),
    Sign("ship.apposition", STRONG, _is_tonner),
    Sign("ship.tonnage_before_name", CERTAIN, _has_tonnage_before, _told_by_size),
    Sign("ship.owned_name", ACCEPT, _is_owned),
    Sign("ship.chartered", ACCEPT, _is_chartered),
    Sign("ship.kind_after_name", ACCEPT, lambda at: at.words > 1 and _is_followed_by_kind(at), _told_by_kind_behind),
    Sign("ship.kind_after_name", WEAK, lambda at: at.words == 1 and _is_followed_by_kind(at), _told_by_kind_behind),
    Sign("ship.crew_of", ACCEPT, _has_crew),
    Sign("ship.particulars", CERTAIN, _has_imo),
    Sign("ship.particulars", STRONG, _had_names),
    Sign("ship.apposition", STRONG, _is_told_by_kind),
    Sign("ship.flag_after_name", ACCEPT, _has_flag_behind),
    Sign("ship.possession", ACCEPT, owns_what_ships_have, _nothing),
    Sign("ship.stricken", ACCEPT, is_stricken),
    Sign("ship.sister", ACCEPT, is_fleetmate, _nothing),
    Sign("ship.sister", ACCEPT, is_namesake, _nothing),
    Sign("ship.one_of_ships", ACCEPT, is_one_of_ships, _nothing),
    Sign("ship.renamed", ACCEPT, is_renamed, _nothing),
    Sign("ship.flies_flag", ACCEPT, flies_flag),
    Sign("ship.alone", ACCEPT, stands_alone, _nothing),
    Sign("ship.maru", ACCEPT, lambda at: _is_maru(at) and at.has_article, _nothing),
    Sign("ship.maru", WEAK, lambda at: _is_maru(at) and not at.has_article, _nothing),
)
BY_ITSELF = tuple(s for s in ANYWHERE if s.weight >= CERTAIN or s.rule == "ship.fixture")
"""What tells a ship in an article that speaks of none: an IMO number, tonnes of deadweight."""
WITHOUT_ARTICLE = (
    Sign("ship.numbered", 2.5, _is_numbered_without_article, _nothing),
    Sign("ship.numbered", ACCEPT, lambda at: _is_numbered_without_article(at, long=True), _nothing),
    Sign("ship.aboard", WEAK, _follows_boarding, _nothing),
    Sign("ship.sister", ACCEPT, is_capital_member, _nothing),
)
OF_PLACE_NAMES = (
    Sign("ship.sails", ACCEPT, lambda at: _SAILS_THOUGH_PLACE.match(at.behind(80)) is not None),
    Sign("ship.named_after_kind", ACCEPT, lambda at: at.told_by_kind is not None and at.is_closed, lambda at: at.told_by_kind),
)
"""A ship with a place's name is one only if it does what no place does."""
WITH_ARTICLE = (
    Sign("ship.article", SLIGHT, _takes_article, _nothing),
    Sign("ship.numbered", ACCEPT, _is_numbered, _nothing),
    Sign("ship.numbered", 1.5, _is_lettered, _nothing),
    Sign("ship.aboard", ACCEPT, _has_people_aboard, _nothing),
    Sign("ship.sails", ACCEPT, _sails, _nothing),
    Sign("ship.moves", WEAK, _moves, _nothing),
    Sign("ship.named_after_kind", ACCEPT, _follows_kind, _told_by_kind_before),
    Sign("ship.named_after_kind", ACCEPT, is_told_behind_clause, told_behind_clause),
    Sign("ship.sister", 2.5, _follows_sister, _nothing),
    Sign("ship.at_sea", ACCEPT, is_at_sea, _nothing),
    Sign("ship.taken", WEAK, is_taken, _nothing),
    Sign("ship.named_as_ships", WEAK, is_named_as_ships_are, _nothing),
    Sign("ship.named_as_ships", ACCEPT, lambda at: at.is_known_word and is_named_as_ships_are(at), _nothing),
)
