"""The day of publication: as a page states it, and as little as it doesn't."""

from datetime import date

import pytest

from sanctions_assets.documents import DocumentMetadata, read_source
from sanctions_assets.documents.calendar_dates import find_dates, parse_date
from sanctions_assets.model import Document

BODY = (
    "The bulk carrier Tern Harrier was held off Kandara with 4,000 tonnes of coal, the harbour office said.\n\n"
    "Her master said that the coal had been loaded at Orlovka and that he knew no more.\n"
)


def read(text: str, **outside: object) -> Document:
    metadata = {"a.txt": DocumentMetadata(**outside)} if outside else None  # type: ignore[arg-type]
    return read_source("a.txt", text.encode(), metadata).documents[0]


@pytest.mark.parametrize(
    "line",
    [
        "June 4, 2024", "4 June 2024", "Post At: June 4/2024 06:50PM", "2024-06-04", "04.06.2024",
        "Posted: 4 Jun 2024", "Published on June 4th, 2024",
        "Tue Jun 4 09:00:00 GMT 2024", "04 JUN 24", "Release date: 2024/06/04", "Press release No. 12 of 4 June 2024",
        "Tuesday, 4 June 2024 | Page 3",
        "By Ana Sorrel | 4 June 2024", "All News 14:05 June 4, 2024", "Published 4 June 2024. Updated 6 June 2024",
        "Input 2024.06.04. 05:00 | Modify 2024.06.05. 11:32",
        "Reiwa 6 June 4",
    ],
)  # fmt: skip
def test_a_day_stated_at_the_head(line: str) -> None:
    found = read(f"Coal ship held off Kandara\n\n{line}\n\n{BODY}")
    assert (found.published_on, found.published_basis) == (date(2024, 6, 4), "stated")
    assert found.published_on_earliest == found.published_on_latest == found.published_on


@pytest.mark.parametrize(
    "opening",
    [
        "KANDARA, June 4, 2024 (Port Wire) - ",
        "KANDARA. June 4, 2024. /PW/. ",
        "Today (4 June 2024), ",
        "Yesterday, 3 June 2024, ",
    ],
)
def test_a_day_stated_in_the_opening_paragraph(opening: str) -> None:
    assert read(f"Coal ship held off Kandara\n\n{opening}{BODY}").published_on == date(2024, 6, 4)


def test_a_dateline_takes_its_year_from_the_copyright() -> None:
    assert read(f"Coal ship held\n\nKANDARA, June 4 (PW) - {BODY}\nCopyright 2024 Port Wire\n").published_on == date(2024, 6, 4)
    assert read(f"Coal ship held\n\nKANDARA, June 4 (PW) - {BODY}\nCopyright 2019-2024 Port Wire\n").published_on is None


def test_published_beats_updated_and_either_beats_nothing() -> None:
    assert read(f"Coal ship held\nUpdated 6 June 2024\nPublished 4 June 2024\n\n{BODY}").published_on == date(2024, 6, 4)
    assert read(f"Coal ship held\nUpdated 6 June 2024\n\n{BODY}").published_on == date(2024, 6, 6)


def test_a_day_below_a_deck_of_whole_sentences_counts() -> None:
    assert read(
        f"Coal ship held\n\nNobody knows whose coal it is. Nobody asks.\n\nBy Ana Sorrel\n4 June 2024\n\n{BODY}"
    ).published_on == date(2024, 6, 4)


def test_days_of_a_timeline_are_not_the_day_of_publication() -> None:
    text = (
        "The year of the Tern Harrier\n\n4 June 2023 - The ship sails from Orlovka with coal for "
        "Kandara.\n\n5 July 2023 - The ship is held off Kandara with her coal.\n"
    )
    found = read(text)
    assert (found.published_on, found.published_on_earliest, found.published_basis) == (None, date(2023, 7, 5), "inferred")


def test_running_prose_only_bounds_the_day() -> None:
    found = read(f"Coal ship held\n\n{BODY}\nShe had sailed on May 3, 2024, and is due at Sorrel on 9 December 2031.\n")
    assert (found.published_on, found.published_on_earliest, found.published_on_latest) == (None, date(2024, 5, 3), None)
    assert found.published_basis == "inferred"


def test_a_title_with_a_day_does_not_state_it() -> None:
    assert read(f"What the council did on 30 March 2018\n\n{BODY}").published_on is None


def test_a_month_at_the_head_gives_bounds() -> None:
    found = read(f"Coal and its ships\nJune 2024\n\n{BODY}")
    assert (found.published_on, found.published_on_earliest, found.published_on_latest) == (
        None,
        date(2024, 6, 1),
        date(2024, 6, 30),
    )


def test_day_and_month_that_cannot_be_told_apart_give_bounds_or_are_settled_by_the_page() -> None:
    found = read(f"Coal ship held\nPublished 04/06/2024\n\n{BODY}")
    assert (found.published_on, found.published_on_earliest, found.published_on_latest) == (
        None,
        date(2024, 4, 6),
        date(2024, 6, 4),
    )
    assert read(f"Coal ship held\nPublished 04/06/2024\n\nOn 4 June she was held. {BODY}").published_on == date(2024, 6, 4)
    assert read(f"Coal ship held\nPublished 04/06/2024\n\n{BODY}\nPermit of 28/05/2024.\n").published_on == date(2024, 6, 4)
    assert read(f"Coal ship held\nPublished 06/04/2024\n\n{BODY}\nPermit of 05/28/2024.\n").published_on == date(2024, 6, 4)


@pytest.mark.parametrize("line", ["31 February 2024", "June 4, 0208", "4 June 9999", "00/00/2024", "Tuesday"])
def test_absurd_dates_are_ignored(line: str) -> None:
    found = read(f"Coal ship held\n{line}\n\n{BODY}")
    assert (found.published_on, found.published_basis) == (None, "unknown")


def test_a_stated_day_beats_metadata_and_metadata_beats_inference() -> None:
    assert read(f"Coal ship held\n4 June 2024\n\n{BODY}", published_on=date(2024, 6, 9)).published_on == date(2024, 6, 4)
    found = read(f"Coal ship held\n\n{BODY} She had sailed on May 3, 2024.\n", published_on=date(2024, 6, 9))
    assert (found.published_on, found.published_on_earliest, found.published_basis) == (
        date(2024, 6, 9),
        date(2024, 6, 9),
        "metadata",
    )


def test_dates_of_other_stories_do_not_count() -> None:
    assert read(f"Coal ship held\n\n{BODY}\nRelated Articles\nRice carrier aground\n4 June 2024\n").published_on is None


def test_spans_of_written_dates_are_exact() -> None:
    text = "held on 4 June 2024, freed 2024-06-09"
    assert [text[found.start : found.end] for found in find_dates(text)] == ["4 June 2024", "2024-06-09"]


def test_parse_date_wants_a_date_and_nothing_else() -> None:
    assert parse_date("2024-06-04T10:00:00Z") == date(2024, 6, 4)
    assert parse_date("about 2024-06-04") is None
    assert parse_date("") is None


@pytest.mark.parametrize("stamp", ["AP-NY-06-04-88 1530EDT", "upi 06-04-88 08:13 pes"])
def test_the_stamp_under_wire_copy_has_the_month_first(stamp: str) -> None:
    assert read(f"Coal ship held\n\n{BODY}{stamp}\n").published_on == date(1988, 6, 4)
