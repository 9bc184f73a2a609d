"""What goes beyond one sentence: commodities, ships and routes carried over, the same movement told twice, sources of a brief."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from sanctions_assets.extraction.movements import Draft, Voyages
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName, ship_key
from sanctions_assets.extraction.times import TimeExpression
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets.extraction.voyages import VoyageEnds, carry_ends
from sanctions_assets.extraction.speakers import Speakers, name_sources

_UNIT_CATEGORIES = {
    "barrel": ("energy",), "barrel_per_day": ("energy",), "cubic_metre": ("energy", "mineral", "goods"), "person": ("people",),
    "tonne": ("energy", "mineral", "food", "goods", "arms"), "tonne_per_day": ("energy", "mineral", "food", "goods"),
}  # fmt: skip


def complete(
    scan: Scan,
    drafts: Sequence[Draft],
    ships: Sequence[ShipName],
    speakers: Speakers,
    trips: Sequence[Voyages] = (),
    places: Sequence[PlaceName] = (),
    ends: Sequence[VoyageEnds] = (),
) -> list[Draft]:
    """Return the movements of a document with what the discourse supplies, unsupported ones left out, repetitions merged."""
    out = list(drafts)
    name_sources(out, speakers)
    _carry_commodity(out)
    _carry_ships(scan, out, ships)
    _carry_places(scan, out, places)
    carry_ends(out, ends)
    _carry_times(scan, out)
    _carry_focus(out, places)
    _carry_routes(scan, out)
    _carry_survey(out)
    out = [d for d in out if _supported(d)]
    told = {(d.commodity or "").partition(".")[0] for d in out if not d.headline}
    out = [d for d in out if not d.headline or (d.commodity or "").partition(".")[0] not in told]
    _trips_alone(scan, out, trips)
    lead = next((s.index for s in scan.sentences if not s.headline and s.end - s.start > 60), -1)
    return _merged(out, lead)


def _carry_commodity(drafts: list[Draft]) -> None:
    """Give a bare quantity ('600,000 barrels') the commodity last told that its unit can measure."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.commodity is None:
            unit = draft.unit_hint or ""
            source = next(
                (
                    d
                    for d in reversed(kept)
                    if d.commodity is not None
                    and d.commodity.partition(".")[0] in _UNIT_CATEGORIES.get(unit, ())
                    and draft.sentence - d.sentence <= 8
                ),
                None,
            )
            if source is not None:
                draft.commodity, draft.commodity_text = source.commodity, source.commodity_text
                draft.anaphoric = True
                if (
                    draft.origin_country is None
                    and source.origin_country is not None
                    and draft.frame != "seize"
                    and draft.origin is None
                    and draft.sentence - source.sentence <= 3
                ):
                    draft.origin_country = source.origin_country if draft.destination_country != source.origin_country else None
            elif (
                unit and unit not in _UNIT_CATEGORIES and kept and draft.sentence - kept[-1].sentence <= 3 and unit not in {"teu"}
            ):
                draft.commodity, draft.commodity_text, draft.anaphoric = kept[-1].commodity, kept[-1].commodity_text, True
            elif unit in {"barrel", "barrel_per_day"}:
                draft.commodity = "energy.oil"
            elif unit in {"container", "teu"}:
                draft.commodity = "goods.containers"
        if draft.commodity is not None:
            kept.append(draft)
    drafts[:] = kept


def _carry_ships(scan: Scan, drafts: Sequence[Draft], ships: Sequence[ShipName]) -> None:
    """Resolve 'she', 'the tanker' and the like to the ship last named; the only ship of an article is every 'ship' of it."""
    merchant = {ship_key(s.text): s for s in reversed(ships) if s.particulars.vessel_type != "warship"}
    former = {ship_key(n) for s in ships for n in s.particulars.former_names}
    single = [s for key, s in merchant.items() if key not in former]
    for draft in drafts:
        if len(single) == 1 and not draft.ships and not draft.headline:
            clause = scan.folded[scan.sentences[draft.sentence].start : scan.sentences[draft.sentence].end]
            if re.search(
                r"\b(?:an?|the|this|that) (?:[\w-]+ ){0,3}?(?:ship|vessel|tanker|freighter|bulker|carrier|coaster|trawler|boat)\b|\b(?:she|her)\b",
                clause,
            ) and not any(g.count_min not in {None, 1} for g in draft.groups):
                draft.ships = single
                continue
        these = re.search(
            r"\b(?:these|those|the same|the)\s+(?:two|three|four)?\s*(?:ships|vessels|tankers|freighters)\b",
            scan.folded[scan.sentences[draft.sentence].start : draft.end],
        )
        if these is not None and draft.ships and not draft.ship_needed:
            own = {ship_key(s.text) for s in draft.ships}
            before = [s for s in ships if s.sentence < draft.sentence and draft.sentence - s.sentence <= 3]
            if before:
                last = before[-1].sentence
                told = {ship_key(s.text): s for s in reversed(before) if s.sentence == last and ship_key(s.text) not in own}
                draft.ships = [*sorted(told.values(), key=lambda s: s.start), *draft.ships]
            continue
        if not draft.ship_needed:
            continue
        sentence = scan.sentences[draft.sentence]
        own = {ship_key(s.text) for s in draft.ships}
        before = [
            s for s in ships if s.end <= draft.start and 0 <= draft.sentence - s.sentence <= 4 and ship_key(s.text) not in own
        ]
        if not before:
            continue
        clause = scan.folded[sentence.start : draft.end]
        if re.search(r"\b(?:they|the two|both|these \w+|the (?:ships|vessels|tankers))\b", clause):
            last = before[-1].sentence
            together: dict[str, ShipName] = {}
            for ship in before:
                if last - ship.sentence <= (0 if len({ship_key(s.text) for s in before if s.sentence == last}) > 1 else 4):
                    together.setdefault(ship_key(ship.text), ship)
            draft.ships = list(together.values())
        else:
            draft.ships = [_focus(scan, before), *draft.ships]


def _focus(scan: Scan, before: Sequence[ShipName]) -> ShipName:
    """Return the ship that 'she' goes on speaking of: the subject of the last sentence that names one."""
    last = before[-1].sentence
    return next(s for s in before if s.sentence == last)


def _carry_places(scan: Scan, drafts: Sequence[Draft], places: Sequence[PlaceName]) -> None:
    """Resolve 'there', and the country of the customs that count a cargo."""
    for draft in drafts:
        if draft.there is not None:
            spots = [
                p
                for p in places
                if p.end <= draft.start
                and 0 < draft.sentence - p.sentence <= 2
                and p.role == "location"
                and p.name is not None
                and p.kind not in {"country", "sea", "region"}
            ]
            if spots and draft.there == "origin" and draft.origin is None and draft.origin_country in {None, spots[-1].country}:
                draft.origin, draft.origin_country = spots[-1], spots[-1].country
            elif (
                spots
                and draft.there == "destination"
                and draft.destination_country is None
                and spots[-1].country != draft.origin_country
            ):
                draft.destination, draft.destination_country = spots[-1], spots[-1].country
        if (
            draft.customs
            and draft.destination_country is None
            and draft.origin_country not in {None, draft.customs}
            and draft.frame in {"receive", "go", "seize", "unload", "carry"}
        ):
            draft.destination_country = draft.customs


def _carry_times(scan: Scan, drafts: Sequence[Draft]) -> None:
    """Date movements by the heading of their entry, by 'the same period', or by the season that a survey opens with."""
    headings: dict[int, TimeExpression] = {}
    heading: TimeExpression | None = None
    seen = 0
    for sentence in scan.sentences:
        alone = next(
            (
                t
                for t in sentence.times
                if t.start - sentence.start <= 3
                and t.read() != (None, None)
                and re.match(r"\s*(?:$|[-–—:.])", scan.text[t.end : min(sentence.end, t.end + 3)])
            ),
            None,
        )
        if alone is not None:
            heading = alone
            seen += 1
        if heading is not None:
            headings[sentence.index] = heading
    season: TimeExpression | None = None
    last: TimeExpression | None = None
    for draft in drafts:
        sentence = scan.sentences[draft.sentence]
        if draft.time is None and seen >= 3 and draft.sentence in headings:
            draft.time = headings[draft.sentence]
        if (
            draft.time is None
            and last is not None
            and re.search(
                r"\bsame (?:time|period|months?|weeks?|days?|quarter|year)\b", scan.folded[sentence.start : sentence.end]
            )
        ):
            draft.time = last
        total = (
            draft.quantity is not None
            and not draft.ships
            and draft.stance.status == "occurred"
            and draft.frame in {"send", "receive", "sell", "buy", "unload", "load", "export_total", "carry"}
        )
        if draft.time is not None:
            low, high = draft.time.read()
            if (
                season is None
                and total
                and not draft.headline
                and low is not None
                and high is not None
                and (high - low).days >= 25
                and draft.sentence <= 6
            ):
                season = draft.time
            last = draft.time
        elif (
            season is not None
            and total
            and draft.claimed_by is None
            or (season is not None and total and draft.rule == "cargo.gapped")
        ):
            draft.time = season


def _carry_survey(drafts: Sequence[Draft]) -> None:
    """A survey of one state's imports or exports goes on counting for it: 'India imported ... Iraq supplied 830,000 bpd'."""
    counted = [d for d in drafts if d.quantity is not None and not d.headline and not d.ships and d.commodity is not None and d.stance.assertion != "denied" and d.frame not in {"seize", "carry"}]
    lead = next((d for d in counted if d.sentence <= 3 and bool(d.destination_country) != bool(d.origin_country) or (d.sentence <= 3 and d.destination_country and d.origin_country)), None)
    if lead is None or lead.quantity is None:
        return
    alike = [d for d in counted if d is not lead and d.quantity is not None and d.quantity.unit == lead.quantity.unit and (d.commodity or "").partition(".")[0] == (lead.commodity or "").partition(".")[0]]
    receiving = lead.frame in {"receive", "buy"} or (lead.trigger is not None and lead.trigger.lemma.startswith("import"))
    for end, other in ((("destination_country", "origin_country"),) if receiving else (("origin_country", "destination_country"),)):
        code = getattr(lead, end)
        if code is None or any(getattr(d, end) not in {None, code} for d in alike):
            continue
        for draft in alike:
            if getattr(draft, end) is None and getattr(draft, end.removesuffix("_country")) is None and getattr(draft, other) not in {None, code}:
                setattr(draft, end, code)


def _carry_focus(drafts: Sequence[Draft], places: Sequence[PlaceName]) -> None:
    """Give a movement without ends the port that the whole article is about."""
    ports = Counter(
        (p.name, p.country) for p in places if p.role == "location" and p.kind in {"port", "terminal", "anchorage"} and p.name
    )
    if not ports:
        return
    (name, country), count = ports.most_common(1)[0]
    if count < 3 or count < 0.4 * sum(ports.values()):
        return
    spot = next(p for p in places if p.name == name and p.country == country and p.kind in {"port", "terminal", "anchorage"})
    for draft in drafts:
        if draft.origin_country or draft.destination_country or draft.commodity is None or draft.headline:
            continue
        if draft.frame in {"unload", "receive"}:
            draft.destination, draft.destination_country = spot, country
        elif draft.frame == "send" and draft.trigger is not None and draft.trigger.voice == "passive":
            draft.origin, draft.origin_country = spot, country


def _carry_routes(scan: Scan, drafts: Sequence[Draft]) -> None:
    """Fill the ends that a sentence leaves out from what the article says of the same kind of cargo."""
    by_category: dict[str, Counter[tuple[str, str]]] = {}
    for draft in drafts:
        if (
            draft.origin_country
            and draft.destination_country
            and draft.origin_country != draft.destination_country
            and draft.commodity
        ):
            by_category.setdefault(draft.commodity.partition(".")[0], Counter())[
                (draft.origin_country, draft.destination_country)
            ] += 1
    told = {d.sentence for d in drafts if d.origin_country and d.destination_country and d.origin_country != d.destination_country}
    pairs = Counter(frozenset(route) for routes in by_category.values() for route in routes.elements())
    bilateral = next(iter(pairs)) if len(pairs) == 1 and len(told) >= 3 else None
    for draft in drafts:
        if draft.commodity is None:
            continue
        routes = by_category.get(draft.commodity.partition(".")[0], Counter())
        origin, destination = draft.route
        if origin and destination:
            continue
        sibling = next(
            (
                d
                for d in drafts
                if d is not draft
                and d.sentence == draft.sentence
                and d.trigger is not None
                and d.trigger is draft.trigger
                and d.origin_country
                and d.destination_country
            ),
            None,
        )
        if sibling is not None and not origin and not destination:
            continue
        denied = draft.stance.assertion == "denied"
        if not routes and draft.commodity.startswith(("arms.", "people.")) and (origin or destination or denied):
            routes = sum(by_category.values(), Counter())
        fitting = [
            route
            for route, _ in routes.most_common()
            if (not origin or route[0] == origin) and (not destination or route[1] == destination)
        ]
        if (
            not fitting
            and bilateral is not None
            and (origin in bilateral) != (destination in bilateral)
            and not (origin and destination)
        ):
            known = origin or destination
            other = next(iter(bilateral - {known}))
            draft.origin_country, draft.destination_country = (known, other) if origin else (other, known)
            continue
        if not fitting:
            continue
        if denied:
            draft.origin_country, draft.destination_country = fitting[0]
            continue
        moves = draft.trigger is not None or draft.rule != "cargo.object"
        if not origin and not destination and draft.commodity.startswith(("arms.", "people.")) and moves and not draft.ships:
            draft.origin_country, draft.destination_country = fitting[0]
            draft.anaphoric = True
        elif not fitting:
            continue
        elif (
            len({r for r in fitting}) == 1
            and (origin or destination)
            and draft.commodity.startswith(("arms.", "people."))
            and not draft.headline
        ):
            draft.origin_country, draft.destination_country = fitting[0]
            draft.anaphoric = True


def _trips_alone(scan: Scan, drafts: Sequence[Draft], trips: Sequence[Voyages]) -> None:
    """Give the figures of a sentence that counts voyages, but names no cargo, to the movement told just before it."""
    for voyages in trips:
        if any(d.sentence == voyages.sentence for d in drafts):
            continue
        told = [d for d in drafts if 0 < voyages.sentence - d.sentence <= 2 and d.stance.assertion != "denied" and not d.headline]
        if not told:
            continue
        draft = told[-1]
        if draft.trips == (None, None):
            draft.trips = voyages.trips
            draft.groups = draft.groups or list(voyages.groups)
            draft.ships = draft.ships or list(voyages.ships)
            draft.time = draft.time or voyages.time


def _supported(draft: Draft) -> bool:
    """Say whether a draft tells a movement: an end, a ship, or a quantity under a verb of moving."""
    commodity = draft.commodity
    if commodity is None:
        return False
    has_route = bool(draft.origin_country or draft.destination_country)
    crosses = bool(draft.origin_country and draft.destination_country and draft.origin_country != draft.destination_country)
    has_ship = bool(draft.ships or draft.groups)
    has_quantity = draft.quantity is not None
    frames = draft.trigger.frames if draft.trigger is not None else ()
    if frames and set(frames) <= {"produce"}:
        return False
    if draft.rule in {"cargo.moves", "cargo.bound"} and not (has_quantity or draft.explicit):
        return False
    if draft.umbrella and draft.weak and not (crosses or has_ship):
        return False
    if draft.weak and not (has_ship or (has_quantity and has_route) or (crosses and draft.explicit)):
        return False
    dealing = bool(frames) and set(frames) <= {"sell", "buy", "exchange", "smuggle", "divert", "seize", "steal"}
    if (
        draft.trigger is not None
        and draft.trigger.noun is not None
        and not has_quantity
        and not has_ship
        and draft.stance.assertion != "denied"
        and (dealing or not (draft.explicit or crosses))
    ):
        return False
    if set(frames) == {"seize"} and not (has_ship or has_quantity):
        return False
    if has_quantity and draft.afloat and set(frames) & {"carry", "load", "unload", "transfer"} and not draft.vague and not draft.weak and draft.stance.assertion != "denied":
        return True
    if (draft.commodity or "").startswith("people.") and draft.vague and not has_quantity:
        return False
    if set(frames) == {"seize"} and has_quantity and draft.afloat and not draft.weak and draft.stance.assertion != "denied":
        return True
    if draft.vague and not has_quantity and not (crosses and draft.explicit):
        return False
    if draft.stance.assertion == "denied":
        return has_route or has_ship
    if draft.trigger is None:
        return has_ship or crosses or (has_quantity and has_route)
    if draft.anaphoric and not has_quantity and not has_ship and not crosses:
        return False
    return has_route or has_ship or False


def _compatible(a: Draft, b: Draft, lead: int) -> bool:
    """Say whether two drafts of one document can tell the same movement; headline and lead only announce the rest."""
    announced = a.headline or b.headline
    first = a if a.sentence == lead else b
    opening = (
        lead in {a.sentence, b.sentence}
        and a.sentence != b.sentence
        and (first.claimed_by is None or not re.search(r"[A-Z]", first.claimed_by))
    )
    if a.stance.status != b.stance.status or (a.stance.assertion == "denied") != (b.stance.assertion == "denied"):
        return False
    if a.commodity != b.commodity:
        if a.sentence == b.sentence:
            return False
        same_category = (a.commodity or "").partition(".")[0] == (b.commodity or "").partition(".")[0]
        vague = (a.commodity or "").endswith((".unspecified", ".oil", ".munitions")) or (b.commodity or "").endswith(
            (".unspecified", ".oil", ".munitions")
        )
        if not (same_category and vague and _tied(a, b)):
            return False
    if a.claimed_by and b.claimed_by and a.claimed_by != b.claimed_by and not (announced or opening):
        return False
    for mine, theirs in ((a.origin_country, b.origin_country), (a.destination_country, b.destination_country)):
        if mine and theirs and mine != theirs:
            return False
    for place, other in ((a.origin, b.origin), (a.destination, b.destination)):
        if (
            place is not None
            and other is not None
            and place.kind not in {"country", "region"}
            and other.kind not in {"country", "region"}
            and place.name
            and other.name
            and place.name != other.name
        ):
            return False
    if a.quantity and b.quantity and (a.quantity.low, a.quantity.high) != (b.quantity.low, b.quantity.high):
        rounded = announced and {a.quantity.low, a.quantity.high} & {b.quantity.low, b.quantity.high} - {None}
        if not rounded:
            return False
    ships, others = {ship_key(s.text) for s in a.ships}, {ship_key(s.text) for s in b.ships}
    if ships and others and not (ships <= others or others <= ships):
        return False
    if a.time and b.time and a.time.read() != b.time.read():
        return False
    if a.stance.assertion == "denied":
        return True
    routes_told = bool(a.origin_country or a.destination_country) and bool(b.origin_country or b.destination_country)
    return (
        _tied(a, b)
        or (routes_told and a.route == b.route)
        or announced
        or (opening and routes_told)
        or (
            routes_told and (a.quantity is None or b.quantity is None) and a.commodity == b.commodity and a.sentence == b.sentence
        )
    )


def _tied(a: Draft, b: Draft) -> bool:
    ships = {ship_key(s.text) for s in a.ships} & {ship_key(s.text) for s in b.ships}
    quantity = (
        a.quantity is not None
        and b.quantity is not None
        and (a.quantity.low, a.quantity.high, a.quantity.unit) == (b.quantity.low, b.quantity.high, b.quantity.unit)
    )
    return bool(ships) or quantity


def _merged(drafts: Sequence[Draft], lead: int) -> list[Draft]:
    """Join drafts of the same movement; the first body sentence's stays, with the fuller figures of the others."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.headline, d.sentence == lead, d.start, d.end)):
        twin = next((k for k in kept if _compatible(k, draft, lead)), None)
        if twin is None:
            kept.append(draft)
            continue
        _absorb(twin, draft)
    return sorted(kept, key=lambda d: (d.start, d.end, d.commodity or ""))


def _absorb(kept: Draft, other: Draft) -> None:
    kept.quantity = kept.quantity or other.quantity
    if kept.origin is None or (kept.origin.kind == "country" and other.origin is not None and other.origin.kind != "country"):
        kept.origin = other.origin or kept.origin
    if kept.destination is None or (
        kept.destination.kind == "country" and other.destination is not None and other.destination.kind != "country"
    ):
        kept.destination = other.destination or kept.destination
    kept.origin_country = kept.origin_country or other.origin_country
    kept.destination_country = kept.destination_country or other.destination_country
    keys = {ship_key(s.text) for s in kept.ships}
    kept.ships += [s for s in other.ships if ship_key(s.text) not in keys]
    kept.groups = kept.groups or other.groups
    kept.time = kept.time or other.time
    if kept.trips == (None, None):
        kept.trips = other.trips
    kept.claimed_by = kept.claimed_by or (other.claimed_by if not other.headline else None)
    if (
        kept.commodity
        and other.commodity
        and kept.commodity.endswith((".unspecified", ".oil"))
        and not other.commodity.endswith((".unspecified", ".oil"))
    ):
        kept.commodity, kept.commodity_text = other.commodity, other.commodity_text
    if other.stance.assertion == "hedged" and kept.stance.assertion == "asserted" and kept.headline:
        kept.stance = replace(kept.stance, assertion="hedged")
