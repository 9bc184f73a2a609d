"""The floors: what was reached, kept in ``floors.toml``; a figure that falls below its floor fails the tests."""

import math
import sys
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

PATH = Path(__file__).with_name("floors.toml")
STEP = 0.001
"""Floors are rounded down to a thousandth, figures are compared as they are."""


def read_floors(path: Path = PATH) -> dict[str, dict[str, float]]:
    """Return part -> figure -> floor; nothing where there is no such file."""
    if not path.exists():
        return {}
    with path.open("rb") as file:
        return tomllib.load(file)


def below(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Return a sentence for each floor that a figure is below, and for each that has no figure any more."""
    lower = [
        f"{name} is {figures[name]:.4f}, below {floor}" for name, floor in floors.items() if figures.get(name, floor) < floor
    ]
    return lower + [f"{name} is no longer measured" for name in floors if name not in figures]


def write_floors(figures: dict[str, dict[str, float]], path: Path = PATH) -> None:
    """Write what was reached as the new floors. No floor is lowered: that is done by hand, with a reason in the commit."""
    floors = read_floors(path)
    lines = [
        "# What the reader has reached on the gold set, by part.",
        "# Raised by: python -m sanctions_assets_tests.evaluation --raise-floors",
    ]
    for part, found in figures.items():
        lines += ["", f"[{part}]"]
        for name, value in found.items():
            floor = max(math.floor(value / STEP + 1e-6) * STEP, floors.get(part, {}).get(name, 0.0))
            lines.append(f"{name} = {floor:.3f}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
