"""What one pass over a text finds: vocabulary at its spans, in its case, sentence by sentence."""

from datetime import date

import pytest

from sanctions_assets.extraction.lexicon import default_lexicon
from sanctions_assets.extraction.scan import Hit, scan_document
from sanctions_assets_tests.extraction.scanning import scan_sentence, scan_text


def hit_of(text: str, surface: str) -> Hit | None:
    scan, sentence = scan_sentence(text)
    return next((h for h in sentence.hits if scan.text[h.start : h.end] == surface), None)


def test_each_kind_of_hit_gives_its_entry() -> None:
    text = "The Syrian tanker shipped 40 tonnes of coal, OFAC said of the shipment by the MV Bramble."
    scan, sentence = scan_sentence(text)
    hits = {scan.text[h.start : h.end]: h for h in sentence.hits}
    country, ship, unit, commodity = (
        hits["Syrian"].country(),
        hits["tanker"].ship(),
        hits["tonnes"].unit(),
        hits["coal"].commodity(),
    )
    assert country is not None
    assert country.code == "SY"
    assert ship is not None
    assert ship.type == "tanker"
    assert unit is not None
    assert unit.unit == "tonne"
    assert commodity is not None
    assert commodity.code == "energy.coal"
    authority, noun, prefix = hits["OFAC"].authority(), hits["shipment"].noun(), hits["MV"].prefix()
    assert authority is not None
    assert authority.code == "US"
    assert noun is not None
    assert noun.frame == "send"
    assert prefix is not None
    verb = hits["shipped"].verb()
    assert verb is not None
    assert verb.entry.frame == "send"
    assert verb in hits["shipped"].verbs()


def test_a_hit_of_another_kind_gives_nothing() -> None:
    hit = hit_of("They saw coal.", "coal")
    assert hit is not None
    others = (hit.country(), hit.ship(), hit.unit(), hit.authority(), hit.noun(), hit.prefix(), hit.verb())
    assert others == (None,) * 7
    assert hit.verbs() == ()


@pytest.mark.parametrize(
    ("text", "surface", "found"),
    [
        ("The crude oil tanker left.", "crude oil tanker", True),
        ("The crude oil tanker left.", "oil", False),
        ("The charcoal left.", "coal", False),
        ("It met us there.", "us", False),
        ("The US met there.", "US", True),
        ("The crude-oil tanker left.", "crude-oil tanker", True),
        ("The old harbour had long been the home of a crude oil\ntanker.", "crude oil\ntanker", True),
        ("SYRIAN TANKER LEFT THE BAY", "SYRIAN", True),
        ("They sold polish and wax.", "polish", False),
    ],
)
def test_vocabulary_is_matched_whole_longest_and_in_its_case(text: str, surface: str, found: bool) -> None:
    assert (hit_of(text, surface) is not None) is found


def test_words_of_discourse_are_asked_by_list_and_place() -> None:
    _, sentence = scan_sentence("It allegedly left, he said.")
    word = sentence.says("hedges")
    assert word is not None
    assert sentence.says("hedges.adverbs") == word
    assert sentence.says("hedges", start=word.end) is None
    assert sentence.says("hedges", end=word.start) is None
    assert sentence.says("hedge") is None


def test_what_is_part_of_a_time_is_no_number() -> None:
    text = "On 3 May 2024 it took 40 tonnes of coal."
    scan = scan_document(text, [(0, len(text), "article")], date(2024, 6, 1), default_lexicon())
    (sentence,) = scan.sentences
    assert [text[n.start : n.end] for n in sentence.numbers] == ["40"]
    assert [text[t.start : t.end] for t in sentence.times] == ["3 May 2024"]


def test_each_find_is_in_the_sentence_it_starts_in() -> None:
    scan = scan_text("Coal is old. Tin is new. Coal and 40 tonnes of tin are here.")
    assert [[scan.text[h.start : h.end] for h in s.hits] for s in scan.sentences] == [
        ["Coal"],
        ["Tin"],
        ["Coal", "tonnes", "tin"],
    ]
    assert [len(s.numbers) for s in scan.sentences] == [0, 0, 1]


def test_sentences_know_their_segment_headline_and_place() -> None:
    text = "Coal leaves\n\nCoal left. It was late.\n\nA photo of coal."
    caption = text.index("A photo")
    scan = scan_document(text, [(0, caption, "article"), (caption, len(text), "caption")], None, default_lexicon(), 11)
    assert [(s.index, s.segment_kind, s.headline) for s in scan.sentences] == [
        (0, "article", True),
        (1, "article", False),
        (2, "article", False),
        (3, "caption", False),
    ]
    assert scan.sentence_at(caption) is scan.sentences[3]
    assert scan.sentence_at(12) is None


def test_tokens_and_hits_are_found_by_position() -> None:
    scan, sentence = scan_sentence("It took coal there.")
    assert sentence.tokens[sentence.token_at(8)].text == "coal"
    hit = sentence.hit_at(9)
    assert hit is not None
    assert scan.text[hit.start : hit.end] == "coal"
    assert sentence.hit_at(0) is None
    assert [value.code for _, value in sentence.of("commodity")] == ["energy.coal"]


def test_nothing_to_read_is_an_empty_scan() -> None:
    assert scan_document("", [], None, default_lexicon()).sentences == []
