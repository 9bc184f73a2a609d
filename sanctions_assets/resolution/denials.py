"""Denials set beside the movements that they deny.

A denial speaks first to its own document: it disputes the movements claimed there of the same category, direction and
commodity. A denial in general ('both deny arms deals are taking place') disputes every one of its category on that route; a
special one what it names, or where nothing there is called so, what an umbrella word or a kindred one may mean. A country
that it states must be stated of the movement too: who denies exports to Bulgaria does not deny exports as a whole. A denial
with neither country nor ship disputes the one movement of its commodity in the document, if there is but one. Beyond its
document it disputes only the flow of exactly its commodity and route, or the voyages of a ship that it names, and nothing
that came after it.
"""

from collections import defaultdict
from collections.abc import Iterable

from sanctions_assets.resolution.clusters import Cluster
from sanctions_assets.resolution.ends import Ends
from sanctions_assets.resolution.movements import Movement, covers, is_umbrella

# Where the leaf 'unspecified' is a word for all of its category; for goods, food and minerals it is also the leaf of whatever
# has none of its own (timber, sugar, gypsum), so that there a movement of that very leaf is meant first.
_GENERAL_CATEGORIES = frozenset({"arms", "energy"})

# Leaves that a speaker may mean by one another: a luxury car is a vehicle, a machine tool has two uses, missiles are missiles.
_KIN = (
    frozenset({"goods.vehicles", "goods.luxury"}),
    frozenset({"goods.machinery", "goods.dual_use"}),
    frozenset({"arms.missile", "arms.ballistic_missile", "arms.air_defense_system"}),
    frozenset({"arms.munitions", "arms.artillery_ammunition"}),
)


class Denied:
    """The movements claimed, asked which of them a denial disputes."""

    def __init__(self, clusters: Iterable[Cluster], ends: Ends) -> None:
        self._ends = ends
        self._by_document: defaultdict[tuple[str, str, str], dict[int, Cluster]] = defaultdict(dict)
        self._flows: defaultdict[tuple[str | None, ...], dict[int, Cluster]] = defaultdict(dict)
        self._by_ship: defaultdict[tuple[str, str, str], dict[int, Cluster]] = defaultdict(dict)
        for found in clusters:
            for member in found.members:
                claim = member.claim
                status = claim.event_status
                self._by_document[status, claim.category, claim.document_id].setdefault(id(found), found)
                if found.kinds == {"flow"}:
                    route = (status, claim.commodity, claim.origin_country, claim.destination_country)
                    self._flows[route].setdefault(id(found), found)
                for ship in member.ships:
                    self._by_ship[status, claim.commodity, ship].setdefault(id(found), found)

    def targets(self, denial: Movement) -> list[Cluster]:
        """Return the movements that a denial disputes, none where nothing that it denies is claimed."""
        claim = denial.claim
        here = self._by_document.get((claim.event_status, claim.category, claim.document_id), {})
        found = self._of_leaf(denial, [near for near in here.values() if self._may_mean(denial, near)])
        if len(found) > 1 and not (denial.ships or claim.origin_country or claim.destination_country):
            found = []
        chosen = {id(near): near for near in found}
        for far in self._elsewhere(denial):
            if not _came_after(denial, far) and self._may_mean(denial, far):
                chosen.setdefault(id(far), far)
        return list(chosen.values())

    def _elsewhere(self, denial: Movement) -> Iterable[Cluster]:
        claim = denial.claim
        if denial.ships:
            ships = sorted(denial.ships)
            return [far for ship in ships for far in self._by_ship.get((claim.event_status, claim.commodity, ship), {}).values()]
        if claim.origin_country and claim.destination_country:
            route = (claim.event_status, claim.commodity, claim.origin_country, claim.destination_country)
            return self._flows.get(route, {}).values()
        return ()

    def _of_leaf(self, denial: Movement, here: list[Cluster]) -> list[Cluster]:
        """Return those of the same document that the denied commodity and ships mean, the closest first."""
        leaf, category = denial.claim.commodity, denial.claim.category
        if denial.ships and (named := [near for near in here if any(denial.ships & ships for ships in near.ship_sets)]):
            here = named
        exact = [near for near in here if leaf in near.leaves]
        if is_umbrella(leaf) and category in _GENERAL_CATEGORIES:
            return [near for near in here if leaf in near.leaves or any(covers(leaf, other) for other in near.leaves)]
        if exact:
            return exact
        return [near for near in here if any(_are_kin(leaf, other) for other in near.leaves)]

    def _may_mean(self, denial: Movement, found: Cluster) -> bool:
        """Tell whether nothing the denial states keeps it from meaning the movement."""
        claim = denial.claim
        same_ship = any(denial.ships & ships for ships in found.ship_sets)
        if denial.ships and found.ship_sets and not same_ship:
            return False
        for country, known in ((claim.origin_country, found.origins), (claim.destination_country, found.destinations)):
            if country is not None and known != {country} and not (same_ship and not known):
                return False
        if denial.period and found.stated and not denial.period.meet(found.stated):
            return False
        for place, places in (
            (claim.origin_place_id, found.origin_places),
            (claim.destination_place_id, found.destination_places),
        ):
            if place is not None and not all(self._ends.compatible(place, other) for other in places):
                return False
        return True


def _are_kin(one: str, other: str) -> bool:
    return covers(one, other) or covers(other, one) or any(one in kin and other in kin for kin in _KIN)


def _came_after(denial: Movement, found: Cluster) -> bool:
    """Tell whether a movement, or the first report of an undated one, is later than the denial."""
    began = found.starts or found.first_told
    return denial.published_on is not None and began is not None and began > denial.published_on
