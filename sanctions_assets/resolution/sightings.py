"""One ship within one document: the mentions that the document itself ties together."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sanctions_assets.model import VesselMention
from sanctions_assets.resolution.names import fold_name, split_names, strip_prefix


@dataclass(frozen=True)
class Sighting:
    """A ship as one document tells of it: all its mentions there, with what they state of it.

    ``key`` is the folded current name (empty where only a number is given), ``names`` all folded names it is called by,
    ``former`` the folded names stated as former ones, ``companions`` the folded names of the other ships of the document.
    """

    document_id: str
    published_on: date | None
    mentions: tuple[VesselMention, ...]
    imo: str | None
    mmsi: str | None
    key: str
    names: frozenset[str]
    former: frozenset[str]
    flag: str | None
    vessel_type: str | None
    companions: frozenset[str]

    @property
    def sort_key(self) -> tuple[str, str, str, str]:
        """An order by content, the same whatever order the mentions came in."""
        return (self.key, self.document_id, self.imo or "", min(mention.mention_id for mention in self.mentions))


def names_a_ship(mention: VesselMention) -> bool:
    """Tell whether a mention is of one ship that can be told from others, and not of a group."""
    return bool((mention.name and mention.name.strip()) or mention.imo or mention.mmsi)


def majority(votes: Iterable[str | None]) -> str | None:
    """Return the value stated most often, ``None`` where none is stated or two are stated equally often."""
    ranked = Counter(vote for vote in votes if vote).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def sightings_of(mentions: Iterable[VesselMention], published: Mapping[str, date | None]) -> list[Sighting]:
    """Return the ships of each document, sorted by content; ``published`` gives the days of publication by document.

    Within a document two mentions are one ship if they give the same IMO number; else the same MMSI; else the same folded
    name; and a mention of a name that another states as its former one is that other. A bare name that two numbered ships
    of the document share belongs to neither of them yet: it is a sighting of its own, which the whole of the documents may
    decide (see ``vessels.py``).
    """
    by_document: defaultdict[str, list[VesselMention]] = defaultdict(list)
    for mention in mentions:
        if names_a_ship(mention):
            by_document[mention.document_id].append(mention)
    found: list[Sighting] = []
    for document_id, members in by_document.items():
        groups = _group(sorted(members, key=lambda m: (m.char_start, m.char_end, m.mention_id)))
        every_name = [frozenset(fold_name(m.name) for m in group if m.name) for group in groups]
        spread = Counter(name for names in every_name for name in names)
        for group, own in zip(groups, every_name, strict=True):
            companions = frozenset(name for name in spread if name not in own)
            found.append(_sighting(document_id, published.get(document_id), group, companions))
    return sorted(found, key=lambda sighting: sighting.sort_key)


def _group(mentions: list[VesselMention]) -> list[list[VesselMention]]:
    """Part the mentions of one document, in reading order, into ships."""
    imos_of_mmsi: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.imo and mention.mmsi:
            imos_of_mmsi[mention.mmsi].add(mention.imo)

    def number_of(mention: VesselMention) -> str | None:
        if mention.imo:
            return f"imo:{mention.imo}"
        if mention.mmsi:
            imos = imos_of_mmsi[mention.mmsi]
            return f"imo:{next(iter(imos))}" if len(imos) == 1 else f"mmsi:{mention.mmsi}"
        return None

    bearers: defaultdict[str, set[str]] = defaultdict(set)
    former_bearers: defaultdict[str, set[str]] = defaultdict(set)
    renamed: defaultdict[str, set[str]] = defaultdict(set)
    for mention in mentions:
        name = fold_name(mention.name) if mention.name else None
        number = number_of(mention)
        if name and number:
            bearers[name].add(number)
        for former in map(fold_name, split_names(mention.former_names)):
            if name and former != name:
                renamed[former].add(name)
            if number:
                former_bearers[former].add(number)

    def owner(name: str) -> str:
        """Return the ship that a bare name stands for: a number, or the current name."""
        seen = {name}
        while True:
            if len(bearers[name]) == 1:
                return next(iter(bearers[name]))
            if bearers[name]:
                return f"name:{name}"
            if len(former_bearers[name]) == 1:
                return next(iter(former_bearers[name]))
            later = renamed[name] - seen
            if len(later) != 1:
                return f"name:{name}"
            name = next(iter(later))
            seen.add(name)

    groups: defaultdict[str, list[VesselMention]] = defaultdict(list)
    for mention in mentions:
        groups[number_of(mention) or owner(fold_name(mention.name or ""))].append(mention)
    return list(groups.values())


def _sighting(document_id: str, published_on: date | None, mentions: list[VesselMention], companions: frozenset[str]) -> Sighting:
    former = frozenset(fold_name(name) for mention in mentions for name in split_names(mention.former_names))
    names = Counter(fold_name(mention.name) for mention in mentions if mention.name)
    ranked = sorted(names, key=lambda name: (name in former, -names[name], name))
    return Sighting(
        document_id=document_id,
        published_on=published_on,
        mentions=tuple(mentions),
        imo=next((mention.imo for mention in mentions if mention.imo), None),
        mmsi=majority(mention.mmsi for mention in mentions),
        key=ranked[0] if ranked else "",
        names=frozenset(names),
        former=former - ({ranked[0]} if ranked else set()),
        flag=majority(mention.flag for mention in mentions),
        vessel_type=majority(mention.vessel_type for mention in mentions),
        companions=companions,
    )


def spellings(sighting: Sighting) -> Counter[str]:
    """Return how often each spelling of the ship's name, without prefix, stands in the document."""
    return Counter(strip_prefix(mention.name) for mention in sighting.mentions if mention.name)
