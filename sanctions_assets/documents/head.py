"""What a page says of itself beside its date: its headline, its publisher, and the fields of its front matter."""

import re

from sanctions_assets.documents.segments import Segment, is_date_line

_FRONT_MATTER_FIELD = re.compile(r"([A-Za-z_][\w-]{0,30})\s?:\s{0,4}(.{0,400})")
_COPYRIGHT = re.compile(
    r"(?:©|ⓒ|\(c\)|\bcopyright)(?:\s{0,2}(?:©|ⓒ|\(c\)))?\s{0,2}(?:by\s)?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?[\s,:]{0,3}(?:by\s)?"
    r"((?:the )?[A-Z][\w&.'’-]*(?: (?:of|and|the|&|[A-Z][\w&.'’-]*)){0,6})",
    re.IGNORECASE,
)
_WIRE = re.compile(r"(?:^|[\w.,])\s?\(((?:[A-Z][\w&.'’-]*)(?: [A-Z&][\w&.'’-]*){0,4})\)\s{0,2}(?:-{1,2}|–|—)")
_WIRE_END = re.compile(
    r"[.!?”\"’]\s{1,3}\(?(REUTERS?|AFP|AP|BLOOMBERG|XINHUA|KYODO|TASS|ANI|PTI|IANS|DPA|UPI|BERNAMA|EFE|ANSA|YONHAP|JIJI)\)?\s{0,2}$",
    re.MULTILINE,
)
_NOT_A_NAME = re.compile(r"(?:all rights|reserved|this |the (?:broadcast|author|content)|owned|of |notice|and )", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{2,}")
_KEPT_UPPER = {"AFP", "AP", "ANI", "PTI", "IANS", "DPA", "UPI", "EFE", "ANSA", "TASS", "CNA"}
MAX_TITLE = 300


def front_matter(text: str) -> dict[str, str]:
    """Return the plain ``name: value`` fields of the YAML head of a Markdown text, names in lower case; empty where it has none."""
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


def title_of(text: str, segments: tuple[Segment, ...]) -> str | None:
    """Return the headline: the first line of the article that is no running prose and has four words, else the first with two; None where it
    opens with its first paragraph."""
    short = None
    for kind, start, end in segments:
        if kind in ("related", "caption"):
            if start > 2000:
                break
            continue
        if kind != "article":
            continue
        for raw in text[start:end].split("\n"):
            line = raw.strip().strip("#*_ ^>").strip()
            words = len(_WORD.findall(line))
            if not line or not words:
                continue
            if words > 30 or (words > 17 and line.endswith(".")):
                return short
            if words >= 4 and not is_date_line(line):
                return line[:MAX_TITLE]
            if words >= 2 and short is None:
                short = line[:MAX_TITLE]
    return short


def publisher_of(text: str, segments: tuple[Segment, ...]) -> str | None:
    """Return the publisher: the holder of the copyright, else the wire in the dateline, else the wire credited at the end; None if not stated."""
    opening = None
    for kind, start, end in segments:
        if kind == "boilerplate" and (holder := _copyright_holder(text[start:end])):
            return holder
        if kind == "article" and opening is None:
            opening = text[start : start + 1500]
    for line in (opening or "").split("\n"):
        if wire := _WIRE.search(line[:140]):
            return wire.group(1)
    for kind, start, end in segments:
        if kind == "article" and (credited := _WIRE_END.search(text[start:end])):
            name = credited.group(1)
            return name if name in _KEPT_UPPER else name.title()
    return None


def _copyright_holder(stretch: str) -> str | None:
    for match in _COPYRIGHT.finditer(stretch):
        name = match.group(1).strip(" .,")
        if name[0].isupper() and len(name) > 2 and not _NOT_A_NAME.match(name):
            return name.removesuffix(" All").removesuffix(". All")
    return None
