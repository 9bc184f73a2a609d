"""How surely a sentence speaks: hedges, denials, plans, searches that found nothing, around a movement."""

from sanctions_assets.extraction.modality.stance import Stance, stance_of

__all__ = ["Stance", "stance_of"]
