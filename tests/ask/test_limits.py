"""An answer is cut to the latest rows, says so, and names the relations that it walks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.ask.ask import ask
from kg.ask.card import card
from kg.ask.catalogue import load_questions, parse_question
from kg.cli.query import left_out
from kg.store import Server, Store, open_store, synchronise
from kg.vocabulary import load_vocabulary
from tests.small_graph import VOCABULARY, small_graph

PATTERN = "// Who\n// $category: category or null, of what\nMATCH (a)-[r /*:{}*/]-(b {n: $category}) RETURN a"
RELATIONS = list(VOCABULARY.relations.values())
EVERY = "[r:" + "|".join(f"`{relation.name}`" for relation in RELATIONS) + "]"


@pytest.fixture(scope="module")
def store(shared_location: Path | Server) -> Iterator[Store]:
    """The small graph in a store of each kind."""
    with open_store(shared_location, VOCABULARY) as store:
        synchronise(store, small_graph())
        yield store


@pytest.mark.parametrize("asked_for, values, expected", [
    ("CONSULT", {}, "[r:`PHONED`|`MET`|`VISITED`|`HOSTED`]"),
    ("ACCUSE|SUPPORT", {}, "[r:`ACCUSED`|`PRAISED`]"),
    ("VISITED|TRAVELED_TO", {}, "[r:`VISITED`]"),
    ("$relation|$category", {"relation": "MET", "category": "CONSULT"}, "[r:`MET`]"),
    ("$relation|$category", {"relation": None, "category": "PROTEST"}, "[r:`PROTESTED`]"),
    ("$relation|$category", {"relation": None, "category": None}, EVERY),
    ("", {}, EVERY),
    ("!RELATES_TO|HOLDS_POSITION", {}, EVERY.replace("|`HOLDS_POSITION`|`RELATES_TO`", "")),
    ("!CONSULT", {}, "[r:`COOPERATED_WITH`|`ATTACKED`|"),
    ("MOBILIZE", {}, "[r]"),
])  # fmt: skip
def test_a_pattern_gets_the_relations_that_it_asks_for(asked_for: str, values: dict[str, Any], expected: str) -> None:
    question = parse_question("made-up", PATTERN.replace("{}", asked_for))
    assert expected in question.typed(RELATIONS, values)


@pytest.mark.parametrize("question", load_questions().values(), ids=lambda question: question.name)
def test_what_a_question_asks_for_is_in_the_vocabulary(question: Any) -> None:
    assert "/*" not in question.typed(load_vocabulary().relations.values(), {"category": "CONSULT"})


# question, its parameters, the columns compared, the rows or how many, whether it is cut, how many others at least
@pytest.mark.parametrize("case", [
    ("timeline", {"entity": "Egypt", "unsure": "true", "limit": "1"}, "relation", 1, True, 0),
    ("contacts", {"entity": "Dahl", "limit": "1"}, "contact", [("Samir Fahmy",)], True, 1),
    ("contacts", {"entity": "Dahl", "limit": "2"}, "contact", [("Peter Otieno",), ("Samir Fahmy",)], True, 1),
    ("contacts", {"entity": "Dahl", "limit": "4"}, "contact", [("Peter Otieno",), ("Samir Fahmy",)], False, 1),
    ("contacts", {"entity": "Dahl"}, "contact", [("Peter Otieno",), ("Samir Fahmy",)], False, 1),
    ("coordination", {"limit": "2"}, "who with_whom", 2, True, 0),
    ("statements", {"speaker": "Grace Otieno", "limit": "1"}, "subject", [("Ingrid Dahl",)], True, 0),
    ("article", {"article": "leaflet"}, "subject", 4, False, 0),
])  # fmt: skip
def test_an_answer_is_cut_to_the_latest(
    store: Store, case: tuple[str, dict[str, str], str, list[tuple[str, ...]] | int, bool, int]
) -> None:
    name, parameters, columns, rows, cut, others = case
    answer = ask(store, name, parameters)
    found = [tuple(row[column] for column in columns.split()) for row in answer.rows]
    assert (len(found) if isinstance(rows, int) else found) == rows
    assert answer.cut == cut
    assert answer.others >= others


def test_what_is_left_out_is_told(store: Store) -> None:
    assert list(left_out(ask(store, "contacts", {"entity": "Dahl", "limit": "2"}))) == [
        "No more than 2 rows are shown: add --param limit=20 to see more.",
        "At least 1 more are planned, expected, possible or denied: add --param unsure=true to see them.",
    ]
    assert list(left_out(ask(store, "contacts", {"entity": "Kenya"}))) == []


def test_a_card_of_few_events_is_whole(store: Store) -> None:
    assert not card(store, "Dahl").cut


def test_a_graph_of_an_older_vocabulary_is_asked_for_what_it_has(tmp_path: Path) -> None:
    with open_store(tmp_path / "graph.kg", VOCABULARY) as store:
        synchronise(store, small_graph())
    with open_store(tmp_path / "graph.kg", load_vocabulary(), read_only=True) as store:
        assert {relation.name for relation in store.relations()} == set(VOCABULARY.relations)
        assert [row["contact"] for row in ask(store, "contacts", {"entity": "Kenya"}).rows] == ["Norway"]
