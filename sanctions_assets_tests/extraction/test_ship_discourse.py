"""What other sentences say of a named ship, and what they say of others."""

import pytest

from sanctions_assets_tests.extraction.ship_texts import ships_of

NAME = "Sea Bramble"


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("The tanker Sea Bramble left. She flies the flag of Palau.", "PW"),
        ("The tanker Sea Bramble left. It was registered in Togo.", "TG"),
        ("The tanker Sea Bramble left. The Palau-flagged vessel was late.", "PW"),
        ("Under the flag of Palau, nobody asked. The tanker Sea Bramble left.", None),
        ("The tanker Sea Bramble left. It no longer flies the flag of Palau.", None),
        ("The tanker Sea Bramble left. Next day a Palau-flagged coaster came.", None),
        ("The vessel Sea Bramble, a Palau-flagged wreck, left.", "PW"),
        ("The tanker Sea Bramble left. The crew were under Syrian command.", None),
        ("The Togo-flagged tanker Sea Bramble left. It flies the flag of Palau.", "TG"),
        ("The vessels Sea Bramble and Dune Lily left. The Palau-flagged vessel was late.", None),
        ("The tanker Sea Bramble left. One day. One night. One week. One month. One year. She flies the flag of Palau.", None),
    ],
)
def test_flag_told_later(text: str, flag: str | None) -> None:
    assert ships_of(text).stated(NAME).flag == flag


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The vessel Sea Bramble left. The tanker was late.", "tanker"),
        ("The vessel Sea Bramble is a small tanker.", "tanker"),
        ("The coaster Sea Bramble left. The tanker was late.", "cargo"),
        ("The vessel Sea Bramble left. The tanker owner was late.", None),
        ("The vessel Sea Bramble left. The tankers were late.", None),
        ("The vessel Sea Bramble left. Some tanker was late.", None),
        ("The vessels Sea Bramble and Dune Lily left. The tanker was late.", None),
        ("The vessel Sea Bramble left. The vessel Dune Lily came. The tanker was late.", None),
    ],
)
def test_kind_told_later(text: str, kind: str | None) -> None:
    assert ships_of(text).stated(NAME).vessel_type == kind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fifteen Syrian tankers called. Among them was the vessel Sea Bramble.", ("tanker", "SY")),
        ("Five Syrian tankers called. The vessels Dune Lily, Copse 4, Fern 2, Reed 9 and Sea Bramble left.", ("tanker", "SY")),
        ("Six Syrian tankers called. The vessels Dune Lily, Copse 4, Fern 2, Reed 9 and Sea Bramble left.", (None, None)),
        ("Five Syrian tankers were seen:\n- Dune Lily (IMO 9074729)\n- Sea Bramble (IMO 9035060)", ("tanker", "SY")),
        ("Five Syrian tankers called. The vessel Sea Bramble left.", (None, None)),
        ("Five Syrian tankers called. Among them was the coaster Sea Bramble.", ("cargo", None)),
        ("A Syrian tanker called. Some days on, among others, the vessel Sea Bramble left.", (None, None)),
    ],
)
def test_members_of_a_group_share_its_kind_and_flag(text: str, told: tuple[str | None, str | None]) -> None:
    stated = ships_of(text).stated(NAME)
    assert (stated.vessel_type, stated.flag) == told


def test_what_is_told_at_one_place_holds_for_all() -> None:
    ships = ships_of("The vessel Sea Bramble left. The tanker Sea Bramble (IMO 9074729) is old.")
    assert {ship.particulars.imo for ship in ships.named} == {"9074729"}
