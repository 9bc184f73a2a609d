"""IMO numbers: seven digits with a check digit."""

import pytest

from sanctions_assets.model.imo import imo_is_valid


@pytest.mark.parametrize("number", ["9074729", "8814275", "9241061", "1234567"])
def test_check_digit_holds(number: str) -> None:
    assert imo_is_valid(number)


@pytest.mark.parametrize(
    "number",
    ["9074728", "907472", "90747290", "IMO9074729", " 9074729", "9074-29", "", "0000000", "٩٠٧٤٧٢٩", "9074729\n"],
)
def test_anything_else_is_refused(number: str) -> None:
    assert not imo_is_valid(number)


def test_exactly_one_last_digit_in_ten_is_valid() -> None:
    for stem in range(907000, 907050):
        assert sum(imo_is_valid(f"{stem}{digit}") for digit in range(10)) == 1
