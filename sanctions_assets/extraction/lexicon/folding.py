"""The form in which text and vocabulary are compared: lower case, hyphens and line breaks as spaces, offsets kept."""

_FOLD = {ord(c): " " for c in "-‐‑–—\u00a0\u2009\u202f\n\t\r"} | {ord("’"): "'", ord("‘"): "'", ord("ʼ"): "'"}


def fold(text: str) -> str:
    """Lower-case ``text`` and turn hyphens and white space into spaces, keeping its length and so all offsets."""
    folded = text.translate(_FOLD)
    lowered = folded.lower()
    if len(lowered) != len(folded):
        lowered = "".join(c.lower() if len(c.lower()) == 1 else c for c in folded)
    return lowered
