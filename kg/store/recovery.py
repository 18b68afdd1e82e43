"""After an unclean end: find out whether the embedded database still opens, and set it aside when it does not.

A log cut at a random byte can kill the process that opens it, so the first opening happens in a child process.
"""

from __future__ import annotations

import logging
import os
import re
import subprocess
import sys
from pathlib import Path

from kg.errors import StoreError

log = logging.getLogger(__name__)

DATABASE = "graph.lbug"
COMPANIONS = (
    *("", ".wal", ".shadow", ".tmp", ".wal.checkpoint"),
    *(".checkpoint.apply.lock", ".checkpoint.intent.lock", ".open", ".filling"),
)
PENDING = "checkpoint recovery is pending"  # as the engine says beside a writer, or after one that died
PROBE = """
import sys, ladybug
database = ladybug.Database(
    sys.argv[1], read_only=sys.argv[2] == "True", throw_on_wal_replay_failure=False, max_db_size=1 << 40
)
ladybug.Connection(database).close()
database.close()
"""


class LockedStoreError(StoreError):
    """Another process writes to the database."""


class DamagedStoreError(StoreError):
    """The database does not survive being opened; the ledger makes it again."""


def marker(database: Path) -> Path:
    """The file that is there while a writer has the database open, and after one that died; its process id inside."""
    return database.with_name(database.name + ".open")


def filling(database: Path) -> Path:
    """The file that is there while a first load puts all articles in, and after one that died half-way."""
    return database.with_name(database.name + ".filling")


def ended_uncleanly(database: Path) -> bool:
    """Whether a writer has the database open or has died: a marker or an unfinished log is there."""
    return any(database.with_name(database.name + each).exists() for each in (".open", ".filling", ".wal", ".shadow"))


def is_written_to(database: Path) -> bool:
    """Whether the writer that left its marker still runs, as far as this machine can tell."""
    try:
        os.kill(int(marker(database).read_text()), 0)
    except (OSError, ValueError):
        return False
    return True


def probe(database: Path, *, read_only: bool) -> None:
    """Open the database in a child process first.

    Raises DamagedStoreError when that dies, StoreError with the engine's message when it is refused.
    """
    child = subprocess.run(
        [sys.executable, "-P", "-c", PROBE, str(database), str(read_only)], capture_output=True, text=True, check=False
    )
    if child.returncode < 0:
        raise DamagedStoreError(f"{database}: damaged by an unclean end. Make it again with `kg rebuild`.")
    if PENDING in child.stderr and read_only:
        probe(database, read_only=False)  # a writer died in a checkpoint: opening to write completes it
    elif child.returncode > 0:
        raise refusal(database, child.stderr)


def refusal(database: Path, message: str) -> StoreError:
    """The engine's reason for not opening a database as one clear line."""
    holder = re.search(r"held by PID (\d+)", message)
    if "Could not set lock" in message or PENDING in message:
        who = f"process {holder[1]}" if holder else "another process"
        return LockedStoreError(f"{database}: in use by {who}, which writes to it. Try again when it is done.")
    if any(sign in message for sign in ("not a valid", "directory", "past the end of the file")):
        return StoreError(f"{database}: no graph of kg. Name another folder with --store, or move the file away.")
    return StoreError(f"{database}: {message.strip().splitlines()[-1] if message.strip() else 'cannot be opened'}")


def set_aside(database: Path) -> None:
    """Rename a damaged database, so that a new one takes its place; one of these is kept."""
    aside = database.with_name(database.name + ".damaged")
    for ending in COMPANIONS:
        part = database.with_name(database.name + ending)
        if part.exists():
            part.replace(aside.with_name(aside.name + ending))
    marker(aside).unlink(missing_ok=True)
    filling(aside).unlink(missing_ok=True)
    log.warning("%s was damaged by an unclean end; it is kept as %s and made again from the ledger", database, aside)


def remove_database(folder: Path) -> None:
    """Delete the database of a graph folder; refused while another process writes to it."""
    database = folder / DATABASE
    if database.exists():
        try:
            probe(database, read_only=False)
        except LockedStoreError:
            raise
        except StoreError as error:
            log.info("%s is thrown away: %s", database, error)
    delete(database)


def delete(database: Path) -> None:
    """Delete a database with all that lies beside it."""
    for ending in COMPANIONS:
        database.with_name(database.name + ending).unlink(missing_ok=True)
