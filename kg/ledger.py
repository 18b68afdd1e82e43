"""The ledger: what the articles say and what the analyst decided, in one SQLite file; every graph derives from it."""

from __future__ import annotations

import difflib
import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import Self

from kg import rows
from kg.errors import ArticleError, LedgerError
from kg.types import Alias, Article, Judgements, Reading

APPLICATION = 0x6B676C64  # SQLite's application_id of a ledger: "kgld" in ASCII
SCHEMA = 1
LOCK_SECONDS = 5.0


class Ledger:
    """An open ledger. What `write` returned from is kept, whatever happens next; a killed write leaves nothing.

    SQLite with a rollback journal, not a write-ahead log: at rest the ledger is one file, safe to copy.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, create: bool) -> Ledger:
        """Open the ledger at `path`; with `create`, make it and its folder where there is none.

        Raises LedgerError when it is missing, locked, of another version, or no ledger.
        """
        if not create and not path.is_file():
            raise LedgerError(f"{path}: there is no ledger. `kg build PATH…` makes one; --store names its folder.")
        with _explained(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            mode = "rwc" if create else "rw"
            uri = f"{path.absolute().as_uri()}?mode={mode}"
            connection = sqlite3.connect(uri, uri=True, timeout=LOCK_SECONDS, isolation_level=None)
            try:
                _prepare(connection, path, create=create)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Release the file."""
        self._connection.close()

    def unread(
        self, articles: Iterable[Article], *, pipeline: str | None = None, vocabulary: str | None = None
    ) -> Iterator[Article]:
        """Articles that are new or whose text or metadata changed.

        pipeline, vocabulary: where given, also those that another pipeline or vocabulary read.
        """
        for article in articles:
            known = self._rows("SELECT sha256, pipeline, vocabulary FROM article WHERE id = ?", article.id)
            wanted = (article.sha256, pipeline, vocabulary)
            if not known or any(want not in (None, have) for want, have in zip(wanted, known[0], strict=True)):
                yield article

    def write(self, reading: Reading) -> None:
        """Keep a reading, in one transaction, in place of an earlier one of the same article.

        Raises ArticleError when a triple names a participant that the reading lacks; the earlier one then stays.
        """
        article = reading.article.id
        try:
            with self._transaction() as connection:
                connection.execute("DELETE FROM article WHERE id = ?", (article,))
                connection.execute(rows.INSERT_ARTICLE, rows.article_row(reading))
                connection.executemany(rows.INSERT_PARTICIPANT, rows.participant_rows(reading))
                connection.executemany(rows.INSERT_MENTION, rows.mention_rows(reading))
                connection.executemany(rows.INSERT_TRIPLE, rows.triple_rows(reading))
        except sqlite3.IntegrityError as error:
            raise ArticleError(
                f"{article}: its reading contradicts itself ({error}); the article is skipped."
            ) from error

    def forget(self, article: str) -> None:
        """Drop an article and all that was read in it. Raises LedgerError, with the nearest id, when there is none."""
        with self._transaction() as connection:
            found = connection.execute("DELETE FROM article WHERE id = ?", (article,)).rowcount
        if not found:
            near = difflib.get_close_matches(article, self.ids(), 1)
            hint = f' Did you mean "{near[0]}"?' if near else ""
            raise LedgerError(f'{self.path}: no article "{article}".{hint}')

    def ids(self) -> tuple[str, ...]:
        """Ids of all articles, in order."""
        return tuple(row["id"] for row in self._rows("SELECT id FROM article ORDER BY id"))

    def article(self, article: str) -> Article | None:
        """The article of that id, as it was read."""
        found = self._rows("SELECT * FROM article WHERE id = ?", article)
        return rows.to_article(found[0]) if found else None

    def readings(self) -> Iterator[Reading]:
        """All readings, by article id."""
        for article in self.ids():
            if reading := self.reading(article):
                yield reading

    def reading(self, article: str) -> Reading | None:
        """What was found in one article."""
        found = self._rows("SELECT * FROM article WHERE id = ?", article)
        if not found:
            return None
        mentions = self._rows("SELECT * FROM mention WHERE article = ? ORDER BY participant, ordinal", article)
        participants = self._rows("SELECT * FROM participant WHERE article = ? ORDER BY position", article)
        triples = self._rows("SELECT * FROM triple WHERE article = ? ORDER BY position", article)
        return rows.to_reading(found[0], participants, mentions, triples)

    def pipelines(self) -> tuple[str, ...]:
        """Name and version of every pipeline that read an article, in order."""
        return tuple(row["pipeline"] for row in self._rows("SELECT DISTINCT pipeline FROM article ORDER BY pipeline"))

    def identity(self) -> str:
        """What tells it from every other ledger; a copy of it is the same."""
        return str(self._rows("SELECT id FROM identity")[0]["id"])

    def version(self) -> int:
        """A number that changes whenever another process has written to the ledger."""
        return int(self._rows("PRAGMA data_version")[0]["data_version"])

    def stale(self, pipeline: str, vocabulary: str) -> int:
        """How many articles another pipeline or vocabulary read."""
        query = "SELECT count(*) AS n FROM article WHERE pipeline <> ? OR vocabulary <> ?"
        return int(self._rows(query, pipeline, vocabulary)[0]["n"])

    def judgements(self) -> Judgements:
        """All that the analyst decided, sorted."""
        judged = self._rows("SELECT * FROM judgement ORDER BY name, other")
        return Judgements(
            aliases=tuple(map(rows.to_alias, self._rows("SELECT * FROM alias ORDER BY name"))),
            merges=tuple((row["name"], row["other"]) for row in judged if row["kind"] == "merge"),
            splits=tuple(row["name"] for row in judged if row["kind"] == "split"),
        )

    def keep_aliases(self, aliases: Iterable[Alias]) -> None:
        """Replace the aliases by these, as an aliases file states them all."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM alias")
            connection.executemany(
                "INSERT INTO alias VALUES (?, ?, ?, ?)",
                [(a.name, json.dumps(a.names, ensure_ascii=False), a.kind, a.country) for a in aliases],
            )

    def merge(self, name: str, other: str) -> None:
        """Keep the analyst's word that two names are one entity; an earlier split of either no longer holds."""
        pair = sorted((name, other))
        with self._transaction() as connection:
            connection.execute("DELETE FROM judgement WHERE kind = 'split' AND name IN (?, ?)", pair)
            connection.execute("INSERT OR IGNORE INTO judgement VALUES ('merge', ?, ?)", pair)

    def split(self, name: str) -> None:
        """Keep the analyst's word that a name stands alone; earlier merges with it no longer hold."""
        with self._transaction() as connection:
            connection.execute("DELETE FROM judgement WHERE kind = 'merge' AND ? IN (name, other)", (name,))
            connection.execute("INSERT OR IGNORE INTO judgement VALUES ('split', ?, '')", (name,))

    def _rows(self, query: str, *values: object) -> list[sqlite3.Row]:
        with _explained(self.path):
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with _explained(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise


def _prepare(connection: sqlite3.Connection, path: Path, *, create: bool) -> None:
    """Check that the file is a ledger of this version; an empty file becomes one with `create`."""
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = EXTRA")  # a power cut right after a commit does not undo it either
    application, version, tables = (
        connection.execute(query).fetchone()[0]
        for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
    )
    if create and not tables and not application:
        _declare(connection)
    elif application != APPLICATION:
        raise LedgerError(f"{path}: this file is no ledger of kg. Name another folder with --store.")
    elif version > SCHEMA:
        raise LedgerError(f"{path}: a newer kg wrote this ledger (schema {version}, known {SCHEMA}). Update kg.")
    elif version < SCHEMA:
        raise LedgerError(
            f"{path}: an older kg wrote this ledger (schema {version}, needed {SCHEMA}). "
            "Read the articles into a new one: `kg build PATH… --store FOLDER`."
        )
    elif not connection.execute("SELECT * FROM sqlite_master WHERE name = 'identity'").fetchall():
        _declare(connection)  # an older kg gave its ledgers no id


def _declare(connection: sqlite3.Connection) -> None:
    """Make the tables that are not there yet."""
    connection.executescript(files("kg.data").joinpath("ledger.sql").read_text(encoding="utf-8"))


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system report into one clear line; broken constraints pass as they are."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise LedgerError(
                f"{path}: another kg is writing this ledger. Run the command again when it is done."
            ) from error
        raise LedgerError(
            f"{path}: the ledger cannot be used ({error}). Check the folder and its permissions."
        ) from error
    except sqlite3.DatabaseError as error:
        raise LedgerError(
            f"{path}: this file is no ledger of kg, or damaged ({error}). Use a copy of it, or --store."
        ) from error
    except OSError as error:
        raise LedgerError(
            f"{path}: the ledger cannot be made ({error.strerror}). Name a folder with --store."
        ) from error
