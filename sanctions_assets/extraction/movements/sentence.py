"""All movements that one sentence tells: its lists of cargo, one after the other, each by what governs it."""

from collections.abc import Sequence
from dataclasses import replace

from sanctions_assets.extraction.cargo import CargoPhrase
from sanctions_assets.extraction.movements.arming import may_arm, read_arming
from sanctions_assets.extraction.movements.clauses import clause_cuts, reach_of
from sanctions_assets.extraction.movements.draft import Draft, Telling
from sanctions_assets.extraction.movements.exchange import is_given_for, read_exchanged
from sanctions_assets.extraction.movements.figures import stated_total
from sanctions_assets.extraction.movements.filling import fill
from sanctions_assets.extraction.movements.gapped import Antecedent, read_gapped
from sanctions_assets.extraction.movements.governing import govern
from sanctions_assets.extraction.movements.idle import expects_goods, is_idle
from sanctions_assets.extraction.movements.itemised import read_itemised
from sanctions_assets.extraction.movements.onward import next_leg, read_onward
from sanctions_assets.extraction.movements.paired import pair_ends, share_goods
from sanctions_assets.extraction.movements.restrictions import is_ruled_out
from sanctions_assets.extraction.movements.shares import read_share
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import Trigger, find_triggers


def read_movements(scan: Scan, phrases: SentencePhrases) -> list[Draft]:
    """Return the movements that one sentence tells, one for each commodity."""
    if not (phrases.cargo or may_arm(phrases.scan)):
        return []
    found = [t for t in find_triggers(scan, phrases.scan) if t.lemma != "expect" or expects_goods(scan, phrases, t)]
    arming = read_arming(scan, phrases, found)
    if not phrases.cargo:
        return arming
    cargo = [c for group in phrases.cargo for c in group]
    triggers = [t for t in found if t.noun is not None or not any(c.term_start <= t.start and t.end <= c.term_end for c in cargo)]
    cuts = clause_cuts(scan, phrases.scan)
    drafts: list[Draft] = []
    totals: set[int] = set()
    exchanged: list[Sequence[CargoPhrase]] = []
    last: Antecedent | None = None
    before: Sequence[Draft] = ()
    for index, group in enumerate(phrases.cargo):
        if group[0].start in totals:
            continue
        parts = read_itemised(scan, group, before, last.end, triggers) if last is not None else []
        if parts:
            drafts += parts
            last = Antecedent(parts[-1], group[-1].end)
            continue
        gapped = read_gapped(scan, phrases, group, last, triggers) if last is not None else None
        if gapped is not None:
            drafts += gapped.drafts
            last = gapped.last
            continue
        governor = govern(scan, phrases, index, triggers)
        share = read_share(scan, phrases, group, triggers) if governor is None else None
        if share is not None:
            drafts.append(share)
            last = Antecedent(share, group[-1].end)
            continue
        if governor is None and is_given_for(scan, phrases, group):
            exchanged.append(group)
        if (
            governor is None
            or is_ruled_out(scan, phrases.scan.start, governor, group)
            or is_idle(scan, phrases, governor, group[0])
        ):
            continue
        total = stated_total(scan, phrases, governor, group[0])
        if total is not None and _moved_apart(triggers, governor.right, total.start):
            total = None
        if total is not None:
            totals.add(total.start)
            governor = replace(governor, right=max(governor.right, total.end))
        low, high = reach_of(scan, phrases, group, governor, triggers, cuts)
        telling = Telling(scan, phrases, group, governor, low, high)
        leg = next_leg(telling, triggers)
        if leg is not None:
            telling = replace(telling, high=min(high, leg.start))
        own = fill(telling, total)
        share_goods(own)
        pair_ends(telling, own)
        drafts += own
        before = own
        if leg is not None:
            drafts += read_onward(telling, leg, own, high)
        told = next((d for d in reversed(own) if d.quantity is not None), own[-1])
        last = Antecedent(told, max(group[-1].end, total.end if total is not None else 0))
    for given in exchanged:
        drafts += read_exchanged(scan, phrases, given, drafts)
    for draft in drafts:
        if draft.commodity is None and draft.quantity is not None:
            draft.beside = _named_before(cargo, draft.quantity.start)
    return drafts + arming


def _moved_apart(triggers: Sequence[Trigger], start: int, end: int) -> bool:
    """Say whether a verb of its own moves a figure: 'a tender for rice, with Oman to supply 500 tonnes'."""
    return any(start <= t.start and t.end <= end and t.noun is None and "export_total" not in t.frames for t in triggers)


def _named_before(cargo: Sequence[CargoPhrase], position: int) -> CargoPhrase | None:
    """Return the goods that a sentence names last before a position."""
    return next((c for c in reversed(cargo) if c.commodity is not None and c.end <= position), None)
