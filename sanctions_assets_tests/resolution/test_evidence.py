"""Every row stands on a quote that is its document's own text."""

from collections.abc import Callable

import pytest

from sanctions_assets.model import DocumentSegment
from sanctions_assets.resolution import GroundingError, Resolved, resolve
from sanctions_assets_tests.resolution.make import DUNAY, NAJIN, PLACES, Paper

Resolver = Callable[..., Resolved]


def full_paper() -> Paper:
    paper = Paper("one", "2024-05-25")
    ship = paper.ship("Brave Heron")
    paper.ship("MV BRAVE HERON")
    paper.place(NAJIN)
    paper.place(DUNAY, words="Дунай, the bay")
    paper.claim("arms.munitions", ships=(ship,), quantity=(1000, None), unit="container")
    paper.claim("arms.unspecified", assertion="denied")
    paper.designation(target_kind="vessel", target_name="Brave Heron", mention_id=ship.mention_id)
    return paper


def test_every_row_has_a_quote_to_the_letter(resolved: Resolver) -> None:
    paper = full_paper()
    result = resolved(paper)
    subjects = {(row.subject_table, row.subject_id) for row in result.evidence}
    expected = (
        {("vessels", row.vessel_id) for row in result.vessels}
        | {("places", place.place_id) for place in (NAJIN, DUNAY)}
        | {("cargo_claims", row.claim_id) for row in result.cargo_claims}
        | {("designations", row.designation_id) for row in result.designations}
        | {("shipments", row.shipment_id) for row in result.shipments}
    )
    assert subjects == expected
    for row in result.evidence:
        assert row.quote == paper.text[row.char_start : row.char_end]
        assert (row.segment_kind, row.extractor, row.rule, row.run_id) == ("article", "rules", "made_up", None)
    assert len({row.evidence_id for row in result.evidence}) == len(result.evidence)
    assert sum(row.subject_table == "vessels" for row in result.evidence) == 2
    assert sum(row.subject_table == "shipments" for row in result.evidence) == 2


def test_segment_is_the_one_that_holds_the_first_character() -> None:
    paper = full_paper()
    edge = paper.claims[1].char_start
    kinds = [("caption", 0, edge), ("article", edge, len(paper.text))]
    segments = [
        DocumentSegment(document_id="one", segment_no=number, kind=kind, char_start=start, char_end=end)  # type: ignore[arg-type]
        for number, (kind, start, end) in enumerate(kinds)
    ]
    result = resolve([paper.document], reversed(segments), [paper.reading], PLACES)
    found = {row.subject_id: row.segment_kind for row in result.evidence if row.subject_table == "cargo_claims"}
    assert [found[claim.claim_id] for claim in paper.claims] == ["caption", "article"]


def test_a_span_that_is_not_its_quote_is_an_error_that_names_the_document() -> None:
    paper = full_paper()
    paper.claims[0] = paper.claims[0].model_copy(update={"char_start": paper.claims[0].char_start + 1})
    with pytest.raises(GroundingError, match="'one'"):
        resolve([paper.document], paper.segments, [paper.reading], PLACES)


@pytest.mark.parametrize(("start", "end"), [(0, 5), (60, 90)])
def test_a_span_outside_every_segment_is_an_error(start: int, end: int) -> None:
    paper = full_paper()
    segment = DocumentSegment(document_id="one", segment_no=0, kind="article", char_start=start, char_end=end)
    with pytest.raises(GroundingError, match="no segment of document 'one'"):
        resolve([paper.document], [segment], [paper.reading], PLACES)


def test_a_missing_document_is_an_error() -> None:
    paper = full_paper()
    with pytest.raises(GroundingError, match="not among the documents"):
        resolve([], paper.segments, [paper.reading], PLACES)
