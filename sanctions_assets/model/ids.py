"""Stable ids: the same content gives the same id, on every machine and in whatever order it arrives."""

import hashlib


def stable_id(prefix: str, *parts: object) -> str:
    """Return ``<prefix>_<16 hex digits>`` for the content ``parts``.

    ``None`` and the empty string are told apart, and so are ``("ab", "c")`` and ``("a", "bc")``. 64 bits keep the chance
    of one collision among ten million rows of a table below one in 300,000.
    """
    digest = hashlib.sha256()
    for part in parts:
        data = b"\x00" if part is None else b"\x01" + str(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big"))
        digest.update(data)
    return f"{prefix}_{digest.hexdigest()[:16]}"
