"""States and provinces stand for their country, not for a town of their name elsewhere."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text


@pytest.mark.parametrize(
    ("province", "country"),
    [
        ("Queensland", "AU"),
        ("New South Wales", "AU"),
        ("Ontario", "CA"),
        ("Alberta", "CA"),
        ("Tamil Nadu", "IN"),
        ("Minas Gerais", "BR"),
        ("East Kalimantan", "ID"),
        ("Kansas", "US"),
    ],
)
def test_a_province_sends(province: str, country: str) -> None:
    (claim,) = read_text(f"{province} shipped 11,000 tonnes of coal to Norway last year.").cargo_claims
    assert (claim.origin_country, claim.destination_country) == (country, "NO")
