"""Cities by the sea in articles that are not about it, which have no ports."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text


@pytest.mark.parametrize(
    "text",
    [
        "The striker may move to Barcelona or return to Liverpool, who lost to Newcastle. The ball is in his court.",
        "Squad: T Evans (Neath-Swansea), G Price (Cardiff), K Rees (Neath-Swansea), M Howell (Swansea).",
        "Jose Reyes was sent off, and the crowd in London booed.",
    ],
)
def test_no_city_is_a_port_where_nothing_is_about_the_sea(text: str) -> None:
    places = read_text(text).place_mentions
    assert [p.text for p in places if p.kind in {"port", "terminal", "anchorage"}] == []


def test_goods_and_two_words_of_the_sea_make_a_port() -> None:
    text = "A ship brought 4,000 tonnes of wheat from Hamburg. Then it left for Liverpool, the dockers said."
    assert {p.text for p in read_text(text).place_mentions if p.kind == "port"} == {"Hamburg", "Liverpool"}


@pytest.mark.parametrize("text", ["The ship carried ore from Vale to China.", "Rio Tinto shipped ore from Australia to China."])
def test_a_firm_known_by_name_is_no_town(text: str) -> None:
    assert {p.text for p in read_text(text).place_mentions} <= {"China", "Australia"}
