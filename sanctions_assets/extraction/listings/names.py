"""Whether a proper name in a sentence is a person's or a firm's, and where it ends."""

import re
from functools import cached_property
from typing import Literal

from sanctions_assets.extraction.listings.vocabulary import Vocabulary
from sanctions_assets.extraction.names import NameChunk
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.model.taxonomy import TargetKind

_FORM = (
    r"(?:Co|Ltd|Limited|CO|LTD|LIMITED|CORP|INC|PTE|PTY|SDN|BHD|GMBH|LLC|L\.L\.C|LLP|Inc|Corp"
    r"|PLC|Plc|GmbH|AG|SA|S\.A|SAL|S\.A\.L|SARL|JSC|PJSC|OJSC|OOO|AO|PAO|Pte|Pty"
    r"|B\.?V|N\.?V|FZE|FZC|FZCO|FZ|DMCC|KK|Oy|AS|ASA|A\.?S|A\.?Ş|S\.?p\.?A|S\.?L|S\.?r\.?l|Sdn|Bhd|Tbk|SAS|KG)"
)
FORM_BEHIND = re.compile(rf"(?:,?\s+|,)(?:(?:{_FORM})(?![\w])\.?,?\s*)*(?:{_FORM})(?!\w)(?:\.(?=[\s,;)\]]|$))?")
TRADE_JOINT = re.compile(r"\.?\s+(?:and|&|for)\s+(?=[A-Z])")
_FORM_WITHIN = re.compile(rf"(?:^|\s)(?:{_FORM})\.?(?:\s|$)")
_HEAD_OF_APPOSITION = re.compile(
    r"\s*(?:,\s+|\()(?:an?|the|its|his|her|their|whose|formerly|[\w.]+(?:\s\w+)?'s?)\s+((?:(?:[\w'.]|(?<=\d),(?=\d))+\s+){0,6}?[\w']+)"
    r"(?=[,.;:)]|\s+(?:in|of|for|that|who|whose|which|at|with|from|over|by|accused|behind|allegedly|believed|suspected|based)\b|\s+(?:based|listed|sanctioned|wanted"
    r"|designated|blacklisted|owned|managed|built|registered|incorporated|linked|used|engaged|involved|seized|detained|anchored|suspected)\s+(?:in|by|at|near|on|for|over"
    r"|since|with|from|under|to|outside|there|last|this|and)\b|$)"
)
_AGE = re.compile(r",\s+(?:aged\s+)?\d{2}\b(?!\s*(?:ships|vessels|tankers|\d))")
_PERSON_BEHIND = re.compile(r",?\s+(?:who|and his|and her|himself|herself)\b")
_SHIP_BEHIND = re.compile(
    r"(?:\s+and\s+[A-Z][\w']+(?:\s[A-Z][\w']+)?)?\s+(?:vessel|tanker|ship|freighter|carrier)s?\b(?!\s+(?:owner|operator|manager))"
)
_PLANT_BEHIND = re.compile(r"\s+(?:project|plant|terminal|refinery|facility|network)\b")
_BASED = re.compile(r"(?:[\w.]+ (?:based|registered|incorporated|run)|firm'?s?)\s+$")
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019.\-][^\W_]+)*")


_OFFICES = frozenset([
    "minister", "secretary", "president", "director", "chief", "governor", "spokesman", "spokeswoman", "spokesperson",
    "chairman", "ambassador", "commissioner", "chancellor", "premier", "commander", "admiral", "general", "senator",
    "head", "envoy", "representative",
])  # fmt: skip


_NO_SHIPS = frozenset([
    "act", "admiralty", "ambassador", "army", "assembly", "bay", "board", "brigades", "bureau", "cabinet", "canal",
    "chamber", "charter", "coalition", "committee", "congress", "convention", "corps", "council", "court", "department",
    "directorate", "duma", "foundation", "government", "gulf", "houthis", "institute", "island", "journal", "kremlin",
    "list", "minister", "ministry", "ocean", "order", "pact", "parliament", "party", "post", "president", "protocol",
    "regulations", "republic", "river", "sea", "secretary", "senate", "state", "states", "strait", "taliban", "times",
    "treasury", "treaty", "union", "war",
])  # fmt: skip
"""Last words of names that take an article and are no ships."""


FIRM_FOR_SURE = frozenset(
    [
        "shipping",
        "company",
        "group",
        "corporation",
        "management",
        "bank",
        "airlines",
        "airways",
        "air",
        "lines",
        "holdings",
        "services",
    ]
)
_FAINT = frozenset(
    ["energy", "power", "global", "express", "union", "force", "spirit", "trade", "transport", "gas", "capital", "star"]
)
"""Last words of firms that ships' names end in too."""


class NameKinds:
    """Decides the kinds of names; what one place of a document tells of a name holds for all its places."""

    def __init__(self, scan: Scan, words: Vocabulary, chunks: dict[int, list[NameChunk]]) -> None:
        self.scan = scan
        self.words = words
        self.chunks = chunks
        self._roles = words.person_roles | words.organization_roles | words.either_roles
        self._persons: dict[str, str] | None = None
        self._firms: dict[str, str] | None = None

    def trimmed(self, sentence: SentenceScan, chunk: NameChunk) -> tuple[int, int] | None:
        """Return the span of a name without titles and demonyms before it and with the legal form behind it."""
        text, folded = self.scan.text, self.scan.folded
        start, end = chunk.start, chunk.end
        for _ in range(4):
            hit = next(
                (h for h in sentence.hits if h.start == start and h.end < end and self._leads(h, sentence)),
                None,
            )
            if hit is not None and text[hit.end] in " \n" and not self._part_of_firm(text[start:end]):
                start = hit.end + 1
                continue
            word = _WORD.match(text, start, end)
            if (
                word is not None
                and word.end() < end
                and (
                    (folded[start : word.end()] in self.words.titles and self.by_shape("x" + text[word.end() : end]) is None)
                    or (start == sentence.start and text[word.end()] == " " and folded[start : word.end()] in self._roles)
                )
            ):
                start = word.end()
                while start < end and not text[start].isalnum():
                    start += 1
                continue
            office = self._office(text, start, end)
            if office is not None:
                start = office
                continue
            break
        seat = re.compile(r"(.*\s\w+)\s+of\s+(?:[A-Z]\w+)(?:\s[A-Z]\w+)?$").match(text[start:end])
        if (
            seat is not None
            and self.by_shape(seat.group(1)) == "organization"
            and text[start:end].split()[-1].lower() not in self.words.organization_words
        ):
            end = start + seat.end(1)  # 'Tarim Shipping of Dubai'
        if (
            text[end : end + 1] == "."
            and text[end + 1 : end + 2] in set(",;)")
            and _FORM_WITHIN.search(text[start:end].split()[-1])
        ):
            end += 1
        form = FORM_BEHIND.match(text, end + (text[end : end + 1] == "."), min(len(text), end + 60))  # 'Co. Ltd.'
        if form is not None:
            end = form.end()
        return (start, end) if start < end else None

    def _leads(self, hit: Hit, sentence: SentenceScan) -> bool:
        """Say whether a word before a name is none of it: a demonym or a kind of ship."""
        country = hit.get("country")
        if hit.get("ship") is not None:  # 'Oil Tankers Hansa' is a firm's name, 'MT Hansa' a ship's
            return hit.start == sentence.start or not self.scan.text[hit.start : hit.end].istitle()
        return country is not None and country.kind != "seat"

    def _office(self, text: str, start: int, end: int) -> int | None:
        """Return where the name begins behind an office: 'Deputy Oil Minister Kourosh Bahrami', 'Chief Cabinet Secretary X'."""
        words = list(_WORD.finditer(text, start, end))
        for i in range(len(words) - 2, -1, -1):
            if words[i].group().lower() in _OFFICES:
                rest = text[words[i + 1].start() : end]
                if (
                    i + 4 >= len(words) - 1
                    and self.by_shape("x " + rest) is None
                    and FORM_BEHIND.match(text, end, end + 60) is None
                ):
                    return words[i + 1].start()
                return None
        return None

    def _part_of_firm(self, name: str) -> bool:
        """Say whether a demonym belongs to the name: 'Iranian Tanker Company', but not 'Iranian Hassan Rouhi'."""
        words = _WORD.findall(name.lower())
        return len(words) > 2 and (words[-1] in self.words.organization_words or _FORM_WITHIN.search(name) is not None)

    def kind(
        self, sentence: SentenceScan, start: int, end: int, kin: TargetKind | None = None, sure: bool = False
    ) -> TargetKind | None:
        """Return what a name at a span is, ``None`` where neither its shape nor the words around it tell.

        ``kin`` is the kind of the names beside it; it decides before the looks of the name if ``sure``, else after them.
        """
        name = self.scan.text[start:end]
        by_shape = self.by_shape(name)
        before = self.scan.folded[max(sentence.start, start - 80) : start]
        role = self.role_before(before)
        if by_shape is not None:
            return "vessel" if self._is_ship_all_the_same(name, before, role, kin if sure else None) else by_shape
        introduced = re.search(r"\ban?\s+(?:[\w']+\s+)?([\w']+)\s+(?:named|called)\s+$", before)
        if introduced is not None:
            return "organization" if introduced.group(1) in self.words.organization_roles else "person"
        if role == "person" or role == "organization" or role == "vessel":
            return role
        after = self._kind_behind(sentence, end)
        if after == "either":
            role = "either"
        elif after is not None:
            return after
        if sure and kin is not None:
            return kin
        words = _WORD.findall(name)
        if _BASED.search(before) and len(words) > 1 and words[0].lower() not in self.words.given_names:
            return "organization"
        if (
            name[:1].isupper()
            and self.full_organization(name) is not None
            and name.split()[0].lower() not in self.words.given_names
        ):
            return "organization"
        known = self.full_person(name)
        if known is not None or (2 <= len(words) <= 4 and words[0].lower() in self.words.given_names and words[-1][:1].isupper()):
            return "person"
        if role == "either":
            return (
                "person"
                if 2 <= len(words) <= 3 and not any(c.isdigit() for c in name) and all(w[1:].islower() for w in words)
                else "organization"
            )
        if kin is not None:
            return kin
        if self._is_the_ship(before, name, words):
            return "vessel"
        if len(words) == 1 and (name.isupper() or any(c.isdigit() for c in name)):
            return "organization"
        if 2 <= len(words) <= 3 and words[-1] in self._alone and all(w[:1].isupper() and w[1:].islower() for w in words):
            return "person"  # a family name that stands alone elsewhere
        return None

    def _is_ship_all_the_same(self, name: str, before: str, role: str | None, kin: TargetKind | None) -> bool:
        """Say whether what looks like a firm is a ship by the words before it: 'the LNG carrier New Energy'."""
        last = name.split()[-1].lower()
        if _FORM_WITHIN.search(name) is not None or last in FIRM_FOR_SURE:
            return False
        if role in {None, "vessel"} and (role == "vessel" or kin == "vessel"):
            return True
        return before.endswith("the ") and last in _FAINT and len(name.split()) <= 2 and self.tells_of_ships

    def _is_the_ship(self, before: str, name: str, words: list[str]) -> bool:
        """Say whether a name with an article in a text about ships is one: 'the Gull Harbour'; firms and persons take none."""
        return (
            before.endswith("the ")
            and not before.endswith((" called the ", " named the ", " as the ", " renamed the "))
            and 1 <= len(words) <= 3
            and (len(words) > 1 or not (name.isupper() or name.endswith("s")))
            and words[-1].lower() not in _NO_SHIPS
            and all(w[:1].isupper() for w in words)
            and self.tells_of_ships
        )

    @cached_property
    def tells_of_ships(self) -> bool:
        return any(any(t.kind == "ship" for t in hit.terms) for sentence in self.scan.sentences for hit in sentence.hits)

    @cached_property
    def _alone(self) -> frozenset[str]:
        """Names of one word that the document uses by themselves or with 'Mr' and the like, or as the last of several."""
        text = self.scan.text
        return frozenset(
            text[c.start : c.end].split()[-1]
            for chunks in self.chunks.values()
            for c in chunks
            if c.end > c.start
            and (
                len(text[c.start : c.end].split()) == 1
                or text[c.start : c.end].startswith(("Mr ", "Ms ", "Mrs ", "Mr. ", "Ms. "))
            )
        )

    def by_shape(self, name: str) -> TargetKind | None:
        """Return the kind that a name alone tells: legal forms and words like Shipping make a firm."""
        words = [w.strip(".,()").lower() for w in name.replace("-", " ").split()]
        titles = self.words.titles - {"general"}  # 'General Dynamics'
        if _FORM_WITHIN.search(name) is not None and len(words) > 1:
            return "organization"
        if len(words) > 1 and any(w in self.words.organization_words for w in words[1:]) and words[0] not in titles:
            return "organization"
        return None

    def role_before(self, before: str) -> Literal["vessel", "person", "organization", "either"] | None:
        """Return the kind that a title or role right before a name tells, ``either`` for roles that both have."""
        words = re.findall(r"[\w'.]+|[,“\"]", before)
        steps = 0
        for i in range(len(words) - 1, -1, -1):
            word = words[i].strip(".").removesuffix("'s")
            if word in {",", "“", '"', "the", "a", "an"} or words[i - 1 : i] == ["based"] or word == "based":
                steps += 1
            elif word in self.words.titles or word in self.words.person_roles:
                return "person"
            elif word in self.words.organization_roles:
                return "organization"
            elif word in self.words.either_roles:
                return "either"
            elif steps == 0 and (self._is_ship_word(word) or word in {"mate", "sister"}):
                return "vessel"
            elif not (words[i + 1 : i + 2] == ["based"] or steps):
                return None
            else:
                steps += 1
            if steps > 4:
                return None
        return None

    def _is_ship_word(self, word: str) -> bool:
        return any(t.kind == "ship" for t in self.scan.lexicon.lookup(word))

    def full_organization(self, name: str) -> str | None:
        """Return the full name of a firm that is only begun here: 'Blue Kestrel' for 'Blue Kestrel Shipping Ltd'."""
        if self._firms is None:
            self._firms = {}
            for sentence in self.scan.sentences:
                for chunk in self.chunks.get(sentence.index, ()):
                    span = self.trimmed(sentence, chunk)
                    whole = self.scan.text[span[0] : self._with_trade_behind(sentence, span[1])] if span is not None else ""
                    if self.by_shape(whole) != "organization":
                        continue
                    whole = " ".join(whole.split())
                    words = FORM_BEHIND.sub("", whole).split()
                    for n in range(1, len(words) + 1):
                        short = " ".join(words[:n])
                        known = self._firms.get(short)
                        if short != whole and (known is None or (len(known) < len(whole) and known in whole)):
                            self._firms[short] = whole
        return self._firms.get(name)

    def _with_trade_behind(self, sentence: SentenceScan, end: int) -> int:
        """Return where a firm's name ends that 'and' carries on: 'Mirador Supply and Trading DMCC'."""
        joint = TRADE_JOINT.match(self.scan.text, end, sentence.end)
        behind = next((c for c in self.chunks.get(sentence.index, ()) if joint is not None and c.start == joint.end()), None)
        span = self.trimmed(sentence, behind) if behind is not None else None
        if (
            span is None
            or behind is None
            or span[0] != behind.start
            or FORM_BEHIND.search(self.scan.text, span[0] - 1, span[1]) is None
        ):
            return end
        words = FORM_BEHIND.sub("", self.scan.text[span[0] : span[1]]).lower().split()
        return span[1] if words and all(w.strip(".,") in self.words.organization_words for w in words) else end

    def _kind_behind(self, sentence: SentenceScan, end: int) -> TargetKind | Literal["either"] | None:
        folded = self.scan.folded
        if _AGE.match(folded, end, sentence.end) or _PERSON_BEHIND.match(folded, end, sentence.end):
            return "person"
        if folded[end : end + 1] not in {",", " ", "("}:
            return None
        if re.match(r",?\s*\(?\s*imo\b", folded[end : end + 10]) or _SHIP_BEHIND.match(self.scan.text, end, sentence.end):
            return "vessel"
        if _PLANT_BEHIND.match(folded, end, sentence.end):
            return "organization"
        apposition = _HEAD_OF_APPOSITION.match(folded, end, sentence.end)
        if apposition is None:
            return None
        head = apposition.group(1).split()[-1]
        if head in self.words.person_roles or head in self.words.persons:
            return "person"
        if self._is_ship_word(head):
            return "vessel"
        if head in self.words.either_roles:
            return "either"
        return "organization" if head in self.words.organization_roles or head in self.words.organizations else None

    def is_surname(self, word: str) -> bool:
        """Say whether a person of the document bears a name."""
        self.full_person("a b")
        return self._persons is not None and word.lower() in self._persons

    def full_person(self, name: str) -> str | None:
        """Return the full name under which a surname stood before it in the document, where a person bears it."""
        if self._persons is None:
            self._persons = {}
            for sentence in self.scan.sentences:
                for chunk in self.chunks.get(sentence.index, ()):
                    span = self.trimmed(sentence, chunk)
                    if span is None:
                        continue
                    words = _WORD.findall(self.scan.text[span[0] : span[1]])
                    if not (2 <= len(words) <= 4 and words[-1][:1].isupper()):
                        continue
                    titled = self.role_before(self.scan.folded[max(sentence.start, chunk.start - 30) : span[0]]) == "person"
                    if (titled or words[0].lower() in self.words.given_names) and self.by_shape(" ".join(words)) is None:
                        for word in (words[-1], words[0]):  # the family name stands last, or first in East Asia
                            self._persons.setdefault(word.lower(), self.scan.text[span[0] : span[1]])
        return self._persons.get(name.split()[-1].lower()) if " " not in name.strip() else None
