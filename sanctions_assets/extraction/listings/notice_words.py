"""Patterns of notices: marks of entries, headings of sections, and the words that open and close a list."""

import re

from sanctions_assets.model.taxonomy import TargetKind

MARK = re.compile(
    r"[ \t]*['\"\u2018\u201c]?(?:[-*•·●▪‣◦>\u2013—□ㅇ○]+|\(?\d{1,3}[.)]"
    r"|\(?[a-zA-Z][.)]|\(?[ivx]{1,4}[.)]|\d{1,3}[ \t](?=[ \t]))[ \t]+(?:\d{1,4}[ \t]+(?=[A-Z][\w'\u2019-]+\s+[A-Z]))?"
)
ROW = re.compile(r"[ \t]*\|?[ \t]*(?:\d{1,4}[.]?[ \t]*\|[ \t]*)?(?P<cell>[^|]{2,80}?)[ \t]*\|")
NAME_FIELD = re.compile(
    r"(?:[A-Z]{2,3}[a-z]?\.\d{2,4}\s+|SSID:?\s*[\d-]+\s+)?(?:name(?: of (?:ship|vessel|entity|individual|person))?"
    r"(?: \(original script\))?|vessel|ship|entity|individual)\s*:\s*",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"\d{1,4}\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?=[A-Z][\w'\u2019-]+\s)"
)
BASED = re.compile(r"[A-Z][\w.]+(?:[ -][A-Z][\w.]+){0,3}[-\u2011 ]based\s+")
GROUP_HEADING = re.compile(
    r"(?:[\w-]+\s+){0,3}(?:officials|officers|businessmen|ministers|persons|individuals|people|companies"
    r"|firms|banks|entities|businesses|organi[sz]ations|others)"
)
BULLET = re.compile(r"[-*•●▪‣◦□ㅇ○]\s")
FURTHER_NAME = re.compile(r"\n(?:[A-Z]{2,3}[a-z]?\.\d{2,4}\s+)?Name\s*:\s*(?=1\s*:)")
TAB_ROW = re.compile(r"[ ]*(?:\d{1,3}[.)]?\t)?(?P<cell>[^\t|]{2,80}?)\t")
SECTION = re.compile(
    r"(?:newly\s+)?(?:listed|designated|new|added|specified|sanctioned|oil|crude oil|lng|cargo"
    r"|shadow fleet)?\s*(?:individuals?|persons?"
    r"|natural persons|legal persons|entit(?:y|ies)|vessels?|ships?|tankers?|compan(?:y|ies)|organi[sz]ations?"
    r"|bodies)(?:,? (?:and|or) (?:other )?(?:groups|entities|bodies|undertakings|organi[sz]ations|persons"
    r"|individuals|vessels|companies))*(?:\s+(?:designated|added|listed|specified|sanctioned))?(?:\s*\(\d+\)"
    r"|\s*:?\s*\d{0,3})?\s*:?"
)
OFF = re.compile(
    r"\b(?:remov\w+|delet\w+|delist\w*|de listed|de listing|revo\w+|withdrawn|amended|amendments?|corrected"
    r"|correction|variations?|varied|changes? (?:to|have|has)|replaced|lifted|licen[cs]es?|no longer)\b"
)
ON = re.compile(
    r"\b(?:add(?:ed|itions?)|designat\w+|listed|listings?|specified|sanction\w*|new entries|blacklist\w*"
    r"|following|freez\w*|frozen|targets?|subject to|extension|below)\b"
)
KINDS: tuple[tuple[TargetKind, re.Pattern[str]], ...] = (
    ("vessel", re.compile(r"\b(?:vessels?|ships?|tankers?)\b")),
    ("person", re.compile(r"\b(?:individuals?|persons?|people|natural persons)\b")),
    ("organization", re.compile(r"\b(?:entit(?:y|ies)|compan(?:y|ies)|organi[sz]ations?|firms?|legal persons)\b")),
)
FIELD = re.compile(r"\W*[A-Z][\w./ ]{1,40}:\s|\s{2,}\S|[ㅇ○◦*]")
BEGINS = re.compile(
    r"\b(?:sanction\w*|designat\w+|specified|blacklist\w*|asset freezes?|restrictive measures"
    r"|added to|those (?:added|listed|named)|subject to|denied access|denied entry"
    r"|special economic measures|adding the following)\b"
)
ANNEX = re.compile(r"\s*annex(?:\s+[ivx\d]+)?\s*")
INCLUDE = re.compile(
    r"(?:they|these|those|the\s+(?:\w+\s+){0,2}?(?:targets|persons|individuals|entities|vessels|ships|companies)|targets)"
    r"(?:\s+(?:sanctioned|designated|listed|targeted|concerned|named|affected)(?:\s+today)?)?"
    r"\s+(?:include|are|were|included)(?:\s+as follows)?\s*:"
)
SEVERAL = re.compile(r"\s*(?:and its\s|,?\s*(?:including|as well as|together with)\s)")
ENTRY = re.compile(r"\b(?:entry|entries|specification|designation|listing)\b")
OPENING = frozenset([
    "listing.active", "listing.passive", "listing.inverted", "listing.measure", "listing.on_list",
    "listing.put_on_list", "listing.contents", "listing.prohibited", "listing.holdings", "listing.named_group",
    "listing.brief",
])  # fmt: skip
REGISTER = re.compile(
    r"\((?:vessel|individual|entity)\)|\[[A-Z][A-Z0-9\-]+(?:[ ,\]]|\])|\bDOB\b|\ba\.k\.a\.|\bf\.k\.a\.|\bPassport"
    r"\b|Registration (?:ID|Number|Identification)|\bIMO\b"
)
LISTED_ON = re.compile(r"\b(?:listed on|date of (?:listing|designation|application)|designated on)\s*:?\s*")
