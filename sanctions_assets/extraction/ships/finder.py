"""Named ships: evidence that a proper name is a ship's, gathered over the document ('by the company it keeps')."""

import re
from collections.abc import Callable, Iterator

from sanctions_assets.extraction.columns import table_rows
from sanctions_assets.extraction.names import NameChunk, has_person_title, looks_like_organisation
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.ships.anchors import Anchors
from sanctions_assets.extraction.ships.evidence import ACCEPT, Evidence
from sanctions_assets.extraction.ships.listed import listed_ships
from sanctions_assets.extraction.ships.name import ShipName, ship_key
from sanctions_assets.extraction.ships.particulars import particulars_after
from sanctions_assets.extraction.ships.setting import Setting
from sanctions_assets.extraction.ships.signs import signs_of
from sanctions_assets.extraction.ships.spelling import QUOTES, Spelling

_NEXT_OF_LIST = re.compile(r"[\"”’']?(?:,| and)\s+(?:and )?the\b")
_LIST_REACH = 14
_BEFORE_SHIPS = frozenset({"the", "aboard", "boarded"})
_DIGIT = re.compile(r"\d")
_SIGN_BEFORE = 24
_SIGN_BEHIND = 50
"""Characters around a name within which a figure can be of a ship: her size, year or number."""
_SURE_SIGNS = frozenset({
    "ship.fixture", "ship.tonnage_before_name", "ship.particulars", "ship.apposition", "ship.aboard", "ship.crew_of",
    "ship.transfer", "ship.one_of_ships",
})  # fmt: skip
"""Signs that hold for a name with a word of organisations too: 'aboard the Open Arms'."""
_OTHER_SIGNS = _SURE_SIGNS | {"ship.named_after_kind", "ship.sails", "ship.flag_after_name", "ship.at_sea", "ship.stricken"}
"""Those that hold where that word is not the head of the name: 'the Trade Juno'."""
_MORE_EVIDENCE = 1.0
"""What a further sign adds at one place."""
_MORE_PLACES = 0.5
"""What a further place with evidence adds for the name."""


class ShipNames:
    """Gathers occurrences of possible ships' names and decides which names are ships.

    ``chunks`` are the runs of capitalised words of each sentence, by the sentence's index.
    """

    def __init__(self, scan: Scan, is_place: Callable[[str], bool]) -> None:
        self._scan = scan
        self._is_place = is_place
        self._spelling = Spelling(scan)
        self.chunks = self._spelling.chunks
        self._among_ships = scan.theme.afloat
        self._may_speak_of_ships = (
            scan.theme.brief
            or scan.theme.sea > 0
            or any(s.of("ship") for s in scan.sentences)
            or any(word in scan.folded for word in ("imo", "fleet", "|"))
        )
        self._found: dict[tuple[int, int], ShipName] = {}

    def decide(self) -> list[ShipName]:
        """Return every occurrence of the names that are ships', in reading order, each with its rule."""
        anchors = Anchors(self._scan, self._spelling, self._is_place, among_ships=self._among_ships)
        for sentence in self._scan.sentences:
            for evidence in anchors.in_sentence(sentence):
                self._note(sentence, evidence)
                self._note_particulars(sentence, evidence.chunk)
            for chunk in self.chunks[sentence.index]:
                for evidence in self._signs(sentence, chunk):
                    self._note(sentence, evidence)
            for evidence in anchors.in_rows(sentence):
                self._note(sentence, evidence)
        for sentence, row in table_rows(self._scan):
            for evidence in anchors.in_column(sentence, row):
                self._note(sentence, evidence)
        for index, evidence in listed_ships(self._scan, self._spelling):
            self._note(self._scan.sentences[index], evidence)
        totals = self._totals()
        self._add_lists(totals)
        accepted = {key for key, total in totals.items() if total >= ACCEPT}
        names = [name for name in self._found.values() if ship_key(name.text) in accepted]
        names += self._other_occurrences(accepted, {(n.start, n.end) for n in names})
        return _without_overlap(names)

    def _note(self, sentence: SentenceScan, evidence: Evidence) -> None:
        """Add a sign to what is known of the name at its place; the weightiest one names the rule."""
        chunk = evidence.chunk
        name = self._found.get((chunk.start, chunk.end))
        if name is None:
            name = ShipName(chunk.start, chunk.end, chunk.text, sentence.index, evidence.rule, 0.0)
            self._found[(chunk.start, chunk.end)] = name
        if evidence.weight > name.score:
            name.rule = evidence.rule
        name.score = max(name.score, evidence.weight) + (_MORE_EVIDENCE if name.score else 0.0)
        if evidence.told is not None:
            name.particulars.add(evidence.told)

    def _note_particulars(self, sentence: SentenceScan, chunk: NameChunk) -> None:
        """Add what is stated behind a name: 'the tanker Sea Bramble (Palau)'."""
        stated = particulars_after(sentence, self._scan.text, chunk.end)
        self._found[(chunk.start, chunk.end)].particulars.add(stated)

    def _signs(self, sentence: SentenceScan, chunk: NameChunk) -> Iterator[Evidence]:
        """Yield the signs at a name that nothing marks as a ship's directly."""
        if self._spelling.title_case[sentence.index] or not (self._may_speak_of_ships or self._may_be_sign(sentence, chunk)):
            return
        if not self._spelling.may_be_ship(sentence, chunk, organised=True):
            return
        organised = not self._spelling.may_be_ship(sentence, chunk)
        sure = _SURE_SIGNS if _is_headed(chunk.text) else _OTHER_SIGNS
        opening = sentence.hit_at(chunk.start)
        kind = opening.ship() if opening is not None else None
        if kind is not None and not kind.weak and chunk.last - chunk.first > 1:
            return
        prefix = opening.prefix() if opening is not None else None
        if prefix is not None and not prefix.weak and prefix.type != "warship" and chunk.last - chunk.first > 1:
            return  # 'the MV Amber Star docked': the prefix tells it
        setting = Setting(self._scan, sentence, chunk, among_ships=self._among_ships, is_place=self._is_place)
        for evidence in signs_of(setting):
            if organised and evidence.rule not in sure:
                continue
            yield evidence
            if evidence.rule == "ship.named_after_kind":
                yield from self._others_of_kind(setting)

    def _may_be_sign(self, sentence: SentenceScan, chunk: NameChunk) -> bool:
        """Say whether a name can have a sign of a ship in an article without a word of the sea: nearly none can."""
        at = chunk.first - 1
        while at > 0 and sentence.tokens[at].text in QUOTES:
            at -= 1
        if at >= 0 and sentence.tokens[at].lower in _BEFORE_SHIPS:
            return True
        low = max(sentence.start, chunk.start - _SIGN_BEFORE)
        return _DIGIT.search(self._scan.text, low, chunk.end + _SIGN_BEHIND) is not None or chunk.text.casefold().endswith("maru")

    def _others_of_kind(self, setting: Setting) -> Iterator[Evidence]:
        """Yield the further names of 'two tankers, the Lotus Pride and the Bright Meridian'."""
        kind = setting.kind_before.term("ship") if setting.kind_before is not None else None
        if kind is None or not kind.plural or setting.told_by_kind is None:
            return
        for other in self._spelling.joined_to(setting.sentence, setting.chunk):
            if self._spelling.may_be_ship(setting.sentence, other):
                yield Evidence(other, "ship.named_after_kind", ACCEPT, setting.told_by_kind)

    def _totals(self) -> dict[str, float]:
        """Return the weight of evidence for each name, over all its places."""
        totals: dict[str, float] = {}
        for name in self._found.values():
            key = ship_key(name.text)
            totals[key] = max(totals.get(key, 0.0), name.score) + (_MORE_PLACES if key in totals else 0.0)
        return totals

    def _add_lists(self, totals: dict[str, float]) -> None:
        """Add the names that stand in a list with a ship's: such a list stands or falls together."""
        for name in list(self._found.values()):
            if totals[ship_key(name.text)] < ACCEPT:
                continue
            chunk = next((c for c in self.chunks[name.sentence] if c.end == name.end), None)
            if chunk is None or not self._has_next(chunk):
                continue
            sentence = self._scan.sentences[name.sentence]
            for other in self._spelling.joined_to(sentence, chunk):
                if self._spelling.may_be_ship(sentence, other):
                    self._note(sentence, Evidence(other, "ship.listed_with_ship", ACCEPT))
                    key = ship_key(other.text)
                    totals[key] = max(totals.get(key, 0.0), ACCEPT)

    def _has_next(self, chunk: NameChunk) -> bool:
        """Say whether an article stands before the next name too: 'the Lotus Pride and the Bright Meridian'."""
        return _NEXT_OF_LIST.match(self._scan.text[chunk.end : chunk.end + _LIST_REACH]) is not None

    def _other_occurrences(self, accepted: set[str], known: set[tuple[int, int]]) -> Iterator[ShipName]:
        """Yield the places of accepted names at which nothing was noted."""
        text = self._scan.text
        for sentence in self._scan.sentences:
            for chunk in self.chunks[sentence.index]:
                if (chunk.start, chunk.end) in known or ship_key(chunk.text) not in accepted:
                    continue
                if not has_person_title(sentence, chunk):
                    particulars = particulars_after(sentence, text, chunk.end)
                    yield ShipName(chunk.start, chunk.end, chunk.text, sentence.index, "ship.known_name", 1.0, particulars)


def _is_headed(name: str) -> bool:
    """Say whether a word of organisations heads a name: 'Merry Trade', 'Ministry of Trade', but not 'Trade Juno'."""
    return " of " in name or " for " in name or looks_like_organisation(name.split()[-1])


def _without_overlap(names: list[ShipName]) -> list[ShipName]:
    """Return the names in reading order, of two that overlap the first and longest."""
    kept: list[ShipName] = []
    for name in sorted(names, key=lambda n: (n.start, -n.end)):
        if not kept or name.start >= kept[-1].end:
            kept.append(name)
    return kept
