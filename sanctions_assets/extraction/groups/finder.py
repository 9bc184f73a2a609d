"""Finds the groups of an article: phrases that tell of certain ships no name is given for, each group once."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sanctions_assets.extraction.groups.elliptic import elliptic_groups
from sanctions_assets.extraction.groups.group import ShipGroup
from sanctions_assets.extraction.groups.involvement import is_described, is_example, takes_part
from sanctions_assets.extraction.groups.merging import distinct, introduced_by, is_announced, is_member, points_to_named
from sanctions_assets.extraction.groups.names_around import NamesAround
from sanctions_assets.extraction.groups.phrase import DEFINITE, NONE, Phrase, count_of, read_phrase, start_with_number
from sanctions_assets.extraction.quantities import Number
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.extraction.ships import ShipName, flag_before

_FLYING = re.compile(r"tanker|carrier")
"""Kinds that fly too."""
_SENTENCE_ENDS = frozenset({".", "!", "?", "”", '"', ",", ";", ":"})
_POINTING = frozenset({"these", "those"})
_NEW = frozenset({"unidentified", "unnamed", "unknown", "second", "third", "fourth", "stateless", "unmarked"})
"""Words that make 'a ship' one that the article tells of."""
_NUMBER_OF = re.compile(r"\b(?:the\s+)?(?:total\s+)?number\s+of\s+(?:[\w’'-]+\s+){0,3}$", re.IGNORECASE)
_STANDS_AT = re.compile(r"\b(?:to|at|become|becomes|became|reached|reaches|is|was|of|totals|exceeds)\s+$", re.IGNORECASE)
_NUMBER_OF_REACH = 60
_STANDS_AT_REACH = 110
_ONE_SHIP = (1, 1)
_UNCOUNTED = (None, None)


def find_groups(scan: Scan, names: Sequence[ShipName]) -> list[ShipGroup]:
    """Return the phrases for ships without a name; ``told`` are those that are groups: one for each distinct statement."""
    around = NamesAround(scan.text, names)
    groups: list[ShipGroup] = []
    for sentence in scan.sentences:
        for hit, _ in sentence.of("ship"):
            if scan.theme.airborne and _FLYING.search(scan.folded, hit.start, hit.end):
                continue
            group = _group_at(scan, sentence, hit, around)
            if group is not None:
                groups.append(group)
    untold = [g for g in groups if introduced_by(g, names, scan)]
    own = [g for g in groups if g not in untold and not is_announced(g, groups, names, scan)]
    untold += [g for g in own if is_member(g, own, scan) or points_to_named(g, names, scan)]
    own = [g for g in own if g not in untold]
    totals = [g for g in elliptic_groups(scan, own) if not points_to_named(g, names, scan)]
    told = distinct([*own, *totals], scan)
    return sorted([*told, *(replace(g, told=False) for g in untold)], key=lambda g: g.start)


def _group_at(scan: Scan, sentence: SentenceScan, hit: Hit, around: NamesAround) -> ShipGroup | None:
    """Return the group told by the phrase with the kind of ship at ``hit`` as its head."""
    entry, term = hit.ship(), hit.term("ship")
    if entry is None or term is None or around.cover(hit.start, hit.end) or _modifies_noun(scan, sentence, hit):
        return None
    kind = entry.type or None
    total = _stated_total(scan.text, sentence, hit)
    if total is not None:
        start, number = total
        flag = flag_before(sentence, scan.text, hit.start)
        return ShipGroup(start, number.end, sentence.index, kind, flag, *count_of(number), False, "group.number_of", entry.guards)
    phrase = read_phrase(scan, sentence, hit, entry, term.plural)
    if phrase.words & NONE or "such" in phrase.words or _is_firm(scan, phrase, hit):
        return None
    described = entry.generic and is_described(scan, phrase)
    if not _agrees(phrase) or not (described or _tells_of_certain_ships(phrase)) or is_example(scan, phrase, hit):
        return None
    if phrase.count == _UNCOUNTED and phrase.flag is None and not takes_part(scan, phrase, hit):
        return None
    named = around.introduced_at(hit.end)
    if named and phrase.count in {_ONE_SHIP, _UNCOUNTED, (named, named)}:
        return None
    if phrase.count == _ONE_SHIP and around.described_at(phrase.start):
        return None
    definite = bool(phrase.words & DEFINITE)
    start = start_with_number(phrase)
    return ShipGroup(
        start, phrase.end, sentence.index, kind, phrase.flag, *phrase.count, definite, "group.noun_phrase", entry.guards
    )


def _modifies_noun(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether a kind only modifies the noun behind it ('tanker rates') or is part of a compound ('ship-to-ship')."""
    after = sentence.token_at(hit.end - 1) + 1
    if after >= len(sentence.tokens):
        return False
    following = sentence.tokens[after]
    gap = scan.text[hit.end : following.start]
    if gap.strip() or "\n" in gap:
        return False
    if following.text == "-":
        return after + 1 < len(sentence.tokens) and sentence.tokens[after + 1].start == following.end
    return following.lower in scan.lexicon.tokens["ship.modified"]


def _stated_total(text: str, sentence: SentenceScan, hit: Hit) -> tuple[int, Number] | None:
    """Return the figure of 'the number of banned ships now stands at 342' with where the phrase starts."""
    lead = _NUMBER_OF.search(text[max(sentence.start, hit.start - _NUMBER_OF_REACH) : hit.start])
    if lead is None:
        return None
    for number in sentence.numbers:
        if 0 < number.start - hit.end <= _STANDS_AT_REACH and _STANDS_AT.search(text[hit.end : number.start]):
            return hit.start - len(lead.group()), number
    return None


def _is_firm(scan: Scan, phrase: Phrase, hit: Hit) -> bool:
    """Say whether a kind ends the name of a firm: 'Ithaca Tankers'."""
    if not phrase.lead or phrase.sentence.sentence.caps or not scan.text[hit.start].isupper():
        return False
    before = phrase.lead[-1]
    if any(n.start <= before.start < n.end for n in phrase.sentence.numbers):
        return False  # 'Three VLCCs'
    return before.text[0].isupper() and phrase.sentence.hit_at(before.start) is None


def _agrees(phrase: Phrase) -> bool:
    """Say whether number and noun agree; a singular needs 'a', 'one' or 'a second'."""
    if phrase.plural:
        return phrase.number is None or phrase.count != _ONE_SHIP
    return phrase.count == _ONE_SHIP


def _tells_of_certain_ships(phrase: Phrase) -> bool:
    """Say whether a phrase tells enough of ships that are new to the reader: how many, of what kind, under what flag."""
    entry, headline = phrase.entry, phrase.sentence.headline
    if phrase.words & _POINTING:
        return False
    if phrase.flag is not None:
        return phrase.count != _UNCOUNTED or not headline
    if phrase.number is None and (entry.weak or phrase.words & DEFINITE):
        return False
    if phrase.count == _UNCOUNTED:
        in_prose = phrase.sentence.tokens[-1].text in _SENTENCE_ENDS
        return in_prose and not headline and not entry.generic and not entry.weak
    return phrase.count != _ONE_SHIP or not entry.generic or bool(phrase.words & _NEW)
