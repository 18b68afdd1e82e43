"""Named entities that were found against those of the gold, article by article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.evaluate.agreement import same_entity
from kg.evaluate.types import GoldEntity
from kg.types import ArticleGraph, Entity


@dataclass(frozen=True, slots=True)
class EntityOutcome:
    """What became of an entity: both sides where it is right, one where it is missing or superfluous."""

    document: str
    gold: GoldEntity | None
    found: Entity | None

    @property
    def kind(self) -> str:
        """In one word: "right", "missing", "superfluous"."""
        if self.gold is None:
            return "superfluous"
        return "missing" if self.found is None else "right"


def entity_outcomes(gold: Iterable[GoldEntity], graphs: Iterable[ArticleGraph]) -> Iterator[EntityOutcome]:
    """The outcome of every named entity of the articles that have gold, but of optional ones.

    An entity is right when it goes by a name of the gold and is of its kind. One entity in two nodes is right once and
    superfluous once.
    """
    by_document: dict[str, list[GoldEntity]] = {}
    for entity in gold:
        by_document.setdefault(entity.document, []).append(entity)
    for graph in graphs:
        if graph.article.id in by_document:
            yield from _of_article(by_document[graph.article.id], graph)


def _of_article(gold: list[GoldEntity], graph: ArticleGraph) -> Iterator[EntityOutcome]:
    named = [entity for entity in graph.entities if entity.named and entity.id in graph.mentions]
    left = {entity.id: entity for entity in named}
    for expected in sorted(gold, key=lambda entity: entity.optional):
        found = next((entity for entity in left.values() if _same(expected, entity)), None)
        if found is not None:
            del left[found.id]
        if not expected.optional:
            yield EntityOutcome(graph.article.id, expected, found)
    for entity in left.values():
        yield EntityOutcome(graph.article.id, None, entity)


def _same(gold: GoldEntity, found: Entity) -> bool:
    return found.kind in gold.kinds and same_entity(gold.names, (found.name, *found.aliases))
