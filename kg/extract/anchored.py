"""Dates counted from another event of the sentence: "met on Friday, two days after the strike"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kg.extract.dependents import base
from kg.types import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from spacy.tokens import Token

    from kg.types import DateMention

_AFTER = {"after": 1, "before": -1}
_AMOUNT = re.compile(r"P(\d+)([DWMY])")
_SHORT = re.compile(r"PT([1-6]H|\d\d?M|X[HM])")
_MORNING = "TMO"
_SINGLE = {"day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}


def anchored(
    event: Token, mentions: Mapping[int, DateMention], own_date: Callable[[Token], DateMention | None]
) -> Interval | None:
    """Interval of an event that stands so long after or before another one, whose date the sentence gives.

    "Two days after the strike on Monday, they met" dates the meeting; "they met on Wednesday, two days after the
    strike" dates the strike. Counted from a day only: "two weeks after" a day is some day of that week.
    own_date: the date that belongs to a word by the grammar.
    """
    for link, amount in _links(event, mentions):
        other = link.head if link.head != event else _main(link.head)
        known = own_date(other)
        direction = _AFTER[link.lower_] * (1 if link.head != event else -1)
        if known and amount[1] == "P0D" and direction < 0 and (known.timex3 or "").endswith(_MORNING):
            continue  # "on Monday morning, hours after": perhaps on Sunday
        days = _moved(known.interval, direction, amount[1]) if known else None
        if known and days:
            words = event.doc[amount[0].i : max(link.i, link.head.i) + 1].text
            return Interval(*days, words, known.interval.text)
    return None


def _links(event: Token, mentions: Mapping[int, DateMention]) -> Iterator[tuple[Token, tuple[Token, str]]]:
    """ "after" and "before" that relate the event to another one, each with the length of time in front of it.

    Universal Dependencies: mark of an advcl, or case of an obl, of the event; or of the event itself. "The day after A
    left" is also read as a day with a clause (acl).
    """
    below = [t for t in event.children if base(t) in ("advcl", "ccomp", "obl")]
    below += [clause for t in below if t.lemma_.lower() in _SINGLE for clause in t.children if clause.dep_ == "acl"]
    for word in (*below, *((event,) if base(event) in ("advcl", "ccomp", "obl", "acl") else ())):
        for link in word.lefts:
            if link.lower_ in _AFTER and base(link) in ("mark", "case") and (amount := _amount(link, mentions)):
                yield link, amount


def _main(clause: Token) -> Token:
    """Verb that a clause dates; "the day after [A left], B came" hangs it on the day."""
    return clause.head.head if clause.dep_ == "acl" else clause.head


def _amount(link: Token, mentions: Mapping[int, DateMention]) -> tuple[Token, str] | None:
    """First word and TIMEX3 value of the length of time that ends before a word: "two weeks", "the day"."""
    for mention in mentions.values():
        if mention.end == link.idx - 1 and _AMOUNT.fullmatch(_in_days(mention.timex3 or "")):
            span = link.doc.char_span(mention.start, mention.end, alignment_mode="expand")
            return (span[0], _in_days(mention.timex3 or "")) if span is not None else None
    unit = link.nbor(-1) if link.i > 1 else link
    if unit.lower_ in _SINGLE and unit.nbor(-1).lower_ == "the":
        return unit.nbor(-1), _SINGLE[unit.lower_]
    return None


def _in_days(amount: str) -> str:
    """Length of time in days where it is a few hours or less, which lie within the day: "PT2H" -> "P0D"."""
    return "P0D" if _SHORT.fullmatch(amount) else amount


def _moved(known: Interval, direction: int, amount: str) -> tuple[date, date, str] | None:
    """Day, week, month or year that lies so far from a day."""
    found = _AMOUNT.fullmatch(amount)
    if found is None or known.start is None or known.precision != "day":
        return None
    count, unit, day = direction * int(found[1]), found[2], known.start
    if unit == "D":
        return day + timedelta(count), day + timedelta(count + 1), "day"
    if unit == "W":
        monday = day + timedelta(7 * count - day.weekday())
        return monday, monday + timedelta(7), "week"
    if unit == "M":
        month = day.year * 12 + day.month - 1 + count
        return _month(month), _month(month + 1), "month"
    return date(day.year + count, 1, 1), date(day.year + count + 1, 1, 1), "year"


def _month(number: int) -> date:
    return date(number // 12, number % 12 + 1, 1)
