"""Whatever happens to a Neo4j server or in its database: one clear line or a retry; no report lost, none twice."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from threading import Barrier, Thread
from typing import Any

import pytest
from neo4j import Driver
from typer.testing import CliRunner

from kg.cli.app import app
from kg.errors import StoreError
from kg.store import Changes, discard, open_store, synchronise, verify
from kg.store import Server as Address
from kg.store.neo4j_schema import undeclared
from kg.store.statements import statement
from kg.types import ArticleGraph
from tests.neo4j.proxy import Fate, cutting
from tests.neo4j.server import Server, free_ports
from tests.small_graph import VOCABULARY, small_graph

OF_OTHERS = """
CREATE (:Person {name: 'Ada', id: 'person/ada'})-[:PHONED {id: 'p1', article: 'a'}]->(:Person {name: 'Bo'}),
       (:Meta {id: 'theirs', schema: 7})-[:MENTIONS]->(:Country {id: 'country/kenya'})
"""


def show(address: Address, graphs: list[ArticleGraph] | Iterator[ArticleGraph]) -> Changes:
    """Bring the graph to these articles, as a build does."""
    with open_store(address, VOCABULARY) as store:
        return synchronise(store, graphs)


def wrong(address: Address) -> list[str]:
    """What `kg verify` would say."""
    with open_store(address, VOCABULARY, read_only=True) as store:
        return verify(store, small_graph())


def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    """One article in each transaction, so that three are three of them."""
    monkeypatch.setattr("kg.store.neo4j.ARTICLES_OF_A_BATCH", 1)


# A commit whose outcome nobody knows


@pytest.mark.parametrize("fate", Fate)
def test_a_connection_cut_at_commit(
    neo4j: Address, neo4j_server: Server, fate: Fate, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_batches(monkeypatch)
    show(neo4j, [])
    with cutting(neo4j_server.bolt, fate) as proxy:
        through = Address(proxy.uri, neo4j.user, neo4j.password)
        with open_store(through, VOCABULARY) as store:
            for number, graphs in enumerate((small_graph()[:2], small_graph(), small_graph()[1:], small_graph())):
                proxy.cuts = 1 + number % 4  # at the reading of digests as well as at writing
                synchronise(store, graphs)
                assert proxy.cuts < 0
                assert verify(store, graphs) == []
    assert wrong(neo4j) == []


@pytest.mark.parametrize("fate", Fate)
def test_a_connection_cut_at_every_commit(neo4j: Address, neo4j_server: Server, fate: Fate) -> None:
    show(neo4j, small_graph()[:2])
    with cutting(neo4j_server.bolt, fate) as proxy:
        articles = after(lambda: setattr(proxy, "cuts", 1000))
        with pytest.raises(StoreError, match=r"cut at COMMIT\). Start it or name another, and run kg again\.$"):
            show(Address(proxy.uri, neo4j.user, neo4j.password), articles)
    show(neo4j, small_graph())
    assert wrong(neo4j) == []


def after(event: Callable[[], Any], number: int = 2) -> Iterator[ArticleGraph]:
    """The articles, with something happening before the one of that number."""
    graphs = small_graph()
    yield from graphs[:number]
    event()
    yield from graphs[number:]


# A server that goes away


@pytest.mark.slow
def test_a_server_that_stops_in_the_middle_of_a_load(
    neo4j: Address, neo4j_server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_batches(monkeypatch)
    again = Thread(target=neo4j_server.start)

    def restart() -> None:
        neo4j_server.kill()
        again.start()

    changes = show(neo4j, after(restart))
    again.join()
    assert len(changes.added) == 3
    assert wrong(neo4j) == []


@pytest.mark.slow
def test_a_server_that_stays_away(neo4j: Address, neo4j_server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    small_batches(monkeypatch)
    monkeypatch.setattr("kg.store.neo4j_connection.SECONDS_FOR_WRITING", 0.5)
    try:
        with pytest.raises(StoreError, match=r"no Neo4j server answers .*run kg again"):
            show(neo4j, after(neo4j_server.kill))
    finally:
        neo4j_server.start()
    changes = show(neo4j, small_graph())
    assert (len(changes.added), changes.unchanged) == (1, 2)
    assert wrong(neo4j) == []


# Others in the same database


def test_a_transaction_that_is_terminated(neo4j: Address, others: Driver) -> None:
    show(neo4j, small_graph()[1:])
    with others.session() as session, session.begin_transaction() as holding:
        holding.run("MATCH (a:Article {id: 'harbour'}) SET a.id = a.id").consume()
        holding.run("MATCH (e:Entity) SET e.id = e.id").consume()
        killer = Thread(target=terminate, args=(others, "kg/"))
        killer.start()
        with pytest.raises(StoreError, match=r"terminated on the server. Run kg again"):
            show(neo4j, small_graph())
        killer.join()
        holding.rollback()
    assert show(neo4j, small_graph()).added == ("harbour",)
    assert wrong(neo4j) == []


def terminate(driver: Driver, agent: str) -> None:
    """End the first transaction of a client that waits for a lock."""
    waiting = "SHOW TRANSACTIONS YIELD transactionId, status WHERE status STARTS WITH 'Blocked' RETURN transactionId"
    while not (rows := driver.execute_query(waiting).records):
        time.sleep(0.05)
    driver.execute_query("TERMINATE TRANSACTION $id", id=rows[0]["transactionId"])


def test_several_loaders_at_once(neo4j: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    small_batches(monkeypatch)
    graphs, failed, ready = small_graph(), [], Barrier(3)
    show(neo4j, [])

    def load(first: list[ArticleGraph], then: list[ArticleGraph]) -> None:
        try:
            with open_store(neo4j, VOCABULARY) as store:
                ready.wait()
                for _ in range(3):
                    synchronise(store, first)
                    synchronise(store, then)
        except Exception as error:  # in a thread nothing else would show it
            failed.append(error)

    orders = ((graphs, graphs[::-1]), (graphs[::-1], graphs[:1]), (graphs[1:], graphs))
    loaders = [Thread(target=load, args=order) for order in orders]
    for each in loaders:
        each.start()
    for each in loaders:
        each.join()
    assert failed == []
    show(neo4j, graphs)
    assert wrong(neo4j) == []


def test_a_graph_of_others_stays_as_it_is(neo4j: Address, others: Driver) -> None:
    others.execute_query(OF_OTHERS)
    before = graph_of_others(others)
    show(neo4j, small_graph())
    assert wrong(neo4j) == []
    show(neo4j, small_graph()[:1])
    discard(neo4j)
    assert graph_of_others(others) == before
    assert others.execute_query("MATCH (n:Article|Entity) RETURN count(n)").records[0][0] == 0


def graph_of_others(driver: Driver) -> list[list[Any]]:
    """All nodes and edges that are not kg's, with their properties."""
    query = """
    MATCH (n) WHERE NOT n:Article AND NOT n:Entity AND NOT n.id = 'kg'
    OPTIONAL MATCH (n)-[r]->(m)
    RETURN labels(n), properties(n), type(r), properties(r), properties(m)
    """
    return sorted((list(record) for record in driver.execute_query(query).records), key=repr)


@pytest.mark.parametrize("label", ["Article", "Entity"])
def test_labels_that_are_somebody_elses(neo4j: Address, others: Driver, label: str) -> None:
    others.execute_query(f"CREATE (:{label} {{id: 1}}), (:{label} {{title: 'theirs'}})")
    with pytest.raises(StoreError, match="its 2 nodes labelled Article or Entity are not kg's"):
        open_store(neo4j, VOCABULARY)
    with pytest.raises(StoreError, match="are not kg's"):
        discard(neo4j)
    assert others.execute_query("MATCH (n) RETURN count(n)").records[0][0] == 2


def test_nodes_that_others_add_later_stay_and_are_told_of(neo4j: Address, others: Driver) -> None:
    show(neo4j, small_graph())
    others.execute_query("CREATE (:Entity {name: 'theirs'}), (:Article {title: 'theirs'})")
    show(neo4j, small_graph()[:1])
    show(neo4j, small_graph())
    assert wrong(neo4j) == [f"{what} None: in the graph, but not in the ledger" for what in ("article", "entity")]


def test_a_command_says_it_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", "secret-word")
    (port,) = free_ports(1)
    result = CliRunner().invoke(app, ["cypher", "-", "--store", f"bolt://127.0.0.1:{port}"], input="RETURN 1")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (
        f"kg: bolt://127.0.0.1:{port}: no Neo4j server answers (Connection refused). "
        "Start it or name another, and run kg again.\n"
    )


CONSTRAINT = "CREATE CONSTRAINT theirs FOR (e:Entity) REQUIRE e.id IS UNIQUE"


@pytest.fixture
def without_constraint(neo4j: Address, others: Driver) -> Iterator[Address]:
    """A database in which ids of entities are not unique yet; put in order again afterwards."""
    show(neo4j, [])
    others.execute_query("DROP CONSTRAINT kg_entity")
    yield neo4j
    for theirs in ("CONSTRAINT theirs", "INDEX theirs", "INDEX kg_entity"):
        others.execute_query(f"DROP {theirs} IF EXISTS")
    show(neo4j, [])


def test_a_constraint_that_is_there_under_another_name(without_constraint: Address, others: Driver) -> None:
    others.execute_query(CONSTRAINT)
    show(without_constraint, small_graph())
    assert wrong(without_constraint) == []
    with open_store(without_constraint, VOCABULARY, read_only=True) as store:
        assert undeclared(VOCABULARY, store.run(statement("schema/neo4j/declared"))) == {}


@pytest.mark.parametrize(
    ("theirs", "said"),
    [
        ("CREATE INDEX theirs FOR (e:Entity) ON (e.id)", "There already exists an index (:Entity {id})"),
        ("CREATE INDEX kg_entity FOR (p:Planet) ON (p.id)", "There already exists an index called 'kg_entity'"),
    ],
)
def test_an_index_in_the_way_of_a_constraint(
    without_constraint: Address, others: Driver, theirs: str, said: str
) -> None:
    others.execute_query(theirs)
    with pytest.raises(StoreError, match=r"Drop that, or name another database with --database\.$") as error:
        open_store(without_constraint, VOCABULARY)
    assert said in str(error.value)
