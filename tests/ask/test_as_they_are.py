"""A question answers the same as kg runs it, with the relations named that it asks for, and as its file has it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.ask.ask import answer_rows, ordered, spoken
from kg.ask.catalogue import Question, load_questions
from kg.store import Server, Store, open_store, synchronise
from tests.small_graph import VOCABULARY, small_graph

GIVEN: dict[str, Any] = {
    "entity": "person/ingrid-dahl",
    "other": "person/samir-fahmy",
    "name": "Grace Otieno",
    "place": "Egypt",
    "country": "Norway",
    "article": "leaflet",
    "relation": "MET",
    "category": "CONSULT",
    "boolean": True,
}


@pytest.fixture(scope="module")
def store(shared_location: Path | Server) -> Iterator[Store]:
    """The small graph in a store of each kind."""
    with open_store(shared_location, VOCABULARY) as store:
        synchronise(store, small_graph())
        yield store


def values(question: Question) -> Iterator[dict[str, Any]]:
    """What must be given alone, then with each of what may be left out."""
    all_given = {
        each.name: GIVEN.get(each.name) or GIVEN.get(each.type) or each.default for each in question.parameters
    }
    least = all_given | {each.name: None for each in question.parameters if each.optional}
    yield least
    yield from (least | {name: value} for name, value in all_given.items() if least[name] != value)


@pytest.mark.parametrize("question", load_questions().values(), ids=lambda question: question.name)
def test_named_relations_change_no_answer(store: Store, question: Question) -> None:
    for given in values(question):
        as_it_is = [
            {key: spoken(value) if key == "said_by" else ordered(value) for key, value in row.items()}
            for row in store.run(question.cypher, given)
        ]
        assert answer_rows(store, question, given) == as_it_is, given
