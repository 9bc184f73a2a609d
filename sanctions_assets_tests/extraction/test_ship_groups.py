"""Groups of ships: counted phrases of our own, and phrases that tell of no certain ships."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import ships_of


@pytest.mark.parametrize(
    ("text", "phrase", "kind", "flag", "count"),
    [
        (
            "Inspectors saw more than a dozen North Korean oil tankers.",
            "more than a dozen North Korean oil tankers", "tanker", "KP", (13, None),
        ),
        ("A Pakistani freighter sank.", "A Pakistani freighter", "cargo", "PK", (1, 1)),
        ("Russian-flagged vessels use the port.", "Russian-flagged vessels", None, "RU", (None, None)),
        ("Two tankers flying the flag of Togo came.", "Two tankers flying the flag of Togo", "tanker", "TG", (2, 2)),
        ("Two tankers registered in Palau came.", "Two tankers registered in Palau", "tanker", "PW", (2, 2)),
        ("All four tankers were seized.", "All four tankers", "tanker", None, (4, 4)),
        ("Another two coasters were seized.", "Another two coasters", "cargo", None, (2, 2)),
        ("Dozens of tankers waited.", "Dozens of tankers", "tanker", None, (24, None)),
        ("A stateless ship came.", "A stateless ship", None, None, (1, 1)),
        ("A second ship came.", "A second ship", None, None, (1, 1)),
        ("Tankers carried coal.", "Tankers", "tanker", None, (None, None)),
        ("The crews of Syrian tankers met.", "Syrian tankers", "tanker", "SY", (None, None)),
        ("The firm supplies Syrian tankers.", "Syrian tankers", "tanker", "SY", (None, None)),
        ("The crew loading three tankers left.", "three tankers", "tanker", None, (3, 3)),
        ("The firm, in May, sent two old tankers.", "two old tankers", "tanker", None, (2, 2)),
        (
            "The number of banned ships now stands at 342.",
            "The number of banned ships now stands at 342", None, None, (342, 342),
        ),
    ],
)  # fmt: skip
def test_a_phrase_tells_kind_flag_and_count(
    text: str, phrase: str, kind: str | None, flag: str | None, count: tuple[int | None, int | None]
) -> None:
    ships = ships_of(text)
    assert ships.phrases == [phrase]
    (group,) = ships.groups
    assert (group.vessel_type, group.flag, group.count) == (kind, flag, count)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Tanker rates rose and ship owners met.", id="a modifier"),
        pytest.param("A Russian tanker captain spoke.", id="a modifier of people"),
        pytest.param("The MV Syrian Coasters left.", id="part of a name"),
        pytest.param("They saw a ship-to-ship transfer.", id="a compound"),
        pytest.param("No tanker came.", id="none"),
        pytest.param("Every Russian tanker left.", id="every"),
        pytest.param("Such tankers are old.", id="such"),
        pytest.param("These two tankers came.", id="pointing back"),
        pytest.param("The tankers came.", id="definite"),
        pytest.param("A ship came.", id="any ship"),
        pytest.param("Vessels came.", id="any ships"),
        pytest.param("The tanker came.", id="one told before"),
        pytest.param("Ithaca Tankers bought coal.", id="a firm"),
        pytest.param("Tankers carry coal to Togo", id="a headline in all but name"),
        pytest.param("The ships met. The tanker Sea Bramble left.", id="a kind beside a name"),
        pytest.param("Two tankers, the Sea Bramble and the Dune Lily, came.", id="names behind"),
        pytest.param("The Sea Bramble, a 17-year-old tanker, docked among the ships.", id="an apposition"),
        pytest.param("The vessel Sea Bramble was a small tanker.", id="a predicate"),
        pytest.param("A rusty tanker left port. The tanker Sea Bramble carried coal.", id="an introduction"),
    ],
)
def test_other_phrases_make_no_group(text: str) -> None:
    assert ships_of(text).phrases == []


def test_a_size_or_age_counts_no_ships() -> None:
    ships = ships_of("A 300 metre tanker came. A 17 year old coaster came.")
    assert [group.count for group in ships.groups] == [(1, 1), (1, 1)]


def test_tankers_of_an_air_force_are_no_ships() -> None:
    flying = "Squadrons of fighter jets met over the airfield. The aircraft left. Two tankers refuelled the jets."
    assert ships_of(flying).phrases == []
    assert ships_of("Two tankers left the port.").phrases == ["Two tankers"]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("Three tankers left. Later, the three tankers came back.", ["Three tankers"]),
        ("Three tankers left. Three tankers came.", ["Three tankers"]),
        ("Three tankers left. Three Syrian tankers came.", ["Three tankers", "Three Syrian tankers"]),
        ("A Syrian tanker left. A Syrian tanker came.", ["A Syrian tanker", "A Syrian tanker"]),
        ("Three tankers left. The three coasters came.", ["Three tankers", "The three coasters"]),
    ],
)
def test_a_repetition_is_the_same_group(text: str, phrases: list[str]) -> None:
    assert ships_of(text).phrases == phrases


def test_a_headline_yields_to_the_text() -> None:
    ships = ships_of("The navy of Syldavia seized three old tankers.", title="Navy seizes three tankers")
    assert ships.phrases == ["three old tankers"]


def test_as_many_names_as_ships_announced_and_no_fewer() -> None:
    assert ships_of("Two tankers left port. The tanker Sea Bramble carried coal.").phrases == ["Two tankers"]
    assert ships_of("Two tankers left. The tanker Sea Bramble and the tanker Dune Lily carried coal.").phrases == []


def test_the_number_before_a_size_counts_the_ships() -> None:
    assert ships_of("Three 5,000-tonne tankers sailed.").phrases == ["Three 5,000-tonne tankers"]


def test_a_ship_behind_the_act_of_a_named_one_is_another() -> None:
    assert ships_of("The patrol boat Sea Vine, which had sailed, intercepted a dhow.").phrases == ["a dhow"]


def test_an_apposition_of_the_vessel_tells_of_the_ship_named_before() -> None:
    ships = ships_of("The bulk carrier Sea Vine was struck. The vessel, a Liberia-flagged ultramax, was on passage.")
    assert ships.phrases == []
    assert ships.stated("Sea Vine").flag == "LR"
