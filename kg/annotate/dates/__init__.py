"""Time expressions of an article → intervals of days, counted from its day of publication, with TIMEX3 values."""

from kg.annotate.dates.find import find_dates

__all__ = ["find_dates"]
