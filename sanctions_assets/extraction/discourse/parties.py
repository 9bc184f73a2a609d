"""Buyers and sellers carried on: from the headline, from the deal told before, from the country that an article is about."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.discourse.categories import category_of
from sanctions_assets.extraction.movements import Draft
from sanctions_assets.extraction.scan import Scan

_BUYING = frozenset({"buy", "receive"})
_SELLING = frozenset({"sell", "send"})
_TRADED = frozenset({"energy", "mineral", "food", "goods"})
_DEAL_REACH = 3
"""Sentences back to the deal whose buyer or seller still acts."""
_HEADLINE_REACH = 6
"""Sentences of an article that its headline speaks of."""
_SUBJECT_NAME = re.compile(
    r"\b(?P<name>[A-Z][\w&’'-]*)(?:\s+\([A-Z]+\))?\s+(?:(?:has|had|have|will|would|is|was|to|also|then|later|again|last|\w+ly)\s+){0,4}$"
)
_NO_NAMES = frozenset({"It", "They", "He", "She", "We", "This", "That", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday"})
_TRADING = ("export", "import", "re-export", "re-import")


def carry_parties(scan: Scan, drafts: Sequence[Draft]) -> None:
    """Give movements of goods the buyer or seller that their sentences leave out."""
    headlines = [d for d in drafts if d.headline and _is_traded(d)]
    last: Draft | None = None
    for draft in drafts:
        if draft.headline or not _is_traded(draft) or draft.stance.assertion == "denied":
            continue
        near = last is not None and draft.sentence - last.sentence <= _DEAL_REACH
        if last is not None and near and _same_goods(draft, last) and not has_named_subject(scan, draft):
            _follow(draft, last)
        if draft.sentence <= _HEADLINE_REACH and len(headlines) == 1 and _same_goods(draft, headlines[0]):
            _follow(draft, headlines[0])
        _trade_of_home(draft, scan.home)
        if draft.frame in _BUYING | _SELLING and any(draft.route):
            last = draft


def has_named_subject(scan: Scan, draft: Draft) -> bool:
    """Say whether a name that stands for no state is the subject of a verb: 'Borax sold'; another deal than the one before."""
    trigger = draft.trigger
    if trigger is None or trigger.noun is not None or trigger.voice != "active":
        return False
    sentence = scan.sentences[draft.sentence]
    ahead = "" if sentence.sentence.caps else scan.text[sentence.start : trigger.start]
    subject = _SUBJECT_NAME.search(ahead)
    return subject is not None and subject["name"] not in _NO_NAMES


def _is_traded(draft: Draft) -> bool:
    return category_of(draft.commodity) in _TRADED


def _same_goods(a: Draft, b: Draft) -> bool:
    return category_of(a.commodity) == category_of(b.commodity)


def _follow(draft: Draft, told: Draft) -> None:
    """Let the buyer of the deal told before buy this lot too, and its seller sell it."""
    buys = draft.frame == "buy" or (draft.trigger is not None and draft.trigger.lemma.startswith("import"))
    if buys and told.frame in _BUYING and draft.lacks_destination and told.destination_country != draft.origin_country:
        draft.destination_country = told.destination_country
    exports = draft.trigger is not None and draft.trigger.noun is not None and draft.trigger.lemma.startswith("export")
    alone = draft.anaphoric or not (draft.several or any(draft.route))
    if exports and alone and draft.lacks_origin and told.origin_country not in {None, draft.destination_country}:
        draft.origin_country = told.origin_country
    counted = draft.trigger is not None and draft.trigger.noun is not None and draft.anaphoric and told.frame in _BUYING
    if counted and draft.origin_country not in {None, told.destination_country} and draft.lacks_destination:
        draft.destination_country = told.destination_country  # a survey of imports goes on: 'Shipments from Oman rose to'
    if (
        draft.frame == "sell"
        and told.frame in _SELLING
        and draft.lacks_origin
        and told.origin_country != draft.destination_country
    ):
        draft.origin_country = told.origin_country


def _trade_of_home(draft: Draft, home: str | None) -> None:
    """Take 'exports' and 'imports' of nobody for those of the country that the article is about."""
    if home is None or draft.trigger is None or not draft.trigger.lemma.startswith(_TRADING) or home in draft.route:
        return
    if draft.trigger.lemma.removeprefix("re-").startswith("export"):
        if draft.lacks_origin:
            draft.origin_country = home
    elif draft.lacks_destination:
        draft.destination_country = home
