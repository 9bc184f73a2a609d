"""Verbs that list only beside other signs: 'named', 'added', 'banned ... from its ports', 'subjected ... to a ban'."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.listings.records import Target
from sanctions_assets.extraction.listings.view import View

PORTS = re.compile(r"\bfrom\s+(?:[\w']+\s+){0,4}(?:ports?|waters|entering|entry|calling|docking|territory)\b")
_BY_THE_BODY = re.compile(r"(?:it|they|the\s+(?:department|treasury|ministry|office|agency|government))\s+(?:also\s+)?\w+$")
_GOES_ON = re.compile(r"affected|included|covered|targeted|named|penali[sz]ed|hit|added")
_SENTENCE_ENDS = re.compile(r"\s*(?:[.;]|,\s+(?:as\s+(?:was|were)|along\s+with|together\s+with)\b|$)")
_TO_MEASURE = re.compile(
    r"\bto\s+(?:[\w']+\s+){0,4}(?:sanctions|bans?|asset freezes?|freeze|measures|restrictions|prohibitions?|embargo)\b"
)


def weak_passive(view: View, verb: str, end: int) -> bool:
    """Say whether what follows a weak verb in the passive makes it a listing."""
    after = view.scan.folded[end : min(view.end, end + 60)]
    if verb in {"banned", "barred"}:
        return bool(PORTS.search(after))
    if verb in {"hit", "targeted"}:
        hit = re.match(r"\s+(?:with|by)\s+((?:[\w']+\s+){0,4})sanctions", after)
        return hit is not None and re.search(r"\b(?:international|western|allied|foreign)\b", hit.group(1)) is None
    if verb in {"identified", "cited"}:
        return bool(re.search(r"\bas\s+(?:blocked\s+)?property", after))
    if verb == "frozen":
        return bool(re.search(r"\b(?:assets|accounts|funds|property)\b", view.scan.folded[view.start : end]))
    return verb in {"penalised", "penalized"}


def also_passive(view: View, start: int, end: int) -> bool:
    """Say whether a passive behind a listing goes on with it: 'A and two other tankers were also affected.'"""
    folded = view.scan.folded
    return (
        folded.endswith("also ", view.start, start)
        and _GOES_ON.match(folded, start, end) is not None
        and _SENTENCE_ENDS.match(folded, end, view.end) is not None
    )


# -- voices ----------------------------------------------------------------------------------------------------------


def weak_active(told: bool, view: View, verb: str, end: int, targets: Sequence[Target]) -> bool:
    """Say whether a weak verb lists its objects; ``told`` says whether a listing was told before."""
    if not targets:
        return False
    folded = view.scan.folded
    sanctions = (
        re.search(
            r"sanction|penalt|blacklist|\bassets\b|embargo|\bofac\b|\bofsi\b|treasury|economic measures|restrictive",
            folded[view.start : view.end],
        )
        is not None
    )
    if verb == "included":
        return sanctions
    if verb.startswith("nam"):
        return any(t.name is None or t.kind == "vessel" for t in targets) and (told or sanctions)
    if verb.startswith("add"):
        return (told or sanctions) and all(t.name is None or t.kind != "person" for t in targets)
    if verb.startswith(("ban", "bar")):
        return targets[0].kind in {"vessel", "person"} and bool(PORTS.search(folded, end, view.end))
    if verb.startswith(("fr", "penal", "block", "seiz")):
        return True
    if verb.startswith("identif"):
        return bool(re.search(r"\bas\s+(?:blocked\s+)?property|\bfor\s+sanctions\b", folded[end : view.end]))
    if verb == "cited":
        return bool(re.search(r"\bas\s+(?:blocked\s+)?property", folded[end : view.end]))
    if verb.endswith("against"):
        return sanctions and targets[0].start - end < 60
    if verb.startswith("subject"):
        return bool(_TO_MEASURE.search(folded, max(t.end for t in targets), view.end))
    if verb.startswith(("target", "hit")):
        return sanctions or (told and _BY_THE_BODY.match(folded, view.start, end) is not None)
    return False
