"""Which year a date without one belongs to, and the words around a unit that belong to the expression."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from kg.annotate.dates.days import Days, timex3
from kg.annotate.dates.lexicon import month_number, pattern
from kg.annotate.dates.reading import PUBLISHED, Reading, Situation, counted, full, words
from kg.annotate.dates.tense import was_ahead

PART = (
    r"(?P<part>(?:the )?(?:very )?(?:end|beginning|start|middle|close|rest|remainder|course|turn) of (?:the )?"
    r"|(?:the )?(?:early|late|small|wee) hours of (?:the )?"
    r"|(?:the )?(?:early|first|later|latter|final|last|closing|opening) (?:part|half|days|weeks|months) of (?:the )?"
    r"|(?:the )?month of "
    r"|(?:the )?(?:early|late|mid|earlier|later)(?: in (?:the )?| |-))"
)
"""What may stand before a unit as part of the expression: "late last year", "the end of 2023", "earlier in April"."""

OF_YEAR = r"(?:(?:,? |,)(?:of )?(?:fiscal )?<year>|,? (?:of )?(?P<shift>last|this|next) year)"
"""A year after a month, a quarter and the like."""

_JUST_BEEN = timedelta(45)
_SOON = timedelta(100)
_END_BEFORE = re.compile(r"\b(?:until|till|to|through|for|by|before)\s+$", re.IGNORECASE)
_LONG_AGO = 2
_IN = re.compile(r"in|on", re.IGNORECASE)
LAST = ("last", "past", "previous")
NEXT = ("next", "coming", "following")


def year_of(match: re.Match[str], situation: Situation) -> tuple[int, str | None] | None:
    """The year that an expression names outright or as "last year", and what it is counted from."""
    if words(match, "year"):
        return int(words(match, "year")), None
    if words(match, "shift") and situation.published:
        return situation.published.year + {"last": -1, "this": 0, "next": 1}[words(match, "shift")], PUBLISHED
    return None


def year_shared(month: int, situation: Situation) -> tuple[int, None] | None:
    """The year that the end of a range names for its beginning: 2023 for "March" in "from March to May 2023"."""
    until = r"(?: ?[-–] ?| (?:to|and|or|until|through) )(?:(?:early|late|mid)(?:-| ))?"
    end = pattern(rf"{until}<month>(?: <day>)?(?:,? |,)(?:of )?<year>").match(situation.after)
    if end is None:
        return None
    return int(end["year"]) - (month > month_number(end["month"])), None


def year_told(situation: Situation) -> tuple[int, None] | None:
    """The year of what the sentence told just before: "in 1986 he moved to Lima, and in [May] she followed".

    Only one that is long gone: a recent year and the nearest month would both do.
    """
    last, doc = (situation.earlier[-1] if situation.earlier else None), situation.phrase.doc
    if last is None or last.reading.days is None or last.reading.anchor is not None or situation.published is None:
        return None
    year, root = last.reading.days.start.year, situation.phrase.root
    span = doc.char_span(last.start, last.end, alignment_mode="expand")
    if span is None or span.start == 0 or situation.tense != "past" or situation.published.year - year < _LONG_AGO:
        return None
    goes_on = root.head.dep_ in ("conj", "parataxis") and root.head.head == span.root.head
    dates_verb = {span.root.dep_, root.dep_} <= {"obl", "obl:unmarked"} and _IN.fullmatch(doc[span.start - 1].text)
    return (year, None) if goes_on and dates_verb else None


def of_year(days: Days, year: tuple[int, str | None]) -> Reading:
    """A reading counted from what its year was counted from."""
    return counted(days, year[1]) if year[1] else full(days)


def nearest(situation: Situation, in_year: Callable[[int], Days], open_value: str | None) -> Reading:
    """The instance of a yearly date that the tense makes the nearest to the day of publication.

    Past: the latest that has begun, or one that is near where the past verb does not date it ("extended to May 3",
    "the January vote was in doubt"). Future: the first that has not ended, or no days when one has just been: "set for
    March" in April may tell of a plan that has passed. Else, and for "was due in May": the one with the nearer middle.
    open_value: the TIMEX3 value when the article has no day of publication.
    """
    today = situation.published
    if today is None:
        return Reading(open_value)
    days = [each for year in range(today.year - 4, today.year + 5) if (each := _or_none(in_year, year))]
    if not days:
        return Reading()
    if situation.tense == "future" and not was_ahead(situation.phrase):
        return _coming(days, today)
    closest = min(days, key=lambda each: abs(_middle(each).toordinal() - today.toordinal()))
    if situation.tense == "past" and (closest.start - today > _SOON or not _may_lie_ahead(situation, closest)):
        return counted(max((each for each in days if each.start <= today), key=lambda each: each.start))
    return counted(closest)


def _may_lie_ahead(situation: Situation, days: Days) -> bool:
    """Whether a date under a past verb may be yet to come: as the end of a stretch of time, or before a noun."""
    root = situation.phrase.root
    if days.unit not in ("day", "month"):
        return False
    return bool(_END_BEFORE.search(situation.before)) or (root.dep_ in ("compound", "amod") and root.i < root.head.i)


def _coming(days: list[Days], today: date) -> Reading:
    last = max((each for each in days if each.end <= today), key=lambda each: each.end)
    if today - last.end < _JUST_BEEN:
        return Reading(timex3(last))
    return counted(min((each for each in days if each.end > today), key=lambda each: each.start))


def _or_none(in_year: Callable[[int], Days], year: int) -> Days | None:
    """The instance of one year; 29 February has none in most."""
    try:
        return in_year(year)
    except ValueError:
        return None


def _middle(days: Days) -> date:
    return days.start + (days.end - days.start) / 2
