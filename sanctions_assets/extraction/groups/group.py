"""A group of ships as one phrase tells it."""

from dataclasses import dataclass

from sanctions_assets.model.taxonomy import VesselType


@dataclass(frozen=True, slots=True)
class ShipGroup:
    """Ships counted or named only as a kind, at the span of the noun phrase."""

    start: int
    end: int
    sentence: int
    vessel_type: VesselType | None
    flag: str | None
    count_min: int | None
    count_max: int | None
    definite: bool
    rule: str
    guards: bool = False
    """They stop cargo and carry none: warships, cutters of a coast guard."""
    told: bool = True
    """Whether it is a group of its own; one that only points to ships told elsewhere still carries cargo in its sentence."""

    @property
    def stated(self) -> tuple[VesselType | None, str | None, int | None, int | None]:
        """What the phrase says: two phrases that say the same are one group."""
        return (self.vessel_type, self.flag, self.count_min, self.count_max)

    @property
    def count(self) -> tuple[int | None, int | None]:
        """The least and the greatest number of ships, ``None`` where it is not told."""
        return (self.count_min, self.count_max)

    def may_be_as(self, vessel_type: VesselType | None, flag: str | None) -> bool:
        """Say whether a kind and flag, each ``None`` where it is not told, do not speak against the group's."""
        return (vessel_type is None or self.vessel_type is None or vessel_type == self.vessel_type) and (
            flag is None or self.flag is None or flag == self.flag
        )
