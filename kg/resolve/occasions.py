"""Occasions: reports told of the same two ends, of which days tell that they are of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from kg.resolve.attacks import is_elsewhere
from kg.resolve.days import Days, each_day, long_days, only_day, overlap, phrase, short_days
from kg.resolve.happenings import may_be_one
from kg.types import Modality, Report

MUTUAL = frozenset({"CONSULT"})
"""Categories whose ends take part alike: A's visit to B is B's receiving A."""
PERFECT = frozenset({"had", "has", "have", "having"})
"""A perfect looks back from the news: what it tells may be long past."""


def fuse_dated(reports: Sequence[Report], group: Iterable[int]) -> list[list[int]]:
    """Occasions: reports whose days have a day in common. One that fits two occasions is an occasion of its own.

    The narrowest intervals come first, so that "on Monday" and "on Friday" are not chained by "that week".
    """
    occasions: list[list[int]] = []
    common: list[Days] = []
    on_day: dict[date, set[int]] = defaultdict(set)
    days = {number: each for number in group if (each := short_days(reports[number]))}
    for number in sorted(days, key=lambda number: (days[number][1] - days[number][0], number)):
        near = {occasion for day in each_day(days[number]) for occasion in on_day[day]}
        fitting = [
            occasion
            for occasion in sorted(near)
            if overlap(days[number], common[occasion])
            and all(_same_kind(reports[number], reports[other]) for other in occasions[occasion])
        ]
        if len(fitting) == 1:
            occasions[fitting[0]].append(number)
            common[fitting[0]] = overlap(days[number], common[fitting[0]]) or common[fitting[0]]
        else:
            occasions.append([number])
            common.append(days[number])
            for day in each_day(days[number]) if not fitting else ():
                on_day[day].add(len(occasions) - 1)
    return occasions


def retold_occasion(reports: Sequence[Report], undated: int, occasions: list[list[int]]) -> list[int]:
    """The one dated event of the same article that an undated report can mean: "They discussed …", told of a call."""
    return _only(reports, occasions, lambda dated: _retells(reports[undated], dated))


def news_occasion(
    reports: Sequence[Report], undated: int, occasions: list[list[int]], published: date | None
) -> list[int]:
    """The one talk of the day an article appeared, or of the day before, that its report without a day can mean.

    News is of the day: "Ruiz met Berg" in an article of Tuesday is the meeting of Monday that another article dates.
    """
    report = reports[undated]
    looks_back = PERFECT & set(report.triple.predicate.lower().split()[:1])
    if published is None or looks_back or phrase(report) or report.triple.modality is not Modality.ASSERTED:
        return []
    days = {published, published - timedelta(days=1)}
    return _only(reports, occasions, lambda dated: only_day(dated) in days and _may_be_one_talk(report, dated))


def same_ends(one: Report, other: Report) -> bool:
    """Whether two reports are of the very same entities, in either direction."""
    return {one.subject, one.object} == {other.subject, other.object}


def _only(reports: Sequence[Report], occasions: list[list[int]], fits: Callable[[Report], bool]) -> list[int]:
    fitting = [occasion for occasion in occasions if any(fits(reports[each]) for each in occasion)]
    return fitting[0] if len(fitting) == 1 else []


def _same_kind(one: Report, other: Report) -> bool:
    """Same relation; or same day, and relations that may tell one event in other words.

    Where one is told of a state and the other of its army or ministry: same relation and same day. An attack elsewhere
    is another.
    """
    if is_elsewhere(one, other):
        return False
    same_day = only_day(one) is not None and only_day(one) == only_day(other)
    if not same_ends(one, other):
        return same_day and one.triple.relation == other.triple.relation
    return one.triple.relation == other.triple.relation or (same_day and _may_be_one(one, other))


def _retells(undated: Report, dated: Report) -> bool:
    """Whether an undated report may tell a dated event of its article again; of talks also in other words."""
    if undated.article != dated.article or long_days(undated) or not same_ends(undated, dated):
        return False
    return undated.triple.relation == dated.triple.relation or _may_be_one_talk(undated, dated)


def _may_be_one_talk(one: Report, other: Report) -> bool:
    return one.triple.category in MUTUAL and same_ends(one, other) and _may_be_one(one, other)


def _may_be_one(one: Report, other: Report) -> bool:
    return may_be_one(one.triple.relation, other.triple.relation)
