"""One suite for every store: it shows what the ledger resolves to, no more and no less."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from kg.errors import QuestionError, StoreError
from kg.store import Server, Store, open_store, synchronise, verify
from kg.store.rows import rows_of
from kg.store.statements import statement
from kg.types import Article, ArticleGraph
from tests.small_graph import ENTITIES, VOCABULARY, graph, report, small_graph

Opener = Callable[[], Store]


@pytest.fixture
def reopen(location: Path | Server) -> Opener:
    """Opens one and the same store, anew at each call."""
    return partial(open_store, location, VOCABULARY, pipeline="en_test 1.0")


def change(graphs: list[ArticleGraph], article_id: str, **fields: object) -> list[ArticleGraph]:
    """The graphs with some fields of one of them changed."""
    return [replace(one, **fields) if one.article.id == article_id else one for one in graphs]


def test_what_is_put_in_is_what_it_shows(reopen: Opener) -> None:
    with reopen() as store:
        changes = synchronise(store, small_graph())
        assert changes.added == ("harbour", "leaflet", "north")
        assert verify(store, small_graph()) == []
    with reopen() as store:
        assert verify(store, small_graph()) == []
        assert store.digests() == {one.article.id: rows_of(one).digest for one in small_graph()}


def test_synchronising_again_changes_nothing(reopen: Opener) -> None:
    with reopen() as store:
        synchronise(store, small_graph())
        again = synchronise(store, reversed(small_graph()))
    assert (again.added, again.changed, again.removed, again.unchanged) == ((), (), (), 3)


def test_a_changed_article_replaces_its_own_reports_only(reopen: Opener) -> None:
    graphs = small_graph()
    fewer = change(graphs, "harbour", reports=graphs[0].reports[:2])
    with reopen() as store:
        synchronise(store, graphs)
        assert synchronise(store, fewer).changed == ("harbour",)
        assert verify(store, fewer) == []


def test_a_removed_article_takes_what_only_it_mentions_along(reopen: Opener) -> None:
    graphs = small_graph()
    with reopen() as store:
        synchronise(store, graphs)
        assert synchronise(store, graphs[:2]).removed == ("north",)
        names = {row["name"] for row in store.run(statement("read/entities"))}
        assert verify(store, graphs[:2]) == []
    assert "Cairo" not in names
    assert "Ingrid Dahl" in names


def test_a_new_alias_rewrites_the_entity_and_no_article(reopen: Opener) -> None:
    egypt = ENTITIES["Egypt"]
    known = replace(egypt, aliases=("Arab Republic of Egypt", "Misr"))
    renamed = [
        replace(one, entities=tuple(known if entity == egypt else entity for entity in one.entities))
        for one in small_graph()
    ]
    with reopen() as store:
        synchronise(store, small_graph())
        assert synchronise(store, renamed).unchanged == 3
        assert verify(store, renamed) == []
        assert verify(store, small_graph()) == [
            "entity country/egypt: aliases is ['Arab Republic of Egypt', 'Misr'] in the graph,"
            " ['Arab Republic of Egypt'] in the ledger"
        ]


def test_forgetting_leaves_the_other_articles(reopen: Opener) -> None:
    with reopen() as store:
        synchronise(store, small_graph())
        store.forget(["harbour", "never-read"])
        assert set(store.digests()) == {"leaflet", "north"}
        assert {row["article"] for row in store.run(statement("read/reports"))} == {"leaflet", "north"}


def test_an_article_that_fails_half_way_changes_nothing(reopen: Opener) -> None:
    stranger = replace(report("r20", "harbour", "Kenya MET Norway", "They met."), object="country/atlantis")
    broken = change(small_graph(), "harbour", reports=(stranger,))
    with reopen() as store:
        synchronise(store, small_graph())
        with pytest.raises(StoreError, match="atlantis"):
            synchronise(store, broken)
        assert verify(store, small_graph()) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "quotes \" ' `",
        "back\\slash",
        "new\nline",
        "Ünïcödé 北京 \U0001f54a",
        "$parameter {name}",
        "a" * 100_000,
        "\t",
    ],
)
def test_any_text_comes_back_as_it_was(reopen: Opener, text: str) -> None:
    odd = graph(Article("odd", text, text, date(2024, 1, 1), text, text), report("o", "odd", "Kenya MET Egypt", text))
    with reopen() as store:
        synchronise(store, [odd])
        assert verify(store, [odd]) == []


def test_an_article_without_reports_is_shown(reopen: Opener) -> None:
    empty = [graph(Article("empty", "Nothing happened."))]
    with reopen() as store:
        assert synchronise(store, empty).added == ("empty",)
        assert verify(store, empty) == []
        assert synchronise(store, []).removed == ("empty",)
        assert verify(store, []) == []


def test_it_says_what_made_it(reopen: Opener) -> None:
    with reopen() as store:
        meta = store.meta()
    assert (meta.pipeline, meta.vocabulary) == ("en_test 1.0", VOCABULARY.sha256)


@pytest.mark.parametrize("query", ["MATCH (", "MATCH (n:Nobody) RETURN n", "RETURN nothing(1)"])
def test_a_wrong_query_is_the_askers_fault(reopen: Opener, query: str) -> None:
    with reopen() as store, pytest.raises(QuestionError):
        store.run(query)


def test_values_come_back_without_the_engines_names(reopen: Opener) -> None:
    with reopen() as store:
        synchronise(store, small_graph())
        (row,) = store.run("MATCH (a:Entity {name: 'Kenya'})-[r:COOPERATED_WITH]->(b) RETURN a, r")
    assert row["a"] == {
        "label": "Entity",
        "id": "country/kenya",
        "name": "Kenya",
        "kind": "Country",
        "named": True,
        "aliases": [],
    }
    assert row["r"]["label"] == "COOPERATED_WITH"
    assert "topic" not in row["r"]
