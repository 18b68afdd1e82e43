"""One ledger, two stores: every command does the same to a folder and to a Neo4j server, and says the same of them."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kg.ask.ask import ask
from kg.ask.card import card
from kg.ask.catalogue import Question, load_questions
from kg.cli.app import app
from kg.store import Server, open_store
from kg.store.statements import statement
from kg.vocabulary import load_vocabulary

SEEDS = Path(__file__).parents[2] / "seeds"
VALUES = {
    "entity": "Antony Blinken",
    "other": "Xi Jinping",
    "actor": "Russia",
    "target": "Ukraine",
    "subject": "Antony Blinken",
    "object": "China",
    "of": "United States",
    "speaker": "Antony Blinken",
    "place": "China",
    "country": "United States",
    "article": "blinken-beijing",
    "relation": "VISITED",
    "category": "CONSULT",
    "since": "2023-02",
    "until": "2023-08",
    "unsure": "true",
    "limit": "5",
}
CARDS = ("Antony Blinken", "China", "Xi")


@dataclass
class Place:
    """A store and the ledger that it shows."""

    location: Path | Server
    ledger: Path

    def run(self, *arguments: str) -> str:
        """What a command prints on stdout; it must end well."""
        ledger = ["--ledger", str(self.ledger)] if arguments[0] in KEEPING else []
        result = CliRunner().invoke(app, [*arguments, "--store", str(self.location), *ledger])
        assert result.exit_code == 0, result.stderr
        return result.stdout

    def graph(self) -> dict[str, list[Any]]:
        """Every node and every edge with all properties, in a fixed order."""
        with open_store(self.location, load_vocabulary(), read_only=True) as store:
            names = ("meta", "articles", "entities", "mentions", "reports")
            return {name: sorted(store.run(statement(f"read/{name}")), key=repr) for name in names}


KEEPING = {"build", "forget", "merge", "split", "why", "verify", "rebuild"}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """The seeds, read once into a folder."""
    folder = tmp_path_factory.mktemp("built") / "graph.kg"
    place = Place(folder, folder / "ledger.db")
    place.run("build", str(SEEDS), "--aliases", str(SEEDS / "aliases.toml"))
    return place


@pytest.fixture
def folder(built: Place, tmp_path: Path) -> Place:
    """A folder with the graph of the seeds."""
    shutil.copytree(built.ledger.parent, tmp_path / "graph.kg")
    return Place(tmp_path / "graph.kg", tmp_path / "graph.kg" / "ledger.db")


@pytest.fixture
def server(built: Place, neo4j: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """A server that shows a copy of the same ledger, made by `kg rebuild` alone."""
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.password)
    shutil.copy(built.ledger, tmp_path / "copy.db")
    place = Place(neo4j, tmp_path / "copy.db")
    place.run("rebuild")
    return place


def parameter_sets(question: Question) -> list[dict[str, str]]:
    """What must be given alone, together with each of what may be given, and with all of it."""
    needed = {each.name: VALUES[each.name] for each in question.parameters if not each.optional and not each.default}
    every = {each.name: VALUES[each.name] for each in question.parameters}
    return [needed, *(needed | {name: value} for name, value in every.items() if name not in needed), every]


def test_a_ledger_shown_in_neo4j_is_the_graph_of_the_folder(folder: Place, server: Place) -> None:
    assert server.graph() == folder.graph()
    server.run("verify")


def test_a_ledger_filled_beside_a_server_makes_the_same_folder(server: Place, tmp_path: Path) -> None:
    folder = Place(tmp_path / "other.kg", server.ledger)
    folder.run("rebuild")
    assert folder.graph() == server.graph()
    folder.run("verify")


def test_every_question_and_card_has_one_answer(folder: Place, server: Place) -> None:
    vocabulary = load_vocabulary()
    with (
        open_store(folder.location, vocabulary, read_only=True) as one,
        open_store(server.location, vocabulary, read_only=True) as other,
    ):
        for question in load_questions().values():
            for given in parameter_sets(question):
                assert ask(one, question.name, given) == ask(other, question.name, given), (question.name, given)
        for name in CARDS:
            assert card(one, name) == card(other, name)


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv", "jsonld"])
def test_exports_are_the_same(folder: Place, server: Place, form: str, tmp_path: Path) -> None:
    written = []
    for place, out in ((folder, tmp_path / "one"), (server, tmp_path / "two")):
        place.run("export", "--format", form, "--out", str(out))
        files = sorted(out.iterdir()) if out.is_dir() else [out]
        written.append([file.read_text(encoding="utf-8") for file in files])
    assert undated(written[0]) == undated(written[1])


def undated(texts: list[str]) -> list[str]:
    """Texts without the day of writing that GEXF has."""
    return [re.sub('lastmodifieddate="[^"]*"', "", text) for text in texts]


def test_pages_are_the_same(folder: Place, server: Place, tmp_path: Path) -> None:
    for place, out in ((folder, tmp_path / "one.html"), (server, tmp_path / "two.html")):
        place.run("render", "--about", "Russia", "--out", str(out))
    assert (tmp_path / "one.html").read_bytes() == (tmp_path / "two.html").read_bytes()


def test_corrections_do_the_same(folder: Place, server: Place) -> None:
    for command in (
        ("merge", "Xi Jinping", "Javier Milei"),
        ("split", "Javier Milei"),
        ("forget", folder.graph()["articles"][0]["id"]),
    ):
        for place in (folder, server):
            place.run(*command)
            place.run("verify")
        assert server.graph() == folder.graph(), command


def test_articles_are_read_into_a_server(neo4j: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j.password)
    monkeypatch.chdir(tmp_path)
    article = next(SEEDS.glob("*.md"))
    for words in ("1 articles added", "1 as they were"):
        result = CliRunner().invoke(app, ["build", str(article), "--store", neo4j.uri])
        assert result.exit_code == 0, result.stderr
        assert words in result.stderr
    assert (tmp_path / "graph.kg" / "ledger.db").exists()
    Place(neo4j, tmp_path / "graph.kg" / "ledger.db").run("verify")
