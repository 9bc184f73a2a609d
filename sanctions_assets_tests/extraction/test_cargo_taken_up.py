"""Cargo, ships and routes that later sentences take up: 'the drugs', 'the vessel', the route of the only ship."""

from datetime import date

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.movement_texts import movements_of, routes_of
from sanctions_assets_tests.extraction.reading import read_text

Route = tuple[str | None, str | None]


def _claims(text: str) -> tuple[CargoClaim, ...]:
    return read_text(text, date(2024, 3, 4)).cargo_claims


def _routes(text: str) -> list[Route]:
    return [(c.origin_country, c.destination_country) for c in _claims(text)]


def _carriers(text: str) -> list[list[str | None]]:
    reading = read_text(text, date(2024, 3, 4))
    names = {m.mention_id: m.name for m in reading.vessel_mentions}
    return [[names[v.mention_id] for v in reading.cargo_claim_vessels if v.claim_id == c.claim_id] for c in reading.cargo_claims]


def test_the_drugs_are_those_told_before() -> None:
    text = (
        "Customs officers found 900 kilos of cocaine on Friday, police said. "
        "The drugs were hidden in boxes of fish that came from Peru, prosecutors said."
    )
    assert [(c.quantity_min, c.origin_country) for c in _claims(text)] == [(900, "PE")]


def test_other_goods_are_not_taken_up() -> None:
    text = "Turkey sent 900 rifles to Libya on Friday. The coal was sent to Malta by Poland."
    assert len(_claims(text)) == 2


def test_the_only_ship_keeps_her_route() -> None:
    text = (
        "The freighter Alma Star left Cuba for Panama with sacks of sugar. The weather was fine. "
        "Officers said the Alma Star was carrying missiles. She also had rifles aboard."
    )
    assert set(_routes(text)) == {("CU", "PA")}


def test_voyages_told_apart_by_dates_keep_their_own_routes() -> None:
    text = (
        "On 3 May 2023 the freighter Alma Star carried 900 tonnes of coal from Poland to Malta. "
        "On 9 June 2023 the Alma Star carried 700 tonnes of salt."
    )
    assert (None, None) in _routes(text)


def test_the_ship_may_have_no_name() -> None:
    text = "A frigate stopped a tanker off Libya on Thursday. It was found that the ship had loaded kerosene."
    assert [c.commodity for c in _claims(text)] == ["energy.refined_petroleum"]


def test_a_ship_is_named_in_the_next_sentence() -> None:
    text = (
        "A cargo ship carrying 47,000 tonnes of coal has broken apart, officials said. "
        "The 230-metre-long ship, named Tessa Lund, ran aground on Monday. "
        "Earlier the freighter Kian Satu had gone aground. "
    )
    assert _carriers(text)[0] == ["Tessa Lund"]


def test_its_cargo_is_that_of_the_ship_before() -> None:
    text = (
        "The freighter Tessa Lund sank on Monday with 47,000 tonnes of coal. The crew of twelve was saved. "
        "After loading at Durban it was to deliver its cargo to a port in China. The freighter Kian Satu stood by."
    )
    assert _routes(text) == [("ZA", "CN")]


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("Chinese-made rifles were supplied to Sudan by Chad.", ("TD", "SD")),
        ("The rifles were re-exported from Chad, the only buyer of such rifles from China.", ("TD", None)),
        ("Police found two tonnes of cocaine in the port of Antwerp.", (None, "BE")),
        ("Police found two tonnes of cocaine in the port of Guayaquil in boxes ready for export.", (None, None)),
        ("Police found 900 rifles in the port of Antwerp.", (None, None)),
        ("The Pentagon announced a package of weapons for Estonia with rounds for the US-made howitzers.", ("US", "EE")),
    ],
)
def test_ends(text: str, route: Route) -> None:
    assert movements_of(text)[0].route == route


@pytest.mark.parametrize(
    "text",
    [
        "There was no word on what type of coal it was carrying to Malta.",
        "Durban has the largest coal shipping point of South Africa.",
        "The freighter Alma Star was carrying 58 tons of heavy fuel oil and 8 tons of lubricating oil.",
    ],
)
def test_what_is_asked_for_or_burnt_is_no_cargo(text: str) -> None:
    assert _claims(text) == ()


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("A ship from Cuba was smuggling fighter jets under bags of sugar to Iran.", ["arms.unspecified"]),
        ("Ukraine received anti-aircraft equipment from Germany.", ["arms.air_defense_system"]),
        ("The ship brought 2,800 tons of steel equipment to Durban.", ["goods.machinery"]),
        ("Sweden sent mine-clearing systems and artillery to Ukraine.", ["arms.artillery_system"]),
        ("A contingent of 230 Kenyan police arrived in Haiti.", ["people.troops"]),
    ],
)
def test_goods(text: str, goods: list[str]) -> None:
    assert [d[0] for d in routes_of(text)] == goods


def test_a_package_is_planned_and_its_parts_told_later() -> None:
    text = (
        "The United States announced a new package of weapons for Estonia. "
        "The tranche of security assistance will include 40 missiles and four trucks."
    )
    assert [(c.commodity, c.origin_country, c.destination_country, c.event_status) for c in _claims(text)] == [
        ("arms.missile", "US", "EE", "planned"),
        ("goods.vehicles", "US", "EE", "planned"),
    ]


@pytest.mark.parametrize(
    "later",
    ["The Alma Star was heading for the Panama Canal.", "The Alma Star was escorted to the port of Colon to be searched."],
)
def test_where_a_ship_only_passes_or_is_led_is_no_end(later: str) -> None:
    assert _routes(f"The freighter Alma Star was carrying 900 rifles from Cuba. {later}") == [("CU", None)]


@pytest.mark.parametrize(
    ("text", "route"),
    [
        (
            "Police found two tonnes of ivory in a box on Friday. The ivory came from Uganda and was bound for Vietnam.",
            ("UG", "VN"),
        ),
        (
            "The tanker Alma Star loaded 900 tonnes of diesel in Libya. The vessel later docked in Malta.",
            ("LY", "MT"),
        ),
        ("Iran exchanged 300 drones for oil with Libya.", ("IR", "LY")),
        ("Iran proliferated 300 drones to Libya.", ("IR", "LY")),
    ],
)
def test_whole_routes(text: str, route: Route) -> None:
    assert _routes(text)[0] == route


def test_two_stories_do_not_mix() -> None:
    text = (
        "The freighter Alma Star left Iran for Sudan with 300 drones aboard. She was seen off Jeddah.\n\n"
        "The weather in the capital was fine on Sunday.\n\n"
        "The bulk carrier Tessa Lund sank off Crete. It was carrying 9,000 tonnes of gypsum. "
        "The ship was on its way from Oman to Spain."
    )
    assert _routes(text) == [("IR", "SD"), ("OM", "ES")]
    assert _carriers(text) == [["Alma Star"], ["Tessa Lund"]]


@pytest.mark.parametrize(
    "behind",
    [
        "Designated vessels include SEA ELM, AVONDALE and CESARINE.",
        "They are the Sea Elm, the Avondale and the Cesarine.",
        "The ships include the Sea Elm, the Avondale and the Cesarine.",
    ],
)
def test_the_members_of_a_group_named_next_carry_its_cargo(behind: str) -> None:
    carriers = _carriers("The Treasury designated nine vessels for transporting Iranian oil. " + behind)
    assert [[name.upper() for name in names if name] for names in carriers] == [["SEA ELM", "AVONDALE", "CESARINE"]]


def test_of_two_ships_without_a_name_neither_takes_the_name_told_next() -> None:
    text = (
        "A cargo ship loaded with cement sank on Sunday and another vessel carrying iron ore went down, officials said. "
        "The ship carrying iron ore, the M/V Sun Elm, began to list. The M/V Fordham was bound for Peru with 900 sacks of cement."
    )
    carriers = dict(zip([c.commodity for c in _claims(text)], _carriers(text), strict=True))
    assert carriers["goods.unspecified"] == ["Fordham"]
    assert "Fordham" not in carriers["mineral.iron_ore"]
