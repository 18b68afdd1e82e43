"""Opening the ledger and the graph for the commands that use them; asking for a server's password."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kg.cli.common import ledger_path
from kg.errors import StoreError

if TYPE_CHECKING:
    from kg.ledger import Ledger
    from kg.store import Server, Store


@contextmanager
def opened(
    store: str, ledger: Path | None = None, database: str | None = None, *, read_only: bool = False
) -> Iterator[tuple[Ledger, Store]]:
    """Ledger and graph; LedgerError when there is no ledger, before any graph is made.

    StoreError when the graph shows another ledger.
    """
    from kg.ledger import Ledger
    from kg.store import open_store
    from kg.vocabulary import load_vocabulary

    location = locate(store, database)
    with (
        Ledger.open(ledger_path(store, ledger), create=False) as kept,
        open_store(location, load_vocabulary(), read_only=read_only) as graph,
    ):
        graph.check_ledger(kept.identity())
        yield kept, graph


def opened_graph(store: str, database: str | None = None) -> Store:
    """The graph alone, to read."""
    from kg.store import open_store
    from kg.vocabulary import load_vocabulary

    return open_store(locate(store, database), load_vocabulary(), read_only=True)


def locate(store: str, database: str | None = None) -> Path | Server:
    """The folder or the server that `--store` and `--database` name.

    A server's password comes from NEO4J_PASSWORD; in a terminal it is asked for where that is not set.
    """
    from kg.store import is_server
    from kg.store.server import Server, server_at, user_of_environment

    if not is_server(store):
        if database:
            raise StoreError(
                f"{store} is a folder; --database is for a server. Leave it out, or name one with --store."
            )
        return Path(store)
    if "NEO4J_PASSWORD" in os.environ or not sys.stdin.isatty():
        return server_at(store, database)
    without = Server(store, user_of_environment(), database=database)
    return Server(store, without.user, ask_password(without), database)


def ask_password(server: Server) -> str:
    """The password that a person types, unseen."""
    import typer

    return str(typer.prompt(f"Password of {server.user} at {server}", hide_input=True, err=True))
