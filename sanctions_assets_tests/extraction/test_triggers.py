"""Verbs and nouns of moving: which words are one, in which voice, negated, planned or only believed."""

import pytest

from sanctions_assets.extraction.triggers import Trigger, find_triggers
from sanctions_assets_tests.extraction.scanning import scan_sentence


def triggers(text: str) -> dict[str, Trigger]:
    scan, sentence = scan_sentence(text)
    return {text[t.start : t.end]: t for t in find_triggers(scan, sentence)}


def test_verb_tells_its_frame_and_lemma() -> None:
    found = triggers("The yard shipped barley to Kenya.")["shipped"]
    assert (found.lemma, found.frames[0], found.voice, found.noun) == ("ship", "send", "active", None)


def test_noun_of_moving_is_nominal() -> None:
    found = triggers("The delivery of barley took a week.")["delivery"]
    assert (found.voice, found.form) == ("nominal", "noun")


@pytest.mark.parametrize(
    ("text", "word", "voice"),
    [
        ("The barley was shipped last year.", "shipped", "passive"),
        ("The yard has shipped barley.", "shipped", "active"),
        ("Barley shipped from Odesa is dear.", "shipped", "reduced"),
        ("Kenya shipped barley.", "shipped", "active"),
    ],
)
def test_voice(text: str, word: str, voice: str) -> None:
    assert triggers(text)[word].voice == voice


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The yard has not shipped barley.", "shipped"),
        ("The yard never shipped barley.", "shipped"),
        ("The yard hasn't shipped barley.", "shipped"),
        ("She left without loading barley.", "loading"),
        ("The yard shipped nothing that week.", "shipped"),
    ],
)
def test_negated(text: str, word: str) -> None:
    assert triggers(text)[word].negated


@pytest.mark.parametrize(
    "text",
    [
        "The yard will ship barley.",
        "The yard agreed to ship barley.",
        "The yard is considering exporting barley.",
        "There is a plan for exporting barley.",
        "The yard was to have shipped barley.",
    ],
)
def test_planned(text: str) -> None:
    (found,) = (t for t in triggers(text).values() if t.lemma in {"ship", "export"})
    assert found.planned


@pytest.mark.parametrize(
    "text",
    [
        "The yard continued to ship barley.",
        "She was the first vessel to ship barley.",
        "She called at Odesa twice to ship barley.",
        "The yard did ship barley.",
        "The yard has already shipped barley.",
    ],
)
def test_done_although_an_infinitive_or_auxiliary_stands_before_it(text: str) -> None:
    (found,) = (t for t in triggers(text).values() if t.lemma in {"ship", "export"})
    assert not found.planned
    assert not found.hedged


@pytest.mark.parametrize(
    "text",
    [
        "The yard is said to have shipped barley.",
        "The yard may have shipped barley.",
        "The yard allegedly shipped barley.",
        "The yard was accused of exporting barley.",
        "The yard appears to ship barley.",
    ],
)
def test_hedged(text: str) -> None:
    (found,) = (t for t in triggers(text).values() if t.lemma in {"ship", "export"})
    assert found.hedged


def test_may_is_to_come_as_well_as_believed() -> None:
    found = triggers("The yard may ship barley.")["ship"]
    assert (found.planned, found.hedged) == (True, True)


@pytest.mark.parametrize(
    ("text", "word", "voice"),
    [
        ("Kenya exports barley.", "exports", "active"),
        ("Kenya's exports of barley fell.", "exports", "nominal"),
        ("Kenya exports rose last year.", "exports", "nominal"),
        ("The exports went by sea.", "exports", "nominal"),
        ("They export barley.", "export", "active"),
    ],
)
def test_word_that_is_verb_and_noun(text: str, word: str, voice: str) -> None:
    assert triggers(text)[word].voice == voice


def test_have_moves_cargo_only_as_a_verb_of_its_own() -> None:
    assert "has" in triggers("She has 12,000 tonnes of barley aboard.")
    assert "has" not in triggers("She has sailed with barley.")
