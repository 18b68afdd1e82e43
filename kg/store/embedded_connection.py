"""A connection to the embedded database: opened beside or instead of a writer, and rows as plain values."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import ladybug

from kg.errors import QuestionError, StoreError
from kg.store.recovery import (
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

BUFFER = 1 << 31  # bytes; pages come as they are needed
ADDRESS_SPACE = 1 << 40  # bytes; the engine's own default of 8 TiB is refused on some machines
# Beside a writer 40% of the read-only openings fail, some with false alarms of damage; a little later they work.
PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4)
FAULTS_OF_A_QUERY = (
    *("Parser", "Binder", "Catalog", "Conversion", "Overflow", "Runtime", "Interrupted"),
    "Connection exception: Cannot execute write operations",
)


class Connection:
    """An open database file. One process may write; others may read at the same time.

    check: raises StoreError for a graph that is not to be read.
    """

    def __init__(self, path: Path, *, read_only: bool, check: Callable[[Connection], None]) -> None:
        self.path = path
        self.read_only = read_only
        self.check = check
        self.engine: ladybug.Connection | None = None
        if read_only:
            self.open_for_reading()
        else:
            self.open_for_writing()

    def open_for_reading(self) -> None:
        """Open beside a possible writer, trying again with back-off."""
        refuse_what_cannot_be_read(self.path)
        for pause in (*PAUSES, None):
            writer = ended_uncleanly(self.path)
            try:
                if writer and not is_written_to(self.path):
                    probe(self.path, read_only=True)
                self.connect()
                self.check(self)
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
        self.engine = ladybug.Connection(self.database)

    def read(self, cypher: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        """Rows of a reading query; beside a writer it is tried again."""
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
        if self.engine is None:
            raise StoreError(f"{self.path}: closed.")
        result = self.engine.execute(cypher, dict(parameters or {}))
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
            with suppress(RuntimeError):  # after some errors the engine has taken everything back already
                self.execute("ROLLBACK")
            raise
        self.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        if self.engine is None:
            return
        self.engine.close()
        self.database.close()
        self.engine = None
        if not self.read_only:
            marker(self.path).unlink(missing_ok=True)


def refuse_what_cannot_be_read(path: Path) -> None:
    """Raise StoreError where there is no database, or one that is only half filled."""
    if not path.exists():
        raise StoreError(f"{path.parent}: no graph here. Make one with `kg build`, or name another with --store.")
    if filling(path).exists():
        raise StoreError(
            f"{path}: another kg fills it for the first time. Try again when it is done."
            if is_written_to(path)
            else f"{path}: its making was cut short. `kg rebuild` makes it again."
        )


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
