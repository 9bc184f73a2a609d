"""The name at the head of a list entry: where it ends, and whether it is a ship, a person or a firm."""

import re

from sanctions_assets.extraction.listings.names import FORM_BEHIND
from sanctions_assets.extraction.listings.records import Target
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.model.taxonomy import TargetKind

_PARTS = re.compile(r"\b([1-4])\s*:\s*(.*?)(?=\s+[1-9]\s*:|\s+(?:Title|Name|A\.k\.a|F\.k\.a|Designation|DOB)\b|\n|$)")
_OFF = re.compile(
    r"\b(?:remov\w+|delet\w+|delist\w*|de listed|de listing|revo\w+|withdrawn|amended|amendments?|corrected"
    r"|correction|variations?|varied|changes? (?:to|have|has)|replaced|lifted|licen[cs]es?|no longer)\b"
)
_ON = re.compile(
    r"\b(?:add(?:ed|itions?)|designat\w+|listed|listings?|specified|sanction\w*|new entries|blacklist\w*"
    r"|following|freez\w*|frozen|targets?|subject to|extension|below)\b"
)
_PERSON_SIGNS = re.compile(
    r"\b(?:dob|d\.o\.b|date of birth|born|nationality|national of|passport|citizen|citizenship|gender"
    r"|\(individual\)|general director|position)\b"
)
_VESSEL_SIGNS = re.compile(r"\bimo\b|\(vessel\)|\bmmsi\b|\bcall sign\b|\bflag\b")
_ORG_SIGNS = re.compile(
    r"\b(?:organi[sz]ation established|registration number|tax id|company number|\(entity\)|incorporated|registered address)\b"
)
_TITLES = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Prof|Professor|(?:Vice |Rear )?Admiral|(?:Major |Lieutenant |Colonel )?General|Colonel"
    r"|Lieutenant|Major|Captain|Brigadier|Sheikh|Gen|Col|Lt|Maj|Capt|Adm)\.?\s+)+(?=[A-Z])"
)
_ABBREVIATION = re.compile(r"\b(?:Dr|Mr|Mrs|Ms|Gen|Col|Lt|Maj|Capt|Adm|Prof|St)$")
_LETTERHEAD = re.compile(
    r"^(?:fact sheet|office of|department of|press|news|media|for immediate|release|read more|related|share|print|topics?|tags"
    r"|end|page|table|extension|additional|further|published|updated|copyright|statement|date|reasons?|name|address)\b"
)
_PARTICLES = frozenset(["al", "of", "and", "for", "de", "bin", "the", "van", "von", "el", "da", "di", "ul"])
_IMO_OF_FIRM = re.compile(r"identification number imo|company imo|imo company")


class Entries:
    """Reads single entries; ``kind`` is what the section holds, where its heading told."""

    kind: TargetKind | None = None
    strict: bool = False

    def numbered_name(self, text: str, at: int, end: int) -> Target | None:
        """Return a name in numbered parts: '1: RI 2: WON HO 3: na 4: na'; a part that is another name ends it."""
        found = list(_PARTS.finditer(text, at, end))
        if not found or found[0].start() > at + 1:
            return None
        words: list[str] = []
        last = at
        for part in found:
            value = part.group(2).strip(" .")
            if re.match(r"[fa]\.?k\.?a", value, re.IGNORECASE) or (words and part.group(1) == "1"):
                break
            if value.lower() not in {"na", "n/a", "none", ""}:
                words.append(value)
                last = part.start(2) + len(value)
        kind = self.kind or ("person" if len(found) > 2 else None)
        return Target(found[0].start(2), last, kind, " ".join(words), 1) if words and kind is not None else None

    def read_entry(self, view: View, at: int, end: int, *, listed: bool) -> Target | None:
        text = view.scan.text
        folded = view.scan.folded
        line_end = text.find("\n", at)
        line = folded[at : line_end if line_end >= 0 else len(folded)]
        ship = next((s for s in view.phrase.ships if at <= s.start <= at + 3), None)
        head_end = self._head_end(text, at, end)
        head = text[at:head_end].strip(" \"“”'\u2019*_.-")
        while head_end > at and text[head_end - 1] in " \"“”'\u2019*_":
            head_end -= 1
        at += len(text[at:head_end]) - len(text[at:head_end].lstrip(" \"“”'\u2019*_"))
        if text[head_end : head_end + 2] in {": ", ":"} or any(
            t.kind in {"country", "authority"} for t in view.scan.lexicon.lookup(head.lower())
        ):
            return None
        if not head or not (head[0].isupper() or head[0].isdigit() or head.startswith("al-")) or len(head.split()) > 9:
            return None
        if ship is not None and view.kinds.by_shape(head) == "organization":
            ship = None
        if self.is_letterhead(head) and ship is None:
            return None
        titled = _TITLES.match(head)
        if titled is not None and self.kind in {None, "person"}:
            at, head = at + titled.end(), head[titled.end() :]
        kind = "person" if titled is not None and self.kind is None else self._kind(view, head, line, ship is not None)
        if kind is None:
            return None
        if kind == "vessel":
            if ship is not None:
                return Target(ship.start, ship.end, kind, " ".join(ship.text.split()).rstrip(",;:"), 1, ship)
            if not (
                _VESSEL_SIGNS.search(line)
                or (listed and (head.isupper() or self.strict) and self.kind == "vessel")
                or re.search(r"\|\s*\d{7}\b", line)
            ):
                return None
        if not self._is_name(view, head, kind):
            return None
        return Target(at, at + len(head), kind, " ".join(head.split()), 1)

    def _head_end(self, text: str, at: int, end: int) -> int:
        """Return where the name at the head of an entry ends: at a bracket, semicolon, dash, or comma that is not within it."""
        stop = re.compile(
            r"\s*[(;\[|\n]|\s+[\u2013—-]\s+|:\s|,\s*|\s+2\s*:\s|\s+(?:IMO|DOB|POB|Flag|Address)\b"
            r"|\.\s+[A-Z]|\.$|\s+(?:is|was|has|have|were|are|who|which|had)\s"
        ).finditer(text, at, end)
        for found in stop:
            if found.group().startswith(","):
                form = FORM_BEHIND.match(text, found.start(), end)
                if form is not None:
                    continue
                surname = text[at : found.start()].strip()
                given = re.compile(r",\s+[A-Z][\w'\u2019-]+(?:\s+[A-Z][\w'\u2019-]+){0,3}(?=\s*[(;,\[\n]|$)").match(
                    text, found.start(), end
                )
                if surname.isupper() and given is not None and not given.group().strip(" ,").isupper():
                    follow = given.group().strip(", ").split()
                    if (
                        len(surname.split()) <= 3
                        and len(follow) <= 4
                        and (
                            self.kind == "person"
                            or re.search(
                                r"\b(?:DOB|individual|POB|Passport|nationality|citizen)\b",
                                text[given.end() : end + 400].split("\n")[0],
                            )
                        )
                    ):
                        return given.end()
                return found.start()
            if found.group().startswith(".") and _ABBREVIATION.search(text, at, found.start()):
                continue  # 'Dr. Adnan Hassan'
            if (
                found.group().startswith(".")
                and FORM_BEHIND.search(text[max(at, found.start() - 6) : found.start() + 1]) is not None
            ):
                form_end = found.start() + 1
                return form_end
            return found.start()
        return end

    def _kind(self, view: View, head: str, line: str, is_ship: bool) -> TargetKind | None:
        if is_ship and self.kind in {None, "vessel"}:
            return "vessel"
        if "(vessel)" in line:
            return "vessel"
        if "(individual)" in line:
            return "person"
        if self.kind is not None:
            return self.kind
        by_shape = view.kinds.by_shape(head)
        if by_shape is not None or _ORG_SIGNS.search(line):
            return "organization"
        if _PERSON_SIGNS.search(line):
            return "person"
        if _VESSEL_SIGNS.search(line) and not _IMO_OF_FIRM.search(line):
            return "vessel"
        start = view.scan.text.find(head, view.start, view.end)
        if start >= 0:
            known = view.kinds.kind(view.sentence, start, start + len(head))
            if known is not None:
                return known
            behind = re.match(r"\s*\([^();]{2,30};\s*([\w' ]+)", view.scan.folded[start + len(head) : view.end])
            if behind is not None and set(behind.group(1).split()) & view.kinds.words.person_roles:
                return "person"
        return None

    def _is_name(self, view: View, head: str, kind: TargetKind) -> bool:
        words = [w for w in re.split(r"[\s,]+", head) if w]
        if not any(len(w) > 1 and w.isalpha() for w in words):
            return False
        capital = sum(
            1 for w in words if w[:1].isupper() or w[:1].isdigit() or w in {"al", "of", "and", "for", "de", "bin", "the", "&"}
        )
        if capital < len(words):
            return False
        if len(words) == 1 and kind == "person":
            return False
        first = view.scan.lexicon.lookup(words[0].lower())
        return not (len(words) == 1 and any(t.kind in {"verb", "noun", "country"} for t in first))

    @staticmethod
    def is_letterhead(line: str) -> bool:
        """Say whether a line belongs to the page rather than to its list."""
        return _LETTERHEAD.search(line.lower()) is not None

    def is_described_name(self, line: str) -> bool:
        """Say whether a line is a name, with or without a description: 'Lars Berg, chairman of Nord', 'Mira (IMO 9000000)'."""
        if line.endswith((":", ".", "!", "?")) and FORM_BEHIND.search(line[-10:]) is None:
            return False
        head = re.split(r"\s*[(;,|]|\s+[-\u2013—]\s", line, maxsplit=1)[0].strip(" \"“”'\u2019*_")
        words = head.split()
        if (
            not 1 <= len(words) <= 9
            or _OFF.search(head.lower())
            or re.match(r"(?:annex|notes?|background|more|media|contact)", head.lower())
        ):
            return False
        if len(words) == 1 and (self.kind == "person" or (self.kind == "vessel" and head == line.strip() and not head.isupper())):
            return False
        if _LETTERHEAD.search(head.lower()):
            return False
        return all(w[:1].isupper() or w[:1].isdigit() or w[:1] in "&" or w in _PARTICLES for w in words)

    def is_bare_name(self, view: View, text: str) -> bool:
        """Say whether a line without a mark is a name and nothing else, as far as a line can tell."""
        words = text.split()
        if not 2 <= len(words) <= 7 or not all(
            w[:1].isupper() or w[:1] in "(&" or w in {"of", "and", "al", "bin", "de"} for w in words
        ):
            return False
        if _OFF.search(text.lower()) or _ON.search(text.lower()):
            return False
        return (
            view.kinds.by_shape(text) is not None
            or words[0].lower() in view.kinds.words.given_names
            or (words[0].isupper() and len(words[0]) > 1)
        )
