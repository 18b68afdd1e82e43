"""Persons across articles: full names compared field by field, officers of one rank and command."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from kg.resolve.clusters import Clusters
from kg.resolve.evidence import Evidence, Witness, by_office, contradicts, elsewhere, shared
from kg.resolve.names import (
    INITIAL,
    NEAR,
    PARTIAL,
    PLAIN,
    SHORT,
    SPELLED,
    Likeness,
    PersonName,
    compare_names,
    near_key,
    sound_keys,
)
from kg.resolve.profiles import Profile
from kg.resolve.titles import ranks

Pair = tuple[int, int]
Likenesses = dict[Pair, Likeness]


@dataclass(frozen=True, slots=True)
class Tier:
    """What must support names of a likeness from `score` up to the tier above, to be one person's.

    apart: whether an article that names both, unlinked, speaks against it.
    """

    score: float
    support: Callable[[Evidence, Evidence, tuple[Profile, ...]], str | None]
    apart: bool


def _name_suffices(one: Evidence, other: Evidence, profiles: tuple[Profile, ...]) -> str | None:
    return ""


def _not_elsewhere(one: Evidence, other: Evidence, profiles: tuple[Profile, ...]) -> str | None:
    return None if elsewhere(one, other) else ""


def _shared_office(one: Evidence, other: Evidence, profiles: tuple[Profile, ...]) -> str | None:
    return shared(one, other, profiles) if by_office(one, other) else None


def _two_in_common(one: Evidence, other: Evidence, profiles: tuple[Profile, ...]) -> str | None:
    """A title or an organisation, and beside it an organisation, a country or company."""
    first = shared(one, other, profiles) if by_office(one, other) else None
    rest = replace(one, affiliations=frozenset())
    if not one.affiliations & other.affiliations:
        rest = replace(rest, offices=frozenset())
    second = shared(rest, other, profiles)
    return f"{first}, {second}" if first and second else None


TIERS = (
    Tier(SPELLED, _name_suffices, apart=False),
    Tier(SHORT, _not_elsewhere, apart=False),
    Tier(PLAIN, _not_elsewhere, apart=True),
    Tier(PARTIAL, shared, apart=True),
    Tier(INITIAL, _shared_office, apart=True),
    Tier(NEAR, _two_in_common, apart=True),
)


def join_full_names(clusters: Clusters, witness: Witness, people: list[int]) -> None:
    """Join the profiles of one person among `people`, all with given and family name; likelier names first."""
    likenesses = compare_all(clusters.profiles, people)
    for tier in TIERS:
        join_tier(clusters, witness, likenesses, tier)
    join_officers(clusters, witness, people)


def compare_all(profiles: tuple[Profile, ...], people: Iterable[int]) -> Likenesses:
    """How alike the names of profiles are, for each pair that may be one person's; compared within blocks of sound."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index in people:
        for key in sorted(_block_keys(profiles[index].person)):
            blocks[key].append(index)
    found: Likenesses = {}
    for block in blocks.values():
        for pair in combinations(block, 2):
            one, other = (profiles[index].person for index in pair)
            if one and other and (likeness := compare_names(one, other)):
                found[pair] = likeness
    return found


def join_tier(clusters: Clusters, witness: Witness, likenesses: Likenesses, tier: Tier) -> None:
    """Join pairs of clusters of one tier; a cluster that could be either of two different ones is joined to neither."""
    related = {
        _ordered(clusters.root(one), clusters.root(other))
        for (one, other), likeness in likenesses.items()
        if likeness.score > NEAR or tier.score <= NEAR
    }
    evidence = cache(witness.evidence)
    links: dict[Pair, str | None] = {}
    candidates: dict[int, set[int]] = defaultdict(set)
    for (one, other), likeness in sorted(likenesses.items()):
        pair = _ordered(clusters.root(one), clusters.root(other))
        if pair[0] == pair[1] or pair in links or _tier(likeness) is not tier:
            continue
        support = _support(evidence(pair[0]), evidence(pair[1]), tier, clusters.profiles)
        if support is not None:
            links[pair] = _reason(clusters.profiles[one], clusters.profiles[other], likeness.reason, support)
            candidates[pair[0]].add(pair[1])
            candidates[pair[1]].add(pair[0])

    def unambiguous(root: int) -> bool:
        return all(
            _ordered(*pair) in related and not contradicts(evidence(pair[0]), evidence(pair[1]))
            for pair in combinations(sorted(candidates[root]), 2)
        )

    accepted = {pair: reason for pair, reason in links.items() if unambiguous(pair[0]) and unambiguous(pair[1])}
    for pair, reason in accepted.items():
        clusters.join(*pair, reason)


def join_officers(clusters: Clusters, witness: Witness, people: list[int]) -> None:
    """Join two officers of one family name, rank and command whom the articles call by different given names.

    "Gen. Erik Kurilla" and "General Michael Kurilla" both head one command. Offices of state do not suffice: father
    and son, or two brothers, have held one after the other.
    """
    families: dict[str, list[int]] = defaultdict(list)
    for root in clusters.roots(people):
        if person := clusters.profiles[root].person:
            families[person.family].append(root)
    for family, roots in sorted(families.items()):
        evidence = {root: witness.evidence(root) for root in roots} if len(roots) > 1 else {}
        pairs = [pair for pair in combinations(evidence, 2) if _same_command(evidence[pair[0]], evidence[pair[1]])]
        if len(pairs) == 1:
            one, other = pairs[0]
            rank = min(ranks(evidence[one].offices) & ranks(evidence[other].offices))
            command = shared(evidence[one], evidence[other], clusters.profiles)
            likeness = f"same family name {family.title()}, same rank ({rank})"
            reason = _reason(clusters.profiles[one], clusters.profiles[other], likeness, command or "")
            clusters.join(one, other, reason)


def _same_command(one: Evidence, other: Evidence) -> bool:
    same_rank = ranks(one.offices) & ranks(other.offices)
    return bool(same_rank and one.affiliations & other.affiliations and not one.articles & other.articles)


def _support(one: Evidence, other: Evidence, tier: Tier, profiles: tuple[Profile, ...]) -> str | None:
    """What supports a link of a tier, in words ("" where the name suffices); None when it must not be made."""
    if contradicts(one, other) or (tier.apart and one.articles & other.articles):
        return None
    return tier.support(one, other, profiles)


def _reason(one: Profile, other: Profile, likeness: str, support: str) -> str | None:
    if one.name == other.name:
        return None
    names = " = ".join(f"“{name}”" for name in sorted((one.name, other.name)))
    return f"{names}: {likeness}{', ' if support else ''}{support}"


def _block_keys(name: PersonName | None) -> set[str]:
    """Sounds of the words that may be the family name; pairs without a common one are not compared."""
    if name is None:
        return set()
    words = {*name.surnames, *name.parts[1:2], "".join(name.parts[1:])}
    return {key for word in words for key in sound_keys(word)} | {f"near {near_key(name.family)}"}


def _tier(likeness: Likeness) -> Tier:
    return next(tier for tier in TIERS if likeness.score >= tier.score)


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)
