"""The offline geocoder speaks geopy's language."""

from geopy.geocoders.base import Geocoder
from geopy.location import Location

from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.offline import OfflineGeocoder


def test_is_a_geopy_geocoder() -> None:
    geocoder = OfflineGeocoder()
    assert isinstance(geocoder, Geocoder)
    found = geocoder.geocode("Chongjin", timeout=1)
    assert isinstance(found, Location)
    assert found.raw["country"] == "KP"
    assert distance_km(found.latitude, found.longitude, 41.77, 129.82) < 15


def test_kind_and_country() -> None:
    geocoder = OfflineGeocoder()
    assert geocoder.geocode("Odesa", kind="port").raw["kind"] == "port"
    assert geocoder.geocode("Odesa", kind="city").raw["kind"] == "city"
    assert geocoder.geocode("Tripoli", country="LB").raw["country"] == "LB"
    assert geocoder.geocode("Tripoli, Lebanon").raw["country"] == "LB"
    assert geocoder.geocode("Tripoli, LB").raw["country"] == "LB"
    assert geocoder.geocode("Tripoli", country="JP") is None


def test_all_candidates() -> None:
    found = OfflineGeocoder().geocode("Tripoli", exactly_one=False)
    assert {place.raw["country"] for place in found} >= {"LY", "LB"}


def test_id_of_the_gazetteer() -> None:
    geocoder = OfflineGeocoder()
    entry = geocoder.geocode("Rajin", kind="port").raw["gazetteer_id"]
    assert geocoder.geocode(entry).raw["gazetteer_id"] == entry


def test_town_of_a_port_that_alone_is_known() -> None:
    found = OfflineGeocoder().geocode("Sheskharis", kind="city")
    assert found.raw["kind"] == "city"
    assert found.raw["gazetteer_id"].endswith("#city")


def test_reverse() -> None:
    geocoder = OfflineGeocoder()
    assert geocoder.reverse((43.11, 131.89)).raw["country"] == "RU"
    assert geocoder.reverse("43.11, 131.89", exactly_one=False)
    assert geocoder.reverse((0.0, -150.0)) is None


def test_unknown() -> None:
    assert OfflineGeocoder().geocode("Qwertyville-on-Sea") is None
