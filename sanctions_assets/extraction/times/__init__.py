"""Expressions of time in English news text, resolved to first and last day without a parser from elsewhere."""

from sanctions_assets.extraction.times.expression import Kind, Period, Precision, TimeExpression
from sanctions_assets.extraction.times.finding import find_times

__all__ = ["Kind", "Period", "Precision", "TimeExpression", "find_times"]
