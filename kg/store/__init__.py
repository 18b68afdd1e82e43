"""Stores: the graph that shows what the ledger says, in an embedded database."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import StoreError
from kg.store.base import Meta, Store
from kg.store.synchronise import Changes, synchronise, verify

if TYPE_CHECKING:
    from kg.vocabulary import Vocabulary

__all__ = ["Changes", "Meta", "Store", "discard", "open_store", "synchronise", "verify"]


def open_store(location: str | Path, vocabulary: Vocabulary, *, read_only: bool = False, pipeline: str = "") -> Store:
    """The store at `location`, a graph folder; made when it is not there, unless opened to read only.

    pipeline: what reads the articles, written down in the graph.
    Raises StoreError when it is missing, of another schema, damaged, held by another process, or no store of kg.
    """
    from kg.store.embedded import EmbeddedStore

    store = EmbeddedStore(folder_of(location), vocabulary, read_only=read_only)
    try:
        if not read_only:
            store.create_schema(pipeline)
    except BaseException:
        store.close()
        raise
    return store


def discard(location: str | Path) -> None:
    """Throw the graph away; the ledger beside it stays, and the next `synchronise` makes the graph again from it."""
    from kg.store.recovery import remove_database

    remove_database(folder_of(location))


def folder_of(location: str | Path) -> Path:
    """The graph folder that `location` names."""
    if "://" in str(location):
        raise StoreError(f"{location}: this kg keeps graphs in a folder. Name one, such as --store graph.kg")
    return Path(location)
