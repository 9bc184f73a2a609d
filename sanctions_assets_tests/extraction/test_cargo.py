"""Cargo phrases: quantity, unit, commodity, origin, extent; lists; and words for goods that are none."""

import pytest

from sanctions_assets.extraction.cargo import CargoPhrase, cargo_lists, find_cargo, find_quantities
from sanctions_assets_tests.extraction.scanning import scan_sentence


def phrases(text: str) -> list[CargoPhrase]:
    scan, sentence = scan_sentence(text)
    return find_cargo(scan, sentence)


def only(text: str) -> CargoPhrase:
    (phrase,) = phrases(text)
    return phrase


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("They unloaded 31,500 tonnes of barley.", 31500, 31500, "tonne"),
        ("They unloaded 31,500t of barley.", 31500, 31500, "tonne"),
        ("They unloaded at least two million barrels of crude.", 2e6, None, "barrel"),
        ("They unloaded 40 containers of ammunition.", 40, 40, "container"),
        ("They sent 1,200 soldiers.", 1200, 1200, "person"),
        ("They sent 85 anti-tank missiles.", 85, 85, "item"),
        ("A fixture of 60,000/10 barley was seen.", 60000, 60000, "tonne"),
    ],
)
def test_quantity_of_goods(text: str, low: float, high: float | None, unit: str) -> None:
    quantity = only(text).quantity
    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "They paid $300,000 for barley.",
        "They waited 12 days for barley.",
        "A coaster of 2,900 tonnes waited for barley.",
        "A 45,000 tonne dwt bulker waited for barley.",
        "They filled 30% of the order of barley.",
    ],
)
def test_other_measures_are_no_quantity_of_goods(text: str) -> None:
    assert only(text).quantity is None


def test_a_number_in_a_name_counts_nothing() -> None:
    assert only("The label says No. 300 tonnes of barley.").quantity is None


def test_figure_without_unit_takes_that_of_the_one_before() -> None:
    scan, sentence = scan_sentence("Kenya took 50,000 tonnes of barley and Oman 26,000 in the year to 1994.")
    assert [(q.low, q.unit) for q in find_quantities(scan, sentence)] == [(50000, "tonne"), (26000, "tonne")]


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("They sold 20,000 tonnes of soft red winter wheat.", "20,000 tonnes of soft red winter wheat"),
        ("They sent 152-mm artillery shells.", "152-mm artillery shells"),
        ("They moved 300 of their artillery shells.", "300 of their artillery shells"),
        ("They found 24 Type 63 rockets.", "24 Type 63 rockets"),
        ("They carried barley.", "barley"),
        ("They hid the seized barley.", "seized barley"),
        ("They hid more barley.", "more barley"),
    ],
)
def test_extent_of_the_phrase(text: str, extent: str) -> None:
    phrase = only(text)
    assert text[phrase.start : phrase.end] == extent


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("They bought Russian barley.", "RU"),
        ("They bought Russia's barley.", "RU"),
        ("They bought 300 tonnes of U.S. barley.", "US"),
        ("They bought Russian-grown barley.", "RU"),
        ("They bought Russia some barley.", None),
    ],
)
def test_origin_told_by_the_phrase(text: str, country: str | None) -> None:
    assert only(text).origin == country


@pytest.mark.parametrize(
    "text",
    [
        "The coal price rose.",
        "The Coal Ministry was shut.",
        "A coal-fired town was cold.",
        "They went home by truck.",
        "They will fish there.",
    ],
)
def test_words_for_goods_that_stand_for_none(text: str) -> None:
    assert phrases(text) == []


def test_no_goods_inside_names() -> None:
    scan, sentence = scan_sentence("The Barley Star sailed with coal.")
    assert [p.commodity for p in find_cargo(scan, sentence, [(4, 15)])] == ["energy.coal"]


def test_quantity_that_names_no_goods_is_a_phrase_of_its_own() -> None:
    phrase = only("She unloaded 700,000 barrels there.")
    assert (phrase.commodity, phrase.quantity is not None and phrase.quantity.unit) == (None, "barrel")


def test_words_that_only_point_at_cargo_need_a_quantity() -> None:
    assert phrases("The cargo was wet.") == []
    assert only("A cargo of 9,000 tonnes was wet.").commodity is None


def test_a_figure_of_goods_told_before_is_told_of_them_again() -> None:
    told, again = phrases("They took coal and sold 40,000 tonnes of it.")
    assert (told.commodity, told.quantity) == ("energy.coal", None)
    assert (again.commodity, again.quantity is not None and again.quantity.low) == ("energy.coal", 40000)


@pytest.mark.parametrize("text", ["They took coal (40,000 tonnes).", "They took coal: 40,000 tonnes."])
def test_quantity_behind_its_goods(text: str) -> None:
    phrase = only(text)
    assert phrase.quantity is not None
    assert phrase.quantity.low == 40000


def test_two_words_for_ammunition_are_one_cargo() -> None:
    assert only("They fired rounds of artillery ammunition.").commodity == "arms.artillery_ammunition"


@pytest.mark.parametrize("parts", [", including drones", ", including 40 drones", ", mainly drones", " such as drones"])
def test_umbrella_word_gives_way_to_its_parts(parts: str) -> None:
    assert [p.commodity for p in phrases(f"They sent arms{parts}.")] == ["arms.drone"]


def test_umbrella_word_alone_or_beside_other_goods_stays() -> None:
    assert [p.commodity for p in phrases("They sent arms.")] == ["arms.unspecified"]
    assert [p.commodity for p in phrases("They sent arms and drones.")] == ["arms.unspecified", "arms.drone"]


def lists(text: str) -> list[list[str]]:
    scan, sentence = scan_sentence(text)
    return [[text[p.term_start : p.term_end] for p in group] for group in cargo_lists(scan, find_cargo(scan, sentence))]


def test_coordinated_goods_are_one_list() -> None:
    assert lists("They sent coal, barley and some sugar.") == [["coal", "barley", "sugar"]]
    assert lists("They sent coal while Oman sold sugar.") == [["coal"], ["sugar"]]


def test_a_number_of_containers_holds_for_all_they_contain() -> None:
    scan, sentence = scan_sentence("They sent 30 containers of drones and shells.")
    (group,) = cargo_lists(scan, find_cargo(scan, sentence))
    assert [p.quantity is not None and p.quantity.low for p in group] == [30, 30]


def test_a_number_of_tonnes_does_not() -> None:
    scan, sentence = scan_sentence("They sent 30 tonnes of barley and sugar.")
    (group,) = cargo_lists(scan, find_cargo(scan, sentence))
    assert [p.quantity is not None for p in group] == [True, False]


@pytest.mark.parametrize(
    ("text", "commodity"),
    [
        ("They sent 20 tonnes of blorptite to Chile.", "goods.unspecified"),
        ("They sent 20 tonnes of coal to Chile.", "energy.coal"),
        ("They sent 20 tonnes of which half was wet.", None),
    ],
)
def test_goods_that_no_list_has_are_goods_and_not_those_told_before(text: str, commodity: str | None) -> None:
    assert only(text).commodity == commodity
