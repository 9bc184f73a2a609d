"""Mentions to places: one place each, whatever the order, and nothing located that is not known."""

import random
from typing import Any

import pytest

from sanctions_assets.model import Place, PlaceMention
from sanctions_assets.places.gazetteer import Gazetteer
from sanctions_assets.places.locate import Located, locate, ports_of
from sanctions_assets.places.offline import OfflineGeocoder


def mention(name: str | None, number: int = 0, **fields: Any) -> PlaceMention:
    text = name or "a port"
    base = {"mention_id": f"m{number}", "document_id": "d", "char_start": 0, "char_end": len(text), "text": text}
    return PlaceMention.model_validate({**base, "name": name, "role": "location", **fields})


def only(*mentions: PlaceMention) -> Place:
    located = locate(mentions, OfflineGeocoder())
    assert len(located.places) == 1
    assert all(found.place_id == located.places[0].place_id for found in located.mentions)
    return located.places[0]


def test_city_and_port_are_two_places() -> None:
    located = locate(
        [mention("Vladivostok", 1, kind="city", country="RU"), mention("Vladivostok", 2, kind="port", country="RU")],
        OfflineGeocoder(),
    )
    assert sorted(place.kind for place in located.places) == ["city", "port"]
    assert located.mentions[0].place_id != located.mentions[1].place_id
    assert [place.kind for place in ports_of(located.places)] == ["port"]


def test_spellings_of_one_port_are_one_place() -> None:
    place = only(
        mention("Rajin", 1, kind="port", country="KP"), mention("Port of Najin", 2, kind="port"), mention("RASON", 3, kind="port")
    )
    assert place.country == "KP"
    assert place.unlocode is not None
    assert place.geocoder == "offline"


def test_unnamed_ports_are_one_place_a_country() -> None:
    place = only(mention(None, 1, kind="port", country="RU"), mention(None, 2, kind="terminal", country="RU"))
    russia = Gazetteer.open().country("RU")
    assert russia is not None
    assert (place.name, place.kind, place.country) == (None, "port", "RU")
    assert (place.latitude, place.radius_km) == (russia.latitude, russia.radius_km)


def test_demonym_points_to_the_country() -> None:
    place = only(
        mention("Russian", 1, role="demonym", country="RU"), mention("Russia", 2), mention("Russians", 3, role="demonym")
    )
    assert (place.kind, place.name) == ("country", "Russia")


@pytest.mark.parametrize(
    ("name", "country", "kind", "located_in"),
    [
        ("Seoul", "KR", "city", "KR"),
        ("Brussels", "EU", "city", "BE"),
        ("Kremlin", "RU", "country", "RU"),
        ("White House", "US", "country", "US"),
    ],
)
def test_government_points_to_the_capital_or_the_country(name: str, country: str, kind: str, located_in: str) -> None:
    place = only(mention(name, role="government", country=country))
    assert (place.kind, place.country) == (kind, located_in)


def test_ambiguous_country_name_needs_support() -> None:
    assert only(mention("Georgia", country="GE")).kind == "country"
    assert only(mention("Georgia", country="US")).country == "US"


def test_port_of_which_the_city_alone_is_known() -> None:
    located = locate(
        [mention("Mashhad", 1, kind="port", country="IR"), mention("Mashhad", 2, kind="city", country="IR")], OfflineGeocoder()
    )
    port = next(place for place in located.places if place.kind == "port")
    city = next(place for place in located.places if place.kind == "city")
    assert (port.latitude, port.longitude) == (city.latitude, city.longitude)
    assert port.radius_km is not None
    assert city.radius_km is not None
    assert port.radius_km > city.radius_km


def test_unknown_place_is_kept_and_listed() -> None:
    located = locate([mention("Qwertyville", kind="port", country="KP")], OfflineGeocoder())
    (place,) = located.places
    assert (place.name, place.kind, place.country, place.latitude, place.radius_km) == ("Qwertyville", "port", "KP", None, None)
    assert [(problem.place_id, problem.reason) for problem in located.problems] == [(place.place_id, "not_found")]


def test_choice_of_the_reader_is_believed() -> None:
    entry = next(entry for entry in Gazetteer.open().lookup("Tripoli") if entry.country == "LB" and entry.kind == "city")
    assert only(mention("Tripoli", gazetteer_id=entry.gazetteer_id)).country == "LB"
    port = only(mention("Tripoli", kind="port", gazetteer_id=entry.gazetteer_id))
    assert (port.kind, port.country) == ("port", "LB")


def test_wrong_country_is_overruled_only_by_a_name_without_doubt() -> None:
    assert only(mention("Kozmino", kind="port", country="KP")).country == "RU"
    assert only(mention("Tripoli", kind="port", country="JP")).latitude is None


def test_order_changes_nothing() -> None:
    mentions = [
        mention("Odesa", 1, kind="port", country="UA"),
        mention("Odessa", 2, kind="port"),
        mention("qwertyville", 3, kind="city"),
        mention("Qwertyville", 4, kind="city"),
        mention(None, 5, kind="port", country="IR"),
        mention("Iranian", 6, role="demonym", country="IR"),
        mention("Tehran", 7, role="government"),
    ]

    def by_mention(located: Located) -> dict[str, str | None]:
        return {found.mention_id: found.place_id for found in located.mentions}

    first = locate(mentions, OfflineGeocoder())
    for seed in range(3):
        shuffled = mentions[:]
        random.Random(seed).shuffle(shuffled)
        again = locate(shuffled, OfflineGeocoder())
        assert again.places == first.places
        assert again.problems == first.problems
        assert by_mention(again) == by_mention(first)


def test_each_query_is_asked_once() -> None:
    class Counting(OfflineGeocoder):
        asked = 0

        def find(self, name: str, **options: Any) -> Any:
            self.asked += 1
            return super().find(name, **options)

    geocoder = Counting()
    locate([mention("Rajin", number, kind="port", country="KP") for number in range(50)], geocoder)
    assert geocoder.asked == 1


def test_nothing_gives_nothing() -> None:
    assert locate([], OfflineGeocoder()) == Located((), (), ())


def test_part_of_a_country_is_a_place_of_its_own() -> None:
    place = only(mention("Scotland", 1, country="GB"), mention("Scotland", 2))
    assert (place.kind, place.country) == ("region", "GB")
    assert only(mention("Gaza", kind="region")).kind == "region"
