"""Cargo in the rows of tables: the goods, their quantity, the ship and the ends of its way, by the headings of the columns."""

from collections.abc import Sequence

from sanctions_assets.extraction.cargo import CargoPhrase, Quantity
from sanctions_assets.extraction.columns import Row, Span
from sanctions_assets.extraction.modality import Stance
from sanctions_assets.extraction.movements.carriers import merchant_ships
from sanctions_assets.extraction.movements.draft import Draft
from sanctions_assets.extraction.movements.ends import end_of
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.toponyms import PlaceName


def read_tabled(scan: Scan, phrases: SentencePhrases, row: Row) -> list[Draft]:
    """Return the movement that a row of a table tells: it needs goods, and a ship or an end of the way beside them."""
    told = row.cells.get("cargo")
    cargo = next((c for group in phrases.cargo for c in group if told is not None and _inside(c.term_start, told)), None)
    if cargo is None or cargo.commodity is None:
        return []
    ships = merchant_ships([s for s in phrases.ships if _inside(s.start, row.cells.get("vessel"))])
    origin, destination = _end(phrases, row.cells.get("origin")), _end(phrases, row.cells.get("destination"))
    if not ships and origin is None and destination is None:
        return []
    quantity = cargo.quantity or _quantity(scan, phrases, row)
    spans = [(cargo.start, cargo.end), *((s.start, s.end) for s in ships)]
    spans += [(p.start, p.end) for p in (origin, destination) if p is not None]
    return [
        Draft(
            sentence=phrases.scan.index,
            start=min(start for start, _ in spans),
            end=max(end for _, end in spans),
            commodity=cargo.commodity,
            commodity_text=scan.text[cargo.term_start : cargo.term_end],
            quantity=quantity,
            unit_hint=quantity.unit if quantity is not None else None,
            rule="cargo.tabled",
            stance=Stance("occurred", "asserted", "stance.plain"),
            origin=origin,
            destination=destination,
            origin_country=cargo.origin or (origin.country if origin is not None else None),
            destination_country=destination.country if destination is not None else None,
            ships=ships,
            time=next((t for t in phrases.scan.times if t.read() != (None, None)), None),
            explicit=sum(p is not None for p in (origin, destination)),
        )
    ]


def _inside(position: int, cell: Span | None) -> bool:
    return cell is not None and cell[0] <= position < cell[1]


def _end(phrases: SentencePhrases, cell: Span | None) -> PlaceName | None:
    return end_of([p.place for p in phrases.places if _inside(p.place.start, cell)])


def _quantity(scan: Scan, phrases: SentencePhrases, row: Row) -> Quantity | None:
    """Return the figure of the quantity's column, in the unit that it or its heading states."""
    cell = row.cells.get("quantity")
    measured: Sequence[CargoPhrase] = [c for group in phrases.cargo for c in group if _inside(c.start, cell)]
    if measured and measured[0].quantity is not None:
        return measured[0].quantity
    number = next((n for n in phrases.scan.numbers if _inside(n.start, cell)), None)
    words = (word.strip("(),.") for word in row.headings.get("quantity", "").split())
    unit = next((t.value.unit for word in words for t in scan.lexicon.lookup(word) if t.kind == "unit"), None)
    if number is None or unit is None:
        return None
    return Quantity(number.start, number.end, number.low, number.high, unit)
