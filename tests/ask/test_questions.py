"""Every question of the catalogue on the small graph, with the rows it gives; all stores give the same."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.ask.ask import ask
from kg.ask.catalogue import load_questions
from kg.ask.periods import period_text
from kg.store import Server, Store, open_store, synchronise
from kg.store.guard import check_query
from tests.small_graph import VOCABULARY, small_graph


@pytest.fixture(scope="module")
def store(shared_location: Path | Server) -> Iterator[Store]:
    """The small graph in a store of each kind."""
    with open_store(shared_location, VOCABULARY) as store:
        synchronise(store, small_graph())
        yield store


# question, its parameters, the columns compared, the rows, how many others
Case = tuple[str, dict[str, str], str, list[tuple[Any, ...]], int]
CASES: list[Case] = [
    ("contacts", {"entity": "Dahl"}, "contact relations when said_by reports sources", [
        ("Peter Otieno", ["MET"], "2024-04", [], 1, ["Agence Nord"]),
        ("Samir Fahmy", ["PHONED"], "2024-04-08", ["Grace Otieno"], 2, ["Agence Nord", "Daily Harbour"]),
    ], 1),
    ("contacts", {"entity": "Dahl", "unsure": "true"}, "contact status when", [
        ("Peter Otieno", "asserted", "2024-04"),
        ("Samir Fahmy", "asserted", "2024-04-08"),
        ("Cairo", "planned", "2024-04-15 to 2024-04-21"),
    ], 0),
    ("contacts", {"entity": "Dahl", "since": "2024-05"}, "contact", [], 0),
    ("contacts", {"entity": "Dahl", "since": "2024-04-08", "until": "2024-04-09"}, "contact", [
        ("Peter Otieno",), ("Samir Fahmy",),
    ], 0),
    ("contacts", {"entity": "Dahl", "until": "2024-04-08"}, "contact", [("Peter Otieno",)], 0),
    ("contacts", {"entity": "Kenya"}, "contact when reported", [("Norway", "", "2024-04-12")], 0),
    ("contacts", {"entity": "Kenya", "since": "2024-04-12", "until": "2024-04-13"}, "contact", [("Norway",)], 0),
    ("contacts", {"entity": "Kenya", "since": "2024-04-13"}, "contact", [], 0),
    ("coordination", {}, "who relations with_whom when", [
        ("Ingrid Dahl", ["MET"], "Peter Otieno", "2024-04"),
        ("Ingrid Dahl", ["PHONED"], "Samir Fahmy", "2024-04-08"),
        ("Peter Otieno", ["VISITED"], "Egypt", "2024-04-11"),
        ("Kenya", ["COOPERATED_WITH"], "Norway", ""),
        ("Egypt", ["HOSTED"], "African Union", ""),
    ], 1),
    ("timeline", {"entity": "rebel fighters"}, "subject relation object when", [
        ("Norway", "SANCTIONED", "rebel fighters", "2024"),
        ("rebel fighters", "ATTACKED", "African Union", "2024-04-08"),
        ("rebel fighters", "PROTESTED", "Nairobi", ""),
    ], 1),
    ("timeline", {"entity": "Samir Fahmy"}, "subject relation object reports", [
        ("Ingrid Dahl", "PHONED", "Samir Fahmy", 2),
    ], 0),
    ("between", {"entity": "Fahmy", "other": "Dahl"}, "subject relation object predicate reports", [
        ("Ingrid Dahl", "PHONED", "Samir Fahmy", ["phoned"], 2),
    ], 0),
    ("visits", {}, "visitor visited when", [
        ("Peter Otieno", "Egypt", "2024-04-11"), ("African Union", "Egypt", ""),
    ], 1),
    ("visits", {"place": "egypt", "unsure": "yes"}, "visitor visited status", [
        ("Peter Otieno", "Egypt", "asserted"),
        ("Ingrid Dahl", "Cairo", "planned"),
        ("African Union", "Egypt", "asserted"),
    ], 0),
    ("visits", {"entity": "AU", "place": "Cairo"}, "visitor visited", [("African Union", "Egypt")], 0),
    ("visits", {"entity": "Egypt"}, "visitor", [], 0),
    ("visits", {"entity": "Ingrid Dahl"}, "visitor", [], 1),
    ("meetings-at", {"place": "Kenya"}, "who relations with_whom place when", [
        ("Ingrid Dahl", ["MET"], "Peter Otieno", "Nairobi", "2024-04"),
    ], 0),
    ("positions", {}, "holder position at first_known reports", [
        ("Ingrid Dahl", "foreign minister", "Norway", "2024-04-10", 1),
    ], 0),
    ("positions", {"of": "Kenya"}, "holder", [], 0),
    ("statements", {"speaker": "Grace Otieno"}, "subject relation object when said_by source", [
        ("Ingrid Dahl", "PHONED", "Samir Fahmy", "2024-04-08", ["Grace Otieno"], "Agence Nord"),
    ], 0),
    ("planned", {}, "subject relation object status", [("Ingrid Dahl", "VISITED", "Cairo", "planned")], 0),
    ("planned", {"entity": "Kenya"}, "subject", [], 0),
    ("denials", {"entity": "Egypt"}, "subject relation object status", [
        ("Egypt", "ATTACKED", "rebel fighters", "denied, asserted"),
    ], 0),
    ("attacks", {"actor": "rebel fighters"}, "attacker relation target when", [
        ("rebel fighters", "ATTACKED", "African Union", "2024-04-08"),
    ], 0),
    ("attacks", {"target": "rebel fighters"}, "attacker", [], 1),
    ("sanctions", {"target": "rebel fighters"}, "punisher punished when", [("Norway", "rebel fighters", "2024")], 0),
    ("accusations", {}, "accuser accused said_by", [("Grace Otieno", "Egypt", ["Peter Otieno"])], 0),
    ("protests", {"place": "Kenya"}, "protesters at_or_against place", [("rebel fighters", "Nairobi", ["Nairobi"])], 0),
    ("protests", {"place": "Cairo"}, "protesters", [], 0),
    ("events", {"relation": "phoned", "object": "Ingrid Dahl"}, "subject relation", [("Samir Fahmy", "PHONED")], 0),
    ("events", {"category": "support"}, "subject object said_by", [("Samir Fahmy", "a ceasefire", ["Samir Fahmy"])], 0),
    ("path", {"entity": "Samir Fahmy", "other": "Peter Otieno"}, "steps path", [
        (2, "Samir Fahmy - PHONED - Ingrid Dahl - MET - Peter Otieno"),
    ], 0),
    ("path", {"entity": "Kenya", "other": "African Union"}, "steps path", [
        (3, "Kenya - COOPERATED_WITH - Norway - SANCTIONED - rebel fighters - ATTACKED - African Union"),
    ], 0),
    ("path", {"entity": "Kenya", "other": "Samir Fahmy"}, "steps", [], 0),
    ("most-connected", {"limit": "2"}, "name others events articles", [
        ("Egypt", 3, 3, 2), ("rebel fighters", 3, 3, 2),
    ], 0),
    ("most-connected", {"since": "2024-04-11", "until": "2024-04-12", "limit": "1"}, "name", [("Peter Otieno",)], 0),
    ("partners", {"country": "Norway"}, "country events who relations", [
        ("Kenya", 2, ["Kenya", "Peter Otieno"], ["COOPERATED_WITH", "MET"]), ("Egypt", 1, ["Samir Fahmy"], ["PHONED"]),
    ], 1),
    ("common-contacts", {"entity": "Samir Fahmy", "other": "Peter Otieno"}, "contact kind", [
        ("Ingrid Dahl", "Person"),
    ], 0),
    ("article", {"article": "leaflet"}, "subject relation object said_by evidence", [
        ("Egypt", "HOSTED", "African Union", [], "Egypt hosted the union."),
        ("Norway", "SANCTIONED", "rebel fighters", [], "Norway sanctioned them."),
        ("Samir Fahmy", "PRAISED", "a ceasefire", ["Samir Fahmy"], "Fahmy hailed it."),
        ("rebel fighters", "PROTESTED", "Nairobi", [], "They marched."),
    ], 0),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case[0]} {case[1]}")
def test_a_question_gives_these_rows(store: Store, case: Case) -> None:
    name, parameters, columns, expected, others = case
    answer = ask(store, name, parameters)
    assert [tuple(shown(row, column) for column in columns.split()) for row in answer.rows] == expected
    assert answer.others == others


def shown(row: dict[str, Any], column: str) -> Any:
    """A value of a row; "when" is its interval as text, a day its ISO string."""
    value = period_text(row["date"], row["date_end"]) if column == "when" else row[column]
    return value.isoformat() if hasattr(value, "isoformat") else value


def test_every_question_of_the_catalogue_is_tried() -> None:
    assert {case[0] for case in CASES} == set(load_questions())


@pytest.mark.parametrize("question", load_questions().values(), ids=lambda question: question.name)
def test_a_question_only_reads(question: Any) -> None:
    check_query(question.cypher)
