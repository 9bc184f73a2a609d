"""Why a source file, or one article of it, was not read."""

from typing import Literal, get_args

from sanctions_assets.model import RejectedFile

RejectReason = Literal["empty", "binary", "too_large", "undecodable", "malformed", "encrypted", "no_text", "unsupported"]
"""``empty``: no bytes or only white space. ``binary``: not a text. ``too_large``: over a limit. ``undecodable``: its
encoding breaks
off. ``malformed``: not what its suffix says, or a field that is missing or of the wrong type. ``encrypted``: asks for a password.
``no_text``: a page of navigation, or a scan without a text layer. ``unsupported``: a suffix that nothing here reads."""

REJECT_REASONS: tuple[str, ...] = get_args(RejectReason)


class RefusedError(Exception):
    """Raised inside this package where a file or an article can't be read; it never leaves ``read_source``.

    ``problem`` goes on where a sentence began with the file's name: 'holds no bytes'.
    """

    def __init__(self, reason: RejectReason, problem: str) -> None:
        super().__init__(problem)
        self.reason = reason
        self.problem = problem

    def rejected(self, source_uri: str) -> RejectedFile:
        """Return the row that tells of it."""
        return RejectedFile(source_uri=source_uri, reason=self.reason, detail=f"{source_uri} {self.problem}.")
