"""What the page of a graph is called."""

from __future__ import annotations

import pytest

from kg.cli.render import graph_name


@pytest.mark.parametrize(
    ("store", "database", "name"),
    [
        ("graph.kg", None, "graph"),
        ("news/demo.kg", None, "demo"),
        ("bolt://127.0.0.1:7687", None, "127.0.0.1"),
        ("neo4j+s://graph.example.org", "news", "news"),
    ],
)
def test_graph_name(store: str, database: str | None, name: str) -> None:
    assert graph_name(store, database) == name
