"""Cargo phrases: a commodity with its quantity, unit, modifiers and origin ('75,000 tonnes of soft red winter wheat')."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sanctions_assets.extraction.lexicon import CommodityEntry, UnitEntry
from sanctions_assets.extraction.quantities import Number
from sanctions_assets.extraction.scan import Hit, Scan, SentenceScan
from sanctions_assets.model.taxonomy import Commodity


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity of cargo in its unit, at its span (qualifier and unit included)."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str | None
    rate: bool = False


@dataclass(frozen=True, slots=True)
class CargoPhrase:
    """One commodity as a sentence names it. ``commodity`` is ``None`` for a bare quantity ('600,000 barrels')."""

    start: int
    """Start of the whole phrase: quantity and modifiers included."""
    end: int
    term_start: int
    term_end: int
    commodity: Commodity | None
    quantity: Quantity | None
    origin: str | None
    """Country whose demonym modifies it: 'Russian wheat'."""
    weak: bool
    umbrella: bool
    mass: bool
    entry: CommodityEntry | None


_STOP_LEFT = frozenset(
    """in on at by for from to with without within into onto over under about against between among across along around through via near
    past per and or but nor if as than then because since until while although though after before during that which who whom was were
    is are be been being had has have having will would can could may might must shall should not did do does said says its his her their
    our your my this these those no any""".split()
)
_DETERMINERS = frozenset(
    {
        "the",
        "a",
        "an",
        "some",
        "its",
        "their",
        "his",
        "her",
        "these",
        "those",
        "this",
        "that",
        "other",
        "more",
        "further",
        "additional",
        "another",
        "any",
        "such",
    }
)
_ATTRIBUTIVE = frozenset({"U.S.", "US", "U.K.", "UK", "DPRK", "D.P.R.K.", "UAE", "U.A.E.", "PRC", "ROK", "R.O.K.", "USSR", "U.S.S.R."})
"""Short names of countries that stand before a noun like an adjective: 'U.S. corn'."""
_GENERIC = frozenset(
    """cargo cargoes load loads parcel parcels package packages consignment consignments shipment shipments lot lots tonnage freight merchandise
    item items supplies material materials product products catch haul goods deliveries delivery stuff""".split()
)
"""Words that only point at cargo: with a quantity they stand for the goods told before."""
_JOIN = re.compile(
    r"\s*(?:,\s*(?:and|or|as\s+well\s+as|plus|along\s+with|together\s+with)?|and|or|&|/|as\s+well\s+as|plus|along\s+with|together\s+with|and\s+also|and\s+as\s+many|and\s+even)\s*(?:(?:of|the|other|some|a|an|its|with|their)\s+){0,2}"
)
_PARTS = re.compile(
    r"\s*(?:,|:|–|—|\()?\s*(?:including|includes?|included|such\s+as|among\s+them|notably|namely|comprising|consisting\s+of|mainly|mostly|chiefly|in\s+particular|like|:|–|—|\()\s*(?:[\w-]+\s+){0,3}$"
)


def cargo_unit(scan: Scan, sentence: SentenceScan, number: Number) -> tuple[UnitEntry, int] | None:
    """Return the unit right behind a number and where it ends: 'tonnes', 'metric tons', 'barrels a day'."""
    if number.glued:
        entry = scan.lexicon.glued.get(number.glued)
        return (entry, number.end + len(number.glued)) if entry is not None else None
    for hit in sentence.hits:
        if hit.start < number.end:
            continue
        gap = scan.folded[number.end : hit.start]
        if hit.start - number.end > 14 or gap.strip() not in {
            "",
            "standard",
            "more",
            "further",
            "additional",
            "extra",
            "empty",
            "full",
            "loaded",
        }:
            return None
        if any(w.startswith("not_cargo") for w in hit.words()) and hit.get("unit") is None:
            return None
        unit = hit.get("unit")
        if unit is not None:
            return unit, hit.end
        return None
    return None


def is_money(scan: Scan, number: Number) -> bool:
    """Say whether a number is an amount of money, a share, a length or another measure that is no cargo."""
    before = scan.text[max(0, number.start - 6) : number.start].rstrip()
    if before.endswith(
        ("$", "€", "£", "¥", "₩", "₹", "US$", "Rs", "NT$", "USD", "EUR", "No.", "no.", "No", "Nr.", "IMO", "Resolution", "#")
    ):
        return True
    after = scan.folded[number.end : number.end + 14]
    return bool(
        re.match(
            r"\s?(?:%|per ?cent|pct|percent|dollars|dlrs|euros?\b|yen\b|yuan|won\b|roubles|rubles|cents?\b|knots|km\b|kms\b|miles|nautical|metres|meters|feet\b|years?\b|days?\b|months?\b|weeks?\b|hours?\b|minutes?\b|degrees|gmt|mm\b|millimet|°|/\d)",
            after,
        )
    )


def find_quantities(scan: Scan, sentence: SentenceScan) -> list[Quantity]:
    """Return the quantities of a sentence that have a unit of cargo."""
    found = []
    for number in sentence.numbers:
        lot = re.match(r"/\d{1,2}(?:pct|%)?\s+(?=[a-z])", scan.folded[number.end : number.end + 8])
        if (
            lot is not None and number.digits and (number.low or 0) >= 1000
        ):  # a fixture's '170,000/10 ore': tonnes, ten per cent more or less
            found.append(Quantity(number.start, number.end + lot.end() - 1, number.low, number.high, "tonne"))
            continue
        if is_money(scan, number):
            continue
        if scan.folded[max(0, number.start - 4) : number.start].endswith(" of ") and any(
            h.end == number.start - 4 and h.get("ship") is not None for h in sentence.hits
        ):
            continue  # 'a coaster of 3,900 tonnes'
        unit = cargo_unit(scan, sentence, number)
        if unit is None or unit[0].unit == "delivery":
            continue
        entry, end = unit
        after = scan.folded[end : end + 12]
        if entry.unit == "tonne" and re.match(
            r"\s?(?:dwt|deadweight|displacement|gross|freighter|ship|vessel|tanker|cargo ship|class)", after
        ):
            continue
        if scan.text[number.end : number.end + 1] == "-" and not re.match(r"(?:\s|,|\.|$)", scan.text[end : end + 1]):
            continue
        short = re.match(r"\s\([A-Za-z/]{2,6}\)", scan.text[end : end + 10])
        if short is not None:
            end += short.end()  # 'barrels per day (bpd) of'
        scale = entry.factor
        low = None if number.low is None else round(number.low * scale, 6)
        high = None if number.high is None else round(number.high * scale, 6)
        found.append(Quantity(number.start, end, low, high, entry.unit, entry.rate))
    return found


def _elliptic(scan: Scan, sentence: SentenceScan, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures that leave out the unit of the one before: '50,000 tonnes to Somalia and 25,000 to Mali'."""
    found: list[Quantity] = []
    for number in sentence.numbers:
        if any(q.start <= number.start < q.end for q in quantities) or is_money(scan, number) or number.glued:
            continue
        measured = [q for q in quantities if q.end <= number.start and q.unit not in {"item", "person", "container"}]
        if not measured or (number.low or number.high or 0) < 10:
            continue
        before = scan.folded[max(sentence.start, number.start - 3) : number.start]
        after = scan.folded[number.end : number.end + 16]
        if before.endswith(("-", "/")) or not re.match(
            r"\s*(?:$|[,.;]|(?:to|for|from|in|of|at|by|went|came|and|on|aboard|during)\b)", after
        ):
            continue
        last = measured[-1]
        if _like_a_year(number) or number.start - last.end > 160:
            continue
        found.append(Quantity(number.start, number.end, number.low, number.high, last.unit, last.rate))
    return found


def _like_a_year(number: Number) -> bool:
    return number.low is not None and number.low == number.high and 1900 <= number.low <= 2100


def _commodity_of(scan: Scan, sentence: SentenceScan, hit: Hit) -> CommodityEntry | None:
    """Return what a hit says as a commodity, unless the words around it make it something else."""
    term = hit.term("commodity")
    if term is None:
        return None
    entry: CommodityEntry = term.value
    if hit.term("ship") is not None or hit.term("prefix") is not None and scan.text[hit.start : hit.end].isupper():
        return None
    tokens = sentence.tokens
    if (
        re.search(r"\b(?:by|own|loading|crane)\s+$", scan.folded[max(sentence.start, hit.start - 9) : hit.start])
        and not term.plural
        and entry.code in {"goods.vehicles", "arms.unspecified", "goods.machinery"}
    ):
        return None
    after_index = sentence.token_at(hit.end - 1) + 1
    after = tokens[after_index] if after_index < len(tokens) else None
    gap = scan.text[hit.end : after.start] if after is not None else ""
    surface = scan.text[hit.start : hit.end]
    if not sentence.sentence.caps and surface[0].isupper() and surface[1:].islower() and hit.start != sentence.start:
        # 'Shell', 'Coal Ministry': a capital inside a sentence makes a name, unless the term itself has one
        if term.exact is None and not surface.isupper():
            neighbours = scan.text[max(0, hit.start - 2) : hit.start], scan.text[hit.end : hit.end + 2]
            if neighbours[1][1:].isupper() or (after is not None and after.text[0].isupper()):
                return None
            if neighbours[0][:1].isalpha() and not entry.mass:
                return None
    if after is not None and not gap.strip() and gap != "" and "\n" not in gap:
        modifying = (not term.plural or entry.mass or entry.weak or entry.umbrella) and _heads(scan, after.lower)
        if modifying:
            following = sentence.hit_at(after.start)
            moved = following is not None and following.start == after.start and following.get("noun") is not None
            if not moved:
                return None
            return entry
    if gap == "" and after is not None and after.text == "-":
        return None  # 'coal-fired', 'oil-rich'
    if hit.start and scan.text[hit.start - 1] == "-":
        lead = sentence.token_at(hit.start - 2)
        if tokens[lead].lower in {"anti", "non", "counter", "pre", "post"}:
            return None
    verb = hit.term("verb")
    if verb is not None and after is not None and not gap.strip():
        previous = tokens[sentence.token_at(hit.start) - 1].lower if sentence.token_at(hit.start) else ""
        if previous in {
            "to",
            "will",
            "would",
            "can",
            "could",
            "must",
            "may",
            "might",
            "that",
            "who",
            "which",
            "it",
            "he",
            "she",
            "they",
        }:
            return None
        if (after.text[0].isupper() or after.lower in {"the", "a", "its"}) and previous not in _DETERMINERS | {"of", "and", ","}:
            return None
    return entry


def _heads(scan: Scan, word: str) -> bool:
    """Say whether a noun turns the goods before it into its modifier ('oil price', 'missile programmes')."""
    heads = scan.lexicon.words.get("not_goods.heads", frozenset())
    return word in heads or word.removesuffix("s") in heads or (word.endswith("ies") and word[:-3] + "y" in heads)


def find_cargo(scan: Scan, sentence: SentenceScan, names: Sequence[tuple[int, int]] = ()) -> list[CargoPhrase]:
    """Return the cargo phrases of a sentence in reading order, bare quantities with a unit of cargo included.

    ``names`` are the spans of ships and places, inside which no word is cargo.
    """
    quantities = find_quantities(scan, sentence)
    quantities = sorted([*quantities, *_elliptic(scan, sentence, quantities)], key=lambda q: q.start)
    phrases: list[CargoPhrase] = []
    grades = [(w.start, w.end, n.partition(".")[2]) for w in sentence.words for n in w.words() if n.startswith("grade_origin.")]
    used: set[int] = set()
    last_end = sentence.start
    for hit in sentence.hits:
        entry = _commodity_of(scan, sentence, hit)
        if entry is None or any(a < hit.end and hit.start < b for a, b in names):
            continue
        unit_word = hit.get("unit")
        behind = scan.folded[hit.end : hit.end + 4]
        if unit_word is not None and behind.startswith(" of ") and any(q.end == hit.end for q in quantities):
            continue  # '20,000 containers of munitions'
        start, origin, quantity = _left_edge(scan, sentence, hit, entry, quantities, last_end)
        if quantity is not None:
            used.add(quantity.start)
        if origin is None:
            origin = next((code for a, b, code in grades if a < hit.end and start <= a), None)
        generic = scan.folded[hit.start : hit.end] in _GENERIC
        if generic and quantity is None:
            last_end = hit.end
            continue
        code = None if generic and quantity is not None and quantity.unit not in {"item", None} else entry.code
        phrases.append(
            CargoPhrase(start, hit.end, hit.start, hit.end, code, quantity, origin, entry.weak, entry.umbrella, entry.mass, entry)
        )
        last_end = hit.end
    for quantity in quantities:
        if quantity.start in used or quantity.unit in {"item", "person"}:
            continue
        overlapped = next((i for i, p in enumerate(phrases) if p.start < quantity.end and quantity.start < p.end), None)
        if overlapped is not None:
            continue
        if re.match(r"\s+of\s+(?:it|them|which|the stuff)\b", scan.folded[quantity.end : quantity.end + 16]):
            told = next(
                (
                    i
                    for i in range(len(phrases) - 1, -1, -1)
                    if phrases[i].end <= quantity.start and phrases[i].quantity is None and phrases[i].commodity is not None
                ),
                None,
            )
            if told is not None:
                phrases[told] = replace(phrases[told], quantity=quantity)
                continue
        bracketed = next(
            (
                i
                for i, p in enumerate(phrases)
                if p.quantity is None
                and re.fullmatch(r"\s*(?:\(|,\s*(?:all|some|about|around)?\s*|[:=–—-]\s*)", scan.text[p.end : quantity.start])
            ),
            None,
        )
        if bracketed is not None and quantity.unit not in {"container"}:
            phrases[bracketed] = replace(phrases[bracketed], quantity=quantity)
            continue
        phrases.append(
            CargoPhrase(
                quantity.start, quantity.end, quantity.start, quantity.end, None, quantity, None, False, False, True, None
            )
        )
    phrases.sort(key=lambda p: (p.start, p.end))
    return _without_umbrellas(scan, _ammunition(scan, phrases))


def _left_edge(
    scan: Scan, sentence: SentenceScan, hit: Hit, entry: CommodityEntry, quantities: Sequence[Quantity], floor: int
) -> tuple[int, str | None, Quantity | None]:
    """Walk left from a commodity over its modifiers to its quantity; return start, demonym's country and quantity."""
    tokens = sentence.tokens
    at = sentence.token_at(hit.start)
    origin: str | None = None
    start = hit.start
    steps = 0
    while at > 0 and steps < 9:
        token = tokens[at - 1]
        if token.start < floor:
            break
        covering_quantity = next((q for q in quantities if q.start <= token.start < q.end), None)
        if covering_quantity is not None:
            return covering_quantity.start, origin, covering_quantity
        number = next((n for n in sentence.numbers if n.start <= token.start < n.end), None)
        if number is not None:
            if token.text.isdigit() and len(token.text) <= 4 and scan.text[token.end : token.end + 1] == "-":
                at -= 1
                steps += 1
                continue
            model_word = tokens[at - 2] if at > 1 else None
            if (
                number.digits
                and model_word is not None
                and model_word.text[0].isupper()
                and not sentence.sentence.caps
                and not model_word.text.isdigit()
                and model_word.start > sentence.start
                and scan.text[model_word.end : token.start] == " "
                and sentence.hit_at(model_word.start) is None
            ):
                at -= 2  # 'Type 56 rifles'
                steps += 1
                continue
            calibre = re.match(
                r"[-\s]?(?:mm|millimet|cm\b|inch|ppm|pct|per cent|%|-grade)", scan.folded[number.end : number.end + 10]
            )
            if calibre:
                at -= 1
                steps += 1
                continue
            unit = entry.unit or ("person" if entry.code.startswith("people.") else None)
            if unit is None or is_money(scan, number):
                if not entry.mass and not is_money(scan, number) and number.low != 1:
                    return number.start, origin, Quantity(number.start, number.end, number.low, number.high, "item")
                return start, origin, None
            return number.start, origin, Quantity(number.start, number.end, number.low, number.high, unit)
        covering = sentence.hit_at(token.start)
        country = covering.get("country") if covering is not None else None
        if country is not None and covering is not None:
            short = scan.text[covering.start : covering.end] in _ATTRIBUTIVE and scan.text[covering.end : covering.end + 1] == " "
            if country.kind in {"demonym"} or short or (scan.text[covering.end : covering.end + 1] == "-"):
                origin = origin or country.code
                at = sentence.token_at(covering.start)
                start = covering.start
                steps += 1
                continue
            if (
                country.kind in {"name", "seat"}
                and token.lower.endswith(("'s", "’s"))
                or scan.text[covering.end : covering.end + 2] in {"'s", "’s"}
            ):
                origin = origin or country.code
                start = covering.start
            break
        if token.lower in _STOP_LEFT and token.lower not in {"its", "his", "her", "their", "these", "those", "this", "our"}:
            break
        if (
            token.lower in {"a", "an"}
            and entry.unit
            and not entry.mass
            and steps <= 3
            and not scan.text[hit.start : hit.end].endswith("s")
        ):
            start = token.start
            break
        if (
            token.lower in {"the", "its", "his", "her", "their", "these", "those", "this", "our"}
            and at > 2
            and tokens[at - 2].lower == "of"
            and (
                any(n.end == tokens[at - 3].end for n in sentence.numbers) or any(q.end == tokens[at - 3].end for q in quantities)
            )
        ):
            at -= 1
            steps += 1
            continue
        if token.lower in _DETERMINERS:
            start = token.start if token.lower in {"other", "more", "additional", "further"} else start
            if token.lower not in {"other", "more", "additional", "further"}:
                break
            at -= 1
            steps += 1
            continue
        if token.lower == "of":
            before = tokens[at - 2] if at > 1 else None
            if before is None:
                break
            measured = any(q.end == before.end for q in quantities)
            counted = any(n.end == before.end for n in sentence.numbers)
            if not (measured or counted):
                container = sentence.hit_at(before.start)
                if not (
                    container is not None
                    and (
                        container.get("unit") is not None
                        or before.lower in {"pieces", "rounds", "types", "kinds", "batches", "shipments", "stocks"}
                    )
                ):
                    break
                if container.get("noun") is not None and container.get("unit") is None:
                    break
                number_before = next(
                    (n for n in sentence.numbers if n.end <= before.start and not scan.text[n.end : before.start].strip()), None
                )
                if number_before is None:
                    break
            at -= 1
            steps += 1
            continue
        if not (token.text[0].isalnum() or token.text in {"-", "'", '"', "“", "”"}):
            break
        if (
            covering is not None
            and covering.end <= hit.start
            and (covering.get("verb") is not None)
            and covering.get("commodity") is None
        ):
            sense = covering.get("verb")
            if (
                sense.form in {"gerund", "base", "third", "past"}
                or at == sentence.token_at(hit.start)
                and sense.form != "past_participle"
            ):
                break
            if sense.form == "past_participle" and not _attributive(sentence, at - 1):
                break
        if covering is not None and (covering.get("ship") is not None or covering.get("noun") is not None):
            break
        if token.text[0].isupper() and not sentence.sentence.caps and covering is None and token.start != sentence.start:
            start = token.start  # a brand or grade: 'Urals crude'
        else:
            start = token.start
        at -= 1
        steps += 1
    return start, origin, None


def _attributive(sentence: SentenceScan, index: int) -> bool:
    """Say whether a participle modifies the noun behind it ('seized oil', 'bagged sugar'), not a verb ('carried oil')."""
    if index == 0:
        return False
    before = sentence.tokens[index - 1].lower
    return (
        before in _DETERMINERS | {"of"}
        or before.isdigit()
        or any(n.end == sentence.tokens[index - 1].end for n in sentence.numbers)
    )


def _ammunition(scan: Scan, phrases: list[CargoPhrase]) -> list[CargoPhrase]:
    """Join 'rounds of artillery', 'rounds of ammunition', 'artillery and rocket launcher ammunition' into one phrase."""
    out: list[CargoPhrase] = []
    for phrase in phrases:
        last = out[-1] if out else None
        if last is not None and last.commodity is not None and phrase.commodity is not None:
            gap = scan.folded[last.term_end : phrase.term_start]
            rounds = last.commodity == "arms.artillery_ammunition" and re.fullmatch(r" of (?:[\w-]+ ){0,2}", gap)
            modifier = (
                last.commodity == "arms.artillery_system"
                and phrase.commodity in {"arms.munitions", "arms.artillery_ammunition", "arms.artillery_system"}
                and re.fullmatch(r"(?: (?:and|or))? (?:[\w-]+ )?", gap)
            )
            if rounds and phrase.quantity is None:
                code = "arms.munitions" if phrase.commodity == "arms.munitions" else "arms.artillery_ammunition"
                out[-1] = replace(last, end=phrase.end, term_end=phrase.term_end, commodity=code, weak=False, umbrella=False)
                continue
            if modifier and phrase.quantity is None and phrase.commodity != "arms.artillery_system":
                out[-1] = replace(
                    last,
                    end=phrase.end,
                    term_end=phrase.term_end,
                    commodity="arms.artillery_ammunition",
                    weak=False,
                    umbrella=False,
                )
                continue
        out.append(phrase)
    return out


def _without_umbrellas(scan: Scan, phrases: list[CargoPhrase]) -> list[CargoPhrase]:
    """Leave out an umbrella word whose parts are told right behind it ('military equipment, including rockets')."""
    kept = []
    for i, phrase in enumerate(phrases):
        following = phrases[i + 1] if i + 1 < len(phrases) else None
        if (
            phrase.umbrella
            and phrase.quantity is None
            and following is not None
            and following.commodity is not None
            and _PARTS.fullmatch(scan.text[phrase.end : following.start])
        ):
            continue
        kept.append(phrase)
    return kept


def cargo_lists(scan: Scan, phrases: Sequence[CargoPhrase]) -> list[list[CargoPhrase]]:
    """Group phrases that are coordinated: 'missiles, self-propelled artillery and munitions for them'.

    A measure by the container holds for the whole list: '1,000 containers of equipment and munitions'.
    """
    lists: list[list[CargoPhrase]] = []
    for phrase in phrases:
        last = lists[-1][-1] if lists else None
        if (
            last is not None and last.quantity is not None and last.quantity.unit in {"container", "teu", "crate", "truckload", "wagon"} and phrase.quantity is None
            and phrase.commodity is not None and re.fullmatch(r"\s+and\s+(?:[\w-]+\s+)?", scan.text[last.end : phrase.start] + " ")
        ):  # fmt: skip
            phrase = replace(phrase, quantity=last.quantity)
        if last is not None and phrase.commodity is None and last.commodity is not None:
            lists.append([phrase])
            continue
        if lists and _JOIN.fullmatch(scan.text[lists[-1][-1].end : phrase.start]):
            lists[-1].append(phrase)
        else:
            lists.append([phrase])
    return lists
