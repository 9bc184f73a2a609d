"""Bounds of clauses, and whether what a clause says is only proposed, asked for, denied or taken back."""

import re

from sanctions_assets.extraction.listings.view import View

_BREAK = re.compile(
    r"[;:]\s|[\u2013—]|,\s+(?:but|while|whereas|although|though)\b|\b(?:while|whereas|although)\b|\?\s|,\s+and\s+(?="
    r"(?:[\w']+\s+){1,4}(?:has|have|had|was|were|is|are)\b)"
)
_SECOND_VERB = re.compile(r"\band\s+(?:(?:then|also|later|instead|\w+ly)\s+)?$")
_RELATIVE = re.compile(r",\s+(?:which|whom|who|whose)\s")


def clause_start(view: View, at: int) -> int:
    """Return where the clause that holds ``at`` starts."""
    start = view.start
    for found in _BREAK.finditer(view.scan.folded, view.start, at):
        start = found.end()
    return start


def clause_end(view: View, at: int) -> int:
    """Return where the clause that holds ``at`` ends."""
    found = _BREAK.search(view.scan.folded, at, view.end)
    return found.start() if found is not None else view.end


def is_unreal(view: View, at: int, reach: int = 70) -> bool:
    """Say whether the words before ``at`` make what follows a proposal, a question, a denial or a removal."""
    low = max(clause_start(view, at), at - reach)
    for found in _RELATIVE.finditer(view.scan.folded, low, at):
        low = found.end()
    words = view.kinds.words
    second = _SECOND_VERB.search(view.scan.folded, low, at)
    for pattern in (words.not_yet, words.removal):
        for found in pattern.finditer(view.scan.folded, low, at):
            if second is not None and pattern is words.removal and found.end() <= second.start():
                continue  # 'delisted the ship and redesignated her owner'
            if any(t.start <= found.start() < t.end for t in view.sentence.times):
                continue  # 'May'
            if found.group() in {"may", "if"} and view.scan.text[found.start()].isupper() and found.start() != view.start:
                continue
            if any(c.start <= found.start() < c.end for c in view.candidates):
                continue
            if found.group() == "would" and re.search(
                r"\b(?:announced|said(?=\s+(?:\w+\s+){0,2}(?:it|they|he|she)\s))\s+(?:on\s+\w+\s+|today\s+)?(?:that\s+)?(?:[\w.]+\s+){1,4}$",
                view.scan.folded[view.start : found.start()],
            ):
                continue  # 'announced Australia would impose sanctions'
            if found.group() == "not" and re.match(r"not only\b", view.scan.folded[found.start() : found.start() + 9]):
                continue
            return True
    return bool(re.search(r"n't\s+(?:\w+\s+){0,2}$", view.scan.folded[low:at])) or bool(
        re.search(r"\b(?:no)\s+(?:[\w]+\s+){0,3}(?:has|have|had|was|were|is|are)\s+(?:been\s+)?$", view.scan.folded[low:at])
    )
