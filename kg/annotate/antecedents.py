"""Which candidate a pronoun most likely means: facts, weighed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from math import exp

from kg.annotate.phrases import Phrase
from kg.annotate.salience import Candidate


def rank(candidates: Sequence[Candidate], weights: Mapping[str, float]) -> tuple[Phrase, float]:
    """The likeliest candidate and its probability; that it is nobody of them is a choice of its own.

    A mention-ranking model after Durrett and Klein, "Easy victories and uphill battles in coreference resolution"
    (EMNLP 2013).
    """
    scores = [exp(sum(weights.get(fact, 0.0) for fact in candidate.facts)) for candidate in candidates]
    best = max(range(len(scores)), key=scores.__getitem__)
    return candidates[best].phrase, scores[best] / (1 + sum(scores))


@cache
def load_weights() -> dict[str, dict[str, float]]:
    """What each fact weighs, for "he" and "she" (person) and for "they" (several)."""
    data = tomllib.loads(files("kg.data").joinpath("antecedents.toml").read_text(encoding="utf-8"))
    return {kind: dict(table) for kind, table in data.items()}
