"""The words by which a line shows who wrote, sent or photographed: bylines, wire headers, captions and credits.

As in ``furniture``, each pattern is anchored or made of literal words and sees a single line.
"""

import re

_I = re.IGNORECASE

BYLINE = re.compile(
    r"(?:from\s?:|from (?:our|a|the) .{0,24}(?:correspondent|reporter|staff|bureau|desk|archives?)\b"
    r"|source\s?: |associated press writers?$|(?:exclusive |special |analysis |opinion |text |story "
    r"|words |report |review |reporting |column |written |posted |published "
    r"|photographs? )?by[: ]\s{0,3}"
    r"(?:our |the |an? |(?-i:[A-Z*_]))"
    r"|(?:reporter|correspondent|author|text|words|staff writer|writer"
    r"|journalist)\s{0,2}(?:[:|]\s{0,3}|\s(?=(?-i:[A-Z][\w.'\u2019-]+ [A-Z])))"
    r"|\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|translated"
    r"|translation|with (?:assistance|reporting|inputs?|additional))"
    r"\b(?:[^.]{0,40}?)(?:\b(?:by|from)\b|:)"
    r"|(?:editor|editors|desk|edited|anchor)\s?:|reporting\s?:|posted (?:by|on|at|in)|post at|filed (?:by|under|from))",
    _I,
)
"""At the head of a short line."""

BYLINE_TAIL = re.compile(
    r"(?:\b(?:reported|contributed|wrote) (?:from|to|for)\b.{0,130}\b(?:contributed|reported|report|story|article)\b.{0,20}"
    r"|/\s?(?:staff|contributing) (?:reporter|writer)s?\b.{0,40}|,\s{0,2}(?:staff (?:writer|reporter"
    r"|correspondent)|special correspondent|(?:chief|defen[cs]e|security|energy|"
    r"maritime|diplomatic|foreign|political|business) (?:correspondent|editor|reporter)))\W{0,3}$",
    _I,
)

AUTHOR_NOTE = re.compile(
    r"(?:[\u2014\u2013-]{1,2}\s?)?(?:[A-Z][\w.'\u2019-]{1,30} ){1,4}(?:(?:teaches|writes|covers|reports|blogs"
    r"|works)\b|is (?:an? |the )?(?:[\w-]{2,20} ){0,5}(?:author|editor|correspondent|reporter|writer"
    r"|columnist|fellow|professor|lecturer)\b)"
)
"""'X is the author of ...', at the head of a short paragraph after the article."""

WIRE_HEADER = re.compile(
    r"(?:[a-z]\d{3,4}\s{0,3}(?:[a-z]\s?){0,3}.{0,60}"
    r"|(?:[a-z] ){1,3}(?:[a-z]{1,2} )?(?:bc|am|pm|ap|BC|AM|PM|AP)-[\w-]{2,60}.{0,40}"
    r"|.{0,60}(?:writethru|\b\d(?:st|nd|rd|th)\s?ld\b|\bSKED\b).{0,60}"
    r"|(?:BC|AM|PM|AP|BX|PR|UR)-[A-Z][\w-]{1,60}(?:,.{0,60}|\s.{0,60})?|(?:zczc|nnnn)\b.{0,40}"
    r"|\(?(?:recasts|updates?|adds|attn|eds|corrects|refiles|repeats|removes|rewrites|new throughout|with)\b.{0,160}\)"
    r"|\((?:recasts|updates?|adds|attn|eds|corrects|refiles|repeats|removes|rewrites|new throughout)\b.{0,200})"
)
"""Slugs and notes to editors at the head of wire copy; case counts."""

WIRE_HEADER_NOTE = re.compile(
    r"\((?:recasts|updates?|adds|attn|eds|corrects|refiles|repeats|removes|rewrites|new throughout)\b.{0,200}\)?", _I
)

_AGENCIES = (
    r"reuters?|a\.?p\.?|afp|getty(?: images)?|epa(?:-efe)?|efe|xinhua|yonhap|kcna|kns|bloomberg|tass"
    r"|ria novosti|sputnik|anadolu|aa|ap photo|cna|kyodo|jiji|shutterstock|istock|"
    r"alamy|handout|maxar(?: technologies)?|planet(?: labs)?(?: pbc)?|airbus(?: ds)?|file(?: photo"
    r"| image| picture)?|courtesy photo|afp/getty|dpa|pa|zuma(?: press)?|nurphoto|imago|"
    r"rex|epa/[a-z ]{2,30}|wikimedia(?: commons)?|stock image|screenshot|screengrab"
)
WIRE_STAMP = re.compile(r"(?:AP-[A-Z]{2}-|upi\s)(\d\d)-(\d\d)-(\d\d)\b.{0,30}")
"""The stamp that AP and UPI set under their copy, month first: 'AP-NY-06-04-88 1530EDT', 'upi 06-04-88 08:13 pes'.

Matched whole.
"""

CAPTION_START = re.compile(
    r"[\[(*_!]{0,3}\s?(?:(?:file )?(?:photos?|pictures?|pics?|images?|graphics?|photographs?"
    r"|illustration|cartoon|video|map|chart|caption|screenshot|screengrab|infographic)"
    r"(?:(?: credits?| courtesy| by| caption| source)?\s{0,2}[:|/]|(?: caption| source),)|(?:file"
    r"|handout|archive|undated|illustrative) (?:photo|picture|image|pic)\b|image (?:source|credit"
    r"|caption)|!\[|"
    r"(?:photo|image|picture)s? (?:courtesy|by|from)\b|\d{1,2}:\d\d ?/ ?\d{1,2}:\d\d)",
    _I,
)
CAPTION_END = re.compile(
    r"(?:(?:photo|picture|image|pic|graphic|video|illustration|photograph)s?(?: credit| courtesy)?\s{0,2}[:/]\s{0,2}.{2,60}"
    r"|[(/\[] ?(?:" + _AGENCIES + r")(?: (?:via|/) .{2,30})?(?:/[\w .-]{2,30})?[)\]]?"
    r"|\((?:.{0,30}\b)?(?:photo|handout|file|image|screenshot|picture|pic|courtesy .{2,40})\b(?:.{0,20})\)"
    r"|\b(?:getty images|shutterstock|ap photo(?:/[\w .-]{2,40})?|maxar technologies"
    r"|planet labs(?: pbc)?|via (?:reuters|ap|afp|getty|x|twitter|telegram))"
    r"|\breuters/[A-Z][\w .-]{2,40}(?:/file photo)?|\bfile photo)[*_\])]{0,3}\.?$",
    _I,
)
"""A credit at the end of a line makes it a caption: 'PHOTO: EPA-EFE', '(Handout)', 'Getty Images'."""

AGENCY_END = re.compile(
    r"(?:[.!?\u201d\"\u2019]|^)\s{1,3}[(\[]?(?:-{1,2}|\u2014|\u2013)?\s?(?:REUTERS?|AFP|AP|BLOOMBERG|XINHUA|KYODO|TASS"
    r"|ANI|PTI|IANS|DPA|UPI|BERNAMA|EFE|ANSA|YONHAP|JIJI|CNA|WASHINGTON POST|NYTIMES)[)\]]?\W{0,2}$"
)
"""The credit of a wire at the end of a paragraph closes the article."""
