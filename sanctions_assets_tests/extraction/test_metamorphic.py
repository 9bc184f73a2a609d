"""One story told of other ships and countries, in other layouts and beside other news: the claim stays what it is."""

import textwrap
from collections.abc import Callable
from typing import NamedTuple

import pytest

from sanctions_assets.documents import read_source
from sanctions_assets.extraction import read
from sanctions_assets.model import Reading


class Story(NamedTuple):
    """A sentence with places for two states, a ship and its flag, and the claim that it tells."""

    text: str
    commodity: str
    quantity: float | None


STORIES = {
    "unloaded": Story(
        "The {flag}-flagged tanker {ship} unloaded 12,000 tonnes of diesel from {a} in {b} on 4 March, customs officers said.",
        "energy.refined_petroleum",
        12_000,
    ),
    "shipped": Story(
        "{a} shipped about 40,000 artillery shells to {b} in January aboard the cargo ship {ship}, officials said.",
        "arms.artillery_ammunition",
        40_000,
    ),
    "shipment": Story(
        "A shipment of 25,000 tonnes of coal left {a} for {b} last week on board the {ship}, a bulk carrier under {flag} flag.",
        "energy.coal",
        25_000,
    ),
    "exports": Story(
        "{a}'s exports of crude oil to {b} fell to 310,000 barrels per day in May, traders said.", "energy.crude_oil", 310_000
    ),
    "troops": Story("{a} has sent 3,000 troops to {b}, an intelligence official said on Monday.", "people.troops", 3_000),
    "bought": Story("{b} bought 60,000 tonnes of wheat from {a} for May shipment, traders said.", "food.grain", 60_000),
    "imported": Story("{b} imported 2.1 million tonnes of iron ore from {a} in 2019.", "mineral.iron_ore", 2_100_000),
    "delivered": Story(
        "Missiles were delivered from {a} to {b} by ship, according to a report by the panel.", "arms.missile", None
    ),
    "carrying": Story(
        "The navy boarded the {ship}, a {flag}-flagged cargo vessel carrying 200 rifles from {a} to {b}.", "arms.unspecified", 200
    ),
    "loaded": Story(
        "The {ship} loaded 90,000 tonnes of crude oil in {a} and discharged it in {b} three weeks later.",
        "energy.crude_oil",
        90_000,
    ),
    "worth": Story(
        "Rice worth $4 million, about 11,000 tonnes, was exported from {a} to {b} in the first quarter of 2022.",
        "food.grain",
        11_000,
    ),
    "laden": Story(
        "The LNG carrier {ship}, laden with 150,000 cubic metres of liquefied natural gas, is on its way from {a} to {b}.",
        "energy.gas",
        150_000,
    ),
}
TITLE = "News of a cargo"
NOISE = (
    "Shares of the company closed little changed. The weather in the capital was mild, and the football team won its third match "
    "in a row."
)
WORLDS = (
    ("Russia", "RU", "Syria", "SY", "Blue Heron", "Panama"),
    ("North Korea", "KP", "Myanmar", "MM", "Maia-1", "Comoros"),
    ("the United States", "US", "Japan", "JP", "CMA CGM Tarpon", "Liberia"),
    ("Sierra Leone", "SL", "South Africa", "ZA", "Xin Yuan 18", "Togo"),
    ("Belarus", "BY", "Libya", "LY", "St. Elena", "Palau"),
    ("Iran", "IR", "the United Arab Emirates", "AE", "Anna", "Liberia"),
)
"""Two states with their codes, a ship and a flag."""


def _wire(body: str) -> str:
    return f"{TITLE.upper()}\n    LONDON, June 10 - {textwrap.fill(body, 66)}\n    {textwrap.fill(NOISE, 66)}\n REUTER\n"


LAYOUTS: dict[str, Callable[[str], str]] = {
    "plain": lambda body: f"{TITLE}\n\n2021-06-10\n\n{body}\n",
    "noise before": lambda body: f"{TITLE}\n\n2021-06-10\n\n{NOISE}\n\n{body}\n",
    "noise behind": lambda body: f"{TITLE}\n\n2021-06-10\n\n{body}\n\n{NOISE}\n",
    "lines of 70": lambda body: f"{TITLE}\n\n2021-06-10\n\n{textwrap.fill(body + ' ' + NOISE, 70)}\n",
    "a narrow column": lambda body: f"{TITLE}\n\n2021-06-10\n\n{textwrap.fill(body + ' ' + NOISE, 40)}\n",
    "wire copy": _wire,
    "carriage returns": lambda body: f"{TITLE}\r\n\r\n2021-06-10\r\n\r\n{body}\r\n",
    "a dateline": lambda body: f"{TITLE}\n\nLONDON, June 10 2021 (Wire) - {body}\n",
    "curly quotes": lambda body: f"{TITLE}\n\n2021-06-10\n\n{body.replace(chr(39), chr(0x2019))}\n",
    "thin spaces": lambda body: (
        f"{TITLE}\n\n2021-06-10\n\n{body.replace(',000', chr(0x202F) + '000').replace(' tonnes', chr(0xA0) + 'tonnes')}\n"
    ),
    "front matter": lambda body: f"---\ntitle: {TITLE}\ndate: 2021-06-10\n---\n\n# {TITLE}\n\n{body}\n",
}


def _read(text: str) -> Reading:
    source = read_source("story.txt", text.encode())
    return read(source.documents[0], source.segments)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", STORIES)
def test_a_story_is_read_the_same_in_every_world_and_layout(name: str, layout: str) -> None:
    story = STORIES[name]
    for a, origin, b, destination, ship, flag in WORLDS:
        body = story.text.format(a=a, b=b, ship=ship, flag=flag)
        reading = _read(LAYOUTS[layout](body[0].upper() + body[1:]))
        claims = [(c.commodity, c.quantity_min, c.origin_country, c.destination_country) for c in reading.cargo_claims]
        assert claims == [(story.commodity, story.quantity, origin, destination)], body
        if "{ship}" in story.text:
            assert {m.name for m in reading.vessel_mentions if m.name} == {ship}, body
            assert len(reading.cargo_claim_vessels) == 1, body
