"""The movements of a document from those of its sentences: completed, judged and merged."""

from collections.abc import Callable, Container, Sequence

from sanctions_assets.extraction.discourse.categories import category_of
from sanctions_assets.extraction.discourse.commodities import carry_commodities
from sanctions_assets.extraction.discourse.ends import carry_focus, carry_places
from sanctions_assets.extraction.discourse.merging import merged
from sanctions_assets.extraction.discourse.parties import carry_parties
from sanctions_assets.extraction.discourse.routes import carry_routes, carry_survey
from sanctions_assets.extraction.discourse.ship_routes import carry_ship_routes
from sanctions_assets.extraction.discourse.ships import carry_ships
from sanctions_assets.extraction.discourse.support import is_supported
from sanctions_assets.extraction.discourse.times import carry_times
from sanctions_assets.extraction.discourse.trips import add_trips, behind_movements
from sanctions_assets.extraction.groups import ShipGroup
from sanctions_assets.extraction.movements import Draft, Voyages
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.ships import ShipName
from sanctions_assets.extraction.speakers import Speakers, name_sources
from sanctions_assets.extraction.toponyms import PlaceName
from sanctions_assets.extraction.voyages import VoyageEnds, carry_ends

_SHORTEST_LEAD = 60
"""Characters; anything shorter before the first paragraph is a dateline or byline."""


def complete(
    scan: Scan,
    drafts: Sequence[Draft],
    ships: Sequence[ShipName],
    speakers: Callable[[], Speakers],
    trips: Callable[[Container[int]], Sequence[Voyages]],
    places: Sequence[PlaceName] = (),
    ends: Sequence[VoyageEnds] = (),
    groups: Sequence[ShipGroup] = (),
) -> list[Draft]:
    """Return the movements of a document with what the discourse supplies, unsupported ones left out, repetitions merged.

    ``drafts`` are the movements of its sentences in reading order, changed in place; ``trips`` returns the counts of voyages
    of given sentences, ``ends`` are the ends of voyages told by sentences without cargo. The order of the steps matters: each
    builds on those before. ``speakers`` are asked for only where a movement is left for which somebody can speak.
    """
    out = carry_commodities(scan, drafts)
    carry_ships(scan, out, ships, groups)
    carry_places(out, places)
    carry_ends(out, ends)
    carry_ship_routes(out)
    carry_focus(out, places)
    carry_parties(scan, out)
    carry_routes(out)
    carry_survey(scan, out)
    if not any(is_supported(d, scan.theme) for d in out):
        return []
    name_sources(drafts, speakers())
    carry_times(scan, out)
    out = _without_repeating_headline([d for d in out if is_supported(d, scan.theme)])
    add_trips(out, trips(behind_movements(out)))
    lead = next((s.index for s in scan.sentences if not s.headline and s.end - s.start > _SHORTEST_LEAD), -1)
    return merged(out, lead)


def _without_repeating_headline(drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out what a headline tells of a kind of cargo that the body tells of as well."""
    told = {category_of(d.commodity) for d in drafts if not d.headline}
    return [d for d in drafts if not d.headline or category_of(d.commodity) not in told]
