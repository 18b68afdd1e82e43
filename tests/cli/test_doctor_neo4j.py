"""kg doctor on a Neo4j server: what is wrong with it comes with what to do, and never with a password."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from typer.testing import CliRunner

from kg import pipeline
from kg.cli.app import app
from kg.cli.doctor import Finding, State, look_at_graph
from kg.ledger import Ledger
from kg.store import Server as Address
from kg.store import open_store
from kg.store.neo4j_schema import schema
from kg.vocabulary import load_vocabulary
from tests.neo4j.server import free_ports
from tests.readings import article, reading


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """A ledger of two articles."""
    path = tmp_path / "ledger.db"
    with Ledger.open(path, create=True) as ledger:
        for number in (1, 2):
            ledger.write(reading(article(number)))
    return path


@pytest.fixture
def shown(neo4j: Address, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> Address:
    """A server that shows the ledger, with its password in the environment."""
    monkeypatch.setenv("NEO4J_USERNAME", neo4j.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.password)
    with Ledger.open(ledger, create=False) as kept, open_store(neo4j, load_vocabulary(), pipeline="made up 1") as graph:
        pipeline.show(kept, graph)
    return neo4j


def examine(server: Address, ledger: Path, *, database: str | None = None) -> dict[str, Finding]:
    """What the doctor says of ledger and graph, the worst of each."""
    return {finding.what: finding for finding in look_at_graph(server.uri, database, ledger)}


def execute(server: Address, *cypher: str) -> None:
    """Do something to the graph behind kg's back."""
    with GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        for each in cypher:
            driver.execute_query(each)


def test_a_healthy_graph(shown: Address, ledger: Path) -> None:
    arguments = ["doctor", "--store", shown.uri, "--ledger", str(ledger), "--format", "json"]
    result = CliRunner().invoke(app, arguments)
    found = {row["what"]: row["found"] for row in json.loads(result.stdout)}
    assert result.exit_code == 0
    assert "Neo4j 5.26" in found["graph"]
    assert "community" in found["graph"]
    assert found["articles"].startswith("2 in both")
    assert shown.password not in result.output


def test_lost_constraints(shown: Address, ledger: Path) -> None:
    execute(shown, "DROP CONSTRAINT kg_PHONED", "DROP INDEX kg_entity_name")
    try:
        finding = examine(shown, ledger)["schema"]
    finally:
        declarations = schema(load_vocabulary())
        execute(shown, declarations["kg_PHONED"], declarations["kg_entity_name"])
    assert finding.state is State.WRONG
    assert "constraints and indexes, kg_PHONED, kg_entity_name … are missing. The next `kg build`" in finding.found


def test_a_graph_that_lags_behind(shown: Address, ledger: Path) -> None:
    execute(shown, "MATCH (a:Article {id: 'article-001'}) DETACH DELETE a")
    assert examine(shown, ledger)["articles"] == Finding(
        "articles",
        State.WRONG,
        "1 of the ledger are not in the graph, 0 are in the graph only. "
        "`kg rebuild` makes the graph again from the ledger.",
    )


def wrong_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "mistaken-" + secrets.token_hex(4))


def no_password(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NEO4J_PASSWORD")


def newer_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.neo4j_connection.OLDEST", (99, 0))


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (wrong_password, "wrong user or password for neo4j. Set NEO4J_USERNAME and NEO4J_PASSWORD"),
        (no_password, "NEO4J_PASSWORD is not set"),
        (newer_needed, "kg needs Neo4j 99.0 or later. Update it"),
    ],
)
def test_a_server_that_kg_cannot_use(
    shown: Address,
    ledger: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[pytest.MonkeyPatch], None],
    words: str,
) -> None:
    spoil(monkeypatch)
    findings = examine(shown, ledger)
    assert [finding.what for finding in findings.values() if finding.state is State.WRONG] == ["graph"]
    assert words in findings["graph"].found
    assert shown.password not in str(findings)


def test_another_database(shown: Address, ledger: Path) -> None:
    finding = examine(shown, ledger, database="nowhere")["graph"]
    assert (finding.state, "--database" in finding.found) == (State.WRONG, True)


def test_an_empty_database(neo4j: Address, ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.password)
    assert "no graph of kg here. Make one with `kg build`" in examine(neo4j, ledger)["graph"].found


def test_no_server(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "unheard-of")
    absent = Address(f"bolt://127.0.0.1:{free_ports(1)[0]}")
    finding = examine(absent, ledger)["graph"]
    assert (finding.state, "Start it or name another" in finding.found) == (State.WRONG, True)
    assert "unheard-of" not in finding.found
