"""A graph says which ledger it shows, so that another one never takes its place unasked."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kg.cli.app import app
from kg.errors import StoreError
from kg.ledger import Ledger
from kg.pipeline import check, show
from kg.store import Server, discard, open_store
from tests.small_graph import VOCABULARY


@pytest.fixture
def ledgers(tmp_path: Path) -> tuple[Ledger, Ledger]:
    """Two ledgers without an article."""
    first, second = (Ledger.open(tmp_path / name, create=True) for name in ("first.db", "second.db"))
    return first, second


def test_another_ledger_is_refused_until_the_graph_is_made_again(
    location: Path | Server, ledgers: tuple[Ledger, Ledger]
) -> None:
    first, second = ledgers
    with open_store(location, VOCABULARY) as store:
        assert store.ledger() == ""
        show(first, store)
        show(first, store)
        for work in (show, check):
            with pytest.raises(StoreError, match=r"shows another ledger. Name that one with --ledger.*`kg rebuild`"):
                work(second, store)
        assert store.ledger() == first.identity()
    with open_store(location, VOCABULARY, read_only=True) as store:
        assert check(first, store) == []
    discard(location)
    with open_store(location, VOCABULARY) as store:
        show(second, store)
        assert store.ledger() == second.identity() != first.identity()


@pytest.mark.parametrize("command", [["verify"], ["split", "Kenya"], ["forget", "harbour"], ["build"]])
def test_no_command_changes_a_ledger_beside_the_graph_of_another(
    tmp_path: Path, ledgers: tuple[Ledger, Ledger], command: list[str]
) -> None:
    with open_store(tmp_path / "graph.kg", VOCABULARY) as store:
        show(ledgers[0], store)
    before = ledgers[1].path.read_bytes()
    if command == ["build"]:
        (tmp_path / "article.txt").write_text("Kenya praised Egypt on Monday.")
        command = ["build", str(tmp_path / "article.txt")]
    where = ["--store", str(tmp_path / "graph.kg"), "--ledger", str(ledgers[1].path)]
    done = CliRunner().invoke(app, [*command, *where])
    assert done.exit_code != 0
    assert "shows another ledger" in done.output
    assert ledgers[1].path.read_bytes() == before


def test_a_graph_of_an_older_kg_takes_the_ledger_that_comes(tmp_path: Path, ledgers: tuple[Ledger, Ledger]) -> None:
    with open_store(tmp_path, VOCABULARY) as store:
        store.connection.execute("ALTER TABLE Meta DROP ledger")  # type: ignore[attr-defined]
    with open_store(tmp_path, VOCABULARY, read_only=True) as store:
        assert check(ledgers[0], store) == []
    with open_store(tmp_path, VOCABULARY) as store:
        show(ledgers[0], store)
        assert store.ledger() == ledgers[0].identity()


def test_a_copy_of_a_ledger_is_the_same_and_an_older_one_gets_its_id_when_opened(tmp_path: Path) -> None:
    path, copy = tmp_path / "ledger.db", tmp_path / "copy.db"
    with Ledger.open(path, create=True) as ledger:
        identity = ledger.identity()
    copy.write_bytes(path.read_bytes())
    with Ledger.open(copy, create=False) as ledger:
        assert ledger.identity() == identity
        ledger._connection.execute("DROP TABLE identity")
    with Ledger.open(copy, create=False) as ledger:
        assert len(ledger.identity()) == 32
        assert ledger.identity() != identity
