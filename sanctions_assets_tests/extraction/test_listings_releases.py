"""Releases and notices of those who list: letterheads, headings, plain lines, bullets, numbered entries, annexes."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed

CASES = {
    "ofac_release": (
        "PRESS RELEASES\n"
        "Treasury Targets Procurement Network of Militant Group\n"
        "\n"
        "February 24, 2025\n"
        "\n"
        "WASHINGTON — Today, the U.S. Department of the Treasury's Office of Foreign Assets Control (OFAC) is"
        " designating three individuals and two companies for their role in moving petroleum for the Northern"
        " Front. OFAC is also identifying two vessels as blocked property.\n"
        "\n"
        '"We will keep up the pressure," said Under Secretary Dale Rimmer.\n'
        "\n"
        "Farid Nassour owns Blue Lantern Trading FZE and Cedar Gate Marine Ltd, two firms that sold the oil. "
        "His brother, Samir Nassour, ran the books, and Karim Haddad, a Lebanon-based broker, found the "
        "ships.\n"
        "\n"
        "Cedar Gate Marine Ltd is the registered owner of the tankers AMBER DUSK (IMO 9111113) and SILVER "
        "KITE (IMO 9222223).\n"
        "\n"
        "OFAC is designating Farid Nassour, Samir Nassour and Karim Haddad pursuant to E.O. 13224, as "
        "amended. OFAC is designating Blue Lantern Trading FZE and Cedar Gate Marine Ltd for being owned by "
        "Farid Nassour. The AMBER DUSK and the SILVER KITE are being identified as property in which Cedar "
        "Gate Marine Ltd has an interest.\n"
        "\n"
        "SANCTIONS IMPLICATIONS\n"
        "As a result of today's action, all property of the designated persons described above is blocked and"
        " must be reported to OFAC.\n",
        [
            "US person Farid Nassour @2025-02-24",
            "US person Samir Nassour",
            "US person Karim Haddad",
            "US organization Blue Lantern Trading FZE",
            "US organization Cedar Gate Marine Ltd",
            "US vessel AMBER DUSK @2025-02-24",
            "US vessel SILVER KITE",
        ],
    ),
    "ofac_recent": (
        "Counter Terrorism Designations; Iran-related Designations and Designation Removal\n"
        "Release Date 02/24/2025\n"
        "\n"
        "OFAC\n"
        "Specially Designated Nationals List Update\n"
        "\n"
        "The following individuals have been added to OFAC's SDN List:\n"
        "ABOUTALEBI, Hamid (Arabic: XX), Tehran, Iran; DOB 03 Apr 1968; POB Yazd, Iran; nationality Iran; "
        "Gender Male (individual) [SDGT] (Linked To: BLUE REEF OIL FZE).\n"
        "LIN, Wei Qiang, Dalian, China; DOB 11 Nov 1980; nationality China (individual) [IRAN-EO13902].\n"
        "\n"
        "The following entities have been added to OFAC's SDN List:\n"
        "BLUE REEF OIL FZE, Sharjah, United Arab Emirates; Organization Established Date 2018 [SDGT].\n"
        "\n"
        "The following vessels have been added to OFAC's SDN List:\n"
        "CORAL DAWN (3EXY9) Products Tanker Panama flag; Former Vessel Flag Liberia; Vessel Registration "
        "Identification IMO 9333333 (vessel) [SDGT] (Linked To: BLUE REEF OIL FZE).\n"
        "ORIENT JADE (f.k.a. LUCKY JADE) Crude Oil Tanker Comoros flag; Vessel Registration Identification "
        "IMO 9444443 (vessel) [IRAN-EO13902].\n"
        "\n"
        "The following deletion has been made to OFAC's SDN List:\n"
        "MORALES, Pedro, Cali, Colombia; DOB 14 Jul 1961 (individual) [SDNT].\n",
        [
            "US person ABOUTALEBI, Hamid",
            "US person LIN, Wei Qiang",
            "US organization BLUE REEF OIL FZE",
            "US vessel CORAL DAWN",
            "US vessel ORIENT JADE",
        ],
    ),
    "state_facts": (
        "Sanctioning Entities Trading in Iranian Petroleum\n"
        "FACT SHEET\n"
        "OFFICE OF THE SPOKESPERSON\n"
        "FEBRUARY 24, 2025\n"
        "\n"
        "The Department of State is imposing sanctions today on six entities and three vessels engaged in the"
        " transport of Iranian petrochemicals.\n"
        "\n"
        "The following entities are being designated pursuant to section 3(a)(iii) of E.O. 13846:\n"
        "\n"
        "- Harbor Crest Shipping Limited, based in Hong Kong, is the owner of the JADE ORCHID.\n"
        "- Tessera Petrochem Private Limited, an India-based company, bought methanol.\n"
        "\n"
        "The following vessel has been identified as blocked property:\n"
        "- JADE ORCHID (IMO 9555553)\n",
        [
            "US organization 6 @2025-02-24",
            "US vessel 3",
            "US organization Harbor Crest Shipping Limited",
            "US organization Tessera Petrochem Private Limited",
            "US vessel JADE ORCHID",
        ],
    ),
    "uk_headings": (
        "Press release\n"
        "UK tightens net around war profiteers\n"
        "From: Foreign, Commonwealth & Development Office\n"
        "Published 24 February 2025\n"
        "\n"
        "The UK has announced 25 new sanctions on those bankrolling the war.\n"
        "\n"
        'The Foreign Secretary, Dame Ruth Arkwright, said: "We will not relent."\n'
        "\n"
        "Notes to editors\n"
        "Those sanctioned today are:\n"
        "\n"
        "Individuals:\n"
        "Pavel Orlenko, chairman of Zarya Steel\n"
        "Larisa Mirova\n"
        "\n"
        "Entities:\n"
        "Zarya Steel PJSC\n"
        "Bosfor Elektronik, a Turkish supplier of chips\n"
        "\n"
        "Vessels:\n"
        "PACIFIC HERON (IMO 9666663)\n"
        "Volga Spirit, IMO 9777773\n",
        [
            "GB person Pavel Orlenko @2025-02-24",
            "GB person Larisa Mirova",
            "GB organization Zarya Steel PJSC",
            "GB organization Bosfor Elektronik",
            "GB vessel PACIFIC HERON",
            "GB vessel Volga Spirit",
        ],
    ),
    "ofsi": (
        "Financial Sanctions Notice\n"
        "Office of Financial Sanctions Implementation\n"
        "HM Treasury\n"
        "24/02/2025\n"
        "Russia\n"
        "\n"
        "Introduction\n"
        'The Russia (Sanctions) (EU Exit) Regulations 2019 (S.I. 2019/855) ("the Regulations") were made '
        "under the Sanctions and Anti-Money Laundering Act 2018.\n"
        "On 24 February 2025 the Foreign, Commonwealth and Development Office updated the UK Sanctions List "
        "on GOV.UK. The following entries have been added to the consolidated list and are now subject to an "
        "asset freeze.\n"
        "\n"
        "Individuals\n"
        "1. KORZHENKO, Stepan\n"
        "Title: Mr DOB: 05/06/1971. POB: Omsk. Nationality: Russia. Listed on: 24/02/2025 Group ID: 16701.\n"
        "2. BAYRAMOV, Elchin\n"
        "DOB: 01/02/1975. Listed on: 24/02/2025 Group ID: 16702.\n"
        "\n"
        "Entities\n"
        "1. NORDVIK TANKERS DMCC\n"
        "Address: Dubai, United Arab Emirates. Listed on: 24/02/2025 Group ID: 16703.\n",
        ["GB person KORZHENKO, Stepan @2025-02-24", "GB person BAYRAMOV, Elchin", "GB organization NORDVIK TANKERS DMCC"],
    ),
    "eu_release": (
        "Council of the EU\n"
        "Press release\n"
        "24 February 2025 10:40\n"
        "\n"
        "Russia's war of aggression: Council adopts new package of measures\n"
        "\n"
        "The Council today adopted a new package of restrictive measures. Today's package comprises 48 "
        "individuals and 35 entities responsible for actions undermining the territorial integrity of "
        "Ukraine. Asset freezes apply to the listed persons.\n"
        "\n"
        "A further 74 vessels were added to the list of those subject to a port access ban and ban on "
        "provision of services. In total, 153 vessels are now subject to the ban.\n"
        "\n"
        "The Council also decided to suspend the licences of eight Russian outlets.\n",
        ["EU person 48 @2025-02-24", "EU organization 35", "EU vessel 74"],
    ),
    "oj_annex": (
        "COUNCIL IMPLEMENTING REGULATION (EU) 2025/389\n"
        "of 24 February 2025\n"
        "implementing Regulation (EU) No 269/2014\n"
        "\n"
        "ANNEX\n"
        "The following persons and entities are added to the list of natural and legal persons, entities and "
        "bodies set out in Annex I to Regulation (EU) No 269/2014:\n"
        "\n"
        "A. Persons\n"
        "| | Name | Identifying information | Statement of reasons | Date of listing |\n"
        "| 1. | Grigory VASNETSOV | Date of birth: 1.3.1966; nationality: Russian | Grigory Vasnetsov is a "
        "Russian businessman. | 24.2.2025 |\n"
        "| 2. | Inna BELKINA | Nationality: Russian | Inna Belkina is a member of the board. | 24.2.2025 |\n"
        "\n"
        "B. Entities\n"
        "| 1. | Limited Liability Company Polyarny Flot | Address: Murmansk | The company operates tankers. |"
        " 24.2.2025 |\n",
        [
            "EU person Grigory VASNETSOV @2025-02-24",
            "EU person Inna BELKINA",
            "EU organization Limited Liability Company Polyarny Flot",
        ],
    ),
    "un_release": (
        "SC/12345\n"
        "3 MAY 2018\n"
        "SECURITY COUNCIL PRESS RELEASE\n"
        "\n"
        "Security Council 1970 Committee Adds Three Entries to Its Sanctions List\n"
        "\n"
        "On 3 May 2018, the Security Council Committee established pursuant to resolution 1970 (2011) "
        "approved the addition of the following entries to its Sanctions List.\n"
        "\n"
        "A. Individuals\n"
        "LYi.030 Name: 1: HAFED 2: SALEM 3: BARKA 4: na\n"
        "Title: na Designation: Commander DOB: 1985 POB: Sabratha Listed on: 3 May 2018\n"
        "LYi.031 Name: 1: TESFAY 2: GHERE 3: na 4: na\n"
        "Listed on: 3 May 2018\n"
        "\n"
        "B. Entities and other groups\n"
        "LYe.005 Name: SAHARA FUEL COMPANY\n"
        "A.k.a.: na Address: Zawiya Listed on: 3 May 2018\n",
        ["UN person HAFED SALEM BARKA @2018-05-03", "UN person TESFAY GHERE", "UN organization SAHARA FUEL COMPANY"],
    ),
    "un_ships": (
        "SC/13000\n"
        "Security Council Committee Designates Vessels\n"
        "\n"
        "3 October 2017\n"
        "\n"
        "On 3 October 2017, the Committee designated the following four vessels pursuant to paragraph 6 of "
        "resolution 2375 (2017):\n"
        "\n"
        "1. PELICAN 8 (IMO: 9562233), Comoros flag\n"
        "2. HAO LAN 6\n"
        "3. TONG BAN 2\n"
        "4. JIE XUAN\n",
        ["UN vessel PELICAN 8 @2017-10-03", "UN vessel HAO LAN 6", "UN vessel TONG BAN 2", "UN vessel JIE XUAN"],
    ),
    "jp_outline": (
        "Press Releases\n"
        "Measures to Freeze the Assets of Individuals and Entities of the Russian Federation\n"
        "February 24, 2025\n"
        "Ministry of Foreign Affairs of Japan\n"
        "\n"
        "1. In light of the international situation, the Government of Japan decided today, by Cabinet "
        "approval, to implement the following measures.\n"
        "\n"
        "(1) Measures to freeze the assets of individuals and entities of the Russian Federation\n"
        "Payments to those designated by the Notification of the Ministry of Foreign Affairs issued on "
        "February 24 (12 individuals and 31 entities) will be subject to licence.\n"
        "\n"
        "Individuals:\n"
        "- Arkady BELOV, General Director, Sever Bank\n"
        "- Galina KRUGLOVA, Deputy Minister of Industry\n"
        "\n"
        "Entities:\n"
        "- Joint Stock Company Omega Arsenal\n"
        "- Limited Liability Company Baltika Optics\n"
        "\n"
        "(2) Prohibition of exports to specific entities\n"
        "22 entities in Russia and 3 entities in Türkiye are added to the list of entities subject to export "
        "prohibition.\n",
        [
            "JP person 12 @2025-02-24",
            "JP organization 31",
            "JP person Arkady BELOV",
            "JP person Galina KRUGLOVA",
            "JP organization Joint Stock Company Omega Arsenal",
            "JP organization Limited Liability Company Baltika Optics",
            "JP organization 22",
            "JP organization 3",
        ],
    ),
    "jp_nk": (
        "Ministry of Economy, Trade and Industry\n"
        "Asset Freezing Measures against Those Involved in North Korea's Missile Program\n"
        "\n"
        "In accordance with the Cabinet understanding, the government will freeze the assets of four entities"
        " and five individuals under the Foreign Exchange and Foreign Trade Act.\n"
        "\n"
        "1. Entities\n"
        "(1) Chonma Trading Corporation\n"
        "(2) Hyesan Bank\n"
        "2. Individuals\n"
        "(1) RI Chol Nam\n"
        "(2) KANG Un Sik\n",
        [
            "JP organization 4",
            "JP person 5",
            "JP organization Chonma Trading Corporation",
            "JP organization Hyesan Bank",
            "JP person RI Chol Nam",
            "JP person KANG Un Sik",
        ],
    ),
    "kr_mofa": (
        "Ministry of Foreign Affairs, Republic of Korea\n"
        "Press Release\n"
        "Government Designates Individuals and Entity for DPRK-Russia Arms Trade\n"
        "\n"
        "1. On February 24, the ROK government designated seven individuals and one entity as targets of its "
        "unilateral sanctions.\n"
        "  o The designations take effect on February 26.\n"
        "2. The seven individuals are as follows:\n"
        "  ㅇ Pak Il Chol\n"
        "  ㅇ Mun Song Hak\n"
        "  ㅇ Anatoly Grebnev\n"
        "3. Any financial transaction with those designated requires prior authorization.\n",
        [
            "KR person 7 @2025-02-24",
            "KR organization 1",
            "KR person Pak Il Chol",
            "KR person Mun Song Hak",
            "KR person Anatoly Grebnev",
        ],
    ),
    "canada": (
        "Canada announces new sanctions on Russia's energy revenues\n"
        "From: Global Affairs Canada\n"
        "News release\n"
        "February 24, 2025 - Ottawa, Ontario - Global Affairs Canada\n"
        "\n"
        "The Honourable Jeanne Tremblay, Minister of Foreign Affairs, today announced additional measures "
        "under the Special Economic Measures (Russia) Regulations. The amendments list 76 individuals and "
        "entities. Canada is also imposing sanctions on 109 vessels of Russia's shadow fleet.\n"
        "\n"
        "Backgrounder\n"
        "Individuals\n"
        "1. Timur Askarov\n"
        "2. Yelena Zimina\n"
        "Vessels\n"
        "1. Arctic Lynx (IMO number 9888883)\n"
        "2. Bering Fox (IMO number 9100011)\n",
        [
            "CA vessel 109 @2025-02-24",
            "CA person Timur Askarov",
            "CA person Yelena Zimina",
            "CA vessel Arctic Lynx",
            "CA vessel Bering Fox",
        ],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_of_the_releases(name: str) -> None:
    assert_listed(*CASES[name])
