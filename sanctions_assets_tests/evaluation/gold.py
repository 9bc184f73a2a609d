"""The gold set's parts: the seeds, the articles that rules are written from, and the articles held out."""

from pathlib import Path
from typing import Any

from sanctions_assets_tests.evaluation import score

Gold = dict[str, dict[str, Any]]
"""Stem of a document -> what its gold file holds."""

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
FOLDER = ROOT / "sanctions_assets_tests" / "gold"
ARTICLES = FOLDER / "articles"
PARTS = ("seeds", "read", "held_out")


def is_held_out(stem: str) -> bool:
    """Tell whether an article is held out: its number, after the letter of its genre, ends in 1 or 6."""
    return stem[:1].isalpha() and stem[2:3] in {"1", "6"}


def gold_of(part: str) -> Gold:
    """Return the gold of one of ``PARTS``."""
    if part == "seeds":
        return dict(score.load_gold([FOLDER / "seeds"]))
    return {stem: gold for stem, gold in score.load_gold([ARTICLES]).items() if is_held_out(stem) == (part == "held_out")}
