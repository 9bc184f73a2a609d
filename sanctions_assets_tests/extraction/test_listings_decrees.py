"""Listings by letterhead, law or decree: bare lines by seat, gapped sentences, and sanctions that hit, cover or name."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed

CASES = {
    "b1": (
        "Remarks: United States Takes Action Against Ballistic Missile Suppliers\n"
        "Press Statement\n"
        "Office of the Spokesperson\n"
        "February 24, 2025\n"
        "\n"
        "Today, the United States is sanctioning four entities and one individual involved in the "
        "proliferation of ballistic missiles. These targets are located in China and Belarus.\n"
        "\n"
        "The Department of State is designating the following entities pursuant to E.O. 13382:\n"
        "\n"
        "China-based HUBEI LUMEN CHEMICAL COMPANY LIMITED supplied solid propellant.\n"
        "China-based Xu Longgang worked with it.\n"
        "Belarus-based Grodno Tractor Works has supplied chassis.\n",
        [
            "US organization 4 @2025-02-24",
            "US organization HUBEI LUMEN CHEMICAL COMPANY LIMITED",
            "US person Xu Longgang",
            "US organization Grodno Tractor Works",
        ],
    ),
    "b2": (
        "Sanctions list of the Swiss State Secretariat for Economic Affairs SECO\n"
        "Modification of 24.02.2025\n"
        "\n"
        "The following vessels were newly listed:\n"
        "SSID: 300-77001 Name: Marble Bay IMO number: 9100011\n"
        "SSID: 300-77002 Name: Gulf Tern IMO number: 9222221\n",
        ["CH vessel Marble Bay", "CH vessel Gulf Tern"],
    ),
    "b3": (
        "Kyiv, February 24 - Volodymyr Zelenskyy has signed Decree No. 109/2025 enacting the NSDC decision to"
        " apply personal sanctions to 14 individuals and 21 legal entities.",
        ["UA person 14", "UA organization 21"],
    ),
    "b4": (
        "PARIS, July 1, 2025 (AFP) - A French court on Tuesday ordered the release of the tanker Baltic Fern."
        " The ship is on EU and British blacklists. Its operator, Sunline Ship Management of Mumbai, was "
        "placed under UK sanctions in June.",
        ["EU vessel Baltic Fern", "GB vessel Baltic Fern", "GB organization Sunline Ship Management"],
    ),
    "b5": (
        "The Nasha, ex-Ocean Pearl, was one of 19 tankers added to Canada's list on Friday.",
        ["CA vessel 19"],
    ),
    "b7": (
        "The Office of Foreign Assets Control sanctioned the Iranian ambassador's brother, Reza Kamali, plus "
        "five tankers: Amber Dusk, Silver Kite, Ruby Moon, Opal Tide and Jade Wave.",
        [
            "US person Reza Kamali",
            "US vessel Amber Dusk",
            "US vessel Silver Kite",
            "US vessel Ruby Moon",
            "US vessel Opal Tide",
            "US vessel Jade Wave",
        ],
    ),
    "b8": (
        "SEOUL, March 2, 2016 (Yonhap) -- The U.N. Security Council adopted a resolution imposing sanctions "
        "on 16 individuals, 12 entities and 31 ships of a North Korean shipping firm.",
        ["UN person 16", "UN organization 12", "UN vessel 31"],
    ),
    "b9": (
        "Manila impounded the Jin Tang, one of 31 ships covered by the sanctions. The UN later removed four "
        "of them from the list.",
        [],
    ),
    "b10": (
        "The Bahamas-flagged LNG carrier Winter Star and its owner Nebula Ships were both designated under UK"
        " sanctions rules on Thursday.",
        ["GB vessel Winter Star", "GB organization Nebula Ships"],
    ),
    "b11": (
        "Fresh US sanctions on Thursday targeted Shandong Hengda Petrochemical and 19 shadow fleet vessels.",
        ["US organization Shandong Hengda Petrochemical", "US vessel 19"],
    ),
    "b12": (
        "Washington's latest sanctions, which hit three Greek-managed tankers, spooked charterers.",
        ["US vessel 3"],
    ),
    "b13": (
        "Sanctions grow. The latest UK round covers 50 tankers and the Russian oil trader Volgatrans Oil.",
        ["GB vessel 50", "GB organization Volgatrans Oil"],
    ),
    "b14": (
        "Under an executive order signed by President Bush, the Treasury froze the assets of 27 people and "
        "groups, among them the charity Al Noor Trust.",
        ["US organization Al Noor Trust"],
    ),
    "b15": (
        "US, UK sanction Russian insurers\n"
        "\n"
        "The U.S. and U.K. on Friday sanctioned Ingoflot Insurance and Alfagarant Group, in a coordinated "
        "move.",
        [
            "US organization Ingoflot Insurance",
            "US organization Alfagarant Group",
            "GB organization Ingoflot Insurance",
            "GB organization Alfagarant Group",
        ],
    ),
    "b16": (
        "Two sanctioned tankers, the US-listed Amber Dusk and the EU-listed Silver Kite, swapped cargoes off Malaysia.",
        ["US vessel Amber Dusk", "EU vessel Silver Kite"],
    ),
    "b17": (
        "In addition to individuals, the Council listed three entities: Marine Link Ltd, Volga Data JSC and "
        "the Northern Oil Terminal. It is Brussels' fifth round.",
        ["EU organization Marine Link Ltd", "EU organization Volga Data JSC", "EU organization Northern Oil Terminal"],
    ),
    "b18": (
        "Japan's METI said it would add 18 organisations in China and the UAE to its export ban list from Feb 28.",
        ["JP organization 18"],
    ),
    "b20": (
        "The captain, Georgy Aslan, is himself under Ukrainian sanctions. His ship, the Amber Dusk, was "
        "listed by the UK in 2024.",
        ["UA person Georgy Aslan", "GB vessel Amber Dusk"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_by_letterhead_and_decree(name: str) -> None:
    assert_listed(*CASES[name])
