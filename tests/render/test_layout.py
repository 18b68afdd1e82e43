"""Positions are the same for the same graph, finite, and apart."""

import math

import networkx as nx
import pytest

from kg.render import layout as module
from kg.render.layout import layout


@pytest.mark.parametrize(
    "graph",
    [
        nx.Graph(),
        nx.empty_graph(1),
        nx.empty_graph(5),
        nx.path_graph(2),
        nx.star_graph(20),
        nx.disjoint_union(nx.cycle_graph(9), nx.path_graph(3)),
        nx.MultiDiGraph([(0, 1), (1, 0), (1, 1), (2, 2)]),
    ],
    ids=["empty", "one", "isolated", "pair", "star", "two parts", "loops and parallel edges"],
)
def test_every_node_has_a_finite_place_of_its_own(graph: nx.Graph) -> None:
    places = layout(graph)
    assert set(places) == set(graph)
    assert all(math.isfinite(c) for place in places.values() for c in place)
    assert len(set(places.values())) == len(graph)


def test_the_same_graph_gets_the_same_picture() -> None:
    assert layout(nx.karate_club_graph()) == layout(nx.karate_club_graph())


def test_parts_do_not_overlap() -> None:
    parts = [nx.complete_graph(range(i * 10, i * 10 + 6)) for i in range(4)]
    places = layout(nx.compose_all(parts))
    for i, part in enumerate(parts):
        for other in parts[i + 1 :]:
            assert min(math.dist(places[a], places[b]) for a in part for b in other) > module.SPACING


def test_a_large_graph_is_laid_out_by_communities(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "WHOLE", 30)
    graph = nx.connected_caveman_graph(6, 8)
    places = layout(graph)
    inside = [math.dist(places[a], places[b]) for a, b in graph.edges() if a // 8 == b // 8]
    across = [math.dist(places[a], places[b]) for a in range(8) for b in range(24, 32)]
    assert sum(inside) / len(inside) < sum(across) / len(across)
