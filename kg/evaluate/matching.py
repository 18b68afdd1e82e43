"""Which found triple answers to which of the gold, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass

from kg.evaluate.agreement import PROPERTIES, same_triple
from kg.evaluate.types import FoundTriple, GoldTriple, Passage
from kg.vocabulary import RELATES_TO

Fits = Callable[[GoldTriple, FoundTriple], bool]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a triple: both sides where it is right, one where it is missing or superfluous.

    wrong: the properties in which a right triple differs from the gold.
    """

    passage: Passage
    gold: GoldTriple | None
    found: FoundTriple | None
    wrong: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        """In one word: "right", "missing", "superfluous", or "optional" for what was found of the optional triples."""
        if self.gold is None:
            return "superfluous"
        if self.found is None:
            return "missing"
        return "optional" if self.gold.optional else "right"


def by_relation(gold: GoldTriple, found: FoundTriple) -> bool:
    """The relation is one of the gold's."""
    return found.relation in gold.relations


def by_category(gold: GoldTriple, found: FoundTriple) -> bool:
    """The PLOVER type is one of the gold's."""
    return found.category in gold.categories and (found.category is not None or by_relation(gold, found))


def by_ends(gold: GoldTriple, found: FoundTriple) -> bool:
    """Any relation will do: the two were brought together."""
    return True


def outcomes(passages: Iterable[Passage], symmetric: Container[str], fits: Fits = by_relation) -> Iterator[Outcome]:
    """The outcome of every triple, gold's and found.

    symmetric: undirected relations.  fits: how much of the relation has to be right.
    Optional triples of the gold are never missing, and RELATES_TO, which claims no relation, is never superfluous.
    """
    for passage in passages:
        gold, found = passage.gold, passage.found
        pairs = _pairs(passage, symmetric, fits)
        matched_gold, matched_found = ({pair[side] for pair in pairs} for side in (0, 1))
        for g, f in pairs:
            yield Outcome(passage, gold[g], found[f], _wrong(gold[g], found[f]))
        for g, triple in enumerate(gold):
            if g not in matched_gold and not triple.optional:
                yield Outcome(passage, triple, None)
        for f, extra in enumerate(found):
            if f not in matched_found and extra.relation != RELATES_TO:
                yield Outcome(passage, None, extra)


def _pairs(passage: Passage, symmetric: Container[str], fits: Fits) -> list[tuple[int, int]]:
    """Positions of triples that answer to one another, each at most once: required ones first, then the most alike."""
    candidates = [
        (one.optional, len(_wrong(one, other)), g, f)
        for g, one in enumerate(passage.gold)
        for f, other in enumerate(passage.found)
        if fits(one, other) and same_triple(one, other, symmetric=other.relation in symmetric)
    ]
    pairs: dict[int, int] = {}
    for _, _, g, f in sorted(candidates):
        if g not in pairs and f not in pairs.values():
            pairs[g] = f
    return sorted(pairs.items())


def _wrong(gold: GoldTriple, found: FoundTriple) -> tuple[str, ...]:
    return tuple(name for name, agrees in PROPERTIES.items() if agrees(gold, found) is False)
