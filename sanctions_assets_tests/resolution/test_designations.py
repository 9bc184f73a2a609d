"""Listings joined to the ships they list."""

from collections.abc import Callable

from sanctions_assets.resolution import Resolved
from sanctions_assets_tests.resolution.make import Paper

Resolver = Callable[..., Resolved]


def test_listed_ships_are_found_by_mention_number_or_name(resolved: Resolver) -> None:
    paper, other = Paper("one"), Paper("two")
    heron, lark, kestrel = paper.ship("Brave Heron"), paper.ship("Golden Lark", imo="9074729"), paper.ship("Kestrel")
    other.ship("Falcon")
    rows = {
        "mention": paper.designation(target_kind="vessel", target_name="the first ship", mention_id=heron.mention_id),
        "number": paper.designation(target_kind="vessel", target_name="Renamed Since, IMO 9074729"),
        "name": paper.designation(target_kind="vessel", target_name="M/V KESTREL"),
        "elsewhere": paper.designation(target_kind="vessel", target_name="Falcon"),
        "person": paper.designation(target_kind="person", target_name="Kestrel"),
        "counted": paper.designation(target_kind="vessel", target_count=2),
    }
    result = resolved(paper, other)
    ship = {mention.mention_id: mention.vessel_id for mention in result.vessel_mentions}
    found = {row.designation_id: row.vessel_id for row in result.designations}
    assert {key: found[row.designation_id] for key, row in rows.items()} == {
        "mention": ship[heron.mention_id],
        "number": ship[lark.mention_id],
        "name": ship[kestrel.mention_id],
        "elsewhere": None,
        "person": None,
        "counted": None,
    }


def test_a_name_that_two_ships_of_the_document_bear_decides_nothing(resolved: Resolver) -> None:
    paper = Paper("one")
    paper.ship("Sofia", imo="9074729")
    paper.ship("Sofia", imo="9241061")
    paper.designation(target_kind="vessel", target_name="Sofia")
    paper.designation(target_kind="vessel", target_name="Sofia (IMO 9241061)")
    result = resolved(paper)
    imo = {vessel.vessel_id: vessel.imo for vessel in result.vessels}
    assert [imo.get(row.vessel_id or "") for row in sorted(result.designations, key=lambda row: row.char_start or 0)] == [
        None,
        "9241061",
    ]
