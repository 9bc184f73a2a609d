"""Groups told by a bare number and the flag they fly."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import ships_of


@pytest.mark.parametrize(
    ("text", "flags"),
    [
        ("Of the 60 tankers on the list, 40 sail in Gambian colours.", {(60, None), (40, "GM")}),
        ("The register holds 90 coasters: 30 under the flag of Togo.", {(90, None), (30, "TG")}),
        ("They counted 70 tankers. 12 were flying the Palau flag.", {(70, None), (12, "PW")}),
        ("They counted 70 tankers in 12 Greek ports.", {(70, None)}),
    ],
)
def test_a_bare_number_under_a_flag_is_a_group(text: str, flags: set[tuple[int, str | None]]) -> None:
    assert {(group.count_min, group.flag) for group in ships_of(text).groups} == flags
