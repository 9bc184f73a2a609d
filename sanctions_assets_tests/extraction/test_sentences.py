"""Where sentences end, and which line breaks only wrap a line."""

import pytest

from sanctions_assets.extraction.sentences import is_caps, split_sentences, tokens_of

WRAPPED = "The coaster had left the harbour late in the evening with some\n"
"""A line of prose as wire copy breaks it."""


def sentences_of(text: str) -> list[str]:
    return [text[s.start : s.end] for s in split_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It left. It came back.", 2),
        ("Did it leave? It did! It came back", 3),
        ("He said “It left.” She agreed.", 2),
        ("The No. 5 berth was free.", 1),
        ("It met Mr. Bramble.", 1),
        ("It met J. Bramble.", 1),
        ("It left the U.S. The crew slept.", 2),
        ("It left the U.S. Navy behind.", 1),
        ("Bramble Ltd. It is old.", 2),
        ("Bramble Ltd. Shipping is old.", 1),
        ("It took 4.5 tonnes of coal.", 1),
        ("It was (they said.) late", 1),
        ("It was late... and then left.", 1),
        ("It left.\n\nIt came back.", 2),
        ("", 0),
        (" \n\n ", 0),
    ],
)
def test_marks_and_abbreviations(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (WRAPPED + "Syrian coal on board.", 1),
        (WRAPPED + "coal on board.", 1),
        (WRAPPED + "  Indented lines open a paragraph.", 2),
        (WRAPPED + "- coal", 2),
        (WRAPPED + "3. coal", 2),
        (WRAPPED + "| coal | tin |", 2),
        (WRAPPED.replace("some", "some:") + "Syrian coal", 2),
        ("Coal and tin\nSyrian cargo", 2),
        (
            "A line far longer than any that is broken by hand, of more than a hundred letters, that ends with a ship in\nOdesa",
            1,
        ),
    ],
)
def test_a_line_break_may_only_wrap_a_line(text: str, count: int) -> None:
    assert len(sentences_of(text)) == count


@pytest.mark.parametrize(
    "dateline",
    ["TOGOVILLE, Nov 3 (Agency) - ", "TOGOVILLE (Agency) -- ", "Togoville, Nov. 3 (Agency) – ", "NEW BRAMBLE, Togo — "],
)
def test_a_dateline_is_a_sentence_of_its_own(dateline: str) -> None:
    assert sentences_of(dateline + "The coaster left.") == [dateline.strip(), "The coaster left."]


def test_a_dash_in_prose_opens_no_sentence() -> None:
    assert len(sentences_of("The coaster - an old one - left.")) == 1


def test_spans_are_those_of_the_document_and_paragraphs_are_counted() -> None:
    text = "xx It left. It came.\n\nIt stayed. yy"
    sentences = split_sentences(text, 3, len(text) - 3, first_paragraph=4)
    assert [text[s.start : s.end] for s in sentences] == ["It left.", "It came.", "It stayed."]
    assert [s.paragraph for s in sentences] == [4, 4, 5]


@pytest.mark.parametrize(
    ("text", "caps"), [("COASTER LEFT THE BAY", True), ("COASTER", False), ("COASTER LEFT the old bay", False)]
)
def test_capitals_throughout(text: str, caps: bool) -> None:
    assert is_caps(text) is caps


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("340,000t of M/T coal", ["340,000", "t", "of", "M/T", "coal"]),
        ("Russia’s ship-to-ship", ["Russia’s", "ship-to-ship"]),
        ("“Bramble-6”, U.S.", ["“", "Bramble-6", "”", ",", "U.S", "."]),
    ],
)
def test_tokens(text: str, tokens: list[str]) -> None:
    assert [t.text for t in tokens_of(text, 0, len(text))] == tokens


@pytest.mark.parametrize("note", ["(12)", "[12]", "12"])
def test_the_mark_of_a_footnote_stands_behind_the_end(note: str) -> None:
    text = f"The coal went to Tartus.{note} The ship was late."
    assert [text[s.start : s.end] for s in split_sentences(text, 0, len(text))] == [
        f"The coal went to Tartus.{note}",
        "The ship was late.",
    ]
