"""Dates and periods of a text, resolved against the day it was written."""

from corpus.periods.find import PeriodMention, find_periods

__all__ = ["PeriodMention", "find_periods"]
