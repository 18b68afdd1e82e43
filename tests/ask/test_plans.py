"""How Neo4j answers the catalogue: where an entity or an article is given, it starts there and scans nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from kg.ask.catalogue import Question, load_questions
from kg.store import Server, open_store, synchronise
from kg.types import Article, Entity, Kind
from tests.small_graph import VOCABULARY, graph, small_graph

GIVEN = {
    "entity": "person/ingrid-dahl",
    "country": "Norway",
    "article": "leaflet",
    "integer": 5,
    "place": "Kenya",
    "name": "Grace Otieno",
}
ANCHORED = [
    question
    for question in load_questions().values()
    if any(
        each.type in {"entity", "country", "article"} or (each.type == "place" and not each.optional)
        for each in question.parameters
    )
]


@pytest.fixture
def driver(neo4j: Server) -> Iterator[Driver]:
    """A server with the small graph and enough bystanders that an index is worth using."""
    crowd = tuple(Entity(f"person/bystander-{number}", f"Bystander {number}", Kind.PERSON) for number in range(2000))
    scene = graph(Article("crowd", "x"))
    with open_store(neo4j, VOCABULARY) as store:
        synchronise(store, [*small_graph(), replace(scene, entities=crowd)])
    with GraphDatabase.driver(neo4j.uri, auth=(neo4j.user, neo4j.password)) as driver:
        # Otherwise the server plans for the emptier graph of another test.
        driver.execute_query("CALL db.prepareForReplanning(60)")
        yield driver


def operators(plan: dict[str, Any]) -> Iterator[str]:
    """Every operator of a plan, by name."""
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from operators(child)


def scans(driver: Driver, question: Question) -> set[str]:
    """The operators of a question's plan that go through all nodes or edges of a sort."""
    given = {each.name: GIVEN.get(each.type) for each in question.parameters}
    with driver.session() as session:
        cypher = question.typed(VOCABULARY.relations.values(), given)
        plan = session.run(f"EXPLAIN {cypher}", given).consume().plan
    assert plan is not None
    return {operator for operator in operators(plan) if operator.endswith("Scan")}


def test_a_question_starts_at_what_is_given(driver: Driver) -> None:
    assert len(ANCHORED) == 16
    assert {question.name: found for question in ANCHORED if (found := scans(driver, question))} == {}


def test_protests_at_a_place_are_read_by_their_relations_only(driver: Driver) -> None:
    """The place may be left out there, so it is no start: the edges of these relations are read, and no others."""
    assert {name for name in scans(driver, load_questions()["protests"]) if "RelationshipType" not in name} == set()


@pytest.mark.parametrize("question", ANCHORED, ids=lambda question: question.name)
def test_a_question_about_an_entity_names_the_relations_that_it_walks(question: Question) -> None:
    """Without them an engine walks also a hub's mentions, and its edges outside the events.

    All relations in each of the nine patterns of `path` take longer to plan than that.
    """
    assert question.name in {"article", "path"} or "[r]" not in question.cypher
