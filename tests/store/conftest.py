"""What tests of the store on Neo4j share: somebody else who uses the same database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from neo4j import Driver, GraphDatabase

from kg.store import Server as Address


@pytest.fixture
def others(neo4j: Address) -> Iterator[Driver]:
    """The driver of somebody else on the same database."""
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.user, neo4j.password)) as driver:
        yield driver
