"""Days of the year that have a name."""

from __future__ import annotations

from datetime import date, timedelta

from kg.annotate.dates.lexicon import lexicon, weekday_number


def holiday(name: str, year: int) -> date:
    """The day of a holiday of dates.toml in a year.

    >>> holiday("Thanksgiving", 2024)
    datetime.date(2024, 11, 28)
    """
    rule = lexicon()["holidays"][name]
    if "easter" in rule:
        return easter(year) + timedelta(rule["easter"])
    if "day" in rule:
        return date(year, rule["month"], rule["day"])
    weekday = _nth_weekday(year, rule["month"], weekday_number(rule["weekday"]), rule["nth"])
    return weekday + timedelta(rule.get("after", 0))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The n-th such weekday of a month; the last when n is -1."""
    first = date(year, month, 1) if nth > 0 else date(year + month // 12, month % 12 + 1, 1)
    offset = (weekday - first.weekday()) % 7
    return first + timedelta(offset + 7 * (nth - 1 if nth > 0 else nth))
