"""Reads the ships and groups of a text, for the tests of their rules."""

from dataclasses import dataclass

from sanctions_assets.extraction.groups import ShipGroup, find_groups
from sanctions_assets.extraction.lexicon import default_lexicon
from sanctions_assets.extraction.scan import scan_document
from sanctions_assets.extraction.ship_discourse import complete_ships
from sanctions_assets.extraction.ships import Particulars, ShipName, ShipNames
from sanctions_assets.extraction.toponyms import is_known_place
from sanctions_assets.places.gazetteer import Gazetteer

AMONG_SHIPS = " The ships came and went."
"""Makes a text one that speaks of ships, without a group or a name."""


@dataclass(frozen=True)
class Ships:
    """The named ships of a text in reading order, and its groups."""

    text: str
    named: list[ShipName]
    groups: list[ShipGroup]

    @property
    def names(self) -> list[str]:
        """Each name once, as first printed."""
        return list(dict.fromkeys(ship.text for ship in self.named))

    def rule(self, name: str) -> str:
        """Return the rule that read the first occurrence of a name."""
        return next(ship.rule for ship in self.named if ship.text == name)

    def stated(self, name: str) -> Particulars:
        """Return what the text states of a ship."""
        return next(ship.particulars for ship in self.named if ship.text == name)

    @property
    def phrases(self) -> list[str]:
        """The groups as printed."""
        return [self.text[group.start : group.end] for group in self.groups]


def ships_of(text: str, title: str = "") -> Ships:
    """Read the ships of a text that is all article; ``title`` is put before it as its headline."""
    whole = f"{title}\n\n{text}" if title else text
    scan = scan_document(whole, [(0, len(whole), "article")], None, default_lexicon(), len(title))
    gazetteer = Gazetteer.open()
    named = ShipNames(scan, lambda name: is_known_place(gazetteer, name)).decide()
    groups = find_groups(scan, named)
    complete_ships(scan, named, groups)
    return Ships(whole, named, [g for g in groups if g.told])
