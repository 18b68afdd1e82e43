"""How well clusters that were found agree with those of the gold: B-cubed and CEAF-e, over the items both have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

Labels = Mapping[Any, Hashable]
"""Item -> the cluster it is in: mention -> entity, report -> event."""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall. Precision falls when two are taken for one, recall when one is taken for two."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def b_cubed(gold: Labels, found: Labels) -> Score:
    """Mean over items of the share of an item's cluster that belongs with it (Bagga and Baldwin, LREC 1998).

    >>> b_cubed({1: "a", 2: "a", 3: "b"}, {1: "x", 2: "x", 3: "x"})
    Score(precision=0.5555555555555555, recall=1.0)
    """
    clusters, others = _clusters(gold, found)
    pairs = [(clusters[gold[item]], others[found[item]]) for item in gold if item in found]
    if not pairs:
        return Score(0.0, 0.0)
    precision = sum(len(right & mine) / len(mine) for right, mine in pairs)
    recall = sum(len(right & mine) / len(right) for right, mine in pairs)
    return Score(precision / len(pairs), recall / len(pairs))


def ceaf_e(gold: Labels, found: Labels) -> Score:
    """Similarity of the best pairing of clusters, one to one, as a share of the clusters (Luo, HLT-EMNLP 2005).

    >>> ceaf_e({1: "a", 2: "a"}, {1: "x", 2: "x"})
    Score(precision=1.0, recall=1.0)
    """
    clusters, others = ([*each.values()] for each in _clusters(gold, found))
    if not clusters or not others:
        return Score(0.0, 0.0)
    total = _best_pairing(clusters, others)
    return Score(total / len(others), total / len(clusters))


def _clusters(gold: Labels, found: Labels) -> tuple[dict[Hashable, set[Hashable]], dict[Hashable, set[Hashable]]]:
    """The clusters of both sides, of the items that both have."""
    both = [item for item in gold if item in found]
    sides = defaultdict[Hashable, set[Hashable]](set), defaultdict[Hashable, set[Hashable]](set)
    for item in both:
        sides[0][gold[item]].add(item)
        sides[1][found[item]].add(item)
    return sides


def _best_pairing(clusters: list[set[Hashable]], others: list[set[Hashable]]) -> float:
    """Sum of the similarities phi-4 (Dice) of the pairs of the best assignment."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    similar = np.array([[_dice(cluster, other) for other in others] for cluster in clusters])
    return float(similar[linear_sum_assignment(similar, maximize=True)].sum())


def _dice(one: set[Hashable], other: set[Hashable]) -> float:
    return 2 * len(one & other) / (len(one) + len(other))
