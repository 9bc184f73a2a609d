"""Segments: what of a page is the article, and what is the page around it."""

import time

import pytest

from sanctions_assets.documents import segment

ARTICLE = (
    "Coal ship held off Kandara\n"
    "\n"
    "The bulk carrier Tern Harrier was held off Kandara on Monday with 4,000 tonnes of coal, the harbour office said.\n"
    "\n"
    "Her master, Ivo Brandt, said that the coal had been loaded at Orlovka in the last week of May.\n"
    "\n"
    "The harbour office of Kandara will keep her at anchor until the papers of the Tern Harrier have been read.\n"
)
TEASER = (
    "PRICE WAR: Growers in the valley blamed the ministry for a second bad year, while importers said that nothing had changed "
    "The ministry of farming yesterday said that it would buy 3,000 tonnes of onions from growers. It had refused to do so in"
)


def kinds(text: str) -> list[tuple[str, str]]:
    """Return (kind, stretch without surrounding white space)."""
    return [(found.kind, text[found.start : found.end].strip()) for found in segment(text)]


def kind_of(text: str, words: str) -> str:
    at = text.index(words)
    return next(found.kind for found in segment(text) if found.start <= at < found.end)


@pytest.mark.parametrize(
    "text", ["", "\n \n", "one", ARTICLE, ARTICLE + TEASER, "Related Articles\n", "---\na: b\n---\n", "\n\n" + ARTICLE]
)
def test_the_segments_cover_the_text_without_overlap(text: str) -> None:
    found = segment(text)
    assert "".join(text[part.start : part.end] for part in found) == text
    assert all(part.start < part.end for part in found)


def test_a_plain_article_is_one_segment() -> None:
    assert [kind for kind, _ in kinds(ARTICLE)] == ["article"]


@pytest.mark.parametrize(
    "heading",
    [
        "Related Articles",
        "READ MORE ON SHIPPING",
        "Most read",
        "You may also like",
        "More from Harbour",
        "Also in this edition",
        "Trending",
    ],
)
def test_what_stands_under_a_heading_of_other_stories_is_related(heading: str) -> None:
    text = (
        f"{ARTICLE}\n{heading}\nRice carrier aground\n2 hours ago\nThe Marabou lost her rudder with 9,000 "
        f"tonnes of rice aboard, her owner said.\n"
    )
    assert kind_of(text, heading) == "related"
    assert kind_of(text, "9,000 tonnes of rice") == "related"
    assert kind_of(text, "until the papers") == "article"


def test_the_article_goes_on_after_a_promotion_in_its_middle() -> None:
    first, rest = ARTICLE.split("Her master", 1)
    text = f"{first}Read also: Rice carrier aground off Sorrel\n\nHer master{rest}"
    assert kind_of(text, "Rice carrier") == "related"
    assert kind_of(text, "Ivo Brandt") == "article"


def test_the_article_goes_on_after_a_list_of_headlines_in_its_middle() -> None:
    text = (
        ARTICLE + "\nRecommended Stories\nRice carrier aground\nPrice of tugs falls again\n\n"
        "The coal is worth little, a trader in Kandara said, and the Tern Harrier even less.\n\n"
        "In Orlovka the mayor said that he had never heard of the Tern Harrier.\n"
    )
    assert kind_of(text, "Price of tugs") == "related"
    assert kind_of(text, "a trader in Kandara") == "article"
    assert kind_of(text, "the mayor said") == "article"


def test_most_read_above_the_article_takes_only_its_own_items() -> None:
    text = "Most read\n1 Rice carrier aground\n2 Price of tugs\n\n" + ARTICLE
    assert kind_of(text, "Price of tugs") == "related"
    assert kind_of(text, "Coal ship held") == "article"


def test_teasers_glued_behind_the_article_are_related() -> None:
    second = TEASER.replace("PRICE WAR: ", "").replace("onions", "garlic")
    text = f"{ARTICLE}{TEASER}\n{second}"
    assert kind_of(text, "PRICE WAR") == "related"
    assert kind_of(text, "tonnes of garlic") == "related"
    assert kind_of(text, "until the papers") == "article"


def test_an_article_cut_off_at_its_own_end_keeps_its_last_paragraph() -> None:
    text = (
        ARTICLE + "\nThe owner of the Tern Harrier told reporters in Kandara on Tuesday that he had bought the coal in "
        "good faith and would"
    )
    assert kind_of(text, "in good faith") == "article"


def test_a_list_of_ships_without_full_stops_stays_article() -> None:
    items = "".join(
        f"TERN {name} (IMO 91797{number}2), general cargo ship, flag Comoros, owned by Brandt Lines of Kandara, "
        f"which carried coal from Orlovka to\n"
        for number, name in enumerate(("HARRIER", "KESTREL", "OSPREY"))
    )
    assert [kind for kind, _ in kinds(ARTICLE + items)] == ["article"]


def test_a_second_whole_article_stays_article() -> None:
    text = (
        ARTICLE + "\nGrain ship sails at last\n\nSORREL, June 4 (Port Wire) - The Marabou sailed with 9,000 tonnes of "
        "rice on Tuesday, her agent said.\n\n"
        "She had waited for a pilot since May. The pilot had been on leave.\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["article"]


def test_headlines_alone_at_the_end_are_related() -> None:
    text = ARTICLE + "\nNavy buys two tugs and sells one\n\nRice carrier aground off Sorrel\n"
    assert kind_of(text, "Navy buys") == "related"


@pytest.mark.parametrize(
    "line",
    [
        "Home | World | Asia | Business",
        "Share   Tweet   Email",
        "Sign up for our weekly newsletter and never miss a ship",
        "Copyright 2024 The Kandara Post. All rights reserved.",
        "Comments (12)",
        "Tags: coal, ships",
        "#coal #ships #kandara",
        "Disclaimer: " + "the text belongs to its author and is no advice of any kind. " * 12,
        "Advertisement",
        "For more information, write to the harbour office.",
        "Media contact: press@harbour.example",
        "###",
        "-0-",
        "(MORE)",
        "ENDS",
    ],
)
def test_furniture_after_the_article_is_boilerplate(line: str) -> None:
    assert kinds(f"{ARTICLE}\n{line}\n")[-1][0] == "boilerplate"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Harbour Office",
        "The Tern Harrier at anchor off Kandara. PHOTO: EPA",
        "The Tern Harrier at anchor. Getty Images",
        "Image source, Getty Images",
        "[Photo: the Tern Harrier seen from the quay]",
        "The Tern Harrier in May. (Handout)",
    ],
)
def test_captions_are_captions(line: str) -> None:
    text = ARTICLE.replace("Her master", f"{line}\n\nHer master")
    assert (kind_of(text, line), kind_of(text, "Her master")) == ("caption", "article")


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Sorrel",
        "By Ana Sorrel and Ivo Brandt in Kandara",
        "4 June 2024",
        "Published 4 June 2024 09:15",
        "Posted by Ana on 4 June 2024",
    ],
)
def test_author_and_date_under_the_headline_are_byline(line: str) -> None:
    text = ARTICLE.replace("\n\nThe bulk", f"\n{line}\n\nThe bulk", 1)
    assert kind_of(text, line) == "byline"


@pytest.mark.parametrize(
    "sentence",
    [
        "To buy oil from Orlovka, refiners used a bank in Kandara, officials said.",
        "Terms of the deal to ship grain were not disclosed.",
        "Further inquiries showed that the vessel had carried coal.",
        "Research by the harbour office shows that ships carried arms.",
        "By Friday the ship had taken aboard 300 containers.",
        "From Orlovka the ship took coal to Sorrel, the office said.",
        "Opinions are divided on whether the ship carried rice.",
        "More on the cargo: 3,000 tonnes of coal were found aboard, the harbour office told the people who had "
        "come to look at it that evening.",
        "(c) the tanker that brought 3,000 tonnes of diesel; and",
        "| Tern Harrier | 9179712 | Comoros |",
        "- 300 crates of rifles",
    ],
)
def test_sentences_that_only_begin_like_furniture_stay_article(sentence: str) -> None:
    text = ARTICLE.replace("Her master", f"(b) as told;\n{sentence}\nHer master")
    assert kind_of(text, sentence) == "article"


def test_front_matter_is_boilerplate() -> None:
    text = "---\ntitle: Coal\ndate: 2024-06-04\n---\n" + ARTICLE
    assert (kind_of(text, "title:"), kind_of(text, "Coal ship")) == ("boilerplate", "article")


def test_wire_copy_broken_by_hand_is_read_by_paragraph() -> None:
    text = (
        "u f BC-COAL-SHIP   06-04 0081\n\nCOAL SHIP HELD OFF KANDARA\n    KANDARA, June 4 - The bulk carrier "
        "Tern Harrier was held off\n"
        "Kandara with 4,000 tonnes of coal that had been loaded in the\nport of Orlovka by men who did not know "
        "for whom the cargo was\n"
        "meant, and were not told.\n    By Friday she had been at anchor for a week and nobody from "
        "the\nharbour office had been aboard.\n Reuter\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["boilerplate", "article", "boilerplate"]


def test_time_grows_with_length_and_no_faster() -> None:
    hostile = [
        "Read also\nShip sails\n" + ARTICLE,
        "Comments\n",
        "May 1, 2024 1/2/",
        "Related Articles\n",
        "(c) - AAAA: ",
        "the ship went on and on in its way along the coast of the\n",
    ]
    for piece in hostile:
        text = piece * (200_000 // len(piece))
        started = time.perf_counter()
        segment(text)
        assert time.perf_counter() - started < 10, piece


def test_a_list_of_stories_with_their_age_is_never_the_article_going_on() -> None:
    text = (
        ARTICLE + "\nRelated Articles\n\nHarbour Post\n2 hours ago\n- Harbour Post\nMore coal for Kandara\n"
        "The coal of Kandara is dear, the owner of the Tern Harrier said on Monday.\n"
        "In Orlovka the mayor said that he had never heard of the Tern Harrier or of Kandara.\n"
    )
    assert kinds(text)[-1][0] == "related"
    assert len(kinds(text)) == 2


def test_a_teaser_that_ends_whole_and_headlines_behind_it_go_with_the_teasers() -> None:
    whole = (
        "The ministry of farming yesterday said that it would buy 3,000 tonnes of garlic. It had refused to do so in March. "
        "Growers in Lower Marl blamed the minister, Hanna Voss, for a second bad year, while importers said that nothing "
        "had changed since then, and that nothing would."
    )
    text = f"{ARTICLE}{TEASER}\n{whole}\nPrice of tugs falls again\n"
    assert [kind for kind, _ in kinds(text)] == ["article", "related"]
    assert kind_of(text, "until the papers") == "article"
