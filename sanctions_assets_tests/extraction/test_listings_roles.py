"""Listings told by roles, gapped counts, participles and follow-ups in releases, studies and wire copy."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed, listings

CASES = {
    "further_1": (
        "Treasury Intensifies Pressure on Shadow Banking\n"
        "\n"
        "Immediate Release: February 24, 2025\n"
        "\n"
        "WASHINGTON—Today, the Department of the Treasury's Office of Foreign Assets Control (OFAC) took "
        "action against a network of more than 30 individuals and entities led by Iranian brothers Mansour, "
        "Nasser and Fazel Zarin. The brothers laundered money.\n"
        "\n"
        "Mansour Zarin is being designated pursuant to Executive Order (E.O.) 13902. Also designated today "
        "are UAE-based Ace Petrochem FZE and Moderate General Trading LLC.\n"
        "\n"
        "As a result of today's action, all property of the designated persons is blocked.",
        [
            "US person Mansour Zarin @2025-02-24",
            "US organization Ace Petrochem FZE",
            "US organization Moderate General Trading LLC",
        ],
    ),
    "further_3": (
        "AMSTERDAM, March 3, 2022 (Reuters) - The Dutch customs agency said it had detained a yacht. The "
        "owner, Andrei Lobanov, had been placed on the EU sanctions list on Feb. 28.",
        ["EU person Andrei Lobanov @2022-02-28"],
    ),
    "further_4": (
        "EU blacklists Dubai ship managers\n"
        "\n"
        "BRUSSELS, Feb 24 - The European Union blacklisted Nova Ship Management and Intershipping Gulf, both "
        "based in Dubai, and the Turkish tug Kaptan Reis, as part of its 16th package.",
        ["EU organization Nova Ship Management", "EU organization Intershipping Gulf", "EU vessel Kaptan Reis"],
    ),
    "further_5": (
        "Britain, which sanctioned 18 vessels in October, added another 25 on Monday, including the tankers "
        "Artemis, Sea Fidelity and Kemerovo.",
        ["GB vessel 18", "GB vessel 25", "GB vessel Artemis", "GB vessel Sea Fidelity", "GB vessel Kemerovo"],
    ),
    "further_6": (
        "In December, the US State Department had already designated four ships for taking cargoes from "
        "Arctic LNG: the North Light, North Path, North Crest and North Beam.",
        ["US vessel North Light", "US vessel North Path", "US vessel North Crest", "US vessel North Beam"],
    ),
    "further_7": (
        "The UN sanctions committee on Libya blacklisted the Maltese-flagged products tanker Capri Star and "
        "her sister, the Amata, on Aug. 2, 2017.",
        ["UN vessel Capri Star @2017-08-02", "UN vessel Amata"],
    ),
    "further_8": (
        "Also on Thursday, Canada targeted 20 vessels and two insurers, and Australia announced sanctions on its first 60 ships.",
        ["CA vessel 20", "CA organization 2", "AU vessel 60"],
    ),
    "further_9": (
        "According to Equasis the ship is managed by Gavik Marine, which was sanctioned by Britain in 2024 "
        "and lost its cover the same year.",
        ["GB organization Gavik Marine"],
    ),
    "further_10": (
        "The EU's 16th package lists 74 more ships. The 15th, adopted in December, hit 52.",
        ["EU vessel 74"],
    ),
    "further_11": (
        "South Korea will impose sanctions on 11 individuals and nine entities linked to Pyongyang's nuclear "
        "programme, the foreign ministry said on Monday.",
        ["KR person 11", "KR organization 9"],
    ),
    "further_12": (
        "The government of Japan decided on Tuesday to designate nine North Korean groups and two people as "
        "subject to asset freezes.",
        ["JP organization 9", "JP person 2"],
    ),
    "further_13": (
        "Tokyo also imposed an export ban on 31 companies from China, Kazakhstan and Turkey.",
        ["JP organization 31"],
    ),
    "further_14": (
        "New Zealand on Friday announced sanctions on a further 13 people and 5 entities, among them cargo "
        "firm Wagenborg North and pilot Egor Sinitsyn.",
        ["NZ person 13 @2025-02-21", "NZ organization 5", "NZ organization Wagenborg North", "NZ person Egor Sinitsyn"],
    ),
    "further_15": (
        "Ukraine's National Security and Defense Council imposed sanctions on Captain Viktor Lukin, master of"
        " the bulker Sevryuga, on 15 January.",
        ["UA person Viktor Lukin @2025-01-15"],
    ),
    "further_16": (
        "MOSCOW, Aug 4 2014 (AFP) - The budget airline Dobrokryl grounded its fleet on Sunday after it was "
        "hit by EU sanctions over flights to Crimea.",
        ["EU organization Dobrokryl"],
    ),
    "further_17": (
        "Hong Kong-registered Prosper Sea Ltd and its ship, the Shun Fat, have been on Washington's blacklist since November.",
        ["US organization Prosper Sea Ltd", "US vessel Shun Fat"],
    ),
    "further_18": (
        "Two Vietnamese captains were among seven people that South Korea and the United States sanctioned on Friday.",
        ["KR person 7", "US person 7"],
    ),
    "further_19": (
        "The OFAC designation of the Cook Islands-registered tanker Calypso Gas on 10 January left its 18 crew unpaid.",
        ["US vessel Calypso Gas @2025-01-10"],
    ),
    "further_22": (
        "Council Decision (CFSP) 2025/394\n"
        "ANNEX\n"
        "The following vessels are added to the list in Annex XVI:\n"
        "\n"
        "Name of vessel | IMO number | Date of application\n"
        "1. | Evenlight | 9308065 | 25.2.2025\n"
        "2. | Fjord Seal | 9305568 | 25.2.2025\n",
        ["EU vessel Evenlight @2025-02-25", "EU vessel Fjord Seal"],
    ),
    "further_23": (
        "Oil trader Parados Energy & Commodities DMCC and Swiss national Niels Drost were sanctioned by the "
        "UK in November 2023. Both deny wrongdoing.",
        ["GB organization Parados Energy & Commodities DMCC", "GB person Niels Drost"],
    ),
    "further_25": (
        "WELLINGTON, Feb 24 (Xinhua) -- New Zealand announced on Monday new sanctions against 52 individuals "
        "and entities, including North Korean general Pak Su Il and the Zarya Shipyard.",
        ["NZ person Pak Su Il", "NZ organization Zarya Shipyard"],
    ),
    "further_27": (
        "Sanctioned by the US, the UK and the EU, the 2003-built Suezmax Lady Ronja has not traded since March.",
        ["US vessel Lady Ronja", "GB vessel Lady Ronja", "EU vessel Lady Ronja"],
    ),
    "further_28": (
        "The London-listed insurer said it did not cover the US-blacklisted product tanker Marvin Star, owned"
        " by EU-sanctioned Tarim Shipping.",
        ["US vessel Marvin Star", "EU organization Tarim Shipping"],
    ),
    "further_29": (
        "Ottawa expands list\n"
        "\n"
        "Minister Jeanne Tremblay announced Monday that Canada was sanctioning six Chinese companies and 14 "
        'tankers. "These ships keep the war going," she said.',
        ["CA organization 6", "CA vessel 14"],
    ),
    "further_30": (
        "Iranian state shipping line Parsian Lines and 17 of its vessels, first listed by the U.S. Treasury "
        "in September 2008, sail on.",
        ["US organization Parsian Lines", "US vessel 17"],
    ),
    "further_32": (
        "UNITED NATIONS — A Security Council committee has blacklisted the operator of the freighter Chong "
        "Bok Gang, Ocean Pier Management Company, diplomats said.",
        ["UN organization Ocean Pier Management Company"],
    ),
    "further_33": (
        "The U.S. blacklists included 14 tankers and five shipping firms, the Treasury announced on 9 October.",
        ["US vessel 14", "US organization 5"],
    ),
    "further_34": (
        "The European Council today imposed restrictive measures on eight persons and one entity responsible "
        "for human rights violations in Iran. The listings include the governor of Evin prison, Hadi Farzan.",
        ["EU person 8", "EU organization 1", "EU person Hadi Farzan"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_by_role_and_follow_up(name: str) -> None:
    assert_listed(*CASES[name])


SILENT = [
    "The company was sanctioned $2 million for late filings, the exchange said.",
    "The measures will be put to EU ambassadors on Friday and could list 100 ships.",
    "Poland wants the EU to blacklist the tanker Eagle Star.",
    "The tanker was named Eagle Star in 2019 and sold to two Greek companies.",
    "The United States has removed sanctions on three ships linked to Venezuela.",
    "Germany rejected calls to add the trader to the list.",
    "The Council listed five priorities for the port.",
    "After the EU sanctions, two tankers turned back.",
    "A draft seen by Reuters names 16 companies and 40 ships.",
    "Iran's parliament said the sanctions against the country were illegal.",
    "The navy added two frigates to its fleet.",
    "The firm said it complied with all US sanctions and had banned three brokers.",
    "Moscow calls the sanctions on its fleet illegal, Kremlin spokesman Dmitry Sorokin said.",
    "The US may lift sanctions on the tanker Eagle Star if it unloads.",
    "Customs officers seized two ships under EU sanctions rules.",
    "The court annulled the listing of Oleg Tarasov.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silence_by_role_and_follow_up(text: str) -> None:
    assert listings(text) == []
