"""Disjoint sets of positions, joined step by step."""

from __future__ import annotations

from collections.abc import Iterable


class DisjointSets:
    """Union-find over 0 … size-1; a set is represented by its smallest member, whatever the order of joining."""

    def __init__(self, size: int) -> None:
        self._parents = list(range(size))

    def root(self, member: int) -> int:
        """The representative of a member's set."""
        while self._parents[member] != member:
            self._parents[member] = self._parents[self._parents[member]]
            member = self._parents[member]
        return member

    def join(self, members: Iterable[int]) -> None:
        """Make one set of the sets of all these members."""
        roots = sorted({self.root(member) for member in members})
        for root in roots[1:]:
            self._parents[root] = roots[0]
