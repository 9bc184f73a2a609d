"""Named ships: evidence that a proper name is a ship's, gathered over the document ('by the company it keeps')."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from sanctions_assets.extraction.lexicon import PrefixEntry, ShipEntry
from sanctions_assets.extraction.names import (
    FUNCTION_WORDS,
    NameChunk,
    has_person_title,
    in_title_case,
    is_name_token,
    looks_like_company,
    looks_like_organisation,
    name_chunks,
)
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.ship_particulars import Particulars, flag_before, particulars_after

_QUOTES = frozenset("\"'“”‘’«»*_")
_NAUTICAL = frozenset(
    """docked docks sailed sails sailing anchored anchors berthed berths moored moors steamed steams discharged discharges discharging
    unloaded unloads unloading loaded loads loading departed departs drifted drifts capsized sank sinks grounded transited transits
    transshipped offloaded offloads tied bunkered ballasted boarded lay lies""".split()
)
_MOVING = frozenset(
    """left leaves leave arrived arrives arrive reached reaches carried carries carrying carry took takes taking delivered delivers brought brings
    entered enters picked landed lands crossed passed ferried hauled transported visited headed collected waited signalled signalling lifted lifts
    fetched heading bound steaming idling drifting due""".split()
)
_BEFALLEN = frozenset(
    """seized boarded detained intercepted inspected escorted towed struck attacked renamed reflagged built arrested impounded stopped scrapped
    sold bought spotted chartered laden moored anchored berthed sighted hijacked damaged holed abandoned stranded released searched""".split()
)
_AUXILIARY = frozenset(
    "was were is are has had have been being will would may might could also then now again later never not already still reportedly be to".split()
)
_SHIP_PARTS = frozenset(
    """captain crew master hold holds hull deck decks transponder cargo sister engine engines manager managers owner owners skipper ais
    bow stern chief bridge voyage voyages seafarers crewmen tanks draught draft""".split()
)
_ABOARD = frozenset({"aboard", "onto", "boarded", "boarding", "inside"})
_SISTER = frozenset(
    {"sister", "sisters", "namesake", "them", "others", "another", "one", "regulars", "callers", "successor", "fleet-mate"}
)
_CALENDAR = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec""".split()
)
_FORM_WORDS = frozenset(
    "registration identification type name year number details status owner flag tracking list notice data table page".split()
)
_STOP_IN_NAME = frozenset({"imo", "mmsi", "flag", "built", "ex", "dwt", "flagged", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"})  # fmt: skip
_CAPS_STOP = frozenset(
    """left leaving sailed arrived arriving loaded loading carrying with due took is was has had were will said says reported bound
    heading berthed anchored sank hit struck seized detained docked discharging discharged delivered brought flying flag about off
    near under owned operated chartered which that""".split()
)
_NUMBERED = re.compile(r"(?:\s|-)(?:\d{1,4}|No\. ?\d+|I{1,3}|IV|VI{0,3}|IX|X)$|^[A-Z]{1,4}-?\d{2,5}$")
ACCEPT = 3.0
"""Evidence needed before a name counts as a ship's: one strong sign, or several weak ones."""


@dataclass(slots=True)
class ShipName:
    """One occurrence of a ship's name."""

    start: int
    end: int
    text: str
    sentence: int
    rule: str
    score: float
    particulars: Particulars = field(default_factory=Particulars)


def ship_key(name: str) -> str:
    """Return the form under which spellings of a name within one document are the same ship."""
    return "".join(c for c in name.casefold() if c.isalnum())


def _chunk_from(chunks: Iterable[NameChunk], scan: SentenceScan, source: str, first: int) -> NameChunk | None:
    """Return the part of a chunk that starts at token ``first``, cut where the name can't go on."""
    for chunk in chunks:
        if chunk.first <= first < chunk.last:
            last = first
            while last < chunk.last and scan.tokens[last].lower not in _STOP_IN_NAME and last - first < 6:
                last += 1
            if last == first:
                return None
            start, end = scan.tokens[first].start, scan.tokens[last - 1].end
            return NameChunk(start, end, first, last, source[start:end])
    return None


def _caps_name(scan: SentenceScan, source: str, first: int) -> NameChunk | None:
    """Parse a name in all-caps text: up to four words that are neither grammar nor known vocabulary."""
    last = first
    while last < len(scan.tokens) and last - first < 4:
        token = scan.tokens[last]
        if not (token.text.isalnum() or "-" in token.text) or token.lower in FUNCTION_WORDS or token.lower in _CAPS_STOP:
            break
        if token.text.isdigit() and (last == first or len(token.text) > 3):
            break
        hit = scan.hit_at(token.start)
        if hit is not None and any(t.kind in {"verb", "noun", "commodity", "unit", "ship", "country"} for t in hit.terms):
            break
        if any(w.start == token.start and w.end == token.end for w in scan.words) or token.lower.endswith(("ly", "ing")):
            break
        last += 1
    if last == first:
        return None
    start, end = scan.tokens[first].start, scan.tokens[last - 1].end
    return NameChunk(start, end, first, last, source[start:end])


class ShipNames:
    """Gathers occurrences of possible ships' names and decides which names are ships."""

    def __init__(self, scan: Scan, is_place: Callable[[str], bool]) -> None:
        self.scan = scan
        self.is_place = is_place
        self.chunks: dict[int, list[NameChunk]] = {s.index: name_chunks(s, scan.text) for s in scan.sentences}
        self.title_case = {s.index: in_title_case(s) for s in scan.sentences}
        self.found: dict[tuple[int, int], ShipName] = {}
        self.has_ship_words = any(True for s in scan.sentences for _ in s.of("ship"))

    # -- evidence ---------------------------------------------------------------------------------------------------
    def _note(
        self, sentence: SentenceScan, chunk: NameChunk, rule: str, score: float, particulars: Particulars | None = None
    ) -> None:
        name = self.found.get((chunk.start, chunk.end))
        if name is None:
            name = ShipName(chunk.start, chunk.end, chunk.text, sentence.index, rule, 0.0)
            self.found[(chunk.start, chunk.end)] = name
        if score > name.score:
            name.rule = rule
        name.score = max(name.score, score) + (1.0 if name.score else 0.0)
        if particulars is not None:
            name.particulars.add(particulars)

    def _plausible(self, sentence: SentenceScan, chunk: NameChunk) -> bool:
        """Say whether a chunk could be a ship's name at all, where nothing marks it as one directly."""
        hit = sentence.hit_at(chunk.start)
        if hit is not None and hit.start <= chunk.start and hit.end >= chunk.end and hit.terms:
            return False
        if looks_like_organisation(chunk.text) or has_person_title(sentence, chunk):
            return False
        if sentence.tokens[chunk.first].lower in _CALENDAR or any(
            t.start < chunk.end and chunk.start < t.end for t in sentence.times
        ):
            return False
        if (
            chunk.start
            and self.scan.text[chunk.start - 1] == "("
            and self.scan.text[chunk.end : chunk.end + 1] == ")"
            and chunk.text.isupper()
        ):
            return False
        return not (len(chunk.text) < 2 or chunk.last - chunk.first > 6 or re.search(r"['’]s\b", chunk.text))

    def _skip_to_name(self, sentence: SentenceScan, at: int) -> tuple[int, PrefixEntry | None]:
        """Step over quotes, articles, 'named' and prefixes ('MV'); return the token where a name would start."""
        tokens = sentence.tokens
        prefix = None
        for _ in range(6):
            if at >= len(tokens):
                break
            token = tokens[at]
            if token.text in _QUOTES or token.lower in {"the", "named", "called", "dubbed"}:
                at += 1
                continue
            if token.text == "," and at + 1 < len(tokens) and tokens[at + 1].text in _QUOTES:
                at += 1
                continue
            hit = sentence.hit_at(token.start)
            entry = hit.get("prefix") if hit is not None and hit.start == token.start else None
            if entry is not None and hit is not None and (token.text.isupper() or "/" in token.text or "." in token.text):
                prefix = entry
                at = sentence.token_at(hit.end - 1) + 1
                if at < len(tokens) and tokens[at].text == ".":
                    at += 1
                continue
            break
        return at, prefix

    def _name_at(self, sentence: SentenceScan, at: int) -> NameChunk | None:
        if at >= len(sentence.tokens):
            return None
        if sentence.sentence.caps:
            return _caps_name(sentence, self.scan.text, at)
        if self.title_case[sentence.index]:
            return None
        token = sentence.tokens[at]
        if not is_name_token(token.text) or token.lower in FUNCTION_WORDS:
            return None
        return _chunk_from(self.chunks[sentence.index], sentence, self.scan.text, at)

    def _coordinated(self, sentence: SentenceScan, chunk: NameChunk) -> Iterable[NameChunk]:
        """Yield the names that are joined to a name by commas and 'and'."""
        tokens = sentence.tokens
        at = chunk.last
        while at < len(tokens):
            while at < len(tokens) and tokens[at].text in _QUOTES:
                at += 1
            if at < len(tokens) and tokens[at].text == "(":
                close = next((i for i in range(at, min(at + 40, len(tokens))) if tokens[i].text == ")"), None)
                if close is None:
                    return
                at = close + 1
            joined = False
            while at < len(tokens) and tokens[at].lower in {",", "and", "or", ";", "&"}:
                joined = True
                at += 1
            if not joined:
                return
            at, _ = self._skip_to_name(sentence, at)
            following = self._name_at(sentence, at)
            if following is None or following.first != at or looks_like_company(following.text):
                return
            yield following
            at = following.last

    # -- anchored: a word before the name says that it is a ship -------------------------------------------------------
    def _after_kind(self, sentence: SentenceScan, hit: Hit, entry: ShipEntry, plural: bool) -> None:
        tokens = sentence.tokens
        after = sentence.token_at(hit.end - 1) + 1
        at, prefix = self._skip_to_name(sentence, after)
        chunk = self._name_at(sentence, at)
        if chunk is None or chunk.first != at:
            return
        between = self.scan.text[hit.end : tokens[after].start] if after < len(tokens) else ""
        if "\n" in between and not sentence.sentence.caps and at == after:
            return
        lowered = [t.lower for t in tokens[chunk.first : chunk.last]]
        if (
            not chunk.text[0].isalpha()
            or any(w in _FORM_WORDS for w in lowered)
            or lowered[0] in _CALENDAR
            or chunk.text.strip(".").upper() in {"S.A", "SA", "LTD", "CO", "CO.", "INC"}
        ):
            return
        kind_index = sentence.token_at(hit.start)
        if self.scan.text[hit.start].isupper() and kind_index and not sentence.sentence.caps:
            holder = next((c for c in self.chunks[sentence.index] if c.first < kind_index < c.last), None)
            if holder is not None and sentence.hit_at(holder.start) is None and prefix is None:
                return  # 'Ostara Ship Care'
        if looks_like_company(chunk.text) or (
            hit.end == chunk.start - 1 and self.scan.text[hit.start].isupper() and looks_like_organisation(chunk.text)
        ):
            return
        country = sentence.hit_at(chunk.start)
        if (
            country is not None
            and country.start == chunk.start
            and (country.get("country") is not None or country.get("authority") is not None)
            and country.end >= chunk.end - 1
            and at == after
        ):
            return  # 'the tanker Russia seized'
        particulars = Particulars(vessel_type=entry.type or None, flag=flag_before(sentence, self.scan.text, hit.start))
        if prefix is not None:
            particulars.add(Particulars(vessel_type=prefix.type or None, flag=prefix.state))
        rule = "ship.kind_before_name"
        self._note(sentence, chunk, rule, 5.0, particulars)
        if plural:
            for other in self._coordinated(sentence, chunk):
                self._note(sentence, other, "ship.kind_before_list", 5.0, particulars)

    def _after_prefix(self, sentence: SentenceScan, hit: Hit, entry: PrefixEntry) -> None:
        surface = self.scan.text[hit.start : hit.end]
        if not (surface.isupper() or "/" in surface) or (entry.weak and not self.has_ship_words):
            return
        at = sentence.token_at(hit.end - 1) + 1
        if at < len(sentence.tokens) and sentence.tokens[at].text == ".":
            at += 1
        at, _ = self._skip_to_name(sentence, at)
        chunk = self._name_at(sentence, at)
        if chunk is None or chunk.first != at:
            return
        particulars = Particulars(
            vessel_type=entry.type or None, flag=entry.state or flag_before(sentence, self.scan.text, hit.start)
        )
        if (
            sentence.sentence.caps
            and entry.weak
            or (sentence.sentence.caps and surface.isalpha() and len(surface) == 3 and surface not in {"USS", "HMS"})
        ):
            return
        if entry.type == "warship" or entry.weak:  # 'USS Monsoon' is the whole name
            chunk = NameChunk(
                hit.start, chunk.end, sentence.token_at(hit.start), chunk.last, self.scan.text[hit.start : chunk.end]
            )
        self._note(sentence, chunk, "ship.prefix", 5.0, particulars)

    def _after_flag(self, sentence: SentenceScan, hit: Hit, code: str) -> None:
        """'the North Korean-flagged Pu Ryong': a flag, then the name without a kind."""
        match = re.compile(r"[-\s](?:flagged|flag|registered)\s+").match(self.scan.folded, hit.end)
        if match is None:
            return
        at, _ = self._skip_to_name(sentence, sentence.token_at(match.end()))
        chunk = self._name_at(sentence, at)
        if chunk is not None and chunk.first == at and not looks_like_company(chunk.text):
            kind = sentence.hit_at(chunk.start)
            if kind is None or kind.get("ship") is None:
                self._note(sentence, chunk, "ship.flag_before_name", 5.0, Particulars(flag=code))

    # -- free: the company that a name keeps ----------------------------------------------------------------------------
    def _free(self, sentence: SentenceScan, chunk: NameChunk) -> None:
        tokens = sentence.tokens
        text = self.scan.text
        first = chunk.first
        if not self._plausible(sentence, chunk):
            return
        before = tokens[first - 1] if first else None
        opening = 0
        while before is not None and before.text in _QUOTES and first - opening > 1:
            opening += 1
            before = tokens[first - opening - 1]
        has_article = before is not None and before.lower == "the"
        at = chunk.last
        while at < len(tokens) and tokens[at].text in _QUOTES:
            at += 1
        after = tokens[at] if at < len(tokens) else None
        if self.title_case[sentence.index]:
            return
        kind_inside = sentence.hit_at(chunk.start)
        if kind_inside is not None and kind_inside.get("ship") is not None and chunk.last - chunk.first > 1:
            return
        particulars = particulars_after(sentence, text, chunk.end)
        natural = self.is_place(chunk.text) and not (chunk.text.isupper() and len(chunk.text) > 3 and has_article)
        tail = text[chunk.end : chunk.end + 80]
        if re.match(r"[\"”’']?\s+(?:has\s+|had\s+)?(?:made|completed|undertook)\s+(?:at\s+least\s+|more\s+than\s+|some\s+|about\s+)?[\w-]+\s+(?:[\w-]+\s+)?(?:trips?|voyages?|port\s+calls?|runs?|deliver(?:y|ies)|shipments|crossings|sailings|visits)\b", tail) and self.has_ship_words:
            self._note(sentence, chunk, "ship.voyages", 4.0, particulars)
        if has_article and re.match(r"[\"”’']?,\s+(?:which|that)\s+(?:had\s+|has\s+|then\s+|later\s+|also\s+)?(?:\w+)", tail):
            acts_in = re.match(r"[\"”’']?,\s+(?:which|that)\s+(?:had\s+|has\s+|was\s+|then\s+|later\s+|also\s+)?(\w+)", tail)
            if acts_in is not None and acts_in.group(1) in _NAUTICAL | {"carried", "transported", "delivered", "flies", "sails"} and not natural:
                self._note(sentence, chunk, "ship.relative", 3.0, particulars)
        if has_article and re.search(r"\b(?:ship-to-ship\s+transfers?|sts\s+transfers?|transfers?|transferred|rendezvous(?:ed)?|alongside)\s+(?:of\s+[\w ]{1,30}\s+)?(?:from|with|to|onto)\s+the\s+[\"“'‘]?$", text[max(sentence.start, chunk.start - 70) : chunk.start], re.IGNORECASE) and not natural and self.has_ship_words:
            self._note(sentence, chunk, "ship.transfer", 3.0, particulars)
        if (
            re.match(
                r"[\"”’']?\s*[,(]\s*(?:an?\s+)?\d[\d,.]*\s?-?(?:dwt|tonne|ton\b|t\b|teu|cbm)", text[chunk.end : chunk.end + 30]
            )
            and not natural
        ):
            tonnage = re.match(r"[\"”’']?\s*[,(]\s*[\d,.]+\s?-?(?:dwt|gt|cbm|teu)", text[chunk.end : chunk.end + 30])
            route = re.search(r"\w/[A-Z]", text[chunk.end : sentence.end])
            if tonnage or (route and chunk.first <= 4):
                self._note(sentence, chunk, "ship.fixture", 4.0, particulars)
        if re.match(r"[\"”’']?,\s+an?\s+(?:[\w-]+\s+){0,3}?\d[\d,.]*-tonner\b", text[chunk.end : chunk.end + 50]):
            self._note(sentence, chunk, "ship.apposition", 4.0, particulars)
        if before is not None and re.search(
            r"\d[\d,]*\s?-?(?:dwt|deadweight|gt|teu|cbm|tonne|ton)\s+[\"“'‘]?$",
            text[max(sentence.start, chunk.start - 24) : chunk.start],
        ):
            self._note(sentence, chunk, "ship.tonnage_before_name", 5.0, particulars)
        if (
            re.search(
                r"-(?:owned|built|operated|managed|chartered|controlled)\s+[\"“'‘]?$",
                text[max(sentence.start, chunk.start - 24) : chunk.start],
            )
            and self.has_ship_words
        ):
            self._note(sentence, chunk, "ship.owned_name", 3.0, particulars)
        if (
            re.search(
                r"\b(?:captain|master|mate|crew|skipper|holds?|deck|hull|owners?|voyages?|cargo|bridge|engineer|sailors|crewmen|sister)\s+(?:ship\s+)?of\s+the\s+[\"“'‘]?$",
                text[max(sentence.start, chunk.start - 40) : chunk.start],
            )
            and not natural
        ):
            self._note(sentence, chunk, "ship.crew_of", 3.0, particulars)
        if particulars.imo or particulars.former_names and has_article:
            self._note(sentence, chunk, "ship.particulars", 5.0 if particulars.imo else 4.0, particulars)
        elif particulars.vessel_type and (has_article or particulars.flag or chunk.last - chunk.first > 1):
            self._note(sentence, chunk, "ship.apposition", 4.0, particulars)
        elif (
            particulars.flag
            and has_article
            and re.match(r"[^.;]{0,80}\b(?:flag|flagged|registered)\b", text[chunk.end : chunk.end + 110])
        ):
            self._note(sentence, chunk, "ship.flag_after_name", 3.0, particulars)
        if chunk.text.split()[-1].lower() == "maru":
            self._note(sentence, chunk, "ship.maru", 3.0 if has_article else 2.0)
        numbered = _NUMBERED.search(chunk.text) and not re.search(r"\b(?:19|20)\d\d$", chunk.text)
        modifies = (
            after is not None
            and after.text.isalpha()
            and after.text.islower()
            and after.lower not in FUNCTION_WORDS | _NAUTICAL | _MOVING | _BEFALLEN
            and text[chunk.end : after.start] == " "
            and not after.lower.endswith(("ed", "ing", "s"))
        )
        if not has_article:
            if (
                numbered
                and self.has_ship_words
                and not modifies
                and " " in chunk.text
                and sentence.hit_at(chunk.start) is None
                and not natural
            ):
                self._note(sentence, chunk, "ship.numbered", 2.0)
            if before is not None and before.lower in {"aboard", "boarded"}:
                self._note(sentence, chunk, "ship.aboard", 2.0)
            return
        if not self.has_ship_words:
            return
        if natural:
            if re.match(
                r"[\"”’']?\s+(?:was\s+|is\s+|had\s+been\s+|has\s+been\s+|were\s+)(?:carrying|delivering|transporting|loading|unloading|discharging|sailing|anchored|berthed|moored|docked|seized|boarded|escorted|detained|intercepted|laden)\b"
                r"|[\"”’']?\s+(?:had\s+|has\s+)?(?:docked|sailed|anchored|berthed|unloaded|discharged|moored)\b",
                tail,
            ):
                self._note(sentence, chunk, "ship.sails", 3.0, particulars)
            return
        lead = tokens[first - opening - 2] if first - opening >= 2 else None
        plural_people = (
            chunk.last - chunk.first == 1 and chunk.text.endswith("s") and not chunk.text.endswith(("ss", "us", "is", "os", "as"))
        )
        if not modifies and not plural_people and sentence.hit_at(chunk.start) is None and not chunk.text.isupper():
            self._note(sentence, chunk, "ship.article", 1.0)
        if numbered and not modifies:
            self._note(
                sentence, chunk, "ship.numbered", 3.0 if " " in chunk.text or not re.match(r"[A-Z]{1,4}-?\d", chunk.text) else 1.5
            )
        if lead is not None and (lead.lower in _ABOARD or (lead.lower == "board" and first - opening >= 3)):
            self._note(sentence, chunk, "ship.aboard", 3.0)
        if after is not None:
            verb = at
            while verb < len(tokens) and verb - at < 4 and tokens[verb].lower in _AUXILIARY:
                verb += 1
            acts = tokens[verb].lower if verb < len(tokens) else ""
            if acts in _NAUTICAL:
                self._note(sentence, chunk, "ship.sails", 3.0)
            elif acts in _MOVING or (acts in _BEFALLEN and verb > at):
                self._note(sentence, chunk, "ship.moves", 2.0)
            elif after.lower == "'s" or (tokens[chunk.last - 1].lower.endswith(("'s", "’s")) and after.lower in _SHIP_PARTS):
                self._note(sentence, chunk, "ship.part", 2.0)
        if (
            lead is not None
            and lead.text in {",", ":", "–", "—", "("} | _SISTER
            or (lead is not None and lead.lower in {"are", "were", "and", "is"})
        ):
            window_start = max(0, first - 14)
            heads = [t.lower for t in tokens[window_start:first]]
            kinds = [h for h, _ in sentence.of("ship") if tokens[window_start].start <= h.start < chunk.start]
            if kinds:
                entry = kinds[-1].get("ship")
                gap = text[kinds[-1].end : chunk.start]
                if isinstance(entry, ShipEntry) and not re.search(r"[.;]|\bthat\b|\bsaid\b", gap) and len(gap) < 60:
                    self._note(
                        sentence, chunk, "ship.named_after_kind", 3.0,
                        told := Particulars(vessel_type=entry.type or None, flag=flag_before(sentence, text, kinds[-1].start)) if re.fullmatch(r"[^,]*,\s*the\s*[\"“'‘]?", gap) else None,
                    )  # fmt: skip
                    if told is not None and kinds[-1].term("ship") is not None and kinds[-1].term("ship").plural:
                        for other in self._coordinated(sentence, chunk):
                            if self._plausible(sentence, other):
                                self._note(sentence, other, "ship.named_after_kind", 3.0, told)
            if any(h in _SISTER for h in heads):
                self._note(sentence, chunk, "ship.sister", 2.5)

    def _labelled(self, sentence: SentenceScan) -> None:
        """'Name: NAME' with an IMO number or a type of ship in the lines below."""
        text = self.scan.text
        label = re.match(
            r"(?:\W*)(?:Vessel(?:'s)?\s+)?(?:Name|NAME)(?:\s+of\s+(?:the\s+)?(?:vessel|ship))?\s*:\s*(?:1:\s*)?",
            text[sentence.start : sentence.end],
        )
        if label is None:
            return
        below = text[sentence.start : sentence.start + 260].split("\n\n")[0]
        if not re.search(r"\bIMO\b|\b(?:Type|TYPE)\s*:[^\n]*(?:ship|vessel|tanker|carrier|cargo)", below):
            return
        rest = text[sentence.start + label.end() : sentence.end]
        name = re.match(r"[A-Z0-9][\w'’.-]*(?:\s(?!\d:|[FfAa]\.?k)[A-Z0-9][\w'’-]*)*", rest)
        if name is None:
            return
        start = sentence.start + label.end()
        first = sentence.token_at(start)
        chunk = NameChunk(start, start + name.end(), first, sentence.token_at(start + name.end() - 1) + 1, name.group())
        particulars = Particulars()
        block_end = sentence.start + len(below)
        for other in self.scan.sentences[sentence.index : sentence.index + 6]:
            if other.start < block_end:
                particulars.add(particulars_after(other, text, max(chunk.end, other.start), whole_row=True))
        self._note(sentence, chunk, "ship.labelled", 5.0, particulars)

    def _rows(self, sentence: SentenceScan) -> None:
        """Table rows and labelled lines: 'NAME | 9317779 | crude oil tanker', 'Name: NAME'."""
        text = self.scan.text[sentence.start : sentence.end]
        if "|" in text and re.search(r"\b\d{7}\b", text):
            chunks = [c for c in self.chunks[sentence.index] if "|" not in c.text]
            if chunks and not looks_like_company(chunks[0].text):
                self._note(
                    sentence,
                    chunks[0],
                    "ship.table_row",
                    5.0,
                    particulars_after(sentence, self.scan.text, chunks[0].end, whole_row=True),
                )

    # -- the decision -----------------------------------------------------------------------------------------------------
    def decide(self) -> list[ShipName]:
        """Return every occurrence of the names that are ships', in reading order, each with its rule."""
        for sentence in self.scan.sentences:
            for hit in sentence.hits:
                ship = hit.term("ship")
                if ship is not None:
                    self._after_kind(sentence, hit, ship.value, ship.plural)
                prefix = hit.get("prefix")
                if prefix is not None:
                    self._after_prefix(sentence, hit, prefix)
                country = hit.get("country")
                if country is not None:
                    self._after_flag(sentence, hit, country.code)
            for chunk in self.chunks[sentence.index]:
                self._free(sentence, chunk)
            self._rows(sentence)
            self._labelled(sentence)
        totals: dict[str, float] = {}
        for name in self.found.values():
            key = ship_key(name.text)
            totals[key] = max(totals.get(key, 0.0), name.score) + (0.5 if key in totals else 0.0)
        for name in list(self.found.values()):  # a list of names stands or falls together
            if totals[ship_key(name.text)] >= ACCEPT:
                sentence = self.scan.sentences[name.sentence]
                chunk = next((c for c in self.chunks[name.sentence] if c.end == name.end), None)
                if chunk is not None and self._in_list(sentence, chunk):
                    for other in self._coordinated(sentence, chunk):
                        if self._plausible(sentence, other):
                            self._note(sentence, other, "ship.listed_with_ship", 3.0)
                            totals[ship_key(other.text)] = max(totals.get(ship_key(other.text), 0.0), 3.0)
        accepted = {k for k, total in totals.items() if total >= ACCEPT}
        names = [n for n in self.found.values() if ship_key(n.text) in accepted]
        known = {(n.start, n.end) for n in names}
        for sentence in self.scan.sentences:
            for chunk in self.chunks[sentence.index]:
                if (
                    (chunk.start, chunk.end) not in known
                    and ship_key(chunk.text) in accepted
                    and not has_person_title(sentence, chunk)
                ):
                    names.append(
                        ShipName(
                            chunk.start,
                            chunk.end,
                            chunk.text,
                            sentence.index,
                            "ship.known_name",
                            1.0,
                            particulars_after(sentence, self.scan.text, chunk.end),
                        )
                    )
        names.sort(key=lambda n: (n.start, -n.end))
        kept: list[ShipName] = []
        for name in names:
            if not kept or name.start >= kept[-1].end:
                kept.append(name)
        return kept

    def _in_list(self, sentence: SentenceScan, chunk: NameChunk) -> bool:
        """Say whether an article stands before the next name too: 'the Lotus Aim and the Bright Kalimantan'."""
        tail = self.scan.text[chunk.end : chunk.end + 8]
        return bool(re.match(r"[\"”’']?(?:,| and)\s+(?:and )?the\b", tail + self.scan.text[chunk.end + 8 : chunk.end + 14]))
