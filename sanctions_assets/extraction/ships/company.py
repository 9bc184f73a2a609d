"""Signs of ships that lie in single words beside the name: what befell it, what it owns, how such names are made."""

import re

from sanctions_assets.extraction.ships.particulars import Particulars, flag_before
from sanctions_assets.extraction.ships.setting import Setting

_POSSESSION = re.compile(
    r"['’]s\s+(?:[a-z]+\s+)?(?:sister|captain|master|skipper|crew|cargo|hull|deck|holds?|bow|stern|bridge|draught|draft|transponder|AIS"
    r"|engine\s+room|anchor|tanks?|manifest|mooring|moorings|superstructure|hatches|lifeboats?|port\s+of\s+registry"
    r"|maiden\s+voyage|last\s+voyage|next\s+port)\b"
)
_AT_SEA = re.compile(
    r"[\"”’']?\s+(?:was|is|were|had\s+been|has\s+been|lay|lies|remains?|remained)\s+(?:still\s+|now\s+|then\s+|reportedly\s+)?"
    r"(?:(?:about|some|roughly|nearly|around|approximately|only|just)\s+)?"
    r"(?:\d[\d,.]*\s*(?:nautical\s+)?(?:miles?|km|kilomet\w+|nm)\b"
    r"|(?:adrift|afloat|aground|listing|drifting|floating|at\s+anchor|dead\s+in\s+the\s+water|under\s?way|en\s+route\s+(?:to|from)"
    r"|bound\s+for|taking\s+on\s+water|stuck\s+in\s+port|moored|berthed|anchored)\b)"
)
_STRICKEN = re.compile(
    r"\bthe\s+(?:[\w-]+\s+)?(?:sinking|sunken|stricken|crippled|hijacked|capsized|torpedoed|ill-fated|drifting|grounded|disabled|scuttled"
    r"|refloated|impounded|doomed|reflagged|renamed|ballasted|laden|shipwrecked)\s+[\"“'‘]?$",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    r"\b(?:boarded|hijacked|intercepted|impounded|detained|towed|escorted|refloated|torpedoed|sank|sunk|scuttled|seized|stopped"
    r"|diverted|shadowed|fixed|renamed|reflagged|rerouted|unloaded|offloaded|salvaged|commandeered)\s+the\s+[\"“'‘]?$"
)
_FLEETMATE = re.compile(r"\bfleet-?mates?\s+(?:the\s+)?[\"“'‘]?$", re.IGNORECASE)
_NAMESAKE = re.compile(
    r"[\"”’']?,\s+(?:an?|her|its|the|another)\s+(?:[\w-]+\s+){0,2}(?:namesake|sister|twin|fleet-?mate|sister\s+ship|sistership)\b"
)
_TOLD_OF_SHIP = re.compile(r"\W*(?:The\s+(?:vessel|ship|tanker|freighter|bulker|coaster|boat|trawler)|She)\b")
_ALONE_LEAD = re.compile(r"\W*(?:[a-z\d]{1,3}\W+)?")
_RENAMED = re.compile(
    r"\b(?:ship|vessel|tanker|freighter|carrier|bulker|boat|she|it)\b[^.;]{0,80}\b(?:renamed|rechristened(?:\s+as)?"
    r"|(?:under|with)\s+(?:the|its|her)\s+(?:new\s+|old\s+|previous\s+|former\s+)?name(?:\s+of)?|name\s+(?:was\s+)?changed\s+to)\s+"
    r"(?:the\s+)?[\"“'‘]?$"
)
_FLYING = re.compile(
    r"(?:\s+and\s+(?:the\s+)?[A-Z][\w-]*(?:\s[A-Z\d][\w-]*)*)?,\s+(?:both\s+|all\s+|which\s+(?:\w+\s+)?)?(?:flying|flies|fly|sailing\s+under|sails\s+under)\b"
)
_ONE_OF_SHIPS = re.compile(
    r"[\"”’']?\s+(?:is|was|appears\s+to\s+be)\s+(?:part|one)\s+of\s+(?:(?!of\b)[\w“”\"'’,-]+\s+){0,5}(?:[Ff]leet|ships|vessels|tankers|carriers|freighters)\b"
)
_THEY_INCLUDE = re.compile(r"\b(?:[Tt]hey|[Tt]hese|[Tt]hose)\s+(?:include|included|are|were)\s+(?:the\s+)?[\"“'‘]?$")
_WHOSE = re.compile(
    r"[\"”’']?,\s+whose\s+(?:[\w-]+\s+){0,3}(?:registration|registry|flag|AIS|transponder|crew|captain|master|cargo|hull|holds?|deck|anchor)\b"
)
_IS_FLAGGED = re.compile(
    r"[\"”’']?\s+(?:is|was|had\s+been|has\s+been)\s+(?:\w+ly\s+|now\s+|then\s+)?(?:flagged|reflagged|re-flagged|deflagged|de-flagged)\b"
)
_KIND_AND_CLAUSE = re.compile(
    r"\b(?:The|An?|the|an?)\s+(?:[\w-]+\s+){0,3}(?:ship|vessel|tanker|freighter|carrier|bulker|coaster|boat|trawler)\s+(?:that|which)\s"
    r"[^.;,]{3,90},\s+the\s+[\"“'‘]?$"
)
_BEHIND_CLAUSE = re.compile(
    r"[\"”’']?,\s+which\s+[^.,;]{3,90},\s+(?:(?:was|has|had|is|been|reportedly|later|then|now)\s+){0,3}(\w+)"
)
"""'the Amber Star, which Palau listed in May, was [towed] out'."""
_DONE_TO_SHIPS = frozenset(
    {"towed", "boarded", "moored", "berthed", "refloated", "scuttled", "torpedoed", "hijacked", "reflagged"}
)
_WAITS = frozenset({"waited", "waits", "lay", "lies", "drifted", "loaded", "unloaded", "discharged"})
_CLAUSE_REACH = 150
_LETTERED_NAME = re.compile(r"[A-Z][^\W\d]+ [A-Z]")
"""'Lady R', 'Yasmin H'."""
_KINDS_IN_NAMES = frozenset({"clipper", "carrier", "feeder", "liner", "transport"})
_PAPERS = frozenset({"star", "express", "sun", "eagle", "moon", "pioneer", "wave"})
"""Last words of ships' names that newspapers end in too: 'told the Toronto Star'."""
_NEWSPAPER = re.compile(r"\b(?:told|to|by|in)\s+the\s+$")


def owns_what_ships_have(at: Setting) -> bool:
    """ "the Amber Star's crew", "the Amber Star's sister"."""
    return at.is_owner and at.among_ships and (at.has_article or at.words > 1) and _POSSESSION.match(at.behind(50)) is not None


def is_at_sea(at: Setting) -> bool:
    """'the Amber Star was 200 miles off the coast', 'the Amber Star has been adrift'."""
    return not at.modifies and _AT_SEA.match(at.behind(80)) is not None


def is_stricken(at: Setting) -> bool:
    """'the sinking Amber Star'."""
    return at.among_ships and not at.is_place and not at.modifies and _STRICKEN.search(at.ahead(40)) is not None


def is_taken(at: Setting) -> bool:
    """'they boarded the Amber Star'."""
    return _TAKEN.search(at.ahead(30)) is not None


def is_fleetmate(at: Setting) -> bool:
    """'her former fleet-mate Amber Star'."""
    return _FLEETMATE.search(at.ahead(24)) is not None


def is_namesake(at: Setting) -> bool:
    """'the Amber Star, a smaller namesake'."""
    return at.among_ships and (at.has_article or at.words > 1) and _NAMESAKE.match(at.behind(60)) is not None


def stands_alone(at: Setting) -> bool:
    """'(c) Amber Star. The vessel was to ...'."""
    if not at.among_ships or at.is_place or at.is_known_word or at.after is None or at.after.text != "." or at.words == 1:
        return False
    if (
        not _ALONE_LEAD.fullmatch(at.ahead(12))
        or at.chunk.start - at.sentence.start > 8
        or at.chunk.last + 1 < len(at.sentence.tokens)
    ):
        return False
    return _TOLD_OF_SHIP.match(at.scan.text, at.sentence.end, at.sentence.end + 20) is not None


def is_named_as_ships_are(at: Setting) -> bool:
    """'the Amber Star', 'the Lady Mei', 'the Stena Merry', 'the Merry R': words that open or end names of ships."""
    words = at.chunk.text.lower().split()
    if at.words < 2 or at.modifies or (at.is_known_word and words[0] not in _KINDS_IN_NAMES):
        return False
    if words[-1] in _PAPERS and _NEWSPAPER.search(at.ahead(14)):
        return False
    if at.is_among("ship.name_heads", words[-1]) or at.is_among("ship.name_openers", words[0]):
        return True
    return _LETTERED_NAME.fullmatch(at.chunk.text) is not None and not at.is_among("ship.lettered_things", words[0])


def is_capital_member(at: Setting) -> bool:
    """'the largest of them, MERRY STAR, was ...': a name printed in capitals, one of ships told before."""
    if at.before is None or at.before.text != "," or at.words == 1 or not at.chunk.text.isupper() or not at.among_ships:
        return False
    return any(at.is_among("ship.sisters", t.lower) for t in at.window)


def is_renamed(at: Setting) -> bool:
    """'the vessel was renamed Amber Star', 'the same ship, under the name Amber Star'."""
    return at.among_ships and not at.is_known_word and _RENAMED.search(at.ahead(130)) is not None


def flies_flag(at: Setting) -> bool:
    """'Amber Star and Amber Moon, both flying the flag of Palau', 'the Amber Star is flagged in Palau', 'whose flag ...'."""
    behind = at.behind(90)
    if not at.among_ships or at.is_place:
        return False
    if _FLYING.match(behind):
        return True
    return (at.has_article or at.words > 1) and (_WHOSE.match(behind) or _IS_FLAGGED.match(behind)) is not None


def is_told_behind_clause(at: Setting) -> bool:
    """'The freighter that lay outside the harbour, the Amber Star, had ...'."""
    return at.is_closed and _KIND_AND_CLAUSE.search(at.ahead(_CLAUSE_REACH)) is not None


def is_one_of_ships(at: Setting) -> bool:
    """'Amber Star is one of three ships ...', 'they include the Amber Star' behind a sentence that tells of ships."""
    if not at.among_ships or at.is_place:
        return False
    if (at.has_article or at.words > 1) and _ONE_OF_SHIPS.match(at.behind(90)):
        return True
    if at.sentence.index == 0 or not _THEY_INCLUDE.search(at.ahead(30)):
        return False
    before = at.scan.sentences[at.sentence.index - 1]
    return any((term := hit.term("ship")) is not None and term.plural for hit, _ in before.of("ship"))


def told_behind_clause(at: Setting) -> Particulars | None:
    """Return what the kind before the clause says of the ship."""
    start = max(at.sentence.start, at.chunk.start - _CLAUSE_REACH)
    lead = _KIND_AND_CLAUSE.search(at.scan.text, start, at.chunk.start)
    kind = next((h for h, _ in at.sentence.of("ship") if lead is not None and h.start >= lead.start()), None)
    entry = kind.ship() if kind is not None else None
    if kind is None or entry is None:
        return None
    return Particulars(vessel_type=entry.type or None, flag=flag_before(at.sentence, at.scan.text, kind.start))


def acts_behind_clause(at: Setting) -> bool:
    """'the Amber Star, which Palau listed in May, was towed out'."""
    if not (at.has_article and at.among_ships) or at.is_place or at.may_be_people:
        return False
    act = _BEHIND_CLAUSE.match(at.behind(150))
    return act is not None and (at.is_among("ship.sailing", act[1]) or act[1] in _DONE_TO_SHIPS)


def is_ones_own(at: Setting) -> bool:
    """'a captain whose Amber Star waited there'."""
    if at.before is None or at.before.lower != "whose" or not at.among_ships or at.is_place or at.words < 2:
        return False
    return at.is_among("ship.sailing", at.act[0]) or at.is_among("ship.moving", at.act[0]) or at.act[0] in _WAITS
