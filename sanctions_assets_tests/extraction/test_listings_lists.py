"""Listings in lists and beside counts: names in brackets, headings within a list, whose list it is, names that stand alone."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed, told

CASES = {
    "names_in_brackets_behind_a_count": (
        "The EU on Monday added four individuals and three entities (Medina Transport, Qasr Investment Group "
        "and Estate Bank) to its asset freeze list.",
        [
            "EU organization Estate Bank",
            "EU organization Medina Transport",
            "EU organization Qasr Investment Group",
            "EU person 4",
        ],
    ),
    "effort_and_action": (
        "The UK sanctioned the broker Alan Moss on Monday. The latest action which encompasses 30 tankers and"
        " two insurers is part of a wider move.",
        ["GB organization 2", "GB person Alan Moss", "GB vessel 30"],
    ),
    "will_affect": (
        "Britain announced the largest package of sanctions on Thursday. The new restrictions will affect 18 vessels.",
        ["GB vessel 18"],
    ),
    "country_of_the_list": (
        "EU ministers on Monday added eight Syrian individuals and two companies to the Syria sanctions list.",
        ["EU organization 2", "EU person 8"],
    ),
    "headings_within_a_list": (
        "The EU has expanded sanctions against Syria. In addition, two persons and two entities have been "
        "added to the list of the asset freeze. These are:\n"
        "\n"
        "Government officials\n"
        "\n"
        "• Tarek Qasim Awad\n"
        "• Dr. Adel Hassan Mahmud\n"
        "\n"
        "• Hilal Holding\n"
        "• Ramah Constructions Co.",
        [
            "EU organization Hilal Holding",
            "EU organization Ramah Constructions Co",
            "EU person Adel Hassan Mahmud",
            "EU person Tarek Qasim Awad",
        ],
    ),
    "among_dozens": (
        "The Lady Tamar was among dozens of Russian vessels and shipping companies that were sanctioned by the US Treasury.",
        ["US vessel Lady Tamar"],
    ),
    "general_as_part_of_a_name": (
        "In May 2024, China blacklisted Lodestar Martin, General Dynamics, and Raydon for arms sales and "
        "targeted Congressman Mike Garland with sanctions.",
        [
            "CN organization General Dynamics",
            "CN organization Lodestar Martin",
            "CN organization Raydon",
            "CN person Mike Garland",
        ],
    ),
    "also_subject_to": (
        "South Korea imposed sanctions against two individuals on Tuesday. Also subject to restrictions were two Russian ships.",
        ["KR person 2", "KR vessel 2"],
    ),
    "a_ship_alone": (
        "Britain sanctioned 10 ships on Wednesday. Olonetsky Bereg, which was also hit by UK sanctions, has sailed to China.",
        ["GB vessel 10", "GB vessel Olonetsky Bereg"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_in_lists(name: str) -> None:
    assert_listed(*CASES[name])


def test_a_table_of_trade_lists_nobody() -> None:
    table = (
        "The United States sanctioned the broker Alan Moss on Monday.\n\n"
        "Ship | IMO | Australia | China\n"
        "Amber Dusk | 9100001 | 70,000 tonnes of coal | loaded in part\n"
    )
    assert_listed(table, ["US person Alan Moss"])


def test_whose_invasion_it_was_lists_nobody() -> None:
    text = (
        "The Perun was among five vessels sanctioned by the United States on Feb. 22, 2022 - two days before Russia's invasion."
    )
    assert not any(line[0] == "RU" for line in told(text))


def test_against_whom_sanctions_are_lists_nobody() -> None:
    text = "The bloc's 17th package of anti-Russian sanctions includes restrictions against 189 tankers."
    assert not any(line[0] == "RU" for line in told(text))
