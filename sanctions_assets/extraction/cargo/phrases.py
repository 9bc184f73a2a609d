"""The cargo phrases of a sentence: each commodity with its quantity, and the quantities that name no commodity."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sanctions_assets.extraction.cargo.commodity import commodity_of
from sanctions_assets.extraction.cargo.further import further_counts
from sanctions_assets.extraction.cargo.left_edge import LeftEdge
from sanctions_assets.extraction.cargo.lists import join_ammunition, leave_out_holders, leave_out_umbrellas
from sanctions_assets.extraction.cargo.nationals import nationals
from sanctions_assets.extraction.cargo.phrase import CargoPhrase, Quantity
from sanctions_assets.extraction.cargo.quantity import find_quantities, may_hold_quantities
from sanctions_assets.extraction.cargo.setting import is_in_use, is_leak, is_purpose, is_speaker, is_strengthened
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan

_GENERIC = frozenset({
    "cargo", "cargoes", "load", "loads", "parcel", "parcels", "package", "packages", "consignment", "consignments",
    "shipment", "shipments", "lot", "lots", "tonnage", "freight", "merchandise", "item", "items", "supplies", "material",
    "materials", "product", "products", "catch", "haul", "goods", "deliveries", "delivery", "stuff",
})  # fmt: skip
"""Words that only point at cargo: with a quantity they stand for the goods told before."""
_GRADE = "grade_origin."
_OF = " of "
_CONTENT = re.compile(
    r" (?:of|containing|holding|carrying|bearing|(?:that|which) (?:contain(?:ed|s)?|held|holds?|carried)"
    r"|(?:filled|packed|stuffed|loaded|laden|crammed) with|(?:full|loaded) of) "
)
_CREWED = re.compile(
    r"\b(?:(?:crewed|manned|staffed|operated|sailed|skippered) by|crew(?:\s*,|\s+of)?|crew consisting of)\s+(?:\w+\s+)?$"
)
_CREW_REACH = 30
_TOTALLING = re.compile(r",?\s+(?:totall?ing|amounting to|weighing|adding up to)\s+(?:a total of\s+)?")
_OF_IT = re.compile(r"\s+of\s+(?:it|them|which|the stuff)\b")
_COMPOUNDED = frozenset({"food", "energy", "mineral"})
_A_DAY = re.compile(r"(?:\s+and\s+(?:[\w-]+\s+)?[\w-]+)?\s+(?:(?:an?|per|each|every)\s+day|daily|a\s+day)\b")
_RATED = frozenset({"barrel", "tonne", "litre", "cubic_metre"})
"""Units that goods stand behind before it is told that they are meant by the day: 'barrels of crude a day'."""
_CARRIER_REACH = 120
_A_CARGO = re.compile(r"\b(?:a|an|its|her|another|first|second|third)\s+(?:full\s+|partial\s+)?$")
_GAS_CARRIER = re.compile(r"\b(?:lng|liquefied natural gas|gas)\s+(?:tanker|carrier|ship|vessel)\b")
_SHARED_REACH = 50
_SHARING = re.compile(r" of ((?:[\w.-]+ ){1,3}?)(?:and |or )$|,? of ((?:[\w.-]+ ){0,2}?[\w.-]+), (?:and |or )?$")
_UNKNOWN_GOODS = re.compile(r" of (?P<noun>[a-z]{3,}(?:[ -][a-z]{3,})?)(?=[\s,.;:)]|$)")
"""'20 tonnes of guano': goods that no list has."""
_NO_GOODS = frozenset({
    "which", "them", "that", "this", "these", "those", "the", "its", "their", "his", "her", "our", "each", "all", "such", "both",
    "capacity", "storage", "space", "output", "demand", "production", "throughput", "carbon", "emissions", "pressure", "thrust",
    "power", "displacement", "deadweight", "data", "information", "evidence", "money", "cash", "documents",
    "papers", "water", "seawater",
})  # fmt: skip
_APPENDED = re.compile(r"\s*(?:\(|,\s*(?:all|some|about|around)?\s*|[:=–—-]\s*)")
"""What stands between goods and the figure behind them: 'coal (40,000 tonnes)', 'coal: 40,000 tonnes'."""


def find_cargo(scan: Scan, sentence: SentenceScan, names: Sequence[tuple[int, int]] = ()) -> list[CargoPhrase]:
    """Return the cargo phrases of a sentence in reading order, bare quantities with a unit of cargo included.

    ``names`` are the spans of ships, inside which no word is cargo and no number a quantity.
    """
    may_measure = may_hold_quantities(scan, sentence)
    people = list(nationals(scan, sentence))
    more = list(further_counts(scan, sentence))
    if not (may_measure or people or more or sentence.of("commodity")):
        return []
    found = find_quantities(scan, sentence) if may_measure else ()
    quantities = [q for q in found if not any(a <= q.start < b for a, b in names)]
    phrases: list[CargoPhrase] = []
    floor = sentence.start
    for hit in sentence.hits:
        if any(a < hit.end and hit.start < b for a, b in names):
            continue
        phrase = _phrase_of(scan, sentence, hit, quantities, floor)
        if phrase is None:
            continue
        if is_strengthened(scan, sentence, phrase.commodity or "", phrase.start):
            _specify(phrases, phrase)
            continue
        floor = hit.end
        if phrase.quantity is None and _is_gas_cargo(scan, sentence, hit):
            phrase = replace(phrase, commodity="energy.gas")
            phrases.append(phrase)
        elif not _is_generic(scan, hit) or phrase.quantity is not None:
            phrases.append(phrase)
    _give_quantities(scan, sentence, phrases, quantities)
    phrases += [p for p in [*people, *more] if all(p.end <= o.start or o.end <= p.start for o in phrases)]
    phrases.sort(key=lambda p: (p.start, p.end))
    return leave_out_holders(scan, sentence, leave_out_umbrellas(scan, join_ammunition(scan, phrases)))


def _specify(phrases: list[CargoPhrase], strengthened: CargoPhrase) -> None:
    """Make equipment of the arms that it is to strengthen: 'equipment to reinforce its air defence system'."""
    for index, phrase in enumerate(phrases):
        if phrase.weak and phrase.commodity == "goods.machinery":
            phrases[index] = replace(phrase, commodity=strengthened.commodity, weak=False)


def _phrase_of(scan: Scan, sentence: SentenceScan, hit: Hit, quantities: Sequence[Quantity], floor: int) -> CargoPhrase | None:
    """Return the phrase around a word for goods, ``None`` where a hit is none."""
    entry = commodity_of(scan, sentence, hit)
    if entry is None:
        return None
    if _modifies_goods(scan, sentence, hit, entry.code):
        return None
    measures = hit.unit() is not None and any(q.end == hit.end for q in quantities)
    if measures and _CONTENT.match(scan.folded, hit.end):
        return None  # '20,000 containers of munitions'
    edge = LeftEdge(scan, sentence, hit, entry, quantities, floor)
    if entry.code.startswith("people.") and _CREWED.search(
        scan.folded, max(sentence.start, edge.start - _CREW_REACH), edge.start
    ):
        return None
    if edge.quantity is not None and edge.quantity.unit in _RATED and _A_DAY.match(scan.folded, hit.end):
        edge.quantity = replace(edge.quantity, unit=f"{edge.quantity.unit}_per_day", rate=True)
    if is_in_use(scan, sentence, entry.code, edge.start, hit.end) or is_purpose(scan, sentence, hit.start):
        return None
    if is_leak(scan, sentence, hit.start, hit.end) or is_speaker(scan, sentence, entry.code, hit.end):
        return None
    packaged = edge.quantity is not None and edge.quantity.unit not in {"item", None}
    return CargoPhrase(
        edge.start,
        hit.end,
        hit.start,
        hit.end,
        commodity=None if packaged and _is_generic(scan, hit) else entry.code,
        quantity=edge.quantity,
        origin=edge.origin or _origin_behind(scan, sentence, hit.end) or _origin_of_grade(sentence, edge.start, hit.end),
        several_origins=edge.several_origins,
        weak=entry.weak,
        umbrella=entry.umbrella,
    )


def _modifies_goods(scan: Scan, sentence: SentenceScan, hit: Hit, code: str) -> bool:
    """Say whether goods stand before other goods as their kind: 'animal feed barley'."""
    if code.partition(".")[0] not in _COMPOUNDED or scan.text[hit.end : hit.end + 1] != " ":
        return False
    behind = sentence.hit_at(hit.end + 1)
    if behind is None or behind.start != hit.end + 1 or behind.commodity() is None or _is_generic(scan, behind):
        return False
    entry = commodity_of(scan, sentence, behind)
    return entry is not None and entry.code.partition(".")[0] in _COMPOUNDED and not entry.weak


def _is_gas_cargo(scan: Scan, sentence: SentenceScan, hit: Hit) -> bool:
    """Say whether the cargo of a gas carrier is told: 'the LNG carrier X loaded a cargo'."""
    if scan.folded[hit.start : hit.end] != "cargo":
        return False
    low = max(sentence.start, hit.start - _CARRIER_REACH)
    counted = _A_CARGO.search(scan.folded, low, hit.start) is not None
    return counted and _GAS_CARRIER.search(scan.folded, low, hit.start) is not None


def _is_generic(scan: Scan, hit: Hit) -> bool:
    return scan.folded[hit.start : hit.end] in _GENERIC


def _origin_behind(scan: Scan, sentence: SentenceScan, end: int) -> str | None:
    """Return the country of goods 'of Russian origin'."""
    hit = sentence.hit_at(end + len(_OF)) if scan.folded.startswith(_OF, end) else None
    country = hit.country() if hit is not None else None
    stated = hit is not None and country is not None and scan.folded.startswith(" origin", hit.end)
    return country.code if stated and country is not None else None


def _origin_of_grade(sentence: SentenceScan, start: int, end: int) -> str | None:
    """Return the country whose grade or brand of goods a phrase names: 'Urals crude'."""
    return next(
        (
            name.removeprefix(_GRADE)
            for hit in sentence.words
            if hit.start < end and start <= hit.start
            for name in hit.words()
            if name.startswith(_GRADE)
        ),
        None,
    )


def _give_quantities(scan: Scan, sentence: SentenceScan, phrases: list[CargoPhrase], quantities: Sequence[Quantity]) -> None:
    """Give each quantity left over to the goods it is told of; one that is told of none makes a phrase of its own."""
    used = {p.quantity.start for p in phrases if p.quantity is not None}
    for quantity in reversed(quantities):
        if quantity.start in used or quantity.unit in {"item", "person"}:
            continue
        if any(p.start < quantity.end and quantity.start < p.end for p in phrases):
            continue
        shared = _shared_goods(scan, sentence, phrases, quantity)
        if shared is not None:
            phrases.append(shared)
            continue
        again = _goods_again(scan, phrases, quantity)
        if again is not None:
            phrases.append(again)
            continue
        unknown = _UNKNOWN_GOODS.match(scan.folded, quantity.end, sentence.end)
        if unknown is not None and unknown["noun"].split()[0] not in _NO_GOODS:
            start, end = unknown.span("noun")
            hit = sentence.hit_at(start)
            form = hit.country() if hit is not None else None
            origin = form.code if form is not None and form.kind == "demonym" else None
            phrases.append(CargoPhrase(quantity.start, end, start, end, "goods.unspecified", quantity, origin))
            continue
        owner = _owner(scan, phrases, quantity)
        if owner is None:
            phrases.append(CargoPhrase(quantity.start, quantity.end, quantity.start, quantity.end, None, quantity))
        else:
            phrases[owner] = replace(phrases[owner], quantity=quantity)


def _shared_goods(scan: Scan, sentence: SentenceScan, phrases: Sequence[CargoPhrase], quantity: Quantity) -> CargoPhrase | None:
    """Return the goods of a figure that shares their word with the next: '68,000 tonnes of U.S. and 32,000 of Canadian wheat'."""
    behind = [p for p in phrases if quantity.end < p.start < quantity.end + _SHARED_REACH]
    goods = min(behind, key=lambda p: p.start, default=None)
    if goods is None or goods.quantity is None or goods.commodity is None or goods.quantity.unit != quantity.unit:
        return None
    told = _SHARING.fullmatch(scan.text, quantity.end, goods.start)
    if told is None:
        return None
    country = next((c.code for hit, c in sentence.of("country") if quantity.end <= hit.start and hit.end <= goods.start), None)
    end = quantity.end + len(scan.text[quantity.end : goods.start].rstrip().removesuffix("and").removesuffix("or").rstrip(" ,"))
    return replace(goods, start=quantity.start, end=end, quantity=quantity, origin=country)


def _goods_again(scan: Scan, phrases: Sequence[CargoPhrase], quantity: Quantity) -> CargoPhrase | None:
    """Return the goods that a pronoun behind a figure stands for: 'banned coal exports, shipped 3 million tonnes of it'."""
    pronoun = _OF_IT.match(scan.folded, quantity.end, quantity.end + 16)
    told = [p for p in phrases if p.end <= quantity.start and p.commodity is not None and p.quantity is None]
    if pronoun is None or not told:
        return None
    goods = max(told, key=lambda p: p.start)
    return replace(goods, start=quantity.start, end=pronoun.end(), quantity=quantity, origin=None)


def _counts_lots(phrase: CargoPhrase) -> bool:
    return phrase.quantity is not None and phrase.quantity.unit in {"cargo", "shipment", "consignment", "container"}


def _owner(scan: Scan, phrases: Sequence[CargoPhrase], quantity: Quantity) -> int | None:
    """Return the index of the phrase that a quantity behind it measures: '... 300 tonnes of it', 'coal (300 tonnes)'."""
    counted = next((i for i, p in enumerate(phrases) if _TOTALLING.fullmatch(scan.folded, p.end, quantity.start)), None)
    if counted is not None and (phrases[counted].quantity is None or _counts_lots(phrases[counted])):
        return counted  # 'two cargoes of kerosene totalling 60,000 tonnes'
    without = [(i, p) for i, p in enumerate(phrases) if p.quantity is None]
    if quantity.unit == "container":
        return None
    return next((i for i, p in without if _APPENDED.fullmatch(scan.text[p.end : quantity.start])), None)
