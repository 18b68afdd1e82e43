"""The store on a Neo4j server: whole articles in batches, each batch one transaction that may be done twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from kg import __version__
from kg.errors import QuestionError, StoreError
from kg.store.base import SCHEMA, Meta, Store
from kg.store.neo4j_connection import OWN_LABELS, Connection, connected
from kg.store.neo4j_schema import undeclared
from kg.store.rows import Row, batches, chunks, entity_row
from kg.store.statements import statement
from kg.types import Kind

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from kg.store.rows import ArticleRows
    from kg.store.server import Server
    from kg.types import Entity
    from kg.vocabulary import Vocabulary

Item = TypeVar("Item")

REPORTS_OF_A_BATCH = 5_000  # of 1,000 to 10,000 the fastest, with a few MB on either side
ARTICLES_OF_A_BATCH = 1_000
ENTITIES_OF_A_BATCH = 10_000


class Neo4jStore(Store):
    """A graph in a database of a Neo4j server; several may write and read at the same time."""

    def __init__(self, server: Server, vocabulary: Vocabulary, *, read_only: bool) -> None:
        super().__init__(vocabulary)
        self.server = server
        self.written: dict[str, Entity] = {}  # entities as this process wrote them, so that each is written once
        self.connection = Connection(server, read_only=read_only)
        try:
            self.check_schema(must_exist=read_only)
        except BaseException:
            self.close()
            raise

    def check_schema(self, *, must_exist: bool) -> None:
        """Refuse a graph of another schema, one that is not kg's, and none at all where it must exist."""
        meta = found_meta(self.connection)
        if meta is None and must_exist:
            raise StoreError(f"{self.server}: no graph of kg here. Make one with `kg build`.")
        if meta is not None and meta.schema != SCHEMA:
            raise StoreError(
                f"{self.server}: its schema is {meta.schema}, this kg's {SCHEMA}. Make it again with `kg rebuild`."
            )

    @property
    def location(self) -> str:
        return str(self.server)

    def create_schema(self, pipeline: str) -> None:
        meta = found_meta(self.connection)
        found = self.connection.rows(statement("schema/neo4j/declared"))
        self.connection.write(partial(declare, undeclared(self.vocabulary, found).values()))
        row = {
            "schema": SCHEMA,
            "kg": __version__,
            "pipeline": pipeline or (meta.pipeline if meta else ""),
            "vocabulary": self.vocabulary.sha256,
        }
        self.connection.write(lambda transaction: transaction.run(statement("write/meta"), row).consume())

    def meta(self) -> Meta:
        meta = found_meta(self.connection)
        if meta is None:
            raise StoreError(f"{self.server}: no graph of kg here. Make one with `kg build`.")
        return meta

    def claim(self, ledger: str) -> None:
        self.check_ledger(ledger)
        self.connection.write(lambda transaction: transaction.run(statement("write/ledger"), ledger=ledger).consume())

    def digests(self) -> dict[str, str]:
        rows = self.connection.rows(statement("read/digests"))
        return {row["id"]: row["digest"] for row in rows if row["id"] is not None}  # what has none is not kg's

    def replace(self, articles: Iterable[ArticleRows]) -> None:
        for batch in batches(map(self.checked, articles), reports=REPORTS_OF_A_BATCH, count=ARTICLES_OF_A_BATCH):
            if not self.put(batch, self.unwritten(batch)):
                # Another loader has taken an entity out that this one had written: write all of them again.
                self.written.clear()
                if not self.put(batch, self.unwritten(batch)):
                    raise StoreError(f"{self.server}: another kg takes out what this one writes. Run kg again.")

    def unwritten(self, batch: list[ArticleRows]) -> list[Entity]:
        """Entities of the batch that are new or have changed since this process wrote them, by id."""
        entities = {entity.id: entity for article in batch for entity in article.entities}
        return [entity for key, entity in sorted(entities.items()) if self.written.get(key) != entity]

    def put(self, batch: list[ArticleRows], entities: list[Entity]) -> bool:
        """Replace the articles of a batch in one transaction; False when the graph lacks an entity they need."""
        try:
            self.connection.write(partial(put, batch, entities))
        except LostEntityError:
            return False
        self.written.update((entity.id, entity) for entity in entities)
        return True

    def forget(self, article_ids: Iterable[str]) -> None:
        for ids in chunks(article_ids, ARTICLES_OF_A_BATCH):
            self.connection.write(partial(forget, ids))

    def revise(self, changed: Iterable[Entity], gone: Iterable[str]) -> None:
        for entities in chunks(changed, ENTITIES_OF_A_BATCH):
            self.connection.write(partial(write_entities, entities))
            self.written.update((entity.id, entity) for entity in entities)
        for ids in chunks(gone, ENTITIES_OF_A_BATCH):
            self.connection.write(partial(forget_entities, ids))
            for entity_id in ids:
                self.written.pop(entity_id, None)

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        rows, unknown = self.connection.read(cypher, parameters)
        known = {*Kind, *OWN_LABELS, "MENTIONS", *self.vocabulary.relations}
        for name in unknown:
            if name.split()[-1] not in known:
                raise QuestionError(f"The graph has no {name}.")
        return rows

    def close(self) -> None:
        self.connection.close()


class LostEntityError(Exception):
    """An entity that a batch needs is not in the graph."""


def found_meta(connection: Connection) -> Meta | None:
    """What made the graph of a database; None where there is none, StoreError where one is not kg's."""
    for row in connection.rows(statement("read/meta")):
        return Meta(**row)
    (owned,) = connection.rows(statement("read/neo4j/owned"))
    if owned["nodes"]:
        raise StoreError(
            f"{connection.server}: its {owned['nodes']} nodes labelled Article or Entity are not kg's. "
            "Name another database with --database."
        )
    return None


def discard_graph(server: Server) -> None:
    """Take a graph of kg out of a database; whatever else is in the database stays."""
    with connected(server) as connection:
        if found_meta(connection) is None:
            return
        for what in ("digests", "entities", "articles"):
            while connection.write(partial(discard, f"write/neo4j/discard_{what}")):
                pass
        connection.write(lambda transaction: transaction.run(statement("write/neo4j/discard_meta")).consume())


def discard(name: str, transaction: ManagedTransaction) -> int:
    """Take some of the graph out; how much was left to take."""
    record = transaction.run(statement(name), limit=ENTITIES_OF_A_BATCH).single(strict=True)
    return int(record["touched"])


def declare(declarations: Iterable[str], transaction: ManagedTransaction) -> None:
    """Declare constraints and indexes."""
    for declaration in declarations:
        transaction.run(declaration).consume()


def put(batch: list[ArticleRows], entities: list[Entity], transaction: ManagedTransaction) -> None:
    """Replace articles; raises LostEntityError when an end is not there."""
    clear([article.id for article in batch], transaction)
    rows = [article.article | {"relations": relations(article)} for article in batch]
    transaction.run(statement("write/neo4j/articles"), rows=rows).consume()
    write_entities(entities, transaction)
    write_edges("mentions", [row for article in batch for row in article.mentions], transaction)
    write_edges("reports", [row for article in batch for row in article.reports], transaction)


def relations(article: ArticleRows) -> list[str]:
    """The relations of an article's reports, in alphabetical order."""
    return sorted({row["relation"] for row in article.reports})


def clear(articles: list[str], transaction: ManagedTransaction) -> None:
    """Lock the articles' nodes, and take their old reports and mentions out."""
    old = list(transaction.run(statement("write/neo4j/claim_articles"), articles=sorted(articles)))
    for relation, ids in old:
        quoted = relation.replace("`", "``")  # it comes from the graph, where anyone may have written it
        cypher = statement("write/neo4j/clear_reports").replace("RELATION", quoted)
        transaction.run(cypher, articles=ids).consume()
    transaction.run(statement("write/neo4j/clear_mentions"), articles=articles).consume()


def write_edges(what: str, rows: list[Row], transaction: ManagedTransaction) -> None:
    """Write "mentions" or "reports"; Cypher passes over a row whose ends it does not find, so they are counted."""
    record = transaction.run(statement(f"write/neo4j/{what}"), rows=rows).single(strict=True)
    if record["written"] != len(rows):
        raise LostEntityError


def write_entities(entities: Iterable[Entity], transaction: ManagedTransaction) -> None:
    """Write the properties of entities, made where they are new."""
    transaction.run(statement("write/neo4j/entities"), rows=list(map(entity_row, entities))).consume()


def forget(articles: list[str], transaction: ManagedTransaction) -> None:
    """Take articles out."""
    clear(articles, transaction)
    transaction.run(statement("write/neo4j/forget_articles"), articles=articles).consume()


def forget_entities(ids: list[str], transaction: ManagedTransaction) -> None:
    """Take entities out that nothing is said of."""
    transaction.run(statement("write/neo4j/forget_entities"), ids=ids).consume()
