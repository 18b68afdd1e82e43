"""Loading and questions of both stores, each beside its engine's own speed; reports, and fails on nothing.

python tests/benchmarks/stores.py --entities 100000 --edges 1000000 --online 100000

It starts Neo4j servers of its own, for which it needs Java and Maven. What making the graph up takes is not counted.
"""

from __future__ import annotations

import argparse
import os
import resource
import shlex
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import quantiles
from typing import Any

from neo4j import GraphDatabase

from kg.ask.catalogue import Question, load_questions
from kg.errors import KgError
from kg.store import Server as Address
from kg.store import Store, open_store, synchronise
from kg.store.embedded import TABLES_BEFORE_CHECKPOINT, EmbeddedStore
from kg.store.embedded_copy import write_files
from kg.store.neo4j import Neo4jStore
from kg.store.neo4j_import import AFTER, command, write_import
from kg.store.rows import ArticleRows, chunks, entity_row, rows_of
from kg.types import ArticleGraph
from tests.benchmarks.made_up import VOCABULARY, entity, graphs
from tests.neo4j.server import USER, Server

RAW = (
    "CREATE CONSTRAINT FOR (e:Entity) REQUIRE e.id IS UNIQUE",
    "CREATE CONSTRAINT FOR (a:Article) REQUIRE a.id IS UNIQUE",
    "UNWIND $rows AS row CREATE (e:Entity) SET e = row",
    "UNWIND $rows AS row CREATE (a:Article) SET a = row",
    "UNWIND $rows AS row MATCH (a:Article {id: row.article}), (e:Entity {id: row.entity}) "
    "CREATE (a)-[:MENTIONS {count: row.count, first: row.first}]->(e)",
    "UNWIND $rows AS row MATCH (s:Entity {id: row.subject}), (o:Entity {id: row.object}) "
    "CREATE (s)-[r:R]->(o) SET r = row",
)
MILLISECONDS_OF_A_QUESTION = 1_000.0  # then it is not asked again


def main() -> None:
    """Run what is asked for, and print a line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", type=int, default=2_000)
    parser.add_argument("--edges", type=int, default=20_000)
    parser.add_argument("--online", type=int, help="edges to load through the driver, all by default")
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--only", choices=["neo4j", "embedded"])
    options = parser.parse_args()
    online = options.online or options.edges
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        say("graph", f"{options.entities} entities, {options.edges} edges")
        if options.only != "embedded":
            on_a_server(folder, online, options)
        if options.only != "neo4j":
            embedded(folder, options.entities, options.edges)
            with open_store(folder / "graph.kg", VOCABULARY, read_only=True) as store:
                ask_all(store, "embedded", options)


def on_a_server(folder: Path, online: int, options: argparse.Namespace) -> None:
    """All figures of Neo4j."""
    server = measure_online(folder, options.entities, online)
    bulk(server, folder, options.entities, options.edges)
    with open_store(address(server), VOCABULARY, read_only=True) as store:
        ask_all(store, "neo4j", options)
        say("neo4j, plans that scan", ", ".join(scanning(store)) or "none")
    server.stop()


def say(what: str, figure: str) -> None:
    """Print one figure at once."""
    print(f"{what:28} {figure}", flush=True)


def took(work: Callable[[], Any]) -> float:
    """Seconds of some work."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def memory() -> int:
    """The most memory that this process had so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def address(server: Server) -> Address:
    """A server as kg names it."""
    return Address(server.uri, USER, server.password)


class Timed:
    """Articles as they are made up, with the seconds that this took."""

    def __init__(self, entities: int, edges: int) -> None:
        self.graphs = graphs(entities, edges)
        self.seconds = 0.0

    def __iter__(self) -> Iterator[ArticleGraph]:
        while True:
            began = time.perf_counter()
            graph = next(self.graphs, None)
            self.seconds += time.perf_counter() - began
            if graph is None:
                return
            yield graph


def measure_online(folder: Path, entities: int, edges: int) -> Server:
    """Load through the driver, first raw and then as kg does; gives the server, running."""
    server = Server(folder / "raw", heap="1g")
    server.start()
    articles = list(map(rows_of, graphs(entities, edges)))
    raw = took(lambda: load_raw(address(server), articles))
    server.stop()
    server = Server(folder / "home", heap="1g")
    server.start()
    with open_store(address(server), VOCABULARY, pipeline="none") as store:
        made_up, before = Timed(entities, edges), memory()
        own = took(lambda: synchronise(store, made_up)) - made_up.seconds
    say("online, raw driver", f"{edges / raw:,.0f} edges/s")
    say("online, kg", f"{edges / own:,.0f} edges/s, {raw / own:.2f} of raw; memory {before} to {memory()} MB")
    return server


def load_raw(where: Address, articles: list[ArticleRows]) -> None:
    """What anyone would write with the driver: the same nodes and edges, 5,000 in a transaction, nothing checked."""
    entities = {each.id: each for article in articles for each in article.entities}
    tables: list[Iterable[dict[str, Any]]] = [
        map(entity_row, entities.values()),
        (article.article for article in articles),
        (mention for article in articles for mention in article.mentions),
        (report for article in articles for report in article.reports),
    ]
    with GraphDatabase.driver(where.uri, auth=(where.user, where.password)) as driver:
        for constraint in RAW[:2]:
            driver.execute_query(constraint)
        for query, table in zip(RAW[2:], tables, strict=True):
            for batch in chunks(table, 5_000):
                driver.execute_query(query, rows=batch)


def bulk(server: Server, folder: Path, entities: int, edges: int) -> None:
    """Write the files, import them over what the server has, and start it again with its indexes."""
    server.stop()
    files = folder / "files"
    made_up = Timed(entities, edges)
    writing = took(lambda: write_import(made_up, VOCABULARY, files, pipeline="none")) - made_up.seconds
    arguments = [*shlex.split(command(files))[1:], "--overwrite-destination"]
    tool = took(lambda: server.admin(*arguments))
    server.start()
    shell = server.java("org.neo4j.shell.Main", "-a", server.uri, "-u", USER, "-f", str(files / AFTER))
    environment = os.environ | {"NEO4J_PASSWORD": server.password}
    after = took(lambda: subprocess.run(shell, env=environment, check=True, capture_output=True))
    with GraphDatabase.driver(server.uri, auth=(USER, server.password)) as driver:
        after += took(lambda: driver.execute_query("CALL db.awaitIndexes(3600)"))
    say("bulk", f"writing the files {writing:.1f} s, tool alone {tool:.1f} s, indexes and lists {after:.1f} s")


def embedded(folder: Path, entities: int, edges: int) -> None:
    """Fill the embedded store as kg does, and copy the same files alone."""
    with open_store(folder / "raw.kg", VOCABULARY, pipeline="none") as store:
        assert isinstance(store, EmbeddedStore)
        (folder / "copied").mkdir()
        copies, _ = write_files(map(rows_of, graphs(entities, edges)), folder / "copied")
        raw = took(lambda: copy_raw(store, copies))
    with open_store(folder / "graph.kg", VOCABULARY, pipeline="none") as store:
        made_up, before = Timed(entities, edges), memory()
        own = took(lambda: synchronise(store, made_up)) - made_up.seconds
    say("embedded, COPY alone", f"{edges / raw:,.0f} edges/s")
    say("embedded, kg", f"{edges / own:,.0f} edges/s, {raw / own:.2f} of COPY; memory {before} to {memory()} MB")


def copy_raw(store: EmbeddedStore, copies: list[str]) -> None:
    """Run the statements that copy, with a checkpoint now and then as memory demands."""
    for group in chunks(copies, TABLES_BEFORE_CHECKPOINT):
        with store.transaction():
            for cypher in group:
                store.execute(cypher)
        store.execute("CHECKPOINT")


def ask_all(store: Store, name: str, options: argparse.Namespace) -> None:
    """Every question for an entity of ordinary degree and for the hub; without a period and with a month."""
    ordinary, other = entity(options.entities // 10), entity(options.entities // 10 + 1)
    for about, ends in (("ordinary", (ordinary.id, other.id)), ("hub", (entity(0).id, entity(1).id))):
        degree = store.run("MATCH (e:Entity {id: $id})-[r]-(:Entity) RETURN count(r) AS n", {"id": ends[0]})[0]["n"]
        say(f"{name}, {about}", f"{degree} edges")
        for question in load_questions().values():
            for period in ({}, {"since": "2020-03-01", "until": "2020-04-01"}):
                if not period or any(each.name == "since" for each in question.parameters):
                    report(store, question, parameters(question, ends) | period, f"{name} {about}", options.repeat)


def scanning(store: Store) -> Iterator[str]:
    """Questions about an entity whose plan reads all nodes of a label, or all edges, all the same."""
    assert isinstance(store, Neo4jStore)
    for question in load_questions().values():
        if any(each.type == "entity" for each in question.parameters):
            values = parameters(question, (entity(0).id, entity(1).id))
            with store.connection.driver.session() as session:
                plan = session.run(f"EXPLAIN {question.cypher}", values).consume().plan
            assert plan is not None
            scans = [name for name in operators(plan) if "Scan" in name]
            if scans:
                yield f"{question.name} ({', '.join(scans)})"


def operators(plan: dict[str, Any]) -> Iterator[str]:
    """The operators of a plan."""
    yield plan["operatorType"]
    for child in plan["children"]:
        yield from operators(child)


def parameters(question: Question, ends: tuple[str, str]) -> dict[str, Any]:
    """Values for a question: its first entity is the one asked about; further ones only where they must be."""
    left = list(ends)
    names = {"name": "Name 300", "place": "Country 150", "country": "Country 150", "article": "article-000050"}
    values: dict[str, Any] = {}
    for each in question.parameters:
        if each.type == "entity":
            values[each.name] = left.pop(0) if left and (len(left) == len(ends) or not each.optional) else None
        else:
            values[each.name] = each.default if each.type == "integer" else names.get(each.type)
    return values


def report(store: Store, question: Question, values: dict[str, Any], who: str, repeat: int) -> None:
    """Print the middle and the 95th of a hundred times of a question, in ms."""
    times: list[float] = []
    answer: list[Any] = []
    try:
        answer = store.run(question.cypher, values)  # the first time plans and reads pages
        while len(times) < repeat and sum(times) < MILLISECONDS_OF_A_QUESTION:
            times.append(took(lambda: store.run(question.cypher, values)) * 1000)
    except KgError as error:
        say(f"{who} {question.name}", f"failed: {error}")
        return
    spread = quantiles(times, n=20, method="inclusive") if len(times) > 1 else times * 19
    period = "month" if values.get("since") else "all"
    say(f"{who} {question.name}", f"{period:6} p50 {spread[9]:8.1f} p95 {spread[18]:8.1f} ms, {len(answer)} rows")


if __name__ == "__main__":
    main()
