"""Reads the sanctions listings of a text published on a fixed day, for the tests of their rules."""

from collections.abc import Sequence
from datetime import date

from sanctions_assets.documents import read_metadata, read_source
from sanctions_assets.extraction import read
from sanctions_assets.model import Designation

PUBLISHED = date(2025, 2, 24)


def listings(text: str) -> list[Designation]:
    metadata, _ = read_metadata(f"file,published_on\nx.txt,{PUBLISHED}\n".encode())
    source = read_source("x.txt", text.encode(), metadata)
    found: list[Designation] = []
    for document in source.documents:
        segments = [s for s in source.segments if s.document_id == document.document_id]
        reading = read(document, segments)
        for row in reading.designations:
            assert document.text[row.char_start : row.char_end] == row.quote
            assert row.rule.startswith("listing.")
        found += reading.designations
    return found


def told(text: str) -> set[tuple[str, str, str | int | None]]:
    return {(d.authority_country, d.target_kind, d.target_name or d.target_count) for d in listings(text)}


def days(text: str) -> dict[str | int | None, date | None]:
    return {d.target_name or d.target_count: d.announced_on for d in listings(text)}


def assert_listed(text: str, expected: Sequence[str]) -> None:
    """Check that a text tells these listings and no others: 'US vessel Amber Dusk', with ' @2025-02-24' where the day counts."""
    found = {f"{d.authority_country} {d.target_kind} {d.target_name or d.target_count}": d for d in listings(text)}
    wanted = dict(line.partition(" @")[::2] for line in expected)
    assert found.keys() == wanted.keys()
    assert {k: day for k, day in wanted.items() if day} == {k: str(found[k].announced_on) for k, day in wanted.items() if day}
