"""Which candidate a pronoun most likely means: facts, weighed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from kg.annotate.salience import Candidate


def weigh(candidates: Sequence[Candidate], weights: Mapping[str, float]) -> list[float]:
    """The probability of every candidate; that it is nobody of them is a choice of its own.

    A mention-ranking model after Durrett and Klein, "Easy victories and uphill battles in coreference resolution"
    (EMNLP 2013).
    """
    scores = [exp(sum(weights.get(fact, 0.0) for fact in candidate.facts)) for candidate in candidates]
    return [score / (1 + sum(scores)) for score in scores]


@cache
def load_weights() -> dict[str, dict[str, float]]:
    """What each fact weighs, for "he" and "she" (person) and for "they" (several)."""
    data = tomllib.loads(files("kg.data").joinpath("antecedents.toml").read_text(encoding="utf-8"))
    return {kind: dict(table) for kind, table in data.items()}
