"""Online geocoders by name, against a server on this machine that answers as Nominatim does."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlparse

import pytest
from geopy.exc import GeopyError

from sanctions_assets.model import PlaceMention
from sanctions_assets.places.configure import GeocoderConfig, make_geocoder
from sanctions_assets.places.locate import locate
from sanctions_assets.places.offline import OfflineGeocoder

ANSWERS = {
    "Testhaven port, Japan": {
        "place_id": 1,
        "osm_type": "node",
        "osm_id": 42,
        "lat": "34.5",
        "lon": "135.5",
        "display_name": "Testhaven, Japan",
        "boundingbox": ["34.4", "34.6", "135.4", "135.6"],
    },
    "Japan": {"place_id": 2, "lat": "36.5", "lon": "139.0", "display_name": "Japan"},
}


class _Nominatim(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        asked = parse_qs(urlparse(self.path).query).get("q", [""])[0]
        self.server.asked.append((asked, self.headers["User-Agent"]))  # type: ignore[attr-defined]
        status = 500 if asked.startswith("Broken") else 200
        body = json.dumps([ANSWERS[asked]] if asked in ANSWERS else []).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Keep the test's output quiet."""


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    serving = HTTPServer(("127.0.0.1", 0), _Nominatim)
    serving.asked = []  # type: ignore[attr-defined]
    thread = threading.Thread(target=serving.serve_forever, daemon=True)
    thread.start()
    yield serving
    serving.shutdown()
    serving.server_close()
    thread.join()


def config(server: HTTPServer, **changes: object) -> GeocoderConfig:
    settings: dict[str, object] = {
        "service": "nominatim",
        "options": {"domain": f"127.0.0.1:{server.server_port}", "scheme": "http"},
        "user_agent": "sanctions_assets tests",
        "timeout": 5.0,
        "min_delay_seconds": 0.0,
        "max_retries": 1,
        "error_wait_seconds": 0.01,
    }
    return GeocoderConfig(**{**settings, **changes})  # type: ignore[arg-type]


def mention(name: str | None, kind: str, number: int, country: str = "JP") -> PlaceMention:
    return PlaceMention.model_validate(
        {
            "mention_id": f"m{number}",
            "document_id": "d",
            "char_start": 0,
            "char_end": 1,
            "text": name or "a port",
            "name": name,
            "kind": kind,
            "country": country,
            "role": "location",
        }
    )


def test_offline_is_the_default() -> None:
    assert isinstance(make_geocoder(), OfflineGeocoder)


def test_online_answer_with_its_own_user_agent(server: HTTPServer) -> None:
    geocoder = make_geocoder(config(server))
    found = geocoder.geocode("Testhaven port, Japan")
    assert (found.latitude, found.longitude) == (34.5, 135.5)
    assert server.asked == [("Testhaven port, Japan", "sanctions_assets tests")]  # type: ignore[attr-defined]


def test_not_found_is_no_failure(server: HTTPServer) -> None:
    geocoder = make_geocoder(config(server))
    assert geocoder.geocode("Nowhere") is None
    with pytest.raises(GeopyError):
        geocoder.geocode("Broken")
    asked = [name for name, _ in server.asked]  # type: ignore[attr-defined]
    assert asked == ["Nowhere", "Broken", "Broken"]


def test_locate_with_an_online_geocoder(server: HTTPServer) -> None:
    mentions = [
        mention("Testhaven", "port", 1),
        mention("Testhaven", "port", 2),
        mention("Nowhere", "city", 3),
        mention("Broken", "city", 4),
        mention(None, "port", 5),
    ]
    located = locate(mentions, make_geocoder(config(server, max_retries=0)))
    asked = [name for name, _ in server.asked]  # type: ignore[attr-defined]
    assert sorted(asked) == ["Broken, Japan", "Japan", "Nowhere, Japan", "Testhaven port, Japan"]
    places = {place.place_id: place for place in located.places}
    haven, again, nowhere, broken, unnamed = (places[found.place_id or ""] for found in located.mentions)
    assert haven == again
    assert (haven.geocoder, haven.gazetteer_id, haven.latitude) == ("nominatim", "node/42", 34.5)
    assert haven.radius_km == pytest.approx(14.4, abs=0.5)
    assert nowhere.latitude is None
    assert broken.latitude is None
    assert (unnamed.name, unnamed.kind, unnamed.latitude) == (None, "port", 36.5)
    assert unnamed.radius_km is not None
    assert unnamed.radius_km > 500
    assert {(problem.name, problem.reason) for problem in located.problems} == {("Nowhere", "not_found"), ("Broken", "failed")}


def test_unknown_service_and_options() -> None:
    with pytest.raises(ValueError, match="no geocoder is called 'atlantis'"):
        make_geocoder(GeocoderConfig(service="atlantis"))
    with pytest.raises(ValueError, match="does not take these options"):
        make_geocoder(GeocoderConfig(service="photon", options={"colour": "red"}))
    with pytest.raises(ValueError, match="takes no options"):
        make_geocoder(GeocoderConfig(options={"domain": "x"}))


def test_requests_are_spaced(server: HTTPServer) -> None:
    import time

    geocoder = make_geocoder(config(server, min_delay_seconds=0.1))
    start = time.perf_counter()
    geocoder.geocode("Nowhere")
    geocoder.geocode("Nowhere")
    assert time.perf_counter() - start >= 0.1
