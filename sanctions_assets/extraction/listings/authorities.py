"""Who lists: authorities as mentioned in a sentence, and the one that issues a notice."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from sanctions_assets.extraction.lexicon import fold
from sanctions_assets.extraction.listings.records import Agent, Mention
from sanctions_assets.extraction.listings.vocabulary import Vocabulary
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan

_HEAD = 700
"""A letterhead stands within this many code points of the start of a document."""
_LEAD_IN = re.compile(
    r"(?:from|source|issued by|published by|publisher|statement by|press release|by|the|his majesty's|office of the)[:\s]*"
)
_RELEASE = re.compile(
    r"\b(?:press|media|news) releases?\b|\bfact sheet\b|\bnotes to editors\b|\bimmediate release\b"
    r"|\bbackgrounder\b|\bfinancial sanctions notice\b"
)
_OFFICES = frozenset({"minister", "secretary", "president", "premier", "commissioner", "chancellor", "ministers"})
_HOLDER = re.compile(r"\s+[A-Z][\w\u2019'-]+(?:\s(?:[A-Z]\.\s)?[A-Z][\w\u2019'-]+){1,2}")
_NO_BODY = re.compile(r"\b(?:and|of|in|with|by|on|for|to|was|were|is|has|have|had|under|[a-z]{3,}ed)\s")
_JOIN = re.compile(
    r"\s*(?:,|,?\s*and|,?\s*as well as|,?\s*along with|,?\s*together with|/|&)\s*(?:by\s+)?(?:both\s+)?(?:the\s+)?"
)


class Authorities:
    """Finds the authorities of a document."""

    def __init__(self, scan: Scan, words: Vocabulary) -> None:
        self.scan = scan
        self.words = words
        self._mentions: dict[int, list[Mention]] = {}

    def mentions(self, sentence: SentenceScan) -> list[Mention]:
        """Return the authorities that a sentence names, in reading order."""
        known = self._mentions.get(sentence.index)
        if known is None:
            known = [m for hit in sentence.hits if (m := self._mention(hit, sentence)) is not None]
            known = self._with_holders(sentence, known)
            self._mentions[sentence.index] = known
        return known

    def _mention(self, hit: Hit, sentence: SentenceScan) -> Mention | None:
        codes, adjective = self._codes(hit)
        if not codes:
            return None
        folded = self.scan.folded
        if folded[hit.end : hit.end + 1] == " " and self.scan.text[hit.end : hit.end + 1] == "-":
            return Mention(hit.start, hit.end, hit.end, codes, True, False)
        body = self.words.body.match(folded, hit.end, sentence.end)
        if body is not None and not _NO_BODY.search(body.group()):
            return Mention(hit.start, hit.end, body.end(), codes, False, False)
        holder = self._holder(hit)
        if holder is not None:
            return Mention(hit.start, hit.end, holder.end(), codes, False, False)
        owns = folded.startswith(("'s ", "'s,", "'s.", "' "), hit.end) and (
            folded[hit.end] == "'" and (folded[hit.end + 1] == "s" or folded[hit.end - 1] == "s")
        )
        return Mention(hit.start, hit.end, hit.end, codes, adjective, owns)

    def _holder(self, hit: Hit) -> re.Match[str] | None:
        """Return the name of who holds an office: 'Foreign Minister Winston Peters'."""
        if self.scan.folded[hit.start : hit.end].split()[-1] not in _OFFICES:
            return None
        return _HOLDER.match(self.scan.text, hit.end)

    @cached_property
    def _holders(self) -> dict[str, tuple[str, ...]]:
        """The family names of those who hold an office that lists, with its codes."""
        found: dict[str, tuple[str, ...]] = {}
        for sentence in self.scan.sentences:
            for hit in sentence.hits:
                holder = self._holder(hit) if any(t.kind in {"authority", "weak_authority"} for t in hit.terms) else None
                if holder is not None:
                    found.setdefault(holder.group().split()[-1], self._codes(hit)[0])
        return found

    def _with_holders(self, sentence: SentenceScan, mentions: list[Mention]) -> list[Mention]:
        """Add those who are named by their office elsewhere: 'Peters also sanctioned 27 tankers'."""
        if not self._holders:
            return mentions
        pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, self._holders)) + r")\b")
        further = [
            Mention(m.start(), m.end(), m.end(), self._holders[m.group()], False, self.scan.folded.startswith("'s", m.end()))
            for m in pattern.finditer(self.scan.text, sentence.start, sentence.end)
            if not any(k.start <= m.start() < k.np_end for k in mentions)
        ]
        return sorted([*mentions, *further], key=lambda m: m.start) if further else mentions

    def _codes(self, hit: Hit) -> tuple[tuple[str, ...], bool]:
        joint = hit.get("joint")
        if joint is not None:
            return tuple(joint.codes), False
        country = hit.get("country")
        authority = hit.get("authority")
        if authority is not None:
            return (authority.code,), False
        weak = [t.value.code for t in hit.terms if t.kind == "weak_authority"]
        if weak:
            return (self._likeliest(weak),), False
        if country is None:
            return (), False
        return (country.code,), country.kind == "demonym"

    def _likeliest(self, codes: Sequence[str]) -> str:
        """Return the one of several states that the document speaks of most; the first where it speaks of none."""
        bias = {codes[0]: 2} if self._spoken_of[codes[0]] else {}
        return max(codes, key=lambda code: (self._spoken_of[code] + bias.get(code, 0), -list(codes).index(code)))

    @cached_property
    def _spoken_of(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for sentence in self.scan.sentences:
            for hit in sentence.hits:
                authority, country = hit.get("authority"), hit.get("country")
                if authority is not None:
                    counts[authority.code] += 2
                elif country is not None:
                    counts[country.code] += 1
        return counts

    @cached_property
    def foremost(self) -> list[Agent]:
        """The body that the document names most, where it names one at least twice; states by their own names don't count."""
        counts: Counter[str] = Counter()
        words: dict[str, tuple[str, int]] = {}
        for sentence in self.scan.sentences:
            for hit in sentence.hits:
                authority = hit.get("authority")
                if authority is not None and (hit.get("country") is None or authority.code in {"EU", "UN"}):
                    counts[authority.code] += 1
                    words.setdefault(authority.code, (self.scan.text[hit.start : hit.end], hit.start))
        best = min(counts, key=lambda code: (-counts[code], code), default=None)
        return [Agent(best, *words[best])] if best is not None and counts[best] >= 2 else []

    def agents(self, mention: Mention) -> list[Agent]:
        """Return a mention as the authorities that list: a joint one stands for several."""
        return [Agent(code, self.scan.text[mention.start : mention.end], mention.start) for code in mention.codes]

    def coordinated(
        self, sentence: SentenceScan, first: Mention, *, leftwards: bool = True, rightwards: bool = True
    ) -> list[Mention]:
        """Return a mention with those that 'and' or commas join to it."""
        mentions = self.mentions(sentence)
        group = [first]
        at = mentions.index(first)
        folded = self.scan.folded
        if leftwards:
            for other in reversed(mentions[:at]):
                if not _JOIN.fullmatch(folded, other.np_end, group[0].start):
                    break
                group.insert(0, other)
        if rightwards:
            for other in mentions[at + 1 :]:
                gap = folded[group[-1].np_end : other.start]
                if not _JOIN.fullmatch(re.sub(r"^'s?(?=\s)", "", gap)):
                    break
                group.append(other)
        return group

    @cached_property
    def issuer(self) -> Agent | None:
        """The body that issues the document, from its letterhead: a short line at its head that is the name of a body."""
        at = 0
        for line in self.scan.text[:_HEAD].split("\n"):
            start, at = at, at + len(line) + 1
            if len(line) > 110:
                break
            found = self._named_in(line)
            if found is not None:
                codes, name, where = found
                plain = _LEAD_IN.sub("", fold(line).strip(" .:"), count=1)
                if len(name) >= 0.5 * len(plain):
                    return Agent(self._likeliest(codes), name, start + where)
        return self._speaker() if _RELEASE.search(self.scan.folded, 0, _HEAD) is not None else None

    def _speaker(self) -> Agent | None:
        """The authority with which the title or the first sentence of a release begins."""
        for sentence in self.scan.sentences[:9]:
            first = next((m for m in self.mentions(sentence) if not m.adjective), None)
            if first is not None and self.scan.folded[sentence.start : first.start].strip() in {
                "",
                "the",
                "today",
                "today the",
                "today,",
                "today, the",
            }:
                return self.agents(first)[0]
        return None

    def _named_in(self, line: str) -> tuple[list[str], str, int] | None:
        """Return the longest name of a body in a line (a state's own name is none): its codes, words and place."""
        folded = fold(line)
        lexicon = self.scan.lexicon
        best: tuple[int, int, list[str]] | None = None
        for start, end, pattern in lexicon.automaton.find(folded):
            terms = lexicon.terms[pattern]
            codes = [t.value.code for t in terms if t.kind == "authority"] or [
                t.value.code for t in terms if t.kind == "weak_authority"
            ]
            if (
                codes
                and (codes[0] in {"EU", "UN"} or not any(t.kind == "country" for t in terms))
                and (best is None or end - start > best[1] - best[0])
            ):
                best = (start, end, codes)
        return None if best is None else (best[2], line[best[0] : best[1]], best[0])
