"""The flow from articles to graph: only what changed is read and written, and the graph can be made again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kg import pipeline
from kg.errors import PipelineError
from kg.ledger import Ledger
from kg.pipeline import Reader, build, check, show
from kg.store import Store, discard, open_store
from kg.types import Article, Reading
from kg.vocabulary import load_vocabulary
from tests.interrupted_build import MadeUpReader
from tests.readings import article

READER = MadeUpReader(load_vocabulary())
ARTICLES = [article(number) for number in range(4)]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[tuple[Ledger, Store]]:
    with (
        Ledger.open(tmp_path / "ledger.db", create=True) as ledger,
        open_store(tmp_path, READER.vocabulary, pipeline=READER.name) as store,
    ):
        build(ARTICLES, READER, ledger, store)
        yield ledger, store


def edges(store: Store) -> list[dict[str, object]]:
    return store.run(
        "MATCH (a:Entity)-[r]->(b:Entity) RETURN a.id AS a, r.id AS id, r.article AS article, b.id AS b ORDER BY id"
    )


def test_building_twice_reads_nothing_and_changes_nothing(opened: tuple[Ledger, Store]) -> None:
    ledger, store = opened
    before, read = edges(store), list[Reading]()
    changes = build(ARTICLES, READER, ledger, store, on_reading=read.append)
    assert read == []
    assert (changes.added, changes.changed, changes.removed, changes.unchanged) == ((), (), (), 4)
    assert edges(store) == before


def test_a_changed_article_replaces_its_own_reports_only(opened: tuple[Ledger, Store]) -> None:
    ledger, store = opened
    before = edges(store)
    sentence = ARTICLES[2].text.split(". ")[0]
    shorter = replace(ARTICLES[2], text=f"{sentence}.", title="Corrected")
    changes = build([shorter], OneSentence(), ledger, store)
    assert shorter.id in changes.changed  # another's `event` may change with it, where both told of one event
    others = [edge for edge in before if edge["article"] != shorter.id]
    assert [edge for edge in edges(store) if edge["article"] != shorter.id] == others
    assert len(edges(store)) < len(before)
    assert check(ledger, store) == []


class OneSentence(MadeUpReader):
    """Reads the first sentence only."""

    def __init__(self) -> None:
        super().__init__(READER.vocabulary)

    def read(self, articles):  # type: ignore[no-untyped-def]
        for reading in super().read(articles):
            yield replace(reading, triples=reading.triples[:1])


def test_a_forgotten_article_leaves_no_trace(opened: tuple[Ledger, Store]) -> None:
    ledger, store = opened
    ledger.forget(ARTICLES[0].id)
    assert show(ledger, store).removed == (ARTICLES[0].id,)
    assert {edge["article"] for edge in edges(store)} == {each.id for each in ARTICLES[1:]}
    assert check(ledger, store) == []


def test_the_graph_is_made_again_from_the_ledger(opened: tuple[Ledger, Store], tmp_path: Path) -> None:
    ledger, store = opened
    before = edges(store)
    store.close()
    discard(tmp_path)
    with open_store(tmp_path, READER.vocabulary, pipeline=READER.name) as again:
        assert edges(again) == []
        assert len(show(ledger, again).added) == 4
        assert edges(again) == before


def test_what_another_vocabulary_read_is_read_again_on_request_only(opened: tuple[Ledger, Store]) -> None:
    ledger, store = opened
    read = list[Reading]()
    assert ledger.stale(READER.name, READER.vocabulary.sha256) == 4
    build(ARTICLES, READER, ledger, store, on_reading=read.append)
    assert read == []
    build(ARTICLES, READER, ledger, store, refresh=True, on_reading=read.append)
    assert len(read) == 4


def test_a_reading_that_contradicts_itself_is_skipped_and_the_others_stay(opened: tuple[Ledger, Store]) -> None:
    ledger, store = opened

    class Broken(MadeUpReader):
        def read(self, articles):  # type: ignore[no-untyped-def]
            for reading in super().read(articles):
                triples = tuple(replace(triple, subject=99) for triple in reading.triples)
                yield replace(reading, triples=triples)

    skipped: list[Exception] = []
    before = edges(store)
    build([article(9)], Broken(READER.vocabulary), ledger, store, on_error=skipped.append)
    assert len(skipped) == 1
    assert edges(store) == before


def test_the_bundled_pipeline_is_named_without_loading_it() -> None:
    assert Reader(pipeline.BUNDLED, READER.vocabulary).name.startswith("en_kg_news ")


def test_an_unknown_pipeline_is_named() -> None:
    with pytest.raises(PipelineError, match="en_no_such"):
        _ = Reader("en_no_such", READER.vocabulary).name


def test_no_article_loads_no_pipeline() -> None:
    nothing: list[Article] = []
    assert list(Reader("en_no_such", READER.vocabulary).annotate(nothing)) == []
