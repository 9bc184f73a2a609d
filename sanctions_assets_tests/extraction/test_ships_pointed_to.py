"""Names told by a list, a size or a kind behind them, and phrases that point to ships named elsewhere."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import AMONG_SHIPS, ships_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It listed the vessels to include: Remia, MT St Ilham and Ocean Bramble.", ["Remia", "St Ilham", "Ocean Bramble"]),
        ("The two vessels are: Bramble Pride and Bramble Ora, both laden.", ["Bramble Pride", "Bramble Ora"]),
        ("The expected vessels include: Bramble S Ilu, MT Ostara and MT Halina.", ["Bramble S Ilu", "Ostara", "Halina"]),
        ("At least two more tankers were also struck: Bramble Ora and Fredana.", ["Bramble Ora", "Fredana"]),
        ("The ministry identified the vessels as Ostara and Bramble Ora.", ["Ostara", "Bramble Ora"]),
        ("It named the two ships as Ostara, chartered to a firm, and Bramble Ora, run by a bank.", ["Ostara", "Bramble Ora"]),
        ("The 180 metre long Bramble Ora was pulled off.", ["Bramble Ora"]),
        ("The 175m Bramble Ora was pulled off.", ["Bramble Ora"]),
        ("The tanker - the Bramble Ora - was hit.", ["Bramble Ora"]),
        ("The crew members said their 90-foot boat, Ostara, was sinking.", ["Ostara"]),
        ("The Ostara, which the city listed in May, was towed out.", ["Ostara"]),
        ("A captain whose Bramble Spirit waited for a week said so.", ["Bramble Spirit"]),
        (
            "They looked at three tankers: (a) Bramble Ora, (b) Ostara Sun and (c) Freda Bay.",
            ["Bramble Ora", "Ostara Sun", "Freda Bay"],
        ),
        ("They are MV. Bramble Ora and MV. Green Freesia.", ["Bramble Ora", "Green Freesia"]),
    ],
)
def test_lists_and_sizes_tell_names(text: str, names: list[str]) -> None:
    assert ships_of(text + AMONG_SHIPS).names == names


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("They sent the cruiser ‘USS Ostara’ and the Bramble Vega-class missile destroyer.", id="a class"),
        pytest.param("A Norwegian-flagged MSC ship docked.", id="a firm's ship"),
        pytest.param("A Malta-flagged, Greek-owned coaster docked.", id="a flag and an owner's country"),
        pytest.param("A coaster owned by the Bramble Ora, which flies the Norwegian flag, docked.", id="an owner"),
        pytest.param("At least three more tankers were struck: Bramble and Ostara said so.", id="another count"),
        pytest.param("Several vessels came: Bramble and Ostara paid.", id="no count"),
    ],
)
def test_no_names_of_ships(text: str) -> None:
    assert [name for name in ships_of(text + AMONG_SHIPS).names if name != "USS Ostara"] == []


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Bramble Princess cruise ship sailed by.", "Bramble Princess", "passenger"),
        ("The 8,000-teu Bramble Ora was hit.", "Bramble Ora", "container"),
        ("A Russian bulk carrier ran aground. Pictures showed the 180 metre long Bramble Ora.", "Bramble Ora", "bulk_carrier"),
        ("Two tugs met the vessel Ostara and the vessel Orla R.", "Ostara", None),
        ("A barge was towed by two tugs. The vessel Ostara left. The vessel Orla R left.", "Ostara", None),
        ("The 600-foot Bramble Ora drifted. Days before, the Vega Princess cruise ship had sailed.", "Bramble Ora", None),
    ],
)
def test_kinds_of_names(text: str, name: str, kind: str | None) -> None:
    assert ships_of(text + AMONG_SHIPS).stated(name).vessel_type == kind


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The frigate HMS Bramble and the frigate TCG Ostara docked. The two NATO vessels left.", []),
        ("The tanker Bramble burned. The tanker Ostara sank. All two tankers were new.", []),
        ("The tanker Bramble and the tanker Ostara burned. All four tankers moved off.", ["All four tankers"]),
        ("A U.S. destroyer met a Japanese frigate. The USS Bramble and the JS Ostara trained.", []),
        ("A sinking trawler was found. The coaster Vega had rammed the trawler Ostara.", []),
        ("The frigate TCG Ostara docked. The British and Turkish warships left.", []),
        ("Two more tankers were struck: Bramble Ora and Fredana.", []),
        ("A coast guard cutter came. The cruise ship Bramble Ora listed.", ["A coast guard cutter"]),
        ("HMS Bramble is the last of the Type 45 air-defense destroyers.", []),
        ("A pair of tugs came.", ["A pair of tugs"]),
        ("A trio of coasters waited.", ["A trio of coasters"]),
    ],
)  # fmt: skip
def test_phrases_that_point_to_named_ships_are_no_groups(text: str, phrases: list[str]) -> None:
    assert ships_of(text).phrases == phrases


def test_a_pair_is_two() -> None:
    (group,) = ships_of("A pair of tugs came.").groups
    assert group.count == (2, 2)


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("A Malta flagged Greek owned bulk carrier was targeted and hit.", "MT"),
        ("Pirates boarded a US owned bulk carrier under the flag of Togo.", "TG"),
        ("Officers apprehended an Indian fishing boat.", "IN"),
    ],
)
def test_flags_of_phrases(text: str, flag: str) -> None:
    (group,) = ships_of(text).groups
    assert group.flag == flag
