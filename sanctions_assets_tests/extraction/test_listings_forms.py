"""Listings in the forms of releases, trade press and wires: second verbs, members told later, groups opened, rows and owners."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed

CASES = {
    "washington_hits_brokers": (
        "The Treasury has designated and added to the SDN List nine entities in three countries and "
        "identified 14 ships as blocked property.",
        ["US organization 9", "US vessel 14"],
    ),
    "new_designations": (
        "OFAC on Thursday designated four vessels and three companies. Designated vessels include GREY TERN, "
        "SOLVEIG II, OSTRO and HALCYON 9. Designated companies include Farid Marine Services FZE; Blue Quay "
        "Oil and Gas; and Mirador Shipping and Trading Inc.",
        [
            "US organization Blue Quay Oil and Gas",
            "US organization Farid Marine Services FZE",
            "US organization Mirador Shipping and Trading Inc",
            "US vessel GREY TERN",
            "US vessel HALCYON 9",
            "US vessel OSTRO",
            "US vessel SOLVEIG II",
        ],
    ),
    "london_acts": (
        "The Foreign Office announced fresh sanctions on Russia's dark fleet on Thursday. The 14 tankers "
        "targeted in the new round carried crude worth $3 billion, it said. Two of them, the Varna Star and "
        "the Lagoon Breeze, were built in 2003.",
        ["GB vessel 14", "GB vessel Lagoon Breeze", "GB vessel Varna Star"],
    ),
    "terminals_and_banks": (
        "The European Union's new package targets the port of Vysotsk, the Kavkaz oil terminal and 13 "
        "regional lenders, among them Ural Trust Bank and Amurbank.",
        ["EU organization 13", "EU organization Amurbank", "EU organization Ural Trust Bank"],
    ),
    "treasury_statement": (
        "WASHINGTON — Today, the Department of the Treasury's Office of Foreign Assets Control (OFAC) is "
        "sanctioning a network of shippers led by Emirati national Salem Obaid Karimi. OFAC is designating "
        "Karimi pursuant to Executive Order 13902 for operating in the petroleum sector of the Iranian "
        "economy.\n"
        "OFAC is also designating Nour Al-Bahr Ship Management L.L.C. for being owned by Karimi. NOUR PEARL "
        "(IMO 9123456) and NOUR JADE (IMO 9123457) are being identified as property in which Nour Al-Bahr "
        "Ship Management L.L.C. has an interest.\n"
        "Gulf Anchor Logistics FZCO is being designated pursuant to E.O. 13846 for having knowingly engaged "
        "in a significant transaction for the purchase of petroleum from Iran.",
        [
            "US organization Gulf Anchor Logistics FZCO",
            "US organization Nour Al-Bahr Ship Management L.L.C",
            "US person Salem Obaid Karimi",
            "US vessel NOUR JADE",
            "US vessel NOUR PEARL",
        ],
    ),
    "state_department": (
        "The Department of State is designating two entities and one vessel. Harbour Gate Petrochem Limited, "
        "a Hong Kong-based company, bought polyethylene from Iran. Pursuant to section 3(a)(ii) of E.O. "
        "13846, Harbour Gate Petrochem Limited is being designated for knowingly engaging in a significant "
        "transaction. The Department is concurrently identifying the Comoros-flagged tanker VIRGA (IMO "
        "9234567) as property in which Oreti Navigation Co has an interest. Oreti Navigation Co is being "
        "designated for operating the vessel.",
        ["US organization Harbour Gate Petrochem Limited", "US organization Oreti Navigation Co", "US vessel VIRGA"],
    ),
    "ukraine": (
        "President Volodymyr Zelenskyy signed a decree enacting sanctions against 55 captains of the shadow "
        "fleet. A second decree targets 12 companies, including the Tatarstan-based Alabuga Composite.",
        ["UA organization 12", "UA organization Alabuga Composite", "UA person 55"],
    ),
    "dark_fleet": (
        "Of the 18 tankers that called at Kozmino last month, eleven are sanctioned by the US and four by the"
        " EU. The Aurelian, sanctioned by Washington on 10 January, loaded twice.",
        ["US vessel Aurelian"],
    ),
    "owners": (
        "Three tankers and their owners have been sanctioned by the US for loading at Kharg Island: the "
        "Gambia-flagged Mistral, the Panama-flagged Ponente and the Barbados-flagged Scirocco. The Mistral's "
        "operator, Fujairah-based Levante Ship Management, was listed a year ago.",
        ["US organization Levante Ship Management", "US vessel Mistral", "US vessel Ponente", "US vessel Scirocco"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_in_their_forms(name: str) -> None:
    assert_listed(*CASES[name])
