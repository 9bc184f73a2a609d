"""Ships without a name where nothing is moved, nobody listed and no ship named: told only where something befalls them."""

import re

from sanctions_assets.extraction.groups.group import ShipGroup
from sanctions_assets.extraction.scan import Scan

_BEFELL = re.compile(
    r"[^.;]{0,30}?\s(?:(?:was|were|(?:has|have|had)\s+been)\s+(?:\w+ly\s+|reportedly\s+)?(?P<passive>\w+)"
    r"|(?P<active>collided|sank|capsized|grounded|ran\s+aground|caught\s+fire|exploded|drifted|docked|sailed|anchored|entered|left"
    r"|arrived|crossed|transited|fled))\b"
)
_SUFFERED = frozenset({"targeted", "apprehended", "confiscated", "shelled", "bombed", "caught", "freed", "released", "nabbed"})
_DONE_TO = re.compile(
    r"\b(?:attacked|boarded|seized|hijacked|intercepted|detained|impounded|rammed|sank|hit|struck|stopped|captured|fired\s+(?:on|at)"
    r"|apprehended|nabbed|confiscated|targeted|torpedoed|shelled|bombed|pursued|towed|refloated|caught|held|freed|released"
    r"|escorted|searched|inspected|raided|rescued|chased(?:\s+away)?)\s+(?:at\s+least\s+)?$"
)
_LEAST_SEA_SHARE = 0.025
_AHEAD = 34


def befalls(scan: Scan, group: ShipGroup) -> bool:
    """Say whether an article on ships tells what ships did or suffered: 'two tankers collided', 'pirates boarded a bulker'."""
    theme = scan.theme
    on_ships = theme.brief or (theme.afloat and theme.sea >= theme.words * _LEAST_SEA_SHARE)
    if not on_ships or (group.count_min is None and group.flag is None):
        return False
    if _DONE_TO.search(scan.folded[max(scan.sentences[group.sentence].start, group.start - _AHEAD) : group.start]):
        return True
    event = _BEFELL.match(scan.folded, group.end, scan.sentences[group.sentence].end)
    if event is None:
        return False
    return (
        event["active"] is not None or event["passive"] in _SUFFERED or event["passive"] in scan.lexicon.tokens["ship.befallen"]
    )
