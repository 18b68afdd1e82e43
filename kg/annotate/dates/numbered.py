"""Time expressions with a number of the calendar: days, months, years, decades, centuries, and ranges of these."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.annotate.dates.days import Days, holding, moved, timex3
from kg.annotate.dates.lexicon import lexicon, month_number, part_suffix, pattern
from kg.annotate.dates.reading import PUBLISHED, Reading, Situation, counted, full, words
from kg.annotate.dates.years import LAST, NEXT, nearest, of_year, year_of, year_shared, year_told

if TYPE_CHECKING:
    from spacy.tokens import Token

# Words that go before a bare year, and before an ambiguous month.
_PREPOSITION = (
    "in|during|since|of|by|until|till|from|before|after|through|throughout|due|for|to|between|around|circa|and|or|both"
)
_YEAR_BEFORE = re.compile(
    rf"(?:\b(?:{_PREPOSITION}|as of|year|the|a|an|its|his|her|their|our|this|that)\s+|['’]s\s+|s['’]\s+|[(\[]\s*"
    r"|\b(?:pre|post)-|\b(?:1[5-9]|20)\d\d(?:,|,?\s+and|\s+or|\s+to|\s*[-–/])\s*)$",
    re.IGNORECASE,
)
_COUNTING = re.compile(_PREPOSITION.replace("in|during|since|", ""), re.IGNORECASE)
_DETERMINER_BEFORE = re.compile(r"(?:\b(?:the|an?|its|his|her|their)|['’]s|s['’])\s+$", re.IGNORECASE)
_GENERATION = 30
# "April 6, 1348"; with a noun behind it the number may count: "On May 3, 1200 people".
_MEDIEVAL = re.compile(r",? (?P<year>1[0-4]\d\d)(?![\d,.%]\d)(?P<more> [a-z])?")
_NAME_BEFORE = re.compile(r"(?:(?<=[a-z,;] )[A-Z]\w*|[Nn]o\.|#)\s*$")
_TO_BECOME_A_NAME = timedelta(90)
_HISTORY_BEFORE = re.compile(r"\b(?:since|after|before|prior to|despite|post|pre|of|the)[\s-]+$", re.IGNORECASE)
_MONTH_BEFORE = re.compile(rf"\b(?:{_PREPOSITION}|on|last|next|this|every|each)\s+$", re.IGNORECASE)


def month_and_day(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "April 10, 2024", "Wednesday, 10 April", "the 10th of April"."""
    month, day = month_number(match["month"]), int(re.sub(r"\D", "", match["day"]))
    year = year_of(match, situation) or year_shared(month, situation) or _year_in_history(month, day, situation)
    year = year or year_told(situation)
    if early := _MEDIEVAL.match(situation.after):
        return (None if early["more"] else _day(int(early["year"]), month, day, None)) or Reading()
    if year:
        reading = _day(year[0], month, day, year[1]) or Reading()
    else:
        open_value = f"XXXX-{month:02d}-{day:02d}"
        if which := words(match, "which"):
            situation = replace(situation, tense="past" if which == "last" else "future")
        reading = nearest(situation, lambda each: holding(date(each, month, day), "day"), open_value)
    return replace(reading, timex3=reading.timex3 + part_suffix(match)) if reading.timex3 else reading


def _year_in_history(month: int, day: int, situation: Situation) -> tuple[int, None] | None:
    """The year of a day known by its date, where that is a name: "since September 11", "the September 11 attacks"."""
    year: int | None = lexicon()["days_in_history"].get(f"{month:02d}-{day:02d}")
    root, published = situation.phrase.root, situation.published
    if year is None or published is None or published < date(year, month, day) + _TO_BECOME_A_NAME:
        return None
    definite = situation.phrase[0].lower_ == "the"
    names = definite or root.dep_ in ("compound", "nsubj", "nmod:poss") or _HISTORY_BEFORE.search(situation.before)
    return (year, None) if names else None


def day_in_history(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "9/11": a day that goes by its two numbers."""
    month, day = int(match["m"]), int(match["d"])
    year: int | None = lexicon()["days_in_history"].get(f"{month:02d}-{day:02d}")
    known = year and (situation.published is None or situation.published >= date(year, month, day))
    return full(holding(date(year, month, day), "day")) if year and known else None


def day_range(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "May 3-5, 2024", "3 to 5 May": every day from the first to the last."""
    first = month_and_day(match, situation)
    length = int(re.sub(r"\D", "", match["day2"])) - int(re.sub(r"\D", "", match["day"]))
    if first is None or first.days is None or length < 1:
        return first
    last = moved(first.days, length)
    return Reading(f"{timex3(first.days)}/{timex3(last)}", Days(first.days.start, last.end, "day"), first.anchor)


def week_of(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "the week of April 8"."""
    day = month_and_day(match, situation)
    if day is None or day.days is None:
        return day
    week = holding(day.days.start, "week")
    return replace(day, timex3=timex3(week), days=week)


def iso_day(match: re.Match[str], _: Situation) -> Reading | None:
    """As in "2024-04-10"."""
    return _day(int(match["year"]), int(match["m"]), int(match["day"]), None)


def slashed_day(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "10/04/2024": only when one order alone gives a day, or one of the two is the day of publication."""
    one, two, year = int(match["m"]), int(match["d"]), int(match["y"])
    year += 0 if year > 99 else (2000 if year < 70 else 1900)
    readings = {_day(year, month, day, None) for month, day in ((one, two), (two, one)) if month <= 12}
    readings.discard(None)
    if len(readings) > 1:
        today = {
            reading for reading in readings if reading and reading.days and reading.days.start == situation.published
        }
        return today.pop() if today else Reading()
    return readings.pop() if readings else None


def month_of_year(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "April 2024", "late April of last year"."""
    year = year_of(match, situation)
    month = month_number(match["month"])
    if year is None:
        return Reading(f"XXXX-{month:02d}")
    return of_year(holding(date(year[0], month, 1), "month"), year)


def month_range(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "March to May 2023", "July-September"."""
    first, last = month_number(match["month"]), month_number(match["month2"])
    if first >= last:
        return None
    year = year_of(match, situation)
    if year is None:
        end = nearest(situation, lambda each: holding(date(each, last, 1), "month"), None).days
        year = (end.start.year, PUBLISHED) if end else None
    if year is None:
        return Reading()
    start, end = (holding(date(year[0], month, 1), "month") for month in (first, last))
    return Reading(f"{timex3(start)}/{timex3(end)}", Days(start.start, end.end, "month"), year[1])


def month_alone(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "April", "last April", "early May": of the year that the tense makes the nearest."""
    name, month = match["month"], month_number(match["month"])
    led = words(match, "part") or words(match, "which")
    if not led and _may_be_a_name_or_verb(name, situation):
        return None
    which = words(match, "which")
    if situation.published and which in (*LAST, *NEXT):
        here = holding(situation.published, "month")
        days = [moved(here, step) for step in (range(-12, 0) if which in LAST else range(1, 13))]
        return counted(next(each for each in days if each.start.month == month))
    year = None if which else year_shared(month, situation) or year_told(situation)
    if year:
        return of_year(holding(date(year[0], month, 1), "month"), year)
    return nearest(situation, lambda each: holding(date(each, month, 1), "month"), f"XXXX-{month:02d}")


def _may_be_a_name_or_verb(name: str, situation: Situation) -> bool:
    """Whether the month's name may be "June Carter", "Theresa May" or "march": no preposition leads to it.

    March, May and abbreviations count after a determiner too, before a noun ("the May election").
    """
    if _MONTH_BEFORE.search(situation.before):
        return False
    if name not in ("March", "May") and name in lexicon()["months"]:
        return bool(re.match(r"\s[A-Z][a-z]", situation.after))
    last = situation.phrase.end
    follows_noun = last < len(situation.phrase.doc) and situation.phrase.doc[last].tag_ in ("NN", "NNS")
    return not (follows_noun and _DETERMINER_BEFORE.search(situation.before))


def year_alone(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "2020", "mid-2023", "fiscal 1990"; no year in "2020 soldiers"."""
    if not words(match, "part") and not words(match, "fiscal") and not _stands_as_year(situation):
        return None
    return full(holding(date(int(match["year"]), 1, 1), "year"))


def early_year(match: re.Match[str], _: Situation) -> Reading:
    """As in "the year 71", which is of the first century."""
    return full(holding(date(int(match["n"]), 1, 1), "year"))


def short_year(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "in '72": the latest such year before publication."""
    if not _YEAR_BEFORE.search(situation.before):
        return None
    if situation.published is None:
        return Reading(f"XX{match['tens']}")
    year = situation.published.year - (situation.published.year - int(match["tens"])) % 100
    return counted(holding(date(year, 1, 1), "year"))


def year_range(match: re.Match[str], _: Situation) -> Reading | None:
    """As in "2010-2014", "2010-14"."""
    first = int(match["year"])
    last = int(match["last"]) if len(match["last"]) == 4 else first - first % 100 + int(match["last"])
    if first >= last:
        return None
    return Reading(f"{first}/{last}", Days(date(first, 1, 1), date(last + 1, 1, 1), "year"))


def decade(match: re.Match[str], situation: Situation) -> Reading | None:
    """As in "the 1990s", "the '80s", "the late sixties"; a bare decade is the latest one before publication."""
    if words(match, "year"):
        first = int(match["year"])
        return full(holding(date(first, 1, 1), "decade")) if first % 10 == 0 else None  # "2003's comedy"
    if re.search(r"\b(?:my|your|his|her|its|our|their)\s+$", situation.before, re.IGNORECASE):
        return None  # "in his early 60s"
    tens = int(match["tens"]) if words(match, "tens") else lexicon()["decades"][words(match, "decade")]
    if situation.published is None:
        return Reading(f"XX{tens // 10}")
    year = situation.published.year - (situation.published.year - tens) % 100
    return counted(holding(date(year, 1, 1), "decade"))


def century(match: re.Match[str], _: Situation) -> Reading | None:
    """As in "the 19th century", "the twentieth century"."""
    nth = match["nth"].lower()
    number = lexicon()["centuries"].get(nth) or int(re.sub(r"\D", "", nth))
    return full(holding(date(number * 100 - 100 or 1, 1, 1), "century"))


def year_of_era(match: re.Match[str], _: Situation) -> Reading:
    """As in "347 AD", "400 B.C."."""
    prefix = "BC" if match["era"].startswith("B") else ""
    return Reading(f"{prefix}{int(match['n']):04d}")


def _stands_as_year(situation: Situation) -> bool:
    """Whether a bare number of four digits is a year, by the words around it ("in 2020", "the 2020 election").

    A number that counts a plural ("of 2020 soldiers") is none, unless a determiner makes the noun definite.
    """
    if pattern(r" ?-?<anyunit>").match(situation.after):
        return False
    led, root = _YEAR_BEFORE.search(situation.before), situation.phrase.root
    if not led:
        if _is_singular_subject(root) or re.match(r"['’]s\b", situation.after):
            return True
        return _is_near(situation) and root.dep_ in ("nummod", "compound", "amod") and root.head.i > root.i
    counts = root.dep_ == "nummod" and root.head.tag_ in ("NNS", "NNPS") and root.head.i > root.i
    return not counts or not _COUNTING.fullmatch(led[0].strip())


def _is_near(situation: Situation) -> bool:
    """Whether a number that nothing leads to is likely a year, in "reported 1988 net": not round, and not long ago.

    Newspapers write the thousands of other numbers with a comma. After a capitalised word it belongs to a name ("Room
    1990"), before one often too ("1988 Main Street").
    """
    number = int(re.sub(r"\D", "", situation.phrase.text) or 0)
    near = situation.published is not None and abs(number - situation.published.year) <= _GENERATION
    named = _NAME_BEFORE.search(situation.before) or re.match(r"\s+[A-Z]", situation.after)
    return near and number % 100 != 0 and not named and not pattern("<:quantity> $").search(situation.before)


def _is_singular_subject(number: Token) -> bool:
    """Whether a number is one thing that something is told of: "2012 was dry", where 2012 people would have been."""
    verbs = (number.head, *number.head.lefts)
    return number.dep_ == "nsubj" and any(verb.tag_ == "VBZ" or verb.lower_ == "was" for verb in verbs)


def _day(year: int, month: int, day: int, anchor: str | None) -> Reading | None:
    try:
        return of_year(holding(date(year, month, day), "day"), (year, anchor))
    except ValueError:
        return None
