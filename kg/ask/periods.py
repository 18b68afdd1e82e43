"""Days, months and years as people write them in a question, and as an answer shows them."""

from __future__ import annotations

import re
from datetime import date, timedelta

from kg.errors import QuestionError

WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(text: str) -> date:
    """First day of a day, month or year written in ISO form.

    >>> first_day("2024-04")
    datetime.date(2024, 4, 1)
    """
    match = WRITTEN.fullmatch(text.strip())
    try:
        if match is None:
            raise ValueError
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError as error:
        raise QuestionError(f'"{text}" is no date. Write it as 2024-04-30, 2024-04 or 2024.') from error


def period_text(start: date | None, end: date | None) -> str:
    """A half-open interval of days as people write it; empty when the date is not known.

    >>> period_text(date(2024, 4, 1), date(2024, 5, 1))
    '2024-04'
    """
    if start is None or end is None:
        return ""
    if end - start <= timedelta(days=1):
        return start.isoformat()
    if start.day == end.day == 1:
        months = (end.year - start.year) * 12 + end.month - start.month
        if months == 1:
            return f"{start:%Y-%m}"
        if months == 12 and start.month == 1:
            return f"{start:%Y}"
    return f"{start.isoformat()} to {(end - timedelta(days=1)).isoformat()}"
