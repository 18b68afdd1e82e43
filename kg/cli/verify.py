"""`kg verify`: does the graph show what the ledger says?"""

from __future__ import annotations

import typer

from kg.cli.common import DEFAULT_STORE, DatabaseOption, LedgerOption, StoreOption, say
from kg.cli.graph import opened


def verify(*, store: StoreOption = DEFAULT_STORE, ledger: LedgerOption = None, database: DatabaseOption = None) -> None:
    """Compare the graph with the ledger, value by value; exit with 1 when they differ."""
    from kg.pipeline import check

    with opened(store, ledger, database, read_only=True) as (kept, graph):
        differences = check(kept, graph)
    for line in differences:
        print(line)
    if differences:
        say(f"{store}: {len(differences)} differences. `kg rebuild` makes the graph again from the ledger.")
        raise typer.Exit(1)
    say(f"{store}: the graph shows what the ledger says.")
