"""Reports of one event: same relation, same ends, same days; when in doubt, two events."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from kg.resolve.evidence import POSITION
from kg.resolve.sets import DisjointSets
from kg.spelling import fold
from kg.types import Modality, Report

SHORT_DAYS = 8
"""Longer intervals ("in April", "in 2023") may hold several events of one kind: they tell nothing across articles."""
UNSPECIFIC = "RELATES_TO"
"""The relation of every verb outside the vocabulary: there the verb itself has to be the same."""
MUTUAL = frozenset({"CONSULT"})
"""Categories whose ends take part alike: A's visit to B is B's receiving A."""
SURENESS = {
    Modality.ASSERTED: "done",
    Modality.PLANNED: "ahead",
    Modality.EXPECTED: "ahead",
    Modality.POSSIBLE: "open",
    Modality.CONDITIONAL: "open",
    Modality.THREATENED: "threatened",
    Modality.REQUESTED: "requested",
}
"""A planned and a done event are two; a planned and an expected one may be one."""

Days = tuple[date, date]


def fuse_events(
    reports: Iterable[Report], symmetric: Collection[str], states: Mapping[str, str] | None = None
) -> list[Report]:
    """The reports, each with its `event`: the same for reports of one event, across sentences and articles.

    symmetric: relations without a direction.  states: institution -> the state it acts for, both as entity ids.
    Sorted by id; an event is named after its first report.
    """
    ordered = sorted(reports, key=lambda report: report.id)
    events = DisjointSets(len(ordered))
    for group in _group(ordered, range(len(ordered)), _predicate):
        events.join(group)
    for group in _group(ordered, range(len(ordered)), lambda report: _happening(report, symmetric, states or {})):
        for joined in fuse_group(ordered, group):
            events.join(joined)
    names = [hashlib.sha256(f"event {report.id}".encode()).hexdigest()[:20] for report in ordered]
    return [replace(report, event=names[events.root(number)]) for number, report in enumerate(ordered)]


def fuse_group(reports: Sequence[Report], group: list[int]) -> Iterator[list[int]]:
    """Sets of reports of one event, among those of like relation, ends, sureness and negation."""
    if reports[group[0]].triple.relation == POSITION:
        yield group
        return
    dated = [number for number in group if _short_days(reports[number])]
    occasions = fuse_dated(reports, dated)
    yield from occasions
    undated = [number for number in group if not _short_days(reports[number])]
    for same in _group(reports, undated, lambda report: (report.article, *_told(report))):
        yield [*same, *_only_occasion(reports, same[0], occasions)]
    with_topic = [number for number in undated if reports[number].triple.topic]
    yield from _group(reports, with_topic, lambda report: (*_told(report), _topic(report)))


def fuse_dated(reports: Sequence[Report], group: Iterable[int]) -> list[list[int]]:
    """Occasions: reports whose days have a day in common. One that fits two occasions is an occasion of its own.

    The narrowest intervals come first, so that "on Monday" and "on Friday" are not chained by "that week".
    """
    occasions: list[list[int]] = []
    common: list[Days] = []
    on_day: dict[date, set[int]] = defaultdict(set)
    for number in sorted(group, key=lambda number: (_length(reports[number]), number)):
        start, end = _short_days(reports[number]) or (date.min, date.min)
        near = {occasion for day in _each_day(start, end) for occasion in on_day[day]}
        fitting = [
            occasion
            for occasion in sorted(near)
            if _overlap((start, end), common[occasion])
            and all(_same_kind(reports[number], reports[other]) for other in occasions[occasion])
        ]
        if len(fitting) == 1:
            occasions[fitting[0]].append(number)
            common[fitting[0]] = _overlap((start, end), common[fitting[0]]) or common[fitting[0]]
        else:
            occasions.append([number])
            common.append((start, end))
            for day in _each_day(start, end) if not fitting else ():
                on_day[day].add(len(occasions) - 1)
    return occasions


def _predicate(report: Report) -> Hashable:
    """Reports of one predicate are of one event: "spoke with Austin and Healey"."""
    triple = report.triple
    offsets = (triple.predicate_start, triple.predicate_end)
    return report.article, offsets, triple.relation, triple.modality, triple.negated, triple.title


def _happening(report: Report, symmetric: Collection[str], states: Mapping[str, str]) -> Hashable:
    """What reports of one event agree on before days are compared; an institution counts as its state."""
    triple = report.triple
    ends = tuple(states.get(end, end) for end in (report.subject, report.object))
    mutual = triple.relation in symmetric or triple.category in MUTUAL
    verb = fold(triple.predicate).split()[-1:] if triple.relation == UNSPECIFIC else []
    kind = (triple.category or triple.relation, fold(triple.title or ""), *verb)
    return frozenset(ends) if mutual else ends, kind, SURENESS[triple.modality], triple.negated


def _told(report: Report) -> tuple[Hashable, ...]:
    """What undated reports of one event agree on: the very ends, the relation, and the month or year if one is told."""
    return frozenset({report.subject, report.object}), report.triple.relation, _long_days(report)


def _same_kind(one: Report, other: Report) -> bool:
    """Same relation; or same day and one of the two says no more than that something of the category happened.

    Where one is told of a state and the other of its army or ministry: same relation and same day.
    """
    a, b = one.triple, other.triple
    same_day = _length(one) == 1 and _short_days(one) == _short_days(other)
    if not _same_ends(one, other):
        return same_day and a.relation == b.relation
    return a.relation == b.relation or (same_day and _is_compatible(one, other))


def _same_ends(one: Report, other: Report) -> bool:
    return {one.subject, one.object} == {other.subject, other.object}


def _is_compatible(one: Report, other: Report) -> bool:
    """Whether relations of one category may tell one event: a talk and a call, not a call and a visit."""
    return one.triple.mode is None or other.triple.mode is None or one.triple.mode == other.triple.mode


def _only_occasion(reports: Sequence[Report], undated: int, occasions: list[list[int]]) -> list[int]:
    """The one dated event of the same article that an undated report can mean: "They discussed …", told of a call."""
    fitting = [
        occasion for occasion in occasions if any(_retells(reports[undated], reports[each]) for each in occasion)
    ]
    return fitting[0] if len(fitting) == 1 and _long_days(reports[undated]) is None else []


def _retells(undated: Report, dated: Report) -> bool:
    """Whether an undated report may tell a dated event of its article again; of talks also in other words."""
    if undated.article != dated.article or not _same_ends(undated, dated):
        return False
    talks = undated.triple.category in MUTUAL and _is_compatible(undated, dated)
    return undated.triple.relation == dated.triple.relation or talks


def _days(report: Report) -> Days | None:
    interval = report.triple.interval
    return (interval.start, interval.end) if interval and interval.start and interval.end else None


def _short_days(report: Report) -> Days | None:
    days = _days(report)
    return days if days and 0 < (days[1] - days[0]).days <= SHORT_DAYS else None


def _long_days(report: Report) -> Days | None:
    return None if _short_days(report) else _days(report)


def _length(report: Report) -> int:
    days = _days(report)
    return (days[1] - days[0]).days if days else 0


def _each_day(start: date, end: date) -> Iterator[date]:
    return (start + timedelta(days=number) for number in range((end - start).days))


def _overlap(one: Days, other: Days) -> Days | None:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if start < end else None


def _topic(report: Report) -> str:
    return fold(report.triple.topic or "")


def _group(reports: Sequence[Report], numbers: Iterable[int], key: Callable[[Report], Hashable]) -> list[list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in numbers:
        groups[key(reports[number])].append(number)
    return list(groups.values())
