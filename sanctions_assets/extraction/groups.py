"""Groups of ships: 'more than a dozen North Korean oil tankers', 'a Pakistani freighter', 'Russian-flagged vessels'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sanctions_assets.extraction.lexicon import ShipEntry
from sanctions_assets.extraction.quantities import Number
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.ships import flag_before
from sanctions_assets.extraction.ships import ShipName, ship_key
from sanctions_assets.model.taxonomy import VesselType

_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "its", "his", "her", "their", "our", "my", "whose", "both", "said", "same"}
)
_ONE = frozenset({"a", "an", "another", "one"})
_NONE = frozenset({"no", "any", "every", "each", "neither", "either", "which", "what", "whatever", "whichever"})
_STOP_LEFT = frozenset(
    """in on at by for from to of off with without within into onto over under about against between among across along around through
    via near past per and or but nor if as than then because since until while although though after before during that which who
    was were is are be been being had has have said says will would can could may might must not aboard by use using used
    against toward towards""".split()
)
_ORDINAL = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_OTHER = frozenset(
    {
        "other",
        "more",
        "further",
        "additional",
        "unidentified",
        "unnamed",
        "unknown",
        "such",
        "similar",
        "several",
        "some",
        "many",
        "few",
    }
)
_MODIFIED_NOUNS = frozenset(
    """rate rates market markets owner owners operator operators traffic captain captains crew crews company companies tracker trackers
    tracking traffic industry fleet fleets earnings freight freights broker brokers sector segment order orders orderbook demand supply
    registry registries register insurance insurer insurers spotting yard yards name names war wars trade trades route routes movement
    movements data position positions builder builders pilot pilots port ports berth berths attack attacks loading loadings loads
    manager managers firm firms cargo cargoes cargos hire price prices values stock stocks schedule terminal jetty museum model
    transfer transfers truck trucks driver drivers aircraft plane planes crewman crewmen charter charterer charters class size sized
    bill strike strikes lane lanes line lines""".split()
)
_FLAG_BEHIND = re.compile(
    r"\s+(?:(?:flying|under|with|carrying|in)\s+(?:the\s+)?(?:flags?\s+of\s+(?:the\s+)?|(?=[A-Z]))|of\s+the\s+(?=Democratic|Islamic|Republic)|flagged\s+(?:in|to)\s+|registered\s+in\s+)"
)


@dataclass(frozen=True, slots=True)
class ShipGroup:
    """Ships counted or named only as a kind, at the span of the noun phrase."""

    start: int
    end: int
    sentence: int
    vessel_type: VesselType | None
    flag: str | None
    count_min: int | None
    count_max: int | None
    definite: bool
    rule: str

    @property
    def stated(self) -> tuple[VesselType | None, str | None, int | None, int | None]:
        """What the phrase says: two phrases that say the same are one group."""
        return (self.vessel_type, self.flag, self.count_min, self.count_max)


def _count_of(number: Number) -> tuple[int | None, int | None]:
    return (
        None if number.low is None else int(number.low),
        None if number.high is None else int(number.high),
    )


def _phrase_start(sentence: SentenceScan, text: str, hit: Hit) -> int:
    """Return the index of the token where the noun phrase that ends in a ship word starts."""
    tokens = sentence.tokens
    first = sentence.token_at(hit.start)
    at = first
    while at > 0 and first - at < 9:
        token = tokens[at - 1]
        if "\n\n" in text[token.end : tokens[at].start] or not (token.text[0].isalnum()):
            break
        if token.lower in _STOP_LEFT:
            of_number = (
                token.lower == "of"
                and at >= 2
                and tokens[at - 2].lower in {"dozens", "hundreds", "thousands", "scores", "number"}
            )
            in_number = any(n.start <= token.start < n.end for n in sentence.numbers)
            if not of_number and not in_number:
                break
        covering = sentence.hit_at(token.start)
        if (
            covering is not None
            and covering.end <= hit.start
            and covering.get("verb") is not None
            and covering.get("country") is None
        ):
            form = covering.get("verb").form
            if form not in {"participle", "past_participle"} or at == first:
                break
        if token.lower.endswith(("'s", "’s")):
            at -= 1
            continue
        at -= 1
        if token.lower in _DEFINITE or token.lower in _ONE or token.lower in _NONE:
            break
    return at


def find_groups(scan: Scan, names: Sequence[ShipName]) -> list[ShipGroup]:
    """Return the groups of a document: one for each distinct statement, the first that says most."""
    name_spans = sorted((n.start, n.end) for n in names)
    groups: list[ShipGroup] = []
    airborne = _speaks_of_aircraft(scan)
    for sentence in scan.sentences:
        for hit in sentence.hits:
            term = hit.term("ship")
            if term is not None and not (airborne and "tanker" in scan.folded[hit.start : hit.end]):
                group = _group_at(scan, sentence, hit, term.value, term.plural, name_spans)
                if group is not None:
                    groups.append(group)
    return _distinct([g for g in groups if not _introduces(g, names, scan)], scan)


def _speaks_of_aircraft(scan: Scan) -> bool:
    """Say whether the tankers of an article fly: it speaks of aircraft and squadrons, and hardly of ships."""
    flying = len(re.findall(r"\b(?:aircraft|squadrons?|refuel\w*|aerial|airmen|air base|airfield|jets?|fighters?|cockpit)\b", scan.folded))
    sailing = len(re.findall(r"\b(?:ships?|vessels?|port|cargo|sailed|crude|berth|seaborne)\b", scan.folded))
    return flying >= 3 and flying > 2 * sailing


def _introduces(group: ShipGroup, names: Sequence[ShipName], scan: Scan) -> bool:
    """Say whether a phrase only announces ships that the next sentences name: 'An elderly tanker ... The Merry Star 6'."""
    count = group.count_min
    if count is None or count != group.count_max or count > 4:
        return False
    seen: dict[str, ShipName] = {}
    for name in names:
        if name.start < group.start:
            continue
        if name.sentence - group.sentence > (2 if count == 1 else 3):
            break
        seen.setdefault(ship_key(name.text), name)
    before = {ship_key(n.text) for n in names if n.start < group.start and not scan.sentences[n.sentence].headline}
    new = [n for key, n in seen.items() if key not in before]
    fitting = [
        n for n in new
        if (n.particulars.vessel_type is None or group.vessel_type is None or n.particulars.vessel_type == group.vessel_type)
        and (n.particulars.flag is None or group.flag is None or n.particulars.flag == group.flag)
    ]  # fmt: skip
    return len(fitting) == len(new) == count


def _group_at(
    scan: Scan, sentence: SentenceScan, hit: Hit, entry: ShipEntry, plural: bool, name_spans: Sequence[tuple[int, int]]
) -> ShipGroup | None:
    text = scan.text
    tokens = sentence.tokens
    after = sentence.token_at(hit.end - 1) + 1
    if any(a < hit.end and hit.start < b for a, b in name_spans):
        return None
    following = tokens[after] if after < len(tokens) else None
    gap = text[hit.end : following.start] if following is not None else ""
    if following is not None and not gap.strip() and "\n" not in gap:
        if following.lower in _MODIFIED_NOUNS or (text[hit.end] == "-" and following.text != "-"):
            return None
        if following.text == "-" and after + 1 < len(tokens) and tokens[after + 1].start == following.end:
            return None
    total = _stated_number(text, sentence, hit)
    if total is not None:
        start, number = total
        return ShipGroup(
            start, number.end, sentence.index, entry.type or None, flag_before(sentence, text, hit.start), *_count_of(number), False, "group.number_of"
        )
    named = _names_behind(text, hit.end, name_spans)
    first = _phrase_start(sentence, text, hit)
    before = tokens[first].lower if first <= sentence.token_at(hit.start) else ""
    lead = [t for t in tokens[first : sentence.token_at(hit.start)]]
    words = {t.lower for t in lead}
    if words & _NONE or "such" in words:
        return None
    if text[hit.start].isupper() and not sentence.sentence.caps and lead and lead[-1].text[0].isupper() and sentence.hit_at(lead[-1].start) is None:
        return None  # 'Ithaca Tankers': a firm
    number = next(
        (n for n in reversed(sentence.numbers) if n.end <= hit.start and n.end > (tokens[first].start if lead else hit.start)),
        None,
    )
    if number is not None and number.start < tokens[first].start:
        first = sentence.token_at(number.start)
    hyphened = number is not None and text[number.end : number.end + 1] == "-"
    if hyphened or (
        number is not None
        and re.search(
            r"\b(?:dwt|tonne|tonner|ton|metre|meter|foot|year|deadweight|gt|teu|cbm)", text[number.end : hit.start], re.IGNORECASE
        )
    ):
        number = None
    flag = flag_before(sentence, text, hit.start)
    behind = _FLAG_BEHIND.match(text, hit.end)
    end = hit.end
    if behind is not None:
        country = next((h for h in sentence.hits if h.start == behind.end() and h.get("country") is not None), None)
        if country is not None:
            flag, end = country.get("country").code, country.end
    count: tuple[int | None, int | None] = (None, None)
    if number is not None:
        count = _count_of(number)
        if count == (1, 1) and plural:
            return None
    elif not plural and (words & _ONE or before in _ONE):
        count = (1, 1)
    elif not plural and words & _ORDINAL:
        count = (1, 1)
    elif not plural:
        return None
    if not plural and number is not None and count not in {(1, 1)}:
        return None
    definite = bool(words & _DEFINITE)
    if named and (count == (1, 1) or count == (named, named) or (count == (None, None))):
        return None
    if definite and number is None and flag is None:
        return None
    specific = not entry.generic and not entry.weak
    if count == (None, None) and (sentence.headline or (flag is None and not specific)):
        return None
    if words & {"these", "those"}:
        return None
    if entry.weak and number is None and flag is None:
        return None
    if (
        count == (None, None)
        and flag is None
        and (
            not entry.type
            or sentence.headline
            or not sentence.tokens
            or sentence.tokens[-1].text not in {".", "!", "?", "”", '"', ",", ";", ":"}
        )
    ):
        return None
    if (
        count == (1, 1)
        and flag is None
        and entry.generic
        and not words & {"unidentified", "unnamed", "unknown", "second", "third", "fourth", "stateless", "unmarked"}
    ):
        return None
    if count == (1, 1) and _describes_name(text, tokens[first].start if lead else hit.start, name_spans):
        return None
    start = tokens[first].start if lead else hit.start
    if number is not None:
        before_number = tokens[sentence.token_at(number.start) - 1] if sentence.token_at(number.start) else None
        start = (
            before_number.start
            if before_number is not None and before_number.lower in {"the", "another", "all"}
            else number.start
        )
    return ShipGroup(start, end, sentence.index, entry.type or None, flag, *count, definite, "group.noun_phrase")


def _stated_number(text: str, sentence: SentenceScan, hit: Hit) -> tuple[int, Number] | None:
    """Return the figure of 'the number of banned ships now stands at 342' with where the phrase starts."""
    lead = re.search(r"\b(?:the\s+)?(?:total\s+)?number\s+of\s+(?:[\w’'-]+\s+){0,3}$", text[max(sentence.start, hit.start - 60) : hit.start], re.IGNORECASE)
    if lead is None:
        return None
    for number in sentence.numbers:
        if 0 < number.start - hit.end <= 110 and re.search(
            r"\b(?:to|at|become|becomes|became|reached|reaches|is|was|of|totals|exceeds)\s+$", text[hit.end : number.start], re.IGNORECASE
        ):
            return hit.start - len(lead.group()), number
    return None


def _describes_name(text: str, start: int, name_spans: Sequence[tuple[int, int]]) -> bool:
    """Say whether a phrase only says what a named ship is: 'the Kiva, a 17-year-old Suezmax', 'the Kiva is a tanker'."""
    before = max((b for a, b in name_spans if b <= start), default=None)
    if before is None or start - before > 60:
        return False
    gap = text[before:start]
    return bool(
        re.fullmatch(
            r"[\"”’']?\s*(?:\([^)]*\)\s*)?(?:,|–|—|is|was|,\s+(?:once|formerly|now))\s*(?:an?\s+)?(?:[\w,.-]+\s){0,3}", gap + " "
        )
        or re.fullmatch(r"[\"”’']?,?[^.;,]{0,24},\s*", gap)
    )


def _names_behind(text: str, end: int, name_spans: Sequence[tuple[int, int]]) -> int:
    """Count the ships' names that a phrase only introduces: 'two Aframaxes, the Lotus Aim and the Bright Kalimantan'."""
    count = 0
    at = end
    for a, b in name_spans:
        if a < at:
            continue
        if re.fullmatch(r"(?:,?\s*(?:and|including|named|called|,|:|–|—)?\s*(?:the\s+)?(?:M/?[VT]\s+)?[\"“'‘*_]?)", text[at:a].strip(" ") + " ") is None and text[at:a].strip(" ,") not in {
            "", "the", "and the", "and", ", the", "named", "called", ": the", ":",
        }:  # fmt: skip
            break
        count += 1
        at = b
    return count


def _distinct(groups: list[ShipGroup], scan: Scan) -> list[ShipGroup]:
    """Keep one of the phrases that say the same; a definite repetition or a headline yields to the fuller statement."""
    kept: list[ShipGroup] = []

    def rank(group: ShipGroup) -> tuple[bool, int]:
        sentence = scan.sentences[group.sentence]
        prose = scan.text[sentence.start : sentence.end].rstrip("\"”’' ").endswith((".", "!", "?"))
        return (sentence.headline or not prose, group.start)

    for group in sorted(groups, key=rank):
        same = False
        for other in kept:
            if group.stated == other.stated and (group.count_min, group.count_max) != (1, 1):
                same = True
            elif (group.count_min, group.count_max) == (other.count_min, other.count_max) and (
                group.definite or scan.sentences[group.sentence].headline
            ):
                type_fits = group.vessel_type is None or other.vessel_type is None or group.vessel_type == other.vessel_type
                flag_fits = group.flag is None or other.flag is None or group.flag == other.flag
                same = same or (type_fits and flag_fits and group.count_min is not None)
        if not same:
            kept.append(group)
    return sorted(kept, key=lambda g: g.start)
