"""Precision, recall and F1 over outcomes, and the share of right triples whose properties are right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from kg.evaluate.agreement import PROPERTIES
from kg.evaluate.dates import DateScores
from kg.evaluate.entities import EntityOutcome
from kg.evaluate.matching import Outcome, by_category, by_ends, by_relation, outcomes
from kg.evaluate.types import Passage


@dataclass(frozen=True, slots=True)
class Score:
    """How many are right, missing and superfluous.

    >>> Score(8, 2, 0).f1
    0.888...
    """

    right: int
    missing: int
    superfluous: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 when nothing was found."""
        return self._share(self.superfluous)

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 when there is none."""
        return self._share(self.missing)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def _share(self, failed: int) -> float:
        return self.right / (self.right + failed) if self.right + failed else 1.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All figures of one part of the gold.

    layers: triples by how much of the relation must be right, entities, pairs of one event and time expressions.
    properties: (right, of how many).
    """

    passages: tuple[Passage, ...]
    layers: Mapping[str, Score]
    properties: Mapping[str, tuple[int, int]]
    relations: Mapping[str, Score]
    categories: Mapping[str, Score]
    outcomes: tuple[Outcome, ...]
    entities: tuple[EntityOutcome, ...] = ()


def evaluate(
    passages: Collection[Passage],
    symmetric: Collection[str],
    entities: Iterable[EntityOutcome] = (),
    dates: DateScores | None = None,
    same_event: Score | None = None,
) -> Evaluation:
    """Compare found triples with the gold.

    symmetric: undirected relations.  entities, dates, same_event: what became of entities, of time expressions and of
    pairs of predicates that tell one event, where the gold has such.
    """
    by_layer = {
        "triples": list(outcomes(passages, symmetric, by_relation)),
        "event types": list(outcomes(passages, symmetric, by_category)),
        "pairs, any relation": list(outcomes(passages, symmetric, by_ends)),
    }
    triples, of_entities = by_layer["triples"], tuple(entities)
    layers = {layer: score(of_layer) for layer, of_layer in by_layer.items()}
    if of_entities:
        layers["entities"] = score(of_entities)
    if same_event is not None:
        layers["pairs of one event"] = same_event
    if dates is not None:
        layers["time expressions"] = Score(dates.matched, dates.gold - dates.matched, dates.found - dates.matched)
    return Evaluation(
        passages=tuple(passages),
        layers=layers,
        properties=properties(triples) | ({"time value": (dates.right, dates.matched)} if dates is not None else {}),
        relations=grouped(triples, _relation),
        categories=grouped(by_layer["event types"], _category),
        outcomes=tuple(triples),
        entities=of_entities,
    )


def score(of: Iterable[Outcome | EntityOutcome]) -> Score:
    """Count outcomes by their kind."""
    counts = Counter(outcome.kind for outcome in of)
    return Score(counts["right"], counts["missing"], counts["superfluous"])


def grouped(of: Iterable[Outcome], key: Callable[[Outcome], str]) -> dict[str, Score]:
    """Scores by a property of the outcome, the most frequent first."""
    groups: dict[str, list[Outcome]] = {}
    for outcome in of:
        groups.setdefault(key(outcome), []).append(outcome)
    return {name: score(groups[name]) for name in sorted(groups, key=lambda name: (-len(groups[name]), name))}


def properties(of: Iterable[Outcome]) -> dict[str, tuple[int, int]]:
    """Of each property, how many triples that answer to the gold have it right, and of how many the gold says it."""
    right = [outcome for outcome in of if outcome.kind in ("right", "optional")]
    counts = {}
    for name, agrees in PROPERTIES.items():
        verdicts = [agrees(outcome.gold, outcome.found) for outcome in right if outcome.gold and outcome.found]
        counts[name] = (verdicts.count(True), len(verdicts) - verdicts.count(None))
    counts["all of these"] = (sum(not outcome.wrong for outcome in right), len(right))
    return counts


def _relation(outcome: Outcome) -> str:
    if outcome.found is not None:
        return outcome.found.relation
    return outcome.gold.relations[0] if outcome.gold else ""


def _category(outcome: Outcome) -> str:
    found = outcome.found.category if outcome.found is not None else None
    gold = outcome.gold.categories[0] if outcome.found is None and outcome.gold else None
    return found or gold or "outside PLOVER"
