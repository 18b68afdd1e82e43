"""Time expressions counted from the day of publication, or from a day that the text has just named."""

from __future__ import annotations

import re
from collections.abc import Collection

from kg.annotate.dates.days import UNITS, holding, moved, timex3
from kg.annotate.dates.lexicon import lexicon, number, period, unit_name
from kg.annotate.dates.reading import Reading, Situation, counted, words

_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_UNIT_STEPS = {"this": 0, "current": 0, "last": -1, "latest": -1, "next": 1, "coming": 1}
_TEXT_STEPS = {
    "that": 0,
    "same": 0,
    "before": -1,
    "previous": -1,
    "preceding": -1,
    "after": 1,
    "following": 1,
    "next": 1,
}
_YEARLY = {"month": 12, "quarter": 4, "half": 2}


def deictic_day(match: re.Match[str], situation: Situation) -> Reading:
    """As in "today", "tonight", "yesterday morning", "the day after tomorrow"."""
    word = words(match, "word")
    beyond = {"before": -1, "after": 1}.get(words(match, "beyond"), 0)
    return _part_of_day(situation, _DEICTIC[word] + beyond, "night" if word == "tonight" else words(match, "daypart"))


def deictic_part(match: re.Match[str], situation: Situation) -> Reading:
    """As in "this morning", "last night"."""
    return _part_of_day(situation, -1 if words(match, "which") == "last" else 0, words(match, "daypart"))


def deictic_unit(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "this week", "late last month", "the current quarter", "next year"."""
    unit, step = _calendar_unit(match["unit"]), _UNIT_STEPS[words(match, "which")]
    if situation.published is None or unit is None:
        return Reading()
    return counted(moved(holding(situation.published, unit), step))


def weekend(match: re.Match[str], situation: Situation) -> Reading:
    """As in "the weekend": the latest that has begun, or with a verb that looks ahead the next that has not ended."""
    if situation.published is None:
        return Reading("XXXX-WXX-WE")
    days, which = holding(situation.published, "weekend"), words(match, "which")
    if which in ("last", "past") or (
        which != "this" and situation.tense != "future" and days.start > situation.published
    ):
        days = moved(days, -1)
    if which == "next":
        days = moved(days, 1)
    return counted(days)


def text_unit(match: re.Match[str], situation: Situation) -> Reading:
    """As in "the same day", "that year", "the day before": counted from the text, else left open.

    "the previous month" goes back from a month that the text names; else it has the value of last month.
    """
    unit, which = _calendar_unit(match["unit"]), words(match, "side") or words(match, "which")
    if unit is None:
        return Reading()
    if which in ("previous", "preceding") and unit != "day":
        return _from_text(situation, [unit], unit, -1) or _of_today(situation, unit, -1)
    return _from_text(situation, _up_to(unit), unit, _TEXT_STEPS[which]) or Reading()


def the_unit(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "for the year": the one that the text has named last; "the end of the year": the current one."""
    unit = _calendar_unit(match["unit"])
    if unit is None:
        return None
    if unit == "day":  # "at the end of the day" is seldom said of today
        return Reading()
    if words(match, "part"):
        return counted(holding(situation.published, unit)) if situation.published else Reading()
    named = next((f for f in reversed(situation.earlier) if f.reading.days and f.reading.days.unit == unit), None)
    if named and named.reading.days:
        return Reading(named.reading.timex3, named.reading.days, named.words)
    return _of_today(situation, unit, -1 if unit == "quarter" else 0)


def ago(match: re.Match[str], situation: Situation) -> Reading:
    """As in "two days ago", "a year ago", "six weeks from now"; no days for "years ago", "more than a year ago"."""
    direction = 1 if words(match, "side") in ("from now", "hence") else -1
    unit, count = _calendar_unit(match["anyunit"]), _whole(match)
    if situation.published is None or unit is None or count is None:
        return Reading("FUTURE_REF" if direction > 0 else "PAST_REF")
    days = moved(holding(situation.published, unit), direction * count)
    loose = unit in ("decade", "century") or _is_bound(match)
    return Reading(timex3(days)) if loose else counted(days)


def ahead(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "in two weeks" with a verb that looks ahead; else it is a duration."""
    unit, count = _calendar_unit(match["anyunit"]), _whole(match)
    if not re.search(r"\bin\s+$", situation.before, re.IGNORECASE) or situation.tense != "future":
        return None
    if situation.published is None or unit is None or count is None:
        return None
    return counted(moved(holding(situation.published, unit), count))


def earlier(match: re.Match[str], situation: Situation) -> Reading:
    """As in "two days later", "a year earlier": counted from the text, else left open.

    A year from "the third quarter" is the third quarter again. With nothing to count from, "a year earlier" still has
    the value it has in a report on this year's figures.
    """
    direction = -1 if words(match, "side") in ("earlier", "before", "ago") else 1
    count, unit = _whole(match), _calendar_unit(match["anyunit"])
    if count is None or unit is None:
        return Reading(period(f"{count or 'X'}", unit_name(match["anyunit"])))
    part = situation.antecedent(_YEARLY, derived=False) if unit == "year" else None
    if part and part.reading.days:
        days = moved(part.reading.days, direction * count * _YEARLY[part.reading.days.unit])
        reading: Reading | None = counted(days, part.words)
    else:
        reading = _from_text(situation, _up_to(unit), unit, direction * count)
    if reading is None:
        return _of_today(situation, unit, -count) if direction < 0 else Reading()
    return Reading(reading.timex3) if _is_bound(match) else reading


def _part_of_day(situation: Situation, step: int, part: str | None) -> Reading:
    suffix = f"T{lexicon()['day_parts'][part.lower()]}" if part else ""
    if situation.published is None:
        return Reading()
    days = moved(holding(situation.published, "day"), step)
    return Reading(timex3(days) + suffix, days, "published")


def _from_text(situation: Situation, named: Collection[str], unit: str, step: int) -> Reading | None:
    """So many units after the one that holds the nearest time before of one of the units `named`."""
    found = situation.antecedent(named)
    if found is None or found.reading.days is None:
        return None
    return counted(moved(holding(found.reading.days.start, unit), step), found.words)


def _of_today(situation: Situation, unit: str, step: int) -> Reading:
    """A value counted from publication that is likely, but not sure enough to date an event."""
    if situation.published is None:
        return Reading()
    return Reading(timex3(moved(holding(situation.published, unit), step)))


def _up_to(unit: str) -> Collection[str]:
    """The units that are no longer than this one."""
    return UNITS[: UNITS.index(unit) + 1]


def _calendar_unit(word: str) -> str | None:
    """The calendar unit of a word; None for hours and less. A fiscal year is taken for a year, a night for a day."""
    unit = unit_name(word.rsplit(maxsplit=1)[-1])
    return {"night": "day", "second": None, "minute": None, "hour": None}.get(unit, unit)


def _is_bound(match: re.Match[str]) -> bool:
    """Whether the count is a bound that the true one exceeds or stays below."""
    return any(bound in words(match, "about") for bound in lexicon()["quantifiers"]["bounding"])


def _whole(match: re.Match[str]) -> int | None:
    """The count of units, when it is a whole number; one of "year-earlier"."""
    if not words(match, "number"):
        return 1 if "-" in match[0] else None
    count = number(words(match, "number"))
    return int(count) if count == int(count) else None
