"""Where the nodes of a picture stand, computed beforehand: the page itself moves nothing."""

from __future__ import annotations

import math
from typing import Any

import networkx as nx
import numpy as np
import numpy.typing as npt

Positions = dict[Any, tuple[float, float]]

WHOLE = 1_200  # nodes laid out at once: force layouts compare every pair, 3 s at this size
EXACT = 250  # nodes up to which all path lengths are weighed, 1 s at this size
SPACING = 70.0  # pixels that a node takes on average
ROOM = (96.0, 36.0)  # pixels across and down that a node needs with its label


def layout(graph: nx.Graph) -> Positions:
    """Positions in pixels around (0, 0), the same for the same graph.

    Forces pull neighbours together (ForceAtlas2; Jacomy et al. 2014). A graph of more than 1,200 nodes is cut into
    communities (Louvain; Blondel et al. 2008), which are laid out one by one and then placed beside one another.
    """
    simple = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    simple.add_edges_from(sorted((a, b) for a, b in graph.edges() if a != b))
    return spread(simple) if len(simple) <= WHOLE else spread_communities(simple)


def spread(graph: nx.Graph) -> Positions:
    """Positions of one graph whose area grows with its nodes; what is not connected is packed beside the rest."""
    parts = [graph.subgraph(sorted(part)) for part in nx.connected_components(graph)]
    return pack([force(part) for part in sorted(parts, key=lambda part: (-len(part), min(part)))])


def force(graph: nx.Graph) -> Positions:
    """Positions of a connected graph: path lengths as distances (Kamada and Kawai 1989), beyond 250 nodes by forces."""
    if len(graph) <= 2:
        return {node: (1.5 * SPACING * (i - 0.5 * (len(graph) - 1)), 0.0) for i, node in enumerate(graph)}
    if len(graph) <= EXACT:
        found = nx.kamada_kawai_layout(graph)
    else:
        start = nx.spring_layout(graph, seed=7, iterations=30)
        rounds = max(40, 60_000 // len(graph))
        found = nx.forceatlas2_layout(graph, pos=start, max_iter=rounds, seed=7, scaling_ratio=4.0, gravity=0.6)
    points = np.array([found[node] for node in graph])
    points -= points.mean(axis=0)
    # The middling distance, not the farthest: one stray leaf would shrink all others to a blot.
    points *= 0.5 * SPACING * math.sqrt(len(graph)) / (float(np.median(np.hypot(*points.T))) or 1.0)
    return dict(zip(graph, map(tuple, pushed_apart(points).tolist()), strict=True))


def pushed_apart(points: npt.NDArray[np.float64], rounds: int = 60) -> npt.NDArray[np.float64]:
    """Points (n, 2) moved as little as it takes for most pairs to stand one label's room apart."""
    from scipy.spatial import cKDTree

    for _ in range(rounds):
        pairs = cKDTree(points / ROOM).query_pairs(1.0, output_type="ndarray")
        if not len(pairs):
            break
        apart = points[pairs[:, 0]] - points[pairs[:, 1]]
        gap = np.hypot(*(apart / ROOM).T)
        push = apart * (0.25 * (1.0 - gap) / np.maximum(gap, 0.05))[:, None]
        np.add.at(points, pairs[:, 0], push)
        np.add.at(points, pairs[:, 1], -push)
    return points


def spread_communities(graph: nx.Graph) -> Positions:
    """Positions of a large graph: each community by itself, the communities packed in the order of their size."""
    communities = nx.community.louvain_communities(graph, seed=7)
    ordered = sorted(communities, key=lambda part: (-len(part), min(part)))
    return pack([spread(graph.subgraph(sorted(part))) for part in ordered])


def pack(parts: list[Positions]) -> Positions:
    """Parts beside one another without overlap: the largest in the middle, the others along a widening spiral."""
    circles = np.empty((0, 3))
    result: Positions = {}
    step = 0
    for part in parts:
        radius = max((math.hypot(*p) for p in part.values()), default=0.0) + 0.6 * SPACING
        while True:
            # The golden angle leaves no ray of the spiral empty; a wide picture suits a screen.
            distance, angle = 0.25 * SPACING * math.sqrt(step), 2.399963 * step
            x, y = 1.4 * distance * math.cos(angle), distance * math.sin(angle)
            if (np.hypot(circles[:, 0] - x, circles[:, 1] - y) >= circles[:, 2] + radius).all():
                break
            step += 1
        circles = np.vstack([circles, (x, y, radius)])
        result |= {node: (round(x + p[0], 1), round(y + p[1], 1)) for node, p in part.items()}
    return result
