"""Listings in press reports: those listed told of later, names by their company, acts told by their effect, and who acts."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed

CASES = {
    "same_company": (
        "The UK sanctioned Meridian Quay Services on Friday. The EU recently sanctioned the same company for "
        "flagging old tankers.",
        ["EU organization Meridian Quay Services", "GB organization Meridian Quay Services"],
    ),
    "inserted_between_dashes": (
        "The British government said Sandgate Energy DMCC -- linked to Tatneft, a Russian oil producer -- was"
        " blacklisted for moving crude.",
        ["GB organization Sandgate Energy DMCC"],
    ),
    "actions_target": (
        "The U.S. Department of the Treasury announced a major expansion of sanctions on Monday. The actions "
        "announced today target more than 20 individuals and entities, along with 13 vessels.",
        ["US vessel 13"],
    ),
    "bullet_with_several": (
        "OFAC has extended its sanctions list. Among those added are:\n"
        "- Uralskaya Neft PJSC and its subsidiaries, including Uralskaya Shelf LLC and Kama Refinery JSC",
        ["US organization Kama Refinery JSC", "US organization Uralskaya Neft PJSC", "US organization Uralskaya Shelf LLC"],
    ),
    "it_targeted": (
        "Washington sanctioned Paek Nam Chol, a trader in Minsk. It targeted the Russian entities Orbita "
        "Group LLC and Polyus Bearing LLC as well as the Russian individual Igor Semyonov.",
        [
            "US organization Orbita Group LLC",
            "US organization Polyus Bearing LLC",
            "US person Igor Semyonov",
            "US person Paek Nam Chol",
        ],
    ),
    "sanctions_set_against": (
        "OFAC sanctions were set against the Amur Petroleum Company, a Russian firm.",
        ["US organization Amur Petroleum Company"],
    ),
    "second_by": (
        "The airline was hit hard. Norden Air Lines was designated by the United States in May 2023 for "
        "supporting a militia owned by the Government of Russia.",
        ["US organization Norden Air Lines"],
    ),
    "companies_included_on_list": (
        "The Treasury placed sanctions on three companies. The companies included on OFAC's Specially "
        "Designated Nationals and Blocked Persons (SDN) List are Costa Verde Overseas, Palmar Development "
        "Corp. and Brisa Transport Ltd. of Limassol, Cyprus.",
        [
            "US organization Brisa Transport Ltd",
            "US organization Costa Verde Overseas",
            "US organization Palmar Development Corp",
        ],
    ),
    "bare_name_listed": (
        "Petrolimport was added to the SDN List on July 3.",
        ["US organization Petrolimport"],
    ),
    "assets_frozen": (
        "Switzerland adopted new measures on Friday. The largest lender, Uralbank, has now also had its assets frozen.",
        ["CH organization Uralbank"],
    ),
    "latest_sanctions_include_restrictions": (
        "The EU's latest sanctions, imposed on February 21, include financial and travel restrictions on 71 "
        "individuals and 33 entities.",
        ["EU organization 33", "EU person 71"],
    ),
    "updated_list": (
        "The U.S. Treasury added 32 ships on Monday to its list of vessels supplying Syria. The updated list "
        "includes the Iranian-flagged SARDAB and the Panamanian-flagged TULIP 2.",
        ["US vessel 32", "US vessel SARDAB", "US vessel TULIP 2"],
    ),
    "identified_as": (
        "The Treasury also blacklisted the tanker's master, identified as Capt. Rohan Kumar Das.",
        ["US person Rohan Kumar Das"],
    ),
    "amended_to_add": (
        "On February 20, the Canadian government amended the Special Economic Measures (Russia) Regulations "
        "to add 33 individuals and to list six entities.",
        ["CA organization 6", "CA person 33"],
    ),
    "with_partners": (
        "In a coordinated action with the United States and European Union, Canada on Friday announced "
        "sanctions targeting 114 individuals.",
        ["CA person 114"],
    ),
    "by_sanctioning": (
        "Canada announced new measures on Friday. The package targets the dark fleet by sanctioning 109 vessels.",
        ["CA vessel 109"],
    ),
    "gazette": (
        "Canada Gazette, Part II\n"
        "\n"
        "Part 1 of the schedule to the Special Economic Measures (Russia) Regulations is amended by adding "
        "the following after item 206:\n"
        "- 207 Viktor Yurievich PANIN (born on April 14, 1962)\n"
        "- 208 Anton Olegovich LEBEDEV (born on June 2, 1977)",
        ["CA person Anton Olegovich LEBEDEV", "CA person Viktor Yurievich PANIN"],
    ),
    "members_not_known": (
        "The shipper used vessels for the state oil company. OFAC has added sanctions against two shipping "
        "companies that used their vessels to carry oil for the state oil company, Petrolera del Sur.",
        ["US organization 2"],
    ),
    "firms_told_then_named": (
        "Two Hong Kong firms and a Singaporean trader were hit with U.S. sanctions on Thursday. The firms are"
        " Verdant Sky Trading and Lotus Fair International.",
        ["US organization 1", "US organization Lotus Fair International", "US organization Verdant Sky Trading"],
    ),
    "total_by_now": (
        "The government has now sanctioned more than 500 vessels. Britain slapped restrictions on more than "
        "100 ships and sanctioned more than 30 brokers, tanker operators and shipping companies.",
        ["GB vessel 100"],
    ),
    "in_addition_to": (
        'In addition to nine "dark fleet" tankers, the US State Department on Monday also listed three tugs.',
        ["US vessel 3", "US vessel 9"],
    ),
    "city_line": (
        "New Delhi: Japan's government on Friday decided to impose additional sanctions on Russia. The new "
        "sanctions include freezing the assets of 36 individuals and 52 organizations.",
        ["JP organization 52", "JP person 36"],
    ),
    "passive_with_clause": (
        "Both the tanker Dorado and Iran's Sefid Energy which brokers say was behind the shipments were "
        "previously sanctioned by the United States. Two individuals and three firms tied to the trade were "
        "also sanctioned this time.",
        ["US organization 3", "US organization Sefid Energy", "US person 2", "US vessel Dorado"],
    ),
    "group_in_brackets": (
        "OFAC designated Houthi aviation companies (Barq Aviation and Cargo Company Limited and Saba Air "
        "Lines) and procurement figures (Mahmoud Al-Nasser, Tariq Abdallah Haddad) on Monday.",
        [
            "US organization Barq Aviation and Cargo Company Limited",
            "US organization Saba Air Lines",
            "US person Mahmoud Al-Nasser",
            "US person Tariq Abdallah Haddad",
        ],
    ),
    "uncounted_banks_frozen": (
        "Japan imposed sanctions on Friday. Assets of several banks were also frozen, including Ladoga Bank, "
        "VTK, Severcombank and Onega Credit.",
        ["JP organization Ladoga Bank", "JP organization Onega Credit", "JP organization Severcombank", "JP organization VTK"],
    ),
    "earlier_subject": (
        "The U.K. sanctioned 30 oil tankers last month, and has slapped sanctions on four traders.",
        ["GB organization 4", "GB vessel 30"],
    ),
    "both_under": (
        "The tankers were idle. The Silver Petrel and the Dune Lark, both under British sanctions, were anchored off Ceuta.",
        ["GB vessel Dune Lark", "GB vessel Silver Petrel"],
    ),
    "added_by": (
        "The tanker Gull Harbour was added by the EU to its blacklist on 16 December 2024, and by Switzerland a month later.",
        ["CH vessel Gull Harbour", "EU vessel Gull Harbour"],
    ),
    "quoted_speech_is_no_entry": (
        "The following vessels were sanctioned by the United States:\n"
        '"Meanwhile, Barito (IMO 9179000) assisted in a transfer," she said.',
        [],
    ),
    "attribution": (
        'Ukraine imposed sanctions on 91 vessels.\n"Each such vessel finances the war."\n— Pavlo Hnatiuk, presidential adviser',
        ["UA vessel 91"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_in_the_press(name: str) -> None:
    assert_listed(*CASES[name])
