"""Goods that are none (weapons that are fired, what goods are made into), verbs that are names, parts of a cargo told before."""

from datetime import date

import pytest

from sanctions_assets.model import CargoClaim
from sanctions_assets_tests.extraction.movement_texts import movement_of, movements_of, routes_of
from sanctions_assets_tests.extraction.reading import read_text

Row = tuple[str | None, float | None, str | None, str | None]


def _claims(text: str) -> tuple[CargoClaim, ...]:
    return read_text(text, date(2024, 3, 4)).cargo_claims


def _rows(text: str) -> set[Row]:
    return {(c.commodity, c.quantity_min, c.origin_country, c.destination_country) for c in _claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "According to military sources, the Houthis fired two missiles on Monday at an Iran-bound cargo ship.",
        "The Houthis fired two missiles from Yemen toward Israel.",
        "The tanker Alder Bay, on its way from Fujairah to Suez, was struck by two missiles.",
        "Two drones launched from Yemen came down off Eritrea.",
        "Iran tested a ballistic missile and sent word of it to Iraq.",
        "The boats attacked the bulk carrier Sea Fern with rockets and drones.",
    ],
)
def test_weapons_that_are_fired_are_no_cargo(text: str) -> None:
    assert [c for c in _claims(text) if (c.commodity or "").startswith("arms.")] == []


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("The Alder Bay carried 900 tons of perchlorate, which is used to make rocket fuel.", ["goods.chemicals"]),
        ("The ship carried 900 tons of perchlorate, enough to fuel 200 missiles, to Iran.", ["goods.chemicals"]),
        ("Russia sent missiles to bolster the air defence systems of Belarus.", ["arms.missile"]),
        (
            "Equipment and missiles to reinforce its air defence system have been delivered to North Korea.",
            ["arms.air_defense_system", "arms.missile"],
        ),
        ("Russia sent Syria S-300 surface-to-air missiles.", ["arms.missile"]),
    ],
)
def test_what_goods_serve_for_is_no_cargo(text: str, goods: list[str]) -> None:
    assert [d.commodity for d in movements_of(text)] == goods


@pytest.mark.parametrize(
    "text",
    [
        "Military sources told reporters the missiles in Yemen were old.",
        "Officials said the American ship Alma Star and two rifles were lost.",
        "The minister, Kim Won-sik, has a rifle from Russia.",
        "The nuclear-armed North was told by Russia to wait.",
    ],
)
def test_nouns_and_names_that_look_like_verbs_move_nothing(text: str) -> None:
    assert _claims(text) == ()


def test_equipment_to_be_loaded_is_cargo() -> None:
    drafts = movements_of("They began loading military equipment from Syria onto the cargo ships Vesta and Vesta II.")
    assert [(d.commodity, [s.text for s in d.ships]) for d in drafts] == [("arms.unspecified", ["Vesta", "Vesta II"])]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "The State Department approved a sale of military equipment to Estonia, including 60 missiles and 12 howitzers.",
            {("arms.missile", 60, "US", "EE"), ("arms.artillery_system", 12, "US", "EE")},
        ),
        (
            "Iran sent weapons to Sudan, among them 40 drones.",
            {("arms.drone", 40, "IR", "SD")},
        ),
        (
            "Police seized 500 kg of narcotics from a dhow on Monday. It includes 380 kg of hashish and 120 kg Heroin.",
            {("goods.unspecified", 380, None, None), ("goods.unspecified", 120, None, None)},
        ),
        (
            "Turkey shipped 900 tonnes of relief goods to Libya, including 20 tonnes of gypsum.",
            {("goods.unspecified", 900, "TR", "LY"), ("mineral.unspecified", 20, "TR", "LY")},
        ),
    ],
)
def test_parts_take_the_place_of_the_umbrella(text: str, rows: set[Row]) -> None:
    assert _rows(text) == rows


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("Iran received a new shipment of sodium perchlorate from makers in China.", ("CN", "IR")),
        (
            "Seven consignments of computer parts were sent from a subsidiary of the firm in Malta to a trader in Bishkek.",
            ("MT", "KG"),
        ),
        ("A shipment of rifles from Serbia was delivered to Yemen.", ("RS", "YE")),
        ("Orbis, a firm based in Tallinn, sent computer chips to Russia.", ("EE", "RU")),
        ("Lathes were sold to Russia in defiance of rules imposed by Japan.", (None, "RU")),
        ("The vessels carried perchlorate, a chemical needed for producing rocket fuel, from China to Iran.", ("CN", "IR")),
        ("It confirmed the removal of military equipment from Syria.", ("SY", None)),
        ("The United States accused the North of sending 9,000 soldiers to Russia. North Korea said nothing.", ("KP", "RU")),
    ],
)
def test_ends_by_verb_party_and_seat(text: str, route: tuple[str | None, str | None]) -> None:
    assert movements_of(text)[0].route == route


def test_the_state_that_speaks_is_no_ship() -> None:
    text = "The tanker Alder Bay left Oslo. Jakarta said it had sent five containers of rifles to Manila."
    assert not movements_of(text)[-1].ship_needed


def test_a_destination_told_by_the_word() -> None:
    text = "The MV Alma Star was carrying corn from Brazil. The Alma Star's destination is Bandar Abbas."
    assert [(c.origin_country, c.destination_country) for c in _claims(text)] == [("BR", "IR")]


def test_what_a_verb_behind_means_is_not_between() -> None:
    assert movement_of("Missiles intended to reinforce the port were delivered to Syria.").destination_country == "SY"


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Canada exported 40 barrels of beer under Resolution 2397.", [(40.0, "barrel")]),
        ("On three runs between Odesa and Varna, with some 21,000 tonnes of salt, no one was hurt.", [(21000.0, "tonne")]),
    ],
)
def test_figures(text: str, goods: list[tuple[float, str]]) -> None:
    assert [(d.quantity.low, d.quantity.unit) for d in movements_of(text) if d.quantity is not None] == goods


def test_chips_are_electronics() -> None:
    assert routes_of("Firms in Malta shipped chips to Russia.")[0][0] == "goods.dual_use"
