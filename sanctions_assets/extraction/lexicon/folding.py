"""The form in which text and vocabulary are compared: lower case, hyphens and line breaks as spaces, offsets kept."""

_SPACES = "-‐‑–—\u00a0\u2009\u202f\n\t\r"
_APOSTROPHES = "’‘ʼ"


def lower(text: str) -> str:
    """Lower-case ``text``, keeping its length and so all offsets."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals have no lower case of one code point
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lowered


def fold(text: str) -> str:
    """Lower-case ``text`` and turn hyphens and white space into spaces, keeping its length and so all offsets."""
    lowered = lower(text)
    for sign in _SPACES:
        lowered = lowered.replace(sign, " ")
    if not lowered.isascii():
        for sign in _APOSTROPHES:
            lowered = lowered.replace(sign, "'")
    return lowered
