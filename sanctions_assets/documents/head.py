"""What a page says of itself beside its date: its headline, its publisher, and the fields of its front matter."""

import re

from sanctions_assets.documents.lines import Line
from sanctions_assets.documents.segments import is_date_line

_FRONT_MATTER_FIELD = re.compile(r"([A-Za-z_][\w-]{0,30})\s?:\s{0,4}(.{0,400})")
_COPYRIGHT = re.compile(
    r"(?i:\u00a9|\u24d2|\(c\)|\bcopyright)(?i:\s{0,2}(?:\u00a9|\u24d2"
    r"|\(c\)))?\s{0,2}(?:by\s)?(?:\d{4}(?:\s?[-\u2013]\s?\d{4})?)?[\s,:]{0,3}(?:by\s)?"
    r"((?:[Tt]he )?[A-Z][\w&'\u2019-]*(?: (?:of|and|the|&|[A-Z][\w&'\u2019-]*)){0,6})"
)
_RIGHTS = re.compile(r" (?:All|and|the|of|&|[A-Z])$")
_WIRE = re.compile(
    r"(?:^|[\w.,])\s?\(((?:[A-Z][\w&.'\u2019-]*)(?: [A-Z&][\w&.'\u2019-]*){0,4})\)"
    r"\s{0,2}(?:-{1,2}|_|\u2013|\u2014)"
)
_WIRE_END = re.compile(
    r"[.!?\u201d\"\u2019]\s{1,3}\(?(REUTERS?|AFP|AP|BLOOMBERG|XINHUA|KYODO|TASS|ANI|PTI|IANS|DPA|UPI|BERNAMA"
    r"|EFE|ANSA|YONHAP|JIJI)\)?\s{0,2}$"
)
_NOT_A_NAME = re.compile(
    r"(?:all rights|reserved|this |the (?:broadcast|author|content)|owned|of |notice|and |licen[cs]e|\w+ and videos)",
    re.IGNORECASE,
)
_OFFICE = (
    "ministry|office|department|government|commission|council|agency|embassy|directorate|secretariat|bureau|authority|administration|registry"
    "|institute|committee|corporation"
)
_ISSUER = re.compile(
    r"(?:the |u\.?s\.? |uk |federal |state |european |national |international |royal |permanent )*(?:"
    + _OFFICE
    + r")(?: (?:of|for|on)\b.{0,80})"
    r"|[\w .&'-]{2,60} (?:" + _OFFICE + r"|maritime forces|parliament)"
    r"|united nations|european union|(?:press|news) releases?|press notice|media release",
    re.IGNORECASE,
)
_RELEASE = re.compile(r"(?:release|notice)s?$", re.IGNORECASE)
_REUTER = re.compile(r"reuters?\W{0,3}", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEPT_UPPER = {"AFP", "AP", "ANI", "PTI", "IANS", "DPA", "UPI", "EFE", "ANSA", "TASS", "CNA"}
_FROM = re.compile(r"from:?\s", re.IGNORECASE)
MAX_TITLE = 300


def front_matter(text: str) -> dict[str, str]:
    """Return the plain ``name: value`` fields of the YAML head of a Markdown text, names in lower case; empty where it
    has none."""
    if not text.lstrip().startswith("---"):
        return {}
    head = text.lstrip()[3:20000]
    end = head.find("\n---")
    if end < 0:
        return {}
    fields: dict[str, str] = {}
    for line in head[:end].split("\n"):
        if (match := _FRONT_MATTER_FIELD.fullmatch(line.rstrip())) and match.group(2).strip():
            fields.setdefault(match.group(1).lower(), match.group(2).strip().strip("\"'"))
    return fields


def title_of(lines: list[Line]) -> str | None:
    """Return the headline: the first line of the head with four words that names no office, else one with two.

    None where the text opens with its first paragraph.
    """
    second_choice = None
    for line in lines[:40]:
        if line.kind is not None:
            continue
        words = len(_WORD.findall(line.bare))
        if words > 45 or (line.complete and words > 17):
            break
        if line.prose and (second_choice or (words >= 10 and line.bare.endswith("."))):
            break
        if words >= 4 and not is_date_line(line.bare) and not _ISSUER.fullmatch(line.bare):
            return line.bare[:MAX_TITLE]
        if words >= 2 and second_choice is None and not _ISSUER.fullmatch(line.bare):
            second_choice = line.bare[:MAX_TITLE]
    return second_choice


def publisher_of(lines: list[Line]) -> str | None:
    """Return the publisher: the holder of the copyright, the wire in the dateline, the office at the head, or the wire
    credited at the end."""
    for line in lines:
        if line.kind == "boilerplate" and _REUTER.fullmatch(line.bare):
            return "Reuters"
        if line.kind == "boilerplate" and (holder := _copyright_holder(line.bare)):
            return holder
    for line in lines[:12]:
        if line.kind is None and (wire := _WIRE.search(line.bare[:140])):
            return wire.group(1)
    for line in lines[:4]:
        if line.kind in (None, "byline") and line.words <= 12 and not line.complete:
            issuer = _FROM.sub("", line.bare)
            if _ISSUER.fullmatch(issuer) and not _RELEASE.search(issuer):
                return issuer
    for line in lines:
        if line.kind is None and (credited := _WIRE_END.search(line.bare)):
            name = credited.group(1)
            return name if name in _KEPT_UPPER else name.title()
    return None


def _copyright_holder(line: str) -> str | None:
    for match in _COPYRIGHT.finditer(line):
        name = _RIGHTS.sub("", match.group(1).strip())
        if len(name) > 2 and not _NOT_A_NAME.match(name):
            return name
    return None
