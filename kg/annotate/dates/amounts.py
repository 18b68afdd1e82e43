"""Time expressions without a place in the calendar: durations, repetitions, times of day, and mere references."""

from __future__ import annotations

import re
from datetime import timedelta

from kg.annotate.dates.days import Days, holding, moved, timex3
from kg.annotate.dates.lexicon import lexicon, month_number, number, pattern, period, unit_name, weekday_number
from kg.annotate.dates.reading import PUBLISHED, Reading, Situation, words

_BACK, _AHEAD = ("past", "last"), ("next", "coming")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def duration(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "two days", "three-month", "the past five years", "several hours", "years".

    Only those that reach back from, or ahead of, the day of publication have days.
    """
    unit = unit_name(match["anyunit"])
    if _counts_no_time(match, unit, situation):
        return None
    if not words(match, "number"):
        return Reading(period("X", unit))
    count = number(words(match, "number"))
    which = words(match, "which")
    days = _reach(situation, unit, int(count), which) if which and count == int(count) else None
    return Reading(period(f"{count:g}", unit), days, PUBLISHED if days else None)


def _counts_no_time(match: re.Match[str], unit: str, situation: Situation) -> bool:
    """Whether it is a rank ("a second"), a fraction ("one-quarter"), a year ("2018 day") or a name ("90 Minutes")."""
    count, singular = words(match, "number"), words(match, "anyunit") == unit
    if count[:1].isdigit() and match["anyunit"].istitle():
        return True
    if not count and pattern(r"<number>(?: |-)$").search(situation.before):
        return True  # the rest of what was refused with its number
    if unit == "second":
        return count in ("", "a")
    if unit == "quarter" and ("-" in match[0] or situation.after.lstrip().startswith("of ")):
        return True
    return singular and bool(_YEAR.fullmatch(count))


def age(match: re.Match[str], _: Situation) -> Reading:
    """As in "nine-month-old", "58 years old": TIMEX2 (Ferro et al. 2005) takes ages for durations."""
    return Reading(period(f"{number(words(match, 'number')):g}", unit_name(match["anyunit"])))


def whole(match: re.Match[str], _: Situation) -> Reading:
    """As in "weeklong", "all day", "the entire year", "per month"."""
    return Reading(period("1", unit_name(match["unit"])))


def fraction(match: re.Match[str], _: Situation) -> Reading | None:
    """As in "half an hour", "a quarter century", "a year and a half"."""
    unit = unit_name(match["unit"])
    value = period("1.5", unit) if words(match, "and") else lexicon()["units"][unit].get(words(match, "fraction"))
    return Reading(value) if value else None


def in_a_row(match: re.Match[str], _: Situation) -> Reading:
    """As in "the third straight day", "the eighth month in a row": so long has it gone on."""
    return Reading(period(str(lexicon()["ordinals"][words(match, "ordinal")]), unit_name(match["unit"])))


def past_unit(match: re.Match[str], situation: Situation) -> Reading:
    """As in "the past year", "the next month": one unit long, up to or from the day of publication."""
    unit = unit_name(match["unit"])
    days = _reach(situation, unit, 1, words(match, "which"))
    return Reading(period("1", unit), days, PUBLISHED if days else None)


def every(match: re.Match[str], _: Situation) -> Reading:
    """As in "every Monday", "each year", "every two weeks", "Sundays"."""
    if words(match, "weekday"):
        return Reading(f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
    if words(match, "month"):
        return Reading(f"XXXX-{month_number(match['month']):02d}")
    if words(match, "season"):
        return Reading(f"XXXX-{lexicon()['seasons'][match['season'].lower()]['code']}")
    if words(match, "daypart"):
        return Reading(f"XXXX-XX-XXT{lexicon()['day_parts'][match['daypart'].lower()]}")
    if match[0].lower() == "weekends":
        return Reading("XXXX-WXX-WE")
    count = 2.0 if words(match, "other") else number(words(match, "number") or "one")
    return Reading(period(f"{count:g}", unit_name(match["anyunit"])))


def frequency(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "daily", "annually"; not in names such as "Daily Mail"."""
    begins = situation.phrase.start == 0 or situation.phrase[0].is_sent_start
    if match[0][0].isupper() and (not begins or situation.after[1:2].isupper()):
        return None
    return Reading(lexicon()["frequencies"][match[0].lower()])


def reference(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "now", "recently", "the future"; not in "as recently as May"."""
    if re.search(r"\bas\s+$", situation.before, re.IGNORECASE) and re.match(r"\s+as\b", situation.after):
        return None
    return Reading(_value("references", words(match, "reference")))


def moment(match: re.Match[str], _: Situation) -> Reading:
    """As in "at the moment", "at present"."""
    return Reading(_value("moments", words(match, "moment")))


def attribute(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "current plans", "a recent report"; not in "the current was strong", "current account"."""
    root = situation.phrase.root
    term = re.match(r"\s(\w+)", situation.after)
    if term is None or term[1].lower() in lexicon()["attributes"]["not_before"]:
        return None
    if root.dep_ != "amod" or root.head.i < root.i:
        return None
    return Reading(_value("attributes", words(match, "attribute")))


def _value(table: str, phrase: str) -> str:
    phrases: dict[str, list[str]] = lexicon()[table]
    return next(value for value, each in phrases.items() if phrase in each)


def past_reference(_: re.Match[str], __: Situation) -> Reading:
    """As in "the past", "recent years"."""
    return Reading("PAST_REF")


def future_reference(_: re.Match[str], __: Situation) -> Reading:
    """As in "the coming days", "the months ahead"."""
    return Reading("FUTURE_REF")


def time_of_day(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "3 p.m.", "15:30 GMT", "noon": of the day that the text has just named, else of that of publication.

    It has no days of its own: that the day is the same is likely, not sure.
    """
    clock = _clock(match)
    if clock is None:
        return None
    named = _named_day(situation)
    day = named[0].start if named else situation.published
    return Reading(f"{day.isoformat() if day else 'XXXX-XX-XX'}T{clock}")


def _named_day(situation: Situation) -> tuple[Days, str] | None:
    """The single day that the text has just named, with its words."""
    named = situation.antecedent(["day"])
    days = named.reading.days if named else None
    return (days, named.words) if named and days and days.end - days.start == timedelta(1) else None


def part_of_day(match: re.Match[str], situation: Situation) -> Reading:
    """As in "in the afternoon": of the day that the text has just named, else of a day left open."""
    part = lexicon()["day_parts"][words(match, "daypart")]
    if named := _named_day(situation):
        return Reading(f"{timex3(named[0])}T{part}", *named)
    today = situation.published
    return Reading(f"{today.isoformat() if today else 'XXXX-XX-XX'}T{part}")


def overnight(_: re.Match[str], situation: Situation) -> Reading:
    """As in "overnight": the night before the day of publication, or with a verb that looks ahead the one after it."""
    today = situation.published
    if today is None:
        return Reading("XXXX-XX-XXTNI")
    evening = today if situation.tense == "future" else today - timedelta(1)
    return Reading(f"{evening.isoformat()}TNI", Days(evening, evening + timedelta(2), "day"), PUBLISHED)


def _clock(match: re.Match[str]) -> str | None:
    """Hours and minutes as TIMEX3 writes them, of 24 hours."""
    if words(match, "word"):
        return {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}[words(match, "word")]
    hour, minute = int(number(match["hour"])), int(words(match, "minute") or 0)
    half_day = words(match, "half")[:1]
    if half_day:
        hour = hour % 12 + (12 if half_day == "p" else 0)
    return f"{hour:02d}:{minute:02d}" if hour < 25 and minute < 60 else None


def _reach(situation: Situation, unit: str, count: int, which: str) -> Days | None:
    """So many units up to and with the day of publication, or from that day on."""
    today = situation.published
    if today is None or which not in (*_BACK, *_AHEAD) or unit not in ("day", "week", *_MONTHS):
        return None
    back = which in _BACK
    if unit in ("day", "week"):
        span = timedelta(count * (7 if unit == "week" else 1))
        return (
            Days(today - span, today + timedelta(1), unit) if back else Days(today, today + span + timedelta(1), unit)
        )
    far = moved(holding(today, "month"), (-1 if back else 1) * count * _MONTHS[unit]).start
    far = far.replace(day=min(today.day, 28))
    return Days(far, today + timedelta(1), unit) if back else Days(today, far + timedelta(1), unit)
