"""The files for Neo4j's import tool, and the graph that the real tool makes of them."""

from __future__ import annotations

import csv
import shlex
import subprocess
from collections.abc import Iterator
from contextlib import chdir
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from neo4j import GraphDatabase

from kg.errors import StoreError
from kg.store import Meta, open_store, synchronise, verify
from kg.store import Server as Address
from kg.store.neo4j_import import AFTER, COLUMNS, REPORT, SCRIPT, columns_of, command, rows, texts, write_import
from kg.types import Article, Interval
from tests.neo4j.server import USER, Server
from tests.small_graph import VOCABULARY, graph, report, small_graph

ODD = (
    *("", " ", "\n", "\r\n", "\r", "\t", '"', '""', "a,b", "a;b", "back\\slash\\", "\\n", "'single'", "`tick`"),
    *("two\nlines", 'said: "no",\nand left; "yes"', "Ünïcödé 北京 \U0001f54a", "\u2028", "\ufeff", "null", "true", "7"),
)
LONG = "words " * 20_000
LENT = Interval(date(999, 2, 3), date(9999, 12, 31), "year", "ages, ago", None)


def odd_graphs() -> list[Any]:
    """The small graph, and an article for each text that a file of values could mistake for something else."""
    texts = [
        graph(
            Article(f"odd/{number} {text[:20]}", "x", text, date(1, 1, 1), text, text),
            report(
                f"odd{number}",
                f"odd/{number} {text[:20]}",
                "Kenya PRAISED Egypt",
                text,
                topic=text,
                title=text,
                speakers=(text, "Second, speaker") if text else (),
                interval=LENT,
                confidence=1 / (number + 3),
            ),
        )
        for number, text in enumerate((*ODD, LONG))
    ]
    return [*small_graph(), *texts, graph(Article("nothing told", "x"))]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of these graphs, in a folder whose name a shell would take apart."""
    folder = tmp_path_factory.mktemp("bulk") / "it's a dump"
    counts = write_import(odd_graphs(), VOCABULARY, folder, pipeline="en_test 1.0")
    assert counts == {"meta": 1, "articles": 27, "entities": 12, "mentions": 67, "reports": 37}
    return folder


def table(path: Path) -> list[dict[str, str]]:
    """Rows of a file as any reader of CSV sees them."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_any_reader_of_csv_reads_the_files(folder: Path) -> None:
    reports = {row["id:string"]: row for row in table(folder / "reports.csv")}
    assert [reports[f"odd{number}"]["sentence:string"] for number in range(len(ODD))] == list(ODD)
    first = reports["r1"]
    assert (first[":START_ID(Entity)"], first[":TYPE"], first["date:date"], first["negated:boolean"]) == (
        "person/ingrid-dahl",
        "PHONED",
        "2024-04-08",
        "false",
    )
    dahl = next(row for row in table(folder / "entities.csv") if row["name:string"] == "Ingrid Dahl")
    assert (dahl[":LABEL"], dahl["aliases:string[]"].split("\x1f")) == ("Person", ["Dahl", "Minister Dahl"])


def test_every_property_has_a_column() -> None:
    found = {name: set(row) for name, row in rows(odd_graphs(), Meta(1, "", "", ""))}
    assert found == {name: {field for field, _ in columns_of(declared)[1]} for name, declared in COLUMNS.items()}


def test_an_item_that_would_be_read_as_two_is_refused() -> None:
    with pytest.raises(StoreError, match=r"U\+001F.*kg rebuild"):
        texts(["one", "two\x1fthree"])


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="file: cannot be written"):
        write_import([], VOCABULARY, tmp_path / "file", pipeline="")


def test_the_script_runs_the_same_command(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "neo4j-admin").write_text('#!/bin/sh\nprintf "%s\\n" neo4j-admin "$@"\n')
    (tmp_path / "neo4j-admin").chmod(0o755)
    path = {"PATH": f"{tmp_path}:/bin:/usr/bin"}
    done = subprocess.run(["sh", folder / SCRIPT, "neo4j"], env=path, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == shlex.split(command(folder))


@pytest.fixture(scope="module")
def imported(folder: Path, neo4j_server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """A server of its own on what the real tool has made of the files."""
    home = tmp_path_factory.mktemp("imported") / "home"
    server = Server(home)
    with chdir(home):
        server.admin(*shlex.split(command(folder))[1:])
        assert not (home / REPORT).exists()  # it lies beside the files
    server.start()
    address = Address(server.uri, USER, server.password)
    shell = server.java("org.neo4j.shell.Main", "-a", server.uri, "-u", USER, "-f", str(folder / AFTER))
    subprocess.run(shell, env={"NEO4J_PASSWORD": server.password, "PATH": "/bin:/usr/bin"}, check=True)
    yield address
    server.stop()


def everything(address: Address) -> tuple[list[Any], list[Any]]:
    """Labels and properties of every node, and type, ends and properties of every edge, in order."""
    with GraphDatabase.driver(address.uri, auth=(address.user, address.password)) as driver:
        nodes, _, _ = driver.execute_query("MATCH (n) RETURN labels(n), properties(n)")
        edges, _, _ = driver.execute_query("MATCH (a)-[r]->(b) RETURN [a.id, type(r), b.id], properties(r)")
    first, second = (
        sorted(((names, sorted(properties.items())) for names, properties in rows), key=repr)
        for rows in (((sorted(labels), properties) for labels, properties in nodes), edges)
    )
    return first, second


@pytest.mark.slow
def test_an_imported_graph_is_what_the_driver_writes(imported: Address, neo4j: Address) -> None:
    with open_store(neo4j, VOCABULARY, pipeline="en_test 1.0") as store:
        synchronise(store, odd_graphs())
    online, bulk = everything(neo4j), everything(imported)
    assert (len(bulk[0]), len(bulk[1])) == (1 + 27 + 12, 67 + 37)
    assert bulk[0] == online[0]
    assert bulk[1] == online[1]


@pytest.mark.slow
def test_an_imported_graph_is_gone_on_with(imported: Address) -> None:
    with open_store(imported, VOCABULARY, pipeline="en_test 1.0") as store:
        assert verify(store, odd_graphs()) == []
        again = synchronise(store, odd_graphs())
        assert (again.added, again.changed, again.removed, again.unchanged) == ((), (), (), 27)
        assert synchronise(store, small_graph()[:1]).unchanged == 1
        assert verify(store, small_graph()[:1]) == []
