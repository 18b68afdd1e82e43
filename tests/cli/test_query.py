"""query, cypher, show and export: data on stdout, talk on stderr, one line for a mistake."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from kg.cli.app import app
from kg.store import Server, open_store, synchronise
from kg.vocabulary import load_vocabulary
from tests.small_graph import VOCABULARY, small_graph


@pytest.fixture(scope="module")
def place(shared_location: Path | Server) -> Iterator[str]:
    """What `--store` names: a folder or a server with the small graph."""
    with open_store(shared_location, VOCABULARY) as store:
        synchronise(store, small_graph())
    with pytest.MonkeyPatch.context() as environment:
        if isinstance(shared_location, Server):
            environment.setenv("NEO4J_PASSWORD", shared_location.password)
        yield str(shared_location)


def run(place: str, *arguments: str, text: str | None = None) -> Result:
    """Run kg on the store."""
    return CliRunner().invoke(app, [*arguments, "--store", place], input=text)


def test_query_alone_lists_the_questions() -> None:
    rows = json.loads(CliRunner().invoke(app, ["query", "--format", "json"]).stdout)
    contacts = next(row for row in rows if row["question"] == "contacts")
    assert contacts["parameters"] == "entity [since] [until] [unsure] [limit]"
    assert len(rows) >= 12


def test_query_says_how_many_others_there_are(place: str) -> None:
    result = run(place, "query", "contacts", "--param", "entity=Dahl", "--format", "json")
    assert [row["contact"] for row in json.loads(result.stdout)] == ["Peter Otieno", "Samir Fahmy"]
    assert result.stderr.startswith("1 more are planned")


def test_a_table_leaves_out_what_says_nothing(place: str) -> None:
    plain = run(place, "query", "contacts", "--param", "entity=Dahl")
    assert "2024-04-08" in plain.stdout
    assert not any(word in plain.stdout for word in ("asserted", "date end", "Grace Otieno said"))
    assert "evidence" in run(place, "query", "contacts", "--param", "entity=Dahl", "--evidence").stdout


def test_text_of_an_article_is_no_markup(place: str) -> None:
    assert "[Egypt]" in run(place, "query", "accusations", "--evidence").stdout


@pytest.mark.parametrize("form", ["json", "table"])
def test_an_empty_answer_is_no_error(place: str, form: str) -> None:
    result = run(place, "query", "protests", "--param", "place=Cairo", "--format", form)
    assert (result.exit_code, result.stdout.strip()) == (0, "[]")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["query", "contcats"], "Nearest: contacts"),
        (["query", "contacts", "--param", "entity"], "NAME=VALUE"),
        (["query", "contacts", "--param", "entity=A", "--param", "entity=B"], "given twice"),
        (["query", "contacts", "--param", "entity=Otieno"], "several entities"),
        (["show", "Dall"], "Nearest: Ingrid Dahl"),
        (["cypher", "missing.cypher"], "missing.cypher"),
        (["export", "--about", "Dall"], "Nearest: Ingrid Dahl"),
        (["export", "--since", "May"], "is no date"),
    ],
)
def test_a_mistake_gets_one_line(place: str, arguments: list[str], said: str) -> None:
    result = run(place, *arguments)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


def test_cypher_answers_a_reading_query(place: str) -> None:
    query = "MATCH (e:Entity {kind: $kind}) RETURN e.name AS name ORDER BY name LIMIT $limit // as asked"
    result = run(place, "cypher", "-", "--param", "kind=Country", "--param", "limit=2", "--format", "csv", text=query)
    assert result.stdout == "name\nEgypt\nKenya\n"


@pytest.mark.parametrize(
    ("query", "parameters", "said"),
    [
        ("MATCH (n) DETACH DELETE n", [], "may only read"),
        ("CALL show_tables() RETURN *", [], "may only read"),
        ("MATCH (n:Entity {name: $name}) RETURN n", [], "--param name=VALUE"),
        ("MATCH (n) RETURN n", ["--param", "name=x"], "does not use"),
        ("MATCH (n) RETRN n", [], "RETRN"),
        ("MATCH (n RETURN n", [], "expected"),
    ],
)
def test_cypher_refuses_the_rest(place: str, query: str, parameters: list[str], said: str) -> None:
    result = run(place, "cypher", "-", *parameters, text=query)
    assert (result.exit_code, result.stdout) == (1, "")
    assert said in result.stderr


def test_show_prints_a_card(place: str) -> None:
    result = run(place, "show", "Dahl")
    for words in ("Ingrid Dahl (Person, Norway)", "Minister Dahl", "foreign minister", "PHONED", "Calls on a truce"):
        assert words in result.stdout
    assert json.loads(run(place, "show", "AU", "--format", "json").stdout)["entity"]["name"] == "African Union"


@pytest.mark.parametrize("form", ["graphml", "gexf", "csv", "jsonld"])
def test_export_writes_a_file(place: str, form: str, tmp_path: Path) -> None:
    result = run(place, "export", "--format", form, "--out", str(tmp_path / "out"))
    assert result.exit_code == 0
    assert (tmp_path / "out").exists()
    assert "14 reports" in result.stderr


def test_the_categories_of_the_questions_are_those_of_the_vocabulary() -> None:
    known = {relation.category for relation in load_vocabulary().relations.values()}
    assert {"CONSULT", "COOPERATE", "ASSAULT", "SANCTION", "COERCE", "ACCUSE", "THREATEN", "PROTEST", "AID"} <= known
