"""What a person writes is understood, or answered with the nearest thing that would be."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kg.ask.ask import ask
from kg.ask.card import card
from kg.ask.catalogue import parse_question
from kg.ask.entities import find_entity
from kg.ask.periods import first_day, period_text
from kg.errors import QuestionError
from kg.store import Server, Store, open_store, synchronise
from tests.small_graph import VOCABULARY, small_graph


@pytest.fixture(scope="module")
def store(shared_location: Path | Server) -> Iterator[Store]:
    """The small graph in a store of each kind."""
    with open_store(shared_location, VOCABULARY) as store:
        synchronise(store, small_graph())
        yield store


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ingrid Dahl", "Ingrid Dahl"),
        ("ingrid  DAHL", "Ingrid Dahl"),
        ("Íngrid Dåhl", "Ingrid Dahl"),
        ("Minister Dahl", "Ingrid Dahl"),
        ("Fahmy", "Samir Fahmy"),
        ("au", "African Union"),
        ("the African Union", "African Union"),
        ("country/egypt", "Egypt"),
        ("a ceasefire", "a ceasefire"),
    ],
)
def test_an_entity_is_found(store: Store, text: str, name: str) -> None:
    assert find_entity(store, text) == name


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Otieno", r"several .*Grace Otieno \(person/grace-otieno\); Peter Otieno \(person/peter-otieno\)"),
        ("Ingrid Dal", "Nearest: Ingrid Dahl"),
        ("Fahmi", "Nearest: Samir Fahmy"),
        ("Ingrid", "no entity"),
        ("Xyzzy", "kg query most-connected"),
        ("", "no entity"),
    ],
)
def test_an_entity_is_not_found(store: Store, text: str, said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        find_entity(store, text)


@pytest.mark.parametrize(
    ("name", "parameters", "said"),
    [
        ("contact", {}, "Nearest: contacts"),
        ("zzz", {}, "`kg query` lists them"),
        ("contacts", {}, "needs entity: whose contacts"),
        ("contacts", {"entity": "  "}, "needs entity"),
        ("contacts", {"entity": "Kenya", "sinc": "2024"}, "no parameter sinc. Nearest: since"),
        ("contacts", {"entity": "Kenya", "q": "2024"}, "It has: entity, since, until, unsure"),
        ("contacts", {"entity": "Kenya", "since": "April 2024"}, 'since: "April 2024" is no date'),
        ("contacts", {"entity": "Kenya", "since": "2024-02-30"}, "is no date"),
        ("contacts", {"entity": "Kenya", "unsure": "perhaps"}, "true nor false"),
        ("visits", {"place": "Dahl"}, "no country or place"),
        ("events", {"relation": "PHONES"}, "Nearest: PHONED"),
        ("events", {"category": "consultation"}, "Nearest: CONSULT"),
        ("partners", {"country": "Cairo"}, "no country"),
        ("article", {"article": "leaf"}, "Nearest: leaflet"),
        ("most-connected", {"limit": "many"}, "no whole number"),
        ("most-connected", {"limit": "0"}, "no whole number"),
    ],
)
def test_what_is_not_understood_is_named(store: Store, name: str, parameters: dict[str, str], said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        ask(store, name, parameters)


def test_a_value_never_becomes_cypher(store: Store) -> None:
    with pytest.raises(QuestionError, match="no entity"):
        ask(store, "contacts", {"entity": "x'}) DETACH DELETE n //"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("MATCH (n) RETURN n", "its first line"),
        ("// $name: entity, x\nMATCH (n {id: $name}) RETURN n", "its first line"),
        ("// Help\n// $name: person, x\nMATCH (n {id: $name}) RETURN n", "types are entity"),
        ("// Help\n// $name: entity, x\nMATCH (n) RETURN n", r"\$name is declared or used, not both"),
        ("// Help\nMATCH (n {id: $name}) RETURN n", r"\$name is declared or used, not both"),
    ],
)
def test_a_question_file_that_breaks_the_form(text: str, said: str) -> None:
    with pytest.raises(QuestionError, match=said):
        parse_question("odd", text)


@pytest.mark.parametrize(
    ("text", "day"),
    [("2024", date(2024, 1, 1)), ("2024-04", date(2024, 4, 1)), (" 2024-04-30 ", date(2024, 4, 30))],
)
def test_a_written_period_begins(text: str, day: date) -> None:
    assert first_day(text) == day


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (date(2024, 4, 8), date(2024, 4, 9), "2024-04-08"),
        (date(2024, 4, 6), date(2024, 4, 8), "2024-04-06 to 2024-04-07"),
        (date(2024, 12, 1), date(2025, 1, 1), "2024-12"),
        (date(2024, 1, 1), date(2025, 1, 1), "2024"),
        (date(2024, 4, 1), date(2024, 7, 1), "2024-04-01 to 2024-06-30"),
        (None, None, ""),
    ],
)
def test_an_interval_as_text(start: date | None, end: date | None, text: str) -> None:
    assert period_text(start, end) == text


def test_a_card_has_positions_timeline_and_sources(store: Store) -> None:
    found = card(store, "Dahl")
    assert found.entity["aliases"] == ["Dahl", "Minister Dahl"]
    assert [row["position"] for row in found.positions] == ["foreign minister"]
    assert [(row["relation"], row["reports"]) for row in found.timeline] == [("MET", 1), ("PHONED", 2)]
    assert found.others == 1
    assert [(row["article"], row["mentions"]) for row in found.sources] == [("north", 4), ("harbour", 1)]
