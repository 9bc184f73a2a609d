"""Phrases: what each sentence holds side by side (ships, groups, places, cargo), with the preposition before each place."""

from sanctions_assets.extraction.phrases.gathering import gather_phrases
from sanctions_assets.extraction.phrases.prepositions import governing_preposition
from sanctions_assets.extraction.phrases.records import PlacedName, SentencePhrases

__all__ = ["PlacedName", "SentencePhrases", "gather_phrases", "governing_preposition"]
