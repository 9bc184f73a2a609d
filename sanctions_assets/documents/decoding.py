"""From bytes to text: encodings, line ends, and the refusal of what is no text."""

import codecs
import re

from sanctions_assets.documents.refusal import RefusedError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""UTF-32 before UTF-16: the one's mark begins with the other's."""

_DECLARED_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_CHARSET_WINDOW = 4096
"""Bytes of a page in which its charset is looked for; the HTML standard asks for it in the first 1024."""

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
MAX_CONTROL_SHARE = 0.02
"""A text with a greater share of control characters than this is taken for binary; wire copy of old carries a few."""


def decode(data: bytes, *, html: bool = False) -> str:
    """Return the text of ``data`` with every line end as a single LF.

    Tried in this order: a byte order mark; for HTML the charset that the page declares; UTF-8; UTF-16 without a mark where
    every second byte is zero; and cp1252 (bytes that it leaves undefined as Latin-1). CRLF and a lone CR become LF;
    nothing that a reader of the file sees changes, and its spans count that. Raises ``RefusedError``
    with ``empty``, ``binary`` or ``undecodable``.
    """
    if not data:
        raise RefusedError("empty", "holds no bytes")
    text = _decode(data, html=html)
    if not text.strip("\ufeff\x00 \t\r\n\f\v"):
        raise RefusedError("empty", "holds only white space")
    sample = text[:65536]
    if len(_CONTROL.findall(sample)) > MAX_CONTROL_SHARE * len(sample):
        raise RefusedError("binary", "holds control characters as no text does")
    return clean(text)


_UNSEEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")


def clean(text: str) -> str:
    """Return ``text`` with LF line ends, without what no reader sees, and with U+FFFD for what no table can store.

    No reader sees soft hyphens, marks of direction and of where a word may break; no table stores NUL and lone surrogates.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _UNSTORABLE.sub("\ufffd", _UNSEEN.sub("", text))


def _decode(data: bytes, *, html: bool) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                if encoding != "utf-8":
                    raise RefusedError(
                        "undecodable", f"begins as {encoding} but byte {error.start + len(mark)} is not of it"
                    ) from error
                data = data[len(mark) :]
    if b"\x00" in data[:65536]:
        return _decode_utf16_without_mark(data)
    if html and (declared := _DECLARED_CHARSET.search(data[:_CHARSET_WINDOW])):
        try:
            name = codecs.lookup(declared.group(1).decode("ascii")).name
            # Browsers read iso-8859-1 as cp1252, and pages are written for browsers; and a page that could be searched
            # as ASCII for its declaration is not UTF-16 whatever it says.
            if name not in {"iso8859-1", "ascii"} and not name.startswith(("utf-16", "utf-32")):
                return data.decode(name)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_western(data)


def _decode_utf16_without_mark(data: bytes) -> str:
    sample = data[:4096]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = max(1, len(sample) // 2)
    if odd > 0.6 * half and even < 0.05 * half:
        encoding = "utf-16-le"
    elif even > 0.6 * half and odd < 0.05 * half:
        encoding = "utf-16-be"
    else:
        raise RefusedError("binary", "holds zero bytes as no text does")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise RefusedError("undecodable", f"looks like {encoding} but byte {error.start} is not of it") from error


def _decode_western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
