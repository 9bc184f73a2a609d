"""What a text says beside a ship's name: IMO number, flag, kind, former names, MMSI, in brackets, lists and appositions."""

import re
from dataclasses import dataclass, field

from sanctions_assets.extraction.lexicon import ShipEntry
from sanctions_assets.extraction.scan import SentenceScan
from sanctions_assets.model.imo import imo_is_valid
from sanctions_assets.model.taxonomy import VesselType

_IMO = re.compile(r"\bIMO\b\s*(?:number|no\.?|nr\.?|#)?\s*[:#]?\s*(?:is\s+)?(\d{7})\b", re.IGNORECASE)
_MMSI = re.compile(r"\bMMSI\b[^\d;.]{0,24}(\d{9})\b", re.IGNORECASE)
_FORMER = re.compile(
    r"(?:\bex[- ]|\bformerly(?:\s+(?:known\s+as|named|called))?(?:\s+the)?\s+|\bformer(?:ly)?\s+names?\s*:?\s*|\b[fanp]\.?k\.?a\.?:?\s+|\balso\s+known\s+as\s+(?:the\s+)?"
    r"|\bpreviously(?:\s+(?:known\s+as|named|called))?\s+(?:the\s+)?|\bthen\s+(?:named|called)\s+(?:the\s+)?|\balias\s+|\bnow\s+(?:named|called|the)\s+|\brenamed\s+(?:the\s+)?"
    r"|\balso\s+broadcasts\s+the\s+name\s+)[\"“'‘]?((?:[A-Z][\w'’.-]*|\d{1,4})(?:\s(?:[A-Z][\w'’-]*|\d{1,4}|No\.\s?\d+))*)"
)
_FLAG_AFTER = re.compile(
    r"\b(?:flag(?:ged)?|registered|registry)\b\s*(?:state)?\s*(?::|of|in|to|is|by|-)?\s*(?:the\s+)?", re.IGNORECASE
)
_STOP_APPOSITION = re.compile(r"\b(?:said|says|was|were|is|are|had|has|which|that|who|and)\b|;|\n\n")


@dataclass(slots=True)
class Particulars:
    """Stated facts of one ship."""

    imo: str | None = None
    mmsi: str | None = None
    flag: str | None = None
    vessel_type: VesselType | None = None
    former_names: list[str] = field(default_factory=list)

    def add(self, other: "Particulars") -> None:
        """Take from ``other`` what is not known yet."""
        self.imo = self.imo or other.imo
        self.mmsi = self.mmsi or other.mmsi
        self.flag = self.flag or other.flag
        self.vessel_type = self.vessel_type or other.vessel_type
        self.former_names += [n for n in other.former_names if n not in self.former_names]


def flag_before(sentence: SentenceScan, text: str, position: int) -> str | None:
    """Return the flag stated in the noun phrase that ends at ``position``: 'Russian cargo ship', 'Togo-flagged freighter'.

    'Turkish-owned', 'Chinese-built' and the like state no flag.
    """
    best = None
    for hit, country in sentence.of("country"):
        if not position - 60 <= hit.start < position:
            continue
        gap = text[hit.end : position]
        flagged = re.match(r"[-\s](?:flagged|flag|registered)\b", gap, re.IGNORECASE)
        if flagged:
            if not re.search(r"[,;:.()]|\b(?:and|of|from|in|to|the)\b", gap[flagged.end() :]):
                best = country.code
            continue
        if re.match(r"[-‑](?!flag)", gap) or country.code in {"EU", "UN"}:
            continue
        if country.kind == "demonym" and not re.search(
            r"[,;:.()]|\b(?:and|of|from|in|to|the|a|an|by|on|at)\b|-(?:owned|built|operated|managed|controlled|linked)", gap
        ):
            best = country.code
        elif (
            country.kind in {"name", "seat"}
            and re.match(r"['’]s?\s", gap)
            and not re.search(r"[,;:.()]|\b(?:and|of|from|in|to)\b", gap)
        ):
            best = country.code if len(gap) < 30 else best
    return best


def particulars_after(sentence: SentenceScan, text: str, end: int, *, whole_row: bool = False) -> Particulars:
    """Return what stands behind a name: in brackets, after a comma up to the verb, or in the rest of a table row."""
    found = Particulars()
    limit = min(sentence.end, end + 260)
    rest = text[end:limit]
    lead = re.match(r"[\"”’'*_]*\s*", rest)
    offset = lead.end() if lead else 0
    mark = rest[offset : offset + 1]
    if mark == "(":
        close = rest.find(")", offset)
        region_end = close + 1 if close > 0 else len(rest)
        row = re.match(r"\s+(?:[A-Z][\w/]*\s+){1,5}(?:[Ff]lag\b|IMO\b)", rest[region_end:])
        if row is not None:  # 'AMBER (3E44) Crude Oil Tanker Panama flag; ... IMO 9255062'
            region_end, whole_row = len(rest), True
        tail = re.match(r"\s*,\s*", rest[region_end:])
        if tail is not None:
            stop = _STOP_APPOSITION.search(rest, region_end + tail.end())
            region_end = stop.start() if stop else len(rest)
    elif mark in {",", "–", "—", "|", "/", ":"} or whole_row or rest[offset : offset + 3].upper() == "IMO":
        stop = None if whole_row or mark in {"|", "/"} else _STOP_APPOSITION.search(rest, offset + 1)
        region_end = stop.start() if stop else len(rest)
    else:
        return found
    region = rest[:region_end]
    imo = _IMO.search(region) or (re.search(r"\|\s*(\d{7})\b", region) if whole_row or mark == "|" else None)
    another = imo is not None and mark not in {"(", "|", "/", ":"} and re.search(r"[A-Z][a-z]+\s+\(?\s*$", region[: imo.start()]) is not None
    if imo is not None and imo_is_valid(imo.group(1)) and imo.start() < 120 and not another:
        found.imo = imo.group(1)
    mmsi = _MMSI.search(region)
    found.mmsi = mmsi.group(1) if mmsi else None
    for former in _FORMER.finditer(region):
        found.former_names += [former.group(1).rstrip(".,;")]
    close_region_end = end + min(len(region), 130 if not whole_row else 260)
    first_comma_only = mark in {",", "–", "—"} and found.imo is None
    for hit in sentence.hits:
        if not end <= hit.start < close_region_end:
            continue
        gap = text[end : hit.start]
        ship = hit.term("ship")
        if ship is not None and found.vessel_type is None and not ship.plural:
            entry: ShipEntry = ship.value
            if entry.type and _heads_apposition(text, gap, hit.end, first_comma_only):
                found.vessel_type = entry.type
        country = hit.get("country")
        if country is not None and found.flag is None and country.code not in {"EU", "UN"}:
            before = gap[-24:]
            after = text[hit.end : hit.end + 12]
            if (
                re.match(r"[-\s](?:flagged|flag|registered)\b", after, re.IGNORECASE)
                or (whole_row and re.search(r"\bflag\s*:\s*$", before, re.IGNORECASE))
                or _FLAG_AFTER.fullmatch(before[_last_flag_word(before) :])
                or (mark == "(" and re.fullmatch(r"[\"”’']*\s*\(", gap) and after.startswith(")"))
                or (whole_row and gap.rstrip().endswith("|"))
                or (
                    country.kind == "demonym"
                    and re.fullmatch(r"[\"”’']*,\s+an?\s+", gap)
                    and hit_is_ship_modifier(sentence, hit.end)
                )
            ) and not re.search(r"\bfalse(?:ly)?\b", gap + after):
                found.flag = country.code
    return found


def hit_is_ship_modifier(sentence: SentenceScan, end: int) -> bool:
    """Say whether a kind of ship follows within a few words: 'a Syrian general cargo ship'."""
    return any(hit.get("ship") is not None and 0 <= hit.start - end <= 20 for hit in sentence.hits)


def _last_flag_word(before: str) -> int:
    matches = list(re.finditer(r"\b(?:flag(?:ged)?|registered|registry)\b", before, re.IGNORECASE))
    return matches[-1].start() if matches else 0


def _heads_apposition(text: str, gap: str, end: int, comma: bool) -> bool:
    """Say whether a ship word is the head of what stands behind the name, not a modifier or another phrase's object."""
    if comma:
        if re.search(r"[,;].*[,;]", gap) and "flag" not in gap.lower():
            return False
        if re.search(r"\b(?:of|for|by|with|from|to|in|on|at|aboard|the)\b", gap) and not re.match(
            r"[\"”’']*,\s*(?:one|another|the)\b", gap
        ):
            return False
    following = text[end : end + 12]
    return bool(
        re.match(
            r"\s*(?:$|[,.;:()|/\n]|of\b|that\b|which\b|with\b|from\b|under\b|flying\b|in\b|on\b|at\b|built\b|owned\b|operated\b|and\b|for\b|carrying\b|to\b|bound\b|sailing\b|once\b|flag\b|[A-Z])",
            following,
        )
    )
