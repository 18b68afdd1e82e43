"""Clusters against clusters; every figure was reckoned by hand."""

import pytest

from kg.evaluate.clusters import Score, b_cubed, ceaf_e


def labels(text: str) -> dict:
    """ "ab c": items a and b in one cluster, c in another."""
    return {item: number for number, cluster in enumerate(text.split()) for item in cluster}


@pytest.mark.parametrize(
    ("gold", "found", "precision", "recall"),
    [
        ("ab c", "ab c", 1, 1),
        ("ab c", "c ba", 1, 1),
        ("ab", "a b", 1, 1 / 2),
        ("a b", "ab", 1 / 2, 1),
        ("abc de", "ab cde", (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5, (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5),
        ("ab x", "ab y", 1, 1),
        ("abx", "ab", 1, 1),
        ("x", "y", 0, 0),
        ("", "", 0, 0),
    ],
)
def test_b_cubed(gold: str, found: str, precision: float, recall: float) -> None:
    score = b_cubed(labels(gold), labels(found))
    assert (score.precision, score.recall) == pytest.approx((precision, recall))


@pytest.mark.parametrize(
    ("gold", "found", "precision", "recall"),
    [
        ("ab c", "c ba", 1, 1),
        ("ab", "a b", 1 / 3, 2 / 3),
        ("a b", "ab", 2 / 3, 1 / 3),
        ("abc de", "ab cde", (4 / 5 + 4 / 5) / 2, (4 / 5 + 4 / 5) / 2),
        ("abcd e", "abce d", 2 / 5, 2 / 5),  # abcd with abce first would leave 3 / 8
        ("x", "y", 0, 0),
    ],
)
def test_ceaf_e(gold: str, found: str, precision: float, recall: float) -> None:
    score = ceaf_e(labels(gold), labels(found))
    assert (score.precision, score.recall) == pytest.approx((precision, recall))


def test_f1_of_nothing_is_nothing() -> None:
    assert (Score(0, 0).f1, Score(1, 0.5).f1) == (0, pytest.approx(2 / 3))
