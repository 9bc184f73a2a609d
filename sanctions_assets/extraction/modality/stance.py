"""What a sentence makes of a movement: done or planned; told as a fact, hedged or denied."""

from dataclasses import dataclass

from sanctions_assets.extraction.modality.denial import denial_of
from sanctions_assets.extraction.modality.hedging import hedge_of
from sanctions_assets.extraction.modality.passage import passage_of
from sanctions_assets.extraction.modality.planning import plan_of
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.triggers import Trigger
from sanctions_assets.model.taxonomy import Assertion, EventStatus


@dataclass(frozen=True, slots=True)
class Stance:
    """What a sentence makes of a movement, with the rule that says so."""

    status: EventStatus
    assertion: Assertion
    rule: str


def stance_of(scan: Scan, sentence: SentenceScan, trigger: Trigger | None, start: int, end: int) -> Stance:
    """Return the stance towards the movement told at ``start:end`` by ``trigger`` (``None``: a ship with its cargo)."""
    passage = passage_of(scan, sentence, trigger, start, end)
    plan = plan_of(passage)
    status: EventStatus = "occurred" if plan is None else "planned"
    denial = denial_of(passage)
    if denial is not None:
        foretold = trigger is not None and trigger.planned
        return Stance(status if foretold else "occurred", "denied", denial)
    if trigger is not None and trigger.hedged:
        return Stance(status, "hedged", plan or "stance.auxiliary")
    hedge = hedge_of(passage)
    return Stance(status, "asserted" if hedge is None else "hedged", hedge or plan or "stance.plain")
