"""Listings by their context: whose list it is, who holds the office that acts, what a sentence before has named."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed

CASES = {
    "international_sanctions": (
        "The United States sanctioned the tanker Lorna on Monday. Its owner is a unit of the lender "
        "Priazovbank, which has also been hit with international sanctions.",
        ["US vessel Lorna"],
    ),
    "brackets_within_a_name": (
        "The U.S. Treasury announced sanctions on three companies. The three designated port operators — "
        "Haigang (Weifang Binhai) Logistics and Warehousing Co., Ltd, Weifang Jinhai Port Co., Ltd and "
        "Weifang International Port Co., Ltd — run terminals.",
        [
            "US organization Haigang (Weifang Binhai) Logistics and Warehousing Co., Ltd",
            "US organization Weifang International Port Co., Ltd",
            "US organization Weifang Jinhai Port Co., Ltd",
        ],
    ),
    "companies_the_treasury_designated": (
        "The sanctions were announced on Monday. The companies Treasury designated for running the terminal "
        "were Weifang Jinhai Port Co and Weifang Haitong Oil Co.",
        ["US organization Weifang Haitong Oil Co", "US organization Weifang Jinhai Port Co"],
    ),
    "placing_sanctions": (
        "The Trump administration is placing sanctions on a Chinese oil refinery and three port operators.",
        ["US organization 1", "US organization 3"],
    ),
    "appositive_with_a_day": (
        "The Treasury Department blacklisted four entities on Thursday. Weifang Luhai Chemical, the refinery "
        "sanctioned on Thursday, has received Iranian oil.",
        ["US organization 4", "US organization Weifang Luhai Chemical"],
    ),
    "in_addition_to_targeting": (
        "Sanctions were agreed on Friday. In addition to targeting Narmada Energy, the EU also extended "
        "penalties to a flag registry.",
        ["EU organization Narmada Energy"],
    ),
    "nominal_bullets": (
        "The UK has continued to expand its asset freeze to new targets, as set out below:\n"
        "- The designation of 30 entities supplying equipment, plus the specification of 70 ships.\n"
        "- The imposition of asset freeze restrictions on eight individuals and three organisations.",
        ["GB organization 3", "GB organization 30", "GB person 8", "GB vessel 70"],
    ),
    "no_list_of_a_breach": (
        "A penalty was imposed on Colmar Limited in respect of a breach of the Russia sanctions regime.",
        [],
    ),
    "company_on_the_treasury_list": (
        "Finika is one of three ships owned by Tartousmar, the state-owned shipping agency. The company is "
        "blacklisted on the US Treasury's sanctions list.",
        ["US organization Tartousmar"],
    ),
    "it_is_the_port": (
        "The vessel Uskan had left Sevastopol port in May. The nation stopped using that port in 2014 and it "
        "is sanctioned by the European Union.",
        [],
    ),
    "minister_by_name": (
        "New Zealand acted on Thursday. Foreign Minister Walter Pearce has sanctioned 65 shadow fleet "
        "vessels. At the time, Pearce also sanctioned 27 oil tankers.",
        ["NZ vessel 27", "NZ vessel 65"],
    ),
    "would_be_sanctioned": (
        "New Zealand's Foreign Minister Walter Pearce said in a statement that an additional 64 tankers, as "
        "well as entities from Belarus and Iran involved in refining Russian oil, would be sanctioned.",
        ["NZ vessel 64"],
    ),
    "title_of_the_listed": (
        "Russia sanctioned for use of gas\n"
        "Foreign Minister Walter Pearce of New Zealand announced new sanctions on Monday. The new sanctions "
        "package targets seven individuals and five entities, including Iranians.",
        ["NZ organization 5", "NZ person 7"],
    ),
    "three_of_them_in_dashes": (
        "Britain imposed sanctions on ten ships on Monday. For example, only three of them—the Nadym Star, NS"
        " Orient and Zaliv Amur—have moved most of the oil.",
        ["GB vessel 10", "GB vessel NS Orient", "GB vessel Nadym Star", "GB vessel Zaliv Amur"],
    ),
    "bank_that_was_one_of_those": (
        "Guards said the vessel was controlled by the Russian bank PSK. The bank was one of the institutions "
        "designated by both the U.S. and EU under the sanctions.",
        ["EU organization PSK", "US organization PSK"],
    ),
    "among_the_ships_named": (
        "OFAC has blacklisted a further nine tankers. The aframax Orenda was among the ships named, along "
        "with the VLCCs Thalia Sun and Moon Cedar.",
        ["US vessel 9", "US vessel Moon Cedar", "US vessel Orenda", "US vessel Thalia Sun"],
    ),
    "said_that_it_was_listed": (
        "The British government said Sandgate Energy DMCC -- linked to Tatneft, a Russian oil producer -- was"
        " blacklisted for moving crude.",
        ["GB organization Sandgate Energy DMCC"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_by_their_context(name: str) -> None:
    assert_listed(*CASES[name])
