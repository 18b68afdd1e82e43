"""`kg rebuild`: the graph again from the ledger, without reading an article."""

from __future__ import annotations

from kg.cli.common import DEFAULT_STORE, DatabaseOption, LedgerOption, StoreOption, ledger_path, say
from kg.cli.graph import locate


def rebuild(
    *, store: StoreOption = DEFAULT_STORE, ledger: LedgerOption = None, database: DatabaseOption = None
) -> None:
    """Throw the graph away and make it again from the ledger."""
    from kg.ledger import Ledger
    from kg.pipeline import show
    from kg.store import discard, open_store
    from kg.vocabulary import load_vocabulary

    location = locate(store, database)
    with Ledger.open(ledger_path(store, ledger), create=False) as kept:
        discard(location)
        with open_store(location, load_vocabulary(), pipeline=", ".join(kept.pipelines())) as graph:
            changes = show(kept, graph)
    say(f"{store}: {len(changes.added)} articles shown.")
