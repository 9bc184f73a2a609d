"""One row a ship: mentions in many documents and spellings joined by number first, then by name where nothing contradicts.

The rule, in order:

1. The same IMO number is the same ship whatever its name; two numbers are two ships even under one name.
2. The same MMSI is the same ship; where it stands beside one IMO number anywhere, that number's ship. (An MMSI changes with
   the flag, so it comes second.)
3. Within a document an equal folded name is one ship, former names stated beside it included (``sightings.py``).
4. Across documents a bare name joins the one numbered ship that bears it, unless flag and kind of ship both contradict.
   Where two numbered ships bear the name, a bare mention joins one of them only if flag, kind, or the other ships named in
   its document speak for that one more than for the rest and nothing speaks against it; else it is a ship of its own.
   A report ``SERVICE_YEARS`` or more away from all reports of the numbered ship is of another.
5. Where no numbered ship bears the name, all bare mentions of it are one ship, but for those whose flag and kind both
   contradict, and for reports with ``SERVICE_YEARS`` of silence between them; a mention that fits two such ships equally
   is joined to neither.

A bare name alone never joins two hulls that anything known tells apart, and ten articles on one ship make one row.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise

from sanctions_assets.model import Vessel, VesselMention, stable_id
from sanctions_assets.resolution.names import is_all_caps, split_names
from sanctions_assets.resolution.sightings import Sighting, majority, sightings_of, spellings

# A general word and the kinds it may mean: a "cargo ship" may be a bulk carrier, a gas carrier is a tanker to the press.
_GENERAL: dict[str, frozenset[str]] = {
    "cargo": frozenset({"container", "bulk_carrier", "ro_ro"}),
    "tanker": frozenset({"lng_carrier"}),
}

SERVICE_YEARS = 30
"""Ships sail for 25 to 30 years before they are broken up (UNCTAD, Review of Maritime Transport): a name that comes back
after as long a silence is a new ship's."""
_SERVICE = timedelta(days=365 * SERVICE_YEARS)


@dataclass
class Hull:
    """A ship being put together: its sightings and, where it has no number, what tells it from others of its name."""

    vessel_id: str
    sightings: list[Sighting] = field(default_factory=list)


def resolve_vessels(
    mentions: Iterable[VesselMention], published: Mapping[str, date | None] | None = None
) -> tuple[tuple[Vessel, ...], tuple[VesselMention, ...]]:
    """Return the ships, and the mentions with ``vessel_id`` filled (empty for a group), both sorted by id.

    ``published`` gives each document's day of publication, where known; it tells ships of one name in different times apart.

    A ship's ``vessel_id`` comes from its IMO number, else its MMSI, else its folded name; where several unnumbered ships
    share a name, from the name with the flag and kind, or the year, that tell them apart. ``name`` is the most frequent
    spelling without prefix, a spelling not all in capitals first, ties by alphabet; ``aliases`` are the others and the
    former names (mere case apart). ``flag`` and ``vessel_type`` are what most documents state, empty on a tie.
    """
    every = tuple(mentions)
    hulls = _join(sightings_of(every, published or {}))
    owner = {mention.mention_id: hull.vessel_id for hull in hulls for seen in hull.sightings for mention in seen.mentions}
    vessels = sorted((_vessel(hull) for hull in hulls), key=lambda vessel: vessel.vessel_id)
    filled = (mention.model_copy(update={"vessel_id": owner.get(mention.mention_id)}) for mention in every)
    return tuple(vessels), tuple(sorted(filled, key=lambda mention: mention.mention_id))


def types_agree(one: str | None, other: str | None) -> bool:
    """Tell whether two stated kinds can be of one ship: equal, unstated, or one the general word for the other."""
    if not one or not other or one == other:
        return True
    return other in _GENERAL.get(one, ()) or one in _GENERAL.get(other, ())


def _join(sightings: list[Sighting]) -> list[Hull]:
    """Join sightings, sorted by content, to hulls."""
    imos_of_mmsi: defaultdict[str, set[str]] = defaultdict(set)
    for seen in sightings:
        if seen.imo and seen.mmsi:
            imos_of_mmsi[seen.mmsi].add(seen.imo)
    numbered: dict[str, Hull] = {}
    bare: list[Sighting] = []
    for seen in sightings:
        imo, mmsi = seen.imo, seen.mmsi
        if not imo and mmsi and len(imos_of_mmsi[mmsi]) == 1:
            imo = next(iter(imos_of_mmsi[mmsi]))
        if imo or mmsi:
            vessel_id = stable_id("vessel", "imo", imo) if imo else stable_id("vessel", "mmsi", mmsi)
            numbered.setdefault(vessel_id, Hull(vessel_id)).sightings.append(seen)
        else:
            bare.append(seen)
    leftover = _join_to_numbered(bare, list(numbered.values()))
    return [*numbered.values(), *_join_bare(leftover)]


def _join_to_numbered(bare: list[Sighting], hulls: list[Hull]) -> list[Sighting]:
    """Add each bare sighting to the numbered hull that it is of; return those that belong to none.

    The hulls are judged as their numbered sightings tell of them, so that no bare one weighs on the next.
    """
    current: defaultdict[str, list[_Profile]] = defaultdict(list)
    former: defaultdict[str, list[_Profile]] = defaultdict(list)
    for hull in hulls:
        profile = _Profile(hull)
        for name in profile.names:
            current[name].append(profile)
        for name in profile.former - profile.names:
            former[name].append(profile)
    left: list[Sighting] = []
    for seen in bare:
        bearers = current.get(seen.key) or former.get(seen.key) or []
        if not bearers:  # the document may state a name that a numbered ship bears as the former one
            bearers = [profile for name in sorted(seen.former) for profile in current.get(name, ())]
            bearers = list({id(profile): profile for profile in bearers}.values())
        chosen = _choose(seen, bearers)
        if chosen is None:
            left.append(seen)
        else:
            chosen.hull.sightings.append(seen)
    return left


class _Profile:
    """What the numbered sightings of a hull state."""

    def __init__(self, hull: Hull) -> None:
        self.hull = hull
        self.names = frozenset(seen.key for seen in hull.sightings) | frozenset().union(*(s.names for s in hull.sightings))
        self.former = frozenset().union(*(seen.former for seen in hull.sightings))
        self.flags = frozenset(seen.flag for seen in hull.sightings if seen.flag)
        self.types = frozenset(seen.vessel_type for seen in hull.sightings if seen.vessel_type)
        self.reports = [seen.published_on for seen in hull.sightings if seen.published_on]
        self.companions = frozenset().union(*(seen.companions for seen in hull.sightings))


def _choose(seen: Sighting, bearers: list[_Profile]) -> _Profile | None:
    if len(bearers) == 1:
        return None if _contradicts(seen, bearers[0]) else bearers[0]
    ranked: list[tuple[int, _Profile]] = []
    for profile in bearers:
        flag_speaks = bool(seen.flag and profile.flags)
        type_speaks = bool(seen.vessel_type and profile.types)
        flag_fits = seen.flag in profile.flags
        type_fits = any(types_agree(seen.vessel_type, kind) for kind in profile.types)
        if _contradicts(seen, profile) or (flag_speaks and not flag_fits) or (type_speaks and not type_fits):
            continue
        support = (flag_speaks and flag_fits) + (type_speaks and type_fits) + bool(seen.companions & profile.companions)
        ranked.append((support, profile))
    best = max((support for support, _ in ranked), default=0)
    winners = [profile for support, profile in ranked if support == best]
    return winners[0] if best and len(winners) == 1 else None


def _contradicts(seen: Sighting, profile: _Profile) -> bool:
    """Tell whether a ship's lifetime lies between the reports, or both flag and kind are stated on both sides and neither
    agrees. (Ships change flag, seldom kind.)"""
    if seen.published_on and profile.reports:
        first, last = min(profile.reports), max(profile.reports)
        if first - seen.published_on >= _SERVICE or seen.published_on - last >= _SERVICE:
            return True
    if not (seen.flag and profile.flags and seen.vessel_type and profile.types):
        return False
    return seen.flag not in profile.flags and not any(types_agree(seen.vessel_type, kind) for kind in profile.types)


def _join_bare(bare: list[Sighting]) -> list[Hull]:
    """Join sightings without number by name: one hull a name, more where flag and kind both contradict."""
    renamed: defaultdict[str, set[str]] = defaultdict(set)
    for seen in bare:
        for name in seen.former:
            if name != seen.key:
                renamed[name].add(seen.key)
    by_name: defaultdict[str, list[Sighting]] = defaultdict(list)
    for seen in bare:
        by_name[_latest_name(seen.key, renamed)].append(seen)
    return [
        hull for name in sorted(by_name) for distinction, era in _eras(by_name[name]) for hull in _part((name, *distinction), era)
    ]


def _eras(seen_here: list[Sighting]) -> list[tuple[tuple[int, ...], list[Sighting]]]:
    """Part the sightings of one name where the reports are silent for a ship's lifetime; undated ones go with the latest.

    Each part comes with what tells it apart: nothing for the latest, the year of its last report for an earlier one.
    """
    dated = sorted({seen.published_on for seen in seen_here if seen.published_on})
    breaks = [later for earlier, later in pairwise(dated) if later - earlier >= _SERVICE]
    eras: list[list[Sighting]] = [[] for _ in range(len(breaks) + 1)]
    for seen in seen_here:
        eras[sum(seen.published_on >= day for day in breaks) if seen.published_on else -1].append(seen)
    return [
        ((), era) if number == len(breaks) else ((max(s.published_on for s in era if s.published_on).year,), era)
        for number, era in enumerate(eras)
    ]


def _latest_name(name: str, renamed: Mapping[str, set[str]]) -> str:
    """Follow a former name to the current one, as long as every document that states a renaming names the same."""
    path = [name]
    while len(later := renamed.get(path[-1], set())) == 1:
        (name,) = later
        if name in path:  # renamed and renamed back: one ship, told by the first of her names
            return min(path[path.index(name) :])
        path.append(name)
    return path[-1]


def _part(name: tuple[str | int, ...], seen_here: list[Sighting]) -> list[Hull]:
    """Part the bare sightings of one name and time by what they state of flag and kind."""

    def profile_of(seen: Sighting) -> tuple[str, str]:
        return (seen.flag or "", seen.vessel_type or "")

    full = Counter(profile_of(seen) for seen in seen_here if seen.flag and seen.vessel_type)
    parts: list[list[tuple[str, str]]] = []
    for flag, kind in sorted(full, key=lambda profile: (-full[profile], profile)):
        for part in parts:
            if all(flag == other or types_agree(kind, other_kind) for other, other_kind in part):
                part.append((flag, kind))
                break
        else:
            parts.append([(flag, kind)])
    if len(parts) <= 1:
        return [Hull(stable_id("vessel", "name", *name), seen_here)]
    undecided = Hull(stable_id("vessel", "name", *name))
    hulls = [Hull(stable_id("vessel", "name", *name, *part[0])) for part in parts]
    for seen in seen_here:
        flag, kind = profile_of(seen)
        if flag and kind:
            fits = [hull for hull, part in zip(hulls, parts, strict=True) if (flag, kind) in part]
        else:
            fits = [
                hull
                for hull, part in zip(hulls, parts, strict=True)
                if (flag and any(flag == other for other, _ in part))
                or (kind and any(types_agree(kind, other) for _, other in part))
            ]
        (fits[0] if len(fits) == 1 else undecided).sightings.append(seen)
    return [hull for hull in (undecided, *hulls) if hull.sightings]


def _vessel(hull: Hull) -> Vessel:
    counts: Counter[str] = Counter()
    former: dict[str, None] = {}
    for seen in hull.sightings:
        counts.update(spellings(seen))
        for mention in seen.mentions:
            former.update(dict.fromkeys(split_names(mention.former_names)))
    imo = next((seen.imo for seen in hull.sightings if seen.imo), None)
    mmsi = _most_frequent(mention.mmsi for seen in hull.sightings for mention in seen.mentions)
    old = {name.casefold() for name in former}
    ranked = sorted(counts, key=lambda spelling: (spelling.casefold() in old, is_all_caps(spelling), -counts[spelling], spelling))
    ranked += sorted(name for name in former if name not in counts)
    name = ranked[0] if ranked else f"IMO {imo}" if imo else f"MMSI {mmsi}"
    others: dict[str, str] = {}
    for spelling in ranked[1:]:
        if spelling.casefold() != name.casefold():
            others.setdefault(spelling.casefold(), spelling)
    return Vessel(
        vessel_id=hull.vessel_id,
        name=name,
        imo=imo,
        mmsi=mmsi,
        flag=majority(flag for flags in _by_document(hull, "flag") for flag in flags),
        vessel_type=_kind(hull),  # type: ignore[arg-type]  # one of the kinds of its mentions
        aliases="; ".join(sorted(others.values())) or None,
    )


def _by_document(hull: Hull, column: str) -> list[set[str]]:
    """Return the values that each document states, so that a long article has one voice like a short one."""
    stated: defaultdict[str, set[str]] = defaultdict(set)
    for seen in hull.sightings:
        stated[seen.document_id].update(value for m in seen.mentions if (value := getattr(m, column)))
    return list(stated.values())


def _kind(hull: Hull) -> str | None:
    """Return the kind most documents state; the general word counts for the special one where only one special is stated."""
    votes = Counter(kind for kinds in _by_document(hull, "vessel_type") for kind in kinds)
    for general, special in _GENERAL.items():
        meant = [kind for kind in votes if kind in special]
        if general in votes and len(meant) == 1:
            votes[meant[0]] += votes.pop(general)
    return majority(votes.elements())


def _most_frequent(values: Iterable[str | None]) -> str | None:
    """Return the value stated most often, ties by alphabet."""
    counts = Counter(value for value in values if value)
    return min(counts, key=lambda value: (-counts[value], value)) if counts else None
