"""The lists of notices: sections under headings, bullets, numbered entries, table rows and register entries."""

import re
from dataclasses import replace
from datetime import date

from sanctions_assets.extraction.listings.authorities import Authorities
from sanctions_assets.extraction.listings.names import FORM_BEHIND
from sanctions_assets.extraction.listings.prose import Prose
from sanctions_assets.extraction.listings.records import Agent, Day, Listing, Target
from sanctions_assets.extraction.listings.targets import is_plain
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.model.taxonomy import TargetKind

_MARK = re.compile(r"[ \t]*(?:[-*•●▪‣◦>–—□ㅇ○]+|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|\(?[ivx]{1,4}[.)]|\d{1,3}[ \t](?=[ \t]))[ \t]+")
_ROW = re.compile(r"[ \t]*\|?[ \t]*(?:\d{1,4}[.]?[ \t]*\|[ \t]*)?(?P<cell>[^|]{2,80}?)[ \t]*\|")
_NAME_FIELD = re.compile(
    r"(?:[A-Z]{2,3}[a-z]?\.\d{2,4}\s+)?(?:name(?: of (?:ship|vessel|entity|individual|person))?(?: \(original script\))?|vessel|ship|entity|individual)\s*:\s*",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\b([1-4])\s*:\s*(.*?)(?=\s+[1-9]\s*:|\s+(?:Title|Name|A\.k\.a|F\.k\.a|Designation|DOB)\b|\n|$)")
_SECTION = re.compile(
    r"(?:newly\s+)?(?:listed|designated|new|added|specified|sanctioned)?\s*(?:individuals?|persons?|natural persons|legal persons|entit(?:y|ies)|vessels?|ships?|tankers?|compan(?:y|ies)|organi[sz]ations?|bodies)(?:,? (?:and|or) (?:other )?(?:groups|entities|bodies|undertakings|organi[sz]ations|persons|individuals|vessels|companies))*(?:\s+(?:designated|added|listed|specified|sanctioned))?(?:\s*\(\d+\)|\s*:?\s*\d{0,3})?\s*:?"
)
_HEADER = re.compile(
    r"no\.?|#|name.*|ship.*|vessel.*|entity|person|imo.*|identif.*|reasons?|statement.*|flag.*|type.*|date.*|remarks?|listed.*|country|owner|dwt|built|ofac|us|uk|eu|un|role|position|reason.*|grounds.*"
)
_DATE_COLUMN = re.compile(r"date of (?:listing|designation|application|specification)|listed on|date listed|date$|date added")
_OFF = re.compile(
    r"\b(?:remov\w+|delet\w+|delist\w*|de listed|de listing|revo\w+|withdrawn|amended|amendments?|corrected|correction|variations?|varied|changes? (?:to|have|has)|replaced|lifted|licen[cs]es?|no longer)\b"
)
_ON = re.compile(
    r"\b(?:add(?:ed|itions?)|designat\w+|listed|listings?|specified|sanction\w*|new entries|blacklist\w*|following|freez\w*|frozen|targets?|subject to|extension|below)\b"
)
_KINDS: tuple[tuple[TargetKind, re.Pattern[str]], ...] = (
    ("vessel", re.compile(r"\b(?:vessels?|ships?|tankers?)\b")),
    ("person", re.compile(r"\b(?:individuals?|persons?|people|natural persons)\b")),
    ("organization", re.compile(r"\b(?:entit(?:y|ies)|compan(?:y|ies)|organi[sz]ations?|firms?|legal persons)\b")),
)
_FIELD = re.compile(r"\W*[A-Z][\w./ ]{1,40}:\s|\s{2,}\S|[ㅇ○◦*]")
_OPENING = frozenset(
    """listing.active listing.passive listing.inverted listing.measure listing.on_list listing.put_on_list listing.contents listing.prohibited
    listing.holdings listing.named_group listing.brief""".split()
)
_REGISTER = re.compile(
    r"\((?:vessel|individual|entity)\)|\[[A-Z][A-Z0-9\-]+(?:[ ,\]]|\])|\bDOB\b|\ba\.k\.a\.|\bf\.k\.a\.|\bPassport\b|Registration (?:ID|Number|Identification)|\bIMO\b"
)
_PERSON_SIGNS = re.compile(
    r"\b(?:dob|d\.o\.b|date of birth|born|nationality|national of|passport|citizen|citizenship|gender|\(individual\)|general director|position)\b"
)
_VESSEL_SIGNS = re.compile(r"\bimo\b|\(vessel\)|\bmmsi\b|\bcall sign\b|\bflag\b")
_ORG_SIGNS = re.compile(
    r"\b(?:organi[sz]ation established|registration number|tax id|company number|\(entity\)|incorporated|registered address)\b"
)
_LISTED_ON = re.compile(r"\b(?:listed on|date of (?:listing|designation)|designated on)\s*:?\s*")
_IMO_OF_FIRM = re.compile(r"identification number imo|company imo|imo company")


class Notice:
    """Follows the sections of a notice and turns their entries into listings."""

    def __init__(self, prose: Prose, authorities: Authorities, published_on: date | None) -> None:
        self.prose = prose
        self.authorities = authorities
        self.published_on = published_on
        self.open = False
        self.kind: TargetKind | None = None
        self.agents: list[Agent] = []
        self.day: Day | None = None
        self.quiet = 0
        """Sentences of prose since the last entry; a list ends where prose goes on."""
        self.section: bool | None = None
        """What the last heading said: entries are listings, are none, or nothing."""
        self.last: tuple[int, list[Listing]] | None = None
        self.date_column: int | None = None
        """The column that dates the rows of a table, counted from its end."""
        self.paragraph = -1
        self.columns: dict[int, Agent] = {}

    # -- what opens and closes lists -----------------------------------------------------------------------------------
    def after(self, view: View, own: list[Listing]) -> None:
        """Take note of a sentence that is no entry: a heading, an introduction, or prose."""
        folded = view.scan.folded[view.start : view.end]
        text = view.scan.text[view.start : view.end]
        heading = self._is_heading(view, text)
        introduces = text.rstrip().endswith(":") or bool(
            re.search(r"\b(?:following|below|as follows|in table \w|in the table|in (?:the )?annex)\b", folded)
        )
        off = _OFF.search(folded) is not None
        on = _ON.search(folded) is not None
        kinds = [kind for kind, pattern in _KINDS if pattern.search(folded)]
        if (
            own
            and own[-1].rule in _OPENING
            and (introduces or any(o.target_name is None for o in own))
            and not (off and introduces)
        ):
            self._begin(
                list({a.authority_country: Agent(a.authority_country, a.authority, -1) for a in own}.values()),
                self._day_of(own),
                kinds if introduces else [],
            )
        elif heading or introduces:
            if off and not (on and not introduces and re.search(r"\badd|designat", folded)):
                self.open, self.section = False, False
            elif kinds or on:
                agents = self._acting(view) or self.agents or self.prose.subjects.context() or self._any(view)
                if (
                    agents
                    and (on or self.section is not False or kinds)
                    and (self.open or on or self.agents or self.authorities.issuer is not None)
                ):
                    if self.section is False and not on:
                        return
                    day = self.day or self._release_day()
                    self._begin(agents, self._sentence_day(view) or day, kinds)
            elif heading and not all(
                _HEADER.fullmatch(w) or w in {"item", "number", "and", "of"} for w in re.findall(r"[\w.]+", folded)
            ):
                self.open, self.kind = False, None
        else:
            if off and len(folded) < 200 and re.search(r"\b(?:entry|entries|specification|designation|listing)\b", folded):
                self.open, self.section = False, False
            if view.sentence.sentence.paragraph != self.paragraph and not _FIELD.match(text):
                self.quiet += 1
            self.paragraph = view.sentence.sentence.paragraph
            if self.quiet > 4:
                self.open = False

    def _begin(self, agents: list[Agent], day: Day | None, kinds: list[TargetKind]) -> None:
        self.open, self.section, self.quiet = True, True, 0
        self.agents = agents
        self.day = day
        self.kind = kinds[0] if len(kinds) == 1 else None

    def _acting(self, view: View) -> list[Agent]:
        """Return the authority that the sentence of an introduction begins with."""
        first = next((m for m in view.mentions if not m.adjective and not m.possessive), None)
        lead = view.scan.folded[view.start : first.start].strip() if first is not None else ""
        if first is None or not (
            lead in {"", "the", "today", "today the"} or re.fullmatch(r"[(\d.)a-z]{1,4}(?:\s+the)?|\W+(?:the)?", lead)
        ):
            return []
        self.prose.memory.agents = [Agent(a.code, a.name, -1) for a in self.authorities.agents(first)]
        return self.prose.memory.agents

    def _any(self, view: View) -> list[Agent]:
        """Return the first body that an introduction names anywhere: 'the list in Annex I to Council Regulation'."""
        return next(
            (
                self.authorities.agents(m)
                for m in view.mentions
                if not m.adjective and (m.codes[0] in {"EU", "UN"} or " " in view.scan.text[m.start : m.end])
            ),
            [],
        )

    def _is_heading(self, view: View, text: str) -> bool:
        if len(text) > 90 or (
            text.rstrip().endswith((".", ";", "!", "?", ","))
            and re.search(r"\b(?:S\.A|Ltd|Inc|Co|LTD|INC|CO|Corp|CORP|L\.L\.C)\.$", text) is None
        ):
            return False
        line_start = view.scan.text.rfind("\n", 0, view.start) + 1
        line_end = view.scan.text.find("\n", view.end - 1)
        closed = line_end < 0 or line_end - view.end <= 3 or view.scan.text.startswith(" (a.k.a.", view.end)
        return view.start - line_start <= 6 and closed

    def _day_of(self, own: list[Listing]) -> Day | None:
        dated = next((o for o in own if o.announced_on is not None), None)
        if dated is not None and dated.announced_on is not None:
            return (dated.announced_on, dated.announced_on_text or "")
        return self._release_day()

    def _release_day(self) -> Day | None:
        return (self.published_on, "") if self.authorities.issuer is not None and self.published_on is not None else None

    def _sentence_day(self, view: View) -> Day | None:
        _, day = view.day(view.start, view.end, view.start)
        return day

    # -- entries ---------------------------------------------------------------------------------------------------------
    def item(self, view: View) -> list[Listing] | None:
        """Return the listing of an entry of an open list; ``None`` where the sentence is no entry."""
        text = view.scan.text
        if self.last is not None:
            dated = self._listed_on(view)
            if dated is not None:
                return dated
        if "|" in text[view.start : view.end]:
            if self.columns:
                rows = self.matrix_row(view)
                if rows:
                    return rows
            elif view.mentions:
                self._authority_columns(view, [c.strip() for c in view.scan.folded[view.start : view.end].split("|")])
        if not self.open:
            return None
        line_start = text.rfind("\n", 0, view.start) + 1
        if view.start - line_start > 8:
            return None
        if "|" in text[view.start : view.end] and self._is_header(view):
            return []
        mark = _MARK.match(text, line_start, view.end)
        at = max(view.start, mark.end()) if mark is not None else view.start
        if _SECTION.fullmatch(view.scan.folded[at : view.end].strip(" []")):
            return None
        field = _NAME_FIELD.match(text, at, view.end)
        row = _ROW.match(text, line_start, view.end) if "|" in text[view.start : view.end] else None
        register = _REGISTER.search(text, at, view.end) if mark is None and field is None and row is None else None
        bare = mark is None and field is None and row is None and register is None
        if bare and not (
            self.kind is not None
            and self._is_heading(view, text[view.start : view.end])
            and self._is_bare_name(view, text[at : view.end])
        ):
            return None
        if field is not None:
            at = field.end()
        if row is not None:
            at = row.start("cell")
        end = row.end("cell") if row is not None else view.end
        parts = self._parts(text, at, view.end) if field is not None else None
        target = parts or self._target(view, at, end, listed=mark is not None or row is not None or field is not None)
        if target is None:
            return self._phrase(view, at) if mark is not None or field is not None else None
        self.quiet = 0
        found = [
            Listing(
                target.start,
                target.end,
                view.sentence.index,
                agent.code,
                agent.name,
                target.kind,
                target.name,
                1,
                target.ship,
                self.day[0] if self.day else None,
                (self.day[1] or None) if self.day else None,
                "listing.entry",
            )
            for agent in self.agents
        ]
        self.last = (view.sentence.index, found)
        day = self._day_of_row(view, line_start) if row is not None and self.date_column is not None else None
        if day is not None:
            return [replace(f, announced_on=day[0], announced_on_text=day[1]) for f in found]
        return self._listed_on(view) or found

    def _authority_columns(self, view: View, cells: list[str]) -> None:
        """Note which columns of a table are headed by an authority: 'Ship | IMO | OFAC | UK | EU'."""
        bars = [i for i, c in enumerate(view.scan.text[view.start : view.end]) if c == "|"]
        columns: dict[int, Agent] = {}
        for mention in view.mentions:
            column = sum(1 for b in bars if view.start + b < mention.start)
            columns[column] = self.authorities.agents(mention)[0]
        if (
            len(columns) >= 2
            and len(columns) >= len(view.mentions)
            and all(c in columns or _HEADER.fullmatch(cell) for c, cell in enumerate(cells))
        ):
            self.columns = columns

    def matrix_row(self, view: View) -> list[Listing]:
        """Return the listings of a row of a table whose columns are authorities: a day or a mark in a cell is a listing."""
        text = view.scan.text
        line_end = text.find("\n", view.start)
        line_end = line_end if line_end >= 0 else len(text)
        ship = view.phrase.ships[0] if view.phrase.ships else None
        if not self.columns or ship is None or "|" not in text[view.start : line_end]:
            return []
        out = []
        at = view.start
        for column, cell in enumerate(text[view.start : line_end].split("|")):
            agent = self.columns.get(column)
            value = cell.strip().lower()
            if agent is not None and value not in {"", "-", "–", "—", "no", "n", "none", "n/a", "not listed"}:
                time = next(
                    (
                        t
                        for s in view.scan.sentences[view.sentence.index : view.sentence.index + 6]
                        for t in s.times
                        if at <= t.start < at + len(cell)
                    ),
                    None,
                )
                day = time.read()[0] if time is not None and time.read()[0] == time.read()[1] else None
                name = " ".join(ship.text.split()).rstrip(",;:")
                out.append(
                    Listing(
                        ship.start,
                        at + len(cell.rstrip()),
                        view.sentence.index,
                        agent.code,
                        agent.name,
                        "vessel",
                        name,
                        1,
                        ship,
                        day,
                        time.text if day and time else None,
                        "listing.matrix",
                    )
                )
            at += len(cell) + 1
        return out

    def _day_of_row(self, view: View, line_start: int) -> Day | None:
        assert self.date_column is not None
        text = view.scan.text
        line_end = text.find("\n", view.start)
        line = text[line_start : line_end if line_end >= 0 else len(text)].rstrip(" |\t")
        bars = [i for i, c in enumerate(line) if c == "|"]
        if len(bars) < -self.date_column:
            return None
        low = line_start + bars[self.date_column]
        high = line_start + (bars[self.date_column + 1] if self.date_column < -1 else len(line))
        for sentence in view.scan.sentences[view.sentence.index : view.sentence.index + 8]:
            for time in sentence.times:
                if low <= time.start and time.end <= high:
                    first, last = time.read()
                    return (first, time.text) if first is not None and first == last else None
        return None

    def _is_header(self, view: View) -> bool:
        """Say whether a row names the columns of a table; note whether one of them dates its rows."""
        cells = [c.strip() for c in view.scan.folded[view.start : view.end].split("|") if c.strip()]
        header = (
            len(cells) > 1
            and sum(1 for c in cells if _HEADER.fullmatch(c)) >= max(2, len(cells) - 1)
            and not any(c.isdigit() for c in cells)
        )
        if header:
            self.date_column = next((i - len(cells) for i, c in enumerate(cells) if _DATE_COLUMN.search(c)), None)
        return header

    def _parts(self, text: str, at: int, end: int) -> Target | None:
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

    def _phrase(self, view: View, at: int) -> list[Listing] | None:
        """An entry told in words: '12 entities of third countries, among them X', 'the tanker Y'."""
        first = next((c for c in view.candidates if c.start >= at), None)
        if first is None or not self.agents or first.indefinite:
            return None
        lead = view.scan.folded[at : first.start]
        if (
            not is_plain(lead)
            or len(lead) > 40
            or (first.name is not None and view.scan.text[at : at + 1].isupper() and lead.strip())
        ):
            return None
        if (
            self.prose.words.trigger.search(view.scan.folded, view.start, view.end) is not None
            and first.name is None
            and not re.search(r"also|too", view.scan.folded[first.end : view.end])
        ):
            return None
        targets = self.prose.lists.right(view, at, view.end, "listing.entry", self.kind)
        if first.name is not None:
            targets = targets[:1]
        return list(self.prose.listings(view, self.agents, targets, first.start, first.end, self.day, "listing.entry")) or None

    def _is_bare_name(self, view: View, text: str) -> bool:
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

    def _listed_on(self, view: View) -> list[Listing] | None:
        """'Listed on: 19 July 2024' dates the entry it stands under."""
        assert self.last is not None
        index, entries = self.last
        if not entries or view.sentence.index - index > 6:
            return None
        field = _LISTED_ON.search(view.scan.folded, view.start, view.end)
        time = next(
            (t for t in view.sentence.times if field is not None and t.start >= field.end() - 1 and t.start - field.end() <= 2),
            None,
        )
        if time is None:
            return None
        first, last = time.read()
        if first is None or first != last:
            return None
        self.last = None
        for i, entry in enumerate(entries):
            entries[i] = replace(entry, announced_on=first, announced_on_text=time.text, rule="listing.entry_dated")
        return list(entries)

    def _target(self, view: View, at: int, end: int, *, listed: bool) -> Target | None:
        text = view.scan.text
        folded = view.scan.folded
        line = folded[at : view.end]
        ship = next((s for s in view.phrase.ships if at <= s.start <= at + 3), None)
        head_end = self._head_end(text, at, end)
        head = text[at:head_end].strip(" \"“”'’*_.")
        while head_end > at and text[head_end - 1] in " \"“”'’*_":
            head_end -= 1
        at += len(text[at:head_end]) - len(text[at:head_end].lstrip(" \"“”'’*_"))
        if text[head_end : head_end + 2] in {": ", ":"} or any(
            t.kind in {"country", "authority"} for t in view.scan.lexicon.lookup(head.lower())
        ):
            return None
        if not head or not (head[0].isupper() or head[0].isdigit() or head.startswith("al-")) or len(head.split()) > 9:
            return None
        kind = self._kind(view, head, line, ship is not None)
        if kind is None:
            return None
        if kind == "vessel":
            if ship is not None:
                return Target(ship.start, ship.end, kind, " ".join(ship.text.split()).rstrip(",;:"), 1, ship)
            if not (
                _VESSEL_SIGNS.search(line)
                or (listed and head.isupper() and self.kind == "vessel")
                or re.search(r"\|\s*\d{7}\b", line)
            ):
                return None
        elif not self._is_name(view, head, kind):
            return None
        return Target(at, at + len(head), kind, " ".join(head.split()), 1)

    def _head_end(self, text: str, at: int, end: int) -> int:
        """Return where the name at the head of an entry ends: at a bracket, semicolon, dash, or comma that is not within it."""
        stop = re.compile(
            r"\s*[(;\[|\n]|\s+[–—-]\s+|:\s|,\s*|\s+2\s*:\s|\.\s+[A-Z]|\.$|\s+(?:is|was|has|have|were|are|who|which|had)\s"
        ).finditer(text, at, end)
        for found in stop:
            if found.group().startswith(","):
                form = FORM_BEHIND.match(text, found.start(), end)
                if form is not None:
                    continue
                surname = text[at : found.start()].strip()
                given = re.compile(r",\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+){0,3}(?=\s*[(;,\[\n]|$)").match(
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
        capital = sum(
            1 for w in words if w[:1].isupper() or w[:1].isdigit() or w in {"al", "of", "and", "for", "de", "bin", "the", "&"}
        )
        if capital < len(words):
            return False
        if len(words) == 1 and kind == "person":
            return False
        first = view.scan.lexicon.lookup(words[0].lower())
        return not (len(words) == 1 and any(t.kind in {"verb", "noun", "country"} for t in first))
