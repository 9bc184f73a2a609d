"""Cargo phrases beside each other: coordinated lists, ammunition in two words, umbrella words before their parts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sanctions_assets.extraction.cargo.phrase import CargoPhrase
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.model.taxonomy import Commodity

_TOGETHER = r"as\s+well\s+as|plus|along\s+with|together\s+with"
_JOIN = re.compile(
    rf"\s*(?:,\s*(?:and|or|{_TOGETHER})?|and|or|&|/|{_TOGETHER}|and\s+also|and\s+as\s+many|and\s+even)\s*"
    r"(?:(?:of|the|other|some|a|an|its|with|their)\s+){0,2}"
)
_PARTS = re.compile(
    r"\s*(?:,|:|–|—|\()?\s*(?:including|includes?|included|such\s+as|among\s+them|notably|namely|comprising|consisting\s+of"
    r"|mainly|mostly|chiefly|in\s+particular|like|:|–|—|\()\s*(?:[\w-]+\s+){0,3}$"
)
_SHARED = re.compile(r"\s+and\s+(?:[\w-]+\s+)?")
_PACKAGES = frozenset({"container", "teu", "crate", "truckload", "wagon"})
"""Units that say nothing of their content, so that one number of them holds several goods."""
_ROUNDS_OF = re.compile(r" of (?:[\w-]+ ){0,2}")
_GUN_AMMUNITION = re.compile(r"(?: (?:and|or))? (?:[\w-]+ )?")
_HIDDEN_IN = re.compile(
    r"\b(?:hid|hidden|hiding|conceal\w+|stash\w+|disguis\w+|camouflag\w+|buried|tucked|packed|mixed|secreted|stuffed|stowed|wrapped)\b"
    r"[^.;]{0,40}?\b(?:in|inside|among|amongst|under|underneath|beneath|within|behind|as|amid|amidst|with|between|below)\s+"
    r"(?:[\w'’-]+\s+){0,5}$"
)
_IN_A = re.compile(r"\b(?:in|inside|from|within|of|aboard|with)\s+(?:[\w-]+\s+){0,2}$")
_UNDER_SACKS = re.compile(
    r"\b(?:under|beneath|underneath|among|amongst|behind|below)\s+(?:(?:the|a|an|some|other|its|\d+)\s+)?(?:[\w-]+\s+){0,2}?"
    r"(?:bags?|sacks?|boxes|crates|layers?|piles?|loads?|cargo(?:es)?|shipments?|bales|cartons|pallets)\s+of\s+(?:[\w-]+\s+){0,3}$"
)
_HIDING_REACH = 90
_MADE_FROM = re.compile(r"\s+(?:(?:milled|made|ground|processed|produced)\s+)?(?:from|of)\s+(?:\w+\s+)?")
_MODIFIERS = re.compile(r"\s(?:[a-z]+-[\w-]+\s|(?:long|short|medium|mobile|advanced|guided|automatic|style|type|series)\s)*")
_AMMUNITION = frozenset({"arms.munitions", "arms.artillery_ammunition"})


def cargo_lists(scan: Scan, phrases: Sequence[CargoPhrase]) -> list[list[CargoPhrase]]:
    """Group phrases that are coordinated: 'missiles, self-propelled artillery and munitions for them'.

    A measure by the container holds for the whole list: '1,000 containers of equipment and munitions'.
    """
    lists: list[list[CargoPhrase]] = []
    for phrase in phrases:
        last = lists[-1][-1] if lists else None
        if last is None or (phrase.commodity is None and last.commodity is not None):
            lists.append([phrase])
            continue
        between = scan.text[last.end : phrase.start]
        shares = last.quantity is not None and last.quantity.unit in _PACKAGES and phrase.commodity is not None
        if shares and phrase.quantity is None and _SHARED.fullmatch(between + " "):
            phrase = replace(phrase, quantity=last.quantity)
        if _JOIN.fullmatch(between):
            lists[-1].append(phrase)
        else:
            lists.append([phrase])
    return lists


def join_ammunition(scan: Scan, phrases: Sequence[CargoPhrase]) -> list[CargoPhrase]:
    """Join 'rounds of artillery', 'rounds of ammunition', 'artillery and rocket launcher ammunition' into one phrase."""
    out: list[CargoPhrase] = []
    for phrase in phrases:
        if out and _designates(scan, out[-1], phrase):
            out[-1] = replace(out[-1], end=phrase.end, term_end=phrase.term_end, commodity=phrase.commodity)
            continue
        if out and _is_compound(scan, out[-1], phrase):
            quantity = phrase.quantity or out[-1].quantity
            out[-1] = replace(phrase, start=out[-1].start, quantity=quantity, origin=phrase.origin or out[-1].origin)
            continue
        if out and _is_made_of(scan, out[-1], phrase):
            out[-1] = replace(out[-1], origin=out[-1].origin or phrase.origin)
            continue
        code = _ammunition(out[-1], phrase, scan.folded[out[-1].term_end : phrase.term_start]) if out else None
        if code is None:
            out.append(phrase)
        else:
            out[-1] = replace(out[-1], end=phrase.end, term_end=phrase.term_end, commodity=code, weak=False, umbrella=False)
    return out


def _is_compound(scan: Scan, first: CargoPhrase, second: CargoPhrase) -> bool:
    """Say whether goods only say what machines are of: '2,800 tons of steel equipment'."""
    if first.commodity is None or second.quantity is not None or second.commodity != "goods.machinery" or not second.weak:
        return False
    return first.commodity.startswith(("goods.", "mineral.")) and scan.text[first.term_end : second.term_start] == " "


def _is_made_of(scan: Scan, first: CargoPhrase, second: CargoPhrase) -> bool:
    """Say whether food is made of other food: 'flour milled from Ukrainian wheat'."""
    food = all((p.commodity or "").startswith("food.") for p in (first, second))
    return food and second.quantity is None and _MADE_FROM.fullmatch(scan.folded, first.end, second.start) is not None


def _designates(scan: Scan, first: CargoPhrase, second: CargoPhrase) -> bool:
    """Say whether a type of weapon only names the kind behind it: 'S-400 long-range surface-to-air missiles'."""
    if second.quantity is not None or not all((p.commodity or "").startswith("arms.") for p in (first, second)):
        return False
    named = any(c.isdigit() for c in scan.text[first.term_start : first.term_end])
    return named and _MODIFIERS.fullmatch(scan.folded, first.term_end, second.term_start) is not None


def _ammunition(first: CargoPhrase, second: CargoPhrase, between: str) -> Commodity | None:
    """Return what two phrases with ``between`` between them name together, ``None`` where they are two things."""
    if second.quantity is not None:
        return None
    if first.commodity == "arms.artillery_ammunition" and second.commodity is not None and _ROUNDS_OF.fullmatch(between):
        return "arms.munitions" if second.commodity == "arms.munitions" else "arms.artillery_ammunition"
    if first.commodity == "arms.artillery_system" and second.commodity in _AMMUNITION and _GUN_AMMUNITION.fullmatch(between):
        return "arms.artillery_ammunition"
    return None


def leave_out_umbrellas(scan: Scan, phrases: Sequence[CargoPhrase]) -> list[CargoPhrase]:
    """Leave out an umbrella word whose parts are told right behind it ('military equipment, including rockets')."""
    return [p for i, p in enumerate(phrases) if i + 1 == len(phrases) or not _is_umbrella(scan, p, phrases[i + 1])]


def leave_out_holders(scan: Scan, sentence: SentenceScan, phrases: Sequence[CargoPhrase]) -> list[CargoPhrase]:
    """Leave out what other goods of the sentence were hidden or found in: 'cocaine hidden in a container of bananas'."""
    kept = [p for i, p in enumerate(phrases) if i == 0 or not _holds_other(scan, sentence, phrases[:i], p)]
    return [p for i, p in enumerate(kept) if i == 0 or not _abbreviates(scan, kept[i - 1], p)]


def _abbreviates(scan: Scan, first: CargoPhrase, second: CargoPhrase) -> bool:
    """Say whether a word only repeats the one before in brackets: 'ballistic missiles (MRBMs)'."""
    bracketed = scan.text[first.end : second.start].strip() == "(" and scan.text.startswith(")", second.end)
    return bracketed and first.commodity == second.commodity


def _holds_other(scan: Scan, sentence: SentenceScan, before: Sequence[CargoPhrase], phrase: CargoPhrase) -> bool:
    if phrase.commodity is None or all(p.commodity is None for p in before):
        return False
    boxes = phrase.commodity == "goods.containers"
    if phrase.quantity is not None and not boxes and phrase.quantity.unit not in _PACKAGES | {"item"}:
        return False
    ahead = scan.folded[max(sentence.start, phrase.start - _HIDING_REACH) : phrase.start]
    if _UNDER_SACKS.search(ahead):
        return True
    return _HIDDEN_IN.search(ahead) is not None or (boxes and _IN_A.search(ahead) is not None)


def _is_umbrella(scan: Scan, phrase: CargoPhrase, following: CargoPhrase) -> bool:
    if not phrase.umbrella or phrase.quantity is not None or following.commodity is None:
        return False
    return _PARTS.fullmatch(scan.text[phrase.end : following.term_start]) is not None
