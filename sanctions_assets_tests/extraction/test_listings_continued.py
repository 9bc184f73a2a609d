"""Listings told on: ships named a sentence later, rows of names, 'also affected', totals of one act, other lists."""

import pytest

from sanctions_assets_tests.extraction.listing_texts import assert_listed, told

CASES = {
    "definite_participle": (
        "The navy boarded the tanker Amber Lily. The vessel, sanctioned by the United Kingdom in October, sailed to Primorsk.",
        ["GB vessel Amber Lily"],
    ),
    "it_is": ("A cargo ship, sanctioned by the US, docked on Monday. It is the Lady Tamar.", ["US vessel Lady Tamar"]),
    "hyphened_then_named": (
        "A US-sanctioned cargo ship has arrived in Tartus. The ship is the Sea Marten, according to tracking data.",
        ["US vessel Sea Marten"],
    ),
    "they_are": (
        "Three ships were sanctioned by the US last year. They are the Amber Lily, the Coral Fern and the Sea Marten.",
        ["US vessel Amber Lily", "US vessel Coral Fern", "US vessel Sea Marten"],
    ),
    "her_owner": (
        "OFAC removed the tanker Coral Fern from its list and redesignated her owner, Amber Road Maritime, in May.",
        ["US organization Amber Road Maritime"],
    ),
    "directors": (
        "The U.S. Treasury sanctioned Blue Delta Shipping. Ivan Morozov, director of Blue Delta, and Pavel Zaitsev, "
        "the director of North Lane, were also blacklisted.",
        ["US organization Blue Delta Shipping", "US person Ivan Morozov", "US person Pavel Zaitsev"],
    ),
    "action": (
        "OFAC has taken action against three companies and two tankers. The sanctions freeze their assets.",
        ["US organization 3", "US vessel 2"],
    ),
    "cited": (
        "OFAC sanctioned Blue Delta Shipping LLC. The department cited the tanker Omar Pride as blocked property of the company.",
        ["US organization Blue Delta Shipping LLC", "US vessel Omar Pride"],
    ),
    "blocked": (
        "OFAC sanctioned Blue Delta Shipping LLC. Its tanker, the Coral Fern, is now blocked property.",
        ["US organization Blue Delta Shipping LLC", "US vessel Coral Fern"],
    ),
    "package_designated": (
        "The European Union adopted its 14th package of sanctions. The package adopted today directly designated 27 ships.",
        ["EU vessel 27"],
    ),
    "total_of_act": (
        "The EU adopted its 16th package of sanctions against Russia. A total of 74 ships have been added to the list.",
        ["EU vessel 74"],
    ),
    "also_affected": (
        "The U.S. sanctioned the tanker Coral Fern. Blue Delta Shipping and two lifters - Omar Pride and Silver Kestrel - "
        "were also affected.",
        [
            "US vessel Coral Fern",
            "US organization Blue Delta Shipping",
            "US vessel Omar Pride",
            "US vessel Silver Kestrel",
        ],
    ),
    "rows": (
        "Several of the ships have been listed before. Silver Kestrel: US, January 2025; Omar Pride: EU and UK, May 2025.",
        ["US vessel Silver Kestrel", "EU vessel Omar Pride", "GB vessel Omar Pride"],
    ),
    "trade_joint": (
        "OFAC designated Zenith Supply and Trading DMCC. Zenith was sanctioned for breaking the price cap.",
        ["US organization Zenith Supply and Trading DMCC"],
    ),
}
NONE = {
    "headline_plan": "77 tankers to join EU blacklist",
    "injuries": "The squad was listed. Marlow joins England injury list with three players.",
    "compensation": "UK union blacklisted. Britain agreed a compensation package with partner Halden Motors.",
    "law_suit": "The EU list is long. The four companies named in the law suit are Zenith Ltd and Beta Ltd.",
    "flags": "The ships have been listed. Silver Kestrel: Togo, built in 2001.",
}


@pytest.mark.parametrize("name", CASES)
def test_listed(name: str) -> None:
    assert_listed(*CASES[name])


@pytest.mark.parametrize("name", NONE)
def test_no_listing(name: str) -> None:
    assert told(NONE[name]) == set()
