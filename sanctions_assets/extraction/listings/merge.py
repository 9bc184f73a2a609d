"""One listing for each authority and target; a counted group that is then named in full yields to its names."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from sanctions_assets.extraction.listings.names import FORM_BEHIND
from sanctions_assets.extraction.listings.records import Listing
from sanctions_assets.extraction.ships import ship_key


def _key(listing: Listing) -> tuple[str, str, str]:
    if listing.target_name is None:
        return (listing.authority_country, listing.target_kind, f"#{listing.target_count}")
    name = listing.target_name
    if listing.target_kind == "organization":
        name = re.sub(r"^(?:OOO|PJSC|JSC|AO|PAO|LLC)\s+", "", FORM_BEHIND.sub("", name))
    return (listing.authority_country, listing.target_kind, ship_key(name))


def _event(listing: Listing) -> tuple[int, str, str]:
    return (listing.sentence, listing.authority_country, listing.target_kind)


def _told_together(found: Iterable[Listing]) -> Counter[tuple[int, str, str]]:
    """Return how many names of a kind each sentence tells for each authority."""
    names = {(_event(listing), _key(listing)) for listing in found if listing.target_name is not None}
    return Counter(event for event, _ in names)


def merged(found: Iterable[Listing]) -> list[Listing]:
    """Return the listings in reading order, each authority and target once, with the first day that any of them tells."""
    found = list(found)
    together = _told_together(found)
    kept: dict[tuple[str, str, str], Listing] = {}
    members: dict[tuple[str, str, str], set[str]] = {}
    latest: dict[tuple[str, str], tuple[str, str, str]] = {}
    for listing in found:
        key = _key(listing)
        # 'Two firms and a trader were listed. The firms are A and B': as many names at once as were counted before
        exact = (*key[:2], f"#{together[_event(listing)]}")
        group = exact if exact in kept and kept[exact].sentence < listing.sentence else latest.get(key[:2])
        if listing.target_name is None:
            latest[key[:2]] = key
            members.setdefault(key, set())
        elif group is not None and key not in kept:
            members[group].add(key[2])
        known = kept.get(key)
        if known is None:
            kept[key] = listing
        elif listing.announced_on is not None and (known.announced_on is None or listing.rule == "listing.entry_dated"):
            kept[key] = replace(known, announced_on=listing.announced_on, announced_on_text=listing.announced_on_text)
    for key, names in members.items():
        if len(names) >= (kept[key].target_count or 0):
            del kept[key]
    return sorted(
        kept.values(), key=lambda item: (item.start, item.end, item.authority_country, item.target_kind, item.target_name or "")
    )
