"""Bare surnames: which person an article means that gives a surname only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection
from functools import cache
from itertools import combinations, pairwise

from kg.resolve.clusters import Clusters
from kg.resolve.evidence import Evidence, Witness, contradicts, in_their_country, shared
from kg.resolve.names import load_names, sound_keys, spelled_alike
from kg.resolve.profiles import Profile
from kg.spelling import fold
from kg.types import Kind

MISTAKEN = frozenset({Kind.ORGANIZATION, Kind.PLACE, Kind.GROUP})
"""Kinds that a surname alone is taken for by mistake."""
MOST_COMPARED = 100
"""Up to so many articles with one bare surname are compared each with each; of more, only neighbours by country."""


def join_surnames(clusters: Clusters, witness: Witness, people: list[int], bare: list[int]) -> None:
    """Join bare surnames to the one person they can mean, or to one another where no full name is known.

    people: profiles with full names.  bare: profiles of a surname in one article, and single words taken for something
    else that may be one.
    """
    bearers = _index_surnames(clusters, people)
    evidence = cache(witness.evidence)  # as it is before any surname is joined: one surname is no support for another
    nameless: dict[str, list[int]] = defaultdict(list)
    for index in bare:
        surname = _word(clusters.profiles[index])
        candidates = find_bearers(clusters, bearers, index)
        if not candidates:
            nameless[surname].append(index)
        elif found := choose_bearer(clusters, evidence, index, candidates):
            bearer, support = found
            names = f"“{clusters.profiles[index].name}” = “{clusters.profiles[bearer].name}”"
            clusters.join(index, bearer, f"{names}: {support}")
    for surname in sorted(nameless):
        persons = [index for index in nameless[surname] if clusters.profiles[index].person]
        join_nameless(clusters, witness, persons)


def may_be_surname(profile: Profile) -> bool:
    """Whether a name may be a surname that was taken for something else: one capitalised word, of which no article
    says what or where it is."""
    single = profile.name.istitle() and profile.name.isalpha() and profile.kind in MISTAKEN
    return single and not profile.known and not profile.described and not profile.country


def find_bearers(clusters: Clusters, bearers: dict[str, set[int]], index: int) -> list[int]:
    """The clusters of persons with that surname, in one of its spellings; of what was taken for no person, in its own.

    "Prince William" goes by his given name.
    """
    profile = clusters.profiles[index]
    surname = _word(profile)
    roots = {root for key in sound_keys(surname) for root in bearers.get(key, ())}
    alike = spelled_alike if profile.person else str.__eq__
    return sorted(
        root
        for root in roots
        if any(alike(surname, own) for each in clusters.members(root) for own in _called(each, profile.offices))
        and (profile.person or _uses(clusters, root, profile) > len(profile.places))
    )


def choose_bearer(
    clusters: Clusters, evidence: Callable[[int], Evidence], index: int, candidates: list[int]
) -> tuple[int, str] | None:
    """The one person of a surname whom title, country or company support, and how.

    Of several, the one with the title, else the only one whom an article calls by the surname alone. None when nobody,
    or more than one, is supported, or when the article names the person in full beside the surname.
    """
    own, profile = evidence(index), clusters.profiles[index]
    agreeing = [root for root in candidates if not contradicts(own, evidence(root))]
    chosen, way = agreeing, "the only one of that name"
    if len(candidates) > 1 or _is_common(profile):
        chosen, way = [root for root in agreeing if own.offices & evidence(root).offices], "the only one of that title"
        if not chosen and not own.offices and not _is_common(profile):
            chosen = [root for root in agreeing if _uses(clusters, root, profile)]
            way = "the only one who is called so"
    if len(chosen) != 1 or own.articles & evidence(chosen[0]).articles:
        return None
    support = shared(own, evidence(chosen[0]), clusters.profiles) or in_their_country(own, evidence(chosen[0]))
    return (chosen[0], f"{way}, {support}") if support else None


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
        for name in _called(clusters.profiles[each], load_names().styles):
            for key in sound_keys(name):
                index[key].add(clusters.root(each))
    return index


def _word(profile: Profile) -> str:
    """The single word that a profile goes by, without particles if it is a person's."""
    return _surnames(profile)[0] if profile.person else fold(profile.name)


def _called(profile: Profile, offices: Collection[str]) -> tuple[str, ...]:
    """What a person is called alone: the surname, and with one of these offices, if it is a style, the given name."""
    styles = profile.offices & load_names().styles & set(offices)
    given = (profile.person.given,) if profile.person and styles else ()
    return (*_surnames(profile), *given)


def _uses(clusters: Clusters, root: int, word: Profile) -> int:
    """How many articles that give a person's full name call the person by the word of this profile alone."""
    return sum(each.shorts[word.name] for each in clusters.members(root))


def _is_common(profile: Profile) -> bool:
    """Whether so many bear the surname that only a title tells them apart: Kim, Wang."""
    return profile.person is not None and profile.person.family_first


def _surnames(profile: Profile) -> tuple[str, ...]:
    return profile.person.surnames if profile.person else ()
