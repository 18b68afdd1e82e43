"""Time expressions that name a part of the calendar: weekdays, holidays, seasons, quarters and halves."""

from __future__ import annotations

import re
from datetime import date

from kg.annotate.dates.days import holding, moved, timex3
from kg.annotate.dates.holidays import holiday
from kg.annotate.dates.lexicon import lexicon, month_number, part_suffix, weekday_number
from kg.annotate.dates.reading import PUBLISHED, Reading, Situation, counted, words
from kg.annotate.dates.relative import unit_ended
from kg.annotate.dates.tense import was_ahead
from kg.annotate.dates.years import LAST, nearest, of_year, year_of

_JUST_PASSED = 2
"""Days after a weekday on which "was due on" it rather speaks of that one than of the next."""

# "spring" may be a well or a coil, "fall" what one does.
_SEASON_BEFORE = re.compile(
    r"\b(?:in|since|until|by|during|of|over|before|after|for|through|throughout)(?: the)?\s+$", re.IGNORECASE
)


def weekday(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "Monday", "last Friday", "Wednesday night".

    A bare weekday is the latest such day up to the day of publication, or with a verb that looks ahead the next one
    from that day on. "last" is the latest before that day, "next" that of the following week.
    """
    if re.search(r"\bthe\s$", situation.before, re.IGNORECASE) and re.match(r"\s[A-Z][a-z]", situation.after):
        return None  # "the Sunday Times"
    which, place, suffix = words(match, "which"), weekday_number(match["weekday"]), part_suffix(match)
    if situation.published is None:
        return Reading(f"XXXX-WXX-{place + 1}{suffix}")
    ago = (situation.published.weekday() - place) % 7
    if which in LAST:
        steps = -(ago or 7)
    elif which in ("next", "coming"):
        steps = 7 - situation.published.weekday() + place if which == "next" else 7 - ago
    elif which == "this":
        steps = place - situation.published.weekday()
    else:
        steps = (7 - ago) % 7 if situation.tense in ("present", "future") and not _has_passed(situation, ago) else -ago
    days = moved(holding(situation.published, "day"), steps)
    return Reading(timex3(days) + suffix, days, PUBLISHED)


def _has_passed(situation: Situation, ago: int) -> bool:
    """Whether what lay ahead has by now been: "was due on Monday", told on Tuesday or Wednesday."""
    return ago <= _JUST_PASSED and was_ahead(situation.phrase)


def weekday_and_day(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "Friday the 13th": the latest such day, or with a verb that looks ahead the next one."""
    place, day = weekday_number(match["weekday"]), int(re.sub(r"\D", "", match["day"]))
    if situation.published is None:
        return Reading(f"XXXX-XX-{day:02d}")
    step = 1 if situation.tense == "future" else -1
    days = (moved(holding(situation.published, "day"), step * count) for count in range(3000))
    return next((counted(each) for each in days if each.start.day == day and each.start.weekday() == place), None)


def named_day(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "Christmas", "Easter 2024", "last Thanksgiving": of the year that the tense makes the nearest."""
    name = match["holiday"].replace("’", "'")
    name = next(each for each in lexicon()["holidays"] if each.lower() == " ".join(name.lower().split()))
    year = year_of(match, situation)
    if year:
        return of_year(holding(holiday(name, year[0]), "day"), year)
    rule = lexicon()["holidays"][name]
    open_value = f"XXXX-{rule['month']:02d}-{rule['day']:02d}" if "day" in rule else None
    return nearest(situation, lambda each: holding(holiday(name, each), "day"), open_value)


def season(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "spring 2024", "last summer", "in the fall". Which December "winter 2024" begins in is left open."""
    rule = lexicon()["seasons"][words(match, "season")]
    which, year = words(match, "which"), year_of(match, situation)
    if year:
        if rule["code"] == "WI":
            return Reading(f"{year[0]}-WI")
        return of_year(holding(date(year[0], rule["month"], 1), "season"), year)
    if not (which or words(match, "part") or words(match, "months") or _leads_to_season(match, situation)):
        return None
    if "sure" not in rule and _tells_of_what(situation):
        return None
    if situation.published is None:
        return Reading(f"XXXX-{rule['code']}")
    here = holding(situation.published, "season")
    steps = {"last": range(-1, -5, -1), "past": range(-1, -5, -1), "next": range(1, 5), "this": range(-1, 3)}
    ahead = range(0, 4) if situation.tense == "future" else range(0, -4, -1)
    return counted(next(d for n in steps.get(which, ahead) if (d := moved(here, n)).start.month == rule["month"]))


def _tells_of_what(situation: Situation) -> bool:
    """ "The fall of the old regime", where "accused him in the fall of lying" is of the season."""
    if not re.match(r"\s+of\b", situation.after):
        return False
    doc, behind = situation.phrase.doc, situation.phrase.end + 1
    return behind >= len(doc) or doc[behind].tag_ != "VBG"


def _leads_to_season(match: re.Match[str], situation: Situation) -> bool:
    """Whether a preposition, or the article before an unmistakable name, makes a season of "spring" or "fall"."""
    sure = "sure" in lexicon()["seasons"][words(match, "season")] and match[0].lower().startswith("the ")
    return sure or bool(_SEASON_BEFORE.search(situation.before))


def quarter(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "the third quarter of 2023", "Q3", "last year's first half"; without a year the nearest by tense."""
    place = number_of(match["ordinal"])
    unit = "half" if words(match, "unit").startswith("h") else "quarter"
    months = 3 if unit == "quarter" else 6
    if place * months > 12:
        return None
    year = year_of(match, situation) or _year_before(match, situation)
    if year:
        return of_year(holding(date(year[0], place * months, 1), unit), year)
    reading = nearest(
        situation, lambda each: holding(date(each, place * months, 1), unit), f"XXXX-{unit[0].upper()}{place}"
    )
    # A half without a year is as often that of a match as that of a year.
    if unit == "half":
        return Reading(reading.timex3)
    ended = unit_ended(match, situation)
    if ended is not None and ended.timex3 not in (None, reading.timex3):
        return ended  # "the first quarter ended Sept. 30": of a fiscal year
    return Reading(reading.timex3) if "fiscal" in match[0].lower() else reading


def quarter_of_year(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "the 1988 quarter": of that year, the quarter that the article speaks of."""
    named = next((f for f in reversed(situation.earlier) if f.reading.days and f.reading.days.unit == "quarter"), None)
    if named and named.reading.days:
        month = named.reading.days.start.month
    elif situation.published:
        month = moved(holding(situation.published, "quarter"), -1).start.month
    else:
        return Reading(match["year"])
    return Reading(timex3(holding(date(int(match["year"]), month, 1), "quarter")))


def quarter_of_months(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "the April-June quarter"; None where the months make no quarter of the calendar."""
    first = month_number(match["month"])
    if first % 3 != 1:
        return None
    return nearest(situation, lambda year: holding(date(year, first, 1), "quarter"), f"XXXX-Q{first // 3 + 1}")


def number_of(word: str) -> int:
    """1 to 4, of "Q3", "third" or "3rd"."""
    return int(word) if word.isdigit() else int(lexicon()["ordinals"][word.lower()])


def _year_before(match: re.Match[str], situation: Situation) -> tuple[int, str | None] | None:
    """The year of "last year's third quarter" and "1989's first half"."""
    led = re.search(r"\b(?:(last|this|next) year|((?:19|20)\d\d))['’]s\s+(?:\w+\s+)?$", situation.before, re.IGNORECASE)
    if led and led[2]:
        return int(led[2]), None
    if led and situation.published:
        return situation.published.year + {"last": -1, "this": 0, "next": 1}[led[1].lower()], PUBLISHED
    return None
