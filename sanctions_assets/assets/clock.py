"""The one clock of the pipeline: the core takes the time as an argument."""

from datetime import datetime, timezone


def utc_now() -> datetime:
    """Return the time in UTC, without a zone, as the tables hold it."""
    return datetime.now(timezone.utc).replace(tzinfo=None)
