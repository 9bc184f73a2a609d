"""The version of code: a digest of what a package holds, so that a change is never overlooked."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[1]


def code_digest(*packages: str, also: Iterable[str] = ()) -> str:
    """Return 16 hex digits for the code and the data files of our ``packages``, which are not imported, and for ``also``.

    Raises:
        FileNotFoundError: there is no such package.
    """
    digest = hashlib.sha256()
    for package in packages:
        digest.update(_package_digest(package))
    for part in also:
        digest.update(part.encode() + b"\0")
    return digest.hexdigest()[:16]


@cache
def _package_digest(package: str) -> bytes:
    root = _ROOT / package
    if not root.is_dir():
        raise FileNotFoundError(f"there is no package {package}")
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            digest.update(path.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.digest()
