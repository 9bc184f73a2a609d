"""Verbs that tell their cargo themselves: 'Iran denies arming the Houthis'."""

import re
from collections.abc import Sequence

from sanctions_assets.extraction.modality import stance_of
from sanctions_assets.extraction.movements.draft import Draft
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan, SentenceScan
from sanctions_assets.extraction.triggers import Trigger

_ARMING = frozenset({"arm", "rearm", "re-arm"})
_VERBAL = re.compile(r"\b(?:to|will|would|not|that|and|has|have|it|he|she|they)\s+$")
"""What makes a verb of 'arm' and 'arms', which else are nouns."""
_ATTRIBUTIVE = re.compile(r"(?:['’]s|s['’]|\b(?:the|an?|its|their|of|by|and|all|two|three|some|most|these|those|other))\s+$")
"""Before 'armed' it describes: 'the movement's armed wing in Lebanon'."""
_REACH = 30
"""Characters from the verb to the state that is armed."""


def may_arm(sentence: SentenceScan) -> bool:
    """Say whether a sentence has a verb that tells its cargo itself."""
    return any(verb.entry.base in _ARMING for _, verb in sentence.of("verb"))


def read_arming(scan: Scan, phrases: SentencePhrases, triggers: Sequence[Trigger]) -> list[Draft]:
    """Read states that arm others in a sentence that names no arms."""
    sentence = phrases.scan
    if any((c.commodity or "").startswith("arms.") for group in phrases.cargo for c in group):
        return []
    out: list[Draft] = []
    for trigger in triggers:
        if trigger.lemma not in _ARMING or trigger.noun is not None or trigger.voice != "active":
            continue
        ahead = scan.folded[max(sentence.start, trigger.start - 8) : trigger.start]
        if trigger.form in {"base", "third"} and not _VERBAL.search(ahead):
            continue
        if trigger.form in {"past", "past_participle"} and _ATTRIBUTIVE.search(ahead):
            continue
        armed = next((p.place for p in phrases.places if 0 <= p.place.start - trigger.end <= _REACH), None)
        if armed is None:
            continue
        senders = [p.place for p in phrases.places if p.place.end <= trigger.start and p.preposition is None]
        sender = senders[-1] if senders else None
        out.append(
            Draft(
                sentence=sentence.index,
                start=sender.start if sender is not None else trigger.start,
                end=armed.end,
                commodity="arms.unspecified",
                commodity_text=scan.text[trigger.start : trigger.end],
                quantity=None,
                unit_hint=None,
                rule="cargo.arming",
                stance=stance_of(scan, sentence, trigger, trigger.end, armed.end),
                origin=sender,
                destination=armed,
                origin_country=sender.country if sender is not None else None,
                destination_country=armed.country,
                trigger=trigger,
                explicit=1,
                frame="send",
                headline=sentence.headline,
            )
        )
    return out
