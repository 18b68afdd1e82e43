"""From scores to well-formed annotation: one tree with one root, and legal BIO tags."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.intp]

# More than any difference between two trees, so that the best tree has as few words under the root as can be: one.
_ROOT_PENALTY = 1e6


def tree(scores: Floats) -> Ints:
    """Heads of the best tree with a single root.

    scores: [W, W + 1], each word by its heads; head 0 is the root, head i + 1 the i-th word.
    Returns for each word its head in the same numbering. One root by penalty: Zmigrod et al. 2020.

    >>> tree(np.array([[0.0, 0.0, 5.0], [4.0, 5.0, 0.0]]))
    array([2, 0])
    """
    words = len(scores)
    square = np.full((words + 1, words + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    heads: Ints = square.argmax(axis=1)
    heads[0] = 0
    if words and ((heads[1:] == 0).sum() != 1 or _cycle(heads) is not None):
        square[1:, 0] -= _ROOT_PENALTY
        heads = _arborescence(square)
    return heads[1:]


def _cycle(heads: Ints) -> Ints | None:
    """The nodes of one cycle that the heads run into, None if all lead to node 0."""
    reached = heads
    for _ in range(len(heads).bit_length()):
        reached = reached[reached]
    if not reached.any():
        return None
    start = node = int(reached[reached != 0][0])  # after so many steps we stand on a cycle
    nodes = [start]
    while (node := int(heads[node])) != start:
        nodes.append(node)
    return np.array(nodes)


def _arborescence(scores: Floats) -> Ints:
    """Maximum spanning arborescence from node 0 (Chu and Liu 1965, Edmonds 1967); scores: dependent by head."""
    heads: Ints = scores.argmax(axis=1)
    heads[0] = 0
    cycle = _cycle(heads)
    if cycle is None:
        return heads
    rest = np.setdiff1d(np.arange(len(scores)), cycle)
    # The cycle becomes the last node: entering it at a node costs that node's arc within the cycle.
    entering = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    leaving = scores[:, cycle]
    smaller = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    smaller[:-1, :-1] = scores[np.ix_(rest, rest)]
    smaller[:-1, -1] = leaving[rest].max(axis=1)
    smaller[-1, :-1] = entering[:, rest].max(axis=0)
    found = _arborescence(smaller)
    result = heads.copy()
    for node, head in zip(rest[1:], found[1:-1], strict=True):
        result[node] = cycle[leaving[node].argmax()] if head == len(rest) else rest[head]
    outside = rest[found[-1]]
    result[cycle[entering[:, outside].argmax()]] = outside
    return result


def legal(before: str, tag: str) -> bool:
    """Whether a BIO tag may follow another: I-X only after B-X or I-X."""
    return not tag.startswith("I-") or before[2:] == tag[2:]


def bio(scores: Floats, tags: Sequence[str]) -> list[str]:
    """The best legal sequence of tags (Viterbi); scores: [W, tags], log-probabilities or logits.

    >>> bio(np.array([[2.0, 1.5, 0.0], [0.0, 0.0, 3.0]]), ["O", "B-ORG", "I-ORG"])
    ['B-ORG', 'I-ORG']
    """
    greedy = [tags[index] for index in scores.argmax(axis=1)]
    if all(legal(before, tag) for before, tag in zip(["O", *greedy], greedy, strict=False)):
        return greedy
    forbidden = np.array([[0.0 if legal(before, tag) else -np.inf for tag in tags] for before in tags])
    best = scores[0] + np.array([0.0 if legal("O", tag) else -np.inf for tag in tags])
    came_from = []
    for row in scores[1:]:
        through = best[:, None] + forbidden
        came_from.append(through.argmax(axis=0))
        best = through.max(axis=0) + row
    path = [int(best.argmax())]
    for step in reversed(came_from):
        path.append(int(step[path[-1]]))
    return [tags[index] for index in reversed(path)]
