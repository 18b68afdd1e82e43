"""Opening the ledger and the graph of a folder for the commands that change them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.cli.common import ledger_path

if TYPE_CHECKING:
    from kg.ledger import Ledger
    from kg.store import Store


@contextmanager
def opened(store: str, *, read_only: bool = False) -> Iterator[tuple[Ledger, Store]]:
    """Ledger and graph of the folder; LedgerError when there is no ledger, before any graph is made."""
    from kg.ledger import Ledger
    from kg.store import open_store
    from kg.vocabulary import load_vocabulary

    with (
        Ledger.open(ledger_path(store), create=False) as ledger,
        open_store(store, load_vocabulary(), read_only=read_only) as graph,
    ):
        yield ledger, graph
