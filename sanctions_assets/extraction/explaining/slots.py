"""Where each value of a claim or listing came from: the words that tell it, here or in another sentence."""

from collections.abc import Iterator

from sanctions_assets.extraction.explaining.phrases import counted, span_of_days
from sanctions_assets.extraction.explaining.records import Slot
from sanctions_assets.extraction.listings import Listing
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.records import Understanding
from sanctions_assets.extraction.rules import meaning_of
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets.model import CargoClaim, Designation

_CARRIED = "carried over from the rest of the article"
_UNTOLD = "by the unit or the verb alone"


def claim_slots(found: Understanding, draft: Draft, claim: CargoClaim) -> Iterator[Slot]:
    """Yield the values of a claim that was made of a draft."""
    text = found.scan.text
    if draft.trigger is not None:
        start, end = draft.trigger.start, draft.trigger.end
        yield Slot("moved by", " or ".join(draft.trigger.frames), text[start:end], _number(found, start))
    goods = claim.commodity_text
    yield Slot("commodity", claim.commodity, goods, _near(found, draft.sentence, goods), None if goods else _UNTOLD)
    if draft.quantity is not None:
        amount = f"{counted(claim.quantity_min, claim.quantity_max)} {claim.unit or ''}".strip()
        yield Slot("quantity", amount or "not told in figures", claim.quantity_text, _number(found, draft.quantity.start))
    yield from _end(found, draft, "origin", claim.origin_country, draft.origin)
    yield from _end(found, draft, "destination", claim.destination_country, draft.destination)
    for ship in draft.ships:
        yield Slot("ship", ship.text, text[ship.start : ship.end], _number(found, ship.start))
    for group in draft.groups:
        yield Slot("ships", counted(*group.count) or "any number", text[group.start : group.end], _number(found, group.start))
    if counted(*draft.trips):
        yield Slot("trips", counted(*draft.trips))
    if draft.time is not None:
        known = (claim.period_start, claim.period_end) != (None, None)
        days = span_of_days(claim.period_start, claim.period_end) if known else "not known"
        yield Slot("period", days, draft.time.text, _number(found, draft.time.start))
    yield Slot("status", f"{claim.event_status}, {claim.assertion}", note=meaning_of(draft.stance.rule))
    if claim.claimed_by is not None:
        yield Slot("said by", claim.claimed_by, *_words(found, draft, claim.claimed_by))


def listing_slots(found: Understanding, listing: Listing, row: Designation) -> Iterator[Slot]:
    """Yield the values of a designation that was made of a listing."""
    authority = row.authority_country or "not known"
    yield Slot("listed by", authority, row.authority, _near(found, listing.sentence, row.authority))
    target = row.target_name or f"{row.target_count} not named"
    yield Slot("target", f"{row.target_kind}, {target}", None, None, None if listing.ship is None else "a ship of the text")
    if row.announced_on is not None:
        day = row.announced_on_text
        yield Slot("announced", str(row.announced_on), day, _near(found, listing.sentence, day))


def _end(found: Understanding, draft: Draft, name: str, country: str | None, place: PlaceName | None) -> Iterator[Slot]:
    """Yield an end of the route: by the place that tells it, by cargo or a place of its country beside it, or carried over."""
    if country is None and place is None:
        return
    if place is not None and place.country == country:
        where = f"{country or 'no country'}, {place.kind}"
        yield Slot(name, where, place.text, place.sentence + 1)
        return
    phrases = found.phrases[draft.sentence]
    goods = [cargo for listed in phrases.cargo for cargo in listed if cargo.origin == country and name == "origin"]
    if goods:
        yield Slot(name, str(country), found.scan.text[goods[0].start : goods[0].end], draft.sentence + 1)
        return
    beside = next((p.place for p in phrases.places if p.place.country == country), None)
    if beside is not None:
        yield Slot(name, str(country), beside.text, draft.sentence + 1)
    else:
        yield Slot(name, str(country), note=_CARRIED)


def _number(found: Understanding, position: int) -> int | None:
    sentence = found.scan.sentence_at(position)
    return sentence.index + 1 if sentence is not None else None


def _words(found: Understanding, draft: Draft, name: str) -> tuple[str | None, int | None, str | None]:
    """Return where the source of a claim is named: its words, its sentence, and a note where it is not named to the letter."""
    number = _near(found, draft.sentence, name)
    return (name, number, None) if number is not None else (None, None, "by a name told elsewhere")


def _near(found: Understanding, sentence: int, words: str | None) -> int | None:
    """Return the sentence nearest to one, before it rather than behind, in which words stand."""
    if not words:
        return None
    sentences = found.scan.sentences
    nearest = [*range(sentence, -1, -1), *range(sentence + 1, len(sentences))]
    spans = ((index + 1, sentences[index].start, sentences[index].end) for index in nearest)
    return next((number for number, start, end in spans if found.scan.text.find(words, start, end) >= 0), None)
