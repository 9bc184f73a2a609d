"""The words between targets: what may stand inside a noun phrase, what joins two of them, whose role they tell."""

import re

from sanctions_assets.extraction.listings.view import View
from sanctions_assets.model.taxonomy import TargetKind

_CONNECTOR = re.compile(
    r",?\s*\b(?:and|as well as|along with|together with|plus|alongside|including|among them|among which|on top of"
    r"|besides|with)\s+(?:to\s+|on\s+|against\s+)?|,\s*(?:to\s+|on\s+|against\s+)?|:\s*|\s/\s"
)
_BLOCK = frozenset([
    "in", "on", "at", "by", "for", "from", "to", "of", "with", "without", "into", "onto", "over", "under", "about",
    "against", "between", "among", "across", "after", "before", "during", "since", "until", "as", "than", "and", "or",
    "but", "nor", "if", "that", "which", "who", "whom", "whose", "what", "when", "where", "while", "because", "said",
    "says", "was", "were", "is", "are", "been", "be", "has", "have", "had", "does", "did", "will", "would", "could",
    "may", "might", "must", "not", "via", "off", "around", "near", "toward", "towards", "though", "although", "it",
    "they", "she", "he", "its'", "how", "why",
])  # fmt: skip
_ING = frozenset([
    "shipping", "trading", "engineering", "bunkering", "fishing", "remaining", "leading", "existing", "operating",
    "holding", "manufacturing", "mining", "refining", "shipbuilding", "banking", "processing", "forwarding", "training",
    "cooling", "trucking",
])  # fmt: skip
_TOKEN = re.compile(r"[\w]+(?:['.][\w]+)*|[^\w\s]")
_ABBREVIATED = re.compile(r"\b(?:gen|col|lt|maj|capt|adm|brig|dr|mr|mrs|ms|prof|sen|cmdr|sgt|rep|gov|st|vice)\.")
_ROLE_OF = re.compile(r"(?:^|,|\band)\s*(?:the|its|a|an|his|her)\s+(?:\w+\s+){0,2}?(\w+)\s+of\s+(?:the\s+)?(?:[\w'-]+\s+){0,4}$")
_QUANTITY = re.compile(
    r"\b(?:total|group|batch|series|number|set|fleet|pair|list|tranche|raft|string|round)\s+of\b|\b(?:of|on)\s+"
    r"(?:its|their|his|her)\s+own\b"
)
_NEW_NOUN = re.compile(r"\bof\b|\band\b|[,;)]|\bas well as\b")
_GROUP_OPENS = re.compile(
    r"([a-z]+s|people|men|women)\s*(?:\(|[:]|,?\s*\b(?:including|namely|such as|notably|among them))\s*(?:the\s+)?$"
)
_SHIPS = frozenset(["ships", "vessels", "tankers", "freighters", "carriers", "bulkers", "trawlers", "tugs", "supertankers"])
_OTHERS_ROLE = re.compile(r"\b(?:that|which|who)\s[^,;]{3,120}\b(?:for|of|to|with|by|from)\s+(?:[\w']+\s+){0,6}([\w']+),\s*$")
_IDENTIFIED = re.compile(r",?\s*\b(?:identified|named|known|listed)\s+as\b|\bnamed\b|\bcalled\b")
_ITEM = re.compile(
    r"\s*;\s*(?:and\s+)?(?:\(?[a-z\d]{1,3}[).]\s+)?(?:(?:the|its|their|an?)\s+)?(?:m/?[vt]\s+)?"
    r"(?:(?!(?:he|she|it|they|who|was|were|is|are|has|had|have|said|of|in|to)\b)[a-z]+\s+){0,3}?"
)


def is_plain(gap: str) -> bool:
    """Say whether words may stand inside a noun phrase before its name: no prepositions, no verbs."""
    for token in _TOKEN.findall(_ABBREVIATED.sub(" ", _QUANTITY.sub(" ", gap))):
        if (
            token in _BLOCK
            or (token.endswith("ing") and token not in _ING)
            or token in {";", ":", "(", ")", ".", "?", "!", "|", ","}
        ):
            return False
    return True


def is_head(view: View, gap: str) -> bool:
    """Say whether words may stand before a name: a plain noun phrase, or a role and a comma."""
    gap = _IDENTIFIED.sub(" ", gap).strip()
    if "," in gap:
        role, rest = gap.rsplit(",", 1)
        return (
            is_plain(rest)
            and has_role(view, role)
            and not re.search(r"\b(?:was|were|is|are|has|had|said|which|who|that|against|for|by|with|from|and)\b", role)
        )
    return is_plain(gap)


def has_role(view: View, gap: str) -> bool:
    """Say whether words hold a role or a kind of ship."""
    words = view.kinds.words
    tokens = [t.removesuffix("'s") for t in _TOKEN.findall(gap)]
    return any(
        t in words.person_roles
        or t in words.organization_roles
        or t in words.either_roles
        or t in words.persons
        or t in words.organizations
        for t in tokens
    ) or bool(re.search(r"\b(?:ship|vessel|tanker|freighter|carrier|bulker|trawler)s?\b", gap))


def is_joined(view: View, gap: str, joined: bool) -> bool:
    """Say whether a gap coordinates what follows it with what was before it."""
    if gap.strip() == "":
        return False
    if joined and _ITEM.fullmatch(gap) is not None:
        return True
    for match in _CONNECTOR.finditer(gap):
        word = match.group().strip(" ,")
        if (
            not joined
            and (word == "" or gap[: match.start()].strip() == "")
            and word not in {"along with", "as well as", "together with", ":"}
        ) and not ("," in match.group() and word == "and"):
            continue
        if word == "with" and match.start() > 1:
            continue
        if is_head(view, gap[match.end() :]) and not re.search(r"[.?!]\s", gap[: match.start()]):
            return True
    return False


def opens_group(view: View, gap: str) -> TargetKind | None:
    """Return the kind of an uncounted group whose names follow: 'smuggling facilitators (', 'several banks, including'."""
    found = _GROUP_OPENS.search(gap)
    if found is None or any(t in _BLOCK for t in _TOKEN.findall(_NEW_NOUN.split(gap[: found.start(1)])[-1])):
        return None
    noun = found.group(1)
    if noun in view.kinds.words.organizations:
        return "organization"
    if noun in view.kinds.words.persons or noun in view.kinds.words.person_roles:
        return "person"
    return "vessel" if noun in _SHIPS else None


def told_of_another(view: View, gap: str) -> bool:
    """Say whether a gap ends in a role inside another phrase: 'two firms that shipped oil for the state company, X'."""
    found = _OTHERS_ROLE.search(gap)
    return found is not None and found.group(1) in view.kinds.words.organization_roles | view.kinds.words.person_roles


def role_of(view: View, gap: str) -> TargetKind | None:
    """Return whose role a gap tells before another name: 'the operator of the freighter' X, 'the chief of' Y."""
    found = _ROLE_OF.search(gap)
    role = found.group(1) if found is not None else ""
    if role in view.kinds.words.person_roles:
        return "person"
    return "organization" if role in view.kinds.words.either_roles | view.kinds.words.organization_roles else None


def goes_on(view: View, at: int) -> bool:
    """Say whether a semicolon parts the items of a list: a possible target stands right behind it."""
    return any(
        at < c.start < at + 60 and c.name is not None and _ITEM.fullmatch(view.scan.folded, at, c.start) for c in view.candidates
    )
