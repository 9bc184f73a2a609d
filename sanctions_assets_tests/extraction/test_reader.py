"""The reader as a whole: records grounded in their spans, ids that depend on nothing but the text, lists, titles."""

from datetime import date

import pytest

from sanctions_assets.extraction import EXTRACTOR, read, reader_version
from sanctions_assets.model import Document, DocumentSegment, Reading
from sanctions_assets_tests.extraction.reading import read_text

STORY = """The Panamanian-flagged tanker Alder Bay (IMO 9074729) took 9,000 tonnes of diesel from Batumi to Varna on 4 June 2019.

The Alder Bay is owned by a firm in Malta. Two Turkish freighters loaded wheat at Constanta for Jordan."""


def test_every_record_is_the_text_at_its_span() -> None:
    reading = read_text(STORY, date(2019, 6, 10))
    mentions = [*reading.vessel_mentions, *reading.place_mentions]
    assert len(reading.vessel_mentions) >= 3
    assert all(m.text == STORY[m.char_start : m.char_end] for m in mentions)
    assert len(reading.cargo_claims) == 2
    assert all(c.quote == STORY[c.char_start : c.char_end] for c in reading.cargo_claims)


def test_a_claim_ties_its_ships_places_quantity_and_day() -> None:
    reading = read_text(STORY, date(2019, 6, 10))
    claim = next(c for c in reading.cargo_claims if c.commodity == "energy.refined_petroleum")
    places = {p.mention_id: p.name for p in reading.place_mentions}
    ships = {m.mention_id: m.name for m in reading.vessel_mentions}
    assert (claim.quantity_min, claim.unit, claim.quantity_text) == (9_000, "tonne", "9,000 tonnes")
    assert (places[claim.origin_mention_id or ""], places[claim.destination_mention_id or ""]) == ("Batumi", "Varna")
    assert (claim.period_start, claim.period_end) == (date(2019, 6, 4), date(2019, 6, 4))
    assert [ships[c.mention_id] for c in reading.cargo_claim_vessels if c.claim_id == claim.claim_id] == ["Alder Bay"]
    assert (claim.vessel_count_min, claim.vessel_count_max) == (1, 1)


def test_what_one_mention_states_of_a_ship_holds_for_all() -> None:
    named = [m for m in read_text(STORY).vessel_mentions if m.name == "Alder Bay"]
    assert len(named) == 2
    assert {(m.imo, m.flag) for m in named} == {("9074729", "PA")}


def test_a_counted_group_tells_how_many_ships_carry() -> None:
    reading = read_text(STORY)
    claim = next(c for c in reading.cargo_claims if c.commodity == "food.grain")
    assert (claim.vessel_count_min, claim.vessel_count_max) == (2, 2)


def test_a_government_is_the_country_of_an_end_but_no_place() -> None:
    (claim,) = read_text("Ankara sent 40 tanks to Libya, its defence ministry said.").cargo_claims
    assert (claim.origin_country, claim.origin_mention_id) == ("TR", None)
    assert claim.destination_mention_id is not None


def test_the_same_text_gives_the_same_records() -> None:
    assert read_text(STORY, date(2019, 6, 10)) == read_text(STORY, date(2019, 6, 10))


def test_a_reading_names_its_extractor() -> None:
    reading = read_text("Nothing happened.")
    assert (reading.extractor, reading.extractor_version) == (EXTRACTOR, reader_version())
    assert reading.cargo_claims == ()


def _read_segments(text: str, kinds: list[str], title: str | None = None) -> Reading:
    document = Document(document_id="t", source_uri="t.txt", title=title, text=text, content_sha256="0" * 64)
    segments, at = [], 0
    for number, (part, kind) in enumerate(zip(text.splitlines(keepends=True), kinds, strict=True)):
        segments.append(
            DocumentSegment(document_id="t", segment_no=number, kind=kind, char_start=at, char_end=at + len(part))  # type: ignore[arg-type]
        )
        at += len(part)
    return read(document, segments)


@pytest.mark.parametrize(
    ("kind", "read_there"), [("article", True), ("caption", True), ("related", False), ("boilerplate", False)]
)
def test_only_articles_and_captions_are_read(kind: str, read_there: bool) -> None:
    reading = _read_segments("Brazil shipped 60,000 tonnes of soybeans to Egypt.\n", [kind])
    assert bool(reading.cargo_claims) is read_there


def test_a_headline_only_announces_what_the_article_tells() -> None:
    title = "Brazil ships soybeans to Egypt"
    text = f"{title}\nBrazil shipped 60,000 tonnes of soybeans to Egypt.\n"
    (claim,) = _read_segments(text, ["article", "article"], title).cargo_claims
    assert claim.quote == "Brazil shipped 60,000 tonnes of soybeans to Egypt"


def test_items_of_a_list_are_read_by_the_line_that_opens_it() -> None:
    text = "In the hold of the freighter Sea Fern police seized:\n\n- 300 rifles\n\n- 12 tonnes of copper\n\n- a parrot"
    claims = read_text(text).cargo_claims
    assert [(c.quantity_min, c.rule.split("/")[0]) for c in claims] == [(300, "cargo.listed"), (12, "cargo.listed")]


def test_items_without_an_opening_line_tell_nothing() -> None:
    text = "The museum is open.\n\n- 300 rifles\n\n- 12 tonnes of copper"
    assert read_text(text).cargo_claims == ()


def test_an_authority_lists_a_ship_that_is_mentioned() -> None:
    text = "The United States Treasury on 4 June 2019 sanctioned the tanker Alder Bay."
    reading = read_text(text, date(2019, 6, 5))
    (designation,) = reading.designations
    assert designation.mention_id in {m.mention_id for m in reading.vessel_mentions}
    assert (designation.authority_country, designation.target_name) == ("US", "Alder Bay")
    assert designation.announced_on == date(2019, 6, 4)
    assert text[designation.char_start : designation.char_end] == designation.quote
