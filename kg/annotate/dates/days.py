"""Calendar units as half-open intervals of days: which one holds a day, which one follows, how TIMEX3 writes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

_MONTHS = {"month": 1, "quarter": 3, "season": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_PRECISION = {"weekend": "day", "season": "quarter", "half": "quarter", "decade": "year", "century": "year"}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
UNITS = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")
"""From short to long."""


@dataclass(frozen=True, slots=True)
class Days:
    """One calendar unit: [start, end), both of them days.

    unit: one of UNITS; weeks begin on Monday (ISO 8601), seasons on the first of March, June, September, December.
    """

    start: date
    end: date
    unit: str

    @property
    def precision(self) -> str:
        """The unit as `Interval.precision` names it."""
        return _PRECISION.get(self.unit, self.unit)


def holding(day: date, unit: str) -> Days:
    """The calendar unit that holds a day; for a weekend, the one of its week.

    >>> holding(date(2024, 4, 10), "week").start
    datetime.date(2024, 4, 8)
    """
    if unit in _MONTHS:
        offset = 2 if unit == "season" else 0
        month = day.year * 12 + day.month - 1 - offset
        return _months(month - month % _MONTHS[unit] + offset, unit)
    monday = day - timedelta(day.weekday())
    first, length = {"day": (day, 1), "week": (monday, 7), "weekend": (monday + timedelta(5), 2)}[unit]
    return Days(first, first + timedelta(length), unit)


def moved(days: Days, count: int) -> Days:
    """The unit that comes `count` units later (earlier when negative). Raises OverflowError outside the calendar."""
    if days.unit in _MONTHS:
        return _months(days.start.year * 12 + days.start.month - 1 + count * _MONTHS[days.unit], days.unit)
    return holding(days.start + timedelta(count * (1 if days.unit == "day" else 7)), days.unit)


def timex3(days: Days) -> str:
    """The TIMEX3 value of a unit: 2024-04-10, 2024-W15, 2024-W15-WE, 2024-04, 2024-Q2, 2024-SP, 2024, 202, 20."""
    year, month = f"{days.start.year:04d}", days.start.month
    iso = days.start.isocalendar()
    return {
        "day": days.start.isoformat(),
        "week": f"{iso.year:04d}-W{iso.week:02d}",
        "weekend": f"{iso.year:04d}-W{iso.week:02d}-WE",
        "month": f"{year}-{month:02d}",
        "quarter": f"{year}-Q{(month + 2) // 3}",
        "season": f"{year}-{_SEASONS.get(month)}",
        "half": f"{year}-H{(month + 5) // 6}",
        "year": year,
        "decade": year[:3],
        "century": year[:2],
    }[days.unit]


def _months(first: int, unit: str) -> Days:
    return Days(_first_day(first), _first_day(first + _MONTHS[unit]), unit)


def _first_day(month: int) -> date:
    if not 12 <= month < 120000:
        raise OverflowError("no such year")
    return date(month // 12, month % 12 + 1, 1)
