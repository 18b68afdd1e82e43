"""Time expressions counted from the day of publication, or from a day that the text has just named."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from kg.annotate.dates.days import UNITS, Days, holding, moved, timex3
from kg.annotate.dates.lexicon import lexicon, month_number, number, part_suffix, pattern, period, unit_name
from kg.annotate.dates.reading import PUBLISHED, Reading, Situation, counted, full, words
from kg.annotate.dates.years import nearest, of_year, year_of

_DEICTIC = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_UNIT_STEPS = {"this": 0, "current": 0, "last": -1, "latest": -1, "most recent": -1, "next": 1, "coming": 1}
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
ENDED = r" (?:(?:that |which )?end(?:ed|ing|s)|to|through|of) (?:the )?(?:<:weekday>,? )?"
"""What stands between a unit of time and its last day, or one of its days."""
_YEARLY = {"month": 12, "quarter": 4, "half": 2}
_NEWS = timedelta(3)
_LEAD = 600
"""Characters at the head of an article that tell what it reports."""


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
    looks_back = situation.tense == "past" if which == "this" else situation.tense != "future"
    if which in ("last", "past") or (looks_back and days.start > situation.published):
        days = moved(days, -1)
    if which == "next":
        days = moved(days, 1)
    return counted(days)


def text_unit(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "the same day", "that year", "the day before": counted from the text, else left open.

    "the previous month" goes back from a month that the text names; else it, and "the month before", have the value of
    last month.
    """
    unit, which = _calendar_unit(match["unit"]), words(match, "side") or words(match, "which")
    if unit is None:
        return Reading()
    if which == "next" and situation.tense == "future":
        return None
    if which in ("previous", "preceding"):
        return _from_text(situation, [unit], unit, -1) or _of_today(situation, unit, -1)
    step = _TEXT_STEPS[which]
    return (
        _from_text(situation, _up_to(unit), unit, step)
        or _from_lead(situation, unit, step)
        or (_of_today(situation, unit, step) if step < 0 else Reading())
    )


def text_part(match: re.Match[str], situation: Situation) -> Reading:
    """As in "that night", "the next morning": of a day counted from the text, else of a day left open."""
    day = _from_text(situation, ["day"], "day", _TEXT_STEPS[words(match, "side") or words(match, "which")])
    if day is None:
        return Reading(f"XXXX-XX-XX{part_suffix(match)}")
    return replace(day, timex3=f"{day.timex3}{part_suffix(match)}")


def unit_within(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "the first week of October", "the last day of 2023": a day, or the week (Monday to Sunday) of one."""
    place, unit = words(match, "place"), unit_name(match["unit"])
    if words(match, "month"):
        month, year = month_number(match["month"]), year_of(match, situation)
        if year:
            whole = of_year(holding(date(year[0], month, 1), "month"), year)
        else:
            whole = nearest(situation, lambda each: holding(date(each, month, 1), "month"), None)
    else:
        whole = full(holding(date(int(match["year2"]), 1, 1), "year"))
    if whole.days is None:
        return Reading()
    last = whole.days.end - timedelta(1)
    step = (lexicon()["ordinals"].get(place, 1) - 1) * (7 if unit == "week" else 1)
    days = holding(last if place in ("last", "final") else whole.days.start + timedelta(step), unit)
    return replace(whole, days=days, timex3=timex3(days))


def the_unit(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "for the year": the one that the text has named last; "the end of the year": the current one."""
    unit = _calendar_unit(match["unit"])
    if unit is None:
        return None
    if unit == "day":
        figurative = words(match, "part") and re.search(r"\bat\s+$", situation.before, re.IGNORECASE)
        return Reading() if figurative else _from_text(situation, ["day"], "day", 0) or _of_today(situation, "day", 0)
    if words(match, "part"):
        return counted(holding(situation.published, unit)) if situation.published else Reading()
    named = next((f for f in reversed(situation.earlier) if f.reading.days and f.reading.days.unit == unit), None)
    if named and named.reading.days:
        return Reading(named.reading.timex3, named.reading.days, named.words)
    return _of_today(situation, unit, -1 if unit == "quarter" else 0)


def unit_ended(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "the quarter ended Sept. 30", "the year to March 31": the unit that holds its last day."""
    unit, last = _calendar_unit(match["unit"]), _last_day().match(situation.after)
    if unit is None or last is None:
        return None
    month, day = month_number(last["month"]), int(re.sub(r"\D", "", last["day"] or "1"))

    def in_year(year: int) -> Days:
        """The last day, or the month that holds it, of one year."""
        return holding(date(year, month, day), "day" if last["day"] else "month")

    try:
        days = in_year(int(last["year"])) if last["year"] else nearest(situation, in_year, None).days
    except ValueError:
        return None
    return Reading(timex3(holding(days.start, unit)) if days else None)


@cache
def _last_day() -> re.Pattern[str]:
    """What names the last day of a unit, or one of its days."""
    return pattern(f"{ENDED}<month>(?: <day>)?(?:(?:,? |,)<year>)?")


def ago(match: re.Match[str], situation: Situation) -> Reading:
    """As in "two days ago", "a year ago", "six weeks from now"; no days for "years ago", "more than a year ago"."""
    direction = 1 if words(match, "side") in ("from now", "from today", "hence") else -1
    unit, count = _calendar_unit(match["anyunit"]), _whole(match)
    if unit is None and count and unit_name(match["anyunit"]) == "hour" and count % 24 == 0:
        unit, count = "day", count // 24
    if unit is None and count:
        return Reading(period(f"{count}", unit_name(match["anyunit"])))
    if situation.published is None or unit is None or count is None:
        return Reading("FUTURE_REF" if direction > 0 else "PAST_REF")
    days = moved(holding(situation.published, unit), direction * count)
    loose = unit in ("decade", "century") or _is_bound(match)
    return Reading(timex3(days)) if loose else counted(days)


def ago_within(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "four years ago this week", "a year ago today": the day or unit of so many years before."""
    today, count = situation.published, _whole(match)
    if unit_name(match["anyunit"]) != "year" or count is None or today is None:
        return None
    day = date(today.year - count, today.month, min(today.day, 28) if today.month == 2 else today.day)
    unit = _calendar_unit(match["unit"]) if words(match, "unit") else "day"
    return counted(holding(day, unit)) if unit else None


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

    A year before "the third quarter" is the third quarter again. With nothing to count from, "a year earlier" still has
    the value it has in a report on this year's figures, and "two years later" is a duration.
    """
    direction = -1 if words(match, "side") in ("earlier", "before", "ago") else 1
    count, unit = _whole(match), _calendar_unit(match["anyunit"])
    if count is None or unit is None:
        return Reading(period(f"{count or 'X'}", unit_name(match["anyunit"])))
    compares = unit == "year" and count == 1 and direction < 0
    part = situation.antecedent(_YEARLY, derived=False) if compares else None
    if part and part.reading.days:
        days = moved(part.reading.days, direction * count * _YEARLY[part.reading.days.unit])
        reading: Reading | None = counted(days, part.words)
    else:
        reading = _from_text(situation, _up_to(unit), unit, direction * count)
    if reading is None:
        reading = _from_lead(situation, unit, direction * count)
    if reading is None and words(match, "part") == "quarter":
        return _of_today(situation, "quarter", -1 - _YEARLY["quarter"])  # of the latest, which is reported on
    if reading is None:
        return _of_today(situation, unit, -count) if direction < 0 else Reading(period(f"{count}", unit))
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


def _from_lead(situation: Situation, unit: str, step: int) -> Reading | None:
    """So many days from the one that the article reports on, which its lead names, when nothing nearer has a day."""
    if unit != "day" or situation.published is None:
        return None
    lead = next((f for f in situation.earlier if f.reading.days and f.reading.days.unit == "day"), None)
    if lead is None or lead.reading.days is None or lead.start > _LEAD or lead.reading.anchor not in (None, PUBLISHED):
        return None
    day = lead.reading.days
    if not day.start <= situation.published <= day.start + _NEWS:
        return None
    return counted(moved(holding(day.start, "day"), step), lead.words)


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
