"""Bare surnames: which person an article means that gives a surname only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from functools import cache
from itertools import combinations, pairwise

from kg.resolve.clusters import Clusters
from kg.resolve.evidence import Evidence, Witness, contradicts, shared
from kg.resolve.names import sound_keys, spelled_alike
from kg.resolve.profiles import Profile

MOST_COMPARED = 100
"""Up to so many articles with one bare surname are compared each with each; of more, only neighbours by country."""


def join_surnames(clusters: Clusters, witness: Witness, people: list[int], bare: list[int]) -> None:
    """Join bare surnames to the one person they can mean, or to one another where no full name is known.

    people: profiles with full names.  bare: profiles of a surname in one article.
    """
    bearers = _index_surnames(clusters, people)
    evidence = cache(witness.evidence)  # as it is before any surname is joined: one surname is no support for another
    nameless: dict[str, list[int]] = defaultdict(list)
    for index in bare:
        surname = _surnames(clusters.profiles[index])[0]
        candidates = find_bearers(clusters, bearers, surname)
        if not candidates:
            nameless[surname].append(index)
        elif found := choose_bearer(clusters, evidence, index, candidates):
            bearer, support = found
            names = f"“{clusters.profiles[index].name}” = “{clusters.profiles[bearer].name}”"
            clusters.join(index, bearer, f"{names}: {support}")
    for surname in sorted(nameless):
        join_nameless(clusters, witness, nameless[surname])


def find_bearers(clusters: Clusters, bearers: dict[str, set[int]], surname: str) -> list[int]:
    """The clusters of persons with that surname, in one of its spellings."""
    roots = {root for key in sound_keys(surname) for root in bearers.get(key, ())}
    return sorted(
        root
        for root in roots
        if any(spelled_alike(surname, own) for each in clusters.members(root) for own in _surnames(each))
    )


def choose_bearer(
    clusters: Clusters, evidence: Callable[[int], Evidence], index: int, candidates: list[int]
) -> tuple[int, str] | None:
    """The one person of a surname whom title, country or company support, and how; of several, the one with the title.

    None when nobody, or more than one, is supported, or when the article names the person in full beside the surname.
    """
    own = evidence(index)
    several = len(candidates) > 1 or _is_common(clusters.profiles[index])
    chosen = [
        root
        for root in candidates
        if not contradicts(own, evidence(root)) and not (several and not own.offices & evidence(root).offices)
    ]
    if len(chosen) != 1 or own.articles & evidence(chosen[0]).articles:
        return None
    support = shared(own, evidence(chosen[0]), clusters.profiles)
    if support is None:
        return None
    return chosen[0], f"the only one of that surname{' with that title' if several else ''}, {support}"


def join_nameless(clusters: Clusters, witness: Witness, bare: list[int]) -> None:
    """Join articles that give one surname, and never more, where title, country or company are the same."""
    by_country = sorted(bare, key=lambda index: (clusters.profiles[index].country or "", index))
    pairs = combinations(bare, 2) if len(bare) <= MOST_COMPARED else pairwise(by_country)
    for one, other in pairs:
        if clusters.root(one) == clusters.root(other):
            continue
        evidence, others = witness.evidence(one), witness.evidence(other)
        support = shared(evidence, others, clusters.profiles)
        titled = evidence.offices & others.offices or not _is_common(clusters.profiles[one])
        if support and titled and not contradicts(evidence, others):
            clusters.join(one, other, f"“{clusters.profiles[one].name}” in several articles: {support}")


def _index_surnames(clusters: Clusters, people: list[int]) -> dict[str, set[int]]:
    index: dict[str, set[int]] = defaultdict(set)
    for each in people:
        for surname in _surnames(clusters.profiles[each]):
            for key in sound_keys(surname):
                index[key].add(clusters.root(each))
    return index


def _is_common(profile: Profile) -> bool:
    """Whether so many bear the surname that only a title tells them apart: Kim, Wang."""
    return profile.person is not None and profile.person.family_first


def _surnames(profile: Profile) -> tuple[str, ...]:
    return profile.person.surnames if profile.person else ()
