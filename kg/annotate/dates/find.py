"""The time expressions of a document: matched, read one after the other, and joined where two make one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from kg.annotate.dates.days import UNITS, Days
from kg.annotate.dates.reading import Found, Reading, Rule, Situation
from kg.annotate.dates.rules import rules, triggers
from kg.annotate.dates.tense import tense
from kg.types import DateMention, Interval

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_CLOCK_AND_DAY = re.compile(r",? (?:on |at |, )?|,? at ", re.IGNORECASE)
_CLOCK = re.compile(r"T\d\d:\d\d$")
_RANGE = re.compile(r"\s*[-–]\s*|\s+(?:to|and|until|till|through)\s+", re.IGNORECASE)
_RANGE_BEFORE = re.compile(r"\b(from|between)\s+$", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:on|in|at|by|until|till|since|from|before|after|during|over|through|throughout|within|for|as of)\s+$",
    re.IGNORECASE,
)
_CONTEXT = 40
"""Characters of text, and number of expressions, that a rule may look at on either side."""

_WINDOW = 70
"""Characters around a trigger that hold the whole of its expression."""
# Names that hold a date are no date ("Sunday Times"); names of events and laws may well be ("the April 6 movement").
_NAMES = frozenset({"PERSON", "PER", "ORG", "GPE", "LOC", "FAC", "PRODUCT", "WORK_OF_ART", "NORP"})


def find_dates(doc: Doc, published: date | None) -> tuple[DateMention, ...]:
    """Time expressions in text order, without overlap, as TIMEX3 (TimeML 1.2.1) delimits and values them.

    Relative phrases are counted from `published`; without it they stay unresolved. A phrase that has no place in the
    calendar ("three days", "now") or none that is sure ("10/04/2024") has no days either. `Interval.text` is the phrase
    with its preposition; of a range ("from 3 May to 5 May") both ends have the days of the whole.

    doc: tags and tree tell the tense that a bare weekday needs; entities keep names apart.
    """
    text = doc.text
    found = _join_clock_times(text, _read_all(doc, text, published))
    whole = _ranges(text, found)
    return tuple(_mention(text, each, whole.get(number)) for number, each in enumerate(found))


def _read_all(doc: Doc, text: str, published: date | None) -> list[Found]:
    """Every expression that its rule accepts; of overlapping ones the first, then the longest."""
    found: list[Found] = []
    for match, rule in _matches(text):
        start, end = match.span()
        if found and start < found[-1].end:
            continue
        phrase = doc.char_span(start, end, alignment_mode="expand")
        if phrase is None or _is_part_of_name(phrase):
            continue
        before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
        situation = Situation(phrase, before, after, published, tense(phrase), tuple(found[-_CONTEXT:]))
        reading = _reading(match, rule, situation)
        if reading is not None:
            found.append(Found(start, end, match[0], reading))
    return found


def _matches(text: str) -> Iterator[tuple[re.Match[str], Rule]]:
    """Every match of every rule, in text order, the longest first of those that begin together."""
    windows = _windows(text)
    matches = [
        (m, rule)
        for expression, rule in rules()
        for start, end in windows
        for m in expression.finditer(text, start, end)
    ]
    yield from sorted(matches, key=lambda each: (each[0].start(), -each[0].end()))


def _windows(text: str) -> list[tuple[int, int]]:
    """The stretches of text around words that every expression has one of: it saves half the time of matching."""
    windows: list[tuple[int, int]] = []
    for trigger in triggers().finditer(text):
        start, end = max(0, trigger.start() - _WINDOW), trigger.end() + _WINDOW
        if windows and start <= windows[-1][1]:
            start = windows.pop()[0]
        windows.append((start, end))
    return windows


def _reading(match: re.Match[str], rule: Rule, situation: Situation) -> Reading | None:
    """What the rule reads; an expression that leads out of the calendar has neither value nor days."""
    try:
        return rule(match, situation)
    except OverflowError:
        return Reading()


def _is_part_of_name(phrase: Span) -> bool:
    """Whether the words belong to a web address, or are or belong to the name of a person, a body or a place."""
    token = phrase[-1]
    if token.like_url:
        return True
    if token.ent_type_ not in _NAMES:
        return False
    entity = next(each for each in phrase.doc.ents if each.start <= token.i < each.end)
    return len(entity) > len(phrase) or token.ent_type_ in ("PERSON", "PER")


def _join_clock_times(text: str, found: list[Found]) -> list[Found]:
    """The expressions with "3 p.m." and "Monday" made one when they follow each other, in either order."""
    joined: list[Found] = []
    for each in found:
        reading = _clock_and_day(joined[-1], each, text) if joined else None
        if reading:
            start = joined.pop().start
            joined.append(Found(start, each.end, text[start : each.end], reading))
        else:
            joined.append(each)
    return joined


def _clock_and_day(first: Found, last: Found, text: str) -> Reading | None:
    """The day with the time on it, when one of the two is a day, the other a time, and nothing stands between."""
    if not _CLOCK_AND_DAY.fullmatch(text, first.end, last.start):
        return None
    day, clock = (first, last) if first.reading.days else (last, first)
    time = _CLOCK.search(clock.reading.timex3 or "")
    if day.reading.days is None or day.reading.days.unit != "day" or clock.reading.days or time is None:
        return None
    return replace(day.reading, timex3=f"{(day.reading.timex3 or '')[:10]}{time[0]}")


def _ranges(text: str, found: list[Found]) -> dict[int, Interval]:
    """The days of "from 3 May to 5 May", "between 2010 and 2014", "Monday and Tuesday", for the places of both ends."""
    whole = {}
    for number in range(len(found) - 1):
        first, last = found[number], found[number + 1]
        led = _RANGE_BEFORE.search(text, max(0, first.start - 12), first.start)
        gap = _RANGE.fullmatch(text, first.end, last.start)
        start, end = first.reading.days, last.reading.days
        if not gap or not start or not end or start.start >= end.start:
            continue
        joined = "and" in gap[0].lower()
        spans = (led[1].lower() == "between") == joined if led else joined and start.end == end.start
        if spans:
            led = led or _PREPOSITION.search(text, max(0, first.start - 12), first.start)
            phrase = text[led.start() if led else first.start : last.end]
            precision = max(start, end, key=lambda days: UNITS.index(days.unit)).precision
            anchor = first.reading.anchor or last.reading.anchor
            whole[number] = whole[number + 1] = Interval(start.start, end.end, precision, phrase, anchor)
    return whole


def _mention(text: str, found: Found, whole: Interval | None) -> DateMention:
    days: Days | None = found.reading.days
    is_genitive = text.startswith(("'s ", "’s "), found.end)  # "at Monday's talks": "at" is not of the day
    led = None if is_genitive else _PREPOSITION.search(text, max(0, found.start - 12), found.start)
    phrase = " ".join(text[led.start() if led else found.start : found.end].split())
    interval = Interval(
        days.start if days else None,
        days.end if days else None,
        days.precision if days else None,
        phrase,
        found.reading.anchor if days else None,
    )
    return DateMention(found.start, found.end, whole or interval, found.reading.timex3)
