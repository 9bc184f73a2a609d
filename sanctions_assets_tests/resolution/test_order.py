"""The order of the inputs changes nothing, resolving again changes nothing, and no claim is lost."""

import random
from datetime import date, timedelta

import pytest

from sanctions_assets.model import Reading
from sanctions_assets.resolution import Resolved, resolve
from sanctions_assets_tests.resolution.make import DUNAY, NAJIN, NAJIN_CITY, PLACES, UNNAMED_RU, VOSTOCHNY, Paper

NAMES = ("Brave Heron", "M/V BRAVE HERON", "Golden Lark", "Sofia", "SOFIA", "Kestrel", "MT Kestrel")
NUMBERS = (None, None, None, "9074729", "9241061")
LEAVES = ("arms.munitions", "arms.unspecified", "arms.artillery_ammunition", "energy.oil", "energy.crude_oil", "people.troops")
ROUTES = ("KP>RU", "KP>RU", "RU>KP", "KP>", ">RU", ">")


def some_papers(seed: int, count: int = 30) -> list[Paper]:
    """Papers with few ships, routes and figures, so that claims meet in every way."""
    rng = random.Random(seed)
    papers = []
    for number in range(count):
        day = date(2022, 1, 1) + timedelta(days=rng.randrange(1200))
        paper = Paper(f"p{number}", day.isoformat() if rng.random() < 0.8 else None)
        ships = [
            paper.ship(
                rng.choice(NAMES),
                imo=rng.choice(NUMBERS),
                flag=rng.choice((None, "RU", "PA")),
                vessel_type=rng.choice((None, "cargo", "tanker")),
                former_names=rng.choice((None, None, None, "Ostrov")),
            )
            for _ in range(rng.randrange(4))
        ]
        for _ in range(rng.randrange(5)):
            low = rng.choice((None, 8, 100, 103, 1000, 11000))
            start = day - timedelta(days=rng.randrange(900))
            claim = paper.claim(
                rng.choice(LEAVES),
                rng.choice(ROUTES),
                rng.choice((None, (low, None), (low, low), (None, low))) if low else None,
                rng.choice(
                    (None, (start.isoformat(), day.isoformat()), (start.isoformat(), start.isoformat()), (None, "2023-01-01"))
                ),
                tuple(rng.sample(ships, rng.randrange(len(ships) + 1))) if rng.random() < 0.5 else (),
                assertion=rng.choice(("asserted", "asserted", "hedged", "denied")),
                event_status=rng.choice(("occurred", "occurred", "planned")),
                claimed_by=rng.choice((None, "a minister", "a spokesman")),
            )
            place = rng.choice((None, None, NAJIN, NAJIN_CITY))
            target = rng.choice((None, None, DUNAY, VOSTOCHNY, UNNAMED_RU))
            update = {}
            if place:
                update["origin_mention_id"] = paper.place(place).mention_id
            if target:
                update["destination_mention_id"] = paper.place(target).mention_id
            paper.claims[-1] = claim.model_copy(update=update)
        papers.append(paper)
    return papers


def run(papers: list[Paper], rng: random.Random | None = None) -> Resolved:
    readings = [paper.reading for paper in papers]
    documents = [paper.document for paper in papers]
    segments = [segment for paper in papers for segment in paper.segments]
    places = list(PLACES)
    if rng:
        for rows in (readings, documents, segments, places):
            rng.shuffle(rows)
        readings = [shuffled(reading, rng) for reading in readings]
    return resolve(documents, segments, readings, places)


def shuffled(reading: Reading, rng: random.Random) -> Reading:
    fields = ("vessel_mentions", "place_mentions", "cargo_claims", "cargo_claim_vessels", "designations")
    return reading.model_copy(update={name: tuple(rng.sample(rows := getattr(reading, name), len(rows))) for name in fields})


@pytest.mark.parametrize("seed", range(12))
def test_the_order_of_inputs_changes_nothing(seed: int) -> None:
    papers = some_papers(seed)
    expected = run(papers)
    assert len(expected.shipments) > 10
    for again in range(3):
        assert run(papers, random.Random(again)) == expected


@pytest.mark.parametrize("seed", range(12))
def test_invariants(seed: int) -> None:
    papers = some_papers(seed, 60)
    result = run(papers)
    claims = {claim.claim_id: claim for claim in result.cargo_claims}
    ships = {
        row.claim_id: {other.vessel_id for other in result.cargo_claim_vessels if other.claim_id == row.claim_id}
        for row in result.cargo_claim_vessels
    }
    owners: dict[str, list[str]] = {}
    members: dict[str, list[str]] = {}
    for link in result.shipment_claims:
        owners.setdefault(link.claim_id, []).append(link.shipment_id)
        members.setdefault(link.shipment_id, []).append(link.claim_id)
    assert set(owners) == {key for key, claim in claims.items() if claim.category != "people"}
    assert all(len(found) == 1 for key, found in owners.items() if claims[key].assertion != "denied")
    assert set(members) == {shipment.shipment_id for shipment in result.shipments}
    for shipment in result.shipments:
        told = [claims[key] for key in members[shipment.shipment_id]]
        assert shipment.n_claims == len(told)
        assert shipment.n_documents == len({claim.document_id for claim in told})
        assert (shipment.status == "disputed") == any(claim.assertion == "denied" for claim in told)
        sure = [claim for claim in told if claim.assertion != "denied"] or told
        assert len({claim.event_status for claim in sure}) == 1
        assert len({claim.origin_country for claim in sure} - {None}) <= 1
        assert len({claim.destination_country for claim in sure} - {None}) <= 1
        starts = [claim.period_start or date.min for claim in sure if claim.period_end]
        ends = [claim.period_end for claim in sure if claim.period_end]
        assert not starts or max(starts) <= min(end for end in ends if end)
        fleets = [ships[claim.claim_id] for claim in sure if claim.claim_id in ships]
        assert all(one & other for one in fleets for other in fleets)
        assert shipment.quantity_min is None or shipment.quantity_max is None or shipment.quantity_min <= shipment.quantity_max
    numbered = [vessel.imo for vessel in result.vessels if vessel.imo]
    assert len(numbered) == len(set(numbered))
    for vessel in result.vessels:
        stated = {mention.imo for mention in result.vessel_mentions if mention.vessel_id == vessel.vessel_id}
        assert stated <= {vessel.imo, None}


def test_resolving_the_resolved_changes_nothing() -> None:
    papers = some_papers(99)
    first = run(papers)
    readings = [
        paper.reading.model_copy(
            update={
                "vessel_mentions": tuple(m for m in first.vessel_mentions if m.document_id == paper.document_id),
                "cargo_claims": tuple(c for c in first.cargo_claims if c.document_id == paper.document_id),
                "designations": tuple(d for d in first.designations if d.document_id == paper.document_id),
            }
        )
        for paper in papers
    ]
    again = resolve(
        [paper.document for paper in papers], [segment for paper in papers for segment in paper.segments], readings, PLACES
    )
    assert again == first


def test_a_document_about_something_else_changes_no_other_row() -> None:
    papers = some_papers(7)
    before = run(papers)
    other = Paper("other", "2024-01-01")
    other.claim("food.grain", "UA>EG", (30000, 30000), unit="tonne", ships=(other.ship("Petrel", flag="LR"),))
    after = run([*papers, other])
    assert set(before.shipments) < set(after.shipments)
    assert set(before.vessels) < set(after.vessels)
    assert set(before.evidence) < set(after.evidence)
