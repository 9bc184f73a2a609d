"""Our own facts: each row is complete, possible, and arrived in the packaged file."""

import csv
from importlib.resources import files
from typing import get_args

from sanctions_assets.model.taxonomy import PlaceKind
from sanctions_assets.places.countries import is_country
from sanctions_assets.places.distance import distance_km
from sanctions_assets.places.gazetteer import Gazetteer


def rows() -> list[dict[str, str]]:
    text = (files("sanctions_assets.places") / "data" / "facts.tsv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines(), delimiter="\t"))


def test_rows_are_possible() -> None:
    for row in rows():
        assert row["name"] == row["name"].strip() != "", row
        assert row["kind"] in get_args(PlaceKind), row
        assert row["country"] == "" or is_country(row["country"]), row
        assert -90 <= float(row["latitude"]) <= 90, row
        assert -180 <= float(row["longitude"]) <= 180, row
        assert float(row["radius_km"]) > 0, row
        assert row["source"], row
        assert row["unlocode"] == "" or len(row["unlocode"]) == 5, row


def test_ports_and_towns_have_a_country() -> None:
    assert [row["name"] for row in rows() if not row["country"] and row["kind"] in {"port", "terminal", "city"}] == []


def test_ports_are_exact() -> None:
    assert max(float(row["radius_km"]) for row in rows() if row["kind"] in {"port", "terminal"}) <= 25


def test_each_arrived() -> None:
    gazetteer = Gazetteer.open()
    for row in rows():
        point = float(row["latitude"]), float(row["longitude"])
        same = [entry for entry in gazetteer.lookup(row["name"]) if entry.kind == row["kind"]]
        # A town that GeoNames has too keeps GeoNames' point.
        reach = 10 if row["kind"] == "city" else 0.001
        assert any(distance_km(entry.latitude, entry.longitude, *point) <= reach for entry in same), row
