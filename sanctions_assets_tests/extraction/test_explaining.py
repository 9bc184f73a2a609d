"""An explanation tells what is read, no more and no less, with the rule and the words of every value."""

from dataclasses import asdict
from datetime import date

import pytest

from sanctions_assets.documents import read_source
from sanctions_assets.extraction import read
from sanctions_assets.extraction.explaining import ExplainedSentence, Explanation, Finding, Slot, explain
from sanctions_assets.extraction.explaining.phrases import counted, span_of_days
from sanctions_assets.model import Document, DocumentSegment
from sanctions_assets_tests.extraction.test_own_vocabulary import FILES

ARTICLE = """Tanker listed over diesel

By Ann Petrov
March 9, 2021

Norway sanctioned the tanker Alba Star on Monday.

The Panama-flagged ship delivered 4,000 tonnes of Russian diesel to Nampo last month, the Fjord Watch institute said.

Three Iranian tankers wait off Vladivostok.

It carried another 2,000 tonnes in 2019. The weather was fine. It may have been denied by no one.

Related Articles
Iraq shipped 900 tonnes of coal to Syria
"""


def _read() -> tuple[Document, tuple[DocumentSegment, ...]]:
    source = read_source("alba.txt", ARTICLE.encode())
    return source.documents[0], source.segments


@pytest.fixture(scope="module")
def explanation() -> Explanation:
    return explain(*_read())


def _sentence(explanation: Explanation, words: str) -> ExplainedSentence:
    (found,) = [sentence for sentence in explanation.sentences if words in sentence.text]
    return found


def _slots(finding: Finding) -> dict[str, Slot]:
    return {slot.name: slot for slot in finding.slots}


def test_what_is_explained_is_what_is_read(explanation: Explanation) -> None:
    assert explanation.reading == read(*_read())
    findings = [finding for sentence in explanation.sentences for finding in sentence.findings]
    reading = explanation.reading
    assert sorted(finding.row_id for finding in findings) == sorted(
        [row.claim_id for row in reading.cargo_claims] + [row.designation_id for row in reading.designations]
    )
    assert {f.table for f in findings} == {"cargo_claims", "designations"}
    told = {(p.start, p.end, p.rule) for s in explanation.sentences for p in s.phrases if p.kind in {"ship", "ships", "place"}}
    assert {(m.char_start, m.char_end, m.rule) for m in (*reading.vessel_mentions, *reading.place_mentions)} <= told


def test_everything_stands_where_it_says(explanation: Explanation) -> None:
    text = explanation.document.text
    for sentence in explanation.sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        for phrase in sentence.phrases:
            assert text[phrase.start : phrase.end] == phrase.text
            assert sentence.start <= phrase.start <= phrase.end <= sentence.end
        for finding in sentence.findings:
            assert text[finding.start : finding.end] == finding.quote
            assert finding.meaning


def test_what_is_not_read_is_told_with_its_reason(explanation: Explanation) -> None:
    reasons = {unread.kind: unread.reason for unread in explanation.unread}
    assert reasons == {"byline": "who wrote it, where and when", "related": "teasers of other articles"}
    assert "900 tonnes" in next(u.text for u in explanation.unread if u.kind == "related")
    assert not any("Iraq" in sentence.text for sentence in explanation.sentences)


def test_sentences_that_hold_nothing_are_left_out_but_counted(explanation: Explanation) -> None:
    assert not any("weather" in sentence.text for sentence in explanation.sentences)
    assert explanation.sentences_read > len(explanation.sentences)


def test_the_phrases_of_a_sentence_are_told_with_what_they_read_as(explanation: Explanation) -> None:
    phrases = {phrase.text: (phrase.kind, phrase.reads_as) for phrase in _sentence(explanation, "4,000").phrases}
    assert phrases["delivered"][0] == "moves"
    assert "send" in phrases["delivered"][1]["frame"]
    kind, cargo = phrases["4,000 tonnes of Russian diesel"]
    assert (kind, cargo["commodity"], cargo["quantity"], cargo["of"]) == (
        "cargo",
        "energy.refined_petroleum",
        "4,000 tonne",
        "RU",
    )
    assert phrases["Nampo"][1] == {"role": "location", "kind": "port", "country": "KP", "after": "to"}
    assert phrases["last month"][1]["period"] == "2021-02-01 to 2021-02-28"
    assert phrases["said"] == ("says", {"who": "Fjord Watch institute", "act": "says"})
    ships = next(phrase for phrase in _sentence(explanation, "Three").phrases if phrase.kind == "ships")
    assert ships.reads_as == {"count": "3", "type": "tanker", "flag": "IR"}


def test_each_value_of_a_claim_is_traced_to_its_words(explanation: Explanation) -> None:
    sentence = _sentence(explanation, "4,000")
    (claim,) = sentence.findings
    slots = _slots(claim)
    assert slots["commodity"].words == "diesel"
    assert (slots["quantity"].value, slots["quantity"].words) == ("4,000 tonne", "4,000 tonnes")
    assert (slots["origin"].value, slots["origin"].words) == ("RU", "4,000 tonnes of Russian diesel")
    assert (slots["destination"].value, slots["destination"].words) == ("KP, port", "Nampo")
    assert slots["ship"].sentence == sentence.number - 1
    assert (slots["period"].value, slots["period"].words) == ("2021-02-01 to 2021-02-28", "last month")
    assert slots["said by"].words == "Fjord Watch institute"
    assert slots["status"].note == "told as a fact"


def test_what_comes_from_elsewhere_says_so(explanation: Explanation) -> None:
    sentence = _sentence(explanation, "another 2,000")
    slots = _slots(sentence.findings[0])
    assert (slots["commodity"].words, slots["commodity"].sentence) == ("diesel", sentence.number - 2)
    assert slots["origin"].note == "carried over from the rest of the article"


def test_a_listing_tells_who_and_whom(explanation: Explanation) -> None:
    (listing,) = _sentence(explanation, "Norway").findings
    slots = _slots(listing)
    assert listing.table == "designations"
    assert (slots["listed by"].value, slots["listed by"].words) == ("NO", "Norway")
    assert slots["target"].value == "vessel, Alba Star"
    assert slots["announced"].words == "Monday"


def test_words_of_ones_own_are_explained_too() -> None:
    source = read_source("own.txt", b"Iran wharved 40 skips of zorbite pellets to Syria in March 2021.")
    assert not any(s.findings for s in explain(source.documents[0], source.segments).sentences)
    (sentence,) = explain(source.documents[0], source.segments, own=FILES).sentences
    (claim,) = sentence.findings
    assert _slots(claim)["moved by"].words == "wharved"


def test_a_text_without_anything_is_explained_as_that() -> None:
    source = read_source("dull.txt", b"The weather was fine.\n\nNobody minded.")
    explanation = explain(source.documents[0], source.segments)
    assert explanation.sentences == ()
    assert explanation.sentences_read == 2


@pytest.mark.parametrize(
    ("low", "high", "shown"),
    [
        (300, 300, "300"),
        (300, 500, "300 to 500"),
        (13, None, "at least 13"),
        (None, 9e6, "at most 9,000,000"),
        (None, None, ""),
        (2.5, 2.5, "2.5"),
        (0.0625, 0.0625, "0.0625"),
        (1e6, 1e6, "1,000,000"),
    ],
)
def test_ranges_are_shown_as_they_are_read(low: float | None, high: float | None, shown: str) -> None:
    assert counted(low, high) == shown


def test_periods_are_shown_as_they_are_read() -> None:
    day, later = date(2021, 3, 1), date(2021, 3, 31)
    periods = (day, day), (day, later), (day, None), (None, later)
    assert [span_of_days(*period) for period in periods] == [
        "2021-03-01",
        "2021-03-01 to 2021-03-31",
        "from 2021-03-01",
        "until 2021-03-31",
    ]


def test_an_explanation_is_the_same_each_time(explanation: Explanation) -> None:
    again = explain(*_read())
    assert [asdict(sentence) for sentence in again.sentences] == [asdict(sentence) for sentence in explanation.sentences]
