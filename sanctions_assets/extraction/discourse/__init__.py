"""What goes beyond one sentence: commodities, ships, ends and times carried over, the same movement told twice."""

from sanctions_assets.extraction.discourse.completion import complete

__all__ = ["complete"]
