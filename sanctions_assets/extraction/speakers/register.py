"""Who has been named so far: the fullest name of a source, and whom 'he', 'the ministry' or 'the report' takes up."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.names import looks_like_organisation
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.speakers.line import NounPhrase
from sanctions_assets.extraction.speakers.vocabulary import WEEKDAYS, SpeechWords

_CAP = r"(?:(?:[A-Z]\.)+|[^\W\d_a-z][\w’'&\-]*)"
_JOIN = r"(?:of|for|the|and|on|de|la|del|du|der|van|von|al|el|bin|&)"
_RUN = re.compile(rf"{_CAP}(?:\s+(?:{_JOIN}\s+){{0,2}}{_CAP})*")
_RUN_BEFORE = re.compile(rf"(?:{_CAP}\s+(?:{_JOIN}\s+)*)+$")
_OWNER_BEFORE = re.compile(rf"\b{_CAP}(?:['’]s)?\s+(?:\w+\s+)?$")
_NAME = rf"(?:[Tt]he\s+)?({_CAP}(?:\s+(?:{_JOIN}\s+)*{_CAP})*)"
_PUBLISHED = re.compile(
    _NAME + r"(?:,[^,.]{3,60})?,?\s+(?:has\s+|have\s+)?(?:on\s+\w+\s+)?(?:released|published|issued|presented)\b"
)
_PAPER_BY = re.compile(
    r"\b(?:report|study|paper|analysis|review|survey)\s+(?:published\s+|released\s+|issued\s+)?(?:\w+\s+){0,2}by\s+" + _NAME
)
_OPENING = 24
"""Characters from the start of a phrase to its noun."""
_LED_BY = re.compile(r"\b(?:led|conducted|carried out|written|prepared|compiled|run|pieced together[^.]{0,90}?) by\s+" + _NAME)
_OWN_REPORT = re.compile(r"((?:[\w.]+\s+)*?[A-Z][\w.&’' ]*?)['’]s?\s")
_NAMED_REPORT = re.compile(rf"({_CAP}(?:\s+{_CAP})*)\s+\w+$")
_OF_PAPERS = frozenset(
    {"first", "second", "third", "latest", "new", "annual", "same", "joint", "final", "full", "written", "earlier", "recent"}
)
"""Adjectives with which a paper named before is taken up."""
_GIVEN_LAST = re.compile(r"[A-Z][a-z]+-[a-z]+")
"""A given name behind the family name: 'Cho Tae-won'."""
_PARTICLES = frozenset({"de", "la", "del", "du", "der", "van", "von", "al", "el", "bin"})
_JOINERS = _PARTICLES | {"of", "for", "the", "and", "on", "&"}
_LEADING = frozenset({"The", "A", "An", "But", "And", "In", "On", "At", "For", "As", "When", "While", "If", "Its", "His"}) | {
    "Her", "By", "From", "With", "After", "Since", "Under", "of", "for", "the", "on",
}  # fmt: skip
_SEA_WORDS = frozenset({"ship", "tanker", "sea", "port", "vessel"})
_TITLE_TAIL = re.compile(r"(?:mr|mrs|ms|dr|sir|lord|lady|prof|capt|gen|adm|col)\.?\s+", re.IGNORECASE)
_PLURAL_BODIES = frozenset({"police", "customs", "crew", "authorities", "media", "military", "government"})


class Register:
    """The sources of a document as they come up in reading order."""

    def __init__(self, scan: Scan, words: SpeechWords) -> None:
        self.text = scan.text
        self.words = words
        self.first = scan.sentences[0].start if scan.sentences else 0
        self.end = scan.sentences[-1].end if scan.sentences else 0
        self.person: str | None = None
        self.body: str | None = None
        self.plural: str | None = None
        self.last: str | None = None
        self.compiler: str | None = None
        """Whoever was named last as whose data they are."""
        self.named: list[tuple[str, str]] = []
        """Sources with the noun that introduced them, in the order named."""
        self._all_runs: list[tuple[int, list[str]]] | None = None
        self._fuller: dict[str, str] = {}

    def resolve(self, phrase: NounPhrase, position: int, near: Sequence[NounPhrase] = ()) -> str | None:
        """Return the fullest name for a phrase at a position; ``None`` where it takes up nobody known.

        ``near`` are the opening phrases of its own sentence and the one before, nearest first, which a pronoun takes up
        before any source named earlier.
        """
        if phrase.kind == "pronoun":
            for candidate in near:
                if self._fits(phrase.name, candidate):
                    return self.resolve(candidate, position)
            return self._pronoun(phrase.name)
        if phrase.kind == "document":
            return self._issuer(phrase, position)
        if phrase.kind == "name":
            return self.fullest(phrase.name)
        return self._noun(phrase, position)

    def note(self, name: str, phrase: NounPhrase) -> None:
        """Keep a source for later pronouns and nouns."""
        self.last = name
        role = phrase.role if phrase.kind != "pronoun" else ""
        if phrase.kind == "pronoun":
            if phrase.name in {"he", "she"}:
                self.person = name
            elif phrase.name == "it":
                self.body = name
            elif phrase.name == "they":
                self.plural = name
            return
        self.named.append((name, role))
        head = name.split()[-1].lower()
        if phrase.kind == "noun":
            if role.endswith("s") or role in _PLURAL_BODIES:
                self.plural = name
            if role in self.words.people and role not in self.words.bodies and not role.endswith("s"):
                self.person = name
            elif not role.endswith("s") or role in _PLURAL_BODIES:
                self.body = name
        elif self.is_person(name, role):
            self.person = name
        else:
            self.body = name
            if head.endswith("s"):
                self.plural = name

    def is_person(self, name: str, role: str = "") -> bool:
        """Say whether a name is a person's rather than a body's or a country's."""
        name = name if len(name.split(" of ")[0].split()) < 2 else name.split(" of ")[0]
        lower = name.lower()
        if name.isupper() and any(w in self.words.people for w in lower.split()[:-1]):
            return True
        if role in self.words.bodies and role not in self.words.people:
            return False
        if (
            lower in self.words.organisations
            or looks_like_organisation(name)
            or any(w.lower() in self.words.bodies for w in name.split())
        ):
            return False
        if role in self.words.people and not role.endswith("s"):
            return True
        parts = name.split()
        return (len(parts) >= 2 and not name.isupper() and not any(p.isupper() and len(p) > 2 for p in parts)) or bool(
            _TITLE_TAIL.match(name)
        )

    def fullest(self, name: str) -> str:
        """Return the fullest name the article gives of a source: 'Marchuk' and 'NIS' in full."""
        known = self._fuller.get(name)
        if known is None:
            known = self._fuller[name] = self._search(_TITLE_TAIL.sub("", name) if len(name.split()) <= 3 else name) or name
        return known

    def _search(self, name: str) -> str | None:
        parts = name.split()
        if name.isupper() and name.isalpha() and 2 <= len(name) <= 8:
            return self._spelt_out(name)
        if len(parts) > 2 or not parts or not parts[0][:1].isupper() or parts[0].isupper():
            return None
        for source, role in self.named:
            if (
                source != name
                and " and " not in source
                and set(parts) < set(source.split())
                and (len(parts) == 1 or not self.is_person(source, role))
            ):
                return source
        best: str | None = None
        size = len(parts)
        for _, words in self._runs():
            if len(words) <= size or parts[0] not in words:
                continue
            at = words.index(parts[0])
            if words[at : at + size] != parts or "the" in words[: at + size]:
                continue
            found: list[str] = []
            if size == 1 and 0 < at <= 3 and not (_JOINERS - _PARTICLES) & set(words[:at]):
                found = words[: at + 1]
            elif at == 0 and (
                looks_like_organisation(" ".join(words))
                or (size >= 2 and not _JOINERS & set(words))
                or (size == 1 and len(words) == 2 and _GIVEN_LAST.fullmatch(words[1]))
            ):
                found = words
            text = " ".join(found)
            if found and not text.isupper() and (best is None or len(text) > len(best)):
                best = text
        return best if best is None or not _SEA_WORDS & {w.lower() for w in best.split()} else None

    def _runs(self) -> list[tuple[int, list[str]]]:
        """Return the runs of capitalised words of the article with their starts, leading function words off."""
        if self._all_runs is None:
            self._all_runs = []
            for match in _RUN.finditer(self.text, self.first, self.end):
                words = [w.rstrip(",'’") for w in match.group().split()]
                dated = self.text[max(0, match.start() - 3) : match.start()].lower().endswith("on ")
                while words and (words[0] in _LEADING or (dated and words[0].lower() in WEEKDAYS)):
                    dated = dated or words[0] == "On"
                    words.pop(0)
                if len(words) > 3 and words[1] == "of" and words[0].lower() in self.words.documents:
                    words = words[3:] if words[2] == "the" else words[2:]
                if len(words) > 1:
                    self._all_runs.append((match.start(), words))
        return self._all_runs

    def _spelt_out(self, acronym: str) -> str | None:
        at = self.text.find(f"({acronym})", self.first, self.end)
        if at > 0:
            run = _RUN_BEFORE.search(self.text[max(self.first, at - 90) : at])
            if run is not None:
                words = run.group().split()
                for n in range(len(words)):
                    if "".join(w[0] for w in words[n:] if w[0].isupper()) == acronym:
                        return " ".join(words[n:])
                return " ".join(words) if len(words) > 1 else None
        for _, words in self._runs():
            capitals = [n for n, w in enumerate(words) if w[0].isupper()]
            for k in range(len(capitals) - len(acronym) + 1):
                if "".join(words[n][0] for n in capitals[k : k + len(acronym)]) == acronym and not any(
                    words[n].isupper() for n in capitals[k : k + len(acronym)]
                ):
                    return " ".join(words[capitals[k] : capitals[k + len(acronym) - 1] + 1])
        return None

    def _fits(self, pronoun: str, candidate: NounPhrase) -> bool:
        """Say whether a pronoun can take up an opening phrase: one that can speak, of its number and kind."""
        role = candidate.role
        if candidate.kind == "noun":
            if not self.words.is_source_noun(role):
                return False
            plural = role.endswith("s") or role in _PLURAL_BODIES
            if pronoun in {"he", "she", "him"}:
                return role in self.words.people and not plural
            return (
                (plural or role in self.words.bodies)
                if pronoun == "they"
                else pronoun == "it" and not role.endswith("s") and role in self.words.bodies
            )
        if candidate.kind != "name":
            return False
        name = self.fullest(candidate.name)
        known = any(source == name for source, _ in self.named)
        person = self.is_person(name, role)
        if pronoun in {"he", "she", "him"}:
            return person and (known or not candidate.article or role in self.words.people)
        return (
            pronoun == "it"
            and (not person or known)
            and (known or role in self.words.bodies or looks_like_organisation(name) or name.lower() in self.words.organisations)
        )

    def _pronoun(self, word: str) -> str | None:
        if word in {"he", "she", "him"}:
            return self.person or self.last
        if word == "it":
            return self.body or self.last
        if word in {"they", "them", "both", "some", "two", "three", "several", "the latter", "the former"}:
            return self.plural or self.body or self.last
        return self.last

    def _issuer(self, phrase: NounPhrase, position: int) -> str | None:
        """Return who stands behind 'the report': the body that published one, else the last body named."""
        if phrase.role == "data":
            return self.compiler if self.text[position : position + 4].lower() == "the " else None
        owner = _OWN_REPORT.match(phrase.name)
        if owner is not None:
            return self.fullest(owner.group(1))
        capital = _NAMED_REPORT.match(phrase.name)
        if capital is not None and capital.group(1).lower() in self.words.bodies:
            capital = None  # 'Media reports'
        if capital is not None and len(phrase.name.split()) > 1 and not capital.group(1).isupper():
            return self.fullest(phrase.name)
        if capital is not None:
            return self.fullest(capital.group(1))
        published = self._publisher(position)
        if published is not None:
            return published
        if phrase.role in self.words.kinds:  # 'the paper'
            return self.body or phrase.name
        anaphoric = set(phrase.name.lower().split()) <= _OF_PAPERS | {phrase.role}
        return self.body if anaphoric and not phrase.article else None

    def _publisher(self, position: int) -> str | None:
        own = _PAPER_BY.search(self.text, position, min(self.end, position + 120))
        if own is not None and own.start() - position < _OPENING:
            return " ".join(own.group(1).split())  # 'a new study published on Monday by the institute'
        start = max(self.first, position - 2500)
        for pattern in (_PAPER_BY, _PUBLISHED, _LED_BY):
            found = [m.group(1) for m in pattern.finditer(self.text, start, position)]
            if found:
                return " ".join(found[-1].split())
        return None

    def _noun(self, phrase: NounPhrase, position: int) -> str | None:
        """Return the name that a common noun takes up, else the noun itself."""
        name, role = phrase.name, phrase.role
        parts = name.split()
        if role in self.words.issuers:
            return self._publisher(position) or self.body or name
        if any(p[0].isupper() for p in parts[1:]) or (
            parts[0][0].isupper() and parts[0].lower() not in {role} and not self._opens_sentence(phrase, position)
        ):
            return name
        for source, introduced in reversed(self.named):
            if role == introduced and len(parts) <= 2 and source.lower().split()[-1] != role and len(parts) == 1:
                return source
            heads = [w.lower().strip(".,'’s") if w.lower() != role else role for w in source.split()]
            if len(parts) <= 3 and role in heads and source.lower() != name.lower() and len(source.split()) > len(parts):
                return source
        if len(parts) == 2 and role in {"officials", "sources", "officers"} and parts[0].lower() in self.words.bodies:
            return self._headed(parts[0].lower(), position) or name
        if len(parts) == 2 and role in {"team", "panel", "group", "committee", "commission"}:
            return self._headed(role, position) or self._described(parts[0]) or name
        if len(parts) == 1 and (role in self.words.bodies or role in self.words.kinds):
            # 'the Panel' with a capital is itself a name
            taken_up = self.body if role in self.words.kinds and (name.islower() or name.isupper()) else None
            return self._headed(role, position) or taken_up or name
        return name

    def _described(self, modifier: str) -> str | None:
        """Return the body whose name holds the word before a noun: 'the monitoring group' for the Joint Monitoring Team."""
        spelt = modifier[:1].upper() + modifier[1:]
        for _, words in self._runs():
            if spelt in words[:-1] and words[-1].lower() in self.words.bodies | self.words.kinds:
                return " ".join(words)
        return None

    def _opens_sentence(self, phrase: NounPhrase, position: int) -> bool:
        before = self.text[max(0, position - 3) : position].strip()
        return not before or before[-1] in '.!?”"—-:'

    def _headed(self, noun: str, position: int) -> str | None:
        """Return the last body before a position whose name holds a noun ('the union': League of Port Agents)."""
        head = noun[:1].upper() + noun[1:]
        spelt = {head, head.replace("Centre", "Center"), head.replace("Center", "Centre")}
        found: str | None = None
        later: str | None = None
        for start, words in self._runs():
            if not spelt.isdisjoint(words):
                if start < position:
                    found = " ".join(words)
                elif later is None and len(words) > 2:
                    later = " ".join(words)
        if found is not None:
            return found
        if later is not None and noun in self.words.kinds:
            return later
        at = self.text.rfind(noun, self.first, position)
        while at > 0:
            before = _OWNER_BEFORE.search(self.text[max(self.first, at - 60) : at])
            if before is not None and not self.text[at + len(noun) : at + len(noun) + 1].isalpha():
                words = f"{before.group()}{noun}".split()
                while words and words[0] in _LEADING:
                    words.pop(0)
                if len(words) > 1 and words[0][0].isupper():
                    return " ".join(words)
            at = self.text.rfind(noun, self.first, at)
        return None
