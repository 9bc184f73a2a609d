"""Listings in announcements and reports: inserts, names in brackets with figures, second verbs, parts of a count."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed, told

CASES = {
    "along_with": (
        "OFAC announced a series of sanctions targeting shippers. Six companies, along with four ships, were designated in "
        "today's actions.",
        ["US organization 6", "US vessel 4"],
    ),
    "abbreviated_subject": (
        "The State Department designated six companies. UAE-based Norden Management Co. was also designated along with "
        "the Tarim Petrochemical Company.",
        ["US organization 6", "US organization Norden Management Co", "US organization Tarim Petrochemical Company"],
    ),
    "insert": (
        "Australia is imposing targeted financial sanctions, in coordination with international partners, on six entities.",
        ["AU organization 6"],
    ),
    "told_that_among": (
        "Australia imposed sanctions on six entities. An official told reporters that among the blacklisted companies are "
        "Volna Stevedoring LLC and Marlin Trans Shipping LLC.",
        ["AU organization 6", "AU organization Volna Stevedoring LLC", "AU organization Marlin Trans Shipping LLC"],
    ),
    "bracketed": (
        "The UN Security Council sanctions committee designated three vessels (SHAN YUE BAO, NEW REGAL, and KUM SAN 3).",
        ["UN vessel SHAN YUE BAO", "UN vessel NEW REGAL", "UN vessel KUM SAN 3"],
    ),
    "announcement": (
        "The State Department listed two ships. The announcement targeted both Gulf Marine Management Co. and Xuan Shipping "
        "Company Limited.",
        ["US vessel 2", "US organization Gulf Marine Management Co", "US organization Xuan Shipping Company Limited"],
    ),
    "parts_of_a_count": (
        "The EU adopted new sanctions. A total of 27 ships were sanctioned, including two tankers that store gas.",
        ["EU vessel 27"],
    ),
    "second_verb": (
        "The UK imposed sanctions on two insurers. On May 12, the vessel Kasenka ignored calls and has now been sanctioned.",
        ["GB organization 2", "GB vessel Kasenka"],
    ),
    "revealed": ("On Monday, the British government revealed sanctions on 30 ships.", ["GB vessel 30"]),
    "vessel_named_later": (
        "South Korea has imposed sanctions on a non-flagged vessel. The vessel, Sunrose 1, has been ordered to leave.",
        ["KR vessel Sunrose 1"],
    ),
}
NONE = {
    "named_in_a_plan": "The EU plans to sanction ships. The 16 named stateless vessels include the Adonis and the Samoa.",
    "named_beside_a_plan": "The EU has yet to act. It may blacklist 120. The named vessels include the Adonis and the Samoa.",
    "named_law": "Japan announced a port entry ban pursuant to the Act on Special Measures.",
    "total_by_now": "The EU list has grown. With the listings, a total of 597 vessels now listed by the EU face a ban.",
    "part_of_listed": "The EU cited that resolution for 11 of the vessels it sanctioned.",
}


@pytest.mark.parametrize("name", CASES)
def test_listed(name: str) -> None:
    assert_listed(*CASES[name])


@pytest.mark.parametrize("name", NONE)
def test_no_listing(name: str) -> None:
    assert told(NONE[name]) == set()
