"""Kinds of cargo, as far as carrying over and merging compare them."""

_VAGUE_LEAVES = (".unspecified", ".oil")


def category_of(commodity: str | None) -> str:
    """Return the category of a commodity ('energy' of 'energy.coal'); empty for none."""
    return (commodity or "").partition(".")[0]


def is_unspecific(commodity: str | None) -> bool:
    """Say whether a commodity leaves open what exactly it is ('energy.oil' may be crude or refined)."""
    return commodity is not None and commodity.endswith(_VAGUE_LEAVES)
