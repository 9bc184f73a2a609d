"""The phrases of a sentence, as the reader's steps found them, in words for people."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from sanctions_assets.extraction.explaining.records import Phrase
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.speakers import Speakers
from sanctions_assets.extraction.triggers import Trigger, find_triggers
from sanctions_assets.model import PlaceMention, VesselMention


def phrases_of(
    scan: Scan, phrases: SentencePhrases, ships: Sequence[VesselMention], places: Sequence[PlaceMention]
) -> list[Phrase]:
    """Return what a sentence holds: its ships and places with their rows, its cargo, and its words of moving."""
    found = [_ship(mention) for mention in ships]
    found += _places(scan, phrases, places)
    found += _cargo(scan, phrases)
    found += [_mover(scan, trigger) for trigger in find_triggers(scan, phrases.scan)]
    return found


def around(scan: Scan, phrases: SentencePhrases, speakers: Speakers) -> Iterator[Phrase]:
    """Yield what a sentence says of when and by whom, which by itself makes no row."""
    for time in phrases.scan.times:
        first, last = time.period
        known = {} if (first, last) == (None, None) else {"period": span_of_days(first, last)}
        marks = "describes a thing" if time.descriptive else "is not resolved" if time.unresolved and time.context is None else ""
        yield Phrase("time", time.start, time.end, time.text, _told({"is": time.kind, **known, "but": marks}))
    for speaker in speakers.told_in(phrases.scan.index):
        start, end = speaker.verb_start, speaker.verb_end
        yield Phrase("says", start, end, scan.text[start:end], _told({"who": speaker.name or "data", "act": speaker.kind}))


def counted(low: float | None, high: float | None) -> str:
    """Return a range as it is read: '300', '300 to 500', 'at least 300', 'at most 500'."""
    if low is None and high is None:
        return ""
    if low is None or high is None:
        return f"at most {_figure(high)}" if low is None else f"at least {_figure(low)}"
    return _figure(low) if low == high else f"{_figure(low)} to {_figure(high)}"


def span_of_days(start: date | None, end: date | None) -> str:
    """Return a period: '2021-03-03', '2021-03-01 to 2021-03-31', 'from 2021-03-01', 'until 2021-03-31'."""
    if start is None or end is None:
        return f"until {end}" if start is None else f"from {start}"
    return str(start) if start == end else f"{start} to {end}"


def _figure(number: float | None) -> str:
    return "" if number is None else f"{number:,.6g}" if abs(number) < 1 else f"{number:,.2f}".rstrip("0").rstrip(".")


def _told(values: Mapping[str, str | None]) -> dict[str, str]:
    """Leave out what is not known."""
    return {name: value for name, value in values.items() if value}


def _ship(mention: VesselMention) -> Phrase:
    named = mention.name is not None
    reads_as = _told(
        {
            "name": mention.name if mention.name != mention.text else None,
            "count": None if named else counted(mention.count_min, mention.count_max),
            "type": mention.vessel_type,
            "flag": mention.flag,
            "IMO": mention.imo,
            "MMSI": mention.mmsi,
            "formerly": mention.former_names,
        }
    )
    return Phrase("ship" if named else "ships", mention.char_start, mention.char_end, mention.text, reads_as, mention.rule)


def _places(scan: Scan, phrases: SentencePhrases, mentions: Sequence[PlaceMention]) -> Iterator[Phrase]:
    """Yield the places, and those who act for states though they are no places ('Putin', 'the army')."""
    placed = {(p.place.start, p.place.end): p for p in phrases.places}
    for mention in mentions:
        stands = placed.pop((mention.char_start, mention.char_end), None)
        reads_as = {
            "role": mention.role,
            "kind": mention.kind,
            "country": mention.country,
            "name": mention.name if mention.name != mention.text else None,
            "after": stands.preposition if stands is not None else None,
            "of": None
            if stands is None
            else "the cargo"
            if stands.modifies_cargo
            else "a ship"
            if stands.modifies_ship
            else None,
        }
        yield Phrase("place", mention.char_start, mention.char_end, mention.text, _told(reads_as), mention.rule)
    for (start, end), stands in placed.items():
        acting = _told({"acts for": stands.place.country or "a union of states", "after": stands.preposition})
        yield Phrase("place", start, end, scan.text[start:end], acting, stands.place.rule)


def _cargo(scan: Scan, phrases: SentencePhrases) -> Iterator[Phrase]:
    for cargo in (phrase for listed in phrases.cargo for phrase in listed):
        quantity = cargo.quantity
        reads_as = {
            "commodity": cargo.commodity or "not named here",
            "quantity": f"{counted(quantity.low, quantity.high)} {quantity.unit or ''}".strip() if quantity is not None else None,
            "of": cargo.origin,
            "but": "too common a word to be cargo by itself" if cargo.weak else None,
        }
        yield Phrase("cargo", cargo.start, cargo.end, scan.text[cargo.start : cargo.end], _told(reads_as))


def _mover(scan: Scan, trigger: Trigger) -> Phrase:
    marks = [name for name in ("negated", "planned", "hedged") if getattr(trigger, name)]
    marks += ["only with a quantity or a ship"] if trigger.weak else []
    reads_as = _told({"frame": " or ".join(trigger.frames), "voice": trigger.voice, "is": ", ".join(marks)})
    return Phrase("moves", trigger.start, trigger.end, scan.text[trigger.start : trigger.end], reads_as)
