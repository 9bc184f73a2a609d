"""Kinds of ships told by what they carry, where the article speaks of one kind alone."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text


def kind_of(text: str) -> set[str | None]:
    return {m.vessel_type for m in read_text(text).vessel_mentions if m.name == "Vega Spirit"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Three tankers left Basrah. The Vega Spirit carried 600,000 barrels of crude oil to China, and a frigate watched.",
            "tanker",
        ),
        ("LNG carriers queue off Qatar. The Vega Spirit loaded 150,000 cubic metres of liquefied natural gas.", "lng_carrier"),
        ("Three tankers left Basrah. The Vega Spirit carried 6,000 tonnes of wheat to China.", None),
        ("Tankers and bulk carriers left Basrah. The Vega Spirit carried 600,000 barrels of crude oil to China.", None),
    ],
)
def test_a_ship_is_of_the_kind_that_carries_such_goods(text: str, kind: str | None) -> None:
    assert kind_of(text) == {kind}
