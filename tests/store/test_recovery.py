"""What is not there, locked, foreign or damaged gets one clear line, and a damaged graph is made again."""

from __future__ import annotations

import logging
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from kg.errors import StoreError
from kg.store import discard, open_store, recovery, synchronise, verify
from kg.store.embedded_connection import Connection
from kg.store.statements import statement
from kg.types import ArticleGraph
from tests.small_graph import VOCABULARY, small_graph

WRITER = """
import sys, time
sys.path.insert(0, sys.argv[2])
from tests.small_graph import VOCABULARY, small_graph
from kg.store import open_store, synchronise
store = open_store(sys.argv[1], VOCABULARY)
synchronise(store, small_graph()[:2])
print("written", flush=True)
time.sleep(60)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A graph folder that a writer has left in order."""
    folder = tmp_path / "graph.kg"
    with open_store(folder, VOCABULARY) as store:
        synchronise(store, small_graph())
    return folder


@pytest.fixture
def writer(tmp_path: Path) -> Any:
    """Another process that holds the graph of tmp_path/other.kg open for writing."""
    command = [sys.executable, "-c", WRITER, str(tmp_path / "other.kg"), str(Path(__file__).parents[2])]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "written\n"
        yield process
        process.kill()


def dies(database: Path, *, read_only: bool) -> None:
    """A probe that the engine does not survive."""
    raise recovery.DamagedStoreError(f"{database}: damaged by an unclean end. Make it again with `kg rebuild`.")


def test_no_graph_yet(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="kg build"):
        open_store(tmp_path, VOCABULARY, read_only=True)


def test_the_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("text")
    with pytest.raises(StoreError, match="graph folder"):
        open_store(tmp_path / "file", VOCABULARY)


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("length", [1, 1000])
def test_a_foreign_file(tmp_path: Path, length: int, read_only: bool) -> None:
    (tmp_path / recovery.DATABASE).write_text("no database" * length)
    with pytest.raises(StoreError, match="no graph of kg"):
        open_store(tmp_path, VOCABULARY, read_only=read_only)
    assert (tmp_path / recovery.DATABASE).read_text().startswith("no database")


@pytest.mark.parametrize("read_only", [True, False])
def test_another_schema(folder: Path, read_only: bool) -> None:
    with open_store(folder, VOCABULARY) as store:
        store.connection.execute(statement("write/meta"), {"schema": 0, "kg": "", "pipeline": "", "vocabulary": ""})
    with pytest.raises(StoreError, match=r"schema is 0.*kg rebuild"):
        open_store(folder, VOCABULARY, read_only=read_only)


def test_a_second_writer_is_refused_and_a_reader_is_not(tmp_path: Path, writer: Any) -> None:
    with pytest.raises(StoreError, match=f"in use by process {writer.pid}"):
        open_store(tmp_path / "other.kg", VOCABULARY)
    with pytest.raises(StoreError, match="in use"):
        discard(tmp_path / "other.kg")
    with open_store(tmp_path / "other.kg", VOCABULARY, read_only=True) as store:
        assert len(store.digests()) == 2


def test_the_next_run_finishes_what_a_killed_one_began(tmp_path: Path, writer: Any) -> None:
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    with open_store(tmp_path / "other.kg", VOCABULARY, read_only=True) as store:
        assert len(store.digests()) == 2
    with open_store(tmp_path / "other.kg", VOCABULARY) as store:
        assert synchronise(store, small_graph()).added == ("north",)
        assert verify(store, small_graph()) == []
    assert sorted(path.name for path in (tmp_path / "other.kg").iterdir()) == [recovery.DATABASE]


def test_a_damaged_graph_is_set_aside_and_filled_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    recovery.marker(folder / recovery.DATABASE).touch()
    monkeypatch.setattr("kg.store.embedded_connection.probe", dies)
    with caplog.at_level(logging.WARNING), open_store(folder, VOCABULARY) as store:
        assert len(synchronise(store, small_graph()).added) == 3
        assert verify(store, small_graph()) == []
    assert "made again from the ledger" in caplog.text
    assert (folder / "graph.lbug.damaged").exists()


def test_a_reader_of_a_damaged_graph_is_told_what_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    recovery.marker(folder / recovery.DATABASE).touch()
    monkeypatch.setattr("kg.store.embedded_connection.probe", dies)
    monkeypatch.setattr("kg.store.embedded_connection.PAUSES", (0.0,))
    with pytest.raises(StoreError, match="kg rebuild"):
        open_store(folder, VOCABULARY, read_only=True)


def test_a_probe_tells_a_death_from_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "PROBE", "import os; os.kill(os.getpid(), 11)")
    with pytest.raises(recovery.DamagedStoreError):
        recovery.probe(tmp_path / recovery.DATABASE, read_only=True)
    monkeypatch.setattr(recovery, "PROBE", "raise RuntimeError('Could not set lock on file (held by PID 7)')")
    with pytest.raises(recovery.LockedStoreError, match="process 7"):
        recovery.probe(tmp_path / recovery.DATABASE, read_only=True)


def test_a_first_load_that_dies_is_begun_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kg.store.embedded.TABLES_OF_A_COPY", 1)
    with open_store(tmp_path, VOCABULARY) as store:
        statements = count()  # enough for the entities, the articles and some of the reports

        def dies_later(cypher: str, *values: Any) -> Any:
            if next(statements) == 11:
                raise KeyboardInterrupt
            return Connection.execute(store.connection, cypher, *values)

        monkeypatch.setattr(store.connection, "execute", dies_later)
        with pytest.raises(KeyboardInterrupt):
            synchronise(store, small_graph())
        monkeypatch.undo()
        with pytest.raises(StoreError, match="another kg fills it for the first time"):
            open_store(tmp_path, VOCABULARY, read_only=True)
    with pytest.raises(StoreError, match=r"cut short. `kg rebuild`"):
        open_store(tmp_path, VOCABULARY, read_only=True)
    with open_store(tmp_path, VOCABULARY) as store:
        assert len(synchronise(store, small_graph()).added) == 3
        assert verify(store, small_graph()) == []
    with open_store(tmp_path, VOCABULARY, read_only=True) as store:
        assert verify(store, small_graph()) == []


@pytest.mark.parametrize("last", [*range(1, 40, 3), 1000])
def test_many_more_articles_are_copied_and_finished_by_the_next_run(
    folder: Path, monkeypatch: pytest.MonkeyPatch, last: int
) -> None:
    monkeypatch.setattr("kg.store.embedded.ARTICLES_WORTH_COPYING", 2)
    monkeypatch.setattr("kg.store.embedded.TABLES_OF_A_COPY", 1)
    odd = replace(small_graph()[0].reports[0], speakers=("one\x1ftwo", ""))
    changed = [
        replace(small_graph()[0], reports=(odd,)),
        replace(small_graph()[1], reports=small_graph()[1].reports[1:]),
    ]
    graphs = [*changed, *small_graph()[2:], *more_graphs()]
    with open_store(folder, VOCABULARY) as store:
        statements = count()

        def dies_later(cypher: str, *values: Any) -> Any:
            if next(statements) == last:
                raise KeyboardInterrupt
            return Connection.execute(store.connection, cypher, *values)

        monkeypatch.setattr(store.connection, "execute", dies_later)
        with suppress(KeyboardInterrupt):
            synchronise(store, graphs)
        assert next(statements) > last or verify(store, graphs) == []
    with open_store(folder, VOCABULARY) as store:
        synchronise(store, graphs)
        assert verify(store, graphs) == []


def more_graphs() -> list[ArticleGraph]:
    """The articles of the small graph under other ids."""
    return [
        replace(
            one,
            article=replace(one.article, id=f"{one.article.id}-again"),
            reports=tuple(
                replace(each, id=f"{each.id}-again", article=f"{one.article.id}-again") for each in one.reports
            ),
        )
        for one in small_graph()
    ]


def test_an_item_that_cannot_be_copied_is_written_all_the_same(tmp_path: Path) -> None:
    odd = replace(small_graph()[1].reports[0], speakers=("one\x1ftwo", ""))
    graphs = [*small_graph()[::2], replace(small_graph()[1], reports=(odd,))]
    with open_store(tmp_path, VOCABULARY) as store:
        synchronise(store, graphs)
        assert verify(store, graphs) == []


def test_a_discarded_graph_is_made_again(folder: Path) -> None:
    (folder / "ledger.db").touch()
    discard(folder)
    assert [path.name for path in folder.iterdir()] == ["ledger.db"]
    with open_store(folder, VOCABULARY) as store:
        assert len(synchronise(store, small_graph()).added) == 3
