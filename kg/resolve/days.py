"""The days of a report: how exactly they are told, and what two reports have in common."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from kg.resolve.happenings import happens_seldom
from kg.spelling import fold
from kg.types import Report

SHORT_DAYS = 8
"""Longer intervals ("in April", "in 2023") may hold several events of one kind: they tell nothing across articles."""
MONTH_DAYS = 31
"""The same of what two do seldom: there a month tells the event."""

Days = tuple[date, date]


def days_of(report: Report) -> Days | None:
    """The days that a report's event may have happened on; None where the text tells none."""
    interval = report.triple.interval
    return (interval.start, interval.end) if interval and interval.start and interval.end else None


def short_days(report: Report) -> Days | None:
    """The days of a report, if they are few enough to tell which event of its kind it is."""
    days = days_of(report)
    most = MONTH_DAYS if happens_seldom(report.triple.relation) else SHORT_DAYS
    return days if days and 0 < (days[1] - days[0]).days <= most else None


def long_days(report: Report) -> Days | None:
    """The days of a report, if they are too many for that."""
    return None if short_days(report) else days_of(report)


def only_day(report: Report) -> date | None:
    """The day of a report that is told to the day."""
    days = days_of(report)
    return days[0] if days and days[1] - days[0] == timedelta(days=1) else None


def each_day(days: Days) -> Iterator[date]:
    """Every day of the interval."""
    return (days[0] + timedelta(days=number) for number in range((days[1] - days[0]).days))


def overlap(one: Days, other: Days) -> Days | None:
    """The days of both, if there are any."""
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None


def phrase(report: Report) -> str:
    """The words that tell the time, folded: "on monday"."""
    return fold(report.triple.interval.text) if report.triple.interval else ""
