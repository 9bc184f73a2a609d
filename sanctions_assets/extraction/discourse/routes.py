"""Ends of a movement from other movements of the article: the route of the same cargo, the state that a survey counts for."""

from collections import Counter
from collections.abc import Mapping, Sequence

from sanctions_assets.extraction.discourse.categories import category_of
from sanctions_assets.extraction.discourse.parties import has_named_subject
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.scan import Scan

Route = tuple[str, str]
"""Countries of origin and destination."""

_FOLLOWED = frozenset({"arms", "people"})
"""Categories whose route an article tells once for all its sentences."""
_RETURN_REACH = 3
"""Sentences back to the movement for which something came in return."""
_LEAD_SENTENCES = 3
_FEWEST_BILATERAL = 3
"""Sentences that must tell one and the same pair of countries for an article to be about the two."""


def carry_routes(drafts: Sequence[Draft]) -> None:
    """Fill the ends that a sentence leaves out from what the article says of the same kind of cargo."""
    _return_favours(drafts)
    crossing = [(d, (d.origin_country, d.destination_country)) for d in drafts if _crosses(d)]
    told: dict[str, Counter[Route]] = {}
    for draft, (origin, destination) in crossing:
        if draft.commodity and origin and destination:
            told.setdefault(category_of(draft.commodity), Counter())[(origin, destination)] += 1
    split = _split_route(drafts) if not (told.keys() & _FOLLOWED) else None
    if split is not None:
        told["arms"] = Counter([split, split[::-1]])  # what comes in return goes the other way
    pairs = {frozenset(route) for routes in told.values() for route in routes}
    between_two = len(pairs) == 1 and len({d.sentence for d, _ in crossing}) >= _FEWEST_BILATERAL
    pair = next(iter(pairs)) if between_two else None
    beside: dict[int, list[Draft]] = {}
    for draft in drafts:
        beside.setdefault(draft.sentence, []).append(draft)
    open_ended = [d for d in drafts if not (all(d.route) or d.several)]
    for draft in [d for d in open_ended if any(d.route) or not _has_routed_sibling(d, beside[d.sentence])]:
        _fill_route(draft, told, pair)


def _return_favours(drafts: Sequence[Draft]) -> None:
    """Give what is sent 'in return' the route of the movement told before, the other way round."""
    last: Draft | None = None
    for draft in drafts:
        if draft.in_return and last is not None and draft.sentence - last.sentence <= _RETURN_REACH:
            back = last.route[::-1]
            if any(draft.route) and all(own in {None, told} for own, told in zip(draft.route, back, strict=True)):
                draft.origin_country, draft.destination_country = back
        elif _crosses(draft):
            last = draft


def _split_route(drafts: Sequence[Draft]) -> Route | None:
    """Return the route of arms and people of which each sentence tells only one end: all from one state, all to one other."""
    followed = [d for d in drafts if d.commodity and category_of(d.commodity) in _FOLLOWED and not all(d.route)]
    destinations = {d.destination_country for d in followed if d.destination_country}
    origins = {d.origin_country for d in followed if d.origin_country} - destinations
    return (origins.pop(), destinations.pop()) if len(origins) == len(destinations) == 1 else None


def _crosses(draft: Draft) -> bool:
    origin, destination = draft.route
    return bool(origin) and bool(destination) and origin != destination


def _has_routed_sibling(draft: Draft, beside: Sequence[Draft]) -> bool:
    """Say whether the same verb moves other cargo on a route that is told: then this cargo is meant to go without."""
    return draft.trigger is not None and any(d is not draft and d.trigger is draft.trigger and all(d.route) for d in beside)


def _fill_route(draft: Draft, told: Mapping[str, Counter[Route]], pair: frozenset[str] | None) -> None:
    """Give a draft the route that fits what it tells; only arms and people take one over without being denied."""
    origin, destination = draft.route
    denied = draft.stance.assertion == "denied"
    category = category_of(draft.commodity)
    followed = category in _FOLLOWED
    routes = told.get(category) or Counter()
    if not routes and followed and (origin or destination or denied):
        routes = sum(told.values(), Counter())
    fitting = [r for r, _ in routes.most_common() if (not origin or r[0] == origin) and (not destination or r[1] == destination)]
    if not fitting:
        goals = {r[1] for r in routes}
        if (
            followed
            and origin
            and not destination
            and not denied
            and not draft.headline
            and len(goals) == 1
            and origin not in goals
        ):
            draft.destination_country = next(iter(goals))  # others arm the same state
            return
        if pair is not None and ((origin in pair) or (destination in pair)):
            _fill_from_pair(draft, pair)
        return
    one_end = bool(origin or destination)
    moves = draft.trigger is not None or draft.rule != "cargo.object"
    follows = (len(fitting) == 1 and not draft.headline) if one_end else (moves and not draft.ships)
    if denied or (followed and follows):
        draft.origin_country, draft.destination_country = fitting[0]
        draft.anaphoric = draft.anaphoric or not denied


def _fill_from_pair(draft: Draft, pair: frozenset[str]) -> None:
    """Give a draft with one end the other of the two countries that the article is about."""
    if draft.origin_country:
        draft.destination_country = next(iter(pair - {draft.origin_country}))
    elif draft.destination_country:
        draft.origin_country = next(iter(pair - {draft.destination_country}))


def carry_survey(scan: Scan, drafts: Sequence[Draft]) -> None:
    """A survey of one state's imports or exports goes on counting for it: 'India imported ... Iraq supplied 830,000 bpd'."""
    counted = [d for d in drafts if _is_counted(d)]
    lead = next((d for d in counted if d.sentence <= _LEAD_SENTENCES and any(d.route)), None)
    if lead is None:
        return
    alike = [
        d
        for d in counted
        if d is not lead and _unit(d) == _unit(lead) and category_of(d.commodity) == category_of(lead.commodity)
    ]
    imports = lead.frame in {"receive", "buy"} or (lead.trigger is not None and lead.trigger.lemma.startswith("import"))
    state = lead.destination_country if imports else lead.origin_country
    own = [d.destination_country if imports else d.origin_country for d in alike]
    if state is None or any(country not in {None, state} for country in own):
        return
    for draft in alike:
        if imports and draft.frame in {"buy", "receive"} and has_named_subject(scan, draft):
            continue  # another buyer
        if imports and draft.lacks_destination and draft.destination is None and draft.origin_country not in {None, state}:
            draft.destination_country = state
        elif not imports and draft.lacks_origin and draft.origin is None and draft.destination_country not in {None, state}:
            draft.origin_country = state


def _is_counted(draft: Draft) -> bool:
    if draft.quantity is None or draft.commodity is None or draft.headline or draft.ships:
        return False
    return draft.stance.assertion != "denied" and draft.frame not in {"seize", "carry"}


def _unit(draft: Draft) -> str | None:
    return draft.quantity.unit if draft.quantity is not None else None
