"""What a text says beside a ship's name: IMO number, flag, kind, former names, MMSI, in brackets, lists and appositions."""

import re
from dataclasses import dataclass, field

from sanctions_assets.extraction.scan import Hit, SentenceScan
from sanctions_assets.model.imo import imo_is_valid
from sanctions_assets.model.taxonomy import VesselType
from sanctions_assets.places.countries import CountryForm

_IMO = re.compile(r"\bIMO\b\s*(?:number|no\.?|nr\.?|#)?\s*[:#]?\s*(?:is\s+)?(\d{7})\b", re.IGNORECASE)
_IMO_CELL = re.compile(r"\|\s*(\d{7})\b")
_IMO_REACH = 120
_OTHER_NAME_BEFORE = re.compile(r"[A-Z][a-z]+(?:\s+\d{1,4}|\s+[IVX]+)?\s+\(?\s*$")
"""Another name right before the number, which is then that ship's."""
_MMSI = re.compile(r"\bMMSI\b[^\d;.]{0,24}(\d{9})\b", re.IGNORECASE)
_FORMER = re.compile(
    r"(?:\bex[- ]"
    r"|\bformerly(?:\s+(?:known\s+as|named|called))?(?:\s+the)?\s+"
    r"|\bformer(?:ly)?\s+names?\s*:?\s*"
    r"|\b[fanp]\.?k\.?a\.?:?\s+"
    r"|\balso\s+known\s+as\s+(?:the\s+)?"
    r"|\bpreviously(?:\s+(?:known\s+as|named|called))?\s+(?:the\s+)?"
    r"|\bthen\s+(?:named|called)\s+(?:the\s+)?"
    r"|\balias\s+"
    r"|\bnow\s+(?:named|called|the)\s+"
    r"|\brenamed\s+(?:the\s+)?"
    r"|\balso\s+broadcasts\s+the\s+name\s+)"
    r"[\"“'‘]?((?:[A-Z][\w'’.-]*|\d{1,4})(?:\s(?:[A-Z][\w'’-]*|\d{1,4}|No\.\s?\d+))*)"
)
_AND_NAME = re.compile(r"and\s+(?:the\s+)?[\"“'‘]?([A-Z][\w'’-]*(?:\s(?:[A-Z][\w'’-]*|\d{1,4}))*)[\"”’']?(?=[,.;)])")
"""A second former name: 'formerly the Amber Star and [Amber Moon],'."""
_FLAGGED = re.compile(r"[-\s](?:flagged|flag|registered)\b", re.IGNORECASE)
_FLAG_WORD = re.compile(r"\b(?:flag(?:ged)?|registered|registry)\b", re.IGNORECASE)
_FLAG_AFTER = re.compile(
    r"\b(?:flag(?:ged)?|registered|registry)\b\s*(?:state)?\s*(?::|of|in|to|is|by|-)?\s*(?:the\s+)?", re.IGNORECASE
)
_FLAG_FIELD = re.compile(r"\bflag\s*:\s*$", re.IGNORECASE)
_FALSE = re.compile(r"\bfalse(?:ly)?\b")
_APPOSED = re.compile(r"[\"”’']*,\s+an?\s+")
_THE_SHIP_APPOSED = re.compile(
    r"\b(?:the|this|that)\s+(?:[\w-]+\s+){0,2}?(?:ship|vessel|tanker|freighter|carrier|bulker|coaster|boat),\s+"
    r"(?:an?\s+(?:[\w-]+\s+){0,2})?$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\"”’']*\s*\(")
_SHORT_FORMS = frozenset({"US", "U.S", "UK", "U.K", "UAE", "U.A.E", "DPRK", "USSR"})
"""Short names of states that stand before a noun as adjectives do: 'a U.S. tanker'."""
_NO_FLAGS = frozenset({"EU", "UN"})
_LEFT_BEFORE_SHIP = 60
"""Characters within which a flag stands before the kind or name of a ship."""
_PHRASE_ENDS = re.compile(r"[,;:.()]|\b(?:and|of|from|in|to|the)\b")
_DEMONYM_ENDS = re.compile(
    r"[,;:.()]|\b(?:and|of|from|in|to|the|a|an|by|on|at|aboard|onboard|with|for|off|near|against|after|before|when|while|that|which|who"
    r"|said|is|was|were|are|has|had|have|hit|struck|boarded|seized|attacked|detained|intercepted|stopped|captured|hijacked|escorted"
    r"|rammed|officers?|officials?|compan(?:y|ies)|firms?|owners?|operators?|crew|captain|master|shipowner|lines?|giant|refiner"
    r"|charterer|buyer|insurer|broker|port|ports|waters|coast)\b|-(?:owned|built|operated|managed|controlled|linked)"
)
_OWNER_ENDS = re.compile(
    r"[,;:.()]|\b(?:and|of|from|in|to|said|says|had|has|have|was|were|it|a|an|its|bought|sold|seized|detained|boarded|stopped|took)\b"
)
_OWNER = re.compile(r"['’]s?\s")
_COMPOUND = re.compile(r"[-‑](?!flag)|\s(?:owned|operated|managed|built|controlled|linked|based|backed|run|chartered)\b")
_STOP_APPOSITION = re.compile(r"\b(?:said|says|was|were|is|are|had|has|which|that|who|and)\b|;|\n\n")
_REGION = 260
_NEAR = 130
"""Characters behind a name within which running text tells its kind and flag."""
_CLOSING = re.compile(r"[\"”’'*_]*\s*")
_REGISTER_ROW = re.compile(r"\s+(?:[A-Z][\w/]*\s+){1,5}(?:[Ff]lag\b|IMO\b)")
"""'AMBER (3E44) Crude Oil Tanker Panama flag; ... IMO 9255062'."""
_COMMA = re.compile(r"\s*,\s*")
_TWO_MARKS = re.compile(r"[,;].*[,;]")
_OTHER_PHRASE = re.compile(r"\b(?:of|for|by|with|from|to|in|on|at|aboard|the)\b")
_ONE_OF = re.compile(r"[\"”’']*,\s*(?:one|another|the)\b")
OF_FIRM = re.compile(
    r"[A-Z][a-z]+\s+(?:Company|Co|Corporation|Corp|Group|Lines?|Shipping|Management|Services?|Operators?|Owners?)\b"
)
"""'a National Iranian Tanker Company ship' tells no tanker."""
_LABEL_LEAD = re.compile(r"(?:[)|;:,]|\b[Tt]ype)\s*\Z")
_FIELD = re.compile(r".*[,;|]\s*", re.DOTALL)
_FIELD_ENDS = re.compile(r"\s*(?:[,;|).]|$)")
_OTHER_SHIP = re.compile(r",\s+the\s+(?:[\w-]+\s+){0,3}$")
_NAMED_NEXT = re.compile(r"\s+[\"“'‘]?[A-Z][a-z]")
_HEAD_ENDS = re.compile(
    r"\s*(?:$|[,.;:()|/\n]|[A-Z]"
    r"|(?:of|that|which|with|from|under|flying|in|on|at|built|owned|operated|and|for|carrying|to|bound|sailing|once|flag|sanctioned|blacklisted|listed|seized|managed|chartered|linked|used|laden|loaded|[a-z]+ing"
    r"|registered|flagged)\b)"
)


@dataclass(slots=True)
class Particulars:
    """Stated facts of one ship."""

    imo: str | None = None
    mmsi: str | None = None
    flag: str | None = None
    vessel_type: VesselType | None = None
    former_names: list[str] = field(default_factory=list)
    is_ship: bool = False
    """A word for a ship is its apposition, also one that tells no type ('a salvage vessel')."""
    guards: bool = False
    """It stops cargo and carries none: a warship, a cutter of a coast guard."""

    untyped: bool = False
    """A kind without a type of its own ('patrol ship', 'dredger') is told, so that no type is to be sought elsewhere."""

    def add(self, other: "Particulars") -> None:
        """Take from ``other`` what is not known yet."""
        self.imo = self.imo or other.imo
        self.mmsi = self.mmsi or other.mmsi
        self.flag = self.flag or other.flag
        self.vessel_type = self.vessel_type or other.vessel_type
        self.former_names += [n for n in other.former_names if n not in self.former_names]
        self.guards = self.guards or other.guards
        self.untyped = self.untyped or other.untyped

    @property
    def trades(self) -> bool:
        """Whether it can carry cargo, as far as the text tells."""
        return self.vessel_type != "warship" and not self.guards


@dataclass(frozen=True, slots=True)
class _Region:
    """The stretch behind a name that tells of it."""

    start: int
    text: str
    mark: str
    """What opens it: a bracket, comma, dash, cell border ..."""
    whole_row: bool

    @property
    def end(self) -> int:
        """Where what it says of kind and flag ends."""
        return self.start + min(len(self.text), _REGION if self.whole_row else _NEAR)


def flag_before(sentence: SentenceScan, text: str, position: int) -> str | None:
    """Return the flag stated in the noun phrase that ends at ``position``: 'Russian cargo ship', 'Togo-flagged freighter'.

    'Turkish-owned', 'Chinese-built' and the like state no flag.
    """
    best = None
    for hit in sentence.hits:
        country = hit.country()
        if country is None or not position - _LEFT_BEFORE_SHIP <= hit.start < position:
            continue
        gap = text[hit.end : position]
        flagged = _FLAGGED.match(gap)
        if flagged:
            if not _PHRASE_ENDS.search(gap, flagged.end()):
                best = country.code
        elif _COMPOUND.match(gap) or country.code in _NO_FLAGS:
            continue
        elif country.kind == "demonym" or text[hit.start : hit.end].strip(".") in _SHORT_FORMS:
            best = best if _DEMONYM_ENDS.search(gap) else country.code
        elif country.kind in {"name", "seat"} and len(gap) < 30 and _OWNER.match(gap) and not _OWNER_ENDS.search(gap):
            best = country.code
    return best


def describes_the_ship(ahead: str) -> bool:
    """Say whether what follows ``ahead`` only describes a ship named before: 'the vessel, [a Liberia-flagged bulker]'."""
    return _THE_SHIP_APPOSED.search(ahead) is not None


def particulars_after(sentence: SentenceScan, text: str, end: int, *, whole_row: bool = False) -> Particulars:
    """Return what stands behind a name: in brackets, after a comma up to the verb, or in the rest of a table row."""
    region = _region(sentence, text, end, whole_row)
    if region is None:
        return Particulars()
    mmsi = _MMSI.search(region.text)
    found = Particulars(imo=_imo(region), mmsi=mmsi.group(1) if mmsi else None)
    found.former_names += [former.group(1).rstrip(".,;") for former in _FORMER.finditer(region.text)]
    more = _AND_NAME.match(text, region.start + len(region.text)) if found.former_names else None
    if more is not None and region.text.rstrip().endswith(found.former_names[-1]):
        found.former_names.append(more.group(1))
    region_end = region.end
    in_apposition = region.mark in {",", "–", "—"} and found.imo is None
    for hit in sentence.hits:
        if not end <= hit.start < region_end:
            continue
        if found.vessel_type is None:
            label = hit.term("label") if region.whole_row and _LABEL_LEAD.search(text, end, hit.start) else None
            kind = _singular_kind(hit) if label is None else label.value.type or None
            heads = label is not None or (
                _is_one_ship(hit)
                and _heads_apposition(text, text[end : hit.start], hit.end, in_apposition)
                and not (in_apposition and OF_FIRM.match(text, hit.start))
            )
            found.vessel_type = kind if heads else None
            found.is_ship = found.is_ship or (heads and in_apposition)
            found.guards = found.guards or (heads and _is_guard(hit))
        country = hit.country()
        if country is not None and found.flag is None and _states_flag(sentence, text, region, hit, country):
            found.flag = country.code
    return found


def _region(sentence: SentenceScan, text: str, end: int, whole_row: bool) -> _Region | None:
    rest = text[end : min(sentence.end, end + _REGION)]
    lead = _CLOSING.match(rest)
    offset = lead.end() if lead else 0
    mark = rest[offset : offset + 1]
    if mark == "(":
        close = rest.find(")", offset)
        region_end = close + 1 if close > 0 else len(rest)
        if _REGISTER_ROW.match(rest[region_end:]):
            region_end, whole_row = len(rest), True
        tail = _COMMA.match(rest, region_end)
        if tail is not None:
            stop = _STOP_APPOSITION.search(rest, tail.end())
            region_end = stop.start() if stop else len(rest)
    elif mark in {",", "–", "—", "|", "/", ":"} or whole_row or rest[offset : offset + 3].upper() == "IMO":
        stop = None if whole_row or mark in {"|", "/"} else _STOP_APPOSITION.search(rest, offset + 1)
        region_end = stop.start() if stop else len(rest)
    else:
        return None
    return _Region(end, rest[:region_end], mark, whole_row)


def _imo(region: _Region) -> str | None:
    """Return the valid IMO number of a region, unless another name stands right before it."""
    imo = _IMO.search(region.text)
    if imo is None and (region.whole_row or region.mark == "|"):
        imo = _IMO_CELL.search(region.text)
    if imo is None or imo.start() >= _IMO_REACH or not imo_is_valid(imo.group(1)):
        return None
    other = _OTHER_NAME_BEFORE.search(region.text[: imo.start()])
    in_prose = region.mark not in {"(", "|", "/", ":"}
    if not in_prose or other is None or any(f.start() < other.end() <= f.end() + 2 for f in _FORMER.finditer(region.text)):
        return imo.group(1)
    return None


def _states_flag(sentence: SentenceScan, text: str, region: _Region, hit: Hit, country: CountryForm) -> bool:
    """Say whether a country behind a name is the ship's flag."""
    gap = text[region.start : hit.start]
    before, after = gap[-24:], text[hit.end : hit.end + 12]
    if country.code in _NO_FLAGS or _FALSE.search(gap + after):
        return False
    words = list(_FLAG_WORD.finditer(before))
    return (
        _FLAGGED.match(after) is not None
        or _FLAG_AFTER.fullmatch(before, words[-1].start() if words else 0) is not None
        or (region.whole_row and (_FLAG_FIELD.search(before) is not None or gap.rstrip().endswith("|")))
        or (country.kind == "name" and _is_field(gap, text[hit.end : min(hit.end + 12, sentence.end)]))
        or (region.mark == "(" and after.startswith(")") and _BRACKETED.fullmatch(gap) is not None)
        or (country.kind == "demonym" and _APPOSED.fullmatch(gap) is not None and _modifies_kind(sentence, hit.end))
    )


def _is_field(gap: str, after: str) -> bool:
    """Say whether a country is a field of its own behind an IMO number: 'Amber Star (IMO 9074729), products tanker, Liberia'."""
    imo = _IMO.search(gap)
    return imo is not None and _FIELD.fullmatch(gap, imo.end()) is not None and _FIELD_ENDS.match(after) is not None


def _singular_kind(hit: Hit) -> VesselType | None:
    """Return the type of ship that a word in the singular tells."""
    term = hit.term("ship")
    entry = hit.ship()
    return None if term is None or term.plural or entry is None else entry.type or None


def _is_guard(hit: Hit) -> bool:
    entry = hit.ship()
    return entry is not None and entry.guards


def _is_one_ship(hit: Hit) -> bool:
    term = hit.term("ship")
    return term is not None and not term.plural


def _modifies_kind(sentence: SentenceScan, end: int) -> bool:
    """Say whether a kind of ship follows within a few words: 'a Syrian general cargo ship'."""
    return any(hit.ship() is not None and 0 <= hit.start - end <= 20 for hit in sentence.hits)


def _heads_apposition(text: str, gap: str, end: int, in_apposition: bool) -> bool:
    """Say whether a ship word is the head of what stands behind the name, not a modifier or another phrase's object."""
    if _OTHER_SHIP.search(gap) and _NAMED_NEXT.match(text, end):
        return False  # 'said the Amble (AB), the tanker Amber Star left'
    if in_apposition:
        if _NAMED_NEXT.match(text, end) or _OWNER.search(gap, 3):
            return False  # 'says Ann Miller, the tanker Amber Star left'
        if _TWO_MARKS.search(gap) and "flag" not in gap.lower():
            return False
        if _OTHER_PHRASE.search(gap) and not _ONE_OF.match(gap):
            return False
    return _HEAD_ENDS.match(text[end : end + 12]) is not None
