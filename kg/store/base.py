"""What every store can do: show the articles' reports as a graph, and answer Cypher about it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from types import TracebackType

    from kg.types import ArticleGraph, Entity
    from kg.vocabulary import Vocabulary

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Meta:
    """What made a graph: version of its schema and of kg, name and version of the pipeline, hash of the vocabulary."""

    schema: int
    kg: str
    pipeline: str
    vocabulary: str


class Store(ABC):
    """A graph database that shows what the ledger says, article by article."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    @abstractmethod
    def create_schema(self, pipeline: str) -> None:
        """Declare nodes and one edge type per relation of the vocabulary, and write down what made the graph."""

    @abstractmethod
    def meta(self) -> Meta:
        """What made the graph."""

    @abstractmethod
    def digests(self) -> dict[str, str]:
        """Article id -> digest of its reports as the graph shows them."""

    @abstractmethod
    def replace(self, graph: ArticleGraph) -> None:
        """Take an article's old reports out and put its new ones in, in one transaction."""

    @abstractmethod
    def forget(self, article_id: str) -> None:
        """Take an article, its reports and its mentions out, in one transaction."""

    @abstractmethod
    def revise(self, changed: Iterable[Entity], gone: Iterable[str]) -> None:
        """Write the properties of changed entities and take those with the ids `gone` out, in one transaction."""

    @abstractmethod
    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """Rows of a reading query, one dict per row; dates are `datetime.date`.

        Raises QuestionError when the query is no Cypher of this store, StoreError when the store cannot answer.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the database; a second call does nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
