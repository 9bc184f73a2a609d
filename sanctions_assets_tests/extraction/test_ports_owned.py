"""Ports behind the genitive of their owner, and those told as a ship's destination."""

import pytest

from sanctions_assets_tests.extraction.reading import read_text


def _ports(text: str) -> list[str]:
    return [m.text for m in read_text(text).place_mentions if m.kind in {"port", "terminal", "anchorage"}]


@pytest.mark.parametrize(
    ("text", "ports"),
    [
        ("The tanker Bramble unloaded at Ambleneft's Kozmino port on Monday.", ["Kozmino"]),
        ("The tanker Bramble unloaded at Zorble Quorrin's Ras Tanura terminal.", ["Ras Tanura"]),
        ("The tanker Bramble lay at Hurd's Bank for a week, waiting.", ["Hurd's Bank"]),
        ("A tanker from Lisbon reached Lake Charles on Friday.", ["Lisbon", "Lake Charles"]),
        ("The tanker Bramble left. The ship's next destination was Aqaba, Jordan.", ["Aqaba"]),
        ("The tanker Bramble lists Vladivostok and Port Said as its destinations.", ["Vladivostok", "Port Said"]),
    ],
)
def test_ports_of_an_owner_and_destinations(text: str, ports: list[str]) -> None:
    assert _ports(text) == ports
