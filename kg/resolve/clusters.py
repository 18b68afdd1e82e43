"""Clusters: the profiles of one entity, with the reasons why they were taken for one."""

from __future__ import annotations

from collections.abc import Iterable

from kg.resolve.profiles import Profile
from kg.resolve.sets import DisjointSets


class Clusters:
    """Profiles joined into entities; a cluster goes by its smallest profile, its root."""

    def __init__(self, profiles: tuple[Profile, ...]) -> None:
        self.profiles = profiles
        self._sets = DisjointSets(len(profiles))
        self._members = [[index] for index in range(len(profiles))]
        self._reasons: list[set[str]] = [set() for _ in profiles]

    def root(self, index: int) -> int:
        """The root of a profile's cluster."""
        return self._sets.root(index)

    def join(self, one: int, other: int, reason: str | None) -> None:
        """Make one cluster of two, for a reason (None: their names are the same); they may be one already."""
        low, high = sorted((self.root(one), self.root(other)))
        if low != high:
            self._sets.join((low, high))
            self._members[low] += self._members[high]
            self._reasons[low] |= self._reasons[high] | ({reason} if reason else set())
            self._members[high], self._reasons[high] = [], set()

    def members(self, index: int) -> list[Profile]:
        """Profiles of a cluster, in order."""
        return [self.profiles[member] for member in sorted(self._members[self.root(index)])]

    def reasons(self, index: int) -> tuple[str, ...]:
        """Why the profiles of a cluster are one entity, sorted; then of each, why its names are one."""
        forms = (profile.forms for profile in self.members(index))
        return (*sorted(self._reasons[self.root(index)]), *filter(None, forms))

    def roots(self, indices: Iterable[int] | None = None) -> list[int]:
        """Roots of all clusters, or of those that hold the given profiles, in order."""
        return sorted({self.root(index) for index in (range(len(self.profiles)) if indices is None else indices)})
