"""The lists of notices: sections under headings, bullets, numbered entries, table rows and register entries."""

import re
from dataclasses import replace
from datetime import date

from sanctions_assets.extraction.listings.authorities import Authorities
from sanctions_assets.extraction.listings.entries import Entries
from sanctions_assets.extraction.listings.gaps import is_plain, opens_group
from sanctions_assets.extraction.listings.notice_words import (
    ANNEX,
    BASED,
    BEGINS,
    BULLET,
    ENTRY,
    FIELD,
    FURTHER_NAME,
    GROUP_HEADING,
    INCLUDE,
    KINDS,
    LISTED_ON,
    MARK,
    NAME_FIELD,
    NUMBER,
    OFF,
    ON,
    OPENING,
    REGISTER,
    ROW,
    SECTION,
    SEVERAL,
    TAB_ROW,
)
from sanctions_assets.extraction.listings.prose import Prose
from sanctions_assets.extraction.listings.records import Agent, Day, Listing, Target
from sanctions_assets.extraction.listings.subjects import LISTERS
from sanctions_assets.extraction.listings.tables import HEADER, Tables
from sanctions_assets.extraction.listings.view import View
from sanctions_assets.model.taxonomy import TargetKind


class Notice(Tables, Entries):
    """Follows the sections of a notice and turns their entries into listings."""

    def __init__(self, prose: Prose, authorities: Authorities, published_on: date | None) -> None:
        self.prose = prose
        super().__init__(authorities)
        self.published_on = published_on
        self.open = False
        self.kind: TargetKind | None = None
        self.agents: list[Agent] = []
        self.day: Day | None = None
        self.strict = False
        """Whether the section's heading is nothing but a kind: 'Individuals:'. Its plain lines are entries."""
        self.quiet = 0
        """Sentences of prose since the last entry; a list ends where prose goes on."""
        self.section: bool | None = None
        """What the last heading said: entries are listings, are none, or nothing."""
        self.last: tuple[int, list[Listing]] | None = None
        self.paragraph = -1

    # -- what opens and closes lists -----------------------------------------------------------------------------------
    def after(self, view: View, own: list[Listing]) -> None:
        """Take note of a sentence that is no entry: a heading, an introduction, or prose."""
        folded = view.scan.folded[view.start : view.end]
        text = view.scan.text[view.start : view.end]
        heading = self._is_heading(view, text)
        introduces = text.rstrip().endswith(":") or bool(
            re.search(r"\b(?:following|below|as follows|in table \w|in the table|in (?:the )?annex)\b", folded)
        )
        if not (own or heading or introduces):
            self._prose(view, folded, text)
            return
        if introduces and not own and INCLUDE.fullmatch(folded.strip()) and self._told_lately(view):
            memory = self.prose.memory
            told = [kind for kind, pattern in KINDS if pattern.search(folded)]
            self._begin([Agent(a.code, a.name, -1) for a in memory.agents], memory.day or self._release_day(), told)
            return
        off = OFF.search(folded) is not None and not re.search(r"\bby (?:adding|the addition)\b|\badding the following\b", folded)
        on = ON.search(folded) is not None
        kinds = [kind for kind, pattern in KINDS if pattern.search(folded)]
        if (
            own
            and own[-1].rule in OPENING
            and (introduces or any(o.target_name is None for o in own))
            and not (off and introduces)
        ):
            self._begin(
                list({a.authority_country: Agent(a.authority_country, a.authority, -1) for a in own}.values()),
                self._day_of(own),
                kinds if introduces else [],
            )
        elif not (heading or introduces):
            self._prose(view, folded, text)
        else:
            if off and not (on and not introduces and re.search(r"\badd|designat", folded)):
                self.open, self.section = False, False
            elif kinds or on:
                # A bare 'Vessels' goes on with a notice; only words of listing begin one.
                if not (BEGINS.search(folded) or self.section is True or (on and (self.section is False or self._issued()))):
                    return
                if self.section is False and not on:
                    return
                agents = (
                    self._acting(view)
                    or self.agents
                    or self._issued()
                    or self.prose.memory.agents
                    or self._any(view)
                    or self.prose.subjects.context()
                )
                if agents:
                    day = self.day or self._release_day()
                    section = SECTION.fullmatch(MARK.sub("", folded, count=1).strip()) is not None
                    self._begin(agents, self._sentence_day(view) or day, kinds, strict=section)
            elif heading and ANNEX.fullmatch(folded) and self._issued():
                self._begin(self._issued(), self._release_day(), [])
            elif self.open and heading and GROUP_HEADING.fullmatch(folded.strip(" :")) is not None:
                self.kind = None
            elif self.open and BULLET.match(text):
                self._prose(view, folded, text)
            elif heading and not all(
                HEADER.fullmatch(w) or w in {"item", "number", "and", "of"} for w in re.findall(r"[\w.]+", folded)
            ):
                self.open, self.kind = False, None

    def _told_lately(self, view: View) -> bool:
        memory = self.prose.memory
        return bool(memory.agents or self._issued()) and view.sentence.index - max(memory.told_at, memory.tried_at) <= 3

    def _issued(self) -> list[Agent]:
        issuer = self.authorities.issuer
        return [issuer] if issuer is not None else []

    def _prose(self, view: View, folded: str, text: str) -> None:
        """Count what is neither heading nor entry: a list ends where prose goes on."""
        if self.open:
            if len(folded) < 200 and ENTRY.search(folded) and OFF.search(folded):
                self.open, self.section = False, False
            if view.sentence.sentence.paragraph != self.paragraph and not FIELD.match(text):
                self.quiet += 1
            self.paragraph = view.sentence.sentence.paragraph
            if self.quiet > 4:
                self.open = False

    def _begin(self, agents: list[Agent], day: Day | None, kinds: list[TargetKind], *, strict: bool = False) -> None:
        self.open, self.section, self.quiet, self.strict = True, True, 0, strict
        self.agents = agents
        self.day = day
        self.kind = kinds[0] if len(kinds) == 1 else None

    def _acting(self, view: View) -> list[Agent]:
        """Return the authority that the sentence of an introduction begins with."""
        listers = [a for a, _, _ in self.prose.subjects.by(view, view.start, view.end)]
        if listers and not self._issued() and not view.scan.text[view.start : view.end].rstrip().endswith("."):
            return listers  # 'Vessels newly sanctioned by the UK'
        first = next((m for m in view.mentions if not m.adjective and not m.possessive), None)
        lead = view.scan.folded[view.start : first.start].strip() if first is not None else ""
        if first is None or not (
            lead in {"", "the", "today", "today the"} or re.fullmatch(r"[(\d.)a-z]{1,4}(?:\s+the)?|\W+(?:the)?", lead)
        ):
            return []
        if first.codes[0] not in LISTERS and not self._issued():
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
        if (
            len(text) > 90
            or not any(c.isalpha() for c in text)
            or (
                text.rstrip().endswith((".", ";", "!", "?", ","))
                and re.search(r"\b(?:S\.A|Ltd|Inc|Co|LTD|INC|CO|Corp|CORP|L\.L\.C)\.$", text) is None
            )
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
        """Return the listings of the entries of an open list; ``None`` where the sentence is no entry."""
        found = self._item(view)
        if self.open and "\n" in view.scan.text[view.start : view.end]:
            for line in FURTHER_NAME.finditer(view.scan.text, view.start, view.end):
                target = self.numbered_name(view.scan.text, line.end(), view.end)
                if target is not None:
                    self.quiet = 0
                    found = (found or []) + self._entry(view, target)
            for line in re.finditer(r"\n", view.scan.text[view.start : view.end]) if found else ():
                start = view.start + line.end()
                mark = next(
                    (m for p in (MARK, NUMBER, NAME_FIELD) if (m := p.match(view.scan.text, start, view.end)) is not None),
                    None,
                )
                if mark is not None:
                    stop = view.scan.text.find("\n", start)
                    target = self.read_entry(view, mark.end(), stop if 0 <= stop < view.end else view.end, listed=True)
                    found = found + self._entry(view, target) if target is not None and found is not None else found
        return found

    def _entry(self, view: View, target: Target) -> list[Listing]:
        """Return a target as an entry of the open list, one for each authority."""
        day, words = self.day if self.day is not None else (None, "")
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
                day,
                words or None,
                "listing.entry",
            )
            for agent in self.agents
        ]
        self.last = (view.sentence.index, found)
        return found

    def _item(self, view: View) -> list[Listing] | None:
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
                self.note_columns(view, [c.strip() for c in view.scan.folded[view.start : view.end].split("|")])
        if not self.open:
            return None
        line_start = text.rfind("\n", 0, view.start) + 1
        if view.start - line_start > 8:
            return None
        if re.search(r"[|\t]", text[view.start : view.end]) and self.is_header(view):
            return []
        line_end = text.find("\n", view.start)
        line_end = line_end if line_end >= 0 else len(text)
        mark = MARK.match(text, line_start, view.end) or NUMBER.match(text, line_start, view.end)
        at = max(view.start, mark.end()) if mark is not None else view.start
        if (mark is not None and mark.group().strip() in {"—", "\u2013"} and text[:line_start].rstrip().endswith(("”", '"'))) or (
            mark is None and text[view.start] in '“"'
        ):
            return None  # who said what stands above, or what is said
        seat = BASED.match(text, at, view.end) if mark is not None else None
        at = seat.end() if seat is not None else at
        line = view.scan.folded[at : view.end].strip(" []")
        if SECTION.fullmatch(line) or (len(line.split()) <= 4 and OFF.search(line)):
            return None
        field = NAME_FIELD.match(text, at, view.end)
        row = ROW.match(text, line_start, view.end) if "|" in text[view.start : view.end] else None
        if row is None and "\t" in text[view.start : view.end]:
            row = TAB_ROW.match(text, line_start, view.end)
        register = REGISTER.search(text, at, line_end) if mark is None and field is None and row is None else None
        based = BASED.match(text, view.start, view.end) if self.kind is not None and mark is None else None
        named = next((c for c in view.candidates if based is not None and c.start == based.end() and c.name is not None), None)
        if named is not None:  # 'China-based Hubei Lumen Ltd supplied propellant' under 'the following entities'
            known = view.target(named, "listing.entry")
            self.quiet = 0
            return self._entry(view, known or Target(named.start, named.end, self.kind or "organization", named.name, 1))
        bare = mark is None and field is None and row is None and register is None
        if bare and (not self._is_plain_line(view, at) or self.is_letterhead(view.scan.text[at:line_end])):
            return None
        if field is not None:
            at = field.end()
        if row is not None:
            at = row.start("cell")
        end = row.end("cell") if row is not None else view.end
        parts = self.numbered_name(text, at, view.end) if field is not None else None
        marked = mark is not None or row is not None or field is not None
        target = parts or self.read_entry(view, at, end, listed=marked or (bare and self.strict))
        if target is None:
            return self._phrase(view, at) if mark is not None or field is not None else None
        self.quiet = 0
        found = self._entry(view, target)
        day = self.day_of_row(view, line_start) if row is not None and self.date_column is not None else None
        if day is not None:
            return [replace(f, announced_on=day[0], announced_on_text=day[1]) for f in found]
        return self._listed_on(view) or found

    def _is_plain_line(self, view: View, at: int) -> bool:
        """Say whether a line without a mark is an entry: a name alone, or with a description under a heading of its kind."""
        text = view.scan.text
        if self.kind is None:
            return False
        line_end = text.find("\n", at)
        line = text[at : line_end if line_end >= 0 else len(text)].rstrip()
        if self._is_heading(view, text[view.start : view.end]) and self.is_bare_name(view, text[at : view.end]):
            return True
        return self.strict and self.is_described_name(line)

    def _phrase(self, view: View, at: int) -> list[Listing] | None:
        """An entry told in words: '12 entities of third countries, among them X', 'the tanker Y'."""
        first = next((c for c in view.candidates if c.start >= at), None)
        if first is None or not self.agents or first.indefinite:
            return None
        if view.scan.text[view.start : view.end].rstrip().endswith(":") and view.scan.folded.startswith(("the ", "those "), at):
            return None  # 'The seven individuals are as follows:'
        if first.name is not None and not re.match(
            r"\s*(?:[,;(\u2013—|]|\.?\s*$|[-:]\s|and\s+its\s)", view.scan.text[first.end : view.end]
        ):
            return None  # 'Prohibition of exports' is a heading
        lead = view.scan.folded[at : first.start]
        opened = opens_group(view, lead) if first.name is not None else None
        if opened is not None:  # 'makers of weapons such as A, B and C'
            targets = self.prose.lists.right(view, at, view.end, "listing.entry", opened)
            return (
                list(self.prose.listings(view, self.agents, targets, first.start, first.end, self.day, "listing.entry")) or None
            )
        if (
            not is_plain(lead)
            or len(lead) > 40
            or (first.name is not None and view.scan.text[at : at + 1].isupper() and lead.strip())
        ):
            return None
        if (
            self.prose.words.trigger.search(view.scan.folded, view.start, min(view.end, first.end + 40)) is not None
            and first.name is None
            and not re.search(r"also|too", view.scan.folded[first.end : view.end])
        ):
            return None
        targets = self.prose.lists.right(view, at, view.end, "listing.entry", self.kind)
        if first.name is not None and not SEVERAL.match(view.scan.folded, first.end, view.end):
            targets = targets[:1]
        return list(self.prose.listings(view, self.agents, targets, first.start, first.end, self.day, "listing.entry")) or None

    def _listed_on(self, view: View) -> list[Listing] | None:
        """'Listed on: 19 July 2024' dates the entry it stands under."""
        assert self.last is not None
        index, entries = self.last
        if not entries or view.sentence.index - index > 6:
            return None
        field = LISTED_ON.search(view.scan.folded, view.start, view.end)
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
