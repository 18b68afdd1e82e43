"""The day an article was published, as front matter, tables, pages and JSON write it."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

from kg.errors import ArticleError

_WRITTEN = ("%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y")
_WEEKDAY = re.compile(r"^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?[.,]?\s+", re.IGNORECASE)


def published_day(value: str, where: str) -> date | None:
    """Day of an ISO date or time, an RFC 2822 time, or a day written out in English; None when left empty.

    "10/04/2024" is refused: it is October for one half of the world and April for the other.
    where: file, line or row, for the message.  Raises ArticleError.

    >>> published_day("April 10, 2024", "a.md")
    datetime.date(2024, 4, 10)
    """
    value = " ".join(value.split())
    if not value:
        return None
    for parse in (_iso, _rfc2822, _written_out):
        day = parse(value)
        if day is not None:
            return day
    raise ArticleError(
        f'{where}: "published: {value}" is no date. '
        "Write it like 2024-04-30, or leave it out: relative dates then stay open."
    )


def _iso(value: str) -> date | None:
    try:
        return datetime.fromisoformat(value).date()
    except ValueError:
        return None


def _rfc2822(value: str) -> date | None:
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError):
        return None


def _written_out(value: str) -> date | None:
    plain = _WEEKDAY.sub("", value).replace(",", " ").replace(".", " ")
    for form in _WRITTEN:
        try:
            return datetime.strptime(" ".join(plain.split()), form).date()
        except ValueError:
            continue
    return None
