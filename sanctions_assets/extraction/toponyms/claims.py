"""Places at the ends of movements: where goods come off or go aboard a ship, the city's port is meant."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.toponyms.finder import Toponyms
from sanctions_assets.extraction.toponyms.place_name import PlaceName
from sanctions_assets.places.gazetteer import PORT_KINDS, Gazetteer

if TYPE_CHECKING:
    from sanctions_assets.extraction.movements import Draft

_BY_LAND = re.compile(
    r"\b(?:by (?:rail|air|road|train|truck|lorry|plane|land)|on trains?|flown|flew|flying|fly|airlift\w*|overland|railway|lorries"
    r"|trucks|cargo planes?|flights?)\b"
)
_AFLOAT = frozenset({"tonne", "barrel", "cubic_metre", "teu", "container"})
"""Units in which cargo goes by sea unless the text says otherwise."""


def is_known_place(gazetteer: Gazetteer, name: str) -> bool:
    """Say whether a name alone is better known as a place than it could be as a ship's."""
    return any(
        e.population >= 300_000
        or e.kind in {"country", "sea", "strait", "region", "canal", "river", "island", "cape"}
        or (e.kind in PORT_KINDS and e.population >= 20_000)
        for e in gazetteer.lookup(name)
    )


def ports_of_claims(scan: Scan, drafts: Sequence["Draft"], places: list[PlaceName], toponyms: Toponyms) -> None:
    """Read a city at which cargo was loaded or landed from the sea as its port, in ``drafts`` and ``places``."""
    changed: dict[tuple[int, int], PlaceName] = {}
    for draft in drafts:
        sentence = scan.sentences[draft.sentence]
        if _BY_LAND.search(scan.folded[sentence.start : sentence.end]) or (draft.commodity or "").startswith("people."):
            continue
        if not (draft.ships or draft.groups or draft.ship_needed or (draft.unit_hint or "") in _AFLOAT):
            continue
        for end in ("origin", "destination"):
            place: PlaceName | None = getattr(draft, end)
            if place is not None and toponyms.may_be_port(place):
                setattr(draft, end, changed.setdefault((place.start, place.end), toponyms.as_port_use(place)))
    for i, place in enumerate(places):
        if (place.start, place.end) in changed:
            places[i] = changed[(place.start, place.end)]
