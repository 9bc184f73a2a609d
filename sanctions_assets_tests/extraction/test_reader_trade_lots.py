"""Lots and packages, deals with a partner, customs of a capital, and trade that is told to be zero."""

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.reading import read_text


def only_claim(text: str) -> CargoClaim:
    (claim,) = read_text(text).cargo_claims
    return claim


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("Togo bought six cargoes of about 60,000 tonnes each of wheat from Peru, traders said.", 360_000, "tonne"),
        ("Morocco shipped two consignments of 30,000 tonnes each of phosphate to Fiji.", 60_000, "tonne"),
        ("Peru exported 9.4 mln 60-kilo bags of coffee to Norway in May.", 9_400_000, "bag"),
        ("Laos exported 1.2 million 50-kg sacks of rice to Ghana.", 1_200_000, "sack"),
        ("Peru's banana exports to Norway totalled 22.4 mln boxes in the first half of the year.", 22_400_000, "box"),
    ],
)
def test_lots_and_packages(text: str, low: float, unit: str) -> None:
    claim = only_claim(text)
    assert (claim.quantity_min, claim.quantity_max, claim.unit) == (low, low, unit)
    assert claim.commodity is not None


def test_a_rate_is_no_lot() -> None:
    assert only_claim("Peru shipped 40,000 tonnes of zinc each month to Norway.").quantity_min == 40_000


@pytest.mark.parametrize(
    ("text", "origin", "destination"),
    [
        ("Egypt has signed a deal with Romania to import 250,000 tonnes of wheat.", "RO", "EG"),
        ("Togo signed an agreement with Peru to buy 100,000 tonnes of rice.", "PE", "TG"),
        ("Malawi has agreed with Zambia to import 50,000 tonnes of maize.", "ZM", "MW"),
        ("Peru reached a deal with Chile to sell 40,000 tonnes of sugar.", "PE", "CL"),
    ],
)
def test_the_other_side_of_a_deal(text: str, origin: str, destination: str) -> None:
    claim = only_claim(text)
    assert (claim.origin_country, claim.destination_country) == (origin, destination)


def test_customs_data_from_a_capital() -> None:
    claim = only_claim("Customs data from Beijing showed imports of 2.3 million tonnes of coking coal from Mongolia in June.")
    assert (claim.origin_country, claim.destination_country) == ("MN", "CN")


@pytest.mark.parametrize(
    "text", ["Oman shipped zero coal to China in June.", "Zero barrels of crude were exported from Libya to Malta in May."]
)
def test_zero_is_a_denial(text: str) -> None:
    assert only_claim(text).assertion == "denied"
