"""One sentence as the rules of listing see it: its possible targets, by name and by number, in reading order."""

import re
from dataclasses import dataclass
from functools import cached_property

from sanctions_assets.extraction.listings.names import FORM_BEHIND, TRADE_JOINT, NameKinds
from sanctions_assets.extraction.listings.records import Day, Mention, Target
from sanctions_assets.extraction.names import NameChunk, in_title_case
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.model.taxonomy import TargetKind

_PARENTHESIS = re.compile(r"\s*\([^()]{0,120}\)")
_TOTAL = re.compile(r"\b(?:total|number|tally|figure|count)\b[^.;]{0,24}$|\b(?:so far|to date|in all)\s*$|\bmore than\s+$")
_TOTAL_BEHIND = re.compile(r"[^.;,]{0,40}\b(?:so far|to date|in total|in all|altogether)\b")
_BRINGS = re.compile(r"\b(?:bring|brings|bringing|brought|taking|takes|took|raises|raising|raised|to|at|reached)\s+a\s$")
_NEW_ONES = re.compile(r"\b(?:added|newly|today|new|additional|tranche|latest|package)\b")
_SHIPS = frozenset({"ships", "vessels", "tankers", "freighters", "carriers", "bulkers", "boats", "ferries", "trawlers"})
_WORD = r"(?!(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|the|its|their|some)\b)[a-z]+"
_MIXED = re.compile(
    rf"(?:(?:,\s+{_WORD}(?:\s{_WORD})?){{1,3}},?)?\s+(?:and|or)\s+(?:{_WORD}\s+)??(?:individuals|persons|people|entities|companies"
    r"|organi[sz]ations|vessels|ships|firms|groups|bodies|businesses|institutions|officials|banks|tankers|others)\b"
)
_OWNER = re.compile(r"(?!Lloyd|Moody|Sotheby|Christie|McDonald|King|Queen|People|Women|Men)[A-Z][a-z]+(?=['\u2019]s\s+[A-Z])")
_BY_NOW = re.compile(r"\b(?:now|since|so far|to date|already|altogether|in total|in all)\b")
_OF_NAME = re.compile(r"\b[A-Z][\w-]+\s$")
_NAMES_IN_BRACKETS = re.compile(r"\s*\([A-Z](?:[^()\d]|\b\d{1,3}\b){3,110}(?:,|\band\b)(?:[^()\d]|\b\d{1,3}\b){3,110}\)")
_FIRM_HEADS = frozenset({"shipping", "company", "group", "corporation", "management", "limited", "llc", "holdings"})
_FIRM_BEFORE = re.compile(r"[A-Z][a-z]+ (?:Tankers|Carriers|Vessels|Shipping|Marine|Maritime|Ships)\s$")
_ANOTHER = re.compile(r"\b(?:another|a further|an additional|an extra)\s+(?:[\w,]+)?$")
_NO_NOUN = re.compile(r"\s*(?:[,.;]|\s(?:on|in|last|this|to|earlier|today|yesterday)\b)")
_WITHIN_NOUN = re.compile(r"[\"“”]|\([\w ]{1,14}\)")
"""What may stand inside a counted noun phrase: quotation marks and abbreviations, '4 liquefied natural gas (LNG) carriers'."""
_NOUN_WORD = re.compile(r"u\.[sk]\.|u\.n\.|[\w']+|[^\w\s]")
_FLEET = re.compile(r"\b(?:shadow|dark|ghost|grey|gray) fleet$")
_NO_PART = frozenset([
    "of", "in", "on", "at", "by", "for", "from", "to", "with", "and", "or", "per", "as", "than", "were", "was", "are",
    "is", "had", "have", "has", "said", "that", "which", "who", "months", "years", "days", "weeks", "times",
    "percent", "tonnes", "tons", "barrels", "rounds", "containers", "countries", "nations", "states", "members",
    "voyages", "miles",
])  # fmt: skip
"""Words that end a counted noun phrase before its noun."""
_OFFICE = re.compile(
    r"(?:(?:deputy|general|chief|first|managing|executive|vice)\s+)*(?:director|chairman|chairwoman|head|president|minister|commander|governor"
    r"|secretary|founder|owner|captain|member|ministry)\s+(?:of|for)\b"
)
_QUOTED = re.compile(r",?\s+(?:reports|reported that|quoted|quotes|wrote|news agency)\b")
_MARKS = frozenset([
    "IMO", "MMSI", "DWT", "GT", "E.O", "E.O.", "CEO", "CFO", "COO", "CTO", "DPRK", "ROK", "PRC", "UAE", "SDN", "SDNS",
    "REUTERS", "BLOOMBERG", "YONHAP", "AFP", "AP", "TASS", "XINHUA", "CNN", "BBC", "KYODO",
])  # fmt: skip
"""What is printed like a name beside ships and laws and is none."""
_WITHIN_NAME = re.compile(r"\s*\([A-Z][\w' -]{1,30}\)\s+(?=[A-Z])")
_INITIALS = re.compile(r"(?:[A-Z]\.){1,4}[A-Z]?(?:'s|\u2019s)?")
_LAW = re.compile(
    r"(?:annex|schedule|article|regulations?|resolution|section|paragraph|table|part|council decision"
    r"|general licen[cs]e|executive order|order)\b|.*\b(?:regulations?|act|ordinance|resolution|decree|orders?|special measures)$"
)


@dataclass(slots=True)
class Candidate:
    """A possible target at its span; ``reach`` is where what belongs to it ends ('(IMO ...)', a legal form)."""

    start: int
    end: int
    reach: int
    kind: TargetKind | None
    name: str | None
    count: int
    ship: object | None = None
    indefinite: bool = False
    """'a shipping company': counts one, unless its name stands beside it."""


class View:
    """A sentence with its candidates, made when first asked for."""

    def __init__(
        self, scan: Scan, phrase: SentencePhrases, chunks: list[NameChunk], kinds: NameKinds, mentions: list[Mention]
    ) -> None:
        self.scan = scan
        self.phrase = phrase
        self.sentence: SentenceScan = phrase.scan
        self.chunks = chunks
        self.kinds = kinds
        self.mentions = mentions
        self.start = phrase.scan.start
        self.end = phrase.scan.end
        words = kinds.words
        self._persons, self._organizations = words.persons, words.organizations

    @cached_property
    def candidates(self) -> list[Candidate]:
        """Named ships, other names and counted kinds, sorted, free of overlap."""
        found: list[Candidate] = [
            Candidate(s.start, s.end, self._reach(s.end), "vessel", " ".join(s.text.split()).rstrip(",;:"), 1, s)
            for s in self.phrase.ships
            if not self._is_firm(s.start, s.end) and FORM_BEHIND.match(self.scan.text, s.end, self.end) is None
        ]
        taken = [(c.start, c.end) for c in found]
        found += self._counted(taken)
        found += self._named(taken + [(c.start, c.end) for c in found])
        return sorted(found, key=lambda c: c.start)

    def _is_firm(self, start: int, end: int) -> bool:
        """Say whether what passed for a ship is a firm: 'the vessel's owner, Liberia-registered Ostrava Navigation'."""
        if self.scan.text[start:end].strip(" ,.").lower() in {"imo", "mmsi", "dwt"}:
            return True
        before = self.scan.folded[max(self.start, start - 60) : start]
        if _FIRM_BEFORE.search(self.scan.text, self.start, start):
            return True
        if self.scan.folded[start:end].split()[-1] in _FIRM_HEADS and " " in self.scan.text[start:end].strip():
            return True
        return self.kinds.by_shape(self.scan.text[start:end]) == "organization" and (
            re.search(
                r"\b(?:owners?|managers?|operators?|company|firm|charterer|insurer|broker),?\s+(?:\w+\s+(?:based|registered)\s+)?$",
                before,
            )
            is not None
        )

    def _reach(self, end: int) -> int:
        end = (
            next((end + i for i, c in enumerate(self.scan.text[end : end + 2]) if c not in "”\u2019\"'"), end)
            if self.scan.text[end : end + 1] in '”"'
            else end
        )
        parenthesis = _PARENTHESIS.match(self.scan.text, end, self.end)
        return parenthesis.end() if parenthesis is not None else end

    def _counted(self, taken: list[tuple[int, int]]) -> list[Candidate]:
        found: list[Candidate] = []
        folded = self.scan.folded
        for number in self.sentence.numbers:
            if (
                number.low is None
                or number.vague
                or number.high not in {number.low, None}  # 'more than 120' counts 120
                or number.low != int(number.low)
                or number.glued
                or not 1 <= number.low < 100_000
            ):
                continue
            if any(a <= number.start < b for a, b in taken) or (
                self.scan.text[number.end : number.end + 1] in {"-", "%", "\u2011", "/", "."}
                and self.scan.text[number.end + 1 : number.end + 2].strip()
            ):
                continue
            if number.digits and number.low < 20 and self._is_part_of_name(number.start):
                continue  # 'the Arctic Gas 2 plant'
            noun = self._noun(number.end)
            if number.high is None and _BY_NOW.search(folded, self.start, self.end):
                continue  # 'has now sanctioned more than 500 vessels' is a total
            if noun is None and found and _ANOTHER.search(folded, self.start, number.end) and _NO_NOUN.match(folded, number.end):
                noun = (found[-1].kind or "vessel", number.end)  # 'sanctioned 18 ships in May and another 25 on Monday'
            if noun is None:
                continue
            kind, end = noun
            if folded.startswith("a total of", number.start) and _BY_NOW.search(folded, self.start, self.end):
                continue
            total = _TOTAL.search(folded, max(self.start, number.start - 40), number.start)
            if (total is not None and not self._is_total_of_act(total)) or _TOTAL_BEHIND.match(folded, end, self.end):
                continue
            start = number.start
            lead = re.match(r"(?:about|around|some|another|a further|an additional)\s+", folded[start : number.end])
            start = total.start() - 2 if total is not None else start + (lead.end() if lead is not None else 0)
            reach = end if _NAMES_IN_BRACKETS.match(self.scan.text, end, self.end) else self._reach(end)
            found.append(Candidate(start, end, reach, kind, None, int(number.low)))
        for pair in re.finditer(r"\b(?:a\s+(?:pair|couple)\s+of|(?:an?|another|one|its)(?=\s))", folded[self.start : self.end]):
            a, b = self.start + pair.start(), self.start + pair.end()
            if any(c.start <= a < c.end for c in found) or any(s <= a < e for s, e in taken):
                continue
            noun = self._noun(b)
            if (
                noun is not None
                and not any(s < noun[1] and b < e for s, e in taken)
                and not any(b <= c.start and c.end == noun[1] for c in found)  # 'a further nine tankers'
            ):
                many = "of" in pair.group()
                found.append(Candidate(a, noun[1], self._reach(noun[1]), noun[0], None, 2 if many else 1, None, not many))
        return found

    def _is_total_of_act(self, total: re.Match[str]) -> bool:
        """Say whether a total is that of one act rather than of all so far: 'A total of 74 ships have been added to the list'."""
        folded = self.scan.folded
        return (
            total.group() == "total of "
            and folded.endswith("a ", self.start, total.start())
            and not _BRINGS.search(folded, self.start, total.start())
            and _NEW_ONES.search(folded, self.start, self.end) is not None
            and _BY_NOW.search(folded, self.start, self.end) is None
        )

    def _is_part_of_name(self, at: int) -> bool:
        """Say whether a number ends a name: 'the Arctic Gas 2 plant'."""
        word = _OF_NAME.search(self.scan.text, self.start, at)
        return (
            word is not None
            and word.start() > self.start
            and not any(m.start <= word.start() < m.np_end for m in self.mentions)
            and not any(t.start <= word.start() < t.end for t in self.sentence.times)
        )

    def _noun(self, at: int) -> tuple[TargetKind, int] | None:
        """Return the kind and end of the counted noun behind a number: '17 Russian individuals', '2 more LNG carriers'."""
        folded = self.scan.folded
        ship = next((h for h in self.sentence.hits if h.start >= at and h.get("ship") is not None), None)
        window = _WITHIN_NOUN.sub(lambda found: " " * len(found.group()), folded[at : min(self.end, at + 70)])
        for match in _NOUN_WORD.finditer(window):
            word = match.group()
            if word in _SHIPS and not (ship is not None and ship.start <= at + match.start() < ship.end):
                return "vessel", at + match.end()
            if ship is not None and ship.start <= at + match.start() < ship.end:
                behind = re.match(r"\s+(" + r"[\w']+" + r")", folded[ship.end : self.end])
                if behind is not None and (
                    behind.group(1) in self._organizations
                    or behind.group(1) in self._persons
                    or behind.group(1) in {"crew", "captains", "owners"}
                ):
                    continue
                return "vessel", ship.end
            if word[-1] == ".":
                continue
            if not (word[0].isalpha() or word[0] == "'"):
                return None
            if word in _NO_PART:
                if word == "of" and re.match(r"\s+of\s+(?:its|their|his|her|our|the|these|those)\s", window):
                    continue
                return None
            people = next(
                (c for h in self.sentence.hits if h.end == at + match.end() and (c := h.get("country")) is not None), None
            )
            nxt = re.match(r"[\s-]*([\w']+)?", window[match.end() :])
            following = nxt.group(1) if nxt is not None else None
            if (word in self._persons and following not in self._organizations and following not in self._persons) or (
                people is not None and (people.kind == "people" or (word.endswith("s") and people.kind == "demonym"))
            ):
                if _MIXED.match(window, match.end()) is not None:
                    return None  # '76 individuals and entities' counts neither
                return "person", at + match.end()
            if word in self._organizations and following not in self._organizations and following not in self._persons:
                joined = re.match(
                    r"\s+and\s+(?:other\s+)?(?:organi[sz]ations|entities|companies|firms|institutions|banks)\b",
                    window[match.end() :],
                )
                if joined is None and _MIXED.match(window, match.end()) is not None:
                    return None
                return "organization", at + match.end() + (joined.end() if joined is not None else 0)
            if match.start() > 55:
                return None
        return None

    def _named(self, taken: list[tuple[int, int]]) -> list[Candidate]:
        found: list[Candidate] = []
        times = [(t.start, t.end) for t in self.sentence.times]
        title = in_title_case(self.sentence)
        for chunk in self.chunks:
            span = self.kinds.trimmed(self.sentence, chunk)
            if span is None or (found and span[0] < found[-1].end):
                continue
            start, end = span
            end = self._with_trade(start, end)
            if any(a < end and start < b for a, b in taken) or any(a < end and start < b for a, b in times):
                continue
            if title and self.kinds.by_shape(self.scan.text[start:end]) is None:
                continue
            owner = next((p.place.end for p in self.phrase.places if p.place.start == start and p.place.end + 3 < end), None)
            if owner is None:
                owner = next((m.end for m in self.mentions if m.start == start and m.end + 3 < end), None)
            if owner is None:
                owner = next((m.end() for m in [_OWNER.match(self.scan.text, start, end)] if m is not None), None)
            if owner is not None and self.scan.folded.startswith("'s ", owner):
                start = owner + 3  # "Dubai's Kestrel Oil"
            if (
                self._is_other(start, end)
                or self.scan.folded[start:end] in self.kinds.words.titles
                or (start == self.start and self.kinds.words.verb.fullmatch(self.scan.folded, start, end))
                or self.scan.text[start:end].upper() in _MARKS
                or (" " not in self.scan.text[start:end] and self.scan.folded[start:end] in self.kinds.words.body_words)
                or _INITIALS.fullmatch(self.scan.text, start, end)
                or _OFFICE.match(self.scan.folded, start, end)
                or _FLEET.search(self.scan.folded, start, end)
                or _LAW.match(self.scan.folded, start, end)
                or self.scan.folded.endswith("'s", start, end)
                or _QUOTED.match(self.scan.folded, end, self.end)
            ):
                continue
            found.append(
                Candidate(start, end, max(self._reach(end), chunk.end), None, " ".join(self.scan.text[start:end].split()), 1)
            )
        return found

    def _with_trade(self, start: int, end: int, *, inside: bool = False) -> int:
        """Return where a firm's name ends whose last part stands behind 'and' or 'for': 'Mirador Shipping and Trading Inc'."""
        bracket = _WITHIN_NAME.match(self.scan.text, end, self.end)
        if bracket is not None:  # 'Kestrel (Shandong) Port Co'
            rest = next((c for c in self.chunks if c.start == bracket.end()), None)
            span = self.kinds.trimmed(self.sentence, rest) if rest is not None else None
            if rest is not None and span is not None and span[0] == rest.start:
                whole = self._with_trade(start, span[1], inside=True)
                if self.kinds.by_shape(self.scan.text[start:whole]) == "organization":
                    return whole
        joint = TRADE_JOINT.match(self.scan.text, end, self.end)
        behind = next((c for c in self.chunks if joint is not None and c.start == joint.end()), None)
        if joint is None or behind is None:
            return end
        words = self.kinds.words.organization_words
        last = self.scan.folded[start:end].split()[-1].strip(".,")
        if joint.group().strip(" .") != "for" and not inside and last not in words and FORM_BEHIND.fullmatch(" " + last) is None:
            return end
        span = self.kinds.trimmed(self.sentence, behind)
        if span is None or span[0] != behind.start:
            return end
        own = FORM_BEHIND.sub("", self.scan.text[span[0] : span[1]]).lower().split()
        return span[1] if all(w.strip(".,") in words for w in own) else end

    def _is_other(self, start: int, end: int) -> bool:
        """Say whether a name is a state, an authority, a place or a word of commerce rather than a possible target."""
        for hit in self.sentence.hits:
            if (
                hit.start <= start
                and end <= hit.end
                and any(
                    t.kind in {"country", "authority", "weak_authority", "joint", "ship", "commodity", "unit"} for t in hit.terms
                )
            ):
                return True
        for mention in self.mentions:
            if (
                mention.start < end
                and start < mention.np_end
                and not (start < mention.start and end > mention.np_end)
                and not (start == mention.start and end > mention.np_end)
            ):
                return True
        if self.kinds.by_shape(self.scan.text[start:end]) is not None:
            return False
        return any(
            p.place.name is not None and p.place.rule != "place.firm" and p.place.start <= start and end <= p.place.end
            for p in self.phrase.places
        )

    def bare(self, candidate: Candidate, rule: str, limit: int = 0) -> Target | None:
        """Return a name of which nothing tells what it is but that it was listed: one word is a firm, capitals a ship."""
        name = candidate.name or ""
        words = name.split()
        if candidate.kind is not None or not words or not all(w[:1].isupper() for w in words) or self.kinds.is_surname(words[-1]):
            return None
        beside = next(
            (c for c in self.candidates if 0 < c.start - candidate.end < 12 and c.end <= limit and c.name is not None), None
        )
        if beside is not None and beside.name is not None:
            of_firms = " " not in beside.name or self.kinds.kind(self.sentence, beside.start, beside.end) == "organization"
            if of_firms and beside.kind is None:
                return Target(candidate.start, candidate.end, "organization", name, 1, None, rule)
        if len(words) == 1:
            return Target(candidate.start, candidate.end, "organization", name, 1, None, rule) if len(name) > 3 else None
        if name.isupper():
            return Target(candidate.start, candidate.end, "vessel", name, 1, None, rule)
        if words[0].lower() not in self.kinds.words.given_names and len(words) <= 3 and self.kinds.tells_of_ships:
            return Target(candidate.start, candidate.end, "vessel", name, 1, None, rule)
        if len(words) <= 4 and all(w.replace("-", "").replace("'", "").isalpha() for w in words):
            return Target(candidate.start, candidate.end, "person", name, 1, None, rule)
        return None

    def target(self, candidate: Candidate, rule: str, kin: TargetKind | None = None, sure: bool = False) -> Target | None:
        """Return a candidate as a target; ``None`` for a name of which nobody can tell what it is.

        ``kin`` is what it is by the names beside it, where its own looks don't tell, or against them if ``sure``.
        """
        kind = candidate.kind
        name = candidate.name
        if kind is None and name is not None:
            kind = self.kinds.kind(self.sentence, candidate.start, candidate.end, kin, sure)
            if kind == "person":
                name = self.kinds.full_person(name) or name
            elif kind == "organization":
                name = self.kinds.full_organization(name) or name
        if kind is None:
            return None
        return Target(candidate.start, candidate.end, kind, name, candidate.count, candidate.ship, rule)  # type: ignore[arg-type]

    def day(self, low: int, high: int, near: int) -> tuple[bool, Day | None]:
        """Return whether a time stands between two positions, and the day that the nearest of them tells."""
        best = None
        for time in self.sentence.times:
            if low <= time.start and time.end <= high and not time.descriptive and time.kind not in {"duration", "frequency"}:
                distance = min(abs(time.start - near), abs(near - time.end))
                if best is None or distance < best[0]:
                    best = (distance, time)
        if best is None:
            return False, None
        time = best[1]
        first, last = time.read()
        if first is not None and (first == last or (time.kind == "since" and time.precision == "day")):
            return True, (first, time.text)
        return True, None
