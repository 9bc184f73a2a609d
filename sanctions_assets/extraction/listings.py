"""Sanctions listings: who put whom on a list, by name and by number, in prose and in the bullet lists of notices."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sanctions_assets.extraction.names import NameChunk, has_person_title, looks_like_company, looks_like_organisation
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.ships import ShipName, ship_key
from sanctions_assets.model.taxonomy import TargetKind

_CUE = re.compile(
    r"\b(?P<verb>sanction(?:ed|s|ing)?|blacklist(?:ed|s|ing)?|black-list(?:ed|s|ing)?|designat(?:ed|es|e|ing)|specified|proscribed|listed|lists)\b"
    r"|\b(?P<impose>(?:impos(?:ed|es|ing|e)|announc(?:ed|es|ing|e)|unveil(?:ed|s|ing)?|slap(?:ped|s|ping)?|lev(?:ied|ies|ying|y)|issu(?:ed|es|ing|e)|introduc(?:ed|es|ing|e)|adopt(?:ed|s|ing)?|approv(?:ed|es|ing|e)|appl(?:ied|ies|ying|y)|plac(?:ed|es|ing|e)|enact(?:ed|s|ing)?)\s+[^.;]{0,60}?\b(?:sanctions|asset freezes?|travel bans?|restrictive measures|listings?|designations?|package)\b(?:\s+package)?)"
    r"|\b(?P<put>(?:add(?:ed|s|ing)?|put(?:s|ting)?|plac(?:ed|es|ing|e)|enter(?:ed|s)?|includ(?:ed|es))\b(?=[^.;]{0,160}?\b(?:on|to|under|in|onto)\s+(?:[\w’'.-]+\s+){0,5}?(?:list|lists|blacklist|sanctions|annex|schedule\s*\d*)\b))"
    r"|\b(?P<subject>(?:is|are|was|were|been|be)\s+(?:now\s+)?(?:subject\s+to\s+(?:an?\s+)?(?:asset\s+freeze|sanctions|port\s+ban|travel\s+ban|measures)|under\s+(?:[\w’'.]+\s+){0,3}sanctions|on\s+(?:[\w’'.]+\s+){0,5}?(?:sanctions\s+)?(?:list|blacklist)))"
    r"|\b(?P<state>under\s+(?:[\w’'.]+\s+){0,2}sanctions|(?:has|have|had)\s+been\s+on\s+[^.;,]{0,40}?\blist\b|(?:hit|targeted)\s+(?:with|by)\s+(?:[\w’'.]+\s+){0,3}sanctions|an\s+asset\s+freeze\s+(?:applies|is\s+imposed)|on\s+the\s+(?:[\w’'.]+\s+){0,3}(?:sanctions\s+list|blacklist|list\s+of\s+the))",
    re.IGNORECASE,
)
_REMOVED = re.compile(r"\b(?:lift(?:ed|s|ing)?|remov(?:ed|es|ing|al)|delist\w*|de-list\w*|eas(?:ed|es|ing)|taken\s+off|struck\s+off|revok\w+|rescind\w+|waiv\w+|unfroze\w*|suspend(?:ed|s|ing)?|no\s+longer)\b", re.IGNORECASE)
_NOT_YET = re.compile(
    r"\b(?:propos(?:e|es|ed|ing|al|als)|consider(?:s|ed|ing)?|call(?:s|ed|ing)?\s+for|urg(?:e|es|ed|ing)|recommend(?:s|ed|ing|ation)?|ask(?:ed|s|ing)?|request(?:s|ed|ing)?|plans?\s+to|planned|threaten(?:s|ed|ing)?|could|may|might|would|should|if|mull(?:s|ed|ing)?|weigh(?:s|ed|ing)?|discuss(?:ed|ing)?|seek(?:s|ing)?|sought|want(?:s|ed)?|draft|not\s+(?:been\s+|yet\s+)?(?:sanctioned|listed|designated)|nor|never|neither|whether|refus(?:ed|es|ing)\s+to|fail(?:ed|s)\s+to)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_PERSONS = re.compile(r"(?:[A-Z][\w’'.-]+\s+|[a-z-]+\s+){0,3}?(?:nationals|national|individuals?|people|persons?|men|man|women|woman|citizens?|officials?|businessm[ae]n|executives?|officers?|generals?|diplomats?|oligarchs?|bankers?|captains?|shipowners?|directors?|koreans?|iranians?|russians?|chinese)\b", re.IGNORECASE)
_ORGANISATIONS = re.compile(r"(?:[A-Z][\w’'.-]+\s+|[a-z-]+\s+){0,3}?(?:entit(?:y|ies)|compan(?:y|ies)|firms?|organi[sz]ations?|banks?|businesses|institutions?|traders?|networks?|subsidiar(?:y|ies)|refiner(?:y|ies)|operators?|groups?|terminals?|insurers?|agenc(?:y|ies)|branch|services?)\b", re.IGNORECASE)
_LIST_HEAD = re.compile(r":\s*$")
_SPORT = re.compile(r"\b(?:club|league|match|referee|steward|stewards|jockey|fifa|uefa|ioc|federation|doping|football|boxing|bout|racing|horse|coach|player|players|tournament|cup)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing at the stretch of text that reports it."""

    start: int
    end: int
    sentence: int
    authority_country: str
    authority: str
    target_kind: TargetKind
    target_name: str | None
    target_count: int | None
    ship: ShipName | None
    announced_on: date | None
    announced_on_text: str | None
    rule: str


class Listings:
    """Finds the listings of a document; an authority named once stands for the lists that follow it."""

    def __init__(self, scan: Scan, phrases: Sequence[SentencePhrases], chunks: dict[int, list[NameChunk]], ships: Sequence[ShipName], published_on: date | None) -> None:
        self.scan = scan
        self.phrases = phrases
        self.chunks = chunks
        self.ships = ships
        self.published_on = published_on
        self.context: tuple[str, str] | None = None
        self.context_date: tuple[date, str] | None = None

    def find(self) -> list[Listing]:
        """Return the listings in reading order, each authority and target once."""
        found: list[Listing] = []
        open_list: tuple[str, str] | None = None
        open_paragraph = -1
        for phrase in self.phrases:
            sentence = phrase.scan
            text = self.scan.text[sentence.start : sentence.end]
            own = list(self._sentence(phrase)) if not _SPORT.search(text) else []
            found += own
            if own:
                self.context = (own[-1].authority_country, own[-1].authority)
            bullet = self._is_item(sentence)
            if open_list is not None and bullet and not own:
                item = self._item(phrase, open_list)
                if item is not None:
                    found.append(item)
                    open_paragraph = sentence.sentence.paragraph
                    continue
            elif open_list is not None and not bullet and sentence.sentence.paragraph > open_paragraph + 3:
                open_list = None
            if _LIST_HEAD.search(text) or (own and any(o.target_count and o.target_name is None for o in own)):
                authority = (own[-1].authority_country, own[-1].authority) if own else self._authority_of_notice() if re.search(r"\b(?:sanction|designat|list|freeze|specified|following|persons|individuals|entities|vessels)", text, re.IGNORECASE) else None
                if authority is not None:
                    open_list, open_paragraph = authority, sentence.sentence.paragraph
        return self._distinct(found)

    # -- prose -----------------------------------------------------------------------------------------------------------
    def _sentence(self, phrase: SentencePhrases) -> Iterable[Listing]:
        sentence = phrase.scan
        text = self.scan.text
        for cue in _CUE.finditer(text, sentence.start, sentence.end):
            before = text[sentence.start : cue.start()]
            clause_before = re.split(r"[;]|\.\s", before)[-1]
            if _NOT_YET.search(clause_before) or _REMOVED.search(clause_before[-60:]) or _REMOVED.search(cue.group()):
                continue
            verb = (cue["verb"] or "").lower()
            if verb in {"sanctions", "lists"} and not self._is_verb(sentence, cue.start(), cue.end()):
                noun_form = self._noun_sanctions(phrase, cue.start(), cue.end())
                yield from noun_form
                continue
            if verb in {"listed", "lists"} and not self._lister_near(phrase, cue.start(), cue.end()):
                continue
            if verb == "specified" and not re.search(r"\b(?:UK|United Kingdom|Britain|sanction|by the)\b", text[sentence.start : sentence.end]):
                continue
            if verb in {"designate", "designated", "designates", "designating"} and re.search(r"\bdesignated\s+(?:as\s+)?(?:polling|area|zone|driver|survivor|voting|site|smoking|place)", text[cue.start() : cue.end() + 24]):
                continue
            if verb.startswith("sanction") and text[cue.start() - 1 : cue.start()] == "-":
                yield from self._hyphened(phrase, cue.start(), cue.end())
                continue
            passive = bool(re.search(r"\b(?:was|were|been|is|are|be|being)\s+(?:\w+ly\s+|also\s+|then\s+|now\s+|both\s+)?$", before)) or (
                verb in {"sanctioned", "blacklisted", "designated", "listed", "specified", "proscribed"} and bool(re.match(r"\s+(?:by|in|on|under|since|earlier|last)\b", text[cue.end() : cue.end() + 10]))
            )
            yield from self._targets(phrase, cue.start(), cue.end(), passive or bool(cue["subject"]) or bool(cue["state"]))

    def _is_verb(self, sentence: SentenceScan, start: int, end: int) -> bool:
        """Say whether 'sanctions'/'lists' is a verb: a state or body right before, an object right behind."""
        before = self.scan.text[max(sentence.start, start - 30) : start].rstrip()
        after = self.scan.text[end : end + 24]
        hit = next((h for h in sentence.hits if h.end == sentence.start + len(self.scan.text[sentence.start : start].rstrip()) - 0), None)
        acts = hit is not None and (hit.get("authority") is not None or hit.get("country") is not None and hit.get("country").kind in {"name", "seat"})
        return bool(acts and re.match(r"\s+(?:\d|[a-z]+\s|[A-Z])", after) and not re.match(r"\s+(?:on|against|list|package|regime|were|are|have|had|that|and|in|over|for|to)\b", after) and not before.endswith(("’s", "'s")))

    def _noun_sanctions(self, phrase: SentencePhrases, start: int, end: int) -> Iterable[Listing]:
        """'hit with South Korean sanctions', 'its own suite of sanctions on 11 entities', 'under US sanctions'."""
        text = self.scan.text
        sentence = phrase.scan
        before = text[max(sentence.start, start - 60) : start]
        after = text[end : end + 40]
        if re.search(r"\b(?:hit|targeted|slapped|struck)\s+(?:with|by)\s+(?:[\w’'.-]+\s+){0,3}$", before) or re.match(r"\s+(?:on|against|targeting|covering|hit|target)\s", after) and re.search(r"\b(?:suite|package|round|set|raft|batch|new|fresh|further|own|additional|announc\w+|impos\w+)\b", before):
            yield from self._targets(phrase, start, end, bool(re.search(r"(?:hit|targeted|slapped)\s+(?:with|by)", before)))

    def _lister_near(self, phrase: SentencePhrases, start: int, end: int) -> bool:
        authority = self._authorities(phrase, start, end, True)
        text = self.scan.text[phrase.scan.start : phrase.scan.end]
        return bool(authority) and not re.search(r"\b(?:Equasis|registry|stock exchange|shares|bourse)\b", text[: max(0, start - phrase.scan.start)][-40:])

    def _hyphened(self, phrase: SentencePhrases, start: int, end: int) -> Iterable[Listing]:
        """'the US-sanctioned tanker Noor Alfa'."""
        hit = next((h for h in phrase.scan.hits if h.end == start - 1 and (h.get("country") is not None or h.get("authority") is not None)), None)
        ship = next((s for s in phrase.ships if 0 <= s.start - end < 50), None)
        if hit is None or ship is None:
            return
        code = hit.get("country").code if hit.get("country") is not None else hit.get("authority").code
        yield self._listing(phrase, hit.start, ship.end, (code, self.scan.text[hit.start : hit.end]), "vessel", ship.text, 1, ship, None, "listing.hyphened")

    def _authorities(self, phrase: SentencePhrases, start: int, end: int, passive: bool) -> list[tuple[str, str]]:
        """Return who lists: before an active verb, behind 'by', in front of 'sanctions' or 'list'; several if coordinated."""
        sentence = phrase.scan
        text = self.scan.text
        candidates: list[tuple[int, int, str, str]] = []
        for hit in sentence.hits:
            joint = hit.get("joint")
            if joint is not None and hit.end <= start:
                return [(code, text[hit.start : hit.end]) for code in joint.codes]
            authority = hit.get("authority")
            country = hit.get("country")
            weak = hit.get("weak_authority")
            code = authority.code if authority is not None else weak.code if weak is not None else None
            if code is None and country is not None and country.kind in {"name", "seat"}:
                code = country.code
            if code is None and country is not None and country.kind == "demonym" and re.match(r"\s+(?:sanctions|government|foreign ministry|ministry|blacklist|list|authorities|treasury|cabinet)\b", text[hit.end : hit.end + 20], re.IGNORECASE):
                code = country.code
            if code is not None:
                candidates.append((hit.start, hit.end, code, text[hit.start : hit.end]))
        agents = [c for c in candidates if c[0] >= end and re.search(r"\bby\s+(?:both\s+)?(?:the\s+)?(?:[\w’']+\s+){0,2}$", text[end : c[0]][-40:])]
        if agents:
            return self._coordinated(candidates, agents[0])
        possessor = [c for c in candidates if re.match(r"(?:['’]s)?\s+(?:[\w-]+\s+){0,3}(?:sanctions|list|blacklist|schedule)\b", text[c[1] : c[1] + 50]) and (passive or c[0] >= start)]
        if possessor and (passive or not [c for c in candidates if c[1] <= start]):
            return self._coordinated(candidates, possessor[0])
        if not passive:
            subject = [c for c in candidates if c[1] <= start and not re.search(r"\b(?:in|from|to|with|of|against|for|between)\s+(?:the\s+)?$", text[max(sentence.start, c[0] - 16) : c[0]])]
            if subject:
                return self._coordinated(candidates, subject[-1])
        before = [c for c in candidates if c[1] <= start and re.match(r"['’]s?\s|\s+(?:has|have|had)\s+had\b", text[c[1] : c[1] + 10])]
        if before:
            return [(before[-1][2], before[-1][3])]
        anaphor = re.search(r"\b(?:it|it also|they|the ministry|the department|the council|the committee|the government|the same day|the list includes|ministers|the bloc)\b", self.scan.folded[sentence.start : start])
        if self.context is not None and anaphor is not None:
            return [self.context]
        notice = self._authority_of_notice()
        return [notice] if notice is not None else []

    def _coordinated(self, candidates: Sequence[tuple[int, int, str, str]], first: tuple[int, int, str, str]) -> list[tuple[str, str]]:
        group = [first]
        index = list(candidates).index(first)
        for step in (1, -1):
            at = index + step
            anchor = first
            while 0 <= at < len(candidates):
                low, high = (anchor, candidates[at]) if step == 1 else (candidates[at], anchor)
                if not re.fullmatch(r"\s*(?:,|and|,\s*and|along with|together with)\s*(?:by\s+)?(?:the\s+)?", self.scan.text[low[1] : high[0]]):
                    break
                group.append(candidates[at])
                anchor = candidates[at]
                at += step
        return list(dict.fromkeys((c[2], c[3]) for c in sorted(group)))

    def _authority_of_notice(self) -> tuple[str, str] | None:
        """Return the body that speaks in a press release: named in the first lines as the one that acts."""
        if self.context is not None:
            return self.context
        for phrase in self.phrases[:6]:
            for hit in phrase.scan.hits:
                authority = hit.get("authority")
                if authority is not None:
                    return (authority.code, self.scan.text[hit.start : hit.end])
        return None

    def _targets(self, phrase: SentencePhrases, start: int, end: int, passive: bool) -> Iterable[Listing]:
        sentence = phrase.scan
        text = self.scan.text
        authorities = self._authorities(phrase, start, end, passive)
        if not authorities:
            return
        announced = self._announced(sentence, start, end)
        spans: list[tuple[int, int, TargetKind, str | None, int | None, ShipName | None, str]] = []
        low, high = (sentence.start, sentence.end)
        if not passive:
            low = end
        else:
            agent = re.search(r"\bby\b", text[end : sentence.end])
            high = end + agent.start() if agent else sentence.end
            included = re.search(r"\b(?:included?|are|were)\b", text[end : sentence.end])
            high = sentence.end if included else min(high, end)
        impose_to_right = bool(re.match(r"\s+(?:on|against|targeting|covering)\b", text[end : end + 14]))
        if impose_to_right:
            low, high = end, sentence.end
        stop = re.search(r"\b(?:over|for\s+(?:their|its|his|her|helping|carrying|transport\w*|allegedly)|because|accus\w+|in\s+connection|said|saying|which|who|that|as\s+it\s+did)\b|;", text[low:high]) if not passive else None
        if stop is not None:
            high = low + stop.start()
        for number in sentence.numbers:
            if not low <= number.start < high or number.low is None or number.low != number.high:
                continue
            rest = text[number.end : min(high, number.end + 60)]
            lead = re.match(r"\s+(?:(?:more|further|additional|other|natural|legal|new|North|South|third-country|alleged|suspected|foreign)\s+)*", rest)
            offset = lead.end() if lead else 0
            if any(g.start <= number.start < g.end or 0 <= g.start - number.end <= 3 for g in phrase.groups) or self._ship_noun(sentence, number.end, rest):
                spans.append((number.start, self._noun_end(number.end, rest), "vessel", None, int(number.low), None, "listing.counted"))
                continue
            person = _PERSONS.match(rest, offset)
            organisation = _ORGANISATIONS.match(rest, offset)
            if person is not None and (organisation is None or person.end() <= organisation.end()):
                spans.append((number.start, number.end + person.end(), "person", None, int(number.low), None, "listing.counted"))
            elif organisation is not None:
                spans.append((number.start, number.end + organisation.end(), "organization", None, int(number.low), None, "listing.counted"))
        pair = re.search(r"\b(?:a\s+pair\s+of|two|both)\s+(?=(?:\w+\s+){0,2}(?:ships|vessels|tankers|freighters)\b)", text[low:high])
        if pair is not None and not any(s[2] == "vessel" for s in spans):
            spans.append((low + pair.start(), low + pair.end(), "vessel", None, 2, None, "listing.counted"))
        for ship in phrase.ships:
            if low <= ship.start < high or (passive and ship.start < start):
                spans.append((ship.start, ship.end, "vessel", ship.text, 1, ship, "listing.ship"))
        if passive and not any(s[2] == "vessel" for s in spans):
            pronoun = re.search(r"\b(?:the (?:ship|vessel|tanker|freighter)|she|her)\b", self.scan.folded[sentence.start : sentence.end])
            earlier = [s for s in self.ships if s.end <= sentence.start]
            if pronoun is not None and earlier:
                ship = earlier[-1]
                spans.append((sentence.start + pronoun.start(), max(end, sentence.start + pronoun.end()), "vessel", ship.text, 1, ship, "listing.pronoun"))
        for chunk in self.chunks.get(sentence.index, ()):
            inside = (low <= chunk.start and chunk.end <= high) if not passive else chunk.end <= start
            if not inside:
                continue
            kind = self._kind_of(sentence, chunk, start, end, passive, [(s[0], s[1]) for s in spans])
            if kind is not None:
                spans.append((chunk.start, chunk.end, kind, chunk.text, 1, None, "listing.named"))
        for code, name in authorities:
            for a, b, kind, target, count, ship, rule in spans:
                yield self._listing(phrase, min(a, start), max(b, end), (code, name), kind, target, count, ship, announced, rule)

    def _ship_noun(self, sentence: SentenceScan, end: int, rest: str) -> bool:
        return any(h.get("ship") is not None and 0 < h.start - end < 45 and not re.search(r"[,;]|\b(?:and|of|from|in)\b", self.scan.text[end : h.start]) for h in sentence.hits)

    def _noun_end(self, end: int, rest: str) -> int:
        match = re.match(r"\s+(?:[\w-]+\s+){0,4}?(?:ships?|vessels?|tankers?|carriers?|freighters?)\b", rest)
        return end + (match.end() if match else 0)

    def _kind_of(self, sentence: SentenceScan, chunk: NameChunk, start: int, end: int, passive: bool, taken: Sequence[tuple[int, int]]) -> TargetKind | None:
        text = self.scan.text
        if any(s.start < chunk.end and chunk.start < s.end for s in self.ships):
            return None
        hit = sentence.hit_at(chunk.start)
        if hit is not None and (hit.get("country") is not None or hit.get("authority") is not None or hit.get("ship") is not None):
            return None
        if re.fullmatch(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December", chunk.text.split()[0]):
            return None
        before = text[max(sentence.start, chunk.start - 50) : chunk.start]
        if re.search(r"\b(?:in|at|from|to|under|by|of|for|since|with)\s+(?:the\s+)?$", before) and not re.search(r"sanctions\s+(?:on|against)\s+$", before):
            return None
        near = (0 <= chunk.start - end <= 40 and not re.search(r"[.;]|\b(?:in|under|for|by|at|from)\b", text[end : chunk.start])) or (passive and 0 <= start - chunk.end <= 60)
        joined = any(0 <= chunk.start - b <= 30 and re.fullmatch(r"[^.;]*?(?:,|and|with|including|among them)\s+(?:[a-z’' -]+\s)?", text[b : chunk.start]) for _, b in taken)
        if not near and not joined:
            return None
        if looks_like_organisation(chunk.text):
            return "organization"
        if has_person_title(sentence, chunk) or re.search(r"\b(?:commander|chief|broker|director|captain|man|men|woman|leader|general|minister|businessman|owner)[’'s]*,?\s+(?:the\s+\w+\s+\w+\s+)?$", before):
            return "person"
        if re.search(r"\b(?:manager|owner|operator|company|firm|bank|refinery|shipper|registry|line|subsidiary|trader|supplier)\b,?\s+(?:[A-Z][\w-]+-based\s+)?$", before) or re.search(r"-based\s+$", before):
            return "organization"
        words = chunk.text.split()
        if 2 <= len(words) <= 4 and all(re.fullmatch(r"[A-Z][a-zé’'-]+|[A-Z]\.|al-[A-Z]\w+", w) for w in words) and re.match(r",\s+(?:an?|the|who|\d{2})\b", text[chunk.end : chunk.end + 8]):
            return "person"
        return None

    def _announced(self, sentence: SentenceScan, start: int, end: int) -> tuple[date, str] | None:
        best = None
        for time in sentence.times:
            low, high = time.read()
            if low is not None and low == high and not time.descriptive:
                distance = min(abs(time.start - end), abs(start - time.end))
                if best is None or distance < best[0]:
                    best = (distance, low, time.text)
        if best is not None:
            return (best[1], best[2])
        if re.search(r"\b(?:today|this morning)\b", self.scan.folded[sentence.start : sentence.end]) and self.published_on is not None:
            return (self.published_on, "today")
        return None

    # -- lists of a notice -------------------------------------------------------------------------------------------------
    def _is_item(self, sentence: SentenceScan) -> bool:
        line_start = self.scan.text.rfind("\n", 0, sentence.start) + 1
        lead = self.scan.text[line_start : sentence.start]
        head = self.scan.text[sentence.start : sentence.start + 4]
        return bool(re.match(r"[-*•●▪>–|]|\(?\d{1,3}[.)]\s?|\(?[a-z][.)]\s", head)) or bool(re.fullmatch(r"\s*(?:[-*•●▪>–|]|\(?\d{1,3}[.)])\s*", lead)) or bool(re.match(r"(?:Name|NAME)\s*:", self.scan.text[sentence.start : sentence.start + 8]))

    def _item(self, phrase: SentencePhrases, authority: tuple[str, str]) -> Listing | None:
        sentence = phrase.scan
        if phrase.ships:
            ship = phrase.ships[0]
            return self._listing(phrase, ship.start, ship.end, authority, "vessel", ship.text, 1, ship, self.context_date, "listing.item")
        chunk = next((c for c in self.chunks.get(sentence.index, ()) if c.start - sentence.start < 12), None)
        if chunk is None:
            return None
        rest = self.scan.text[chunk.start : sentence.end]
        head = re.split(r"\s*[(;,]\s*(?!Ltd|Inc|Co\b|LLC|JSC|S\.A)|\s+[–—-]\s+|,\s+(?:a|an|the|who|born|DOB)\b|:", rest)[0].strip(" .")
        if looks_like_organisation(head) or looks_like_company(head):
            return self._listing(phrase, chunk.start, chunk.start + len(head), authority, "organization", head, 1, None, self.context_date, "listing.item")
        if re.search(r"\b(?:nationality|DOB|born|passport|citizen|director|general|minister|commander|captain|owner of|chief|officer|national)\b", rest, re.IGNORECASE) or re.fullmatch(r"[A-Z]{2,}[ ,]+[A-Z][\w-]+(?:\s[A-Z][\w-]+)*|(?:[A-Z][a-z’'-]+\s){1,3}[A-Z][a-z’'-]+", head):
            return self._listing(phrase, chunk.start, chunk.start + len(head), authority, "person", head, 1, None, self.context_date, "listing.item")
        return None

    def _listing(
        self, phrase: SentencePhrases, start: int, end: int, authority: tuple[str, str], kind: TargetKind, name: str | None, count: int | None,
        ship: ShipName | None, announced: tuple[date, str] | None, rule: str,
    ) -> Listing:  # fmt: skip
        return Listing(start, end, phrase.scan.index, authority[0], authority[1], kind, name, count, ship, announced[0] if announced else None, announced[1] if announced else None, rule)

    def _distinct(self, found: Sequence[Listing]) -> list[Listing]:
        """Keep one listing for one authority and target; a count that is then named in full yields to its names."""
        kept: dict[tuple[str, str, str], Listing] = {}
        for listing in found:
            key = (listing.authority_country, listing.target_kind, ship_key(listing.target_name) if listing.target_name else f"#{listing.target_count}")
            known = kept.get(key)
            if known is None:
                kept[key] = listing
            elif known.announced_on is None and listing.announced_on is not None:
                kept[key] = replace(known, announced_on=listing.announced_on, announced_on_text=listing.announced_on_text)
        out = []
        for listing in kept.values():
            if listing.target_name is None:
                named = [o for o in kept.values() if o.target_name is not None and o.authority_country == listing.authority_country and o.target_kind == listing.target_kind and (listing.announced_on is None or o.announced_on in {None, listing.announced_on})]
                if len(named) == listing.target_count:
                    continue
            out.append(listing)
        return sorted(out, key=lambda item: (item.start, item.end, item.authority_country))

