"""kg export for Neo4j: the import tool's folder from the ledger alone, and the style sheet from nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kg.cli.app import app
from kg.ledger import Ledger
from tests.readings import article, reading


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A folder with a ledger and no graph."""
    with Ledger.open(tmp_path / "graph.kg" / "ledger.db", create=True) as ledger:
        ledger.write(reading(article(1)))
    return tmp_path / "graph.kg"


def export(*arguments: str | Path) -> Result:
    """Run kg export."""
    return CliRunner().invoke(app, ["export", *map(str, arguments)])


def test_files_for_the_import_tool_come_from_the_ledger(store: Path, tmp_path: Path) -> None:
    result = export("--neo4j-import", tmp_path / "dump", "--store", store)
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0].startswith("neo4j-admin database import full neo4j --multiline-fields=true")
    assert all(Path(word.rpartition("=")[2]).is_file() for word in lines[0].split() if ".csv" in word)
    assert lines[1] == f"cypher-shell -u neo4j -f {tmp_path / 'dump' / 'after-import.cypher'}"
    assert "1 articles" in result.stderr
    assert "CREATE CONSTRAINT kg_entity" in (tmp_path / "dump" / "after-import.cypher").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--about", "Dahl"], "--about"),
        (["--since", "2024"], "--since"),
        (["--store", "nothing-here"], "kg build"),
    ],
)
def test_files_for_the_import_tool_are_of_the_whole_ledger(
    arguments: list[str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = export("--neo4j-import", "dump", *arguments)
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert words in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_style_sheet_needs_no_graph(tmp_path: Path) -> None:
    assert export("--format", "grass", "--out", tmp_path / "kg.grass").exit_code == 0
    assert "node.Person {" in (tmp_path / "kg.grass").read_text(encoding="utf-8")
    assert "--out" in export("--format", "grass", "--out", tmp_path / "no" / "kg.grass").stderr
