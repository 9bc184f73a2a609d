"""Rankings of buyers and sellers, shares of a total: 'Italy was the biggest buyer with 310,000 tonnes'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import Literal

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.modality import Stance
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets.extraction.triggers import find_triggers

End = Literal["origin", "destination"]

_RANKS = re.compile(
    r"\b(?:(?:(?:bigg|larg|great)est|top|main|leading|major|key|prime|number one|no\. 1"
    r"|(?:second|third|fourth|fifth|next)[\w -]{0,12})"
    r"\s+(?:[\w-]+\s+){0,3}?)"
    r"(?:(?P<destination>buyers?|purchasers?|importers?|destinations?|markets?|customers?|recipients?|takers?|outlets?)"
    r"|(?P<origin>suppliers?|sources?|sellers?|exporters?|origins?|providers?|shippers?))\b"
)
_SHARE = r"accounted\s+for|accounts\s+for|ma(?:kes|de|ke)\s+up|represent(?:s|ed)|provided|contributed"
_OF_IT = re.compile(
    r"\s+of\s+(?:this|that|these|those|it|them|the\s+(?:total|volumes?|amount|figure|exports|imports|shipments|sales|flows?))\b"
)
_GOODS = (
    r"(?:\s+(?:products?|materials?|suppl(?:y|ies)|cargo(?:es)?|goods|tonnage|barrels|oil|crude|gas|coal|grain|wheat|origin))?"
)
_HAS = re.compile(
    rf"{_GOODS}"
    r"(?:,?\s+(?:with|at|on|taking|took|buying|bought|purchasing|importing|receiving|supplying|supplied|shipping|selling|sending"
    r"|accounting\s+for|accounted\s+for)"
    r"|,?\s+(?:was|were|is|are|remain(?:s|ed)|became|emerged|came|ranked)\s+(?:by\s+far\s+)?(?:[\w-]+,?\s+){1,12}?"
    r"(?:with|at|taking|buying|importing|supplying|shipping))?"
    r"(?:\s+(?:its\s+)?(?:imports|exports|sales|supplies|shipments|purchases|deliveries|volumes|arrivals)\s+(?:[\w.%-]+\s+){0,6}?"
    r"(?:of|at|to))?"
    r"\s*(?:\(|:|-|–|,)?\s*"
)
"""What stands between a country in a ranking and its figure."""
_HAS_SHARE = re.compile(rf"{_GOODS}(?:\s+alone)?\s+(?:{_SHARE}|took|takes|bought|received)\s+")
_OTHER_END = frozenset({"to", "of", "for", "from", "in", "into"})
"""What governs the end that all ranked countries have in common."""
_POSSESSED = re.compile(r"['’]s\s")
_BESIDE = re.compile(r"\s*[:,–-]?\s*")
_BULLET = 3
"""Characters of a bullet before the country that a line is about."""
_LONGEST_LIST = 40
_REACH = 3
"""Sentences back to the movement whose figures a ranking breaks down."""
_UNTOLD = Stance("occurred", "asserted", "stance.plain")


@dataclass(frozen=True, slots=True)
class _Part:
    """A country with its figure, and which end of the movement the country is."""

    place: PlaceName
    figure: CargoPhrase
    end: End


def read_ranked(scan: Scan, phrases: SentencePhrases, told: Sequence[Draft]) -> list[Draft]:
    """Read the countries of a ranking, or of shares of a total, each with its figure, as parts of the movement told before."""
    sentence = phrases.scan
    figures = [
        c for group in phrases.cargo for c in group if c.quantity is not None and c.quantity.unit not in {"item", "person"}
    ]
    if sentence.headline or not figures or not phrases.places:
        return []
    lines = sum(1 for _ in takewhile(lambda d: d.rule == "cargo.ranked", islice(reversed(told), _LONGEST_LIST)))
    recent = takewhile(lambda d: sentence.index - d.sentence <= _REACH + lines, reversed(told))
    near = [d for d in recent if d.sentence < sentence.index and d.commodity is not None and not d.headline]
    model = next((d for d in near if d.rule != "cargo.ranked"), None)
    parts = _ranked(scan, phrases, figures) or _shares(scan, phrases, figures, model) or _tally(scan, phrases, figures, model)
    drafts = [_drafted(scan, phrases, part, model) for part in parts]
    return [d for d in drafts if d is not None]


def _ranked(scan: Scan, phrases: SentencePhrases, figures: Sequence[CargoPhrase]) -> list[_Part]:
    """Return the parts of a sentence that ranks buyers or suppliers."""
    rank = _RANKS.search(scan.folded, phrases.scan.start, phrases.scan.end)
    if rank is None:
        return []
    end: End = "destination" if rank["destination"] else "origin"
    found = [(_before(scan, phrases, f, _HAS), f) for f in figures]
    return [_Part(place, figure, end) for place, figure in found if place is not None]


def _shares(scan: Scan, phrases: SentencePhrases, figures: Sequence[CargoPhrase], model: Draft | None) -> list[_Part]:
    """Return the parts of a sentence that shares out the total told before: 'China accounted for 42 mln tonnes of that'."""
    if model is None or not any(_OF_IT.match(scan.folded, f.end, f.end + 24) for f in figures):
        return []
    parts: list[_Part] = []
    for figure in figures:
        place = _before(scan, phrases, figure, _HAS_SHARE if not parts else _HAS)
        if place is None:
            continue
        if place.role == "demonym" or place.country == model.origin_country or model.origin_country is None:
            parts.append(_Part(place, figure, "origin"))
        elif model.destination_country is None:
            parts.append(_Part(place, figure, "destination"))
    return parts


def _tally(scan: Scan, phrases: SentencePhrases, figures: Sequence[CargoPhrase], model: Draft | None) -> list[_Part]:
    """Return the parts of a line that only tells countries with their figures: 'India   1.74mn b/d'."""
    if model is None or model.quantity is None or find_triggers(scan, phrases.scan):
        return []
    end: End
    if model.destination_country is None and model.origin_country is not None:
        end = "destination"
    elif model.origin_country is None and model.destination_country is not None:
        end = "origin"
    else:
        return []
    parts: list[_Part] = []
    for figure in figures:
        place = _before(scan, phrases, figure, _BESIDE)
        alike = figure.quantity is not None and figure.quantity.unit == model.unit_hint
        opens = bool(parts) or (place is not None and place.start - phrases.scan.start <= _BULLET)
        if place is not None and alike and opens and place.kind == "country" and place.country != model.origin_country:
            parts.append(_Part(place, figure, end))
    return parts


def _before(scan: Scan, phrases: SentencePhrases, figure: CargoPhrase, link: re.Pattern[str]) -> PlaceName | None:
    """Return the country that a figure belongs to: the last before it, joined to it by a ``link``."""
    places = [
        p.place
        for p in phrases.places
        if p.place.end <= figure.start
        and not p.modifies_cargo
        and (p.preposition not in _OTHER_END or scan.folded.endswith("ahead of ", 0, p.place.start))
    ]
    if not places or not link.fullmatch(scan.folded, places[-1].end, figure.start):
        return None
    return places[-1]


def _drafted(scan: Scan, phrases: SentencePhrases, part: _Part, model: Draft | None) -> Draft | None:
    """Return the movement of one part: its own goods and other end where the sentence tells them, else those of the model."""
    goods = next((c for group in phrases.cargo for c in group if c.commodity is not None), None)
    quantity = part.figure.quantity
    commodity = part.figure.commodity or (goods.commodity if goods is not None else None) or (model.commodity if model else None)
    if commodity is None or quantity is None:
        return None
    draft = Draft(
        sentence=phrases.scan.index,
        start=min(part.place.start, part.figure.start),
        end=part.figure.end,
        commodity=commodity,
        commodity_text=(model.commodity_text if model is not None and goods is None else None)
        or (scan.text[goods.term_start : goods.term_end] if goods is not None else None),
        quantity=quantity,
        unit_hint=quantity.unit,
        rule="cargo.ranked",
        stance=model.stance if model is not None else _UNTOLD,
        time=next((t for t in phrases.scan.times if not t.descriptive and t.read() != (None, None)), None)
        or (model.time if model is not None else None),
        frame="send" if part.end == "destination" else "receive",
    )
    other, country = _other_end(scan, phrases, part, goods, model)
    if country == part.place.country:
        other, country = None, None  # a port of the country of origin has its share of what that ships
    if part.end == "destination":
        draft.destination, draft.destination_country = part.place, part.place.country
        draft.origin, draft.origin_country = other, country
    else:
        draft.origin, draft.origin_country = part.place, part.place.country
        draft.destination, draft.destination_country = other, country
    return draft


def _other_end(
    scan: Scan, phrases: SentencePhrases, part: _Part, goods: CargoPhrase | None, model: Draft | None
) -> tuple[PlaceName | None, str | None]:
    """Return the end that the parts have in common: 'Russian coal', 'to India', 'India's top supplier', or the model's."""
    if part.end == "destination" and goods is not None and goods.origin is not None:
        return None, goods.origin
    governed = {"from", "of"} if part.end == "destination" else {"to", "for", "of", "into"}
    for placed in phrases.places:
        place = placed.place
        if place.start == part.place.start or place.country == part.place.country or place.start > part.figure.start:
            continue
        owns = _POSSESSED.match(scan.text, place.end) is not None
        if (placed.preposition in governed and not owns) or (owns and _RANKS.search(scan.folded, place.end, part.figure.start)):
            return place, place.country
    if model is None:
        return None, None
    if part.end == "destination":
        return model.origin, model.origin_country
    return model.destination, model.destination_country
