"""kg doctor: what is fine, what is not, and what to do; on a graph folder."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg import pipeline
from kg.annotate.pipeline import load
from kg.cli.app import app
from kg.cli.doctor import Finding, State, explained, look_at_graph, look_at_pipeline
from kg.ledger import Ledger
from kg.store import open_store, recovery
from kg.store.base import SCHEMA
from kg.store.statements import statement
from kg.vocabulary import Vocabulary, load_vocabulary
from tests.readings import article, reading


@pytest.fixture(scope="module")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A graph folder with ledger and graph of two articles."""
    folder = tmp_path_factory.mktemp("doctor") / "graph.kg"
    make(folder, load_vocabulary())
    return folder


@pytest.fixture
def folder(healthy: Path, tmp_path: Path) -> Path:
    """A copy of the healthy folder, to be spoilt."""
    return Path(shutil.copytree(healthy, tmp_path / "graph.kg"))


def make(folder: Path, vocabulary: Vocabulary) -> None:
    """Ledger and graph of two articles."""
    with (
        Ledger.open(folder / "ledger.db", create=True) as ledger,
        open_store(folder, vocabulary, pipeline="made up 1") as graph,
    ):
        for number in (1, 2):
            ledger.write(replace(reading(article(number)), vocabulary=vocabulary.sha256))
        pipeline.show(ledger, graph)


def examine(folder: Path) -> list[Finding]:
    """What the doctor says of a graph folder."""
    return list(look_at_graph(str(folder), None, folder / "ledger.db"))


def test_a_healthy_graph(healthy: Path) -> None:
    findings = examine(healthy)
    assert [finding.what for finding in findings] == ["ledger", "graph", "schema", "articles"]
    assert {finding.state for finding in findings} == {State.FINE}
    assert "2 articles, read by made up 1" in findings[0].found
    assert "LadybugDB" in findings[1].found


def forget_in_ledger(folder: Path) -> None:
    with Ledger.open(folder / "ledger.db", create=False) as ledger:
        ledger.forget("article-001")


def read_one_more(folder: Path) -> None:
    with Ledger.open(folder / "ledger.db", create=False) as ledger:
        ledger.write(reading(article(3)))


def newer_ledger(folder: Path) -> None:
    with sqlite3.connect(folder / "ledger.db") as connection:
        connection.execute("PRAGMA user_version = 99")


def older_schema(folder: Path) -> None:
    with open_store(folder, load_vocabulary()) as graph:
        graph.connection.execute(statement("write/meta"), {"schema": 0, "kg": "", "pipeline": "", "vocabulary": ""})  # type: ignore[attr-defined]


def lost_table(folder: Path) -> None:
    with open_store(folder, load_vocabulary()) as graph:
        graph.connection.execute("DROP TABLE PRAISED")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("spoil", "what", "words"),
    [
        (lambda folder: (folder / recovery.DATABASE).unlink(), "graph", "no graph here. Make one with `kg build`"),
        (lambda folder: (folder / recovery.DATABASE).write_text("text" * 999), "graph", "no graph of kg"),
        (older_schema, "graph", f"schema is 0, this kg's {SCHEMA}. Make it again with `kg rebuild`"),
        (lost_table, "schema", "PRAISED"),
        (lambda folder: (folder / "ledger.db").unlink(), "ledger", "`kg build PATH…` makes one"),
        (lambda folder: (folder / "ledger.db").write_text("text" * 999), "ledger", "no ledger of kg"),
        (newer_ledger, "ledger", "Update kg"),
        (forget_in_ledger, "articles", "0 of the ledger are not in the graph, 1 are in the graph only. `kg rebuild`"),
        (read_one_more, "articles", "1 of the ledger are not in the graph, 0 are in the graph only. `kg rebuild`"),
    ],
)
def test_what_is_wrong_comes_with_what_to_do(
    folder: Path, spoil: Callable[[Path], object], what: str, words: str
) -> None:
    spoil(folder)
    wrong = [finding for finding in examine(folder) if finding.state is State.WRONG]
    assert [finding.what for finding in wrong] == [what]
    assert words in wrong[0].found


def test_a_graph_that_kills_who_opens_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(database: Path, *, read_only: bool) -> None:
        raise recovery.DamagedStoreError(f"{database}: damaged by an unclean end. Make it again with `kg rebuild`.")

    recovery.marker(folder / recovery.DATABASE).touch()
    monkeypatch.setattr("kg.store.embedded_connection.probe", die)
    monkeypatch.setattr("kg.store.embedded_connection.PAUSES", ())
    assert "`kg rebuild`" in next(finding.found for finding in examine(folder) if finding.state is State.WRONG)


def test_beside_a_writer_a_difference_is_no_fault(folder: Path) -> None:
    read_one_more(folder)
    with open_store(folder, load_vocabulary()):
        *_, last = examine(folder)
    assert (last.state, "ask again" in last.found) == (State.NOTE, True)


def test_another_vocabulary_is_worth_knowing(tmp_path: Path) -> None:
    make(tmp_path, replace(load_vocabulary(), sha256="0" * 64))
    notes = {finding.what: finding.found for finding in examine(tmp_path) if finding.state is State.NOTE}
    assert "2 articles were read by another pipeline or vocabulary. `kg build PATH… --refresh`" in notes["ledger"]
    assert "another vocabulary" in notes["schema"]


@pytest.mark.parametrize(
    ("name", "words"), [("en_no_such", "spacy download en_no_such"), ("en_kg_news", "en_kg_news 1.")]
)
def test_the_pipeline_is_tried(name: str, words: str) -> None:
    (finding,) = explained("pipeline", look_at_pipeline(name))
    assert words in finding.found


def test_a_damaged_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(name: str) -> object:
        raise RuntimeError("Protobuf parsing failed.\nat 0x1")

    monkeypatch.setattr(load.__module__ + ".load", broken)
    (finding,) = explained("pipeline", look_at_pipeline("en_kg_news"))
    assert finding == Finding(
        "pipeline",
        State.WRONG,
        "en_kg_news: does not load (RuntimeError: Protobuf parsing failed.). Install it again.",
    )


@pytest.mark.parametrize(("store", "code"), [("graph.kg", 0), ("nothing.kg", 1)])
def test_the_command_exits_with_1_when_something_is_wrong(healthy: Path, store: str, code: int) -> None:
    result = CliRunner().invoke(app, ["doctor", "--format", "json", "--store", str(healthy.parent / store)])
    rows = json.loads(result.stdout)
    assert result.exit_code == code
    assert [row["what"] for row in rows][:3] == ["kg", "data", "pipeline"]
    assert [row["state"] for row in rows][:3] == ["fine"] * 3
