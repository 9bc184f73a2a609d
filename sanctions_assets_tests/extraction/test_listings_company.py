"""Listings told by company: ships that look like firms, runs of names told of by the next sentence, laws beside the targets."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed

CASES = {
    "affected_ships": (
        "On Friday, the U.N. Security Council added 27 ships to its blacklist. The non-North Korean ships "
        "affected include the freighters Amity Bridge 1 and Xin Hua Hai and the tankers Yuk Sung and Koti. "
        "The only individual listed, Taiwanese national Tseng Yung Yuan, is a trader.",
        [
            "UN person Tseng Yung Yuan",
            "UN vessel 27",
            "UN vessel Amity Bridge 1",
            "UN vessel Koti",
            "UN vessel Xin Hua Hai",
            "UN vessel Yuk Sung",
        ],
    ),
    "of_these_ships": (
        "OFAC sanctioned seven gas tankers late last week. Of these seven ships, Iriya Energy, Everest Power,"
        " and Voyageur were registered to Palau.",
        ["US vessel 7", "US vessel Everest Power", "US vessel Iriya Energy", "US vessel Voyageur"],
    ),
    "ships_that_look_like_firms": (
        "The United States sanctioned LNG carrier Borealis Energy; its registered owner Gothic Energy "
        "Shipping Co; its commercial manager Plinth Cargo Shipping Ltd; and LNG carrier Meridian.",
        [
            "US organization Gothic Energy Shipping Co",
            "US organization Plinth Cargo Shipping Ltd",
            "US vessel Borealis Energy",
            "US vessel Meridian",
        ],
    ),
    "x_and_y_vessels": (
        "The United States added the Borealis Dawn and Mirage vessels to its list.",
        ["US vessel Borealis Dawn", "US vessel Mirage"],
    ),
    "hyphened_adverb": (
        "The cargo went to LNG carrier Voyageur, a vessel previously-sanctioned by the United States in August 2024.",
        ["US vessel Voyageur"],
    ),
    "among_seven": (
        "The Iriya Dawn, Everest Dawn and Voyageur were among seven gas carriers sanctioned by the US Treasury last Friday.",
        ["US vessel 7", "US vessel Everest Dawn", "US vessel Iriya Dawn", "US vessel Voyageur"],
    ),
    "order_behind_the_targets": (
        "The Office of Foreign Assets Control yesterday designated the Caspian Shipping Lines (CSL), and 18 "
        "other affiliated entities under Presidential Executive Order 13382 of June 28, 2005, Blocking "
        "Property of Weapons Proliferators and Their Supporters.",
        ["US organization 18", "US organization Caspian Shipping Lines"],
    ),
    "order_before_the_targets": (
        "On September 10, the Department of the Treasury designated under Executive Order 13382 the Caspian "
        "Shipping Lines and eighteen subsidiaries.",
        ["US organization 18", "US organization Caspian Shipping Lines"],
    ),
    "these_companies": (
        "The shipper shared offices with new firms, including Karman Shipping Company, Tongar Shipping "
        "Company and Vobs Shipping Company. These companies were added to the Treasury's blacklist on October"
        " 27, 2010.",
        [
            "US organization Karman Shipping Company",
            "US organization Tongar Shipping Company",
            "US organization Vobs Shipping Company",
        ],
    ),
    "dash_and_participle": (
        "The U.S. Treasury Department this week extended sanctions against the Caspian Shipping Lines - "
        "blacklisting 37 front companies and five individuals.",
        ["US organization 37", "US organization Caspian Shipping Lines", "US person 5"],
    ),
    "sanctions_on_the_ship": (
        "U.S. forces captured the tanker Ladder on Monday. The U.S. Treasury first placed sanctions on the ship in 2022.",
        ["US vessel Ladder"],
    ),
    "announcement_sanctioning": (
        "On January 2, China's Ministry of Commerce issued its first announcement of 2025 sanctioning 28 U.S. companies.",
        ["CN organization 28"],
    ),
    "joining_them": (
        "Britain sanctioned 100 tankers on Friday. Alongside those vessels targeted are several businesses, "
        "including Norsk Marine and Soglas. Joining them on the list are businesses Nord Axel and Bellator "
        "Energy, which is also sanctioned by the US.",
        [
            "GB organization Bellator Energy",
            "GB organization Nord Axel",
            "GB organization Norsk Marine",
            "GB organization Soglas",
            "GB vessel 100",
            "US organization Bellator Energy",
        ],
    ),
    "while_imposing": (
        "The British government has sanctioned ships without cover while imposing sanctions on several "
        "Russian insurance companies including Ingoglas and Alfaprotect.",
        ["GB organization Alfaprotect", "GB organization Ingoglas"],
    ),
    "in_view_of": (
        "Today, the Council imposed a round of restrictive measures in view of the situation in Myanmar "
        "against six individuals and one entity.",
        ["EU organization 1", "EU person 6"],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_listings_by_company(name: str) -> None:
    assert_listed(*CASES[name])
