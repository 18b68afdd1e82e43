"""Addresses of servers, and what of them is never shown."""

from __future__ import annotations

import pytest

from kg.errors import StoreError
from kg.store.neo4j_connection import check_version
from kg.store.server import Server, is_server, server_at

LOCAL = Server("bolt://localhost:7687", password="hidden", database="news")


@pytest.mark.parametrize("scheme", ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"])
def test_an_address_is_a_server(scheme: str) -> None:
    assert is_server(Server(f"{scheme}://db.example.org").uri)


@pytest.mark.parametrize("uri", ["http://localhost:7474", "bolt://", "://x", "file:///tmp/graph.kg"])
def test_no_address_of_a_server(uri: str) -> None:
    with pytest.raises(StoreError, match="bolt://localhost:7687"):
        Server(uri)


def test_a_password_is_never_shown() -> None:
    assert "hidden" not in f"{LOCAL!r} {LOCAL}"
    assert str(LOCAL) == "bolt://localhost:7687 (news)"
    with pytest.raises(StoreError) as caught:
        Server("bolt://neo4j:hidden@localhost")
    assert "hidden" not in str(caught.value)


def test_who_asks_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_USERNAME", "reader")
    monkeypatch.setenv("NEO4J_PASSWORD", "hidden")
    assert server_at("bolt://localhost") == Server("bolt://localhost", "reader", "hidden")
    monkeypatch.delenv("NEO4J_PASSWORD")
    with pytest.raises(StoreError, match=r"NEO4J_PASSWORD is not set.*reader"):
        server_at("bolt://localhost")


@pytest.mark.parametrize("agent", ["Neo4j/5.26.0", "Neo4j/5.27-aura", "Neo4j/2025.01.0"])
def test_a_server_that_is_new_enough(agent: str) -> None:
    check_version(LOCAL, agent)


@pytest.mark.parametrize("agent", ["Neo4j/3.5.0", "Neo4j/4.4.30", "Neo4j/5.25.1", "Memgraph/3.0", ""])
def test_a_server_that_is_too_old_or_another(agent: str) -> None:
    with pytest.raises(StoreError, match=r"needs Neo4j 5\.26"):
        check_version(LOCAL, agent)
