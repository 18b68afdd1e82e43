"""Attacks and what they do: one sentence that tells both tells one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import combinations

from kg.countries import load_countries
from kg.resolve.days import days_of
from kg.resolve.happenings import is_result, may_be_one
from kg.types import Entity, Kind, Report

ATTACK = "ASSAULT"


def is_elsewhere(one: Report, other: Report) -> bool:
    """Whether two attacks are told of different towns or regions; a country may hold the place that another tells."""
    places = {one.place, other.place} - {None}
    both_attacks = one.triple.category == other.triple.category == ATTACK
    return both_attacks and len(places) > 1 and not any(load_countries().named(place) for place in places if place)


def fuse_attacks(reports: Sequence[Report], entities: Mapping[str, Entity]) -> Iterator[tuple[int, int]]:
    """Pairs of reports of one attack by one actor in one sentence: "hit the town and killed a boy"."""
    told: dict[Hashable, list[int]] = defaultdict(list)
    for number, report in enumerate(reports):
        triple = report.triple
        if triple.category == ATTACK:
            told[report.article, triple.start, report.subject, triple.modality, triple.negated].append(number)
    for group in told.values():
        for one, other in combinations(group, 2):
            if _is_one_attack(reports[one], reports[other], entities):
                yield one, other


def _is_one_attack(one: Report, other: Report, entities: Mapping[str, Entity]) -> bool:
    """Whether one of two tells the outcome or the manner of the other; two named victims may be of two attacks."""
    victims = {
        end.id for end in (entities[one.object], entities[other.object]) if end.named and end.kind is Kind.PERSON
    }
    if days_of(one) != days_of(other) or is_elsewhere(one, other) or len(victims) > 1:
        return False
    relations = one.triple.relation, other.triple.relation
    if any(map(_elaborates, (one, other))):
        return may_be_one(*relations)
    return relations[0] != relations[1] and may_be_one(*relations) and any(map(is_result, relations))


def _elaborates(report: Report) -> bool:
    """Whether a bare participle behind a comma tells it: "struck the city, hitting two schools"."""
    triple = report.triple
    before = triple.sentence[: triple.predicate_start - triple.start].rstrip()
    return triple.predicate.endswith("ing") and " " not in triple.predicate and before.endswith(",")
