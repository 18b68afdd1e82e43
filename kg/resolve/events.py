"""Reports of one event: relations that may tell it, same ends, same days; when in doubt, two events."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from kg.resolve.attacks import fuse_attacks
from kg.resolve.days import MONTH_DAYS, SHORT_DAYS, Days, days_of, long_days, overlap, phrase, short_days
from kg.resolve.evidence import POSITION
from kg.resolve.happenings import happens_once, happens_seldom, is_encounter, may_be_one
from kg.resolve.occasions import MUTUAL, fuse_dated, news_occasion, retold_occasion
from kg.resolve.reports import find_states
from kg.resolve.sets import DisjointSets
from kg.resolve.titles import office
from kg.resolve.unnamed import head_noun
from kg.spelling import fold
from kg.types import Entity, Kind, Modality, Report

UNSPECIFIC = "RELATES_TO"
"""The relation of every verb outside the vocabulary: there the verb itself has to be the same."""
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


def fuse_events(
    reports: Iterable[Report],
    symmetric: Collection[str],
    entities: Mapping[str, Entity],
    published: Mapping[str, date | None],
) -> list[Report]:
    """The reports, each with its `event`: the same for reports of one event, across sentences and articles.

    symmetric: relations without a direction.  entities: by id.  published: article -> its day.
    Sorted by id; an event is named after its first report.
    """
    ordered = sorted(reports, key=lambda report: report.id)
    events = DisjointSets(len(ordered))
    everything = range(len(ordered))
    for group in (*_group(ordered, everything, _predicate), *fuse_attacks(ordered, entities)):
        events.join(group)
    states = find_states(entities.values())
    for group in _group(ordered, everything, lambda report: _happening(report, symmetric, states, entities)):
        once = [number for number in group if _happens_once(ordered[number], entities)]
        for joined in (*fuse_group(ordered, group, entities, published), *fuse_once(ordered, once)):
            events.join(joined)
    names = [hashlib.sha256(f"event {report.id}".encode()).hexdigest()[:20] for report in ordered]
    return [replace(report, event=names[events.root(number)]) for number, report in enumerate(ordered)]


def fuse_group(
    reports: Sequence[Report], group: list[int], entities: Mapping[str, Entity], published: Mapping[str, date | None]
) -> Iterator[list[int]]:
    """Sets of reports of one event, among those of like ends, sureness and negation."""
    if reports[group[0]].triple.relation == POSITION:
        yield group
        return
    occasions = fuse_dated(reports, group)
    yield from occasions
    undated = [number for number in group if not short_days(reports[number])]
    for told in _group(reports, undated, lambda report: (report.article, *_told(report))):
        for same in _same_words(reports, told):
            again = retold_occasion(reports, same[0], occasions)
            if not again and _between_persons(reports[same[0]], entities):
                again = news_occasion(reports, same[0], occasions, published[reports[same[0]].article])
            yield [*same, *again]
    in_a_month = [number for number in undated if _is_encounter_in_a_month(reports[number], entities)]
    yield from _group(reports, in_a_month, lambda report: (frozenset({report.subject, report.object}), days_of(report)))
    with_detail = [number for number in undated if _detail(reports[number])]
    for same in _group(reports, with_detail, lambda report: (*_told(report), _detail(report))):
        yield from _same_news(reports, same, published)


def fuse_once(reports: Sequence[Report], once: list[int]) -> Iterator[list[int]]:
    """Sets of reports of what happens once, dated or not, unless their dates contradict one another."""
    for relation in {reports[number].triple.relation for number in once}:
        same = [number for number in once if may_be_one(relation, reports[number].triple.relation)]
        common: Days | None = (date.min, date.max)
        for days in filter(None, (days_of(reports[number]) for number in same)):
            common = common and overlap(common, days)
        if common:
            yield same


def _predicate(report: Report) -> Hashable:
    """Reports of one predicate are of one event: "spoke with Austin and Healey"."""
    triple = report.triple
    offsets = (triple.predicate_start, triple.predicate_end)
    return report.article, offsets, triple.relation, triple.modality, triple.negated, triple.title


def _happening(
    report: Report, symmetric: Collection[str], states: Mapping[str, str], entities: Mapping[str, Entity]
) -> Hashable:
    """What reports of one event agree on before days are compared.

    An institution counts as its state; who is not named, by what he is and where it happened.
    """
    triple = report.triple
    ends = tuple(_local(report, states.get(end, end), entities) for end in (report.subject, report.object))
    mutual = triple.relation in symmetric or triple.category in MUTUAL
    kind: tuple[str, ...] = ()
    if triple.relation == UNSPECIFIC:
        kind = (UNSPECIFIC, *fold(triple.predicate).split()[-1:])
    elif triple.relation == POSITION:
        kind = (POSITION, office(triple.title or ""))
    return frozenset(ends) if mutual else ends, kind, SURENESS[triple.modality], triple.negated


def _told(report: Report) -> tuple[Hashable, ...]:
    """What undated reports of one event agree on: the very ends, the relation, and the month or year if one is told."""
    return frozenset({report.subject, report.object}), report.triple.relation, long_days(report)


def _local(report: Report, end: str, entities: Mapping[str, Entity]) -> Hashable:
    """An end; of those whom neither name nor country but a place tells from others, head noun and place."""
    entity = entities[end]
    if entity.named or entity.country or entity.kind is Kind.CONCEPT or not report.place:
        return end
    return head_noun(entity.name), report.place


def _is_encounter_in_a_month(report: Report, entities: Mapping[str, Entity]) -> bool:
    """Whether somebody is told to have met or visited somebody or some place in a month, and no more of when.

    Who tells no day knows of one meeting in that month; calls are too frequent for that.
    """
    days = days_of(report)
    person = entities[report.subject].named and entities[report.subject].kind is Kind.PERSON
    month = days is not None and (days[1] - days[0]).days <= MONTH_DAYS
    return person and month and entities[report.object].named and is_encounter(report.triple.relation)


def _between_persons(report: Report, entities: Mapping[str, Entity]) -> bool:
    return all(entities[end].named and entities[end].kind is Kind.PERSON for end in (report.subject, report.object))


def _same_words(reports: Sequence[Report], undated: list[int]) -> list[list[int]]:
    """Undated reports by the phrase of their time, where it could not be resolved: "on Monday" is not "on Friday".

    Without such a phrase a report goes with those of the only one; what happens seldom is one anyway.
    """
    if happens_seldom(reports[undated[0]].triple.relation):
        return [undated]
    groups = _group(reports, undated, phrase)
    silent = [numbers for numbers in groups if not phrase(reports[numbers[0]])]
    return [[number for numbers in groups for number in numbers]] if len(groups) - len(silent) <= 1 else groups


def _same_news(
    reports: Sequence[Report], numbers: list[int], published: Mapping[str, date | None]
) -> Iterator[list[int]]:
    """Reports parted where their articles are more than some days apart; without a day of publication never."""
    first: date | None = None
    news: list[int] = []
    for number in sorted(numbers, key=lambda number: (published[reports[number].article] or date.min, number)):
        day = published[reports[number].article]
        if first and day and (day - first).days > SHORT_DAYS:
            yield news
            first, news = None, []
        first = first or day
        news.append(number)
    yield news


def _happens_once(report: Report, entities: Mapping[str, Entity]) -> bool:
    subject, object_ = entities[report.subject], entities[report.object]
    return subject.named and object_.named and happens_once(report.triple.relation, object_.kind)


def _detail(report: Report) -> str:
    """What tells one event without a date from another: its topic, and of talks the place."""
    place = report.place if report.triple.category in MUTUAL else None
    return fold(report.triple.topic or place or "")


def _group(reports: Sequence[Report], numbers: Iterable[int], key: Callable[[Report], Hashable]) -> list[list[int]]:
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for number in numbers:
        groups[key(reports[number])].append(number)
    return list(groups.values())
