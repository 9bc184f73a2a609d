"""What stands around a name in its sentence, as the signs of a ship ask for it."""

import re
from collections.abc import Callable
from functools import cached_property

from sanctions_assets.extraction.names import FUNCTION_WORDS, NameChunk
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.sentences import Token
from sanctions_assets.extraction.ships.particulars import Particulars, flag_before, particulars_after
from sanctions_assets.extraction.ships.spelling import QUOTES

_NUMBERED = re.compile(r"(?:\s|-)(?:\d{1,4}|No\. ?\d+|I{1,3}|IV|VI{0,3}|IX|X)$|^[A-Z]{1,4}-?\d{2,5}$")
"""'Amber Star 6', 'Ro San II', 'DN5505'."""
_YEAR = re.compile(r"\b(?:19|20)\d\d$")
_SINGULAR_S = ("ss", "us", "is", "os", "as")
_AUXILIARIES = frozenset({
    "was", "were", "is", "are", "has", "had", "have", "been", "being", "be", "will", "would", "may",
    "might", "could", "to", "also", "then", "now", "again", "later", "never", "not", "already",
    "still", "reportedly",
})  # fmt: skip
_IRREGULAR = frozenset({
    "came", "went", "ran", "took", "made", "got", "set", "put", "broke", "hit", "fell", "gave", "kept", "began", "became",
    "struck", "met", "lost", "held", "stood", "spent", "drew", "flew", "rode", "brought", "sent", "sold", "threw", "won", "found",
})  # fmt: skip
"""Verbs whose past does not show by its ending, so that a name before them modifies nothing."""
_MOST_AUXILIARIES = 4
_LEADS_TO_NAME = frozenset({",", ":", "–", "—", "-", "("})
_MARKS = frozenset({",", ".", ";", ")", "(", "–", "—", "-"})
_LINKS = frozenset({"are", "were", "and", "is"})
_WINDOW = 14
"""Tokens before a name within which its kind may be told."""
_KIND_REACH = 60
"""Characters between a kind and a name that belong together."""
_OTHER_CLAUSE = re.compile(r"[.;]|\bthat\b|\bsaid\b")
_APPOSED = re.compile(r"(?:[^,]*,|[^,–—]*\s[-–—])\s*the\s*[\"“'‘]?")


class Setting:
    """A possible name of a ship in its sentence; what is dear to tell is told when first asked."""

    def __init__(
        self, scan: Scan, sentence: SentenceScan, chunk: NameChunk, *, among_ships: bool, is_place: Callable[[str], bool]
    ) -> None:
        self.scan = scan
        self.sentence = sentence
        self.chunk = chunk
        self.among_ships = among_ships
        """Whether the article speaks of ships at all."""
        self._is_place = is_place
        tokens = sentence.tokens
        at = chunk.first - 1
        while at > 0 and tokens[at].text in QUOTES:
            at -= 1
        self.before: Token | None = tokens[at] if at >= 0 else None
        """The word before the name and its quotes."""
        self.lead: Token | None = tokens[at - 1] if at >= 1 else None
        """The word before that."""
        self.leads_sentence = at <= 1
        """Whether no word stands before ``lead``."""
        at = chunk.last
        while at < len(tokens) and tokens[at].text in QUOTES:
            at += 1
        self._next = at
        self.after: Token | None = tokens[at] if at < len(tokens) else None
        """The word behind the name and its quotes."""
        self.has_article = self.before is not None and self.before.lower == "the"

    def ahead(self, reach: int) -> str:
        """Return the text before the name, at most ``reach`` characters of its sentence."""
        return self.scan.text[max(self.sentence.start, self.chunk.start - reach) : self.chunk.start]

    def behind(self, reach: int) -> str:
        """Return ``reach`` characters behind the name."""
        return self.scan.text[self.chunk.end : self.chunk.end + reach]

    def is_among(self, name: str, word: str) -> bool:
        """Say whether a word is in a list of single words of the vocabulary."""
        return word in self.scan.lexicon.tokens[name]

    @cached_property
    def particulars(self) -> Particulars:
        """What is stated behind the name."""
        return particulars_after(self.sentence, self.scan.text, self.chunk.end)

    @cached_property
    def is_place(self) -> bool:
        """Whether a place has this name; one in capitals behind an article is rather a ship ('the ODESSA')."""
        text = self.chunk.text
        return self._is_place(text) and not (text.isupper() and len(text) > 3 and self.has_article)

    @cached_property
    def is_owner(self) -> bool:
        """Whether the name is a genitive: "the Amber Star's crew"."""
        return self.scan.text[self.chunk.end : self.chunk.end + 1] in {"'", "’"} and self.behind(2)[1:] == "s"

    @cached_property
    def is_quoted(self) -> bool:
        """Whether a quotation mark opens before the name."""
        return self.scan.text[self.chunk.start - 1 : self.chunk.start] in QUOTES and self.chunk.start > 0

    @property
    def is_closed(self) -> bool:
        """Whether a mark stands behind the name, as behind an apposition."""
        return self.after is None or self.after.text in _MARKS

    @property
    def words(self) -> int:
        """How many tokens the name has."""
        return self.chunk.last - self.chunk.first

    @cached_property
    def is_known_word(self) -> bool:
        """Whether the name opens with known vocabulary."""
        return self.sentence.hit_at(self.chunk.start) is not None

    @cached_property
    def is_numbered(self) -> bool:
        """Whether the name ends in a number, but no year."""
        return _NUMBERED.search(self.chunk.text) is not None and _YEAR.search(self.chunk.text) is None

    @cached_property
    def modifies(self) -> bool:
        """Whether the name only modifies the noun behind it: 'the Lotus deal'."""
        after = self.after
        return self.is_owner or (
            after is not None
            and after.text.isalpha()
            and after.text.islower()
            and after.lower not in FUNCTION_WORDS
            and not any(self.is_among(f"ship.{verbs}", after.lower) for verbs in ("sailing", "moving", "befallen"))
            and self.scan.text[self.chunk.end : after.start] == " "
            and after.lower not in _IRREGULAR
            and not after.lower.endswith(("ed", "ing", "s"))
        )

    @property
    def may_be_people(self) -> bool:
        """Whether the name looks like a plural ('the Houthis')."""
        return self.words == 1 and self.chunk.text.endswith("s") and not self.chunk.text.endswith(_SINGULAR_S)

    @cached_property
    def act(self) -> tuple[str, bool]:
        """The word behind the name and its auxiliaries ("" where there is none), and whether there are auxiliaries."""
        tokens = self.sentence.tokens
        verb = self._next
        while verb < len(tokens) and verb - self._next < _MOST_AUXILIARIES and tokens[verb].lower in _AUXILIARIES:
            verb += 1
        return (tokens[verb].lower if verb < len(tokens) else ""), verb > self._next

    @cached_property
    def follows_other(self) -> bool:
        """Whether a mark or word stands before the article that may tie the name to a noun before it."""
        lead = self.lead
        return lead is not None and (
            lead.text in _LEADS_TO_NAME or self.is_among("ship.sisters", lead.text) or lead.lower in _LINKS
        )

    @property
    def window(self) -> list[Token]:
        """The tokens right before the name."""
        return self.sentence.tokens[max(0, self.chunk.first - _WINDOW) : self.chunk.first]

    @cached_property
    def kind_before(self) -> Hit | None:
        """The kind of ship that the name is told of: 'two tankers, the Lotus Pride and ...'."""
        if not self.follows_other:
            return None
        start = self.window[0].start
        kinds = [
            h
            for h, entry in self.sentence.of("ship")
            if start <= h.start < self.chunk.start
            and (self.among_ships or (not entry.weak and self.scan.text[h.start].islower()))
        ]
        if not kinds:
            return None
        gap = self._gap(kinds[-1])
        return kinds[-1] if len(gap) < _KIND_REACH and not _OTHER_CLAUSE.search(gap) else None

    @cached_property
    def told_by_kind(self) -> Particulars | None:
        """What the kind before the name says of it, where the name is its apposition."""
        kind = self.kind_before
        entry = kind.ship() if kind is not None else None
        if kind is None or entry is None or not _APPOSED.fullmatch(self._gap(kind)):
            return None
        flag = flag_before(self.sentence, self.scan.text, kind.start)
        return Particulars(vessel_type=entry.type or None, flag=flag, guards=entry.guards)

    def _gap(self, kind: Hit) -> str:
        return self.scan.text[kind.end : self.chunk.start]
