"""Sanctions listings joined to the ships they list."""

import re
from collections import defaultdict
from collections.abc import Iterable

from sanctions_assets.model import Designation, VesselMention
from sanctions_assets.model.imo import imo_is_valid
from sanctions_assets.resolution.names import fold_name, split_names

_SEVEN_DIGITS = re.compile(r"(?<!\d)\d{7}(?!\d)")


def resolve_designations(designations: Iterable[Designation], mentions: Iterable[VesselMention]) -> tuple[Designation, ...]:
    """Return the designations, sorted by id, with ``vessel_id`` filled for listed ships; ``mentions`` are resolved ones.

    A listed ship is found through its mention; else by an IMO number in the target's name or the quote; else by its folded
    name (former names included) among the ships of the same document, if just one there bears it. Persons, organizations
    and counted targets have no ship.
    """
    by_mention: dict[str, str] = {}
    by_imo: dict[str, str] = {}
    by_name: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.vessel_id is None:
            continue
        by_mention[mention.mention_id] = mention.vessel_id
        if mention.imo:
            by_imo[mention.imo] = mention.vessel_id
        for name in (mention.name, *split_names(mention.former_names)):
            if name:
                by_name[mention.document_id, fold_name(name)].add(mention.vessel_id)

    def vessel_of(designation: Designation) -> str | None:
        if designation.target_kind != "vessel":
            return None
        if designation.mention_id and (found := by_mention.get(designation.mention_id)):
            return found
        for text in (designation.target_name, designation.quote if designation.target_name else None):
            numbers = {number for number in _SEVEN_DIGITS.findall(text or "") if imo_is_valid(number)}
            ships = {by_imo[number] for number in numbers if number in by_imo}
            if len(numbers) == 1 and len(ships) == 1:
                return ships.pop()
        if designation.target_name and designation.document_id:
            ships = by_name.get((designation.document_id, fold_name(designation.target_name)), set())
            if len(ships) == 1:
                return next(iter(ships))
        return None

    filled = (designation.model_copy(update={"vessel_id": vessel_of(designation)}) for designation in designations)
    return tuple(sorted(filled, key=lambda designation: designation.designation_id))
