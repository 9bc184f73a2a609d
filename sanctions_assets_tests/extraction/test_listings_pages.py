"""Further releases and notices: letterheads of other governments, licences and removals that list nobody."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed

CASES = {
    "australia": (
        "Media release\n"
        "Senator the Hon Helen Whitlock, Minister for Foreign Affairs\n"
        "24 February 2025\n"
        "\n"
        "Australia imposes further sanctions on Russia\n"
        "\n"
        "Today the Albrook Government has imposed financial sanctions and travel bans on seventy individuals,"
        " and financial sanctions on 79 entities. It is the largest package since 2022.\n"
        "The targets include Kim Yong Sop, a general sent to Russia, and Zvezda Shipyard.\n"
        "Australia has now sanctioned more than 1,400 individuals and entities.\n",
        ["AU person 70 @2025-02-24", "AU organization 79", "AU person Kim Yong Sop", "AU organization Zvezda Shipyard"],
    ),
    "nz": (
        "Beehive.govt.nz\n"
        "Rt Hon Warren Peterson, Foreign Affairs\n"
        "24 February 2025\n"
        "New Zealand targets shadow fleet\n"
        "\n"
        "New Zealand has sanctioned a further 27 vessels and 9 individuals and entities, Foreign Minister "
        "Warren Peterson says.\n"
        '"Ships are being used to dodge the price cap," Mr Peterson says.\n'
        "Since the Russia Sanctions Act was passed, New Zealand has imposed sanctions on more than 1,800 "
        "individuals, entities, and vessels.\n",
        ["NZ vessel 27 @2025-02-24"],
    ),
    "swiss": (
        "The Federal Council\n"
        "Bern, 24.02.2025 - The Federal Department of Economic Affairs, Education and Research (EAER) has "
        "today placed 48 individuals and 35 legal entities on the sanctions list in connection with the "
        "situation in Ukraine. It also subjected 74 tankers to a ban on purchase and services. The changes "
        "enter into force at 23:00.\n",
        ["CH person 48 @2025-02-24", "CH organization 35", "CH vessel 74"],
    ),
    "norway": (
        "Norway aligns itself with the EU's fifteenth package\n"
        "Press release | Date: 24/02/2025\n"
        "Ministry of Foreign Affairs\n"
        "\n"
        "'Norway stands with Ukraine,' said Minister of Foreign Affairs Kari Lindvik. The package lists 54 "
        "individuals and 30 entities. In addition, 52 ships are barred from Norwegian ports. Norway has "
        "previously expelled 15 diplomats.\n",
        ["NO person 54", "NO organization 30", "NO vessel 52"],
    ),
    "ukraine": (
        "President of Ukraine Volodymyr Zelenskyy signed decrees enacting new sanctions packages\n"
        "\n"
        "24 February 2025\n"
        "\n"
        "The President put into effect decisions of the National Security and Defense Council of Ukraine. "
        "Sanctions were applied against 55 captains of vessels of the shadow fleet and against 18 companies "
        "that supply machine tools. Among them are citizens of Russia, India and Georgia.\n",
        ["UA person 55", "UA organization 18"],
    ),
    "decisions": (
        "DEPARTMENT OF STATE\n"
        "Public Notice 12345\n"
        "Imposition of Sanctions on Foreign Persons\n"
        "\n"
        "SUMMARY: The Secretary of State has determined that the following foreign persons engaged in missile"
        " technology proliferation activities. Accordingly, sanctions are imposed on the following entities:\n"
        "\n"
        "1. Dongfeng Precision Works (China)\n"
        "2. Al Noor Engineering Group (Iran)\n",
        ["US organization Dongfeng Precision Works", "US organization Al Noor Engineering Group"],
    ),
    "licence": (
        "OFAC\n"
        "Issuance of Russia-related General License 8L\n"
        "Release Date 02/24/2025\n"
        "\n"
        "OFAC is issuing General License 8L, authorizing certain transactions related to energy. OFAC has "
        "also published three frequently asked questions. The following licences were amended:\n"
        "- General License 13M\n"
        "- General License 115A\n",
        [],
    ),
    "delisting": (
        "Office of Financial Sanctions Implementation\n"
        "Notice: Libya\n"
        "24 February 2025\n"
        "The following entries have been removed from the consolidated list and are no longer subject to an "
        "asset freeze:\n"
        "1. ZAWIYA TANKERS LTD\n"
        "2. ALFITORI, Omar\n",
        [],
    ),
    "names_caps_alias": (
        "OFFICE OF FOREIGN ASSETS CONTROL\n"
        "Treasury sanctions tanker network\n"
        "\n"
        "WASHINGTON - Today the Treasury sanctioned Hong Kong-based CELESTIAL TIDE LIMITED (CELESTIAL TIDE), "
        'its director ZHAO Mingyu (also known as "Old Zhao"), and its vessel, the MT GOLDEN SPUR (a.k.a. '
        "LOTUS 7), for carrying crude.\n",
        ["US organization CELESTIAL TIDE LIMITED", "US person ZHAO Mingyu", "US vessel GOLDEN SPUR"],
    ),
    "gov_mixed": (
        "News story\n"
        "UK steps up pressure on Iran\n"
        "24 February 2025\n"
        "\n"
        "The UK has today sanctioned a ring of smugglers. They include:\n"
        "\n"
        "- Behrouz Tavakol, a Tehran-based shipowner\n"
        "- Admiral Navid Sohrabi, head of the naval wing\n"
        "- Caspian Star Shipping Company\n"
        "\n"
        "The government will also ban the export of drone parts to Iran.\n",
        ["GB person Behrouz Tavakol", "GB person Navid Sohrabi", "GB organization Caspian Star Shipping Company"],
    ),
    "ship_heading": (
        "Maritime sanctions: ships specified today\n"
        "\n"
        "Department for Transport\n"
        "24 February 2025\n"
        "\n"
        "Specified ships\n"
        "Sable Reach - IMO 9123116\n"
        "Marlin Grace - IMO 9123128\n"
        "Kestrel Bay - IMO 9123130\n",
        ["GB vessel Sable Reach", "GB vessel Marlin Grace", "GB vessel Kestrel Bay"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_of_the_pages(name: str) -> None:
    assert_listed(*CASES[name])
