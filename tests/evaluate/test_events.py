"""Reports of one event against clusters written by hand: of the articles in seeds/, and of others on the same events.

The files list the words that tell an event more than once, by their offset in the article; every other predicate is an
event of its own. Offices are in it too, one for each holder.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.countries import load_countries
from kg.evaluate.clusters import b_cubed
from kg.evaluate.events import gold_events, read_events, score_pairs
from kg.evaluate.figures import Score
from kg.pipeline import Reader
from kg.read import read
from kg.resolve import resolve
from kg.types import Article, ArticleGraph, Judgements, Report, Triple
from kg.vocabulary import load_vocabulary

REPOSITORY = Path(__file__).parents[2]
GOLD = REPOSITORY / "tests" / "gold"
PARTS = {"seeds": (REPOSITORY / "seeds", GOLD / "events.tsv"), "retold": (GOLD / "retold", GOLD / "retold.tsv")}


def articles(part: str) -> list[Article]:
    return list(read([PARTS[part][0]], on_error=lambda error: None))


@pytest.mark.parametrize("part", PARTS)
def test_offsets_are_those_of_the_articles(part: str) -> None:
    texts = {article.id: article.text for article in articles(part)}
    for (article, start), (_, word) in read_events(PARTS[part][1]).items():
        assert texts[article].startswith(word, start), (article, start, word)


@pytest.mark.parametrize(
    ("part", "b3_recall", "pair_recall"),
    [
        ("seeds", 0.96, 0.65),  # measured: precision 1.0, recall 0.97; pairs 0.74
        ("retold", 0.86, 0.28),  # measured: precision 1.0, recall 0.88; pairs 0.33
    ],
)
def test_reports_of_one_event_are_fused(part: str, b3_recall: float, pair_recall: float) -> None:
    vocabulary, words = load_vocabulary(), read_events(PARTS[part][1])
    readings = list(Reader("en_kg_news", vocabulary).read(articles(part)))
    symmetric = {name for name, relation in vocabulary.relations.items() if relation.symmetric}
    graphs = list(resolve(readings, Judgements(), load_countries(), symmetric=symmetric))
    reports = [report for graph in graphs for report in graph.reports]
    gold = gold_events(reports, words)
    score = b_cubed(gold, {report.id: report.event for report in reports})
    alone = b_cubed(gold, {r.id: (r.article, r.triple.predicate_start) for r in reports})
    assert score.precision >= 0.99
    assert score.recall >= max(b3_recall, alone.recall)
    pairs = score_pairs(graphs, words)
    assert pairs is not None
    assert pairs.precision >= 0.93
    assert pairs.recall >= pair_recall


def told(article: str, at: int, predicate: str, event: str) -> Report:
    triple = Triple(0, "MET", 1, "s", "o", predicate, at, at + len(predicate), "sentence", at, at + 20)
    return Report(f"{article}-{at}-{event}", event, article, "ana", "lea", triple)


def graph(*reports: Report) -> ArticleGraph:
    return ArticleGraph(Article(reports[0].article, "text"), (), reports, {})


WORDS = {("a", 4): ("talks", "met"), ("b", 0): ("talks", "meeting")}


@pytest.mark.parametrize(
    "graphs, expected",
    [
        ([graph(told("a", 0, "had met", "1")), graph(told("b", 0, "meeting", "1"))], Score(1, 0, 0)),
        ([graph(told("a", 0, "had met", "1")), graph(told("b", 0, "meeting", "2"))], Score(0, 1, 0)),
        ([graph(told("a", 0, "had met", "1"), told("a", 30, "phoned", "1"))], Score(0, 0, 1)),
        ([graph(told("a", 0, "had met", "1"), told("a", 0, "had met", "1"))], Score(0, 0, 0)),
        ([graph(told("c", 0, "met", "1"), told("c", 30, "met", "1"))], None),
    ],
)
def test_pairs_of_predicates_that_tell_one_event(graphs: list[ArticleGraph], expected: Score | None) -> None:
    assert score_pairs(graphs, WORDS) == expected
