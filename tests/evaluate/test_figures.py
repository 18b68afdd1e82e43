"""Found triples against the gold: what is right, missing and superfluous, and the figures over them."""

from __future__ import annotations

import pytest

from kg.evaluate.figures import Score, evaluate
from kg.evaluate.matching import by_category, by_ends, outcomes
from kg.evaluate.types import FoundTriple, GoldTriple
from tests.evaluate.triples import day, found, gold, passage

MET = gold("Ruiz", "MET", "Okafor")


@pytest.mark.parametrize(
    ("of_gold", "of_found", "kinds"),
    [
        ([MET], [found("Ruiz", "MET", "Okafor")], "right"),
        ([MET], [found("Okafor", "MET", "Ruiz")], "right"),
        ([MET], [], "missing"),
        ([], [found("Ruiz", "MET", "Okafor")], "superfluous"),
        ([MET], [found("Ruiz", "PHONED", "Okafor")], "missing superfluous"),
        ([gold("Ruiz", "MET|PHONED", "Okafor")], [found("Ruiz", "PHONED", "Okafor")], "right"),
        ([MET], [found("Ruiz", "MET", "Okafor")] * 2, "right superfluous"),
        ([gold("Ruiz", "MET", "Okafor", optional=True)], [found("Ruiz", "MET", "Okafor")], "optional"),
        ([gold("Ruiz", "MET", "Okafor", optional=True)], [], ""),
        ([gold("Ruiz", "MET", "Okafor", optional=True), MET], [found("Ruiz", "MET", "Okafor")], "right"),
        ([MET], [found("Ruiz", "RELATES_TO", "Okafor")], "missing"),
        ([], [found("Ruiz", "RELATES_TO", "Okafor")], ""),
    ],
)
def test_outcomes(of_gold: list[GoldTriple], of_found: list[FoundTriple], kinds: str) -> None:
    assert [outcome.kind for outcome in outcomes([passage(of_gold, of_found)], {"MET"})] == kinds.split()


def test_type_and_ends_are_measured_apart() -> None:
    told = [passage([MET], [found("Ruiz", "PHONED", "Okafor")])]
    assert [outcome.kind for outcome in outcomes(told, (), by_category)] == ["right"]
    other = [passage([MET], [found("Ruiz", "RELATES_TO", "Okafor", category=None)])]
    assert [outcome.kind for outcome in outcomes(other, (), by_category)] == ["missing"]
    assert [outcome.kind for outcome in outcomes(other, (), by_ends)] == ["right"]


def test_of_equal_triples_the_ones_most_alike_are_paired() -> None:
    monday, tuesday = day("2024-04-08..2024-04-09"), day("2024-04-09..2024-04-10")
    of_gold = [gold("Ruiz", "MET", "Okafor", days=(each,)) for each in (monday, tuesday)]
    of_found = [found("Ruiz", "MET", "Okafor", days=each) for each in (tuesday, monday)]
    assert [outcome.wrong for outcome in outcomes([passage(of_gold, of_found)], ())] == [(), ()]


def test_an_optional_triple_counts_for_its_properties_only() -> None:
    told = [passage([gold("Ruiz", "MET", "Okafor", optional=True)], [found("Ruiz", "MET", "Okafor", negated=True)])]
    evaluation = evaluate(told, ())
    assert evaluation.layers["triples"] == Score(0, 0, 0)
    assert evaluation.properties["negation"] == (0, 1)


@pytest.mark.parametrize(
    ("score", "figures"),
    [
        (Score(8, 2, 0), (1.0, 0.8, 0.889)),
        (Score(3, 1, 3), (0.5, 0.75, 0.6)),
        (Score(0, 2, 3), (0.0, 0.0, 0.0)),
        (Score(0, 0, 0), (1.0, 1.0, 1.0)),
    ],
)
def test_scores(score: Score, figures: tuple[float, float, float]) -> None:
    assert (score.precision, score.recall, round(score.f1, 3)) == figures


def test_evaluation() -> None:
    told = [
        passage([MET], [found("Ruiz", "MET", "Okafor", modality="planned")]),
        passage([gold("Chile", "SUED", "Peru", categories=("ACCUSE",))], [found("Peru", "MET", "Chile")]),
        passage([], []),
    ]
    evaluation = evaluate(told, {"MET"})
    assert len(evaluation.passages) == 3
    assert evaluation.layers["triples"] == Score(1, 1, 1)
    assert evaluation.relations == {"MET": Score(1, 0, 1), "SUED": Score(0, 1, 0)}
    assert evaluation.categories == {"CONSULT": Score(1, 0, 1), "ACCUSE": Score(0, 1, 0)}
    assert evaluation.properties["modality"] == (0, 1)
    assert evaluation.properties["negation"] == (1, 1)
    assert evaluation.properties["topic"] == (0, 0)
    assert evaluation.properties["all of these"] == (0, 1)
