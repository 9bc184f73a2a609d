"""What stands beside a cargo in news of ships and trade: rescuers, crews, capacities, a ship's own fuel, other acts and times."""

from datetime import date

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(2018, 7, 12)


def claims(text: str) -> tuple[CargoClaim, ...]:
    return read_text(text, PUBLISHED).cargo_claims


@pytest.mark.parametrize(
    "text",
    [
        "The freighter Dunmore Belle sank in the Black Sea. Rescue workers sent from Turkey to Georgia saved 16 crew members.",
        "The ferry Dunmore Belle burned off Crete. The navy deployed two ships and a helicopter.",
        "The Dunmore Belle, a ferry, sailed from Brazil to China. It sank with four Italian citizens on board.",
        "The barge Alder left Batumi with 2,000 gallons of oil for fuel.",
        "The Alder terminal in Oman will be able to send up to 900 million cubic feet of gas per day to India.",
    ],
)
def test_no_movement_is_told(text: str) -> None:
    assert not claims(text)


def test_a_plant_of_goods_that_did_move_is_no_capacity() -> None:
    assert claims("The Alder terminal in Oman sent 900 million cubic feet of gas per day to India.")


def test_a_contingent_headed_by_somebody_leaves_on_its_own_day() -> None:
    (claim,) = claims("A batch of 90 troops from the navy, headed by Col. Ivo Trant, will leave for Chad on July 24.")
    assert (claim.event_status, claim.period_start) == ("planned", date(2018, 7, 24))


@pytest.mark.parametrize(
    "sank", ["sank in the southern Philippines", "ran aground in the Philippines", "went down off the Philippines"]
)
def test_where_a_ship_sank_is_not_where_it_loaded(sank: str) -> None:
    (claim,) = claims(f"A cargo ship loaded with cement {sank} on Sunday.")
    assert claim.origin_country is None


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("Brazil exported crude oil to Portugal at a record level of 120,000 barrels per day.", 120_000),
        ("Norway shipped diesel to Spain at an average rate of 40,000 barrels per day.", 40_000),
    ],
)
def test_the_level_of_a_verb_of_trade_is_its_quantity(text: str, quantity: int) -> None:
    (claim,) = claims(text)
    assert claim.quantity_min == quantity


def test_the_month_that_opens_a_survey_dates_its_figures() -> None:
    found = claims(
        "In May, Turkey increased its coal imports from Colombia and Russia. Customs data showed total coal imports rose to a "
        "record of 3.2 million tons. Russian coal exports to Turkey rose by 4% to 900,000 tons, recovering since Ankara lifted "
        "a tax in February 2017."
    )
    assert {c.period_start for c in found} == {date(2018, 5, 1)}


def test_a_price_is_no_ship() -> None:
    reading = read_text(
        "The ship Alder Bay sailed. The agency awarded a tender to import urea at USD 227 a tonne. "
        "The tender to import urea at the rate of USD 227 is the first, and its ships are due in June."
    )
    assert {m.name for m in reading.vessel_mentions if m.name} == {"Alder Bay"}


def test_a_prefix_in_small_letters_opens_a_name() -> None:
    reading = read_text("mv SALLY HARTNELL is due at Sharpness with her cargo of sand.")
    assert [m.name for m in reading.vessel_mentions] == ["SALLY HARTNELL"]


def test_an_adverb_before_a_kind_of_ship_is_no_name() -> None:
    reading = read_text("A cargo ship ran aground off Crete. Separately, a Philippine cargo ship with 18 crew sank off Antique.")
    assert [m.name for m in reading.vessel_mentions] == [None, None]


def test_an_empty_ship_is_a_ship() -> None:
    reading = read_text(
        "An empty Malta-flagged bulk carrier was hit by a missile. The Alderina was sailing from Vietnam to Israel."
    )
    (ship,) = reading.vessel_mentions
    assert (ship.name, ship.flag, ship.vessel_type) == ("Alderina", "MT", "bulk_carrier")


@pytest.mark.parametrize("land", ["the central Philippine province of Leyte", "Leyte province"])
def test_a_province_is_no_port(land: str) -> None:
    reading = read_text(f"The vessel Alder Sun was bound for China after leaving {land}.")
    assert not [m for m in reading.place_mentions if m.kind == "port"]


@pytest.mark.parametrize("ended", ["after it stopped buying Iranian crude", "and ceased importing crude from Iran"])
def test_what_somebody_stopped_dealing_in_is_no_movement(ended: str) -> None:
    assert not claims(f"India sought other sellers last year {ended}.")
