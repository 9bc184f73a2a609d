"""Verbs and nouns of moving in a sentence, with voice, tense, negation and what the auxiliaries say of them."""

from sanctions_assets.extraction.triggers.finding import find_triggers
from sanctions_assets.extraction.triggers.trigger import Trigger, Voice

__all__ = ["Trigger", "Voice", "find_triggers"]
