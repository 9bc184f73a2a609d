"""Listings in wire copy: capitals, ministries, earlier listings, totals, speakers, and what is no listing."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed, listings

CASES = {
    "minister_and_ships": (
        "WASHINGTON, Feb 24 (Reuters) - The United States on Monday imposed sanctions on Iran's Deputy Oil "
        "Minister Kourosh Bahrami and some Barbados-flagged vessels, the Treasury Department said. It also "
        "designated Tidewell Group, a Hong Kong-based owner of vessels, and the tankers Amber Dusk and Silver"
        " Kite.",
        [
            "US person Kourosh Bahrami @2025-02-24",
            "US organization Tidewell Group",
            "US vessel Amber Dusk",
            "US vessel Silver Kite",
        ],
    ),
    "totals": (
        "BRUSSELS - The European Union on Monday adopted a new package, adding 48 ships to its blacklist, "
        "bringing the total to 153. The bloc's sanctions list now includes 2,400 individuals and 84 banks. "
        "Slovakia had threatened to veto the listing of Bishop Mikhail Tropin.",
        ["EU vessel 48 @2025-02-24"],
    ),
    "largest": (
        "The EU imposed an asset freeze on Morflot, Russia's second-largest shipping company.",
        ["EU organization Morflot"],
    ),
    "speaker": (
        "TOKYO, Feb. 24 (Kyodo) - Japan on Monday decided to freeze the assets of three groups and four "
        "individuals over North Korea's missile program, Chief Cabinet Secretary Hideo Nakata said.",
        ["JP organization 3 @2025-02-24", "JP person 4"],
    ),
    "yonhap": (
        "Seoul slaps sanctions on N.K. ship, firm\n"
        "\n"
        "SEOUL, Feb. 24 (Yonhap) -- South Korea on Monday blacklisted a Hong Kong shipping firm and a North "
        "Korean cargo ship for violating U.N. sanctions, the foreign ministry said. Harim Shipping Co. and "
        "the 3,000-ton Dok Song carried coal.",
        ["KR organization Harim Shipping Co", "KR vessel Dok Song"],
    ),
    "among_them": (
        "The Treasury Department on Monday sanctioned 12 people and companies, among them the Turkish broker "
        "Emre Yaldiz and Dubai-based Orchid Marine.",
        ["US person Emre Yaldiz", "US organization Orchid Marine"],
    ),
    "aswell": (
        "Washington also blacklisted the Panama-flagged tanker Sea Wren as well as its manager, Tarim "
        "Shipping of Dubai, along with two Chinese port operators.",
        ["US vessel Sea Wren", "US organization Tarim Shipping", "US organization 2"],
    ),
    "including": (
        "Britain sanctioned 30 more ships, including the Sea Wren and the Blue Rail, on Tuesday.",
        ["GB vessel 30", "GB vessel Sea Wren", "GB vessel Blue Rail"],
    ),
    "hitting": (
        "LONDON (AP) — Britain hit 20 oil tankers and the captain of one of them with sanctions on Tuesday.",
        ["GB vessel 20"],
    ),
    "own_dates": (
        "The tanker Sea Wren was sanctioned by the EU on 16 December 2024, by the UK on 10 January and by Canada in the spring.",
        ["EU vessel Sea Wren @2024-12-16", "GB vessel Sea Wren @2025-01-10", "CA vessel Sea Wren"],
    ),
    "since2022": (
        "Rosvolga Bank, sanctioned by Washington since 2022, financed the deal.",
        ["US organization Rosvolga Bank"],
    ),
    "blacklisted_january": (
        "The 115,000-dwt Sea Wren (built 2004) was blacklisted by OFAC in January.",
        ["US vessel Sea Wren"],
    ),
    "sanctioned_aframax": (
        "The US-sanctioned aframax Sea Wren has switched flag for the third time.",
        ["US vessel Sea Wren"],
    ),
    "uk_list": (
        "The suezmax Blue Rail was added to the UK sanctions list last year.",
        ["GB vessel Blue Rail"],
    ),
    "hit_with": (
        "Tarim Shipping, which was hit with US sanctions in October, denies wrongdoing.",
        ["US organization Tarim Shipping"],
    ),
    "eu_uk_listed": (
        "Brokers say the EU- and UK-sanctioned tanker Blue Rail has been sold.",
        ["EU vessel Blue Rail", "GB vessel Blue Rail"],
    ),
    "passive_three": (
        "Three tankers managed by Tarim Shipping were placed under sanctions by the US Treasury on 10 January.",
        ["US vessel 3 @2025-01-10"],
    ),
    "tradewinds": (
        "The vessel's owner, Liberia-registered Ostrava Navigation, was sanctioned by the UK in May 2023. "
        "Tarim Shipping has not been sanctioned.",
        ["GB organization Ostrava Navigation"],
    ),
    "same_persons": (
        "Canada sanctioned Oleg Tarasov and Pavel Orlenko on Monday. Switzerland froze the assets of the same persons on Friday.",
        ["CA person Oleg Tarasov", "CA person Pavel Orlenko", "CH person Oleg Tarasov", "CH person Pavel Orlenko"],
    ),
    "possessive": (
        "Australia's sanctions on the tanker Sea Wren took effect on 18 June 2024.",
        ["AU vessel Sea Wren @2024-06-18"],
    ),
    "bloc": (
        "The European Union widened its sanctions on Monday. The bloc listed two Chinese refiners, Shengda "
        "Petrochem and Hualin Energy.",
        ["EU organization Shengda Petrochem", "EU organization Hualin Energy"],
    ),
    "london": (
        "London added Pavel Orlenko, a shipping magnate, and his company Zarya Lines to its sanctions list.",
        ["GB person Pavel Orlenko", "GB organization Zarya Lines"],
    ),
    "joint": (
        "The United States, South Korea and Japan on Friday jointly sanctioned eight North Koreans.",
        ["US person 8", "KR person 8", "JP person 8"],
    ),
    "un1990s": (
        "UNITED NATIONS, Oct. 12, 1995 (AP) - The Security Council sanctions committee on Thursday "
        "blacklisted two ferries that broke the embargo on Serbia.",
        ["UN vessel 2 @1995-10-12"],
    ),
    "iraq1991": (
        "WASHINGTON, April 1, 1991 (UPI) -- The Treasury Department Monday named 52 companies and 37 "
        "individuals as agents of the Iraqi government and froze their assets. It also listed 160 ships owned"
        " by Iraq.",
        ["US organization 52 @1991-04-01", "US person 37", "US vessel 160"],
    ),
    "cuba": (
        "The U.S. Treasury in 1999 put Malta-based Corsair Maritime on its list of Specially Designated Nationals.",
        ["US organization Corsair Maritime"],
    ),
    "trump": (
        "President Donald Trump's administration imposed sanctions Thursday on a Chinese independent "
        "refinery, Lushan Petrochemical, and vessels that supplied it.",
        ["US organization Lushan Petrochemical"],
    ),
    "colon": (
        "The State Department blacklisted Marlin Energy DMCC; Kestrel Oil Trading LLC; and Benguela Chartering SA.",
        [
            "US organization Marlin Energy DMCC",
            "US organization Kestrel Oil Trading LLC",
            "US organization Benguela Chartering SA",
        ],
    ),
    "accused_of": (
        "The Treasury sanctioned Nasser Al-Khatib, accused of running guns, and three of his associates.",
        ["US person Nasser Al-Khatib", "US person 3"],
    ),
    "measures_target": (
        "The measures, announced by the UK on Monday, target 11 vessels and their owner, Ostrava Navigation.",
        ["GB vessel 11", "GB organization Ostrava Navigation"],
    ),
    "followup": (
        "The Treasury sanctioned Chinese terminal operator Qingdao Reef Terminal on Wednesday. It also "
        "sanctioned six vessels. Iran's mission to the United Nations did not comment.",
        ["US organization Qingdao Reef Terminal", "US vessel 6"],
    ),
    "subject_to": (
        "All three ships are subject to EU sanctions. The tanker Blue Rail is subject to British sanctions.",
        ["EU vessel 3", "GB vessel Blue Rail"],
    ),
    "under_ofac": (
        "Blue Rail (IMO 9100011), under OFAC sanctions since 2019, loaded fuel oil.",
        ["US vessel Blue Rail"],
    ),
    "thinktank": (
        "The tanker Sea Wren, designated by both the EU and Switzerland, sailed under a false Gambian flag.",
        ["EU vessel Sea Wren", "CH vessel Sea Wren"],
    ),
    "panel": (
        "The Panel notes that the Chong Bung (IMO 8909575) was designated by the Committee on 30 March 2018. "
        "The United Nations has denied it port entry.",
        ["UN vessel Chong Bung @2018-03-30"],
    ),
    "freeze_person": (
        "Switzerland has frozen the assets of Russian oligarch Viktor Malkin.",
        ["CH person Viktor Malkin"],
    ),
    "entity_list": (
        "BEIJING (AFP) - The US Commerce Department added 13 Chinese firms to its Entity List on Tuesday, "
        "including drone maker Skyhawk Robotics.",
        ["US organization 13", "US organization Skyhawk Robotics"],
    ),
    "china": (
        "China's commerce ministry put 15 US companies on its export control list and sanctioned Ironvale Dynamics.",
        ["CN organization 15", "CN organization Ironvale Dynamics"],
    ),
    "russian": (
        "Moscow barred 30 British officials from entering the country.",
        ["RU person 30"],
    ),
    "ukr": (
        "Kyiv has sanctioned the captain of the tanker, Rustam Agaev. Zelensky signed a decree imposing sanctions on 19 ships.",
        ["UA person Rustam Agaev", "UA vessel 19"],
    ),
    "owner_relative": (
        "The tanker is owned by Dubai's Kestrel Oil, a company the US Treasury sanctioned in 2023, and managed from Mumbai.",
        ["US organization Kestrel Oil"],
    ),
    "designation_of": (
        "Beijing condemned Washington's designation of the refiner Hualin Energy.",
        ["US organization Hualin Energy"],
    ),
    "announced": (
        "Foreign Minister Helen Whitlock announced Australia would impose sanctions on 60 vessels and Tarim "
        "Shipping, effective immediately.",
        ["AU vessel 60", "AU organization Tarim Shipping"],
    ),
    "will_freeze": (
        "Japan will freeze the assets of five more Russian banks, Prime Minister Taro Ishida said on Tuesday.",
        ["JP organization 5"],
    ),
    "appositive_list": (
        "Two tankers, the Sea Wren and the Blue Rail, were blacklisted by the United Nations.",
        ["UN vessel Sea Wren", "UN vessel Blue Rail"],
    ),
    "shadow": (
        "Around a third of the 180 tankers that the U.S. sanctioned on Jan. 10 remain idle.",
        ["US vessel 180 @2025-01-10"],
    ),
    "ranks": (
        "South Korea slapped unilateral sanctions on Gen. Ri Yong Chol and Col. Kim Sung Ho of the reconnaissance bureau.",
        ["KR person Ri Yong Chol", "KR person Kim Sung Ho"],
    ),
    "headline": (
        "US sanctions Chinese refinery over Iranian crude\n"
        "\n"
        "Feb 24 (Reuters) - The U.S. imposed sanctions on China's Yanhe Chemical Co on Monday, its third such"
        " move.",
        ["US organization Yanhe Chemical Co @2025-02-24"],
    ),
    "vessel_page": (
        "Tanker Blue Rail (IMO 9100011)\nSanctions: OFAC (10 January 2025), UK, EU\nOwner: Ostrava Navigation",
        ["US vessel Blue Rail @2025-01-10", "GB vessel Blue Rail", "EU vessel Blue Rail"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_of_the_wire(name: str) -> None:
    assert_listed(*CASES[name])


SILENT = [
    "Ukraine called on the EU to sanction the tanker Sea Wren.",
    "Sanctions against Russia have hurt the rouble, the bank said.",
    "The board sanctioned the purchase of two tankers from Tarim Shipping.",
    "The league sanctioned coach Paul Ashby with a three-match ban.",
    "The United States has an embargo on Cuban goods and sanctions on Iran's oil sector.",
    "Lawmakers urged Washington to blacklist two Chinese refiners.",
    "The EU removed Oleg Tarasov from its sanctions list on Friday.",
    "A US court sentenced Karim Haddad to six years for breaking sanctions.",
    "OFAC issued a licence to Tarim Shipping for the unloading of the Sea Wren.",
    "The EU is preparing a package that would list 40 tankers.",
    "The price cap bars Western insurers from covering ships that carry oil sold above $60.",
    "The UN imposed sanctions on Iraq in August 1990 after it invaded Kuwait.",
    "Tarim Shipping is listed on the Oslo stock exchange with nine vessels.",
    "Treasury Secretary Paul Ashby said the sanctions on Iran would stay.",
    "Under the ban, the EU bars imports of diesel; Hungary and two companies have exemptions.",
    "The ship sailed from Kozmino despite sanctions on two dozen tankers of its kind.",
    "Japan extended its sanctions on North Korea by two years.",
    "If approved, the United Kingdom would sanction four banks.",
    "Port officials inspected 30 vessels and banned two for safety defects.",
    "The US seized the tanker Sea Wren and charged its captain, Rustam Agaev.",
    "Russia's sanctions list counts hundreds of names.",
    "The total number of vessels under UK sanctions now stands at 133.",
]


@pytest.mark.parametrize("text", SILENT)
def test_silence_in_the_wire(text: str) -> None:
    assert listings(text) == []
