"""Loading and questions of both stores, each beside its engine's own speed; reports, and fails on nothing.

python tests/benchmarks/stores.py --entities 100000 --edges 1000000 --online 100000

It starts Neo4j servers of its own, for which it needs Java and Maven, and stops them however it ends. What making the
graph up takes is not counted. Each load runs in a process of its own, so that its memory is its own. The tables at the
end are Markdown.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from neo4j import GraphDatabase

from kg.store import Server as Address
from kg.store import open_store, synchronise
from kg.store.embedded import EmbeddedStore
from kg.store.embedded_copy import write_files
from kg.store.neo4j_import import AFTER, command, write_import
from kg.store.rows import chunks, entity_row, rows_of
from kg.types import ArticleGraph
from tests.benchmarks.made_up import REPORTS_OF_AN_ARTICLE, VOCABULARY, graphs
from tests.benchmarks.questions import Asked, asked, degree, scanning, table
from tests.neo4j.server import USER, Server, running

MEMORY = {"heap": "4g", "page_cache": "1g"}  # of either server; most of it is only used by a million edges
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
Result = TypeVar("Result")


def main() -> None:
    """Run what is asked for, print a line for each figure as it comes, and tables at the end."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", type=int, default=2_000)
    parser.add_argument("--edges", type=int, default=20_000)
    parser.add_argument("--online", type=int, help="edges to load through the driver, all by default")
    parser.add_argument("--more", type=int, default=2_000, help="articles to add to the embedded graph")
    parser.add_argument("--repeat", type=int, default=20)
    parser.add_argument("--only", choices=["neo4j", "embedded"])
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped"))  # through every `with`, so that no server stays
    figures: dict[str, str] = {}
    answers: list[Asked] = []
    say(figures, "graph", f"{options.entities:,} entities, {options.edges:,} edges")
    with tempfile.TemporaryDirectory() as scratch:
        if options.only != "embedded":
            answers += on_a_server(Path(scratch), options, figures)
        if options.only != "neo4j":
            answers += in_a_file(Path(scratch), options, figures)
    print("\n| what | measured |\n|---|---|")
    print("\n".join(f"| {what} | {figure} |" for what, figure in figures.items()), "", *table(answers), sep="\n")


def on_a_server(folder: Path, options: argparse.Namespace, figures: dict[str, str]) -> list[Asked]:
    """All figures of Neo4j."""
    entities, online = options.entities, options.online or options.edges
    with running(folder / "raw", **MEMORY) as server:
        raw = alone(load_raw, address(server), entities, online)
    with running(folder / "home", **MEMORY) as server:
        own, memory = alone(load_online, address(server), entities, online)
        say(figures, "online, raw driver", f"{online / raw:,.0f} edges/s")
        say(figures, "online, kg", f"{online / own:,.0f} edges/s, {raw / own:.2f} of raw; {memory}")
        bulk(server, folder / "files", options, figures)
        with open_store(address(server), VOCABULARY, read_only=True) as store:
            say(figures, "degree", f"hub {degree(store, 0):,}, ordinary {degree(store, entities // 10):,} reports")
            answers = list(told(asked(store, "neo4j", entities, options.repeat)))
            say(figures, "neo4j, plans that scan", ", ".join(scanning(store)) or "none")
    return answers


def in_a_file(folder: Path, options: argparse.Namespace, figures: dict[str, str]) -> list[Asked]:
    """All figures of the embedded store."""
    entities, edges = options.entities, options.edges
    raw, _ = alone(copy_alone, folder / "raw.kg", entities, edges)
    own, memory = alone(load_file, folder / "graph.kg", entities, edges)
    say(figures, "embedded, COPY alone", f"{edges / raw:,.0f} edges/s")
    say(figures, "embedded, kg", f"{edges / own:,.0f} edges/s, {raw / own:.2f} of COPY; {memory}")
    more = options.more * REPORTS_OF_AN_ARTICLE
    with open_store(folder / "graph.kg", VOCABULARY, read_only=True) as store:
        answers = list(told(asked(store, "embedded", entities, options.repeat)))
    if more:
        added, memory = alone(load_file, folder / "graph.kg", entities, edges + more)
        say(
            figures,
            f"embedded, {options.more:,} articles more",
            f"{added:,.1f} s, {more / added:,.0f} edges/s; {memory}",
        )
    return answers


def told(answers: Iterable[Asked]) -> Iterator[Asked]:
    """The answers, each printed as it comes."""
    for each in answers:
        print(each, flush=True)
        yield each


def say(figures: dict[str, str], what: str, figure: str) -> None:
    """Keep one figure, and print it at once."""
    figures[what] = figure
    print(f"{what:32} {figure}", flush=True)


def took(work: Callable[[], Any]) -> float:
    """Seconds of some work."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def alone(work: Callable[..., Result], *values: Any) -> Result:
    """What a function gives in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work, values)


def address(server: Server) -> Address:
    """A server as kg names it."""
    return Address(server.uri, USER, server.password)


class Timed:
    """Articles as they are made up, with the seconds that this took and the process's memory at some of them, in MB."""

    def __init__(self, entities: int, edges: int) -> None:
        self.graphs = graphs(entities, edges)
        self.marks = {edges // REPORTS_OF_AN_ARTICLE * part // 4 for part in (1, 4)}
        self.seconds = 0.0
        self.megabytes: list[int] = []

    def __iter__(self) -> Iterator[ArticleGraph]:
        number = 0
        while True:
            began = time.perf_counter()
            graph = next(self.graphs, None)
            self.seconds += time.perf_counter() - began
            if graph is None:
                return
            yield graph
            number += 1
            if number in self.marks:
                self.megabytes.append(memory("VmRSS"))

    @property
    def memory(self) -> str:
        """What it was after a quarter of the articles and after the last one, and the most that it ever was."""
        quarter, whole = self.megabytes
        return f"memory {quarter} MB after a quarter, {whole} MB after all, {memory('VmHWM')} MB at most"


def memory(what: str) -> int:
    """The memory of this process now ("VmRSS") or at most ("VmHWM"), in MB (Linux)."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) >> 10 for line in lines if line.startswith(what))


def load_raw(where: Address, entities: int, edges: int) -> float:
    """Seconds for what anyone would write: the same nodes and edges, 5,000 in a transaction, nothing checked."""
    articles = list(map(rows_of, graphs(entities, edges)))
    known = {each.id: each for article in articles for each in article.entities}
    tables: list[Iterable[dict[str, Any]]] = [
        map(entity_row, known.values()),
        (article.article for article in articles),
        (mention for article in articles for mention in article.mentions),
        (report for article in articles for report in article.reports),
    ]
    with GraphDatabase.driver(where.uri, auth=(where.user, where.password)) as driver:
        began = time.perf_counter()
        for constraint in RAW[:2]:
            driver.execute_query(constraint)
        for query, rows in zip(RAW[2:], tables, strict=True):
            for batch in chunks(rows, 5_000):
                driver.execute_query(query, rows=batch)
        return time.perf_counter() - began


def load_online(where: Address, entities: int, edges: int) -> tuple[float, str]:
    """Seconds for what kg does through the driver, and its memory; the schema is there before."""
    made_up = Timed(entities, edges)
    with open_store(where, VOCABULARY, pipeline="none") as store:
        return took(lambda: synchronise(store, made_up)) - made_up.seconds, made_up.memory


def bulk(server: Server, files: Path, options: argparse.Namespace, figures: dict[str, str]) -> None:
    """Write the files, import them over what the server has, and start it again with its indexes."""
    server.stop()
    writing, memory = alone(write_bulk, files, options.entities, options.edges)
    arguments = [*shlex.split(command(files))[1:], "--overwrite-destination"]
    tool = took(lambda: server.admin(*arguments))
    server.start()
    shell = server.java("org.neo4j.shell.Main", "-a", server.uri, "-u", USER, "-f", str(files / AFTER))
    environment = os.environ | {"NEO4J_PASSWORD": server.password}
    after = took(lambda: subprocess.run(shell, env=environment, check=True, capture_output=True))
    with GraphDatabase.driver(server.uri, auth=(USER, server.password)) as driver:
        after += took(lambda: driver.execute_query("CALL db.awaitIndexes(3600)"))
    say(figures, "bulk, tool alone", f"{tool:.1f} s, {options.edges / tool:,.0f} edges/s")
    say(figures, "bulk, kg", f"{writing:.1f} s to write the files, {(writing + tool) / tool:.2f} of the tool; {memory}")
    say(figures, "bulk, indexes and lists", f"{after:.1f} s")


def write_bulk(folder: Path, entities: int, edges: int) -> tuple[float, str]:
    """Seconds that writing the import tool's files takes, and the memory."""
    made_up = Timed(entities, edges)
    seconds = took(lambda: write_import(made_up, VOCABULARY, folder, pipeline="none"))
    return seconds - made_up.seconds, made_up.memory


def copy_alone(folder: Path, entities: int, edges: int) -> tuple[float, int]:
    """Seconds for the engine to copy files that are there, and how many these are."""
    with open_store(folder, VOCABULARY, pipeline="none") as store:
        assert isinstance(store, EmbeddedStore)
        (folder / "files").mkdir()
        files = write_files(map(rows_of, graphs(entities, edges)), folder / "files")
        return took(lambda: store.copy(files)), len(files.copies)


def load_file(folder: Path, entities: int, edges: int) -> tuple[float, str]:
    """Seconds in which kg brings an embedded graph to so many edges, and its memory."""
    made_up = Timed(entities, edges)
    with open_store(folder, VOCABULARY, pipeline="none") as store:
        return took(lambda: synchronise(store, made_up)) - made_up.seconds, made_up.memory


if __name__ == "__main__":
    main()
