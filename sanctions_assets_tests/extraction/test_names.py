"""Runs of capitalised words, and what tells firms, bodies and people among them."""

import pytest

from sanctions_assets.extraction.names import (
    has_person_title,
    in_title_case,
    is_name_token,
    looks_like_company,
    looks_like_organisation,
    name_chunks,
)
from sanctions_assets_tests.extraction.scanning import scan_sentence


def names_of(text: str) -> list[str]:
    scan, sentence = scan_sentence(text)
    return [chunk.text for chunk in name_chunks(sentence, scan.text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They saw Ostap Bramble near Lotus Bay.", ["Ostap Bramble", "Lotus Bay"]),
        ("The Sea Bramble left.", ["Sea Bramble"]),
        ("They saw the Bank of the Orient there.", ["Bank of the Orient"]),
        ("They saw Bramble of old.", ["Bramble"]),
        ("They saw Ludwig van Bramble there.", ["Ludwig van Bramble"]),
        ("They saw J. Bramble & Sons there.", ["J. Bramble & Sons"]),
        ("They saw Bramble 6 there.", ["Bramble 6"]),
        ("They saw Bramble 12345 there.", ["Bramble"]),
        ("They saw Kum Bramble No. 5 there.", ["Kum Bramble No. 5"]),
        ("They saw Russia's Bramble there.", ["Russia's", "Bramble"]),
        ("They saw Lena's Bramble there.", ["Lena's Bramble"]),
        ("They saw An Bramble there.", ["An Bramble"]),
        ("An Bramble came.", ["Bramble"]),
        ("They saw al-Bramble there.", ["al-Bramble"]),
        ("They saw a Togo-flagged Bramble there.", ["Bramble"]),
        ("THEY SAW OSTAP BRAMBLE NEAR THE BAY", []),
    ],
)
def test_a_name_is_the_longest_run(text: str, names: list[str]) -> None:
    assert names_of(text) == names


def test_a_name_goes_on_where_a_line_is_wrapped() -> None:
    assert names_of("The old coaster had left the harbour late in the evening with Ostap\nBramble.") == ["Ostap\nBramble"]


@pytest.mark.parametrize(
    ("token", "is_name"), [("Lady", True), ("DN5505", True), ("al-Bramble", True), ("lady", False), ("Togo-flagged", False)]
)
def test_a_token_of_a_name_has_a_capital(token: str, is_name: bool) -> None:
    assert is_name_token(token) is is_name


@pytest.mark.parametrize(
    ("name", "is_company"),
    [
        ("Bramble Ltd", True),
        ("Bramble Trading Co.", True),
        ("Bramble S.A.", True),
        ("OOO Bramble", True),
        ("Bramble", False),
        ("Ltd", False),
        ("Limited Bramble", False),
    ],
)
def test_a_firm_is_told_by_its_form(name: str, is_company: bool) -> None:
    assert looks_like_company(name) is is_company


@pytest.mark.parametrize(
    ("name", "is_organisation"),
    [("Bramble Research", True), ("Ministry of Bramble", True), ("Anglo-Dutch Bramble Union", True), ("Sea Bramble", False)],
)
def test_a_body_is_told_by_its_head(name: str, is_organisation: bool) -> None:
    assert looks_like_organisation(name) is is_organisation


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("They met minister Bramble.", True),
        ("They met Minister Bramble.", True),
        ("They met Captain Bramble.", False),
        ("They met president Bramble.", True),
        ("They met Mr. Bramble.", True),
        ("They met Dr Bramble.", True),
        ("They met Lady Bramble.", False),
        ("They met Ostap Bramble.", False),
        ("They met Minister.", False),
    ],
)
def test_a_person_is_told_by_a_title(text: str, titled: bool) -> None:
    scan, sentence = scan_sentence(text)
    chunk = name_chunks(sentence, scan.text)[-1]
    assert has_person_title(sentence, chunk) is titled


@pytest.mark.parametrize(
    ("text", "is_title"),
    [
        ("Syldavian Tanker Docks Near Bramble Harbour", True),
        ("Syldavian tanker docks near Bramble harbour", False),
        ("Syldavian Tanker Docks Near Bramble Harbour.", False),
        ("Bramble Docks Near", False),
    ],
)
def test_a_headline_may_capitalise_its_words(text: str, is_title: bool) -> None:
    assert in_title_case(scan_sentence(text)[1]) is is_title
