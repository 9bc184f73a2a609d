"""Speech carried beyond its sentence: quotations, lists, paragraphs that go on, and the one source of a brief."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.speakers.acts import find_acts
from sanctions_assets.extraction.speakers.line import Line, NounPhrase
from sanctions_assets.extraction.speakers.register import Register
from sanctions_assets.extraction.speakers.scopes import Act
from sanctions_assets.extraction.speakers.subjects import opening_phrase
from sanctions_assets.extraction.speakers.verbs import ActKind
from sanctions_assets.extraction.speakers.vocabulary import speech_words

BRIEF_LENGTH = 1500
"""Code points up to which an article counts as a brief, whose one source in the lead stands for the whole."""
INTERVIEW_LENGTH = 5000
"""Code points up to which one who gave an interview stands for an article that names its source no more."""
_INTERVIEW = re.compile(r"\bin an? (?:\w+ )?interview\b")
_GOES_ON = re.compile(
    r"(?:it|he|she|they) (?:also|did not rule out|further|then)\b"
    r"|(?:another|a further|a second|a third|the rest|the remainder|the others?)\b"
    r"|(?:(?:most|some|all) of (?:it|them)|(?:one|two) of them)\b"
    r"|of (?:these|those|them|this)\b|at (?:that|the) time\b|there was talk\b|there were\b|the latest\b|(?:they|it) covers?\b"
    r"|in all\b|in addition\b|more are\b|it is (?:highly )?possible\b"
    r"|.{0,160}?\bwould have been\b|.{0,70}\b(?:a further|another)\b|.{0,80}?\balso\b",
    re.IGNORECASE,
)
"""Openings and words by which a sentence goes on with what a source was just told to say."""
_SHIFTED = re.compile(
    r"(?:it|she|they|both|(?:the|its|her) (?:[\w-]+ ){0,2}?"
    r"(?:ships?|vessels?|tankers?|freighters?|cargo(?:es)?|crew|shipments?|goods|oil|grain))"
    r"\s+(?:\w+ly\s+|later\s+|then\s+)?(?:had\s+(?!to\b|no\b|a\b)|would\s+)\w",
    re.IGNORECASE,
)
"""A tense set back within a paragraph goes on with what was said: 'It had loaded in Basra.'"""
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s+\S")
_FEWEST_NUMBERED = 2
"""So many paragraphs with a number make a report, whose paragraphs speak each for itself."""
_ANAPHOR = re.compile(r"(?:they|it|these|those|both)\b", re.IGNORECASE)
_BULLET = re.compile(r"\s*(?:[-*•●▪–—]|\(?[a-z\d]{1,2}[.)])\s")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A source by its fullest name, with the stretch that it answers for; without a name it is data alone or the writer."""

    name: str | None
    kind: ActKind
    verb_start: int
    verb_end: int
    scope_start: int
    scope_end: int
    leads: bool

    def covers(self, start: int, end: int) -> bool:
        """Say whether a claim at a stretch lies in what the source says; one that the verb divides, by its own side."""
        if self.kind == "lists":
            return self.verb_start < end and self.scope_start < end <= self.scope_end
        divided = start <= self.verb_start < end
        at = (end - 1 if self.leads else start) if divided else start
        return self.scope_start <= at < self.scope_end


class Speakers:
    """The sources of a document: ask ``of`` who says a stretch of it."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan
        words = speech_words(scan.lexicon)
        self._register = Register(scan, words)
        self._told: list[list[Speaker]] = []
        self._met: list[tuple[int, str, NounPhrase]] = []
        """Sources in reading order: index of the sentence, name, phrase."""
        for sentence in scan.sentences:
            self._told.append(
                self._read(Line(scan, sentence, words), sentence)
                if not words.triggers.isdisjoint([t.lower for t in sentence.tokens])
                else []
            )
        self._name_unnamed()
        self._quotations = _quotations(scan)
        body = [s for s in scan.sentences if not s.headline]
        self._first = next((s.index for s in body if s.end - s.start > 40), -1)
        numbered = sum(1 for s in body if _NUMBERED.match(scan.text, s.start))
        self._brief = bool(body) and body[-1].end - body[0].start <= BRIEF_LENGTH and numbered < _FEWEST_NUMBERED
        self._lead = self._lead_source() if numbered < _FEWEST_NUMBERED else None

    def _read(self, line: Line, sentence: SentenceScan) -> list[Speaker]:
        out = []
        for act in find_acts(line):
            name = self._name(line, act, sentence)
            if name is None and act.source.kind not in {"document", "own"}:
                continue
            if act.kind != "differs":
                out.append(Speaker(name, act.kind, act.verb_start, act.verb_end, act.scope_start, act.scope_end, act.leads))
        return out

    def _name(self, line: Line, act: Act, sentence: SentenceScan) -> str | None:
        if act.source.kind == "own":
            return None
        near = self._near(line, act, sentence) if act.source.kind == "pronoun" else []
        name = self._register.resolve(act.source, line.tokens[act.source.first].start, near)
        if name is not None and not sentence.headline and act.kind != "lists":
            self._register.note(name, act.source)
            self._met.append((sentence.index, name, act.source))
            told = (
                self._scan.text[min(act.verb_start, line.tokens[act.source.first].start) : act.verb_end]
                if act.source.kind in {"name", "noun"}
                else ""
            )
            if not line.words.data.isdisjoint(told.lower().split()):
                self._register.compiler = name
            if act.kind == "differs" and act.source.kind == "name":
                self._register.body = name  # two capitals alone do not tell a firm from a person; 'it' may follow
        return name

    def _name_unnamed(self) -> None:
        """Give the office-holder of the lead ('the head of the service said') the name told soon after without an office."""
        body = [s.index for s in self._scan.sentences if not s.headline and s.end - s.start > 25][:2]
        words = self._register.words
        for n, (index, name, phrase) in enumerate(self._met):
            office = phrase.kind == "noun" and phrase.article and phrase.role in words.people - words.bodies and " " in name
            if index not in body or not office or phrase.role.endswith("s"):
                continue
            for later, found, other in self._met[n + 1 :]:
                if later - index > 8 or (other.kind == "noun" and other.role in words.people and found != name):
                    break
                if other.kind == "name" and self._register.is_person(found, other.role):
                    if other.role in {"", phrase.role}:
                        self._told = [[replace(s, name=found) if s.name == name else s for s in told] for told in self._told]
                    break

    def _near(self, line: Line, act: Act, sentence: SentenceScan) -> list[NounPhrase]:
        """Return the opening phrases that a pronoun may take up: of its own sentence, then of one before that names no source."""
        own = opening_phrase(line) if act.source.first > 0 else None
        near = [own] if own is not None and own.last <= act.source.first else []
        if sentence.index and not self._told[sentence.index - 1]:
            before = self._scan.sentences[sentence.index - 1]
            if before.sentence.paragraph == sentence.sentence.paragraph and not before.headline:
                opening = opening_phrase(Line(self._scan, before, line.words))
                near.extend([opening] if opening is not None else [])
        return near

    def told_in(self, sentence: int) -> Sequence[Speaker]:
        """Return the sources that a sentence itself names, in reading order."""
        return self._told[sentence]

    def of(self, start: int, end: int, *, denied: bool = False, carried: bool = True) -> str | None:
        """Return who says the stretch ``[start, end)``, ``None`` for the article's own voice, documents and data.

        With ``denied`` a source that denies goes before one that reports the denial; without ``carried`` only the words of
        the sentence itself count, as for an entry of a table.
        """
        sentence = self._scan.sentence_at(start)
        if sentence is None:
            return None
        end = min(end, sentence.end)
        told = [s for s in self._told[sentence.index] if s.covers(start, end)]
        if told:
            named = [s for s in told if s.name is not None]
            if not named:
                return None
            named = [s for s in named if s.kind == "denies"] if denied and any(s.kind == "denies" for s in named) else named
            best = min(named, key=lambda s: (s.scope_end - s.scope_start - (5 if s.leads else 0), -s.verb_start))
            return best.name
        if not carried:
            return None
        name = self._carried(sentence, start)
        return name or self._lead or self._opened(sentence.index)

    def _opened(self, index: int) -> str | None:
        """Return the one source of a brief's first sentence, up to the end of the next paragraph if no other has spoken."""
        if not self._brief or index <= self._first:
            return None
        sentences = self._scan.sentences
        if sentences[index].sentence.paragraph > sentences[self._first].sentence.paragraph + 1:
            return None
        names = {s.name for told in self._told[self._first : index] for s in told if s.kind != "lists"}
        opening = self._last_of(self._first)
        return opening if names == {opening} else None

    def _last_of(self, index: int) -> str | None:
        return next((s.name for s in reversed(self._told[index]) if s.name is not None and s.kind != "lists"), None)

    def _carried(self, sentence: SentenceScan, start: int) -> str | None:
        i = sentence.index
        at = bisect_right(self._quotations, (start, len(self._scan.text))) - 1
        quotation = self._quotations[at] if at >= 0 and start < self._quotations[at][1] else None
        if quotation is not None:
            return self._speaker_of(quotation, i)
        sentences = self._scan.sentences
        if i == 0 or sentences[i - 1].headline:
            return None
        text = self._scan.text[sentence.start : sentence.end]
        same = sentences[i - 1].sentence.paragraph == sentence.sentence.paragraph
        if same and _GOES_ON.match(text) and not any(s.scope_start <= sentence.start for s in self._told[i]):
            for k in range(i - 1, max(-1, i - 3), -1):
                if sentences[k].sentence.paragraph != sentence.sentence.paragraph:
                    break
                name = self._last_of(k)
                if name is not None:
                    return name
        between = self._between(i)
        if between is not None:
            return between
        if same and _SHIFTED.match(text):
            return self._last_of(i - 1)
        if not same and _ANAPHOR.match(text) and self._brief and i == self._first + 1:
            return self._last_of(i - 1)
        if not same and _BULLET.match(text):
            return self._introduced(i)
        return None

    def _between(self, i: int) -> str | None:
        """Return the source that speaks both before and after a sentence within its paragraph."""
        sentences = self._scan.sentences
        paragraph = sentences[i].sentence.paragraph
        ends: list[str | None] = []
        for step in (-1, 1):
            k = i + step
            name = None
            while name is None and 0 <= k < len(sentences) and abs(k - i) <= 4 and sentences[k].sentence.paragraph == paragraph:
                name = self._last_of(k)
                k += step
            ends.append(name)
        return ends[0] if ends[0] is not None and ends[0] == ends[1] else None

    def _introduced(self, i: int) -> str | None:
        """Return the source of the sentence with a colon that opens a list."""
        sentences = self._scan.sentences
        for k in range(i - 1, max(-1, i - 12), -1):
            text = self._scan.text[sentences[k].start : sentences[k].end]
            if text.rstrip().endswith(":"):
                return self._last_of(k)
            if not _BULLET.match(text):
                return None
        return None

    def _speaker_of(self, quotation: tuple[int, int], i: int) -> str | None:
        """Return the speaker of a quotation: named beside it, in a sentence that it touches or one next to it."""
        sentences = self._scan.sentences
        start, end = quotation
        inside = [s for s in sentences[max(0, i - 12) : i + 13] if s.end > start and s.start < end]
        for s in inside:
            for speaker in self._told[s.index]:
                if speaker.name is not None and not (start <= speaker.verb_start < end):
                    return speaker.name
        first, last = inside[0].index if inside else i, inside[-1].index if inside else i
        paragraph = sentences[first].sentence.paragraph
        for k, same_only in ((first - 1, False), (last + 1, True), (first - 2, True)):
            if 0 <= k < len(sentences) and not (same_only and sentences[k].sentence.paragraph != paragraph):
                name = self._last_of(k)
                if name is not None:
                    return name
        return None

    def _lead_source(self) -> str | None:
        """Return the one source that the lead of a brief, or of an interview, names and the rest does not outweigh."""
        sentences = [s for s in self._scan.sentences if not s.headline]
        if not sentences or any(s.name is None and s.kind != "shows" for told in self._told for s in told):
            return None
        length = sentences[-1].end - sentences[0].start
        names = [s.name for told in self._told for s in told if s.name is not None and s.kind not in {"lists", "shows"}]
        lead = [
            s
            for sentence in [s for s in sentences if s.end - s.start > 25][:2]
            for s in self._told[sentence.index]
            if s.name in names
        ]
        if len({s.name for s in lead}) != 1:
            return None
        interview = any(_INTERVIEW.search(self._scan.text, s.verb_start, min(s.scope_end, s.verb_end + 60)) for s in lead)
        if length > (INTERVIEW_LENGTH if interview else BRIEF_LENGTH):
            return None
        share = sum(n == lead[0].name for n in names) / len(names)
        return lead[0].name if share > (0.4 if interview else 0.7) else None


def _quotes_singly(text: str, at: int, *, opens: bool) -> bool:
    """Say whether a single mark opens or closes a quotation, and is no apostrophe."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if opens:
        return (not before or before.isspace()) and not after.isspace() and bool(after)
    if not after or after in ".,;:!?)":
        return True
    return after.isspace() and before != "s"  # an s before it makes it a plural's apostrophe


def _quotations(scan: Scan) -> list[tuple[int, int]]:
    """Return the stretches between quotation marks; a mark left open ends with its paragraph."""
    found: list[tuple[int, int]] = []
    text = scan.text
    opened: int | None = None
    paragraph = -1
    for sentence in scan.sentences:
        tokens = sentence.tokens
        if sentence.sentence.paragraph != paragraph:
            paragraph = sentence.sentence.paragraph
            if opened is not None and sentence.tokens and sentence.tokens[0].text in {"“", '"'}:
                tokens = sentence.tokens[1:]  # a quotation that goes on opens each of its paragraphs with a mark
            elif opened is not None:
                found.append((opened, max(opened, sentence.start - 1)))
                opened = None
        for token in tokens:
            mark = token.text
            single = mark in {"‘", "’", "'"}
            if single and not _quotes_singly(text, token.start, opens=opened is None):
                continue
            if mark == "“" or (opened is None and (mark == '"' or single)):
                opened = token.start
            elif (single or mark in {"”", '"'}) and opened is not None:
                found.append((opened, token.end))
                opened = None
    if opened is not None:
        found.append((opened, scan.sentences[-1].end))
    return [(a, b) for a, b in found if text[a:b].count(" ") > 1]
