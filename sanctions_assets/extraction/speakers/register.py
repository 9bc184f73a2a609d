"""Who has been named so far: the fullest name of a source, and whom 'he', 'the ministry' or 'the report' takes up."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.names import looks_like_organisation
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.speakers.subjects import NounPhrase
from sanctions_assets.extraction.speakers.vocabulary import SpeechWords

_CAP = r"(?:(?:[A-Z]\.)+|[^\W\d_a-z][\w’'&\-]*)"
_JOIN = r"(?:of|for|the|and|on|de|la|del|du|der|van|von|al|el|bin|&)"
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
        self.named: list[tuple[str, str]] = []
        """Sources with the noun that introduced them, in the order named."""
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
            if role in self.words.people and not role.endswith("s"):
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
        lower = name.lower()
        if name.isupper() and any(w in self.words.people for w in lower.split()[:-1]):
            return True
        if role in self.words.bodies and role not in self.words.people:
            return False
        if lower in self.words.organisations or looks_like_organisation(name) or any(w.lower() in self.words.bodies for w in name.split()):
            return False
        if role in self.words.people and not role.endswith("s"):
            return True
        parts = name.split()
        return (len(parts) >= 2 and not name.isupper() and not any(p.isupper() and len(p) > 2 for p in parts)) or bool(_TITLE_TAIL.match(name))

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
        best: str | None = None
        pattern = re.compile(rf"(?:{_CAP}[ \n]+(?:{_JOIN}[ \n]+)?){{0,3}}\b{re.escape(name)}\b(?:[ \n]+{_CAP})*(?:[ \n]+(?:of|for)[ \n]+{_CAP}(?:[ \n]+{_CAP})*)?")
        for source, role in self.named:
            if source != name and set(parts) < set(source.split()) and (self.is_person(source, role) == (len(parts) == 1 and self.is_person(source, role))):
                return source
        for match in pattern.finditer(self.text, self.first, self.end):
            found = " ".join(match.group().split()).rstrip(".,'’")
            found = re.sub(r"^(?:The|A|An|But|And|In|On|At|For|As|When|While|If|Its|His|Her)\s+", "", found)
            words = found.split()
            if len(words) <= len(parts) or found.isupper():
                continue
            before_ok = not any(w in {"and", "the"} for w in words)
            person = words[-len(parts) :] == parts and len(words) <= 4 and before_ok
            body = words[: len(parts)] == parts and looks_like_organisation(found)
            longer = words[: len(parts)] == parts and len(parts) >= 2 and before_ok
            if (person and len(parts) == 1) or body or longer:
                if best is None or len(found) > len(best):
                    best = found
        if best is not None and any(w.lower() in {"ship", "tanker", "sea", "port", "vessel"} for w in best.split()):
            return None
        return best

    def _spelt_out(self, acronym: str) -> str | None:
        at = self.text.find(f"({acronym})", self.first, self.end)
        if at > 0:
            run = re.search(rf"(?:{_CAP}\s+(?:{_JOIN}\s+)*)+$", self.text[max(self.first, at - 90) : at])
            if run is not None:
                words = run.group().split()
                for n in range(len(words)):
                    initials = "".join(w[0] for w in words[n:] if w[0].isupper())
                    if initials == acronym:
                        return " ".join(words[n:])
                return " ".join(words) if len(words) > 1 else None
        letters = [rf"{c}[\w’'\-]+" for c in acronym]
        match = re.search(r"\b" + rf"\s+(?:{_JOIN}\s+){{0,2}}".join(letters) + r"\b", self.text[self.first : self.end])
        return " ".join(match.group().split()) if match is not None else None

    def _fits(self, pronoun: str, candidate: NounPhrase) -> bool:
        """Say whether a pronoun can take up an opening phrase: one that can speak, of its number and kind."""
        role = candidate.role
        if candidate.kind == "noun":
            if not self.words.is_source_noun(role):
                return False
            plural = role.endswith("s") or role in _PLURAL_BODIES
            if pronoun in {"he", "she", "him"}:
                return role in self.words.people and not plural
            return (plural or role in self.words.bodies) if pronoun == "they" else pronoun == "it" and not role.endswith("s") and role in self.words.bodies
        if candidate.kind != "name":
            return False
        name = self.fullest(candidate.name)
        known = any(source == name for source, _ in self.named)
        person = self.is_person(name, role)
        if pronoun in {"he", "she", "him"}:
            return person and (known or role in self.words.people or bool(_TITLE_TAIL.match(candidate.name)))
        return pronoun == "it" and (not person or known) and (known or looks_like_organisation(name) or name.lower() in self.words.organisations)

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
            return None
        owner = re.match(r"((?:[\w.]+\s+)*?[A-Z][\w.&’' ]*?)['’]s?\s", phrase.name)
        if owner is not None:
            return self.fullest(owner.group(1))
        capital = re.match(rf"({_CAP}(?:\s+{_CAP})*)\s+\w+$", phrase.name)
        if capital is not None and len(phrase.name.split()) > 1 and not capital.group(1).isupper():
            return self.fullest(phrase.name)
        if capital is not None:
            return self.fullest(capital.group(1))
        published = self._publisher(position)
        if published is not None:
            return published
        return self.body or (phrase.name if " " in phrase.name else None)

    def _publisher(self, position: int) -> str | None:
        text = self.text[max(self.first, position - 2500) : position]
        name = rf"(?:[Tt]he\s+)?({_CAP}(?:\s+(?:{_JOIN}\s+)*{_CAP})*)"
        found = None
        for match in re.finditer(name + r",?\s+(?:has\s+|have\s+)?(?:on\s+\w+\s+)?(?:released|published|issued|presented)\b", text):
            found = match.group(1)
        for match in re.finditer(r"\b(?:report|study|paper|analysis|review|survey)\s+(?:published\s+|released\s+|issued\s+)?(?:\w+\s+)?by\s+" + name, text):
            found = match.group(1)
        return " ".join(found.split()) if found is not None else None

    def _noun(self, phrase: NounPhrase, position: int) -> str | None:
        """Return the name that a common noun takes up, else the noun itself."""
        name, role = phrase.name, phrase.role
        parts = name.split()
        if role in self.words.issuers:
            return self._publisher(position) or self.body or name
        if any(p[0].isupper() for p in parts[1:]) or (parts[0][0].isupper() and parts[0].lower() not in {role} and not self._opens_sentence(phrase, position)):
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
            return self._headed(role, position) or name
        if len(parts) == 1 and (role in self.words.bodies or role in self.words.kinds):
            return self._headed(role, position) or (self.body if role in self.words.kinds and self.body is not None else name)
        return name

    def _opens_sentence(self, phrase: NounPhrase, position: int) -> bool:
        before = self.text[max(0, position - 3) : position].strip()
        return not before or before[-1] in ".!?”\"—-:"

    def _headed(self, noun: str, position: int) -> str | None:
        """Return the last body before a position whose name holds a noun ('the union': Union of Port Shippers)."""
        head = noun[:1].upper() + noun[1:]
        spelt = {head, head.replace("Centre", "Center"), head.replace("Center", "Centre")}
        text = self.text[max(self.first, position - 3000) : position]
        found: str | None = None
        pattern = rf"(?:{_CAP}\s+(?:{_JOIN}\s+)*)*(?:{'|'.join(map(re.escape, sorted(spelt)))})\b(?:\s+(?:of|for|on)\s+(?:the\s+)?{_CAP}(?:\s+(?:and\s+)?{_CAP})*)?"
        for match in re.finditer(pattern, text):
            name = re.sub(r"^(?:The|A|An|In|On|At|But|And)\s+", "", " ".join(match.group().split()))
            if len(name.split()) > 1:
                found = name
        if found is None:
            later = re.search(pattern, self.text[position : self.end]) if noun in self.words.kinds else None
            if later is not None and len(later.group().split()) > 2:
                return re.sub(r"^(?:The|A|An|In|On|At|But|And)\s+", "", " ".join(later.group().split()))
            for match in re.finditer(rf"\b({_CAP}(?:['’]s)?\s+(?:\w+\s+)?{re.escape(noun)})\b", text):
                name = re.sub(r"^(?:The|A|An|In|On|At|But|And)\s+", "", " ".join(match.group(1).split()))
                if len(name.split()) > 1 and name[0].isupper():
                    found = name
        return found
