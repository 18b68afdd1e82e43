"""Time expressions against their gold: overlap, values, what is optional."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from kg.evaluate.dates import (
    DatedSentence,
    GoldDate,
    dated_articles,
    dates_of_sentences,
    pair_dates,
    read_dates,
    score_dates,
)
from kg.evaluate.types import Document
from kg.types import Article, DateMention, Interval

GOLD = Path(__file__).parents[1] / "gold" / "dates.jsonl"


def gold(start: int, end: int, *values: str, optional: bool = False) -> GoldDate:
    return GoldDate(start, end, values, optional)


def found(start: int, end: int, timex3: str | None) -> DateMention:
    return DateMention(start, end, Interval(None, None, None, "phrase"), timex3)


@pytest.mark.parametrize(
    ("expected", "mentions", "counts"),
    [
        ([gold(0, 6, "2024-04-08")], [found(0, 6, "2024-04-08")], (1, 1, 1, 1)),
        ([gold(0, 6, "2024-04-08")], [found(3, 12, "2024-04-08")], (1, 1, 1, 1)),
        ([gold(0, 6, "2024-04-08")], [found(6, 12, "2024-04-08")], (1, 1, 0, 0)),
        ([gold(0, 6, "2024-04-08")], [found(0, 6, "2024-04-15")], (1, 1, 1, 0)),
        ([gold(0, 6, "2024-04-08")], [found(0, 6, None)], (1, 1, 1, 0)),
        ([gold(0, 6, "P2Y", "2022")], [found(0, 6, "2022")], (1, 1, 1, 1)),
        ([gold(0, 6, "P2Y")], [], (1, 0, 0, 0)),
        ([], [found(0, 6, "P2Y")], (0, 1, 0, 0)),
        ([gold(0, 6, "P2Y", optional=True)], [], (0, 0, 0, 0)),
        ([gold(0, 6, "P2Y", optional=True)], [found(0, 6, "P1D")], (0, 0, 0, 0)),
        ([gold(0, 6, "P2Y"), gold(7, 9, "2024")], [found(0, 9, "2024")], (2, 1, 1, 0)),
        ([gold(0, 9, "2024")], [found(0, 6, "P2Y"), found(7, 9, "2024")], (1, 2, 1, 0)),
    ],
)
def test_scores(expected: list[GoldDate], mentions: list[DateMention], counts: tuple[int, int, int, int]) -> None:
    scores = score_dates([(expected, mentions)])
    assert (scores.gold, scores.found, scores.matched, scores.right) == counts


def test_measures() -> None:
    scores = score_dates([([gold(0, 6, "P2Y"), gold(9, 12, "2024")], [found(0, 6, "P2Y")]), ([], [])])
    assert (scores.precision, scores.recall, scores.accuracy) == (1.0, 0.5, 1.0)
    assert scores.f1 == scores.value_f1 == pytest.approx(2 / 3)
    nothing = score_dates([])
    assert (nothing.precision, nothing.recall, nothing.f1, nothing.accuracy) == (0.0, 0.0, 0.0, 0.0)


def test_errors_are_the_pairs_that_differ() -> None:
    expected, mention = gold(0, 6, "P2Y"), found(8, 9, "2024")
    assert list(pair_dates([expected], [mention])) == [(expected, None), (None, mention)]


def test_the_gold_is_well_formed() -> None:
    sentences = read_dates(GOLD)
    assert len({sentence.id for sentence in sentences}) == len(sentences)
    for sentence in sentences:
        assert all(each.start < each.end and all(each.values) for each in sentence.dates)
    counts = Counter(sentence.part for sentence in sentences for each in sentence.dates if not each.optional)
    assert min(counts["open"], counts["aside"]) >= 200


def test_what_was_found_in_an_article_is_led_to_its_sentence() -> None:
    day = date(2024, 4, 10)
    document = Document(Article("a", "It rained. It snowed on Monday."), {"a-1": (0, 10), "a-2": (11, 31)})
    sentences = [
        DatedSentence("a-1", "a", day, "open", ()),
        DatedSentence("a-2", "a", day, "open", (gold(13, 19, "2024-04-08"),)),
    ]
    [article] = dated_articles(sentences, {"a": document})
    pairs = list(dates_of_sentences(sentences, {"a": document}, {"a": [found(24, 30, "2024-04-08")]}))
    assert article.published == day
    assert pairs[0] == ((), [])
    assert score_dates(pairs).right == 1
