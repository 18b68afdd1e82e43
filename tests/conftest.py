"""What several test folders share: one Neo4j server for the whole run, started when the first test asks for it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from kg.store import Server as Address
from tests.neo4j.jars import UnavailableError
from tests.neo4j.server import USER, Server, running


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A running server; without Java or Maven its tests are skipped, and fail in continuous integration."""
    try:
        with running(tmp_path_factory.mktemp("neo4j") / "home") as server:
            yield server
    except UnavailableError as error:
        if os.environ.get("CI") == "true":
            pytest.fail(str(error))
        pytest.skip(str(error))


def emptied(server: Server) -> Address:
    """The server's database without a node; constraints stay, as making them takes seconds."""
    address = Address(server.uri, USER, server.password)
    with GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    return address


@pytest.fixture
def neo4j(neo4j_server: Server) -> Address:
    """An empty database of a Neo4j server."""
    return emptied(neo4j_server)


@pytest.fixture(params=["embedded", "neo4j"])
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Path | Address:
    """Where an empty store is, in turn of each kind."""
    return tmp_path / "graph.kg" if request.param == "embedded" else emptied(request.getfixturevalue("neo4j_server"))


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def shared_location(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path | Address:
    """The same for all tests of a module that fill a store once and only read from it."""
    if request.param == "embedded":
        return tmp_path_factory.mktemp("shared") / "graph.kg"
    return emptied(request.getfixturevalue("neo4j_server"))
