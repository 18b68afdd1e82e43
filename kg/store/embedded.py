"""The store in a file: LadybugDB inside this process, beside the ledger in the graph's folder."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import ladybug

from kg import __version__
from kg.errors import QuestionError, StoreError
from kg.store.base import SCHEMA, Meta, Store
from kg.store.embedded_copy import can_be_copied, write_files
from kg.store.recovery import (
    DATABASE,
    DamagedStoreError,
    delete,
    ended_uncleanly,
    filling,
    is_written_to,
    marker,
    probe,
    refusal,
    set_aside,
)
from kg.store.rows import chunks, entity_row
from kg.store.statements import statement, statements

if TYPE_CHECKING:
    from kg.store.rows import ArticleRows
    from kg.types import Entity
    from kg.vocabulary import Vocabulary

BUFFER = 1 << 31  # bytes; pages come as they are needed
ADDRESS_SPACE = 1 << 40  # bytes; the engine's own default of 8 TiB is refused on some machines
# The engine keeps 8 MB for each edge table written to since the last checkpoint, and a checkpoint takes 50 ms for each:
# one every 100 tables keeps a build below 1 GB, one every 40 made it four times slower.
TABLES_BEFORE_CHECKPOINT = 100
# Beside a writer 40% of the read-only openings fail, some with false alarms of damage; a little later they work.
PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4)
FAULTS_OF_A_QUERY = (
    *("Parser", "Binder", "Catalog", "Conversion", "Overflow", "Runtime", "Interrupted"),
    "Connection exception: Cannot execute write operations",
)


class EmbeddedStore(Store):
    """A graph in `folder`/graph.lbug. One process may write; others may read at the same time."""

    def __init__(self, folder: Path, vocabulary: Vocabulary, *, read_only: bool) -> None:
        super().__init__(vocabulary)
        self.path = folder / DATABASE
        self.read_only = read_only
        self.touched: set[str] = set()  # relations written to since the last checkpoint
        self.written: dict[str, Entity] = {}  # entities as this process wrote them, so that each is written once
        self.connection: ladybug.Connection | None = None
        if read_only:
            self.open_for_reading()
        else:
            self.open_for_writing()

    def open_for_reading(self) -> None:
        """Open beside a possible writer, trying again with back-off; refuse another schema."""
        if not self.path.exists():
            raise StoreError(
                f"{self.path.parent}: no graph here. Make one with `kg build`, or name another with --store."
            )
        if filling(self.path).exists():
            raise StoreError(
                f"{self.path}: another kg fills it for the first time. Try again when it is done."
                if is_written_to(self.path)
                else f"{self.path}: its making was cut short. `kg rebuild` makes it again."
            )
        for pause in (*PAUSES, None):
            writer = ended_uncleanly(self.path)
            try:
                if writer and not is_written_to(self.path):
                    probe(self.path, read_only=True)
                self.connect()
                self.check_schema()
                return
            except (StoreError, RuntimeError) as error:
                self.close()
                if pause is None or not (writer or ended_uncleanly(self.path)):
                    raise error if isinstance(error, StoreError) else refusal(self.path, str(error)) from error
                time.sleep(pause)

    def open_for_writing(self) -> None:
        """Open alone; what an unclean end has damaged is set aside, and an empty database takes its place."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(f"{self.path.parent}: cannot be made a graph folder: {error.strerror}.") from error
        if self.path.exists() and ended_uncleanly(self.path):
            try:
                probe(self.path, read_only=False)
            except DamagedStoreError:
                set_aside(self.path)
            if filling(self.path).exists():
                delete(self.path)
        try:
            self.connect()
        except RuntimeError as error:
            raise refusal(self.path, str(error)) from error
        marker(self.path).write_text(str(os.getpid()))

    def connect(self) -> None:
        """Open the database file; raises RuntimeError as the engine does."""
        self.database = ladybug.Database(
            self.path,
            read_only=self.read_only,
            throw_on_wal_replay_failure=False,
            buffer_pool_size=BUFFER,
            max_db_size=ADDRESS_SPACE,
        )
        self.connection = ladybug.Connection(self.database)

    def create_schema(self, pipeline: str) -> None:
        if self.execute(statement("schema/embedded/tables")):
            self.check_schema()
            pipeline = pipeline or self.meta().pipeline
        with self.transaction():
            for declaration in statements("schema/embedded/nodes"):
                self.execute(declaration)
            for relation in self.vocabulary.relations:
                self.execute(statement("schema/embedded/relation").replace("RELATION", relation))
            row = {"schema": SCHEMA, "kg": __version__, "pipeline": pipeline, "vocabulary": self.vocabulary.sha256}
            self.execute(statement("write/meta"), row)

    def check_schema(self) -> None:
        """Refuse what is no graph of kg, or of another schema."""
        try:
            schema = self.meta().schema
        except (RuntimeError, ValueError) as error:
            if ended_uncleanly(self.path):
                raise StoreError(f"{self.path}: its making was cut short. `kg rebuild` makes it again.") from error
            raise StoreError(f"{self.path}: no graph of kg. Name another folder with --store.") from error
        if schema != SCHEMA:
            raise StoreError(
                f"{self.path}: its schema is {schema}, this kg's {SCHEMA}. Make it again with `kg rebuild`."
            )

    def meta(self) -> Meta:
        (row,) = self.execute(statement("read/meta"))
        return Meta(**row)

    def digests(self) -> dict[str, str]:
        return {row["id"]: row["digest"] for row in self.run(statement("read/digests"))}

    def replace(self, articles: Iterable[ArticleRows]) -> None:
        if self.is_empty():
            self.fill(articles)
            return
        for article in map(self.checked, articles):
            with self.transaction():
                self.write(article)
            self.checkpoint()

    def is_empty(self) -> bool:
        """Whether there is no article and no entity in the graph."""
        return not self.execute(statement("read/embedded/anything"))

    def fill(self, articles: Iterable[ArticleRows]) -> None:
        """Put articles into an empty graph; until all are there it is marked, and one that dies is begun again."""
        others = []

        def copied() -> Iterator[ArticleRows]:
            for article in map(self.checked, articles):
                if can_be_copied(article):
                    yield article
                else:
                    others.append(article)

        with TemporaryDirectory(dir=self.path.parent) as folder:
            copies, entities = write_files(copied(), Path(folder))
            filling(self.path).touch()
            for group in chunks(copies, TABLES_BEFORE_CHECKPOINT):
                with self.transaction():
                    for cypher in group:
                        self.execute(cypher)
                self.execute("CHECKPOINT")
        self.written.update(entities)
        for article in others:
            with self.transaction():
                self.write(article)
        filling(self.path).unlink()

    def write(self, article: ArticleRows) -> None:
        """Put the reports of one article in the place of its old ones."""
        if self.execute(statement("read/article"), {"article": article.id}):
            self.clear(article.id)
        self.execute(statement("write/embedded/article"), article.article)
        self.write_entities(article.entities)
        for mention in article.mentions:
            self.create(statement("write/embedded/mention"), mention)
        for report in article.reports:
            row = {"sentence_end" if key == "end" else key: value for key, value in report.items()}  # END is reserved
            self.create(statement("write/embedded/report").replace("RELATION", row["relation"]), row)
            self.touched.add(row["relation"])

    def create(self, cypher: str, row: dict[str, Any]) -> None:
        """Create one edge; an end that is not there is an error, where the engine would create nothing."""
        if not self.execute(cypher, row):
            raise StoreError(f"{self.path}: an end of {row} is no entity of its article.")

    def clear(self, article_id: str) -> None:
        """Take the reports and mentions of an article out."""
        for cypher in statements("write/embedded/clear_article"):
            self.execute(cypher, {"article": article_id})

    def forget(self, article_ids: Iterable[str]) -> None:
        for article_id in article_ids:
            with self.transaction():
                self.clear(article_id)
                self.execute(statement("write/embedded/forget_article"), {"article": article_id})

    def revise(self, changed: Iterable[Entity], gone: Iterable[str]) -> None:
        with self.transaction():
            self.write_entities(changed)
            for entity_id in gone:
                self.written.pop(entity_id, None)
                self.execute(statement("write/embedded/forget_entity"), {"id": entity_id})

    def write_entities(self, entities: Iterable[Entity]) -> None:
        """Write entities that are new or have changed since this process wrote them."""
        for entity in entities:
            if self.written.get(entity.id) != entity:
                self.execute(statement("write/embedded/entity"), entity_row(entity))
                self.written[entity.id] = entity

    def run(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        pauses = iter(PAUSES if self.read_only else ())
        while True:
            try:
                return self.execute(cypher, parameters)
            except RuntimeError as error:
                reason = str(error).splitlines()[0]
                if reason.startswith(FAULTS_OF_A_QUERY):
                    raise QuestionError(reason) from error
                if (pause := next(pauses, None)) is None:
                    raise StoreError(f"{self.path}: {reason}") from error
                time.sleep(pause)
                self.close()
                self.open_for_reading()

    def execute(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """Rows of one statement, reading or writing; raises RuntimeError as the engine does."""
        if self.connection is None:
            raise StoreError(f"{self.path}: closed.")
        result = self.connection.execute(cypher, dict(parameters or {}))
        if isinstance(result, list):
            raise QuestionError("One query at a time.")
        try:
            return [dict(zip(result.get_column_names(), map(plain, values), strict=True)) for values in result]
        finally:
            result.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing."""
        self.execute("BEGIN TRANSACTION")
        try:
            yield
        except BaseException:
            self.written.clear()
            with suppress(RuntimeError):  # after some errors the engine has taken everything back already
                self.execute("ROLLBACK")
            raise
        self.execute("COMMIT")

    def checkpoint(self) -> None:
        """Write to the file what the log holds once many tables were touched, and free their memory."""
        if len(self.touched) >= TABLES_BEFORE_CHECKPOINT:
            self.execute("CHECKPOINT")
            self.touched.clear()

    def close(self) -> None:
        if self.connection is None:
            return
        self.connection.close()
        self.database.close()
        self.connection = None
        if not self.read_only:
            marker(self.path).unlink(missing_ok=True)


def plain(value: Any) -> Any:
    """A value without the engine's inner names: nodes and edges become dicts of their own properties."""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if not isinstance(value, dict):
        return value
    if "_RELS" in value:
        return [plain(edge) for edge in value["_RELS"]]
    if "_LABEL" not in value:
        return {name: plain(item) for name, item in value.items()}
    properties = {name: plain(item) for name, item in value.items() if not name.startswith("_") and item is not None}
    return {"label": value["_LABEL"], **properties}
