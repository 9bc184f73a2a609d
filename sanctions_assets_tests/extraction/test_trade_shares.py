"""Figures that a state accounts for, goods told as contraband, smuggling as a business, ships told before they are named."""

from datetime import date

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.reading import read_text

PUBLISHED = date(2018, 7, 12)


def claims(text: str) -> tuple[CargoClaim, ...]:
    return read_text(text, PUBLISHED).cargo_claims


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("Peru imported 90,000 tonnes of coal in June. The US accounted for 10,000 tonnes, up 4%.", ("US", "PE")),
        ("Colombia exported 90,000 tonnes of coal in June. Japan accounted for about 10,000 tonnes.", ("CO", "JP")),
    ],
)
def test_a_state_accounts_for_its_side_of_the_trade(text: str, route: tuple[str, str]) -> None:
    _, share = claims(text)
    assert (share.quantity_min, share.origin_country, share.destination_country) == (10_000, *route)
    assert (share.commodity, share.period_start) == ("energy.coal", date(2018, 6, 1))


def test_a_share_of_nothing_told_is_no_movement() -> None:
    assert not claims("Output rose in June. Japan accounted for 10,000 tonnes of it.")


def test_contraband_before_goods_is_no_goods_of_its_own() -> None:
    (claim,) = claims("The coastguard seized 50,000 litres of contraband diesel from a trawler off Penang.")
    assert (claim.commodity, claim.quantity_min) == ("energy.refined_petroleum", 50_000)


def test_smuggling_as_a_business_is_no_movement() -> None:
    assert not claims("The coastguard held the trawler Alder Bay, which was engaged in diesel smuggling off the Goa coast.")


@pytest.mark.parametrize("named", ["The owner said that the Dunmore 6", "The M/V Dunmore 6"])
def test_a_ship_told_by_flag_and_kind_is_named_later(named: str) -> None:
    reading = read_text(f"An Emirati-flagged cargo ship sank in stormy seas off Iran. {named} met bad weather.")
    (ship,) = [m for m in reading.vessel_mentions if m.name]
    assert (ship.flag, ship.vessel_type) == ("AE", "cargo")
