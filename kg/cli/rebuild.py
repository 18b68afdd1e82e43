"""`kg rebuild`: the graph again from the ledger, without reading an article."""

from __future__ import annotations

from kg.cli.common import DEFAULT_STORE, StoreOption, ledger_path, say
from kg.cli.graph import opened


def rebuild(*, store: StoreOption = DEFAULT_STORE) -> None:
    """Throw the graph away and make it again from the ledger."""
    from kg.ledger import Ledger
    from kg.pipeline import show
    from kg.store import discard

    with Ledger.open(ledger_path(store), create=False):
        discard(store)
    with opened(store) as (ledger, graph):
        changes = show(ledger, graph)
    say(f"{store}: {len(changes.added)} articles shown.")
