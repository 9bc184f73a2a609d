"""A logger for people at a terminal: what the assets say, without the events of the engine."""

import logging
import sys

import dagster as dg


class _Plain(logging.Formatter):
    """The message alone, with a word before it from a warning on."""

    def format(self, record: logging.LogRecord) -> str:
        """Return what the asset said."""
        said = getattr(record, "dagster_meta", {}).get("orig_message") or record.getMessage()
        return f"{record.levelname.lower()}: {said}" if record.levelno >= logging.WARNING else str(said)


class _Said(logging.Filter):
    """Lets pass what an asset said; the engine's own events, its errors among them, do not."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return True for a message that an asset logged."""
        return getattr(record, "dagster_meta", {}).get("dagster_event") is None


def _make_logger(_: dg.InitLoggerContext) -> logging.Logger:
    """Return a logger that writes progress and warnings to the standard error stream."""
    logger = logging.Logger("sanctions_assets.terminal", level=logging.INFO)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Plain())
    handler.addFilter(_Said())
    logger.addHandler(handler)
    return logger


terminal_logger = dg.LoggerDefinition(_make_logger, description="What the assets say, without the events of the engine.")
