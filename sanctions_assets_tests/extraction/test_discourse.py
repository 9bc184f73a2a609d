"""What one sentence of an article takes from the others, which movements are told at all, and which are the same."""

from datetime import date

import pytest

from sanctions_assets.extraction import read
from sanctions_assets.model import CargoClaim, Document, DocumentSegment, Reading
from sanctions_assets_tests.extraction.reading import read_text


def claims(text: str) -> list[CargoClaim]:
    return list(read_text(text).cargo_claims)


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(c.commodity, c.origin_country, c.destination_country) for c in claims(text)]


def carriers(reading: Reading, claim: CargoClaim) -> set[str]:
    names = {m.mention_id: m.name for m in reading.vessel_mentions}
    return {names[v.mention_id] or "" for v in reading.cargo_claim_vessels if v.claim_id == claim.claim_id} - {""}


def test_bare_quantity_takes_the_commodity_its_unit_measures() -> None:
    found = claims("Kenya shipped 40,000 tonnes of barley to Oman. It shipped another 9,000 tonnes to Yemen.")
    assert [(c.commodity, c.destination_country) for c in found] == [("food.grain", "OM"), ("food.grain", "YE")]


def test_barrels_do_not_measure_barley() -> None:
    found = claims("Kenya shipped 40,000 tonnes of barley to Oman. It shipped 9,000 barrels to Yemen.")
    assert [c.commodity for c in found] == ["food.grain", "energy.oil"]


def test_pronoun_stands_for_the_ship_named_before() -> None:
    reading = read_text(
        "The freighter Orla Bay left Odesa on Monday beside the freighter Tern Point. She carried 9,000 tonnes of barley to Oman."
    )
    (claim,) = reading.cargo_claims
    assert carriers(reading, claim) == {"Orla Bay"}


def test_they_stands_for_all_ships_named_together() -> None:
    reading = read_text(
        "The freighters Orla Bay and Tern Point left Odesa on Monday. They carried 9,000 tonnes of barley to Oman."
    )
    (claim,) = reading.cargo_claims
    assert carriers(reading, claim) == {"Orla Bay", "Tern Point"}


@pytest.mark.parametrize(("others", "expected"), [("", {"Orla Bay"}), ("The freighter Tern Point lay beside her. ", set())])
def test_only_ship_of_an_article_is_every_ship_of_it(others: str, expected: set[str]) -> None:
    reading = read_text(
        f"The freighter Orla Bay is old. {others}Nobody saw it. Nobody cared. It rained. It went on for days. It snowed later. "
        "Kenya sent 900 rifles to Oman aboard a rusty freighter."
    )
    (claim,) = reading.cargo_claims
    assert carriers(reading, claim) == expected


@pytest.mark.parametrize(
    ("third", "destination"),
    [("It shipped 800 rifles as well.", "OM"), ("Its farms grow tea.", None)],
)
def test_arms_follow_the_route_that_the_article_tells(third: str, destination: str | None) -> None:
    found = claims(f"Kenya shipped 90 rockets to Oman. Nobody knows why. {third}")
    assert {c.destination_country for c in found} == {"OM"}
    assert len(found) == (2 if destination else 1)


def test_movement_of_two_countries_gives_the_other_one() -> None:
    found = told(
        "Kenya shipped 900 tonnes of barley to Oman in June. Kenya sold 400 tonnes of coal to Oman in July. "
        "Kenya shipped 20 trucks to Oman in August. Oman received 70 tonnes of iron ore in September."
    )
    assert found[-1] == ("mineral.iron_ore", "KE", "OM")


def test_survey_goes_on_counting_for_its_state() -> None:
    found = told(
        "India imported 4.2 million barrels per day of crude in May. Iraq supplied 830,000 barrels per day of crude. "
        "Kuwait supplied 200,000 barrels per day of crude."
    )
    assert [route for _, *route in found] == [[None, "IN"], ["IQ", "IN"], ["KW", "IN"]]


def test_same_period_goes_back_to_the_time_told_last() -> None:
    first, second = claims(
        "Kenya shipped 900 tonnes of barley to Oman in May 2021. It shipped 70 tonnes of coal to Yemen over the same period."
    )
    assert first.period_start is not None
    assert (second.period_start, second.period_end) == (first.period_start, first.period_end)


@pytest.mark.parametrize(
    "text",
    [
        "Kenya grows barley.",
        "The barley was dear.",
        "Kenya makes 900 tonnes of cement a day.",
        "The sale of barley is old news.",
        "Kenya has barley and coal.",
        "Kenya produced 900 tonnes of cement for the freighter Orla Bay.",
        "Kenya sent men to Oman.",
    ],
)
def test_goods_that_do_not_move(text: str) -> None:
    assert claims(text) == []


def test_same_movement_in_two_sentences_is_one_with_the_fuller_figures() -> None:
    reading = read_text(
        "A freighter took barley from Kenya to Oman, officials who asked for no names said on Monday in the capital. "
        "The Orla Bay carried 9,000 tonnes of barley from Mombasa to Oman, they said."
    )
    (claim,) = reading.cargo_claims
    assert (claim.quantity_min, claim.origin_country, claim.destination_country) == (9000, "KE", "OM")
    assert carriers(reading, claim) == {"Orla Bay"}


@pytest.mark.parametrize(
    "second",
    [
        "The freighter Tern Point carried 9,000 tonnes of barley from Kenya to Oman.",
        "The Orla Bay carried 9,000 tonnes of barley from Kenya to Yemen.",
        "The Orla Bay will carry 9,000 tonnes of barley from Kenya to Oman.",
        "The Orla Bay carried 9,000 tonnes of coal from Kenya to Oman.",
        "The Orla Bay carried 8,000 tonnes of barley from Kenya to Oman.",
    ],
)
def test_movements_that_differ_stay_two(second: str) -> None:
    first = "It was a busy week. The freighter Orla Bay carried 9,000 tonnes of barley from Kenya to Oman."
    assert len(claims(f"{first} {second}")) == 2


def test_a_denial_is_kept_beside_what_it_denies() -> None:
    found = claims("Kenya shipped 90 rockets to Yemen. Kenya did not ship rockets to Yemen.")
    assert [c.assertion for c in found] == ["asserted", "denied"]


def test_these_ships_are_those_named_before() -> None:
    reading = read_text(
        "The freighters Orla Bay and Tern Point left Odesa on Monday. "
        "The same two freighters and the Sea Fern carried 9,000 tonnes of barley to Oman."
    )
    (claim,) = reading.cargo_claims
    assert carriers(reading, claim) == {"Orla Bay", "Tern Point", "Sea Fern"}


def test_there_stands_for_the_place_named_before() -> None:
    assert told("Prices rose in Mombasa last week. Dockers unloaded 9,000 tonnes of barley there.") == [
        ("food.grain", None, "KE")
    ]
    assert told("Prices rose in Mombasa last week. Dockers unloaded 9,000 tonnes of barley.") == []


def test_movement_without_ends_is_of_the_port_that_the_article_is_about() -> None:
    port = "The port of Mombasa is busy. Rain fell on Mombasa harbour. Trains ran to the port of Mombasa. "
    assert ("food.grain", None, "KE") in told(port + "Dockers unloaded 9,000 tonnes of barley.")


def test_heading_with_a_date_holds_for_its_entry() -> None:
    found = claims(
        "3 May 2021: Rain fell.\nKenya shipped 900 tonnes of barley to Oman.\n\n"
        "9 May 2021: Snow fell.\nKenya shipped 70 tonnes of coal to Yemen.\n\n12 May 2021: Nothing moved.\n"
    )
    assert [str(c.period_start) for c in found] == ["2021-05-03", "2021-05-09"]


def test_count_of_voyages_belongs_to_the_movement_before_it() -> None:
    (claim,) = claims("The Orla Bay carried 9,000 tonnes of barley from Kenya to Oman. She made four voyages in May.")
    assert (claim.trips_min, claim.trips_max) == (4, 4)


def test_headline_only_announces_what_the_body_tells() -> None:
    title = "Kenya ships 9,500 tonnes of barley"
    body = "The freighter Orla Bay carried 9,000 tonnes of barley from Mombasa to Oman on Monday, the harbour master said."
    text = f"{title}\n\n{body}\n"
    document = Document(
        document_id="test", source_uri="test.txt", title=title, published_basis="unknown", text=text, content_sha256="0" * 64
    )
    segment = DocumentSegment(document_id="test", segment_no=0, kind="article", char_start=0, char_end=len(text))
    assert [c.quantity_min for c in read(document, [segment]).cargo_claims] == [9000]


def test_quantity_loaded_on_a_ship_needs_no_end() -> None:
    assert told("The ship loaded 9,000 tonnes of barley.") == [("food.grain", None, None)]
    assert told("The ship loaded barley.") == []


def test_a_bare_quantity_takes_the_goods_of_the_heading_right_before_it_and_never_a_word_in_passing() -> None:
    text = (
        "Prices\n\nUrea\n\nIndia booked 560,000 tonnes of urea. For its part Egypt waited.\n\nAmmonia\n\n"
        "A 45,000-tonne cargo was sold at $340 for October loading at Damietta.\n"
    )
    claims = read_text(text, date(2023, 9, 4)).cargo_claims
    assert [(c.quantity_min, c.commodity) for c in claims] == [(560_000, "goods.chemicals"), (45_000, "goods.chemicals")]
