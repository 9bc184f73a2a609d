"""Whether a sentence says enough of a cargo to tell a movement: an end, a ship, or a quantity under a verb of moving."""

from typing import NamedTuple

from sanctions_assets.extraction.discourse.categories import category_of, is_unspecific
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.theme import Theme

_DEALING = frozenset({"sell", "buy", "exchange", "smuggle", "divert", "seize", "steal"})
_OF_TRADE = frozenset({
    "airlift", "arm", "deploy", "deploys", "export", "exports", "import", "imports", "re-export", "ship", "shipment", "shipments",
    "smuggle",
})  # fmt: skip
"""Verbs and nouns that hardly mean anything but the movement of goods or people."""
_TAKING = frozenset({"load", "receive", "buy", "carry", "recruit"})
_STOPPING = frozenset({"seize", "intercept", "confiscate", "interdict", "impound", "capture"})
_LOADS = frozenset({"cargo", "cargoes", "load", "loads"})
"""Nouns that make cargo of any goods behind them."""
_HANDLING = frozenset({"carry", "load", "unload", "transfer"})


class _Evidence(NamedTuple):
    """What a draft tells beside its commodity."""

    end: bool
    crossing: bool
    """Two ends in different countries."""
    ship: bool
    quantity: bool
    frames: frozenset[str]
    denied: bool


def is_supported(draft: Draft, theme: Theme) -> bool:
    """Say whether a draft tells a movement; in an article on other things it takes more than in one on trade or ships."""
    if draft.commodity is None or draft.itemised:
        return False
    origin, destination = draft.route
    told = _Evidence(
        end=bool(origin or destination or draft.several),
        crossing=bool(origin and destination and origin != destination) or _crosses_several(draft),
        ship=bool(draft.ships or draft.groups),
        quantity=draft.quantity is not None,
        frames=frozenset(draft.trigger.frames if draft.trigger is not None else ()),
        denied=draft.stance.assertion == "denied",
    )
    if _is_ships_own(draft, told) or _moves_nothing(draft, told) or _too_weak(draft, told) or _dealt_at_home(draft, told):
        return False
    if not (theme.trades or theme.brief) and _in_passing(draft, told):
        return False
    if theme.airborne and not (told.end or draft.ships):
        return False  # fuel that tankers of the air pass on
    if _measured_afloat(draft, told):
        return True
    if _too_vague(draft, told):
        return False
    if told.denied:  # a search of a ship that finds nothing is a denial without any route
        return told.end or told.ship or (draft.ship_needed and told.frames <= {"seize", "carry"})
    if draft.trigger is None:
        return told.ship or told.crossing or (told.quantity and told.end)
    if draft.anaphoric and not (told.quantity or told.ship or told.crossing):
        return False
    if told.quantity and draft.trigger.lemma.startswith("inspect"):
        return True  # 'wheat inspected for export totalled'
    return told.end or told.ship or (draft.measured_list and draft.afloat and told.frames == {"seize"})


def _is_ships_own(draft: Draft, told: _Evidence) -> bool:
    """Say whether people or craft only belong to a ship: 'a crew with two Danes', 'sent two ships and a helicopter'."""
    if draft.weak and draft.trigger is None and category_of(draft.commodity) == "people":
        return True
    return told.frames == {"deploy"} and not told.end and category_of(draft.commodity) == "arms"


def _in_passing(draft: Draft, told: _Evidence) -> bool:
    """Say whether words that mean much else move the goods: no figure with an end, no route, no verb of trade."""
    if told.ship or told.crossing or (told.quantity and draft.explicit):
        return False
    lemma = draft.trigger.lemma if draft.trigger is not None else ""
    return not (told.end and lemma in _OF_TRADE)


def _dealt_at_home(draft: Draft, told: _Evidence) -> bool:
    """Say whether goods are only bought or sold, with no figure and no other country: 'households bought fewer cars'."""
    return (
        bool(told.frames)
        and told.frames <= {"sell", "buy"}
        and category_of(draft.commodity) != "arms"
        and not (told.crossing or told.ship or told.quantity or told.denied or draft.explicit)
    )


def _crosses_several(draft: Draft) -> bool:
    """Say whether both ends are told, one at least as several states."""
    return bool(draft.several) and not draft.lacks_origin and not draft.lacks_destination


def _moves_nothing(draft: Draft, told: _Evidence) -> bool:
    """Production, dealings that no figure or ship makes a movement of, seizures of nothing countable."""
    if told.frames == {"seize"} and category_of(draft.commodity) == "people" and not told.crossing:
        return True  # men arrested are no cargo
    if told.frames in ({"produce"}, {"produce", "export_total"}) or (
        told.frames == {"seize"}
        and not (
            told.ship
            or told.quantity
            or (told.crossing and _stopped_underway(draft))
            or (draft.afloat and draft.measured_list)
            or (told.denied and draft.ship_needed)
        )
    ):
        return True
    if draft.trigger is not None and draft.trigger.lemma == "pump" and draft.quantity is not None and draft.quantity.rate:
        return draft.destination_country is None and not told.ship  # wells pump nine million barrels a day
    if draft.trigger is None or draft.trigger.noun is None or told.quantity or told.ship or told.denied:
        return False
    return told.frames <= _DEALING or not (draft.explicit or told.crossing)


def _stopped_underway(draft: Draft) -> bool:
    """Say whether the sentence itself tells where seized cargo went: 'seized Iranian weapons bound for Yemen'."""
    stopped = draft.trigger is not None and draft.trigger.lemma in _STOPPING
    return stopped and draft.explicit > 0 and not draft.anaphoric


def _too_weak(draft: Draft, told: _Evidence) -> bool:
    """Words that mean cargo only with a figure, a ship or a route: 'equipment', 'goods move', 'bound for'."""
    if draft.rule in {"cargo.moves", "cargo.bound"} and not (told.quantity or draft.explicit):
        return True
    if not draft.weak or told.ship:
        return False
    if draft.umbrella and not told.crossing:
        return True
    return not ((told.quantity and told.end) or (told.crossing and draft.explicit))


def _measured_afloat(draft: Draft, told: _Evidence) -> bool:
    """A quantity loaded, carried or seized where the sentence speaks of a ship is a movement without any end."""
    if not (told.quantity and draft.afloat) or draft.weak or told.denied:
        return False
    return told.frames == {"seize"} or (bool(told.frames & _HANDLING) and not draft.vague)


def _taken_at_home(draft: Draft, told: _Evidence) -> bool:
    """'Spain will take on 2,000 soldiers'."""
    if draft.destination_country is not None or draft.explicit or told.ship or told.denied:
        return False
    return bool(told.frames) and told.frames <= _TAKING and category_of(draft.commodity) == "people"


def _too_vague(draft: Draft, told: _Evidence) -> bool:
    """'parts', 'men', 'papers' without a figure."""
    if _taken_at_home(draft, told):
        return True
    if draft.vague and category_of(draft.commodity) == "people" and draft.destination_country is None and not told.denied:
        return not told.ship or draft.trigger is None  # 'nine men from Leeds were arrested', 'the tug with seven men'
    if not draft.vague or told.quantity:
        return False
    if category_of(draft.commodity) == "people":
        return True
    if told.ship and draft.trigger is not None:
        if draft.rule == "cargo.noun_of" and draft.trigger.lemma in _LOADS:
            return False  # 'the Alma sank with a cargo of logs'
        if told.frames == {"carry"} and draft.explicit and draft.ships and not draft.umbrella:
            return False  # 'the Alma was carrying logs to Tianjin'
    specific = category_of(draft.commodity) == "food" and not is_unspecific(draft.commodity)
    return not (draft.explicit and (told.crossing or (specific and told.ship and told.end)))  # 'the Alma, carrying corn from'
