"""What later sentences add to a named ship: 'the tanker', 'she flies the flag of Palau', 'two of the callers were ...'."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from sanctions_assets.extraction.groups import ShipGroup, introduced_by
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.ships import OF_FIRM, Particulars, ShipName, describes_the_ship, ship_key
from sanctions_assets.model.imo import imo_is_valid
from sanctions_assets.places.countries import CountryForm

_FLAG_BEFORE = re.compile(
    r"(?:\bfl(?:ies|ying|ew|own|y)\s+(?:the\s+)?(?:(?:flag|colou?rs)\s+of\s+(?:the\s+)?)?"
    r"|\bunder\s+(?:the\s+)?(?:(?:flag|colou?rs)\s+of\s+(?:the\s+)?)?"
    r"|\bregistered\s+(?:in|to|under)\s+(?:the\s+)?"
    r"|\bflag(?:ged)?\s*(?::|of|is|in|to|by|\s)\s*(?:the\s+)?"
    r"|\bregistry\s*:\s*"
    r"|\bfl\.?\s*:\s*)$",
    re.IGNORECASE,
)
_OF_FLAG = re.compile(r"flag|colou?rs|regist|fl\.", re.IGNORECASE)
"""'Under the flag of Palau' tells a flag, 'under Iran' does not."""
_FLAG_BEHIND = re.compile(r"(?:[-\s](?:flagged|registered|flag\b|flags\b|colou?rs\b|registry\b))", re.IGNORECASE)
_FALSE = re.compile(r"\b(?:false(?:ly)?|fake|no longer|formerly|disown\w*|denied|not on)\b", re.IGNORECASE)
_DISOWNED = re.compile(
    r"[^.;]{0,60}\b(?:never\s+heard|no\s+record|has\s+no\s+(?:such\s+)?(?:ship|vessel|tanker|record)|not\s+on\s+(?:its|the|their)"
    r"|disown\w*|den(?:y|ied|ies)\b|struck\s+(?:it|her|the)\b|deregistered|deflagged|de-flagged|false|fake|fraudulent)",
    re.IGNORECASE,
)
"""What the registry itself says behind a flag that is none: 'the flag of Palau, which says it has no such ship'."""
_NO_FLAGS = frozenset({"EU", "UN"})
_IMO = re.compile(r"\bIMO\b\s*(?:number|no\.?)?\s*[:#]?\s*(?:is\s+|was\s+)?(\d{7})\b", re.IGNORECASE)
_FLIES = re.compile(r"\b(?:fl(?:ies|ying|ew|y)|under)\s+(?:the\s+)?$", re.IGNORECASE)
_LINK = re.compile(r"[.;,]|\b(?:and|from|to|with|by|of)\b")
"""What parts a flag from a name behind it that is not its ship."""
_INDEFINITE = re.compile(r"\b(?:an?|another|one|two|three|\d+)\s+(?:[\w-]+\s+){0,3}$", re.IGNORECASE)
_APPOSED = re.compile(r"[\"”’]?,\s+an?\s+(?:[\w-]+\s+){0,3}")
_DEFINITE = re.compile(r"\b(?:the|this|that|her|its)\s+(?:[\w,.'’-]+\s+){0,2}$", re.IGNORECASE)
_PREDICATE = re.compile(r"\b(?:is|was|being|became|,)\s+an?\s+(?:[\w,.-]+\s+){0,3}$")
_IS_A = re.compile(
    r"\b(?:[Ii]t|[Ss]he|which|(?:[Tt]he|[Tt]his)\s+(?:ship|vessel|tanker|freighter))\s+(?:is|was)\s+an?\s+(?:[\w,-]+\s+){0,4}$"
)
"""'It is a Palau-flagged tanker': the ship named before."""
_REFLAGGED = re.compile(
    r"\b(?:re-?flagged|(?:chang|switch|swapp?|shift)(?:ed|es|ing)\s+(?:(?:its|her|the|their)\s+)?(?:flag|registry|registration|flags))\b"
    r"[^.;]{0,40}\b(?:to|in|under|with)\s+(?:the\s+)?(?:flag\s+of\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
"""'Reflagged from Malta to [Palau]'."""
_MODIFIED = re.compile(r"\s([a-z]+)")
_MEMBERS = re.compile(
    r"\b(?:among|one\s+of|two\s+of|three\s+of|some\s+of|including|they\s+include|they\s+are|they\s+were|these\s+were|these\s+are"
    r"|the\s+(?:two|three|four)\s+(?:are|were))\b",
    re.IGNORECASE,
)
_ITEM = re.compile(r"\W*(?:the\s+)?", re.IGNORECASE)
"""What stands before the name in a line of a list."""
_OPENING = re.compile(
    r"\W*(?:[Tt]he\s+(?:\d[\d,.]*[\s-]?[a-z]+\s+)?(?:(?:[\w-]+\s+){0,3}(?:ship|vessel|tanker|freighter|carrier|bulker|coaster|trawler|boat|ferry),?\s+(?:named\s+|the\s+)?)?"
    r"|[A-Z][a-z]+,\s+the\s+"
    r"|[^.;]{0,120}\b(?:said|says|told\s+[\w ]{3,40}|reported|confirmed|added)\s+(?:that\s+)?(?:the\s+)?"
    r")?(?:(?:M/?V|M/?T|S/?S)\.?\s+)?[\"“'‘]?"
)
"""What stands before a name that is the subject of its sentence."""
_ONE_OF = re.compile(
    r"\b(?:[Aa]mong|[Oo]ne of|[Tt]wo of|[Tt]hree of|[Ss]ome of|[Ll]argest of|[Oo]ldest of|[Nn]ewest of|[Ss]mallest of)\s+"
    r"(?:them|the\s+(?:\w+\s+)?(?:(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|\d+)"
    r"|callers|ships|vessels|tankers|others|fleet|group|list(?:ed)?|sanctioned))\b"
)
_ONE_OF_REACH = 60
_LISTED_REACH = 10
"""Sentences within which 'one of them' may go back to a group."""
_FLAG_REACH = 4
"""Sentences within which a flag told alone is that of the ship named last."""
_FOCUS_REACH = 2
_AHEAD = 30
"""Sentences behind a statement among which the ship is that it stands right before: more than stand within its reach."""
_MEMBERS_REACH = 3
"""Sentences within which a statement is taken to be about the ship, and members about the group, named before."""


def complete_ships(scan: Scan, ships: Sequence[ShipName], groups: Sequence[ShipGroup]) -> None:
    """Add to the particulars of ``ships`` what the article says of them elsewhere; nothing stated beside a name is overruled."""
    by_key: dict[str, Particulars] = {}
    for ship in ships:
        known = by_key.setdefault(ship_key(ship.text), ship.particulars)
        if known is not ship.particulars:
            known.add(ship.particulars)
            ship.particulars = known
    if not ships:
        return
    _tell_warships(ships, by_key)
    _tell_names(scan, ships)
    for sentence in scan.sentences:
        low = bisect_left(ships, sentence.index - max(_FLAG_REACH, _FOCUS_REACH), key=_sentence_of)
        near = ships[low : bisect_right(ships, sentence.index + _AHEAD, low, key=_sentence_of)]
        for hit, country in sentence.of("country"):
            _tell_flag(scan, sentence, near, hit, country)
        _tell_imo(scan, sentence, ships)
        for hit, _ in sentence.of("ship"):
            _tell_kind(scan, sentence, near, hit)
    told = [g for g in groups if g.told]
    _tell_introduced(scan, ships, groups)
    _tell_named_members(scan, ships, told)
    _tell_members(scan, ships, told)


def _sentence_of(ship: ShipName) -> int:
    return ship.sentence


def _tell_introduced(scan: Scan, named: Sequence[ShipName], groups: Sequence[ShipGroup]) -> None:
    """'The navy stopped a Togo-flagged tanker. The Amber Star ...': what is told of ships before they are named."""
    for group in groups:
        if group.told or scan.sentences[group.sentence].headline or any(_rivals(other, group) for other in groups):
            continue
        for ship in introduced_by(group, named, scan):
            sentence = scan.sentences[ship.sentence]
            subject = (
                group.count_min != 1
                or ship.rule == "ship.tonnage_before_name"
                or _OPENING.fullmatch(scan.text[sentence.start : ship.start])
            )
            if ship.sentence == group.sentence or not subject:
                continue
            told = ship.particulars
            told.vessel_type = told.vessel_type or (None if told.untyped else group.vessel_type)
            told.flag = told.flag or group.flag


def _rivals(other: ShipGroup, group: ShipGroup) -> bool:
    """Say whether another phrase of the sentence tells as much of a ship: 'a passing ship' does not."""
    return other is not group and other.sentence == group.sentence and bool(other.vessel_type or other.flag or other.guards)


def _tell_names(scan: Scan, ships: Sequence[ShipName]) -> None:
    """'The same vessel, under the name Amber Moon': another name of the ship in focus."""
    for ship in ships:
        if ship.rule != "ship.renamed":
            continue
        others = [s for s in ships if ship_key(s.text) != ship_key(ship.text)]
        target = _focus(scan.sentences[ship.sentence], ship.start, others, _FLAG_REACH)
        if target is not None and ship.text not in target.particulars.former_names:
            target.particulars.former_names.append(ship.text)


def _tell_warships(ships: Sequence[ShipName], by_key: Mapping[str, Particulars]) -> None:
    """Make a warship of the name without its prefix too: 'HMS Ardent', later 'the Ardent'."""
    for ship in ships:
        prefix, _, bare = ship.text.partition(" ")
        if ship.particulars.vessel_type == "warship" and prefix.isupper() and bare:
            same = by_key.get(ship_key(bare))
            if same is not None:
                same.vessel_type = same.vessel_type or "warship"


def _focus(sentence: SentenceScan, position: int, ships: Sequence[ShipName], reach: int = _FOCUS_REACH) -> ShipName | None:
    """Return the ship that a statement at ``position`` is about: the last named before it, here or in the sentences before."""
    before = [s for s in ships if s.end <= position and sentence.index - s.sentence <= reach]
    if not before:
        return None
    last = before[-1]
    named = {ship_key(s.text) for s in before if s.sentence == last.sentence}
    return last if last.sentence == sentence.index or len(named) == 1 else None


def _tell_flag(scan: Scan, sentence: SentenceScan, ships: Sequence[ShipName], hit: Hit, country: CountryForm) -> None:
    """'She flies the flag of Palau': a flag told apart from the name is that of the ship in focus."""
    text = scan.text
    if country.code in _NO_FLAGS or country.kind == "people":
        return
    ahead = text[max(sentence.start, hit.start - 80) : hit.start]
    before = ahead[-40:]
    behind = _FLAG_BEHIND.match(text, hit.end)
    lead = _FLAG_BEFORE.search(before)
    if behind is None and (lead is None or not _OF_FLAG.search(lead.group())) and not _REFLAGGED.search(ahead):
        return
    if _FALSE.search(before) or _FALSE.search(text[hit.end : hit.end + 20]) or _DISOWNED.match(text, hit.end, sentence.end):
        return
    after = behind.end() if behind is not None else hit.end
    target = next((s for s in ships if 0 <= s.start - after <= 60), None)
    if target is None or _LINK.search(text[after : target.start]):
        if (
            behind is not None
            and _INDEFINITE.search(before)
            and not _FLIES.search(before)
            and not _IS_A.search(before)
            and not _is_apposed(text, sentence, ships, hit)
        ):
            return  # 'a Palau-flagged tanker': another ship
        target = _focus(sentence, hit.start, ships, _FLAG_REACH)
    if target is not None and target.particulars.flag is None:
        target.particulars.flag = country.code


def _tell_imo(scan: Scan, sentence: SentenceScan, ships: Sequence[ShipName]) -> None:
    """'It has the number IMO 9074729 on its stern': a number told apart from the name is that of the ship in focus."""
    for match in _IMO.finditer(scan.text, sentence.start, sentence.end):
        number = match[1]
        if not imo_is_valid(number) or any(s.particulars.imo == number for s in ships):
            continue
        target = _focus(sentence, match.start(), ships)
        if target is not None and target.particulars.imo is None:
            target.particulars.imo = number


def _is_apposed(text: str, sentence: SentenceScan, ships: Sequence[ShipName], hit: Hit) -> bool:
    """Say whether a phrase describes the ship right before it: 'the Amber Star, a Palau-flagged coaster', 'the vessel, a ...'."""
    if describes_the_ship(text[max(sentence.start, hit.start - 60) : hit.start]):
        return True
    before = [s for s in ships if s.sentence == sentence.index and s.end <= hit.start]
    return bool(before) and _APPOSED.fullmatch(text[before[-1].end : hit.start]) is not None


def _tell_kind(scan: Scan, sentence: SentenceScan, ships: Sequence[ShipName], hit: Hit) -> None:
    """'The tanker was pumping ashore': a definite kind, or 'is a', tells the kind of the ship in focus."""
    term, entry = hit.term("ship"), hit.ship()
    if term is None or term.plural or entry is None or not entry.type or entry.weak or _modifies(scan, hit):
        return
    if OF_FIRM.match(scan.text, hit.start):
        return
    if any(s.start <= hit.end + 6 and hit.start < s.end + 3 for s in ships):
        return  # part of a name, or beside it ('the tanker Maria'), where it is read with the name
    before = scan.text[max(sentence.start, hit.start - 44) : hit.start]
    is_predicate = _PREDICATE.search(before) is not None
    if not is_predicate and not _DEFINITE.search(before):
        return
    target = _focus(sentence, hit.start, ships)
    if target is None or target.particulars.vessel_type is not None or target.particulars.untyped:
        return
    same = target.sentence == sentence.index and hit.start - target.end < 50
    if not is_predicate or same or _IS_A.search(before):
        target.particulars.vessel_type = entry.type


def _modifies(scan: Scan, hit: Hit) -> bool:
    """Say whether a kind only modifies the noun behind it: 'the tanker owner'."""
    following = _MODIFIED.match(scan.text, hit.end, hit.end + 20)
    return following is not None and following[1] in scan.lexicon.tokens["ship.modified"]


def _tell_members(scan: Scan, ships: Sequence[ShipName], groups: Sequence[ShipGroup]) -> None:
    """Ships named as some of a group share its kind and flag: 'Fifteen North Korean tankers ... Among them were the ...'."""
    first: dict[str, ShipName] = {}
    for ship in ships:
        first.setdefault(ship_key(ship.text), ship)
    for group in groups:
        if group.count_min == 1 or (group.vessel_type is None and group.flag is None):
            continue
        new = [s for s in first.values() if s.start >= group.end and s.sentence - group.sentence <= _MEMBERS_REACH]
        for ship in _members(scan, group, new):
            told = ship.particulars
            told.vessel_type = told.vessel_type or group.vessel_type
            if told.flag is None and told.vessel_type == group.vessel_type:
                told.flag = group.flag


def _tell_named_members(scan: Scan, ships: Sequence[ShipName], groups: Sequence[ShipGroup]) -> None:
    """'Among the callers were the Amber Star and ...', 'one of the thirteen, the Amber Moon': of a group told long before."""
    many = [g for g in groups if g.count_min is not None and g.count_min > 1 and (g.vessel_type or g.flag)]
    for ship in ships if many else ():
        sentence = scan.sentences[ship.sentence]
        first = next(s for s in ships if s.sentence == ship.sentence)
        lead = _ONE_OF.search(scan.text, sentence.start, first.start)
        if lead is None or first.start - lead.end() > _ONE_OF_REACH:
            continue
        before = [g for g in many if g.end <= sentence.start and sentence.index - g.sentence <= _LISTED_REACH]
        if not before:
            continue
        told, group = ship.particulars, before[-1]
        told.vessel_type = told.vessel_type or group.vessel_type
        if told.flag is None and group.vessel_type in {None, told.vessel_type}:
            told.flag = group.flag


def _members(scan: Scan, group: ShipGroup, new: Sequence[ShipName]) -> Sequence[ShipName]:
    """Return which of the ships that are named first behind a group belong to it; ``new`` is in reading order."""
    if not new:
        return ()
    nearest = scan.sentences[new[0].sentence]
    lead = scan.text[max(nearest.start, group.end) : new[0].start]
    met = new[0].sentence == group.sentence and new[0].rule == "ship.kind_before_name"  # 'three tugs met the vessel Amber Star'
    agent = scan.folded.endswith("by ", 0, group.start)  # 'towed out by two tugs'
    as_many = group.count_min == group.count_max == len(new) and not met and not agent
    is_list = (
        group.sentence != nearest.index
        and scan.text[group.end : nearest.start].rstrip().endswith(":")
        and _ITEM.fullmatch(lead) is not None
    )
    if as_many or is_list:
        return new
    return [s for s in new if s.sentence == nearest.index] if _MEMBERS.search(lead) else ()
