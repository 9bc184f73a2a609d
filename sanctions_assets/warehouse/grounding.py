"""The gate between reading and the tables: what is not in its text, or contradicts itself, does not pass."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TypeVar

from sanctions_assets.model import (
    CargoClaim,
    CargoClaimVessel,
    Designation,
    Document,
    PlaceMention,
    Reading,
    Record,
    VesselMention,
)
from sanctions_assets.warehouse.checks import FIRST_YEAR, LAST_YEAR, range_pairs

R = TypeVar("R", bound=Record)
Spanned = TypeVar("Spanned", VesselMention, PlaceMention, CargoClaim, Designation)


def grounded(reading: Reading, document: Document) -> tuple[Reading, list[str]]:
    """Return a reading without what its document does not bear out, and a sentence for each thing that went.

    A row goes if its quote is not the text at its span, or if its id is taken; what pointed to it goes or is emptied with it.
    Values that contradict themselves are emptied (see :func:`sane`), and so is a day of announcement after the publication.
    One wrong row is then one row less, not a file that cannot be published.
    """
    problems: list[str] = []

    def keep(rows: Iterable[Spanned]) -> tuple[Spanned, ...]:
        kept: dict[tuple[object, ...], Spanned] = {}
        for row in rows:
            key = tuple(getattr(row, column) for column in row.primary_key)
            quote = row.text if isinstance(row, VesselMention | PlaceMention) else row.quote
            start, end = row.char_start, row.char_end
            if row.document_id != document.document_id or start is None or end is None or not 0 <= start < end:
                problems.append(f"{row.table_name} {key[0]} has no span in {document.document_id}")
            elif document.text[start:end] != quote:
                problems.append(f"{row.table_name} {key[0]} quotes what {document.document_id} does not say at that place")
            elif key in kept:
                problems.append(f"{row.table_name} {key[0]} stands twice in {document.document_id}")
            else:
                kept[key] = row
        return tuple(sane(row, problems) for row in kept.values())

    ships = keep(reading.vessel_mentions)
    places = keep(reading.place_mentions)
    ship_ids = {mention.mention_id for mention in ships}
    place_ids = {mention.mention_id for mention in places}
    claims = tuple(
        row.model_copy(
            update={
                "origin_mention_id": row.origin_mention_id if row.origin_mention_id in place_ids else None,
                "destination_mention_id": row.destination_mention_id if row.destination_mention_id in place_ids else None,
            }
        )
        for row in keep(reading.cargo_claims)
    )
    claim_ids = {claim.claim_id for claim in claims}
    carried = {
        (row.claim_id, row.mention_id): row
        for row in reading.cargo_claim_vessels
        if row.claim_id in claim_ids and row.mention_id in ship_ids
    }
    last_day = document.published_on_latest or document.published_on
    designations = tuple(
        _announced_by(row, last_day, problems).model_copy(
            update={"mention_id": row.mention_id if row.mention_id in ship_ids else None}
        )
        for row in keep(reading.designations)
    )
    return (
        reading.model_copy(
            update={
                "vessel_mentions": ships,
                "place_mentions": places,
                "cargo_claims": claims,
                "cargo_claim_vessels": tuple[CargoClaimVessel, ...](carried.values()),
                "designations": designations,
            }
        ),
        problems,
    )


def sane(row: R, problems: list[str] | None = None) -> R:
    """Return a row with the values emptied that contradict themselves: dates out of time, ranges upside down.

    What is emptied, and why, is added to ``problems``. Columns that must be filled are left for the checks to find.
    """
    update: dict[str, None] = {}
    fields = type(row).model_fields
    for name in fields:
        value = getattr(row, name)
        if isinstance(value, date) and not FIRST_YEAR <= value.year <= LAST_YEAR:
            update[name] = None
    for low, high in range_pairs(fields):
        first, last = getattr(row, low), getattr(row, high)
        if first is not None and last is not None and first > last:
            # The day of publication stands; its bounds are what was inferred.
            update.update({name: None for name in (low, high) if name != "published_on"})
    update = {name: None for name in update if not fields[name].is_required()}
    if not update:
        return row
    if problems is not None:
        key = "/".join(str(getattr(row, column)) for column in row.primary_key)
        problems.append(f"{row.table_name} {key}: emptied {', '.join(update)}, which contradicted itself")
    return row.model_copy(update=update)


def _announced_by(row: Designation, last_day: date | None, problems: list[str]) -> Designation:
    """Return a designation without its day if that lies after the day of publication, with a day's grace for time zones."""
    if row.announced_on is None or last_day is None or row.announced_on <= last_day + timedelta(days=1):
        return row
    problems.append(f"designations {row.designation_id}: emptied announced_on, which is after its publication")
    return row.model_copy(update={"announced_on": None})
