"""Stores: the graph that shows what the ledger says, in an embedded database or on a Neo4j server."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.store.base import Meta, Store
from kg.store.server import Server, is_server, server_at
from kg.store.synchronise import Changes, synchronise, verify

if TYPE_CHECKING:
    from kg.vocabulary import Vocabulary

__all__ = ["Changes", "Meta", "Server", "Store", "discard", "is_server", "open_store", "synchronise", "verify"]

Location = str | Path | Server


def open_store(location: Location, vocabulary: Vocabulary, *, read_only: bool = False, pipeline: str = "") -> Store:
    """The store at `location`, a graph folder or a server; made when it is not there, unless opened to read only.

    location: an address such as "bolt://localhost:7687" takes user and password from the environment.
    pipeline: what reads the articles, written down in the graph.
    Raises StoreError when it is missing, of another schema, damaged, held by another process, or no store of kg.
    """
    store = connect(location, vocabulary, read_only=read_only)
    try:
        if not read_only:
            store.create_schema(pipeline)
    except BaseException:
        store.close()
        raise
    return store


def connect(location: Location, vocabulary: Vocabulary, *, read_only: bool) -> Store:
    """The store at `location` as it is."""
    if is_server(location):
        from kg.store.neo4j import Neo4jStore

        return Neo4jStore(server_of(location), vocabulary, read_only=read_only)
    from kg.store.embedded import EmbeddedStore

    return EmbeddedStore(Path(str(location)), vocabulary, read_only=read_only)


def discard(location: Location) -> None:
    """Throw the graph away; the ledger stays, and the next `synchronise` makes the graph again from it."""
    if is_server(location):
        from kg.store.neo4j import discard_graph

        discard_graph(server_of(location))
    else:
        from kg.store.recovery import remove_database

        remove_database(Path(str(location)))


def server_of(location: Location) -> Server:
    """The server at a location; what is not said there comes from the environment."""
    return location if isinstance(location, Server) else server_at(str(location))
