"""The analyst's word: aliases and merges join whatever the rules say, splits keep apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kg.resolve.clusters import Clusters
from kg.resolve.profiles import Profile
from kg.spelling import fold
from kg.types import Alias, Judgements


def find_split(profiles: tuple[Profile, ...], judgements: Judgements) -> frozenset[int]:
    """Profiles that no rule may join with others."""
    names = _index_names(profiles)
    return frozenset(index for name in judgements.splits for index in names[fold(name)])


def apply_judgements(clusters: Clusters, judgements: Judgements) -> list[tuple[int, Alias]]:
    """Join what the analyst joined, and tell which alias names the cluster of which profile."""
    names = _index_names(clusters.profiles)
    found: list[tuple[int, Alias]] = []
    for alias in judgements.aliases:
        indices = _join_names(clusters, names, (alias.name, *alias.names), f"alias of {alias.name}")
        found += [(index, alias) for index in indices[:1]]
    for one, other in judgements.merges:
        _join_names(clusters, names, (one, other), f"“{one}” and “{other}” merged by the analyst")
    return found


def _join_names(clusters: Clusters, names: dict[str, list[int]], wanted: Iterable[str], reason: str) -> list[int]:
    """Join every profile of any of the names; their indices."""
    indices = sorted({index for name in wanted for index in names[fold(name)]})
    for index in indices[1:]:
        clusters.join(indices[0], index, reason)
    return indices


def _index_names(profiles: tuple[Profile, ...]) -> dict[str, list[int]]:
    """Profiles of named things by each of their names, also with the country that tells two of one name apart."""
    index: dict[str, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for name in profile.names if profile.named else ():
            index[fold(name)].append(position)
            if profile.country:
                index[fold(f"{name} ({profile.country})")].append(position)
        if profile.known:
            index[fold(profile.known.name)].append(position)
    return index
