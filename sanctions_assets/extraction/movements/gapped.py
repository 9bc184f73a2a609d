"""Figures that leave out their verb: 'Turkey took 2.1 million tonnes, India 1.6 million', 'and 25,000 to Mali'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements.changes import FIGURE_LEAD, THOSE
from sanctions_assets.extraction.movements.draft import Draft
from sanctions_assets.extraction.movements.prepositions import FROM, SUBJECT_DESTINATION, TO
from sanctions_assets.extraction.phrases import PlacedName, SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.times import TimeExpression
from sanctions_assets.extraction.triggers import Trigger

_CONTRASTED = re.compile(r"[;]|\b(?:but|while|which|from the|compared|against|up from|down from|than)\b")
"""What makes another statement, or only a comparison, of the figure."""
_COMPARED = re.compile(
    r"\b(?:(?:up|down|risen|fallen|rising|falling|increase|decrease|rose|fell|compared|in comparison)\s+(?:from|with|to)"
    r"|from|against|versus"
    r"|than)\s+(?:the\s+)?(?:\w+\s+)?$"
)
"""Right before a figure of another period: 'up from 3.1 million tonnes in April'; it is a movement of its own."""
_YEAR_BEFORE = re.compile(
    r"(?:a|one|the) year (?:ago|before|earlier|previously)|(?:the )?same (?:month|period|week)", re.IGNORECASE
)
_JOINED = re.compile(r"^(?:[^.]|\.\d){0,110}?(?:[,;]|\band\b)")
_NEXT = re.compile(r",|\band\b|;")
_REACH = 120
"""Characters from the cargo before to a figure without a verb."""
_ASIDE = re.compile(r"\s?,\s+(?:through|via|by way of)\s[^,;]{3,50},\s*")
"""Between the state and its figure: 'Serbia, through the port of Bar, 105,000'."""
_DASH = re.compile(r"\s*(?:\(|:|-|–|—)\s*")
_ONWARD = FROM | TO | {"for"}


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The movement told just before, whose verb a figure leaves out."""

    draft: Draft
    end: int
    """Where its cargo ends."""


@dataclass(frozen=True, slots=True)
class Gapped:
    """Movements without a verb of their own, and whose verb the next figure leaves out: that of a comparison is no model."""

    drafts: list[Draft]
    last: Antecedent


@dataclass(frozen=True, slots=True)
class _Ellipsis:
    """What a figure without a verb has of its own."""

    before: Sequence[PlacedName]
    behind: Sequence[PlacedName]
    time: TimeExpression | None
    subject_receives: bool


def read_gapped(
    scan: Scan, phrases: SentencePhrases, group: Sequence[CargoPhrase], last: Antecedent, triggers: Sequence[Trigger]
) -> Gapped | None:
    """Read a list of cargo by the verb of the movement before it, or return ``None`` where it has a verb of its own."""
    phrase = group[0]
    if phrase.quantity is None or phrase.quantity.unit in {"item", "person"}:
        return None
    gap = scan.folded[last.end : phrase.start]
    if len(gap) > _REACH or any(
        last.end <= t.start
        and t.end <= phrase.start
        and t.noun is None
        and "export_total" not in t.frames
        and t is not last.draft.trigger
        for t in triggers
    ):
        return None
    own = _own_parts(scan, phrases, group, last)
    if _COMPARED.search(gap) and not own.before:
        dated = own.time is not None and own.time.start >= phrase.start
        if not (dated or own.behind) or ";" in gap or last.draft.quantity is None:
            return None
        if own.time is not None and _YEAR_BEFORE.match(own.time.text) and last.draft.time is not None:
            own = replace(own, time=_a_year_before(last.draft.time, own.time))
        if f"{phrase.quantity.unit}_per_day" == last.draft.unit_hint:  # 'a barrel' of the comparison is one a day too
            phrase = replace(phrase, quantity=replace(phrase.quantity, unit=last.draft.unit_hint, rate=True))
        draft = _drafted(scan, last.draft, phrase, own)
        draft.stance = replace(draft.stance, status="occurred")  # what is expected is compared with what was
        return Gapped([draft], replace(last, end=group[-1].end)) if draft.unit_hint == last.draft.unit_hint else None
    if (_CONTRASTED.search(gap) and not own.before) or not _JOINED.match(gap):
        return None
    if not own.before and not own.behind and phrase.commodity is None and phrase.origin is None:
        return None
    drafts = [_drafted(scan, last.draft, cargo, own) for cargo in group]
    return Gapped(drafts, Antecedent(drafts[-1], group[-1].end))


def _a_year_before(told: TimeExpression, meant: TimeExpression) -> TimeExpression:
    """Return 'a year earlier' as the period of the figure before, one year back; without days where that has none."""
    start, end = (None if day is None else _year_back(day) for day in told.read())
    return replace(meant, period_start=start, period_end=end, unresolved=False, future=None, context=None)


def _year_back(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _own_parts(scan: Scan, phrases: SentencePhrases, group: Sequence[CargoPhrase], last: Antecedent) -> _Ellipsis:
    """Return the state right before the figure, the ends of the route behind it and its time."""
    phrase, end = group[0], group[-1].end
    next_cargo = min((g[0].start for g in phrases.cargo if g[0].start > phrase.start), default=phrases.scan.end)
    cut = _NEXT.search(scan.folded[end:next_cargo])
    limit = end + cut.start() if cut else next_cargo
    those = THOSE.search(scan.folded, last.end, phrase.start) is not None
    governed: set[str | None] = {None}
    if those or last.draft.destination is not None:
        governed |= TO | {"for"}
    if those or (last.draft.origin is not None and last.draft.origin.kind == "country"):
        governed |= FROM
    before = [
        p
        for p in phrases.places
        if last.end <= p.place.start
        and p.place.end <= phrase.start
        and p.preposition in governed
        and any(lead.fullmatch(scan.folded, p.place.end, phrase.start) for lead in (FIGURE_LEAD, _ASIDE))
    ]
    reach = limit if cut else limit + 40
    behind = [p for p in phrases.places if end <= p.place.start < reach and p.preposition in _ONWARD]
    time = next(
        (
            t
            for t in phrases.scan.times
            if phrase.start <= t.start < min(limit + 30, next_cargo) and not t.descriptive and t.read() != (None, None)
        ),
        None,
    )
    frames = set(last.draft.trigger.frames) if last.draft.trigger is not None else set()
    return _Ellipsis(before, behind, time, bool(frames & (SUBJECT_DESTINATION | {"carry"})))


def _drafted(scan: Scan, model: Draft, cargo: CargoPhrase, own: _Ellipsis) -> Draft:
    """Return the movement of one cargo: its own parts, for the rest those of the model."""
    draft = replace(
        model,
        start=cargo.start,
        end=cargo.end,
        quantity=cargo.quantity,
        unit_hint=cargo.quantity.unit if cargo.quantity else None,
        rule="cargo.gapped",
        ships=list(model.ships),
        groups=list(model.groups),
        time=own.time or model.time,
        several=model.several - _own_ends(own),
    )
    if cargo.commodity is not None:
        draft.commodity, draft.commodity_text = cargo.commodity, scan.text[cargo.term_start : cargo.term_end]
    if cargo.origin is not None:
        draft.origin, draft.origin_country = None, cargo.origin
    for placed in own.before:
        receives = own.subject_receives if placed.preposition is None else placed.preposition not in FROM
        listed = _goes_on_list(scan, model, placed, cargo.start)
        receives = receives if listed is None else listed
        _set_end(draft, placed, receives=receives)
        draft.start = min(draft.start, placed.place.start)
    for placed in own.behind:
        _set_end(draft, placed, receives=placed.preposition not in FROM)
        draft.end = max(draft.end, placed.place.end)
    return draft


def _goes_on_list(scan: Scan, model: Draft, placed: PlacedName, figure: int) -> bool | None:
    """Say whether a state with its figure goes on a list of receivers (or, false, of senders): 'to Peru - 7 tonnes, Fiji - 5'."""
    if placed.preposition is not None or model.trigger is None or not _DASH.fullmatch(scan.text, placed.place.end, figure):
        return None
    behind = [
        receives
        for receives, end in ((True, model.destination), (False, model.origin))
        if end is not None and end.kind == "country" and end.start >= model.trigger.end
    ]
    return behind[0] if len(behind) == 1 else None


def _own_ends(own: _Ellipsis) -> set[str]:
    """Return the ends that a figure without a verb tells itself."""
    before = {"destination" if own.subject_receives else "origin"} if own.before else set()
    return before | {"origin" if p.preposition in FROM else "destination" for p in own.behind}


def _set_end(draft: Draft, placed: PlacedName, *, receives: bool) -> None:
    if receives:
        draft.destination, draft.destination_country = placed.place, placed.place.country
    else:
        draft.origin, draft.origin_country = placed.place, placed.place.country
