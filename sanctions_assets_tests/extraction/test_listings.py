"""Listings told in sentences: voices, lists of targets, authorities by name and by context, and what is none."""

from datetime import date

import pytest

from sanctions_assets_tests.extraction.listing_texts import days, listings, told

SEA_WREN = ("vessel", "Sea Wren")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Britain listed the tanker Sea Wren on 3 February.", {("GB", *SEA_WREN)}),
        ("The tanker Sea Wren has been sanctioned by Kyiv, Brussels and London.", {(c, *SEA_WREN) for c in ("UA", "EU", "GB")}),
        ("The tanker Sea Wren, sanctioned since 2019 by Washington, sailed for Tartus.", {("US", *SEA_WREN)}),
        ("South Korea, which blacklisted the tanker Sea Wren in July, has detained it.", {("KR", *SEA_WREN)}),
        ("Oleg Tarasov, whom the US sanctioned in 2018, owns the ship.", {("US", "person", "Oleg Tarasov")}),
        ("The ship belongs to a company that the EU sanctioned last year.", {("EU", "organization", 1)}),
        (
            "The tanker Blue Rail, whose owner, Tarim Shipping, was sanctioned by the EU, is in port.",
            {("EU", "organization", "Tarim Shipping")},
        ),
        ("The US-sanctioned tanker Sea Wren left Kozmino.", {("US", *SEA_WREN)}),
        ("The tanker Sea Wren, which has been US-listed since 2019, sailed for Tartus.", {("US", *SEA_WREN)}),
        ("The tanker Sea Wren (sanctioned: US, UK) left Kozmino with oil.", {("US", *SEA_WREN), ("GB", *SEA_WREN)}),
        ("A spokesman said the UN had listed the tanker Sea Wren in 2016.", {("UN", *SEA_WREN)}),
        (
            "The United States and Japan have blacklisted Volnorez Bank.",
            {(c, "organization", "Volnorez Bank") for c in ("US", "JP")},
        ),
        ("The Swiss added 12 firms to the list last month.", {("CH", "organization", 12)}),
        ("Also sanctioned by Britain are four LNG carriers.", {("GB", "vessel", 4)}),
    ],
)
def test_voices(text: str, expected: set[tuple[str, str, str | int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The tanker Sea Wren was put on the UN's blacklist on 30 March 2018 and on Seoul's the following month.",
            {("UN", *SEA_WREN), ("KR", *SEA_WREN)},
        ),
        ("The tanker Sea Wren joined the UK list in May.", {("GB", *SEA_WREN)}),
        ("The Sea Wren, a tanker under EU and UK sanctions, was seen off Malta.", {("EU", *SEA_WREN), ("GB", *SEA_WREN)}),
        ("The tanker Sea Wren was hit with US sanctions in May.", {("US", *SEA_WREN)}),
        ("The shipowner Oleg Tarasov was slapped with an EU asset freeze.", {("EU", "person", "Oleg Tarasov")}),
        ("Some 20 ships, mostly tankers, were added to the British list on Tuesday.", {("GB", "vessel", 20)}),
        ("The Commerce Department put 13 Chinese companies on its Entity List.", {("US", "organization", 13)}),
        ("The assets of Volnorez Bank were frozen by Japan on 3 February.", {("JP", "organization", "Volnorez Bank")}),
        (
            "Japan will freeze the assets of six organizations and nine individuals.",
            {("JP", "organization", 6), ("JP", "person", 9)},
        ),
        (
            "Tokyo's list, published the same day, has 11 entities and one person.",
            {("JP", "organization", 11), ("JP", "person", 1)},
        ),
        ("The EU's sixteenth package, agreed on Wednesday, blacklists 73 tankers.", {("EU", "vessel", 73)}),
        (
            "The sanctions, on four individuals and two entities, were announced by Canada.",
            {("CA", "person", 4), ("CA", "organization", 2)},
        ),
        ("The tanker Sea Wren has been banned from EU ports since June.", {("EU", *SEA_WREN)}),
    ],
)
def test_lists_and_measures(text: str, expected: set[tuple[str, str, str | int]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The United States imposed sanctions on Monday on two Hong Kong-based companies, a Greek shipowner and 13 tankers.",
            {("US", "organization", 2), ("US", "person", 1), ("US", "vessel", 13)},
        ),
        (
            "Britain sanctioned 40 tankers, while European Union ministers approved a package with 74 vessels and 48 people.",
            {("GB", "vessel", 40), ("EU", "vessel", 74), ("EU", "person", 48)},
        ),
        (
            "Australia has imposed travel bans on Kim Song Chol, deputy minister of defence, and on two banks.",
            {("AU", "person", "Kim Song Chol"), ("AU", "organization", 2)},
        ),
        (
            "Taiwan has placed shipowner Chen Shih-hsien and his firms Billion Wave Group and Oriental Gate Lines on its list.",
            {
                ("TW", "person", "Chen Shih-hsien"),
                ("TW", "organization", "Billion Wave Group"),
                ("TW", "organization", "Oriental Gate Lines"),
            },
        ),
        (
            "The US blacklisted Zarrin Exchange, a firm in Dubai, and its owner, Behrouz Naderi, along with 32 front companies.",
            {("US", "organization", "Zarrin Exchange"), ("US", "person", "Behrouz Naderi"), ("US", "organization", 32)},
        ),
    ],
)
def test_lists_of_targets(text: str, expected: set[tuple[str, str, str | int]]) -> None:
    assert told(text) == expected


def test_a_group_named_in_full_has_only_its_names() -> None:
    text = "Canada sanctioned two tankers on Monday. The tankers, the Sea Wren and the Blue Rail, carried oil from Kozmino."
    assert told(text) == {("CA", "vessel", "Sea Wren"), ("CA", "vessel", "Blue Rail")}


def test_a_group_of_which_some_are_named_keeps_its_number() -> None:
    text = "Canada sanctioned 12 tankers on Monday. One of them, the Sea Wren, carried oil from Kozmino."
    assert told(text) == {("CA", "vessel", 12), ("CA", "vessel", "Sea Wren")}


def test_who_follows_lists_the_same_targets() -> None:
    text = "Britain listed the tanker Sea Wren on 3 February 2025. The following day Canada and Australia did likewise."
    assert told(text) == {("GB", *SEA_WREN), ("CA", *SEA_WREN), ("AU", *SEA_WREN)}


def test_it_is_the_authority_that_the_sentence_before_began_with() -> None:
    text = "The US Treasury took another view. On 26 February 2018 it blacklisted Tarim Shipping and five men."
    assert told(text) == {("US", "organization", "Tarim Shipping"), ("US", "person", 5)}


def test_one_role_or_kind_holds_for_all_names_of_a_list() -> None:
    text = "China put 28 former U.S. officials, including Mike Pallas and Peter Navone, under sanctions in January 2021."
    assert told(text) == {("CN", "person", 28), ("CN", "person", "Mike Pallas"), ("CN", "person", "Peter Navone")}


def test_what_is_added_may_stand_behind_the_list() -> None:
    text = "The EU also added to its list the captain of a tanker, Deepak Rao, and a register, Intermare Registry LLC."
    assert told(text) == {("EU", "person", "Deepak Rao"), ("EU", "organization", "Intermare Registry LLC")}


def test_briefs() -> None:
    text = "UK: 40 tankers, five people and three firms sanctioned. EU: 74 vessels, 48 people."
    assert told(text) == {
        ("GB", "vessel", 40),
        ("GB", "person", 5),
        ("GB", "organization", 3),
        ("EU", "vessel", 74),
        ("EU", "person", 48),
    }


def test_days_belong_to_their_agents() -> None:
    text = "The tanker Sea Wren was specified by the United Kingdom on 11 June 2024 and by the United States on 10 January 2025."
    found = {d.authority_country: d.announced_on for d in listings(text)}
    assert found == {"GB": date(2024, 6, 11), "US": date(2025, 1, 10)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Seoul blacklisted the tanker Sea Wren last week.", None),
        ("The EU listed the tanker Sea Wren in May 2022.", None),
        ("The tanker Sea Wren has been on the EU's list since 14 November 2022.", date(2022, 11, 14)),
        ("On Aug. 26, 2020, Washington put the tanker Sea Wren on its sanctions list.", date(2020, 8, 26)),
        ("Britain sanctioned the tanker Sea Wren for carrying Urals crude in May 2024.", None),
    ],
)
def test_only_a_day_that_can_be_told(text: str, day: date | None) -> None:
    assert list(days(text).values()) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The tanker Sea Wren has never been sanctioned.",
        "The tanker Sea Wren is not on the EU's list.",
        "Poland wants the tanker Sea Wren listed. The Commission has proposed to blacklist another 120 tankers.",
        "The US asked the committee to list the tanker Sea Wren.",
        "Washington removed the tanker Sea Wren from its list on Friday. The EU delisted two banks.",
        "The measures bring the number of ships under sanctions to 342.",
        "The UK has now sanctioned more than 2,000 individuals and entities since the invasion.",
        "The team monitors UN sanctions on North Korea.",
        "The board sanctioned three players for missing a flight. The Federation suspended two clubs.",
        "The shares of Norholm Tankers are listed in Oslo. The register lists 14 ships.",
        "Schools have been designated as polling stations.",
        "Russia added two tankers to its fleet.",
        "Kim said sanctions would not work. Iran's oil ministry called the sanctions illegal.",
    ],
)
def test_what_is_no_listing(text: str) -> None:
    assert told(text) == set()
