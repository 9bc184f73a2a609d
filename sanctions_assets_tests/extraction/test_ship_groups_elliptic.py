"""Groups told by a bare number behind a group of ships."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import ships_of


@pytest.mark.parametrize(
    ("text", "number", "told"),
    [
        pytest.param("The navy hailed 900 ships and boarded five.", "five", (None, None, 5), id="what was done"),
        pytest.param(
            "Guards stopped 14 Cuban trawlers last year, against 70 in 2019.", "70", ("fishing", "CU", 70), id="another year"
        ),
        pytest.param("In March there were nine bulkers and six in May.", "six", ("bulk_carrier", None, 6), id="another month"),
        pytest.param("Fourteen tankers waited. Nine of them had crude.", "Nine", ("tanker", None, 9), id="of them"),
        pytest.param("The list has 30 tankers. It added another 12.", "another 12", ("tanker", None, 12), id="the next sentence"),
        pytest.param(
            "They want 120 tankers listed. That is on top of the 90 approved now.", "90", ("tanker", None, 90), id="the"
        ),
        pytest.param("It named 30 Cuban ships, bringing the total to 155.", "155", (None, None, 155), id="a total of any flag"),
    ],
)
def test_a_bare_number_counts_more_of_the_kind(text: str, number: str, told: tuple[str | None, str | None, int]) -> None:
    ships = ships_of(text)
    found = {p: (g.vessel_type, g.flag, g.count_min) for p, g in zip(ships.phrases, ships.groups, strict=True)}
    assert found[number] == told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The navy stopped three tankers and arrested 27.", id="people"),
        pytest.param("Two ferries collided, killing 12.", id="the dead"),
        pytest.param("Ten barges were hit and 400 people fled.", id="another noun"),
        pytest.param("A tanker was one of 12 that were listed. It boarded five.", id="no count before"),
        pytest.param("Nine tankers left. They boarded five buses.", id="another noun behind the verb"),
        pytest.param("Of the 183 tankers 65 have not loaded.", id="part of them"),
        pytest.param("Nine tankers left. It was a cold day. It boarded five.", id="too far"),
    ],
)
def test_other_numbers_count_no_ships(text: str) -> None:
    assert not [g for g in ships_of(text).groups if g.rule == "group.elliptic"]


def test_a_group_may_open_with_initials() -> None:
    assert ships_of("Rockets left aboard a U.S. Army-chartered freighter.").phrases == ["a U.S. Army-chartered freighter"]


def test_points_before_the_text_yield_to_ships_it_names() -> None:
    ships = ships_of("• Two tankers called since Monday\n\nThe tanker Blue Fern came on Monday, the tanker Red Kite today.")
    assert ships.phrases == []
