"""Phrases that name a list: 'on Canada's list', 'to Schedule 1', 'under US sanctions', and whose list it is."""

import re

from sanctions_assets.extraction.listings.authorities import Authorities
from sanctions_assets.extraction.listings.gaps import is_plain
from sanctions_assets.extraction.listings.records import Agent
from sanctions_assets.extraction.listings.view import View

_LEGAL = re.compile(
    r"\s+(?:rules?|laws?|regulations?|powers|legislation|acts?|polic(?:y|ies)|violations?|evasion|busting|charges)\b"
)
_LIST_OF = re.compile(
    r"\s+of\s+(?:those|the\s+)?\s*(?:natural\s+|legal\s+|designated\s+|sanctioned\s+|prohibited\s+|shadow fleet\s+)*"
    r"(?:entities|persons|individuals|vessels|ships|companies|organi[sz]ations)?(?:(?:,|\s+and|\s+or)\s+\w+){0,3}"
    r"\s*(?:subject to|under|that are|covered by|targeted by|whose assets|banned|prohibited|sanctioned|end users)\b"
    r"(?:\s+(?:an?|the|export|import|transaction|port|asset|access|services?|entry)){0,4}"
    r"(?:\s+(?:prohibitions?|bans?|freezes?|restrictions?|sanctions|controls?))?"
)
_NO_LISTING = re.compile(
    r"\b(?:breach|violation|respect|connection|relation|line|accordance|response|compliance|case|view|light)\b"
)
_NOBODYS = re.compile(r"\b(?:international|western|foreign|allied|various)\b")
_CAPITAL = re.compile(r"\b[A-Z][\w'\u2019]+")
_OFFICIAL = re.compile(
    r"SDN|Specially|Designated|Nationals|Blocked|Persons|Entity|Sanction|Consolidated|Russia|Iran|Annex|Schedule|Part|Unreliable|Trade|Black|List"
)
LISTED_STATES = frozenset({"BY", "CU", "IR", "KP", "LY", "MM", "RU", "SY", "VE", "YE", "ZW"})
"""States whose name before 'sanctions' tells against whom they are, not whose they are."""
_TO_COME = re.compile(r"(?:join|face|be|enter|appear|feature|land|go|come|end up|find themselves)\b")
"""A plan in a headline: '70 tankers to join EU blacklist'."""
_OTHER_LISTS = re.compile(
    r"\b(?:injury|injured|casualty|transfer|retained|honours|reading|bestseller|wish|rich|red|green|amber|visa|donor|squad|team"
    r"|disabled|substitutes?|heritage|invitation|priority|release|dream|reserve|hurricane|endangered|wine|bucket|hit|to do)\s*$"
)
_PREPOSITION = re.compile(
    r"\b(?P<prep>joined|joins|entered|on|onto|to|under|in|subject to|hit with|hit by|targeted with|targeted by"
    r"|slapped with)\s+(?P<mid>(?:[\w'.]+,?\s+){0,7}?)$"
)


def is_of_others(view: View, start: int, end: int) -> bool:
    """Say whether a list is that of a body that lists nobody: 'on the Harbour Watch shadow fleet list'."""
    text = view.scan.text[start:end]
    return any(
        not _OFFICIAL.match(name.group()) and not any(m.start <= start + name.start() < m.np_end for m in view.mentions)
        for name in _CAPITAL.finditer(text)
    )


def list_phrase(authorities: Authorities, view: View, noun: int, noun_end: int) -> tuple[int, int, list[Agent]] | None:
    """Return the span and the owners of 'on Canada's list', 'to Schedule 1', 'under US sanctions'."""
    folded = view.scan.folded
    covering = next((m for m in view.mentions if m.start <= noun < m.end), None)
    head = covering.start if covering is not None else noun
    low = max(view.start, head - 90)
    found = _PREPOSITION.search(folded, low, head)
    nearer = found
    while nearer is not None:  # the last preposition governs: 'firms in Dubai are added to the list'
        found = nearer
        nearer = _PREPOSITION.search(folded, found.end("prep"), head)
    if found is None:
        return None
    word = folded[noun:noun_end]
    prep = found["prep"]
    if word.startswith("sanctions") and "list" not in word and not word.endswith("regime"):
        if prep not in {"under", "subject to", "hit with", "hit by", "targeted with", "targeted by", "slapped with"}:
            return None
    elif not re.search(r"freeze|ban|measures", word) and prep in {
        "hit with",
        "hit by",
        "targeted by",
        "targeted with",
        "slapped with",
    }:
        return None
    if _LEGAL.match(folded, noun_end):
        return None
    if prep == "under" and not word.startswith("sanction"):
        return None
    mid = found["mid"]
    inside = [m for m in view.mentions if found.start("mid") <= m.start and m.end <= noun_end]
    if (
        (prep == "to" and _TO_COME.match(mid))
        or (word in {"list", "lists", "register"} and _OTHER_LISTS.search(mid))
        or _NO_LISTING.search(mid)
        or (not inside and _NOBODYS.search(mid))
        or (not inside and is_of_others(view, found.start("mid"), noun))
    ):
        return None
    bare = "".join(" " if any(m.start <= found.start("mid") + i < m.np_end for m in inside) else c for i, c in enumerate(mid))
    if len(inside) > 1:
        bare = bare.replace(",", " ")
    if not is_plain(re.sub(r"\b(?:in|its|his|her|their|and|of|'s)\b|'", " ", bare)) or re.search(
        r"\b(?:nobody|no|any|waiting|short|long|guest|shopping|same|passenger|crew|price|mailing)\b", mid
    ):
        return None
    owners: list[Agent] = []
    if inside:
        group = authorities.coordinated(view.sentence, inside[0])
        listed = {
            m
            for m in group
            if m.codes[0] in LISTED_STATES and not m.possessive and view.scan.folded[m.end : noun_end].strip() != ""
        }
        owners = [a for m in group if m.end <= noun_end and m not in listed for a in authorities.agents(m)]
    end = noun_end
    of = re.compile(r"(?:\s*\d+|\s+[ivx]+)?(?:\s+in\s+annex\s+[ivx\d]+)?\s+of\s+(?:the\s+|both\s+)?").match(
        folded, noun_end, view.end
    )
    if of is not None and not owners:
        mention = next((m for m in view.mentions if m.start == of.end()), None)
        if (
            mention is not None
            and re.compile(r"\s+(?!and\b|since\b|on\b|in\b|for\b|from\b|by\b|as\b|over\b|last\b|this\b|until\b)\w").match(
                folded, mention.np_end, view.end
            )
            is None
        ):
            group = authorities.coordinated(view.sentence, mention, leftwards=False)
            owners = [a for m in group for a in authorities.agents(m)]
            end = group[-1].np_end
    purpose = _LIST_OF.match(folded, noun_end, view.end)
    if purpose is not None and word in {"list", "lists", "annex", "register"}:
        return (found.start(), purpose.end(), owners)
    listish = "list" in word or prep in {"under", "subject to"} or word.startswith(("sanction", "annex", "schedule", "blacklist"))
    if (
        not owners
        and word in {"register", "list", "lists", "annex", "schedule"}
        and not (re.search(r"\b(?:sanctions|trade|its|their|his|the|black)\b", mid) or word in {"annex", "schedule"})
    ):
        return None
    return (found.start(), end, owners) if listish or owners else None
