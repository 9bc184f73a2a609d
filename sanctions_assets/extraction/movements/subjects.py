"""Whether a ship does the moving, named, counted or told by a pronoun; and which of a verb's frames its subject calls for."""

import re

from sanctions_assets.extraction.lexicon import Frame
from sanctions_assets.extraction.movements.draft import Telling
from sanctions_assets.extraction.movements.prepositions import SHIP_FRAMES, SHIP_NOUNS
from sanctions_assets.extraction.phrases import SentencePhrases
from sanctions_assets.extraction.scan import Scan
from sanctions_assets.extraction.triggers import Trigger

_BY_SHIP: tuple[Frame, ...] = ("load", "carry", "unload", "transfer", "go")
_BY_STATE: tuple[Frame, ...] = ("send", "receive", "sell", "buy", "deploy", "smuggle")
_SHIP_DOES = SHIP_FRAMES | {"send", "receive"}

_THE_SHIP_AHEAD = re.compile(rf"\b(?:she|the (?:\w+ ){{0,4}}?(?:{SHIP_NOUNS}))\b[^,;]{{0,30}}$")
_THE_SHIP = re.compile(rf"\b(?:she|her|the (?:[\w-]+ ){{0,4}}?(?:{SHIP_NOUNS}))\b[^;]*$")
_THE_SHIPS = re.compile(r"\b(?:it|they|the two|both|(?:these|the) (?:\w+ )?(?:ships|vessels|tankers))\s+(?:\w+\s+){0,4}[\"“”]?$")
_REPORTED_IT = re.compile(r"\W*(?:(?:on|in|last|this|late|early|earlier|also)\s+(?:\w+\s+)?)*(?:that\s+)?(?:it|they)\b")
_SHE_AND_HER = re.compile(r"\b(?:she|it) and (?:her|its|the) ")
"""A second ship beside the one named: 'she and her sister'."""
_IN_HOLD = re.compile(
    r"\b(?:in|inside|under|below|beneath|behind)\s+(?:the|her|its|a)\s+(?:[\w-]+\s+){0,2}?"
    r"(?:holds?|engine\s+room|decks?|cabins?|bilges?|bulkheads?|superstructure|forepeak|anchor\s+locker)\b|\bbelow\s+decks?\b"
)
"""'Hidden in the engine room were found' tells where on a ship."""
_ABOARD = re.compile(r"[^;.]{0,30}\b(?:aboard|in her holds?|in its holds?|on board)\b")


def has_ship_subject(scan: Scan, phrases: SentencePhrases, trigger: Trigger, low: int) -> bool:
    """Say whether a ship, not a state or firm, is the subject of a verb; ``low`` is where its clause starts."""
    start = trigger.start
    afloat = [(s.start, s.end) for s in phrases.ships] + [(g.start, g.end) for g in phrases.groups]
    ship = max((b for a, b in afloat if low <= a and b <= start), default=-1)
    actor = max(
        (
            p.place.end
            for p in phrases.places
            if low <= p.place.start and p.place.end <= start and p.preposition is None and not p.modifies_ship
        ),
        default=-1,
    )
    return ship > actor or _THE_SHIP_AHEAD.search(scan.folded[max(low, start - 60) : start]) is not None


def frame_of(telling: Telling) -> Frame:
    """Choose among a verb's frames: by ship if its subject is one, by state or firm otherwise."""
    trigger = telling.trigger
    if trigger is None:
        return "carry"
    frames = trigger.frames
    if len(frames) == 1:
        return frames[0]
    if trigger.lemma == "board" and not all((c.commodity or "").startswith("people.") for c in telling.cargo):
        return "seize"  # police board a ship with oil; oil boards nothing
    by_ship = has_ship_subject(telling.scan, telling.phrases, trigger, telling.low)
    if by_ship and "carry" in frames and "load" in frames:
        governed = (p.preposition for p in telling.phrases.places if p.place.start >= trigger.end)
        if next((preposition for preposition in governed if preposition in {"at", "in", "from"}), None) != "at":
            return "carry"
    return next((frame for frame in (_BY_SHIP if by_ship else _BY_STATE) if frame in frames), frames[0])


def needs_ship(telling: Telling, frame: Frame) -> bool:
    """Say whether the subject is a ship that the sentence leaves to an earlier one to name."""
    scan, phrases, trigger, governor = telling.scan, telling.phrases, telling.trigger, telling.governor
    start = trigger.start if trigger is not None else governor.left
    clause = scan.folded[max(telling.low, start - 70) : start]
    if any(telling.low <= s.start and s.end <= start for s in phrases.ships):
        return _SHE_AND_HER.search(clause) is not None
    if frame in _BY_STATE and telling.low > phrases.scan.start and _REPORTED_IT.match(scan.folded[telling.low : start]):
        return False  # 'Jakarta said it had sent'
    if frame in _SHIP_DOES:
        if _THE_SHIP.search(clause) or _THE_SHIPS.search(clause):
            return True
        if trigger is not None and _opens_entry(scan, phrases, trigger):
            return True
    if phrases.ships:
        return False
    if frame == "seize" and _IN_HOLD.search(clause):
        return True
    return _ABOARD.match(scan.folded[governor.right : governor.right + 60]) is not None


def _opens_entry(scan: Scan, phrases: SentencePhrases, trigger: Trigger) -> bool:
    """Say whether a verb without a subject opens the entry of a list: 'Carried crude from ...'."""
    return (
        trigger.noun is None
        and trigger.voice == "active"
        and trigger.form in {"past", "past_participle", "third"}
        and not re.search(r"\w", scan.text[phrases.scan.start : trigger.start])
    )
