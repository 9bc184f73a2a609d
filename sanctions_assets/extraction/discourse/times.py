"""Times of movements from around them: headings with a date, 'the same period', the season that a survey opens with."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.discourse.categories import category_of
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.times import TimeExpression

_HEADING_END = re.compile(r"\s*(?:$|[-–—:.])")
_SAME_PERIOD = re.compile(r"\bsame (?:time|period|months?|weeks?|days?|quarter|year)\b")
_FEWEST_HEADINGS = 3
"""So many dates that open a sentence make a chronicle."""
_COUNTING_FRAMES = frozenset({"send", "receive", "sell", "buy", "unload", "load", "export_total", "carry"})
_SHORTEST_SEASON = 25
"""Days: a month at least."""
_SEASON_SENTENCES = 6


def carry_times(scan: Scan, drafts: Sequence[Draft]) -> None:
    """Date the movements that tell no time of their own."""
    headings = _headings(scan)
    season: TimeExpression | None = None
    last: TimeExpression | None = None
    told: Draft | None = None
    for draft in drafts:
        sentence = scan.sentences[draft.sentence]
        if draft.time is None:
            draft.time = headings.get(draft.sentence)
        if draft.time is None and last is not None and _SAME_PERIOD.search(scan.folded[sentence.start : sentence.end]):
            draft.time = last
        total = _is_total(draft)
        if draft.time is not None:
            last = draft.time
            if season is None and (total or _is_trade(draft)) and _opens_season(draft, draft.time):
                season = draft.time
        elif total and (draft.claimed_by is None or draft.rule == "cargo.gapped"):
            draft.time = season
        elif total and told is not None and _goes_on(draft, told):
            draft.time = told.time
        told = told if draft.rule == "cargo.gapped" else draft


def _goes_on(draft: Draft, told: Draft) -> bool:
    """Say whether a figure of trade goes on with one of the sentence right before: 'imports from X rose as well, to 5,000'."""
    if told.time is None or told.headline or not _is_total(told):
        return False
    near = 0 <= draft.sentence - told.sentence <= 1
    return (
        near
        and draft.trigger is not None
        and draft.trigger.noun is not None
        and category_of(draft.commodity) == category_of(told.commodity)
    )


def _headings(scan: Scan) -> dict[int, TimeExpression]:
    """Return the heading that holds for each sentence of a chronicle; empty where the article is none."""
    headings: dict[int, TimeExpression] = {}
    heading: TimeExpression | None = None
    seen = 0
    for sentence in scan.sentences:
        for time in sentence.times:
            opens = time.start - sentence.start <= 3 and time.read() != (None, None)
            if opens and _HEADING_END.match(scan.text[time.end : min(sentence.end, time.end + 3)]):
                heading = time
                seen += 1
                break
        if heading is not None:
            headings[sentence.index] = heading
    return headings if seen >= _FEWEST_HEADINGS else {}


def _is_total(draft: Draft) -> bool:
    """Say whether a movement is a figure of trade, not the voyage of a ship."""
    counted = draft.quantity is not None and not draft.ships and draft.stance.status == "occurred"
    return counted and draft.frame in _COUNTING_FRAMES


def _is_trade(draft: Draft) -> bool:
    """Say whether a noun of trade tells a movement without a figure: 'In July, Turkey increased its coal imports from Peru'."""
    noun = draft.trigger is not None and draft.trigger.noun is not None
    return noun and draft.frame in _COUNTING_FRAMES and draft.stance.status == "occurred" and not (draft.ships or draft.groups)


def _opens_season(draft: Draft, time: TimeExpression) -> bool:
    low, high = time.read()
    long = low is not None and high is not None and (high - low).days >= _SHORTEST_SEASON
    return long and not draft.headline and draft.sentence <= _SEASON_SENTENCES
