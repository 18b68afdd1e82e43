"""What every store can do: show the articles' reports as a graph, and answer Cypher about it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from kg.errors import QuestionError, StoreError
from kg.store.statements import statement

if TYPE_CHECKING:
    from types import TracebackType

    from kg.store.rows import ArticleRows
    from kg.types import Entity
    from kg.vocabulary import Relation, Vocabulary

SCHEMA = 2


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

    @property
    @abstractmethod
    def location(self) -> str:
        """Where the graph is, as messages name it."""

    @abstractmethod
    def create_schema(self, pipeline: str) -> None:
        """Declare nodes and one edge type per relation of the vocabulary, and write down what made the graph."""

    @abstractmethod
    def meta(self) -> Meta:
        """What made the graph."""

    def relations(self) -> list[Relation]:
        """The relations of the vocabulary that a query may name; a graph of an older vocabulary may not know all."""
        return list(self.vocabulary.relations.values())

    def check_ledger(self, ledger: str) -> None:
        """Refuse a ledger, known by its id, when the graph shows another."""
        if self.ledger() not in {"", ledger}:
            raise StoreError(
                f"{self.location}: it shows another ledger. Name that one with --ledger, or show this one in its place "
                "with `kg rebuild`."
            )

    def ledger(self) -> str:
        """Id of the ledger that the graph shows; empty as long as nothing of one was shown."""
        try:
            (row,) = self.run(statement("read/ledger"))
        except QuestionError:  # an older kg's table has no such column
            return ""
        return row["ledger"] or ""

    @abstractmethod
    def claim(self, ledger: str) -> None:
        """Write down which ledger the graph shows from now on; raises StoreError when it shows another."""

    @abstractmethod
    def digests(self) -> dict[str, str]:
        """Article id -> digest of its reports as the graph shows them."""

    @abstractmethod
    def replace(self, articles: Iterable[ArticleRows]) -> None:
        """Take the articles' old reports out and put their new ones in, each article in one transaction.

        A first load may be one as a whole: a graph that it has not filled to the end is never shown.
        """

    def checked(self, article: ArticleRows) -> ArticleRows:
        """The article; refused where a relation is not in the vocabulary or an end is no entity of the article."""
        entities = {entity.id for entity in article.entities}
        for report in article.reports:
            if report["relation"] not in self.vocabulary.relations:
                raise StoreError(f"{article.id}: {report['relation']} is no relation of the vocabulary.")
            if not {report["subject"], report["object"]} <= entities:
                raise StoreError(f"{article.id}: an end of {report} is no entity of its article.")
        return article

    @abstractmethod
    def forget(self, article_ids: Iterable[str]) -> None:
        """Take articles with their reports and mentions out; each in one transaction."""

    @abstractmethod
    def revise(self, changed: Iterable[Entity], gone: Iterable[str]) -> None:
        """Write the properties of changed entities, and take those with the ids `gone` out."""

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
