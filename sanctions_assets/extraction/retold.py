"""Sentences that go back to a movement told before: what 'the cache included', and who denies 'the accusation'."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from sanctions_assets.extraction.modality import Stance
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.movements.itemised import mark_whole, part_of
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan

_INCLUDED = re.compile(
    r"\b(?:the|this|that|its|her)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:cache|shipments?|cargo(?:es)?|haul|consignments?|load|seizure|weapons|weaponry|arms|delivery|package|munitions|items|containers?|goods"
    r"|sales?|aid|assistance|deal|order|tranche|batch|drugs|contraband|supplies|equipment|contents)"
    r"(?:\s+of\s+[\w-]+(?:\s+[\w-]+)?)?,?\s+(?:also\s+|will\s+|would\s+)?"
    r"(?:included|includes|include|including|consisted\s+of|consists\s+of|comprised|comprises|comprising|contained|containing|contains"
    r"|were|was\s+made\s+up\s+of|is\s+made\s+up\s+of)\b"
    r"|\bamong(?:st)?\s+(?:the|its|her)\s+(?:[\w-]+\s+){0,2}?(?:items|goods|weapons|weaponry|arms|cargo|contraband|contents|things|munitions)"
    r"\s+(?:seized|found|discovered|recovered|confiscated|intercepted|captured|aboard|on\s+board)\b[^,;.]{0,40}\b(?:were|was|are|is)\b"
    r"|^\W*(?:it|they|these|this)\s+(?:also\s+)?(?:included|includes|include|consisted\s+of|consists\s+of|comprised|comprises|contained|contains)\b",
)
_INCLUDES = re.compile(r"\b(?:includ(?:e|es|ed|ing)|compris(?:es|ed)|consist(?:s|ed)? of|contain(?:s|ed)?)(?: the following)?:$")
_DENIES = re.compile(
    r"\b(?:denied|denies|deny|rejected|rejects|dismissed|dismisses|refuted|disputed|disputes|(?P<calls>called|calls))\s+(?:\w+ly\s+)?"
    r"(?:it|this|that|them|(?:the|those|these|such|any|all|any\s+such)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:accusations?|allegations?|claims?|charges?|reports?|assertions?|suggestions?|suspicions?|story|talk|wrongdoing|involvement"
    r"|transfers?|shipments?|deliver(?:y|ies)|sales?|suppl(?:y|ies)|trade|exports?|transactions?|deployments?|dealings?))\b"
)
_IS_UNTRUE = re.compile(
    r"\b(?:is|was|are|were)\s+(?:untrue|not\s+true|false|baseless|groundless|nonsense|a\s+lie|a\s+fabrication|fabricated|fake)\b"
    r"|\b(?:ha(?:s|d|ve)\s+nothing\s+to\s+do\s+with|(?:do|does|did)\s+not\s+correspond\s+(?:to|with)|far\s+from)\s+(?:the\s+)?(?:reality|truth)\b"
    r"|\b(?:there\s+(?:is|was)\s+|contained\s+)no\s+truth\b"
)
_UNTRUE = re.compile(
    r"\b(?:fake|fakes|fabricat\w+|baseless|groundless|nonsense|fiction|unfounded|untrue|false|lies?|slander|fantasy|absurd|invention"
    r"|propaganda|smear|fairy tale)\b"
)
"""What makes a denial of 'called the reports …'."""
_FIRST_FIGURE = 20
_COMPARES = re.compile(
    r"(?:that|this|it|which|the\s+(?:figure|volume|total|amount))\s+(?:\w+ly\s+)?"
    r"(?:(?:compares|compared)\s+(?:with|to)|(?:is|was|were)\s+(?:up|down)\s+from"
    r"|(?:is|was)\s+(?:[\w-]+\s+)?(?:higher|lower|more|less|fewer)\s+than)\s+"
)
"""What opens a sentence that holds a figure against the one told before."""
_STOCK = re.compile(
    r"\b(?:the|this)\s+(?:[\w-]+\s+){0,2}?(?:cache|haul|seizure|shipment|consignment|contraband"
    r"|(?:seized|confiscated|intercepted|captured)\s+(?:weapons|weaponry|arms|materials?|cargo|items))\b"
)
_INVENTORY_REACH = 6
REACH = 2
"""Sentences back to which 'the accusation' or 'the cache' can point."""


def read_included(scan: Scan, phrases: SentencePhrases, told: Sequence[Draft]) -> list[Draft]:
    """Read what a cargo told before was made up of, with its route, ships and time."""
    sentence = phrases.scan
    if not told or sentence.index - told[-1].sentence > _INVENTORY_REACH or told[-1].headline:
        return []
    match = _INCLUDED.search(scan.folded[sentence.start : sentence.end])
    if match is None:
        return []
    model = _seizure(scan, phrases, told) or told[-1]
    if sentence.index - told[-1].sentence > REACH and model.frame != "seize":
        return []
    parts = [
        replace(part_of(scan, model, cargo, "cargo.included"), sentence=sentence.index)
        for group in phrases.cargo
        for cargo in group
        if cargo.commodity is not None
        and cargo.term_start >= sentence.start + match.end()
        and not (cargo.weak and cargo.quantity is None)
    ]
    mark_whole([d for d in told if d.sentence == model.sentence], parts)
    return parts


def _seizure(scan: Scan, phrases: SentencePhrases, told: Sequence[Draft]) -> Draft | None:
    """Return the seizure of arms that a sentence takes stock of: it speaks of the cache, the haul, the weapons seized."""
    if not all((c.commodity or "arms.").startswith("arms.") or c.weak for group in phrases.cargo for c in group):
        return None
    if _STOCK.search(scan.folded, phrases.scan.start, phrases.scan.end) is None:
        return None
    near = takewhile(lambda d: phrases.scan.index - d.sentence <= _INVENTORY_REACH and not d.headline, reversed(told))
    return next((d for d in near if d.frame == "seize" and (d.commodity or "").startswith("arms.")), None)


def read_included_item(scan: Scan, item: SentencePhrases, intro: SentencePhrases, told: Sequence[Draft]) -> list[Draft]:
    """Read an item of a list that says what a cargo told before is made up of: 'The package includes:'."""
    opening = intro.scan
    if _INCLUDES.search(scan.folded, opening.start, opening.end) is None:
        return []
    before = [d for d in told if d.sentence <= opening.index]
    if not before or opening.index - before[-1].sentence > REACH:
        return []
    model = before[-1]
    cargo = [c for group in item.cargo for c in group if c.commodity is not None and not (c.weak and c.quantity is None)]
    parts = [replace(part_of(scan, model, c, "cargo.included"), sentence=item.scan.index, headline=False) for c in cargo]
    mark_whole([d for d in told if d.sentence == model.sentence], parts)
    return parts


def read_compared(scan: Scan, phrases: SentencePhrases, told: Sequence[Draft]) -> list[Draft]:
    """Read the figures of other times that the figure told just before is held against: 'That compares with 3 mln in May'."""
    sentence = phrases.scan
    match = _COMPARES.match(scan.folded, sentence.start, sentence.end)
    if match is None or not told or sentence.index - told[-1].sentence != 1 or told[-1].quantity is None:
        return []
    model = told[-1]
    figures = [c for group in phrases.cargo for c in group if c.quantity is not None and c.quantity.unit == model.unit_hint]
    times = [t for t in sentence.times if not t.descriptive and t.read() != (None, None)]
    found: list[Draft] = []
    for figure in figures:
        time = next((t for t in times if t.start >= figure.end), None)
        if time is None or (figure.start > match.end() + _FIRST_FIGURE and not found):
            break
        part = part_of(scan, replace(model, time=time), replace(figure, commodity=model.commodity), "cargo.compared")
        found.append(replace(part, sentence=sentence.index, commodity_text=model.commodity_text))
    return found


def read_denial(scan: Scan, phrases: SentencePhrases, told: Sequence[Draft]) -> list[Draft]:
    """Read a denial that points back ('Asmara rejected the accusation'): it takes goods and countries from what it denies."""
    sentence = phrases.scan
    if sentence.headline or not told:
        return []
    near = (d for d in takewhile(lambda d: sentence.index - d.sentence <= REACH, reversed(told)))
    model = next((d for d in near if not d.headline and d.stance.assertion != "denied"), None)
    if model is None or model.commodity is None or sentence.index == model.sentence:
        return []
    match = _denial(scan.folded[sentence.start : sentence.end])
    if match is None:
        return []
    return [
        replace(
            model,
            sentence=sentence.index,
            start=sentence.start + match.start(),
            end=sentence.start + match.end(),
            quantity=None,
            unit_hint=None,
            rule="cargo.denial",
            stance=Stance("occurred", "denied", "stance.denied"),
            ships=[],
            groups=[],
            time=None,
            trips=(None, None),
            origin=None,
            destination=None,
            ship_needed=False,
        )
    ]


def _denial(sentence: str) -> re.Match[str] | None:
    """Return the words that deny what was told before: 'rejected the reports', 'called it absurd', 'that was a lie'."""
    match = _DENIES.search(sentence) or _IS_UNTRUE.search(sentence)
    if match is not None and match.groupdict().get("calls") and not _UNTRUE.search(sentence, match.end()):
        return None
    return match
