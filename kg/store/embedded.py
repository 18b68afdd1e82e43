"""The store in a file: LadybugDB inside this process, beside the ledger in the graph's folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from kg import __version__
from kg.errors import StoreError
from kg.store.base import SCHEMA, Meta, Store
from kg.store.embedded_connection import Connection
from kg.store.embedded_copy import Files, write_files
from kg.store.recovery import DATABASE, ended_uncleanly, filling
from kg.store.rows import chunks, entity_row
from kg.store.statements import statement, statements

if TYPE_CHECKING:
    from kg.store.rows import ArticleRows
    from kg.types import Entity
    from kg.vocabulary import Relation, Vocabulary

# The engine keeps 8 MB for each edge table written to since the last checkpoint, and a checkpoint takes 50 ms for each:
# one every 100 tables keeps a build below 1 GB, one every 40 made it four times slower.
TABLES_BEFORE_CHECKPOINT = 100
TABLES_OF_A_COPY = 20  # in one transaction: of 5 to 100 the fastest, and 100 take twice the memory
ARTICLES_WORTH_COPYING = 100  # a statement for each row takes as long for them as a copy to every table
ARTICLES_OF_A_BATCH = 1_000


class EmbeddedStore(Store):
    """A graph in `folder`/graph.lbug. One process may write; others may read at the same time."""

    def __init__(self, folder: Path, vocabulary: Vocabulary, *, read_only: bool) -> None:
        super().__init__(vocabulary)
        self.touched: set[str] = set()  # relations written to since the last checkpoint
        self.written: dict[str, Entity] = {}  # entities as this process wrote them, so that each is written once
        self.path = folder / DATABASE
        self.connection = Connection(self.path, read_only=read_only, check=check_schema)

    @property
    def location(self) -> str:
        return str(self.path)

    def create_schema(self, pipeline: str) -> None:
        if self.connection.execute(statement("schema/embedded/tables")):
            check_schema(self.connection)
            pipeline = pipeline or self.meta().pipeline
        with self.transaction():
            for declaration in statements("schema/embedded/nodes"):
                self.connection.execute(declaration)
            for relation in self.vocabulary.relations:
                self.connection.execute(statement("schema/embedded/relation").replace("RELATION", relation))
            row = {"schema": SCHEMA, "kg": __version__, "pipeline": pipeline, "vocabulary": self.vocabulary.sha256}
            self.connection.execute(statement("write/meta"), row)

    def meta(self) -> Meta:
        return found_meta(self.connection)

    def relations(self) -> list[Relation]:
        tables = {row["name"] for row in self.run(statement("schema/embedded/tables"))}
        return [relation for relation in super().relations() if relation.name in tables]

    def claim(self, ledger: str) -> None:
        self.check_ledger(ledger)
        self.connection.execute(statement("write/ledger"), {"ledger": ledger})

    def digests(self) -> dict[str, str]:
        return {row["id"]: row["digest"] for row in self.run(statement("read/digests"))}

    def replace(self, articles: Iterable[ArticleRows]) -> None:
        ahead = map(self.checked, articles)
        if self.is_empty():
            self.fill(ahead)
            return
        first = list(islice(ahead, ARTICLES_WORTH_COPYING))
        if len(first) == ARTICLES_WORTH_COPYING:
            self.add(chain(first, ahead))
            return
        for article in first:
            with self.transaction():
                self.write(article)
            self.checkpoint()

    def is_empty(self) -> bool:
        """Whether there is no article and no entity in the graph."""
        return not self.connection.execute(statement("read/embedded/anything"))

    def fill(self, articles: Iterable[ArticleRows]) -> None:
        """Put articles into an empty graph; until all are there it is marked, and one that dies is begun again."""
        with TemporaryDirectory(dir=self.path.parent) as folder:
            files = write_files(articles, Path(folder))
            filling(self.path).touch()
            self.copy(files)
        filling(self.path).unlink()

    def add(self, articles: Iterable[ArticleRows]) -> None:
        """Put many articles beside others that are read meanwhile; each has its digest once all of it is there."""
        digests: dict[str, str] = {}

        def without_digest() -> Iterator[ArticleRows]:
            for article in articles:
                digests[article.id] = article.digest
                yield replace(article, article=article.article | {"digest": ""})

        with TemporaryDirectory(dir=self.path.parent) as folder:
            known = {row["id"] for row in self.run(statement("read/embedded/entity_ids"))}
            files = write_files(without_digest(), Path(folder), known=known)
            self.forget(digests.keys() & self.digests().keys())
            self.copy(files)
        for some in chunks(digests.items(), ARTICLES_OF_A_BATCH):
            rows = [{"id": article, "digest": digest} for article, digest in some]
            self.connection.execute(statement("write/embedded/digests"), {"rows": rows})

    def copy(self, files: Files) -> None:
        """Copy files table by table, some of them in one transaction, and write what fits no file row by row."""
        for group in chunks(files.copies, TABLES_OF_A_COPY):
            with self.transaction():
                for cypher in group:
                    self.connection.execute(cypher)
            self.connection.execute("CHECKPOINT")
        self.written.update(files.entities)
        for article in files.others:
            with self.transaction():
                self.write(article)

    def write(self, article: ArticleRows) -> None:
        """Put the reports of one article in the place of its old ones."""
        if self.connection.execute(statement("read/article"), {"article": article.id}):
            self.clear([article.id])
        self.connection.execute(statement("write/embedded/article"), article.article)
        self.write_entities(article.entities)
        for mention in article.mentions:
            self.create(statement("write/embedded/mention"), mention)
        for report in article.reports:
            row = {"sentence_end" if key == "end" else key: value for key, value in report.items()}  # END is reserved
            self.create(statement("write/embedded/report").replace("RELATION", row["relation"]), row)
            self.touched.add(row["relation"])

    def create(self, cypher: str, row: dict[str, Any]) -> None:
        """Create one edge; an end that is not there is an error, where the engine would create nothing."""
        if not self.connection.execute(cypher, row):
            raise StoreError(f"{self.path}: an end of {row} is no entity of its article.")

    def clear(self, articles: list[str]) -> None:
        """Take the reports and mentions of articles out."""
        for cypher in statements("write/embedded/clear_articles"):
            self.connection.execute(cypher, {"articles": articles})

    def forget(self, article_ids: Iterable[str]) -> None:
        for articles in chunks(article_ids, ARTICLES_OF_A_BATCH):
            with self.transaction():
                self.clear(articles)
                self.connection.execute(statement("write/embedded/forget_articles"), {"articles": articles})

    def revise(self, changed: Iterable[Entity], gone: Iterable[str]) -> None:
        with self.transaction():
            self.write_entities(changed)
            for entity_id in gone:
                self.written.pop(entity_id, None)
                self.connection.execute(statement("write/embedded/forget_entity"), {"id": entity_id})

    def write_entities(self, entities: Iterable[Entity]) -> None:
        """Write entities that are new or have changed since this process wrote them."""
        for entity in entities:
            if self.written.get(entity.id) != entity:
                self.connection.execute(statement("write/embedded/entity"), entity_row(entity))
                self.written[entity.id] = entity

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        return self.connection.read(cypher, parameters)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        try:
            with self.connection.transaction():
                yield
        except BaseException:
            self.written.clear()
            raise

    def checkpoint(self) -> None:
        """Write to the file what the log holds once many tables were touched, and free their memory."""
        if len(self.touched) >= TABLES_BEFORE_CHECKPOINT:
            self.connection.execute("CHECKPOINT")
            self.touched.clear()

    def close(self) -> None:
        self.connection.close()


def found_meta(connection: Connection) -> Meta:
    """What made the graph; raises RuntimeError or ValueError where it is none of kg."""
    (row,) = connection.execute(statement("read/meta"))
    return Meta(**row)


def check_schema(connection: Connection) -> None:
    """Refuse what is no graph of kg, or of another schema."""
    path = connection.path
    try:
        schema = found_meta(connection).schema
    except (RuntimeError, ValueError) as error:
        if ended_uncleanly(path):
            raise StoreError(f"{path}: its making was cut short. `kg rebuild` makes it again.") from error
        raise StoreError(f"{path}: no graph of kg. Name another folder with --store.") from error
    if schema != SCHEMA:
        raise StoreError(f"{path}: its schema is {schema}, this kg's {SCHEMA}. Make it again with `kg rebuild`.")
