"""What a document does not bear out does not pass, and takes nothing else with it."""

from datetime import date

from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    PlaceMention,
    Reading,
    Record,
    Shipment,
    VesselMention,
)
from sanctions_assets.warehouse.grounding import grounded, sane
from sanctions_assets_tests.warehouse.world import WORLD, but


def _reading(changed: dict[type[Record], list[Record]] | None = None) -> tuple[Reading, list[str]]:
    rows = {**WORLD, **(changed or {})}
    reading = Reading(
        document_id="d1",
        extractor="rules",
        extractor_version="1",
        vessel_mentions=tuple(rows[VesselMention]),
        place_mentions=tuple(rows[PlaceMention]),
        cargo_claims=tuple(rows[CargoClaim]),
        cargo_claim_vessels=tuple(rows[CargoClaimVessel]),
        designations=tuple(rows[Designation]),
    )
    [document] = WORLD[Document]
    assert isinstance(document, Document)
    return grounded(reading, document)


def test_a_grounded_reading_passes_as_it_is() -> None:
    reading, problems = _reading()
    assert problems == []
    assert reading.cargo_claims == tuple(WORLD[CargoClaim])
    assert reading.designations == tuple(WORLD[Designation])


def test_a_wrong_quote_goes_and_what_points_to_it_is_emptied() -> None:
    reading, problems = _reading(but(PlaceMention, text="Omega Harbour"))  # type: ignore[arg-type]
    assert reading.place_mentions == ()
    assert reading.cargo_claims[0].origin_mention_id is None
    assert problems == ["place_mentions pm1 quotes what d1 does not say at that place"]


def test_a_claim_that_goes_takes_its_ships_with_it() -> None:
    reading, problems = _reading(but(CargoClaim, char_end=10_000))  # type: ignore[arg-type]
    assert (reading.cargo_claims, reading.cargo_claim_vessels) == ((), ())
    assert len(problems) == 1


def test_a_row_that_stands_twice_stands_once() -> None:
    reading, problems = _reading({VesselMention: WORLD[VesselMention] * 2})
    assert len(reading.vessel_mentions) == 1
    assert problems == ["vessel_mentions vm1 stands twice in d1"]


def test_a_listing_after_the_publication_loses_its_day() -> None:
    reading, problems = _reading(but(Designation, announced_on=date(2024, 5, 9)))  # type: ignore[arg-type]
    assert reading.designations[0].announced_on is None
    assert "after its publication" in problems[0]


def test_values_that_contradict_themselves_are_emptied() -> None:
    shipment = Shipment(
        shipment_id="s",
        commodity="energy.coal",
        category="energy",
        status="reported",
        n_claims=1,
        n_documents=1,
        quantity_min=5,
        quantity_max=3,
        period_start=date(2024, 1, 2),
        period_end=date(2024, 1, 1),
        first_reported_on=date(1700, 1, 1),
        trips_min=1,
        trips_max=1,
    )
    problems: list[str] = []
    mended = sane(shipment, problems)
    assert (mended.quantity_min, mended.quantity_max, mended.period_start, mended.period_end) == (None,) * 4
    assert mended.first_reported_on is None
    assert (mended.trips_min, mended.trips_max) == (1, 1)
    assert len(problems) == 1


def test_the_day_of_publication_stands_where_its_bounds_contradict_it() -> None:
    [document] = WORLD[Document]
    mended = sane(document.model_copy(update={"published_on_latest": date(2024, 1, 1)}))
    assert isinstance(mended, Document)
    assert (mended.published_on, mended.published_on_latest) == (date(2024, 5, 4), None)
